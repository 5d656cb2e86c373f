"""Checks on the tags of any PDF that this project makes, as functions that return what is wrong.

They find what the validators of PDF/A and PDF/UA do not look at: text outside the tag tree, a parent tree that
disagrees with it, and a reading order that is not that of the HTML.
"""

import ctypes
import io
import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

import page
import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

Place = tuple[int, int]

_WITHOUT_TEXT = {"head", "svg", "style", "script", "template"}
_MISCOUNTED = "PDFA3A-STREAM-LENGTH-001"
_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@dataclass(frozen=True)
class Tag:
    """An element of the tag tree. `pages` are those on which it has content, counted from 0."""

    role: str
    text: str
    kids: tuple["Tag", ...] = ()
    pages: frozenset[int] = frozenset()
    name: str = ""
    language: str = ""
    alternative: str = ""
    attributes: dict[str, Any] = field(default_factory=dict)

    def walk(self) -> Iterator["Tag"]:
        """Yield this element and all below it, in reading order."""
        yield self
        for kid in self.kids:
            yield from kid.walk()

    def find(self, *roles: str) -> list["Tag"]:
        """Return all elements with one of these roles, in reading order."""
        return [tag for tag in self.walk() if tag.role in roles]


def conformance_problems(pdf: bytes) -> list[str]:
    """Return where the file breaks PDF/A-3a or PDF/UA-1, by page-validation (fast; veraPDF has the last word).

    One rule is left to veraPDF: page-validation 0.11 miscounts a stream whose last byte happens to be a line end.
    """
    profiles = (page.ValidationProfile.PDF_A_3A, page.ValidationProfile.PDF_UA_1)
    reports = [page.validate_pdf_bytes(pdf, profile=profile) for profile in profiles]
    return [
        f"{failure.rule_id}: {failure.message}"
        for report in reports
        for failure in report.failures
        if failure.rule_id != _MISCOUNTED
    ]


