"""What the public may see about changes of the regulation; values only, see views.py."""

from dataclasses import dataclass

from registerbuild.documents.views import OrganisationView


@dataclass(frozen=True, slots=True)
class ForYouView:
    """What an adopted change means for parents, pupils and staff."""

    old: str
    new: str
    title: str
    in_force: str
    decided: str
    summary_md: str
    parents_md: tuple[str, ...]
    pupils_md: tuple[str, ...]
    staff_md: tuple[str, ...]
    organisation: OrganisationView
    confirmed: bool


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One adoption in the feed; `updated` is a day as 2027-08-01, `href` relative to the feed."""

    id: str
    title: str
    href: str
    updated: str
    summary: str


@dataclass(frozen=True, slots=True)
class FeedView:
    """The adoptions, the latest first; there is no feed of nothing."""

    id: str
    title: str
    author: str
    updated: str
    entries: tuple[FeedEntry, ...]
