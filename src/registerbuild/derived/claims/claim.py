"""A claim: what one sentence says for certain, in the terms of the records."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from registerbuild.register.records.values import Period

Claimed = TypeVar("Claimed")


@dataclass(frozen=True, slots=True)
class Claim(Generic[Claimed]):
    """What a sentence claims. The type of `value` is the kind of claim.

    `words` are the words of the sentence to point at, as they are read there. `positive` is false for a denial, `only`
    says that it is so for nothing and nobody else. `objects` are the stems, ids or names that say what it is about.
    """

    value: Claimed
    words: str
    positive: bool = True
    only: bool = False
    objects: tuple[str, ...] = ()


Claims = Iterator[Claim[Claimed]]


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time. Months, days and working days are kept apart: none is a whole number of another."""

    months: int = 0
    days: int = 0
    workdays: int = 0

    def same_as(self, other: "Length") -> bool:
        """Whether both are as long; a month is 30 or 31 days, a year 365 days, and never 4 weeks."""
        return self == other or other in _as_days(self) or self in _as_days(other)

    def plus(self, other: "Length") -> "Length":
        """Both after each other."""
        return Length(self.months + other.months, self.days + other.days, self.workdays + other.workdays)


_IN_DAYS = {Length(1): (Length(days=30), Length(days=31)), Length(12): (Length(days=365), Length(days=366))}


def _as_days(length: Length) -> tuple[Length, ...]:
    """The lengths in days that are just as long in common speech."""
    return _IN_DAYS.get(length, ())


def length_of(period: Period) -> Length:
    """The length of a period in the records."""
    return Length(period.years * 12 + period.months, period.days)
