"""Markdown → HTML: no raw HTML, no pictures, only known links."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registerbuild.output.markdown import blocks, inline, unlinked


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "a <b onclick='x'>b</b>",
        "<!-- a -->",
        "<div>\na\n</div>",
        "<svg/onload=alert(1)>",
        "a\n\n<iframe src=x>",
    ],
)
def test_html_is_shown_and_not_obeyed(text: str) -> None:
    for page in (blocks(text), inline(text)):
        assert [sign for sign in ("<script", "<b ", "<!--", "<div", "<svg", "<iframe") if sign in page] == []


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//a.nl",
        "/x",
        "x",
    ],
)
def test_a_link_to_anything_else_is_no_link(address: str) -> None:
    assert "href" not in blocks(f"[a]({address})")


@pytest.mark.parametrize("address", ["https://a.nl", "http://a.nl", "mailto:a@b.nl", "tel:012", "#artikel-a"])
def test_a_known_link_is_a_link(address: str) -> None:
    assert f'href="{address}"' in blocks(f"[a]({address})")


def test_a_picture_is_not_shown() -> None:
    assert "<img" not in blocks("![a](https://a.nl/b.png)")


def test_paragraphs_lists_and_tables_are_shown() -> None:
    page = blocks("a\n\n- b\n\n| c |\n| - |\n| d |\n")
    assert [tag for tag in ("<p>", "<li>", "<th>", "<td>") if tag not in page] == []


def test_a_text_inside_a_link_has_no_link() -> None:
    assert unlinked("Bel [012](tel:012) *nu*") == "Bel 012 <em>nu</em>"


def test_a_text_in_a_sentence_has_no_paragraph() -> None:
    assert inline("a\nb **c**") == "a b <strong>c</strong>"


@given(st.text())
def test_no_text_makes_a_tag_that_is_not_ours(text: str) -> None:
    assert "<script" not in blocks(text).lower()


@given(st.text(alphabet="a<>&\"'[]()!*_`\\/:#\n -", max_size=60))
def test_no_heap_of_signs_makes_a_handler(text: str) -> None:
    assert "onclick" not in blocks(text)
    assert "<script" not in inline(text)
