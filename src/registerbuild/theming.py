"""A board's own look: the files of its theme, and what is wrong with them, before any page is made of it.

A theme gets the care that records get: a finding with its file and line, and never a file from outside its folder.
"""

import io
import re
import warnings
from collections.abc import Collection, Iterator
from pathlib import Path, PurePosixPath

from fontTools.ttLib import TTFont, TTLibError
from jinja2 import TemplateSyntaxError

from registerbuild.disk.reading import files_below, read_theme
from registerbuild.output.html import TEMPLATES, sandbox
from registerbuild.output.manifest import portable
from registerbuild.output.theme import SHARED, URL, Theme, joined, layered, names_no_file
from registerbuild.register.findings import Finding, Place, Severity, nearest

_TEXTS = (".html", ".xml", ".css", ".js", ".svg", ".txt")
_FONTS = (".ttf", ".otf", ".woff", ".woff2")
_PRINT = f"{SHARED}/print.css"


def read_look(folder: Path) -> tuple[Theme, tuple[Finding, ...]]:
    """The theme that comes with the program with the files of this folder over it, and what is wrong with those.

    With any finding the theme is not fit to be used.
    """
    base = read_theme()
    known = {path.partition("/")[0] for path in base.files}
    own, findings = _files(folder)
    theme = layered(base.files, own)
    for path in sorted(own):
        findings += _named(path, theme, known) or _content(path, theme)
    return theme, tuple(findings)


def _files(folder: Path) -> tuple[dict[str, bytes], list[Finding]]:
    files: dict[str, bytes] = {}
    findings: list[Finding] = []
    for file in sorted(files_below(folder)):
        path = file.relative_to(folder).as_posix()
        if file.is_symlink() or not file.is_file():
            fix = "zet het bestand zelf in de map van de opmaak"
            findings.append(_wrong("OPM001", "koppeling in plaats van een bestand", Place(path), fix))
        else:
            try:
                files[path] = file.read_bytes()
            except OSError:
                fix = "controleer of u dit bestand mag openen en of het niet in gebruik is"
                findings.append(_wrong("OPM001", "niet te lezen", Place(path), fix))
    return files, findings


def _named(path: str, theme: Theme, known: Collection[str]) -> list[Finding]:
    """A file that no document would read (`known` are their folders), or whose name does not work on every computer."""
    first = path.partition("/")[0]
    if first not in known or "/" not in path:
        fix = f"zet het in een van deze mappen: {', '.join(sorted(known))}"
        return [_wrong("OPM006", f"geen document leest {path}", Place(path), fix, nearest(first, known))]
    others = [other for other in theme.files if other != path and other.casefold() == path.casefold()]
    if others or not portable(path):
        fix = f"noem het bestand {others[0]}" if others else "gebruik letters, cijfers, punten en koppeltekens"
        return [_wrong("OPM006", f"naam die niet op elke computer werkt: {path!r}", Place(path), fix)]
    return []


def _content(path: str, theme: Theme) -> list[Finding]:
    content = theme.files[path]
    if path.endswith(_FONTS):
        return [] if _opens(content) else [_wrong("OPM005", "geen lettertype", Place(path), "vervang het bestand")]
    if not path.endswith(_TEXTS):
        return []
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        return [_wrong("OPM002", "geen UTF-8", Place(path, line), "sla het bestand op als UTF-8")]
    if path.endswith(TEMPLATES):
        return list(_template(path, text))
    return list(_style(path, text, theme)) if path.endswith(".css") else []


def _opens(content: bytes) -> bool:
    try:
        return bool(TTFont(io.BytesIO(content), lazy=True).getBestCmap())
    except (TTLibError, OSError, ValueError, LookupError, AssertionError):
        return False


def _template(path: str, text: str) -> Iterator[Finding]:
    try:
        with warnings.catch_warnings(action="ignore"):  # Python warns of odd code that a template leads to
            sandbox({}, "").compile(text, path, path)
    except TemplateSyntaxError as error:
        fix = f"verbeter het sjabloon; Jinja zegt: {error.message}"
        yield _wrong("OPM003", "fout in een sjabloon", Place(path, error.lineno), fix)


def _style(path: str, text: str, theme: Theme) -> Iterator[Finding]:
    folder = str(PurePosixPath(path).parent)
    bare = re.sub(r"/\*.*?\*/", lambda found: "\n" * found[0].count("\n"), text, flags=re.DOTALL)
    for found in URL.finditer(bare):
        if not names_no_file(found[1]) and joined(folder, found[1]) not in theme.files:
            place = Place(path, bare.count("\n", 0, found.start()) + 1)
            fix = "noem een bestand in de map van de opmaak, vanaf dit stijlblad"
            yield _wrong("OPM004", f"{found[1]} is geen bestand van de opmaak", place, fix)
    if path == _PRINT and "@font-face" not in bare:
        fix = "begin met de regels @font-face van het meegeleverde print.css; een pdf heeft geen andere letters"
        yield _wrong("OPM005", "print.css zonder lettertype", Place(path), fix)


def _wrong(code: str, message: str, place: Place, fix: str, suggestion: str | None = None) -> Finding:
    return Finding(code, Severity.ERROR, message, place, fix, suggestion=suggestion)
