"""Readers of claims that hold an amount: from which age, what it costs, how many schools there are."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from registerbuild.derived.claims.claim import Claim
from registerbuild.derived.claims.reader import Cue, Reader
from registerbuild.derived.claims.utterance import Utterance
from registerbuild.derived.claims.vocabulary import (
    AGE_RELATIONS,
    CHARGING,
    CONSENT_ASKED,
    COPYING,
    DECIDING,
    FREE,
    NO_DECIDING_AGE,
    OTHER_CHARGE,
    OWN_RIGHTS,
)
from registerbuild.derived.texts.sentences import NUMBER, NUMBER_WORDS, figures


@dataclass(frozen=True, slots=True)
class OwnAge:
    """From this age a child decides for itself; `consent` says that it is about giving consent and nothing else.

    `also` are the other ages that the words may mean: older than 15 is 16 or older. `typed` is the number as it stands.
    """

    number: int
    also: frozenset[int]
    consent: bool
    typed: str


def _read_own_age(sentence: Utterance) -> Iterator[Claim[OwnAge]]:
    both = f"{sentence.about} {sentence.text}".lower()
    asks = sentence.text.rstrip().endswith("?") and DECIDING.search(sentence.heading.lower())
    if not (DECIDING.search(both) or asks) or NO_DECIDING_AGE.search(sentence.low):
        return
    consent = CONSENT_ASKED.search(both) is not None and not OWN_RIGHTS.search(both)
    for found in _AGE.finditer(sentence.text):
        typed = found["number"] or found["older"] or found["being"]
        number = figures(typed)
        if number.isdigit() and int(number) in _CHILDHOOD:
            relation = (found["relation"] or found["direction"] or "").lower()
            also = frozenset({int(number) + 1} if _ONE_MORE.fullmatch(relation) else ())
            yield Claim(OwnAge(int(number), also, consent, typed), found[0].strip())


_CHILDHOOD = range(4, 26)
_ONE_MORE = re.compile(r"ouder .*dan|boven de|jonger|tot en met.*")
"""Relations in which the age of the words is one under the age that is meant."""
_AGE = re.compile(
    r"(?P<relation>vanaf(?: de leeftijd van)?|met|ouder (?:is |zijn |bent )?dan|jonger (?:is |zijn |bent )?dan|onder de"
    r"|beneden de|boven de|tot(?: en met)?(?: de leeftijd van)?|wie)\s+"
    rf"(?P<number>{NUMBER})(?:\s*jaar|\s*jarige|(?=\s*[,.:;?])|(?=\s+(?:geven|geeft|mag|mogen|beslis|beslist|bepaal)))"
    rf"|(?<![\d,.])(?P<older>{NUMBER})(?:\s*(?:jaar )?(?:of|en) (?P<direction>ouder|jonger)|-?jarigen?)"
    rf"|\b(?:van|je|die|dat|al|pas|net|het|kind|leerling) (?P<being>{NUMBER})(?: jaar)? (?:is|bent|wordt|mag)\b",
    re.IGNORECASE,
)
OWN_AGE = Reader(
    _read_own_age,
    (
        Cue(
            words=AGE_RELATIONS,
            parts=("jarig",),
        ),
        Cue(words=frozenset(NUMBER_WORDS), parts=tuple("0123456789")),
        Cue(
            parts=(
                "toestemming",
                "zelf",
                "recht",
                "verzoek",
                "intrek",
                "stop",
                "vertegenwoordig",
                "ja of nee",
                "doen",
                "houtje",
                "voogd",
                "?",
            )
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Charge:
    """A request or a copy costs money."""


@dataclass(frozen=True, slots=True)
class Free:
    """A request or a copy is free."""


def _read_charge(sentence: Utterance) -> Iterator[Claim[Charge | Free]]:
    both = f"{sentence.about} {sentence.text}".lower()
    if not COPYING.search(both) or OTHER_CHARGE.search(both):
        return
    amount = _AMOUNT.search(sentence.text)
    charge = CHARGING.search(sentence.low) if not sentence.denies and not sentence.hedged else None
    found = amount if amount and figures(amount["sign"] or amount["unit"]).strip("0.,") else charge
    if found:
        yield Claim(Charge(), sentence.text[found.start() : found.end()])
    elif free := FREE.search(sentence.low):
        yield Claim(Free(), sentence.text[free.start() : free.end()])


_AMOUNT = re.compile(rf"€\s*(?P<sign>\d+(?:[.,]\d+)?)|\b(?P<unit>{NUMBER})\s*(?:euro|cent)\b", re.IGNORECASE)
CHARGE = Reader(
    _read_charge,
    (
        Cue(parts=("€", "euro", "cent", "gratis", "kosteloos", "kost", "vergoeding", "betaal")),
        Cue(parts=("verzoek", "opvragen", "inzage", "kopie", "afschrift", "recht")),
    ),
)


@dataclass(frozen=True, slots=True)
class SchoolCount:
    """The board has this many schools."""

    number: int


_SCHOOLS = rf"(?P<number>{NUMBER})\s+(?:basis|openbare |bijzondere )?scholen\b"
_OUR_SCHOOLS = re.compile(
    rf"\b(?:onze|alle|haar|zijn)\s+{_SCHOOLS}"
    rf"|\b(?:heeft|bestuurt|telt|omvat|beheert|bestaat uit|zijn er|hebben|besturen|behoren|horen)"
    rf"\s+(?:ruim |ongeveer |in totaal )?{_SCHOOLS.replace('number', 'number2')}"
)
_SOME_SCHOOLS = re.compile(rf"\b{_SCHOOLS}")
_BOARD = re.compile(r"\bstichting|\bbestuur")
_OTHER_SCHOOLS = re.compile(r"andere|samenwerk|wijk|delen|waarvan|speciaal|bezoek|buurt|sommige|nieuwe")


def _read_school_count(sentence: Utterance) -> Iterator[Claim[SchoolCount]]:
    """How many schools the board has: ours, or those of the foundation."""
    about_board = _BOARD.search(sentence.low) and not _OTHER_SCHOOLS.search(sentence.low)
    found = _OUR_SCHOOLS.search(sentence.low) or (_SOME_SCHOOLS.search(sentence.low) if about_board else None)
    number = figures(next(filter(None, found.groups()))) if found else ""
    if found and number.isdigit() and int(number) > 1:
        yield Claim(SchoolCount(int(number)), sentence.text[found.start() : found.end()])


SCHOOL_COUNT = Reader(_read_school_count, (Cue(parts=("scholen",)),))
