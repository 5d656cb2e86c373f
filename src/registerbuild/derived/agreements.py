"""What agreements and products say about themselves: clauses, days left, places inside and outside the EEA, users."""

import datetime
from collections.abc import Collection, Iterator

from registerbuild.register.index import Register
from registerbuild.register.records.activity import Activity, Mechanism
from registerbuild.register.records.processor import (
    Agreement,
    Clause,
    Clauses,
    Processor,
    Product,
    StoragePlace,
    Subprocessor,
)
from registerbuild.register.records.values import Answer, Status
from registerbuild.register.source import Loc

ProcessingPlace = StoragePlace | Subprocessor

SOON = 90
"""Days before the last day in which a new agreement has to be arranged. A judgement: no law gives a number."""
EEA = frozenset(
    (
        *("belgië", "bulgarije", "cyprus", "denemarken", "duitsland", "estland", "finland", "frankrijk", "griekenland"),
        *("hongarije", "ierland", "ijsland", "italië", "kroatië", "letland", "liechtenstein", "litouwen", "luxemburg"),
        *("malta", "nederland", "noorwegen", "oostenrijk", "polen", "portugal", "roemenië", "slovenië", "slowakije"),
        *("spanje", "tsjechië", "zweden"),
    )
)
"""The countries of the European Economic Area, in small letters: the 27 of the Union, and three that joined them.

A list, because a record names a country in words. A country that is not in it is no "no": it may be spelled otherwise.
"""


def clauses(agreement: Agreement | None) -> tuple[tuple[str, str, str, Clause | None], ...]:
    """The eight clauses of AVG article 28(3): letter, Dutch key, name, and what the agreement says (None: a gap)."""
    said = (agreement and agreement.clauses) or Clauses.model_validate({})
    fields = Clauses.model_fields.items()
    return tuple((name, f.alias or name, (f.title or name)[2:], getattr(said, name)) for name, f in fields)


def days_left(agreement: Agreement | None, today: datetime.date) -> int | None:
    """Days until the last day of the agreement; negative when it is over, None when no last day is known."""
    if agreement is None or agreement.valid_until is None:
        return None
    return (agreement.valid_until - today).days


def in_eea(place: ProcessingPlace) -> Answer:
    """Whether a place lies in the EEA: what the record says, else by the name of the country; never a guessed "no"."""
    if place.in_eea is Answer.UNKNOWN and place.country and place.country.lower() in EEA:
        return Answer.YES
    return place.in_eea


def unfounded(place: ProcessingPlace) -> bool:
    """Whether the place lies outside the EEA and nobody says on what the transfer rests (AVG articles 44-49)."""
    return in_eea(place) is Answer.NO and place.mechanism in (None, Mechanism.UNKNOWN)


def ended(subprocessor: Subprocessor, today: datetime.date) -> bool:
    """Whether the sub-processor has stopped. One that has yet to start counts: it was announced to be judged."""
    return subprocessor.until is not None and subprocessor.until < today


def places(product: Product, today: datetime.date) -> Iterator[tuple[Loc, ProcessingPlace, str]]:
    """Where the data of a product are: the storage, and those who work on it and have not stopped, with their names."""
    for number, place in enumerate(product.storage):
        yield ("opslag", number), place, ""
    for number, sub in enumerate(product.subprocessors):
        if not ended(sub, today):
            yield ("subverwerkers", number), sub, sub.name


def serves(product: Product, activities: Collection[str]) -> bool:
    """Whether one of these activities uses the product; a product that names no activity is used in all."""
    return not product.activities or not set(product.activities).isdisjoint(activities)


def chosen(processor: Processor, *activities: str) -> Iterator[tuple[int, Product]]:
    """The products of a processor that one of these activities uses, with their number in the record."""
    return ((number, product) for number, product in enumerate(processor.products) if serves(product, activities))


def users(register: Register, processor: str) -> tuple[Activity, ...]:
    """The activities that name the processor and are not withdrawn."""
    found = register.all(Activity).values()
    return tuple(a for a in found if processor in (a.processors or ()) and a.status is not Status.WITHDRAWN)
