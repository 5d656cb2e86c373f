"""The points of a DPIA that the register answers, as tables. A cell is Markdown of one line."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from registerbuild.derived.agreements import EEA, in_eea, unfounded
from registerbuild.derived.receivers import Receivers, receivers
from registerbuild.derived.wording.parties import open_ends
from registerbuild.derived.wording.words import LawLink, escape
from registerbuild.documents.assessments.prescan_views import TableView
from registerbuild.documents.statement.compose import rights
from registerbuild.documents.views.records import ActivityView, GroundView, ItemView, OrganisationView
from registerbuild.register.index import Register
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.data import DataKind
from registerbuild.register.records.front import Right
from registerbuild.register.records.processor import StoragePlace, Subprocessor
from registerbuild.register.records.values import Answer, is_open

_GAP = Answer.UNKNOWN
Pairs = tuple[tuple[Activity, ActivityView], ...]
Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Involved:
    """An activity with everybody who is given its data."""

    record: Activity
    view: ActivityView
    receivers: Receivers


def point_tables(pairs: Pairs, register: Register, board: OrganisationView, examples: bool) -> Mapping[int, TableView]:
    """Point → what the register says about it; which activity it is about is said only when there are more.

    Suppliers that are examples have a name only in a DPIA that is itself an example.
    """
    shown = tuple(view for _, view in pairs)
    involved = tuple(_Involved(record, view, receivers((record,), register, examples)) for record, view in pairs)
    mail = f"[{board.officer_email}](mailto:{board.officer_email})"
    ask = f"Verzoeken gaan naar {mail}. Antwoord komt binnen {board.answer_term}."
    found = {
        2: _table(("Gegeven", "Soort", "Over wie", "Bron"), _data(shown)),
        3: _table(("Verwerking", "Wat er gebeurt", "Programma's"), _processings(involved)),
        4: _table(("Verwerking", "Technieken", "Besluit zonder mens"), _techniques(pairs)),
        5: _table(("Doel", "In juridische taal"), _purposes(shown)),
        6: _table(("Partij", "Rol", "Wat zij doet of krijgt"), _parties(involved, board)),
        8: _table(("Wie", "Plaats", "In de EER", "Waarop de doorgifte steunt"), _places(involved)),
        10: _table(("Gegeven", "Bewaartermijn", "Waarop die steunt", "Daarna"), _periods(shown), _watchers(shown)),
        11: _table(("Doel", "Grondslag", "Wet", "Noodzaak"), _bases(shown)),
        12: _table(("Gegeven", "Soort", "Uitzondering of grond", "Waarvoor"), _restricted(shown)),
        15: _table(("Geldt hier", "Recht"), _rights(shown), ask),
    }
    return {number: table for number, table in found.items() if table.rows}


def _table(headers: tuple[str, ...], rows: Iterable[Row], note: str = "") -> TableView:
    """The rows, those that differ in their first cell only as one.

    A column of which nothing is known is not shown; what is not known is counted, in as many rows as were given.
    """
    given = tuple(dict.fromkeys(rows))
    unknown = [sum(row[n] == _GAP for row in given) for n in range(len(headers))]
    kept = [n for n, count in enumerate(unknown) if n == 0 or count < len(given)]
    merged: dict[Row, list[str]] = {}
    for row in given:
        merged.setdefault(tuple(row[n] for n in kept[1:]), []).append(row[0])
    return TableView(
        headers=tuple(headers[n] for n in kept),
        rows=tuple(("; ".join(names), *rest) for rest, names in merged.items()),
        note=note,
        gaps=tuple(_counted(headers[n], count, len(given)) for n, count in enumerate(unknown) if count),
    )


def _counted(header: str, unknown: int, total: int) -> str:
    name = header[:1].lower() + header[1:]
    return f"{name} (bij {unknown} van de {total})" if total > 1 else name


def _of(name: str, activity: ActivityView, shown: tuple[ActivityView, ...]) -> str:
    """A name, with its activity when there are more."""
    return f"{name} ({escape(activity.name)})" if len(shown) > 1 else name


def _listed(names: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(escape(name) for name in names)) or _GAP


def _plain(text: str | None) -> str:
    """Plain text as Markdown; a gap stays one."""
    return _GAP if text is None or is_open(text) else escape(text)


def _line(markdown: str | None) -> str:
    """A Markdown text as one line."""
    return markdown.replace("\n", " ") if markdown else _GAP


def _laws(laws: Iterable[LawLink]) -> str:
    return "; ".join(f"[{escape(law.words)}]({law.url})" if law.url else escape(law.words) for law in laws)


def _items(shown: Iterable[ActivityView]) -> Iterator[tuple[ActivityView, ItemView]]:
    return ((activity, item) for activity in shown for item in activity.items)


def _data(shown: tuple[ActivityView, ...]) -> Iterator[Row]:
    for activity, item in _items(shown):
        detail = f": {escape(item.detail)}" if item.detail else ""
        people = _listed(s.name for s in item.subjects or activity.subjects)
        kind = item.category.special_kind or item.category.kind
        name = _of(f"{escape(item.category.name)}{detail}", activity, shown)
        yield name, escape(kind), people, _plain(item.source)


def _processings(involved: Iterable[_Involved]) -> Iterator[Row]:
    for each in involved:
        view = each.view
        programs = each.record.systems or tuple(product.name for _, product in each.receivers.work)
        yield escape(view.name), view.summary_md.replace("\n", " "), _listed(programs)


def _techniques(pairs: Pairs) -> Iterator[Row]:
    for record, view in pairs:
        used = _GAP if record.techniques is None else ", ".join(record.techniques) or "geen"
        yield escape(view.name), used, view.automated.answer if view.automated else _GAP


def _purposes(shown: tuple[ActivityView, ...]) -> Iterator[Row]:
    for activity in shown:
        for purpose in activity.purposes:
            yield _of(escape(purpose.name), activity, shown), purpose.legal_md.replace("\n", " ")


def _parties(involved: Iterable[_Involved], board: OrganisationView) -> Iterator[Row]:
    yield escape(board.name), "verwerkingsverantwoordelijke", "beslist over doel en middelen"
    for each in involved:
        view = each.view
        for name in view.joint_with:
            yield escape(name), "samen verantwoordelijk", escape(f"beslist mee over: {view.name}")
        for processor, product in each.receivers.work:
            yield escape(processor.name), _plain(processor.known_role), escape(product.name)
            for sub in product.subprocessors:
                yield escape(sub.name), f"subverwerker van {escape(processor.name)}", escape(sub.task)
        for processor in each.receivers.idle:
            yield escape(processor.name), _plain(processor.known_role), _GAP
        grounds = {recipient.id: recipient.ground_md for recipient in view.recipients}
        for recipient in each.receivers.recipients:
            yield escape(recipient.name), _plain(recipient.known_role), _line(grounds.get(recipient.id))
        for phrase in open_ends(each.receivers):
            yield escape(phrase), _GAP, escape(f"bij: {view.name}")


def _places(involved: Iterable[_Involved]) -> Iterator[Row]:
    for each in involved:
        record = each.record
        for kept in record.storage:
            yield "het bestuur", escape(kept), "ja" if kept.lower() in EEA else _GAP, ""
        for _, product in each.receivers.work:
            who = escape(product.name)
            places: tuple[StoragePlace | Subprocessor, ...] = (*product.storage, *product.subprocessors)
            for place in places:
                by = who if isinstance(place, StoragePlace) else escape(f"{place.name}, voor {product.name}")
                yield _place(place, by)
            if not product.storage:
                yield who, _GAP, _GAP, _GAP
        for transfer in record.transfers.transfers if record.transfers else ():
            yield escape(transfer.to or record.name), escape(transfer.country), "nee", transfer.mechanism


def _place(place: StoragePlace | Subprocessor, by: str) -> Row:
    mechanism = _GAP if unfounded(place) else place.mechanism or ""
    return by, _plain(place.country), in_eea(place), mechanism


def _periods(shown: tuple[ActivityView, ...]) -> Iterator[Row]:
    for activity, item in _items(shown):
        name, period = _of(escape(item.category.name), activity, shown), item.retention
        if period is None:
            yield name, _line(item.no_retention_md), "", ""
            continue
        yield name, escape(period.until), escape(period.ground), period.afterwards or _GAP


def _watchers(shown: tuple[ActivityView, ...]) -> str:
    """Who sees to it that data go in time."""
    found = dict.fromkeys(_of(escape(activity.owner), activity, shown) for activity in shown if activity.owner)
    return f"Wie erop let: {'; '.join(found)}." if found else ""


def _bases(shown: Iterable[ActivityView]) -> Iterator[Row]:
    for activity in shown:
        for purpose in activity.purposes:
            for basis in purpose.bases:
                name = f"{basis.name} (AVG 6(1)({basis.letter}))" + (f", {basis.when}" if basis.when else "")
                yield escape(purpose.name), escape(name), _laws(basis.laws), _line(basis.necessity_md)


def _restricted(shown: Iterable[ActivityView]) -> Iterator[Row]:
    for activity, item in _items(shown):
        category = item.category
        if not category.kind.restricted:
            continue
        name, kind = escape(category.name), escape(category.special_kind or category.kind)
        grounds = _grounds(activity, category.kind)
        for ground in grounds:
            exception = escape(f"{ground.name} (AVG 9(2)({ground.letter}))") if ground.letter else ""
            words = ", ".join(filter(None, (exception, _laws(ground.laws), escape(ground.when or ""))))
            yield name, kind, words or _GAP, (ground.text_md or "").replace("\n", " ")
        if not grounds:
            yield name, kind, _GAP, ""


def _grounds(activity: ActivityView, kind: DataKind) -> tuple[GroundView, ...]:
    if kind is DataKind.SPECIAL:
        return activity.special
    ground = activity.criminal if kind is DataKind.CRIMINAL else activity.national_number
    return (ground,) if ground else ()


_RIGHTS = {
    Right.ACCESS: ("inzage", "15"),
    Right.RECTIFICATION: ("verbeteren", "16"),
    Right.ERASURE: ("wissen", "17"),
    Right.RESTRICTION: ("beperken", "18"),
    Right.OBJECTION: ("bezwaar", "21"),
    Right.PORTABILITY: ("gegevens meenemen", "20"),
    Right.WITHDRAWAL: ("toestemming intrekken", "7(3)"),
    Right.HUMAN: ("menselijke blik bij een automatisch besluit", "22"),
    Right.COMPLAINT: ("klacht bij de toezichthouder (AVG 77) en naar de rechter", "79; UAVG 34-36"),
}


def _rights(shown: tuple[ActivityView, ...]) -> Iterator[Row]:
    names: dict[str, list[str]] = {}
    for right in rights(shown):
        name, article = _RIGHTS[right.id]
        applies = "ja" if right.applies else "nee, door de grondslag"
        names.setdefault(applies, []).append(f"{name} (AVG {article})")
    yield from ((applies, "; ".join(found)) for applies, found in names.items())
