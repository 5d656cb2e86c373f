"""Copies records into views, field by field: the only way from a record to a public page."""

from collections.abc import Iterable
from typing import TypeVar

from registerbuild.derived.agreements import chosen
from registerbuild.derived.giving import NoGiver, duty
from registerbuild.derived.receivers import Receivers, item_receivers, receivers, recipient_ids
from registerbuild.derived.standing import Standing
from registerbuild.derived.wording.fields import role_name
from registerbuild.derived.wording.filling import Surroundings, fill
from registerbuild.derived.wording.words import LawLink, Style, cite_openly, doubt_clause, known_as_of, period_words
from registerbuild.documents.views import records as views
from registerbuild.register.index import Register
from registerbuild.register.records import activity as act
from registerbuild.register.records import data, grounds, values
from registerbuild.register.records import organisation as org
from registerbuild.register.records.processor import Processor, Product

_R = TypeVar("_R", bound=values.Record)


class Copier:
    """Copies records into views, one method per record type; `register` answers the references in their texts.

    What every activity names again and again (people, data, periods) is copied once.
    """

    def __init__(self, register: Register, standing: Standing | None = None) -> None:
        self.standing = standing or Standing.of(register)
        self.register = register
        names = register.all(data.DataCategory)
        self.numbers = {name: number for number, name in enumerate(names, 1)}
        self.statutes = register.all(data.Statute)
        self.people = {name: self.subject(record) for name, record in register.all(org.DataSubject).items()}
        self.categories = {name: self.category(record) for name, record in register.all(data.DataCategory).items()}
        self.periods = {name: self.retention(record) for name, record in register.all(data.RetentionPeriod).items()}

    def text(self, text: str, style: Style = Style.PLAIN) -> str:
        """A Markdown text with its references filled in."""
        return fill(text, self.register, Surroundings(style))

    def maybe(self, text: str | None, style: Style = Style.PLAIN) -> str | None:
        """The same for a text that may be absent."""
        return self.text(text, style) if text is not None else None

    def some(self, model: type[_R], names: Iterable[str]) -> list[_R]:
        """The records with these ids, without those that are not released."""
        records = self.register.all(model)
        return [records[name] for name in names if name in records]

    def laws(self, laws: Iterable[values.Law], style: Style = Style.SHORT) -> tuple[LawLink, ...]:
        """Places in a released law, each with what is not certain about it, and what reads the same once."""
        links = [cite_openly(law, self.statutes, style) for law in laws if law.law in self.statutes]
        first: dict[str, LawLink] = {}
        for link in links:  # in plain words two leden of one article read the same, with addresses that differ
            first.setdefault(link.words, link)
        return tuple(first.values())

    def organisation(self, record: org.Organisation) -> views.OrganisationView:
        address, officer = record.address, record.officer
        return views.OrganisationView(
            name=record.name,
            short_name=record.short_name,
            town=record.town,
            street=address.street,
            postcode=address.postcode,
            address_town=address.town,
            phone=record.phone,
            email=record.email,
            website=record.website,
            officer_name=officer.name,
            officer_email=officer.email,
            officer_phone=officer.phone,
            officer_hint_md=self.maybe(officer.hint),
            authority_name=record.authority.name,
            authority_url=record.authority.url,
            answer_term=period_words(record.terms.answer),
            extension_term=period_words(record.terms.extension),
            consent_age=record.consent_age,
            rights_age=record.rights_age,
            chamber_number=record.chamber_number,
            legal_form=record.legal_form,
            how_known=known_as_of(record),
        )

    def subject(self, record: org.DataSubject) -> views.SubjectView:
        return views.SubjectView(record.id, record.name, record.plain, record.minor)

    def subjects(self, names: Iterable[str]) -> tuple[views.SubjectView, ...]:
        return tuple(self.people[name] for name in names if name in self.people)

    def complaints(self, record: org.Organisation) -> tuple[views.NamedText, ...]:
        unverified = values.Certainty.UNVERIFIED
        return tuple(
            views.NamedText(c.name, self.text(c.text), c.url, c.certainty is not unverified) for c in record.complaints
        )

    def school(self, record: org.School) -> views.SchoolView:
        return views.SchoolView(record.id, record.name, record.kind, record.number, record.as_of)

    def category(self, record: data.DataCategory) -> views.CategoryView:
        return views.CategoryView(
            id=record.id,
            number=self.numbers[record.id],
            name=record.name,
            plain=record.plain,
            kind=record.kind,
            special_kind=record.special_kind,
            parts_md=tuple(self.text(part) for part in record.parts),
            condition_md=self.maybe(record.condition),
            subjects=self.subjects(record.subjects),
        )

    def recipient(self, record: data.Recipient) -> views.RecipientView:
        ground, laws = self.maybe(record.ground), self.laws(record.laws)
        return views.RecipientView(
            record.id,
            record.name,
            record.plain,
            record.known_role,
            ground,
            laws,
            record.country,
            self.standing.confirmed(record),
        )

    def retention(self, record: data.RetentionPeriod) -> views.RetentionView:
        statutory = record.kind.statutory and record.certainty is not values.Certainty.UNVERIFIED
        known = record.afterwards is not data.Afterwards.UNKNOWN
        return views.RetentionView(
            id=record.id,
            name=record.name,
            length=period_words(record.length) if record.length else None,
            start=record.start,
            ground=self.retention_ground(record),
            kind=record.kind if statutory or not record.kind.statutory else None,
            statutory=statutory,
            afterwards=record.afterwards if known else None,
            subjects=self.subjects(record.subjects),
            days=record.length.approximate_days if record.length else float("inf"),
        )

    def retention_ground(self, record: data.RetentionPeriod) -> str:
        """What a period rests on; a law that nobody looked up, or only in an older text, is not told as sure.

        A choice is a proposal until the board has made it.
        """
        if record.kind.statutory and record.certainty is values.Certainty.UNVERIFIED:
            return "een wet, naar wij menen; dat is nog niet nagegaan"
        cited = [law for law in record.laws if law.law in self.statutes and record.kind.statutory]
        doubt = next((clause for law in cited if (clause := doubt_clause(law, self.statutes))), None)
        chosen_length = record.kind is data.RetentionKind.STATUTORY_OTHER and record.length is not None
        ground = _CHOSEN_LENGTH if chosen_length else _RETENTION_GROUNDS[record.kind]
        ground = ground.format(choice="een eigen keuze" if record.status is values.Status.ADOPTED else "een voorstel")
        return f"{ground}; {doubt}" if doubt else ground

    def measure(self, record: data.Measure) -> views.MeasureView:
        return views.MeasureView(
            record.id, record.name, self.text(record.public), record.status is values.Status.ADOPTED
        )

    def products(self, record: Processor, activity: str) -> tuple[views.ProcessorView, ...]:
        """The products of a processor that this activity uses."""
        return tuple(self.product(record, product) for _, product in chosen(record, activity))

    def product(self, record: Processor, product: Product) -> views.ProcessorView:
        countries = tuple(place.country for place in product.storage)
        purpose = self.text(product.purpose)
        return views.ProcessorView(
            product.id, record.name, product.name, purpose, record.country, countries, record.url
        )

    def activity(self, record: act.Activity) -> views.ActivityView:
        return views.ActivityView(
            id=record.id,
            name=record.name,
            plain=record.plain,
            search_words=record.search_words,
            summary_md=self.text(record.summary),
            chapter=record.chapter,
            role=record.role,
            joint_with=record.joint_with,
            purposes=tuple(
                self.purpose(use, record.status is values.Status.ADOPTED)
                for use in record.purposes
                if use.purpose in self.register.all(data.Purpose)
            ),
            special=tuple(self.special(ground) for ground in record.special),
            criminal=self.ground("strafrechtelijke gegevens", record.criminal),
            national_number=self.ground("persoonsgebonden nummer", record.national_number),
            subjects=self.subjects(record.subjects),
            items=tuple(self.item(item, record) for item in record.items if item.category in self.numbers),
            receivers=receivers_view(receivers((record,), self.register, record.status is values.Status.EXAMPLE)),
            recipients=tuple(self.recipient(r) for r in self.some(data.Recipient, recipient_ids(record))),
            processors=tuple(
                v for p in self.some(Processor, record.processors or ()) for v in self.products(p, record.id)
            ),
            storage=record.storage,
            transfers=self.transfers(record.transfers),
            automated=self.automated(record.automated),
            measures=tuple(self.measure(m) for m in self.some(data.Measure, record.measures)),
            scope=record.scope,
            schools=tuple(self.school(s) for s in self.some(org.School, record.schools)),
            owner=self.owner(record.owner),
            dpia=record.dpia.needed if record.dpia else values.Answer.UNKNOWN,
            dpia_reason_md=self.maybe(record.dpia.reason) if record.dpia else None,
            confirmed=self.standing.confirmed(record),
        )

    def givers(self, names: tuple[str, ...] | None) -> tuple[views.SubjectView, ...] | NoGiver:
        """Who gives the data; not known either when all that are named are not released."""
        return self.subjects(names or ()) or (NoGiver.NOBODY if names == () else NoGiver.UNKNOWN)

    def owner(self, name: str | None) -> str | None:
        return role_name(name, self.register) if name else None

    def purpose(self, use: grounds.PurposeUse, adopted: bool) -> views.PurposeView:
        record = self.register.all(data.Purpose)[use.purpose]
        bases = tuple(self.basis(basis, adopted) for basis in use.bases)
        legal, plain = self.text(record.legal, Style.LEGAL), self.text(record.plain)
        return views.PurposeView(record.id, record.name, legal, plain, bases)

    def basis(self, basis: grounds.LegalBasis, adopted: bool) -> views.BasisView:
        laws = self.laws(basis.laws)
        return views.BasisView(
            letter=basis.basis.letter,
            name=basis.basis,
            subjects=self.subjects(basis.subjects),
            plain=_plain_basis(basis, bool(laws), adopted),
            doubt=_doubt(basis, bool(laws), adopted),
            laws=laws,
            when=basis.when,
            necessity_md=self.maybe(basis.necessity),
            interest_md=self.maybe(basis.interest),
            asked_md=self.maybe(basis.asked),
            withdrawn_md=self.maybe(basis.withdrawn),
        )

    def special(self, ground: grounds.SpecialGround) -> views.GroundView:
        text, secrecy = self.maybe(ground.provision), self.maybe(ground.confidentiality)
        laws = self.laws(ground.laws)
        asked, withdrawn = self.maybe(ground.asked), self.maybe(ground.withdrawn)
        return views.GroundView(
            ground.exception, ground.exception.letter, laws, ground.when, text, secrecy, asked, withdrawn
        )

    def ground(self, name: str, ground: grounds.Ground | None) -> views.GroundView | None:
        if ground is None:
            return None
        return views.GroundView(name, None, self.laws(ground.laws), None, self.maybe(ground.text), None)

    def item(self, item: act.DataItem, record: act.Activity) -> views.ItemView:
        givers = self.givers(item.given_by)
        return views.ItemView(
            category=self.categories[item.category],
            detail=item.detail,
            subjects=self.subjects(item.subjects or record.subjects),
            purposes=tuple(p.name for p in self.some(data.Purpose, item.purposes)),
            source=item.source,
            duty=duty(item.mandatory, givers, {basis.basis for use in record.purposes for basis in use.bases}),
            given_by=givers,
            consequence_md=self.maybe(item.consequence),
            retention=self.periods.get(item.retention or ""),
            no_retention_md=self.maybe(item.no_retention),
            receivers=self.item_receivers(item, record),
        )

    def item_receivers(self, item: act.DataItem, record: act.Activity) -> views.ReceiversView | None:
        if item.recipients is None:
            return None
        return receivers_view(item_receivers(item, record, self.register, record.status is values.Status.EXAMPLE))

    def transfers(self, transfers: act.Transfers | None) -> views.TransfersView | None:
        if transfers is None:
            return None
        found = tuple(self.transfer(t) for t in transfers.transfers)
        return views.TransfersView(transfers.answer, found, self.maybe(transfers.text))

    def transfer(self, transfer: act.Transfer) -> views.TransferView:
        safeguard, copy_at = self.maybe(transfer.safeguard), self.maybe(transfer.copy_at)
        return views.TransferView(transfer.country, transfer.to, transfer.mechanism, safeguard, copy_at)

    def automated(self, decision: act.AutomatedDecision | None) -> views.AutomatedView | None:
        if decision is None:
            return None
        logic, importance = self.maybe(decision.logic), self.maybe(decision.importance)
        consequence, human = self.maybe(decision.consequence), self.maybe(decision.human)
        return views.AutomatedView(decision.answer, logic, importance, consequence, human)


