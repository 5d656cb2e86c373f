"""What a field of a view is called in machine-readable copies: one Dutch word for each, the same everywhere."""

import contextlib
import dataclasses
import typing
from collections.abc import Iterator

import pytest

from registerbuild.documents import handed, public
from registerbuild.documents.review.form import FormView
from registerbuild.documents.views import dutch, pages, records

ROOTS = (public.PublicView, handed.HandedView)
ALONE = (pages.ActivityPage, pages.RegisterView, pages.StartView, records.ProgramsView, FormView)
"""What pages show that is in no view of a gate."""


def below(hint: object, seen: set[type]) -> Iterator[type]:
    """Every view in a type hint."""
    if isinstance(hint, type) and dataclasses.is_dataclass(hint) and hint not in seen:
        seen.add(hint)
        yield hint
        for inner in typing.get_type_hints(hint).values():
            yield from below(inner, seen)
    for argument in typing.get_args(hint):
        yield from below(argument, seen)


SEEN: set[type] = set()
VIEWS = [view for root in (*ROOTS, *ALONE) for view in below(root, SEEN) if view not in ROOTS]


def names(view: type) -> list[str]:
    return [field.name for field in dataclasses.fields(view)]  # type: ignore[arg-type]


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.__name__)
def test_each_field_of_a_view_has_a_dutch_key_of_its_own(view: type) -> None:
    keys = [dutch.dutch_key(name) for name in names(view)]
    assert len(set(keys)) == len(keys)


def test_the_list_has_no_word_that_no_view_needs() -> None:
    used = {name.removesuffix("_md") for view in VIEWS for name in names(view)}
    assert sorted(set(dutch.VIEW_WORDS) - used) == []


@pytest.mark.parametrize("name", dutch.VIEW_WORDS)
def test_the_list_repeats_no_word_of_the_records(name: str) -> None:
    word = dutch.VIEW_WORDS[name]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(dutch, "VIEW_WORDS", {})
        with contextlib.suppress(KeyError):
            assert dutch.dutch_key(name) != word


def test_a_field_is_called_as_its_record_calls_it() -> None:
    assert dutch.dutch_key("national_number") == "nummer"


def test_a_text_is_called_without_its_ending() -> None:
    assert dutch.dutch_key("for_authority_md") == "voor_toezichthouder"


def test_a_heading_is_the_title_of_the_record() -> None:
    assert dutch.dutch_title("national_number") == "BSN of PGN"


def test_a_field_without_a_word_is_refused() -> None:
    with pytest.raises(KeyError):
        dutch.dutch_key("nowhere")
