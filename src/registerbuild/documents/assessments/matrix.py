"""The risk matrix as a picture: three by three cells, with the numbers of the risks in them."""

from collections.abc import Iterable

from registerbuild.derived.risk import cell, level
from registerbuild.derived.wording.words import enumeration
from registerbuild.documents.views.pictures import MatrixCell, MatrixView
from registerbuild.register.records.dpia import Estimate
from registerbuild.register.records.scale import Level, RiskScale

CELL_WIDTH, HEIGHT, LEFT, TOP, BELOW = 96.0, 66.0, 78.0, 6.0, 46.0
CELL_LETTERS = 11
"""how many letters fit on a line of a cell"""
_RIGHT = (Level.LOW, Level.MEDIUM, Level.HIGH)
_DOWN = tuple(reversed(_RIGHT))


def matrix(title: str, risks: Iterable[tuple[str, Estimate]], scale: RiskScale) -> MatrixView:
    """The matrix with these risks (id and estimate)."""
    placed = list(risks)
    cells = []
    for row, impact in enumerate(_DOWN):
        for column, likelihood in enumerate(_RIGHT):
            names = [name for name, e in placed if e.impact is impact and e.likelihood is likelihood]
            x, y = LEFT + column * CELL_WIDTH, TOP + row * HEIGHT
            cells.append(MatrixCell(x, y, cell(scale.matrix, impact, likelihood), _lines(names, y)))
    return MatrixView(
        title=title,
        words=_words(title, placed, scale),
        width=LEFT + 3 * CELL_WIDTH + 4,
        height=TOP + 3 * HEIGHT + BELOW,
        cell_width=CELL_WIDTH,
        cell_height=HEIGHT,
        cells=tuple(cells),
        columns=tuple((LEFT + (n + 0.5) * CELL_WIDTH, each.value) for n, each in enumerate(_RIGHT)),
        rows=tuple((TOP + (n + 0.5) * HEIGHT + 5, each.value) for n, each in enumerate(_DOWN)),
    )


def _lines(names: list[str], y: float) -> tuple[tuple[float, str], ...]:
    lines: list[str] = []
    for name in names:
        if lines and len(lines[-1]) + len(name) + 2 <= CELL_LETTERS:
            lines[-1] += f", {name}"
        else:
            lines.append(name)
    return tuple((y + 38 + 16 * nth, line) for nth, line in enumerate(lines))


def _words(title: str, risks: list[tuple[str, Estimate]], scale: RiskScale) -> str:
    said = [f"{name} kans {e.likelihood}, impact {e.impact}, niveau {level(e, scale)}" for name, e in risks]
    return f"Risicomatrix, {title[:1].lower()}{title[1:]}. " + (f"{enumeration(said)}." if said else "Geen risico's.")
