"""A privacy statement: its own words, and the blocks that are filled from the records (AVG articles 13 and 14)."""

import re
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from registerbuild.derived.addressed import readers
from registerbuild.derived.giving import NoGiver
from registerbuild.derived.receivers import receivers
from registerbuild.derived.standing import Standing
from registerbuild.derived.wording.filling import Surroundings, fill
from registerbuild.derived.wording.words import Style, escape
from registerbuild.documents.statement import blocks
from registerbuild.documents.statement import views as statement_views
from registerbuild.documents.statement.front import compose_front
from registerbuild.documents.views import records as views
from registerbuild.documents.views.copier import receivers_view
from registerbuild.register import prose
from registerbuild.register.index import Register
from registerbuild.register.records.activity import Activity, Chapter
from registerbuild.register.records.data import DataCategory
from registerbuild.register.records.front import Right
from registerbuild.register.records.grounds import OBJECTIONABLE, Basis, Exception9
from registerbuild.register.records.texts import Layer, Statement, StatementSection

OBJECTION = "bezwaar"
"""The block that says against what one may object; a section with it is shown apart from all else (AVG 21(4))."""
SCHOOLS = "scholen"
"""The block of a statement that shows all schools; the others show what the activities say, or the board itself."""
_Ground = Basis | Exception9 | str
_GIVEN_BY: Mapping[Right, AbstractSet[_Ground]] = {
    Right.OBJECTION: OBJECTIONABLE,
    Right.PORTABILITY: frozenset({Basis.CONSENT, Exception9.CONSENT, Basis.CONTRACT}),
    Right.WITHDRAWAL: frozenset({Basis.CONSENT, Exception9.CONSENT}),
}
"""The legal bases and exceptions that give a right: AVG articles 21(1), 20(1)(a) and 7(3) with 13(2)(c).

The other rights hold whatever the basis.
"""


@dataclass(frozen=True, slots=True)
class SharedByStatements:
    """What all statements of a board share."""

    standing: Standing
    organisation: views.OrganisationView
    complaints: tuple[views.NamedText, ...]
    schools: tuple[views.SchoolView, ...]
    former: tuple[statement_views.FormerStatementView, ...]


def compose_statement(
    record: Statement, shared: SharedByStatements, told: Register, activities: Iterable[views.ActivityView]
) -> statement_views.StatementView:
    """The statement with everything that these activities say about its people; `told` has the words for them."""
    wanted = frozenset(record.subjects)
    return _view(record, shared, told, tuple(sorted(activities, key=lambda a: _closeness(a, wanted))))


def _view(
    record: Statement, shared: SharedByStatements, register: Register, own: tuple[views.ActivityView, ...]
) -> statement_views.StatementView:
    categories, who = number(own, register), readers(record, register)
    context = Surroundings(Style.PLAIN, categories={c.id: c.number for c in categories})
    layers = layers_of(record.sections, register, context)
    found = receivers_view(receivers(_records(own, register), register))
    return statement_views.StatementView(
        slug=record.id,
        title=record.title,
        audience=record.audience,
        summary_md=fill(record.summary, register, context),
        front=compose_front(record, register, own, layers),
        child=_child(record, register, shared.organisation),
        layers=layers,
        organisation=shared.organisation,
        complaints=shared.complaints,
        activities=own,
        categories=categories,
        sources=blocks.sources(own),
        mandatory=blocks.mandatory(own, who),
        recorded=blocks.recorded(own, who),
        givers_unknown=len({i.category.id for a in own for i in a.items if i.given_by is NoGiver.UNKNOWN}),
        receivers=found,
        recipients=blocks.by_role(own, found),
        joint=_joint(own),
        processors=blocks.unique(p for a in own for p in a.processors),
        retention=blocks.retention(own),
        consents=blocks.consents(own),
        transfers=blocks.transfer_notes(own),
        automated=blocks.automated_notes(own),
        measures=blocks.unique(m for a in own for m in a.measures),
        statutes=blocks.statutes(own, register),
        rights=rights(own),
        schools=shared.schools,
        confirmed=_confirmed(record, shared.standing, own),
        former=tuple(
            statement_views.FormerLink(f.date, f"{f.slug.removeprefix(f'{record.id}/')}/")
            for f in shared.former
            if f.slug.startswith(f"{record.id}/")
        ),
    )


def _child(
    record: Statement, register: Register, organisation: views.OrganisationView
) -> statement_views.ChildView | None:
    text = fill(record.child, register, Surroundings()) if record.child else None
    return statement_views.ChildView(organisation, text, record.id) if text else None


