"""What everybody may read of a DPIA: its name, the summary that was released, and what that leaves out and why."""

from registerbuild.derived.wording.filling import Surroundings, fill
from registerbuild.documents.views import records as views
from registerbuild.register.index import Register
from registerbuild.register.records.dpia import Dpia
from registerbuild.register.records.values import Status


def summaries(register: Register, board: views.OrganisationView) -> tuple[views.DpiaSummaryView, ...]:
    """The summaries that were released, by name."""
    found = [
        views.DpiaSummaryView(
            organisation=board,
            id=record.id,
            name=record.name,
            summary_md=fill(record.release.summary, register, Surroundings()),
            left_out=tuple((part.what, part.why) for part in record.release.left_out),
            confirmed=record.status is Status.ADOPTED,
        )
        for record in register.all(Dpia).values()
        if record.release is not None and record.release.released
    ]
    return tuple(sorted(found, key=lambda view: view.name.lower()))
