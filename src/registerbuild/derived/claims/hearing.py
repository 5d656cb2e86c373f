"""All readers over the texts of a record: what each sentence claims, by the kind of claim."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic

from registerbuild.derived.claims import amounts, contacts, durations
from registerbuild.derived.claims.assuring import ASSURING_READERS
from registerbuild.derived.claims.claim import Claim, Claimed
from registerbuild.derived.claims.lexicon import Lexicon
from registerbuild.derived.claims.reader import Reader, Watch
from registerbuild.derived.claims.receiving import RECEIVING_READERS
from registerbuild.derived.claims.using import USING_READERS
from registerbuild.derived.claims.utterance import ReadText, Utterance, utterances, words_of
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
    *RECEIVING_READERS,
    *USING_READERS,
    *ASSURING_READERS,
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


def hear(passages: Iterable[ReadText], lexicon: Lexicon) -> Heard:
    """The claims in some texts."""
    found: dict[type[Any], list[Said[Any]]] = {}
    for passage in passages:
        for said in _in_passage(passage, lexicon):
            found.setdefault(type(said.claim.value), []).append(said)
    return {kind: tuple(all_) for kind, all_ in found.items()}


def _in_passage(passage: ReadText, lexicon: Lexicon) -> Iterator[Said[Any]]:
    low = passage.text.lower()
    if _WATCH.woken(low, words_of(low)):
        for sentence in utterances(passage, lexicon):
            for reader in _WATCH.woken(sentence.low, sentence.words):
                yield from (Said(passage.loc, passage.text, sentence, claim) for claim in reader.read(sentence))


_WATCH = Watch(READERS)
