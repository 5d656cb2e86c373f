"""Two texts → what was kept, removed and added, word by word."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from registerbuild.derived.texts.tokens import Token

REWRITTEN_BELOW = 0.4
"""Under this similarity a redline is harder to read than the two texts: both are shown whole.

A judgement. A higher number hides more small changes in texts that look new; a lower one makes more mosaics.
"""


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
    if [t.key for t in old] == [t.key for t in new]:  # most of a regulation, and much faster than matching it
        return Redline((Stretch(Fate.KEPT, text_of(new)),) if new else (), False)
    matcher = SequenceMatcher(None, [t.key for t in old], [t.key for t in new], autojunk=False)
    stretches = tuple(_joined(_stretches(matcher, old, new)))
    rewritten = bool(old) and bool(new) and matcher.ratio() < REWRITTEN_BELOW
    return Redline(whole(old, new) if rewritten else stretches, rewritten)


def whole(old: Sequence[Token], new: Sequence[Token]) -> tuple[Stretch, ...]:
    """The old text removed and the new text added, each in one piece."""
    pairs = ((Fate.REMOVED, old), (Fate.ADDED, new))
    return tuple(Stretch(kind, text_of(found)) for kind, found in pairs if found)


def _stretches(matcher: SequenceMatcher[str], old: Sequence[Token], new: Sequence[Token]) -> Iterator[Stretch]:
    for operation, i1, i2, j1, j2 in matcher.get_opcodes():
        if operation == "equal":
            yield Stretch(Fate.KEPT, text_of(new[j1:j2]))
            continue
        yield Stretch(Fate.REMOVED, text_of(old[i1:i2]))
        yield Stretch(Fate.ADDED, text_of(new[j1:j2]))


def _joined(stretches: Iterator[Stretch]) -> Iterator[Stretch]:
    """Edits that follow each other become one removal and one addition."""
    removed = added = ""
    for stretch in stretches:
        if stretch.kind is Fate.REMOVED:
            removed += stretch.text
        elif stretch.kind is Fate.ADDED:
            added += stretch.text
        else:
            yield from _edit(removed, added)
            removed = added = ""
            yield stretch
    yield from _edit(removed, added)


def _edit(removed: str, added: str) -> Iterator[Stretch]:
    if removed:
        yield Stretch(Fate.REMOVED, removed)
    if added:
        yield Stretch(Fate.ADDED, added)


def text_of(found: Sequence[Token]) -> str:
    """The text of some tokens with the layout between them."""
    return "".join(token.space + token.text for token in found)
