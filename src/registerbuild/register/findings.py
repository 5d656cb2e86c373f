"""What is wrong with the user's records: a finding says where, what, and what to do, in Dutch."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from enum import StrEnum

Loc = tuple[str | int, ...]
"""The way to a value in a record: Dutch keys, and positions in lists."""
RecordKey = tuple[str, str]
"""A record by the Dutch name of its kind and its id."""


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
class Topics:
    """What one finding says of several things at once: "nog te bepalen" of each that is named.

    Findings that say the same of other things are one thing to do.
    """

    said: str
    named: tuple[str, ...]

    @property
    def message(self) -> str:
        """nog te bepalen: opslag, DPIA."""
        return f"{self.said}: {', '.join(self.named)}"


@dataclass(frozen=True, slots=True)
class Finding:
    """One mistake. `note` is the text at the caret, `suggestion` answers "bedoelde u".

    `kind` and `id` say in which record it is, `loc` where in it; empty for a file that is no record. `names` are the
    other records of which it says something. Where it points and what it says make a finding the same as another.
    `instead` is what to write over the characters at `place`, only when that is certain. With `topics`, `message` is
    what those say.
    """

    code: str
    severity: Severity
    message: str
    place: Place
    fix: str
    note: str = ""
    suggestion: str | None = None
    instead: str | None = None
    topics: Topics | None = None
    kind: str = ""
    id: str = ""
    loc: Loc = field(default=(), compare=False)
    names: tuple[RecordKey, ...] = field(default=(), compare=False)


def in_record(findings: Iterable[Finding], kind: str, name: str, loc: Loc | None = None) -> Iterator[Finding]:
    """The findings with the record that they are in; without `loc` each keeps the place in it that it has."""
    for finding in findings:
        yield replace(finding, kind=kind, id=name, loc=finding.loc if loc is None else loc)


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that most resembles `word`, or None when nothing comes near."""
    by_lower = {candidate.lower(): candidate for candidate in known}
    found = get_close_matches(word.lower(), by_lower, n=1, cutoff=0.6)
    return by_lower[found[0]] if found else None


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings by file and place; at one place errors first. The order does not depend on the order of discovery."""
    rank = list(Severity)

    def order(found: Finding) -> tuple[object, ...]:
        where = (found.place, rank.index(found.severity))
        return *where, found.code, found.message, found.note, found.kind, found.id, str(found.loc)

    return tuple(dict.fromkeys(sorted(findings, key=order)))
