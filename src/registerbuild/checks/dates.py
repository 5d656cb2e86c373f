"""Rules about dates (DAT1xx): what is said to be done cannot lie ahead."""

from collections.abc import Iterator

from registerbuild.checks.context import Context
from registerbuild.checks.rule import Problem, rule
from registerbuild.derived.happened import ahead
from registerbuild.derived.wording.words import date_words
from registerbuild.register.findings import Severity
from registerbuild.register.records.values import Record


@rule("DAT101", on=Record, severity=Severity.WARNING)
def not_yet_done(record: Record, context: Context) -> Iterator[Problem]:
    """Iets dat gedaan heet te zijn, heeft een datum na de peildatum.

    Waarom: eigen regel: wat later wordt besloten, getekend, gelezen of vervangen, is nu nog niet zo.
    Herstel: verbeter de datum, of vul het veld pas in als het is gebeurd; tot die dag staat het in geen document.
    """
    for loc in ahead(record, context.today):
        yield Problem(loc, f"de peildatum is {date_words(context.today)}")


RULES = (not_yet_done,)
