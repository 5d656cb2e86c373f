"""What the calendar shows: the board's own deadlines, which nobody else gets."""

import datetime
from dataclasses import dataclass

from registerbuild.documents.views.records import OrganisationView


@dataclass(frozen=True, slots=True)
class DueLine:
    """A day with what is due, the record and the part that say so, and the address of its page ("": it has none)."""

    day: datetime.date
    what: str
    name: str
    part: str
    href: str


@dataclass(frozen=True, slots=True)
class DueMonth:
    """A month with what is due in it."""

    month: str
    lines: tuple[DueLine, ...]


@dataclass(frozen=True, slots=True)
class MonthCell:
    """A month in the picture: where it stands, and how much is due in it."""

    x: float
    y: float
    count: int


@dataclass(frozen=True, slots=True)
class MonthsPicture:
    """A row per year and a column per month."""

    width: float
    height: float
    size: float
    """of a cell"""
    columns: tuple[tuple[float, str], ...]
    rows: tuple[tuple[float, int], ...]
    cells: tuple[MonthCell, ...]


@dataclass(frozen=True, slots=True)
class Agenda:
    """Deadlines by month, with a picture."""

    months: tuple[DueMonth, ...]
    picture: MonthsPicture
    total: int


@dataclass(frozen=True, slots=True)
class CalendarView:
    """All deadlines that the records name; none where there are none. Those of examples stand apart."""

    organisation: OrganisationView
    own: Agenda | None
    examples: Agenda | None
