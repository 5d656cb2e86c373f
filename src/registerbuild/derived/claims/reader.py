"""What a reader is, and what wakes it: most sentences wake none, so that reading a register costs little."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from registerbuild.derived.claims.claim import Claim
from registerbuild.derived.claims.utterance import Utterance


@dataclass(frozen=True, slots=True)
class Cue:
    """One of these words has to be there, or one of these parts of words (also signs), in small letters."""

    words: frozenset[str] = frozenset()
    parts: tuple[str, ...] = ()

    def there(self, low: str, words: frozenset[str]) -> bool:
        """Whether a text, with its words, has one of them."""
        return not self.words.isdisjoint(words) or any(part in low for part in self.parts)


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the claims of one kind in a sentence; it is called only when all cues are in the sentence."""

    read: Callable[[Utterance], Iterator[Claim[Any]]]
    cues: tuple[Cue, ...]

    def awake(self, low: str, words: frozenset[str]) -> bool:
        """Whether a text has what the reader looks for."""
        return all(cue.there(low, words) for cue in self.cues)
