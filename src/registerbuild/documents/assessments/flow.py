"""The picture of the data flow: where each box stands. From people by way of data and activity to countries."""

import textwrap
from collections.abc import Iterable
from dataclasses import dataclass, field

from registerbuild.derived.agreements import in_eea
from registerbuild.derived.receivers import Receivers, receivers, work_name
from registerbuild.derived.wording.parties import open_ends
from registerbuild.derived.wording.words import enumeration
from registerbuild.documents.views.pictures import FlowEdge, FlowNode, FlowView, NodeMark
from registerbuild.documents.views.records import ActivityView
from registerbuild.register.index import Register
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.data import RecipientRole
from registerbuild.register.records.processor import Product, StoragePlace, Subprocessor
from registerbuild.register.records.values import Answer

COLUMNS = ("Mensen", "Gegevens", "Verwerking", "Wie ze krijgt", "Landen")
BOX_WIDTH, SPACE, LINE, PADDING, BETWEEN, HEAD = 114.0, 18.0, 14.0, 10.0, 7.0, 40.0
BOX_LETTERS = 18
"""how many letters fit on a line of a box"""
UNKNOWN = "land nog niet bepaald"
_ABROAD = (RecipientRole.CONTROLLER, RecipientRole.PROCESSOR, RecipientRole.JOINT, RecipientRole.UNKNOWN)
"""Who may keep the data elsewhere: not the board's own people, nor the people themselves. When the role is not known it
cannot be said that nothing leaves, so there is a country too, be it one that is not known."""


@dataclass(slots=True)
class Graph:
    """The boxes by column in the order of the records, and the lines between them."""

    columns: tuple[dict[str, NodeMark], ...] = field(default_factory=lambda: tuple({} for _ in COLUMNS))
    """name → mark"""
    edges: dict[tuple[int, str, str], None] = field(default_factory=dict)
    """(column of the first, first, second)"""

    def add(self, column: int, name: str, mark: NodeMark = NodeMark.PLAIN) -> None:
        self.columns[column].setdefault(name, mark)

    def join(self, column: int, first: str, second: str) -> None:
        self.edges[column, first, second] = None


def flow(pairs: Iterable[tuple[Activity, ActivityView]], register: Register, examples: bool = False) -> FlowView:
    """The data flow of these activities; `examples` says whether suppliers that are examples have a name in it."""
    graph = Graph()
    for record, view in pairs:
        found = receivers((record,), register, examples)
        _people_and_data(graph, view)
        _processors(graph, record, found)
        _recipients(graph, record, found)
        for phrase in open_ends(found):
            graph.add(3, phrase)
            graph.join(2, record.name, phrase)
    return _laid_out(graph)


def _people_and_data(graph: Graph, view: ActivityView) -> None:
    graph.add(2, view.name)
    for item in view.items:
        name = item.category.name
        graph.add(1, name, NodeMark.SPECIAL if item.category.kind.restricted else NodeMark.PLAIN)
        graph.join(1, name, view.name)
        for subject in item.subjects or view.subjects:
            graph.add(0, subject.name)
            graph.join(0, subject.name, name)


def _processors(graph: Graph, record: Activity, found: Receivers) -> None:
    for processor in found.idle:
        graph.add(3, processor.name)
        graph.join(2, record.name, processor.name)
    for processor, product in found.work:
        name = work_name(processor, product)
        graph.add(3, name)
        graph.join(2, record.name, name)
        for country, mark in _countries(product):
            graph.add(4, country, mark)
            graph.join(3, name, country)


def _countries(product: Product) -> Iterable[tuple[str, NodeMark]]:
    places: tuple[StoragePlace | Subprocessor, ...] = (*product.storage, *product.subprocessors)
    for place in places:
        yield place.country or UNKNOWN, NodeMark.OUTSIDE if in_eea(place) is Answer.NO else NodeMark.PLAIN
    if not product.storage:
        yield UNKNOWN, NodeMark.PLAIN


def _recipients(graph: Graph, record: Activity, found: Receivers) -> None:
    for recipient in found.recipients:
        graph.add(3, recipient.name)
        graph.join(2, record.name, recipient.name)
        if recipient.role in _ABROAD:
            country = recipient.country or UNKNOWN
            graph.add(4, country)
            graph.join(3, recipient.name, country)
    for transfer in record.transfers.transfers if record.transfers else ():
        graph.add(4, transfer.country, NodeMark.OUTSIDE)
        to = transfer.to or "doorgifte"
        graph.add(3, to)
        graph.join(2, record.name, to)
        graph.join(3, to, transfer.country)


def _laid_out(graph: Graph) -> FlowView:
    texts = [{name: textwrap.wrap(name, BOX_LETTERS) or [name] for name in column} for column in graph.columns]
    heights = [sum(_height(lines) + BETWEEN for lines in column.values()) - BETWEEN for column in texts]
    tallest = max(*heights, 60.0)
    nodes: dict[tuple[int, str], FlowNode] = {}
    for number, column in enumerate(texts):
        x, y = number * (BOX_WIDTH + SPACE) + 2, HEAD + (tallest - heights[number]) / 2
        for name, lines in column.items():
            spots = tuple((round(y + PADDING + 5 + nth * LINE, 1), line) for nth, line in enumerate(lines))
            mark = graph.columns[number][name]
            nodes[number, name] = FlowNode(x, round(y, 1), BOX_WIDTH, _height(lines), spots, mark)
            y += _height(lines) + BETWEEN
    edges = tuple(_edge(nodes[column, first], nodes[column + 1, second]) for column, first, second in graph.edges)
    heads = tuple((number * (BOX_WIDTH + SPACE) + 2, name) for number, name in enumerate(COLUMNS))
    width = len(COLUMNS) * (BOX_WIDTH + SPACE) - SPACE + 4
    return FlowView(width, round(HEAD + tallest + 4, 1), heads, tuple(nodes.values()), edges, _words(graph))


def _height(lines: list[str]) -> float:
    return len(lines) * LINE + PADDING


def _edge(start: FlowNode, end: FlowNode) -> FlowEdge:
    x1, x2 = start.x + start.width, end.x
    y1, y2 = start.y + start.height / 2, end.y + end.height / 2
    return FlowEdge(x1, round(y1, 1), x2, round(y2, 1), (x1 + x2) / 2)


def _words(graph: Graph) -> str:
    """The picture in words, for who does not see it."""
    marks = {
        NodeMark.OUTSIDE: " (buiten de EER)",
        NodeMark.SPECIAL: " (strenger beschermd)",
        NodeMark.PLAIN: "",
    }
    sentences = ["Gegevensstroom"]
    for title, column in zip(COLUMNS, graph.columns, strict=True):
        names = [f"{name}{marks[mark]}" for name, mark in column.items()]
        sentences.append(f"{title}: {enumeration(names) if names else 'nog niet bepaald'}")
    return ". ".join(sentences) + "."
