"""Has the board confirmed a record and all that it rests on? What it has not, no page shows as established."""

from dataclasses import dataclass

from registerbuild.register import prose
from registerbuild.register.findings import RecordKey
from registerbuild.register.index import KINDS, Register
from registerbuild.register.model import mentions
from registerbuild.register.records.values import Record, Status

_RESTED_ON = tuple(kind.name for kind in KINDS if kind.name not in ("dpia", "prescan", "reglement", "wet"))
"""Kinds that a record can rest on. A law does not need the board; an assessment has a page and a status of its own."""
_LISTED = {
    "begrippen": "begrip",
    "betrokkenen": "betrokkene",
    "doelen": "doel",
    "gegevens": "gegeven",
    "maatregelen": "maatregel",
    "ontvangers": "ontvanger",
}
"""The kind of record of which a list in a text of the regulation shows all; the other lists show the board's own."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Answers for one register, found for all records at once: none depends on which is asked first."""

    register: Register
    unsettled: frozenset[RecordKey]
    """the records, by kind and id, that the board has not confirmed or that rest on one that it has not"""

    @classmethod
    def of(cls, register: Register) -> "Standing":
        """From each record that is not confirmed back to all that rest on it, also around a circle."""
        users: dict[RecordKey, list[RecordKey]] = {}
        found: set[RecordKey] = set()
        for kind in _RESTED_ON:
            for name, record in register.all_of(kind).items():
                if record.status is not Status.ADOPTED:
                    found.add((kind, name))
                for mention in mentions(record):
                    users.setdefault(mention.target, []).append((kind, name))
        ahead = list(found)
        while ahead:
            new = [user for user in users.get(ahead.pop(), ()) if user not in found]
            found.update(new)
            ahead += new
        return cls(register, frozenset(found))

    def confirmed(self, record: Record) -> bool:
        """Whether the record, the board, and everything that the record names are `vastgesteld`."""
        adopted = Status.ADOPTED is record.status is self.register.organisation.status
        return adopted and self.unsettled.isdisjoint(mention.target for mention in mentions(record))

    def all_confirmed(self, kind: str) -> bool:
        """Whether every record of a kind is."""
        return all(self.confirmed(record) for record in self.register.all_of(kind).values())

    def shows_only_confirmed(self, *texts: str) -> bool:
        """Whether every record that a reference or a list in these texts shows is."""
        named = [found for text in texts for found in prose.references(text)]
        lists = {_LISTED[found.target] for found in named if found.kind == "lijst" and found.target in _LISTED}
        return self.unsettled.isdisjoint(found.record for found in named) and all(
            self.all_confirmed(kind) for kind in lists
        )
