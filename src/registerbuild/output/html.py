"""Templates → HTML: sandboxed, strict about missing values, everything escaped."""

import base64
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
    environment.filters["mdu"] = markdown.unlinked
    environment.filters["mdi"] = lambda text: markdown.inline(_prefixed(text, prefix))
    environment.tests.update(QUESTIONS)
    environment.globals["inlined"] = lambda path: _inlined(files, path)
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


def _inlined(files: dict[str, bytes], path: str) -> Markup:
    """A stylesheet with its fonts inside it, for the page that is one file."""
    css = files[f"{SHARED}/{path}"].decode()
    folder = f"{SHARED}/{path}".rpartition("/")[0]

    def data(found: re.Match[str]) -> str:
        content = files[_joined(folder, found[1])]
        return f"url(data:font/woff2;base64,{base64.b64encode(content).decode()})"

    return Markup(_URL.sub(data, css))  # noqa: S704 - a stylesheet of the theme, which its maker answers for


def _joined(folder: str, path: str) -> str:
    parts = folder.split("/")
    for part in path.split("/"):
        if part == "..":
            parts.pop()
        elif part != ".":
            parts.append(part)
    return "/".join(parts)
