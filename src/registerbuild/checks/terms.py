"""Rules about the words of the glossary (BGR2xx)."""

import re
from collections.abc import Iterator
from functools import cache

from registerbuild.checks.context import Context
from registerbuild.checks.passages import Texts, in_markdown
from registerbuild.checks.rule import Problem, rule
from registerbuild.derived.texts.sentences import split
from registerbuild.register.findings import Severity
from registerbuild.register.records.data import Term
from registerbuild.register.records.texts import Article, Regulation, RegulationStatus
from registerbuild.register.records.values import Record


@rule("BGR201", on=Record, severity=Severity.WARNING)
def explained_elsewhere(record: Record, context: Context) -> Iterator[Problem]:
    """Een begrip uit de begrippenlijst dat een tekst in eigen woorden uitlegt.

    Waarom: AVG artikel 12, eerste lid; eigen regel: een woord heeft één betekenis, en die staat op één plaats.
    Herstel: haal de uitleg weg, of zet op die plaats {uitleg:ID}: dan komt er te staan wat de begrippenlijst zegt.
    """
    names = {name: term.id for term in context.live(Term) for name in _names(term.name)}
    pattern = _explaining(frozenset(names))
    for loc, text in _texts(record, context) if names else ():
        for sentence in split(text) if _VERB.search(text) else ():
            found = pattern.search(sentence)
            if found:
                name = next(each for each in (found["meaning"], found["start"], found["colon"]) if each)
                term = names[name.lower()]
                yield Problem(loc, f"gebruik {{uitleg:{term}}}", inside=found[0], names=(("begrip", term),))


def _texts(record: Record, context: Context) -> Texts:
    """The texts that can still be changed, but for those of the glossary itself and for remarks."""
    settled = (isinstance(record, Article) and not context.is_draft(record)) or (
        isinstance(record, Regulation) and record.state is not RegulationStatus.DRAFT
    )
    if not (settled or isinstance(record, Term)):
        yield from in_markdown(type(record), record)


def _names(name: str) -> Iterator[str]:
    """A term and its abbreviation, which stands behind it between brackets."""
    whole, _, short = name.removesuffix(")").partition(" (")
    yield from (each.lower() for each in (whole, short) if each)


@cache
def _explaining(names: frozenset[str]) -> re.Pattern[str]:
    one_of = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(
        rf"\b(?P<meaning>{one_of})\s+(?:betekent|wil zeggen|houdt in)\b"
        rf"|^(?:(?:een|het|de)\s+)?(?P<start>{one_of})\s+is\s+(?:een|het|iemand|wie|de\s+\w+\s+(?:die|dat|van|waar))\b"
        rf"|\bis\b[^.:;?]{{0,20}}\b(?P<colon>{one_of}):\s",
        re.IGNORECASE,
    )


_VERB = re.compile(r"\b(?:is|betekent|wil zeggen|houdt in)\b")


RULES = (explained_elsewhere,)
"""A word of the glossary is explained there, and shown elsewhere."""
