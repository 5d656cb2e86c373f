"""The public folder as a website: lasting addresses, what a server says of a missing page, what a webmaster reads."""

import base64
import hashlib
import re
from html import unescape

import board
import pytest

from registerbuild.disk.reading import read_theme
from registerbuild.documents.catalogue import CATALOGUE
from registerbuild.documents.page import INTERNAL
from registerbuild.documents.plan import Form, Target
from registerbuild.output.html import render_html
from registerbuild.output.theme import Theme, layered
from registerbuild.register.index import Register

ADDRESS = "https://www.voorbeeldscholen.example/privacy/"
THEME = read_theme()


def nowhere() -> Register:
    """The board that did not say where its pages stand."""
    return board.register_of(board.files({"organisatie.yaml": (f"publicatie_adres: {ADDRESS}\n", "")}))


PLACED, UNPLACED = board.pages(board.register()), board.pages(nowhere())


def page(path: str, targets: dict[str, Target] = PLACED, theme: Theme = THEME) -> str:
    return render_html(targets[path], theme)


def canonical(text: str) -> list[str]:
    return re.findall(r'<link rel="canonical" href="([^"]+)">', text)


PUBLIC = [path for path, t in PLACED.items() if path.startswith("openbaar/") and t.form is Form.WEB]
VISITED = [path for path in PUBLIC if path != "openbaar/webmaster/index.html"]


def test_the_sitemap_has_every_public_page_that_is_its_own_lasting_one() -> None:
    listed = re.findall("<loc>(.*)</loc>", page("openbaar/sitemap.xml"))
    assert sorted(listed) == sorted({address for path in VISITED for address in canonical(page(path))})
    assert len(set(listed)) == len(listed)


def test_an_address_in_the_sitemap_is_that_of_a_file() -> None:
    listed = re.findall(f"<loc>{ADDRESS}(.*)</loc>", page("openbaar/sitemap.xml"))
    assert [address for address in listed if f"openbaar/{address}index.html" not in PLACED] == []


@pytest.mark.parametrize("path", VISITED)
def test_a_public_page_has_its_lasting_address(path: str) -> None:
    folder = path.removeprefix("openbaar/").removesuffix("index.html")
    now = {"privacyreglement/2026-08-01/": "privacyreglement/"}
    assert canonical(page(path)) == [ADDRESS + now.get(folder, folder)]


def test_a_statement_as_one_file_has_the_address_of_its_page() -> None:
    text = page("openbaar/privacyverklaring/ouders/privacyverklaring-ouders.html")
    assert canonical(text) == [f"{ADDRESS}privacyverklaring/ouders/"]


@pytest.mark.parametrize("path", ["openbaar/404.html", "openbaar/webmaster/index.html", "intern/index.html"])
def test_what_is_not_for_visitors_is_kept_out_of_search_engines(path: str) -> None:
    assert 'name="robots" content="noindex"' in page(path)
    assert canonical(page(path)) == []


def test_without_an_address_there_is_no_sitemap_and_no_page_claims_one() -> None:
    assert "openbaar/sitemap.xml" not in UNPLACED
    assert [path for path, t in UNPLACED.items() if t.form is Form.WEB and canonical(page(path, UNPLACED))] == []


def test_a_missing_page_leads_to_the_start_page_and_to_every_document() -> None:
    links = re.findall(f'href="{ADDRESS}([^"]*)"', page("openbaar/404.html"))
    assert links == ["", "privacyverklaring/", "privacyreglement/", "verwerkingsregister/", "programmas/"]


def test_without_an_address_a_missing_page_leads_to_the_website_of_the_board() -> None:
    links = re.findall(r'href="([^"#]+)"', page("openbaar/404.html", UNPLACED))
    assert "https://www.voorbeeldscholen.example" in links
    assert [link for link in links if not link.startswith(("https://", "mailto:", "tel:"))] == []


@pytest.mark.parametrize(
    "path", ["openbaar/404.html", "openbaar/privacyverklaring/ouders/privacyverklaring-ouders.html"]
)
@pytest.mark.parametrize("end", [b"\n", b"\r\n"], ids=["unix", "windows"])
def test_the_style_of_a_page_in_one_file_has_the_hash_in_its_policy(path: str, end: bytes) -> None:
    tokens = THEME.files["_shared/tokens.css"].replace(b"\n", end)
    text = page(path, theme=layered(THEME.files, {"_shared/tokens.css": tokens}))
    [style] = re.findall(r"(?s)<style>(.*?)</style>", text)
    assert "\r" not in style
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in text


