"""Slips of whoever types: words that do not fit in the field where they stand (TXT303 to TXT308).

What fits where follows from the types of the fields: a line, a name, words in a sentence, a country.
"""

import re
from collections.abc import Iterator

from registerbuild.checks.context import Context
from registerbuild.checks.rule import Problem, rule
from registerbuild.derived.texts.sentences import bare
from registerbuild.register.findings import Severity
from registerbuild.register.model import ModelField, typed
from registerbuild.register.records.marks import AsTyped, CountryName, InSentence, Markdown
from registerbuild.register.records.values import Record
from registerbuild.register.source import Loc

Typed = Iterator[tuple[Loc, str, ModelField]]

_LOOSE_END = re.compile(r"[;,]\Z")
_FULL_STOP = re.compile(r"(?<![.\w])(?!(?:Inc|Ltd|Corp|enz|etc|afd|ver|coöp)\.)[^\W\d_’'-]{3,}[.:]\Z", re.IGNORECASE)
"""A whole word and a full stop; B.V. and nr. are abbreviations too."""


def own_words(record: Record) -> Typed:
    """The texts of a record but for the remarks of the board for itself."""
    return (found for found in typed(record) if found[0][0] not in ("id", "toelichting", "vrijstellingen"))


@rule("TXT303", on=Record, severity=Severity.WARNING)
def loose_end(record: Record, _: Context) -> Iterator[Problem]:
    """Een naam of een stukje van een zin eindigt op een leesteken.

    Waarom: eigen regel: in documenten staat het midden in een zin of in een lijst, en dan staat dat teken er ook.
    Herstel: haal het laatste teken weg.
    """
    for loc, text, field in own_words(record):
        inside = InSentence in field.written and _FULL_STOP.search(text)
        if inside or _LOOSE_END.search(text.strip()):
            yield Problem(loc, f"eindigt op {text.strip()[-1]}")


_NO_NAME = re.compile(
    r"(?P<mail>(?<!\S)[^\s@]+@[^\s@.]+\.[^\s@]+)|(?P<site>https?://\S+|www\.\S+)|(?P<postcode>\b[1-9]\d{3} ?[A-Z]{2}\b)"
    r"|(?P<brin>\b\d{2}[A-Z]{2}\b)"
    r"|(?P<file>(?<!\S)\S+\.(?:ya?ml|md|docx?|xlsx?|pdf)\b)"
)


@rule("TXT304", on=Record, severity=Severity.WARNING)
def name_with_more(record: Record, _: Context) -> Iterator[Problem]:
    """In een naam staat een adres, een nummer van een school, een bestand of een link.

    Waarom: eigen regel: de naam komt in zinnen, koppen en lijsten.
    Herstel: schrijf alleen de naam; voor een adres, een nummer of een link is er een eigen veld.
    """
    for loc, text, field in own_words(record):
        found = _NO_NAME.search(text) if field.is_name else None
        if found:
            yield Problem(loc, inside=found[0])


_ANSWERS = frozenset({"ja", "nee", "yes", "no", "true", "false", "waar", "onwaar", "nog niet bepaald"})
_SEE = re.compile(r"(?:zie|vgl\.?|cf\.) [^\d\s{/]+(?: [^\d\s{/]+){0,3}|zie punt \d+|idem|dito|als boven", re.I)
_SEE_MORE = re.compile(r"zie [^\s{/]+(?: [^\s{/]+){0,3}|[\d.,%/+-]+", re.I)
"""Of a text also a number, alone or in what to see; a line such as a place in an agreement may hold one."""


@rule("TXT305", on=Record, completeness=True)
def answer_for_a_text(record: Record, _: Context) -> Iterator[Problem]:
    """Een kort antwoord waar woorden horen.

    Waarom: AVG artikel 12, eerste lid: op de pagina staat dan alleen dit ene woord, en een lezer weet niet waarop het
    slaat.
    Herstel: schrijf wat er aan de hand is in woorden. Weet u het nog niet of is er niets, haal de regel dan weg.
    """
    for loc, text, field in own_words(record):
        says = text.strip().rstrip(".!").lower()
        several = field.many and says == "nog niet bepaald"
        words = isinstance(field.mark, Markdown) or (InSentence in field.written and not field.is_name)
        if (says in _ANSWERS and not several) or _SEE.fullmatch(says) or (words and _SEE_MORE.fullmatch(says)):
            yield Problem(loc, f"hier staat alleen: {text.strip()}")


