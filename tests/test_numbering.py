"""How a list is written, and how it is numbered wherever it is read."""

import time

import pytest

from registerbuild.derived.wording.numbering import as_commonmark, as_in_law, as_read, letter, passages, unread_item


@pytest.mark.parametrize(("number", "name"), [(1, "a"), (26, "z"), (27, "aa"), (52, "az"), (53, "ba")])
def test_letters_go_on_after_z(number: int, name: str) -> None:
    assert letter(number) == name


@pytest.mark.parametrize("text", ["a. een\nb. twee", "a) een\nb) twee", "- a. een\n- b. twee", "• a) een\n• b) twee"])
def test_letters_typed_or_pasted_are_a_list(text: str) -> None:
    assert [(found.label, found.text) for found in passages(text)] == [("a.", "een"), ("b.", "twee")]


@pytest.mark.parametrize("text", ["1. een\n2. twee", "1) een\n2) twee"])
def test_numbers_typed_or_pasted_are_a_list(text: str) -> None:
    assert [found.label for found in passages(text)] == ["1.", "2."]


@pytest.mark.parametrize("sign", ["•", "▪", "◦", "·", "\uf0b7", "o"])
def test_a_bullet_of_word_is_a_bullet(sign: str) -> None:
    assert as_commonmark(f"{sign}\teen\n{sign}\ttwee") == "-\teen\n-\ttwee"


def test_a_list_may_begin_under_a_line_of_text() -> None:
    assert [found.label for found in passages("Dit mag:\na. een\nb. twee")] == ["", "a.", "b."]


def test_a_line_that_was_cut_before_a_letter_is_no_item() -> None:
    assert [found.label for found in passages("Wij vragen het aan\nu. Ook een ouder mag dat.")] == [""]


def test_an_initial_with_a_small_letter_in_a_sentence_is_no_item() -> None:
    assert [found.label for found in passages("zie onder\na. Dat is alles.")] == [""]


def test_a_list_goes_on_behind_a_paragraph() -> None:
    text = "a. een\nb. twee\n\nTussendoor.\n\nc. drie"
    assert [found.label for found in passages(text)] == ["a.", "b.", "", "c."]


def test_numbers_inside_letters_do_not_end_the_letters() -> None:
    text = "a) een\n1) binnen\n2) ook\nb) twee"
    assert [found.label for found in passages(text)] == ["a.", "1.", "2.", "b."]


def test_in_a_regulation_a_numbered_list_has_letters_and_numbers_inside_them() -> None:
    assert as_in_law("1. een\n   1. binnen\n2. twee") == "a. een\n   1. binnen\nb. twee"


def test_who_writes_letters_in_a_regulation_keeps_the_numbers_too() -> None:
    text = "1. een\n\nEn:\n\na. twee\nb. drie"
    assert as_in_law(text) == text


def test_a_list_of_one_item_is_a_list_in_a_regulation() -> None:
    assert [found.label for found in passages(as_in_law("Dit mag:\n1. een"))] == ["", "a."]


def test_plain_text_has_no_marks_and_an_item_per_line() -> None:
    assert as_read("Dit *mag*:\n\n1. **een**\n   - diep\n2. [twee](https://a.nl)\n\nEind.") == (
        "Dit mag:\n1. een\n  - diep\n2. twee\n\nEind."
    )


@pytest.mark.parametrize(
    "text",
    ["A. een\nB. twee", "a. een;\nc. twee", "– een\n– twee", "Dit mag:\nb. een;\nc. twee", "I. een\nII. twee"],
)
def test_what_looks_like_an_item_and_is_none_is_found(text: str) -> None:
    assert unread_item(text) is not None


@pytest.mark.parametrize(
    "text",
    ["a. een\nb. twee", "A. de Vries belt.", "aan\nu. Ook en\nu. Nog eens", "• een\n• twee", "een\ntwee", ""],
)
def test_what_is_an_item_or_looks_like_none_is_left_alone(text: str) -> None:
    assert unread_item(text) is None


@pytest.mark.parametrize("line", ["a. x", "b. x", "• x", "1) x", "> a. x", "A. x", "a. x\n1) y"])
def test_reading_a_list_takes_time_in_proportion_to_its_length(line: str) -> None:
    def took(number: int) -> float:
        text = "\n".join([line] * number)
        start = time.process_time()
        as_commonmark.__wrapped__(text)
        unread_item(text)
        return time.process_time() - start

    small, large = (min(took(number) for _ in range(3)) for number in (4_000, 40_000))
    assert large < 40 * max(small, 0.005)  # ten times the text takes a hundred times as long when it goes by squares
