"""The agreements as a document: states, dates, clauses, leaflets, sub-processors."""

import datetime

from registerbuild.derived import agreements
from registerbuild.derived.wording.words import period_words
from registerbuild.documents.agreements import views
from registerbuild.documents.agreements.gaps import open_facts
from registerbuild.documents.views.copier import Copier
from registerbuild.documents.views.records import OrganisationView
from registerbuild.register.index import Register
from registerbuild.register.records.activity import Activity, Mechanism
from registerbuild.register.records.commission import Commission
from registerbuild.register.records.data import DataCategory, Measure, Purpose
from registerbuild.register.records.organisation import DataSubject, School
from registerbuild.register.records.processor import (
    Agreement,
    AgreementState,
    Processor,
    Subprocessor,
)
from registerbuild.register.records.values import Answer, Status

SIGNED = AgreementState.SIGNED
LIVE = (Status.ADOPTED, Status.UNCONFIRMED)


def agreements_view(
    register: Register, board: OrganisationView, today: datetime.date, left_out: int
) -> views.AgreementsView:
    """All suppliers by name, withdrawn ones too: an agreement that ended still has to be shown to the authority."""
    composer = AgreementComposer(register, today)
    records = by_name(register)
    pages = tuple(composer.page(record) for record in records)
    board_adopted = register.organisation.status is Status.ADOPTED  # without pages, it is the board that says so
    return views.AgreementsView(
        organisation=board,
        pages=pages,
        commissions=tuple(composer.commission(c) for c in register.all(Commission).values()),
        signed_count=sum(1 for r in records if r.status in LIVE and r.agreement and r.agreement.state is SIGNED),
        examples=sum(1 for r in records if r.status is Status.EXAMPLE),
        confirmed=board_adopted and all(p.confirmed for p in pages),
        left_out=left_out,
    )


def by_name(register: Register) -> list[Processor]:
    """The suppliers in the order in which they are shown."""
    return sorted(register.all(Processor).values(), key=lambda p: p.name.lower())


class AgreementComposer:
    """Composes the pages, one method per part; `copy` answers the references in their texts."""

    def __init__(self, register: Register, today: datetime.date) -> None:
        self.register = register
        self.today = today
        self.copy = Copier(register)

    def page(self, record: Processor) -> views.ProcessorPage:
        address = record.address
        users = agreements.users(self.register, record.id)
        return views.ProcessorPage(
            id=record.id,
            name=record.name,
            trade_name=record.trade_name,
            chamber_number=record.chamber_number,
            address=f"{address.street}, {address.postcode} {address.town}" if address else None,
            contact=record.contact,
            contact_email=record.contact_email,
            country=record.country,
            parent=record.parent,
            url=record.url,
            convention=record.convention,
            certificates=tuple(
                views.CertificateView(c.name, c.until, _over(c.until, self.today)) for c in record.certificates
            ),
            status=record.status,
            confirmed=record.status is Status.ADOPTED,
            agreement=self.agreement(record.agreement) if record.agreement else None,
            products=tuple(self.product(record, n, users) for n in range(len(record.products))),
            for_authority_md=self.copy.maybe(record.for_authority),
            open_facts=open_facts(record),
        )

    def agreement(self, record: Agreement) -> views.AgreementView:
        clauses = tuple(
            views.ClauseView(letter, name, c.answer if c else Answer.UNKNOWN, c.place if c else None)
            for letter, _, name, c in agreements.clauses(record)
        )
        return views.AgreementView(
            model=record.model,
            state=record.state,
            signed=record.signed,
            valid_from=record.valid_from,
            valid_until=record.valid_until,
            over=_over(record.valid_until, self.today),
            notice_period=period_words(record.notice) if record.notice else None,
            renewal=record.renewal,
            kept_at=record.kept_at,
            sha256=record.sha256,
            clauses=clauses,
            permission=record.permission,
            audit=record.audit,
            breach_hours=record.breach_hours,
            at_end_md=self.copy.maybe(record.at_end),
            open_facts=open_facts(record),
        )

    def product(self, owner: Processor, number: int, users: tuple[Activity, ...]) -> views.ProductView:
        record = owner.products[number]
        mine = [a for a in users if any(n == number for n, _ in agreements.chosen(owner, a.id))]
        return views.ProductView(
            id=record.id,
            name=record.name,
            purpose_md=self.copy.text(record.purpose),
            subjects=tuple(r.name for r in self.copy.some(DataSubject, record.subjects)),
            categories=tuple(r.name for r in self.copy.some(DataCategory, record.categories)),
            purposes=tuple(r.name for r in self.copy.some(Purpose, record.purposes)),
            storage=tuple(_place(place) for place in record.storage),
            retention=period_words(record.retention) if record.retention else None,
            security_class=record.security_class,
            leaflet=record.leaflet,
            leaflet_date=record.leaflet_date,
            subprocessors=tuple(self.subprocessor(sub) for sub in record.subprocessors),
            activities=tuple(views.Named(a.id, a.name) for a in mine),
            scope=record.scope,
            schools=tuple(s.name for s in self.copy.some(School, record.schools)),
            open_facts=open_facts(record),
        )

    def subprocessor(self, sub: Subprocessor) -> views.SubprocessorView:
        over = agreements.ended(sub, self.today)
        return views.SubprocessorView(sub.name, sub.task, _place(sub), sub.since, sub.until, sub.announced, over)

    def commission(self, record: Commission) -> views.CommissionView:
        return views.CommissionView(
            id=record.id,
            name=record.name,
            client=record.client,
            contact=record.client_contact,
            processing=record.processing,
            transfers=self.copy.transfers(record.transfers),
            measures=tuple(m.name for m in self.copy.some(Measure, record.measures)),
            status=record.status,
            for_authority_md=self.copy.maybe(record.for_authority),
        )


def _place(place: agreements.ProcessingPlace) -> views.PlaceView:
    where = agreements.in_eea(place)
    needed = Mechanism.UNKNOWN if where is Answer.NO else None
    return views.PlaceView(place.country, where, place.mechanism or needed)


def _over(last: datetime.date | None, today: datetime.date) -> bool | None:
    return None if last is None else last < today
