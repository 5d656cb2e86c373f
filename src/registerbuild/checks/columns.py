"""Rules about the two columns of a lid: what both cannot say (TGS520 to TGS529), and what changed in one (TGS570).

Only words that can be counted are compared. Whether a paraphrase means the same is for a person to judge.
"""

from collections.abc import Iterable, Iterator

from registerbuild.checks.context import Context
from registerbuild.checks.rule import Problem, rule
from registerbuild.derived.texts import cues
from registerbuild.derived.texts.saying import Amount, Column, only_in
from registerbuild.register.findings import Severity
from registerbuild.register.records.texts import Article
from registerbuild.register.source import Loc

_MOST_PLAIN = 2
"""sentences of plain language that one sentence of law becomes, when both are compared by one word"""
_LIST_OF_KINDS = 3
_SHARED = 2


def _legal(number: int) -> Loc:
    return ("leden", number, "juridisch")


def _plain(number: int) -> Loc:
    return ("leden", number, "gewoon")


@rule("TGS520", on=Article, severity=Severity.WARNING)
def other_reference(article: Article, context: Context) -> Iterator[Problem]:
    """De twee kolommen van een lid verwijzen elk naar een andere termijn.

    Waarom: AVG artikel 12, eerste lid: de uitleg zegt hetzelfde als de regel, ook als de termijn later verandert.
    Herstel: zet in beide kolommen dezelfde verwijzing.
    """
    for number, (legal, plain) in context.sides(article):
        left, right = sorted(legal.facts - plain.facts), sorted(plain.facts - legal.facts)
        if left and right and not _contradicting(legal, plain):
            yield Problem(_plain(number), f"links {', '.join(left)}, rechts {', '.join(right)}", inside=right[0])


@rule("TGS521", on=Article)
def other_amount(article: Article, context: Context) -> Iterator[Problem]:
    """De twee kolommen van een lid noemen een andere termijn of een ander getal.

    Waarom: AVG artikel 12, eerste lid: van een regel en zijn uitleg die elkaar tegenspreken, klopt er een niet.
    Herstel: zet in beide kolommen hetzelfde, het liefst als verwijzing zoals {termijn:ID}.
    """
    for number, (legal, plain) in context.sides(article):
        left, right = _contradicting(legal, plain) or ((), ())
        if right:
            note = f"links {_enumerated(left)}, rechts {_enumerated(right)}"
            yield Problem(_plain(number), note, inside=right[0].typed)


@rule("TGS522", on=Article, severity=Severity.WARNING)
def amount_in_one_column(article: Article, context: Context) -> Iterator[Problem]:
    """Een termijn of getal staat maar in een van de twee kolommen.

    Waarom: AVG artikel 12, eerste lid: de uitleg laat niets weg en voegt niets toe.
    Herstel: zet het in beide kolommen, het liefst als verwijzing zoals {termijn:ID}.
    """
    for number, (legal, plain) in context.sides(article):
        if _contradicting(legal, plain):
            continue
        for loc, side, found in (
            (_legal(number), "links", only_in(legal, plain)),
            (_plain(number), "rechts", only_in(plain, legal)),
        ):
            if found:
                yield Problem(loc, f"{_enumerated(found)} alleen {side}", inside=found[0].typed)


def _contradicting(legal: Column, plain: Column) -> tuple[tuple[Amount, ...], tuple[Amount, ...]] | None:
    """The amounts of each column that the other cannot have; None when they may both be right."""
    left, right = only_in(legal, plain), only_in(plain, legal)
    pairs = [(one, other) for one in left for other in right if one.excludes(other)]
    return (tuple(dict.fromkeys(a for a, _ in pairs)), tuple(dict.fromkeys(b for _, b in pairs))) if pairs else None


def _enumerated(amounts: Iterable[Amount]) -> str:
    return ", ".join(dict.fromkeys(map(str, amounts)))


@rule("TGS523", on=Article, severity=Severity.WARNING)
def other_number_of_points(article: Article, context: Context) -> Iterator[Problem]:
    """De opsommingen in de twee kolommen van een lid zijn niet even lang.

    Waarom: AVG artikel 12, eerste lid: de uitleg laat niets weg en voegt niets toe.
    Herstel: zet in beide kolommen dezelfde punten, of maak van een van beide een zin.
    """
    for number, (legal, plain) in context.sides(article):
        if legal.points and plain.points and legal.points != plain.points:
            yield Problem(_plain(number), f"links {legal.points} punten, rechts {plain.points}")


@rule("TGS524", on=Article, severity=Severity.WARNING)
def other_actor(article: Article, context: Context) -> Iterator[Problem]:
    """De twee kolommen van een lid noemen elk iemand anders.

    Waarom: AVG artikel 12, eerste lid: wie iets doet of beslist, is in de regel en in de uitleg dezelfde.
    Herstel: noem in beide kolommen dezelfde.
    """
    for number, (legal, plain) in context.sides(article):
        ours = {cues.BOARD} if cues.WE.search(plain.text) else set()
        left, right = sorted(legal.actors - plain.actors - ours), sorted(plain.actors - legal.actors)
        if left and right:
            yield Problem(_plain(number), f"links {', '.join(left)}, rechts {', '.join(right)}")


