"""What a reader is, and what wakes it: most sentences wake none, so that reading a register costs little."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from registerbuild.derived.claims.claim import Claim
from registerbuild.derived.claims.utterance import Utterance


@dataclass(frozen=True, slots=True)
class Cue:
    """One of these words has to be there, or one of these parts of words (also signs), in small letters."""

    words: frozenset[str] = frozenset()
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the claims of one kind in a sentence; it is called only when all cues are in the sentence."""

    read: Callable[[Utterance], Iterator[Claim[Any]]]
    cues: tuple[Cue, ...]


@dataclass(frozen=True)
class Watch:
    """Some readers, with their cues together: each word and each part of a word is looked for once.

    A set of cues is a number with a bit for each, as this is asked of every sentence of a register.
    """

    readers: tuple[Reader, ...]

    def woken(self, low: str, words: frozenset[str]) -> list[Reader]:
        """The readers of which every cue is in a text in small letters, with its words."""
        there = 0
        for word in self._words.keys() & words:
            there |= self._words[word]
        for part, cues in self._parts:
            if part in low:
                there |= cues
        return [reader for reader, cues in self._needed if there & cues == cues]

    @cached_property
    def _bits(self) -> dict[Cue, int]:
        cues = dict.fromkeys(cue for reader in self.readers for cue in reader.cues)
        return {cue: 1 << number for number, cue in enumerate(cues)}

    @cached_property
    def _needed(self) -> list[tuple[Reader, int]]:
        return [(reader, sum({self._bits[cue] for cue in reader.cues})) for reader in self.readers]

    @cached_property
    def _words(self) -> dict[str, int]:
        found: dict[str, int] = {}
        for cue, bit in self._bits.items():
            for word in cue.words:
                found[word] = found.get(word, 0) | bit
        return found

    @cached_property
    def _parts(self) -> list[tuple[str, int]]:
        found: dict[str, int] = {}
        for cue, bit in self._bits.items():
            for part in cue.parts:
                found[part] = found.get(part, 0) | bit
        return list(found.items())
