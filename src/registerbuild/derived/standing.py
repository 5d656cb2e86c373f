"""Has the board confirmed a record and all that it rests on? What it has not, no page shows as established."""

from collections.abc import Iterator
from dataclasses import dataclass

from registerbuild.derived.select import mentions
from registerbuild.register import prose
from registerbuild.register.index import KINDS, Register
from registerbuild.register.records.values import Record, Status

_MODELS = {kind.name: kind.model for kind in KINDS if kind.name not in ("dpia", "prescan", "reglement", "wet")}
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
    unsettled: frozenset[tuple[str, str]]
    """the records, by kind and id, that the board has not confirmed or that rest on one that it has not"""

    @classmethod
    def of(cls, register: Register) -> "Standing":
        """From each record that is not confirmed back to all that rest on it, also around a circle."""
        users: dict[tuple[str, str], list[tuple[str, str]]] = {}
        found: set[tuple[str, str]] = set()
        for kind, model in _MODELS.items():
            for name, record in register.all(model).items():
                if record.status is not Status.ADOPTED:
                    found.add((kind, name))
                for target in mentions(record):
                    users.setdefault(target, []).append((kind, name))
        ahead = list(found)
        while ahead:
            new = [user for user in users.get(ahead.pop(), ()) if user not in found]
            found.update(new)
            ahead += new
        return cls(register, frozenset(found))

    def confirmed(self, record: Record) -> bool:
        """Whether the record, the board, and everything that the record names are `vastgesteld`."""
        adopted = Status.ADOPTED is record.status is self.register.organisation.status
        return adopted and self.unsettled.isdisjoint(mentions(record))

    def all_confirmed(self, kind: str) -> bool:
        """Whether every record of a kind is."""
        return all(self.confirmed(record) for record in self.register.all(_MODELS[kind]).values())

    def shows_only_confirmed(self, *texts: str) -> bool:
        """Whether every record that a reference or a list in these texts shows is."""
        named = [found for text in texts for found in prose.references(text)]
        lists = {_LISTED[found.target] for found in named if found.kind == "lijst" and found.target in _LISTED}
        return self.unsettled.isdisjoint(_targets(named)) and all(self.all_confirmed(kind) for kind in lists)


def _targets(named: list[prose.Reference]) -> Iterator[tuple[str, str]]:
    for found in named:
        if found.kind in prose.RECORD_KINDS:
            yield prose.RECORD_KINDS[found.kind], found.target
