"""Names of persons in a text, by what stands before them: a title, initials, or a common first name."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from registerbuild.checks.first_names import (
    DEGREES,
    FIRST_NAMES,
    FORMS_OF_ADDRESS,
    NO_INITIALS,
    NO_SURNAME,
    OF_PLACES,
    PARTICLES,
)


def _either(words: Collection[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_CAPITALISED = r"[A-ZÀ-ÖØ-Þ][\w’'-]{1,30}"
_INITIALS = r"(?:(?:[A-ZÀ-ÖØ-Þ]|Th|Chr?|Ph|IJ|Jac)\. ?){1,5}"
_SURNAME = rf"(?:(?:{_either(PARTICLES)}) ){{0,3}}{_CAPITALISED}"
_TITLE = rf"(?i:(?:{_either(FORMS_OF_ADDRESS)})|{_either(DEGREES)}) (?i:(?:{_either(DEGREES)}) ?){{0,3}}"
_TITLED = re.compile(
    rf"(?<![\w-]){_TITLE}(?P<name>{_INITIALS}{_SURNAME}|{_CAPITALISED}(?: {_SURNAME})?|{_SURNAME})(?![\w-])"
)
_WITH_INITIALS = re.compile(rf"(?<![\w.-])(?P<name>(?P<initials>{_INITIALS}){_SURNAME})(?![\w-])")
_IN_FULL = re.compile(rf"(?<![\w-])(?P<name>(?:{_either(FIRST_NAMES)})(?:-{_CAPITALISED})? {_SURNAME})(?![\w-])")
_LETTERED = re.compile(
    r"\b(?:onder|onderdeel|bijlage|groep|klas|deel|lid|optie|vitamine|letter|type)\s+\Z", re.IGNORECASE
)
_ITEM = re.compile(r"(?:\A|\n)[\s>#*-]*\Z")
_PLACE = re.compile(rf"(?:{_either(OF_PLACES)})(?:en)?\Z", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name as it stands in the text, and without the title before it."""

    said: str
    name: str


def persons(text: str) -> Iterator[PersonName]:
    """Every name of a person, each stretch of text once."""
    end = 0
    found = [*_TITLED.finditer(text), *_initialled(text), *_IN_FULL.finditer(text)]
    for match in sorted(found, key=lambda match: (match.start(), -match.end())):
        if match.start() >= end and _is_surname(match["name"].split()[-1]):
            end = match.end()
            yield PersonName(match[0], match["name"])


def parts_of(name: str) -> frozenset[str]:
    """The words of a name in small letters, without initials and what stands before a surname."""
    return frozenset(word.lower() for word in _WORD.findall(name)) - frozenset(PARTICLES)


def _initialled(text: str) -> Iterator[re.Match[str]]:
    for match in _WITH_INITIALS.finditer(text):
        letters = "".join(letter for letter in match["initials"] if letter.isalpha())
        if letters.upper() not in NO_INITIALS and not (len(letters) == 1 and _is_label(text, match)):
            yield match


def _is_label(text: str, match: re.Match[str]) -> bool:
    """Whether a letter counts or names a part (`B. Ouders`, `onder C. Wij`) and is nobody's initial."""
    before = text[max(0, match.start() - 20) : match.start()]
    rest = text[match.end() : match.end() + 1]
    return bool(_LETTERED.search(before)) or bool(_ITEM.search(before) and rest not in ("", "\n", ",", "("))


def _is_surname(word: str) -> bool:
    """No word with which a sentence begins, and no street or school that is named after somebody."""
    last = word.rpartition(".")[2]
    return last not in NO_SURNAME and _PLACE.search(last) is None
