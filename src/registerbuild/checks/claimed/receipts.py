"""Who gets data, by the words of a text and by the records (TGS530–TGS533)."""

import re
from collections.abc import Iterator

from registerbuild.checks.claimed.spoken_of import (
    OUTSIDE_ROLES,
    activities_told,
    at,
    has_part,
    items_given,
    named_categories,
    outside_receivers,
    receives,
)
from registerbuild.checks.claimed.verdict import Disputed, Verdict, disputes
from registerbuild.checks.context import Context
from registerbuild.checks.letters import strings
from registerbuild.checks.rule import Problem, rule
from registerbuild.derived.claims.claim import Claim
from registerbuild.derived.claims.dutch import without_accents
from registerbuild.derived.claims.hearing import Said
from registerbuild.derived.claims.receiving import NamedOther, NobodyElse, Receipt
from registerbuild.derived.claims.words_of_giving import DATA, LANGUAGES
from registerbuild.derived.claims.words_of_use import SOLD
from registerbuild.register.findings import Severity
from registerbuild.register.model import marked
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.data import DataCategory, Recipient
from registerbuild.register.records.marks import Markdown
from registerbuild.register.records.values import Record


@rule("TGS530", on=Record, severity=Severity.WARNING)
def recipient_denied(record: Record, context: Context) -> Iterator[Problem]:
    """Een tekst zegt dat iemand geen gegevens krijgt, en het register geeft ze wel.

    Waarom: AVG artikel 13, eerste lid, onder e: wie de gegevens krijgt, hoort iemand te weten.
    Herstel: haal de zin weg of noem {lijst:ontvangers}; klopt de tekst wel, haal de ontvanger dan uit de verwerking.
    """
    yield from disputes(record, context, Receipt, judge_denied_receipt)


def judge_denied_receipt(said: Said[Receipt], record: Record, context: Context) -> Verdict:
    """A denial is disputed when an activity gives the recipient the data that are meant."""
    claim = said.claim
    if claim.positive or claim.only or not _is_outside(claim.value, context):
        return None
    giving = [activity.id for activity in activities_told(record, context) if _gives(activity, claim, context)]
    if not giving:
        return None
    message = f"hier krijgt {_name(claim.value, context)} geen gegevens; het register geeft ze wel, bij {giving[0]}"
    message += f"{_more(len(giving) - 1, 'andere verwerking', 'andere verwerkingen')} ({at(giving[0], context)})"
    return Disputed(message, names=tuple(("verwerking", name) for name in giving))


def _gives(activity: Activity, claim: Claim[Receipt], context: Context) -> bool:
    """Whether the activity gives the recipient the data that a claim is about."""
    names = frozenset(claim.value.recipients)
    meant = named_categories(claim.objects, context)
    if meant:
        given = items_given(activity, names)
        return any(item.category in meant and has_part(item, claim.objects, context) for item in given)
    if claim.value.general:
        return receives(activity, names)
    return activity.id in context.lexicon.activities.found(claim.objects) and receives(activity, names)


@rule("TGS531", on=Record, severity=Severity.WARNING)
def recipient_alone(record: Record, context: Context) -> Iterator[Problem]:
    """Een tekst zegt dat niemand of maar één gegevens krijgt, en het register noemt er meer.

    Waarom: AVG artikel 13, eerste lid, onder e: wie de gegevens krijgt, hoort iemand te weten.
    Herstel: haal de zin weg of noem {lijst:ontvangers}; klopt de tekst wel, haal de anderen dan uit de verwerkingen.
    """
    yield from disputes(record, context, Receipt, judge_only_receipt)
    yield from disputes(record, context, NobodyElse, judge_nobody)


def judge_only_receipt(said: Said[Receipt], record: Record, context: Context) -> Verdict:
    """That one gets data and nobody else is disputed when others get the same."""
    claim = said.claim
    if not claim.positive or not claim.only or not _is_outside(claim.value, context):
        return None
    meant = named_categories(claim.objects, context)
    if not meant and not claim.value.general:
        return None
    return _others(claim.value.together, meant, f"alleen {_name(claim.value, context)}", record, context)


def judge_nobody(said: Said[NobodyElse], record: Record, context: Context) -> Verdict:
    """That nobody gets data, or nobody else, is disputed when somebody does."""
    but = said.claim.value.but
    return _others(but, frozenset(), "verder niemand" if but else "niemand", record, context)


