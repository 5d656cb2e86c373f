"""The picture of the data flow: from each datum an arrow to who is given it.

Receivers that are given exactly the same data stand together behind one bar, so that there is one arrow per datum and
bar, and not one per pair. What lies on a box is what the records say of it; nobody's own people have a country.
"""

import re
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from registerbuild.derived.agreements import in_eea
from registerbuild.derived.receivers import Receivers, item_receivers
from registerbuild.derived.wording.parties import open_ends
from registerbuild.derived.wording.words import enumeration
from registerbuild.documents.views.pictures import PICTURE_WIDTH, Arrow, FlowNode, FlowView, NodeMark
from registerbuild.documents.views.records import ActivityView, ItemView, PurposeView
from registerbuild.register.index import Register
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.data import RecipientRole
from registerbuild.register.records.processor import Product, StoragePlace, Subprocessor
from registerbuild.register.records.values import Answer

BOX_WIDTH, RIGHT, BAR = 154.0, 198.0, 191.0
"""how wide a box is, where the boxes of receivers begin, and where the bar before them stands"""
LINE, PADDING, BETWEEN, APART, HEAD = 14.0, 12.0, 6.0, 16.0, 26.0
BOX_LETTERS = 24
"""how many letters fit on a line of a box"""
TALLEST = 620.0
"""how high the boxes of data in one picture may be: with more, the rest is a picture of its own"""
COLUMNS = ((2.0, "Gegeven"), (RIGHT, "Wie het krijgt"))
_UNKNOWN = "land nog niet bepaald"
_ROLES = {
    RecipientRole.CONTROLLER: "Zelf verantwoordelijk",
    RecipientRole.PROCESSOR: "In opdracht (verwerker)",
    RecipientRole.JOINT: "Samen verantwoordelijk",
    RecipientRole.INTERNAL: "Binnen de organisatie",
    RecipientRole.SUBJECT: "De mensen zelf, of wie voor hen optreedt",
    RecipientRole.UNKNOWN: "Rol nog niet bepaald",
}
_NEAR = (RecipientRole.INTERNAL, RecipientRole.SUBJECT)
"""Who has no country: the board's own people, and the people themselves."""


BoxLines = tuple[list[str], list[str]]
"""The lines of a box: what it is called, and what is said of it."""
Box = tuple[BoxLines, NodeMark]


