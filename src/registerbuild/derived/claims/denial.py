"""What a sentence denies: the word that denies and the thing behind it, when it denies one thing for certain."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from registerbuild.derived.claims.sayings import SOFTENED
from registerbuild.derived.claims.utterance import Utterance
from registerbuild.derived.claims.vocabulary import HEDGES

_DENYING = re.compile(r"\b(?:geen(?: enkele?)?|niets|niemand|niet|nooit|nimmer|noch)\b")
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
    """What the sentence denies for certain: once, not softened, and not as what is reported or asked."""
    if not utterance.denies or utterance.unsure or SOFTENED.find(utterance.low):
        return None
    found = tuple(denials(utterance.low))
    return found[0] if len(found) == 1 else None


def hedged(low: str, *but: tuple[int, int]) -> bool:
    """Whether a condition or a limit stands in a sentence, outside the stretches that are looked through."""
    return any(not any(a <= found.start() < b for a, b in but) for found in HEDGES.finditer(low))
