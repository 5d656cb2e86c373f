"""Whether a record is confirmed follows from the records: not from their order, nor from who is asked first."""

from collections.abc import Mapping, Sequence

import board
from hypothesis import given, settings
from hypothesis import strategies as st

from registerbuild.derived.standing import Standing
from registerbuild.register.index import Register
from registerbuild.register.records.data import Term
from registerbuild.register.records.organisation import Organisation
from registerbuild.register.records.values import Status

NAMES = ("a", "b", "c", "d", "e", "f")
BOARD = board.register().organisation.model_copy(update={"status": Status.ADOPTED})
Graph = Mapping[str, tuple[bool, frozenset[str]]]
"""Name → whether the board has confirmed it, and whom it names."""


def graphs() -> st.SearchStrategy[Graph]:
    named = st.frozensets(st.sampled_from(NAMES), max_size=3)
    return st.fixed_dictionaries({name: st.tuples(st.booleans(), named) for name in NAMES})


def register(graph: Graph, order: Sequence[str]) -> Register:
    """Terms that name each other; a term of which nobody knows is passed over, as an example is on a public page."""
    terms = {}
    for name in order:
        adopted, named = graph[name]
        terms[name] = Term.model_validate(
            {
                "id": name,
                "status": Status.ADOPTED if adopted else Status.UNCONFIRMED,
                "naam": name,
                "juridisch": " ".join(["Een begrip.", *(f"{{begrip:{other}}}" for other in sorted(named))]),
                "gewoon": "Een begrip.",
            }
        )
    return Register({Organisation: {"organisatie": BOARD}, Term: terms})


def words(graph: Graph, order: Sequence[str], asked: Sequence[str]) -> dict[str, bool]:
    found = register(graph, order)
    standing = Standing.of(found)
    return {name: standing.confirmed(found.all(Term)[name]) for name in asked}


def behind(name: str, graph: Graph) -> set[str]:
    """The name and all that it rests on, in as many steps as it takes."""
    found = {name}
    while more := {other for each in found for other in graph[each][1]} - found:
        found |= more
    return found


@given(graphs(), st.permutations(NAMES), st.permutations(NAMES))
@settings(max_examples=300, deadline=None)
def test_a_record_is_confirmed_when_all_that_it_rests_on_is(
    graph: Graph, order: Sequence[str], asked: Sequence[str]
) -> None:
    assert words(graph, order, asked) == {name: all(graph[n][0] for n in behind(name, graph)) for name in NAMES}


@given(graphs(), st.permutations(NAMES))
@settings(max_examples=100, deadline=None)
def test_an_unconfirmed_record_never_makes_another_confirmed(graph: Graph, order: Sequence[str]) -> None:
    before = words(graph, order, NAMES)
    doubted = {**graph, order[0]: (False, graph[order[0]][1])}
    after = words(doubted, order, NAMES)
    assert [name for name in NAMES if after[name] and not before[name]] == []
