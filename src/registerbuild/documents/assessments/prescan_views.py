"""What the templates of pre-scans may see; texts as in `views`. Nothing here is public."""

from dataclasses import dataclass

from registerbuild.derived.prescan import Outcome
from registerbuild.documents.views.records import OrganisationView
from registerbuild.register.records.prescan import ApItem, Course, Criterion
from registerbuild.register.records.values import Answer, Status


@dataclass(frozen=True, slots=True)
class ActivityLink:
    """An activity by name, with what the record says of the need of a DPIA."""

    id: str
    name: str
    dpia: Answer


@dataclass(frozen=True, slots=True)
class TableView:
    """A table whose cells are Markdown of one line, or UNKNOWN for a gap; the first cell of a row is its header.

    `gaps` says in a line what is not known, each topic with its count.
    """

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""
    gaps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PrescanAnswerView:
    """One criterion or item of a list: the answer that holds, what the records say, and the reason."""

    number: int
    name: Criterion | ApItem
    answer: Answer
    evidence: tuple[str, ...]
    overruled: bool
    unconfirmed: bool
    """the pre-scan is not sure of what the records say"""
    derived: Answer
    reason_md: str | None


@dataclass(frozen=True, slots=True)
class TriggerView:
    """Another assessment that is called for."""

    name: str
    why: str


@dataclass(frozen=True, slots=True)
class PrescanDecisionView:
    """What the board did with the outcome."""

    course: Course
    reason_md: str
    by: str
    officer: Answer
    officer_date: str | None
    date: str
    review: str


@dataclass(frozen=True, slots=True)
class PrescanView:
    """A pre-scan with its outcome by rule."""

    organisation: OrganisationView
    id: str
    name: str
    status: Status
    activities: tuple[ActivityLink, ...]
    circumstances: TableView
    criteria: tuple[PrescanAnswerView, ...]
    ap_list: tuple[PrescanAnswerView, ...]
    met: int
    met_ap: int
    gaps: int
    outcome: Outcome
    triggers: tuple[TriggerView, ...]
    decision: PrescanDecisionView | None
    dpia: str | None
    """the id of the DPIA that names this pre-scan or covers all its activities; an example is none"""
    example: str | None
    """the id of an example of such a DPIA"""
    for_authority_md: str | None
    confirmed: bool


@dataclass(frozen=True, slots=True)
class PrescanRow:
    """A line of the overview of pre-scans."""

    id: str
    name: str
    activities: tuple[str, ...]
    met: int
    met_ap: int
    gaps: int
    outcome: Outcome
    course: Course | None
    review: str | None
    dpia: str | None
    status: Status
