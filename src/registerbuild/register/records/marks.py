"""What a field of a record can be marked with: what its words are, who gets them, what a day says."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class To:
    """Marks a text field as the id of another record; `kind` is the Dutch name of that record type."""

    kind: str


@dataclass(frozen=True, slots=True)
class Markdown:
    """Marks a text field as Markdown without raw HTML, in which references such as `{termijn:ID}` may stand."""


@dataclass(frozen=True, slots=True)
class Words:
    """Marks a text that has little room: at most so many words; a reference counts as one."""

    most: int


@dataclass(frozen=True, slots=True)
class Distinct:
    """Marks what tells a part from the others in its list: a list says it once. With more such fields: all together."""


@dataclass(frozen=True, slots=True)
class Own:
    """Marks what is of one record alone: when another of its kind says the same, it was copied and not changed."""


@dataclass(frozen=True, slots=True)
class Inside:
    """Marks a field that stays with the board: no gate lets it out."""


@dataclass(frozen=True, slots=True)
class Contact:
    """Marks what somebody writes to, calls, visits or opens: an address, a number, a website."""


@dataclass(frozen=True, slots=True)
class SaidOfAll:
    """Marks what a record says once for every part of a list: loading writes it in each part that says nothing else.

    So it is read there, and the field itself is no second fact.
    """


@dataclass(frozen=True, slots=True)
class AsTyped:
    """Marks a line that is printed as it stands: signs of Markdown would stand on the page."""


@dataclass(frozen=True, slots=True)
class InSentence:
    """Marks words that stand in the middle of a sentence, in a list or above a text, so without a full stop.

    `name` says that they are a name: no address of mail or of a website, no postcode.
    """

    name: bool = False


@dataclass(frozen=True, slots=True)
class CountryName:
    """Marks a line with one country, in full."""


@dataclass(frozen=True, slots=True)
class Happened:
    """Marks the day of something that has been done: it cannot lie after the day on which the records are read.

    `whole` says that the part with this day is the event itself: before that day there is no such part. The mark also
    fits a year, and an id that ends in a day or a month.
    """

    whole: bool = False


@dataclass(frozen=True, slots=True)
class DoneOn:
    """Marks an answer that says something was done, by the field beside it that holds the day or days of that.

    As long as all these days lie ahead it is not done: `before` has, for each answer that says so, the one that holds
    till then. Without `before` there is no answer till then.
    """

    field: str
    before: tuple[tuple[StrEnum, StrEnum], ...] = ()


@dataclass(frozen=True, slots=True)
class MayLieAhead:
    """Marks a day that may still come: a term, a deadline, the first or the last day of something."""


@dataclass(frozen=True, slots=True)
class NotAfter:
    """Marks a day that comes no later than others: `later` are the ways to those, by attributes of the same part.

    On a field that holds parts `at` is the way to their days. `firm` says that another order cannot be, as when
    something ends before it begins; else it is only strange.
    """

    later: tuple[str, ...]
    at: str = ""
    firm: bool = False


@dataclass(frozen=True, slots=True)
class InOrder:
    """Marks a list of parts that come one after the other; `at` is the way to their days."""

    at: str


@dataclass(frozen=True, slots=True)
class Deadline:
    """Marks a day that somebody must watch; `what` says for what, as the calendar calls it."""

    what: str
