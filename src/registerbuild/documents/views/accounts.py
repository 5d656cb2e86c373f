"""What the board answers for in a record besides what everybody may see; see records.py. Nothing here is public."""

import datetime
from dataclasses import dataclass

from registerbuild.derived.wording.words import LawLink
from registerbuild.documents.views.records import (
    CategoryView,
    MeasureView,
    NamedText,
    RecipientView,
    RetentionView,
    SchoolView,
    SubjectView,
)
from registerbuild.register.records.activity import AiRisk, Technique
from registerbuild.register.records.data import RetentionKind, StatuteState
from registerbuild.register.records.grounds import Basis
from registerbuild.register.records.organisation import CouncilSection
from registerbuild.register.records.values import Answer, Certainty, Status


@dataclass(frozen=True, slots=True)
class DpiaLink:
    """A pre-scan or DPIA of an activity: which of the two, its address below the document, its name."""

    kind: str
    address: str
    name: str


@dataclass(frozen=True, slots=True)
class BalanceView:
    """How the interests were weighed: for which purpose, on which legal basis, AVG article 6(1)(f)."""

    purpose: str
    basis: Basis
    balance_md: str


@dataclass(frozen=True, slots=True)
class AiView:
    """A system with AI: its risk, why, and what the board did about it, AI Act articles 4, 26 and 27."""

    risk: AiRisk
    reason_md: str | None
    literacy_md: str | None
    oversight_md: str | None
    informed_md: str | None
    rights_md: str | None


@dataclass(frozen=True, slots=True)
class ActivityAccount:
    """What the board must be able to show of an activity, AVG articles 5(2) and 24."""

    status: Status
    review: datetime.date | None
    systems: tuple[str, ...]
    techniques: tuple[Technique, ...] | None
    """None when nobody has said which; empty when there are none"""
    ai: AiView | None
    balances: tuple[BalanceView, ...]
    for_authority_md: str | None
    assessments: tuple[DpiaLink, ...]


@dataclass(frozen=True, slots=True)
class RecordAccount:
    """How far the board has confirmed a record of which everybody may see the rest."""

    status: Status


@dataclass(frozen=True, slots=True)
class OldPlaceView:
    """Where an entry stood in an older document of the board."""

    document: str
    place: str


@dataclass(frozen=True, slots=True)
class CategoryAccount:
    """A data category as older lists knew it."""

    status: Status
    places: tuple[OldPlaceView, ...]


@dataclass(frozen=True, slots=True)
class SubjectAccount:
    """A group of people as a DPIA and a change of the regulation weigh it."""

    status: Status
    vulnerable: Answer
    count: int | None
    section: CouncilSection | None
    represented_by: str | None


@dataclass(frozen=True, slots=True)
class RecipientAccount:
    """What a recipient asks of the board."""

    status: Status
    special_care_md: str | None


@dataclass(frozen=True, slots=True)
class PeriodAccount:
    """What a retention period rests on."""

    status: Status
    retention_kind: RetentionKind
    certainty: Certainty
    laws: tuple[LawLink, ...]
    source: str | None
    url: str | None


@dataclass(frozen=True, slots=True)
class PurposeAccount:
    """A purpose on its own; which basis it has depends on the activity."""

    id: str
    name: str
    legal_md: str
    plain_md: str
    status: Status
    places: tuple[OldPlaceView, ...]


@dataclass(frozen=True, slots=True)
class TermAccount:
    """A term of the glossary with its place in the law."""

    id: str
    name: str
    legal_md: str
    plain_md: str
    laws: tuple[LawLink, ...]
    status: Status


@dataclass(frozen=True, slots=True)
class StatuteAccount:
    """A law that the records refer to: which version was read, and whether it still holds."""

    id: str
    name: str
    short: str
    plain: str
    dutch_id: str | None
    european_id: str | None
    read: datetime.date | None
    doubt: str | None
    state: StatuteState
    replaced_by: str | None
    status: Status


@dataclass(frozen=True, slots=True)
class RoleView:
    """A function, never who fulfils it."""

    id: str
    name: str
    task_md: str


@dataclass(frozen=True, slots=True)
class BoardAccount:
    """The board as whoever supervises it sees it."""

    id: str
    status: Status
    for_authority_md: str | None
    roles: tuple[RoleView, ...]
    complaints: tuple[NamedText, ...]
    publications: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListsView:
    """The lists from which the activities choose, each entry with its account."""

    schools: tuple[tuple[SchoolView, RecordAccount], ...]
    subjects: tuple[tuple[SubjectView, SubjectAccount], ...]
    categories: tuple[tuple[CategoryView, CategoryAccount], ...]
    purposes: tuple[PurposeAccount, ...]
    recipients: tuple[tuple[RecipientView, RecipientAccount], ...]
    retention: tuple[tuple[RetentionView, PeriodAccount], ...]
    measures: tuple[tuple[MeasureView, RecordAccount], ...]
    terms: tuple[TermAccount, ...]
    statutes: tuple[StatuteAccount, ...]
