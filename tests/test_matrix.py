"""The risk matrix: every risk by name in the cell of today, with an arrow to its cell after the measures."""

import re
from itertools import pairwise, product

import board
import pytest

from registerbuild.derived.risk import scale_of
from registerbuild.documents.assessments.matrix import RADIUS, STRIP, Move, matrix
from registerbuild.documents.views.pictures import Anchor, MatrixCell, MatrixRisk, MatrixView
from registerbuild.register.records.dpia import Estimate
from registerbuild.register.records.scale import Level

PLACES = [
    Estimate(kans=likelihood, kans_reden="zo", impact=impact, impact_reden="zo")
    for likelihood, impact in product(Level, Level)
]
EVERY = [
    Move(f"R{number}", "Een naam", today, after)
    for number, (today, after) in enumerate(product(PLACES, [*PLACES, None]), 1)
]


def drawn(*moves: Move) -> MatrixView:
    scale = scale_of(board.register())
    assert scale is not None
    return matrix(moves, scale)


def cell_at(found: MatrixView, x: float, y: float) -> MatrixCell:
    return next(c for c in found.cells if c.x < x < c.x + c.width and c.y < y < c.y + c.height)


def cell_of(found: MatrixView, place: Estimate) -> MatrixCell:
    """The cell by its words at the sides: impact from high down, likelihood to the right."""
    row, column = list(reversed(Level)).index(place.impact), list(Level).index(place.likelihood)
    return found.cells[row * 3 + column]


@pytest.mark.parametrize("move", EVERY, ids=lambda move: move.id)
def test_a_risk_stands_today_and_afterwards_in_its_cell(move: Move) -> None:
    found = drawn(move)
    (risk,) = found.risks
    assert cell_at(found, risk.x, risk.y) == cell_of(found, move.today)
    if move.after is not None and risk.x2 is not None and risk.y2 is not None:
        assert cell_at(found, risk.x2, risk.y2) == cell_of(found, move.after)


@pytest.mark.parametrize("move", EVERY, ids=lambda move: move.id)
def test_there_is_an_arrow_when_a_risk_moves(move: Move) -> None:
    moves = move.after is not None and (move.after.impact, move.after.likelihood) != (
        move.today.impact,
        move.today.likelihood,
    )
    assert (drawn(move).risks[0].arrow is not None) == moves


def test_the_point_of_an_arrow_touches_the_place_where_it_goes() -> None:
    for risk in drawn(*EVERY).risks:
        if risk.arrow and risk.x2 is not None and risk.y2 is not None:
            x, y = (float(number) for number in re.findall(r"[\d.]+", risk.arrow.point)[:2])
            assert abs(x - risk.x2) + abs(y - risk.y2) == pytest.approx(RADIUS + 1, abs=0.2)


def test_no_two_risks_share_a_strip() -> None:
    found = drawn(*EVERY[:12])
    heights = sorted(risk.y for risk in found.risks)
    assert all(b - a >= STRIP for a, b in pairwise(heights))


def test_a_name_stands_above_its_risk_and_below_the_one_before() -> None:
    risks: tuple[MatrixRisk, ...] = drawn(*EVERY[:12]).risks
    for risk in risks:
        ((y, line),) = risk.lines
        assert line == "Een naam"
        assert risk.y - RADIUS - 6 < y <= risk.y - RADIUS
        assert not any(other.y - RADIUS < y < other.y + RADIUS for other in risks if other is not risk)


@pytest.mark.parametrize(
    ("likelihood", "anchor"), [(Level.LOW, Anchor.START), (Level.MEDIUM, Anchor.MIDDLE), (Level.HIGH, Anchor.END)]
)
def test_a_name_runs_away_from_the_edge(likelihood: Level, anchor: Anchor) -> None:
    today = PLACES[0].model_copy(update={"likelihood": likelihood})
    assert drawn(Move("R1", "Een naam", today, None)).risks[0].anchor is anchor


def test_a_long_name_takes_more_lines() -> None:
    found = drawn(Move("R1", "Een heel lange naam die " * 4, PLACES[0], None))
    assert len(found.risks[0].lines) == 3


def test_the_levels_are_those_of_the_board() -> None:
    levels = [cell.level for cell in drawn().cells]
    assert levels == ["laag", "hoog", "hoog", "laag", "midden", "hoog", "laag", "laag", "laag"]


def test_the_words_say_by_name_where_each_risk_is_and_where_it_goes() -> None:
    high, low = PLACES[-1], PLACES[0]
    assert drawn(Move("R1", "Meelezen", high, low), Move("R2", "Stempel", low, None)).words == (
        "R1 Meelezen: vandaag hoog (kans hoog, impact hoog); als alles klaar is laag (kans laag, impact laag).",
        "R2 Stempel: vandaag laag (kans laag, impact laag); wat er na de maatregelen overblijft, is nog niet bepaald.",
    )
