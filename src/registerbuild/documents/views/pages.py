"""What templates may see of the register as a document and of start pages; see records.py."""

import datetime
from dataclasses import dataclass
from enum import StrEnum

from registerbuild.documents.views.accounts import ActivityAccount
from registerbuild.documents.views.records import (
    ActivityView,
    MeasureView,
    OrganisationView,
    ReceiverView,
)
from registerbuild.register.records.activity import Chapter
from registerbuild.register.records.data import RecipientRole
from registerbuild.register.records.grounds import Basis
from registerbuild.register.records.values import Answer


class SheetTopic(StrEnum):
    """What a sheet of the register can leave open, in the order of AVG article 30(1)."""

    ROLE = "eigen rol"
    PURPOSES = "doelen en grondslagen"
    PEOPLE = "betrokkenen"
    DATA = "gegevens"
    RECIPIENTS = "ontvangers"
    PROCESSORS = "leveranciers"
    RECIPIENT_ROLES = "rol van ontvangers"
    TRANSFERS = "doorgifte buiten de EER"
    PERIODS = "bewaartermijnen"
    MEASURES = "beveiliging"
    SOURCES = "bron van gegevens"
    MANDATORY = "plicht om gegevens te geven"
    AUTOMATED = "automatische besluiten"
    STORAGE = "plaats van opslag"
    DPIA = "noodzaak van een DPIA"
    SCOPE = "voor welke scholen"
    OWNER = "eigenaar"
    REVIEW = "volgende beoordeling"
    TECHNIQUES = "technieken"


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """One line of the overview of the register; `search` holds every word of its sheet."""

    id: str
    name: str
    subjects: tuple[str, ...]
    bases: tuple[Basis, ...]
    letters: tuple[str, ...]
    retention: str | None
    dpia: Answer
    confirmed: bool
    search: str


@dataclass(frozen=True, slots=True)
class RegisterChapter:
    """The lines of one chapter."""

    chapter: Chapter
    rows: tuple[RegisterRow, ...]


@dataclass(frozen=True, slots=True)
class RoleRecipients:
    """The recipients of an activity that have one role in the eyes of the law."""

    recipient_role: RecipientRole
    recipients: tuple[ReceiverView, ...]


@dataclass(frozen=True, slots=True)
class ActivityPage:
    """An activity as its sheet shows it; `account` is None in the edition for everybody."""

    activity: ActivityView
    account: ActivityAccount | None
    organisation: OrganisationView
    received: tuple[RoleRecipients, ...]
    open: tuple[SheetTopic, ...]
    """what nobody has found out yet"""


@dataclass(frozen=True, slots=True)
class SheetView:
    """The page of an activity in the register on paper."""

    page: ActivityPage
    number: int
    measures: tuple[int, ...]
    """their numbers in the list on the first page"""
    open: tuple[SheetTopic, ...]
    """what is open here and not everywhere"""
    dense: bool
    """whether it holds so much that the type is smaller"""


@dataclass(frozen=True, slots=True)
class OpenTopic:
    """In how many activities a topic is open."""

    topic: SheetTopic
    number: int


@dataclass(frozen=True, slots=True)
class RegisterView:
    """The whole register, AVG article 30(1)."""

    organisation: OrganisationView
    chapters: tuple[RegisterChapter, ...]
    sheets: tuple[SheetView, ...]
    measures: tuple[MeasureView, ...]
    subjects: tuple[str, ...]
    open_topics: tuple[OpenTopic, ...]
    everywhere: tuple[SheetTopic, ...]
    unconfirmed: int
    complete: bool
    """whether this is the full edition, for the authority and the board"""
    for_authority_md: str | None
    """what the board wants to say to the authority about all of it"""
    left_out: int
    """how many examples are not in it; 0 too when that is nobody's business"""


@dataclass(frozen=True, slots=True)
class StartLink:
    """A document on a start page."""

    title: str
    text: str
    href: str
    pdf: str | None


@dataclass(frozen=True, slots=True)
class StartGroup:
    """The documents of one kind on a start page."""

    title: str
    links: tuple[StartLink, ...]


@dataclass(frozen=True, slots=True)
class StartRow:
    """A person or a question of the public start page with its answer, and where it leads."""

    name: str
    short_md: str
    href: str


@dataclass(frozen=True, slots=True)
class StartFront:
    """What the public start page asks: whom the question is about, and what it is."""

    people: tuple[StartRow, ...]
    questions: tuple[StartRow, ...]


@dataclass(frozen=True, slots=True)
class StartView:
    """A start page."""

    organisation: OrganisationView
    groups: tuple[StartGroup, ...]
    left_out: int = 0
    front: StartFront | None = None
    """only for the public, and only when the board wrote it"""
    others: tuple[StartLink, ...] = ()
    """the pages of documents that are not in the menu"""


@dataclass(frozen=True, slots=True)
class EditionView:
    """A document as it was put on record: its name, the day, and the fingerprint of what it said."""

    name: str
    date: datetime.date
    fingerprint: str
