"""All readers over the texts of a record: what each sentence claims, by the kind of claim."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic

from registerbuild.derived.claims import amounts, contacts, durations
from registerbuild.derived.claims.claim import Claim, Claimed
from registerbuild.derived.claims.lexicon import Lexicon
from registerbuild.derived.claims.reader import Reader
from registerbuild.derived.claims.utterance import Utterance, utterances, words_of
from registerbuild.register.source import Loc

READERS: tuple[Reader, ...] = (
    durations.KEPT,
    durations.ANSWERED_IN,
    amounts.OWN_AGE,
    amounts.CHARGE,
    amounts.SCHOOL_COUNT,
    contacts.ADDRESS,
    contacts.PERSON,
    contacts.CONTROLLER,
)
"""Every reader; the order is that in which the claims of one sentence are told."""


@dataclass(frozen=True, slots=True)
class Said(Generic[Claimed]):
    """A claim with the sentence that makes it, and the whole text with its place."""

    loc: Loc
    text: str
    sentence: Utterance
    claim: Claim[Claimed]


Heard = Mapping[type[Any], tuple[Said[Any], ...]]
"""The type of a claim's value → the claims of that kind."""


def hear(texts: Iterable[tuple[Loc, str, str]], lexicon: Lexicon) -> Heard:
    """The claims in some texts, each given as place, Markdown and heading."""
    found: dict[type[Any], list[Said[Any]]] = {}
    for loc, text, heading in texts:
        for said in _in_text(loc, text, heading, lexicon):
            found.setdefault(type(said.claim.value), []).append(said)
    return {kind: tuple(all_) for kind, all_ in found.items()}


def _in_text(loc: Loc, text: str, heading: str, lexicon: Lexicon) -> Iterator[Said[Any]]:
    low = text.lower()
    words = words_of(low)
    awake = [reader for reader in READERS if reader.awake(low, words)]
    for sentence in utterances(text, heading, lexicon) if awake else ():
        for reader in awake:
            if reader.awake(sentence.low, sentence.words):
                yield from (Said(loc, text, sentence, claim) for claim in reader.read(sentence))