def _others(but: frozenset[str], of: frozenset[str], who: str, record: Record, context: Context) -> Verdict:
    found = outside_receivers(activities_told(record, context), context, of)
    names = [name for name in found if name not in but]
    if not names:
        return None
    more = _more(len(names) - 1, "ander", "anderen")
    message = f"hier krijgt {who} gegevens; het register noemt ook {names[0]}{more} ({at(found[names[0]], context)})"
    return Disputed(message, names=(("verwerking", found[names[0]]), ("ontvanger", names[0])))


@rule("TGS532", on=Record, severity=Severity.WARNING)
def sensitive_data_given(record: Record, context: Context) -> Iterator[Problem]:
    """Een tekst geeft iemand bijzondere gegevens of een nummer dat hij volgens het register niet krijgt.

    Waarom: AVG artikel 9, 10 en 87: deze gegevens gaan alleen naar wie daar een grond voor heeft.
    Herstel: haal de zin weg; klopt de tekst wel, zet de ontvanger dan bij de gegevens van de verwerking.
    """
    yield from disputes(record, context, Receipt, judge_sensitive_receipt)


def judge_sensitive_receipt(said: Said[Receipt], _: Record, context: Context) -> Verdict:
    """Data of a restricted kind go nowhere in the records to this recipient."""
    claim = said.claim
    unread = {"verwerking", "ontvanger", "gegeven"} & context.broken
    if not claim.positive or claim.only or unread or not _is_outside(claim.value, context):
        return None
    meant = {name for name in named_categories(claim.objects, context) if _is_restricted(name, context)}
    names = frozenset(claim.value.recipients)
    if not meant or any(item.category in meant for a in context.activities for item in items_given(a, names)):
        return None
    name = min(meant)
    place = context.where("gegeven", name, ())
    message = f"hier krijgt {_name(claim.value, context)} {name} ({place}); geen verwerking in het register geeft dat"
    return Disputed(message, names=(*_keys(claim.value), ("gegeven", name)))


@rule("TGS533", on=Record, severity=Severity.WARNING)
def recipient_unknown(record: Record, context: Context) -> Iterator[Problem]:
    """Een tekst noemt een ontvanger die niet in het register staat.

    Waarom: AVG artikel 30, eerste lid, onder d: het register noemt wie gegevens krijgt.
    Herstel: zet de ontvanger in ontvangers.yaml en bij de verwerking, en schrijf {ontvanger:ID}; of haal de naam weg.
    """
    yield from disputes(record, context, NamedOther, judge_named_other)


def judge_named_other(said: Said[NamedOther], _: Record, context: Context) -> Verdict:
    """A name of which a part stands in no field of the records that is a name."""
    name, sentence = said.claim.value.name, said.sentence
    if context.broken or not (
        DATA.in_(sentence.words) or SOLD.in_(sentence.words) or context.lexicon.categories.found(sentence.stems)
    ):
        return None
    if context.lexicon.recipients(context.lexicon.tokens(name)):
        return None
    known = _names_known(context)
    unknown = [word for word in _CAPITAL.findall(name) if without_accents(word) not in known and word not in LANGUAGES]
    if not unknown:
        return None
    return Disputed(f"hier krijgt {name} gegevens; die naam staat niet in het register (ontvangers.yaml)")


_CAPITAL = re.compile(r"[A-ZÀ-Ž][\w&'’-]*")


def _names_known(context: Context) -> frozenset[str]:
    """Every word with a capital in a field of a record that is no prose."""
    found: set[str] = set()
    for model, records in context.register.records.items():
        for record in records.values():
            values = record.model_dump(mode="json", by_alias=True)
            prose = {loc for loc, _, mark in marked(model, record) if isinstance(mark, Markdown)}
            lines = (text for loc, text in strings(values) if loc not in prose)
            found.update(without_accents(word) for text in lines for word in _CAPITAL.findall(text))
    return frozenset(found)


def _is_outside(value: Receipt, context: Context) -> bool:
    """Whether the recipient is neither one of the board's own people nor who the data are about."""
    found = [context.find(Recipient, name) for name in value.recipients]
    return all(recipient is not None and recipient.role in OUTSIDE_ROLES for recipient in found)


def _is_restricted(name: str, context: Context) -> bool:
    category = context.find(DataCategory, name)
    return category is not None and category.kind.restricted


def _name(value: Receipt, context: Context) -> str:
    recipient = context.find(Recipient, value.recipients[0])
    return recipient.name if recipient else value.recipients[0]


def _keys(value: Receipt) -> tuple[tuple[str, str], ...]:
    return tuple(("ontvanger", name) for name in value.recipients)


def _more(number: int, one: str, more: str) -> str:
    return f" en {number} {one if number == 1 else more}" if number else ""


RULES = (recipient_denied, recipient_alone, sensitive_data_given, recipient_unknown)
