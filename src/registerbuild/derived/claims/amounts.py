"""Readers of claims that hold an amount: how many schools there are."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from registerbuild.derived.claims.claim import Claim
from registerbuild.derived.claims.reader import Cue, Reader
from registerbuild.derived.claims.utterance import Utterance
from registerbuild.derived.texts.sentences import NUMBER, figures


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
