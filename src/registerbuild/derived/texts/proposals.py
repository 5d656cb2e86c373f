"""Which old lid does a new one continue? A proposal by likeness of the words, for a person to judge."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from registerbuild.derived.texts.lids import articles
from registerbuild.register.index import Register

LEAST = 40
"""Under this score (0 to 100) nothing is proposed. A judgement: a person looks at every proposal, so it may be low."""
SAME_ARTICLE = 15
"""points that a lid of the same article gets ahead: boilerplate that stands in many articles stays in its own"""
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
    """One for each new lid whose id does not stand in the old version; None when a version cannot be read.

    An old lid is proposed once: for the new one that is most like it, where one of the same article goes first.
    """
    olds, news = texts(old, register), texts(new, register)
    if olds is None or news is None:
        return None
    free = {key: text for key, text in olds.items() if key not in news}
    fresh = {key: text for key, text in news.items() if key not in olds}
    chosen = _one_to_one(_candidates(fresh, free))
    return tuple(_proposal(key, text, chosen.get(key), free) for key, text in fresh.items())


def _candidates(fresh: Mapping[str, str], free: Mapping[str, str]) -> Iterator[tuple[float, str, str, float]]:
    """The rank of each pair that is enough alike, the new lid, the old one, and their score.

    What stands in many articles with the same words is only paired within its own article, or the old one of that.
    """
    alike = [
        (key, was, score)
        for key, text in fresh.items()
        for _, score, was in process.extract(text, free, scorer=fuzz.token_sort_ratio, score_cutoff=LEAST, limit=None)
    ]
    repeated = {text for text, times in Counter(free.values()).items() if times > 1}
    former = _former((key, was, score) for key, was, score in alike if free[was] not in repeated)
    for key, was, score in alike:
        article, old = _article(key), _article(was)
        own = old in (article, former.get(article))
        if own or free[was] not in repeated:
            yield score + SAME_ARTICLE * own, key, was, score


def _former(alike: Iterable[tuple[str, str, float]]) -> dict[str, str]:
    """For each new article the old one that its leden are most like."""
    total: dict[str, Counter[str]] = {}
    best: dict[str, tuple[str, float]] = {}
    for key, was, score in alike:
        if score > best.get(key, ("", 0.0))[1]:
            best[key] = (was, score)
    for key, (was, score) in best.items():
        total.setdefault(_article(key), Counter())[_article(was)] += round(score)
    return {article: found.most_common(1)[0][0] for article, found in total.items()}


def _article(key: str) -> str:
    return key.partition("/")[0]


def _one_to_one(candidates: Iterable[tuple[float, str, str, float]]) -> dict[str, tuple[str, float]]:
    chosen: dict[str, tuple[str, float]] = {}
    used: set[str] = set()
    for _, key, was, score in sorted(candidates, key=lambda found: -found[0]):
        if key not in chosen and was not in used:
            chosen[key] = (was, score)
            used.add(was)
    return chosen


def texts(version: str, register: Register) -> Mapping[str, str] | None:
    """The legal text of each lid by ARTICLE/LID."""
    found = articles(version, register)
    return None if found is None else {f"{n}/{lid.id}": lid.legal for n, a in found.items() for lid in a.lids}


def _proposal(key: str, text: str, found: tuple[str, float] | None, olds: Mapping[str, str]) -> Proposal:
    if found is None:
        return Proposal(key, None, 0, _short(text), None)
    was, score = found
    return Proposal(key, was, round(score), _short(text), _short(olds[was]))


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _SHOWN else flat[: _SHOWN - 1] + "…"


def unclaimed(found: Sequence[Proposal], old: str, new: str, register: Register) -> Iterator[str]:
    """The old leden that no new lid has by its id and no proposal names: they seem to be dropped."""
    claimed = {proposal.was for proposal in found} | set(texts(new, register) or {})
    yield from (key for key in texts(old, register) or {} if key not in claimed)
