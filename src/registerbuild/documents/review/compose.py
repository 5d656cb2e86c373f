"""The review pack for the participation council: what changes, why, for whom, and what is asked of whom.

A council judges with WMS articles 12(1)(m) and 13(1)(i); the letters are data in the change file, with their doubt.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from registerbuild.derived.changes import RecordChange
from registerbuild.derived.consent import carried
from registerbuild.derived.texts import amendments as am
from registerbuild.derived.texts import sentences
from registerbuild.derived.texts.versions import confirmed_pairs, confirmed_parts, read_version
from registerbuild.derived.wording.filling import Surroundings, fill
from registerbuild.derived.wording.words import cite_together, date_words, day_or_month_words
from registerbuild.documents.regulation.adoptions import decided, effects
from registerbuild.documents.regulation.compose import is_paraphrase, original_view
from registerbuild.documents.regulation.views import RegulationView
from registerbuild.documents.review.annexes import annex_changes, purpose_changes
from registerbuild.documents.review.concordance import concordance
from registerbuild.documents.review.decision import BoardResolution, decision
from registerbuild.documents.review.front import Numbers, compose_opening
from registerbuild.documents.review.lids import Writer
from registerbuild.documents.review.marks import Marker
from registerbuild.documents.review.sections import section_sheets
from registerbuild.documents.review.triggers import noted
from registerbuild.documents.review.views import (
    PACK,
    ArticleReview,
    Count,
    Ease,
    LidReview,
    ReviewPart,
    ReviewView,
)
from registerbuild.register.index import Register
from registerbuild.register.records.change import Change, SectionConsent
from registerbuild.register.records.data import Statute
from registerbuild.register.records.organisation import CouncilSection
from registerbuild.register.records.texts import Article, Regulation, RegulationStatus
from registerbuild.register.records.values import Status

NO_FILE = "Voor deze wijziging is nog geen wijzigingsbestand. De redenen en de gevolgen staan hier daarom niet."
REVIEW_PARTS = {
    "gmr": PACK,
    "ouders": (ReviewPart.FOR_YOU, ReviewPart.WORDS),
    "fg": PACK,
    "jurist": (ReviewPart.ARTICLES, ReviewPart.DECISION),
}
"""Which parts of the pack each reader gets."""
_NOT_SAID = "Dit is nog niet opgeschreven."


@dataclass(frozen=True, slots=True)
class Compared:
    """The registers before and after, and which records differ; without an older one both are the same."""

    old: Register
    new: Register
    records: tuple[RecordChange, ...] = ()


def without_file(old: str, new: str) -> Change:
    """Stands in for a change file that nobody has written yet; it says so, and gives no reason for anything."""
    values = {"van": old, "naar": new, "samenvatting": NO_FILE, "zonder_wijziging": _NOT_SAID}
    return Change.model_validate({"id": new, "status": Status.UNCONFIRMED, **values})


def compose_review(record: Change, registers: Compared, clean: RegulationView) -> ReviewView:
    """The pack for one change; `clean` is the new version as it will be published."""
    before, after = registers.old.all(Regulation)[record.old], registers.new.all(Regulation)[record.new]
    changes, articles = _compared(record, registers)
    lids = tuple(lid for article in articles for lid in article.lids)
    front = compose_opening(record, lids, _numbers(record.new, registers.new), registers.new)
    marks = Marker.of(lids)
    return ReviewView(
        id=record.id,
        title=f"Was/wordt: {after.short_title}",
        old=before.id,
        new=after.id,
        adopted=record.decision is not None,
        decided=decided(record.decision) if record.decision else None,
        old_paraphrase=is_paraphrase(before, registers.old),
        old_original=original_view(before),
        summary_md=fill(record.summary, registers.new, Surroundings()),
        without_md=fill(record.without, registers.new, Surroundings()),
        related=record.related,
        told_md=_told(record, registers.new),
        evaluation=_evaluated(record),
        front=front,
        counts=_counts(changes),
        articles=articles,
        numbers=tuple(concordance(changes)),
        sections=section_sheets(record, lids, front.choices, registers.new),
        ease=Ease(_ease(before, registers.old), _ease(after, registers.new)),
        lists=(
            *purpose_changes(before, after, registers.old, registers.new),
            *annex_changes(before, after, registers.old, registers.new),
        ),
        records=noted(registers.records, registers.new),
        clean=clean,
        marks=marks.clean(clean),
        dropped=marks.dropped,
        usual=marks.usual,
        decision_md=decision(_proposal(record, before, after, registers.new), articles),
        for_parents=tuple(_for_parents(lids)),
        gaps=sum(1 for lid in lids if lid.reason_md is None),
        confirmed=after.state is RegulationStatus.ADOPTED,
    )


def _numbers(version: str, register: Register) -> Numbers:
    articles = read_version(version, register).articles
    lids = {lid.key: f"{article.number}.{lid.number}" for article in articles for lid in article.lids}
    return Numbers({article.id: article.number for article in articles}, lids)


def _compared(record: Change, registers: Compared) -> tuple[tuple[am.ArticleChange, ...], tuple[ArticleReview, ...]]:
    """All articles of both versions, and the views of those that change."""
    old, new = read_version(record.old, registers.old), read_version(record.new, registers.new)
    changes = am.amendments(old, new, confirmed_pairs(record), confirmed_parts(record))
    reasons = {(True, r.lid): r for r in record.lids} | {(False, r.lid): r for r in record.dropped}
    writer = Writer.of(registers.old, registers.new, reasons, old, new)
    return changes, tuple(writer.article(change) for change in changes if change.changed)


def _proposal(record: Change, before: Regulation, after: Regulation, register: Register) -> BoardResolution:
    """What the board decides, with the consent of each section that is asked."""
    statutes = register.all(Statute)
    return BoardResolution(
        board=register.organisation.name,
        old=_named(before),
        new=_named(after),
        grounds=cite_together((law for asked in record.sections for law in asked.laws), statutes),
        consents=tuple(_consented(asked) for asked in record.sections),
        in_force=_begun(after),
    )


def _consented(asked: SectionConsent) -> str:
    who = "de gehele GMR" if asked.section is CouncilSection.COUNCIL else f"de {asked.section} van de GMR"
    if asked.vote is not None and carried(asked):
        return f"{who} op {date_words(asked.vote.date)} heeft ingestemd"
    return f"{who} nog moet instemmen (… vul de datum in)"


def _told(record: Change, register: Register) -> str | None:
    return fill(record.publication.told, register, Surroundings()) if record.publication else None


def _evaluated(record: Change) -> str | None:
    day = record.publication.date if record.publication else None
    return date_words(day) if day else None


def _begun(regulation: Regulation) -> str | None:
    return date_words(regulation.in_force) if regulation.in_force else None


def _named(regulation: Regulation) -> str:
    return f"{regulation.title}, versie {day_or_month_words(regulation.id)}"


def _for_parents(lids: tuple[LidReview, ...]) -> Iterator[str]:
    """The effects for parents and pupils, each once."""
    found = [text for lid in lids for text in (lid.effects.parents_md, lid.effects.pupils_md) if text]
    yield from effects(found)


def _counts(changes: tuple[am.ArticleChange, ...]) -> tuple[Count, ...]:
    lids = [lid for change in changes for lid in change.lids]
    numbers = {
        "nieuw": sum(1 for lid in lids if lid.place is am.Movement.NEW),
        "vervallen": sum(1 for lid in lids if lid.place is am.Movement.DROPPED),
        "gewijzigd": sum(1 for lid in lids if lid.changed and lid.old and lid.new),
        "ongewijzigd": sum(1 for lid in lids if not lid.changed),
    }
    return tuple(Count(name, number) for name, number in numbers.items())


def _ease(regulation: Regulation, register: Register) -> float | None:
    texts = [
        lid.plain or "" for name in regulation.articles for lid in register.all(Article)[f"{regulation.id}/{name}"].lids
    ]
    return sentences.flesch_douma("\n\n".join(texts))
