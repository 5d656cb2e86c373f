"""Pictures as numbers: where each box, curve and cell stands. The template draws them."""

from dataclasses import dataclass
from enum import StrEnum

from registerbuild.register.records.data import RecipientRole
from registerbuild.register.records.scale import Level


class NodeMark(StrEnum):
    """What sets a box in the picture of the data flow apart."""

    PLAIN = ""
    SPECIAL = "special"
    OUTSIDE = "outside"

    @property
    def outside(self) -> bool:
        """Whether it is a country outside the EEA."""
        return self is NodeMark.OUTSIDE


@dataclass(frozen=True, slots=True)
class FlowNode:
    """A box in the picture of the data flow. Sizes in units of the picture."""

    x: float
    y: float
    width: float
    height: float
    lines: tuple[tuple[float, str], ...]
    """the height at which each line of the text stands, and the line"""
    mark: NodeMark


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
    level: Level
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
class RingView:
    """Receivers with one role: how many there are, their ring, and where its words stand."""

    role: RecipientRole
    count: int
    or_more: bool
    """whether not all of them are known"""
    radius: float
    """of the ring; 0 when they stand beside the rings"""
    x: float
    y: float
    """the point in the ring from which a line leads to the words"""
    base: float
    """the height of the words"""


@dataclass(frozen=True, slots=True)
class RingsView:
    """Who is given data, from the board's own people outward: the further out, the less the board decides."""

    width: float
    height: float
    centre: float
    rings: tuple[RingView, ...]
    """the outermost first"""
