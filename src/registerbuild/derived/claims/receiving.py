"""Who is said to get data, and who not."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from registerbuild.derived.claims.claim import Claim, Claims
from registerbuild.derived.claims.denial import Denial, denial, hedged, subject_is_ours
from registerbuild.derived.claims.dutch import fold
from registerbuild.derived.claims.lexicon import NamedParty, StemmedWord
from registerbuild.derived.claims.reader import Cue, Reader
from registerbuild.derived.claims.utterance import Utterance
from registerbuild.derived.claims.vocabulary import ONLY_WORDS
from registerbuild.derived.claims.words_of_giving import (
    ARRIVING,
    DATA,
    DENIAL_WORDS,
    GIVING,
    HEARING,
    LIMITS,
    MOVING,
    NOBODY_BUT,
    OURSELVES,
    OUTSIDERS,
    RECEIVING,
    SHARING,
)


@dataclass(frozen=True, slots=True)
class Receipt:
    """A recipient gets data; `general` when the words mean data of any kind, `together` with these recipients.

    `recipients` are all records of that name.
    """

    recipients: tuple[str, ...]
    general: bool
    together: frozenset[str]


@dataclass(frozen=True, slots=True)
class NobodyElse:
    """Nobody gets data, but for these recipients."""

    but: frozenset[str]


@dataclass(frozen=True, slots=True)
class NamedOther:
    """Somebody by this name gets data; no recipient of the records has that name."""

    name: str


class Slot(Enum):
    """What a recipient does in a sentence."""

    GOAL = auto()
    COMPANION = auto()
    SOURCE = auto()
    PLACE = auto()
    BARE = auto()


_PREPOSITIONS = {
    "aan": Slot.GOAL, "naar": Slot.GOAL, "met": Slot.COMPANION, "van": Slot.SOURCE, "bij": Slot.PLACE,
    "door": Slot.SOURCE, "uit": Slot.SOURCE, "via": Slot.SOURCE, "namens": Slot.SOURCE, "voor": Slot.SOURCE,
    "over": Slot.SOURCE, "tegen": Slot.SOURCE, "op": Slot.SOURCE, "in": Slot.SOURCE,
}  # fmt: skip
_BETWEEN = frozenset(["de", "het", "een", "onze", "uw", "hun", "die", "deze", "alle", "elke", "andere"]) | ONLY_WORDS
_JOINING = frozenset(("en", "of", "noch"))
_POINTING = re.compile(r"\b(?:hier|daar)(?:mee|aan|naar|naartoe)\b|\bhen\b")


def _slots_of(utterance: Utterance) -> Iterator[tuple[NamedParty, Slot]]:
    """The recipients in a sentence with what they do there; one behind `en` does what the one before it does."""
    last, part = -1, Slot.BARE
    for party in sorted(utterance.parties, key=lambda each: each.first):
        before = _word_before(utterance.tokens, party.first)
        joined = before in _JOINING and last >= 0 and party.first - last <= _NEAR
        part = part if joined else _PREPOSITIONS.get(before, Slot.BARE)
        last = party.last
        yield party, part


_NEAR = 3
"""How many words on the next recipient of the same list begins."""


def _word_before(tokens: tuple[StemmedWord, ...], place: int) -> str:
    """The word that leads in a recipient, its article left aside."""
    words = (token.word.lower() for token in reversed(tokens[max(0, place - 4) : place]))
    return next((word for word in words if word not in _BETWEEN), "")


def _receipts(utterance: Utterance) -> Claims[Receipt]:
    """Each recipient that is said to get data, or not to get them, or to be the only one."""
    got = tuple(party for party, part in _slots_of(utterance) if _gets(utterance, party, part))
    if not got or LIMITS.find(utterance.low) or "toestemming" in utterance.words:
        return
    together = frozenset(name for party in got for name in party.ids)
    denied = denial(utterance)
    if utterance.denies and denied is None:
        return
    for party in got:
        only = _is_only(utterance, party)
        if hedged(utterance.low, *_only_spans(utterance)):
            continue
        words = utterance.text[utterance.tokens[party.first].start : utterance.tokens[party.last].end]
        objects, general = _data(utterance, denied)
        yield Claim(Receipt(party.ids, general, together), words, denied is None, only, objects)


def _gets(utterance: Utterance, party: NamedParty, part: Slot) -> bool:
    """Whether this party is the one that gets something: to it, with it, or as who receives."""
    words = utterance.words
    match part:
        case Slot.GOAL:
            return (GIVING.in_(words) or SHARING.in_(words) or MOVING.in_(words)) and _given_by_us(utterance)
        case Slot.COMPANION:
            return SHARING.in_(words) and _given_by_us(utterance)
        case Slot.PLACE:
            return ARRIVING.in_(words)
        case Slot.BARE:
            return _receives(utterance) or _is_pointed_at(utterance, party) or _is_given(utterance)
    return False


def _given_by_us(utterance: Utterance) -> bool:
    """Whether it is the board that gives, and nobody who is named as the subject of the sentence."""
    if not subject_is_ours(utterance):
        return False
    parts = tuple(_slots_of(utterance))
    giver = any(part is Slot.BARE and not _in_list(utterance, party) for party, part in parts)
    return not giver or not OURSELVES.isdisjoint(utterance.words)


def _in_list(utterance: Utterance, party: NamedParty) -> bool:
    return _word_before(utterance.tokens, party.first) in _JOINING


def _receives(utterance: Utterance) -> bool:
    """Whether a party without a preposition receives, and nobody else is named as where it comes from."""
    sources = any(part is Slot.SOURCE for _, part in _slots_of(utterance))
    receives = RECEIVING.in_(utterance.words) or HEARING.find(utterance.low) is not None
    return receives and not sources


def _is_pointed_at(utterance: Utterance, party: NamedParty) -> bool:
    """Whether the sentence begins with the party and a colon, and then says hiermee or daaraan."""
    after = utterance.text[utterance.tokens[party.last].end :]
    return party.first == 0 and after.startswith(":") and _POINTING.search(utterance.low) is not None


def _is_given(utterance: Utterance) -> bool:
    """Whether we give it to the party without a preposition: wij geven DUO geen gegevens."""
    return GIVING.in_(utterance.words) and not {"wij", "we"}.isdisjoint(utterance.words)


def _is_only(utterance: Utterance, party: NamedParty) -> bool:
    """Whether a word for only leads in the party: alleen aan DUO; geen enkel is none."""
    tokens = utterance.tokens[max(0, party.first - 3) : party.first]
    only = (token for token in tokens if token.word.lower() in ONLY_WORDS)
    return any(not utterance.low[: token.start].endswith("geen ") for token in only)


def _only_spans(utterance: Utterance) -> tuple[tuple[int, int], ...]:
    return tuple((t.start, t.end) for t in utterance.tokens if t.word.lower() in ONLY_WORDS)


_STOPS = frozenset((
    "worden", "wordt", "zijn", "is", "was", "waren", "aan", "met", "naar", "door", "wij", "we", "niet", "nooit", "en",
    "of", "terecht", "uit",
))  # fmt: skip
"""Where the words end that say which data."""
_GENERAL_STEMS = frozenset(
    map(
        fold,
        [
            "gegeven",
            "persoonsgegeven",
            "persoonsgegevens",
            "informatie",
            "enkel",
            "leerling",
            "ouder",
            "medewerker",
            "school",
        ],
    )
)


def _data(utterance: Utterance, denied: Denial | None) -> tuple[tuple[str, ...], bool]:
    """The stems of which data are meant, and whether any data are."""
    spans = [(utterance.tokens[p.first].start, utterance.tokens[p.last].end) for p in utterance.parties]
    general = DATA.in_(utterance.words) or "gegeven" in utterance.stems
    if denied is None:
        return utterance.stems_where(0, None, *spans), general
    told = [*_told_behind(utterance, denied.end if denied.of_thing else -1, spans)]
    for found in re.finditer(r"\bover\b", utterance.low):
        told += _told_behind(utterance, found.end(), spans)
    exact = tuple(stem for stem in told if stem not in _GENERAL_STEMS)
    if exact or denied.of_thing:
        return exact, not exact and general
    return utterance.stems_where(0, None, *spans), general


def _told_behind(utterance: Utterance, start: int, but: list[tuple[int, int]]) -> Iterator[str]:
    """The stems behind a place, up to the end of that part of the sentence."""
    if start < 0:
        return
    end = _end_of_phrase(utterance, start)
    yield from utterance.stems_where(start, end, *but)


def _ends_phrase(word: str) -> bool:
    return word in _STOPS or any(verbs.in_({word}) for verbs in (GIVING, SHARING, RECEIVING))


def _end_of_phrase(utterance: Utterance, start: int) -> int:
    mark = re.compile(r"[,.;:?!]").search(utterance.low, start)
    stops = (token.start for token in utterance.tokens if token.start > start and _ends_phrase(token.word.lower()))
    return min(next(stops, len(utterance.low)), mark.start() if mark else len(utterance.low))


def _nobodies(utterance: Utterance) -> Claims[NobodyElse]:
    """That nobody gets data, or nobody but who is named."""
    low, words = utterance.low, utterance.words
    if utterance.unsure or not DATA.in_(words) or not any(c.in_(words) for c in (GIVING, SHARING, RECEIVING, MOVING)):
        return
    parties = frozenset(name for party in utterance.parties for name in party.ids)
    exception = NOBODY_BUT.find(low)
    if exception and parties:
        yield Claim(NobodyElse(parties), utterance.text[slice(*exception.span())], False, True)
        return
    found = _nobody(utterance)
    if found and not parties and not hedged(low) and not LIMITS.find(low):
        yield Claim(NobodyElse(frozenset()), utterance.text[slice(*found)], False)


def _nobody(utterance: Utterance) -> tuple[int, int] | None:
    """Where the words stand for nobody as who gets data, or for others who get none."""
    denied = denial(utterance)
    if denied is None:
        return None
    if denied.word == "niemand" and RECEIVING.in_(utterance.words):
        return denied.start, denied.end
    found = OUTSIDERS.find(utterance.low)
    if found is None or not (RECEIVING.in_(utterance.words) or subject_is_ours(utterance)):
        return None
    data = found.start() == denied.start or DATA.pattern.match(utterance.low, denied.end + 1)
    return found.span() if data or not denied.of_thing else None


_NAME = r"[A-ZÀ-Ž][\w&'-]+(?: (?:van |de |der |het |den )?[A-ZÀ-Ž][\w&'-]+)*"
_GIVEN_NAME = re.compile(
    rf"\b(?:aan|met|naar) (?:de |het |onze |een )?(?:[a-z]{{4,}} )?(?P<goal>{_NAME})"
    rf"|^(?P<many>[A-ZÀ-Ž][\w&'-]* {_NAME}) (?:krijgt|ontvangt|krijgen|ontvangen)\b"
    r"|^(?:Het |De )?(?P<short>[A-Z]{2,}) (?:krijgt|ontvangt)\b"
)


def _named_others(utterance: Utterance) -> Claims[NamedOther]:
    """Somebody with a name of its own that is said to get data."""
    if not _GIVEN_NAME.search(utterance.text):
        return
    told = RECEIVING.in_(utterance.words) or subject_is_ours(utterance)
    told = told and any(verbs.in_(utterance.words) for verbs in (GIVING, SHARING, RECEIVING, MOVING))
    if not told or utterance.low.startswith("of ") or utterance.denies or utterance.unsure or hedged(utterance.low):
        return
    for found in _GIVEN_NAME.finditer(utterance.text):
        name = re.sub(r"^(?:Het|De|Een) ", "", found["goal"] or found["many"] or found["short"])
        yield Claim(NamedOther(name), name)


_TRANSFER_CUE = Cue(
    frozenset(("hoort", "horen")).union(*(c.forms for c in (GIVING, SHARING, RECEIVING, MOVING, ARRIVING)))
)
_SENSITIVE_PARTS = (
    "medi", "gezond", "ziek", "allerg", "bsn", "nummer", "gelo", "godsdienst", "overtuig", "straf", "vog", "afkomst",
    "vakbond", "seksu", "genetisch", "biometri",
)  # fmt: skip
_NOBODY_WORDS = frozenset(
    ["niemand", "anderen", "anders", "derden", "enige", "buitenstaanders", "mens", "organisatie", "partij", "instantie"]
)
RECEIVING_READERS = (
    Reader(_receipts, (_TRANSFER_CUE, Cue(DENIAL_WORDS | ONLY_WORDS, _SENSITIVE_PARTS))),
    Reader(_nobodies, (_TRANSFER_CUE, Cue(_NOBODY_WORDS))),
    Reader(_named_others, (_TRANSFER_CUE, Cue(frozenset(("aan", "met", "naar")) | RECEIVING.forms))),
)
