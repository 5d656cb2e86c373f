"""Lists: each item gets one body, nested lists go into it, and the table of contents becomes one.

WeasyPrint hangs a nested list beside the item it belongs to, and leaves bodies out or makes several.
"""

from typing import Any

import pydyf

from registerbuild.output.tag_tree import ElementOrigin, TagTree

CONTENTS_CLASS = "inhoud"

_NUMBERING = {
    "disc": "Disc",
    "circle": "Circle",
    "square": "Square",
    "decimal": "Decimal",
    "lower-alpha": "LowerAlpha",
    "upper-alpha": "UpperAlpha",
    "lower-roman": "LowerRoman",
    "upper-roman": "UpperRoman",
}


def shape_items(tree: TagTree) -> None:
    """Give each list item its label and one body. To be done before pages are joined."""
    for element, origin in tree.each("/L"):
        if origin.box.element_tag == "dl":
            _pair_terms(tree, element)
            continue
        _move_nested_lists(tree, element)
        for item in tree.elements(element):
            if item["S"] == "/LI":
                _shape_item(tree, item)


def name_lists(tree: TagTree) -> None:
    """Say how each list is numbered, and turn the lists in `nav.inhoud` into a table of contents."""
    for element, origin in tree.each("/L"):
        numbering = _NUMBERING.get(_marker(origin), "None")
        element["A"] = pydyf.Dictionary({"O": "/List", "ListNumbering": f"/{numbering}"})
    for element, origin in tree.each():
        if origin.is_element_itself and CONTENTS_CLASS in (origin.element.get("class") or "").split():
            _name_contents(tree, element)


def _move_nested_lists(tree: TagTree, element: Any) -> None:
    item = None
    for kid in tree.elements(element):
        if kid["S"] == "/LI":
            item = kid
        elif kid["S"] == "/L" and item is not None:
            _insert(tree, item, element, kid)


def _insert(tree: TagTree, item: Any, former: Any, nested: Any) -> None:
    """Hang a nested list in its item, before what follows it in the document."""
    order = tree.origins[nested.number].order
    tree.adopt(item, former, nested.reference)
    later = [kid.reference for kid in tree.elements(item) if _order(tree, kid) > order]
    item["K"][:] = [entry for entry in item["K"] if entry not in later] + later


def _order(tree: TagTree, element: Any) -> int:
    origin = tree.origins.get(element.number)
    return origin.order if origin else -1


def _shape_item(tree: TagTree, item: Any) -> None:
    """Make an item of one label (if any) and one body."""
    for holder in (kid for kid in tree.elements(item) if kid["S"] == "/LBody"):
        _lift_label(tree, item, holder)
    content = [entry for entry in item["K"] if isinstance(entry, int) or tree.get(entry).get("S") != "/Lbl"]
    roles = [tree.get(entry)["S"] for entry in content]
    if roles in ([], ["/LBody"]):
        return
    body = tree.add("/LBody", item, tree.origins[item.number])
    for entry in content:
        tree.adopt(body, item, entry)
    item["K"].append(body.reference)
    for kid in tree.elements(body):
        if kid["S"] == "/LBody":
            kid["S"] = "/P"


def _lift_label(tree: TagTree, item: Any, holder: Any) -> None:
    """Move a label that is printed inside the text to the front of the item."""
    for kid in tree.elements(holder):
        if kid["S"] == "/Lbl":
            tree.adopt(item, holder, kid.reference)
            item["K"].insert(0, item["K"].pop())


def _pair_terms(tree: TagTree, element: Any) -> None:
    """Make one item of a term and its descriptions."""
    pair = None
    for item in tree.elements(element):
        body = next(iter(tree.elements(item)), None) if item["S"] == "/LI" else None
        if body is None:
            continue
        if tree.origins[item.number].box.element_tag == "dt":
            body["S"] = "/Lbl"
            pair = item
        elif pair is not None:
            tree.adopt(pair, item, body.reference)
            tree.drop(item)


def _marker(origin: ElementOrigin) -> str:
    """Return the marker style that all items share."""
    items = (box for box in origin.box.children if box.element_tag == "li")
    styles = {box.style["list_style_type"] for box in items}
    return str(styles.pop()) if len(styles) == 1 else "none"


def _name_contents(tree: TagTree, top: Any) -> None:
    roles = {"/L": "/TOC", "/LI": "/TOCI", "/LBody": "/Reference"}
    for element in list(tree.walk(top)):
        if element["S"] == "/L":
            element.pop("A", None)
        element["S"] = roles.get(element["S"], element["S"])
    for element in list(tree.walk(top)):
        entry = tree.parent(element)
        if element["S"] == "/TOC" and entry["S"] == "/Reference":
            tree.adopt(tree.parent(entry), entry, element.reference)
