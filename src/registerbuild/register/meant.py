"""What a person meant by a value, when that is certain: `check --fix` writes it over what stands there."""

import datetime
import re
from collections.abc import Iterable
from difflib import SequenceMatcher

_LIKE = 0.8
"""Below this likeness (0 to 1) a word is another word, not the same one misspelt."""


def misspelt(word: str, known: Iterable[str]) -> str | None:
    """The only known word that this can be; None when no other, or more than one, comes near.

    A number in a word is never a slip of the pen: `groep-9` is not `groep-8`.
    """
    near = [candidate for candidate in known if _alike(word, candidate)]
    return near[0] if len(near) == 1 and near[0] != word else None


def _alike(word: str, candidate: str) -> bool:
    if _DIGITS.findall(word) != _DIGITS.findall(candidate):
        return False
    likeness = SequenceMatcher(None, word.lower(), candidate.lower())
    return likeness.quick_ratio() >= _LIKE and likeness.ratio() >= _LIKE


_DIGITS = re.compile(r"\d+")


def as_compared(name: str) -> str:
    """A name for comparing: capitals and layout do not make another."""
    return " ".join(name.lower().split())


def as_date(text: str) -> str | None:
    """A date as the Dutch write it (`1-8-2027`, `1 augustus 2027`) in the form of a record (`2027-08-01`).

    With strokes it may be American: `1/8/2027` is then a guess, and `31/8/2027` is not.
    """
    found = _DATE.fullmatch(text.strip())
    if found is None:
        return None
    day, month, year = int(found["day"]), found["month"] or found["name"].lower(), int(found["year"])
    number = int(month) if month.isdecimal() else _months().get(month, 0)
    if found["mark"] == "/" and day <= _MONTHS_IN_A_YEAR:
        return None
    try:
        return datetime.date(year, number, day).isoformat()
    except ValueError:
        return None


_DATE = re.compile(
    r"(?P<day>[0-9]{1,2})(?:(?P<mark>[-/.])(?P<month>[0-9]{1,2})(?P=mark)|\s+(?P<name>[^\W\d]+)\.?\s+)(?P<year>[0-9]{4})"
)
_MONTHS_IN_A_YEAR = 12


def _months() -> dict[str, int]:
    from babel.dates import get_month_names  # takes long to load, and is asked only when a date is wrong

    names = [get_month_names(width, locale="nl") for width in ("wide", "abbreviated")]
    return {name.rstrip("."): number for found in names for number, name in found.items()}


def as_period(text: str) -> str | None:
    """A period in words (`2 jaar`, `6 maanden`) as a duration of ISO 8601 (`P2Y`)."""
    found = _PERIOD.fullmatch(text.strip().lower())
    return f"P{int(found['number'])}{_UNITS[found['unit'][0]]}" if found else None


_PERIOD = re.compile(r"(?P<number>[0-9]{1,3})\s*(?P<unit>dag|dagen|week|weken|maand|maanden|jaar|jaren)")
_UNITS = {"d": "D", "w": "W", "m": "M", "j": "Y"}


def as_answer(text: str) -> str | None:
    """A yes or no as computers write it, in Dutch."""
    return _ANSWERS.get(text.strip().lower())


_ANSWERS = {"yes": "ja", "true": "ja", "j": "ja", "y": "ja", "no": "nee", "false": "nee", "n": "nee"} | {
    answer: answer for answer in ("ja", "nee")
}
