"""The risk matrix as a picture: likelihood to the right, impact upward, an arrow from today to after the measures.

Each risk has a strip of its own across the row of its impact, so no name lies on another and no arrow on a name. A risk
whose impact changes has a strip in both rows.
"""

import textwrap
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from registerbuild.derived.risk import cell, level
from registerbuild.documents.views.pictures import PICTURE_WIDTH, Anchor, Arrow, MatrixCell, MatrixRisk, MatrixView
from registerbuild.register.records.dpia import Estimate
from registerbuild.register.records.scale import Level, RiskScale

LEFT, TOP, BELOW = 62.0, 4.0, 40.0
CELL_WIDTH = (PICTURE_WIDTH - LEFT - 1) / 3
HEAD, LINE, STRIP, EMPTY = 17.0, 13.0, 25.0, 40.0
"""heights: the word of a cell, a line of a name, the strip with the mark, a row without risks"""
RADIUS = 10.0
NAME_LETTERS = 44
"""how many letters of a name fit on a line"""
_RIGHT = (Level.LOW, Level.MEDIUM, Level.HIGH)
_DOWN = tuple(reversed(_RIGHT))
_ANCHORS = dict(zip(_RIGHT, Anchor, strict=True))
"""A name runs away from the edge of the picture."""
_ASIDE = (0.0, 26.0, -26.0)
"""how far risks that change rows stand from the middle of a cell, so that their lines do not fall on each other"""


@dataclass(frozen=True, slots=True)
class Move:
    """A risk with its estimates of today and after the measures; nobody may have said the latter."""

    id: str
    name: str
    today: Estimate
    after: Estimate | None

    @property
    def called(self) -> str:
        """Its code and its name."""
        return f"{self.id} {self.name}"

    @property
    def arrives(self) -> bool:
        """Whether it ends in another row."""
        return self.after is not None and self.after.impact is not self.today.impact


def matrix(moves: Iterable[Move], scale: RiskScale) -> MatrixView:
    """The matrix with these risks."""
    placed = tuple(moves)
    starts, ends, tops = _strips(placed)
    rows = tuple(pairwise(tops))
    return MatrixView(
        words=tuple(_words(move, scale) for move in placed),
        width=PICTURE_WIDTH,
        height=tops[-1] + BELOW,
        cells=tuple(
            MatrixCell(_left(column), top, CELL_WIDTH, below - top, cell(scale.matrix, impact, likelihood))
            for impact, (top, below) in zip(_DOWN, rows, strict=True)
            for column, likelihood in enumerate(_RIGHT)
        ),
        columns=tuple((_left(n) + CELL_WIDTH / 2, each.value) for n, each in enumerate(_RIGHT)),
        rows=tuple(((top + below) / 2 + 4, each.value) for each, (top, below) in zip(_DOWN, rows, strict=True)),
        risks=tuple(_risk(move, starts[move.id], ends, _aside(move, placed)) for move in placed),
    )


def _strips(moves: tuple[Move, ...]) -> tuple[Mapping[str, float], Mapping[str, float], tuple[float, ...]]:
    """How high each risk stands today, how high it ends in another row, and where the rows begin and end.

    In a row what comes from above comes first, and what leaves comes last: so a line that goes down crosses little.
    """
    starts: dict[str, float] = {}
    ends: dict[str, float] = {}
    tops = [TOP]
    for impact in _DOWN:
        y = tops[-1] + HEAD
        for move in (m for m in moves if m.arrives and m.after and m.after.impact is impact):
            ends[move.id], y = y + STRIP / 2, y + STRIP
        for move in sorted((m for m in moves if m.today.impact is impact), key=lambda m: m.arrives):
            y += LINE * len(_lines(move))
            starts[move.id], y = y + STRIP / 2, y + STRIP
        tops.append(max(y + 3, tops[-1] + EMPTY))
    return starts, ends, tuple(tops)


def _risk(move: Move, y: float, ends: Mapping[str, float], aside: float) -> MatrixRisk:
    x = _middle(move.today.likelihood) + aside
    lines = _lines(move)
    first = y - STRIP / 2 - LINE * (len(lines) - 1) - 1
    spots = tuple((round(first + LINE * nth, 1), line) for nth, line in enumerate(lines))
    anchor = _ANCHORS[move.today.likelihood]
    if move.after is None:
        return MatrixRisk(move.id, x, y, None, None, spots, anchor, None)
    x2, y2 = _middle(move.after.likelihood) + aside, ends.get(move.id, y)
    stays = (x, y) == (x2, y2)
    return MatrixRisk(move.id, x, y, x2, y2, spots, anchor, None if stays else _arrow(x, y, x2, y2))


def _arrow(x: float, y: float, x2: float, y2: float) -> Arrow:
    """First to the side along its own strip, then up or down."""
    if y == y2:
        step = 1 if x2 > x else -1
        tip = x2 - step * (RADIUS + 1)
        back = tip - step * 7
        path = f"M{x + step * RADIUS:.1f} {y:.1f}H{back:.1f}"
        return Arrow(path, f"M{tip:.1f} {y:.1f}L{back:.1f} {y - 4:.1f}V{y + 4:.1f}Z")
    step = 1 if y2 > y else -1
    tip = y2 - step * (RADIUS + 1)
    back = tip - step * 7
    path = f"M{x:.1f} {y:.1f}H{x2:.1f}V{back:.1f}"
    return Arrow(path, f"M{x2:.1f} {tip:.1f}L{x2 - 4:.1f} {back:.1f}H{x2 + 4:.1f}Z")


def _aside(move: Move, moves: tuple[Move, ...]) -> float:
    leaving = [each.id for each in moves if each.arrives]
    return _ASIDE[leaving.index(move.id) % len(_ASIDE)] if move.arrives else 0.0


def _left(column: int) -> float:
    return LEFT + column * CELL_WIDTH


def _middle(likelihood: Level) -> float:
    return _left(_RIGHT.index(likelihood)) + CELL_WIDTH / 2


def _lines(move: Move) -> list[str]:
    return textwrap.wrap(move.name, NAME_LETTERS)


def _words(move: Move, scale: RiskScale) -> str:
    now = _place(move.today, scale)
    if move.after is None:
        return f"{move.called}: vandaag {now}; wat er na de maatregelen overblijft, is nog niet bepaald."
    then = _place(move.after, scale)
    return f"{move.called}: vandaag {now}; als alles klaar is {then}."


def _place(estimate: Estimate, scale: RiskScale) -> str:
    return f"{level(estimate, scale)} (kans {estimate.likelihood}, impact {estimate.impact})"
