"""What a sentence denies: the word that denies and the thing behind it, when it denies one thing for certain."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from registerbuild.derived.claims.utterance import Utterance
from registerbuild.derived.claims.vocabulary import HEDGES
from registerbuild.derived.claims.words_of_giving import OURSELVES, SOFTENED

_DENYING = re.compile(r"\b(?:geen(?: enkele?)?|niets|niemand|niet|nooit|nimmer|noch)\b(?!-)")
_GOES_ON = re.compile(r"\b(?:en|of|noch)\s*$")
"""A denial behind such a word goes on with the one before: geen algoritme en geen AI."""


@dataclass(frozen=True, slots=True)
class Denial:
    """The word by which a sentence denies, and where it stands."""

    word: str
    start: int
    end: int

    @property
    def of_thing(self) -> bool:
        """Whether it denies the thing behind it: geen gegevens."""
        return self.word.startswith("geen")


def denials(low: str) -> Iterator[Denial]:
    """Every denial in a sentence in small letters; one that goes on with another is no second."""
    for found in _DENYING.finditer(low):
        if not _GOES_ON.search(low, 0, found.start()):
            yield Denial(found[0], found.start(), found.end())


def denial(utterance: Utterance) -> Denial | None:
    """What the sentence denies for certain: once, not softened, and not as what is reported, asked or a condition."""
    low = utterance.low
    if not utterance.denies or utterance.unsure or SOFTENED.find(low) or _CONDITION.search(low):
        return None
    found = tuple(denials(low))
    return found[0] if len(found) == 1 and not _CONTRAST.search(low, 0, found[0].start) else None


_CONDITION = re.compile(r"^\W*(?:wie|of)\b|,\s+dan\b")
"""The first part of the sentence is only a case: heeft een leerling geen nummer, dan ..."""
_CONTRAST = re.compile(r",\s*$")
"""What is denied behind a comma is one thing beside another: het begin van het plan, niet de inhoud."""


def subject_is_ours(utterance: Utterance) -> bool:
    """Whether it is we who do it, or it is told as something that is done."""
    return not (OURSELVES | _PASSIVE).isdisjoint(utterance.words)


_PASSIVE = frozenset(["wordt", "worden", "is", "zijn", "er", "gaat", "gaan", "komt", "komen"])


def hedged(low: str, *but: tuple[int, int]) -> bool:
    """Whether a condition or a limit stands in a sentence, outside the stretches that are looked through."""
    return any(not any(a <= found.start() < b for a, b in but) for found in HEDGES.finditer(low))
