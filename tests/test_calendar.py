"""The days to watch: which the records name, which are over, and how the calendar shows them."""

import datetime

import board
import pytest

from registerbuild.derived.deadlines import Due, deadlines
from registerbuild.documents.calendar.compose import compose_calendar
from registerbuild.documents.calendar.notes import CalendarView
from registerbuild.documents.internal import project_internal
from registerbuild.register.index import Register
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.values import Status

DAY = datetime.date(2031, 5, 17)


def reviewed(day: datetime.date = DAY, status: Status = Status.ADOPTED) -> Register:
    """The small board with one activity to be looked at again, and nothing else to watch."""
    record = board.register().all(Activity)["inschrijving"].model_copy(update={"review": day, "status": status})
    return Register({**{m: {} for m in board.register().records}, Activity: {record.id: record}})


def shown(register: Register) -> CalendarView:
    return compose_calendar(register, project_internal(board.register(), board.TODAY).calendar.organisation)


def test_a_review_is_a_day_to_watch() -> None:
    (due,) = deadlines(reviewed())
    assert due == Due(
        DAY,
        "verwerking opnieuw beoordelen",
        ("verwerking", "inschrijving"),
        "Inschrijving en leerlingenadministratie",
        "",
        False,
    )


def test_what_is_withdrawn_has_no_day() -> None:
    assert deadlines(reviewed(status=Status.WITHDRAWN)) == ()


def test_the_days_are_in_order() -> None:
    days = [due.day for due in deadlines(board.register())]
    assert days == sorted(days)


@pytest.mark.parametrize(
    "what",
    [
        "DPIA opnieuw beoordelen",
        "maatregel klaar",
        "overeenkomst loopt af",
        "pre-scan opnieuw beoordelen",
        "certificaat loopt af",
    ],
)
def test_the_small_board_has_a_day_of_this_kind(what: str) -> None:
    assert what in {due.what for due in deadlines(board.register())}


def test_a_measure_that_was_taken_has_no_day() -> None:
    edit = {"dpia/begeleiding.yaml": ("stand: gepland", "stand: uitgevoerd")}
    before, after = (deadlines(board.register_of(board.files(each))) for each in ({}, edit))
    assert len([due for due in before if due.what == "maatregel klaar"]) == 1 + len(
        [due for due in after if due.what == "maatregel klaar"]
    )


def test_the_calendar_is_the_same_on_another_day() -> None:
    register = board.register()
    days = (board.TODAY, board.TODAY + datetime.timedelta(days=900))
    assert len({project_internal(register, day).calendar for day in days}) == 1


def test_a_line_leads_to_the_page_of_its_record() -> None:
    own = shown(reviewed()).own
    assert own is not None
    assert own.months[0].lines[0].href == "../verwerkingsregister/inschrijving/"


def test_the_picture_has_a_cell_for_the_month() -> None:
    own = shown(reviewed()).own
    assert own is not None
    assert [(number % 12 + 1, cell.count) for number, cell in enumerate(own.picture.cells) if cell.count] == [
        (DAY.month, 1)
    ]


def test_without_a_day_there_is_nothing_to_show() -> None:
    assert shown(Register({model: {} for model in board.register().records})).own is None


def test_a_day_of_an_example_is_no_day_of_the_board() -> None:
    view = shown(reviewed(status=Status.EXAMPLE))
    assert view.own is None
    assert view.examples is not None


def test_a_measure_is_called_by_its_name() -> None:
    parts = {due.part for due in deadlines(board.register()) if due.what == "maatregel klaar"}
    assert parts == {"Rechten per functie"}
