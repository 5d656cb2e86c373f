"""What a document is made of: who reads it, its pages, and the forms of each page."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from registerbuild.documents.handed import HandedView
from registerbuild.documents.internal import InternalView
from registerbuild.documents.public import PublicView
from registerbuild.documents.views import pages as page_views

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Audience(Generic[V]):
    """Who reads: the folder under `build/` and the words for it."""

    folder: str
    words: str


@dataclass(frozen=True, slots=True)
class Extra:
    """A file beside a page that is no page: a spreadsheet or a feed, by the end of its name."""

    name: str
    template: str
    view: object


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its address under the document, its title, its view, and the forms it is published in.

    All forms are made of the one view. `notes` is what the board's own people see beside it; None for others. `pdf`,
    `standalone` and `fragment` are file names beside index.html, or empty. `confirmed` is False when the page rests on
    records that the board has not confirmed: it then bears "concept".
    """

    slug: str
    title: str
    template: str
    view: object
    confirmed: bool
    pdf: str = ""
    standalone: str = ""
    fragment: str = ""
    notes: object = None
    note: str = ""
    """what the start page says of it; pages without a note are not named there"""
    extras: tuple[Extra, ...] = ()
    edition: str = ""
    """the name under which edities.yaml holds since when the page says this; empty: no date is kept of it"""
    canonical: str | None = None
    """the slug of the page that says the same at its lasting address; None when this page is that one"""
    indexed: bool = True
    """whether a search engine may show the page, when it is public"""
    beside: tuple[page_views.StartLink, ...] = ()
    """other pages of the document that its content does not name"""


@dataclass(frozen=True, slots=True)
class Document(Generic[V]):
    """A document type: a folder in templates/, a folder per audience in build/, and a generator of pages."""

    name: str
    title: str
    audience: Audience[V]
    pages: Callable[[V], Iterator[Page]]
    in_menu: bool = True
    menu: str = ""
    """a shorter name in the menu, which must fit a phone; empty: the title"""


PUBLIC: Audience[PublicView] = Audience("openbaar", "voor iedereen")
HANDED: Audience[HandedView] = Audience("overhandigd", "voor de toezichthouder, de Inspectie en de GMR")
INTERNAL: Audience[InternalView] = Audience("intern", "voor het bestuur en de FG")
