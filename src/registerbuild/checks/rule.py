"""What a rule is, and the runner: a rule says what is wrong, the runner adds where and how bad."""

import datetime
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from registerbuild.checks.context import Context
from registerbuild.derived.texts.fingerprint import LEAVE, guarded
from registerbuild.register.findings import Finding, Place, RecordKey, Severity, Topics
from registerbuild.register.index import ARTICLE, KINDS, Kind, Origin, kind_of
from registerbuild.register.model import pointed_at
from registerbuild.register.reading.load import Loaded
from registerbuild.register.records.processor import Processor
from registerbuild.register.records.values import Record, Status
from registerbuild.register.source import Loc

_T = TypeVar("_T")
Lines = Callable[[str], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule found. `loc` is the Dutch path in the record, `inside` the words to point at in the text there.

    `message` and `fix` replace the title and the `Herstel` of the rule; `note` is the text at the caret. `names` are
    the other records that the words tell something about; the one whose id stands at `loc` need not be named.
    `instead` may take the place of `inside`, letter for letter, when it is certain that this is right. `topics` are the
    message, when the rule says the same of several things.
    """

    loc: Loc = ()
    note: str = ""
    suggestion: str | None = None
    fix: str | None = None
    message: str | None = None
    inside: str = ""
    instead: str | None = None
    topics: Topics | None = None
    names: tuple[RecordKey, ...] = ()

    @property
    def told(self) -> str | None:
        """What the rule says of this problem, when that is not its title."""
        return self.topics.message if self.topics else self.message


@dataclass(frozen=True, slots=True)
class RuleOutcome:
    """One record after all rules about records: the codes that were found in it, whether waived or not."""

    record: Record
    codes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule with its explanation. `completeness`: a draft may break it, so there it is only a warning.

    `ended`: also about a supplier that is withdrawn, as its agreement is still handed over.
    """

    code: str
    on: type[Any]
    severity: Severity
    completeness: bool
    ended: bool
    check: Callable[[Any, Context], Iterator[Problem]]
    title: str
    why: str
    fix: str

    def asks(self, record: Record) -> bool:
        """Whether it has something to ask of this record: an example is a fiction, and need only be well made."""
        return not record.status.example or (self.severity is Severity.ERROR and not self.completeness)

    def severity_for(self, record: Record, today: datetime.date, settled: bool = False) -> Severity:
        """How bad it is in this record. A waiver that ran out makes no error: a day passing breaks no build.

        Nor does what was adopted (`settled`), as nobody may mend it there.
        """
        if self.severity is not Severity.ERROR:
            return self.severity
        if settled:
            return Severity.WARNING
        draft = self.completeness and record.status is not Status.ADOPTED
        expired = any(waiver.code == self.code and waiver.until < today for waiver in record.waivers)
        return Severity.WARNING if draft or expired else Severity.ERROR


def rule(
    code: str,
    *,
    on: type[_T],
    severity: Severity = Severity.ERROR,
    completeness: bool = False,
    ended: bool = False,
) -> Callable[[Callable[[_T, Context], Iterator[Problem]]], Rule]:
    """Make a rule of a generator function; its docstring is the title, `Waarom:` with the law, and `Herstel:`."""

    def make(check: Callable[[_T, Context], Iterator[Problem]]) -> Rule:
        title, why, fix = _parts(code, check.__doc__ or "")
        return Rule(code, on, severity, completeness, ended, check, title, why, fix)

    return make


_DOCSTRING = re.compile(r"(?P<title>.+?)\s+Waarom: (?P<why>.+?)\s+Herstel: (?P<fix>.+?)\s*\Z", re.DOTALL)


def _parts(code: str, docstring: str) -> tuple[str, str, str]:
    found = _DOCSTRING.match(docstring)
    if found is None:
        raise ValueError(f"{code}: the docstring must have a title, Waarom and Herstel")
    title, why, fix = (" ".join(found[name].split()) for name in ("title", "why", "fix"))
    return title, why, fix


def as_message(sentence: str) -> str:
    """A sentence of a docstring in the form of a finding: no capital (unless an abbreviation), no full stop."""
    starts_abbreviation = sentence[1:2].isupper()
    return (sentence if starts_abbreviation else sentence[:1].lower() + sentence[1:]).removesuffix(".")


def run_rules(
    rules: Sequence[Rule], loaded: Loaded, today: datetime.date, texts: Mapping[str, str] | None = None
) -> list[Finding]:
    """The findings of the rules in all records that could be read; `texts` (by path) are for pointing inside a text."""
    codes = frozenset(rule.code for rule in rules)
    context = Context(loaded.register, today, _broken(loaded), codes, loaded.origins)

    @cache
    def lines(path: str) -> Sequence[str]:
        return (texts or {}).get(path, "").split("\n")

    last = [rule for rule in rules if rule.on is RuleOutcome]
    findings: list[Finding] = []
    for kind in (*KINDS, ARTICLE):
        first = [rule for rule in rules if issubclass(kind.model, rule.on)]
        for name, record in loaded.records.get(kind.model, {}).items():
            origin = loaded.origins[kind.name][name]
            if record.status is not Status.WITHDRAWN:
                findings += _in_record(first, last, record, context, origin, lines)
            elif isinstance(record, Processor):
                findings += _in_record([rule for rule in first if rule.ended], (), record, context, origin, lines)
    return findings


def _broken(loaded: Loaded) -> frozenset[str]:
    """The kinds of which at least one record could not be read."""
    kinds: tuple[Kind, ...] = (*KINDS, ARTICLE)
    short = {k.name for k in kinds if len(loaded.origins.get(k.name, {})) > len(loaded.records.get(k.model, {}))}
    return frozenset(short | loaded.unreadable)


def _in_record(
    first: Sequence[Rule], last: Sequence[Rule], record: Record, context: Context, origin: Origin, lines: Lines
) -> Iterator[Finding]:
    found = [(rule, problem) for rule in first if rule.asks(record) for problem in rule.check(record, context)]
    outcome = RuleOutcome(record, frozenset(rule.code for rule, _ in found))
    waived = {waiver.code for waiver in record.waivers if waiver.until >= context.today}
    found = [(rule, problem) for rule, problem in found if rule.code not in waived]
    found += [(rule, problem) for rule in last for problem in rule.check(outcome, context)]
    for rule, problem in found:
        place = _place(origin, problem, lines)
        there = lines(place.path)[place.line - 1 : place.line]
        pointed = "".join(there)[place.column - 1 : place.column - 1 + place.length]
        kind = kind_of(type(record))
        settled = guarded(kind, record.id, problem.loc, context.register)
        yield Finding(
            rule.code,
            rule.severity_for(record, context.today, settled),
            problem.told or as_message(rule.title),
            place,
            LEAVE if settled else problem.fix or as_message(rule.fix),
            problem.note,
            problem.suggestion,
            problem.instead if pointed == problem.inside and not settled else None,
            topics=problem.topics,
            kind=kind,
            id=record.id,
            loc=problem.loc,
            names=(*problem.names, *pointed_at(record, problem.loc)),
        )


def _place(origin: Origin, problem: Problem, lines: Lines) -> Place:
    """Where to point: at the words in the text when they stand on one line, else at the text itself."""
    place = origin.place(problem.loc)
    if not problem.inside:
        return place
    left = len(_text_at(origin.values, problem.loc))
    column = place.column - 1
    for number, line in enumerate(lines(place.path)[place.line - 1 :], place.line):
        start = line.find(problem.inside, column)
        if start >= 0:
            return Place(place.path, number, start + 1, len(problem.inside))
        left -= len(line.strip(" >"))
        column = 0
        if left < 0:
            break
    return place


def _text_at(values: Any, loc: Loc) -> str:
    for part in loc:
        values = values[part]
    return str(values)
