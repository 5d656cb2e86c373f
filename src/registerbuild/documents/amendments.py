"""Two versions of the regulation → what changed, by the permanent ids of articles and leden.

Numbers and references are computed, so a renumbered article or reference is no change. What stands at another place
in the order is a move; what only got another number because of that is renumbered.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from registerbuild.documents.redline import Redline, Token, compare, tokens
from registerbuild.register.prose import references


class Place(StrEnum):
    """What happened to the place of an article or lid."""

    SAME = "ongewijzigd"
    RENUMBERED = "vernummerd"
    MOVED = "verplaatst"
    NEW = "nieuw"
    DROPPED = "vervallen"


class Wording(StrEnum):
    """What happened to one column of a lid."""

    SAME = "ongewijzigd"
    CHANGED = "gewijzigd"
    REWRITTEN = "geheel herschreven"
    NEW = "nieuw"
    DROPPED = "vervallen"
    ABSENT = "ontbreekt"


@dataclass(frozen=True, slots=True)
class VersionLid:
    """A lid of one version; its texts still hold their references."""

    article: str
    id: str
    number: int
    legal: str
    plain: str | None


@dataclass(frozen=True, slots=True)
class VersionArticle:
    """An article of one version with its number."""

    id: str
    number: int
    title: str
    lids: tuple[VersionLid, ...]


@dataclass(frozen=True, slots=True)
class Version:
    """One version, ready to compare. `legal` and `plain` give what a reference shows in that column, by `shown_key`."""

    id: str
    articles: tuple[VersionArticle, ...]
    legal: Mapping[str, str]
    plain: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class LidChange:
    """What happened to one lid. `old` is None when it is new, `new` when it was dropped."""

    old: VersionLid | None
    new: VersionLid | None
    place: Place
    legal: Redline
    plain: Redline
    legal_wording: Wording
    plain_wording: Wording

    @property
    def key(self) -> str:
        """ARTICLE/LID in the new version, or in the old one when it was dropped."""
        lid = self.new or self.old
        return f"{lid.article}/{lid.id}" if lid else ""

    @property
    def changed(self) -> bool:
        """Whether a reader has to look: other words, another place, new or dropped."""
        quiet = self.place in (Place.SAME, Place.RENUMBERED)
        return not (
            quiet and self.legal_wording is Wording.SAME and self.plain_wording in (Wording.SAME, Wording.ABSENT)
        )

    @property
    def explanation_is_old(self) -> bool:
        """The legal text changed and the plain text beside it did not: it may be out of date."""
        changed = self.legal_wording in (Wording.CHANGED, Wording.REWRITTEN)
        return changed and self.plain_wording is Wording.SAME


@dataclass(frozen=True, slots=True)
class ArticleChange:
    """What happened to one article and its leden."""

    old: VersionArticle | None
    new: VersionArticle | None
    place: Place
    title: Redline
    lids: tuple[LidChange, ...]

    @property
    def changed(self) -> bool:
        """Whether a reader has to look at the article."""
        quiet = self.place in (Place.SAME, Place.RENUMBERED)
        return not quiet or self.title.changed or any(lid.changed for lid in self.lids)


def amendments(old: Version, new: Version, pairs: Mapping[str, str] | None = None) -> tuple[ArticleChange, ...]:
    """Every article of both versions: the new ones in their order, dropped ones where they stood.

    `pairs` (ARTICLE/LID of the new version → of the old one) are moves that a person has confirmed; the rest follows
    from the ids: first the same article and lid, then the same lid id in another article when it is the only one.
    """
    matched = _matched(old, new, pairs or {})
    kept = [a.id for a in new.articles if any(o.id == a.id for o in old.articles)]
    moved = _moved([a.id for a in old.articles if a.id in kept], kept)
    by_id = {a.id: a for a in old.articles}
    changes = [_article(by_id.get(a.id), a, moved, matched, old, new) for a in new.articles]
    return tuple(_with_dropped(changes, matched, old, new))


def _matched(old: Version, new: Version, pairs: Mapping[str, str]) -> dict[str, VersionLid]:
    """New ARTICLE/LID → the old lid that it continues."""
    olds = {f"{lid.article}/{lid.id}": lid for article in old.articles for lid in article.lids}
    news = [f"{lid.article}/{lid.id}" for article in new.articles for lid in article.lids]
    found = {key: olds[pairs[key]] for key in news if key in pairs and pairs[key] in olds}
    used = {f"{lid.article}/{lid.id}" for lid in found.values()}
    for key in news:
        if key not in found and key in olds and key not in used:
            found[key] = olds[key]
            used.add(key)
    loose_old, loose_new = _by_lid(k for k in olds if k not in used), _by_lid(k for k in news if k not in found)
    for name, keys in loose_new.items():
        if len(keys) == 1 and len(loose_old.get(name, ())) == 1:
            found[keys[0]] = olds[loose_old[name][0]]
    return found


def _by_lid(keys: Iterable[str]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {}
    for key in keys:
        groups.setdefault(key.rpartition("/")[2], []).append(key)
    return groups


def _moved(before: Sequence[str], after: Sequence[str]) -> frozenset[str]:
    """The fewest ids that must have moved to turn one order into the other: all outside the longest common order."""
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


def _place(key: str, old: int, new: int, moved: frozenset[str]) -> Place:
    if key in moved:
        return Place.MOVED
    return Place.SAME if old == new else Place.RENUMBERED


def _article(
    before: VersionArticle | None,
    after: VersionArticle,
    moved: frozenset[str],
    matched: Mapping[str, VersionLid],
    old: Version,
    new: Version,
) -> ArticleChange:
    same = [
        lid for lid in after.lids if (m := matched.get(f"{after.id}/{lid.id}")) and before and m.article == before.id
    ]
    order = [matched[f"{after.id}/{lid.id}"].id for lid in same]
    earlier = [lid.id for lid in before.lids if lid.id in order] if before else []
    shifted = frozenset(lid.id for lid, name in zip(same, order, strict=True) if name in _moved(earlier, order))
    lids = tuple(_lid(matched.get(f"{after.id}/{lid.id}"), lid, shifted, before, old, new) for lid in after.lids)
    place = _place(after.id, before.number, after.number, moved) if before else Place.NEW
    title = compare(tokens(before.title if before else ""), tokens(after.title))
    return ArticleChange(before, after, place, title, lids)


def _lid(
    before: VersionLid | None,
    after: VersionLid,
    shifted: frozenset[str],
    article: VersionArticle | None,
    old: Version,
    new: Version,
) -> LidChange:
    if before is None:
        place = Place.NEW
    elif article is None or before.article != article.id:
        place = Place.MOVED
    else:
        place = _place(after.id, before.number, after.number, shifted)
    return _compared(before, after, place, old, new)


def _compared(
    before: VersionLid | None, after: VersionLid | None, place: Place, old: Version, new: Version
) -> LidChange:
    was_legal, is_legal = (before.legal if before else None), (after.legal if after else None)
    was_plain, is_plain = (before.plain if before else None), (after.plain if after else None)
    was, now = (before.article if before else ""), (after.article if after else "")
    legal = compare(words(was_legal or "", was, old.legal), words(is_legal or "", now, new.legal))
    plain = compare(words(was_plain or "", was, old.plain), words(is_plain or "", now, new.plain))
    return LidChange(
        before, after, place, legal, plain, _wording(was_legal, is_legal, legal), _wording(was_plain, is_plain, plain)
    )


def _wording(before: str | None, after: str | None, redline: Redline) -> Wording:
    if not before and not after:
        return Wording.ABSENT
    if not before or not after:
        return Wording.NEW if after else Wording.DROPPED
    if not redline.changed:
        return Wording.SAME
    return Wording.REWRITTEN if redline.rewritten else Wording.CHANGED


def shown_key(article: str, reference: str) -> str:
    """The key of a reference in `Version.legal` and `Version.plain`: `{lid:x}` differs from article to article."""
    return f"{article} {reference}"


def words(text: str, article: str, shown: Mapping[str, str]) -> tuple[Token, ...]:
    """The words of a text in which a reference is one word: compared by its name, shown as this version shows it.

    A reference to a fact (a period, the organisation) is compared by what it shows, for then the rule itself changed.
    """
    found: list[Token] = []
    end = 0
    for reference in references(text):
        found += tokens(text[end : reference.start])
        space = text[: reference.start][len(text[: reference.start].rstrip()) :]
        seen = shown[shown_key(article, reference.raw)]
        name = reference.raw if reference.kind in ("artikel", "lid", "bijlage", "begrip") else seen
        found.append(Token(name, seen, space))
        end = reference.start + len(reference.raw)
    return (*found, *tokens(text[end:]))


def _with_dropped(
    changes: list[ArticleChange], matched: Mapping[str, VersionLid], old: Version, new: Version
) -> list[ArticleChange]:
    """Add the leden and articles that are gone: a lid in its article, an article after the one it used to follow."""
    used = {(lid.article, lid.id) for lid in matched.values()}
    result = list(changes)
    after: str | None = None
    for article in old.articles:
        gone = [lid for lid in article.lids if (lid.article, lid.id) not in used]
        dropped = tuple(_compared(lid, None, Place.DROPPED, old, new) for lid in gone)
        at = next((n for n, change in enumerate(result) if change.new and change.new.id == article.id), None)
        if at is not None:
            change = result[at]
            result[at] = ArticleChange(change.old, change.new, change.place, change.title, (*change.lids, *dropped))
        else:
            title = compare(tokens(article.title), ())
            entry = ArticleChange(article, None, Place.DROPPED, title, dropped)
            result.insert(_position(result, after), entry)
        after = article.id
    return result


def _position(changes: Sequence[ArticleChange], after: str | None) -> int:
    for number, change in enumerate(changes):
        if after in {article.id for article in (change.new, change.old) if article}:
            return number + 1
    return 0
