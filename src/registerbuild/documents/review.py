"""The review pack for the participation council: what changes, why, for whom, and what is asked of whom.

A council judges with WMS articles 12(1)(m) and 13(1)(i); the letters are data in the change file, with their doubt.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from registerbuild.documents import amendments as am
from registerbuild.documents.annex_changes import annex_changes
from registerbuild.documents.decision import decision
from registerbuild.documents.prose import Context, fill
from registerbuild.documents.redline import Redline
from registerbuild.documents.regulation import lists
from registerbuild.documents.review_views import (
    ArticleReview,
    ColumnView,
    Count,
    Ease,
    EffectsView,
    LidReview,
    NumberRow,
    ReviewView,
    SectionSheet,
    StretchView,
)
from registerbuild.documents.views import OrganisationView
from registerbuild.documents.words import LawLink, Style, cite, date_words
from registerbuild.register import sentences
from registerbuild.register.index import Register
from registerbuild.register.prose import references
from registerbuild.register.records.change import Change, LidReason
from registerbuild.register.records.data import Statute
from registerbuild.register.records.organisation import DataSubject, Section
from registerbuild.register.records.texts import Article, Regulation
from registerbuild.register.records.values import Certainty, Law

_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]<>#|])")


def version(regulation: Regulation, register: Register) -> am.Version:
    """A version of the regulation, ready to compare: what each of its references shows, per column."""
    articles = {name: register.all(Article)[f"{regulation.id}/{name}"] for name in regulation.articles}
    found = tuple(_version_article(a, n) for n, a in enumerate(articles.values(), 1))
    context = Context(
        articles={name: n for n, name in enumerate(articles, 1)},
        lids={f"{name}/{lid.id}": n for name, a in articles.items() for n, lid in enumerate(a.lids, 1)},
        annexes={annex.id: n for n, annex in enumerate(regulation.annexes, 1)},
    )
    return am.Version(
        regulation.id,
        found,
        _shown(found, register, context, Style.LEGAL),
        _shown(found, register, context, Style.PLAIN),
    )


def _version_article(record: Article, number: int) -> am.VersionArticle:
    name = record.id.rpartition("/")[2]
    lids = tuple(am.VersionLid(name, lid.id, n, lid.legal, lid.plain) for n, lid in enumerate(record.lids, 1))
    return am.VersionArticle(name, number, record.title, lids)


def _shown(
    articles: tuple[am.VersionArticle, ...], register: Register, context: Context, style: Style
) -> dict[str, str]:
    shown: dict[str, str] = {}
    for article in articles:
        for lid in article.lids:
            here = _context(context, style, article.id, register)
            text = lid.legal if style is Style.LEGAL else lid.plain or ""
            for reference in references(text):
                shown[am.shown_key(article.id, reference.raw)] = _bare(fill(reference.raw, register, here))
    return shown


def _context(context: Context, style: Style, article: str, register: Register) -> Context:
    return Context(
        style=style,
        articles=context.articles,
        lids=context.lids,
        annexes=context.annexes,
        here=article,
        lists={**lists(register, style), "begrippen": "(de lijst met begrippen)"},
    )


def _bare(markdown: str) -> str:
    """Markdown of a reference as the words that one reads."""
    return _ESCAPE.sub(r"\1", _LINK.sub(r"\1", markdown))


def compose(record: Change, register: Register, board: OrganisationView) -> ReviewView:
    """The pack for one change."""
    regulations = register.all(Regulation)
    before, after = regulations[record.old], regulations[record.new]
    old, new = version(before, register), version(after, register)
    pairs = {reason.lid: reason.was for reason in record.lids if reason.was}
    changes = am.amendments(old, new, pairs)
    reasons = {reason.lid: reason for reason in (*record.lids, *record.dropped)}
    writer = _Writer(register, reasons, old, new)
    articles = tuple(writer.article(change) for change in changes if change.changed)
    lids = tuple(lid for article in articles for lid in article.lids)
    begun = date_words(after.in_force) if after.in_force else None
    return ReviewView(
        id=record.id,
        title=f"Was/wordt: {after.short_title}",
        old=before.id,
        new=after.id,
        old_title=before.title,
        new_title=after.title,
        adopted=record.decision is not None,
        summary_md=fill(record.summary, register, Context()),
        without_md=fill(record.without, register, Context()),
        related=record.related,
        told_md=fill(record.publication.told, register, Context()) if record.publication else None,
        evaluation=date_words(record.publication.date) if record.publication and record.publication.date else None,
        counts=_counts(changes),
        articles=articles,
        numbers=tuple(_number(change) for change in changes),
        sections=tuple(_sheets(record, lids, register)),
        ease=Ease(_ease(before, register), _ease(after, register)),
        lists=tuple(annex_changes(before, after, register)),
        decision_md=decision(before.title, before.id, articles, begun),
        for_parents=tuple(_for_parents(lids)),
        organisation=board,
        gaps=sum(1 for lid in lids if lid.reason_md is None),
        confirmed=after.state.value == "vastgesteld",
    )


def _for_parents(lids: tuple[LidReview, ...]) -> Iterator[str]:
    """The effects for parents and pupils, each once, without those that say "geen"."""
    found = [text for lid in lids for text in (lid.effects.parents_md, lid.effects.pupils_md) if text]
    yield from dict.fromkeys(text for text in found if not text.lower().startswith("geen"))


def _counts(changes: tuple[am.ArticleChange, ...]) -> tuple[Count, ...]:
    lids = [lid for change in changes for lid in change.lids]
    numbers = {
        "nieuw": sum(1 for lid in lids if lid.place is am.Place.NEW),
        "vervallen": sum(1 for lid in lids if lid.place is am.Place.DROPPED),
        "gewijzigd": sum(1 for lid in lids if lid.changed and lid.old and lid.new),
        "ongewijzigd": sum(1 for lid in lids if not lid.changed),
    }
    return tuple(Count(name, number) for name, number in numbers.items())


def _number(change: am.ArticleChange) -> NumberRow:
    article = change.new or change.old
    title = article.title if article else ""
    state = change.place.value
    if change.place in (am.Place.SAME, am.Place.RENUMBERED) and any(lid.changed for lid in change.lids):
        state = f"{state}, gewijzigd" if change.place is am.Place.RENUMBERED else "gewijzigd"
    old, new = (str(side.number) if side else "–" for side in (change.old, change.new))
    return NumberRow(old, new, title, state)


def _ease(regulation: Regulation, register: Register) -> float | None:
    texts = [
        lid.plain or "" for name in regulation.articles for lid in register.all(Article)[f"{regulation.id}/{name}"].lids
    ]
    return sentences.flesch_douma("\n\n".join(texts))


def _sheets(record: Change, lids: tuple[LidReview, ...], register: Register) -> Iterator[SectionSheet]:
    statutes = register.all(Statute)
    for consent in record.sections:
        vote = consent.vote
        words = (
            f"{date_words(vote.date)}: {vote.votes_for} voor, {vote.votes_against} tegen, {vote.abstained} onthouding"
            if vote
            else None
        )
        yield SectionSheet(
            name=consent.section.value,
            laws=tuple(_doubtful(law, statutes) for law in consent.laws),
            asked=date_words(consent.asked) if consent.asked else None,
            due=date_words(consent.due) if consent.due else None,
            vote=words,
            conditions_md=fill(vote.conditions, register, Context()) if vote and vote.conditions else None,
            lids=tuple(lid for lid in lids if consent.section.value in lid.sections),
        )


def _doubtful(law: Law, statutes: Mapping[str, Statute]) -> str:
    words = cite(law, statutes, Style.LEGAL).words
    return words if law.certainty is Certainty.READ else f"{words} ({law.certainty.value})"


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes the views of articles and leden with what the change file says of them."""

    register: Register
    reasons: Mapping[str, LidReason]
    old: am.Version
    new: am.Version

    def article(self, change: am.ArticleChange) -> ArticleReview:
        lids = tuple(self.lid(lid) for lid in change.lids if lid.changed)
        side = change.new or change.old
        return ArticleReview(
            anchor=f"wijziging-{side.id if side else ''}",
            heading=_heading(change),
            title=side.title if side else "",
            was=f"Artikel {change.old.number}" if change.old else "",
            now=f"Artikel {change.new.number}" if change.new else "",
            title_changed=bool(change.old and change.new and change.title.changed),
            states=_article_states(change),
            lids=lids,
            quiet=sum(1 for lid in change.lids if not lid.changed),
        )

    def lid(self, change: am.LidChange) -> LidReview:
        reason = self.reasons.get(change.key)
        text = self.maybe
        return LidReview(
            key=change.key,
            anchor=f"wijziging-{change.key.replace('/', '-')}",
            heading=self.lid_heading(change),
            number=side.number if (side := change.new or change.old) else 0,
            new_number=change.new.number if change.new else None,
            states=_lid_states(change),
            legal=self.column(change, change.legal, change.legal_wording, legal=True),
            plain=self.column(change, change.plain, change.plain_wording, legal=False),
            explanation_is_old=change.explanation_is_old,
            reason_md=text(reason.reason) if reason else None,
            laws=tuple(self.laws(reason)) if reason else (),
            kind=reason.kind.value if reason else None,
            effects=EffectsView(
                text(reason.effects.parents) if reason else None,
                text(reason.effects.pupils) if reason else None,
                text(reason.effects.staff) if reason else None,
            ),
            measures_md=text(reason.measures) if reason else None,
            sections=self.sections(change),
        )

    def maybe(self, text: str | None) -> str | None:
        return fill(text, self.register, Context()) if text else None

    def laws(self, reason: LidReason) -> Iterator[LawLink]:
        statutes = self.register.all(Statute)
        for law in reason.laws:
            link = cite(law, statutes, Style.LEGAL)
            yield (
                link if law.certainty is Certainty.READ else LawLink(f"{link.words} ({law.certainty.value})", link.url)
            )

    def column(self, change: am.LidChange, redline: Redline, wording: am.Wording, legal: bool) -> ColumnView:
        old = self.text(change.old, self.old, legal)
        new = self.text(change.new, self.new, legal)
        stretches = tuple(StretchView(s.kind.value, s.text) for s in redline.stretches)
        return ColumnView(wording.value, stretches, redline.rewritten, old, new)

    def text(self, lid: am.VersionLid | None, side: am.Version, legal: bool) -> str | None:
        text = (lid.legal if legal else lid.plain) if lid else None
        if lid is None or text is None:
            return None
        shown = side.legal if legal else side.plain
        for reference in references(text):
            text = text.replace(reference.raw, shown[am.shown_key(lid.article, reference.raw)])
        return text

    def sections(self, change: am.LidChange) -> tuple[str, ...]:
        """The sections that consent: those of the groups whose data the article governs; without groups, all."""
        side = (change.new, self.new) if change.new else (change.old, self.old)
        article = self.register.all(Article).get(f"{side[1].id}/{side[0].article}") if side[0] else None
        subjects = self.register.all(DataSubject)
        named = [subjects[name] for name in (article.subjects if article else ())] or list(subjects.values())
        wanted = {subject.section for subject in named}
        return tuple(section.value for section in Section if section in wanted)

    def lid_heading(self, change: am.LidChange) -> str:
        numbers = {version.id: {a.id: a.number for a in version.articles} for version in (self.old, self.new)}
        was = f"artikel {numbers[self.old.id][change.old.article]}, lid {change.old.number}" if change.old else ""
        now = f"Artikel {numbers[self.new.id][change.new.article]}, lid {change.new.number}" if change.new else ""
        if not now:
            return was[:1].upper() + was[1:]
        return f"{now} (was {was})" if was and was.lower() != now.lower() else now


def _heading(change: am.ArticleChange) -> str:
    if change.new is None:
        return f"Artikel {change.old.number} {change.old.title}" if change.old else ""
    was = f" (was artikel {change.old.number})" if change.old and change.old.number != change.new.number else ""
    return f"Artikel {change.new.number} {change.new.title}{was}"


def _article_states(change: am.ArticleChange) -> tuple[str, ...]:
    states = [change.place.value] if change.place is not am.Place.SAME else []
    if change.old and change.new and (change.title.changed or any(lid.changed for lid in change.lids)):
        states.append("gewijzigd")
    return tuple(states)


def _lid_states(change: am.LidChange) -> tuple[str, ...]:
    states = [] if change.place is am.Place.SAME else [change.place.value]
    if change.old and change.new and change.legal_wording is not am.Wording.SAME:
        states.append(change.legal_wording.value)
    return tuple(states or ["uitleg gewijzigd"])
