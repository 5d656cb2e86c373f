"""What templates may see: frozen values that hold only text, numbers, tuples and other views.

Texts named `…_md` are Markdown with all references filled in; all other texts are plain. Dates are in words. What has
a closed list of answers is that answer and not its word: a template prints it, and asks it what it wants to know.
"""

from dataclasses import dataclass

from registerbuild.derived.giving import Duty, NoGiver
from registerbuild.derived.wording.parties import unnamed
from registerbuild.derived.wording.periods import kept_until
from registerbuild.derived.wording.words import LawLink
from registerbuild.register.records.activity import Chapter, Controllership, Mechanism, Scope
from registerbuild.register.records.data import Afterwards, DataKind, RecipientRole, RetentionKind, SpecialKind
from registerbuild.register.records.grounds import Basis, Exception9
from registerbuild.register.records.organisation import SchoolKind
from registerbuild.register.records.values import Answer


@dataclass(frozen=True, slots=True)
class OrganisationView:
    """The controller and whom to call, AVG article 13(1)(a)-(b); `how_known` says how sure that is, if it is not."""

    name: str
    short_name: str
    town: str
    street: str
    postcode: str
    address_town: str
    phone: str
    email: str | None
    website: str
    officer_name: str | None
    officer_email: str
    officer_phone: str | None
    officer_hint_md: str | None
    authority_name: str
    authority_url: str
    answer_term: str
    extension_term: str
    consent_age: int
    rights_age: int
    chamber_number: str | None
    legal_form: str | None
    how_known: str


@dataclass(frozen=True, slots=True)
class NamedText:
    """A name with its explanation, and perhaps an address, which somebody looked at or not."""

    name: str
    text_md: str
    url: str | None = None
    checked: bool = True


@dataclass(frozen=True, slots=True)
class SubjectView:
    """A group of people."""

    id: str
    name: str
    plain: str
    minor: Answer


@dataclass(frozen=True, slots=True)
class SchoolView:
    """A school or the office; `as_of` is the year in which this was known, when nobody checked it since."""

    id: str
    name: str
    kind: SchoolKind
    number: str | None
    as_of: int | None


@dataclass(frozen=True, slots=True)
class CategoryView:
    """A data category; `number` counts in the list of the whole register.

    Where only some of its data are used, `parts_md` are those, and `plain`, which is about all of them, is empty.
    """

    id: str
    number: int
    name: str
    plain: str
    kind: DataKind
    special_kind: SpecialKind | None
    parts_md: tuple[str, ...]
    condition_md: str | None
    subjects: tuple[SubjectView, ...]


@dataclass(frozen=True, slots=True)
class RecipientView:
    """Someone who is given data."""

    id: str
    name: str
    plain: str
    role: RecipientRole
    ground_md: str | None
    laws: tuple[LawLink, ...]
    country: str | None
    confirmed: bool


@dataclass(frozen=True, slots=True)
class ReceiverView:
    """One who is given data, recipient or processor."""

    name: str
    role: RecipientRole


@dataclass(frozen=True, slots=True)
class ReceiversView:
    """All who are given data (AVG article 4(9)): by name, and how many have none yet; whether that is all is asked."""

    named: tuple[ReceiverView, ...]
    unnamed_recipients: int
    unnamed_processors: int
    recipients_known: bool
    processors_known: bool

    @property
    def unnamed(self) -> tuple[str, ...]:
        """A phrase for each kind of receiver that has no name yet."""
        return unnamed(self.unnamed_recipients, self.unnamed_processors)

    @property
    def complete(self) -> bool:
        """Whether everybody who is given the data has a name here."""
        return not self.unnamed and self.recipients_known and self.processors_known

    @property
    def nobody(self) -> bool:
        """Whether it is known that nobody is given the data."""
        return not self.named and self.complete


@dataclass(frozen=True, slots=True)
class RetentionView:
    """A retention period in words. `length` is None when only an event ends it; `days` puts them in order."""

    id: str
    name: str
    length: str | None
    start: str
    ground: str
    kind: RetentionKind | None
    """None when nobody has looked up the law that it names"""
    statutory: bool
    afterwards: Afterwards | None
    subjects: tuple[SubjectView, ...]
    days: float

    @property
    def until(self) -> str:
        """Till when the data are kept, in words."""
        return kept_until(self.length if self.days else None, self.start, self.kind)


@dataclass(frozen=True, slots=True)
class BasisView:
    """A legal basis of AVG article 6(1); `subjects` is empty when it holds for all people of the activity.

    `plain` is for these people and says what is not known too; `doubt` is that alone, None when nothing is.
    """

    letter: str
    name: Basis
    subjects: tuple[SubjectView, ...]
    plain: str
    doubt: str | None
    laws: tuple[LawLink, ...]
    when: str | None
    necessity_md: str | None
    interest_md: str | None
    asked_md: str | None
    withdrawn_md: str | None


