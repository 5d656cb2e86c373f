"""The pictures of a statement: rings of receivers, and bars on one line of years. Each tells only what it is given."""

from collections import Counter
from collections.abc import Sequence

from registerbuild.derived.receivers import Receivers
from registerbuild.documents.views.pictures import RingsView, RingView
from registerbuild.register.records.data import RecipientRole

_CENTRE, _WIDTH, _LINE = 84.0, 366.0, 24.0
_PLACES = {
    RecipientRole.CONTROLLER: (80.0, 61.0, -28.0, 48.0),
    RecipientRole.PROCESSOR: (54.0, 41.0, 0.0, 82.0),
    RecipientRole.INTERNAL: (28.0, 8.0, 8.0, 116.0),
}
"""Radius, the point where the line begins (from the centre) and the height of the words, from the outside inward."""
_BESIDE = (RecipientRole.JOINT, RecipientRole.SUBJECT, RecipientRole.UNKNOWN)
"""Who has no ring: a person about whom the data are does not decide more or less, and of whom the role is not known it
may not be said that they decide alone."""
_FEWEST, _ROLES = 9, 3
"""With fewer receivers or fewer roles a sentence is shorter, and the picture says nothing."""
_LENGTH, _LENGTHS = 140.0, 3
"""How long the longest bar is, and how many different ones make a picture."""


def rings(found: Receivers) -> RingsView | None:
    """The receivers by role, each counted once; None when a picture would say nothing."""
    counts = Counter(party.role for party in dict.fromkeys(found.parties))
    if counts.total() < _FEWEST or len(counts) < _ROLES:
        return None
    more = _more(found)
    shown = {role for role in RecipientRole if counts[role] or role in more}
    placed = tuple(
        RingView(role, counts[role], role in more, radius, _CENTRE + right, _CENTRE + down, base)
        for role, (radius, right, down, base) in _PLACES.items()
        if role in shown
    )
    lowest = max(base for *_, base in _PLACES.values())
    beside = tuple(
        RingView(role, counts[role], role in more, 0, 0, 0, lowest + _LINE * number)
        for number, role in enumerate((role for role in _BESIDE if role in shown), 1)
    )
    height = max(2 * _CENTRE, lowest + _LINE * len(beside) + 8)
    return RingsView(_WIDTH, height, _CENTRE, (*placed, *beside))


def _more(found: Receivers) -> frozenset[RecipientRole]:
    """The roles that others may have too: who is not confirmed or not filled in is in no count."""
    processors = found.unnamed_processors or not found.processors_known
    recipients = found.unnamed_recipients or not found.recipients_known
    pairs = ((RecipientRole.PROCESSOR, processors), (RecipientRole.UNKNOWN, recipients))
    return frozenset(role for role, more in pairs if more)


def bars(days: Sequence[float | None]) -> tuple[float | None, ...]:
    """How long the bar of each period is, on one scale; empty when there are too few different lengths to compare.

    A period that only an event ends has no bar.
    """
    known = [length for length in days if length is not None]
    if len(set(known)) < _LENGTHS:
        return ()
    return tuple(None if length is None else round(_LENGTH * length / max(known), 1) for length in days)


def years(days: Sequence[float | None]) -> tuple[float, ...]:
    """Where each whole year stands on that line."""
    longest = max((length for length in days if length is not None), default=0.0)
    if not bars(days):
        return ()
    return tuple(round(_LENGTH * 365.25 * year / longest, 1) for year in range(int(longest / 365.25) + 1))
