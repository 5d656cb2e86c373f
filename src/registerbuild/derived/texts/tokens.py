"""A text as words: what is compared, what is shown, and the layout between them.

Words keep their hyphens and apostrophes, numbers keep their separators and units, so "2 jaar" becomes "5 jaar" as one
change. White space, quotes and soft hyphens are layout: they never count as a change.
"""

import re
from dataclasses import dataclass

_UNITS = r"(?:\s?(?:%|(?:euro|uur|uren|dag|dagen|week|weken|maand|maanden|jaar|jaren|schooljaar|kilo|MiB|GiB)\b))?"
# A judgement: what stands behind a number in the texts of a school board; another unit is a word of its own.
_TOKEN = re.compile(rf"(?<!\s)(\s*)(\d+(?:[.,:/]\d+)*{_UNITS}|\w+(?:[-'’]\w+)*|\S)", re.UNICODE)
_QUOTES = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "„": '"', "\u00ad": None})


ITEM = "\0"
"""The key of the label of any item, which no word of a text has: what gets another number is the same item."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word as it is compared (`key`), as it is shown (`text`), and the layout in front of it."""

    key: str
    text: str
    space: str = ""


def tokens(text: str) -> tuple[Token, ...]:
    """The words, numbers and signs of a text, in order; together with their layout they are the whole text."""
    return tuple(Token(_key(found[2]), found[2], found[1]) for found in _TOKEN.finditer(text.replace("\u00ad", "")))


def _key(word: str) -> str:
    return " ".join(word.translate(_QUOTES).split())
