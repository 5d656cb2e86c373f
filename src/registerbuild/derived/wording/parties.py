"""What is not known about who is given the data, in words that are the same in every document."""

from registerbuild.derived.receivers import Receivers
from registerbuild.derived.wording.words import counted

NOBODY_KNOWN = "nog niet bepaald"


def open_ends(found: Receivers) -> tuple[str, ...]:
    """A phrase for each part of the answer that is missing: who has no name yet, and which question is open."""
    if _nothing(found):
        return (NOBODY_KNOWN,)
    return (
        *unnamed(found.unnamed_recipients, found.unnamed_processors),
        *(f"{question}, is {NOBODY_KNOWN}" for question in unanswered(found)),
    )


def unanswered(found: Receivers) -> tuple[str, ...]:
    """Which questions nobody has answered yet."""
    if _nothing(found):
        return ("wie ze krijgt",)
    others = "of nog anderen ze krijgen" if found.recipients or found.unnamed_recipients else "of anderen ze krijgen"
    working = found.work or found.idle or found.unnamed_processors
    suppliers = "of nog meer leveranciers ze krijgen" if working else "of een leverancier ze krijgt"
    asked = ((found.recipients_known, others), (found.processors_known, suppliers))
    return tuple(question for known, question in asked if not known)


def unnamed(recipients: int, processors: int) -> tuple[str, ...]:
    """How many are given the data that have no name yet: a phrase for either kind."""
    return (*_unnamed(recipients, "ontvanger", "ontvangers"), *_unnamed(processors, "leverancier", "leveranciers"))


def _nothing(found: Receivers) -> bool:
    return not (
        found.recipients_known
        or found.processors_known
        or found.parties
        or unnamed(found.unnamed_recipients, found.unnamed_processors)
    )


def _unnamed(count: int, one: str, more: str) -> tuple[str, ...]:
    found = counted(count, f"{one} die nog niet is bevestigd", f"{more} die nog niet zijn bevestigd")
    return (found,) if count else ()
