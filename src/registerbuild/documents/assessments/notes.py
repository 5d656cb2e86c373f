"""What the board's own people see beside the overview of assessments: what is still to be done."""

from dataclasses import dataclass

from registerbuild.documents.assessments.prescan_views import ActivityLink


@dataclass(frozen=True, slots=True)
class AssessmentNotes:
    """The activities that nobody has looked at."""

    without: tuple[ActivityLink, ...]
