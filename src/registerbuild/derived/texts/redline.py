"""Two texts → what was kept, removed and added, word by word."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from registerbuild.derived.texts.tokens import ITEM, Token

REWRITTEN_BELOW = 0.4
"""Under this similarity a redline is harder to read than the two texts: both are shown whole.

A judgement. A higher number hides more small changes in texts that look new; a lower one makes more mosaics.
"""

MOST_PAIRS = 2_500
"""of passages that are compared each with each; longer lists that changed all over are compared word by word"""

Passages = Sequence[Sequence[Token]]
"""The words of the paragraphs and items of a text."""


class Fate(StrEnum):
    """What happened to a stretch of words."""

    KEPT = "gebleven"
    REMOVED = "vervalt"
    ADDED = "nieuw"

    @property
    def removed(self) -> bool:
        """Whether the words went."""
        return self is Fate.REMOVED

    @property
    def added(self) -> bool:
        """Whether the words came."""
        return self is Fate.ADDED


Edit = tuple[Fate, Sequence[Token]]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of text that was kept, removed or added; layout in front of it included."""

    kind: Fate
    text: str


@dataclass(frozen=True, slots=True)
class Redline:
    """The comparison of one text: `rewritten` means that both texts are to be shown whole."""

    stretches: tuple[Stretch, ...]
    rewritten: bool

    @property
    def changed(self) -> bool:
        """Whether any word was removed or added."""
        return any(stretch.kind is not Fate.KEPT for stretch in self.stretches)


def compare_texts(old: Sequence[Token], new: Sequence[Token]) -> Redline:
    """Kept + removed = old and kept + added = new, each word once and in order."""
    return compare_passages((old,), (new,))


def compare_passages(old: Passages, new: Passages) -> Redline:
    """The same for texts of paragraphs and items: an item is compared with the item that it came from."""
    before, after = ([token for passage in side for token in passage] for side in (old, new))
    if _keys(before) == _keys(after):  # most of a regulation, and much faster than matching it
        return Redline((Stretch(Fate.KEPT, text_of(after)),) if after else (), False)
    edits = tuple(_edits(old, new))
    kept = sum(len(found) for fate, found in edits if fate is Fate.KEPT)
    rewritten = bool(before) and bool(after) and 2 * kept < REWRITTEN_BELOW * (len(before) + len(after))
    return Redline(whole(before, after) if rewritten else tuple(_joined(edits)), rewritten)


def _keys(found: Sequence[Token]) -> tuple[str, ...]:
    return tuple(token.key for token in found)


def whole(old: Sequence[Token], new: Sequence[Token]) -> tuple[Stretch, ...]:
    """The old text removed and the new text added, each in one piece."""
    pairs = ((Fate.REMOVED, old), (Fate.ADDED, new))
    return tuple(Stretch(kind, text_of(found)) for kind, found in pairs if found)


def _edits(old: Passages, new: Passages) -> Iterator[Edit]:
    """Passages that stayed whole are found first; what is between them is compared item by item, else word by word."""
    matcher = SequenceMatcher(None, [*map(_keys, old)], [*map(_keys, new)], autojunk=False)
    for operation, i1, i2, j1, j2 in matcher.get_opcodes():
        gone, came = old[i1:i2], new[j1:j2]
        if operation == "equal":
            yield Fate.KEPT, _flat(came)
        elif _has_items(gone) and _has_items(came) and len(gone) * len(came) <= MOST_PAIRS:
            yield from _by_item(gone, came)
        else:
            yield from _word_by_word(_flat(gone), _flat(came))


def _flat(passages: Passages) -> Sequence[Token]:
    return [token for passage in passages for token in passage]


def _has_items(passages: Passages) -> bool:
    return any(passage and passage[0].key == ITEM for passage in passages)


def _by_item(old: Passages, new: Passages) -> Iterator[Edit]:
    i = j = 0
    for here, there in [*paired(old, new), (len(old), len(new))]:
        yield Fate.REMOVED, _flat(old[i:here])
        yield Fate.ADDED, _flat(new[j:there])
        if here < len(old):
            yield from _word_by_word(old[here], new[there])
        i, j = here + 1, there + 1


def paired(old: Passages, new: Passages) -> Sequence[tuple[int, int]]:
    """Which passages belong together: in order, and as alike as can be in all; none that would be called rewritten."""
    olds, news = ([Counter(_keys(passage)) for passage in side] for side in (old, new))
    best: list[list[tuple[float, tuple[int, int] | None]]] = [
        [(0.0, None)] * (len(new) + 1) for _ in range(len(old) + 1)
    ]
    for i in range(len(old) - 1, -1, -1):
        for j in range(len(new) - 1, -1, -1):
            alike = likeness(olds[i], news[j])
            together = alike + best[i + 1][j + 1][0] if alike >= REWRITTEN_BELOW else -1.0
            options = ((together, (i, j)), best[i + 1][j], best[i][j + 1])
            best[i][j] = max(options, key=lambda option: option[0])
    pairs, at = [], best[0][0][1]
    while at:
        pairs.append(at)
        at = best[at[0] + 1][at[1] + 1][1]
    return pairs


def likeness(one: Counter[str], other: Counter[str]) -> float:
    """The share of the words that two passages have in common, in any order: from 0 to 1."""
    return 2 * (one & other).total() / max(1, one.total() + other.total())


def _word_by_word(old: Sequence[Token], new: Sequence[Token]) -> Iterator[Edit]:
    matcher = SequenceMatcher(None, _keys(old), _keys(new), autojunk=False)
    for operation, i1, i2, j1, j2 in matcher.get_opcodes():
        if operation == "equal":
            yield Fate.KEPT, new[j1:j2]
            continue
        yield Fate.REMOVED, old[i1:i2]
        yield Fate.ADDED, new[j1:j2]


def _joined(edits: Iterable[Edit]) -> Iterator[Stretch]:
    """Edits that follow each other become one removal and one addition, and what is kept one stretch."""
    kept = removed = added = ""
    for fate, found in edits:
        if not found:
            continue
        if fate is Fate.KEPT:
            yield from _edit(removed, added)
            removed = added = ""
            kept += text_of(found)
            continue
        if kept:
            yield Stretch(Fate.KEPT, kept)
            kept = ""
        removed += text_of(found) if fate is Fate.REMOVED else ""
        added += text_of(found) if fate is Fate.ADDED else ""
    yield from _edit(removed, added)
    if kept:
        yield Stretch(Fate.KEPT, kept)


def _edit(removed: str, added: str) -> Iterator[Stretch]:
    if removed:
        yield Stretch(Fate.REMOVED, removed)
    if added:
        yield Stretch(Fate.ADDED, added)


def text_of(found: Sequence[Token]) -> str:
    """The text of some tokens with the layout between them."""
    return "".join(token.space + token.text for token in found)
