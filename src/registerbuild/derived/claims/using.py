"""What data are said to be used for, what is sold, and what there is said not to be."""

from dataclasses import dataclass
from itertools import pairwise

from registerbuild.derived.claims.claim import Claim, Claims
from registerbuild.derived.claims.denial import denial, hedged, subject_is_ours
from registerbuild.derived.claims.dutch import fold
from registerbuild.derived.claims.reader import Cue, Reader
from registerbuild.derived.claims.utterance import Utterance, words_of
from registerbuild.derived.claims.vocabulary import ONLY_WORDS
from registerbuild.derived.claims.words_of_giving import DENIAL_WORDS, GIVING, LIMITS, OURSELVES
from registerbuild.derived.claims.words_of_use import (
    EVENTS,
    FOREIGN_PURPOSES,
    HANGING,
    HAVING,
    NO_PURPOSE,
    NO_THING,
    NOT_FOR,
    ONLY_FOR,
    RECORDING,
    SELLING,
    SOLD,
    THING_NOT,
    USING,
    WANTED_NOT,
)


@dataclass(frozen=True, slots=True)
class Use:
    """Data are used for a purpose; the stems say which."""

    purpose: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ForeignUse:
    """Data are used for something that is no task of a school."""

    purpose: str


@dataclass(frozen=True, slots=True)
class Sale:
    """Data are sold."""


@dataclass(frozen=True, slots=True)
class Existence:
    """There is such a thing among the data or activities; the stems say which."""

    thing: tuple[str, ...]


_LONGEST = 4
"""Stems of a purpose or a thing that can be a name; more is a description."""


def _uses(utterance: Utterance) -> Claims[Use]:
    """That data are used for one purpose only, or never for it."""
    if not USING.in_(utterance.words):
        return
    low = utterance.low
    found = None if utterance.denies else ONLY_FOR.asked(low)
    if found and not NO_PURPOSE.find(found[0]) and not hedged(low, found[1]):
        yield _use(utterance, found, only=True)
        return
    found = NOT_FOR.asked(low)
    if found and denial(utterance) and not NO_PURPOSE.find(found[0]) and not hedged(low) and not LIMITS.find(low):
        claim = _use(utterance, found)
        if 0 < len(claim.value.purpose) <= _LONGEST:
            yield claim


def _use(utterance: Utterance, found: tuple[str, tuple[int, int]], only: bool = False) -> Claim[Use]:
    asked, (start, end) = found
    purpose = tuple(s for s in utterance.lexicon.content(asked) if s not in _DEEDS)
    words = utterance.text[start:end].strip()
    return Claim(Use(purpose), words, only, only, utterance.stems_where(0, start))


_DEEDS = frozenset(["gebruikt", "ingezet", "verwerkt", "verstrekt", "gebruik"])
"""Stems of a verb that may stand behind the purpose."""


def _foreign_uses(utterance: Utterance) -> Claims[ForeignUse]:
    """That we use or give data for advertising and the like."""
    words = utterance.words
    told = USING.in_(words) or GIVING.in_(words) or SOLD.in_(words)
    if not told or utterance.denies or utterance.unsure or _is_about_ending(utterance) or hedged(utterance.low):
        return
    if not subject_is_ours(utterance):
        return
    found = FOREIGN_PURPOSES.pattern.search(utterance.low)
    if found:
        yield Claim(ForeignUse(found[0]), utterance.text[slice(*found.span())])


def _is_about_ending(utterance: Utterance) -> bool:
    return WANTED_NOT.in_(utterance.words | words_of(utterance.about.lower()))


def _sales(utterance: Utterance) -> Claims[Sale]:
    """That we sell data, or that we sell none."""
    words = utterance.words
    if not SELLING.in_(words) or not SOLD.in_(words) or utterance.unsure or hedged(utterance.low):
        return
    passive = not {"worden", "wordt"}.isdisjoint(words)
    found = SELLING.pattern.search(utterance.low)
    if found and (passive or not OURSELVES.isdisjoint(words)):
        yield Claim(Sale(), utterance.text[slice(*found.span())], not utterance.denies)


def _absences(utterance: Utterance) -> Claims[Existence]:
    """That there is no such thing: we keep no photos, there are no cameras."""
    low, words = utterance.low, utterance.words
    having = HANGING.in_(words) or HAVING.in_(words) or _is_there(low)
    told = HANGING.in_(words) or ((having or RECORDING.in_(words)) and subject_is_ours(utterance))
    denied = denial(utterance) if told else None
    if denied is None or hedged(low) or _elsewhere(utterance):
        return
    found = NO_THING.asked(low) if denied.of_thing else THING_NOT.asked(low)
    if found:
        asked, (start, _) = found
        start = low.find(asked, start)
        verbs = [(t.start, t.end) for t in utterance.tokens if RECORDING.in_({t.word.lower()})]
        thing = utterance.stems_where(start, start + len(asked), *verbs)
        if 0 < len(thing) <= _LONGEST + 1 and not (having and not _HAPPENING.isdisjoint(thing)):
            yield Claim(Existence(thing), utterance.text[start : start + len(asked)], False)


def _is_there(low: str) -> bool:
    """Whether a sentence says of a thing that it is there: er zijn geen foto's, foto's zijn er niet."""
    return low.startswith(("er is ", "er zijn ")) or low.rstrip(" .").endswith(("er niet", "er bij ons niet"))


_HAPPENING = frozenset(map(fold, EVENTS))
_PLACES = frozenset(["in", "op", "bij", "tijdens", "aan", "met", "naar", "voor", "onder"])
_OURS = frozenset(["ons", "onze", "school", "scholen", "uw", "je", "jouw", "kind"])


def _elsewhere(utterance: Utterance) -> bool:
    """Whether the denial holds for one place, time or person only: geen camera's in kleedkamers."""
    words = [token.word.lower() for token in utterance.tokens]
    return any(word in _PLACES and after not in _OURS for word, after in pairwise(words))


USING_READERS = (
    Reader(_uses, (Cue(frozenset(("voor",))), Cue(DENIAL_WORDS | ONLY_WORDS | {"nergens"}), Cue(USING.forms))),
    Reader(
        _foreign_uses, (Cue(parts=("reclame", "marketing", "adverten", "commerci", "aanbied", "werving", "sponsor")),)
    ),
    Reader(_sales, (Cue(parts=("verko", "verhandel")),)),
    Reader(_absences, (Cue(DENIAL_WORDS), Cue(frozenset(("er",)).union(RECORDING.forms, HAVING.forms, HANGING.forms)))),
)
