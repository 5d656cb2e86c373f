"""What paper does to a text, undone in the tag tree: running headers, and elements cut in two by a page or line end."""

from typing import Any

from registerbuild.output.tag_tree import TagTree

_REPEATED = ("/THead", "/TFoot")

HeaderKey = tuple[int, str, str]


def hide_running_content(tree: TagTree) -> None:
    """Make running headers and footers artifacts (ISO 14289-1, 7.8)."""
    for element, origin in tree.each():
        if origin.margin and element:
            tree.make_artifact(element, _pagination(origin.margin))
            tree.erase(element)


def _pagination(margin: str) -> dict[str, Any]:
    if margin.startswith("@top"):
        return {"Type": "/Pagination", "Subtype": "/Header", "Attached": "[/Top]"}
    if margin.startswith("@bottom"):
        return {"Type": "/Pagination", "Subtype": "/Footer", "Attached": "[/Bottom]"}
    return {"Type": "/Pagination"}


def join_fragments(tree: TagTree) -> None:
    """Give each HTML element one structure element, and make repeated table headers artifacts."""
    _join_below(tree, tree.document)


def _join_below(tree: TagTree, parent: Any) -> None:
    """Join what is one element among the children, and then below each of them.

    An own box of an element is recognised anywhere among its brothers, as with the cells of a broken row. An
    anonymous box (a bare line of text beside blocks) has the element of its parent, so only its neighbour is the same.
    """
    seen: dict[HeaderKey, Any] = {}
    last: Any = None
    for kid in tree.elements(parent):
        key = _key(tree, kid)
        first = seen.get(key) if key else None
        if key and (first is None or (first is not last and _is_anonymous(tree, kid, parent))):
            seen[key] = last = kid
        elif first is None:
            last = kid
        elif kid["S"] in _REPEATED:
            tree.make_artifact(kid, {"Type": "/Pagination"})
            tree.drop(kid)
        else:
            _absorb(tree, first, kid)
            last = first
    for kid in tree.elements(parent):
        _join_below(tree, kid)


def _key(tree: TagTree, kid: Any) -> HeaderKey | None:
    origin = tree.origins.get(kid.number)
    if origin is None or origin.element is None:
        return None
    return id(origin.element), origin.box.element_tag, kid["S"]


def _is_anonymous(tree: TagTree, kid: Any, parent: Any) -> bool:
    element = tree.origins[kid.number].element
    above = tree.origins.get(parent.number)
    return element.tag in ("html", "body") or (above is not None and element is above.element)


def _absorb(tree: TagTree, first: Any, other: Any) -> None:
    for entry in list(other["K"]):
        tree.adopt(first, other, entry)
    tree.drop(other)
