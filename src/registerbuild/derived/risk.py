"""The level of a risk on the scale of the board, and what the measures of a DPIA leave of it."""

from registerbuild.register.index import Register
from registerbuild.register.records.dpia import Action, ActionState, Dpia, Estimate, Risk
from registerbuild.register.records.scale import Level, Matrix, RiskScale


def scale_of(register: Register) -> RiskScale | None:
    """The scale of the board, register/schaal.yaml."""
    return register.all(RiskScale).get("schaal")


def level(estimate: Estimate, scale: RiskScale) -> Level:
    """The level that the matrix of the board gives."""
    return cell(scale.matrix, estimate.impact, estimate.likelihood)


def cell(matrix: Matrix, impact: Level, likelihood: Level) -> Level:
    """One cell of the matrix."""
    row = {Level.LOW: matrix.low, Level.MEDIUM: matrix.medium, Level.HIGH: matrix.high}[impact]
    return {Level.LOW: row.low, Level.MEDIUM: row.medium, Level.HIGH: row.high}[likelihood]


def measures(risk: Risk, dpia: Dpia) -> tuple[Action, ...]:
    """The measures against a risk that have not been dropped."""
    return tuple(a for a in dpia.actions if risk.id in a.risks and a.state is not ActionState.DROPPED)
