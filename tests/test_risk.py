"""What a measure takes away from a risk, and when: only what is in place counts."""

import board
import pytest

from registerbuild.derived.points import open_questions
from registerbuild.derived.risk import holding, level, planned, scale_of
from registerbuild.register.records.dpia import Action, ActionState, Dpia, Estimate, Risk
from registerbuild.register.records.scale import Level

REGISTER = board.register()
RECORD = REGISTER.all(Dpia)["begeleiding"]
HIGH = Estimate(kans=Level.HIGH, kans_reden="zo", impact=Level.HIGH, impact_reden="zo")
MEDIUM, LOW = (HIGH.model_copy(update={"likelihood": each, "impact": each}) for each in (Level.MEDIUM, Level.LOW))
RISK = RECORD.risks[0].model_copy(update={"before": HIGH, "in_place": None, "after": LOW})


def dpia(*states: ActionState, risk: Risk = RISK) -> Dpia:
    """The DPIA of the small board with this risk, and a measure against it in each of these states."""
    first = RECORD.actions[0]
    actions: list[Action] = [first.model_copy(update={"risks": (risk.id,), "state": state}) for state in states]
    return RECORD.model_copy(update={"risks": (risk,), "actions": tuple(actions)})


@pytest.mark.parametrize(
    ("states", "holds"),
    [
        ((ActionState.DONE,), LOW),
        ((ActionState.DONE, ActionState.DROPPED), LOW),
        ((ActionState.DONE, ActionState.PLANNED), HIGH),
        ((ActionState.PLANNED,), HIGH),
        ((), LOW),
    ],
)
def test_a_planned_measure_takes_no_risk_away(states: tuple[ActionState, ...], holds: Estimate) -> None:
    assert holding(RISK, dpia(*states)) == holds


def test_what_is_in_place_may_be_judged_by_itself() -> None:
    risk = RISK.model_copy(update={"in_place": MEDIUM})
    assert holding(risk, dpia(ActionState.PLANNED, risk=risk)) == MEDIUM


def test_a_dropped_measure_is_not_waited_for() -> None:
    assert planned(RISK, dpia(ActionState.DROPPED)) == ()


def test_a_measure_against_another_risk_is_not_waited_for() -> None:
    other = RISK.model_copy(update={"id": "R9"})
    assert (holding(other, dpia(ActionState.PLANNED)), planned(other, dpia(ActionState.PLANNED))) == (LOW, ())


def test_without_an_estimate_of_what_is_left_nothing_has_been_won() -> None:
    risk = RISK.model_copy(update={"after": None})
    assert holding(risk, dpia(ActionState.DONE, risk=risk)) == HIGH


def test_the_matrix_of_the_board_gives_the_level() -> None:
    scale = scale_of(REGISTER)
    assert scale is not None
    assert level(HIGH, scale) is Level.HIGH


def test_what_is_open_is_counted_from_advice_points_and_plan() -> None:
    found = open_questions(RECORD, REGISTER)
    assert (found.first, found.advice, found.actions) == (((2, "of de leverancier meeleest"),), (2,), ("M1",))
