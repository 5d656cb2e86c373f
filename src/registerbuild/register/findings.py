"""What is wrong with the user's records: a finding says where, what, and what to do, in Dutch."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum


class Severity(StrEnum):
    """An error stops the publication; a warning and a tip do not."""

    ERROR = "fout"
    WARNING = "let op"
    TIP = "tip"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in a source file; line and column count from 1, length in characters (at least 1)."""

    path: str
    line: int = 1
    column: int = 1
    length: int = 1


@dataclass(frozen=True, slots=True)
class Finding:
    """One mistake. `note` is the text at the caret, `suggestion` answers "bedoelde u"."""

    code: str
    severity: Severity
    message: str
    place: Place
    fix: str
    note: str = ""
    suggestion: str | None = None


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that most resembles `word`, or None when nothing comes near."""
    by_lower = {candidate.lower(): candidate for candidate in known}
    found = get_close_matches(word.lower(), by_lower, n=1, cutoff=0.6)
    return by_lower[found[0]] if found else None


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings by file and place; at one place errors first. The order does not depend on the order of discovery."""
    rank = list(Severity)
    return tuple(sorted(set(findings), key=lambda f: (f.place, rank.index(f.severity), f.code, f.message, f.note)))
