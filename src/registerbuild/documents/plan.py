"""Views → targets: what is rendered, with which template, to which path. A target is the complete input of `render`."""

import datetime
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import PurePosixPath
from typing import Any

from registerbuild.derived.wording.numbering import as_commonmark as as_commonmark
from registerbuild.derived.wording.numbering import item_labels as item_labels
from registerbuild.derived.wording.words import counted as counted
from registerbuild.derived.wording.words import date_words
from registerbuild.derived.wording.words import day_or_month_words as day_or_month_words
from registerbuild.documents import handed, internal, public
from registerbuild.documents.catalogue import CATALOGUE
from registerbuild.documents.enclosures import ENCLOSED, EXTRACT
from registerbuild.documents.laws.compose import Shown, addresses, with_pages
from registerbuild.documents.laws.views import LawsView, PageLink
from registerbuild.documents.page import HANDED, INTERNAL, PUBLIC, Audience, Document, Page
from registerbuild.documents.review.views import ReviewView
from registerbuild.documents.views import pages as page_views
from registerbuild.documents.views import records as views
from registerbuild.documents.views.dutch import in_dutch
from registerbuild.documents.views.editions import DatedContent, content_fingerprint
from registerbuild.documents.webmaster.views import MissingView, SitemapView
from registerbuild.register.index import Register
from registerbuild.register.records.values import is_open


class Form(StrEnum):
    """The forms of a page; each is a template file beside the others."""

    WEB = "web"
    PDF = "pdf"
    STANDALONE = "zelfstandig"
    FRAGMENT = "fragment"
    SHEET = "werkblad"
    FEED = "feed"


QUESTIONS = {"open": is_open}
"""What a template may ask of any value (`x is open`), besides what the value itself can answer."""


def printed_value(value: object) -> object:
    """A value as a page prints it: a day in words. A view holds the day itself, for the machine-readable copies."""
    return date_words(value) if isinstance(value, datetime.date) else value


@dataclass(frozen=True, slots=True)
class NavLink:
    """A link around a page, relative to it; `current`: to the page itself or, in the menu, to what it is part of."""

    title: str
    href: str
    current: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """What every page has around its content; all addresses are relative to the page."""

    public: bool
    internal: bool
    board: str
    website: str
    phone: str
    officer_email: str
    how_known: str
    """how sure these four are, if they are not"""
    title: str
    document: str
    confirmed: bool
    home: str
    assets: str
    navigation: tuple[NavLink, ...]
    pdf: str | None
    standalone: str | None
    fragment: str | None
    edition: DatedContent | None = None
    """since when the page says this; None when nobody put it on record"""
    trail: tuple[NavLink, ...] = ()
    """the pages above this one, from the start page on, and the page itself; empty where the menu says it all"""
    canonical: str = ""
    """the lasting address of a public page on the web; empty when there is none, or when it is not known"""
    indexed: bool = False
    """whether a search engine may show it"""
    beside: tuple[page_views.StartLink, ...] = ()
    """other pages of the document that the page itself does not name"""


@dataclass(frozen=True, slots=True)
class Target:
    """One file to make."""

    path: str
    document: str
    template: str
    form: Form
    frame: Frame
    view: object
    notes: object = None
    """what the board's own people see beside the view; no machine-readable copy has it"""

    @property
    def content(self) -> str:
        """Everything but the path, with all names: two targets with equal content give equal bytes.

        `repr` is canonical here, because views hold only plain values and views; JSON would take twice as long.
        """
        return repr((self.document, self.template, self.form.value, self.frame, self.view, self.notes))

    @property
    def data(self) -> str:
        """The machine-readable copy of the view, which goes into a PDF (JSON)."""
        return json.dumps(in_dutch(self.view), ensure_ascii=False, sort_keys=True, indent=1)


_EXTRA = {".xlsx": Form.SHEET, ".xml": Form.FEED}

Published = tuple[tuple[Document[Any], tuple[Page, ...]], ...]
"""Every document with its pages."""


