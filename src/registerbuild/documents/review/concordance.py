"""Where does each old article stand now? By its leden: one article can go to several, and to part of another."""

from collections.abc import Iterator, Sequence

from registerbuild.derived.texts.amendments import ArticleChange, LidChange
from registerbuild.documents.review.front import article_order, runs
from registerbuild.documents.review.views import NumberRow, NumberState

NOWHERE = "–"
_CHANGED = {
    NumberState.SAME: NumberState.CHANGED,
    NumberState.RENUMBERED: NumberState.RENUMBERED_CHANGED,
}


def concordance(changes: Sequence[ArticleChange]) -> Iterator[NumberRow]:
    """The old articles in their order, then the new ones that continue none."""
    numbers = {change.new.id: change.new.number for change in changes if change.new}
    goes: dict[str, list[str]] = {}
    for change in changes:
        for lid in change.lids:
            if lid.old and lid.new and not _stayed(lid):
                place = f"{numbers[lid.new.article]}.{lid.new.number}"
                goes.setdefault(lid.old.article, []).append(place)
    olds = [change for change in changes if change.old]
    for change in sorted(olds, key=lambda each: article_order(each.old.number) if each.old else (0, "")):
        yield _old(change, runs(goes.get(change.old.id if change.old else "", ())))
    for change in changes:
        if change.new and change.old is None and not any(lid.old for lid in change.lids):
            yield NumberRow(NOWHERE, str(change.new.number), change.new.title, NumberState.NEW)


def _stayed(lid: LidChange) -> bool:
    """Whether the lid is in the article that it was in."""
    return lid.old is not None and lid.new is not None and lid.old.article == lid.new.article


def _old(change: ArticleChange, elsewhere: str) -> NumberRow:
    old, new = change.old, change.new
    places = [*([str(new.number)] if new else []), *([elsewhere] if elsewhere else [])]
    number, title = (str(old.number), old.title) if old else ("", "")
    return NumberRow(number, "; ".join(places) or NOWHERE, title, _state(change, elsewhere))


def _state(change: ArticleChange, elsewhere: str) -> NumberState:
    if elsewhere:
        return NumberState.SPLIT if change.new else NumberState.MOVED
    state = NumberState[change.place.name]
    return _CHANGED.get(state, state) if any(lid.changed for lid in change.lids) else state
