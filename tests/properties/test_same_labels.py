"""A list has the same labels wherever its text stands, however its writer numbered it."""

import re

import board
import test_amended as amended
from hypothesis import given, settings
from hypothesis import strategies as st

from registerbuild.derived.texts.amendments import words
from registerbuild.derived.texts.redline import Fate, compare_passages
from registerbuild.derived.wording.numbering import as_commonmark, as_in_law, as_read, letter, passages
from registerbuild.documents import internal
from registerbuild.documents.review.compose import Compared, compose_review
from registerbuild.documents.review.form import response_form
from registerbuild.output.markdown import blocks

MARKS = {
    "1.": lambda number: f"{number}.",
    "1)": lambda number: f"{number})",
    "a.": lambda number: f"{letter(number)}.",
    "a)": lambda number: f"{letter(number)})",
    "- a.": lambda number: f"- {letter(number)}.",
    "-": lambda _: "-",
    "•": lambda _: "•",
}
WORDS = st.sampled_from(["de leraar;", "de directeur van de school.", "een *geldig* bewijs", "{organisatie:naam}"])


def written(mark: str, items: list[str], inside: tuple[str, list[str]] | None, gap: str) -> str:
    """A list as a writer types or pastes it, with another list in its first item."""
    lines = [f"{MARKS[mark](number)} {item}" for number, item in enumerate(items, 1)]
    if inside:
        nested = [f"   {MARKS[inside[0]](number)} {item}" for number, item in enumerate(inside[1], 1)]
        lines[0] = "\n".join([lines[0], *nested])
    return gap.join(lines)


def lists() -> st.SearchStrategy[str]:
    marks, items = st.sampled_from(sorted(MARKS)), st.lists(WORDS, min_size=2, max_size=30)
    nested = st.none() | st.tuples(marks, st.lists(WORDS, min_size=2, max_size=3))
    return st.builds(written, marks, items, nested, st.sampled_from(("\n", "\n\n")))


TEXTS = st.lists(st.one_of(WORDS, lists()), min_size=1, max_size=4).map("\n\n".join)


def on_a_page(text: str) -> list[str]:
    """The labels that a reader of the HTML sees; a bullet of a style sheet is no label."""
    return re.findall(r'<span class="no">([^<]+)</span>', blocks(text))


def as_text(text: str) -> list[str]:
    return [found.label for found in passages(text) if found.label not in ("", "-")]


def in_lines(text: str) -> list[str]:
    """The labels in a cell or on a terminal."""
    return re.findall(r"(?m)^ *([a-z]{1,2}\.|\d+\.) ", text)


@given(TEXTS)
def test_a_page_and_plain_text_show_the_same_labels(text: str) -> None:
    assert on_a_page(text) == as_text(text) == in_lines(as_read(text))


@given(lists())
def test_a_writer_of_letters_sees_those_letters_and_a_writer_of_numbers_those_numbers(text: str) -> None:
    typed = re.findall(r"(?m)^ *(?:- )?([a-z]{1,2}|\d+)[.)] ", text)
    assert [label.rstrip(".") for label in on_a_page(text)] == typed


@given(TEXTS)
def test_markdown_knows_each_item_as_an_item(text: str) -> None:
    typed = re.findall(r"(?m)^ *(?:[a-z]{1,2}[.)]|\d+[.)]|[-•]) ", text)
    assert str(blocks(text)).count("<li>") == len(typed)


@given(TEXTS)
def test_a_regulation_is_lettered_once(text: str) -> None:
    assert as_in_law(as_in_law(text)) == as_in_law(text)


@given(TEXTS, TEXTS)
def test_a_comparison_shows_the_new_text_with_its_labels(old: str, new: str) -> None:
    line = compare_passages(words(as_in_law(old), "a", {}), words(as_in_law(new), "a", {}))
    shown = "".join(stretch.text for stretch in line.stretches if stretch.kind is not Fate.REMOVED)
    assert shown.split() == as_read(as_in_law(new)).split()


@given(TEXTS, TEXTS)
@settings(max_examples=60)
def test_the_regulation_the_pack_the_comparison_and_the_form_show_the_same_labels(old: str, new: str) -> None:
    found = amended.register({"bewaren": {"a": (old, None)}}, {"bewaren": {"a": (new, None)}})
    (page,) = (v for v in internal.project_internal(found, board.TODAY).regulations if v.version == amended.NEW)
    labels = on_a_page(page.articles[0].lids[0].legal_md)
    pack = compose_review(amended.change({}), Compared(found, found), page)
    for lid in (lid for article in pack.articles for lid in article.lids):
        assert on_a_page(lid.legal.new_md or "") == labels
        stretches = [s.text for s in lid.legal.stretches if s.kind is not Fate.REMOVED]
        assert in_lines("".join(stretches)) == labels
        (row,) = (row for sheet in response_form(pack).sheets for row in sheet.rows)
        assert in_lines(row[6]) == labels


ANY = st.text(alphabet="ab12.)- •>\n\t(*", max_size=80)


@given(ANY)
def test_any_text_shows_the_same_labels_on_a_page_and_as_text(text: str) -> None:
    assert on_a_page(text) == as_text(text)


@given(ANY)
def test_no_text_loses_a_word_because_it_looks_like_a_list(text: str) -> None:
    kept = re.sub(r"[^a-z]", "", as_commonmark(text))
    assert len(kept) <= len(re.sub(r"[^a-z]", "", text))
