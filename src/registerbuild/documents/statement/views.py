"""What templates may see of a privacy statement; values only, see views.py."""

from dataclasses import dataclass

from registerbuild.derived.giving import Duty
from registerbuild.documents.views.pictures import RingsView
from registerbuild.documents.views.records import (
    ActivityView,
    CategoryView,
    MeasureView,
    NamedText,
    OrganisationView,
    ProcessorView,
    ReceiversView,
    RecipientView,
    RetentionView,
    SchoolView,
    TransferView,
)
from registerbuild.register.records.data import RecipientKind, RecipientRole
from registerbuild.register.records.front import Caution, Right
from registerbuild.register.records.texts import Layer
from registerbuild.register.records.values import Answer, is_open


@dataclass(frozen=True, slots=True)
class PieceView:
    """A stretch of text, or the name of a block that the template fills from the statement."""

    text_md: str
    block: str


@dataclass(frozen=True, slots=True)
class SectionView:
    """A part of a statement under its own heading; `apart`: in a box of its own, as AVG 21(4) asks of objection."""

    anchor: str
    title: str
    apart: bool
    pieces: tuple[PieceView, ...]


@dataclass(frozen=True, slots=True)
class LayerView:
    """The short or the full layer of a statement."""

    anchor: str
    title: Layer
    short: bool
    sections: tuple[SectionView, ...]


@dataclass(frozen=True, slots=True)
class SourceRow:
    """Whom data come from, and which data; AVG article 14(2)(f)."""

    source: str
    categories: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MandatoryRow:
    """Must someone give these data, and what if not; AVG article 13(2)(e). `data` says which of each category."""

    activity: str
    data: tuple[str, ...]
    consequence_md: str | None


@dataclass(frozen=True, slots=True)
class MandatoryGroup:
    """All data with the same answer to "must I give this?"."""

    answer: Duty
    rows: tuple[MandatoryRow, ...]


@dataclass(frozen=True, slots=True)
class RetentionGroup:
    """The periods that rest on the same ground."""

    ground: str
    retention: tuple[RetentionView, ...]


@dataclass(frozen=True, slots=True)
class RecipientGroup:
    """The recipients that are the same in the eyes of the law."""

    role: RecipientRole
    recipients: tuple[RecipientView, ...]
    confirmed: bool
    """Whether the board has confirmed each of them."""


@dataclass(frozen=True, slots=True)
class StatuteName:
    """A law by the short name that the statement uses, and in full."""

    short: str
    name: str


@dataclass(frozen=True, slots=True)
class ConsentRow:
    """A use that rests on consent: how it is asked and how it is stopped; AVG articles 7 and 13(2)(c)."""

    activity: str
    when: str | None
    asked_md: str | None
    withdrawn_md: str | None
    confirmed: bool


@dataclass(frozen=True, slots=True)
class ActivityNote:
    """What holds for one activity in a list of many; the answer may also be the names of others."""

    activity: str
    answer: Answer | str
    text_md: str | None
    transfers: tuple[TransferView, ...] = ()


