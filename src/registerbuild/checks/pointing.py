"""Words that point elsewhere: references, places in the law, addresses and pages (TXT309, TXT314, LNK010 to LNK012)."""

import re
from collections.abc import Iterator

from registerbuild.checks.context import Context
from registerbuild.checks.rule import Problem, rule
from registerbuild.checks.slips import own_words
from registerbuild.register import prose
from registerbuild.register.findings import Severity
from registerbuild.register.index import kind_of
from registerbuild.register.meant import as_compared
from registerbuild.register.model import ModelField, fields, leading, mentions
from registerbuild.register.records.data import Statute, Term
from registerbuild.register.records.marks import Markdown
from registerbuild.register.records.texts import Article, Regulation
from registerbuild.register.records.values import Law, Record, is_email, is_web_address
from registerbuild.register.source import Loc

_KINDS = "|".join(prose.REFERENCE_KINDS)
_BARE = re.compile(rf"(?<![{{\w/:.-])(?P<kind>{_KINDS}):(?P<target>[a-z0-9][a-z0-9/-]*)(?!\w|}})")


@rule("LNK010", on=Record)
def reference_without_braces(record: Record, context: Context) -> Iterator[Problem]:
    """Een verwijzing zonder accolades.

    Waarom: eigen regel: zonder { en } is het gewone tekst, en komt de id zo op de pagina.
    Herstel: zet { en } om de verwijzing, zoals {termijn:dossier}.
    """
    for loc, text, field in own_words(record):
        for found in _BARE.finditer(text) if isinstance(field.mark, Markdown) and ":" in text else ():
            if _known(found["kind"], found["target"], context):
                braced = f"{{{found[0]}}}"
                yield Problem(loc, suggestion=braced, inside=found[0], instead=braced)
        for found in _BRACKETED.finditer(text) if isinstance(field.mark, Markdown) and "[" in text else ():
            if name := _term(found["name"], context):
                yield Problem(loc, suggestion=f"{{begrip:{name}}}", inside=found[0], instead=f"{{begrip:{name}}}")


_BRACKETED = re.compile(r"(?<![\w\]!])\[(?P<name>[^\[\]{}\n]+)\](?![(\[\w])")


def _term(name: str, context: Context) -> str | None:
    """The id of the term that has this id or this name."""
    said = as_compared(name)
    return next((term.id for term in context.live(Term) if said in (term.id, as_compared(term.name))), None)


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
    for number, lid in enumerate(record.lids if isinstance(record, Article) else ()):
        for key, text in (("juridisch", lid.legal), ("gewoon", lid.plain or "")):
            found = (r for r in prose.references(text) if r.kind == "lid" and r.target == lid.id)
            yield from (Problem(("leden", number, key), lid.id, inside=reference.raw) for reference in found)
    if isinstance(record, Statute) and record.replaced_by == record.id:
        yield Problem(("vervangen_door",), record.id)
    if isinstance(record, Regulation) and record.replaces == record.id:
        yield Problem(("vervangt",), record.id)


_WEB = re.compile(r"\bhttps?:/*[^\s<>()\[\]\"|]+|\bwww\.[^\s<>()\[\]\"|]+", re.IGNORECASE)
_MAIL = re.compile(r"(?<![^\s<>()\[\]\"|,;:])[^\s<>()\[\]\"|,;:@]+@[^\s<>()\[\]\"|,;:]*")
_LINK = re.compile(r"\]\([^()\s]*\)")
"""The address of a link, which TKS011 and TKS020 look at."""


@rule("TXT309", on=Record)
def address_that_leads_nowhere(record: Record, _: Context) -> Iterator[Problem]:
    """Een webadres of e-mailadres in een tekst dat niet kan bestaan.

    Waarom: AVG artikel 12, tweede lid: wie u zo wil bereiken, komt nergens.
    Herstel: verbeter het adres, zoals https://www.voorbeeld.nl of info@voorbeeld.nl.
    """
    for loc, text, field in own_words(record):
        shown = _LINK.sub("", text) if isinstance(field.mark, Markdown) else text
        yield from (Problem(loc, inside=found) for found in _wrong_addresses(shown))


def _wrong_addresses(text: str) -> Iterator[str]:
    if "www." in text or "http" in text:
        for found in (each.rstrip(_AFTER) for each in _WEB.findall(text)):
            if not is_web_address(found if found.lower().startswith("http") else f"https://{found}"):
                yield found
    if "@" in text:
        yield from (m for each in _MAIL.findall(_WEB.sub("", text)) if not is_email(m := each.rstrip(_AFTER)))


_PAGE = re.compile(r"\b(?:zie|op|ook) (?:pagina|bladzijde|pag\.|blz\.) ?\d+", re.IGNORECASE)


@rule("TXT314", on=Record, severity=Severity.WARNING)
def number_of_a_page(record: Record, _: Context) -> Iterator[Problem]:
    """Een verwijzing naar een bladzijde.

    Waarom: eigen regel: een webpagina heeft geen bladzijden, en in de pdf staat de tekst op een andere.
    Herstel: noem de kop waaronder het staat, of gebruik een verwijzing zoals {artikel:ID}.
    """
    for loc, text, field in own_words(record):
        found = _PAGE.search(text) if isinstance(field.mark, Markdown) else None
        if found:
            yield Problem(loc, inside=found[0])


_AFTER = ".,;:!?’'*_"
"""What may stand behind an address and is no part of it."""


RULES = (
    reference_without_braces,
    words_in_a_place,
    refers_to_itself,
    address_that_leads_nowhere,
    number_of_a_page,
)
