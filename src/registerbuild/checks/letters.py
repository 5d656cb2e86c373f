"""A character that no font of the documents has: a PDF with it cannot be made."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from registerbuild.register.findings import Finding, Loc, Place, Severity, in_record
from registerbuild.register.reading.link import inside
from registerbuild.register.reading.load import Loaded

COMMON = frozenset("\n\t" + "".join(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x100)))) + "‘’“”–—…•€")
"""What every font for Dutch has; only a text with something else needs to know the fonts."""
_PRIVATE = range(0xE000, 0xF900)

Letters = Callable[[], frozenset[str]]
"""Asks which characters can be printed. Opening fonts takes time, so it is asked only when it matters."""


def unprintable(loaded: Loaded, texts: Mapping[str, str], letters: Letters) -> Iterator[Finding]:
    """A finding for each such character in each value, at its first place there."""
    rare = [
        (kind, name, place, character)
        for kind, origins in loaded.origins.items()
        for name, origin in origins.items()
        for loc, text in strings(origin.values)
        if not text.isascii()
        for place in (origin.place(loc),)
        for character in sorted(set(text) - COMMON)
    ]
    known = letters() if rare else frozenset()
    for kind, name, place, character in rare:
        if character not in known:
            yield from in_record([_finding(character, inside(place, texts, character, 0))], kind, name)


def strings(values: Any, loc: Loc = ()) -> Iterator[tuple[Loc, str]]:
    """Every text in the plain values of a record, with its place."""
    if isinstance(values, str):
        yield loc, values
    elif isinstance(values, dict | list):
        for key, value in values.items() if isinstance(values, dict) else enumerate(values):
            yield from strings(value, (*loc, key))


def _finding(character: str, place: Place) -> Finding:
    code = ord(character)
    if code in _PRIVATE:
        message = f"teken uit een lettertype van een ander programma (U+{code:04X})"
        fix = "typ wat er moet staan; was het een opsommingsteken, begin de regel dan met een streepje en een spatie"
    else:
        message, fix = f"geen lettertype heeft {character} (U+{code:04X})", "schrijf een woord of een gewoner teken"
    return Finding("BST009", Severity.ERROR, message, place, fix, "van dit teken kan geen pdf worden gemaakt")
