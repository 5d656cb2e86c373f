"""A target and a theme → bytes. The same target and theme give the same bytes, anywhere and always."""

import datetime
import hashlib
from functools import lru_cache
from importlib.metadata import version
from importlib.resources import files as package_files
from typing import Any

from registerbuild.documents.plan import Form, Target
from registerbuild.output import html, pdf
from registerbuild.output.theme import Theme


def render(target: Target, theme: Theme) -> bytes:
    """The bytes of one file. Raises pdf.RenderError for what the PDF renderer refuses, and html.TemplateFault."""
    created = target.frame.edition.since if target.frame.edition else None
    if target.form is Form.SHEET:
        return _workbook(target.view, target.frame.title, created)
    page = html.render_html(target, theme)
    if target.form is not Form.PDF:
        return page.encode()
    name = target.path.rpartition("/")[2].replace(".pdf", ".json")
    data = pdf.Attachment(
        name, "Dezelfde gegevens, leesbaar voor computers (JSON)", target.data.encode(), "application/json", created
    )
    try:
        return pdf.render_pdf(page, theme.of(target.document), (data,))
    except pdf.RenderError as error:
        raise pdf.RenderError(f"{target.path} kan niet worden gemaakt: {error}") from error


def _workbook(view: Any, title: str, created: datetime.date | None) -> bytes:
    from registerbuild.output import spreadsheet  # only a new form needs it

    sheets = [spreadsheet.Sheet(sheet.name, sheet.header, sheet.rows) for sheet in view.sheets]
    return spreadsheet.workbook(sheets, title, created)


def target_fingerprint(target: Target, theme: Theme) -> str:
    """The name of the result in the cache: it changes when anything that the bytes depend on changes."""
    parts = (target.content, theme.digest(target.document), _renderers(), _program())
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


@lru_cache(maxsize=1)
def _renderers() -> str:
    own = [(name, version(name)) for name in ("jinja2", "markdown-it-py", "markupsafe", "xlsxwriter")]
    return ";".join(f"{name} {number}" for name, number in (*own, *pdf.versions()))


@lru_cache(maxsize=1)
def _program() -> str:
    """The digest of this room's own source: other code may give other bytes."""
    total = hashlib.sha256()
    for file in sorted(package_files("registerbuild.output").iterdir(), key=lambda f: f.name):
        if file.name.endswith(".py"):
            total.update(file.name.encode() + b"\0" + file.read_bytes())
    return total.hexdigest()
