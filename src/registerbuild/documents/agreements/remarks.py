"""The notes beside the agreements: what asks for action, and where a leaflet and the activities differ."""

import datetime
from collections.abc import Iterator, Mapping

from registerbuild.derived import agreements
from registerbuild.derived.leaflet import Aspect, Difference, Unused, differences, unused
from registerbuild.derived.wording.words import date_words, enumeration, period_words
from registerbuild.documents.agreements import notes, views
from registerbuild.documents.agreements.compose import LIVE, by_name
from registerbuild.documents.views.remarks import record_notes
from registerbuild.register.index import Register
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.commission import Commission
from registerbuild.register.records.data import DataCategory, Purpose, RetentionPeriod
from registerbuild.register.records.organisation import DataSubject
from registerbuild.register.records.processor import AgreementState, Processor, Product

_NAMED: Mapping[Aspect, type[DataCategory | Purpose | DataSubject]] = {
    Aspect.CATEGORY: DataCategory,
    Aspect.PURPOSE: Purpose,
    Aspect.GROUP: DataSubject,
}


class AgreementRemarks:
    """Writes the notes beside the pages of the same register."""

    def __init__(self, register: Register, today: datetime.date) -> None:
        self.register = register
        self.today = today

    def overview(self) -> notes.AgreementsNotes:
        """The notes beside the overview of all suppliers."""
        asking = ((views.Named(p.id, p.name), self.asked(p)) for p in by_name(self.register))
        return notes.AgreementsNotes(
            attention=tuple((name, words) for name, words in asking if words),
            commissions=tuple(record_notes(c, self.register) for c in self.register.all(Commission).values()),
        )

    def page(self, record: Processor) -> notes.ProcessorNotes:
        """The notes beside one supplier."""
        users = agreements.users(self.register, record.id)
        numbers = range(len(record.products))
        return notes.ProcessorNotes(
            record=record_notes(record, self.register),
            attention=self.asked(record),
            differences=tuple(tuple(self.differences(record, n, users)) for n in numbers),
        )

    def asked(self, record: Processor) -> tuple[str, ...]:
        """What asks for action; nothing for a supplier that nobody uses or that is an example."""
        used = agreements.users(self.register, record.id) and record.status in LIVE
        return tuple(self.attention(record)) if used else ()

    def differences(self, owner: Processor, number: int, users: tuple[Activity, ...]) -> Iterator[notes.DifferenceView]:
        periods = self.register.all(RetentionPeriod)
        for activity in users:
            for found in differences(activity, owner, periods, self.today):
                if found.product == number:
                    yield self.difference(activity, owner.products[number], found)
        for left in unused(owner, users):
            if left.product_loc[1] == number:
                yield self.left_over(left)

    def difference(self, activity: Activity, product: Product, found: Difference) -> notes.DifferenceView:
        says, leaflet = self.name(found), "niet genoemd"
        if found.aspect is Aspect.RETENTION:
            leaflet = period_words(product.retention) if product.retention else ""
        elif found.aspect is Aspect.COUNTRY:
            named = [t.country for t in activity.transfers.transfers] if activity.transfers else []
            says = enumeration(named) if named else "niet bij doorgifte"
            leaflet = f"{found.value}, {found.by}" if found.by else found.value
        return notes.DifferenceView(found.aspect, views.Named(activity.id, activity.name), says, leaflet)

    def left_over(self, left: Unused) -> notes.DifferenceView:
        record = self.register.all(_NAMED[left.aspect])[left.value]
        return notes.DifferenceView(left.aspect, None, "bij geen verwerking", record.name)

    def name(self, found: Difference) -> str:
        """What the activity says, in words."""
        if found.aspect is Aspect.RETENTION:
            period = self.register.all(RetentionPeriod)[found.value]
            return f"{period.name}: {period_words(period.length)}" if period.length else period.name
        return self.register.all(_NAMED[found.aspect])[found.value].name if found.aspect in _NAMED else found.value

    def attention(self, record: Processor) -> Iterator[str]:
        """What asks for action, in a few words each."""
        agreement, left = record.agreement, agreements.days_left(record.agreement, self.today)
        if agreement is None:
            yield "de overeenkomst is nog niet ingevuld"
        elif agreement.state is AgreementState.MISSING:
            yield "er is geen overeenkomst"
        elif agreement.state in (AgreementState.DRAFT, AgreementState.SENT):
            yield f"de overeenkomst is nog niet getekend ({agreement.state.value})"
        elif agreement.state is AgreementState.EXPIRED or (left is not None and left < 0):
            day = f" op {date_words(agreement.valid_until)}" if agreement.valid_until else ""
            yield f"de overeenkomst is verlopen{day}"
        elif agreement.valid_until and left is not None and left <= agreements.SOON:
            yield f"de overeenkomst loopt af op {date_words(agreement.valid_until)}"
        for product in record.products:
            for _, place, who in agreements.places(product, self.today):
                if agreements.unfounded(place):
                    where = f"{who or 'opslag'} in {place.country or 'een land'} buiten de EER, zonder mechanisme"
                    yield f"{product.name}: {where}"
