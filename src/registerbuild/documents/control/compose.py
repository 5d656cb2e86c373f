"""The control report: the state of every answer that the law asks, counted per question and in all."""

from collections import Counter
from collections.abc import Iterable, Mapping

from registerbuild.derived.control import Questionnaire, State, control
from registerbuild.derived.wording.words import enumeration
from registerbuild.documents.control import notes
from registerbuild.documents.views.records import OrganisationView
from registerbuild.register.index import Register
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.dpia import Dpia
from registerbuild.register.records.processor import Processor
from registerbuild.register.records.values import Record, Status

_PAGES: Mapping[type[Record], str] = {
    Activity: "verwerkingsregister",
    Processor: "verwerkersovereenkomsten",
    Dpia: "dpia",
}
"""Where the page of a record stands, beside this one; the pages of statements are those of the public."""


def compose_control(register: Register, board: OrganisationView) -> notes.ControlView:
    """The report over what is the board's own: examples and what is withdrawn answer nothing."""
    every = control(register)
    sheets = [sheet for sheet in every if sheet.answers]
    records = [answered.record for sheet in sheets for answered in sheet.answers]
    return notes.ControlView(
        organisation=board,
        counted=_score(state for sheet in sheets for answered in sheet.answers for state in answered.states),
        subject=enumeration(sheet.about for sheet in sheets),
        others=enumeration(sheet.about for sheet in every if not sheet.answers),
        sheets=tuple(map(_sheet, sheets)),
        adopted=sum(record.status is Status.ADOPTED for record in records),
        total=len(records),
    )


def _sheet(sheet: Questionnaire) -> notes.ControlSheet:
    rows = sorted(sheet.answers, key=lambda answered: answered.name.lower())
    columns = zip(*(row.states for row in rows), strict=True)
    return notes.ControlSheet(
        subject=sheet.about,
        counted=_score(state for row in rows for state in row.states),
        asked=tuple(
            notes.AskedView(number, question.subject, question.place, _score(states))
            for number, (question, states) in enumerate(zip(sheet.questions, columns, strict=True), 1)
        ),
        records=tuple(notes.AnsweredView(row.name, _href(row.record), row.states) for row in rows),
    )


def _score(states: Iterable[State]) -> notes.Score:
    counts = Counter(states)
    return notes.Score(counts[State.COMPLETE], counts[State.OPEN], counts[State.MISSING])


def _href(record: Record) -> str:
    page = _PAGES.get(type(record))
    return f"../{page}/{record.id}/" if page else f"../../openbaar/privacyverklaring/{record.id}/"
