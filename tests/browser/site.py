"""The built pages of the real register, and a server on this machine that gives them out under a strict policy.

PDFs are left out: they take most of the time of a build, and their own tests are in tests/formats.
"""

import datetime
import functools
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

import board

from registerbuild import build
from registerbuild.checking import checked
from registerbuild.disk.reading import read, read_theme
from registerbuild.documents.plan import Form, Target, plan

PROJECT = Path(__file__).parents[2]
TODAY = datetime.date(2026, 11, 21)
HERE = Path(__file__).parent

STRICT = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'self'; require-trusted-types-for 'script'"
)
SELF_CONTAINED = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'"
"""For the page that is one file: its own style and fonts, and not a single request."""

SHORTEST = "openbaar/privacyverklaring/sollicitanten/privacyverklaring-sollicitanten"
PAGES = {
    "start": "openbaar/index.html",
    "internal start": "intern/index.html",
    "statements": "openbaar/privacyverklaring/index.html",
    "statement": "openbaar/privacyverklaring/ouders/index.html",
    "whole statement": "openbaar/privacyverklaring/ouders/volledig/index.html",
    "statement as one file": f"{SHORTEST}.html",
    "statement in a CMS": "cms/index.html",
    "regulation": "openbaar/privacyreglement/index.html",
    "draft regulation": "intern/privacyreglement/concept/index.html",
    "register": "openbaar/verwerkingsregister/index.html",
    "handed register": "overhandigd/verwerkingsregister/index.html",
    "internal register": "intern/verwerkingsregister/index.html",
    "activity": "openbaar/verwerkingsregister/leermiddelen/index.html",
    "internal activity": "intern/verwerkingsregister/leermiddelen/index.html",
    "programs": "openbaar/programmas/index.html",
    "agreements": "intern/verwerkersovereenkomsten/index.html",
    "processor": "intern/verwerkersovereenkomsten/voorbeeld-leverancier/index.html",
    "assessments": "intern/dpia/index.html",
    "assessment": "intern/dpia/leerlingvolgsysteem/index.html",
    "pre-scan": "intern/dpia/pre-scan/cameratoezicht/index.html",
    "changes": "intern/was-wordt/concept/index.html",
    "pack": "overhandigd/was-wordt/concept/index.html",
    "to confirm": "intern/te-bevestigen/index.html",
    "laws": "intern/wetten/index.html",
    "webmaster": "openbaar/webmaster/index.html",
    "missing": "openbaar/404.html",
}
"""One page of each kind."""

_TYPES = {"html": "text/html; charset=utf-8", "css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}


@dataclass(frozen=True)
class Site:
    """All files by path, and the paths of the PDFs that a full build would have as well."""

    files: Mapping[str, bytes]
    pdfs: frozenset[str]
    standalone: frozenset[str]

    @functools.cached_property
    def pages(self) -> dict[str, str]:
        """Every whole page: those of the site and those that are one file. Not the fragments."""
        return {
            path: content.decode()
            for path, content in self.files.items()
            if path.endswith(".html") and not path.endswith("-fragment.html")
        }


def kinds() -> dict[str, str]:
    """One page of the small board for each template, form and reader; it has all there are."""
    whole = [t for t in plan(board.register(), board.TODAY) if t.form in (Form.WEB, Form.STANDALONE)]
    return {f"{t.path.split('/')[0]} {t.document} {t.template} {t.form.value}": t.path for t in reversed(whole)}


def sheets() -> dict[str, Target]:
    """A PDF of the small board for each template and reader."""
    printed = [target for target in plan(board.register(), board.TODAY) if target.form is Form.PDF]
    return {f"{t.path.split('/')[0]} {t.document} {t.template}": t for t in reversed(printed)}


def small(store: Path) -> Site:
    """Everything of the small board but its PDFs."""
    return _built(plan(board.register(), board.TODAY), store, build.originals(board.register(), board.files()))


def _built(targets: Sequence[Target], store: Path, others: Mapping[str, bytes]) -> Site:
    light = [target for target in targets if target.form is not Form.PDF]
    return Site(
        files={**build.made(light, read_theme(), store, 1, lambda *_: None).files, **others},
        pdfs=frozenset(target.path for target in targets if target.form is Form.PDF),
        standalone=frozenset(target.path for target in targets if target.form is Form.STANDALONE),
    )


def made(store: Path) -> Site:
    """Build everything but the PDFs, and put a fragment in the page of a CMS with a style of its own."""
    source = read(PROJECT)
    loaded, _ = checked(source, TODAY)
    site = _built(plan(loaded.register, TODAY), store, build.originals(loaded.register, source.files))
    files = site.files
    host = (HERE / "cms.html").read_bytes().replace(b"<!-- FRAGMENT -->", files[f"{SHORTEST}-fragment.html"])
    return replace(site, files={**files, "cms/index.html": host, "cms/cms.css": (HERE / "cms.css").read_bytes()})


@contextmanager
def served(site: Site, extra: Mapping[str, bytes], *, strict: bool = True) -> Iterator[str]:
    """Give the files out, and `extra` ones with them; yields the address, which ends with a slash.

    Not `strict`: without a policy of the server, so that only the one in a page holds; a missing page is the 404 page.
    """
    handler = functools.partial(_Handler, site, {**site.files, **extra}, strict)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    def __init__(self, site: Site, files: Mapping[str, bytes], strict: bool, *rest: object) -> None:
        self.site, self.files, self.strict = site, files, strict
        super().__init__(*rest)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer with a file; a folder is its index.html."""
        path = urlsplit(self.path).path.removeprefix("/")
        path = f"{path}index.html" if path.endswith("/") else path
        content = self.files.get(path)
        self.send_response(200 if content is not None else 404)
        missing = content is None and not self.strict
        path, content = (PAGES["missing"], self.files[PAGES["missing"]]) if missing else (path, content)
        self.send_header("Content-Type", _TYPES.get(path.rpartition(".")[2], "application/octet-stream"))
        if self.strict:
            self.send_header("Content-Security-Policy", SELF_CONTAINED if path in self.site.standalone else STRICT)
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        self.wfile.write(content or b"")

    def log_message(self, *_: object) -> None:
        """Stay silent."""
