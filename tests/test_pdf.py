"""From HTML to PDF: closed to the world, strict, the same bytes each time, and conforming."""

import gc
import io
import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pikepdf
import pytest
from formats import pdf_checks
from formats.must_fail import must_fail
from formats.pdf_sample import FILES, page, regulation

from registerbuild.output.pdf import Attachment, RenderError, render_pdf, versions

REGISTER = Attachment("register.json", "Het register", b'{"a": 1}', "application/json", date(2026, 9, 1))
CANARY = "canary-5c0e1a"
SVG = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9"'


@pytest.fixture(scope="module")
def sample() -> bytes:
    return render_pdf(regulation(articles=3), FILES, [REGISTER])


@pytest.fixture(scope="module")
def visits() -> Iterator[tuple[str, list[str]]]:
    """A server on this machine that notes what is asked of it."""
    seen: list[str] = []

    class Noting(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            seen.append(self.path)
            self.send_response(200)
            self.end_headers()
            self.wfile.write(CANARY.encode())

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    with HTTPServer(("127.0.0.1", 0), Noting) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/x", seen
        server.shutdown()


# Where an address can stand; {} is the address.
REACHING = {
    "stylesheet link": page("<p>x</p>", head='<title>T</title><link rel="stylesheet" href="{}">'),
    "import": page("<p>x</p>", style='@import "{}";'),
    "import url": page("<p>x</p>", style="@import url({});"),
    "font": page("<p>x</p>", style="@font-face {{ font-family: N; src: url({}) }} p {{ font-family: N }}"),
    "background": page("<p>x</p>", style="p {{ background: url({}) }}"),
    "content": page("<p>x</p>", style="p::before {{ content: url({}) }}"),
    "list image": page("<ul><li>x</li></ul>", style="ul {{ list-style-image: url({}) }}"),
    "border image": page("<p>x</p>", style="p {{ border: 2px solid; border-image: url({}) 1 }}"),
    "page margin": page("<p>x</p>", style="@page {{ @top-left {{ content: url({}) }} }}"),
    "page background": page("<p>x</p>", style="@page {{ background: url({}) }}"),
    "color profile": page("<p>x</p>", style="@color-profile --p {{ src: url({}) }} p {{ color: color(--p 1 0 0) }}"),
    "style attribute": page('<p style="background-image: url({})">x</p>'),
    "img": page('<p><img src="{}" alt="x"></p>'),
    "embed": page('<p><embed src="{}" type="image/png"></p>'),
    "object": page('<p><object data="{}" type="image/png"></object></p>'),
    "attachment in body": page('<p><a rel="attachment" href="{}">x</a></p>'),
    "svg image": page(f'<svg {SVG}><title>x</title><image href="{{}}" width="9" height="9"/></svg>'),
    "svg xlink image": page(f'<svg {SVG}><title>x</title><image xlink:href="{{}}" width="9" height="9"/></svg>'),
}

# Where an address can stand, and the rendering stops before it is looked at.
STOPPED = {
    "attachment in head": page("<p>x</p>", head='<title>T</title><link rel="attachment" href="{}">'),
    "svg style import": page(f'<svg {SVG}><title>x</title><style>@import "{{}}";</style><rect width="9"/></svg>'),
}

# Where an address can stand, but WeasyPrint does not look.
INERT = {
    "script": page('<p>x</p><script src="{}"></script>'),
    "iframe": page('<p>x</p><iframe src="{}"></iframe>'),
    "handler": page("<p onclick=\"fetch('{}')\">x</p>"),
    "refresh": page("<p>x</p>", head='<title>T</title><meta http-equiv="refresh" content="0;url={}">'),
    "prefetch": page("<p>x</p>", head='<title>T</title><link rel="prefetch" href="{}">'),
    "base": page("<p>x</p>", head='<title>T</title><link rel="icon" href="{}">'),
    "svg use": page(f'<svg {SVG}><title>x</title><use href="{{}}#a"/></svg>'),
    "presentational background": page('<table background="{}"><tr><td>x</td></tr></table>'),
}


@pytest.mark.parametrize("where", REACHING)
def test_a_file_outside_the_theme_is_refused(where: str, tmp_path: Path) -> None:
    secret = tmp_path / "secret.css"
    secret.write_text(CANARY)
    with pytest.raises(RenderError, match=r"secret\.css"):
        render_pdf(_at(REACHING[where], secret.as_uri()), FILES)


@pytest.mark.parametrize("where", REACHING)
def test_the_network_is_refused(where: str, visits: tuple[str, list[str]]) -> None:
    address, seen = visits
    with pytest.raises(RenderError, match=r"127\.0\.0\.1"):
        render_pdf(_at(REACHING[where], address), FILES)
    assert seen == []


@pytest.mark.parametrize("where", STOPPED)
def test_an_address_that_is_not_looked_at_can_stop_the_rendering(where: str, visits: tuple[str, list[str]]) -> None:
    address, seen = visits
    with pytest.raises(RenderError):
        render_pdf(_at(STOPPED[where], address), FILES)
    assert seen == []


@pytest.mark.parametrize("where", ["stylesheet link", "background", "img", "font", "svg image"])
def test_data_in_an_address_is_refused(where: str) -> None:
    with pytest.raises(RenderError, match="data:"):
        render_pdf(_at(REACHING[where], "data:text/plain,x"), FILES)


@pytest.mark.parametrize("where", INERT)
def test_an_address_that_is_not_looked_at_leaks_nothing(
    where: str, tmp_path: Path, visits: tuple[str, list[str]]
) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(CANARY)
    address, seen = visits
    written = [render_pdf(_at(INERT[where], target), FILES) for target in (secret.as_uri(), address)]
    assert (seen, [pdf for pdf in written if CANARY.encode() in _all_bytes(pdf)]) == ([], [])


def test_a_picture_of_the_theme_cannot_reach_out(tmp_path: Path) -> None:
    picture = f'<svg {SVG}><image href="{tmp_path.as_uri()}/secret.png" width="9" height="9"/></svg>'
    with pytest.raises(RenderError, match="secret"):
        render_pdf(page('<p><img src="a.svg" alt="x"></p>'), FILES | {"a.svg": picture.encode()})


def test_an_external_entity_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text(CANARY)
    entity = f'<!DOCTYPE svg [<!ENTITY e SYSTEM "{tmp_path.as_uri()}/secret.txt">]>'
    picture = f'{entity}<svg {SVG}><text y="9">&e;</text></svg>'
    with pytest.raises(RenderError, match=r"a\.svg"):
        render_pdf(page('<p><img src="a.svg" alt="x"></p>'), FILES | {"a.svg": picture.encode()})


@pytest.mark.parametrize("href", ["javascript:alert(1)", "data:text/html,x", "file:///etc/hostname", "vbscript:x"])
def test_a_link_with_another_scheme_is_refused(href: str) -> None:
    with pytest.raises(RenderError, match="only https"):
        render_pdf(page(f'<p><a href="{href}">x</a></p>'), FILES)


def test_a_relative_link_is_refused() -> None:
    with pytest.raises(RenderError, match="full address"):
        render_pdf(page('<p><a href="bijlage.pdf">x</a></p>'), FILES)


def test_a_file_of_the_theme_embedded_by_the_html_is_refused() -> None:
    html = page("<p>x</p>", head='<title>T</title><link rel="attachment" href="_shared/print.css">')
    with pytest.raises(RenderError, match="rel=attachment"):
        render_pdf(html, FILES)


@pytest.mark.parametrize(
    ("html", "words"),
    [
        (page("<p>x</p>", head=""), "no title"),
        (page("<p>x</p>", attributes=""), "no lang"),
        (page("<p>x</p>", style="p { colour: red }"), "colour"),
        (page('<p><a href="#nowhere">x</a></p>'), "nowhere"),
        (page("<p>≥ 16</p>"), "glyph"),
        (page('<p><img src="a.svg"></p>'), "alt"),
        (page('<div style="display: flex"><a href="https://example.nl/">Lees dit</a></div>'), "Lees dit"),
        (page('<p style="opacity: .5">x</p>'), "opacity"),
        (page(f"<p>x</p><svg {SVG}><rect width='9' height='9'/></svg>"), "title"),
    ],
)
def test_a_defect_stops_the_rendering(html: str, words: str) -> None:
    with pytest.raises(RenderError, match=words):
        render_pdf(html, FILES | {"a.svg": f"<svg {SVG}/>".encode()})


def test_a_quiet_logger_does_not_hide_a_warning() -> None:
    logger = logging.getLogger("weasyprint")
    logger.setLevel(logging.CRITICAL)
    try:
        with pytest.raises(RenderError, match="colour"):
            render_pdf(page("<p>x</p>", style="p { colour: red }"), FILES)
    finally:
        logger.setLevel(logging.NOTSET)


def test_the_collector_is_on_again_after_a_failure() -> None:
    with pytest.raises(RenderError):
        render_pdf(page("<p>x</p>", head=""), FILES)
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        render_pdf(page("<p>x</p>"), FILES)
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_the_font_configuration_of_the_machine_is_put_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FONTCONFIG_FILE", "/etc/fonts/fonts.conf")
    render_pdf(page("<p>x</p>"), FILES)
    assert os.environ["FONTCONFIG_FILE"] == "/etc/fonts/fonts.conf"


def test_only_fonts_of_the_theme_are_embedded(sample: bytes) -> None:
    with pikepdf.open(io.BytesIO(sample)) as file:
        names = {str(item.get("/FontName")) for item in file.objects if _is(item, "/FontDescriptor")}
    assert {name.partition("+")[2].partition("-")[0] for name in names} == {"Body", "Title"}


SCRIPT = """
import sys
from datetime import date
from registerbuild.output.pdf import Attachment, render_pdf
from formats.pdf_sample import FILES, regulation
register = Attachment("register.json", "Het register", b'{"a": 1}', "application/json", date(2026, 9, 1))
sys.stdout.buffer.write(render_pdf(regulation(articles=3), FILES, [register]))
"""


@pytest.mark.parametrize(
    "surroundings",
    [
        {"TZ": "Asia/Tokyo", "PYTHONHASHSEED": "1", "LANG": "C", "LC_ALL": "C"},
        {"TZ": "America/New_York", "PYTHONHASHSEED": "2", "LANG": "nl_NL.UTF-8", "SOURCE_DATE_EPOCH": "1"},
    ],
    ids=["Tokyo", "New York"],
)
def test_another_process_writes_the_same_bytes(surroundings: dict[str, str], sample: bytes, tmp_path: Path) -> None:
    root = Path(__file__).parents[1]
    path = os.pathsep.join([str(root / "src"), str(root / "tests")])
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": path, "HOME": str(tmp_path)} | surroundings
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], env=environment, cwd=tmp_path, capture_output=True, check=True
    )
    assert done.stdout == sample


