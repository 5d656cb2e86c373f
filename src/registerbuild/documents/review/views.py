"""What the templates of the review pack may see; values only, see views.py."""

from dataclasses import dataclass
from enum import StrEnum

from registerbuild.derived.changes import What
from registerbuild.derived.texts.amendments import Movement, Wording
from registerbuild.derived.texts.redline import Fate
from registerbuild.derived.wording.words import LawLink
from registerbuild.documents.regulation.views import OriginalView, RegulationView
from registerbuild.register.records.change import ChangeKind
from registerbuild.register.records.organisation import CouncilSection


class NumberState(StrEnum):
    """What happened to an article, for the table of old and new numbers."""

    SAME = "ongewijzigd"
    CHANGED = "gewijzigd"
    RENUMBERED = "vernummerd"
    RENUMBERED_CHANGED = "vernummerd, gewijzigd"
    MOVED = "verplaatst"
    SPLIT = "verdeeld"
    NEW = "nieuw"
    DROPPED = "vervallen"

    @property
    def renumbered(self) -> bool:
        """Whether it only got another number because of what stands before it."""
        return self in (NumberState.RENUMBERED, NumberState.RENUMBERED_CHANGED)


class ReviewPart(StrEnum):
    """The parts of the pack, in their order."""

    QUESTION = "vraag"
    WORDS = "woorden"
    ARTICLES = "artikelen"
    NUMBERS = "nummers"
    REGISTER = "register"
    DECISION = "besluit"
    FORM = "formulier"
    FOR_YOU = "voor-u"


PACK = tuple(part for part in ReviewPart if part not in (ReviewPart.WORDS, ReviewPart.FOR_YOU))
"""What the council gets. The changes in words and per reader say the same again, for who gets no pack."""


class LidState(StrEnum):
    """What a reader asks first about a lid: whether there was a text before it, and whether there is one after it."""

    NEW = "nieuw"
    CHANGED = "gewijzigd"
    DROPPED = "vervallen"


@dataclass(frozen=True, slots=True)
class StretchView:
    """A stretch of a redline: gebleven, vervalt or nieuw."""

    kind: Fate
    text: str

    @property
    def before(self) -> str:
        """What stands in front of its mark: the start of a line, for an item or paragraph, or a space."""
        return "\n" if self.text[:1] == "\n" else " "


@dataclass(frozen=True, slots=True)
class ColumnView:
    """One column of a lid: what happened, the redline, and both texts.

    `redlined` when there is something to mark in the text; `long` when it may be cut over two pages.
    """

    wording: Wording
    stretches: tuple[StretchView, ...]
    rewritten: bool
    redlined: bool
    long: bool
    old_md: str | None
    new_md: str | None


@dataclass(frozen=True, slots=True)
class EffectsView:
    """What a change means per group; None where the change file does not say it yet."""

    parents_md: str | None
    pupils_md: str | None
    staff_md: str | None


@dataclass(frozen=True, slots=True)
class EffectNote:
    """What a change means for one group, where it means anything."""

    group: str
    text_md: str


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """A choice on which the council votes apart."""

    headline_md: str
    reason_md: str
    alternative_md: str


@dataclass(frozen=True, slots=True)
class WebText:
    """What a lid becomes, as a web page shows it: a long list stands folded under the text before it.

    `count` is the number of its items; `more_md` is None when all stands in `head_md`.
    """

    head_md: str
    more_md: str | None
    count: int


@dataclass(frozen=True, slots=True)
class ConsentView:
    """Who consents, and the place in the WMS that says so."""

    section: CouncilSection
    law: LawLink


@dataclass(frozen=True, slots=True)
class LidReview:
    """One lid that changes; `place` is its article and number: 9.3, and "oud 5.1" when it is gone.

    `was_place` is the same for the text before it, with the part that it was: 11.1 c; empty when it is new.
    """

    key: str
    anchor: str
    place: str
    was_place: str
    heading: str
    number: int
    new_number: int | None
    states: tuple[Movement | Wording | str, ...]
    legal: ColumnView
    plain: ColumnView
    text: WebText
    explanation_is_old: bool
    reason_md: str | None
    laws: tuple[LawLink, ...]
    kind: ChangeKind | None
    effects: EffectsView
    noted: tuple[EffectNote, ...]
    apart: ChoiceView | None
    """when the council votes on it apart"""
    measures_md: str | None
    consent: tuple[ConsentView, ...]
    alone: tuple[str, ...] = ()
    """what only one of the columns says otherwise than before: for whoever wrote it"""
    """empty: nobody in the council has a right of consent; two sections: each for its own people"""

    @property
    def sections(self) -> tuple[CouncilSection, ...]:
        """The sections that consent, each once."""
        return tuple(dict.fromkeys(each.section for each in self.consent))

    @property
    def state(self) -> LidState:
        """Whether it came, changed or went."""
        if self.new_number is None:
            return LidState.DROPPED
        return LidState.NEW if self.legal.old_md is None else LidState.CHANGED

    @property
    def followed(self) -> bool:
        """Whether there was a text before it, so that was can stand beside wordt."""
        return self.legal.old_md is not None


