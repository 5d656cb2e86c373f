"""The words of a PDF are the words of the page it was printed from: both ways, each as often, none glued or broken.

Left out are running heads and page numbers (all that is outside the tag tree) and the bullets of lists. A number that
stands where the page has an empty `data-href` is the page number of the print style. A line may end after a hyphen,
after a slash, and between two brackets; pdfium says where a line ends with a hyphen, and the page says which hyphens
are its own. What stands in a picture is read by poppler, since pdfium takes equal words in two pictures for one.
"""

import ctypes
import io
import json
import re
import subprocess
import unicodedata
from collections import Counter
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from registerbuild.checking import checked
from registerbuild.disk.reading import read, read_theme
from registerbuild.documents.plan import Form, plan
from registerbuild.output.html import render_html

_INLINE = {"a", "abbr", "b", "bdi", "cite", "code", "data", "del", "em", "i", "ins", "kbd", "label", "mark", "q", "s"}
_INLINE |= {"small", "span", "strong", "sub", "sup", "time", "u", "var"}
_SILENT = {"head", "style", "script", "template", "title", "desc", "metadata"}
NUMBER, _TURN = "\ue000", "\ue001"
"""stand for a page number in the text of a page, and for a hyphen at the end of a line in that of a PDF"""
_BULLET = "•"
Box = tuple[int, tuple[float, ...]]
"""a page, counted from 0, and left, bottom, right and top in points"""
_OPEN_END = re.compile(r"(?<=/)\s*\n\s*(?=\S)|(?<=\))\s*\n\s*(?=\()")
_KERNED = re.compile(r"(?<=f) (?=\))")
"""the serif of the headings keeps an f off a bracket, which pdfium takes for a space; no page has one there"""
SHOWN = 12


class _Page(HTMLParser):
    """The text of a page; each element that is not inline, in HTML itself, stands apart."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._silent = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.parts.append("" if tag in _INLINE else "\n")
        if not self._silent and (tag in _SILENT or given.get("aria-hidden") == "true"):
            self._silent = tag
        if "data-href" in given and tag == "span":
            self.parts.append(f" {NUMBER} ")

    def handle_endtag(self, tag: str) -> None:
        self.parts.append("" if tag in _INLINE else "\n")
        self._silent = "" if tag == self._silent else self._silent

    def handle_data(self, data: str) -> None:
        self.parts.append("" if self._silent else data)


def page_text(page: str) -> str:
    """The text of a page as HTML has it, whatever a style makes of it."""
    parser = _Page()
    parser.feed(page)
    return "".join(parser.parts)


def page_words(page: str) -> list[str]:
    """The words of that text."""
    return _words(page_text(page))


def pdf_words(pdf: bytes) -> list[str]:
    """The words of a PDF as they are seen: where there is a gap, a word ends."""
    marks, boxes = _pictures(pdf)
    document = pypdfium2.PdfDocument(pdf)
    text = "\n".join("".join(_seen(sheet, number, marks)) for number, sheet in enumerate(document))
    document.close()
    return _words(_OPEN_END.sub(_TURN, _KERNED.sub("", text.replace("\r", ""))) + "\n" + _in_boxes(pdf, boxes))


def _pictures(pdf: bytes) -> tuple[set[tuple[int, int]], list[Box]]:
    """The marks of content that is in a picture, as (page, mark); and where the pictures are."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        pages = {item.objgen: number for number, item in enumerate(file.pages)}
        figures = [
            item for item in file.objects if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/Figure"
        ]
        placed = [(pages[item.Pg.objgen], item) for item in figures]
        marks = {(number, mark) for number, item in placed for mark in _marks(item)}
        return marks, [(number, tuple(map(float, item.A.BBox))) for number, item in placed]


def _marks(figure: Any) -> Iterator[int]:
    for kid in figure.get("/K", []):
        if isinstance(kid, int):
            yield int(kid)
        elif "/MCID" in kid:
            yield int(kid.MCID)


