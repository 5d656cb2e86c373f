"""What the control report shows: how the records answer the law, for the board's own people."""

from dataclasses import dataclass

from registerbuild.derived.control import State
from registerbuild.documents.views.records import OrganisationView


@dataclass(frozen=True, slots=True)
class Score:
    """How many answers there are of each kind; what does not apply counts nowhere."""

    complete: int
    open: int
    without: int

    @property
    def asked(self) -> int:
        """How many answers the law asks."""
        return self.complete + self.open + self.without

    @property
    def percentage(self) -> int:
        """The share that is complete, rounded down: 100 only when nothing is open, and 0 when nothing is asked."""
        return 100 * self.complete // self.asked if self.asked else 0


@dataclass(frozen=True, slots=True)
class AskedView:
    """A question of the law, with its number in the table and how often it is answered."""

    number: int
    subject: str
    place: str
    counted: Score


@dataclass(frozen=True, slots=True)
class AnsweredView:
    """A record with the state of each question; `href` is its page ("": it has none)."""

    name: str
    href: str
    states: tuple[State, ...]


@dataclass(frozen=True, slots=True)
class ControlSheet:
    """The questions of one kind of record, and every record."""

    subject: str
    counted: Score
    asked: tuple[AskedView, ...]
    records: tuple[AnsweredView, ...]


@dataclass(frozen=True, slots=True)
class ControlView:
    """The whole report. Of `total` records `adopted` were confirmed by the board.

    `subject` and `others` are the kinds of which the board has a record of its own, and of which it has none.
    """

    organisation: OrganisationView
    counted: Score
    subject: str
    others: str
    sheets: tuple[ControlSheet, ...]
    adopted: int
    total: int
