"""What templates may see: frozen values that hold only text, numbers, tuples and other views.

Texts named `…_md` are Markdown with all references filled in; all other texts are plain. Dates are in words.
"""

from dataclasses import dataclass

from registerbuild.documents.words import LawLink


@dataclass(frozen=True, slots=True)
class OrganisationView:
    """The controller and whom to call, AVG article 13(1)(a)-(b)."""

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
    chamber_number: str | None
    legal_form: str | None


@dataclass(frozen=True, slots=True)
class NamedText:
    """A name with its explanation, and perhaps an address."""

    name: str
    text_md: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class SubjectView:
    """A group of people."""

    id: str
    name: str
    plain: str
    minor: bool


@dataclass(frozen=True, slots=True)
class SchoolView:
    """A school or the office."""

    id: str
    name: str
    kind: str
    number: str | None


@dataclass(frozen=True, slots=True)
class CategoryView:
    """A data category; `number` counts in the list of the whole register."""

    id: str
    number: int
    name: str
    plain: str
    kind: str
    special_kind: str | None
    parts_md: tuple[str, ...]
    condition_md: str | None
    subjects: tuple[SubjectView, ...]


@dataclass(frozen=True, slots=True)
class RecipientView:
    """Someone who is given data."""

    id: str
    name: str
    plain: str
    role: str
    ground_md: str | None
    laws: tuple[LawLink, ...]
    country: str | None


@dataclass(frozen=True, slots=True)
class RetentionView:
    """A retention period in words. `length` is None when only an event ends it; `days` puts them in order."""

    id: str
    name: str
    length: str | None
    start: str
    ground: str
    statutory: bool
    afterwards: str | None
    subjects: tuple[SubjectView, ...]
    of_others: str | None
    days: float


@dataclass(frozen=True, slots=True)
class BasisView:
    """A legal basis of AVG article 6(1)."""

    letter: str
    name: str
    plain: str
    laws: tuple[LawLink, ...]
    plain_laws: tuple[LawLink, ...]
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

    name: str
    letter: str | None
    laws: tuple[LawLink, ...]
    when: str | None
    text_md: str | None
    confidentiality_md: str | None


@dataclass(frozen=True, slots=True)
class ItemView:
    """One data category in one activity. `recipients` is empty when all recipients of the activity get it."""

    category: CategoryView
    detail: str | None
    subjects: tuple[SubjectView, ...]
    purposes: tuple[str, ...]
    source: str | None
    mandatory: str
    consequence_md: str | None
    retention: RetentionView | None
    no_retention_md: str | None
    recipients: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TransferView:
    """One transfer outside the EEA."""

    country: str
    to: str | None
    mechanism: str
    safeguard_md: str | None
    copy_at_md: str | None


@dataclass(frozen=True, slots=True)
class TransfersView:
    """ja, nee or nog niet bepaald, with the transfers."""

    answer: str
    transfers: tuple[TransferView, ...]
    text_md: str | None


@dataclass(frozen=True, slots=True)
class AutomatedView:
    """Whether a computer decides without a human."""

    answer: str
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
    """A security measure, public part."""

    id: str
    name: str
    public_md: str


@dataclass(frozen=True, slots=True)
class ActivityView:
    """A processing activity with what everybody may know of it, AVG article 30(1).

    A value of None, an empty tuple or "nog niet bepaald" is a gap and is shown as one, except `recipients`:
    there None is a gap and an empty tuple means that nobody is given the data.
    """

    id: str
    name: str
    plain: str
    summary_md: str
    chapter: str
    role: str
    joint_with: tuple[str, ...]
    purposes: tuple[PurposeView, ...]
    special: tuple[GroundView, ...]
    criminal: GroundView | None
    national_number: GroundView | None
    subjects: tuple[SubjectView, ...]
    items: tuple[ItemView, ...]
    recipients: tuple[RecipientView, ...] | None
    processors: tuple[ProcessorView, ...]
    storage: tuple[str, ...]
    transfers: TransfersView | None
    automated: AutomatedView | None
    measures: tuple[MeasureView, ...]
    scope: str
    schools: tuple[SchoolView, ...]
    owner: str | None
    dpia: str
    dpia_reason_md: str | None
    confirmed: bool


@dataclass(frozen=True, slots=True)
class TermView:
    """A term of the glossary in both columns."""

    anchor: str
    name: str
    legal_md: str
    plain_md: str