def plan(register: Register, today: datetime.date) -> tuple[Target, ...]:
    """Every target of every document, in the order of the catalogue."""
    released = public.released(register)
    seen = public.project_public(released, today)
    given = handed.project_handed(register, today, seen=seen)
    inside = internal.project_internal(register, today)
    by_audience: dict[str, Any] = {PUBLIC.folder: seen, HANDED.folder: given, INTERNAL.folder: inside}
    published = _knowing_pages(tuple((d, tuple(d.pages(by_audience[d.audience.folder]))) for d in CATALOGUE))
    editions = {edition.name: edition for edition in seen.editions}
    site = _Site(seen.organisation, published, given.left_out, editions, seen.start, seen.publication_address)
    targets = [target for document, pages in published for target in site.targets(document, pages)]
    return (*targets, *site.start_pages(), *site.for_servers())


def plan_handed(view: handed.HandedView) -> tuple[Target, ...]:
    """The targets of what is handed over alone: those of a dossier."""
    published = tuple((d, tuple(d.pages(view))) for d in CATALOGUE if d.audience is HANDED)  # type: ignore[arg-type]
    site = _Site(view.organisation, published, view.left_out)
    return tuple(target for document, pages in published for target in site.targets(document, pages))


def plan_enclosed(register: Register, today: datetime.date, chosen: Register | None) -> tuple[Target, ...]:
    """The targets of the statements and the regulation in force, for a dossier.

    They are those of a build, so that nothing is made twice. `chosen` is the register with only some activities: then
    the whole layer of a statement tells of those alone. Nobody published that text, so it has no date of its own.
    """
    seen = public.project_public(public.released(register), today)
    if chosen is None:
        published = tuple((d, tuple(d.pages(seen))) for d in ENCLOSED)
        editions = {edition.name: edition for edition in seen.editions}
    else:
        extract = replace(seen, statements=public.project_public(chosen, today).statements)
        published, editions = tuple((d, tuple(d.pages(extract))) for d in EXTRACT), {}
    site = _Site(seen.organisation, published, editions=editions)
    return tuple(target for document, pages in published for target in site.targets(document, pages))


def content_fingerprints(register: Register, today: datetime.date) -> Mapping[str, str]:
    """What each public document of which a date can be kept says now, as a fingerprint, by its name in edities.yaml."""
    seen = public.project_public(public.released(register), today)
    pages = [page for document in CATALOGUE if document.audience is PUBLIC for page in document.pages(seen)]  # type: ignore[arg-type]
    return {page.edition: content_fingerprint(page.view) for page in pages if page.edition}


def _knowing_pages(published: Published) -> Published:
    """The same, in which the page of cited law says on which of the other pages each place is shown."""
    shown: dict[str, list[PageLink]] = {}
    for document, pages in published:
        for page in pages:
            link = _page_link(document, page)
            for address in () if isinstance(page.view, LawsView) else addresses(page.view):
                shown.setdefault(address, []).append(link)
    links = {address: tuple(found) for address, found in shown.items()}
    return tuple((d, tuple(_knowing(page, links) for page in pages)) for d, pages in published)


def _page_link(document: Document[Any], page: Page) -> PageLink:
    address = f"{PurePosixPath(document.audience.folder, document.name, page.slug)}/"
    below = "../" if document.audience is INTERNAL else "../../"  # from intern/wetten/
    inside = address.removeprefix(f"{INTERNAL.folder}/")
    return PageLink(f"{page.title} ({document.audience.folder})", address, f"{below}{inside}")


def _knowing(page: Page, shown: Shown) -> Page:
    return replace(page, view=with_pages(page.view, shown)) if isinstance(page.view, LawsView) else page


def review_target(view: ReviewView, form: Form) -> Target:
    """The review on its own: one file, besides the pages of a build."""
    page = Page("", view.title, "pakket", view, view.confirmed)
    frame = _Site(view.clean.organisation, ()).frame(HANDED, "was-wordt", page)
    frame = printed(frame) if form is Form.PDF else frame
    return Target(f"was-wordt.{form.value}", "was-wordt", page.template, form, frame, view)


