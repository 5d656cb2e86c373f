"""What templates may see of the regulation and its changes; values only, see views.py."""

from dataclasses import dataclass

from registerbuild.derived.wording.words import LawLink
from registerbuild.documents.views.records import CategoryView, OrganisationView, RetentionView, SchoolView
from registerbuild.register.records.organisation import SchoolKind
from registerbuild.register.records.texts import RegulationStatus


@dataclass(frozen=True, slots=True)
class TermView:
    """A term of the glossary in both columns."""

    anchor: str
    name: str
    legal_md: str
    plain_md: str


@dataclass(frozen=True, slots=True)
class LidView:
    """A numbered paragraph in both columns; `terms` is filled where the glossary stands.

    `laws` are the places in the law on which it rests, as far as its text does not name them itself.
    """

    anchor: str
    number: int
    legal_md: str
    plain_md: str | None
    laws: tuple[LawLink, ...]
    terms: tuple[TermView, ...]


@dataclass(frozen=True, slots=True)
class ChapterView:
    """A chapter; its number follows from the order."""

    anchor: str
    number: int
    title: str


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article, and the chapter that begins with it. Its number follows from its place, and may have a letter."""

    anchor: str
    number: str
    title: str
    lids: tuple[LidView, ...]
    chapter: ChapterView | None


@dataclass(frozen=True, slots=True)
class AnnexView:
    """An annex: text, or one of the lists from the records (the others are empty)."""

    anchor: str
    number: int
    title: str
    text_md: str | None
    categories: tuple[CategoryView, ...]
    category_groups: tuple[tuple[str, tuple[CategoryView, ...]], ...]
    schools: tuple[SchoolView, ...]
    retention: tuple[RetentionView, ...]
    of_others: tuple[str, ...]
    """who has to keep to the periods that do not stand here"""

    @property
    def by_ground(self) -> tuple[tuple[str, tuple[RetentionView, ...]], ...]:
        """The periods by what they rest on, so that it is said once; what is not known stands last, without words."""
        grounds = sorted(dict.fromkeys(period.ground for period in self.retention), key=lambda ground: not ground)
        return tuple((ground, tuple(p for p in self.retention if p.ground == ground)) for ground in grounds)

    @property
    def by_kind(self) -> tuple[tuple[SchoolKind, tuple[SchoolView, ...]], ...]:
        """The schools by their kind, in the order in which the kinds come first."""
        kinds = dict.fromkeys(school.kind for school in self.schools)
        return tuple((kind, tuple(s for s in self.schools if s.kind is kind)) for kind in kinds)


@dataclass(frozen=True, slots=True)
class AdoptionStepView:
    """A step in the adoption."""

    body: str
    kind: str
    date: str | None
    number: str | None


@dataclass(frozen=True, slots=True)
class OriginalView:
    """The adopted document itself, which lies beside the page."""

    file: str
    sha256: str


@dataclass(frozen=True, slots=True)
class RegulationView:
    """One version of the privacy regulation."""

    version: str
    title: str
    short_title: str
    state: RegulationStatus
    adopted: bool
    current: bool
    in_force: str | None
    in_force_iso: str | None
    replaces: str | None
    notice_md: str | None
    articles: tuple[ArticleView, ...]
    annexes: tuple[AnnexView, ...]
    decisions: tuple[AdoptionStepView, ...]
    organisation: OrganisationView
    confirmed: bool
    original: OriginalView | None
    paraphrase: bool
    """whether the page only renders an adopted text that lies elsewhere"""
    replaced_by: str | None = None
    """the day from which another version holds, when this one no longer does"""

    @property
    def in_chapters(self) -> bool:
        """Whether the articles stand under chapters."""
        return any(article.chapter for article in self.articles)

    @property
    def cites(self) -> bool:
        """Whether any lid rests on a place in the law that stands beside it."""
        return any(lid.laws for article in self.articles for lid in article.lids)


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
