"""What a text assures: on which ground, where data stay, which rights there are, and who decides."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from registerbuild.derived.claims.claim import Claim, Claims
from registerbuild.derived.claims.denial import Denial, denial, denials, hedged
from registerbuild.derived.claims.idioms import Idioms
from registerbuild.derived.claims.reader import Cue, Reader
from registerbuild.derived.claims.utterance import Utterance, words_of
from registerbuild.derived.claims.vocabulary import ONLY_WORDS
from registerbuild.derived.claims.words_of_giving import DATA, DENIAL_WORDS
from registerbuild.derived.claims.words_of_rights import (
    ADAPTING,
    ADVISING,
    CHOICE_LEFT,
    CLEVERNESS,
    COMPUTER_DECIDES,
    COMPUTER_FOLLOWS,
    COUNCIL,
    COUNCIL_CONSENTS,
    DEMANDED,
    IDENTITY_PAPERS,
    INSIDE_EUROPE,
    KEEPING_THERE,
    MAY_TELL,
    NO_CONSENT,
    NOT_DEMANDED,
    NOT_SECRET,
    OFFICER_ADVISES,
    ON_CONSENT,
    ON_INTEREST,
    ON_LAW,
    ON_REQUEST,
    OUTSIDE_EUROPE,
    PROFILES,
    REFUSED,
    REGULATING,
    REQUESTED,
    RIGHT_LIMITED,
    RIGHTS,
    SECRET,
    STORES,
    UNSERVED,
    WHOLLY,
    WITH_CONSENT,
)
from registerbuild.register.records.grounds import Basis


@dataclass(frozen=True, slots=True)
class RestsOn:
    """Something rests on this legal basis; `own` when the sentence is only about the activity it stands in."""

    basis: Basis
    own: bool = False


@dataclass(frozen=True, slots=True)
class OnRequest:
    """Data are used only when somebody asks for it."""


@dataclass(frozen=True, slots=True)
class Leaving:
    """Data leave the EEA."""


@dataclass(frozen=True, slots=True)
class RefusedRight:
    """A right of the people whose data they are, by the word for it."""

    name: str


@dataclass(frozen=True, slots=True)
class Papers:
    """Who makes a request shows who he is, each time."""


class Machine(Enum):
    """What a computer does with people."""

    PROFILES = auto()
    ADAPTS = auto()
    IS_CLEVER = auto()
    DECIDES = auto()
    FOLLOWS = auto()


@dataclass(frozen=True, slots=True)
class Decision:
    """A computer makes profiles, adapts itself, or decides."""

    machine: Machine


class Voice(Enum):
    """What the participation council has to say about the regulation."""

    ADVICE = auto()
    CONSENT = auto()


@dataclass(frozen=True, slots=True)
class Council:
    """The participation council has this voice about the regulation."""

    voice: Voice


@dataclass(frozen=True, slots=True)
class Secrecy:
    """Who sees data keeps them secret."""


def _consents(utterance: Utterance) -> Claims[RestsOn]:
    """That something rests on consent, or that it needs none."""
    if utterance.unsure or CHOICE_LEFT.find(utterance.low):
        return
    found = NO_CONSENT.find(utterance.low)
    if found:
        yield from _without_consent(utterance, *found.span())
    elif not utterance.denies:
        yield from _on(utterance, ON_CONSENT, Basis.CONSENT)
        found = WITH_CONSENT.find(utterance.low)
        if found and not hedged(utterance.low):
            yield Claim(RestsOn(Basis.CONSENT, own=True), utterance.text[slice(*found.span())])


def _without_consent(utterance: Utterance, start: int, end: int) -> Claims[RestsOn]:
    """No consent is needed; not when that is denied elsewhere in the sentence."""
    if not any(each.start < start or each.start >= end for each in denials(utterance.low)):
        objects = (*utterance.stems, *utterance.question_stems)
        yield Claim(RestsOn(Basis.CONSENT), utterance.text[start:end], False, objects=objects)


def _duties(utterance: Utterance) -> Claims[RestsOn]:
    """That the law asks for something, or that a legitimate interest does."""
    if not utterance.denies and not utterance.unsure and not CHOICE_LEFT.find(utterance.low):
        yield from _on(utterance, ON_LAW, Basis.LEGAL_DUTY)
        yield from _on(utterance, ON_INTEREST, Basis.LEGITIMATE_INTEREST)


def _on(utterance: Utterance, idioms: Idioms, basis: Basis) -> Claims[RestsOn]:
    found = idioms.find(utterance.low)
    if found:
        span = found.span()
        yield Claim(RestsOn(basis), utterance.text[slice(*span)], objects=utterance.stems_where(0, None, span))


def _requests(utterance: Utterance) -> Claims[OnRequest]:
    """That data are used only when somebody asks for it."""
    found = ON_REQUEST.find(utterance.low)
    if found and not utterance.denies:
        yield Claim(OnRequest(), utterance.text[slice(*found.span())], only=True, objects=utterance.stems)


def _transfers(utterance: Utterance) -> Claims[Leaving]:
    """That no data leave Europe."""
    low, words = utterance.low, utterance.words
    if utterance.unsure:
        return
    found = OUTSIDE_EUROPE.find(low)
    moved = DATA.in_(words) or STORES.in_(words) or "doorgifte" in words
    if found and moved and denial(utterance) and not hedged(low):
        yield Claim(Leaving(), utterance.text[slice(*found.span())], False)
        return
    found = INSIDE_EUROPE.find(low)
    kept = moved and KEEPING_THERE.in_(words)
    wholly = not WHOLLY.isdisjoint(words) and not hedged(low, *_spans_of(WHOLLY, low))
    if found and kept and wholly and not utterance.denies:
        yield Claim(Leaving(), utterance.text[slice(*found.span())], False)


def _spans_of(words: frozenset[str], low: str) -> tuple[tuple[int, int], ...]:
    return tuple(found.span() for found in re.finditer(rf"\b(?:{'|'.join(sorted(words))})\b", low))


def _refusals(utterance: Utterance) -> Claims[RefusedRight]:
    """That somebody does not have a right."""
    low = utterance.low
    found = REFUSED.find(low) if RIGHTS.in_(utterance.words) else None
    if found and not utterance.unsure and not RIGHT_LIMITED.find(low) and len(tuple(denials(low))) <= 1:
        name = RIGHTS.pattern.search(low)
        yield Claim(RefusedRight(name[0] if name else ""), utterance.text[slice(*found.span())], False)


def _papers(utterance: Utterance) -> Claims[Papers]:
    """That everybody has to show an identity document, or that only doubt asks for it."""
    low, words = utterance.low, utterance.words
    around = words | words_of(f"{utterance.heading} {utterance.before}".lower())
    if not IDENTITY_PAPERS.in_(words) or not REQUESTED.in_(around):
        return
    found = IDENTITY_PAPERS.pattern.search(low)
    if found and (UNSERVED.find(low) or (DEMANDED.find(low) and not NOT_DEMANDED.find(low))):
        yield Claim(Papers(), utterance.text[slice(*found.span())])


def _decisions(utterance: Utterance) -> Claims[Decision]:
    """That no computer makes profiles, adapts itself, or decides."""
    denied = denial(utterance)
    if denied is None or hedged(utterance.low):
        return
    for machine, idioms in _MACHINES:
        found = idioms.find(utterance.low)
        if found and not _is_aside(utterance.low, denied, *found.span()):
            yield Claim(Decision(machine), utterance.text[slice(*found.span())], False)
            return


def _is_aside(low: str, denied: Denial, start: int, end: int) -> bool:
    """Whether the computer is one of a kind, or only what the thing that is denied is about: geen regel over AI."""
    one_of_a_kind = low.startswith((" die ", " dat ", " waarmee "), end)
    return one_of_a_kind or (denied.of_thing and (start < denied.end or " over " in low[denied.end : start]))


_MACHINES = (
    (Machine.PROFILES, PROFILES),
    (Machine.ADAPTS, ADAPTING),
    (Machine.IS_CLEVER, CLEVERNESS),
    (Machine.DECIDES, COMPUTER_DECIDES),
    (Machine.FOLLOWS, COMPUTER_FOLLOWS),
)


def _councils(utterance: Utterance) -> Claims[Council]:
    """What the participation council has to say about the regulation: advice, or consent."""
    words, low = utterance.words, utterance.low
    if COUNCIL.isdisjoint(words) or not REGULATING.in_(words) or utterance.denies or utterance.unsure:
        return
    if COUNCIL_CONSENTS.in_(words):
        found = COUNCIL_CONSENTS.pattern.search(low)
        if found:
            yield Claim(Council(Voice.CONSENT), utterance.text[slice(*found.span())])
        return
    found = ADVISING.find(low)
    if found and not OFFICER_ADVISES.find(low):
        yield Claim(Council(Voice.ADVICE), utterance.text[slice(*found.span())])


def _secrecies(utterance: Utterance) -> Claims[Secrecy]:
    """That who sees data keeps them secret, or need not."""
    low = utterance.low
    if utterance.unsure or hedged(low):
        return
    denied = NOT_SECRET.find(low) or (None if utterance.denies else MAY_TELL.find(low))
    found = denied or (None if utterance.denies else SECRET.find(low))
    if found:
        yield Claim(Secrecy(), utterance.text[slice(*found.span())], denied is None)


_MACHINE_PARTS = ("profiel", "profiler", "adapti", "algoritm", "intelligentie", "besl", "volg")
_REGIONS = frozenset(("europa", "eer", "eu", "nederland", "amerika", "vs", "verenigde", "china", "india", "rusland"))
_RIGHT_PARTS = ("verwijder", "verbeter", "afschrift", "overdra")
ASSURING_READERS = (
    Reader(_consents, (Cue(frozenset(("toestemming", "akkoord"))),)),
    Reader(_duties, (Cue(frozenset(("wet", "wettelijk", "wettelijke", "belang"))),)),
    Reader(_requests, (Cue(frozenset(("verzoek", "vraagt"))), Cue(ONLY_WORDS))),
    Reader(_transfers, (Cue(_REGIONS, ("europe", "derde land")),)),
    Reader(_refusals, (Cue(DENIAL_WORDS, ("weiger",)), Cue(RIGHTS.forms, _RIGHT_PARTS))),
    Reader(_papers, (Cue(parts=("identi", "legitim", "paspoort", "rijbewijs")),)),
    Reader(_decisions, (Cue(DENIAL_WORDS), Cue(frozenset(("ai", "zich")), _MACHINE_PARTS))),
    Reader(_councils, (Cue(COUNCIL),)),
    Reader(_secrecies, (Cue(parts=("geheim", "zwijg", "doorvertel")),)),
)
