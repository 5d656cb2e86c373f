"""Which old lid does a new one continue? A proposal by likeness of the words, for a person to judge."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from registerbuild.derived.texts.lids import articles
from registerbuild.register.index import Register

LEAST = 40
"""Under this score (0 to 100) nothing is proposed. A judgement: a person looks at every proposal, so it may be low."""
_SHOWN = 160
"""letters; enough to recognise a lid by"""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A new lid, the old one that looks most like it with the score, and the first words of both."""

    lid: str
    was: str | None
    score: int
    new_words: str
    old_words: str | None


def proposals(old: str, new: str, register: Register) -> tuple[Proposal, ...] | None:
    """One for each new lid whose id does not stand in the old version; None when a version cannot be read."""
    olds, news = texts(old, register), texts(new, register)
    if olds is None or news is None:
        return None
    free = {key: text for key, text in olds.items() if key not in news}
    return tuple(_proposal(key, text, free) for key, text in news.items() if key not in olds)


def texts(version: str, register: Register) -> Mapping[str, str] | None:
    """The legal text of each lid by ARTICLE/LID."""
    found = articles(version, register)
    return None if found is None else {f"{n}/{lid.id}": lid.legal for n, a in found.items() for lid in a.lids}


def _proposal(key: str, text: str, olds: Mapping[str, str]) -> Proposal:
    found = process.extractOne(text, olds, scorer=fuzz.token_sort_ratio, score_cutoff=LEAST)
    if found is None:
        return Proposal(key, None, 0, _short(text), None)
    old_text, score, was = found
    return Proposal(key, was, round(score), _short(text), _short(old_text))


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _SHOWN else flat[: _SHOWN - 1] + "…"


def unclaimed(found: Sequence[Proposal], old: str, new: str, register: Register) -> Iterator[str]:
    """The old leden that no new lid has by its id and no proposal names: they seem to be dropped."""
    claimed = {proposal.was for proposal in found} | set(texts(new, register) or {})
    yield from (key for key in texts(old, register) or {} if key not in claimed)