@dataclass(frozen=True, slots=True)
class PurposeView:
    """A purpose with its own bases."""

    id: str
    name: str
    legal_md: str
    plain_md: str
    bases: tuple[BasisView, ...]


@dataclass(frozen=True, slots=True)
class GroundView:
    """Why special or criminal data, or a national number, may be used."""

    name: Exception9 | str
    letter: str | None
    laws: tuple[LawLink, ...]
    when: str | None
    text_md: str | None
    confidentiality_md: str | None
    asked_md: str | None = None
    withdrawn_md: str | None = None


@dataclass(frozen=True, slots=True)
class ItemView:
    """One data category in one activity. `receivers` is None when all of the activity get it.

    Whether it must be given stands here only as a `Duty`, which knows who gives it.
    """

    category: CategoryView
    detail: str | None
    subjects: tuple[SubjectView, ...]
    purposes: tuple[str, ...]
    source: str | None
    duty: Duty
    given_by: tuple[SubjectView, ...] | NoGiver
    consequence_md: str | None
    retention: RetentionView | None
    no_retention_md: str | None
    receivers: ReceiversView | None


@dataclass(frozen=True, slots=True)
class TransferView:
    """One transfer outside the EEA."""

    country: str
    to: str | None
    mechanism: Mechanism
    safeguard_md: str | None
    copy_at_md: str | None


@dataclass(frozen=True, slots=True)
class TransfersView:
    """ja, nee or nog niet bepaald, with the transfers."""

    answer: Answer
    transfers: tuple[TransferView, ...]
    text_md: str | None


@dataclass(frozen=True, slots=True)
class AutomatedView:
    """Whether a computer decides without a human."""

    answer: Answer
    logic_md: str | None
    importance_md: str | None
    consequence_md: str | None
    human_md: str | None


@dataclass(frozen=True, slots=True)
class ProcessorView:
    """A supplier and its product, as a parent may see it."""

    id: str
    name: str
    product: str
    purpose_md: str
    country: str | None
    storage: tuple[str, ...]
    url: str | None


@dataclass(frozen=True, slots=True)
class ProgramView:
    """A program that the schools use, for a parent; `data` holds the name and the plain words of each category."""

    name: str
    purpose_md: str
    data: tuple[tuple[str, str], ...]
    countries: tuple[str, ...]
    confirmed: bool


@dataclass(frozen=True, slots=True)
class ProgramsView:
    """The list of programs."""

    organisation: OrganisationView
    programs: tuple[ProgramView, ...]


@dataclass(frozen=True, slots=True)
class MeasureView:
    """A security measure, public part; until it is confirmed it is an aim of the board."""

    id: str
    name: str
    public_md: str
    confirmed: bool


@dataclass(frozen=True, slots=True)
class KeptTogether:
    """The data of an activity that are kept equally long, for an equal reason."""

    retention: RetentionView | None
    no_retention_md: str | None
    kept: tuple[ItemView, ...]


@dataclass(frozen=True, slots=True)
class ActivityView:
    """A processing activity with what everybody may know of it, AVG article 30(1).

    A value of None, an empty tuple or UNKNOWN is a gap and is shown as one. `receivers` is everybody who is given the
    data; `recipients` and `processors` are who of them are described, and say nothing about the others.
    """

    id: str
    name: str
    plain: str
    search_words: tuple[str, ...]
    summary_md: str
    chapter: Chapter
    role: Controllership
    joint_with: tuple[str, ...]
    purposes: tuple[PurposeView, ...]
    special: tuple[GroundView, ...]
    criminal: GroundView | None
    national_number: GroundView | None
    subjects: tuple[SubjectView, ...]
    items: tuple[ItemView, ...]
    receivers: ReceiversView
    recipients: tuple[RecipientView, ...]
    processors: tuple[ProcessorView, ...]
    storage: tuple[str, ...]
    transfers: TransfersView | None
    automated: AutomatedView | None
    measures: tuple[MeasureView, ...]
    scope: Scope
    schools: tuple[SchoolView, ...]
    owner: str | None
    dpia: Answer
    dpia_reason_md: str | None
    confirmed: bool

    @property
    def kept(self) -> tuple[KeptTogether, ...]:
        """The data by their period, or by the reason why there is none, in the order in which these first occur."""
        found: dict[tuple[str | None, str | None], list[ItemView]] = {}
        for item in self.items:
            found.setdefault((item.retention.id if item.retention else None, item.no_retention_md), []).append(item)
        return tuple(KeptTogether(some[0].retention, some[0].no_retention_md, tuple(some)) for some in found.values())


@dataclass(frozen=True, slots=True)
class DpiaSummaryView:
    """The released summary of a DPIA, and what it leaves out: (what, why)."""

    organisation: OrganisationView
    id: str
    name: str
    summary_md: str
    left_out: tuple[tuple[str, str], ...]
    confirmed: bool
