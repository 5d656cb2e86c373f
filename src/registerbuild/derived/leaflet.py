"""What the leaflet of a product allows against what its activities say: each difference with both places."""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from registerbuild.derived.agreements import chosen, in_eea, places, serves
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.data import RetentionPeriod
from registerbuild.register.records.processor import Processor, Product
from registerbuild.register.records.values import Answer
from registerbuild.register.source import Loc

Periods = Mapping[str, RetentionPeriod]


class Aspect(StrEnum):
    """In what a leaflet and an activity can differ."""

    CATEGORY = "gegevens"
    PURPOSE = "doelen"
    GROUP = "betrokkenen"
    RETENTION = "bewaren"
    COUNTRY = "landen"


@dataclass(frozen=True, slots=True)
class Difference:
    """Something that stands on one side only. `value` is the id, or the country.

    For a retention period it is the id of the shorter period of the activity; `by` is the sub-processor in the country.
    """

    aspect: Aspect
    value: str
    activity_loc: Loc
    product: int
    product_loc: Loc
    by: str = ""


@dataclass(frozen=True, slots=True)
class Unused:
    """Something that the leaflet allows and no activity that uses the product does."""

    aspect: Aspect
    value: str
    product_loc: Loc


def differences(
    activity: Activity, processor: Processor, periods: Periods, today: datetime.date
) -> Iterator[Difference]:
    """What the activity does with the products of this processor that their leaflets do not allow.

    A leaflet that is silent about an aspect is a gap of its own, and no difference.
    """
    for number, product in chosen(processor, activity.id):
        yield from _beyond(activity, product, number)
        yield from _longer(activity, product, number, periods)
        yield from _abroad(activity, product, number, today)


def _beyond(activity: Activity, product: Product, number: int) -> Iterator[Difference]:
    categories = ((("gegevens", n, "categorie"), item.category) for n, item in enumerate(activity.items))
    purposes = ((("doelen", n, "doel"), use.purpose) for n, use in enumerate(activity.purposes))
    groups = ((("betrokkenen", n), name) for n, name in enumerate(activity.subjects))
    for aspect, said, allowed in (
        (Aspect.CATEGORY, categories, product.categories),
        (Aspect.PURPOSE, purposes, product.purposes),
        (Aspect.GROUP, groups, product.subjects),
    ):
        seen = set(allowed)
        for loc, name in said if allowed else ():
            if name not in seen:
                seen.add(name)
                yield Difference(aspect, name, loc, number, ("producten", number, aspect.value))


def _longer(activity: Activity, product: Product, number: int, periods: Periods) -> Iterator[Difference]:
    """Data that the supplier keeps longer than the activity says."""
    if product.retention is None:
        return
    for n, item in enumerate(activity.items):
        period = periods.get(item.retention or "")
        length = period.length if period else None
        given = not product.categories or item.category in product.categories
        if length and given and length.approximate_days < product.retention.approximate_days:
            loc = ("gegevens", n, "bewaartermijn")
            yield Difference(Aspect.RETENTION, item.retention or "", loc, number, ("producten", number, "bewaren"))


def _abroad(activity: Activity, product: Product, number: int, today: datetime.date) -> Iterator[Difference]:
    """Countries outside the EEA that the activity does not name under doorgifte."""
    transfers = activity.transfers
    named = {transfer.country.lower() for transfer in transfers.transfers} if transfers else set()
    loc: Loc = ("doorgifte", "naar") if named else ("doorgifte", "antwoord")
    for key, place, by in places(product, today):
        country = place.country or ""
        if country and in_eea(place) is Answer.NO and country.lower() not in named:
            yield Difference(Aspect.COUNTRY, country, loc, number, ("producten", number, *key, "land"), by)


def unused(processor: Processor, activities: tuple[Activity, ...]) -> Iterator[Unused]:
    """What the leaflets of a processor allow beyond what these activities, all its users, do (AVG article 5(1)(c))."""
    for number, product in enumerate(processor.products):
        users = [a for a in activities if serves(product, (a.id,))]
        done = {
            Aspect.CATEGORY: {item.category for a in users for item in a.items},
            Aspect.PURPOSE: {use.purpose for a in users for use in a.purposes},
            Aspect.GROUP: {name for a in users for name in a.subjects},
        }
        allowed = {
            Aspect.CATEGORY: product.categories,
            Aspect.PURPOSE: product.purposes,
            Aspect.GROUP: product.subjects,
        }
        for aspect, names in allowed.items():
            for nth, name in enumerate(names if users else ()):
                if name not in done[aspect]:
                    yield Unused(aspect, name, ("producten", number, aspect.value, nth))
