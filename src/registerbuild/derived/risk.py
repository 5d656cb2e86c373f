"""The level of a risk on the scale of the board: without measures, with those in place, and with all of them."""

import re
from collections.abc import Mapping

from registerbuild.register.index import Register
from registerbuild.register.records.dpia import Action, ActionState, Dpia, Estimate, Risk
from registerbuild.register.records.scale import Level, Matrix, RiskScale

CODE = re.compile(r"\b[A-Z]\d{1,3}\b")
"""How a text of a DPIA names a risk or measure by its code."""


def code_kinds(dpia: Dpia) -> Mapping[str, str]:
    """The code of each risk and measure, with which of the two it is, in Dutch: so its place in a page is called."""
    return {
        **dict.fromkeys((action.id for action in dpia.actions), "maatregel"),
        **dict.fromkeys((risk.id for risk in dpia.risks), "risico"),
    }


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


def planned(risk: Risk, dpia: Dpia) -> tuple[Action, ...]:
    """The measures against a risk that are not there yet."""
    return tuple(a for a in measures(risk, dpia) if a.state is ActionState.PLANNED)


def holding(risk: Risk, dpia: Dpia) -> Estimate:
    """The estimate that holds today: only a measure that is in place takes a risk away.

    As long as one is planned and nobody has judged what the others do by themselves, nothing has been won.
    """
    if risk.in_place is not None:
        return risk.in_place
    return risk.before if risk.after is None or planned(risk, dpia) else risk.after
