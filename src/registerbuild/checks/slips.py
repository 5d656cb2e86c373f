"""Slips of whoever types: words that do not fit in the field where they stand (TXT303 to TXT309, LNK010 to LNK012).

What fits where follows from the types of the fields: a line, a name, words in a sentence, a country.
"""

import re
from collections.abc import Iterator

from registerbuild.checks.context import Context
from registerbuild.checks.rule import Problem, rule
from registerbuild.derived.texts.sentences import bare
from registerbuild.register import prose
from registerbuild.register.findings import Severity
from registerbuild.register.index import kind_of
from registerbuild.register.model import ModelField, fields, leading, mentions, typed
from registerbuild.register.records.data import Statute
from registerbuild.register.records.marks import AsTyped, CountryName, InSentence, Markdown
from registerbuild.register.records.texts import Regulation
from registerbuild.register.records.values import Law, Record, is_email, is_web_address
from registerbuild.register.source import Loc

Typed = Iterator[tuple[Loc, str, ModelField]]

_LOOSE_END = re.compile(r"[;,]\Z")
_FULL_STOP = re.compile(r"(?<![.\w])(?!(?:Inc|Ltd|Corp|enz|etc|afd|ver|coöp)\.)[^\W\d_’'-]{3,}[.:]\Z", re.IGNORECASE)
"""A whole word and a full stop; B.V. and nr. are abbreviations too."""


def _own_words(record: Record) -> Typed:
    """The texts of a record but for the remarks of the board for itself."""
    return (found for found in typed(record) if found[0][0] not in ("id", "toelichting", "vrijstellingen"))


@rule("TXT303", on=Record, severity=Severity.WARNING)
def loose_end(record: Record, _: Context) -> Iterator[Problem]:
    """Een naam of een stukje van een zin eindigt op een leesteken.

    Waarom: eigen regel: in documenten staat het midden in een zin of in een lijst, en dan staat dat teken er ook.
    Herstel: haal het laatste teken weg.
    """
    for loc, text, field in _own_words(record):
        inside = InSentence in field.written and _FULL_STOP.search(text)
        if inside or _LOOSE_END.search(text.strip()):
            yield Problem(loc, f"eindigt op {text.strip()[-1]}")


_NO_NAME = re.compile(
    r"(?P<mail>[^\s@]+@[^\s@]+\.[^\s@]+)|(?P<site>https?://\S+|www\.\S+)|(?P<postcode>\b[1-9]\d{3} ?[A-Z]{2}\b)"
    r"|(?P<file>\S+\.(?:ya?ml|md|docx?|xlsx?|pdf)\b)"
)


@rule("TXT304", on=Record, severity=Severity.WARNING)
def name_with_more(record: Record, _: Context) -> Iterator[Problem]:
    """In een naam staat een adres, een bestand of een link.

    Waarom: eigen regel: de naam komt in zinnen, koppen en lijsten.
    Herstel: schrijf alleen de naam; voor een adres of link is er een eigen veld.
    """
    for loc, text, field in _own_words(record):
        found = _NO_NAME.search(text) if field.is_name else None
        if found:
            yield Problem(loc, inside=found[0])


_ANSWERS = frozenset({"ja", "nee", "yes", "no", "true", "false", "waar", "onwaar", "nog niet bepaald"})
_SEE = re.compile(r"(?:zie|cf\.) (?:de |het )?(?:bijlage|boven|hierboven|onder|hieronder|vorige|eerder|punt \d+)", re.I)


@rule("TXT305", on=Record, completeness=True)
def answer_for_a_text(record: Record, _: Context) -> Iterator[Problem]:
    """Een kort antwoord waar woorden horen.

    Waarom: AVG artikel 12, eerste lid: op de pagina staat dan alleen dit ene woord, en een lezer weet niet waarop het
    slaat.
    Herstel: schrijf wat er aan de hand is in woorden. Weet u het nog niet of is er niets, haal de regel dan weg.
    """
    for loc, text, field in _own_words(record):
        says = text.strip().rstrip(".!").lower()
        several = field.many and says == "nog niet bepaald"
        if (says in _ANSWERS and not several) or _SEE.fullmatch(says):
            yield Problem(loc, f"hier staat alleen: {text.strip()}")


_SIGNS = re.compile(
    r"\*\*|(?<!\w)\*(?=\w)|(?<!\w)__?(?=\w)|(?m:^#{1,6} )|\[[^\[\]]+\]\(|</?[a-z][a-z0-9]*(?: [^<>]*)?/?>|`",
    re.IGNORECASE,
)
_BULLET = re.compile(r"[•·▪●◦‣*–—-][ \t]+(?=\w)|\d{1,2}[.)][ \t]+(?=[a-z])")


@rule("TXT306", on=Record)
def signs_in_a_line(record: Record, _: Context) -> Iterator[Problem]:
    """Opmaak of een opsommingsteken in een veld dat zo wordt afgedrukt.

    Waarom: eigen regel: in een kort veld en in een lijst van records maakt de tool zelf de opmaak; deze tekens kwamen
    zo op de pagina.
    Herstel: haal deze tekens weg.
    """
    for loc, text, field in _own_words(record):
        line = AsTyped in field.written
        found = (_SIGNS.search(text) if line else None) or (_BULLET.match(text) if line or field.many else None)
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
    for loc, text, field in _own_words(record):
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
    for loc, text, field in _own_words(record):
        if CountryName in field.written and (_CODE.fullmatch(text) or _SEVERAL.search(text) or text[:1].islower()):
            yield Problem(loc)


