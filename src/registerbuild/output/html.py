"""Templates → HTML: sandboxed, strict about missing values, everything escaped."""

import base64
import hashlib
import re
import traceback
from collections.abc import Callable, Mapping
from functools import lru_cache

from jinja2 import FunctionLoader, StrictUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from registerbuild.documents.plan import QUESTIONS, Form, Target, counted, day_or_month_words, printed_value
from registerbuild.output import markdown
from registerbuild.output.theme import FONT_FACE, SHARED, URL, Theme, joined, names_no_file

TEMPLATES = (".html", ".xml")
_LOGOS = ("logo.svg", "logo.png")
"""The files of a theme that stand in the place of the name of the board, the first that is there."""

_FOLDER = re.compile(r'(href="(?!https?:)[^"#?]*/)(?=["#])')
"""A link to a folder: on a server it shows the page in it, opened from disk it would show a list of files."""


class TemplateFault(Exception):  # noqa: N818 - it is the template that errs
    """A template asks what is not there, or does what it may not; the message says which one, in which line."""


_FAULTS = (TemplateError, TypeError, ValueError, LookupError, AttributeError, ArithmeticError, RecursionError)


def render_html(target: Target, theme: Theme) -> str:
    """The HTML of a target. Raises TemplateFault for what a template does wrong."""
    try:
        return _rendered(target, theme)
    except _FAULTS as error:
        raise TemplateFault(f"{_where(error)}: {error}") from error


def _where(error: Exception) -> str:
    """The template and the line in which it went wrong: the last of both on the way down."""
    steps = [step for step in traceback.extract_tb(error.__traceback__) if step.filename.endswith(TEMPLATES)]
    return f"sjabloon {steps[-1].filename}, regel {steps[-1].lineno}" if steps else "een sjabloon"


def _rendered(target: Target, theme: Theme) -> str:
    environment = _environment(theme, target.document, "rb-" if target.form is Form.FRAGMENT else "")
    ending = "xml" if target.form is Form.FEED else "html"
    template = environment.get_template(f"{target.document}/{target.template}.{ending}")
    form = target.form
    shown = {"frame": target.frame, "view": target.view, "notes": target.notes}
    text = template.render(shown, form=form.value, print=form is Form.PDF)
    return _FOLDER.sub(r"\1index.html", text) if form is Form.WEB else text


@lru_cache(maxsize=32)
def _environment(theme: Theme, document: str, prefix: str) -> ImmutableSandboxedEnvironment:
    files = theme.of(document)
    return sandbox(files, prefix)


def sandbox(files: Mapping[str, bytes], prefix: str) -> ImmutableSandboxedEnvironment:
    """What templates run in: these files, nothing else."""
    templates = {path: content.decode() for path, content in files.items() if path.endswith(TEMPLATES)}
    environment = ImmutableSandboxedEnvironment(
        loader=FunctionLoader(lambda path: (templates[path], path, None) if path in templates else None),
        undefined=StrictUndefined,
        finalize=printed_value,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.is_safe_attribute = _remembered(environment.is_safe_attribute)  # type: ignore[assignment, method-assign]
    environment.filters["md"] = lambda text: markdown.blocks(_prefixed(text, prefix))
    environment.filters["mdu"] = markdown.unlinked
    environment.filters["mdi"] = lambda text: markdown.inline(_prefixed(text, prefix))
    environment.filters["counted"] = counted
    environment.filters["day_words"] = day_or_month_words
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


def _inlined(files: Mapping[str, bytes], paths: tuple[str, ...], *, fonts: bool) -> Markup:
    """Stylesheets as one text, for a page that is one file; with their fonts inside it, or without any.

    Lines end as a browser reads them, or the hash of the text would be another one.
    """
    return Markup("\n".join(_sheet(files, f"{SHARED}/{path}", fonts=fonts) for path in paths))  # noqa: S704 - of a theme, which its maker answers for


def _sheet(files: Mapping[str, bytes], path: str, *, fonts: bool) -> str:
    css = files[path].decode().replace("\r\n", "\n")
    folder = path.rpartition("/")[0]

    def data(found: re.Match[str]) -> str:
        if names_no_file(found[1]):
            return found[0]
        content = files[joined(folder, found[1])]
        return f"url(data:font/woff2;base64,{base64.b64encode(content).decode()})"

    return URL.sub(data, css if fonts else FONT_FACE.sub("", css))


def _sha256(text: str) -> str:
    """As a Content-Security-Policy names a style that stands in the page."""
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
