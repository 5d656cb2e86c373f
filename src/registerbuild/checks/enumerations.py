"""Rules about the lists in a regulation and the references to their parts (REG213, REG214); only in a draft."""

import re
from collections.abc import Iterator

from registerbuild.checks.context import Context
from registerbuild.checks.passages import columns
from registerbuild.checks.rule import Problem, rule
from registerbuild.derived.wording.numbering import as_in_law, passages, unread_item
from registerbuild.register.findings import Severity
from registerbuild.register.prose import references
from registerbuild.register.records.texts import Article, Lid

_LETTERS = r"(?P<letters>[a-z]{1,2}(?:(?:, | en | of | tot en met )[a-z]{1,2})*)\b"
_PART = rf"(?:onder|onderdeel|onderdelen) {_LETTERS}"
_TARGET = r"(?P<target>\{(?:lid|artikel):[^{}]+\})"
_REFERRING = (re.compile(rf"\b{_PART},? (?:van )?{_TARGET}"), re.compile(rf"{_TARGET},? (?:aanhef en )?{_PART}"))
_LETTER = re.compile(r"\b[a-z]{1,2}\b")
_JOINING = {"en", "of"}


@rule("REG213", on=Article)
def part_that_is_not_there(article: Article, context: Context) -> Iterator[Problem]:
    """Een verwijzing naar een onderdeel dat er niet is.

    Waarom: eigen regel: een onderdeel krijgt zijn letter van zijn plaats in de lijst, en een letter in een zin schuift
    niet mee.
    Herstel: schrijf de letter die het onderdeel nu heeft, of verwijs naar het hele lid.
    """
    if not context.is_draft(article):
        return
    for loc, text in columns(article):
        for found in (each for pattern in _REFERRING for each in pattern.finditer(text)):
            there = _parts(found["target"], article, context)
            named = [name for name in _LETTER.findall(found["letters"]) if name not in _JOINING]
            missing = [name for name in named if there is not None and name not in there]
            if missing:
                yield Problem(loc, f"niet in de lijst: {', '.join(missing)}", inside=found[0])


def _parts(target: str, article: Article, context: Context) -> frozenset[str] | None:
    """The letters of the lists in an article or lid of the same version; None when it cannot be read."""
    (reference,) = references(target)
    version, _, here = article.id.rpartition("/")
    above, _, lid = reference.target.rpartition("/")
    name = (above or here) if reference.kind == "lid" else reference.target
    found = context.find(Article, f"{version}/{name}")
    chosen = [each for each in found.lids if reference.kind == "artikel" or each.id == lid] if found else []
    return frozenset(letter for each in chosen for letter in _letters(each)) if chosen else None


def _letters(lid: Lid) -> Iterator[str]:
    return (p.label.rstrip(".") for p in passages(as_in_law(lid.legal)) if p.label and p.depth == 1)


@rule("REG214", on=Article, severity=Severity.WARNING)
def list_that_is_none(article: Article, context: Context) -> Iterator[Problem]:
    """Een regel begint als een onderdeel van een lijst, maar wordt niet zo gelezen.

    Waarom: eigen regel: zo'n regel komt zonder letter en midden in een zin op de pagina.
    Herstel: zet elk onderdeel op een eigen regel en begin op volgorde met a., b., c. of 1., 2., of met een streepje.
    """
    if not context.is_draft(article):
        return
    for loc, text in columns(article):
        if line := unread_item(text):
            yield Problem(loc, inside=line)


RULES = (part_that_is_not_there, list_that_is_none)