def _in_boxes(pdf: bytes, boxes: list[Box]) -> str:
    if not boxes:
        return ""
    with NamedTemporaryFile(suffix=".pdf") as file:
        file.write(pdf)
        file.flush()
        with pikepdf.open(io.BytesIO(pdf)) as opened:
            heights = [float(page.mediabox[3]) for page in opened.pages]
        return "\n".join(_in_box(file.name, box, heights[box[0]]) for box in boxes)


def _in_box(file: str, box: Box, height: float) -> str:
    number, (left, bottom, right, top) = box
    place = {"-x": left, "-y": height - top, "-W": right - left + 1, "-H": top - bottom + 1}
    crop = [part for option, value in place.items() for part in (option, str(int(value)))]
    command = ["pdftotext", "-f", str(number + 1), "-l", str(number + 1), "-r", "72", *crop, file, "-"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKC", text.replace("\u00ad", ""))
    return [word for word in plain.split() if word != _BULLET]


def _seen(sheet: pypdfium2.PdfPage, number: int, pictured: set[tuple[int, int]]) -> Iterator[str]:
    """The characters of a page that are in the tag tree, with the spaces and line ends that their places make."""
    text, marks, tagged = sheet.get_textpage(), dict[int, bool](), False
    for index in range(pdfium.FPDFText_CountChars(text.raw)):
        character = chr(pdfium.FPDFText_GetUnicode(text.raw, index))
        if not pdfium.FPDFText_IsGenerated(text.raw, index):
            item = pdfium.FPDFText_GetTextObject(text.raw, index)
            key = ctypes.cast(item, ctypes.c_void_p).value or 0
            if key not in marks:
                mark = pdfium.FPDFPageObj_GetMarkedContentID(item)
                marks[key] = mark >= 0 and (number, mark) not in pictured
            tagged = marks[key]
        if tagged or character.isspace():
            yield _TURN if pdfium.FPDFText_IsHyphen(text.raw, index) else character
    text.close()


def differences(page: str, pdf: bytes) -> list[str]:
    """The words that only the page has, and those that only the PDF has; the first few, each with its neighbours."""
    wanted, found = page_words(page), pdf_words(pdf)
    missing, over = _unturned(Counter(wanted) - Counter(found), Counter(found) - Counter(wanted))
    numbers = Counter([word for word in over.elements() if word.isdigit()][: missing[NUMBER]])
    missing, over = missing - Counter({NUMBER: numbers.total()}), over - numbers
    return [
        *(f"only on the page: {place}" for place in _places(missing, wanted)),
        *(f"only in the PDF: {place}" for place in _places(over, found)),
    ]


def _unturned(missing: Counter[str], over: Counter[str]) -> tuple[Counter[str], Counter[str]]:
    """Without the words that a line end broke where it may, and that are whole on the page."""
    for word in [word for word in over.elements() if _TURN in word]:
        for whole in ("", "-", "- ", " "):
            joined = Counter(word.replace(_TURN, whole).split())
            if not joined - missing:
                missing, over = missing - joined, over - Counter([word])
                break
    return missing, over


def _places(words: Counter[str], text: list[str]) -> list[str]:
    """Each word once, as it stands in the text."""
    found = []
    for word in list(words)[:SHOWN]:
        place = text.index(word)
        shown = " ".join(text[max(0, place - 2) : place + 3]).replace(_TURN, "|").replace(NUMBER, "(page number)")
        found.append(f"{word.replace(_TURN, '|').replace(NUMBER, '(page number)')!r} {words[word]}x, in {shown!r}")
    return found


def printed(build: Path) -> dict[str, str]:
    """The page of every PDF of a build, by path; none when the folder is no build of the records beside it."""
    manifest = build / "manifest.json"
    if not manifest.is_file():
        return {}
    today = date.fromisoformat(json.loads(manifest.read_text(encoding="utf-8"))["stamp"]["peildatum"])
    loaded, _ = checked(read(build.parent), today)
    theme = read_theme()
    return {t.path: render_html(t, theme) for t in plan(loaded.register, today) if t.form is Form.PDF}
