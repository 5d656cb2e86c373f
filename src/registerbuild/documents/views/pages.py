"""What templates may see of the register as a document and of start pages; see records.py."""

from dataclasses import dataclass

from registerbuild.documents.views.accounts import ActivityAccount
from registerbuild.documents.views.records import ActivityView, OrganisationView
from registerbuild.register.records.activity import Chapter
from registerbuild.register.records.grounds import Basis
from registerbuild.register.records.values import Answer, Status


@dataclass(frozen=True, slots=True)
class LetterView:
    """One letter of AVG article 30(1) in one activity: is it answered?"""

    letter: str
    name: str
    answered: bool


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """One line of the overview of the register."""

    id: str
    name: str
    plain: str
    chapter: Chapter
    purposes: tuple[str, ...]
    subjects: tuple[str, ...]
    bases: tuple[Basis, ...]
    retention: str | None
    dpia: Answer
    status: Status | str
    """for the public only whether it is confirmed"""
    letters: tuple[LetterView, ...]


@dataclass(frozen=True, slots=True)
class ActivityPage:
    """An activity with its completeness; `account` is None in the edition for everybody."""

    activity: ActivityView
    letters: tuple[LetterView, ...]
    account: ActivityAccount | None
    organisation: OrganisationView


@dataclass(frozen=True, slots=True)
class RegisterView:
    """The whole register, AVG article 30(1)."""

    organisation: OrganisationView
    rows: tuple[RegisterRow, ...]
    pages: tuple[ActivityPage, ...]
    chapters: tuple[Chapter, ...]
    subjects: tuple[str, ...]
    complete: bool
    """whether this is the full edition, for the authority and the board"""
    for_authority_md: str | None
    """what the board wants to say to the authority about all of it"""
    left_out: str
    """how many examples are not in it, in words; empty when that is none, or nobody's business"""


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
    left_out: str = ""
    front: StartFront | None = None
    """only for the public, and only when the board wrote it"""


@dataclass(frozen=True, slots=True)
class EditionView:
    """A document as it was put on record: its name, the day in words, and the fingerprint of what it said."""

    name: str
    date: str
    fingerprint: str
