"""The texts that statements had before: frozen, each at an address that stays."""

from registerbuild.derived.standing import Standing
from registerbuild.derived.wording.filling import Surroundings
from registerbuild.derived.wording.words import Style, day_or_month_words
from registerbuild.documents.statement.compose import layers_of
from registerbuild.documents.statement.views import FormerStatementView
from registerbuild.documents.views.records import OrganisationView
from registerbuild.register.records.texts import FormerStatement, Statement


def former_statements(standing: Standing, board: OrganisationView) -> tuple[FormerStatementView, ...]:
    """All of them, the latest of each statement first."""
    found = sorted(standing.register.all(FormerStatement).values(), key=lambda record: record.id, reverse=True)
    return tuple(_former(record, standing, board) for record in found)


def _former(record: FormerStatement, standing: Standing, board: OrganisationView) -> FormerStatementView:
    name, _, day = record.id.partition("/")
    now = standing.register.all(Statement).get(name)
    return FormerStatementView(
        slug=record.id,
        file=record.id.replace("/", "-"),
        title=record.title,
        audience=record.audience,
        date=day_or_month_words(day),
        paraphrase=record.paraphrase,
        successor=now.title if now else None,
        layers=layers_of(record.sections, standing.register, Surroundings(Style.PLAIN)),
        organisation=board,
        confirmed=standing.confirmed(record),
    )
