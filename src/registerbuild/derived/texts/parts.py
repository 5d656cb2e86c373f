"""One item of a lid: what a new lid came from, when it was not the whole of an old one."""

import re
from dataclasses import dataclass

_ITEM = re.compile(r"(?m)^(?:[-*]|(\d{1,3}|[a-z]{1,2})[.)])[ \t]+")


@dataclass(frozen=True, slots=True)
class Parted:
    """Both columns of a lid, and the label of the item when they are only that."""

    legal: str
    plain: str | None
    label: str = ""


def items(text: str) -> tuple[str, ...]:
    """The items of a text, with their labels; of a text without a list its paragraphs."""
    starts = [found.start() for found in _ITEM.finditer(text)]
    if not starts:
        return tuple(text.split("\n\n"))
    return tuple(text[start:end].strip() for start, end in zip(starts, [*starts[1:], len(text)], strict=True))


def only_part(lid: Parted, number: int) -> Parted:
    """The nth item in each column; a column that has no such item stays whole."""
    legal = _nth(lid.legal, number)
    plain = _nth(lid.plain, number) if lid.plain else lid.plain
    label = _ITEM.match(legal)
    return Parted(legal, plain, (label[1] or "") if label else "")


def _nth(text: str, number: int) -> str:
    found = items(text)
    return found[number - 1] if 0 < number <= len(found) else text
