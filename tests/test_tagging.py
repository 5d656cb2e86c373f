"""The tag tree: what a reader who listens gets."""

import io
from base64 import b64decode

import pikepdf
import pytest
from formats import pdf_checks
from formats.must_fail import must_fail
from formats.pdf_checks import Tag, read_tags
from formats.pdf_sample import FILES, MATRIX, WORDS, page, regulation

from registerbuild.output.pdf import RenderError, render_pdf

LONG = WORDS * 40
SVG = '<svg width="60" height="40"><title>Matrix</title><rect width="40" height="30" fill="red"/></svg>'


@pytest.fixture(scope="module")
def sample() -> bytes:
    return render_pdf(regulation(articles=3), FILES)


@pytest.fixture(scope="module")
def tags(sample: bytes) -> Tag:
    return read_tags(sample)


@pytest.fixture(scope="module")
def broken_row() -> Tag:
    """A table with one row of more than a page."""
    row = f"<tr><th scope=row>1</th><td>{LONG}</td><td>uitleg</td></tr>"
    head = "<thead><tr><th scope=col>Lid</th><th scope=col>Tekst</th><th scope=col>Uitleg</th></tr></thead>"
    return read_tags(_pdf(f"<table>{head}<tbody>{row}</tbody></table>"))


def test_all_content_hangs_in_the_tree_once(sample: bytes) -> None:
    assert pdf_checks.structure_problems(sample) == []


def test_the_check_of_structure_sees_a_file_without_tags() -> None:
    assert pdf_checks.structure_problems(must_fail()) == ["no tag tree"]


def test_the_check_of_structure_sees_what_is_cut_out_of_the_tree(sample: bytes) -> None:
    with pikepdf.open(io.BytesIO(sample)) as file:
        del file.Root.StructTreeRoot.K[0].K[0].K[0]
        changed = io.BytesIO()
        file.save(changed)
    assert any("outside the tag tree" in problem for problem in pdf_checks.structure_problems(changed.getvalue()))


def test_the_tree_reads_like_the_html(sample: bytes) -> None:
    assert pdf_checks.reading_order_problems(regulation(articles=3), sample) == []


def test_the_check_of_reading_order_sees_words_that_changed_places(sample: bytes) -> None:
    html = regulation(articles=3).replace("punt een", "een punt", 1)
    assert len(pdf_checks.reading_order_problems(html, sample)) == 1


def test_the_check_of_reading_order_leaves_out_what_is_not_printed() -> None:
    html = page('<p>a</p><div class="screen"><p>b<br></p></div><p>c</p>', style=".screen { display: none }")
    assert pdf_checks.reading_order_problems(html, render_pdf(html, FILES), unprinted=["screen"]) == []


def test_running_headers_are_drawn_on_each_page_as_artifacts(sample: bytes) -> None:
    assert [text for text in pdf_checks.artifact_text(sample) if "Bladzijde" not in text] == []


def test_running_headers_are_not_read(tags: Tag) -> None:
    assert "Bladzijde" not in tags.text


def test_running_headers_say_that_they_are_headers(sample: bytes) -> None:
    with pikepdf.open(io.BytesIO(sample)) as file:
        content = file.pages[2].Contents.read_bytes()
    assert b"/Subtype /Header" in content


def test_a_repeated_table_header_is_read_once(tags: Tag) -> None:
    assert [len(table.find("THead")) for table in tags.find("Table")] == [1, 1, 1, 1]


def test_a_repeated_table_header_is_drawn_as_an_artifact(sample: bytes, tags: Tag) -> None:
    later = {number for table in tags.find("Table") for number in table.pages if number > min(table.pages)}
    texts = pdf_checks.artifact_text(sample)
    assert later
    assert [number for number in later if "Juridische tekst" not in texts[number]] == []


def test_a_table_over_pages_is_one_table(tags: Tag) -> None:
    assert len(tags.find("Table")) == 4


def test_a_row_over_pages_is_one_row(broken_row: Tag) -> None:
    assert [len(row.pages) > 1 for row in broken_row.find("TR")] == [False, True]


def test_a_row_over_pages_keeps_its_cells(broken_row: Tag) -> None:
    assert [cell.role for cell in broken_row.find("TR")[1].kids] == ["TH", "TD", "TD"]


