"""Templates → HTML: sandboxed, strict about missing values, everything escaped."""

import base64
import hashlib
import re
from collections.abc import Callable
from functools import lru_cache

from jinja2 import DictLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from registerbuild.documents.plan import QUESTIONS, Form, Target, printed_value
from registerbuild.output import markdown
from registerbuild.output.theme import SHARED, Theme

_URL = re.compile(r"""url\(["']?([^"')]+)["']?\)""")

_FONT_FACE = re.compile(r"@font-face\s*\{[^}]*\}\s*")
_LOGOS = ("logo.svg", "logo.png")
"""The files of a theme that stand in the place of the name of the board, the first that is there."""

_FOLDER = re.compile(r'href="((?!https?:)[^"#?]*/)"')
"""A link to a folder: on a server it shows the page in it, opened from disk it would show a list of files."""


def render_html(target: Target, theme: Theme) -> str:
    """The HTML of a target. Raises jinja2.TemplateError for a fault in a template."""
    environment = _environment(theme, target.document, "rb-" if target.form is Form.FRAGMENT else "")
    ending = "xml" if target.form is Form.FEED else "html"
    template = environment.get_template(f"{target.document}/{target.template}.{ending}")
    form = target.form
    shown = {"frame": target.frame, "view": target.view, "notes": target.notes}
    text = template.render(shown, form=form.value, print=form is Form.PDF)
    return _FOLDER.sub(r'href="\1index.html"', text) if form is Form.WEB else text


@lru_cache(maxsize=32)
def _environment(theme: Theme, document: str, prefix: str) -> ImmutableSandboxedEnvironment:
    files = theme.of(document)
    templates = {path: content.decode() for path, content in files.items() if path.endswith((".html", ".xml"))}
    environment = ImmutableSandboxedEnvironment(
        loader=DictLoader(templates),
        undefined=StrictUndefined,
        finalize=printed_value,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.is_safe_attribute = _remembered(environment.is_safe_attribute)  # type: ignore[assignment, method-assign]
    environment.filters["md"] = lambda text: markdown.blocks(_prefixed(text, prefix))
    environment.filters["mda"] = lambda text: markdown.lettered(_prefixed(text, prefix))
    environment.filters["mdi"] = lambda text: markdown.inline(_prefixed(text, prefix))
    environment.tests.update(QUESTIONS)
    environment.filters["sha256"] = _sha256
    environment.globals["inlined"] = lambda *paths, fonts=True: _inlined(files, paths, fonts=fonts)
    environment.globals["logo"] = next((name for name in _LOGOS if f"{SHARED}/{name}" in files), "")
    return environment


def _remembered(check: Callable[[object, str, object], bool]) -> Callable[[object, str, object], bool]:
    """The sandbox's answers by type and attribute. It looks at nothing else, and asking takes a third of the time."""
    answers: dict[tuple[type, str], bool] = {}

    def safe(owner: object, attribute: str, value: object) -> bool:
        question = (type(owner), attribute)
        if question not in answers:
            answers[question] = check(owner, attribute, value)
        return answers[question]

    return safe


def _prefixed(text: str, prefix: str) -> str:
    """In a fragment all ids have a prefix, so the links to them get it too."""
    return text.replace("](#", f"](#{prefix}") if prefix else text


def _inlined(files: dict[str, bytes], paths: tuple[str, ...], *, fonts: bool) -> Markup:
    """Stylesheets as one text, for a page that is one file; with their fonts inside it, or without any.

    Lines end as a browser reads them, or the hash of the text would be another one.
    """
    return Markup("\n".join(_sheet(files, f"{SHARED}/{path}", fonts=fonts) for path in paths))  # noqa: S704 - of a theme, which its maker answers for


def _sheet(files: dict[str, bytes], path: str, *, fonts: bool) -> str:
    css = files[path].decode().replace("\r\n", "\n")
    folder = path.rpartition("/")[0]

    def data(found: re.Match[str]) -> str:
        content = files[_joined(folder, found[1])]
        return f"url(data:font/woff2;base64,{base64.b64encode(content).decode()})"

    return _URL.sub(data, css if fonts else _FONT_FACE.sub("", css))


def _sha256(text: str) -> str:
    """As a Content-Security-Policy names a style that stands in the page."""
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _joined(folder: str, path: str) -> str:
    parts = folder.split("/")
    for part in path.split("/"):
        if part == "..":
            parts.pop()
        elif part != ".":
            parts.append(part)
    return "/".join(parts)
