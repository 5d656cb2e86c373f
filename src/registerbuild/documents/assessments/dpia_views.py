"""What the templates of DPIAs may see; texts as in `views`. Nothing here is public."""

from dataclasses import dataclass

from registerbuild.derived.prescan import Outcome
from registerbuild.documents.assessments.prescan_views import ActivityLink, PrescanRow, PrescanView, TableView
from registerbuild.documents.views.pictures import FlowView, MatrixView
from registerbuild.documents.views.records import OrganisationView
from registerbuild.register.records.dpia import ActionKind, ActionState, DpiaKind, DpiaState
from registerbuild.register.records.scale import Level
from registerbuild.register.records.values import Answer, Status


@dataclass(frozen=True, slots=True)
class EstimateView:
    """Likelihood, impact and the level that follows; without a scale no level follows."""

    likelihood: Level
    likelihood_reason_md: str
    impact: Level
    impact_reason_md: str
    level: Level | Answer


@dataclass(frozen=True, slots=True)
class CodeView:
    """A risk or measure as other places call it: its code and its name."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class RiskView:
    """A risk with its estimates and the measures against it."""

    id: str
    name: str
    text_md: str
    hurts: tuple[str, ...]
    origin_md: str
    strayed: tuple[str, ...]
    before: EstimateView
    today: EstimateView
    after: EstimateView | None
    interim_md: str | None
    accepted_md: str | None
    measures: tuple[CodeView, ...]


@dataclass(frozen=True, slots=True)
class ActionView:
    """A measure of the plan."""

    id: str
    name: str
    text_md: str
    kind: ActionKind
    risks: tuple[CodeView, ...]
    owner: str
    due: str | None
    state: ActionState
    evidence: str | None


@dataclass(frozen=True, slots=True)
class PointView:
    """One of the 17 points: what the register says, what the DPIA adds, or why it does not apply."""

    number: int
    title: str
    table: TableView | None
    text_md: str | None
    not_applicable_md: str | None
    first: tuple[str, ...]
    """what must be known before this point is done"""
    open: bool


@dataclass(frozen=True, slots=True)
class PartView:
    """One of the four parts."""

    letter: str
    title: str
    law: str
    points: tuple[PointView, ...]


@dataclass(frozen=True, slots=True)
class AdvicePointView:
    """A point of the advice of the FG with the answer of the board."""

    advice_md: str
    followed: Answer
    answer_md: str | None


@dataclass(frozen=True, slots=True)
class SignOffView:
    """Who adopts, when, with which decision."""

    by: str
    date: str | None
    number: str | None


@dataclass(frozen=True, slots=True)
class ChangeView:
    """A fact that is not any more what it was when the DPIA was last assessed."""

    record: str
    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class AssessmentView:
    """Who looked at changed facts, when, and what they thought."""

    by: str
    date: str
    reason_md: str


@dataclass(frozen=True, slots=True)
class ConsultationView:
    """The prior consultation of the AP, AVG article 36."""

    needed: Answer
    date: str | None
    reference: str | None
    outcome_md: str | None


@dataclass(frozen=True, slots=True)
class ReleaseView:
    """What the public may read, with what was left out."""

    released: bool
    summary_md: str
    left_out: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ScaleView:
    """What the levels mean in words: level, likelihood, impact."""

    rows: tuple[tuple[Level, str, str], ...]


@dataclass(frozen=True, slots=True)
class CountView:
    """How many risks there are on each level: without measures, with those in place, and with all of them."""

    level: Level
    before: int
    today: int
    after: int


@dataclass(frozen=True, slots=True)
class OutsideView:
    """An activity of the pre-scan that the DPIA leaves out, why, and the DPIA in which it is judged."""

    activity: str
    why_md: str
    dpia: str | None


@dataclass(frozen=True, slots=True)
class HeadView:
    """What stands on the cover."""

    version: str
    kind: DpiaKind
    state: DpiaState
    status: Status
    file_number: str | None
    authors: tuple[str, ...]
    keeper: str
    activities: tuple[ActivityLink, ...]
    outside: tuple[OutsideView, ...]
    prescan: tuple[str, str, Outcome] | None
    """id, name and outcome of the pre-scan"""


@dataclass(frozen=True, slots=True)
class RiskPart:
    """Risks, the highest of today first, and measures, what is still to be done first and then by day.

    Without a scale there are no levels and no matrix.
    """

    risks: tuple[RiskView, ...]
    actions: tuple[ActionView, ...]
    matrix: MatrixView | None
    counts: tuple[CountView, ...]
    scale: ScaleView | None


@dataclass(frozen=True, slots=True)
class VerdictView:
    """Advice, views of those concerned, adoption, consultation, and when it is looked at again."""

    advice_date: str | None
    advice: tuple[AdvicePointView, ...]
    views_asked: Answer | None
    views_when: str | None
    views_md: str | None
    sign_offs: tuple[SignOffView, ...]
    consultation: ConsultationView | None
    council_informed: str | None
    review: str | None
    triggers: tuple[str, ...]
    release: ReleaseView | None


@dataclass(frozen=True, slots=True)
class FactsView:
    """Whether the facts were recorded, what has changed since, and who looked at earlier changes."""

    known: bool
    changes: tuple[ChangeView, ...]
    assessments: tuple[AssessmentView, ...]


@dataclass(frozen=True, slots=True)
class OpenView:
    """What is still open, counted; see `derived.points.OpenQuestions`."""

    points: tuple[int, ...]
    first: tuple[tuple[int, str], ...]
    advice: tuple[int, ...]
    actions: tuple[str, ...]

    @property
    def total(self) -> int:
        """How many things are open."""
        return len(self.points) + len(self.first) + len(self.advice) + len(self.actions)


@dataclass(frozen=True, slots=True)
class DpiaView:
    """A DPIA in the order of the Rijksmodel."""

    organisation: OrganisationView
    id: str
    name: str
    head: HeadView
    conclusion_md: str | None
    summary_md: str
    parts: tuple[PartView, ...]
    open: OpenView
    flows: tuple[FlowView, ...]
    risk: RiskPart
    verdict: VerdictView
    facts: FactsView
    for_authority_md: str | None
    confirmed: bool


@dataclass(frozen=True, slots=True)
class DpiaRow:
    """A line of the overview of DPIAs."""

    id: str
    name: str
    activities: tuple[str, ...]
    version: str
    state: DpiaState
    status: Status
    counts: tuple[CountView, ...]
    advice: str | None
    review: str | None
    open_points: int
    outdated: int
    facts_known: bool


@dataclass(frozen=True, slots=True)
class AssessmentsView:
    """The overview: all DPIAs and all pre-scans."""

    organisation: OrganisationView
    dpias: tuple[DpiaRow, ...]
    prescans: tuple[PrescanRow, ...]
    confirmed: bool
    left_out: int


@dataclass(frozen=True, slots=True)
class Assessments:
    """All that the documents about pre-scans and DPIAs are made of."""

    overview: AssessmentsView
    prescans: tuple[PrescanView, ...]
    dpias: tuple[DpiaView, ...]