def test_the_identifier_follows_the_attachments(sample: bytes) -> None:
    other = render_pdf(regulation(articles=3), FILES)
    assert _identifier(other) != _identifier(sample)


def test_the_module_does_not_import_weasyprint() -> None:
    program = "import registerbuild.output.pdf as p, sys; p.versions(); sys.exit('weasyprint' in sys.modules)"
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[1] / "src")}
    assert subprocess.run([sys.executable, "-c", program], env=environment, check=False).returncode == 0


def test_all_versions_are_known() -> None:
    assert [name for name, number in versions() if not number[0].isdigit()] == []


def test_the_versions_name_the_libraries_that_make_the_bytes() -> None:
    assert {"weasyprint", "pydyf", "fonttools", "pango", "harfbuzz", "zlib"} <= dict(versions()).keys()


def test_the_regulation_conforms(sample: bytes) -> None:
    assert pdf_checks.conformance_problems(sample) == []


def test_the_check_of_conformance_can_fail() -> None:
    assert len(pdf_checks.conformance_problems(must_fail())) > 10


def test_the_title_is_in_the_metadata(sample: bytes) -> None:
    with pikepdf.open(io.BytesIO(sample)) as file, file.open_metadata() as metadata:
        assert metadata["dc:title"] == "Privacyreglement"


