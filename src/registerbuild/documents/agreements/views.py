"""What the templates of the agreements may see: frozen, plain values, never public."""

import datetime
from dataclasses import dataclass

from registerbuild.documents.views.records import OrganisationView, TransfersView
from registerbuild.register.records.activity import Mechanism, Scope
from registerbuild.register.records.processor import AgreementModel, AgreementState, Permission
from registerbuild.register.records.values import Answer, Status


@dataclass(frozen=True, slots=True)
class Named:
    """An activity with its id, for a link."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class CertificateView:
    """A certificate with its last day."""

    name: str
    until: datetime.date | None
    over: bool | None


@dataclass(frozen=True, slots=True)
class ClauseView:
    """One of the eight clauses of AVG article 28(3), with its place in the agreement."""

    letter: str
    name: str
    answer: Answer
    place: str | None


@dataclass(frozen=True, slots=True)
class AgreementView:
    """An agreement. `over` when its last day has passed; None when no last day is known."""

    model: AgreementModel
    state: AgreementState
    signed: datetime.date | None
    valid_from: datetime.date | None
    valid_until: datetime.date | None
    over: bool | None
    notice_period: str | None
    renewal: str | None
    kept_at: str | None
    sha256: str | None
    clauses: tuple[ClauseView, ...]
    permission: Permission
    audit: Answer
    breach_hours: int | None
    at_end_md: str | None
    open_facts: tuple[str, ...]
    """what nobody has filled in"""


@dataclass(frozen=True, slots=True)
class PlaceView:
    """A country with the ground of the transfer; `mechanism` is None where none is needed."""

    country: str | None
    in_eea: Answer
    mechanism: Mechanism | None


@dataclass(frozen=True, slots=True)
class SubprocessorView:
    """Someone who works for the supplier."""

    name: str
    task: str
    place: PlaceView
    since: datetime.date | None
    until: datetime.date | None
    announced: datetime.date | None
    over: bool


@dataclass(frozen=True, slots=True)
class ProductView:
    """The leaflet of a product, and who uses it."""

    id: str
    name: str
    purpose_md: str
    subjects: tuple[str, ...]
    categories: tuple[str, ...]
    purposes: tuple[str, ...]
    storage: tuple[PlaceView, ...]
    retention: str | None
    security_class: str | None
    leaflet: str | None
    leaflet_date: datetime.date | None
    subprocessors: tuple[SubprocessorView, ...]
    activities: tuple[Named, ...]
    scope: Scope
    schools: tuple[str, ...]
    open_facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProcessorPage:
    """A supplier with its agreement and its products, AVG article 28."""

    id: str
    name: str
    trade_name: str | None
    chamber_number: str | None
    address: str | None
    contact: str | None
    contact_email: str | None
    country: str | None
    parent: str | None
    url: str | None
    convention: Answer
    certificates: tuple[CertificateView, ...]
    status: Status
    confirmed: bool
    agreement: AgreementView | None
    products: tuple[ProductView, ...]
    for_authority_md: str | None
    open_facts: tuple[str, ...]

    @property
    def open_count(self) -> int:
        """How many facts are open of the supplier, its agreement and its products."""
        parts = (self, *((self.agreement,) if self.agreement else ()), *self.products)
        return sum(len(part.open_facts) for part in parts)


@dataclass(frozen=True, slots=True)
class CommissionView:
    """Work that the board does as processor, AVG article 30(2)."""

    id: str
    name: str
    client: str
    contact: str | None
    processing: tuple[str, ...]
    transfers: TransfersView | None
    measures: tuple[str, ...]
    status: Status
    for_authority_md: str | None


@dataclass(frozen=True, slots=True)
class AgreementsView:
    """The register of agreements, and of the board's own work as processor."""

    organisation: OrganisationView
    pages: tuple[ProcessorPage, ...]
    commissions: tuple[CommissionView, ...]
    signed_count: int
    """suppliers with a signed agreement; examples do not count"""
    examples: int
    confirmed: bool
    left_out: int
    samples: bool = False
    """whether this shows the examples alone"""
