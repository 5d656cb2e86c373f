"""The one grammar of references: `{soort:doel}`."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registerbuild.register.prose import Piece, Reference, pieces, references, resolve


def test_a_reference_has_kind_target_and_place() -> None:
    assert list(references("na {termijn:dossier}.")) == [Reference("termijn", "dossier", "{termijn:dossier}", 3)]


@pytest.mark.parametrize("target", ["avg/30/1/f", "begrippen/lid-1", "naam", "2026-08-01", "korte_naam", "wpo/40.b"])
def test_a_target_may_have_these_signs(target: str) -> None:
    assert [r.target for r in references(f"{{wet:{target}}}")] == [target]


@pytest.mark.parametrize("text", ["{}", "{a}", "{a:}", "{:b}", "{a: b}", "{a:b", "{a b:c}", "{1:b}", "{a:b c}"])
def test_other_braces_are_a_reference_without_kind(text: str) -> None:
    assert [(r.kind, r.target) for r in references(text)] == [("", "")]


def test_all_references_come_in_order() -> None:
    assert [r.target for r in references("{a:x} en {b:y}{c:z}")] == ["x", "y", "z"]


def test_each_reference_is_replaced_by_its_answer() -> None:
    assert resolve("a {b:c} d {e:f}", lambda r: r.target.upper()) == "a C d F"


def test_an_answer_is_not_resolved_again() -> None:
    assert resolve("{a:b}", lambda _: "{c:d}") == "{c:d}"


@given(st.text())
def test_a_text_with_its_own_references_put_back_is_the_same(text: str) -> None:
    assert resolve(text, lambda reference: reference.raw) == text


def test_a_list_alone_on_a_line_is_a_block() -> None:
    assert pieces("A.\n\n{lijst:doelen}\n\nB.") == (Piece("A."), Piece("", "doelen"), Piece("B."))


def test_a_list_in_a_sentence_is_no_block() -> None:
    assert pieces("Zie {lijst:doelen}.") == (Piece("Zie {lijst:doelen}."),)


def test_a_text_without_blocks_is_one_piece() -> None:
    assert pieces("A.\n\nB.") == (Piece("A.\n\nB."),)


def test_an_empty_text_has_no_pieces() -> None:
    assert pieces("\n\n") == ()


@given(st.text())
def test_no_text_makes_it_raise(text: str) -> None:
    assert all(piece.text or piece.block for piece in pieces(text))
