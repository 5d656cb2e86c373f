"""The board's own remarks on a record, for the internal gate only."""

from registerbuild.derived.wording.filling import Surroundings, fill
from registerbuild.derived.wording.words import Style, date_words
from registerbuild.documents.views.notes import RecordNotes
from registerbuild.register.index import Register
from registerbuild.register.records.values import Record


def record_notes(record: Record, register: Register, doubts: tuple[str, ...] = ()) -> RecordNotes:
    """What the board wrote for itself, with the rules that it waived."""
    remarks = fill(record.remarks, register, Surroundings(Style.SHORT)) if record.remarks else None
    waivers = tuple(f"{w.code}: {w.reason} (tot en met {date_words(w.until)})" for w in record.waivers)
    return RecordNotes(remarks, waivers, doubts)
