"""One item of a lid, in both columns."""

import pytest

from registerbuild.derived.texts.parts import Parted, items, only_part

LISTED = "Iedereen mag:\n\na. gegevens inzien;\nb. gegevens laten verbeteren."


@pytest.mark.parametrize("mark", ["- {}", "1. {}", "a. {}", "a) {}"])
def test_an_item_keeps_its_label(mark: str) -> None:
    assert items(f"Iedereen mag:\n\n{mark.format('inzien;')}\n{mark.format('bellen.')}") == (
        mark.format("inzien;"),
        mark.format("bellen."),
    )


def test_a_text_without_a_list_has_paragraphs() -> None:
    assert items("Een.\n\nTwee.") == ("Een.", "Twee.")


def test_each_column_has_its_item() -> None:
    found = only_part(Parted(LISTED, "1. u ziet ze\n2. u verbetert ze"), 2)
    assert (found.legal, found.plain) == ("b. gegevens laten verbeteren.", "2. u verbetert ze")


def test_the_letter_of_the_item_is_its_label() -> None:
    assert only_part(Parted(LISTED, None), 2).label == "b"


def test_a_bullet_has_no_label() -> None:
    assert only_part(Parted("- een\n- twee", None), 2).label == ""


def test_a_column_without_that_item_stays_whole() -> None:
    assert only_part(Parted(LISTED, "U hebt rechten."), 2).plain == "U hebt rechten."
