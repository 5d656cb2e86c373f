"""The texts that statements had before: frozen, each at an address that stays."""

from collections.abc import Iterable

from registerbuild.derived.standing import Standing
from registerbuild.derived.wording.filling import Surroundings
from registerbuild.derived.wording.words import Style, day_or_month_words
from registerbuild.documents.statement.compose import layers_of
from registerbuild.documents.statement.views import FormerStatementView
from registerbuild.documents.views.records import OrganisationView
from registerbuild.register.records.texts import FormerStatement, Statement
from registerbuild.register.records.values import Status


def former_statements(standing: Standing, board: OrganisationView) -> tuple[FormerStatementView, ...]:
    """All of them, the latest of each statement first."""
    found = sorted(standing.register.all(FormerStatement).values(), key=lambda record: record.id, reverse=True)
    return tuple(_former(record, record != _last(record, found), standing, board) for record in found)


def _last(record: FormerStatement, latest_first: Iterable[FormerStatement]) -> FormerStatement:
    """Of the former texts for the same people the one that came last."""
    people = record.id.partition("/")[0]
    return next(other for other in latest_first if other.id.partition("/")[0] == people)


def _former(
    record: FormerStatement, followed: bool, standing: Standing, board: OrganisationView
) -> FormerStatementView:
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
        superseded=followed or (now is not None and now.status is Status.ADOPTED),
        layers=layers_of(record.sections, standing.register, Surroundings(Style.PLAIN)),
        organisation=board,
        confirmed=standing.confirmed(record),
    )
