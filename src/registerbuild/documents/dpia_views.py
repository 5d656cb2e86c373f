"""What the templates of pre-scans and DPIAs may see; texts as in `views`. Nothing here is public."""

from dataclasses import dataclass

from registerbuild.documents.views import OrganisationView


@dataclass(frozen=True, slots=True)
class ActivityLink:
    """An activity by name, with what the record says of the need of a DPIA."""

    id: str
    name: str
    dpia: str


@dataclass(frozen=True, slots=True)
class TableView:
    """A table whose cells are Markdown of one line; the first cell of a row is its header."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class ItemView:
    """One criterion or item of a list: the answer that holds, what the records say, and the reason."""

    number: int
    name: str
    answer: str
    evidence: tuple[str, ...]
    overruled: bool
    derived: str
    reason_md: str | None


@dataclass(frozen=True, slots=True)
class TriggerView:
    """Another assessment that is called for."""

    name: str
    why: str


@dataclass(frozen=True, slots=True)
class DecisionView:
    """What the board did with the outcome."""

    course: str
    reason_md: str
    by: str
    officer: str
    officer_date: str | None
    date: str
    review: str


@dataclass(frozen=True, slots=True)
class PrescanView:
    """A pre-scan with its outcome by rule."""

    organisation: OrganisationView
    id: str
    name: str
    status: str
    activities: tuple[ActivityLink, ...]
    circumstances: TableView
    criteria: tuple[ItemView, ...]
    ap_list: tuple[ItemView, ...]
    met: int
    met_ap: int
    gaps: int
    outcome: str
    triggers: tuple[TriggerView, ...]
    decision: DecisionView | None
    dpia: str | None
    """the id of the DPIA that names this pre-scan or covers all its activities"""
    remarks_md: str | None
    confirmed: bool


@dataclass(frozen=True, slots=True)
class FlowNode:
    """A box in the picture of the data flow; `mark` is special, outside or empty. Sizes in units of the picture."""

    x: float
    y: float
    width: float
    height: float
    lines: tuple[tuple[float, str], ...]
    """the height at which each line of the text stands, and the line"""
    mark: str


@dataclass(frozen=True, slots=True)
class FlowEdge:
    """A curve from one box to another, with the two points that pull at it."""

    x1: float
    y1: float
    x2: float
    y2: float
    middle: float


@dataclass(frozen=True, slots=True)
class FlowView:
    """The picture of the data flow: people, data, activities, processors and recipients, countries."""

    width: float
    height: float
    columns: tuple[tuple[float, str], ...]
    nodes: tuple[FlowNode, ...]
    edges: tuple[FlowEdge, ...]
    words: str


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """A cell of the risk matrix with the risks in it, on one or more lines."""

    x: float
    y: float
    level: str
    lines: tuple[tuple[float, str], ...]


@dataclass(frozen=True, slots=True)
class MatrixView:
    """The risk matrix: likelihood to the right, impact upward."""

    title: str
    words: str
    width: float
    height: float
    cell_width: float
    cell_height: float
    cells: tuple[MatrixCell, ...]
    columns: tuple[tuple[float, str], ...]
    rows: tuple[tuple[float, str], ...]


@dataclass(frozen=True, slots=True)
class EstimateView:
    """Likelihood, impact and the level that follows."""

    likelihood: str
    likelihood_reason_md: str
    impact: str
    impact_reason_md: str
    level: str


@dataclass(frozen=True, slots=True)
class RiskView:
    """A risk with its estimates and the measures against it."""

    id: str
    text_md: str
    hurts: tuple[str, ...]
    origin_md: str
    before: EstimateView
    after: EstimateView | None
    accepted_md: str | None
    measures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ActionView:
    """A measure of the plan."""

    id: str
    text_md: str
    kind: str
    risks: tuple[str, ...]
    owner: str
    due: str | None
    state: str
    evidence: str | None


@dataclass(frozen=True, slots=True)
class PointView:
    """One of the 17 points: what the register says (tables), what the DPIA adds, or why it does not apply."""

    number: int
    title: str
    tables: tuple[TableView, ...]
    text_md: str | None
    not_applicable_md: str | None
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
    followed: str
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

    needed: str
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

    rows: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class CountView:
    """How many risks there are on each level, now and with the measures."""

    level: str
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class DpiaView:
    """A DPIA in the order of the Rijksmodel."""

    organisation: OrganisationView
    id: str
    name: str
    version: str
    kind: str
    state: str
    status: str
    file_number: str | None
    authors: tuple[str, ...]
    keeper: str
    activities: tuple[ActivityLink, ...]
    prescan: tuple[str, str] | None
    summary_md: str
    parts: tuple[PartView, ...]
    open_points: tuple[int, ...]
    flow: FlowView
    before: MatrixView | None
    after: MatrixView | None
    counts: tuple[CountView, ...]
    scale: ScaleView | None
    risks: tuple[RiskView, ...]
    actions: tuple[ActionView, ...]
    advice_date: str | None
    advice: tuple[AdvicePointView, ...]
    views_asked: str | None
    views_md: str | None
    sign_offs: tuple[SignOffView, ...]
    consultation: ConsultationView | None
    council_informed: str | None
    review: str | None
    triggers: tuple[str, ...]
    facts_known: bool
    changes: tuple[ChangeView, ...]
    assessments: tuple[AssessmentView, ...]
    release: ReleaseView | None
    remarks_md: str | None
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
    outcome: str
    course: str | None
    review: str | None
    dpia: str | None
    status: str


@dataclass(frozen=True, slots=True)
class DpiaRow:
    """A line of the overview of DPIAs."""

    id: str
    name: str
    activities: tuple[str, ...]
    version: str
    state: str
    status: str
    counts: tuple[CountView, ...]
    advice: str | None
    review: str | None
    open_points: int
    outdated: int
    facts_known: bool


@dataclass(frozen=True, slots=True)
class AssessmentsView:
    """The overview: all DPIAs, all pre-scans, and the activities without a pre-scan."""

    organisation: OrganisationView
    dpias: tuple[DpiaRow, ...]
    prescans: tuple[PrescanRow, ...]
    without: tuple[ActivityLink, ...]
    missing: tuple[PrescanRow, ...]
    """the pre-scans that require a DPIA which is not there"""
    confirmed: bool


@dataclass(frozen=True, slots=True)
class Assessments:
    """All that the documents about pre-scans and DPIAs are made of."""

    overview: AssessmentsView
    prescans: tuple[PrescanView, ...]
    dpias: tuple[DpiaView, ...]
