"""Lists in a text: how a writer numbers them, as Markdown knows them, and as every document prints them.

Markdown has no lettered lists, and gives a numbered list its numbers only in a style sheet. Here a label is text: the
same in a page, a PDF, a comparison and a spreadsheet, and it stays when somebody copies it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

_PARSER = MarkdownIt("commonmark", {"html": False, "maxNesting": 20}).enable("table").disable("image")
_MARK = re.compile(
    r"(?P<before>[ \t]*(?:>[ \t]*)*)"
    r"(?:(?:[-*+•][ \t]+)?(?P<letter>[a-z]{1,2})[.)]|(?P<number>\d{1,9})\)|[•‣▪●◦·\uf0b7]|o(?=\t))(?=[ \t]+\S)"
)
_NUMBER = re.compile(r"\d{1,9}(?=[.)](?:[ \t]|$))")
_LOOKS = re.compile(r"[ \t]*(?:(?P<small>[a-z]|[ivx]{2,4})[.)]|(?P<large>[A-Z]|[IVX]{2,4})[.)]|(?P<dash>[–—]))[ \t]+\S")
_ENDS = (";", ":", ",", ".")
_SPACE = re.compile(r"\s+")


def letter(number: int) -> str:
    """The label of the nth item of a lettered list, without its full stop: a, b, … z, aa."""
    head, tail = divmod(number - 1, 26)
    return f"{letter(head) if head else ''}{chr(ord('a') + tail)}"


def _ordinal(label: str) -> int:
    total = 0
    for sign in label:
        total = total * 26 + ord(sign) - ord("a") + 1
    return total


@lru_cache(maxsize=4096)
def as_commonmark(text: str) -> str:
    """The text with the lists of Word as those of Markdown: `a.` and `a)` become `1)`, `1)` `1.`, and a bullet `-`.

    So the sign behind the number tells letters from numbers. A line that happens to begin with a letter and a full
    stop is no item: that needs an empty line above it, the letter before it in the same list, or `b` after `a`.
    """
    lines = text.split("\n")
    marks = {number: found for number, line in enumerate(lines) if (found := _MARK.match(line))}
    letters = dict(_lettered(lines, marks)) if marks else {}
    for number, mark in marks.items():
        if (sign := _sign(mark, letters.get(number))) is not None:
            lines[number] = mark["before"] + sign + lines[number][mark.end() :]
    return "\n".join(lines)


def _sign(mark: re.Match[str], place: int | None) -> str | None:
    if mark["letter"]:
        return None if place is None else f"{place})"
    return f"{mark['number']}." if mark["number"] else "-"


def _lettered(lines: Sequence[str], marks: Mapping[int, re.Match[str]]) -> Iterator[tuple[int, int]]:
    """The lines that are items of a lettered list, each with its place in the list."""
    found = [(number, mark["before"], mark["letter"]) for number, mark in marks.items() if mark["letter"]]
    later: dict[str, str] = {}
    coming: list[str] = []  # the letter on the next line with a mark at the same place, from the last line up
    for _, before, name in reversed(found):
        coming.append(later.get(before, ""))
        later[before] = name
    follows = dict.fromkeys(later, "")
    for (number, before, name), after in zip(found, reversed(coming), strict=True):
        begins = number == 0 or not lines[number - 1].strip(" \t>")
        if begins or (name, after) == ("a", "b") or name == follows[before]:
            follows[before] = letter(_ordinal(name) + 1)
            yield number, _ordinal(name)


def unread_item(text: str) -> str | None:
    """The first line that looks like an item of a list and is not read as one; None when there is none.

    One line may begin so by chance; two of a kind do not. What follows no end of a sentence or item is a line that
    was cut where it stood.
    """
    lines, read = text.split("\n"), as_commonmark(text).split("\n")
    found: dict[str | None, list[int]] = {}
    for number, line in enumerate(lines):
        if looks := _LOOKS.match(line):
            found.setdefault(looks.lastgroup, []).append(number)
    for number in sorted(each for same in found.values() if len(same) > 1 for each in same):
        above = lines[number - 1].rstrip() if number else ""
        if lines[number] == read[number] and (not above or above.endswith(_ENDS)):
            return lines[number].strip()
    return None


@lru_cache(maxsize=4096)
def as_in_law(text: str) -> str:
    """The text of a regulation, in which the items of a numbered list are a., b., and 1., 2. inside such an item.

    Where a writer used letters, all stays as it was written.
    """
    source = as_commonmark(text)
    tokens = _PARSER.parse(source)
    if any(token.type == "ordered_list_open" and token.markup == ")" for token in tokens):
        return text
    return _relabelled(source, tokens)


def _relabelled(source: str, tokens: Sequence[Token]) -> str:
    lines = source.split("\n")
    for number, token in enumerate(tokens):
        if token.type != "ordered_list_open" or token.level:
            continue
        items = (
            each.map[0]
            for each in _inside(tokens, number)
            if each.type == "list_item_open" and each.level == 1 and each.map
        )
        for place, line in enumerate(items, int(token.attrs.get("start", 1))):
            first = token.map is not None and line == token.map[0] > 0
            apart = "\n" if first and lines[line - 1].strip() else ""  # without it a list of one item is no list
            lines[line] = apart + _NUMBER.sub(letter(place), lines[line], count=1)
    return "\n".join(lines)


def _inside(tokens: Sequence[Token], opening: int) -> Iterator[Token]:
    """The tokens of the list that opens here."""
    for token in tokens[opening + 1 :]:
        if token.level <= tokens[opening].level:
            return
        yield token


def item_labels(tokens: Sequence[Token]) -> dict[int, str]:
    """The label of each item of a numbered or lettered list, by the place of its token in a text `as_commonmark`."""
    labels: dict[int, str] = {}
    lists: list[tuple[bool, int] | None] = []
    for place, token in enumerate(tokens):
        if token.type == "ordered_list_open":
            lists.append((token.markup == ")", int(token.attrs.get("start", 1))))
        elif token.type == "bullet_list_open":
            lists.append(None)
        elif token.type in ("ordered_list_close", "bullet_list_close"):
            lists.pop()
        elif token.type == "list_item_open" and (now := lists[-1]) is not None:
            labels[place] = f"{letter(now[1]) if now[0] else now[1]}."
            lists[-1] = (now[0], now[1] + 1)
    return labels


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, heading, cell or item as one reads it: its words without marks, and the label of an item.

    `depth` counts the lists around it; only the first paragraph of an item has a label.
    """

    text: str
    label: str = ""
    depth: int = 0


