"""Which lid of an old version does a lid of the new one continue, and what moved? By ids, never by numbers."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence


def matched(olds: Collection[str], news: Sequence[str], confirmed: Mapping[str, str]) -> dict[str, str]:
    """New ARTICLE/LID → the old one that it continues; ids are compared a fixed number of times per lid.

    First the pairs that a person has confirmed, then the same article and lid, then the same lid id in another article
    when it is the only one on both sides. Several new leden may continue one old lid, when a person says so; what
    splits off under another id does not take the old lid from its namesake.
    """
    there = frozenset(olds)
    found = {key: confirmed[key] for key in news if confirmed.get(key) in there}
    found |= {key: key for key in news if key not in found and key in there}
    used = {was for key, was in found.items() if _lid(key) == _lid(was)}
    loose_old, loose_new = _by_lid(k for k in olds if k not in used), _by_lid(k for k in news if k not in found)
    for name, keys in loose_new.items():
        if len(keys) == 1 and len(loose_old.get(name, ())) == 1:
            found[keys[0]] = loose_old[name][0]
    return found


def _by_lid(keys: Iterable[str]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {}
    for key in keys:
        groups.setdefault(_lid(key), []).append(key)
    return groups


def _lid(key: str) -> str:
    return key.rpartition("/")[2]


def heirs(pairs: Mapping[str, str]) -> dict[str, str]:
    """Of the new leden that continue one old lid the one that goes on under its id, else the first of them."""
    first: dict[str, str] = {}
    for new, old in pairs.items():
        if old not in first or new == old:
            first[old] = new
    return {new: old for old, new in first.items()}


def moved(before: Sequence[str], after: Sequence[str]) -> frozenset[str]:
    """The fewest names that must have moved to turn one order into the other: all outside the longest common order."""
    rank = {name: number for number, name in enumerate(before)}
    ends: list[int] = []
    tails: list[str] = []
    previous: dict[str, str | None] = {}
    for name in after:
        at = bisect_left(ends, rank[name])
        previous[name] = tails[at - 1] if at else None
        ends[at : at + 1] = [rank[name]]
        tails[at : at + 1] = [name]
    stay: set[str] = set()
    step: str | None = tails[-1] if tails else None
    while step is not None:
        stay.add(step)
        step = previous[step]
    return frozenset(name for name in after if name not in stay)


def shifted(article: str, after: Sequence[str], before: Sequence[str], pairs: Mapping[str, str]) -> frozenset[str]:
    """Of the leden of an article, by their new ids: those that moved within it."""
    own = f"{article}/"
    same = {lid: pairs[own + lid].removeprefix(own) for lid in after if pairs.get(own + lid, "").startswith(own)}
    kept = frozenset(same.values())
    out = moved([lid for lid in before if lid in kept], list(same.values()))
    return frozenset(lid for lid, old in same.items() if old in out)