@rule("TGS525", on=Article, severity=Severity.WARNING)
def duty_against_leave(article: Article, context: Context) -> Iterator[Problem]:
    """De ene kolom van een lid zegt dat iets moet, de andere dat het mag.

    Waarom: AVG artikel 12, eerste lid: wat mag, is in de uitleg geen plicht, en andersom.
    Herstel: kies in beide kolommen moet of mag.
    """
    for number, (legal, plain) in context.sides(article):
        if not _short(legal, plain) or legal.denials or plain.denials:
            continue
        if _leaves(legal) and _obliges(plain):
            yield Problem(_plain(number), "links mag of kan het, rechts moet het")
        elif _obliges(legal) and _leaves(plain):
            yield Problem(_plain(number), "links moet het, rechts mag of kan het")


def _short(legal: Column, plain: Column) -> bool:
    """Whether the lid is one rule, so that one word decides what it says."""
    return not legal.points and legal.sentences == 1 and plain.sentences <= _MOST_PLAIN


def _leaves(column: Column) -> bool:
    return bool(column.may and not column.must)


def _obliges(column: Column) -> bool:
    return bool(column.must and not column.may)


@rule("TGS526", on=Article, severity=Severity.WARNING)
def denied_in_one_column(article: Article, context: Context) -> Iterator[Problem]:
    """De ene kolom van een lid ontkent wat de andere zegt.

    Waarom: AVG artikel 12, eerste lid: een uitleg zonder het woord niet zegt het tegendeel van de regel.
    Herstel: lees beide kolommen na, en ontken in beide of in geen.
    """
    for number, (legal, plain) in context.sides(article):
        if bool(legal.denials) is bool(plain.denials) or not _short(legal, plain):
            continue
        denying, clean = (legal, plain) if legal.denials else (plain, legal)
        limited = denying.hedged or cues.LIMIT.search(clean.text)
        if not limited and len(legal.stems & plain.stems) >= _SHARED:
            side, other = ("links", "rechts") if legal.denials else ("rechts", "links")
            yield Problem(_plain(number), f"{side} staat een ontkenning, {other} niet")


@rule("TGS527", on=Article, severity=Severity.WARNING)
def other_special_kinds(article: Article, context: Context) -> Iterator[Problem]:
    """De twee kolommen van een lid noemen niet dezelfde soorten bijzondere gegevens.

    Waarom: AVG artikel 9, eerste lid: de rij is vast; wat in de uitleg ontbreekt, lijkt niet beschermd.
    Herstel: noem in beide kolommen dezelfde soorten.
    """
    for number, (legal, plain) in context.sides(article):
        lists = len(legal.special) >= _LIST_OF_KINDS and len(plain.special) >= _LIST_OF_KINDS
        if lists and legal.special != plain.special:
            apart = (("links", legal.special - plain.special), ("rechts", plain.special - legal.special))
            told = (f"alleen {side}: {', '.join(sorted(kinds))}" for side, kinds in apart if kinds)
            yield Problem(_plain(number), "; ".join(told))


@rule("TGS528", on=Article, severity=Severity.WARNING)
def costs_in_one_column(article: Article, context: Context) -> Iterator[Problem]:
    """Maar een van de twee kolommen van een lid gaat over kosten.

    Waarom: AVG artikel 12, vijfde lid: een verzoek is gratis, en wanneer dat anders is, leest iedereen.
    Herstel: zeg in beide kolommen wat het kost, of in geen van beide.
    """
    for number, (legal, plain) in context.sides(article):
        left, right = cues.COSTS.search(legal.text), cues.COSTS.search(plain.text)
        if left and not right:
            yield Problem(_legal(number), "alleen links", inside=left[0])
        elif right and not left:
            yield Problem(_plain(number), "alleen rechts", inside=right[0])


@rule("TGS529", on=Article, severity=Severity.WARNING)
def always_in_one_column(article: Article, context: Context) -> Iterator[Problem]:
    """Maar een van de twee kolommen van een lid zegt altijd of nooit.

    Waarom: AVG artikel 12, eerste lid: de uitleg belooft niet meer, en niet minder, dan de regel.
    Herstel: zeg het in beide kolommen, of haal het weg.
    """
    for number, (legal, plain) in context.sides(article):
        left, right = cues.ABSOLUTE.search(legal.text), cues.ABSOLUTE.search(plain.text)
        if left and not right and not cues.EVERY.search(plain.text):
            yield Problem(_legal(number), "alleen links", inside=left[0])
        elif right and not left and not cues.EVERY.search(legal.text):
            yield Problem(_plain(number), "alleen rechts", inside=right[0])


RULES = (
    other_reference,
    other_amount,
    amount_in_one_column,
    other_number_of_points,
    other_actor,
    duty_against_leave,
    denied_in_one_column,
    other_special_kinds,
    costs_in_one_column,
    always_in_one_column,
)