def _confirmed(record: Statement, standing: Standing, own: tuple[views.ActivityView, ...]) -> bool:
    """Whether the board has confirmed the statement and all that it shows; the schools stand in no activity."""
    schools = any(piece.block == SCHOOLS for section in record.sections for piece in prose.pieces(section.text))
    shown = all(a.confirmed for a in own) and (not schools or standing.all_confirmed("school"))
    return standing.confirmed(record) and shown


def _records(own: Iterable[views.ActivityView], register: Register) -> Iterator[Activity]:
    known = register.all(Activity)
    return (known[activity.id] for activity in own)


def _joint(activities: tuple[views.ActivityView, ...]) -> tuple[statement_views.ActivityNote, ...]:
    return tuple(
        statement_views.ActivityNote(a.plain, ", ".join(a.joint_with), None) for a in activities if a.joint_with
    )


def _closeness(activity: views.ActivityView, wanted: frozenset[str]) -> tuple[bool, int, str]:
    """What is mainly about these people comes first, then by chapter and name."""
    order = list(Chapter)
    return activity.subjects[0].id not in wanted, order.index(activity.chapter), activity.plain.lower()


def number(activities: Iterable[views.ActivityView], register: Register) -> tuple[views.CategoryView, ...]:
    """The categories in use, in the order of the register and numbered from 1, with their parts in those numbers.

    Where each use says precisely which data it takes, those are its parts, and not all that the category could hold.
    """
    items = blocks.grouped((item for a in activities for item in a.items), lambda item: item.category)
    used = sorted(items, key=lambda c: c.number)
    context = Surroundings(Style.PLAIN, categories={c.id: n for n, c in enumerate(used, 1)})
    return tuple(_precise(c, items[c], n, register, context) for n, c in enumerate(used, 1))


def _precise(
    category: views.CategoryView,
    items: Iterable[views.ItemView],
    number: int,
    register: Register,
    context: Surroundings,
) -> views.CategoryView:
    details = blocks.unique(item.detail for item in items)
    if None not in details:
        return replace(category, number=number, plain="", parts_md=tuple(escape(str(detail)) for detail in details))
    parts = register.all(DataCategory)[category.id].parts
    return replace(category, number=number, parts_md=tuple(fill(part, register, context) for part in parts))


def layers_of(
    sections: Iterable[StatementSection], register: Register, context: Surroundings
) -> tuple[statement_views.LayerView, ...]:
    """The layers that have sections, each with a name of its own for every heading."""
    taken: set[str] = set()
    layers = []
    for layer in Layer:
        shown = []
        for section in sections:
            if section.layer is layer:
                pieces = (
                    statement_views.PieceView(fill(p.text, register, context), p.block)
                    for p in prose.pieces(section.text)
                )
                anchor = _anchor(section.anchor or section.title, taken)
                apart = any(piece.block == OBJECTION for piece in prose.pieces(section.text))
                shown.append(statement_views.SectionView(anchor, section.title, apart, tuple(pieces)))
        if shown:
            layers.append(statement_views.LayerView(_anchor(layer, taken), layer, layer.short, tuple(shown)))
    return tuple(layers)


def _anchor(title: str, taken: set[str]) -> str:
    stem = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-") or "deel"
    name, count = stem, 1
    while name in taken:
        count += 1
        name = f"{stem}-{count}"
    taken.add(name)
    return name


_SPECIAL = "de extra gevoelige gegevens"
"""What an exception of AVG article 9 is about, when the record does not say in which case it holds."""


def rights(activities: tuple[views.ActivityView, ...]) -> tuple[statement_views.RightView, ...]:
    """The rights of AVG chapter III; some hold only where the activity rests on certain legal bases."""
    found = []
    for right in Right:
        wanted = _GIVEN_BY.get(right, frozenset())
        resting = tuple(filter(None, (_resting(activity, wanted) for activity in activities)))
        found.append(statement_views.RightView(right, bool(resting) or not right.by_basis, resting))
    return tuple(found)


def _resting(activity: views.ActivityView, wanted: AbstractSet[_Ground]) -> str | None:
    """The activity, and which part of it when not all rests on these grounds; None when nothing does."""
    bases = [(purpose, basis) for purpose in activity.purposes for basis in purpose.bases]
    ordinary = [basis.when or purpose.name for purpose, basis in bases if basis.name in wanted]
    special = [ground.when or _SPECIAL for ground in activity.special if ground.name in wanted]
    resting = blocks.unique([*ordinary, *special])
    if not resting:
        return None
    whole = bool(bases) and all(basis.name in wanted for _, basis in bases)
    return activity.plain if whole else f"{activity.plain} (alleen: {'; '.join(resting)})"