def test_a_cell_over_pages_is_read_through(broken_row: Tag) -> None:
    assert "".join(broken_row.find("TD")[0].text.split()) == "".join(LONG.split())


def test_a_paragraph_over_pages_is_one_paragraph() -> None:
    paragraphs = _tags(f"<p>{LONG * 2}</p>").find("P")
    assert [len(paragraph.pages) > 1 for paragraph in paragraphs] == [True]


def test_a_section_over_pages_is_one_section(tags: Tag) -> None:
    assert len(tags.find("Part")) == 1


def test_text_before_and_after_a_block_is_not_joined() -> None:
    assert [tag.text.strip() for tag in _tags("<div>a<p>b</p>c</div>").find("P")] == ["a", "b", "c"]


def test_a_printed_line_is_no_element() -> None:
    assert _outline(f"<p>{WORDS}</p>") == "Document(P)"


def test_emphasis_over_two_lines_is_one_element() -> None:
    assert _outline(f"<p>a <em>{WORDS}</em></p>") == "Document(P(Span))"


def test_white_space_leaves_no_elements() -> None:
    assert _outline("<div>\n <p>a</p>\n <p> </p> </div>") == "Document(Div(P))"


def test_an_item_has_a_label_and_a_body() -> None:
    assert _outline("<ul><li>a</li></ul>") == "Document(L(LI(Lbl LBody)))"


def test_an_item_without_a_mark_has_a_body() -> None:
    assert _outline('<ul style="list-style: none"><li>a</li></ul>') == "Document(L(LI(LBody)))"


def test_an_item_with_its_mark_inside_has_a_label_and_a_body() -> None:
    assert _outline('<ul style="list-style-position: inside"><li>a</li></ul>') == "Document(L(LI(Lbl LBody)))"


def test_the_first_paragraph_of_an_item_is_not_inside_another() -> None:
    style = "<style>li > p:first-child { display: inline }</style>"
    (item,) = _tags(f"{style}<ul><li><p><b>a</b></p>\n<p>b</p></li></ul>").find("LBody")
    assert [[kid.role for kid in paragraph.kids] for paragraph in item.kids] == [["Span"], []]


def test_an_item_of_paragraphs_has_one_body() -> None:
    assert _outline("<ul><li><p>a</p><p>b</p></li></ul>") == "Document(L(LI(Lbl LBody(P P))))"


@pytest.mark.parametrize("place", ["inside", "outside"])
def test_a_nested_list_is_in_the_body_of_its_item(place: str) -> None:
    html = f'<ul style="list-style-position: {place}"><li>a<ul><li>b</li></ul>c</li><li>d</li></ul>'
    expected = "Document(L(LI(Lbl LBody(P L(LI(Lbl LBody)) P)) LI(Lbl LBody)))"
    assert _outline(html) == expected


def test_a_nested_list_is_read_at_its_place() -> None:
    assert _letters("<ul><li>a<ul><li>b</li></ul>c</li><li>d</li></ul>") == "abcd"


def test_a_list_over_pages_is_one_list() -> None:
    items = "".join(f"<li>item<ul><li>{WORDS}</li></ul></li>" for _ in range(40))
    assert len(_tags(f"<ol>{items}</ol>").find("L")) == 41


@pytest.mark.parametrize(
    ("style", "numbering"),
    [("disc", "Disc"), ("decimal", "Decimal"), ("lower-alpha", "LowerAlpha"), ("none", "None"), ('"– "', "None")],
)
def test_a_list_says_how_it_is_numbered(style: str, numbering: str) -> None:
    (found,) = _tags(f"<ol style='list-style-type: {style}'><li>a</li></ol>").find("L")
    assert found.attributes["ListNumbering"] == numbering


def test_a_term_is_the_label_of_its_description() -> None:
    assert _outline("<dl><dt>a</dt><dd>b</dd><dt>c</dt><dd>d</dd></dl>") == "Document(L(LI(Lbl LBody) LI(Lbl LBody)))"


def test_the_contents_are_a_table_of_contents(tags: Tag) -> None:
    (outer, inner) = tags.find("TOC")
    assert ([tag.role for tag in outer.kids], [tag.role for tag in inner.kids]) == (["TOCI"], ["TOCI"] * 3)