def test_a_missing_page_is_light() -> None:
    assert len(page("openbaar/404.html")) < 40_000


def test_the_webmaster_gets_every_statement_in_its_other_forms() -> None:
    text = page("openbaar/webmaster/index.html")
    other = [path.removeprefix("openbaar/") for path, t in PLACED.items() if t.form in (Form.STANDALONE, Form.FRAGMENT)]
    assert [path for path in other if path != "404.html" and f'href="../{path}"' not in text] == []


@pytest.mark.parametrize("kind", ["apache", "nginx"])
def test_a_sample_of_headers_repeats_what_the_pages_say(kind: str) -> None:
    text = unescape(page("openbaar/webmaster/index.html"))
    [own] = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]+)"', text)
    [sample] = re.findall(f'(?s)id="{kind}">[^<]*</h3>.*?<pre><code>(.*?)</code>', text)
    assert f"\"{own}; frame-ancestors 'self'\"" in sample


@pytest.mark.parametrize(("targets", "place"), [(PLACED, "/privacy/"), (UNPLACED, "/privacy/")], ids=["known", "not"])
def test_the_samples_say_where_the_folder_stands(targets: dict[str, Target], place: str) -> None:
    assert f"ErrorDocument 404 {place}404.html" in page("openbaar/webmaster/index.html", targets)


def test_a_folder_that_is_a_whole_site_stands_at_its_root() -> None:
    edit = {"organisatie.yaml": (ADDRESS, "https://privacy.voorbeeldscholen.example/")}
    targets = board.pages(board.register_of(board.files(edit)))
    assert "ErrorDocument 404 /404.html" in page("openbaar/webmaster/index.html", targets)


def trail(path: str) -> list[tuple[str, str]]:
    return [(link.title, link.href) for link in PLACED[path].frame.trail]


def test_a_deeper_page_says_where_it_is() -> None:
    assert trail("openbaar/privacyverklaring/ouders/volledig/index.html") == [
        ("Start", "../../../"),
        ("Privacyverklaring", "../../"),
        ("Privacyverklaring ouders en leerlingen", "../"),
        ("Privacyverklaring ouders en leerlingen, volledig", ""),
    ]


def test_a_trail_leaves_out_a_folder_without_a_page() -> None:
    titles = [title for title, _ in trail("intern/dpia/pre-scan/begeleiding/index.html")]
    assert titles == ["Start", "Pre-scans en DPIA’s", "Extra begeleiding"]


@pytest.mark.parametrize("path", ["openbaar/index.html", "openbaar/verwerkingsregister/index.html"])
def test_a_page_of_the_menu_has_no_trail(path: str) -> None:
    assert trail(path) == []


@pytest.mark.parametrize("audience", ["openbaar", "overhandigd", "intern"])
def test_every_link_of_a_menu_leads_to_a_page(audience: str) -> None:
    menu = PLACED[f"{audience}/index.html"].frame.navigation
    assert menu
    assert [link.href for link in menu if f"{audience}/{link.href}index.html" not in PLACED] == []


def test_the_menu_inside_has_every_document() -> None:
    documents = {path.split("/")[1] for path in PLACED if path.startswith("intern/") and path.count("/") > 1}
    documents -= {document.name for document in CATALOGUE if document.audience is INTERNAL and not document.in_menu}
    menu = {link.href.split("/")[0] for link in PLACED["intern/index.html"].frame.navigation}
    assert menu == documents


@pytest.mark.parametrize("name", ["logo.svg", "logo.png"])
def test_a_logo_of_the_theme_stands_in_the_place_of_the_name_of_the_board(name: str) -> None:
    text = page("openbaar/index.html", theme=layered(THEME.files, {f"_shared/{name}": b"x"}))
    assert f'<img src="assets/{name}" alt="Stichting Voorbeeldscholen">' in text


def test_without_a_logo_the_name_stands_there() -> None:
    assert '<p class="brand"><a href="./index.html">Stichting Voorbeeldscholen</a></p>' in page("openbaar/index.html")
