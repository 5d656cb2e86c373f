"""All pre-scans and DPIAs together: the overview, and which activity has which."""

from collections.abc import Iterable, Mapping

from registerbuild.derived.prescan import Outcome
from registerbuild.documents.assessments import dpia, prescan
from registerbuild.documents.assessments.dpia_views import Assessments, AssessmentsView
from registerbuild.documents.assessments.notes import AssessmentNotes
from registerbuild.documents.assessments.prescan_views import PrescanRow
from registerbuild.documents.views import records as views
from registerbuild.documents.views.accounts import DpiaLink
from registerbuild.register.index import Register
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.data import DataCategory, DataKind
from registerbuild.register.records.dpia import Dpia
from registerbuild.register.records.organisation import DataSubject
from registerbuild.register.records.prescan import Prescan
from registerbuild.register.records.values import Status


def compose_assessments(
    register: Register, activities: Iterable[views.ActivityView], board: views.OrganisationView, left_out: int
) -> Assessments:
    """The overview and the pages; what is withdrawn is left out."""
    by_id = {activity.id: activity for activity in activities}
    records = [d for d in register.all(Dpia).values() if d.status is not Status.WITHDRAWN]
    dpias = [(dpia.DpiaComposer(record, register, by_id, board).compose(), record) for record in records]
    live = [p for p in register.all(Prescan).values() if p.status is not Status.WITHDRAWN]
    prescans = tuple(prescan.compose_prescan(record, register, board) for record in live)
    rows = tuple(sorted((prescan.prescan_row(view) for view in prescans), key=_urgency))
    return Assessments(
        overview=AssessmentsView(
            organisation=board,
            dpias=tuple(dpia.dpia_row(view, record, register) for view, record in dpias),
            prescans=rows,
            confirmed=all(record.status is Status.ADOPTED for record in (*records, *live)),
            left_out=left_out,
        ),
        prescans=prescans,
        dpias=tuple(view for view, _ in dpias),
    )


def _urgency(row: PrescanRow) -> tuple[int, bool, int, str]:
    """Where a DPIA is most needed and not there comes first."""
    return list(Outcome).index(row.outcome), row.dpia is not None, -(row.met + row.met_ap), row.name.lower()


def to_do(register: Register) -> AssessmentNotes:
    """What is still to be assessed."""
    return AssessmentNotes(without=tuple(prescan.activity_link(a) for a in activities_without_prescan(register)))


def activities_without_prescan(register: Register) -> tuple[Activity, ...]:
    """The activities of which nobody has judged whether a DPIA is needed."""
    covered = {
        name for p in register.all(Prescan).values() if p.status is not Status.WITHDRAWN for name in p.activities
    }
    hidden = (Status.WITHDRAWN, Status.EXAMPLE)
    found = (a for a in register.all(Activity).values() if a.id not in covered and a.status not in hidden)
    return tuple(sorted(found, key=lambda a: _weight(a, register)))


def _weight(activity: Activity, register: Register) -> tuple[bool, bool, bool, int, str]:
    """The most sensitive first.

    Special and criminal data (AVG 9, 10), then children, then other vulnerable people, then by how many of the data are
    more than ordinary, then by name.
    """
    known, subjects = register.all(DataCategory), register.all(DataSubject)
    kinds = [known[item.category].kind for item in activity.items if item.category in known]
    people = [subjects[name] for name in activity.subjects if name in subjects]
    grave = bool(activity.special or activity.criminal) or any(
        k in (DataKind.SPECIAL, DataKind.CRIMINAL) for k in kinds
    )
    return (
        not grave,
        not any(group.minor.yes for group in people),
        not any(group.vulnerable.yes for group in people),
        -sum(not kind.ordinary for kind in kinds),
        activity.name.lower(),
    )


def links(register: Register) -> Mapping[str, tuple[DpiaLink, ...]]:
    """Activity → its pre-scans and DPIAs."""
    found: dict[str, list[DpiaLink]] = {}
    for scan in register.all(Prescan).values():
        for name in scan.activities if scan.status is not Status.WITHDRAWN else ():
            found.setdefault(name, []).append(DpiaLink("pre-scan", f"pre-scan/{scan.id}/", scan.name))
    for record in register.all(Dpia).values():
        for name in record.activities if record.status is not Status.WITHDRAWN else ():
            found.setdefault(name, []).append(DpiaLink("DPIA", f"{record.id}/", record.name))
    return {name: tuple(each) for name, each in found.items()}
