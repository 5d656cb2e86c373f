"""Two versions of the regulation → which leden changed, by ARTICLE/LID: as much as a check has to know of it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from registerbuild.derived.texts.pairing import matched, shifted
from registerbuild.derived.texts.tokens import tokens
from registerbuild.register.index import Register
from registerbuild.register.prose import Reference, resolve
from registerbuild.register.records.texts import Article, Lid, Regulation

Say = Callable[[Reference], str]
"""What a reference stands for in a comparison."""


@dataclass(frozen=True, slots=True)
class Changed:
    """`touched` are leden of the new version that are new, moved or have other words; `dropped` are of the old one.
    `news` and `olds` are all leden.
    """

    touched: frozenset[str]
    dropped: frozenset[str]
    news: frozenset[str]
    olds: frozenset[str]


def articles(version: str, register: Register) -> Mapping[str, Article] | None:
    """The articles of a version by their own id, in order; None when one of them could not be read."""
    regulation = register.all(Regulation).get(version)
    if regulation is None:
        return None
    found = {name: register.all(Article).get(f"{version}/{name}") for name in regulation.articles}
    known = {name: article for name, article in found.items() if article is not None}
    return known if len(known) == len(found) else None


def changed_lids(
    old: Mapping[str, Article], new: Mapping[str, Article], confirmed: Mapping[str, str], say: Say
) -> Changed:
    """What changed; `confirmed` are pairs (new → old) that a person has confirmed."""
    olds, news = dict(_lids(old)), dict(_lids(new))
    pairs = matched(olds, list(news), confirmed)
    touched = {f"{name}/{lid}" for name, article in new.items() for lid in _shifted(name, article, old, pairs)}
    for key, lid in news.items():
        before = olds.get(pairs.get(key, ""))
        stayed = before is not None and pairs[key].partition("/")[0] == key.partition("/")[0]
        if not stayed or before is None or not _alike(before, lid, say):
            touched.add(key)
    dropped = frozenset(olds) - frozenset(pairs.values())
    return Changed(frozenset(touched), dropped, frozenset(news), frozenset(olds))


def stale(
    article: str, old: Mapping[str, Article], new: Mapping[str, Article], confirmed: Mapping[str, str], say: Say
) -> frozenset[str]:
    """The ids of the leden of one new article of which the legal text changed and the plain one did not."""
    olds = dict(_lids(old))
    pairs = matched(olds, [key for key, _ in _lids(new)], confirmed)
    twins = ((lid, olds.get(pairs.get(f"{article}/{lid.id}", ""))) for lid in new[article].lids)
    return frozenset(
        lid.id
        for lid, before in twins
        if before and lid.plain and not _same(before.legal, lid.legal, say) and _same(before.plain, lid.plain, say)
    )


def _lids(found: Mapping[str, Article]) -> Iterator[tuple[str, Lid]]:
    for name, article in found.items():
        for lid in article.lids:
            yield f"{name}/{lid.id}", lid


def _shifted(name: str, article: Article, old: Mapping[str, Article], pairs: Mapping[str, str]) -> frozenset[str]:
    before = [lid.id for lid in old[name].lids] if name in old else []
    return shifted(name, [lid.id for lid in article.lids], before, pairs)


def _alike(before: Lid, after: Lid, say: Say) -> bool:
    return _same(before.legal, after.legal, say) and _same(before.plain, after.plain, say)


def _same(before: str | None, after: str | None, say: Say) -> bool:
    """Whether the words are the same; layout does not count."""
    was, now = (tokens(resolve(text or "", say)) for text in (before, after))
    return [token.key for token in was] == [token.key for token in now]
