"""What the board's own people see beside the agreements: what asks for action, and what does not agree."""

from dataclasses import dataclass

from registerbuild.derived.leaflet import Aspect
from registerbuild.documents.agreements.views import Named
from registerbuild.documents.views.notes import RecordNotes


@dataclass(frozen=True, slots=True)
class DifferenceView:
    """What activity and leaflet say of the same thing; without an activity it stands in the leaflet only."""

    aspect: Aspect
    activity: Named | None
    activity_says: str
    leaflet_says: str


@dataclass(frozen=True, slots=True)
class ProcessorNotes:
    """The notes beside a supplier; `differences` are of its products, in their order."""

    record: RecordNotes
    attention: tuple[str, ...]
    """what asks for action; empty for an example, which is no fact about the board"""
    differences: tuple[tuple[DifferenceView, ...], ...]


@dataclass(frozen=True, slots=True)
class AgreementsNotes:
    """The notes beside the overview: which suppliers ask for action, and the remarks on each commission."""

    attention: tuple[tuple[Named, tuple[str, ...]], ...]
    commissions: tuple[RecordNotes, ...]
