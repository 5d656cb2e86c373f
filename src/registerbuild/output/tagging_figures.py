"""Figures: decoration is hidden from readers, a caption belongs to its figure, and boxes are in PDF units."""

from typing import Any

import pydyf

from registerbuild.output.tag_tree import TagTree, UntaggableError

_POINTS_PER_PIXEL = 0.75


def hide_decoration(tree: TagTree) -> None:
    """Make pictures without a meaning artifacts."""
    for element, origin in tree.each("/Figure"):
        if _is_decoration(origin.element):
            tree.make_artifact(element, {"Type": "/Layout"})
            tree.drop(element)


def _is_decoration(element: Any) -> bool:
    return element.get("aria-hidden") == "true" or element.get("role") in ("presentation", "none")


def place_figures(tree: TagTree) -> None:
    """Write the box of each figure in points from the bottom of the page, and put its caption inside it."""
    for element, origin in tree.each("/Figure"):
        if "Alt" not in element:
            raise UntaggableError("a picture has no words: give the svg a title as its first child, or aria-hidden")
        left, top, right, bottom = (edge * _POINTS_PER_PIXEL for edge in element["A"]["BBox"])
        height = float(tree.pages[origin.page]["MediaBox"][3])
        box = (left, height - bottom, right, height - top)
        element["A"]["BBox"] = pydyf.Array([round(edge, 3) for edge in box])
    for element, origin in tree.each("/NonStruct"):
        if origin.is_element_itself and origin.element.tag == "figure":
            _unwrap(tree, element)


def _unwrap(tree: TagTree, wrapper: Any) -> None:
    """Replace an HTML figure by the one picture or table in it, with the captions; leave any other figure alone."""
    captions = [kid for kid in tree.elements(wrapper) if kid["S"] == "/Caption"]
    contents = [kid for kid in tree.elements(wrapper) if kid["S"] != "/Caption"]
    while len(contents) == 1 and contents[0]["S"] in ("/NonStruct", "/Div"):
        if len(contents[0]["K"]) != len(tree.elements(contents[0])):
            return
        contents = tree.elements(contents[0])
    if len(contents) != 1 or contents[0]["S"] not in ("/Figure", "/Table"):
        return
    for caption in captions:
        tree.adopt(contents[0], wrapper, caption.reference)
    tree.replace(wrapper, contents[0])


def switch_off_smoothing(pdf: pydyf.PDF) -> None:
    """Say of all images that they are not interpolated (ISO 19005-3, 6.2.8)."""
    for item in pdf.objects:
        if isinstance(item, pydyf.Stream) and "Interpolate" in item.extra:
            item.extra["Interpolate"] = "false"