@dataclass(frozen=True, slots=True)
class Kin:
    """Receivers of one role and one place: what they are, and their names."""

    label: str
    mark: NodeMark
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Given:
    """A datum with all who are given it, by role and place."""

    item: ItemView
    kin: tuple[Kin, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """Receivers that are given exactly these data (numbers in the list)."""

    data: tuple[int, ...]
    kin: tuple[Kin, ...]


def flows(
    pairs: Iterable[tuple[Activity, ActivityView]], register: Register, examples: bool = False
) -> tuple[FlowView, ...]:
    """A picture per activity, or more when it has many data; `examples`: whether example suppliers have a name."""
    return tuple(drawn for record, view in pairs for drawn in _flows(record, view, register, examples))


def _flows(record: Activity, view: ActivityView, register: Register, examples: bool) -> Iterator[FlowView]:
    shown = {item.category.id for item in view.items}
    records = (item for item in record.items if item.category in shown)
    given = tuple(
        Given(item, tuple(_kin(record, item_receivers(found, record, register, examples))))
        for found, item in zip(records, view.items, strict=True)
    )
    parts = tuple(_parts(given, view))
    for number, part in enumerate(parts, 1):
        title = view.name if len(parts) == 1 else f"{view.name} ({number} van {len(parts)})"
        yield _laid_out(title, part, view)


def _parts(given: tuple[Given, ...], view: ActivityView) -> Iterator[tuple[Given, ...]]:
    """The data in lots that fit in one picture."""
    lot: list[Given] = []
    height = 0.0
    for each in given:
        tall = _height(_datum_lines(each, view)) + BETWEEN
        if lot and height + tall > TALLEST:
            yield tuple(lot)
            lot, height = [], 0.0
        lot.append(each)
        height += tall
    if lot:
        yield tuple(lot)


def _kin(record: Activity, found: Receivers) -> Iterator[Kin]:
    """Everybody who is given a datum, by what they are and where; what is not known is a box too."""
    boxes: dict[tuple[str, NodeMark], dict[str, None]] = {}
    for label, mark, name in (*_recipients(found), *_processors(found), *_abroad(record)):
        boxes.setdefault((label, mark), {})[name] = None
    for (label, mark), names in boxes.items():
        yield Kin(label, mark, tuple(names))
    if phrases := open_ends(found):
        yield Kin("Nog open", NodeMark.PLAIN, phrases)


def _recipients(found: Receivers) -> Iterator[tuple[str, NodeMark, str]]:
    for recipient in found.recipients:
        role = _ROLES[recipient.known_role]
        place = "" if recipient.known_role in _NEAR else f", {recipient.country or _UNKNOWN}"
        yield f"{role}{place}", NodeMark.PLAIN, recipient.name


def _processors(found: Receivers) -> Iterator[tuple[str, NodeMark, str]]:
    for processor, product in found.work:
        countries, mark = _countries(product)
        yield f"{_ROLES[processor.known_role]}, {countries}", mark, product.name
    for processor in found.idle:
        yield f"{_ROLES[processor.known_role]}, {_UNKNOWN}", NodeMark.PLAIN, processor.name


def _countries(product: Product) -> tuple[str, NodeMark]:
    places: tuple[StoragePlace | Subprocessor, ...] = (*product.storage, *product.subprocessors)
    outside = any(in_eea(place) is Answer.NO for place in places)
    names = [
        f"{place.country or _UNKNOWN}{' (buiten de EER)' if in_eea(place) is Answer.NO else ''}" for place in places
    ]
    unknown = [] if product.storage else [_UNKNOWN]
    return enumeration(dict.fromkeys([*names, *unknown])), NodeMark.OUTSIDE if outside else NodeMark.PLAIN


def _abroad(record: Activity) -> Iterator[tuple[str, NodeMark, str]]:
    for transfer in record.transfers.transfers if record.transfers else ():
        to = transfer.to or "wie daar de gegevens krijgt, is nog niet bepaald"
        yield f"Doorgifte, {transfer.country} (buiten de EER)", NodeMark.OUTSIDE, to


def _bars(given: tuple[Given, ...]) -> tuple[Bar, ...]:
    """Each box of receivers with the data that lead to it; boxes with the same data behind one bar."""
    data: dict[tuple[str, NodeMark, str], list[int]] = {}
    for number, each in enumerate(given):
        for kin in each.kin:
            for name in kin.names:
                data.setdefault((kin.label, kin.mark, name), []).append(number)
    bars: dict[tuple[int, ...], dict[tuple[str, NodeMark], list[str]]] = {}
    for (label, mark, name), numbers in data.items():
        bars.setdefault(tuple(numbers), {}).setdefault((label, mark), []).append(name)
    return tuple(
        Bar(numbers, tuple(Kin(label, mark, tuple(names)) for (label, mark), names in boxes.items()))
        for numbers, boxes in bars.items()
    )


def _laid_out(title: str, given: tuple[Given, ...], view: ActivityView) -> FlowView:
    bars = _bars(given)
    boxes = [(_datum_lines(each, view), _datum_mark(each)) for each in given]
    sets = [[(_kin_lines(kin), kin.mark) for kin in bar.kin] for bar in bars]
    left = _tall(boxes)
    right = sum(map(_tall, sets)) + APART * max(len(sets) - 1, 0)
    tallest = max(left, right)
    data = tuple(_stack(2.0, HEAD + (tallest - left) / 2, boxes))
    receivers: list[FlowNode] = []
    edges: list[Arrow] = []
    y = HEAD + (tallest - right) / 2
    for bar, inside in zip(bars, sets, strict=True):
        receivers += _stack(RIGHT, y, inside)
        edges += _edges(bar, y, y + _tall(inside), data)
        y += _tall(inside) + APART
    nodes = (*data, *receivers)
    return FlowView(
        title=title,
        words=tuple(_words(given, bars, view)),
        width=PICTURE_WIDTH,
        height=round(HEAD + tallest + 4, 1),
        columns=COLUMNS,
        nodes=nodes,
        edges=tuple(edges),
        marks=tuple(mark for mark in NodeMark if mark and any(node.mark is mark for node in nodes)),
    )


def _edges(bar: Bar, top: float, below: float, data: tuple[FlowNode, ...]) -> Iterator[Arrow]:
    """The bar, which has no point, and an arrow to it from each datum; they arrive one below the other."""
    yield Arrow(f"M{BAR:.1f} {top:.1f}V{below:.1f}", "")
    start = 2.0 + BOX_WIDTH
    for nth, number in enumerate(bar.data):
        y = data[number].y + data[number].height / 2
        y2 = top + (below - top) * (nth + 1) / (len(bar.data) + 1)
        tip, back = BAR - 1, BAR - 8
        between = (start + back) / 2
        curve = f"M{start:.1f} {y:.1f}C{between:.1f} {y:.1f} {between:.1f} {y2:.1f} {back:.1f} {y2:.1f}"
        yield Arrow(curve, f"M{tip:.1f} {y2:.1f}L{back:.1f} {y2 - 4:.1f}V{y2 + 4:.1f}Z")


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


def _tall(boxes: list[Box]) -> float:
    """How high a stack of boxes is."""
    return sum(_height(lines) + BETWEEN for lines, _ in boxes) - BETWEEN if boxes else 0.0


def _height(lines: BoxLines) -> float:
    return (len(lines[0]) + len(lines[1])) * LINE + PADDING


def _wrapped(text: str, letters: int = BOX_LETTERS) -> list[str]:
    """The text in lines; a word that is longer than a line is divided with a hyphen."""
    divided = re.sub(rf"(\w{{{letters - 1}}})(?=\w\w)", r"\1- ", text)
    return textwrap.wrap(divided, letters, break_on_hyphens=False) or [text]


def _datum_mark(given: Given) -> NodeMark:
    return NodeMark.SPECIAL if given.item.category.kind.restricted else NodeMark.PLAIN


def _datum_lines(given: Given, view: ActivityView) -> BoxLines:
    said = [line for text in _said(given.item, view) for line in _wrapped(text)]
    return _wrapped(given.item.category.name, BOX_LETTERS - 2), said


def _kin_lines(kin: Kin) -> BoxLines:
    names = [line for name in kin.names for line in _wrapped(name, BOX_LETTERS - 2)]
    return _wrapped(kin.label, BOX_LETTERS - 4), names


def _said(item: ItemView, view: ActivityView) -> Iterator[str]:
    """Over whom the datum is, what kind it is, how long it stays and on what its use rests; what is not known is not
    said here: the points of the DPIA count it."""
    if people := item.subjects or view.subjects:
        yield f"over {enumeration(subject.name for subject in people)}"
    if item.category.kind.restricted:
        yield str(item.category.special_kind or item.category.kind)
    if period := item.retention:
        yield f"{period.length} na: {period.start}" if period.length else f"tot: {period.start}"
    bases = (basis.name for purpose in _purposes(item, view) for basis in purpose.bases)
    yield from dict.fromkeys(bases)


def _purposes(item: ItemView, view: ActivityView) -> Iterator[PurposeView]:
    return (purpose for purpose in view.purposes if not item.purposes or purpose.name in item.purposes)


def _words(given: tuple[Given, ...], bars: tuple[Bar, ...], view: ActivityView) -> Iterator[str]:
    """The picture in sentences: what is said of each datum, then who is given which."""
    for each in given:
        name, said = each.item.category.name, "; ".join(_said(each.item, view))
        yield f"{name}: {said}." if said else f"{name}."
    for bar in bars:
        who = "; ".join(f"{kin.label}: {enumeration(kin.names)}" for kin in bar.kin)
        yield f"{_subject([given[number].item.category.name for number in bar.data], len(given))} naar: {who}."


def _subject(names: list[str], total: int) -> str:
    if len(names) == total > 1:
        return "Al deze gegevens gaan"
    return f"{enumeration(names)} {'gaat' if len(names) == 1 else 'gaan'}"
