"""The structure tree of a PDF in the making: which box made which element, and how to move elements about.

`recording` wraps one private name of WeasyPrint 70, `weasyprint.pdf.tags._build_box_tree`, because the finished
tree no longer says which HTML element a structure element came from.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pydyf
from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder
from weasyprint.pdf import tags


class UntaggableError(Exception):
    """The document has something that cannot be tagged well; the message says what to change."""


@dataclass(frozen=True, slots=True)
class ElementOrigin:
    """Where a structure element came from. `order` rises in the order of the document."""

    box: Any
    page: int
    order: int
    margin: str = ""

    @property
    def element(self) -> Any:
        """The HTML element, or None for what has no element (margin boxes)."""
        return self.box.element

    @property
    def is_element_itself(self) -> bool:
        """Whether the box is the element's own, not a marker or `::before`."""
        return self.element is not None and self.box.element_tag == self.element.tag


@contextmanager
def recording() -> Iterator[dict[int, ElementOrigin]]:
    """Note the origin of each structure element, by object number, while WeasyPrint writes a PDF."""
    origins: dict[int, ElementOrigin] = {}
    margins: list[str] = [""]
    build = tags._build_box_tree

    def build_and_note(box: Any, parent: Any, pdf: Any, page: int, *rest: Any) -> Iterator[Any]:
        real = box._box if isinstance(box, AbsolutePlaceholder) else box
        margins.append(real.at_keyword if isinstance(real, boxes.MarginBox) else margins[-1])
        for element in build(box, parent, pdf, page, *rest):
            origins.setdefault(element.number, ElementOrigin(real, page, len(origins), margins[-1]))
            yield element
        margins.pop()

    tags._build_box_tree = build_and_note
    try:
        yield origins
    finally:
        tags._build_box_tree = build


class TagTree:
    """The structure tree, the parent tree and the marked content of one PDF."""

    def __init__(self, pdf: pydyf.PDF, origins: dict[int, ElementOrigin]) -> None:
        """Read the tree that WeasyPrint made."""
        self.pdf = pdf
        self.origins = origins
        self.root = self.get(pdf.catalog["StructTreeRoot"])
        self.document = self.get(self.root["K"][0])
        references = [bytes(reference) for reference in pdf.page_references]
        self.pages = [self.get(reference) for reference in references]
        self._page_numbers = {reference: number for number, reference in enumerate(references)}
        numbers = self.get(self.root["ParentTree"])["Nums"]
        self._parents: dict[int, Any] = dict(zip(numbers[::2], numbers[1::2], strict=True))
        self._marks = [_marks(self.get(page["Contents"]).stream) for page in self.pages]
        for number, marks in enumerate(self._marks):
            if len(marks) != len(self._parents[number]):
                raise UntaggableError(f"page {number + 1} has text inside a transparency group: do not use opacity")

    def get(self, reference: bytes) -> Any:
        """Return the object that a reference points at."""
        return self.pdf.objects[int(bytes(reference).split()[0])]

    def elements(self, parent: Any) -> list[Any]:
        """Return the structure elements directly below this one."""
        kids = (self.get(entry) for entry in parent["K"] if not isinstance(entry, int))
        return [kid for kid in kids if kid.get("Type") == "/StructElem"]

    def walk(self, parent: Any) -> Iterator[Any]:
        """Yield all structure elements below this one, in reading order."""
        for kid in self.elements(parent):
            yield kid
            yield from self.walk(kid)

    def each(self, *roles: str) -> list[tuple[Any, ElementOrigin]]:
        """Return the living elements with one of these roles (all, without roles) that came from a box."""
        pairs = ((self.pdf.objects[number], origin) for number, origin in self.origins.items())
        return [(element, origin) for element, origin in pairs if element and (not roles or element["S"] in roles)]

    def parent(self, element: Any) -> Any:
        """Return the element above this one."""
        return self.get(element["P"])

    def add(self, role: str, parent: Any, origin: ElementOrigin) -> Any:
        """Make a new element; the caller hangs it in the tree."""
        element = pydyf.Dictionary(
            {"Type": "/StructElem", "S": role, "K": pydyf.Array(), "Pg": parent["Pg"], "P": parent.reference}
        )
        self.pdf.add_object(element)
        self.origins[element.number] = origin
        return element

    def adopt(self, parent: Any, former: Any, entry: Any) -> None:
        """Move one entry of `former` to the end of `parent`: an element, marked content or an annotation."""
        former["K"].remove(entry)
        if isinstance(entry, int):
            self._parents[self._page(former)][entry] = parent.reference
            entry = entry if former["Pg"] == parent["Pg"] else self._content_reference(former["Pg"], entry)
        else:
            self._set_parent(self.get(entry), parent)
        parent["K"].append(entry)

    def _set_parent(self, kid: Any, parent: Any) -> None:
        if kid["Type"] == "/StructElem":
            kid["P"] = parent.reference
        elif kid["Type"] == "/MCR":
            self._parents[self._page(kid)][kid["MCID"]] = parent.reference
        else:
            self._parents[self.get(kid["Obj"])["StructParent"]] = parent.reference

    def replace(self, old: Any, new: Any) -> None:
        """Put `new` in the place of `old`, and erase `old`."""
        self.parent(new)["K"].remove(new.reference)
        parent = self.parent(old)
        parent["K"][parent["K"].index(old.reference)] = new.reference
        new["P"] = parent.reference
        old.clear()

    def drop(self, element: Any) -> None:
        """Take an element that has no content left out of the tree."""
        self.parent(element)["K"].remove(element.reference)
        self.erase(element)

    def erase(self, element: Any) -> None:
        """Erase an element and all below it; an object that nothing points at stays behind, empty."""
        for kid in self.elements(element):
            self.erase(kid)
        element.clear()

    def make_artifact(self, element: Any, properties: dict[str, Any]) -> None:
        """Turn all content of an element into an artifact: drawn, but not part of the text."""
        for page, mark in list(self._content(element)):
            stream = self.get(self.pages[page]["Contents"]).stream
            position = self._marks[page][mark]
            stream[position - 1] = "/Artifact"
            stream[position].clear()
            stream[position].update(properties)
            self._parents[page][mark] = b"null"

    def close(self) -> None:
        """Write the parent tree back."""
        numbers = self.get(self.root["ParentTree"])["Nums"]
        numbers[:] = [part for pair in sorted(self._parents.items()) for part in pair]
        self.root["ParentTreeNextKey"] = max(self._parents, default=-1) + 1

    def _page(self, element: Any) -> int:
        return self._page_numbers[bytes(element["Pg"])]

    def _content(self, element: Any) -> Iterator[tuple[int, int]]:
        """Yield page and mark of all marked content below an element."""
        for entry in element["K"]:
            if isinstance(entry, int):
                yield self._page(element), entry
                continue
            kid = self.get(entry)
            if kid["Type"] == "/OBJR":
                raise UntaggableError("a link stands in a running header or in a table header: take it out")
            if kid["Type"] == "/MCR":
                yield self._page(kid), kid["MCID"]
            else:
                yield from self._content(kid)

    def _content_reference(self, page: bytes, mark: int) -> bytes:
        """Return a reference to marked content on another page than its element's."""
        reference = pydyf.Dictionary({"Type": "/MCR", "Pg": page, "MCID": mark})
        self.pdf.add_object(reference)
        return bytes(reference.reference)


def _marks(stream: list[Any]) -> dict[int, int]:
    """Return the position of the property list of each piece of marked content."""
    return {
        item["MCID"]: position
        for position, item in enumerate(stream)
        if isinstance(item, pydyf.Dictionary) and "MCID" in item
    }
