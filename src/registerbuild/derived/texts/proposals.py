"""Which old lid does a new one continue? A proposal by likeness of the words, for a person to judge."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from registerbuild.derived.texts.lids import articles
from registerbuild.derived.texts.parts import items
from registerbuild.register.index import Register

LEAST = 40
"""Under this score (0 to 100) nothing is proposed. A judgement: a person looks at every proposal, so it may be low."""
SAME_ARTICLE = 15
"""points that a lid of the same article gets ahead: boilerplate that stands in many articles stays in its own"""
LEAST_OF_A_PART = 75
"""under this score an item or a sentence of a lid is no lid of its own: short texts are soon alike"""
WORDS_OF_A_PART = 5
"""words; what is shorter says nothing of where it came from"""
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
    part: int = 0
    """the item or paragraph of the old lid that goes on here; 0 for all of it, or for a sentence of it"""
    split: bool = False
    """whether the old lid goes on in other leden too"""


def proposals(old: str, new: str, register: Register) -> tuple[Proposal, ...] | None:
    """One for each new lid whose id does not stand in the old version; None when a version cannot be read.

    An old lid is proposed once, for the new one that is most like it, where one of the same article goes first; or each
    of its items or sentences once, when it was split.
    """
    olds, news = texts(old, register), texts(new, register)
    if olds is None or news is None:
        return None
    free = {key: text for key, text in olds.items() if key not in news}
    fresh = {key: text for key, text in news.items() if key not in olds}
    chosen = _one_to_one([*_candidates(fresh, free), *_parts(fresh, olds)])
    chosen |= _sentences({key: text for key, text in fresh.items() if key not in chosen}, olds)
    kept = [key for key in olds if key in news]
    heirs = Counter([*kept, *(found.was for found in chosen.values())])
    return tuple(_proposal(key, text, chosen.get(key), olds, heirs) for key, text in fresh.items())


@dataclass(frozen=True, slots=True)
class _Match:
    """A new lid and the old one that it may continue: the rank of the pair, its score, and which part it is."""

    rank: float
    key: str
    was: str
    score: float
    part: int = 0


def _parts(fresh: Mapping[str, str], olds: Mapping[str, str]) -> Iterator[_Match]:
    """The items of old leden that go on as a lid of their own; words that stand in many leden are left out."""
    parts = {
        (was, number): text
        for was, whole in olds.items()
        for number, text in enumerate(items(whole), 1)
        if len(items(whole)) > 1 and len(text.split()) >= WORDS_OF_A_PART
    }
    times = Counter(parts.values())
    single = {place: text for place, text in parts.items() if times[text] == 1}
    for key, text in fresh.items():
        for _, score, (was, number) in process.extract(
            text, single, scorer=fuzz.token_sort_ratio, score_cutoff=LEAST_OF_A_PART, limit=None
        ):
            yield _Match(score + SAME_ARTICLE * (_article(key) == _article(was)), key, was, score, number)


def _sentences(fresh: Mapping[str, str], olds: Mapping[str, str]) -> dict[str, _Match]:
    """The new leden whose words stand within an old lid, and within no other."""
    found = {}
    for key, text in fresh.items():
        inside = [was for was, whole in olds.items() if _within(text, whole)]
        own = [was for was in inside if _article(was) == _article(key)]
        if len(chosen := own or inside) == 1:
            found[key] = _Match(0, key, chosen[0], fuzz.partial_ratio(text, olds[chosen[0]]))
    return found


def _within(text: str, whole: str) -> bool:
    """Whether nearly all of a text stands in a longer one."""
    enough = len(text.split()) >= WORDS_OF_A_PART and len(text) < len(whole)
    return enough and fuzz.partial_ratio(text, whole) >= LEAST_OF_A_PART


def _candidates(fresh: Mapping[str, str], free: Mapping[str, str]) -> Iterator[_Match]:
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
            yield _Match(score + SAME_ARTICLE * own, key, was, score)


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


def _one_to_one(candidates: Iterable[_Match]) -> dict[str, _Match]:
    """The best for each new lid; an old lid goes on as a whole, or in parts."""
    chosen: dict[str, _Match] = {}
    used: dict[str, set[int]] = {}
    for match in sorted(candidates, key=lambda found: -found.rank):
        there = used.setdefault(match.was, set())
        if match.key not in chosen and match.part not in there and (not there or (match.part and 0 not in there)):
            chosen[match.key] = match
            there.add(match.part)
    return chosen


def texts(version: str, register: Register) -> Mapping[str, str] | None:
    """The legal text of each lid by ARTICLE/LID."""
    found = articles(version, register)
    return None if found is None else {f"{n}/{lid.id}": lid.legal for n, a in found.items() for lid in a.lids}


def _proposal(key: str, text: str, found: _Match | None, olds: Mapping[str, str], heirs: Mapping[str, int]) -> Proposal:
    if found is None:
        return Proposal(key, None, 0, _short(text), None)
    whole = olds[found.was]
    words = _short(items(whole)[found.part - 1] if found.part else whole)
    return Proposal(key, found.was, round(found.score), _short(text), words, found.part, heirs[found.was] > 1)


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _SHOWN else flat[: _SHOWN - 1] + "…"


def unclaimed(found: Sequence[Proposal], old: str, new: str, register: Register) -> Iterator[str]:
    """The old leden that no new lid has by its id and no proposal names: they seem to be dropped."""
    claimed = {proposal.was for proposal in found} | set(texts(new, register) or {})
    yield from (key for key in texts(old, register) or {} if key not in claimed)


def went_into(old: str, new: str, gone: Iterable[str], register: Register) -> Iterator[tuple[str, str]]:
    """Of the old leden that seem to be dropped: those whose words stand in a lid of the new version, and in which."""
    olds, news = texts(old, register) or {}, texts(new, register) or {}
    for was in gone:
        inside = [key for key, text in news.items() if _within(olds[was], text)]
        own = [key for key in inside if _article(key) == _article(was)]
        if len(chosen := own or inside) == 1:
            yield was, chosen[0]
