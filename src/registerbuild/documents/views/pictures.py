"""Pictures as numbers: where each box, line and arrow stands. The template draws them, `words` says the same.

A picture is 344 units wide, so that a unit is about a pixel on a phone and its smallest letters can be read there.
"""

from dataclasses import dataclass
from enum import StrEnum

from registerbuild.register.records.data import RecipientRole
from registerbuild.register.records.scale import Level

PICTURE_WIDTH = 344.0
"""How wide each picture is."""


class NodeMark(StrEnum):
    """What sets a box in the picture of the data flow apart."""

    PLAIN = ""
    SPECIAL = "special"
    OUTSIDE = "outside"

    @property
    def outside(self) -> bool:
        """Whether the data leave the EEA here."""
        return self is NodeMark.OUTSIDE


class Anchor(StrEnum):
    """On which side of its mark a name stands."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class FlowNode:
    """A box in the picture of the data flow: what it is called, and what is said of it, each line with its height."""

    x: float
    y: float
    width: float
    height: float
    heading: tuple[tuple[float, str], ...]
    lines: tuple[tuple[float, str], ...]
    mark: NodeMark


@dataclass(frozen=True, slots=True)
class Arrow:
    """A line with a point at its end, both in the words of an SVG path."""

    path: str
    point: str


@dataclass(frozen=True, slots=True)
class FlowView:
    """The picture of the data flow of one activity: each datum, and who is given it."""

    title: str
    words: tuple[str, ...]
    gaps: tuple[str, ...]
    """what nobody has determined yet about those who are given the data; below the last picture of an activity"""
    unlinked: bool
    """whether there are data of which the register names nobody who is given them"""
    width: float
    height: float
    columns: tuple[tuple[float, str], ...]
    nodes: tuple[FlowNode, ...]
    edges: tuple[Arrow, ...]
    marks: tuple[NodeMark, ...]
    """the marks that occur: what the legend explains"""


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """A cell of the risk matrix."""

    x: float
    y: float
    width: float
    height: float
    level: Level


@dataclass(frozen=True, slots=True)
class MatrixRisk:
    """A risk in the matrix: its name above the place of today, and an arrow to its place after the measures."""

    id: str
    x: float
    y: float
    x2: float | None
    y2: float | None
    lines: tuple[tuple[float, str], ...]
    anchor: Anchor
    arrow: Arrow | None
    """none when it stays where it is, or when nobody has said where it goes"""


@dataclass(frozen=True, slots=True)
class MatrixView:
    """The risk matrix: likelihood to the right, impact upward, each risk with the way that it goes."""

    words: tuple[str, ...]
    width: float
    height: float
    cells: tuple[MatrixCell, ...]
    columns: tuple[tuple[float, str], ...]
    rows: tuple[tuple[float, str], ...]
    risks: tuple[MatrixRisk, ...]


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
