"""The gate to the board's own people: everything, with remarks, doubts and what is still to be confirmed."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from registerbuild.derived.happened import as_of
from registerbuild.derived.wording.filling import Surroundings, fill
from registerbuild.derived.wording.words import Style, cite, date_words, unsure
from registerbuild.documents import public
from registerbuild.documents.agreements import compose as agreements_document
from registerbuild.documents.agreements import views as agreement_views
from registerbuild.documents.assessments import dpia_views
from registerbuild.documents.assessments import overview as assessments
from registerbuild.documents.laws import views as law_views
from registerbuild.documents.laws.compose import compose_laws
from registerbuild.documents.record import overview
from registerbuild.documents.regulation import views as regulation_views
from registerbuild.documents.review import compose as review
from registerbuild.documents.review import views as review_views
from registerbuild.documents.views import pages as page_views
from registerbuild.documents.views import records as views
from registerbuild.register.index import ARTICLE, KINDS, Register
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.change import Change
from registerbuild.register.records.data import RetentionPeriod, Statute
from registerbuild.register.records.organisation import Organisation
from registerbuild.register.records.values import Certainty, Law, Record, Status


@dataclass(frozen=True, slots=True)
class InternalView:
    """All that internal documents are made of."""

    organisation: views.OrganisationView
    register: page_views.RegisterView
    regulations: tuple[regulation_views.RegulationView, ...]
    agreements: agreement_views.AgreementsView
    assessments: dpia_views.Assessments
    reviews: tuple[review_views.ReviewView, ...]
    to_confirm: page_views.ToConfirmView
    laws: law_views.LawsView


def project_internal(register: Register, today: datetime.date) -> InternalView:
    """Copy everything, examples and drafts included; what was done after `today` is not there.

    The page of cited law is about what the records name, done or not.
    """
    everything, register = register, as_of(register, today)
    seen = public.project_public(register, today)
    records, links = register.all(Activity), assessments.links(register)
    pages = tuple(
        page_views.ActivityPage(
            a, overview.letters(a), _notes(records[a.id], register, links.get(a.id, ())), seen.organisation
        )
        for a in seen.activities
    )
    return InternalView(
        organisation=seen.organisation,
        register=overview.register_view(seen.organisation, pages, complete=True),
        regulations=seen.regulations,
        agreements=agreements_document.agreements_view(register, seen.organisation, today),
        assessments=assessments.compose_assessments(register, seen.activities, seen.organisation),
        reviews=_reviews(register, seen.regulations),
        to_confirm=_to_confirm(register, seen.organisation),
        laws=compose_laws(everything, seen.organisation),
    )


def _reviews(
    register: Register, regulations: tuple[regulation_views.RegulationView, ...]
) -> tuple[review_views.ReviewView, ...]:
    clean = {view.version: view for view in regulations}
    return tuple(
        review.compose_review(change, review.Compared(register, register), clean[change.new])
        for change in register.all(Change).values()
        if {change.old, change.new} <= clean.keys()
    )


def _notes(record: Activity, register: Register, links: tuple[page_views.DpiaLink, ...]) -> page_views.InternalNotes:
    bases = [basis for use in record.purposes for basis in use.bases]
    return page_views.InternalNotes(
        status=record.status,
        review=date_words(record.review) if record.review else None,
        systems=record.systems,
        balances_md=tuple(fill(basis.balance, register, Surroundings()) for basis in bases if basis.balance),
        remarks_md=fill(record.remarks, register, Surroundings()) if record.remarks else None,
        doubts=tuple(dict.fromkeys(_doubts(record, register))),
        waivers=tuple(f"{w.code}: {w.reason} (tot en met {date_words(w.until)})" for w in record.waivers),
        assessments=links,
    )


def _doubts(record: Activity, register: Register) -> Iterator[str]:
    """Which laws and periods of the activity nobody has checked in the law as it stands."""
    statutes = register.all(Statute)
    for law in _laws(record):
        if doubt := unsure(law):
            yield f"{cite(law, statutes, Style.SHORT).words}: {doubt}"
    periods = register.all(RetentionPeriod)
    for item in record.items:
        period = periods.get(item.retention or "")
        if period is not None and period.certainty is not Certainty.READ:
            yield f"bewaartermijn {period.name}: {period.certainty.value}"


def _laws(record: Activity) -> Iterator[Law]:
    for use in record.purposes:
        for basis in use.bases:
            yield from basis.laws
    for special in record.special:
        yield from special.laws
    for ground in (record.criminal, record.national_number):
        yield from ground.laws if ground else ()


def _to_confirm(register: Register, board: views.OrganisationView) -> page_views.ToConfirmView:
    groups = []
    for kind in (*KINDS, ARTICLE):
        records = [r for r in register.all(kind.model).values() if r.status is not Status.ADOPTED]
        if records:
            groups.append((kind.name, tuple(_open(kind.name, record, register) for record in records)))
    organisation = register.all(Organisation)["organisatie"]
    questions = tuple(fill(question, register, Surroundings()) for question in organisation.open_questions)
    return page_views.ToConfirmView(board, questions, tuple(groups), sum(len(found) for _, found in groups))


def _open(kind: str, record: Record, register: Register) -> page_views.ToConfirm:
    name = str(getattr(record, "name", None) or getattr(record, "title", None) or record.id)
    remarks = (
        fill(record.remarks, register, Surroundings())
        if record.remarks and kind not in ("artikel", "reglement")
        else record.remarks
    )
    return page_views.ToConfirm(kind, record.id, name, record.status, remarks)
