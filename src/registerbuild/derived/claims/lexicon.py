"""What the records of one board call things, as stems: from the register only."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from registerbuild.derived.claims.dutch import (
    WORD_PATTERN,
    Compounds,
    compounds,
    fold,
    is_silent,
)
from registerbuild.derived.claims.vocabulary import COMMON_WORDS, GENERIC_WORDS, SHORT_FORMS
from registerbuild.register import prose
from registerbuild.register.index import Register
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.data import DataCategory, Purpose, Recipient, RetentionPeriod, Term
from registerbuild.register.records.organisation import DataSubject
from registerbuild.register.records.values import Record

StemSet = frozenset[str]
"""The stems of one name; it is in a sentence when all of them are."""
Matches = dict[str, StemSet]
"""Id of a record → the phrase by which it was found."""

_Alias = tuple[tuple[str, ...], tuple[str, ...]]
"""The stems of a name in order, and the ids of the recipients that have it."""

_GENERIC = frozenset(map(fold, GENERIC_WORDS))
_COMMON = frozenset(map(fold, COMMON_WORDS))
_SHORTEST = 3
"""Letters of a stem that alone may name a record."""
_LONG_WORD = 6
"""Letters of an id of one word, or of a stem of one period only, that names it alone."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """The names of one kind of record, each found by its stems."""

    pairs: tuple[tuple[StemSet, str], ...]

    def found(self, stems: Iterable[str], implied: StemSet = frozenset()) -> Matches:
        """The records of which a whole name is among the stems; a longer name wins from one that it holds.

        `implied` are stems that a reader adds in thought, such as the pupil in ‘the file’; alone they name nothing.
        """
        have = frozenset(stems)
        hits = [(p, name) for p, name in self.pairs if p <= have or (implied and p - implied and p - implied <= have)]
        best: Matches = {}
        for phrase, name in hits:
            if not any(phrase < other for other, _ in hits):
                best.setdefault(name, phrase)
        return best


@dataclass(frozen=True, slots=True)
class StemmedWord:
    """A word of a sentence with its stems and its place."""

    word: str
    stems: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class NamedParty:
    """A recipient where it stands among the words of a sentence: its first and its last token.

    `ids` are all records that have this name: there may be one for each thing that DUO does.
    """

    ids: tuple[str, ...]
    first: int
    last: int


@dataclass(frozen=True)
class Lexicon:
    """The names in a register; records that are withdrawn have none."""

    register: Register

    @cached_property
    def compounds(self) -> Compounds:
        """The splitter that knows the words in the names of this board."""
        live = self.register.live
        shared = (*(p.name for p in live(RetentionPeriod)), *(c.name for c in live(DataCategory)))
        return compounds((*shared, *(r.name for r in live(Recipient)), *(a.name for a in live(Activity))))

    def content(self, text: str) -> tuple[str, ...]:
        """The stems of the words in a text that say something, in order."""
        return self.compounds.content(text)

    def tokens(self, text: str) -> tuple[StemmedWord, ...]:
        """All words of a text, also those that say nothing."""
        stems = self.compounds.stems
        return tuple(StemmedWord(m[0], stems(m[0]), m.start(), m.end()) for m in WORD_PATTERN.finditer(text))

    @cached_property
    def periods(self) -> Phrases:
        """Periods by their names, and by each longer word that only one of them has."""
        found = self._phrases((p.id, (p.name, *_telling_id(p))) for p in self.register.live(RetentionPeriod))
        return Phrases((*found.pairs, *_single_words(found)))

    @cached_property
    def starts(self) -> Phrases:
        """Periods by the event that starts them."""
        live = self.register.live(RetentionPeriod)
        return Phrases(tuple((frozenset(self.content(period.start)), period.id) for period in live))

    @cached_property
    def categories(self) -> Phrases:
        """Categories of data by their names and their parts."""
        return self._phrases((c.id, (c.name, *_telling_id(c), *c.parts)) for c in self.register.live(DataCategory))

    @cached_property
    def category_names(self) -> Phrases:
        """Categories of data by their names only."""
        return self._phrases((c.id, (c.name, *_telling_id(c))) for c in self.register.live(DataCategory))

    @cached_property
    def activities(self) -> Phrases:
        """Activities by their names and by what they are in plain words."""
        return self._phrases((a.id, (a.name, a.plain, *_telling_id(a))) for a in self.register.live(Activity))

    @cached_property
    def purposes(self) -> Phrases:
        """Purposes by their names."""
        return self._phrases((p.id, (p.name, *_telling_id(p))) for p in self.register.live(Purpose))

    def _phrases(self, named: Iterable[tuple[str, Iterable[str]]]) -> Phrases:
        found = {(phrase, name): None for name, texts in named for phrase in self._names(texts)}
        owners: dict[StemSet, set[str]] = {}
        for phrase, name in found:
            owners.setdefault(phrase, set()).add(name)
        return Phrases(tuple((p, name) for p, name in found if len(p) > 1 or len(owners[p]) <= _SHARED))

    def _names(self, texts: Iterable[str]) -> Iterator[StemSet]:
        for text in texts:
            for piece in name_pieces(text):
                phrase = frozenset(self.content(piece)) - {"gegeven"}
                if phrase and not (len(phrase) == 1 and _says_little(next(iter(phrase)))):
                    yield phrase

    def implied(self, subjects: Iterable[str]) -> StemSet:
        """The stems of the people a text is for: in a statement for pupils ‘the file’ is the file of a pupil."""
        return frozenset(s for name in subjects for s in self.content(name.replace("-", " ")) if len(s) > 4)

    @cached_property
    def _aliases(self) -> Mapping[str, tuple[_Alias, ...]]:
        """First stem → the names of recipients that begin with it, and whose they are; a name of many is none."""
        owners: dict[tuple[str, ...], list[str]] = {}
        for recipient in self.register.live(Recipient):
            for alias in self._called(recipient):
                owners.setdefault(alias, []).append(recipient.id)
        found: dict[str, list[_Alias]] = {}
        for alias, names in owners.items():
            if len(names) <= _NAMESAKES:
                found.setdefault(alias[0], []).append((alias, tuple(names)))
        return {first: tuple(sorted(all_)) for first, all_ in found.items()}

    def _called(self, recipient: Recipient) -> Iterator[tuple[str, ...]]:
        """The names of a recipient as stems: its name, parts of it, its first word when that is long, and so on."""
        names = {recipient.name, *name_pieces(recipient.name), *({recipient.id} if "-" not in recipient.id else ())}
        if recipient.short:
            names.add(recipient.short)
        if recipient.plain[:1].isupper():
            names.add(recipient.plain.split(",")[0])
        aliases = {self.content(name) for name in names}
        first = self.compounds.stems(WORD_PATTERN.findall(recipient.name)[0])
        aliases |= {first} if len("".join(first)) > _LONG_FIRST else set()
        aliases |= {(fold(short),) for short, long in SHORT_FORMS.items() if self.compounds.stems(long) in aliases}
        return (alias for alias in aliases if alias and not set(alias) <= _GENERIC)

    def recipients(self, tokens: tuple[StemmedWord, ...]) -> tuple[NamedParty, ...]:
        """The recipients that the words name, longest names first; no word counts twice."""
        flat = [(s, place) for place, t in enumerate(tokens) if not is_silent(t.word) for s in t.stems]
        stems = tuple(stem for stem, _ in flat)
        hits = [
            (-len(alias), at, names)
            for at, first in enumerate(stems)
            for alias, names in self._aliases.get(first, ())
            if stems[at : at + len(alias)] == alias
        ]
        taken: set[int] = set()
        found: list[NamedParty] = []
        for size, at, names in sorted(hits):
            places = [place for _, place in flat[at : at - size]]
            if taken.isdisjoint(places):
                taken.update(places)
                found.append(NamedParty(names, places[0], places[-1]))
        return tuple(found)

    def shown(self, text: str) -> str:
        """A text with the names of records for references; what shows a fact shows nothing, as it contradicts none."""
        return prose.resolve(text, self._shown) if "{" in text else text

    def _shown(self, reference: prose.Reference) -> str:
        if reference.kind == "organisatie" and reference.target in ("naam", "korte_naam"):
            return self.register.organisation.name if self.register.all_of("organisatie") else ""
        model = _NAMED.get(reference.kind)
        record = self.register.all(model).get(reference.target) if model else None
        return _name_of(record) if record else _WORD_FOR.get(reference.kind, "")


_NAMESAKES = 4
"""How many recipients may have one name; a name of more says nothing."""
_SHARED = 2
"""How many records may share a stem that names them alone."""
_LONG_FIRST = 8
"""Letters of the first word of a recipient that names it alone (samenwerkingsverband)."""
_NAMED: dict[str, type[Record]] = {
    "begrip": Term,
    "betrokkene": DataSubject,
    "gegeven": DataCategory,
    "ontvanger": Recipient,
    "verwerking": Activity,
}
_WORD_FOR = {"artikel": "artikel", "lid": "lid", "bijlage": "bijlage"}


def _name_of(record: Record) -> str:
    match record:
        case Term() | DataSubject() | DataCategory() | Recipient() | Activity():
            return record.name
    return ""


_BRACKETS = re.compile(r"\(([^()]*)\)")
_TAIL = re.compile(r"\b(in|op|af|aan|uit)- en (in|op|af|aan|uit)(\w+)")
_BETWEEN = re.compile(r",| en | of |;|/")


def name_pieces(name: str) -> Iterator[str]:
    """The separate names in a name: outside and inside brackets, and between commas, `en` and `of`.

    What a part says behind `zonder` is not cut off by itself, as it names what is not there.
    """
    whole = _TAIL.sub(r"\1\3 en \2\3", _BRACKETS.sub(" ", name))
    for part in (whole, *_BRACKETS.findall(name)):
        yield part
        if " zonder " not in part:
            pieces = (piece.strip(" -") for piece in _BETWEEN.split(part))
            yield from (piece for piece in pieces if piece and piece != part.strip())


def _telling_id(record: Record) -> tuple[str, ...]:
    """The id of a record when it is one long word (meldcode), which people then use as a name."""
    return () if "-" in record.id or len(record.id) < _LONG_WORD else (record.id,)


def _says_little(stem: str) -> bool:
    return stem in _GENERIC or len(stem) < _SHORTEST


def _single_words(phrases: Phrases) -> Iterator[tuple[StemSet, str]]:
    """Each longer word that stands in the names of one record only."""
    owners: dict[str, set[str]] = {}
    for phrase, name in phrases.pairs:
        for stem in phrase:
            owners.setdefault(stem, set()).add(name)
    for stem, names in owners.items():
        if len(names) == 1 and len(stem) >= _LONG_WORD and stem not in _GENERIC | _COMMON:
            yield frozenset([stem]), next(iter(names))
