"""Lengths of time in a text against those of the records (TGS501 and TGS502)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from registerbuild.checks.claimed.verdict import Agreed, Disputed, Verdict, disputes, own_subjects
from registerbuild.checks.context import Context
from registerbuild.checks.rule import Problem, rule
from registerbuild.derived.claims.claim import Length, length_of
from registerbuild.derived.claims.durations import AnsweredIn, Kept, start_event
from registerbuild.derived.claims.dutch import length_words, lengths
from registerbuild.derived.claims.hearing import Said
from registerbuild.derived.claims.lexicon import Matches
from registerbuild.derived.claims.vocabulary import KEPT_THINGS, TELLING_STARTS
from registerbuild.derived.wording.periods import kept_until
from registerbuild.register.findings import Severity
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.data import RetentionPeriod
from registerbuild.register.records.texts import Statement
from registerbuild.register.records.values import Record


@rule("TGS501", on=Record, severity=Severity.WARNING)
def kept_otherwise(record: Record, context: Context) -> Iterator[Problem]:
    """Een andere bewaartermijn dan het register noemt.

    Waarom: AVG artikel 5, eerste lid, onder a en e, en artikel 13, tweede lid, onder a: overal staat dezelfde termijn.
    Herstel: schrijf de verwijzing, zoals {termijn:ID}; klopt de tekst wel, verbeter dan bewaartermijnen.yaml.
    """
    yield from disputes(record, context, Kept, judge_kept)


def judge_kept(said: Said[Kept], record: Record, context: Context) -> Verdict:
    """How long the data are kept that the sentence is about; silent when one of the periods it may mean is so long."""
    kept = said.claim.value
    if kept.by_other:
        return _judge_other(said, context)
    meant = _meant(said, record, context)
    if not meant.periods:
        return _as_no_period(said, record, context) if meant.nothing else None
    same = _as_long(meant.periods, kept.length)
    if not same and _as_long(meant.aside, kept.length):
        return None
    if same:
        return _other_start(kept, same, context) or _agreed(said, same, meant)
    return _disputed(kept.length, meant.periods, context)


@dataclass(frozen=True, slots=True)
class _Meant:
    """The periods that a sentence may be about; `aside` may be meant too, `named` says that the words name them.

    `nothing` says that the words name nothing at all.
    """

    periods: tuple[RetentionPeriod, ...] = ()
    aside: tuple[RetentionPeriod, ...] = ()
    named: bool = False
    nothing: bool = False


def _meant(said: Said[Kept], record: Record, context: Context) -> _Meant:
    periods, categories = _named(said, record, context)
    about = _activities(record, context)
    through = [i.retention for a in about for i in a.items if i.retention and i.category in categories]
    if isinstance(record, Activity):
        return _in_activity(record, periods, through, context)
    ids = list(periods) or through
    subjects = own_subjects(record)
    near = [name for name in ids if _is_about(name, subjects, context)]
    # Of other people a single word names nothing: in a text for staff ‘overeenkomst’ is not that with a supplier.
    far = [name for name in ids if not subjects or len(periods.get(name, _MORE)) > 1]
    aside = (*periods, *through)
    return _Meant(_with_length(near or far, context), _with_length(aside, context), True, not ids)


_MORE = frozenset(("", "more"))
"""Stands for the words of a category, which are more than a single one."""


def _in_activity(activity: Activity, named: Matches, through: list[str], context: Context) -> _Meant:
    """In the texts of an activity only its own periods count."""
    own = list(dict.fromkeys(item.retention for item in activity.items if item.retention))
    chosen = [name for name in own if name in named] or [name for name in own if name in through]
    return _Meant(_with_length(chosen or own, context), named=bool(chosen) or len(own) == 1)


def _named(said: Said[Kept], record: Record, context: Context) -> tuple[Matches, Matches]:
    """The periods and the categories that the words name: the first evidence that there is, from strong to weak."""
    lexicon, kept, objects = context.lexicon, said.claim.value, said.claim.objects
    implied = lexicon.implied(own_subjects(record)) if isinstance(record, Statement | Activity) else frozenset[str]()
    asked = (*objects, *said.sentence.question_stems) if said.sentence.question else ()
    for stems, thought in ((objects, frozenset[str]()), (asked, implied)):
        found = lexicon.periods.found(stems, thought), lexicon.categories.found(stems, thought)
        if stems and any(found):
            return found
    since = {name: phrase for phrase, name in lexicon.starts.pairs if len(phrase) > 1 and phrase <= set(kept.since)}
    if since:
        return since, {}
    found = lexicon.periods.found(objects, implied), lexicon.categories.found(objects, implied)
    if any(found):
        return found
    anywhere = lexicon.periods.found(kept.anywhere, implied)
    return {name: phrase for name, phrase in anywhere.items() if len(phrase) > 1}, {}


def _activities(record: Record, context: Context) -> Iterable[Activity]:
    """The activities that a text of this record may be about."""
    if isinstance(record, Activity):
        return (record,)
    subjects = own_subjects(record)
    return (a for a in context.activities if not subjects or not set(subjects).isdisjoint(a.subjects))


def _is_about(name: str, subjects: tuple[str, ...], context: Context) -> bool:
    period = context.find(RetentionPeriod, name)
    return period is not None and not set(subjects).isdisjoint(period.subjects)


def _with_length(names: Iterable[str], context: Context) -> tuple[RetentionPeriod, ...]:
    found = (context.find(RetentionPeriod, name) for name in dict.fromkeys(names))
    return tuple(period for period in found if period and period.length)


def _as_long(periods: Iterable[RetentionPeriod], length: Length) -> tuple[RetentionPeriod, ...]:
    return tuple(p for p in periods if p.length and length_of(p.length).same_as(length))


def _disputed(length: Length, periods: tuple[RetentionPeriod, ...], context: Context) -> Disputed:
    first, names = periods[0], tuple(("bewaartermijn", period.id) for period in periods)
    also = f" (ook bekeken: {', '.join(p.id for p in periods[1:4])})" if len(periods) > 1 else ""
    message = f"hier staat {length_words(length)}; het register zegt {_told(first, context)}{also}"
    return Disputed(message, f"schrijf {{termijn:{first.id}}}, of verbeter de termijn in het register", names)


def _told(period: RetentionPeriod, context: Context) -> str:
    """A period with its place: 2 jaar na het vertrek (register/bewaartermijnen.yaml, regel 8)."""
    length = length_words(length_of(period.length)) if period.length else None
    told = kept_until(length, period.start, None).removeprefix("tot ")
    return f"{told} ({context.where('bewaartermijn', period.id, ('termijn',))})"


def _other_start(kept: Kept, periods: tuple[RetentionPeriod, ...], context: Context) -> Disputed | None:
    """A right length behind another event: 2 jaar na de inschrijving, where the record says het vertrek."""
    kinds = {start_event(period.start.lower()) for period in periods}
    if kept.event not in TELLING_STARTS or len(kinds) > 1 or not kinds - {"", kept.event}:
        return None
    if kinds == {"dienstverband"} and kept.event == "vertrek":  # who leaves ends the employment
        return None
    names = tuple(("bewaartermijn", period.id) for period in periods)
    message = f"hier begint de termijn bij {kept.event}; het register zegt {_told(periods[0], context)}"
    fix = f"schrijf na {{vanaf:{periods[0].id}}}, of verbeter vanaf in het register"
    return Disputed(message, fix, names)


def _agreed(said: Said[Kept], periods: tuple[RetentionPeriod, ...], meant: _Meant) -> Agreed | None:
    """The reference for a length, with that for its start when the start stands there word for word.

    With more lengths in one sentence it is not certain which words belong to which.
    """
    if len(periods) > 1 or not meant.named or len(list(lengths(said.sentence.text))) > 1:
        return None
    period, start = periods[0], f" na {periods[0].start}"
    if said.claim.value.behind.startswith(start):
        return Agreed(f"{{termijn:{period.id}}} na {{vanaf:{period.id}}}", said.claim.words + start)
    return Agreed(f"{{termijn:{period.id}}}", said.claim.words)


def _judge_other(said: Said[Kept], context: Context) -> Disputed | None:
    """Somebody else keeps: only the periods that are the duty of others count."""
    stems, length = set(said.sentence.stems), said.claim.value.length
    duties = [p for p in context.live(RetentionPeriod) if p.of_others]
    meant = [p for p in duties if not stems.isdisjoint(context.lexicon.content(p.of_others or ""))]
    known = all(period.length for period in meant)
    return _disputed(length, tuple(meant), context) if meant and known and not _as_long(meant, length) else None


def _as_no_period(said: Said[Kept], record: Record, context: Context) -> Disputed | None:
    """Nothing is named: then only a length that no period of these people has is disputed."""
    if not said.claim.value.certain or not KEPT_THINGS.search(said.sentence.low):
        return None
    used = (item.retention for activity in _activities(record, context) for item in activity.items if item.retention)
    others = (period.id for period in context.live(RetentionPeriod) if period.of_others)
    if _as_long(_with_length((*used, *others), context), said.claim.value.length):
        return None
    told = length_words(said.claim.value.length)
    message = f"hier staat {told} bewaren; geen bewaartermijn in het register is zo lang (bewaartermijnen.yaml)"
    return Disputed(message, "schrijf {termijn:ID} met de termijn die u bedoelt, of voeg de termijn toe")


@rule("TGS502", on=Record, severity=Severity.WARNING)
def answered_otherwise(record: Record, context: Context) -> Iterator[Problem]:
    """Een andere termijn voor het antwoord op een verzoek dan het bestuur belooft.

    Waarom: AVG artikel 12, derde lid, en artikel 5, eerste lid, onder a: overal staat dezelfde termijn.
    Herstel: schrijf {organisatie:antwoordtermijn} en {organisatie:verlenging} in plaats van een getal; is de termijn
    van het bestuur zelf anders, verbeter die dan bij verzoeken in organisatie.yaml.
    """
    yield from disputes(record, context, AnsweredIn, judge_answered)


def judge_answered(said: Said[AnsweredIn], _: Record, context: Context) -> Verdict:
    """The term to answer; where the sentence says that it takes longer, also the extension and both together."""
    if context.organisation is None:
        return None
    terms, told = context.organisation.terms, said.claim.value
    answer, extension = length_of(terms.answer), length_of(terms.extension)
    if told.length == answer:
        return Agreed("{organisatie:antwoordtermijn}", said.claim.words)
    if told.longer and told.length == extension:
        return Agreed("{organisatie:verlenging}", said.claim.words)
    if told.longer and told.length == answer.plus(extension):
        return None
    place = context.where("organisatie", "organisatie", ("verzoeken",))
    promised = f"{length_words(answer)}, te verlengen met {length_words(extension)} ({place})"
    reference = "verlenging" if told.longer else "antwoordtermijn"
    message = f"hier staat {length_words(told.length)}; het register zegt {promised}"
    return Disputed(message, f"schrijf {{organisatie:{reference}}}", (("organisatie", "organisatie"),))


RULES = (kept_otherwise, answered_otherwise)