_KINDS = "|".join(prose.REFERENCE_KINDS)
_BARE = re.compile(rf"(?<![{{\w/:.-])(?P<kind>{_KINDS}):(?P<target>[a-z0-9][a-z0-9/-]*)(?!\w|}})")


@rule("LNK010", on=Record)
def reference_without_braces(record: Record, context: Context) -> Iterator[Problem]:
    """Een verwijzing zonder accolades.

    Waarom: eigen regel: zonder { en } is het gewone tekst, en komt de id zo op de pagina.
    Herstel: zet { en } om de verwijzing, zoals {termijn:dossier}.
    """
    for loc, text, field in _own_words(record):
        for found in _BARE.finditer(text) if isinstance(field.mark, Markdown) and ":" in text else ():
            if _known(found["kind"], found["target"], context):
                braced = f"{{{found[0]}}}"
                yield Problem(loc, suggestion=braced, inside=found[0], instead=braced)


def _known(kind: str, target: str, context: Context) -> bool:
    record = prose.Reference(kind, target, "", 0).record
    if record is None:
        lists = (*prose.ARTICLE_LISTS, *prose.STATEMENT_LISTS, *prose.ORGANISATION_FIELDS)
        return kind in ("lijst", "organisatie") and target in lists
    return record[1] in context.origins.get(record[0], {})


_PLACE = {
    "article": re.compile(r"\d+[a-z]*(?:[.:]\d+[a-z]*)*|[IVXL]+", re.IGNORECASE),
    "paragraph": re.compile(r"\d+[a-z]*"),
    "point": re.compile(r"[a-z]{1,2}|\d+[a-z]?|[a-z]{1,2}\d+", re.IGNORECASE),
}
"""What a number of an article, a paragraph or a point looks like."""


@rule("LNK011", on=Record)
def words_in_a_place(record: Record, _: Context) -> Iterator[Problem]:
    """Een artikel, lid of onderdeel van een wet met woorden erbij.

    Waarom: eigen regel: de tool schrijft de woorden artikel, lid en onder zelf, en maakt er een link van.
    Herstel: schrijf alleen het nummer of de letter, elk in een eigen veld: artikel, lid en onderdeel.
    """
    for loc, law in _laws(record, ()):
        for field in fields(Law):
            value = getattr(law, field.name)
            if field.name in _PLACE and value is not None and not _PLACE[field.name].fullmatch(value):
                yield Problem((*loc, field.key), f"hier staat: {value}")


def _laws(part: object, loc: Loc) -> Iterator[tuple[Loc, Law]]:
    """Every place in the law in a record or part."""
    if isinstance(part, Law):
        yield loc, part
    elif isinstance(part, tuple):
        for number, item in enumerate(part):
            yield from _laws(item, (*loc, number))
    elif hasattr(type(part), "model_fields"):
        for field in leading(type(part), _is_law):  # type: ignore[arg-type]  # a model, as it has fields
            yield from _laws(getattr(part, field.name), (*loc, field.key))


def _is_law(field: ModelField) -> bool:
    return field.part is Law


@rule("LNK012", on=Record, severity=Severity.WARNING)
def refers_to_itself(record: Record, _: Context) -> Iterator[Problem]:
    """Een record verwijst naar zichzelf.

    Waarom: eigen regel: wie de link volgt, komt uit waar hij al was; en niets vervangt zichzelf.
    Herstel: verwijs naar een ander record, of haal de verwijzing weg.
    """
    own = (kind_of(type(record)), record.id)
    for mention in mentions(record, but=("remarks",)):
        if mention.target == own and mention.in_text:
            yield Problem(mention.loc, record.id)
    if isinstance(record, Statute) and record.replaced_by == record.id:
        yield Problem(("vervangen_door",), record.id)
    if isinstance(record, Regulation) and record.replaces == record.id:
        yield Problem(("vervangt",), record.id)


_WEB = re.compile(r"\bhttps?:/*[^\s<>()\[\]\"|]+|\bwww\.[^\s<>()\[\]\"|]+", re.IGNORECASE)
_MAIL = re.compile(r"[^\s<>()\[\]\"|,;:]+@[^\s<>()\[\]\"|,;:]*")
_LINK = re.compile(r"\]\([^()\s]*\)")
"""The address of a link, which TKS011 and TKS020 look at."""


@rule("TXT309", on=Record)
def address_that_leads_nowhere(record: Record, _: Context) -> Iterator[Problem]:
    """Een webadres of e-mailadres in een tekst dat niet kan bestaan.

    Waarom: AVG artikel 12, tweede lid: wie u zo wil bereiken, komt nergens.
    Herstel: verbeter het adres, zoals https://www.voorbeeld.nl of info@voorbeeld.nl.
    """
    for loc, text, field in _own_words(record):
        shown = _LINK.sub("", text) if isinstance(field.mark, Markdown) else text
        yield from (Problem(loc, inside=found) for found in _wrong_addresses(shown))


def _wrong_addresses(text: str) -> Iterator[str]:
    if "www." in text or "http" in text:
        for found in (each.rstrip(_AFTER) for each in _WEB.findall(text)):
            if not is_web_address(found if found.lower().startswith("http") else f"https://{found}"):
                yield found
    if "@" in text:
        yield from (m for each in _MAIL.findall(_WEB.sub("", text)) if not is_email(m := each.rstrip(_AFTER)))


_AFTER = ".,;:!?’'*_"
"""What may stand behind an address and is no part of it."""


RULES = (
    loose_end,
    name_with_more,
    answer_for_a_text,
    signs_in_a_line,
    said_twice_in_a_text,
    no_single_country,
    reference_without_braces,
    words_in_a_place,
    refers_to_itself,
    address_that_leads_nowhere,
)
