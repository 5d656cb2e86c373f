"""Two versions of the regulation → what changed, by the permanent ids of articles and leden.

Numbers and references are computed, so a renumbered article or reference is no change. What stands at another place
in the order is a move; what only got another number because of that is renumbered.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from registerbuild.derived.texts.pairing import heirs, matched, moved, shifted
from registerbuild.derived.texts.parts import Parted, only_part
from registerbuild.derived.texts.redline import Redline, compare_passages, compare_texts
from registerbuild.derived.texts.tokens import ITEM, Token, tokens
from registerbuild.derived.wording.numbering import layout, passages
from registerbuild.register.prose import NUMBERED, references


class Movement(StrEnum):
    """What happened to the place of an article or lid."""

    SAME = "ongewijzigd"
    RENUMBERED = "vernummerd"
    MOVED = "verplaatst"
    SPLIT = "afgesplitst"
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

    @property
    def same(self) -> bool:
        """Whether the words are what they were."""
        return self is Wording.SAME


@dataclass(frozen=True, slots=True)
class VersionLid:
    """A lid of one version; its texts still hold their references."""

    article: str
    id: str
    number: int
    legal: str
    plain: str | None
    part: str = ""
    """the label of the item when this is only an item of the lid; empty also when that item has none"""

    @property
    def key(self) -> str:
        """ARTICLE/LID."""
        return f"{self.article}/{self.id}"


@dataclass(frozen=True, slots=True)
class VersionArticle:
    """An article of one version with its number."""

    id: str
    number: str
    title: str
    lids: tuple[VersionLid, ...]
    chapter: str = ""
    """the title of the chapter that begins with it"""


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
    place: Movement
    legal: Redline
    plain: Redline
    legal_wording: Wording
    plain_wording: Wording

    @property
    def key(self) -> str:
        """ARTICLE/LID in the new version, or in the old one when it was dropped."""
        lid = self.new or self.old
        return lid.key if lid else ""

    @property
    def changed(self) -> bool:
        """Whether a reader has to look: other words, another place, new or dropped."""
        quiet = self.place in (Movement.SAME, Movement.RENUMBERED)
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
    place: Movement
    title: Redline
    lids: tuple[LidChange, ...]
    chapter: Redline
    """the title of the chapter that begins here"""

    @property
    def changed(self) -> bool:
        """Whether a reader has to look at the article."""
        quiet = self.place in (Movement.SAME, Movement.RENUMBERED)
        return not quiet or self.title.changed or self.chapter.changed or any(lid.changed for lid in self.lids)


def amendments(
    old: Version, new: Version, pairs: Mapping[str, str] | None = None, parts: Mapping[str, int] | None = None
) -> tuple[ArticleChange, ...]:
    """Every article of both versions: the new ones in their order, dropped ones where they stood.

    `pairs` (ARTICLE/LID of the new version → of the old one) are moves that a person has confirmed; the rest follows
    from the ids: first the same article and lid, then the same lid id in another article when it is the only one.
    `parts` says of which item of the old lid a new one comes, when that is not the whole of it.
    """
    olds = {lid.key: lid for article in old.articles for lid in article.lids}
    continued = matched(olds, [lid.key for article in new.articles for lid in article.lids], pairs or {})
    before = {key: _part(olds[name], (parts or {}).get(key)) for key, name in continued.items()}
    sides = _Sides(old, new, before, continued, heirs(continued))
    by_id = {a.id: a for a in old.articles}
    after = [a.id for a in new.articles if a.id in by_id]
    kept = frozenset(after)
    out = moved([a.id for a in old.articles if a.id in kept], after)
    changes = [_article(by_id.get(a.id), a, out, sides) for a in new.articles]
    return _with_dropped(changes, sides)


@dataclass(frozen=True, slots=True)
class _Sides:
    """Both versions, and per new ARTICLE/LID the old lid that it continues, with its key."""

    old: Version
    new: Version
    lids: Mapping[str, VersionLid]
    keys: Mapping[str, str]
    heirs: Mapping[str, str]
    """of `keys` one per old lid; the other leden that come from it were split off"""


def _part(lid: VersionLid, number: int | None) -> VersionLid:
    if number is None:
        return lid
    parted = only_part(Parted(lid.legal, lid.plain), number)
    return replace(lid, legal=parted.legal, plain=parted.plain, part=parted.label)


def _place(key: str, old: str | int, new: str | int, out: frozenset[str]) -> Movement:
    if key in out:
        return Movement.MOVED
    return Movement.SAME if old == new else Movement.RENUMBERED


def _article(before: VersionArticle | None, after: VersionArticle, out: frozenset[str], sides: _Sides) -> ArticleChange:
    earlier = [lid.id for lid in before.lids] if before else []
    within = shifted(after.id, [lid.id for lid in after.lids], earlier, sides.heirs)
    lids = tuple(_lid(sides.lids.get(lid.key), lid, within, sides) for lid in after.lids)
    place = _place(after.id, before.number, after.number, out) if before else Movement.NEW
    title = compare_texts(tokens(before.title if before else ""), tokens(after.title))
    chapter = compare_texts(tokens(before.chapter if before else ""), tokens(after.chapter))
    return ArticleChange(before, after, place, title, lids, chapter)


def _lid(before: VersionLid | None, after: VersionLid, within: frozenset[str], sides: _Sides) -> LidChange:
    if before is None:
        place = Movement.NEW
    elif after.key not in sides.heirs:
        place = Movement.SPLIT
    elif before.article != after.article:
        place = Movement.MOVED
    else:
        place = _place(after.id, before.number, after.number, within)
    return _compared(before, after, place, sides)


def _compared(before: VersionLid | None, after: VersionLid | None, place: Movement, sides: _Sides) -> LidChange:
    was_legal, is_legal = (before.legal if before else None), (after.legal if after else None)
    was_plain, is_plain = (before.plain if before else None), (after.plain if after else None)
    was, now = (before.article if before else ""), (after.article if after else "")
    legal = compare_passages(words(was_legal or "", was, sides.old.legal), words(is_legal or "", now, sides.new.legal))
    plain = compare_passages(words(was_plain or "", was, sides.old.plain), words(is_plain or "", now, sides.new.plain))
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


def words(text: str, article: str, shown: Mapping[str, str]) -> tuple[tuple[Token, ...], ...]:
    """The words of each paragraph and item, in which the label of an item is one word that never differs.

    So is a reference to an article, lid or annex, which is compared by its name. A reference to a fact (a period, the
    organisation) is compared by what it shows, for then the rule itself changed.
    """
    found = []
    for number, passage in enumerate(passages(text)):
        inside = [*_referring(passage.text, article, shown)]
        if passage.label:
            inside = [
                Token(ITEM, passage.label),
                *(replace(token, space=token.space or " ") for token in inside[:1]),
                *inside[1:],
            ]
        if inside:
            found.append((replace(inside[0], space=layout(passage, number == 0)), *inside[1:]))
    return tuple(found)


def _referring(text: str, article: str, shown: Mapping[str, str]) -> Iterator[Token]:
    end = 0
    for reference in references(text):
        yield from tokens(text[end : reference.start])
        space = text[: reference.start][len(text[: reference.start].rstrip()) :]
        seen = shown.get(shown_key(article, reference.raw), reference.raw)
        if reference.kind in NUMBERED:
            yield Token(reference.raw, seen, space)
        else:
            yield from tokens(space + seen)
        end = reference.start + len(reference.raw)
    yield from tokens(text[end:])


def _with_dropped(changes: Sequence[ArticleChange], sides: _Sides) -> tuple[ArticleChange, ...]:
    """Add the leden and articles that are gone: each behind the one that it used to follow, as far as that stayed."""
    used = frozenset(sides.keys.values())
    new = frozenset(article.id for article in sides.new.articles)
    behind: dict[str | None, list[ArticleChange]] = {}
    anchor: str | None = None
    for article in sides.old.articles:
        if article.id in new:
            anchor = article.id
            continue
        lids = (lid for lid in article.lids if lid.key not in used)
        title = compare_texts(tokens(article.title), ())
        gone_chapter = compare_texts(tokens(article.chapter), ())
        gone = tuple(_compared(lid, None, Movement.DROPPED, sides) for lid in lids)
        behind.setdefault(anchor, []).append(ArticleChange(article, None, Movement.DROPPED, title, gone, gone_chapter))
    result = list(behind.get(None, ()))
    for change in changes:
        result.append(replace(change, lids=tuple(_lids_with_dropped(change, used, sides))))
        result += behind.get(change.new.id if change.new else None, ())
    return tuple(result)


def _lids_with_dropped(change: ArticleChange, used: Collection[str], sides: _Sides) -> Iterator[LidChange]:
    """The leden of an article; those that are gone stand behind the last one above them that is still in it."""
    here = {lid.old.key for lid in change.lids if lid.old}
    behind: dict[str, list[LidChange]] = {}
    above = ""
    for lid in change.old.lids if change.old else ():
        if lid.key in here:
            above = lid.key
        elif lid.key not in used:
            behind.setdefault(above, []).append(_compared(lid, None, Movement.DROPPED, sides))
    yield from behind.get("", ())
    for kept in change.lids:
        yield kept
        yield from behind.pop(kept.old.key, ()) if kept.old else ()  # once, also when others were split off
