"""A final publication rests only on what the board has confirmed."""

from collections.abc import Iterator

from registerbuild.register.findings import Finding, Severity
from registerbuild.register.index import ARTICLE, KINDS
from registerbuild.register.reading.load import Loaded
from registerbuild.register.records.texts import Regulation, RegulationStatus
from registerbuild.register.records.values import Record, Status

INTERNAL_KINDS = ("opdracht", "prescan", "dpia", "feiten", "schaal", "wijziging")
"""Kinds that no public page rests on; the summary of a DPIA is released by itself."""


def unconfirmed_findings(loaded: Loaded) -> Iterator[Finding]:
    """One finding per record that public documents rest on and that is still to be confirmed.

    Drafts of the regulation are left out: they are internal until they are adopted.
    """
    drafts = {name for name, regulation in loaded.register.all(Regulation).items() if _is_draft(regulation)}
    for kind in (*KINDS, ARTICLE):
        if kind.name in INTERNAL_KINDS:
            continue
        for name, record in loaded.records[kind.model].items():
            if record.status is Status.UNCONFIRMED and name.partition("/")[0] not in drafts:
                yield _finding(kind.name, record, loaded)


def _is_draft(regulation: Regulation) -> bool:
    return regulation.state is RegulationStatus.DRAFT


def _finding(kind: str, record: Record, loaded: Loaded) -> Finding:
    loc = ("status",)
    place = loaded.origins[kind][record.id].place(loc)
    fix = "laat het bestuur dit bevestigen en zet dan status: vastgesteld; of bouw zonder --definitief"
    message = f"{kind} {record.id} is nog niet bevestigd"
    return Finding("DEF001", Severity.ERROR, message, place, fix, kind=kind, id=record.id, loc=loc)
