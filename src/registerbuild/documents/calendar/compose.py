"""The calendar: every day that the records say must be watched. Of none it says that it has come: it stays as it is."""

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import groupby

from registerbuild.derived.deadlines import Due, deadlines
from registerbuild.derived.wording.words import day_or_month_words, short_month
from registerbuild.documents.calendar import notes
from registerbuild.documents.views.records import OrganisationView
from registerbuild.register.index import Register, kind_of
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.change import Change
from registerbuild.register.records.dpia import Dpia
from registerbuild.register.records.prescan import Prescan
from registerbuild.register.records.processor import Processor

_ADDRESSES: Mapping[str, str] = {
    kind_of(Activity): "verwerkingsregister",
    kind_of(Processor): "verwerkersovereenkomsten",
    kind_of(Prescan): "dpia/pre-scan",
    kind_of(Dpia): "dpia",
    kind_of(Change): "was-wordt",
}
"""Where the page of a record stands; other kinds have none."""
_LEFT, _TOP, _SIZE, _STEP = 44.0, 24.0, 24.0, 26.0


def compose_calendar(register: Register, board: OrganisationView) -> notes.CalendarView:
    """The deadlines of the records; what an example says is no day of the board."""
    found = deadlines(register)
    own, examples = (tuple(due for due in found if due.example is example) for example in (False, True))
    return notes.CalendarView(board, _agenda(own), _agenda(examples))


def _agenda(found: tuple[Due, ...]) -> notes.Agenda | None:
    months = tuple(
        notes.DueMonth(day_or_month_words(month), tuple(_line(due) for due in inside))
        for month, inside in groupby(found, key=lambda due: f"{due.day:%Y-%m}")
    )
    return notes.Agenda(months, _picture(due.day for due in found), len(found)) if found else None


def _line(due: Due) -> notes.DueLine:
    kind, name = due.record
    href = f"../{_ADDRESSES[kind]}/{name}/" if kind in _ADDRESSES else ""
    return notes.DueLine(due.day, due.what, due.name, due.part, href)


def _picture(days: Iterable[datetime.date]) -> notes.MonthsPicture:
    """Only years in which something is due have a row."""
    counts = Counter((day.year, day.month) for day in days)
    years = sorted({year for year, _ in counts})
    cells = tuple(
        notes.MonthCell(_LEFT + _STEP * (month - 1), _TOP + _STEP * row, counts[year, month])
        for row, year in enumerate(years)
        for month in range(1, 13)
    )
    columns = tuple((_LEFT + _STEP * (month - 1) + _SIZE / 2, short_month(month)) for month in range(1, 13))
    rows = tuple((_TOP + _STEP * row + _SIZE / 2 + 5, year) for row, year in enumerate(years))
    return notes.MonthsPicture(_LEFT + _STEP * 12, _TOP + _STEP * len(years) + 2, _SIZE, columns, rows, cells)
