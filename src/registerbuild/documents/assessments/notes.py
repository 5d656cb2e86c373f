"""What the board's own people see beside the overview of assessments: what is still to be done."""

from dataclasses import dataclass

from registerbuild.documents.assessments.prescan_views import ActivityLink, PrescanRow


@dataclass(frozen=True, slots=True)
class AssessmentNotes:
    """The activities that nobody has looked at, and the pre-scans that require a DPIA which is not there."""

    without: tuple[ActivityLink, ...]
    missing: tuple[PrescanRow, ...]
