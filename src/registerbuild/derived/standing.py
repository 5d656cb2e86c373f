"""Has the board confirmed a record and all that it rests on? What it has not, no page shows as established."""

from dataclasses import dataclass, field

from registerbuild.register.index import KINDS, Register
from registerbuild.register.model import mentions
from registerbuild.register.records.values import Record, Status

_MODELS = {kind.name: kind.model for kind in KINDS if kind.name not in ("dpia", "prescan", "reglement", "wet")}
"""Kinds that a record can rest on. A law does not need the board; an assessment has a page and a status of its own."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Answers for one register; what it has found once it remembers."""

    register: Register
    known: dict[int, bool] = field(default_factory=dict)

    def confirmed(self, record: Record) -> bool:
        """Whether the record, the board, and everything that the record names are `vastgesteld`."""
        return self.register.organisation.status is Status.ADOPTED and self._stands(record)

    def all_confirmed(self, kind: str) -> bool:
        """Whether every record of a kind is."""
        return all(self.confirmed(record) for record in self.register.all(_MODELS[kind]).values())

    def _stands(self, record: Record) -> bool:
        if id(record) not in self.known:
            self.known[id(record)] = (
                record.status is Status.ADOPTED
            )  # a record that names itself does not wait for itself
            found = (self.register.find(each.target) for each in mentions(record) if each.kind in _MODELS)
            stands = all(self._stands(other) for other in found if other is not None)
            self.known[id(record)] = self.known[id(record)] and stands
        return self.known[id(record)]
