"""A sentence as it is read: in its context, with the references in it told."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from registerbuild.derived.claims.dutch import LENGTH_WORDS, WORD_PATTERN, is_silent
from registerbuild.derived.claims.lexicon import Lexicon, NamedParty, StemmedWord
from registerbuild.derived.claims.vocabulary import DENYING, HEDGES, POINTS_BACK, UNSURE
from registerbuild.derived.texts.sentences import NUMBER_WORDS, split
from registerbuild.register.source import Loc

_APART = str.maketrans({"’": "'", "\u00a0": " "})
"""Letter for letter, so that a place in the text of an utterance without references is one in the raw text."""


@dataclass(frozen=True)
class Utterance:
    """One sentence with what a reader of it has in mind.

    `raw` is the sentence as it stands. `heading` is the title or question above the text, `question` the sentence
    before this one when that asks, or when this one points back to it, `before` the sentence before it in any case.
    """

    raw: str
    lexicon: Lexicon
    heading: str = ""
    question: str = ""
    before: str = ""

    @cached_property
    def text(self) -> str:
        """The sentence with the names of records for references, straight apostrophes and plain blanks."""
        return self.lexicon.shown(self.raw).translate(_APART)

    @cached_property
    def low(self) -> str:
        """The text in small letters."""
        return self.text.lower()

    @cached_property
    def words(self) -> frozenset[str]:
        """The different words, in small letters."""
        return words_of(self.low)

    @cached_property
    def tokens(self) -> tuple[StemmedWord, ...]:
        """All words with their stems and places in the text."""
        return self.lexicon.tokens(self.text)

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """The stems of the words that say something, in order."""
        return self.stems_where()

    @cached_property
    def question_stems(self) -> tuple[str, ...]:
        """The same of the question before it."""
        return self.lexicon.content(self.about)

    @cached_property
    def about(self) -> str:
        """The question before it, read as the sentence itself is."""
        return self.lexicon.shown(self.question).translate(_APART)

    @cached_property
    def parties(self) -> tuple[NamedParty, ...]:
        """The recipients that are named."""
        return self.lexicon.recipients(self.tokens)

    @cached_property
    def denies(self) -> bool:
        """Whether there is a denial anywhere in it."""
        return DENYING.in_(self.words)

    @cached_property
    def hedged(self) -> bool:
        """Whether a condition or a limit stands in it."""
        return HEDGES.search(self.low) is not None

    @cached_property
    def unsure(self) -> bool:
        """Whether it reports, asks or leaves open, so that a denial in it denies nothing."""
        return UNSURE.search(self.low) is not None

    @cached_property
    def counts(self) -> bool:
        """Whether a number and a unit of time stand in it."""
        number = not self.words.isdisjoint(NUMBER_WORDS) or any(letter.isdigit() for letter in self.low)
        return number and not self.words.isdisjoint(LENGTH_WORDS)

    def stems_where(self, start: int = 0, end: int | None = None, *but: tuple[int, int]) -> tuple[str, ...]:
        """The stems of the words that say something in a part of the text, without some stretches of it."""
        last = len(self.text) if end is None else end
        return tuple(
            stem
            for token in self.tokens
            if start <= token.start < last and not is_silent(token.word)
            if not any(first <= token.start < beyond for first, beyond in but)
            for stem in token.stems
        )

    def pointed_at(self, words: str) -> str:
        """The words as they stand in the raw sentence; nothing when a reference stands between them."""
        at = self.raw.translate(_APART).find(words) if words else -1
        return "" if at < 0 else self.raw[at : at + len(words)]


def words_of(low: str) -> frozenset[str]:
    """The different words of a text in small letters."""
    return frozenset(WORD_PATTERN.findall(low))


@dataclass(frozen=True, slots=True)
class ReadText:
    """A Markdown text of a record with its place, the heading above it, and the question that it answers in short."""

    loc: Loc
    text: str
    heading: str = ""
    asked: str = ""


def utterances(passage: ReadText, lexicon: Lexicon) -> Iterator[Utterance]:
    """The sentences of a text, each in its context."""
    last = passage.asked
    for sentence in split(passage.text):
        asks = last.rstrip("*_ ").endswith("?")
        yield Utterance(sentence, lexicon, passage.heading, last if asks or POINTS_BACK.match(sentence) else "", last)
        last = sentence
