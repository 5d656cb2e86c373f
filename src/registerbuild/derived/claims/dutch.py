"""Dutch words without a library: a word folded to a skeleton, compounds split, lengths of time."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

from registerbuild.derived.claims.claim import Length
from registerbuild.derived.claims.vocabulary import BASE_WORDS, IRREGULAR, SILENT_WORDS, SYNONYMS
from registerbuild.derived.texts.sentences import UNIT_WORDS, Quantity, counted_in

WORD_PATTERN = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SHARED_TAIL = re.compile(r"\b(in|op|af|aan|uit|voor|na)- en (in|op|af|aan|uit|voor|na)(\w+)")


@cache
def without_accents(word: str) -> str:
    """A word in small letters without accents."""
    low = word.lower()
    if low.isascii():
        return low
    apart = unicodedata.normalize("NFD", low.replace("’", "'").replace("‘", "'"))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


@cache
def fold(word: str) -> str:
    """The skeleton that forms of a word share: plural, diminutive, -ing and -en. Only meant to be compared."""
    low = without_accents(word).replace("-", "")
    low = low.removesuffix("'s").replace("'", "")
    return IRREGULAR.get(low) or _even(_without_ending(low))


_SMALL = re.compile(r"(?<=[a-z]{3})(?:etje|pje|tje|je)s?$")
_ENDINGS: tuple[tuple[str, int], ...] = (("heden", 8), ("heid", 8), ("ingen", 9), ("ing", 7))
"""Endings that make a noun, and how long a word is at least to have one."""
_VOWELS = "aeiou"


def _without_ending(low: str) -> str:
    word = _SMALL.sub("", low) if len(low) > 6 else low
    for ending, least in _ENDINGS:
        if len(word) >= least and word.endswith(ending):
            word = word.removesuffix(ending)
            break
    return _single(_without_plural(word))


def _without_plural(word: str) -> str:
    if len(word) <= 4:
        return word
    if word.endswith("ieen"):  # allergieën
        return word[:-2]
    if word.endswith("ien"):
        return word[:-1]
    if word.endswith("en") and word[-3] not in _VOWELS:
        return word[:-2]
    if word.endswith("e") and word[-2] not in _VOWELS:
        return word[:-1]
    if word.endswith("s") and word[-2] not in "si":
        return _without_plural(word[:-1]) if word.endswith("es") else word[:-1]
    return word


def _single(word: str) -> str:
    """The word without the doubled consonant that an ending needs: toetsen, but lessen → les."""
    doubled = len(word) > 3 and word[-1] == word[-2] and word[-1] not in _VOWELS
    return word[:-1] if doubled else word


_LONG_VOWEL = re.compile(r"(aa|ee|oo|uu)(?=[^aeiou]+$)")
_SOFT_END = {"v": "f", "z": "s"}


def _even(word: str) -> str:
    """The word with its end as it sounds, and with single vowels: brieven → brief, jaren → jar, jaar → jar."""
    end = word[:-1] + _SOFT_END.get(word[-1:], word[-1:])
    short = _LONG_VOWEL.sub(lambda found: found[0][0], end)
    return short[:-1] if len(short) > 4 and short.endswith("s") and short[-2] not in "si" else short


_SYNONYMS = {fold(word): fold(head) for word, head in SYNONYMS.items()}
_SILENT = frozenset(SILENT_WORDS)
_KEPT_WHOLE = frozenset(IRREGULAR.values())


def is_silent(word: str) -> bool:
    """Whether a word says nothing about what a sentence is about."""
    return without_accents(word) in _SILENT


@dataclass(frozen=True, slots=True)
class Compounds:
    """Splits words at the words that a board itself uses: camerabeelden → camera, beeld."""

    words: frozenset[str]
    """skeletons of known words"""
    _known: dict[str, tuple[str, ...]] = field(default_factory=dict, compare=False, repr=False)

    def stems(self, word: str) -> tuple[str, ...]:
        """The skeletons of a word: itself, or the two parts of a compound of known words; synonyms become one."""
        found = self._known.get(word)
        if found is None:
            found = self._known[word] = self._split(word)
        return found

    def content(self, text: str) -> tuple[str, ...]:
        """The stems of the words in a text that say something, in order."""
        whole = _SHARED_TAIL.sub(r"\1\3 en \2\3", text)
        return tuple(s for w in WORD_PATTERN.findall(whole) if not is_silent(w) for s in self.stems(w))

    def _split(self, word: str) -> tuple[str, ...]:
        folded = fold(word)
        if folded in _SYNONYMS:
            return (_SYNONYMS[folded],)
        if folded in _KEPT_WHOLE:
            return (folded,)
        low = without_accents(word).replace("-", "").replace("'", "")
        pairs = ((self._one(low[:cut], joined=True), self._one(low[cut:])) for cut in range(3, len(low) - 2))
        return next(((left, right) for left, right in pairs if left and right), (folded,))

    def _one(self, part: str, joined: bool = False) -> str:
        """The stem of a part when it is a known word; `joined` also without the letters that join: -s-, -en-."""
        for form in _joined_forms(part) if joined else (part,):
            folded = fold(form)
            if len(folded) >= 3 and (folded in self.words or folded in _SYNONYMS):
                return _SYNONYMS.get(folded, folded)
        return ""


def _joined_forms(part: str) -> Iterator[str]:
    yield part
    if part[-1] in "se":
        yield part[:-1]
    if part.endswith("en"):
        yield part[:-2]


def compounds(names: Iterable[str]) -> Compounds:
    """The splitter for a board whose records have these names."""
    words = (word for name in names for word in WORD_PATTERN.findall(name))
    own = {fold(word) for word in words if 4 <= len(word) <= 12 and not is_silent(word)}
    return Compounds(frozenset(own | {fold(word) for word in BASE_WORDS}))


_UNITS: dict[str, Length] = {
    "jaar": Length(months=12), "schooljaar": Length(months=12), "kwartaal": Length(months=3), "maand": Length(months=1),
    "week": Length(days=7), "dag": Length(days=1), "werkdag": Length(workdays=1), "schooldag": Length(workdays=1),
}  # fmt: skip
LENGTH_WORDS = frozenset(word for word in UNIT_WORDS if word not in ("uur", "uren", "procent", "euro"))
"""Every word that names a unit of time in which periods are told."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A length of time where it stands in a text."""

    length: Length
    words: str
    start: int
    end: int


