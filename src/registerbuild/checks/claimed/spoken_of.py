"""Which records a text or a claim speaks of: the activities that a text is about, the data that words name."""

from collections.abc import Iterable, Iterator, Set
from functools import cache

from registerbuild.checks.claimed.verdict import own_subjects
from registerbuild.checks.context import Context
from registerbuild.derived.claims.dutch import fold
from registerbuild.register.records.activity import Activity, DataItem
from registerbuild.register.records.data import DataCategory, DataKind, Recipient, RecipientRole
from registerbuild.register.records.values import Record

OUTSIDE_ROLES = frozenset(RecipientRole) - {RecipientRole.INTERNAL, RecipientRole.SUBJECT}
"""What a recipient is that a reader would call somebody else."""


def activities_told(record: Record, context: Context) -> tuple[Activity, ...]:
    """The activities that a text of this record is about: itself, those about the same people, or all."""
    if isinstance(record, Activity):
        return (record,)
    subjects = frozenset(own_subjects(record))
    return tuple(a for a in context.activities if not subjects or not subjects.isdisjoint(a.subjects))


def receives(activity: Activity, names: Set[str]) -> bool:
    """Whether the activity gives anything to one of these recipients."""
    return not names.isdisjoint(activity.recipients or ()) or any(items_given(activity, names))


def items_given(activity: Activity, names: Set[str]) -> Iterator[DataItem]:
    """The data that the activity gives to one of these recipients."""
    whole = not names.isdisjoint(activity.recipients or ())
    for item in activity.items:
        if whole if item.recipients is None else not names.isdisjoint(item.recipients):
            yield item


def has_part(item: DataItem, stems: Iterable[str], context: Context) -> bool:
    """Whether the words mean this item: all of its category, or a part that its own `precies` names as well."""
    have = frozenset(stems)
    part = context.lexicon.categories.found(have).get(item.category)
    if part is None or item.detail is None or item.category in context.lexicon.category_names.found(have):
        return True
    return not part.isdisjoint(context.lexicon.content(item.detail))


def outside_receivers(activities: Iterable[Activity], context: Context, of: Set[str] = frozenset()) -> dict[str, str]:
    """The recipients outside the organisation with an activity that gives them data, or data of these categories."""
    found: dict[str, str] = {}
    for activity in activities:
        for name in _receivers(activity, of):
            recipient = context.find(Recipient, name)
            if recipient and recipient.role in OUTSIDE_ROLES:
                found.setdefault(name, activity.id)
    return found


def _receivers(activity: Activity, of: Set[str]) -> Iterator[str]:
    if not of:
        yield from activity.recipients or ()
    for item in activity.items:
        if not of or item.category in of:
            yield from (item.recipients if item.recipients is not None or not of else activity.recipients) or ()


def named_categories(stems: Iterable[str], context: Context) -> frozenset[str]:
    """The categories of data that words name; a word for sensitive data leaves only those that the law restricts."""
    have = frozenset(stems)
    found = frozenset(context.lexicon.categories.found(have))
    strict = frozenset(c.id for c in context.live(DataCategory) if c.kind.restricted and _is_told(c, have, found))
    return strict or found


def _is_told(category: DataCategory, stems: Set[str], found: Set[str]) -> bool:
    if not _words_for(category).isdisjoint(stems):
        return True
    return category.id in found


@cache
def _kind_words(kind: DataKind) -> frozenset[str]:
    return frozenset(map(fold, _SAID_FOR.get(kind, ())))


_SAID_FOR = {DataKind.NATIONAL_NUMBER: ("bsn",), DataKind.CRIMINAL: ("straf", "strafrechtelijk", "vog")}
"""What people call data of these kinds, as the word for them that stands for its synonyms."""


def _words_for(category: DataCategory) -> frozenset[str]:
    special = category.special_kind.value.split(" of ") if category.special_kind else ()
    return _kind_words(category.kind) | frozenset(fold(word) for word in special)


def at(activity: str, context: Context, *loc: str) -> str:
    """Where something of an activity stands, for a message that names both sides."""
    return context.where("verwerking", activity, loc)
