"""The articles and leden of the review pack: what was, what comes, and what the change file says of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from registerbuild.derived.consent import grounds
from registerbuild.derived.texts import amendments as am
from registerbuild.derived.texts.lids import edited
from registerbuild.derived.texts.redline import Redline
from registerbuild.derived.texts.versions import changed_alone
from registerbuild.derived.wording.filling import Surroundings, fill
from registerbuild.derived.wording.numbering import passages
from registerbuild.derived.wording.words import LawLink, Style, cite_with_doubt
from registerbuild.documents.regulation.adoptions import effects
from registerbuild.documents.review.views import (
    ArticleReview,
    ChoiceView,
    ColumnView,
    ConsentView,
    EffectNote,
    EffectsView,
    LidReview,
    StretchView,
    WebText,
)
from registerbuild.register.index import Register
from registerbuild.register.prose import references
from registerbuild.register.records.change import LidReason
from registerbuild.register.records.data import Statute
from registerbuild.register.records.texts import Article

LONG = 600
"""characters; a longer text may be cut over two pages. A judgement: kept whole it would leave too much paper white"""
MOST_WORDS = 60
"""in a lid on a web page; a list in a longer one is folded. A judgement: a list is looked up, not read"""
UNWRITTEN = "… (nog niet opgeschreven)"

Reasons = Mapping[tuple[bool, str], LidReason]
"""The reasons by ARTICLE/LID: with True for leden of the new version, with False for those of the old that are gone."""


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes the views of articles and leden with what the change file says of them."""

    register: Register
    older: Register
    reasons: Reasons
    old: am.Version
    new: am.Version
    was: Mapping[str, str]
    now: Mapping[str, str]

    @classmethod
    def of(cls, older: Register, register: Register, reasons: Reasons, old: am.Version, new: am.Version) -> "Writer":
        """A writer for two versions, each with its own register."""
        was, now = ({article.id: article.number for article in side.articles} for side in (old, new))
        return cls(register, older, reasons, old, new, was, now)

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
            chapter=tuple(StretchView(s.kind, s.text) for s in change.chapter.stretches if change.chapter.changed),
        )

    def lid(self, change: am.LidChange) -> LidReview:
        reason = self.reasons.get((change.new is not None, change.key))
        text = self.maybe
        legal = self.column(change, change.legal, change.legal_wording, legal=True)
        plain = self.column(change, change.plain, change.plain_wording, legal=False)
        return LidReview(
            key=change.key,
            anchor=f"wijziging-{change.key.replace('/', '-')}",
            place=self.place(change),
            was_place=self.was_place(change.old),
            heading=self.lid_heading(change),
            number=side.number if (side := change.new or change.old) else 0,
            new_number=change.new.number if change.new else None,
            states=_lid_states(change),
            legal=legal,
            plain=plain,
            text=_folded(plain.new_md or legal.new_md or ""),
            explanation_is_old=change.explanation_is_old,
            reason_md=text(reason.reason) if reason else None,
            laws=tuple(self.laws(reason)) if reason else (),
            kind=reason.kind if reason else None,
            effects=(told := self.effects(reason)),
            noted=tuple(_noted(told)),
            apart=self.choice(reason) if reason and reason.weighty else None,
            measures_md=text(reason.measures) if reason else None,
            consent=self.consent(change),
            alone=tuple(self.alone(change)),
        )

    def alone(self, change: am.LidChange) -> Iterator[str]:
        """What only one of its columns says otherwise than before."""
        both = edited(change)
        left, right = changed_alone(both, self.older, self.register) if both else ((), ())
        yield from (
            f"{side} veranderd: {', '.join(said)}" for side, said in (("links", left), ("rechts", right)) if said
        )

    def maybe(self, text: str | None) -> str | None:
        return fill(text, self.register, Surroundings()) if text else None

    def effects(self, reason: LidReason | None) -> EffectsView:
        """The effects per group, also those that say that there are none."""
        if reason is None:
            return EffectsView(None, None, None)
        told = reason.effects
        return EffectsView(*(self.maybe(text) for text in (told.parents, told.pupils, told.staff)))

    def choice(self, reason: LidReason) -> ChoiceView:
        """What the council votes on apart; what is not written yet is a gap, which a rule reports."""
        texts = (reason.headline, reason.brief_reason, reason.alternative)
        return ChoiceView(*(self.maybe(text) or UNWRITTEN for text in texts))

    def place(self, change: am.LidChange) -> str:
        """Article and number: 9.3, or oud 5.1 when it is gone."""
        if change.new:
            return f"{self.now[change.new.article]}.{change.new.number}"
        return f"oud {self.was[change.old.article]}.{change.old.number}" if change.old else ""

    def was_place(self, old: am.VersionLid | None) -> str:
        part = f" {old.part}" if old and old.part.isalpha() else ""
        return f"{self.was[old.article]}.{old.number}{part}" if old else ""

    def laws(self, reason: LidReason) -> Iterator[LawLink]:
        statutes = self.register.all(Statute)
        for law in reason.laws:
            yield cite_with_doubt(law, statutes, Style.LEGAL)

    def column(self, change: am.LidChange, redline: Redline, wording: am.Wording, legal: bool) -> ColumnView:
        old = self.text(change.old, self.old, legal)
        new = self.text(change.new, self.new, legal)
        stretches = tuple(StretchView(s.kind, s.text) for s in redline.stretches)
        redlined = wording is am.Wording.CHANGED  # one that was rewritten is shown as two whole texts
        long = max(len(old or ""), len(new or "")) > LONG
        return ColumnView(wording, stretches, redline.rewritten, redlined, long, old, new)

    def text(self, lid: am.VersionLid | None, side: am.Version, legal: bool) -> str | None:
        text = (lid.legal if legal else lid.plain) if lid else None
        if lid is None or text is None:
            return None
        shown = side.legal if legal else side.plain
        for reference in references(text):
            text = text.replace(reference.raw, shown[am.shown_key(lid.article, reference.raw)])
        return text

    def consent(self, change: am.LidChange) -> tuple[ConsentView, ...]:
        """Who consents to this lid, each with the place in the WMS."""
        register, name = (self.register, self.new.id) if change.new else (self.older, self.old.id)
        lid = change.new or change.old
        article = register.all(Article).get(f"{name}/{lid.article}") if lid else None
        found = grounds(article, lid.id, register) if article and lid else ()
        statutes = register.all(Statute)
        return tuple(ConsentView(g.section, cite_with_doubt(g.law, statutes, Style.LEGAL)) for g in found)

    def lid_heading(self, change: am.LidChange) -> str:
        part = f", onder {change.old.part}" if change.old and change.old.part.isalpha() else ""
        was = f"artikel {self.was[change.old.article]}, lid {change.old.number}{part}" if change.old else ""
        now = f"Artikel {self.now[change.new.article]}, lid {change.new.number}" if change.new else ""
        if not now:
            return was[:1].upper() + was[1:]
        return f"{now} (was {was})" if was and was.lower() != now.lower() else now


