"""What templates may see of the register as a document, of start pages and of what is to be confirmed; see views.py."""

from dataclasses import dataclass

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
class InternalNotes:
    """What only the board's own people see of an activity."""

    status: Status
    review: str | None
    systems: tuple[str, ...]
    balances_md: tuple[str, ...]
    remarks_md: str | None
    doubts: tuple[str, ...]
    waivers: tuple[str, ...]
    assessments: tuple["DpiaLink", ...]


@dataclass(frozen=True, slots=True)
class ActivityPage:
    """An activity with its completeness, and internally with its notes."""

    activity: ActivityView
    letters: tuple[LetterView, ...]
    notes: InternalNotes | None
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
    """whether this is the full (internal) edition"""


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
class StartView:
    """A start page."""

    organisation: OrganisationView
    groups: tuple[StartGroup, ...]


@dataclass(frozen=True, slots=True)
class ToConfirm:
    """A record that the board must still confirm."""

    kind: str
    id: str
    name: str
    status: Status
    remarks_md: str | None


@dataclass(frozen=True, slots=True)
class ToConfirmView:
    """Everything that the board must still confirm or find out."""

    organisation: OrganisationView
    questions_md: tuple[str, ...]
    groups: tuple[tuple[str, tuple[ToConfirm, ...]], ...]
    total: int


@dataclass(frozen=True, slots=True)
class DpiaLink:
    """A pre-scan or DPIA of an activity: which of the two, its address below the document, its name."""

    kind: str
    address: str
    name: str
