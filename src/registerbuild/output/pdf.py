"""From a page of HTML to a PDF that is PDF/A-3a and PDF/UA-1, the same bytes each time.

WeasyPrint takes most of a second to import, so it is imported inside the functions here and nowhere else above this
module. Nothing but the given files is read, and whatever WeasyPrint would only warn about is an error.
"""

import ctypes
import gc
import hashlib
import logging
import os
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urlsplit
from warnings import catch_warnings, simplefilter

_NO_FONTS = '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig/>\n'
_VARIANT = {"pdf_variant": "pdf/a-3a", "pdf_tags": True, "output_intent": "srgb"}
_LINK_SCHEMES = ("https", "http", "mailto", "tel")
_PACKAGES = ("cssselect2", "fonttools", "pillow", "pydyf", "pyphen", "tinycss2", "tinyhtml5", "weasyprint")


class RenderError(Exception):
    """The document cannot be made into a good PDF; the message says why."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file to embed; its dates in the PDF are `created`, at midnight UTC, or it has none."""

    name: str
    description: str
    content: bytes
    media_type: str
    created: date | None


def render_pdf(html: str, files: Mapping[str, bytes], attachments: Sequence[Attachment] = ()) -> bytes:
    """Return the PDF of a document that refers to `files` by their path; raise `RenderError` for any defect."""
    with _without_system_fonts(), _without_collector(), _messages() as messages:
        try:
            pdf = _render(html, files, attachments)
        except RenderError as error:
            messages.append(str(error))
    if messages:
        raise RenderError("; ".join(dict.fromkeys(messages)))
    return pdf


def versions() -> tuple[tuple[str, str], ...]:
    """Return name and version of all that decides about the bytes, without importing WeasyPrint."""
    packages = tuple((name, version(name)) for name in _PACKAGES)
    libraries = (
        ("harfbuzz", _library_version("harfbuzz", "0", "hb_version_string")),
        ("pango", _library_version("pango-1.0", "0", "pango_version_string")),
        ("zlib", zlib.ZLIB_RUNTIME_VERSION),
    )
    return tuple(sorted(packages + libraries))


def _library_version(name: str, major: str, function: str) -> str:
    """Ask a shared library for its version, under the names it has on Linux, macOS and Windows."""
    for file in (f"lib{name}.so.{major}", f"lib{name}.{major}.dylib", f"lib{name}-{major}.dll"):
        try:
            ask = getattr(ctypes.CDLL(file), function)
        except (OSError, AttributeError):
            continue
        ask.restype = ctypes.c_char_p
        return str(ask().decode())
    return "unknown"


@contextmanager
def _without_system_fonts() -> Iterator[None]:
    """Let fontconfig find no fonts, so that only those of the theme can be used."""
    before = os.environ.get("FONTCONFIG_FILE")
    with TemporaryDirectory(prefix="registerbuild-") as folder:
        file = Path(folder, "fonts.conf")
        file.write_text(_NO_FONTS, encoding="utf-8")
        os.environ["FONTCONFIG_FILE"] = str(file)
        try:
            with catch_warnings():
                simplefilter("ignore", UserWarning)  # WeasyPrint says at import that there are no fonts
                import weasyprint  # noqa: F401
            yield
        finally:
            if before is None:
                del os.environ["FONTCONFIG_FILE"]
            else:
                os.environ["FONTCONFIG_FILE"] = before


@contextmanager
def _without_collector() -> Iterator[None]:
    """Keep the garbage collector off: all boxes live until the end, and visiting them takes a tenth of the time.

    What lived before stands aside, so that the one collection at the end visits what the rendering made and no more.
    """
    was_on = gc.isenabled()
    gc.disable()
    gc.freeze()
    try:
        yield
    finally:
        gc.collect()
        gc.unfreeze()
        if was_on:
            gc.enable()


@contextmanager
def _messages() -> Iterator[list[str]]:
    """Collect what WeasyPrint warns about, whatever the program's own logging says."""
    messages: list[str] = []

    def keep(record: logging.LogRecord) -> bool:
        messages.append(record.getMessage())
        return False

    logger = logging.getLogger("weasyprint")
    level = logger.level
    logger.setLevel(logging.WARNING)
    logger.addFilter(keep)
    try:
        yield messages
    finally:
        logger.removeFilter(keep)
        logger.setLevel(level)


def _render(html: str, files: Mapping[str, bytes], attachments: Sequence[Attachment]) -> bytes:
    from weasyprint import HTML
    from weasyprint.urls import FatalURLFetchingError

    from registerbuild.output.fetcher import BASE_URL, ClosedFetcher

    fetcher = ClosedFetcher(files)
    pdf = b""
    try:
        document = HTML(string=html, base_url=BASE_URL, url_fetcher=fetcher).render(**_VARIANT)
        _check(document)
        pdf = _write(document, attachments, _identifier(html, files, attachments))
    except FatalURLFetchingError:
        pass  # the address is in the list
    if fetcher.refused:
        raise RenderError("refused to read " + ", ".join(dict.fromkeys(fetcher.refused)))
    return pdf


def _check(document: Any) -> None:
    """Refuse what WeasyPrint accepts but a reader or the standards do not."""
    if not document.metadata.title:
        raise RenderError("the document has no title")
    if not document.metadata.lang:
        raise RenderError("the html element has no lang")
    if document.metadata.attachments:
        raise RenderError("the document embeds a file with link rel=attachment")
    for kind, target, _, _ in (link for page in document.pages for link in page.links):
        parts = urlsplit(target) if kind == "external" else None
        if kind == "attachment" or (parts and parts.scheme not in _LINK_SCHEMES):
            raise RenderError(f"link to {target}: only https, http, mailto, tel and anchors")
        if parts and parts.hostname == "registerbuild.invalid":
            raise RenderError(f"link to {parts.path}: a link in a PDF has to have a full address")


def _write(document: Any, attachments: Sequence[Attachment], identifier: bytes) -> bytes:
    from registerbuild.output import tagging
    from registerbuild.output.tag_tree import UntaggableError

    ordered = sorted(attachments, key=lambda attachment: attachment.name)
    undated = frozenset(item.name for item in ordered if item.created is None)
    options = {"attachments": [_embedded(item) for item in ordered], "pdf_identifier": identifier, **_VARIANT}
    try:
        with catch_warnings(), tagging.finisher({item.name: item.media_type for item in ordered}, undated) as finish:
            simplefilter("ignore", ResourceWarning)  # WeasyPrint leaves the file of its colour profile open
            written = document.write_pdf(finisher=finish, **options)
    except UntaggableError as error:
        raise RenderError(str(error)) from error
    return bytes(written)


def _embedded(attachment: Attachment) -> Any:
    import weasyprint

    moment = datetime.combine(attachment.created or date.min, time(), UTC)  # WeasyPrint would take the clock
    return weasyprint.Attachment(
        string=attachment.content,
        name=attachment.name,
        description=attachment.description,
        created=moment,
        modified=moment,
        relationship="Data",
    )


def _identifier(html: str, files: Mapping[str, bytes], attachments: Sequence[Attachment]) -> bytes:
    """Return a file identifier that follows from the input; each part is preceded by its length."""
    parts = [html.encode()]
    for path in sorted(files):
        parts += [path.encode(), files[path]]
    for attachment in attachments:
        parts += [repr(attachment).encode()]
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()[:32].encode()