@lru_cache(maxsize=4096)
def passages(text: str) -> tuple[Passage, ...]:
    """What a reader reads of a Markdown text, in order; references stay as they are written."""
    return tuple(_passages(_PARSER.parse(as_commonmark(text))))


def _passages(tokens: Sequence[Token]) -> Iterator[Passage]:
    labels, label, depth = item_labels(tokens), "", 0
    for place, token in enumerate(tokens):
        if token.type == "list_item_open":
            label, depth = labels.get(place, "-"), depth + 1
        elif token.type == "list_item_close":
            label, depth = "", depth - 1
        elif token.type in ("fence", "code_block"):
            yield Passage(_words(token), "", depth)
        elif token.type == "inline":
            yield Passage(_words(token), label, depth)
            label = ""


def _words(token: Token) -> str:
    if token.type != "inline":
        return _SPACE.sub(" ", token.content).strip()
    breaks = ("softbreak", "hardbreak")
    parts = (" " if part.type in breaks else part.content for part in token.children or ())
    return _SPACE.sub(" ", "".join(parts)).strip()


def as_read(text: str) -> str:
    """A Markdown text for what knows no Markdown, such as a cell or a terminal: items on lines of their own."""
    return "".join(
        layout(found, first=number == 0) + f"{found.label} {found.text}".strip()
        for number, found in enumerate(passages(text))
    ).strip()


def layout(found: Passage, first: bool) -> str:
    """What stands between a passage and the one above it."""
    if first:
        return ""
    return "\n" + "  " * (found.depth - 1) if found.depth else "\n\n"