@dataclass(frozen=True, slots=True)
class ArticleReview:
    """One article of which something changes, with its leden that change; `quiet` counts those that do not."""

    anchor: str
    heading: str
    title: str
    was: str
    now: str
    title_changed: bool
    states: tuple[Movement | Wording, ...]
    lids: tuple[LidReview, ...]
    quiet: int
    chapter: tuple[StretchView, ...]
    """the title of the chapter that begins here, when that changes"""


@dataclass(frozen=True, slots=True)
class NumberRow:
    """Old and new number of an article; a dash where there is none."""

    old: str
    new: str
    title: str
    state: NumberState


@dataclass(frozen=True, slots=True)
class BallotRow:
    """A choice on the vote sheet of a section, with the number that it has on the page of the choices."""

    number: int
    headline_md: str
    place: str


@dataclass(frozen=True, slots=True)
class SectionSheet:
    """What is asked of one section."""

    name: CouncilSection
    anchor: str
    matters: tuple[str, ...]
    """why it is asked, in words; the place in the law where nobody knows words for it"""
    laws: tuple[str, ...]
    asked: str | None
    due: str | None
    term: str | None
    vote: str | None
    conditions_md: str | None
    lids: tuple[LidReview, ...]
    shared: int
    """how many of these leden another section is asked for too"""
    alone: str
    """the places of the leden for which only this section is asked, as runs: 7.2–3; 8.6"""
    ballot: tuple[BallotRow, ...]
    """the choices that it decides about, apart from the rest of its leden"""


@dataclass(frozen=True, slots=True)
class Count:
    """How many leden are in one state."""

    name: str
    number: int


@dataclass(frozen=True, slots=True)
class KeyPointView:
    """One line about the change, and where it stands: 5.1, 7."""

    text_md: str
    places: str


@dataclass(frozen=True, slots=True)
class EffectsOfAll:
    """What one group notices of the whole change."""

    group: str
    texts_md: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MilestoneView:
    """A step on the way of which the day is known."""

    step: str
    date: str


@dataclass(frozen=True, slots=True)
class OpeningView:
    """What stands before the annexes, besides the sections."""

    kinds: tuple[ChangeKind, ...]
    states: tuple[LidState, ...]
    """what there is to choose from among the leden"""
    counted: str
    """how many leden came, changed and went, and why, in a sentence or two"""
    points: tuple[KeyPointView, ...]
    effects: tuple[EffectsOfAll, ...]
    refused_md: tuple[str, ...]
    milestones: tuple[MilestoneView, ...]
    unplanned: tuple[str, ...]
    choices: tuple[LidReview, ...]
    other_choices: int
    other_places: str


@dataclass(frozen=True, slots=True)
class ReplacedText:
    """What a lid was, on paper under what it becomes; neither a text nor a redline when it only moved.

    `shown_at` is the place of an earlier lid with which the same old text stands. `in_plain` when it is the plain text.
    """

    place: str
    text_md: str | None
    shown_at: str | None
    in_plain: bool
    redlines: tuple[ColumnView, ...]


@dataclass(frozen=True, slots=True)
class LidMark:
    """What stands with a lid of the whole new text; `same` when it stayed as it was."""

    same: bool
    kind: ChangeKind | None = None
    sections: tuple[CouncilSection, ...] | None = None
    """who votes on it; None when they are those who vote on most leden"""
    replaced: ReplacedText | None = None
    reason_md: str | None = None
    """of a choice, and of what nobody gave a kind"""
    explanation_is_old: bool = False


@dataclass(frozen=True, slots=True)
class Ease:
    """Reading ease (Flesch-Douma) of the plain column; None when there is too little text to measure."""

    old: float | None
    new: float | None


@dataclass(frozen=True, slots=True)
class ListChange:
    """What came and went in one list: terms, categories, schools, periods."""

    name: str
    added: tuple[str, ...]
    removed: tuple[str, ...]
    fresh: bool
    """whether there was nothing before it"""


@dataclass(frozen=True, slots=True)
class FieldNote:
    """A field of a record: `old` is None for what was added, `new` for what went."""

    path: str
    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True)
class RecordNote:
    """A record of the register that came, went or changed, and what that asks of the board."""

    kind: str
    id: str
    name: str
    what: What
    fields: tuple[FieldNote, ...]
    triggers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReviewView:
    """The whole pack; `parts` says which of it are shown."""

    id: str
    title: str
    old: str
    new: str
    adopted: bool
    decided: str | None
    old_paraphrase: bool
    old_original: OriginalView | None
    summary_md: str
    without_md: str
    related: tuple[str, ...]
    told_md: str | None
    evaluation: str | None
    front: OpeningView
    counts: tuple[Count, ...]
    articles: tuple[ArticleReview, ...]
    numbers: tuple[NumberRow, ...]
    sections: tuple[SectionSheet, ...]
    ease: Ease
    lists: tuple[ListChange, ...]
    records: tuple[RecordNote, ...]
    clean: RegulationView
    marks: tuple[tuple[LidMark, ...], ...]
    """per article and lid of `clean`, in its order"""
    dropped: tuple[LidMark, ...]
    usual: tuple[CouncilSection, ...]
    """who votes on most leden"""
    decision_md: str
    for_parents: tuple[str, ...]
    gaps: int
    confirmed: bool
    parts: tuple[ReviewPart, ...] = PACK