_SIGNS = re.compile(
    r"\*\*|(?<!\w)\*(?=\w)|(?<!\w)__?(?=\w)|(?m:^#{1,6} )|\[[^\[\]]+\]\(|</?[a-z][a-z0-9]*(?: [^<>]*)?/?>|`",
    re.IGNORECASE,
)
_BULLET = re.compile(r"[•·▪●◦‣*–—-][ \t]+(?=\w)|\d{1,2}[.)][ \t]+(?=[a-z])")
_NUMBERED = re.compile(r"\d{1,2}[.)][ \t]+(?=\w)")
"""Before a name; a sentence may begin with 1. and a capital."""


@rule("TXT306", on=Record)
def signs_in_a_line(record: Record, _: Context) -> Iterator[Problem]:
    """Opmaak of een opsommingsteken in een veld dat zo wordt afgedrukt.

    Waarom: eigen regel: in een kort veld en in een lijst van records maakt de tool zelf de opmaak; deze tekens kwamen
    zo op de pagina.
    Herstel: haal deze tekens weg.
    """
    for loc, text, field in own_words(record):
        line = AsTyped in field.written
        bullet = _NUMBERED.match(text) or _BULLET.match(text) if field.is_name else _BULLET.match(text)
        found = (_SIGNS.search(text) if line else None) or (bullet if line or field.many else None)
        if found:
            yield Problem(loc, inside=found[0].strip())


_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n{2,}|\n(?=[ \t]*(?:[-*]|\w{1,2}[.)])[ \t])")
_TWICE = re.compile(r"\b(?!zijn\b|haar\b|waar\b|deze\b)(de|een|van|en|te|wij|hij|met|[^\W\d_]{4,}) \1\b", re.IGNORECASE)
_ENOUGH = 5
"""Words; a shorter sentence may come back further on, such as an answer."""


@rule("TXT307", on=Record, severity=Severity.WARNING)
def said_twice_in_a_text(record: Record, _: Context) -> Iterator[Problem]:
    """Een zin of een woord staat er twee keer.

    Waarom: AVG artikel 12, eerste lid: een tekst is kort; meestal is dit een rest van knippen en plakken.
    Herstel: haal een van de twee weg.
    """
    for loc, text, field in own_words(record):
        yield from (Problem(loc, said, inside=said) for said in _repeated(text))
        if isinstance(field.mark, Markdown) or " " in text:
            found = _TWICE.search(bare(text))
            if found:
                yield Problem(loc, found[0], inside=found[0])


def _repeated(text: str) -> Iterator[str]:
    above: list[str] = []
    for sentence in (each.strip() for each in _SENTENCE.split(text)):
        again = sentence in above and len(sentence.split()) >= _ENOUGH
        if sentence[:1].isalnum() and (again or above[-1:] == [sentence]):
            yield sentence
        above.append(sentence)


_CODE = re.compile(r"[A-Z]{2,3}|(?:[A-Z]\.){2,3}")
_SEVERAL = re.compile(r"[,;/+&]")


@rule("TXT308", on=Record, severity=Severity.WARNING)
def no_single_country(record: Record, _: Context) -> Iterator[Problem]:
    """Een land als afkorting, of meer landen in een veld.

    Waarom: AVG artikel 30, eerste lid, onder e: een lezer moet het land herkennen; de tool vergelijkt landen op naam.
    Herstel: schrijf de Nederlandse naam van één land voluit, met een hoofdletter.
    """
    for loc, text, field in own_words(record):
        if CountryName in field.written and (_CODE.fullmatch(text) or _SEVERAL.search(text) or text[:1].islower()):
            yield Problem(loc)


RULES = (
    loose_end,
    name_with_more,
    answer_for_a_text,
    signs_in_a_line,
    said_twice_in_a_text,
    no_single_country,
)
