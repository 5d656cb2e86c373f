"""What only the board's own people see. A note never stands inside a view: a page carries it beside its view."""

from dataclasses import dataclass

from registerbuild.documents.views.records import OrganisationView


@dataclass(frozen=True, slots=True)
class RecordNotes:
    """The board's own remarks on a record: what is doubted in it, and which rules are waived."""

    remarks_md: str | None
    waivers: tuple[str, ...]
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ToConfirm:
    """A record that the board must still confirm."""

    name: str
    remarks_md: str | None


@dataclass(frozen=True, slots=True)
class ToConfirmView:
    """Everything that the board must still confirm or find out."""

    organisation: OrganisationView
    questions_md: tuple[str, ...]
    groups: tuple[tuple[str, tuple[ToConfirm, ...]], ...]
    total: int
