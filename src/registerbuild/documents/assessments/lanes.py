"""Which data go to which receivers: data that go to exactly the same ones are a lane of the picture.

What the records do not say of the receivers is counted, not drawn. Nobody's own people have a country.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from registerbuild.derived.agreements import in_eea
from registerbuild.derived.receivers import Receivers
from registerbuild.derived.wording.parties import unanswered, unnamed
from registerbuild.derived.wording.words import counted, enumeration
from registerbuild.documents.views.pictures import NodeMark
from registerbuild.documents.views.records import ActivityView, ItemView, PurposeView
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.data import RecipientRole
from registerbuild.register.records.processor import Product, StoragePlace, Subprocessor
from registerbuild.register.records.values import Answer

_TOGETHER = 8
"""how many data of which the same is said stand in one box"""
_ROLES = {
    RecipientRole.CONTROLLER: "Zelf verantwoordelijk",
    RecipientRole.PROCESSOR: "In opdracht (verwerker)",
    RecipientRole.JOINT: "Samen verantwoordelijk",
    RecipientRole.INTERNAL: "Binnen de organisatie",
    RecipientRole.SUBJECT: "De mensen zelf, of wie voor hen optreedt",
    RecipientRole.UNKNOWN: "",
}
_NEAR = (RecipientRole.INTERNAL, RecipientRole.SUBJECT)
"""Who has no country: the board's own people, and the people themselves."""


@dataclass(frozen=True, slots=True)
class Reached:
    """One who is given a datum, with what the picture says of it; who gets it abroad has no role here."""

    name: str
    label: str
    mark: NodeMark
    role: RecipientRole | None = None
    country_open: bool = False


@dataclass(frozen=True, slots=True)
class Given:
    """A datum with all who are given it; `ends` says what is open about those."""

    item: ItemView
    reached: tuple[Reached, ...]
    ends: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Likes:
    """Data of which the same is said."""

    names: tuple[str, ...]
    said: tuple[str, ...]
    mark: NodeMark


@dataclass(frozen=True, slots=True)
class Lane:
    """Data that go to exactly the same receivers."""

    data: tuple[Likes, ...]
    reached: tuple[Reached, ...]


def given_to(item: ItemView, record: Activity, found: Receivers) -> Given:
    """A datum of an activity with those who are given it."""
    reached = dict.fromkeys((*_recipients(found), *_processors(found), *_abroad(record)))
    return Given(
        item, tuple(reached), (*unnamed(found.unnamed_recipients, found.unnamed_processors), *unanswered(found))
    )


def _recipients(found: Receivers) -> Iterator[Reached]:
    for recipient in found.recipients:
        role = recipient.known_role
        near = role in _NEAR
        label = _label(_ROLES[role], "" if near else recipient.country)
        yield Reached(recipient.name, label, NodeMark.PLAIN, role, not near and not recipient.country)


def _processors(found: Receivers) -> Iterator[Reached]:
    for processor, product in found.work:
        countries, mark, known = _countries(product)
        role = processor.known_role
        yield Reached(product.name, _label(_ROLES[role], countries), mark, role, not known)
    for processor in found.idle:
        role = processor.known_role
        yield Reached(processor.name, _ROLES[role], NodeMark.PLAIN, role, country_open=True)


def _countries(product: Product) -> tuple[str, NodeMark, bool]:
    """The countries that are known, whether one lies outside the EEA, and whether all are known."""
    places: tuple[StoragePlace | Subprocessor, ...] = (*product.storage, *product.subprocessors)
    outside = [in_eea(place) is Answer.NO for place in places]
    names = [
        f"{place.country}{' (buiten de EER)' if far else ''}"
        for place, far in zip(places, outside, strict=True)
        if place.country
    ]
    known = bool(product.storage) and len(names) == len(places)
    return enumeration(dict.fromkeys(names)), NodeMark.OUTSIDE if any(outside) else NodeMark.PLAIN, known


def _abroad(record: Activity) -> Iterator[Reached]:
    for transfer in record.transfers.transfers if record.transfers else ():
        label = f"Doorgifte, {transfer.country} (buiten de EER)"
        yield Reached(transfer.to or "", label, NodeMark.OUTSIDE)


