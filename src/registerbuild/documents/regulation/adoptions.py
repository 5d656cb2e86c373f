"""The adopted versions of the regulation as the public follows them: what changes for you, and the feed."""

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from urllib.parse import urlsplit

from registerbuild.derived.wording.filling import Surroundings, fill
from registerbuild.derived.wording.words import date_words
from registerbuild.documents.regulation.views import FeedEntry, FeedView, ForYouView, RegulationView
from registerbuild.documents.views.records import OrganisationView
from registerbuild.register.index import Register
from registerbuild.register.records.change import BoardDecision, Change, Effects
from registerbuild.register.records.texts import Regulation, RegulationStatus
from registerbuild.register.records.values import Status

_NOTHING = re.compile(r"geen(\s+(gevolg\w*|verandering\w*))?\s*([.,;:(].*)?\Z", re.IGNORECASE | re.DOTALL)


def effects(texts: Iterable[str]) -> tuple[str, ...]:
    """Each effect once, without those that say "geen"."""
    return tuple(dict.fromkeys(text for text in texts if not _NOTHING.match(text)))


def mark_outdated(
    regulations: Iterable[RegulationView], records: Mapping[str, Regulation], current: str | None
) -> Iterator[RegulationView]:
    """The versions; each that began before the one in force says that it no longer holds."""
    now = records[current].in_force if current else None
    for view in regulations:
        begun = records[view.version].in_force
        old = view.adopted and now is not None and begun is not None and begun < now
        yield replace(view, replaced_by=date_words(now)) if old and now else view


def for_you(register: Register, regulations: Iterable[RegulationView], today: datetime.date) -> Iterator[ForYouView]:
    """What changes for people, per adopted change that is in force."""
    views = {view.version: view for view in regulations}
    for change in register.all(Change).values():
        after = register.all(Regulation).get(change.new)
        if change.decision and after and _in_force(after, today) and after.in_force and change.old in views:
            yield _for_you(change, change.decision, after.in_force, views[change.new], register)


def _in_force(regulation: Regulation, today: datetime.date) -> bool:
    begun = regulation.in_force is not None and regulation.in_force <= today
    return begun and regulation.state is RegulationStatus.ADOPTED


def decided(decision: BoardDecision) -> str:
    """Who decided, when, and under which number: that of a public decision is public."""
    return ", ".join(filter(None, (decision.body, date_words(decision.date), decision.number)))


def _for_you(
    change: Change, decision: BoardDecision, begun: datetime.date, regulation: RegulationView, register: Register
) -> ForYouView:
    said: list[Effects] = [reason.effects for reason in (*change.lids, *change.dropped)]

    def texts(found: Iterable[str]) -> tuple[str, ...]:
        return effects(fill(text, register, Surroundings()) for text in found)

    return ForYouView(
        old=change.old,
        new=change.new,
        title=regulation.title,
        in_force=date_words(begun),
        decided=decided(decision),
        summary_md=fill(change.summary, register, Surroundings()),
        parents_md=texts(effect.parents for effect in said),
        pupils_md=texts(effect.pupils for effect in said),
        staff_md=texts(effect.staff for effect in said),
        organisation=regulation.organisation,
        confirmed=regulation.confirmed and change.status is Status.ADOPTED,
    )


def feed(regulations: Iterable[Regulation], board: OrganisationView, today: datetime.date) -> FeedView | None:
    """The adopted versions as a feed; the day of adoption when it is known, else the day on which a version began.

    A version of which neither day has come is not in it yet.
    """
    host = urlsplit(board.website).hostname or board.website
    adopted = (r for r in regulations if r.state is RegulationStatus.ADOPTED)
    days = {r.id: day for r in adopted if (day := _adopted_on(r)) and day <= today}
    found = sorted((r for r in regulations if r.id in days), key=lambda r: (days[r.id], r.id), reverse=True)
    entries = tuple(_entry(r, days[r.id], host) for r in found)
    if not entries:
        return None
    title = f"Privacyreglement van {board.name}: vastgestelde versies"
    return FeedView(_tag(host, found[-1], ""), title, board.name, entries[0].updated, entries)


def _adopted_on(regulation: Regulation) -> datetime.date | None:
    dates = [decision.date for decision in regulation.decisions if decision.kind.lower() == "vaststelling"]
    return next((date for date in dates if date), regulation.in_force)


def _entry(regulation: Regulation, day: datetime.date, host: str) -> FeedEntry:
    begun = f"Deze versie geldt vanaf {date_words(regulation.in_force)}." if regulation.in_force else ""
    title = f"{regulation.title}, versie {regulation.id}"
    return FeedEntry(_tag(host, regulation, regulation.id), title, f"{regulation.id}/", day.isoformat(), begun)


def _tag(host: str, regulation: Regulation, name: str) -> str:
    """A name for ever (RFC 4151): it must not change when the site moves, so it is not an address."""
    year = regulation.in_force.year if regulation.in_force else regulation.id[:4]
    return f"tag:{host},{year}:privacyreglement" + (f":{name}" if name else "")
