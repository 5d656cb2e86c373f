"""The leden of two versions of the regulation by ARTICLE/LID: which of them changed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from registerbuild.derived.texts.amendments import ArticleChange, LidChange, Movement, Wording
from registerbuild.register.index import Register
from registerbuild.register.records.texts import Article, Regulation


@dataclass(frozen=True, slots=True)
class Edited:
    """The columns of a lid before and after."""

    legal: tuple[str, str]
    plain: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Changed:
    """`touched` are leden of the new version that are new, moved or have other words; `dropped` are of the old one.
    `news` and `olds` are all leden, `fresh` those of the new version that continue none; of the `stale` the legal text
    changed and its explanation did not. `edited` are leden that continue one old lid as a whole, and of which neither
    column was wholly rewritten: there a difference tells what somebody did.
    """

    touched: frozenset[str]
    dropped: frozenset[str]
    news: frozenset[str]
    olds: frozenset[str]
    stale: frozenset[str]
    fresh: frozenset[str]
    edited: Mapping[str, Edited]


def articles(version: str, register: Register) -> Mapping[str, Article] | None:
    """The articles of a version by their own id, in order; None when one of them could not be read."""
    regulation = register.all(Regulation).get(version)
    if regulation is None:
        return None
    found = {name: register.all(Article).get(f"{version}/{name}") for name in regulation.articles}
    known = {name: article for name, article in found.items() if article is not None}
    return known if len(known) == len(found) else None


def changed_lids(changes: Iterable[ArticleChange]) -> Changed:
    """The leden of a comparison by what a check asks of them."""
    lids = [lid for change in changes for lid in change.lids]
    return Changed(
        touched=frozenset(lid.new.key for lid in lids if lid.new and lid.changed),
        dropped=frozenset(lid.old.key for lid in lids if lid.old and lid.new is None),
        news=frozenset(lid.new.key for lid in lids if lid.new),
        olds=frozenset(lid.old.key for lid in lids if lid.old),
        stale=frozenset(lid.new.key for lid in lids if lid.new and lid.explanation_is_old),
        fresh=frozenset(lid.new.key for lid in lids if lid.new and lid.old is None),
        edited={lid.new.key: found for lid in lids if lid.new and (found := edited(lid))},
    )


def edited(lid: LidChange) -> Edited | None:
    """The columns of a lid that continues one old lid as a whole; None where they were not edited but written anew."""
    touched = Wording.CHANGED in (lid.legal_wording, lid.plain_wording)
    kept = {lid.legal_wording, lid.plain_wording} <= {Wording.SAME, Wording.CHANGED}
    if not lid.old or not lid.new or not lid.old.plain or not lid.new.plain or lid.place is Movement.SPLIT:
        return None
    return Edited((lid.old.legal, lid.new.legal), (lid.old.plain, lid.new.plain)) if touched and kept else None
