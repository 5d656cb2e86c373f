"""Lists of two versions compared: which purposes and entries of annexes came, which went."""

import re
from collections.abc import Callable, Iterator, Mapping

from registerbuild.derived.keeping import periods_of_the_board
from registerbuild.derived.wording.filling import Surroundings, fill
from registerbuild.derived.wording.numbering import as_in_law, passages
from registerbuild.derived.wording.periods import kept_until
from registerbuild.derived.wording.words import period_words
from registerbuild.documents.review.views import ListChange
from registerbuild.register.index import Register
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.data import DataCategory, Purpose, RetentionPeriod
from registerbuild.register.records.organisation import School
from registerbuild.register.records.texts import Annex, AnnexKind, Article, Regulation

_KIND = re.compile(r"(?<!\s)\s*\([^()]+\)\Z")
"""the kind of a school behind its name, in a list that is text: (SBO), (basisschool)"""

Entries = Mapping[str, frozenset[str]]
"""What an entry is called → its labels in older lists."""


def annex_changes(before: Regulation, after: Regulation, older: Register, register: Register) -> Iterator[ListChange]:
    """Per annex of either version: what came and what went. Annexes pair by their permanent id."""
    olds = {annex.id: annex for annex in before.annexes}
    news = {annex.id: annex for annex in after.annexes}
    for name in dict.fromkeys([*news, *olds]):
        annex = news.get(name) or olds[name]
        was = _entries(olds[name], before, older, None) if name in olds else {}
        label = f"reglement {before.in_force.year}" if before.in_force else ""
        now = _entries(news[name], after, register, label) if name in news else {}
        kinds = {found.kind for found in (olds.get(name), news.get(name)) if found}
        yield _compared(annex.title, was, now, _school_key if AnnexKind.SCHOOLS in kinds else _key)


def purpose_changes(before: Regulation, after: Regulation, older: Register, register: Register) -> Iterator[ListChange]:
    """What came and went among the purposes, when the new version lists those of the register."""
    where = next((key for key, text in _texts(after, register) if "{lijst:doelen}" in text), "")
    text = dict(_texts(before, older)).get(where)
    if not where or text is None:
        return
    label = f"reglement {before.in_force.year}" if before.in_force else ""
    if "{lijst:doelen}" in text:
        was = _purposes(older, "")
    else:
        number = before.articles.index(where.partition("/")[0]) + 1
        items = (passage for passage in passages(as_in_law(text)) if passage.label)
        was = {item.text.rstrip(";."): frozenset({f"{number} {item.label.rstrip('.')}"}) for item in items}
    yield _compared("Doelen", was, _purposes(register, label), _key)


def _texts(regulation: Regulation, register: Register) -> Iterator[tuple[str, str]]:
    """The legal text of each lid by ARTICLE/LID."""
    for name in regulation.articles:
        for lid in register.all(Article)[f"{regulation.id}/{name}"].lids:
            yield f"{name}/{lid.id}", lid.legal


def _purposes(register: Register, document: str) -> Entries:
    used = {use.purpose for activity in register.live(Activity) for use in activity.purposes}
    found = [purpose for purpose in register.live(Purpose) if purpose.id in used]
    return {p.name: frozenset(place.place for place in p.places if place.document == document) for p in found}


def _compared(title: str, was: Entries, now: Entries, key: Callable[[str], str]) -> ListChange:
    by_label = {label: name for name, labels in was.items() for label in labels}
    old_names = {key(name) for name in was}
    new_names = {key(name) for name in now}
    named = {label for labels in now.values() for label in labels}
    added = tuple(n for n, labels in now.items() if key(n) not in old_names and not labels & by_label.keys())
    removed = tuple(n for n, labels in was.items() if key(n) not in new_names and not labels & named)
    return ListChange(title, added, removed, fresh=not was)


def _key(name: str) -> str:
    return " ".join(re.findall(r"\w+", name.casefold()))


def _school_key(name: str) -> str:
    return _key(_KIND.sub("", name))


def _entries(annex: Annex, regulation: Regulation, register: Register, document: str | None) -> Entries:
    if annex.kind is AnnexKind.TEXT:
        found = passages(regulation.texts.get(annex.id, ""))
        named = {item.text.rstrip(";."): item.label.rstrip(".-") for item in found if item.label}
        return {name: frozenset({label} - {""} if document is None else ()) for name, label in named.items()}
    if annex.kind is AnnexKind.SCHOOLS:
        return {school.name: frozenset() for school in register.live(School)}
    if annex.kind is AnnexKind.RETENTION:
        return {_period(period, register): frozenset() for period in periods_of_the_board(register)}
    used = {item.category for activity in register.live(Activity) for item in activity.items}
    categories = [c for c in register.live(DataCategory) if c.id in used]
    return {c.name: frozenset(p.place for p in c.places if p.document == document) for c in categories}


def _period(period: RetentionPeriod, register: Register) -> str:
    length = period_words(period.length) if period.length and period.length.approximate_days else None
    return fill(f"{period.name}: {kept_until(length, period.start, period.kind)}", register, Surroundings())