def test_both_conformance_claims_are_in_the_metadata(sample: bytes) -> None:
    with pikepdf.open(io.BytesIO(sample)) as file, file.open_metadata() as metadata:
        claims = (metadata["pdfaid:part"], metadata["pdfaid:conformance"], metadata["pdfuaid:part"])
    assert claims == ("3", "A", "1")


def test_a_title_with_markup_is_escaped_in_the_metadata() -> None:
    pdf = render_pdf(page("<p>x</p>", head="<title>A &amp; B &lt;C&gt;</title>"), FILES)
    with pikepdf.open(io.BytesIO(pdf)) as file, file.open_metadata() as metadata:
        assert metadata["dc:title"] == "A & B <C>"


def test_headings_become_bookmarks(sample: bytes) -> None:
    with pikepdf.open(io.BytesIO(sample)) as file, file.open_outline() as outline:
        titles = [item.title for item in outline.root[0].children]
    assert titles == ["Inhoud", "Hoofdstuk 1", "Bijlage"]


def test_the_attachment_is_embedded_unchanged(sample: bytes) -> None:
    with pikepdf.open(io.BytesIO(sample)) as file:
        assert file.attachments["register.json"].get_file().read_bytes() == REGISTER.content


def test_the_attachment_is_data_of_the_document(sample: bytes) -> None:
    with pikepdf.open(io.BytesIO(sample)) as file:
        assert [str(item.AFRelationship) for item in file.Root.AF] == ["/Data"]