def structure_problems(pdf: bytes) -> list[str]:
    """Return what hangs outside the tag tree, twice in it, or differently in the parent tree."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        if "/StructTreeRoot" not in file.Root:
            return ["no tag tree"]
        pages = {item.objgen: number for number, item in enumerate(file.pages)}
        tree = file.Root.StructTreeRoot
        holders = list(_holders(tree.K[0], pages))
        parents = _parents(tree.ParentTree)
        drawn = {
            (number, int(mark))
            for number, item in enumerate(file.pages)
            for mark in re.findall(rb"/MCID (\d+)", item.Contents.read_bytes())
        }
        areas = [int(area.StructParent) for item in file.pages for area in item.get("/Annots", [])]
        return [
            *_content_problems([(place, holder) for place, holder in holders if place[0] >= 0], drawn, parents),
            *_area_problems([(place[1], holder) for place, holder in holders if place[0] < 0], areas, parents),
        ]


def _holders(element: Any, pages: dict[Any, int], number: int = -1) -> Iterator[tuple[Place, Any]]:
    """Yield all content with the element that holds it: (page, mark), and (-1, key) for an annotation."""
    number = pages[element.Pg.objgen] if "/Pg" in element else number
    for kid in element.get("/K", []):
        if isinstance(kid, int):
            yield (number, int(kid)), element.objgen
        elif kid.get("/Type") == "/MCR":
            yield (pages[kid.Pg.objgen], int(kid.MCID)), element.objgen
        elif kid.get("/Type") == "/OBJR":
            yield (-1, int(kid.Obj.StructParent)), element.objgen
        else:
            yield from _holders(kid, pages, number)


def _parents(tree: Any) -> dict[Place, Any]:
    """Return the parent tree: the element of each (page, mark), and of each (-1, key) for annotations."""
    parents: dict[Place, Any] = {}
    for key, value in zip(tree.Nums[::2], tree.Nums[1::2], strict=True):
        if isinstance(value, pikepdf.Array):
            parents |= {(int(key), mark): item.objgen for mark, item in enumerate(value) if item is not None}
        else:
            parents[-1, int(key)] = value.objgen
    return parents


def _content_problems(holders: list[tuple[Place, Any]], drawn: set[Place], parents: dict[Place, Any]) -> list[str]:
    counts = Counter(place for place, _ in holders)
    problems = [f"page {number + 1}: mark {mark} outside the tag tree" for number, mark in sorted(drawn - set(counts))]
    problems += [f"page {number + 1}: mark {mark} is nowhere" for number, mark in sorted(set(counts) - drawn)]
    problems += [f"page {place[0] + 1}: mark {place[1]} hangs twice" for place, count in counts.items() if count > 1]
    wrong = [place for place, holder in holders if parents.get(place) != holder]
    problems += [f"page {number + 1}: mark {mark} has another parent in the parent tree" for number, mark in wrong]
    return problems


def _area_problems(holders: list[tuple[int, Any]], areas: list[int], parents: dict[Place, Any]) -> list[str]:
    counts = Counter(key for key, _ in holders)
    problems = [f"annotation {key} hangs {counts[key]} times in the tag tree" for key in areas if counts[key] != 1]
    wrong = [key for key, holder in holders if parents.get((-1, key)) != holder]
    return problems + [f"annotation {key} has another parent in the parent tree" for key in wrong]


def reading_order_problems(html: str, pdf: bytes, unprinted: Collection[str] = ()) -> list[str]:
    """Return the first place where the tag tree reads differently from the HTML, if any.

    Letters are compared, so page numbers, list marks and line ends do not count. `unprinted` has the classes of
    elements that the print stylesheet hides.
    """
    parser = _Text(unprinted)
    parser.feed(html)
    wanted, found = _letters("".join(parser.parts)), _letters(read_tags(pdf).text)
    if wanted == found:
        return []
    pairs = zip(wanted, found, strict=False)
    place = next((number for number, (a, b) in enumerate(pairs) if a != b), min(len(wanted), len(found)))
    start = max(place - 20, 0)
    return [f"HTML reads …{wanted[start : place + 20]}…, PDF reads …{found[start : place + 20]}…"]


def _letters(text: str) -> str:
    return re.sub(r"[\W\d_]+", "", unicodedata.normalize("NFKC", text)).casefold()


class _Text(HTMLParser):
    """Collects the text that is printed."""

    def __init__(self, unprinted: Collection[str]) -> None:
        super().__init__()
        self._unprinted = set(unprinted)
        self._hidden = 0
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        classes = set((dict(attrs).get("class") or "").split())
        starts = tag in _WITHOUT_TEXT or bool(classes & self._unprinted)
        if tag not in _VOID and (self._hidden or starts):
            self._hidden += 1

    def handle_endtag(self, tag: str) -> None:
        if self._hidden and tag not in _VOID:
            self._hidden -= 1

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.parts.append(data)


def read_tags(pdf: bytes) -> Tag:
    """Return the tag tree with its text; pictures have none."""
    texts = _texts(pdf)
    with pikepdf.open(io.BytesIO(pdf)) as file:
        pages = {item.objgen: number for number, item in enumerate(file.pages)}
        return _tag(file.Root.StructTreeRoot.K[0], pages, texts, -1)


def _tag(element: Any, pages: dict[Any, int], texts: dict[Place, str], number: int) -> Tag:
    number = pages[element.Pg.objgen] if "/Pg" in element else number
    parts: list[str] = []
    kids: list[Tag] = []
    on: set[int] = set()
    for entry in element.get("/K", []):
        if isinstance(entry, int) or entry.get("/Type") == "/MCR":
            place = (number, int(entry)) if isinstance(entry, int) else (pages[entry.Pg.objgen], int(entry.MCID))
            parts.append("" if element.S == "/Figure" else texts.get(place, ""))
            on.add(place[0])
        elif entry.get("/Type") != "/OBJR":
            kids.append(_tag(entry, pages, texts, number))
            parts.append(kids[-1].text)
            on |= kids[-1].pages
    return Tag(
        role=str(element.S).removeprefix("/"),
        text="".join(parts),
        kids=tuple(kids),
        pages=frozenset(on),
        name=str(element.get("/ID", "")),
        language=str(element.get("/Lang", "")),
        alternative=str(element.get("/Alt", "")),
        attributes=_attributes(element),
    )


def _attributes(element: Any) -> dict[str, Any]:
    given = element.get("/A", {})
    values = {key.removeprefix("/"): given[key] for key in given.keys() if key != "/O"}  # noqa: SIM118
    return {
        key: tuple(map(_plain, value)) if isinstance(value, pikepdf.Array) else _plain(value)
        for key, value in values.items()
    }


def _plain(value: Any) -> str | float:
    return str(value).removeprefix("/") if isinstance(value, pikepdf.Object) else float(value)


def artifact_text(pdf: bytes) -> list[str]:
    """Return per page the text that is drawn outside the tag tree, such as running headers."""
    texts = _texts(pdf)
    return [texts.get((number, -1), "") for number in range(1 + max(number for number, _ in texts))]


def _texts(pdf: bytes) -> dict[Place, str]:
    """Return the text of each piece of marked content; that of all artifacts of a page is under mark -1."""
    texts: dict[Place, str] = {}
    document = pypdfium2.PdfDocument(pdf)
    for number, sheet in enumerate(document):
        text_page = sheet.get_textpage()
        for item in sheet.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], max_depth=5):
            place = (number, pdfium.FPDFPageObj_GetMarkedContentID(item.raw))
            texts[place] = texts.get(place, "") + _text(item, text_page)
        text_page.close()
        sheet.close()
    document.close()
    return texts


def _text(item: Any, text_page: Any) -> str:
    size = pdfium.FPDFTextObj_GetText(item.raw, text_page.raw, None, 0)
    buffer = ctypes.create_string_buffer(size)
    pdfium.FPDFTextObj_GetText(item.raw, text_page.raw, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size)
    return buffer.raw[: size - 2].decode("utf-16-le")