@dataclass(frozen=True, slots=True)
class _Site:
    """What all pages share: the board, which documents there are, and since when they say what they say."""

    board: views.OrganisationView
    published: Published
    left_out: int = 0
    editions: Mapping[str, page_views.EditionView] = field(default_factory=dict)
    front: page_views.StartFront | None = None
    address: str | None = None
    """where the public folder stands on the web, as far as the board said"""

    def targets(self, document: Document[Any], pages: tuple[Page, ...]) -> Iterator[Target]:
        titles = {page.slug: page.title if page.slug else document.title for page in pages}
        for page in pages:
            folder = PurePosixPath(document.audience.folder, document.name, page.slug)
            frame = replace(self.frame(document.audience, document.name, page), trail=_trail(page, titles))
            forms = (
                (Form.WEB, "index.html"),
                (Form.PDF, page.pdf),
                (Form.STANDALONE, page.standalone),
                (Form.FRAGMENT, page.fragment),
            )
            for form, name in forms:
                if name and "/" not in name:
                    around = printed(frame) if form is Form.PDF else frame
                    path = str(folder / name)
                    yield Target(path, document.name, page.template, form, around, page.view, page.notes)
            for extra in page.extras:
                form = _EXTRA[PurePosixPath(extra.name).suffix]
                yield Target(str(folder / extra.name), document.name, extra.template, form, frame, extra.view)

    def menu(self, audience: Audience[Any], current: str, home: str) -> Iterator[NavLink]:
        """Every document of the menu that has a page: its own address, or else its first page."""
        for document, pages in self.published:
            if document.audience is audience and document.in_menu and pages:
                slugs = [page.slug for page in pages]
                href = _folder(document.name, "" if "" in slugs else slugs[0])
                yield NavLink(document.title, f"{home}{href}", document.name == current)

    def frame(self, audience: Audience[Any], name: str, page: Page) -> Frame:
        depth = len(PurePosixPath(name, page.slug).parts) if name else 0
        home = "../" * depth
        titles = {d.name: d.title for d, _ in self.published if d.audience is audience}
        return Frame(
            public=audience is PUBLIC,
            internal=audience is INTERNAL,
            board=self.board.name,
            website=self.board.website,
            phone=self.board.phone,
            officer_email=self.board.officer_email,
            how_known=self.board.how_known,
            title=page.title,
            document=titles.get(name, ""),
            confirmed=page.confirmed,
            home=home or "./",
            assets=f"{home}assets/",
            navigation=tuple(self.menu(audience, name, home)),
            pdf=page.pdf or None,
            standalone=page.standalone or None,
            fragment=page.fragment or None,
            edition=self.dated(page),
            canonical=self.canonical(name, page) if audience is PUBLIC and page.indexed else "",
            indexed=audience is PUBLIC and page.indexed,
            beside=page.beside,
        )

    def canonical(self, name: str, page: Page) -> str:
        """The lasting address of a public page; empty as long as nobody said where the pages stand."""
        slug = page.slug if page.canonical is None else page.canonical
        return f"{self.address}{_folder(name, slug)}" if self.address else ""

    def dated(self, page: Page) -> DatedContent | None:
        """Since when a page says what it says, as far as that was put on record."""
        edition = self.editions.get(page.edition)
        if edition is None:
            return None
        return DatedContent(edition.date, content_fingerprint(page.view) != edition.fingerprint)

    def start_pages(self) -> Iterator[Target]:
        audiences: tuple[Audience[Any], ...] = (PUBLIC, HANDED, INTERNAL)
        for audience in audiences:
            own = self.of(audience)
            named = [(d, tuple(_start_link(d, page) for page in pages if page.note)) for d, pages in own]
            groups = _gathered(page_views.StartGroup(d.title, links) for d, links in named if links)
            confirmed = all(page.confirmed for _, pages in own for page in pages)
            view = page_views.StartView(
                organisation=self.board,
                groups=(*groups, _ELSEWHERE) if audience is INTERNAL else groups,
                left_out=self.left_out if audience is HANDED else 0,
                front=self.front if audience is PUBLIC else None,
                others=tuple(link for d, links in named if not d.in_menu for link in links),
            )
            frame = self.frame(audience, "", Page("", "Privacy", "start", view, confirmed))
            yield Target(f"{audience.folder}/index.html", "start", "start", Form.WEB, frame, view)

    def of(self, audience: Audience[Any]) -> Published:
        return tuple((document, pages) for document, pages in self.published if document.audience is audience)

    def for_servers(self) -> Iterator[Target]:
        """What a server answers when there is no page, and the list of pages for search engines.

        The first is served at any address below the folder, so no link in it can be relative.
        """
        view = MissingView(self.board, self.address)
        page = Page("", "Deze bladzijde bestaat niet", "404", view, True, indexed=False)
        frame = self.frame(PUBLIC, "", page)
        links = tuple(self.menu(PUBLIC, "", self.address)) if self.address else ()
        around = replace(frame, home=self.address or "", assets="", navigation=links)
        yield Target(f"{PUBLIC.folder}/404.html", "webmaster", "404", Form.STANDALONE, around, view)
        if self.address:
            pages = [(d.name, page) for d, pages in self.of(PUBLIC) for page in pages]
            shown = (self.canonical(name, p) for name, p in pages if p.indexed and p.canonical is None)
            sitemap = SitemapView((self.address, *shown))
            yield Target(f"{PUBLIC.folder}/sitemap.xml", "webmaster", "sitemap", Form.FEED, frame, sitemap)