def receivers_view(found: Receivers) -> views.ReceiversView:
    """Names and what is open, without the records they come from."""
    return views.ReceiversView(
        named=tuple(views.ReceiverView(p.name, p.role) for p in found.parties),
        unnamed_recipients=found.unnamed_recipients,
        unnamed_processors=found.unnamed_processors,
        recipients_known=found.recipients_known,
        processors_known=found.processors_known,
    )


_RETENTION_GROUNDS = {
    data.RetentionKind.STATUTORY_MINIMUM: "de wet: zo lang moeten wij ze ten minste bewaren",
    data.RetentionKind.STATUTORY_MAXIMUM: "de wet: langer mogen wij ze niet bewaren",
    data.RetentionKind.STATUTORY_OTHER: "de wet: die vraagt om bewaren en noemt geen vaste termijn",
    data.RetentionKind.GUIDELINE: "een richtlijn; geen termijn uit de wet",
    data.RetentionKind.OWN_CHOICE: "{choice}; geen termijn uit de wet",
}
_CHOSEN_LENGTH = "{choice}; de wet vraagt om bewaren en noemt geen vaste termijn"


def _plain_basis(basis: grounds.LegalBasis, cited: bool, adopted: bool) -> str:
    """The basis for the people themselves, with what is not known about it."""
    doubtful = _doubt(basis, cited, adopted) is not None
    return _DOUBTED_BASES[basis.basis] if doubtful else _PLAIN_BASES[basis.basis]


