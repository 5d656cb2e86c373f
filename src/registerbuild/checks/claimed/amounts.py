"""Ages, money and numbers in a text against those of the records (TGS503 to TGS505)."""

from collections.abc import Iterator

from registerbuild.checks.claimed.spoken import claims_of
from registerbuild.checks.claimed.verdict import Agreed, Disputed, Verdict, disputes
from registerbuild.checks.context import Context
from registerbuild.checks.rule import Problem, rule
from registerbuild.derived.claims.amounts import Charge, Free, OwnAge, SchoolCount
from registerbuild.derived.claims.hearing import Said
from registerbuild.register.findings import Severity
from registerbuild.register.index import kind_of
from registerbuild.register.records.organisation import School, SchoolKind
from registerbuild.register.records.texts import Article, Statement
from registerbuild.register.records.values import Record

_BOARD = (("organisatie", "organisatie"),)


@rule("TGS503", on=Record, severity=Severity.WARNING)
def other_age(record: Record, context: Context) -> Iterator[Problem]:
    """Een andere leeftijd om zelf te beslissen dan het register noemt.

    Waarom: AVG artikel 8 en UAVG artikel 5: voor toestemming geldt een andere leeftijd dan voor stoppen en de rechten.
    Herstel: schrijf {organisatie:leeftijd} voor toestemming en {organisatie:leeftijd_rechten} voor stoppen en rechten.
    """
    yield from disputes(record, context, OwnAge, judge_own_age)


def judge_own_age(said: Said[OwnAge], _: Record, context: Context) -> Verdict:
    """The age for consent; in a sentence on rights that for rights too, as the parents' own rights end at the other."""
    board, age = context.organisation, said.claim.value
    if board is None:
        return None
    held = {"leeftijd": board.consent_age} | ({} if age.consent else {"leeftijd_rechten": board.rights_age})
    exact = [field for field, number in held.items() if number == age.number]
    if exact:
        reference, words = f"{{organisatie:{exact[0]}}}", said.claim.words
        return Agreed(words.replace(age.typed, reference, 1), words)
    if not age.also.isdisjoint(held.values()):
        return None
    rights = "" if age.consent else f" en {board.rights_age} jaar om te stoppen en voor de rechten"
    told = f"{board.consent_age} jaar om toestemming te geven{rights}"
    place = context.where(*_BOARD[0], ("leeftijd_toestemming",))
    fix = "schrijf " + " of ".join(f"{{organisatie:{field}}}" for field in held)
    return Disputed(f"hier staat {age.number} jaar; het register zegt {told} ({place})", fix, _BOARD)


@rule("TGS504", on=Record, severity=Severity.WARNING)
def charged(record: Record, context: Context) -> Iterator[Problem]:
    """Een tekst vraagt geld voor een verzoek of een kopie.

    Waarom: AVG artikel 12, vijfde lid: dat is gratis, behalve bij een verzoek dat ongegrond of buitensporig is.
    Herstel: schrijf dat het gratis is; geldt het alleen voor zo'n verzoek of voor een extra kopie, schrijf dat erbij.
    """
    yield from disputes(record, context, Charge, judge_charge)


def judge_charge(_said: Said[Charge], _: Record, context: Context) -> Verdict:
    """Money for a request; the message names a text of the board that says it is free."""
    promise = next(_free(context), None)
    message = "hier kost een verzoek of kopie geld; volgens AVG artikel 12, vijfde lid, is dat gratis"
    if promise is None:
        return Disputed(message)
    record, said = promise
    kind = kind_of(type(record))
    message += f", en dat zegt ook {context.where(kind, record.id, said.loc)}"
    return Disputed(message, names=((kind, record.id),))


def _free(context: Context) -> Iterator[tuple[Record, Said[Free]]]:
    """Every statement and article that says that a request is free."""
    for record in (*context.live(Article), *context.live(Statement)):
        yield from ((record, said) for said in claims_of(record, context, Free))


@rule("TGS505", on=Record, severity=Severity.WARNING)
def other_school_count(record: Record, context: Context) -> Iterator[Problem]:
    """Een ander aantal scholen dan het register kent.

    Waarom: AVG artikel 5, eerste lid, onder d: wat u vertelt, klopt; het register noemt elke school.
    Herstel: laat het getal weg of schrijf {lijst:scholen}; klopt de tekst wel, vul dan scholen.yaml aan.
    """
    yield from disputes(record, context, SchoolCount, judge_school_count)


def judge_school_count(said: Said[SchoolCount], _: Record, context: Context) -> Verdict:
    """The number of schools, with or without the office."""
    every = tuple(context.live(School))
    schools = tuple(school for school in every if school.kind is not SchoolKind.OFFICE)
    number = said.claim.value.number
    if not schools or "school" in context.broken or number in (len(schools), len(every)):
        return None
    message = f"hier staan {number} scholen; het register kent er {len(schools)} (scholen.yaml)"
    return Disputed(message, names=tuple(("school", school.id) for school in schools[:1]))


RULES = (other_age, charged, other_school_count)
