"""What a judge says of a claim: it disputes it, it agrees with it, or (None) it keeps silent."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from registerbuild.checks.claimed.spoken import claims_of
from registerbuild.checks.context import Context
from registerbuild.checks.rule import Problem
from registerbuild.derived.claims.hearing import Said
from registerbuild.register.findings import RecordKey
from registerbuild.register.records.values import Record


@dataclass(frozen=True, slots=True)
class Disputed:
    """The records say something else: `message` names both sides with the place of the record, `fix` what to do.

    `names` are the records that say it.
    """

    message: str
    fix: str | None = None
    names: tuple[RecordKey, ...] = ()


@dataclass(frozen=True, slots=True)
class Agreed:
    """A record says the same: what may be written for these words of the sentence, with the reference that shows it."""

    instead: str
    words: str


Verdict = Disputed | Agreed | None
Judge = Callable[[Said[Any], Record, Context], Verdict]


def disputes(record: Record, context: Context, kind: type[Any], judge: Judge) -> Iterator[Problem]:
    """A problem for each claim of this kind that the records dispute; a rule of a family is this and its docstring."""
    for each in claims_of(record, context, kind):
        verdict = judge(each, record, context)
        if isinstance(verdict, Disputed):
            words = each.sentence.pointed_at(each.claim.words)
            yield Problem(each.loc, inside=words, message=verdict.message, fix=verdict.fix, names=verdict.names)


def own_subjects(record: Record) -> tuple[str, ...]:
    """The groups of people that a text of this record is about; none when it is about everybody."""
    found: tuple[str, ...] = getattr(record, "subjects", ())
    return found