def test_an_entry_of_the_contents_is_a_reference(tags: Tag) -> None:
    assert [tag.role for tag in tags.find("TOCI")[0].kids] == ["Reference", "TOC"]


def test_a_list_outside_the_contents_stays_a_list() -> None:
    assert "TOC" not in _outline('<nav class="menu"><ol><li>a</li></ol></nav>')


def test_cells_have_the_headers_that_hold_for_them() -> None:
    assert _headers(MATRIX) == {
        "3": ["Inschatting", "Kans", "R1"],
        "5": ["Inschatting", "Ernst", "R1"],
        "slot": ["Maatregel", "R1"],
        "4": ["Inschatting", "Kans", "R1"],
        "2": ["Inschatting", "Ernst", "R1"],
        "sleutel": ["Maatregel", "R1"],
        "1": ["Inschatting", "Kans", "R2"],
        "1.": ["Inschatting", "Ernst", "R2"],
        "geen": ["Maatregel", "R2"],
    }


def test_a_header_of_a_group_holds_for_the_rows_of_the_group() -> None:
    group = "<tbody><tr><th scope=rowgroup colspan=2>{0}</th></tr><tr><th scope=row>x</th><td>{1}</td></tr></tbody>"
    html = f"<table>{group.format('A', 1)}{group.format('B', 2)}</table>"
    assert _headers(html) == {"1": ["A", "x"], "2": ["B", "x"]}


def test_a_header_has_the_scope_of_its_place() -> None:
    cells = _tags("<table><thead><tr><th>a</th></tr></thead><tbody><tr><th>b</th></tr></tbody></table>").find("TH")
    assert [cell.attributes["Scope"] for cell in cells] == ["Column", "Row"]


def test_a_nested_table_does_not_disturb_the_outer_one() -> None:
    inner = "<table><tr><th scope=col>i</th></tr><tr><td>j</td></tr></table>"
    html = (
        f"<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>{inner}</td><td>k</td></tr></tbody></table>"
    )
    assert _headers(html)["k"] == ["b"]


def test_an_empty_cell_stays() -> None:
    assert _outline("<table><tr><th>a</th><td></td></tr></table>") == "Document(Table(TBody(TR(TH TD))))"


def test_headers_are_found_by_name(sample: bytes) -> None:
    names = [tag.name for tag in read_tags(sample).find("TH")]
    with pikepdf.open(io.BytesIO(sample)) as file:
        index = [str(name) for name in list(file.Root.StructTreeRoot.IDTree.Names)[::2]]
    assert index == sorted(names)


def test_a_figure_has_its_caption_inside() -> None:
    assert _outline(f"<figure>{SVG}<figcaption>c</figcaption></figure>") == "Document(Figure(Caption))"


def test_a_table_in_a_figure_has_its_caption_inside() -> None:
    html = "<figure><table><tr><th>a</th></tr></table><figcaption>c</figcaption></figure>"
    assert _outline(html) == "Document(Table(TBody(TR(TH)) Caption))"


def test_a_figure_with_more_than_a_picture_loses_nothing() -> None:
    assert _letters(f"<figure>{SVG}<p>uitleg</p><figcaption>c</figcaption></figure>") == "uitlegc"


def test_a_figure_has_the_title_of_its_picture() -> None:
    assert [tag.alternative for tag in _tags(f"<p>a</p>{SVG}").find("Figure")] == ["Matrix"]


def test_a_figure_has_its_box_in_points_from_below() -> None:
    style = "@page { size: 200pt 100pt; margin: 10pt } body { margin: 0 } svg { display: block }"
    (figure,) = read_tags(render_pdf(page(SVG, style=style), FILES)).find("Figure")
    assert figure.attributes["BBox"] == (10, 60, 55, 90)


def test_a_picture_of_points_conforms() -> None:
    dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    pdf = render_pdf(page('<h1>K</h1><p><img src="dot.png" alt="stip"></p>'), FILES | {"dot.png": b64decode(dot)})
    assert pdf_checks.conformance_problems(pdf) == []


@pytest.mark.parametrize("attribute", ['aria-hidden="true"', 'role="presentation"'])
def test_decoration_is_not_read(attribute: str) -> None:
    html = f'<p>a</p><svg {attribute} width="60" height="4"><rect width="40" height="3"/></svg>'
    assert _outline(html) == "Document(P)"


