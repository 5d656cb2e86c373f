"""What templates may see of a privacy statement; values only, see views.py."""

from dataclasses import dataclass
from enum import StrEnum

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
from registerbuild.register.records.activity import Mandatory
from registerbuild.register.records.texts import Layer
from registerbuild.register.records.values import Answer


class Right(StrEnum):
    """The rights of a statement, AVG articles 7, 15-22 and 77."""

    ACCESS = "inzage"
    RECTIFICATION = "rectificatie"
    ERASURE = "wissing"
    RESTRICTION = "beperking"
    OBJECTION = "bezwaar"
    PORTABILITY = "overdraagbaarheid"
    WITHDRAWAL = "intrekken"
    HUMAN = "menselijke-blik"
    COMPLAINT = "klacht"

    @property
    def by_basis(self) -> bool:
        """Whether it holds only where the use of the data rests on certain legal bases."""
        return self in (Right.OBJECTION, Right.PORTABILITY, Right.WITHDRAWAL)

    @property
    def complaint(self) -> bool:
        """Whether it is the right to complain to the authority."""
        return self is Right.COMPLAINT


@dataclass(frozen=True, slots=True)
class PieceView:
    """A stretch of text, or the name of a block that the template fills from the statement."""

    text_md: str
    block: str


@dataclass(frozen=True, slots=True)
class SectionView:
    """A part of a statement under its own heading."""

    anchor: str
    title: str
    pieces: tuple[PieceView, ...]


@dataclass(frozen=True, slots=True)
class LayerView:
    """The short or the full layer of a statement."""

    anchor: str
    title: Layer
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

    answer: Mandatory
    rows: tuple[MandatoryRow, ...]


@dataclass(frozen=True, slots=True)
class RetentionRow:
    """A period with the data that it is used for in this statement."""

    retention: RetentionView
    uses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ConsentRow:
    """A use that rests on consent: how it is asked and how it is stopped; AVG articles 7 and 13(2)(c)."""

    activity: str
    when: str | None
    asked_md: str | None
    withdrawn_md: str | None


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
class StatementView:
    """A privacy statement for one audience with all its blocks, AVG articles 13 and 14.

    `mandatory` is what its readers give, `recorded` what the law has the board record from others; of
    `givers_unknown` categories nobody has said yet who gives the data.
    """

    slug: str
    title: str
    audience: str
    summary_md: str
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
    recipients: tuple[RecipientView, ...]
    joint: tuple[ActivityNote, ...]
    processors: tuple[ProcessorView, ...]
    retention: tuple[RetentionRow, ...]
    consents: tuple[ConsentRow, ...]
    transfers: tuple[ActivityNote, ...]
    automated: tuple[ActivityNote, ...]
    measures: tuple[MeasureView, ...]
    rights: tuple[RightView, ...]
    schools: tuple[SchoolView, ...]
    confirmed: bool
    former: tuple["FormerLink", ...]
    """the texts that it had before, the latest first"""


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
    """the title of the statement that holds now; None when these people have none any more"""
    layers: tuple[LayerView, ...]
    organisation: OrganisationView
    confirmed: bool