@dataclass(frozen=True, slots=True)
class LidView:
    """A numbered paragraph in both columns; `terms` is filled where the glossary stands."""

    anchor: str
    number: int
    legal_md: str
    plain_md: str | None
    terms: tuple[TermView, ...]


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article; its number follows from its place."""

    anchor: str
    number: int
    title: str
    lids: tuple[LidView, ...]


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


@dataclass(frozen=True, slots=True)
class DecisionView:
    """A step in the adoption."""

    body: str
    kind: str
    date: str | None
    number: str | None


@dataclass(frozen=True, slots=True)
class RegulationView:
    """One version of the privacy regulation."""

    version: str
    title: str
    short_title: str
    state: str
    adopted: bool
    current: bool
    in_force: str | None
    in_force_iso: str | None
    replaces: str | None
    notice_md: str | None
    articles: tuple[ArticleView, ...]
    annexes: tuple[AnnexView, ...]
    decisions: tuple[DecisionView, ...]
    organisation: OrganisationView
    confirmed: bool
    replaced_by: str | None = None
    """the day from which another version holds, when this one no longer does"""


@dataclass(frozen=True, slots=True)
class PieceView:
    """A stretch of text, or the name of a block that the template fills from the statement."""

    text_md: str
    block: str


@dataclass(frozen=True, slots=True)
class SectionView:
    """A part of a statement under its own heading."""

    anchor: str
    title: str
    pieces: tuple[PieceView, ...]


@dataclass(frozen=True, slots=True)
class LayerView:
    """The short or the full layer of a statement."""

    anchor: str
    title: str
    sections: tuple[SectionView, ...]


@dataclass(frozen=True, slots=True)
class SourceRow:
    """Whom data come from, and which data; AVG article 14(2)(f)."""

    source: str
    categories: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MandatoryRow:
    """Must someone give these data, and what if not; AVG article 13(2)(e)."""

    activity: str
    categories: tuple[str, ...]
    consequence_md: str | None


@dataclass(frozen=True, slots=True)
class MandatoryGroup:
    """All data with the same answer to "must I give this?"."""

    answer: str
    rows: tuple[MandatoryRow, ...]


@dataclass(frozen=True, slots=True)
class RetentionRow:
    """A period with the data that it is used for in this statement."""

    retention: RetentionView
    uses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ConsentRow:
    """A use that rests on consent: how it is asked and how it is stopped; AVG articles 7 and 13(2)(c)."""

    activity: str
    when: str | None
    asked_md: str | None
    withdrawn_md: str | None


@dataclass(frozen=True, slots=True)
class ActivityNote:
    """What holds for one activity in a list of many."""

    activity: str
    answer: str
    text_md: str | None
    transfers: tuple[TransferView, ...] = ()


@dataclass(frozen=True, slots=True)
class RightView:
    """A right, and the activities for which it holds (empty: it holds for all, or, when `applies` is no, for none)."""

    id: str
    applies: bool
    activities: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StatementView:
    """A privacy statement for one audience with all its blocks, AVG articles 13 and 14."""

    slug: str
    title: str
    audience: str
    summary_md: str
    subjects: tuple[str, ...]
    changed: str
    layers: tuple[LayerView, ...]
    organisation: OrganisationView
    complaints: tuple[NamedText, ...]
    activities: tuple[ActivityView, ...]
    categories: tuple[CategoryView, ...]
    sources: tuple[SourceRow, ...]
    mandatory: tuple[MandatoryGroup, ...]
    recipients: tuple[RecipientView, ...]
    joint: tuple[ActivityNote, ...]
    processors: tuple[ProcessorView, ...]
    retention: tuple[RetentionRow, ...]
    consents: tuple[ConsentRow, ...]
    transfers: tuple[ActivityNote, ...]
    automated: tuple[ActivityNote, ...]
    measures: tuple[MeasureView, ...]
    rights: tuple[RightView, ...]
    schools: tuple[SchoolView, ...]
    confirmed: bool


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
    chapter: str
    purposes: tuple[str, ...]
    subjects: tuple[str, ...]
    bases: tuple[str, ...]
    retention: str | None
    dpia: str
    status: str
    letters: tuple[LetterView, ...]


@dataclass(frozen=True, slots=True)
class InternalNotes:
    """What only the board's own people see of an activity."""

    status: str
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
    chapters: tuple[str, ...]
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
    status: str
    remarks_md: str | None


@dataclass(frozen=True, slots=True)
class ToConfirmView:
    """Everything that the board must still confirm or find out."""

    organisation: OrganisationView
    questions_md: tuple[str, ...]
    groups: tuple[tuple[str, tuple[ToConfirm, ...]], ...]
    total: int


@dataclass(frozen=True, slots=True)
class DpiaSummaryView:
    """The released summary of a DPIA, and what it leaves out: (what, why)."""

    organisation: OrganisationView
    id: str
    name: str
    summary_md: str
    left_out: tuple[tuple[str, str], ...]
    confirmed: bool


@dataclass(frozen=True, slots=True)
class DpiaLink:
    """A pre-scan or DPIA of an activity: which of the two, its address below the document, its name."""

    kind: str
    address: str
    name: str
