"""A statement as its readers get it: who they are, and the register in the words that it uses."""

from collections.abc import Mapping
from dataclasses import dataclass

from registerbuild.derived.addressed import activities_about, addressed, readers
from registerbuild.register.index import Register
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.texts import Statement


@dataclass(frozen=True, slots=True)
class Told:
    """A statement, who reads it, the register as it tells it, and of that the activities about its people."""

    statement: Statement
    readers: frozenset[str]
    register: Register
    activities: Mapping[str, Activity]


def told(statement: Statement, register: Register) -> Told:
    """What a statement tells of the register."""
    own = addressed(register, statement)
    return Told(statement, readers(statement, register), own, activities_about(own, statement))
