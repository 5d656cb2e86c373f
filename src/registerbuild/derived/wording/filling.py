"""Markdown texts with references → Markdown texts with the facts filled in."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from registerbuild.derived.law.articles import as_listed
from registerbuild.derived.law.citations import place_in_law
from registerbuild.derived.wording.words import Style, cite, cite_openly, escape, known_as_of, ordinal, period_words
from registerbuild.register.index import Register
from registerbuild.register.prose import Reference, resolve
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.data import DataCategory, Recipient, RetentionPeriod, Statute, Term
from registerbuild.register.records.organisation import DataSubject, Organisation


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The document in which a text stands: its style and its own numbers."""

    style: Style = Style.PLAIN
    categories: Mapping[str, int] = field(default_factory=dict)
    """the number of each data category in this document's own list"""
    articles: Mapping[str, str] = field(default_factory=dict)
    """the number of each article, which may have a letter: 38a"""
    lids: Mapping[str, int] = field(default_factory=dict)
    """ARTICLE/LID → number of the lid"""
    annexes: Mapping[str, int] = field(default_factory=dict)
    here: str = ""
    """the article in which the text stands"""
    glossary: bool = False
    """whether the document holds the glossary"""
    lists: Mapping[str, str] = field(default_factory=dict)
    """whole lists (Markdown) by name"""

    def at(self, article: str, style: Style) -> "Surroundings":
        """The same document, in one of its articles and in the words of one column."""
        return replace(self, here=article, style=style)


def fill(text: str, register: Register, context: Surroundings) -> str:
    """The text with every reference replaced. Raises KeyError for a reference that `link` has let through: our bug."""

    def answer(reference: Reference) -> str:
        return _ANSWERS[reference.kind](reference.target, register, context)

    return resolve(_BRACKETED.sub(r"\1", text) if context.style is Style.PLAIN else text, answer)


_BRACKETED = re.compile(r"\((\{wet:[^{}]+\}(?:(?:[,;]| en) \{wet:[^{}]+\})*)\)")
"""Places in the law that a writer put between brackets: in plain words each has brackets of its own."""


def _length(target: str, register: Register, _: Surroundings) -> str:
    period = register.all(RetentionPeriod)[target].length
    return period_words(period) if period else "zolang als nodig is"


def _start(target: str, register: Register, _: Surroundings) -> str:
    return escape(register.all(RetentionPeriod)[target].start)


def _term(target: str, register: Register, context: Surroundings) -> str:
    name = escape(register.all(Term)[target].name)
    return f"[{name}](#begrip-{target})" if context.glossary else name


def _meaning(target: str, register: Register, context: Surroundings) -> str:
    """What the glossary says of a term; a term whose meaning it names stands there by its name, so this ends."""

    def answer(reference: Reference) -> str:
        kind = "begrip" if reference.kind == "uitleg" else reference.kind
        return _ANSWERS[kind](reference.target, register, context)

    term = register.all(Term)[target]
    return resolve(term.legal if context.style is Style.LEGAL else term.plain, answer)


def _category(target: str, register: Register, context: Surroundings) -> str:
    name = escape(_in_sentence(register.all(DataCategory)[target].name))
    number = context.categories.get(target)
    return f"{name} ([nummer {number}](#gegeven-{target}))" if number is not None else name


def _in_sentence(name: str) -> str:
    """A name as it stands inside a sentence: Contactgegevens becomes contactgegevens, BSN stays BSN."""
    return name[:1].lower() + name[1:] if name[1:2].islower() else name


def _recipient(target: str, register: Register, _: Surroundings) -> str:
    return escape(register.all(Recipient)[target].name)


def _subject(target: str, register: Register, _: Surroundings) -> str:
    return escape(register.all(DataSubject)[target].name)


def _activity(target: str, register: Register, context: Surroundings) -> str:
    activity = register.all(Activity)[target]
    return escape(activity.plain if context.style is Style.PLAIN else activity.name)


def _organisation(target: str, register: Register, _: Surroundings) -> str:
    return _ORGANISATION[target](register.organisation)


def _law(target: str, register: Register, context: Surroundings) -> str:
    law = place_in_law(target)
    listed = as_listed(law) if context.style is not Style.LEGAL else None  # a regulation is no place for a doubt
    statutes = register.all(Statute)
    link = cite_openly(listed, statutes, context.style) if listed else cite(law, statutes, context.style)
    words = f"[{escape(link.words)}]({link.url})" if link.url else escape(link.words)
    return f"({words})" if context.style is Style.PLAIN and law.article else words


def _article(target: str, _: Register, context: Surroundings) -> str:
    return f"[artikel {context.articles[target]}](#{anchor(target)})"


def _lid(target: str, _: Register, context: Surroundings) -> str:
    article, _sep, lid = target.rpartition("/")
    number = context.lids[f"{article or context.here}/{lid}"]
    legal = context.style is Style.LEGAL
    if not article or article == context.here:
        words = f"het {ordinal(number)} lid" if legal else f"lid {number}"
    else:
        where = f"artikel {context.articles[article]}"
        words = f"{where}, {ordinal(number)} lid" if legal else f"{where}, lid {number}"
    return f"[{words}](#{anchor(article or context.here, lid)})"


def _annex(target: str, _: Register, context: Surroundings) -> str:
    return f"[bijlage {context.annexes[target]}](#{target})"


def _list(target: str, _: Register, context: Surroundings) -> str:
    return context.lists[target]


def anchor(article: str, lid: str = "") -> str:
    """The permanent id of an article or lid in a page; it follows from the ids, never from the numbers."""
    return f"artikel-{article}-{lid}" if lid else f"artikel-{article}"


_ANSWERS: Mapping[str, Callable[[str, Register, Surroundings], str]] = {
    "termijn": _length,
    "vanaf": _start,
    "begrip": _term,
    "uitleg": _meaning,
    "gegeven": _category,
    "ontvanger": _recipient,
    "betrokkene": _subject,
    "verwerking": _activity,
    "organisatie": _organisation,
    "wet": _law,
    "artikel": _article,
    "lid": _lid,
    "bijlage": _annex,
    "lijst": _list,
}

_ORGANISATION: Mapping[str, Callable[[Organisation], str]] = {
    "naam": lambda o: escape(o.name),
    "korte_naam": lambda o: escape(o.short_name),
    "plaats": lambda o: escape(o.town),
    "adres": lambda o: escape(f"{o.address.street}, {o.address.postcode} {o.address.town}"),
    "telefoon": lambda o: f"[{escape(o.phone)}](tel:{o.phone.replace(' ', '')})",
    "email": lambda o: f"[{o.email}](mailto:{o.email})" if o.email else "nog niet bepaald",
    "website": lambda o: f"[{o.website.removeprefix('https://').removeprefix('http://')}]({o.website})",
    "fg": lambda o: escape(o.officer.name if o.officer.name and not known_as_of(o) else "de FG"),
    "fg_email": lambda o: f"[{o.officer.email}](mailto:{o.officer.email})",
    "toezichthouder": lambda o: f"[{escape(o.authority.name)}]({o.authority.url})",
    "antwoordtermijn": lambda o: period_words(o.terms.answer),
    "verlenging": lambda o: period_words(o.terms.extension),
    "leeftijd": lambda o: str(o.consent_age),
    "leeftijd_rechten": lambda o: str(o.rights_age),
}


def bullets(items: list[str]) -> str:
    """A Markdown list of texts that are Markdown already."""
    return "\n".join("- " + item.replace("\n", "\n  ") for item in items)
