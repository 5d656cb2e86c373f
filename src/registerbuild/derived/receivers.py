"""Who is given the data of activities: recipients and processors together, both are recipients (AVG article 4(9))."""

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from typing import TypeVar

from registerbuild.derived.agreements import chosen
from registerbuild.register.index import Register
from registerbuild.register.records.activity import Activity, DataItem
from registerbuild.register.records.data import Recipient, RecipientRole
from registerbuild.register.records.processor import Processor, Product
from registerbuild.register.records.values import Record, Status

_R = TypeVar("_R", bound=Record)
Work = tuple[Processor, Product]
"""A processor with a product that it delivers."""


@dataclass(frozen=True, slots=True)
class Party:
    """One who is given data."""

    name: str
    role: RecipientRole


@dataclass(frozen=True, slots=True)
class Receivers:
    """Everybody who is given the data.

    `idle` are processors without a product for the activities that name them. What is withdrawn, an example or not
    there at all has no name: it is counted. A field that nobody filled in is not known.
    """

    recipients: tuple[Recipient, ...]
    work: tuple[Work, ...]
    idle: tuple[Processor, ...]
    unnamed_recipients: int
    unnamed_processors: int
    recipients_known: bool
    processors_known: bool

    @property
    def parties(self) -> tuple[Party, ...]:
        """All that have a name: recipients first, then products, each with what it is in the eyes of the law."""
        return (
            *(Party(recipient.name, recipient.known_role) for recipient in self.recipients),
            *(Party(work_name(*work), work[0].known_role) for work in self.work),
            *(Party(processor.name, processor.known_role) for processor in self.idle),
        )


def receivers(activities: Iterable[Activity], register: Register, examples: bool = False) -> Receivers:
    """Everybody who is given the data of these activities; examples have a name only in what is itself an example."""
    shown = tuple(activities)
    hidden = {Status.WITHDRAWN} if examples else {Status.WITHDRAWN, Status.EXAMPLE}
    received = dict.fromkeys(name for activity in shown for name in recipient_ids(activity))
    working = dict.fromkeys(name for activity in shown for name in activity.processors or ())
    recipients = _named(received, register.all(Recipient), hidden)
    processors = _named(working, register.all(Processor), hidden)
    work = _work(shown, processors)
    busy = {processor.id for processor, _ in work}
    return Receivers(
        recipients=recipients,
        work=work,
        idle=tuple(processor for processor in processors if processor.id not in busy),
        unnamed_recipients=len(received) - len(recipients),
        unnamed_processors=len(working) - len(processors),
        recipients_known=all(activity.recipients is not None for activity in shown),
        processors_known=all(activity.processors is not None for activity in shown),
    )


def item_receivers(item: DataItem, activity: Activity, register: Register, examples: bool = False) -> Receivers:
    """Everybody who is given this one datum; a product whose leaflet does not name the category does not get it."""
    named = item.recipients if item.recipients is not None else activity.recipients
    narrowed = activity.model_copy(update={"recipients": named, "items": ()})
    found = receivers((narrowed,), register, examples)
    work = tuple(
        (p, product) for p, product in found.work if not product.categories or item.category in product.categories
    )
    return replace(found, work=work)


def recipient_ids(activity: Activity) -> Iterator[str]:
    """The ids of all recipients of the activity, also those named at one item only."""
    names = [*(activity.recipients or ()), *(name for item in activity.items for name in item.recipients or ())]
    return iter(dict.fromkeys(names))


def work_name(processor: Processor, product: Product) -> str:
    """A product with its supplier, and one name where they are called the same."""
    return product.name if product.name == processor.name else f"{product.name} ({processor.name})"


def _named(names: Iterable[str], records: Mapping[str, _R], hidden: AbstractSet[Status]) -> tuple[_R, ...]:
    return tuple(records[name] for name in names if name in records and records[name].status not in hidden)


def _work(activities: Iterable[Activity], processors: Iterable[Processor]) -> tuple[Work, ...]:
    known = {processor.id: processor for processor in processors}
    found: dict[tuple[str, str], Work] = {}
    for activity in activities:
        for name in activity.processors or ():
            for _, product in chosen(known[name], activity.id) if name in known else ():
                found.setdefault((name, product.id), (known[name], product))
    return tuple(found.values())