def test_the_attachment_has_the_date_that_was_given(sample: bytes) -> None:
    with pikepdf.open(io.BytesIO(sample)) as file:
        parameters = file.Root.AF[0].EF.F.Params
        assert (str(parameters.CreationDate), str(parameters.ModDate)) == ("D:20260901000000Z", "D:20260901000000Z")


def test_the_attachment_has_the_media_type_that_was_given() -> None:
    odd = Attachment("data.unknown", "x", b"x", "application/vnd.example+json", date(2026, 1, 1))
    with pikepdf.open(io.BytesIO(render_pdf(page("<p>x</p>"), FILES, [odd]))) as file:
        assert str(file.Root.AF[0].EF.F.Subtype) == "/application/vnd.example+json"


def test_attachments_are_in_order_of_name() -> None:
    names = ["b.json", "a.json"]
    given = [Attachment(name, "x", name.encode(), "application/json", date(2026, 1, 1)) for name in names]
    with pikepdf.open(io.BytesIO(render_pdf(page("<p>x</p>"), FILES, given))) as file:
        assert [str(item.UF) for item in file.Root.AF] == ["a.json", "b.json"]


def test_page_numbers_are_in_the_contents(sample: bytes) -> None:
    contents = pdf_checks.read_tags(sample).find("TOCI")
    pages = [min(tag.pages) + 1 for tag in pdf_checks.read_tags(sample).find("H3")]
    assert [tag.find("Span")[0].text for tag in contents[1:]] == [str(number) for number in pages]


def _at(html: str, address: str) -> str:
    """Fill in the address; the stylesheet of `page` has doubled braces only where a test wrote them."""
    return html.replace("{}", address).replace("{{", "{").replace("}}", "}")


def _all_bytes(pdf: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(pdf)) as file:
        streams = [item.read_bytes() for item in file.objects if isinstance(item, pikepdf.Stream)]
    return b"".join([pdf, *streams])


def _identifier(pdf: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(pdf)) as file:
        return bytes(file.trailer.ID[0])


def _is(item: pikepdf.Object, kind: str) -> bool:
    return isinstance(item, pikepdf.Dictionary) and item.get("/Type") == kind
