"""Which lid continues which, and how much work that is."""

import sys
from collections.abc import Callable
from types import FrameType

from hypothesis import given
from hypothesis import strategies as st

from registerbuild.derived.texts.amendments import Version, VersionArticle, VersionLid, amendments
from registerbuild.derived.texts.pairing import heirs, matched, moved, shifted


def test_a_confirmed_pair_goes_before_the_same_id() -> None:
    assert matched(["a/x", "b/y"], ["a/x"], {"a/x": "b/y"}) == {"a/x": "b/y"}


def test_a_confirmed_pair_with_a_lid_that_is_not_there_counts_for_nothing() -> None:
    assert matched(["a/x"], ["a/x"], {"a/x": "b/y"}) == {"a/x": "a/x"}


def test_several_new_leden_may_continue_one_old_lid() -> None:
    pairs = {"b/y": "a/x", "b/z": "a/x"}
    assert matched(["a/x"], ["b/y", "b/z"], pairs) == pairs


def test_a_lid_goes_on_under_its_id_when_others_come_from_it_too() -> None:
    assert matched(["a/x"], ["a/x", "b/y"], {"b/y": "a/x"}) == {"b/y": "a/x", "a/x": "a/x"}


def test_the_heir_is_the_one_with_the_id() -> None:
    assert heirs({"b/y": "a/x", "a/x": "a/x"}) == {"a/x": "a/x"}


def test_without_that_id_the_first_is_the_heir() -> None:
    assert heirs({"b/y": "a/x", "b/z": "a/x"}) == {"b/y": "a/x"}


def test_the_same_lid_in_another_article_is_found_when_it_is_the_only_one() -> None:
    assert matched(["a/x"], ["b/x"], {}) == {"b/x": "a/x"}


def test_of_two_with_the_same_lid_id_none_is_guessed() -> None:
    assert matched(["a/x", "b/x"], ["c/x"], {}) == {}


def test_one_that_moved_does_not_make_the_others_move() -> None:
    assert moved(["a", "b", "c", "d"], ["d", "a", "b", "c"]) == {"d"}


def test_a_lid_that_changed_places_within_its_article_moved() -> None:
    pairs = {"a/z": "a/z", "a/x": "a/x", "a/y": "a/y"}
    assert shifted("a", ["z", "x", "y"], ["x", "y", "z"], pairs) == {"z"}


@given(st.permutations(list("abcdefg")))
def test_what_did_not_move_keeps_its_order(order: list[str]) -> None:
    out = moved(list("abcdefg"), order)
    assert [name for name in order if name not in out] == sorted(set("abcdefg") - out)


def regulation(leden: int, word: str) -> Version:
    """Articles of ten leden; `word` stands in each."""
    articles = tuple(
        VersionArticle(f"a{a}", str(a), f"Titel {a}", tuple(_lid(f"a{a}", n, word) for n in range(1, 11)))
        for a in range(1, leden // 10 + 1)
    )
    return Version(word, articles, {}, {})


def _lid(article: str, number: int, word: str) -> VersionLid:
    text = f"In lid {number} van {article} staat dat wij gegevens {word} bewaren."
    return VersionLid(article, f"lid{number}", number, text, text)


def work(run: Callable[[], object]) -> int:
    """How many lines of Python are run: the same on any computer."""
    count = 0

    def trace(_frame: FrameType, event: str, _argument: object) -> Callable[..., object]:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        run()
    finally:
        sys.settrace(before)
    return count


def test_twice_as_many_leden_are_twice_as_much_work() -> None:
    small, large = (
        work(lambda size=size: amendments(regulation(size, "2 jaar"), regulation(size, "5 jaar")))  # type: ignore[misc]
        for size in (100, 500)
    )
    assert large < 5.2 * small


def test_twice_as_many_leden_in_one_article_are_twice_as_much_work() -> None:
    def one(size: int, word: str) -> Version:
        return Version(word, (VersionArticle("a", "1", "A", tuple(_lid("a", n, word) for n in range(size))),), {}, {})

    small, large = (
        work(lambda size=size: amendments(one(size, "2 jaar"), one(size, "5 jaar")))  # type: ignore[misc]
        for size in (50, 250)
    )
    assert large < 5.2 * small