def _folded(text: str) -> WebText:
    head, _, more = text.partition("\n\n")
    count = sum(1 for found in passages(more) if found.label) if len(text.split()) > MOST_WORDS else 0
    return WebText(head, more, count) if count else WebText(text, None, 0)


def _noted(told: EffectsView) -> Iterator[EffectNote]:
    """The effects that are any, each with its group."""
    groups = (("ouders", told.parents_md), ("leerlingen", told.pupils_md), ("medewerkers", told.staff_md))
    for group, text in groups:
        yield from (EffectNote(group, found) for found in effects([text] if text else []))


def _heading(change: am.ArticleChange) -> str:
    if change.new is None:
        return f"Artikel {change.old.number} {change.old.title}" if change.old else ""
    was = f" (was artikel {change.old.number})" if change.old and change.old.number != change.new.number else ""
    return f"Artikel {change.new.number} {change.new.title}{was}"


def _article_states(change: am.ArticleChange) -> tuple[am.Movement | am.Wording, ...]:
    states: list[am.Movement | am.Wording] = [change.place] if change.place is not am.Movement.SAME else []
    if change.old and change.new and (change.title.changed or any(lid.changed for lid in change.lids)):
        states.append(am.Wording.CHANGED)
    return tuple(states)


def _lid_states(change: am.LidChange) -> tuple[am.Movement | am.Wording | str, ...]:
    states: list[am.Movement | am.Wording] = [] if change.place is am.Movement.SAME else [change.place]
    if change.old and change.new and change.legal_wording is not am.Wording.SAME:
        states.append(change.legal_wording)
    return tuple(states or ["uitleg gewijzigd"])