def lengths(text: str) -> Iterator[Measured]:
    """Every length of time in a text, in order."""
    for counted in counted_in(text):
        length = quantity_length(counted.quantity)
        if length:
            yield Measured(length, counted.words, counted.start, counted.end)


def quantity_length(quantity: Quantity) -> Length | None:
    """A quantity as a length; None for another unit, and for a part of a unit that is no whole number of smaller."""
    unit, number = _UNITS.get(quantity.unit), float(quantity.number.replace(",", "."))
    if unit is None:
        return None
    parts = (number * unit.months, number * unit.days, number * unit.workdays)
    return Length(*map(int, parts)) if all(part == int(part) for part in parts) else None


def length_words(length: Length) -> str:
    """A length as one writes it: 2 jaar, 18 maanden, 4 weken; nothing at all is `meteen`."""
    parts = (*_months_in_words(length.months), *_days_in_words(length.days), *_told(length.workdays, "werkdag", "en"))
    return " en ".join(parts) or "meteen"


def _months_in_words(months: int) -> tuple[str, ...]:
    return (f"{months // 12} jaar",) if months and months % 12 == 0 else _told(months, "maand", "en")


def _days_in_words(days: int) -> tuple[str, ...]:
    if days and days % 7 == 0:
        return (f"{days // 7} {'week' if days == 7 else 'weken'}",)
    return _told(days, "dag", "en")


def _told(number: int, one: str, more: str) -> tuple[str, ...]:
    return (f"{number} {one if number == 1 else one + more}",) if number else ()
