"""The first layer of a statement: themes, recipients by kind, periods, choices and gaps, all from the records."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import partial

from registerbuild.derived.giving import Duty
from registerbuild.derived.receivers import receivers, work_name
from registerbuild.derived.wording.filling import Surroundings, fill
from registerbuild.derived.wording.periods import since
from registerbuild.derived.wording.words import counted, period_words
from registerbuild.documents.statement import drawing
from registerbuild.documents.statement import views as statement_views
from registerbuild.documents.statement.blocks import resting_on
from registerbuild.documents.views import records as views
from registerbuild.register.index import Register
from registerbuild.register.records.activity import Activity, Controllership
from registerbuild.register.records.data import RecipientKind, RetentionPeriod
from registerbuild.register.records.front import Right, RightSummary, Topic, TopicText
from registerbuild.register.records.grounds import OBJECTIONABLE, Basis, Exception9
from registerbuild.register.records.texts import Statement
from registerbuild.register.records.values import Certainty, Status, is_open

_NAMED = 4
"""Recipients of a kind that are named in the answer; the others are a number there, and named in the themes."""


@dataclass(frozen=True, slots=True)
class _Own:
    """An activity of the statement: as the public sees it (with only the data of these people), and its record."""

    view: views.ActivityView
    record: Activity


def compose_front(
    statement: Statement,
    register: Register,
    shown: tuple[views.ActivityView, ...],
    layers: Iterable[statement_views.LayerView],
) -> statement_views.FrontView:
    """The first layer over the activities that the statement shows."""
    records = register.all(Activity)
    own = tuple(_Own(view, records[view.id]) for view in shown)
    say = partial(fill, register=register, context=Surroundings())
    cards = tuple(_cards(statement, register, own))
    told = {link.id for card in cards for link in card.links}
    below = (*(section.anchor for layer in layers if layer.short for section in layer.sections), *(c.id for c in cards))
    places = {anchor: number for number, anchor in enumerate(below)}
    objections = {o.record.theme for o in own if any(b.name in OBJECTIONABLE for p in o.view.purposes for b in p.bases)}
    first = tuple(period for period in _periods(own, register) if period.up_front)
    return statement_views.FrontView(
        subject=statement.subject,
        heading=statement.heading or statement.title,
        questions=tuple(
            statement_views.QuestionRow(q.question, say(q.short), q.anchor if q.anchor in places else "")
            for q in sorted(statement.questions, key=lambda q: places.get(q.anchor, len(places)))
        ),
        kinds=tuple(_kinds(own, register)),
        rings=drawing.rings(receivers((o.record for o in own), register)),
        rows=tuple(_rows(first)),
        years=drawing.years([_length_in_days(period) for period in first]),
        choices=tuple(o.record.choice for o in own if o.record.choice and _their_choice(o.view)),
        rights=tuple(_rights(statement, register)),
        objections=_objections(cards, objections),
        themes=cards,
        links=tuple(_link(o) for o in own if o.view.id not in told),
        gaps=tuple(_gaps(own, register)),
        unsettled_md=tuple(say(text) for text in statement.unsettled),
        findings=tuple(_findings(shown)),
        total=len(shown),
    )


def _their_choice(activity: views.ActivityView) -> bool:
    """Whether the use of the data of these people rests on consent; that of others is no choice of theirs."""
    bases = (basis.name for purpose in activity.purposes for basis in purpose.bases)
    return Basis.CONSENT in bases or any(ground.name is Exception9.CONSENT for ground in activity.special)


def _objections(
    cards: tuple[statement_views.ThemeCard, ...], objections: AbstractSet[str | None]
) -> tuple[statement_views.ThemeLink, ...]:
    """The themes against which one may object; none by name when it holds in every theme."""
    found = tuple(statement_views.ThemeLink(card.id, card.name) for card in cards if card.id in objections)
    return found if len(found) < len(cards) else ()


def _cards(statement: Statement, register: Register, own: tuple[_Own, ...]) -> Iterator[statement_views.ThemeCard]:
    """The themes of the statement that have an activity in it, in their order."""
    for theme in sorted(register.all(Topic).values(), key=lambda theme: (theme.order, theme.id)):
        text = next((text for text in theme.texts if text.statement == statement.id), None)
        inside = tuple(o for o in own if o.record.theme == theme.id)
        if text is not None and inside:
            yield _card(theme, text, inside, register)


def _card(theme: Topic, text: TopicText, inside: tuple[_Own, ...], register: Register) -> statement_views.ThemeCard:
    say = partial(fill, register=register, context=Surroundings())
    order = list(RecipientKind)
    outside = sorted(_receivers(inside, register), key=lambda receiver: order.index(receiver.kind))
    return statement_views.ThemeCard(
        id=theme.id,
        name=text.name or theme.name,
        caution=text.caution,
        purpose_md=say(text.purpose),
        data_md=say(text.data),
        recipients=tuple(dict.fromkeys(receiver.name for receiver in outside)),
        nobody=not outside and not any(_open_receivers(each, register) for each in inside),
        lines=tuple(_lines(_periods(inside, register))),
        reason_md=say(text.reason),
        notice_md=say(text.notice),
        links=tuple(_link(o) for o in inside),
    )


def _link(own: _Own) -> statement_views.RecordLink:
    return statement_views.RecordLink(own.view.id, own.record.short or own.view.plain)


# Receivers: recipients and processors together (AVG 4(9))


@dataclass(frozen=True, slots=True)
class _Receiver:
    """One who is given data outside the organisation, as the first layer calls it."""

    kind: RecipientKind
    name: str


def _receivers(own: Iterable[_Own], register: Register) -> Iterator[_Receiver]:
    """The receivers outside the organisation, once per activity; who has no kind stands among the others."""
    for each in own:
        found = receivers((each.record,), register)
        for recipient in found.recipients:
            kind = recipient.shown_as or RecipientKind.OTHERS
            if not kind.inside:
                yield _Receiver(kind, recipient.short or recipient.name)
        suppliers = (*(work_name(*work) for work in found.work), *(processor.name for processor in found.idle))
        yield from (_Receiver(RecipientKind.COMPANIES, name) for name in suppliers)


def _kinds(own: tuple[_Own, ...], register: Register) -> Iterator[statement_views.KindRow]:
    """The receivers by kind, the most used first."""
    used = Counter(_receivers(own, register))
    for kind in RecipientKind:
        found = sorted((r for r in used if r.kind is kind), key=lambda r: (-used[r], r.name.lower()))
        names = tuple(receiver.name for receiver in found)
        if names:
            yield statement_views.KindRow(kind, names[:_NAMED], len(names[_NAMED:]))


def _open_receivers(own: _Own, register: Register) -> bool:
    """Whether not all who are given the data can be named."""
    found = receivers((own.record,), register)
    unnamed = found.unnamed_recipients + found.unnamed_processors
    return bool(unnamed) or not found.recipients_known or not found.processors_known


# Periods


def _periods(own: Iterable[_Own], register: Register) -> tuple[RetentionPeriod, ...]:
    """The periods of the data, from long to short; without a length first, as nobody knows when they end."""
    records = register.all(RetentionPeriod)
    views_ = (item.retention for each in own for item in each.view.items if item.retention)
    found = dict.fromkeys(records[view.id] for view in views_)
    return tuple(sorted(found, key=lambda period: (-_days(period), _length(period))))


def _days(period: RetentionPeriod) -> float:
    length = _length_in_days(period)
    return float("inf") if length is None else length


def _length_in_days(period: RetentionPeriod) -> float | None:
    return period.length.approximate_days if period.length else None


NO_LONGER = "weg"
"""how long data stay after what ends their use, when nothing asks for more"""


def _length(period: RetentionPeriod) -> str:
    if period.length is None:
        return ""
    return period_words(period.length) if period.length.approximate_days else NO_LONGER


def _named(period: RetentionPeriod) -> str:
    """What is kept; the mark says that the law gives the time, and that somebody looked that up."""
    by_law = period.kind.by_law and period.certainty is not Certainty.UNVERIFIED
    return f"{period.short or period.name}{'*' if by_law else ''}"


def _begun(period: RetentionPeriod) -> str:
    if period.start_short:
        return period.start_short
    return since(period.length is not None, period.start)


def _lines(periods: Iterable[RetentionPeriod]) -> Iterator[statement_views.PeriodLine]:
    groups: dict[tuple[str, str], list[str]] = {}
    for period in periods:
        groups.setdefault((_length(period), _begun(period)), []).append(_named(period))
    for (length, start), names in groups.items():
        yield statement_views.PeriodLine(length, start, tuple(dict.fromkeys(names)))


def _rows(periods: Iterable[RetentionPeriod]) -> Iterator[statement_views.PeriodRow]:
    groups: dict[str, list[RetentionPeriod]] = {}
    for period in periods:
        groups.setdefault(_length(period), []).append(period)
    lengths = [_length_in_days(found[0]) for found in groups.values()]
    bars = drawing.bars(lengths) or (None,) * len(lengths)
    for (length, found), bar in zip(groups.items(), bars, strict=True):
        yield statement_views.PeriodRow(length, bar, tuple(_lines(found)))


# Rights, gaps and findings


def _rights(statement: Statement, register: Register) -> Iterator[statement_views.RightRow]:
    """The rights but for objection, which stands apart (AVG 21(4))."""
    say = partial(fill, register=register, context=Surroundings())
    records = register.all(RightSummary)
    for right in Right:
        summary = records.get(right.value)
        if summary is not None and not right.objection:
            other = next((m.when_short for m in summary.moments if m.statement == statement.id), None)
            yield statement_views.RightRow(summary.name_short, say(other or summary.when_short))


_Asked = Callable[[_Own, Register], bool]


def _unknown_transfer(own: _Own, _: Register) -> bool:
    transfers = own.view.transfers
    return transfers is None or is_open(transfers.answer)


def _unknown_decision(own: _Own, _: Register) -> bool:
    return own.view.automated is None or is_open(own.view.automated.answer)


def _not_weighed(own: _Own, _: Register) -> bool:
    """Whether it rests on an interest of the board of which the weighing is not adopted (AVG 6(1)(f))."""
    bases = (basis for use in own.record.purposes for basis in use.bases)
    interests = [basis for basis in bases if basis.basis is Basis.LEGITIMATE_INTEREST]
    return any(basis.balance is None or own.record.status is not Status.ADOPTED for basis in interests)


def _no_law(own: _Own, _: Register) -> bool:
    """Whether nobody named the law on which a duty or a task rests, or nobody has checked a law that is named."""
    bases = (basis for purpose in own.view.purposes for basis in purpose.bases)
    unnamed = any(basis.doubt and basis.name is not Basis.LEGITIMATE_INTEREST for basis in bases)
    return unnamed or any(law.doubt for law in resting_on(own.view))


def _no_period(own: _Own, _: Register) -> bool:
    return any(item.retention is None and item.no_retention_md is None for item in own.view.items)


def _without_ground(own: _Own, _: Register) -> bool:
    """Whether a purpose or its legal basis is missing (AVG 13(1)(c))."""
    return not own.view.purposes or not all(purpose.bases for purpose in own.view.purposes)


_GAPS: tuple[tuple[str, _Asked], ...] = (
    ("Doen wij dit echt zo?", lambda own, _: not own.view.confirmed),
    ("Waarom mogen wij dit?", _without_ground),
    ("Gaan er gegevens buiten Europa?", _unknown_transfer),
    ("Besluit een computer alleen?", _unknown_decision),
    ("Welke bedrijven en anderen krijgen gegevens?", _open_receivers),
    ("Welke wet vraagt dit?", _no_law),
    ("Weegt ons belang zwaarder dan dat van u?", _not_weighed),
    ("Beslissen anderen mee?", lambda own, _: own.view.role is Controllership.UNKNOWN),
    ("Hoe lang bewaren wij alles?", _no_period),
    ("Moet u de gegevens geven?", lambda own, _: any(i.duty is Duty.UNKNOWN for i in own.view.items)),
    ("Van wie komen de gegevens?", lambda own, _: any(item.source is None for item in own.view.items)),
)
"""What a statement must tell (AVG 13 and 14), and whether the record of an activity has no sure answer to it."""


def _gaps(own: tuple[_Own, ...], register: Register) -> Iterator[statement_views.OpenQuestion]:
    """One line for each question without an answer, with how often."""
    for question, asked in _GAPS:
        if found := tuple(each.view.plain for each in own if asked(each, register)):
            every = len(found) == len(own) > 1
            of = "alle doelen" if every else f"{len(found)} van de {counted(len(own), 'doel', 'doelen')}"
            yield statement_views.OpenQuestion(question, of, found if len(found) < len(own) else ())


def _findings(shown: tuple[views.ActivityView, ...]) -> Iterator[str]:
    away = sum(a.transfers is not None and a.transfers.answer.yes for a in shown)
    if away:
        yield f"Bij {away} van de {counted(len(shown), 'doel', 'doelen')} gaan gegevens naar een land buiten Europa."
    alone = sum(a.automated is not None and a.automated.answer.yes for a in shown)
    if alone:
        yield f"Bij {alone} van de {counted(len(shown), 'doel', 'doelen')} neemt een computer zonder mens een besluit."
