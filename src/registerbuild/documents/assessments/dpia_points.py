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
    which = ("Verwerking",) if len(pairs) > 1 else ()
    mail = f"[{board.officer_email}](mailto:{board.officer_email})"
    ask = f"Verzoeken gaan naar {mail}. Antwoord komt binnen {board.answer_term}."
    found = {
        2: _table(("Gegeven", "Soort", "Over wie", "Bron", *which), _data(shown)),
        3: _table(("Verwerking", "Wat er gebeurt", "Programma's"), _processings(involved)),
        4: _table(("Verwerking", "Technieken", "Besluit zonder mens"), _techniques(pairs)),
        5: _table(("Doel", "In juridische taal", *which), _purposes(shown)),
        6: _table(("Partij", "Rol", "Wat zij doet of krijgt"), _parties(involved, board)),
        8: _table(("Plaats", "Wie", "In de EER", "Waarop de doorgifte steunt"), _places(involved)),
        10: _table(("Gegeven", "Bewaartermijn", "Waarop die steunt", "Daarna", "Wie erop let"), _periods(shown)),
        11: _table(("Doel", "Grondslag", "Wet", "Noodzaak"), _bases(shown)),
        12: _table(("Gegeven", "Soort", "Uitzondering of grond", "Waarvoor"), _restricted(shown)),
        15: _table(("Recht", "Plaats in de wet", "Geldt hier"), _rights(shown), ask),
    }
    return {number: table for number, table in found.items() if table.rows}


def _table(headers: tuple[str, ...], rows: Iterable[Row], note: str = "") -> TableView:
    return TableView(headers, tuple(dict.fromkeys(row[: len(headers)] for row in rows)), note)


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


def _data(shown: Iterable[ActivityView]) -> Iterator[Row]:
    for activity, item in _items(shown):
        detail = f": {escape(item.detail)}" if item.detail else ""
        people = _listed(s.name for s in item.subjects or activity.subjects)
        kind = item.category.special_kind or item.category.kind
        source, name = _plain(item.source), escape(activity.name)
        yield f"{escape(item.category.name)}{detail}", escape(kind), people, source, name


def _processings(involved: Iterable[_Involved]) -> Iterator[Row]:
    for each in involved:
        view = each.view
        programs = [*each.record.systems, *(product.name for _, product in each.receivers.work)]
        yield escape(view.name), view.summary_md.replace("\n", " "), _listed(programs)


def _techniques(pairs: Pairs) -> Iterator[Row]:
    for record, view in pairs:
        used = _GAP if record.techniques is None else ", ".join(record.techniques) or "geen"
        yield escape(view.name), used, view.automated.answer if view.automated else _GAP


def _purposes(shown: Iterable[ActivityView]) -> Iterator[Row]:
    for activity in shown:
        for purpose in activity.purposes:
            yield escape(purpose.name), purpose.legal_md.replace("\n", " "), escape(activity.name)


def _parties(involved: Iterable[_Involved], board: OrganisationView) -> Iterator[Row]:
    yield escape(board.name), "verwerkingsverantwoordelijke", "beslist over doel en middelen"
    for each in involved:
        view = each.view
        for name in view.joint_with:
            yield escape(name), "samen verantwoordelijk", escape(f"beslist mee over: {view.name}")
        for processor, product in each.receivers.work:
            yield escape(processor.name), "verwerker", escape(product.name)
            for sub in product.subprocessors:
                yield escape(sub.name), f"subverwerker van {escape(processor.name)}", escape(sub.task)
        for processor in each.receivers.idle:
            yield escape(processor.name), "verwerker", _GAP
        grounds = {recipient.id: recipient.ground_md for recipient in view.recipients}
        for recipient in each.receivers.recipients:
            yield escape(recipient.name), _plain(recipient.role), _line(grounds.get(recipient.id))
        for phrase in open_ends(each.receivers):
            yield escape(phrase), _GAP, escape(f"bij: {view.name}")


def _places(involved: Iterable[_Involved]) -> Iterator[Row]:
    for each in involved:
        record = each.record
        for kept in record.storage:
            yield escape(kept), "het bestuur", "ja" if kept.lower() in EEA else _GAP, ""
        for processor, product in each.receivers.work:
            who = escape(f"{product.name} ({processor.name})")
            places: tuple[StoragePlace | Subprocessor, ...] = (*product.storage, *product.subprocessors)
            for place in places:
                by = who if isinstance(place, StoragePlace) else escape(f"{place.name}, voor {product.name}")
                yield _place(place, by)
            if not product.storage:
                yield _GAP, who, _GAP, _GAP
        for transfer in record.transfers.transfers if record.transfers else ():
            yield escape(transfer.country), escape(transfer.to or record.name), "nee", transfer.mechanism


def _place(place: StoragePlace | Subprocessor, by: str) -> Row:
    mechanism = _GAP if unfounded(place) else place.mechanism or ""
    return _plain(place.country), by, in_eea(place), mechanism


def _periods(shown: Iterable[ActivityView]) -> Iterator[Row]:
    for activity, item in _items(shown):
        owner, period = _plain(activity.owner), item.retention
        if period is None:
            yield escape(item.category.name), _line(item.no_retention_md), "", "", owner
            continue
        length = f"{period.length} na: {period.start}" if period.length else f"tot: {period.start}"
        yield escape(item.category.name), escape(length), escape(period.ground), period.afterwards or _GAP, owner


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
    Right.ACCESS: ("Inzage", "15"),
    Right.RECTIFICATION: ("Verbeteren", "16"),
    Right.ERASURE: ("Wissen", "17"),
    Right.RESTRICTION: ("Beperken", "18"),
    Right.OBJECTION: ("Bezwaar", "21"),
    Right.PORTABILITY: ("Gegevens meenemen", "20"),
    Right.WITHDRAWAL: ("Toestemming intrekken", "7, derde lid"),
    Right.HUMAN: ("Menselijke blik bij een automatisch besluit", "22"),
    Right.COMPLAINT: ("Klacht bij de toezichthouder", "77"),
}


def _rights(shown: tuple[ActivityView, ...]) -> Iterator[Row]:
    for right in rights(shown):
        name, article = _RIGHTS[right.id]
        yield name, f"AVG artikel {article}", "ja" if right.applies else "nee, door de grondslag"