def test_a_change_of_language_is_noted(tags: Tag) -> None:
    assert [(tag.text, tag.language) for tag in tags.walk() if tag.language] == [("data protection", "en")]


def test_a_link_is_described_by_its_text() -> None:
    html = '<p><a href="https://example.nl/">de <strong>goede</strong>\n website</a></p>'
    assert set(_descriptions(_pdf(html))) == {"de goede website"}


def test_a_link_over_two_lines_is_one_link() -> None:
    html = '<p style="width: 60px"><a href="https://example.nl/">een lange link over regels</a></p>'
    pdf = _pdf(html)
    assert (len(read_tags(pdf).find("Link")), len(_descriptions(pdf)) > 1) == (1, True)


def test_a_link_in_a_link_is_one_link() -> None:
    assert _outline('<p><a href="https://example.nl/"><b>a</b> b</a></p>') == "Document(P(Link(Span)))"


def test_an_anchor_without_address_is_no_link() -> None:
    assert _outline('<p><a id="x">a</a> b</p>') == "Document(P(Span))"


def test_a_link_in_what_is_repeated_stops_the_rendering() -> None:
    head = '<thead><tr><th><a href="https://example.nl/">a</a></th></tr></thead>'
    with pytest.raises(RenderError, match="table header"):
        _pdf(f"<table>{head}<tbody><tr><td>{LONG}</td></tr></tbody></table>")


CONFORMING = {
    "definition list": "<h1>K</h1><dl><dt>a</dt><dd>b</dd></dl>",
    "lists": "<h1>K</h1><ul><li>a<ol><li>b</li></ol>c</li><li><p>d</p></li></ul>",
    "mark inside": '<h1>K</h1><ul style="list-style-position: inside"><li>a<ul><li>b</li></ul></li></ul>',
    "group header": "<h1>K</h1><table><tr><th scope=rowgroup colspan=2>A<tr><th>x</th><td>y</td></table>",
    "empty cells": "<h1>K</h1><table><tr><th></th><td></td></tr><tr><th>a</th><td>b</td></tr></table>",
    "figure": f"<h1>K</h1><figure>{SVG}<p>a</p><figcaption>c</figcaption></figure>",
    "quotation": "<h1>K</h1><blockquote><p>a</p>b</blockquote><aside>c</aside><hr><pre>d</pre>",
    "long row": f"<h1>K</h1><table><tr><th>1</th><td>{LONG}</td></tr></table>",
    "link over lines": '<h1>K</h1><p style="width: 60px"><a href="https://example.nl/">een lange link</a></p>',
    "languages": '<h1>K</h1><p lang="en">a <em lang="fr">b</em></p>',
}


@pytest.mark.parametrize("case", CONFORMING)
def test_the_repaired_tree_conforms(case: str) -> None:
    pdf = _pdf(CONFORMING[case])
    assert pdf_checks.conformance_problems(pdf) + pdf_checks.structure_problems(pdf) == []


def _pdf(body: str) -> bytes:
    return render_pdf(page(body), FILES)


def _tags(body: str) -> Tag:
    return read_tags(_pdf(body))


def _outline(body: str) -> str:
    """Return the roles of the tree, with those below between brackets."""

    def write(tag: Tag) -> str:
        return tag.role + (f"({' '.join(map(write, tag.kids))})" if tag.kids else "")

    return write(_tags(body))


def _letters(body: str) -> str:
    return "".join(letter for letter in _tags(body).text if letter.isalpha())


def _headers(html: str) -> dict[str, list[str]]:
    """Return for each data cell the texts of its headers; a text that occurs again gets a full stop."""
    root = _tags(html)
    names = {tag.name: tag.text.strip() for tag in root.find("TH")}
    found: dict[str, list[str]] = {}
    for cell in root.find("TD"):
        text = cell.text.strip()
        key = f"{text}." if text in found else text
        found[key] = [names[name] for name in cell.attributes.get("Headers", ())]
    return found


def _descriptions(pdf: bytes) -> list[str]:
    with pikepdf.open(io.BytesIO(pdf)) as file:
        return [str(area.Contents) for sheet in file.pages for area in sheet.get("/Annots", [])]
