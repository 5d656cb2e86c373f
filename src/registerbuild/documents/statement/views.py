"""What templates may see of a privacy statement; values only, see views.py."""

from dataclasses import dataclass

from registerbuild.documents.views.records import (
    ActivityView,
    CategoryView,
    MeasureView,
    NamedText,
    OrganisationView,
    ProcessorView,
    RecipientView,
    RetentionView,
    SchoolView,
    TransferView,
)
from registerbuild.register.records.activity import Mandatory
from registerbuild.register.records.front import Right
from registerbuild.register.records.texts import Layer
from registerbuild.register.records.values import Answer


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
    """Must someone give these data, and what if not; AVG article 13(2)(e)."""

    activity: str
    categories: tuple[str, ...]
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
    """A privacy statement for one audience with all its blocks, AVG articles 13 and 14."""

    slug: str
    title: str
    audience: str
    summary_md: str
    changed: str
    layers: tuple[LayerView, ...]
    organisation: OrganisationView
    complaints: tuple[NamedText, ...]
    activities: tuple[ActivityView, ...]
    categories: tuple[CategoryView, ...]
    sources: tuple[SourceRow, ...]
    mandatory: tuple[MandatoryGroup, ...]
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
