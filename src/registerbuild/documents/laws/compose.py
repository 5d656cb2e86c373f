"""The cited law as a page: what was read in which version, and where it is used."""

import datetime
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import groupby

from registerbuild.derived.happened import as_on
from registerbuild.derived.law.articles import read_as_listed
from registerbuild.derived.law.citations import place_in_law
from registerbuild.derived.law.cited import CitedPlace, cited_places
from registerbuild.derived.law.moved import MovedNumber, NumberFate, moved_number
from registerbuild.derived.wording.fields import told_apart
from registerbuild.derived.wording.words import Style, cite, date_words
from registerbuild.documents.laws.views import CitedArticle, CitedIn, CitedLaw, LawsView, PageLink
from registerbuild.documents.views.records import OrganisationView
from registerbuild.register.index import Register
from registerbuild.register.records.data import Statute
from registerbuild.register.records.values import Law

_ADDRESS = re.compile(r"https://(?:wetten\.overheid\.nl|eur-lex\.europa\.eu)/[^\s'\"()<>\]]+")

Shown = Mapping[str, tuple[PageLink, ...]]
"""The address of a place in the law → the pages that link to it."""


def compose_laws(register: Register, board: OrganisationView, today: datetime.date) -> LawsView:
    """Every place in the law that the register names, done or not; the plan adds on which pages."""
    places = cited_places(register, today)
    laws = tuple(
        _law(register, as_on(register.all(Statute)[name], today), tuple(own))
        for name, own in groupby(places, key=lambda place: place.law.law)
    )
    return LawsView(
        organisation=board,
        laws=laws,
        total=len(places),
        certain=sum(1 for place in places if place.law.certain),
        doubted=sum(1 for place in places if place.law.read and place.law.doubt),
        unread=sum(1 for place in places if place.law.read is None),
    )


def _law(register: Register, statute: Statute, places: tuple[CitedPlace, ...]) -> CitedLaw:
    by = register.all(Statute).get(statute.replaced_by or "")
    return CitedLaw(
        name=statute.name,
        short=statute.short,
        state=statute.state,
        replaced_by=by.short if by else None,
        read=date_words(statute.read) if statute.read else None,
        doubt=statute.doubt,
        articles=tuple(_article(register, place) for place in places),
    )


def _article(register: Register, place: CitedPlace) -> CitedArticle:
    statutes, number = register.all(Statute), _wrong_number(place.law)
    link = cite(place.law, statutes, Style.SHORT)
    used = Counter((c.kind, told_apart(register.all(c.model)[c.record])) for c in place.citations)
    targets = number.now if number else ()
    return CitedArticle(
        words=link.words,
        url=link.url,
        subject=place.subject,
        read=date_words(place.law.read) if place.law.read else None,
        read_iso=place.law.read.isoformat() if place.law.read else None,
        doubt=place.law.doubt,
        fate=number.fate if number else None,
        instead=tuple(cite(place_in_law(target), statutes, Style.SHORT).words for target in targets),
        used=tuple(CitedIn(kind, name, times) for (kind, name), times in used.items()),
    )


def _wrong_number(law: Law) -> MovedNumber | None:
    """What became of the number, but for one that means something else by now and was read as what it means."""
    number = moved_number(law)
    known = number is not None and number.fate in (NumberFate.OTHER, NumberFate.UNREAD) and read_as_listed(law)
    return None if known else number


def addresses(view: object) -> frozenset[str]:
    """The places in the law to which a page links."""
    return frozenset(_ADDRESS.findall(repr(view)))


def with_pages(view: LawsView, shown: Shown) -> LawsView:
    """The same with, for each place, the pages that link to it."""
    return replace(view, laws=tuple(_with_pages(law.articles, law, shown) for law in view.laws))


def _with_pages(articles: Iterable[CitedArticle], law: CitedLaw, shown: Shown) -> CitedLaw:
    found = (replace(article, pages=shown.get(article.url or "", ())) for article in articles)
    return replace(law, articles=tuple(found))