def _label(role: str, place: str | None) -> str:
    return ", ".join(part for part in (role, place) if part)


def lanes(given: tuple[Given, ...], view: ActivityView) -> Iterator[Lane]:
    """The data by who are given them, in the order of the activity."""
    found: dict[tuple[Reached, ...], dict[tuple[tuple[str, ...], NodeMark], dict[str, None]]] = {}
    for each in given:
        likes = found.setdefault(each.reached, {})
        likes.setdefault((tuple(_said(each.item, view)), _mark(each.item)), {})[each.item.category.name] = None
    for reached, likes in found.items():
        yield Lane(
            tuple(
                Likes(tuple(names)[first : first + _TOGETHER], said, mark)
                for (said, mark), names in likes.items()
                for first in range(0, len(names), _TOGETHER)
            ),
            reached,
        )


def by_label(reached: tuple[Reached, ...]) -> dict[tuple[str, NodeMark], list[str]]:
    """The names of those of whom the same is said; who has no label of its own comes last."""
    boxes: dict[tuple[str, NodeMark], list[str]] = {}
    for each in sorted(reached, key=lambda one: not one.label):
        boxes.setdefault((each.label, each.mark), []).extend([each.name] if each.name else [])
    return boxes


def _mark(item: ItemView) -> NodeMark:
    return NodeMark.SPECIAL if item.category.kind.restricted else NodeMark.PLAIN


def _said(item: ItemView, view: ActivityView) -> Iterator[str]:
    """Over whom the datum is, what kind it is, how long it stays and on what its use rests; what is not known is not
    said here: the points of the DPIA count it."""
    if people := item.subjects or view.subjects:
        yield f"over {enumeration(subject.name for subject in people)}"
    if item.category.kind.restricted:
        yield str(item.category.special_kind or item.category.kind)
    if period := item.retention:
        yield period.until
    bases = (basis.name for purpose in _purposes(item, view) for basis in purpose.bases)
    yield from dict.fromkeys(bases)


def _purposes(item: ItemView, view: ActivityView) -> Iterator[PurposeView]:
    return (purpose for purpose in view.purposes if not item.purposes or purpose.name in item.purposes)


def unknown_of(given: tuple[Given, ...]) -> Iterator[str]:
    """What is not determined yet about those who are given the data: a line per topic, with a count."""
    reached = tuple(dict.fromkeys(each for datum in given for each in datum.reached))
    far = [each for each in reached if each.role not in _NEAR]
    if missing := sum(each.role is RecipientRole.UNKNOWN for each in reached):
        yield f"de rol van {_of(missing, len(reached))}"
    if missing := sum(each.country_open for each in far):
        yield f"het land van {_of(missing, len(far))} buiten de organisatie"
    if missing := sum(not each.name for each in reached):
        yield f"wie de gegevens krijgt bij {counted(missing, 'doorgifte', 'doorgiften')} buiten de EER"
    ends = Counter(phrase for datum in given for phrase in datum.ends)
    for phrase, count in ends.items():
        yield f"{phrase} (bij {_of(count, len(given), 'het gegeven', 'gegevens')})"


def _of(count: int, total: int, one: str = "de ontvanger", more: str = "ontvangers") -> str:
    """How many of how many, in words that fit both numbers."""
    if count == total:
        return f"alle {total} {more}" if total > 1 else one
    return f"{count} van de {total} {more}"


def lane_words(lane: Lane) -> Iterator[str]:
    """A lane in sentences: what is said of its data, then who is given them."""
    for likes in lane.data:
        called = enumeration(likes.names)
        yield f"{called}: {'; '.join(likes.said)}." if likes.said else f"{called}."
    if lane.reached:
        who = "; ".join(
            ": ".join(part for part in (label, enumeration(names)) if part)
            for (label, _), names in by_label(lane.reached).items()
        )
        given = [name for likes in lane.data for name in likes.names]
        yield f"{enumeration(given)} {'gaat' if len(given) == 1 else 'gaan'} naar: {who}."
