"""What one column of a lid says, as far as words can be counted: amounts, who acts, duty, leave, denial, costs.

Two columns that tell one rule agree in these, and so do two versions of one column that mean the same.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

from registerbuild.derived.claims.claim import Length
from registerbuild.derived.claims.dutch import WORD_PATTERN, fold, is_silent, length_words, quantity_length
from registerbuild.derived.claims.vocabulary import HEDGES
from registerbuild.derived.texts import cues
from registerbuild.derived.texts.sentences import NUMBER_WORDS, UNIT_WORDS, Quantity, counted_in, split
from registerbuild.register.prose import Reference, references
from registerbuild.register.records.data import SpecialKind


class AmountRole(StrEnum):
    """What an amount is in the rule: the amount itself, more time on top of it, or an age."""

    PLAIN = ""
    EXTENSION = "extra"
    AGE = "als leeftijd"


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit. `typed` are the characters of the column that show it: words, or a reference."""

    quantity: Quantity
    length: Length | None
    role: AmountRole
    typed: str

    def __str__(self) -> str:
        words = length_words(self.length) if self.length else str(self.quantity)
        return f"{words} {self.role}".rstrip()

    def equals(self, other: "Amount") -> bool:
        """Whether both are as much, and are the same in the rule; an age may be told without a word for it."""
        if (self.role is AmountRole.EXTENSION) is not (other.role is AmountRole.EXTENSION):
            return False
        if self.length and other.length:
            return self.length.same_as(other.length) or _in_weeks(self.length) == _in_weeks(other.length)
        return self.quantity == other.quantity

    def excludes(self, other: "Amount") -> bool:
        """Whether one rule cannot have both: they are alike in all but how much. 15 and 16 may be one limit of age."""
        if self.role is not other.role or self._unit != other._unit:
            return False
        if self.role is AmountRole.AGE and self.length and other.length:
            return abs(self.length.months - other.length.months) > _ONE_YEAR
        return not self.equals(other)

    @property
    def _unit(self) -> str:
        if self.length is None:
            return self.quantity.unit
        return "werkdag" if self.length.workdays else "dag"


_ONE_YEAR = 12


def _in_weeks(length: Length) -> Length:
    """Weeks of five working days as weeks; a text says two weeks of what a rule counts as ten working days."""
    weeks, days = divmod(length.workdays, _WORKING_WEEK)
    return length if days else Length(length.months, length.days + 7 * weeks)


_WORKING_WEEK = 5


@dataclass(frozen=True)
class Column:
    """One column: as it is typed, and as one reads it, with the references filled in."""

    typed: str
    shown: str
    amounts: tuple[Amount, ...]

    @cached_property
    def text(self) -> str:
        """As one reads it, in small letters."""
        return self.shown.lower()

    @cached_property
    def references(self) -> frozenset[str]:
        """The references in it, as they are written."""
        return frozenset(reference.raw for reference in references(self.typed))

    @cached_property
    def facts(self) -> frozenset[str]:
        """Those of them that show a length of time, or where one begins."""
        return frozenset(found.raw for found in references(self.typed) if _shows_time(found))

    @cached_property
    def points(self) -> int:
        """How many items its lists have."""
        return len(_ITEM.findall(self.typed))

    @cached_property
    def actors(self) -> frozenset[str]:
        """Who acts in it."""
        return frozenset(name for name, pattern in cues.ACTORS.items() if pattern.search(self.text))

    @cached_property
    def special(self) -> frozenset[SpecialKind]:
        """The special kinds of data that it names."""
        return frozenset(kind for kind, pattern in cues.SPECIAL.items() if pattern.search(self.text))

    @cached_property
    def may(self) -> int:
        """How often it gives leave."""
        return len(cues.MAY.findall(self.text))

    @cached_property
    def must(self) -> int:
        """How often it gives a duty."""
        return len(cues.MUST.findall(self.text))

    @cached_property
    def denials(self) -> int:
        """How often it denies."""
        return len(cues.DENIAL.findall(self.text))

    @cached_property
    def hedged(self) -> bool:
        """Whether it makes a condition or an exception."""
        return HEDGES.search(self.text) is not None

    @cached_property
    def sentences(self) -> int:
        """How many sentences it has."""
        return sum(1 for _ in split(self.shown))

    @cached_property
    def stems(self) -> frozenset[str]:
        """The words that say something, folded."""
        return frozenset(fold(word) for word in WORD_PATTERN.findall(self.text) if not is_silent(word))


_TIMES = frozenset({"antwoordtermijn", "verlenging", "leeftijd", "leeftijd_rechten"})


def _shows_time(reference: Reference) -> bool:
    return reference.kind in ("termijn", "vanaf") or (reference.kind == "organisatie" and reference.target in _TIMES)


_ITEM = re.compile(r"(?m)^[ \t]*(?:\d+[.)]|[a-z][.)]|[-*+])[ \t]+\S")


def read_column(typed: str, shows: Callable[[Reference], str]) -> Column:
    """A column, with what its references show."""
    shown, places = _shown(typed, shows) if "{" in typed else (typed, ())
    return Column(typed, shown, tuple(_amounts(shown, places)))


_Places = Iterable[tuple[int, int, str]]
"""Where a reference is shown, from and to, and how it is written."""


def _shown(typed: str, shows: Callable[[Reference], str]) -> tuple[str, _Places]:
    parts: list[str] = []
    places: list[tuple[int, int, str]] = []
    end = length = 0
    for reference in references(typed):
        words = shows(reference)
        parts += [typed[end : reference.start], words]
        length += reference.start - end
        places.append((length, length + len(words), reference.raw))
        length += len(words)
        end = reference.start + len(reference.raw)
    return "".join([*parts, typed[end:]]), places