@dataclass(frozen=True, slots=True)
class RightView:
    """A right, and the activities for which it holds (empty: it holds for all, or, when `applies` is no, for none)."""

    id: Right
    applies: bool
    activities: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A row of the first screen: a question with its answer, and where the rest is told (empty: nowhere)."""

    question: str
    short_md: str
    anchor: str


@dataclass(frozen=True, slots=True)
class KindRow:
    """Recipients of one kind: the most used by name, and how many more there are."""

    kind: RecipientKind
    names: tuple[str, ...]
    more: int


@dataclass(frozen=True, slots=True)
class PeriodLine:
    """What is kept for the same time from the same moment; no length when only an event ends it."""

    length: str
    start: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PeriodRow:
    """All that is kept for the same time, by the moment from which it counts."""

    length: str
    bar: float | None
    """how long its bar is in the picture; None when there is none"""
    lines: tuple[PeriodLine, ...]


@dataclass(frozen=True, slots=True)
class RecordLink:
    """An activity under a theme: its id, which is its address in the register, and its short name."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class ThemeLink:
    """A theme by name."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class ThemeCard:
    """A theme with its six places, always the same, and the activities of which it tells."""

    id: str
    name: str
    caution: Caution | None
    purpose_md: str
    data_md: str
    recipients: tuple[str, ...]
    nobody: bool
    """whether it is known that nobody outside the organisation is given the data"""
    lines: tuple[PeriodLine, ...]
    reason_md: str
    notice_md: str
    links: tuple[RecordLink, ...]


@dataclass(frozen=True, slots=True)
class RightRow:
    """A right and when it holds."""

    name: str
    when_short_md: str


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """What the law asks a statement to tell and nobody knows yet, with how often that is."""

    question: str
    scope: str
    """of how many activities it is asked in vain"""
    activities: tuple[str, ...]
    """the activities where it is open, by name; none when it is open everywhere"""


@dataclass(frozen=True, slots=True)
class FrontView:
    """The first layer of a statement; what is computed here is written nowhere."""

    subject: str | None
    heading: str
    questions: tuple[QuestionRow, ...]
    kinds: tuple[KindRow, ...]
    rings: RingsView | None
    rows: tuple[PeriodRow, ...]
    years: tuple[float, ...]
    """where the whole years stand on the line of the bars; empty: no picture"""
    choices: tuple[str, ...]
    rights: tuple[RightRow, ...]
    objections: tuple[ThemeLink, ...]
    themes: tuple[ThemeCard, ...]
    links: tuple[RecordLink, ...]
    """activities that no theme of this statement tells of"""
    gaps: tuple[OpenQuestion, ...]
    unsettled_md: tuple[str, ...]
    findings: tuple[str, ...]
    """what is known of transfers and of decisions by a computer"""
    total: int


@dataclass(frozen=True, slots=True)
class ChildView:
    """The text for a child, on a page of its own."""

    organisation: OrganisationView
    text_md: str
    slug: str


@dataclass(frozen=True, slots=True)
class StatementView:
    """A privacy statement for one audience with all its blocks, AVG articles 13 and 14.

    `mandatory` is what its readers give, `recorded` what the law has the board record from others; of
    `givers_unknown` categories nobody has said yet who gives the data.
    """

    slug: str
    title: str
    audience: str
    summary_md: str
    front: FrontView
    child: ChildView | None
    layers: tuple[LayerView, ...]
    organisation: OrganisationView
    complaints: tuple[NamedText, ...]
    activities: tuple[ActivityView, ...]
    categories: tuple[CategoryView, ...]
    sources: tuple[SourceRow, ...]
    mandatory: tuple[MandatoryGroup, ...]
    recorded: tuple[MandatoryRow, ...]
    givers_unknown: int
    receivers: ReceiversView
    recipients: tuple[RecipientGroup, ...]
    joint: tuple[ActivityNote, ...]
    processors: tuple[ProcessorView, ...]
    retention: tuple[RetentionGroup, ...]
    consents: tuple[ConsentRow, ...]
    transfers: tuple[ActivityNote, ...]
    automated: tuple[ActivityNote, ...]
    measures: tuple[MeasureView, ...]
    statutes: tuple[StatuteName, ...]
    rights: tuple[RightView, ...]
    schools: tuple[SchoolView, ...]
    confirmed: bool
    former: tuple["FormerLink", ...]
    """the texts that it had before, the latest first"""

    @property
    def transfers_known(self) -> bool:
        """Whether of every activity is known if the data leave the EEA."""
        return all(a.transfers is not None and not is_open(a.transfers.answer) for a in self.activities)

    @property
    def decisions_known(self) -> bool:
        """Whether of every activity is known if a computer decides alone."""
        return all(a.automated is not None and not is_open(a.automated.answer) for a in self.activities)


@dataclass(frozen=True, slots=True)
class FormerLink:
    """A former text of a statement: from when it is, and its address below that of the statement."""

    date: str
    href: str


@dataclass(frozen=True, slots=True)
class FormerStatementView:
    """A statement as it was before, frozen: its address, from when it is, and its text."""

    slug: str
    file: str
    title: str
    audience: str
    date: str
    paraphrase: bool
    """whether it was written over from a document that is elsewhere"""
    successor: str | None
    """the title of the statement of these people; None when they have none any more"""
    superseded: bool
    """whether a text that the board has adopted came after it; if not, what follows it is still a draft"""
    layers: tuple[LayerView, ...]
    organisation: OrganisationView
    confirmed: bool
