"""On which ground something rests, by the words of a text and by the records (TGS537–TGS539)."""

from collections.abc import Iterator

from registerbuild.checks.claimed.spoken_of import activities_told, at, named_categories
from registerbuild.checks.claimed.verdict import Disputed, Verdict, disputes, own_subjects
from registerbuild.checks.context import Context
from registerbuild.checks.rule import Problem, rule
from registerbuild.derived.claims.assuring import OnRequest, RestsOn
from registerbuild.derived.claims.dutch import fold
from registerbuild.derived.claims.hearing import Said
from registerbuild.derived.claims.words_of_rights import DEED_WORDS
from registerbuild.register.findings import Severity
from registerbuild.register.records.activity import Activity, Mandatory
from registerbuild.register.records.data import DataCategory
from registerbuild.register.records.grounds import Basis, Exception9
from registerbuild.register.records.values import Record


@rule("TGS537", on=Record, severity=Severity.WARNING)
def consent_denied(record: Record, context: Context) -> Iterator[Problem]:
    """Een tekst zegt dat toestemming niet nodig is, en het register steunt alleen op toestemming.

    Waarom: AVG artikel 6, eerste lid, onder a, en artikel 7.
    Herstel: haal de zin weg; klopt de tekst wel, geef de verwerking dan een andere grondslag.
    """
    yield from disputes(record, context, RestsOn, judge_no_consent)


def judge_no_consent(said: Said[RestsOn], record: Record, context: Context) -> Verdict:
    """That no consent is needed where nothing but consent is the basis."""
    meant = () if said.claim.positive else _meant(said, record, context)
    if not meant or not all(_bases(activity) == {Basis.CONSENT} for activity in meant):
        return None
    name = meant[0].id
    message = f"hier is toestemming niet nodig; het register steunt bij {name} alleen op toestemming"
    return Disputed(f"{message} ({at(name, context, 'doelen')})", names=_keys(meant))


@rule("TGS538", on=Record, severity=Severity.WARNING)
def other_ground(record: Record, context: Context) -> Iterator[Problem]:
    """Een tekst noemt een grondslag die de verwerking in het register niet heeft.

    Waarom: AVG artikel 13, eerste lid, onder c: de grondslag hoort iemand te weten, en er hangen rechten aan.
    Herstel: noem de grondslag van het register; klopt de tekst wel, verander de grondslag dan in de verwerking.
    """
    yield from disputes(record, context, RestsOn, judge_ground)


def judge_ground(said: Said[RestsOn], record: Record, context: Context) -> Verdict:
    """A basis that none of the activities that are meant has."""
    basis = said.claim.value.basis
    meant = _meant(said, record, context) if said.claim.positive else ()
    if not meant or any(basis in _bases(a) or not _bases(a) or _has_it_elsewhere(basis, a) for a in meant):
        return None
    name = meant[0].id
    told = " en ".join(sorted(each.value for each in _bases(meant[0])))
    message = f"hier is de grondslag {basis.value}; het register zegt bij {name}: {told}"
    return Disputed(f"{message} ({at(name, context, 'doelen')})", names=_keys(meant))


def _has_it_elsewhere(basis: Basis, activity: Activity) -> bool:
    """Whether consent is given for special data, or the law asks that some data are given."""
    if basis is Basis.CONSENT:
        return any(ground.exception is Exception9.CONSENT for ground in activity.special)
    return basis is Basis.LEGAL_DUTY and any(item.mandatory is Mandatory.BY_LAW for item in activity.items)


@rule("TGS539", on=Record, severity=Severity.WARNING)
def request_only(record: Record, context: Context) -> Iterator[Problem]:
    """Een tekst zegt dat bijzondere gegevens alleen op verzoek worden gebruikt, en het register steunt op iets anders.

    Waarom: AVG artikel 9, tweede lid: een verzoek is geen uitzondering.
    Herstel: noem de uitzondering van het register; klopt de tekst wel, verander de uitzondering dan in de verwerking.
    """
    yield from disputes(record, context, OnRequest, judge_on_request)


def judge_on_request(said: Said[OnRequest], record: Record, context: Context) -> Verdict:
    """Special data that an activity uses on an exception other than consent."""
    meant = {name for name in named_categories(said.claim.objects, context) if _is_special(name, context)}
    for activity in activities_told(record, context):
        others = [g.exception for g in activity.special if g.exception is not Exception9.CONSENT]
        if others and any(item.category in meant for item in activity.items):
            place = at(activity.id, context, "bijzonder")
            message = f"hier alleen op verzoek; het register steunt bij {activity.id} op {others[0].value} ({place})"
            return Disputed(message, names=_keys((activity,)))
    return None


def _is_special(name: str, context: Context) -> bool:
    category = context.find(DataCategory, name)
    return category is not None and category.special_kind is not None


def _meant(said: Said[RestsOn], record: Record, context: Context) -> tuple[Activity, ...]:
    """The activities that a sentence on a ground is about: itself, those it names, or those on the data it names."""
    if isinstance(record, Activity):
        return (record,)
    if said.claim.value.own:
        return ()
    stems = [stem for stem in said.claim.objects if stem not in _DEEDS]
    implied = context.lexicon.implied(own_subjects(record))
    found = context.lexicon.activities.found(stems) or context.lexicon.activities.found(stems, implied)
    longest = max(map(len, found.values()), default=0)
    named = tuple(a for a in context.activities if len(found.get(a.id, ())) == longest > 0)
    categories = context.lexicon.categories.found(stems)
    about = activities_told(record, context)
    return named or tuple(a for a in about if a.items and a.items[0].category in categories)


_DEEDS = frozenset(map(fold, DEED_WORDS))


def _bases(activity: Activity) -> frozenset[Basis]:
    return frozenset(basis.basis for use in activity.purposes for basis in use.bases)


def _keys(activities: tuple[Activity, ...]) -> tuple[tuple[str, str], ...]:
    return tuple(("verwerking", activity.id) for activity in activities)


RULES = (consent_denied, other_ground, request_only)
