"""What stands as a number or an address in a text, while a record holds it (TGS590)."""

from collections.abc import Iterator
from typing import Any

from registerbuild.checks.claimed.amounts import judge_own_age
from registerbuild.checks.claimed.contacts import judge_address, judge_person
from registerbuild.checks.claimed.durations import judge_answered, judge_kept
from registerbuild.checks.claimed.spoken import claims_of
from registerbuild.checks.claimed.verdict import Agreed, Judge
from registerbuild.checks.context import Context
from registerbuild.checks.rule import Problem, rule
from registerbuild.derived.claims.amounts import OwnAge
from registerbuild.derived.claims.contacts import ContactAddress, PersonNamed
from registerbuild.derived.claims.durations import AnsweredIn, Kept
from registerbuild.register.findings import Severity
from registerbuild.register.records.values import Record

_SHOWN: tuple[tuple[type[Any], Judge], ...] = (
    (Kept, judge_kept),
    (AnsweredIn, judge_answered),
    (OwnAge, judge_own_age),
    (ContactAddress, judge_address),
    (PersonNamed, judge_person),
)
"""The kinds of claims that a reference can show, each with its judge."""


@rule("TGS590", on=Record, severity=Severity.TIP)
def literal_fact(record: Record, context: Context) -> Iterator[Problem]:
    """Een gegeven uit het register staat als letterlijke tekst.

    Waarom: eigen regel: een verwijzing verandert mee als het register verandert; wat u zelf typt, doet dat niet.
    Herstel: schrijf de verwijzing in plaats van het getal, de naam of het adres.
    """
    for kind, judge in _SHOWN:
        for said in claims_of(record, context, kind):
            verdict = judge(said, record, context)
            words = said.sentence.pointed_at(verdict.words) if isinstance(verdict, Agreed) else ""
            if isinstance(verdict, Agreed) and words:
                certain = said.text.count(words) == 1
                fix = f"schrijf {verdict.instead}"
                yield Problem(said.loc, inside=words, fix=fix, instead=verdict.instead if certain else None)


RULES = (literal_fact,)