def _doubt(basis: grounds.LegalBasis, cited: bool, adopted: bool) -> str | None:
    """What is not known about a basis, in the words of the register.

    A duty is told as certain with its law only, a weighing when the board made it and adopted the activity.
    """
    weighing = basis.basis is grounds.Basis.LEGITIMATE_INTEREST
    known = (basis.balance is not None and adopted) if weighing else cited
    return None if known else _DOUBTS.get(basis.basis)


_PLAIN_BASES = {
    grounds.Basis.CONSENT: "u geeft toestemming",
    grounds.Basis.CONTRACT: "het is nodig voor een overeenkomst",
    grounds.Basis.LEGAL_DUTY: "het moet van de wet",
    grounds.Basis.VITAL_INTEREST: "noodsituatie: iemand loopt gevaar",
    grounds.Basis.PUBLIC_TASK: "het hoort bij onze taak",
    grounds.Basis.LEGITIMATE_INTEREST: "wij hebben een goede reden, en wegen die af tegen uw belang",
}

_DOUBTED_BASES = {
    grounds.Basis.LEGAL_DUTY: "volgens ons moet het van de wet; welke wet dat is, is nog niet nagegaan",
    grounds.Basis.PUBLIC_TASK: "volgens ons hoort het bij onze taak; in welke wet die staat, is nog niet nagegaan",
    grounds.Basis.LEGITIMATE_INTEREST: "wij hebben er een reden voor; of die opweegt tegen uw belang, heeft het "
    "bestuur nog niet vastgesteld",
}

_DOUBTS = {
    grounds.Basis.LEGAL_DUTY: "welke wet dit vraagt, is nog niet nagegaan",
    grounds.Basis.PUBLIC_TASK: "in welke wet die taak staat, is nog niet nagegaan",
    grounds.Basis.LEGITIMATE_INTEREST: "of dit belang zwaarder weegt dan dat van de mensen om wie het gaat, heeft het "
    "bestuur nog niet vastgesteld",
}
