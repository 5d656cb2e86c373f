"""What the page of cited law may see."""

from dataclasses import dataclass

from registerbuild.derived.law.moved import NumberFate
from registerbuild.documents.views.records import OrganisationView
from registerbuild.register.records.data import StatuteState


@dataclass(frozen=True, slots=True)
class CitedIn:
    """A record that names a place in the law, and how often."""

    kind: str
    name: str
    times: int


@dataclass(frozen=True, slots=True)
class PageLink:
    """A page that shows a place in the law; the address is that below `build/`, the link is from this page."""

    title: str
    address: str
    href: str


@dataclass(frozen=True, slots=True)
class CitedArticle:
    """A place in the law: in which version it was read, what is doubted, what became of its number, and who names it.

    `read` is None when nobody read it, `doubt` is None when it is certain.
    """

    words: str
    url: str | None
    subject: str | None
    read: str | None
    read_iso: str | None
    doubt: str | None
    fate: NumberFate | None
    instead: tuple[str, ...]
    used: tuple[CitedIn, ...]
    pages: tuple[PageLink, ...] = ()


@dataclass(frozen=True, slots=True)
class CitedLaw:
    """A law with the places that are named in it."""

    name: str
    short: str
    state: StatuteState
    replaced_by: str | None
    read: str | None
    doubt: str | None
    articles: tuple[CitedArticle, ...]


@dataclass(frozen=True, slots=True)
class LawsView:
    """All law that the register names."""

    organisation: OrganisationView
    laws: tuple[CitedLaw, ...]
    total: int
    certain: int
    doubted: int
    unread: int