def _amounts(text: str, places: _Places) -> Iterator[Amount]:
    for found in counted_in(text) if _ANY_UNIT.search(text.lower()) else ():
        typed = next((raw for start, end, raw in places if start < found.end and found.start < end), found.words)
        before, behind = _BREAK.split(text[: found.start])[-1], _BREAK.split(text[found.end :])[0]
        role = _role(before, behind, found.quantity.unit)
        yield Amount(found.quantity, _length(found.quantity), role, typed)


def _length(quantity: Quantity) -> Length | None:
    """How long it is; whole days of 24 hours are days."""
    if quantity.unit == "uur" and quantity.number.isdigit() and int(quantity.number) % _DAY == 0:
        return Length(days=int(quantity.number) // _DAY)
    return quantity_length(quantity)


_DAY = 24
_ANY_UNIT = re.compile("|".join(sorted({*UNIT_WORDS, "%"})))
"""Most texts have none, and are not looked through for numbers."""
_BREAK = re.compile(r"[,;.:]\s|\n| en | of (?!oud|jong)")
_AGE_BEFORE = re.compile(
    r"\b(?:jonger dan|ouder dan|leeftijd van|onder de|boven de|nog geen)\s+(?:de )?$", re.IGNORECASE
)
_AGE_BEHIND = re.compile(
    r"^(?: of)? (?:oud|ouder|jonger|geworden)\b|^ (?:wordt|worden|bent|is|zijn)\W*$", re.IGNORECASE
)
_MORE_BEFORE = re.compile(
    r"\bverleng|\buitstel|\bextra\b|\blanger (?:met|tot)\b|\bnog (?:eens |maximaal |hoogstens |ten hoogste )?$",
    re.IGNORECASE,
)
_MORE_BEHIND = re.compile(r"^ (?:langer(?! dan)|extra|meer tijd|uitstel|(?:er)?bij\W*$)|\bverleng", re.IGNORECASE)


def _role(before: str, behind: str, unit: str) -> AmountRole:
    """By the words of the same clause."""
    if unit == "jaar" and (_AGE_BEFORE.search(before) or _AGE_BEHIND.search(behind)):
        return AmountRole.AGE
    more = _MORE_BEFORE.search(before) or _MORE_BEHIND.search(behind)
    return AmountRole.EXTENSION if more else AmountRole.PLAIN


def only_in(one: Column, other: Column) -> tuple[Amount, ...]:
    """The amounts of one column that the other lacks."""
    known = (*_in_all(other), *_of_all(other, one))
    return tuple(a for a in one.amounts if not _stands_in(a, other) and not any(a.equals(told) for told in known))


def _in_all(column: Column) -> Iterator[Amount]:
    """The amounts with the time on top of them counted in: 1 maand, and 2 maanden extra, is 3 maanden."""
    for extra in (amount for amount in column.amounts if amount.role is AmountRole.EXTENSION):
        for amount in column.amounts:
            if amount.role is AmountRole.PLAIN and amount.length and extra.length:
                yield replace(amount, length=amount.length.plus(extra.length))


def _of_all(column: Column, one: Column) -> Iterator[Amount]:
    """The extra time of one column that the other counts in."""
    totals = tuple(_in_all(one))
    if any(total.equals(amount) for total in totals for amount in column.amounts):
        yield from (amount for amount in one.amounts if amount.role is AmountRole.EXTENSION)


def _stands_in(amount: Amount, column: Column) -> bool:
    if any(amount.equals(there) for there in column.amounts):
        return True
    number = amount.quantity.number
    written = "|".join((number, *(word for word, figures in NUMBER_WORDS.items() if figures == number)))
    alone = rf"(?<![\w,])(?:{written})(?![\w,]|\s*(?:{_ANY_UNIT.pattern}))"
    return _without_unit(amount) and re.search(alone, column.text) is not None


def _without_unit(amount: Amount) -> bool:
    """Whether people may leave its unit away, or write a sign for it: an age (onder de 18), money (€ 5)."""
    number, unit = amount.quantity.number, amount.quantity.unit
    return unit == "euro" or (unit == "jaar" and (amount.role is AmountRole.AGE or len(number) == _FIGURES_OF_AN_AGE))


_FIGURES_OF_AN_AGE = 2


def says_otherwise(before: Column, after: Column) -> frozenset[str]:
    """In what two versions of a column differ, in words for a reader."""
    return frozenset(name for name, told in _SIGNATURE.items() if told(before) != told(after))


_SIGNATURE: dict[str, Callable[[Column], object]] = {
    "termijnen": lambda column: sorted(map(str, column.amounts)),
    "ontkenningen": lambda column: column.denials,
    "mag of kan": lambda column: column.may,
    "moet": lambda column: column.must,
    "wie": lambda column: column.actors,
    "punten": lambda column: column.points,
    "verwijzingen": lambda column: column.references,
    "kosten": lambda column: cues.COSTS.search(column.text) is None,
    "alleen": lambda column: len(cues.ONLY.findall(column.text)),
}


def one_sided(legal: tuple[Column, Column], plain: tuple[Column, Column]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Of a lid (each column before and after): what changed in the legal text only, and in the plain text only."""
    left, right = says_otherwise(*legal), says_otherwise(*plain)
    return tuple(n for n in _SIGNATURE if n in left - right), tuple(n for n in _SIGNATURE if n in right - left)
