"""The blocks of a statement that are filled from all its activities together, each fact once: AVG articles 13, 14."""

from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import TypeVar

from registerbuild.derived.addressed import asked_of
from registerbuild.derived.giving import Duty, NoGiver
from registerbuild.derived.wording.words import LawLink, before_place
from registerbuild.documents.statement import views as statement_views
from registerbuild.documents.views import records as views
from registerbuild.register.index import Register
from registerbuild.register.records.data import RecipientRole, Statute
from registerbuild.register.records.grounds import Basis, Exception9
from registerbuild.register.records.values import is_open

_T = TypeVar("_T")
_K = TypeVar("_K")


def unique(values: Iterable[_T]) -> tuple[_T, ...]:
    """The values, each once, in the order in which they first occur."""
    return tuple(dict.fromkeys(values))


def grouped(values: Iterable[_T], key: Callable[[_T], _K]) -> dict[_K, list[_T]]:
    """The values by their key, in the order in which the keys first occur."""
    groups: dict[_K, list[_T]] = {}
    for value in values:
        groups.setdefault(key(value), []).append(value)
    return groups


def sources(activities: Iterable[views.ActivityView]) -> tuple[statement_views.SourceRow, ...]:
    """Whom the data come from, with the categories; what has no known source is in none."""
    items = (item for activity in activities for item in activity.items if item.source)
    groups = grouped(items, lambda item: str(item.source))
    return tuple(
        statement_views.SourceRow(source, unique(i.category.name for i in found)) for source, found in groups.items()
    )


def mandatory(
    activities: tuple[views.ActivityView, ...], who: AbstractSet[str]
) -> tuple[statement_views.MandatoryGroup, ...]:
    """What the readers give themselves, by whether they must; AVG article 13(2)(e) is about no other data."""
    pairs = [(a, i) for a in activities for i in a.items if asked_of(i.duty, _givers(i), who)]
    known = (answer for answer in Duty if not is_open(answer))
    groups = ((answer, _rows(pair for pair in pairs if pair[1].duty is answer)) for answer in known)
    return tuple(statement_views.MandatoryGroup(answer, rows) for answer, rows in groups if rows)


def _givers(item: views.ItemView) -> frozenset[str] | None:
    """The ids of the groups of people who give a datum; None when that is not known."""
    if item.given_by is NoGiver.UNKNOWN:
        return None
    return frozenset() if item.given_by is NoGiver.NOBODY else frozenset(group.id for group in item.given_by)


def recorded(
    activities: tuple[views.ActivityView, ...], who: AbstractSet[str]
) -> tuple[statement_views.MandatoryRow, ...]:
    """What the law asks the board to record, and what the readers do not give."""
    return _rows(
        (activity, replace(item, consequence_md=None))
        for activity in activities
        for item in activity.items
        if item.duty is Duty.HELD_BY_LAW or (item.duty is Duty.BY_LAW and who.isdisjoint(_givers(item) or ()))
    )


def _rows(pairs: Iterable[tuple[views.ActivityView, views.ItemView]]) -> tuple[statement_views.MandatoryRow, ...]:
    rows = grouped(pairs, lambda pair: (pair[0].plain, pair[1].consequence_md))
    return tuple(
        statement_views.MandatoryRow(plain, unique(_precisely(i, a) for a, i in members), consequence)
        for (plain, consequence), members in rows.items()
    )


def _precisely(item: views.ItemView, activity: views.ActivityView) -> str:
    """The category; and which data of it, where the activity answers otherwise for others of the same category."""
    answers = {(i.duty, i.consequence_md) for i in activity.items if i.category == item.category}
    return f"{item.category.name} ({item.detail})" if item.detail and len(answers) > 1 else item.category.name


def retention(activities: tuple[views.ActivityView, ...]) -> tuple[statement_views.RetentionGroup, ...]:
    """The periods by what they rest on, and by name within that."""
    found = unique(item.retention for activity in activities for item in activity.items if item.retention)
    groups = grouped(sorted(found, key=lambda period: period.name.lower()), lambda period: period.ground)
    return tuple(statement_views.RetentionGroup(ground, tuple(periods)) for ground, periods in groups.items())


