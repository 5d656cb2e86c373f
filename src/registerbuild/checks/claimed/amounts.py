"""Amounts in a text against those of the records (TGS505)."""

from collections.abc import Iterator

from registerbuild.checks.claimed.verdict import Disputed, Verdict, disputes
from registerbuild.checks.context import Context
from registerbuild.checks.rule import Problem, rule
from registerbuild.derived.claims.amounts import SchoolCount
from registerbuild.derived.claims.hearing import Said
from registerbuild.register.findings import Severity
from registerbuild.register.records.organisation import School, SchoolKind
from registerbuild.register.records.values import Record


@rule("TGS505", on=Record, severity=Severity.WARNING)
def other_school_count(record: Record, context: Context) -> Iterator[Problem]:
    """Een ander aantal scholen dan het register kent.

    Waarom: AVG artikel 5, eerste lid, onder d: wat u vertelt, klopt; het register noemt elke school.
    Herstel: laat het getal weg of schrijf {lijst:scholen}; klopt de tekst wel, vul dan scholen.yaml aan.
    """
    yield from disputes(record, context, SchoolCount, judge_school_count)


def judge_school_count(said: Said[SchoolCount], _: Record, context: Context) -> Verdict:
    """The number of schools, with or without the office."""
    every = tuple(context.live(School))
    schools = tuple(school for school in every if school.kind is not SchoolKind.OFFICE)
    number = said.claim.value.number
    if not schools or "school" in context.broken or number in (len(schools), len(every)):
        return None
    message = f"hier staan {number} scholen; het register kent er {len(schools)} (scholen.yaml)"
    return Disputed(message, names=tuple(("school", school.id) for school in schools[:1]))


RULES = (other_school_count,)
