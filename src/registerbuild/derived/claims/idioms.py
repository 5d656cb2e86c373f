"""Ways of saying a thing as lines of data.

In a line `a|b` is a choice, `(a|b)` may be left out, `wis*` is every word that begins so, `…` stands for up to six
words of the same clause, and `<…>` for the words that are asked for: as few as can be, at the end of a line as many.
"""

import re
from dataclasses import dataclass
from functools import cached_property

_WORD = r"[^\s,.;:?!()]+"
_FEW_WORDS = rf"{_WORD}(?:\s+{_WORD})*?"
_WORDS = rf"{_WORD}(?:\s+{_WORD})*"
_GAP = rf"(?:\s+{_WORD}){{0,6}}?"


@dataclass(frozen=True)
class Idioms:
    """Some ways of saying one thing, one a line."""

    lines: str

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        """All lines in one pattern; each has its own name for the words that are asked for."""
        lines = self.lines.strip().split("\n")
        return re.compile("|".join(_compiled(line.split(), number) for number, line in enumerate(lines)))

    def find(self, low: str, start: int = 0) -> re.Match[str] | None:
        """The first of them in a sentence in small letters."""
        return self._pattern.search(low, start)

    def asked(self, low: str) -> tuple[str, tuple[int, int]] | None:
        """The words that `<…>` stands for in the first of them, and where the whole of it stands."""
        found = self.find(low)
        words = next((text for text in found.groups() if text), "") if found else ""
        return (words.strip(), found.span()) if found and words else None


def _compiled(parts: list[str], number: int) -> str:
    last = len(parts) - 1
    return r"(?<!\w)" + "".join(_piece(part, place, place == last, number) for place, part in enumerate(parts))


def _piece(part: str, place: int, last: bool, number: int) -> str:
    """A part of a line with the space before it."""
    space = r"\s+" if place else ""
    if part == "…":
        return _GAP
    if part == "<…>":
        return rf"{space}(?P<asked{number}>{_WORDS if last else _FEW_WORDS})"
    if part.startswith("("):
        return rf"(?:{space}{_choice(part[1:-1])})?"
    return space + _choice(part)


def _choice(part: str) -> str:
    words = (re.escape(word[:-1]) + r"\w*" if word.endswith("*") else re.escape(word) for word in part.split("|"))
    return rf"(?:{'|'.join(words)})(?!\w)"
