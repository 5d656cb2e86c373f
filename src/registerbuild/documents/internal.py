"""The gate to the board's own people: the same as what is handed over, of everything, with notes beside it."""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from registerbuild.derived.happened import as_of
from registerbuild.derived.labelling import labelled
from registerbuild.derived.select import restated
from registerbuild.derived.wording.fields import told_apart
from registerbuild.derived.wording.filling import Surroundings, fill
from registerbuild.derived.wording.words import Style, cite, unsure
from registerbuild.documents import public
from registerbuild.documents.agreements.notes import AgreementsNotes, ProcessorNotes
from registerbuild.documents.agreements.remarks import AgreementRemarks
from registerbuild.documents.assessments.notes import AssessmentNotes
from registerbuild.documents.assessments.overview import to_do
from registerbuild.documents.calendar.compose import compose_calendar
from registerbuild.documents.calendar.notes import CalendarView
from registerbuild.documents.control.compose import compose_control
from registerbuild.documents.control.notes import ControlView
from registerbuild.documents.handed import HandedView, compose_handed
from registerbuild.documents.laws import views as law_views
from registerbuild.documents.laws.compose import compose_laws
from registerbuild.documents.regulation import views as regulation_views
from registerbuild.documents.views import notes
from registerbuild.documents.views import records as views
from registerbuild.documents.views.remarks import record_notes
from registerbuild.register.index import ARTICLE, KINDS, Register
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.data import RetentionPeriod, Statute
from registerbuild.register.records.dpia import Dpia
from registerbuild.register.records.organisation import Organisation
from registerbuild.register.records.prescan import Prescan
from registerbuild.register.records.processor import Processor
from registerbuild.register.records.values import Certainty, Law, Record, Status


@dataclass(frozen=True, slots=True)
class InternalView:
    """All that internal documents are made of; the notes are by the id of their record."""

    handed: HandedView
    regulations: tuple[regulation_views.RegulationView, ...]
    activity_notes: Mapping[str, notes.RecordNotes]
    processor_notes: Mapping[str, ProcessorNotes]
    agreement_notes: AgreementsNotes
    dpia_notes: Mapping[str, notes.RecordNotes]
    prescan_notes: Mapping[str, notes.RecordNotes]
    assessment_notes: AssessmentNotes
    to_confirm: notes.ToConfirmView
    laws: law_views.LawsView
    calendar: CalendarView
    control: ControlView


def project_internal(register: Register, today: datetime.date) -> InternalView:
    """Copy everything, examples and drafts included; what was done after `today` is not there.

    The page of cited law is about what the records name, done or not.
    """
    everything = restated(register, labelled(register))
    shown = as_of(everything, today)
    seen = public.project_public(shown, today)
    handed = compose_handed(shown, seen, shown, 0, today)
    suppliers = AgreementRemarks(shown, today)
    return InternalView(
        handed=handed,
        regulations=seen.regulations,
        activity_notes={
            name: record_notes(record, shown, tuple(dict.fromkeys(_doubts(record, shown))))
            for name, record in shown.all(Activity).items()
        },
        processor_notes={name: suppliers.page(record) for name, record in shown.all(Processor).items()},
        agreement_notes=suppliers.overview(),
        dpia_notes={name: record_notes(record, shown) for name, record in shown.all(Dpia).items()},
        prescan_notes={name: record_notes(record, shown) for name, record in shown.all(Prescan).items()},
        assessment_notes=to_do(shown),
        to_confirm=_to_confirm(shown, seen.organisation),
        laws=compose_laws(everything, seen.organisation, today),
        calendar=compose_calendar(shown, seen.organisation),
        control=compose_control(shown, seen.organisation),
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


def _to_confirm(register: Register, board: views.OrganisationView) -> notes.ToConfirmView:
    groups = []
    for kind in (*KINDS, ARTICLE):
        records = [r for r in register.all(kind.model).values() if r.status in (Status.UNCONFIRMED, Status.EXAMPLE)]
        if records:
            groups.append((kind.all_called, tuple(_open(kind.name, record, register) for record in records)))
    organisation = register.all(Organisation)["organisatie"]
    questions = tuple(fill(question, register, Surroundings()) for question in organisation.open_questions)
    return notes.ToConfirmView(board, questions, tuple(groups), sum(len(found) for _, found in groups))


def _open(kind: str, record: Record, register: Register) -> notes.ToConfirm:
    remarks = (
        fill(record.remarks, register, Surroundings())
        if record.remarks and kind not in ("artikel", "reglement")
        else record.remarks
    )
    return notes.ToConfirm(told_apart(record), remarks)