def by_role(
    activities: tuple[views.ActivityView, ...], found: views.ReceiversView
) -> tuple[statement_views.RecipientGroup, ...]:
    """Everybody with a name, by role; of whom no record says more there is the name alone."""
    told = unique(recipient for activity in activities for recipient in activity.recipients)
    names = {recipient.name for recipient in told}
    missing = (receiver for receiver in found.named if receiver.name not in names)
    others = (views.RecipientView("", r.name, "", r.role, None, (), None, confirmed=True) for r in missing)
    groups = grouped((*told, *others), lambda recipient: recipient.role)
    return tuple(
        statement_views.RecipientGroup(role, tuple(groups[role]), all(one.confirmed for one in groups[role]))
        for role in RecipientRole
        if role in groups
    )


def statutes(activities: tuple[views.ActivityView, ...], register: Register) -> tuple[statement_views.StatuteName, ...]:
    """The laws that the purposes and recipients name by a short name, in full."""
    places = (link for a in activities for link in (*resting_on(a), *(law for r in a.recipients for law in r.laws)))
    used = {link.law for link in places}
    named = (s for s in register.all(Statute).values() if s.short != s.name and {s.short, before_place(s)} & used)
    return tuple(statement_views.StatuteName(s.short, s.name) for s in sorted(named, key=lambda s: s.short))


def resting_on(activity: views.ActivityView) -> Iterator[LawLink]:
    """The places in the law that its legal bases and its grounds for restricted data name."""
    for basis in (basis for purpose in activity.purposes for basis in purpose.bases):
        yield from basis.laws
    for ground in filter(None, (*activity.special, activity.criminal, activity.national_number)):
        yield from ground.laws


def consents(activities: tuple[views.ActivityView, ...]) -> tuple[statement_views.ConsentRow, ...]:
    """Every use that rests on consent."""
    return unique(row for activity in activities for row in _consents_of(activity))


def _consents_of(activity: views.ActivityView) -> Iterator[statement_views.ConsentRow]:
    """Consent (AVG 6(1)(a)) and explicit consent (9(2)(a)); one form may ask both, and then one answer is enough."""
    consents = [basis for purpose in activity.purposes for basis in purpose.bases if basis.name is Basis.CONSENT]
    for basis in consents:
        yield statement_views.ConsentRow(
            activity.plain, basis.when, basis.asked_md, basis.withdrawn_md, activity.confirmed
        )
    asked, withdrawn = (consents[0].asked_md, consents[0].withdrawn_md) if consents else (None, None)
    for ground in activity.special:
        if ground.name is Exception9.CONSENT:
            how, stopped = ground.asked_md or asked, ground.withdrawn_md or withdrawn
            yield statement_views.ConsentRow(activity.plain, ground.when, how, stopped, activity.confirmed)


def transfer_notes(activities: tuple[views.ActivityView, ...]) -> tuple[statement_views.ActivityNote, ...]:
    """The activities of which something is known about transfers outside the EEA; a no says nothing."""
    found = ((a, a.transfers) for a in activities)
    return tuple(
        statement_views.ActivityNote(a.plain, t.answer, t.text_md, t.transfers)
        for a, t in found
        if t is not None and (t.answer.yes or (is_open(t.answer) and t.text_md))
    )


def automated_notes(activities: tuple[views.ActivityView, ...]) -> tuple[statement_views.ActivityNote, ...]:
    """The activities of which something is known about decisions by a computer; a no says nothing."""
    found = ((a, a.automated) for a in activities)
    notes = (
        statement_views.ActivityNote(
            a.plain,
            d.answer,
            " ".join(filter(None, (d.logic_md, d.importance_md, d.consequence_md, d.human_md))) or None,
        )
        for a, d in found
        if d is not None and not d.answer.no
    )
    return tuple(note for note in notes if note.text_md or not is_open(note.answer))
