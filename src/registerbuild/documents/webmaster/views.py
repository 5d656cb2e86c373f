"""What templates may see of the public folder as a website: what is put where, and which addresses it has."""

from dataclasses import dataclass

from registerbuild.documents.views.records import OrganisationView


@dataclass(frozen=True, slots=True)
class PastedView:
    """A page that may also be put into another site: the names of its other forms, beside it."""

    title: str
    href: str
    standalone: str
    fragment: str


@dataclass(frozen=True, slots=True)
class WebmasterView:
    """What whoever puts the public folder on a website has to know; `path` is where it stands on the server."""

    organisation: OrganisationView
    publication_address: str | None
    path: str
    pasted: tuple[PastedView, ...]


@dataclass(frozen=True, slots=True)
class MissingView:
    """What a server says when an address leads nowhere; without a known address it cannot lead back."""

    organisation: OrganisationView
    publication_address: str | None


@dataclass(frozen=True, slots=True)
class SitemapView:
    """The addresses of all public pages, for search engines."""

    addresses: tuple[str, ...]
