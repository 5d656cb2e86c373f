"""The public start page: whom a question is about and what is asked most, each with its answer and where it leads."""

from collections.abc import Iterable, Iterator

from registerbuild.derived.wording.filling import Surroundings, fill
from registerbuild.documents.views import pages as page_views
from registerbuild.register.index import Register
from registerbuild.register.records.front import CHILD_PLACE, Start, StartEntry, StartPlace
from registerbuild.register.records.texts import Statement

_PLACES = {
    StartPlace.PROGRAMS: "programmas/",
    StartPlace.REGULATION: "privacyreglement/",
    StartPlace.RECORD: "verwerkingsregister/",
}


def start_front(register: Register) -> page_views.StartFront | None:
    """The two lists of the start page; None when the board has not written them."""
    start = register.all(Start).get("start")
    if start is None:
        return None
    return page_views.StartFront(tuple(_rows(start.people, register)), tuple(_rows(start.questions, register)))


def statements_in_order(register: Register) -> tuple[Statement, ...]:
    """The statements in the order of the people on the start page, then those that it does not name."""
    start, records = register.all(Start).get("start"), register.all(Statement)
    led_to = [entry.statement for entry in start.people if entry.statement in records] if start else []
    return tuple({name: records[name] for name in (*filter(None, led_to), *records)}.values())


def _rows(entries: Iterable[StartEntry], register: Register) -> Iterator[page_views.StartRow]:
    """The entries that lead somewhere; a statement that is not released has no page."""
    for entry in entries:
        if href := _href(entry, register):
            yield page_views.StartRow(entry.name, fill(entry.short, register, Surroundings()), href)


def _href(entry: StartEntry, register: Register) -> str:
    if entry.page is not None:
        return _PLACES[entry.page]
    statement = register.all(Statement).get(entry.statement or "")
    if statement is None:
        return ""
    if entry.anchor == CHILD_PLACE and statement.child:
        return f"privacyverklaring/{entry.statement}/{CHILD_PLACE}/"
    anchor = f"#{entry.anchor}" if entry.anchor else ""
    return f"privacyverklaring/{entry.statement}/{anchor}"
