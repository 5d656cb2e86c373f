"""Whether somebody must give a datum: a duty to give falls only on who gives it (AVG article 13(2)(e)).

What the board records itself, or gets from another organisation, is held for a reason, and nobody is asked for it.
"""

from collections.abc import Mapping, Set
from enum import StrEnum

from registerbuild.register.records.activity import Mandatory
from registerbuild.register.records.grounds import Basis


class Duty(StrEnum):
    """What can be said of giving a datum, by who gives it and whether that must."""

    BY_LAW = "moet van de wet"
    BY_CONTRACT = "nodig voor een overeenkomst"
    NEEDED = "nodig voor onze taak"
    NEEDED_BY_LAW = "nodig om te doen wat de wet vraagt"
    FREE = "vrije keuze"
    HELD_BY_LAW = "nee; de wet vraagt dat wij dit vastleggen of doorgeven"
    HELD_BY_CONTRACT = "nee; wij leggen dit vast voor een overeenkomst"
    HELD_NEEDED = "nee; wij leggen dit vast voor onze taak"
    HELD_NEEDED_BY_LAW = "nee; wij leggen dit vast om te doen wat de wet vraagt"
    UNKNOWN = "nog niet bepaald"


class NoGiver(StrEnum):
    """Why no group of people is named that gives a datum: two answers that may never look the same."""

    NOBODY = "niemand van de betrokkenen"
    UNKNOWN = "nog niet bepaald"


def duty(mandatory: Mandatory, givers: tuple[object, ...] | NoGiver, bases: Set[Basis]) -> Duty:
    """The duty to give, which is not known when it is not known who gives; a choice is free whoever that is.

    A need is called our task only where the activity rests on one: the reader may object to a task (AVG article 21),
    and not to what is needed to do what a law asks.
    """
    if mandatory is Mandatory.FREE:
        return Duty.FREE
    if givers is NoGiver.UNKNOWN:
        return Duty.UNKNOWN
    told = _HELD[mandatory] if givers is NoGiver.NOBODY else Duty[mandatory.name]
    return _WITHOUT_TASK.get(told, told) if Basis.LEGAL_DUTY in bases and Basis.PUBLIC_TASK not in bases else told


_HELD: Mapping[Mandatory, Duty] = {
    Mandatory.BY_LAW: Duty.HELD_BY_LAW,
    Mandatory.BY_CONTRACT: Duty.HELD_BY_CONTRACT,
    Mandatory.NEEDED: Duty.HELD_NEEDED,
    Mandatory.UNKNOWN: Duty.UNKNOWN,
}

_WITHOUT_TASK: Mapping[Duty, Duty] = {
    Duty.NEEDED: Duty.NEEDED_BY_LAW,
    Duty.HELD_NEEDED: Duty.HELD_NEEDED_BY_LAW,
}
