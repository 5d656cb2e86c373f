"""What a statement says to its readers: the register with only what is about its people, in the words for them."""

from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import partial
from typing import TypeVar

from registerbuild.derived.giving import Duty
from registerbuild.register.index import Register
from registerbuild.register.records.activity import Activity, DataItem, Mandatory
from registerbuild.register.records.data import DataCategory, DataKind, Purpose
from registerbuild.register.records.grounds import PurposeUse
from registerbuild.register.records.organisation import DataSubject
from registerbuild.register.records.texts import Statement
from registerbuild.register.records.values import PlainFor, TextFor

_V = TypeVar("_V", Purpose, DataCategory)
Variants = Sequence[PlainFor | TextFor]


def addressed(register: Register, statement: Statement) -> Register:
    """The register as this statement tells it: of the activities about its people only what is about them."""
    about = frozenset(statement.subjects)
    categories = register.all(DataCategory)
    activities = register.all(Activity).items()
    return Register(
        {
            **register.records,
            Activity: {name: narrow(activity, about, categories.get) or activity for name, activity in activities},
            Purpose: _reworded(register.all(Purpose).values(), about),
            DataCategory: _reworded(map(partial(_conditioned, about=about), categories.values()), about),
        }
    )


def activities_about(register: Register, statement: Statement) -> dict[str, Activity]:
    """The activities about the people of a statement, by id."""
    about = frozenset(statement.subjects)
    return {name: own for name, own in register.all(Activity).items() if not about.isdisjoint(own.subjects)}


def readers(statement: Statement, register: Register) -> frozenset[str]:
    """The groups of people who read a statement; where none are named: its own people and who represents them."""
    if statement.readers:
        return frozenset(statement.readers)
    people = register.all(DataSubject)
    represent = (people[name].represented_by for name in statement.subjects if name in people)
    return frozenset(statement.subjects) | frozenset(filter(None, represent))


def asked_of(due: Mandatory | Duty, given_by: Iterable[str] | None, who: AbstractSet[str]) -> bool:
    """Whether a statement tells `who` what happens when they do not give a datum, AVG article 13(2)(e).

    Of a free choice they are told whoever gives it, for the choice is theirs.
    """
    return given_by is not None and (due in (Mandatory.FREE, Duty.FREE) or not who.isdisjoint(given_by))


def words_for(own: str, variants: Variants, about: AbstractSet[str]) -> str:
    """A text in the words for these people."""
    number = variant_for(variants, about)
    return own if number is None else variants[number].text


def variant_for(variants: Variants, about: AbstractSet[str]) -> int | None:
    """The number of the first variant for one of these people; None when the ordinary text holds."""
    return next((n for n, variant in enumerate(variants) if not about.isdisjoint(variant.people)), None)


def is_about(item: DataItem, activity: Activity, about: AbstractSet[str]) -> bool:
    """Whether a datum is about one of these people."""
    return not about.isdisjoint(item.subjects or activity.subjects)


def narrow(
    activity: Activity, about: AbstractSet[str], category: Callable[[str], DataCategory | None]
) -> Activity | None:
    """The activity with only what holds for these people, in words for them; None when it is not about them."""
    if about.isdisjoint(activity.subjects):
        return None
    kept = tuple(item for item in activity.items if is_about(item, activity, about))

    def touched(*kinds: DataKind) -> bool:
        """Whether data of these kinds are about them; what names no such data at all cannot be told apart."""
        all_, own = ([_kind(item, category) in kinds for item in items] for items in (activity.items, kept))
        return any(own) or not any(all_)

    return activity.model_copy(
        update={
            "plain": words_for(activity.plain, activity.plain_for, about),
            "summary": words_for(activity.summary, activity.summary_for, about),
            "recipients": _recipients(activity, kept),
            "items": tuple(_worded(item, about) for item in kept),
            "purposes": tuple(_uses(activity, kept, about)),
            "special": activity.special if touched(DataKind.SPECIAL, DataKind.SENSITIVE) else (),
            "criminal": activity.criminal if touched(DataKind.CRIMINAL) else None,
            "national_number": activity.national_number if touched(DataKind.NATIONAL_NUMBER) else None,
        }
    )


def _recipients(activity: Activity, kept: Sequence[DataItem]) -> tuple[str, ...] | None:
    """Without those who get only data about other people, as far as each datum of these people says who gets it."""
    if activity.recipients is None or not kept or any(item.recipients is None for item in kept):
        return activity.recipients
    theirs = {name for item in kept for name in item.recipients or ()}
    elsewhere = {name for item in activity.items for name in item.recipients or ()} - theirs
    return tuple(name for name in activity.recipients if name not in elsewhere)


def _kind(item: DataItem, category: Callable[[str], DataCategory | None]) -> DataKind | None:
    found = category(item.category)
    return None if found is None else found.kind


def _worded(item: DataItem, about: AbstractSet[str]) -> DataItem:
    number = variant_for(item.consequence_for, about)
    return item if number is None else item.model_copy(update={"consequence": item.consequence_for[number].text})


def _uses(activity: Activity, kept: Sequence[DataItem], about: AbstractSet[str]) -> Iterable[PurposeUse]:
    """The purposes for which data about these people are used, with the bases that hold for them."""
    every = [use.purpose for use in activity.purposes]
    wanted = {name for item in kept for name in item.purposes or every} if kept else set(every)
    for use in activity.purposes:
        bases = tuple(basis for basis in use.bases if not basis.subjects or not about.isdisjoint(basis.subjects))
        if use.purpose in wanted and (bases or not use.bases):
            yield use.model_copy(update={"bases": bases})


def _conditioned(category: DataCategory, about: AbstractSet[str]) -> DataCategory:
    number = variant_for(category.condition_for, about)
    if number is None:
        return category
    return category.model_copy(update={"condition": category.condition_for[number].text})


def _reworded(records: Iterable[_V], about: AbstractSet[str]) -> dict[str, _V]:
    return {
        record.id: record.model_copy(update={"plain": words_for(record.plain, record.plain_for, about)})
        for record in records
    }
