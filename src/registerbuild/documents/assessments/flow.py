"""The picture of the data flow: data that go to exactly the same receivers stand together, with one arrow to those.

So no two arrows cross, however many data there are. What lies on a box is what the records say of it; what they do not
say is counted below the picture, once.
"""

import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence

from registerbuild.derived.receivers import item_receivers
from registerbuild.documents.assessments.lanes import (
    Lane,
    Likes,
    Reached,
    by_label,
    given_to,
    lane_words,
    lanes,
    unknown_of,
)
from registerbuild.documents.views.pictures import PICTURE_WIDTH, Arrow, FlowNode, FlowView, NodeMark
from registerbuild.documents.views.records import ActivityView
from registerbuild.register.index import Register
from registerbuild.register.records.activity import Activity

BOX_WIDTH, RIGHT = 154.0, 198.0
"""how wide a box is, and where the boxes of receivers begin"""
LINE, PADDING, BETWEEN, APART, HEAD = 14.0, 12.0, 6.0, 22.0, 26.0
BOX_LETTERS = 24
"""how many letters fit on a line of a box"""
TALLEST = 620.0
"""how high the boxes in one picture may be: with more, the rest is a picture of its own"""
COLUMNS = ((2.0, "Gegevens"), (RIGHT, "Wie ze krijgt"))
BoxLines = tuple[list[str], list[str]]
"""The lines of a box: what it is called, and what is said of it."""
Box = tuple[BoxLines, NodeMark]


def flows(
    pairs: Iterable[tuple[Activity, ActivityView]], register: Register, examples: bool = False
) -> tuple[FlowView, ...]:
    """A picture per activity, or more when it has many data; `examples`: whether example suppliers have a name."""
    return tuple(drawn for record, view in pairs for drawn in _flows(record, view, register, examples))


def _flows(record: Activity, view: ActivityView, register: Register, examples: bool) -> Iterator[FlowView]:
    shown = {item.category.id for item in view.items}
    records = (item for item in record.items if item.category in shown)
    given = tuple(
        given_to(item, record, item_receivers(found, record, register, examples))
        for found, item in zip(records, view.items, strict=True)
    )
    parts = tuple(_parts(lanes(given, view)))
    for number, part in enumerate(parts, 1):
        title = view.name if len(parts) == 1 else f"{view.name} ({number} van {len(parts)})"
        yield _laid_out(title, part, tuple(unknown_of(given)) if number == len(parts) else ())


def _parts(all_lanes: Iterable[Lane]) -> Iterator[tuple[Lane, ...]]:
    """The lanes in lots that fit in one picture; a lane that does not fit in one is divided."""
    lot: list[Lane] = []
    height = 0.0
    for lane in (part for whole in all_lanes for part in _divided(whole)):
        tall = _lane_height(lane) + APART
        if lot and height + tall > TALLEST:
            yield tuple(lot)
            lot, height = [], 0.0
        lot.append(lane)
        height += tall
    if lot:
        yield tuple(lot)


def _divided(lane: Lane) -> Iterator[Lane]:
    rest: list[Likes] = []
    for likes in lane.data:
        if rest and _tall([_data_box(each) for each in (*rest, likes)]) > TALLEST - APART:
            yield Lane(tuple(rest), lane.reached)
            rest = []
        rest.append(likes)
    yield Lane(tuple(rest), lane.reached)


def _laid_out(title: str, shown: tuple[Lane, ...], gaps: tuple[str, ...]) -> FlowView:
    nodes: list[FlowNode] = []
    edges: list[Arrow] = []
    y = HEAD
    for lane in shown:
        data = [_data_box(likes) for likes in lane.data]
        reached = _reached_boxes(lane.reached)
        nodes += (*_stack(2.0, y, data), *_stack(RIGHT, y, reached))
        edges += _edges(y, data, reached)
        y += _lane_height(lane) + APART
    return FlowView(
        title=title,
        words=tuple(sentence for lane in shown for sentence in lane_words(lane)),
        gaps=gaps,
        unlinked=not all(lane.reached for lane in shown),
        width=PICTURE_WIDTH,
        height=round(y - APART + 4, 1),
        columns=COLUMNS,
        nodes=tuple(nodes),
        edges=tuple(edges),
        marks=tuple(mark for mark in NodeMark if mark and any(node.mark is mark for node in nodes)),
    )


def _edges(y: float, data: list[Box], reached: list[Box]) -> Iterator[Arrow]:
    """A straight arrow; on either side a line, which has no point, joins the boxes that it is about."""
    if not reached:
        return
    left, right = 2.0 + BOX_WIDTH, RIGHT
    if len(data) > 1:
        left += 7
        yield Arrow(f"M{left:.1f} {y:.1f}V{y + _tall(data):.1f}", "")
    if len(reached) > 1:
        right -= 7
        yield Arrow(f"M{right:.1f} {y:.1f}V{y + _tall(reached):.1f}", "")
    middle, tip = y + min(_tall(data), _tall(reached)) / 2, right - 1
    head = f"M{tip:.1f} {middle:.1f}L{tip - 7:.1f} {middle - 4:.1f}V{middle + 4:.1f}Z"
    yield Arrow(f"M{left:.1f} {middle:.1f}H{tip - 7:.1f}", head)


def _stack(x: float, y: float, boxes: list[Box]) -> Iterator[FlowNode]:
    """Boxes one below the other."""
    width = BOX_WIDTH if x < RIGHT else PICTURE_WIDTH - RIGHT - 2
    for (heading, lines), mark in boxes:
        spots = [round(y + PADDING + 4 + nth * LINE, 1) for nth in range(len(heading) + len(lines))]
        above = tuple(zip(spots, heading, strict=False))
        below = tuple(zip(spots[len(heading) :], lines, strict=True))
        height = _height((heading, lines))
        yield FlowNode(x, round(y, 1), width, height, above, below, mark)
        y += height + BETWEEN


def _lane_height(lane: Lane) -> float:
    return max(_tall([_data_box(likes) for likes in lane.data]), _tall(_reached_boxes(lane.reached)))


def _tall(boxes: list[Box]) -> float:
    """How high a stack of boxes is."""
    return sum(_height(lines) + BETWEEN for lines, _ in boxes) - BETWEEN if boxes else 0.0


def _height(lines: BoxLines) -> float:
    return (len(lines[0]) + len(lines[1])) * LINE + PADDING


def _wrapped(text: str, letters: int = BOX_LETTERS) -> list[str]:
    """The text in lines; a word that is longer than a line is divided with a hyphen."""
    divided = re.sub(rf"(\w{{{letters - 1}}})(?=\w\w)", r"\1- ", text)
    return textwrap.wrap(divided, letters, break_on_hyphens=False)


def _data_box(likes: Likes) -> Box:
    return (_listed(likes.names), [line for text in likes.said for line in _wrapped(text)]), likes.mark


def _reached_boxes(reached: tuple[Reached, ...]) -> list[Box]:
    return [
        ((_wrapped(label, BOX_LETTERS - 4), _listed(names)), mark) for (label, mark), names in by_label(reached).items()
    ]


def _listed(names: Sequence[str]) -> list[str]:
    """Names one below the other; more than one have a dot each, so that a name of two lines is seen as one."""
    dot = "• " if len(names) > 1 else ""
    return [line for name in names for line in _wrapped(f"{dot}{name}", BOX_LETTERS - 2)]
