"""Tables: the scope of each header, and for each cell the headers that hold for it.

WeasyPrint's own answer is wrong as soon as a header spans rows.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pydyf

from registerbuild.output.tag_tree import TagTree

_SECTIONS = ("/THead", "/TBody", "/TFoot")


@dataclass(frozen=True, slots=True, eq=False)
class Cell:
    """A cell and the rectangle it fills.

    Of a header: `scope` is col, row or rowgroup, `key` its name, and `reach` the number of rows it holds for when it
    stands beside them. A data cell has no scope and no key.
    """

    element: Any
    row: int
    column: int
    rows: int
    columns: int
    scope: str = ""
    key: str = ""
    reach: int = 0

    def places(self) -> set[tuple[int, int]]:
        """Return the places in the grid that the cell fills."""
        return {(row, column) for row in _span(self.row, self.rows) for column in _span(self.column, self.columns)}


def describe_tables(tree: TagTree) -> None:
    """Write scope, spans and headers of all cells, and the index of header names."""
    names: list[tuple[str, Any]] = []
    for number, (table, _) in enumerate(tree.each("/Table")):
        cells = _cells(tree, table, f"t{number:05d}")
        _write(cells)
        names += [(cell.key, cell.element) for cell in cells if cell.key]
    if names:
        pairs = sorted(names, key=lambda pair: pair[0])
        index = pydyf.Array([part for key, cell in pairs for part in (pydyf.String(key), cell.reference)])
        node = pydyf.Dictionary({"Names": index})
        tree.pdf.add_object(node)
        tree.root["IDTree"] = node.reference


def _rows(tree: TagTree, table: Any) -> Iterator[tuple[Any, str, int]]:
    """Yield each row with the role of its section and the number of rows left in that section, itself included."""
    for section in tree.elements(table):
        rows = [kid for kid in tree.elements(section) if kid["S"] == "/TR"] if section["S"] in _SECTIONS else []
        for position, row in enumerate(rows):
            yield row, section["S"], len(rows) - position
        if section["S"] == "/TR":
            yield section, "/TBody", 1


def _cells(tree: TagTree, table: Any, prefix: str) -> list[Cell]:
    """Lay the cells of a table on the grid."""
    cells: list[Cell] = []
    taken: set[tuple[int, int]] = set()
    for number, (row, section, left) in enumerate(_rows(tree, table)):
        column = 0
        for element in (kid for kid in tree.elements(row) if kid["S"] in ("/TH", "/TD")):
            while (number, column) in taken:
                column += 1
            cell = _cell(tree, element, (number, column), section, left, prefix)
            taken |= cell.places()
            cells.append(cell)
            column += cell.columns
    return cells


def _cell(tree: TagTree, element: Any, place: tuple[int, int], section: str, left: int, prefix: str) -> Cell:
    origin = tree.origins[element.number]
    row, column = place
    rows, columns = min(max(origin.box.rowspan, 1), left), origin.box.colspan
    if element["S"] == "/TD":
        return Cell(element, row, column, rows, columns)
    scope = _scope(origin.element.get("scope") or "", section)
    reach = left if scope == "rowgroup" else rows
    return Cell(element, row, column, rows, columns, scope, f"{prefix}r{row:05d}c{column:03d}", reach)


def _scope(given: str, section: str) -> str:
    known = {"col": "col", "colgroup": "col", "row": "row", "rowgroup": "rowgroup"}
    return known.get(given, "col" if section == "/THead" else "row")


def _span(start: int, length: int) -> range:
    return range(start, start + length)


def _write(cells: list[Cell]) -> None:
    """Write the attributes of all cells of one table."""
    above: dict[int, list[Cell]] = defaultdict(list)
    beside: dict[int, list[Cell]] = defaultdict(list)
    for header in (cell for cell in cells if cell.key):
        by_column = header.scope == "col"
        for place in _span(header.column, header.columns) if by_column else _span(header.row, header.reach):
            (above if by_column else beside)[place].append(header)
    for cell in cells:
        headers = [header for place in _span(cell.column, cell.columns) for header in above[place]]
        headers = [header for header in headers if header.row < cell.row]
        headers += [header for place in _span(cell.row, cell.rows) for header in beside[place] if _holds(header, cell)]
        _describe(cell, list(dict.fromkeys(header.key for header in headers)))


def _holds(header: Cell, cell: Cell) -> bool:
    """Whether a header beside its cells holds for this one: the rest of the row, or all rows below in the group."""
    if cell.scope in ("row", "rowgroup"):
        return False
    return header.column < cell.column or (header.scope == "rowgroup" and header.row < cell.row)


def _describe(cell: Cell, headers: list[str]) -> None:
    attributes = pydyf.Dictionary({"O": "/Table"})
    cell.element.pop("ID", None)
    if cell.key:
        attributes["Scope"] = "/Column" if cell.scope == "col" else "/Row"
        cell.element["ID"] = pydyf.String(cell.key)
    if cell.columns != 1:
        attributes["ColSpan"] = cell.columns
    if cell.rows != 1:
        attributes["RowSpan"] = cell.rows
    if headers:
        attributes["Headers"] = pydyf.Array([pydyf.String(key) for key in headers])
    cell.element["A"] = attributes