def printed(frame: Frame) -> Frame:
    """The frame of a PDF, without menu and addresses: equal views for two readers, or in a dossier, are one target."""
    return replace(
        frame,
        public=False,
        document="",
        home="",
        assets="",
        navigation=(),
        pdf=None,
        standalone=None,
        fragment=None,
        trail=(),
        canonical="",
        indexed=False,
        beside=(),
    )


def _gathered(groups: Iterable[page_views.StartGroup]) -> tuple[page_views.StartGroup, ...]:
    """The groups of one link as one group, in front: a heading that says what its only link says is none."""
    found = tuple(groups)
    lone = tuple(link for group in found if len(group.links) == 1 for link in group.links)
    several = tuple(group for group in found if len(group.links) > 1)
    return (page_views.StartGroup("Documenten", lone), *several) if lone else several


def _start_link(document: Document[Any], page: Page) -> page_views.StartLink:
    folder = _folder(document.name, page.slug)
    return page_views.StartLink(page.title, page.note, folder, f"{folder}{page.pdf}" if page.pdf else None)


def _folder(name: str, slug: str) -> str:
    """The address of a page below its start page, which has none."""
    return f"{PurePosixPath(name, slug)}/" if name else ""


def _trail(page: Page, titles: Mapping[str, str]) -> tuple[NavLink, ...]:
    """The way from the start page to a page that is not the first of its document; `titles` by slug."""
    parts = PurePosixPath(page.slug).parts
    if not parts:
        return ()
    above = [("/".join(parts[:depth]), "../" * (len(parts) - depth)) for depth in range(len(parts))]
    between = (NavLink(titles[slug], up, False) for slug, up in above if slug in titles)
    return (NavLink("Start", "../" * (len(parts) + 1), False), *between, NavLink(page.title, "", True))


_ELSEWHERE = page_views.StartGroup(
    "Andere mappen",
    (
        page_views.StartLink("De website", "Wat iedereen mag lezen", f"../{PUBLIC.folder}/", None),
        page_views.StartLink("Om te overhandigen", "Voor AP, Inspectie en GMR", f"../{HANDED.folder}/", None),
        page_views.StartLink("Voor de webmaster", "Hoe de website erop komt", f"../{PUBLIC.folder}/webmaster/", None),
    ),
)
"""Where the start page inside leads besides its own documents; nothing leads the other way."""
