"""A version of the regulation as it is read: the numbers of its articles, and what each reference in it shows."""

import re
from collections.abc import Iterator, Mapping

from registerbuild.derived.texts.amendments import (
    ArticleChange,
    Version,
    VersionArticle,
    VersionLid,
    amendments,
    shown_key,
)
from registerbuild.derived.texts.lids import Edited, articles
from registerbuild.derived.texts.saying import Column, one_sided, read_column
from registerbuild.derived.wording.filling import Surroundings, fill
from registerbuild.derived.wording.lists import has_glossary, listing
from registerbuild.derived.wording.numbering import as_in_law, letter
from registerbuild.derived.wording.words import Style
from registerbuild.register.index import Register
from registerbuild.register.prose import NUMBERED, Reference, references
from registerbuild.register.records.change import Change
from registerbuild.register.records.texts import Article, Regulation

_LINK = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]<>#|])")


def article_numbers(regulation: Regulation) -> dict[str, str]:
    """The number of each article by its id, in order: an inserted one has a letter, so that the others keep theirs."""
    numbers: dict[str, str] = {}
    whole = letters = 0
    for name in regulation.articles:
        whole, letters = (whole, letters + 1) if name in regulation.inserted else (whole + 1, 0)
        numbers[name] = f"{whole}{letter(letters) if letters else ''}"
    return numbers


def chapters_by_article(regulation: Regulation) -> dict[str, tuple[int, str]]:
    """Number and title of each chapter, by the id of its first article."""
    return {chapter.begins_with: (number, chapter.title) for number, chapter in enumerate(regulation.chapters, 1)}


def numbered(regulation: Regulation, records: Mapping[str, Article]) -> Surroundings:
    """The numbers of a version: they follow from the order of its articles, leden and annexes."""
    return Surroundings(
        articles=article_numbers(regulation),
        lids={f"{name}/{lid.id}": n for name, a in records.items() for n, lid in enumerate(a.lids, 1)},
        annexes={annex.id: n for n, annex in enumerate(regulation.annexes, 1)},
        glossary=any(has_glossary(lid.legal) for a in records.values() for lid in a.lids),
    )


def read_version(name: str, register: Register) -> Version:
    """A version with what each of its references shows, per column. Raises KeyError when it could not be read."""
    regulation = register.all(Regulation)[name]
    records = {article: register.all(Article)[f"{name}/{article}"] for article in regulation.articles}
    here = numbered(regulation, records)
    titles = {first: title for first, (_, title) in chapters_by_article(regulation).items()}
    found = tuple(_article(a, here.articles[n], titles.get(n, "")) for n, a in records.items())
    lids = [lid for article in found for lid in article.lids]
    legal = dict(_shown([(lid, lid.legal) for lid in lids], register, here, Style.LEGAL))
    plain = dict(_shown([(lid, lid.plain or "") for lid in lids], register, here, Style.PLAIN))
    return Version(name, found, legal, plain)


def _article(record: Article, number: str, chapter: str) -> VersionArticle:
    name = record.id.rpartition("/")[2]
    texts = ((lid.id, as_in_law(lid.legal), as_in_law(lid.plain) if lid.plain else None) for lid in record.lids)
    lids = tuple(VersionLid(name, lid, n, legal, plain) for n, (lid, legal, plain) in enumerate(texts, 1))
    return VersionArticle(name, number, record.title, lids, chapter)


def _shown(
    texts: list[tuple[VersionLid, str]], register: Register, numbers: Surroundings, style: Style
) -> Iterator[tuple[str, str]]:
    lists: dict[str, str] = {}
    for lid, text in texts:
        here = numbers.at(lid.article, style)
        for reference in references(text):
            if reference.kind == "lijst" and reference.raw not in lists:
                lists[reference.raw] = shows(reference, register, here)
            known = lists.get(reference.raw)
            yield shown_key(lid.article, reference.raw), shows(reference, register, here) if known is None else known


def shows(reference: Reference, register: Register, here: Surroundings) -> str:
    """What one reads where a reference stands; the reference itself when nobody knows, which `link` reports."""
    try:
        if reference.kind == "lijst":
            return _bare(listing(reference.target, register, here.style))
        return _bare(fill(reference.raw, register, here))
    except (KeyError, ValueError):
        return reference.raw


def spoken(text: str, register: Register) -> Column:
    """A column as it is read to be compared; what shows a number, a list or a place in the law says nothing there."""

    def told(reference: Reference) -> str:
        silent = reference.kind in (*NUMBERED, "lijst", "wet", "")
        return "" if silent else shows(reference, register, Surroundings())

    return read_column(text, told)


def changed_alone(edited: Edited, older: Register, newer: Register) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Of a lid in two versions: what the legal text only says otherwise, and what the plain text only."""
    (was, now), (was_plain, now_plain) = edited.legal, edited.plain
    legal, plain = (spoken(was, older), spoken(now, newer)), (spoken(was_plain, older), spoken(now_plain, newer))
    return one_sided(legal, plain)


def _bare(markdown: str) -> str:
    """Markdown of a reference as the words that one reads."""
    return _ESCAPE.sub(r"\1", _LINK.sub(r"\1", markdown))


def confirmed_pairs(change: Change) -> dict[str, str]:
    """The leden, new → old, of which a person has confirmed that they are the same."""
    said = {reason.lid: reason.was for reason in change.lids if reason.was}
    return {**{pair.lid: pair.was for pair in change.pairs}, **said}


def confirmed_parts(change: Change) -> dict[str, int]:
    """The leden of the new version that come of one item of an old lid, each with the number of that item."""
    return {reason.lid: reason.was_part for reason in change.lids if reason.was and reason.was_part}


def compare_versions(
    old: str, new: str, pairs: Mapping[str, str], register: Register
) -> tuple[ArticleChange, ...] | None:
    """What changed between two versions in one register; None when one of them could not be read."""
    if articles(old, register) is None or articles(new, register) is None:
        return None
    return amendments(read_version(old, register), read_version(new, register), pairs)
