"""Running text: links, languages, paragraphs, and no element per printed line."""

from typing import Any

import pydyf
from weasyprint.formatting_structure import boxes

from registerbuild.output.tag_tree import TagTree, UntaggableError

_HOLDS_TEXT = {"/P", "/TH", "/TD", "/Lbl", "/LBody", "/Span", "/Caption", "/Link", "/Reference"}
_HOLDS_TEXT |= {f"/H{level}" for level in range(1, 7)}
_MAY_BE_EMPTY = {"/TH", "/TD", "/Table", "/TR"}


def repair_links(tree: TagTree) -> None:
    """Give each link one element that holds all its areas, each described by the text of the link."""
    for link, origin in tree.each("/Link"):
        if link["S"] == "/Link":
            for nested in list(tree.walk(link)):
                _lift_areas(tree, link, nested)
            _describe_link(tree, link, origin.element)


def _lift_areas(tree: TagTree, link: Any, nested: Any) -> None:
    for entry in list(nested["K"]):
        if not isinstance(entry, int) and tree.get(entry)["Type"] == "/OBJR":
            tree.adopt(link, nested, entry)
    if nested["S"] == "/Link":
        nested["S"] = "/Span"


def _describe_link(tree: TagTree, link: Any, element: Any) -> None:
    kids = (tree.get(entry) for entry in link["K"] if not isinstance(entry, int))
    areas = [tree.get(kid["Obj"]) for kid in kids if kid["Type"] == "/OBJR"]
    text = " ".join("".join(element.itertext()).split())
    if not areas and element.get("href"):
        raise UntaggableError(f"the link “{text}” has no area on the page: no flex or grid around links")
    if not areas:
        link["S"] = "/Span"
    for area in areas:
        area["Contents"] = pydyf.String(text)


def name_inline_elements(tree: TagTree) -> None:
    """Make inline elements spans, anonymous blocks paragraphs, and note changes of language."""
    for element, origin in tree.each():
        if element["S"] in ("/NonStruct", "/Div"):
            element["S"] = _role(tree, element, isinstance(origin.box, boxes.InlineBox))
        if origin.is_element_itself and origin.element.get("lang"):
            element["Lang"] = pydyf.String(origin.element.get("lang"))


def _role(tree: TagTree, element: Any, inline: bool) -> str:
    if inline or tree.parent(element)["S"] == "/Reference":
        return "/Span"
    holds_text = any(kid["S"] == "/Span" and kid.number not in tree.origins for kid in tree.elements(element))
    return "/P" if holds_text else str(element["S"])


def fold_lines(tree: TagTree) -> None:
    """Hang text directly in its element: WeasyPrint makes a span of each printed line."""
    for element, _ in tree.each(*_HOLDS_TEXT):
        entries = list(element["K"])
        element["K"][:] = []
        for entry in entries:
            kid = None if isinstance(entry, int) else tree.get(entry)
            if kid is not None and kid.get("S") == "/Span" and kid.number not in tree.origins:
                for mark in list(kid["K"]):
                    tree.adopt(element, kid, mark)
                kid.clear()
            else:
                element["K"].append(entry)


def prune_empty(tree: TagTree, parent: Any) -> None:
    """Remove elements without content, such as collapsed white space; an empty table cell stays."""
    for kid in tree.elements(parent):
        prune_empty(tree, kid)
        if not kid["K"] and kid["S"] not in _MAY_BE_EMPTY:
            tree.drop(kid)


def unwrap_paragraphs(tree: TagTree) -> None:
    """Make a paragraph around a first paragraph that one: such a box stands on the line of a bullet."""
    for element, _ in tree.each("/P"):
        kids = tree.elements(element) if element else []
        if len(kids) == 1 and kids[0]["S"] == "/P" and element["K"][0] == kids[0].reference:
            for entry in list(element["K"][1:]):  # the white space between the two
                tree.adopt(kids[0], element, entry)
            tree.replace(element, kids[0])
