"""Markdown files → values with places: articles, statements, annexes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registerbuild.register.findings import Finding
from registerbuild.register.reading.texts import raw_html, read_annex, read_article, read_statement
from registerbuild.register.source import Source

ARTICLE = "register/reglement/concept/bewaren.md"
STATEMENT = "register/verklaringen/ouders.md"
HEAD = "---\ntitel: Bewaren\n---\n\n"


def article(body: str, head: str = HEAD) -> Source:
    return read_article(ARTICLE, head + body)


def statement(body: str) -> Source:
    return read_statement(STATEMENT, "---\ntitel: Ouders\n---\n\n" + body)


def found(source: Source) -> list[str]:
    return [f"{f.code} {f.place.line}:{f.place.column}" for f in source.findings]


# Articles


def test_a_heading_is_the_id_of_a_lid() -> None:
    assert [lid["id"] for lid in article("## een\n\nA.\n\n## twee\n\nB.\n").values["leden"]] == ["een", "twee"]


def test_paragraphs_and_lists_are_the_legal_column() -> None:
    assert article("## een\n\nA:\n\n- b\n- c\n").values["leden"][0]["juridisch"] == "A:\n\n- b\n- c"


def test_quotes_are_the_plain_column() -> None:
    assert article("## een\n\nA.\n\n> B.\n>\n> - c\n").values["leden"][0]["gewoon"] == "B.\n\n- c"


def test_a_lid_without_a_quote_has_no_plain_column() -> None:
    assert "gewoon" not in article("## een\n\nA.\n").values["leden"][0]


def test_both_columns_may_alternate() -> None:
    lid = article("## een\n\nA.\n\n> x\n\nB.\n\n> y\n").values["leden"][0]
    assert (lid["juridisch"], lid["gewoon"]) == ("A.\n\nB.", "x\n\ny")


def test_the_front_matter_has_the_fields() -> None:
    assert article("## een\n\nA.\n").values["titel"] == "Bewaren"


@pytest.mark.parametrize(
    ("loc", "line"),
    [(("titel",), 2), (("leden", 0), 5), (("leden", 0, "juridisch"), 7), (("leden", 1, "id"), 11)],
)
def test_every_part_has_its_line(loc: tuple[str | int, ...], line: int) -> None:
    source = article("## een\n\nA.\n\n> B.\n\n## twee\n\nC.\n")
    assert source.place(loc).line == line


# Statements


def test_a_statement_has_layers_with_parts() -> None:
    source = statement("# In het kort\n\n## Wie?\n\nWij.\n\n# Uitgebreid\n\n## Waarom?\n\nDaarom.\n")
    assert source.values["delen"] == [
        {"laag": "In het kort", "titel": "Wie?", "tekst": "Wij."},
        {"laag": "Uitgebreid", "titel": "Waarom?", "tekst": "Daarom."},
    ]


def test_a_quote_in_a_statement_stays_a_quote() -> None:
    assert statement("# In het kort\n\n## A\n\n> b\n").values["delen"][0]["tekst"] == "> b"


def test_a_part_without_text_is_empty() -> None:
    assert statement("# In het kort\n\n## A\n").values["delen"][0]["tekst"] == ""


# Annexes


def test_an_annex_is_its_whole_text() -> None:
    assert read_annex(ARTICLE, "A\n\nB\n").values == {"tekst": "A\n\nB"}


# What is refused

REFUSED = {
    "no front matter": (article("## een\n\nA.\n", head=""), "TKS001 1:1"),
    "front matter that is not closed": (article("## een\n", head="---\ntitel: A\n"), "TKS001 1:1"),
    "front matter that does not begin the file": (article("## een\n\nA.\n", head="\n" + HEAD), "TKS001 1:1"),
    "empty front matter": (article("## een\n\nA.\n", head="---\n---\n"), "TKS001 1:1"),
    "front matter that is a list": (article("## een\n\nA.\n", head="---\n- a\n---\n"), "TKS001 1:1"),
    "a mistake in the front matter": (article("## een\n\nA.\n", head="---\na: b\na: c\n---\n"), "YAM003 3:1"),
    "text before the first lid": (article("A.\n\n## een\n\nB.\n"), "TKS002 5:1"),
    "text before the first layer": (statement("A.\n\n# In het kort\n"), "TKS002 5:1"),
    "text before the first part": (statement("# In het kort\n\nA.\n\n## B\n"), "TKS002 7:1"),
    "a lid that stands there twice": (article("## een\n\nA.\n\n## een\n\nB.\n"), "REC011 9:1"),
    "a lid with a space in its id": (article("## Een lid\n\nA.\n"), "REC011 5:1"),
    "a block of HTML in an article": (article("## een\n\n<div>A</div>\n"), "TKS004 7:1"),
    "HTML in a line of an article": (article("## een\n\nA <b>b</b>.\n"), "TKS004 7:1"),
    "HTML in a quote": (article("## een\n\nA.\n\n> B <i>c</i>.\n"), "TKS004 9:1"),
    "HTML in a list": (article("## een\n\n- A\n- <script>x</script>\n"), "TKS004 8:1"),
    "a comment of HTML": (article("## een\n\nA.\n\n<!-- b -->\n"), "TKS004 9:1"),
    "HTML in a table": (statement("# In het kort\n\n## A\n\n| a |\n| - |\n| <br> |\n"), "TKS004 11:1"),
    "HTML in a statement": (statement("# In het kort\n\n## A\n\n<p>b</p>\n"), "TKS004 9:1"),
    "fields above an annex": (read_annex(ARTICLE, "---\ntitel: A\n---\n\nTekst.\n"), "TKS006 1:1"),
    "a plain column in an annex": (read_annex(ARTICLE, "Tekst.\n\n> Gewoon.\n"), "TKS006 3:1"),
    "HTML in an annex": (read_annex(ARTICLE, "A\n\n<b>b</b>\n"), "TKS004 3:1"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_it_is_refused_at_its_place(case: str) -> None:
    source, finding = REFUSED[case]
    assert found(source) == [finding]


@pytest.mark.parametrize("text", ["1 < 2 en 3 > 2", "`<b>`", "    <b>", "<https://example.org>", "\\<b>"])
def test_what_only_looks_like_html_is_text(text: str) -> None:
    assert list(raw_html(text)) == []


@pytest.mark.parametrize(
    "text", ["a <b>c</b>", "<div>\nx", "<!-- x -->", "- <i>a</i>", "> <u>b</u>", "| a |\n| - |\n| <br> |"]
)
def test_html_is_found_wherever_it_stands(text: str) -> None:
    assert list(raw_html(text)) != []


READERS = (read_article, read_statement, read_annex)


@pytest.mark.parametrize("read", READERS)
@given(text=st.text())
def test_no_text_makes_it_raise(read: type, text: str) -> None:
    assert all(isinstance(f, Finding) for f in read(ARTICLE, text).findings)


@pytest.mark.parametrize("read", READERS)
@given(body=st.text(alphabet="ab#>-*|`<{}[]()&!_=\\ \n\t1.", max_size=80))
def test_no_heap_of_signs_makes_it_raise(read: type, body: str) -> None:
    source = read(ARTICLE, f"---\ntitel: a\n---\n{body}")
    assert all(f.place.line >= 1 for f in source.findings)


@pytest.mark.parametrize("sign", [">", "- ", "[", "*", "`", "<", "#"])
def test_a_heap_of_one_sign_does_not_crash(sign: str) -> None:
    assert read_annex(ARTICLE, sign * 20_000).values["tekst"]
