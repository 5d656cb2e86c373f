"""What stands before the annexes: what is asked, what changes in ten lines, the choices, and what a no means."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from registerbuild.derived.wording.filling import Surroundings, fill
from registerbuild.derived.wording.words import counted, date_words, enumeration
from registerbuild.documents.review.views import (
    EffectsOfAll,
    KeyPointView,
    LidReview,
    LidState,
    MilestoneView,
    OpeningView,
)
from registerbuild.register.index import Register
from registerbuild.register.records.change import Change, ChangeKind

_KINDS = {
    ChangeKind.MUST: ("volgt uit de wet", "volgen uit de wet"),
    ChangeKind.CHOICE: ("is een keuze", "zijn een keuze"),
    ChangeKind.WORDING: ("krijgt alleen andere woorden", "krijgen alleen andere woorden"),
}


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of a version by the ids of its articles and leden."""

    articles: Mapping[str, str]
    lids: Mapping[str, str]

    def of(self, name: str) -> str:
        """The number of ARTIKEL or the place of ARTIKEL/LID; empty for what is not there, which a rule reports."""
        return self.lids.get(name) or self.articles.get(name, "")


def compose_opening(record: Change, lids: tuple[LidReview, ...], numbers: Numbers, register: Register) -> OpeningView:
    """The first pages of the pack."""

    def text(given: str) -> str:
        return fill(given, register, Surroundings())

    told = record.effects
    groups = (("Ouders", told.parents), ("Leerlingen", told.pupils), ("Medewerkers", told.staff))
    others = [lid for lid in lids if lid.kind is ChangeKind.CHOICE and lid.apart is None]
    steps = record.milestones
    return OpeningView(
        kinds=tuple(kind for kind in ChangeKind if any(lid.kind is kind for lid in lids)),
        states=tuple(state for state in LidState if any(lid.state is state for lid in lids)),
        counted=_counted(lids),
        points=tuple(KeyPointView(text(p.text), ", ".join(map(numbers.of, p.lids))) for p in record.key_points),
        effects=tuple(EffectsOfAll(name, tuple(map(text, texts))) for name, texts in groups if texts),
        refused_md=tuple(map(text, record.refused)),
        milestones=tuple(MilestoneView(s.step, date_words(s.date)) for s in steps if s.date),
        unplanned=tuple(_inside(s.step) for s in steps if s.date is None),
        choices=tuple(lid for lid in lids if lid.apart is not None),
        other_choices=len(others),
        other_places=runs(lid.place for lid in others),
    )


def _inside(step: str) -> str:
    """A step as it stands inside a sentence; a name in capitals stays."""
    return step if step[1:2].isupper() else step[:1].lower() + step[1:]


def _counted(lids: tuple[LidReview, ...]) -> str:
    kinds = Counter(lid.kind for lid in lids if lid.kind)
    states = Counter(lid.state for lid in lids)
    moved = enumeration(f"{states[state]} {state}" for state in LidState if states[state])
    why = enumeration(counted(kinds[kind], *words) for kind, words in _KINDS.items() if kinds[kind])
    head = f"{counted(len(lids), 'lid verandert', 'leden veranderen')}: {moved}."
    return f"{head} {why[:1].upper()}{why[1:]}." if why else head


def runs(places: Iterable[str]) -> str:
    """Places per article, with neighbours as a run: 7.2–4, 7; 8.3. Those of the old version stand last."""
    found: dict[tuple[str, str], list[int]] = {}
    for place in places:
        old, _, number = place.rpartition(" ")
        article, _, lid = number.partition(".")
        found.setdefault((old, article), []).append(int(lid))
    order = sorted(found.items(), key=lambda each: (each[0][0], article_order(each[0][1])))
    return "; ".join(f"{old} {article}.{', '.join(_runs(sorted(lids)))}".strip() for (old, article), lids in order)


def article_order(number: str) -> tuple[int, str]:
    """By which articles stand in order: 38, 38a, 39."""
    whole = number.rstrip("abcdefghijklmnopqrstuvwxyz")
    return int(whole), number.removeprefix(whole)


def _runs(numbers: list[int]) -> Iterator[str]:
    first = last = numbers[0]
    for number in [*numbers[1:], 0]:
        if number == last + 1:
            last = number
            continue
        yield str(first) if first == last else f"{first}–{last}"
        first = last = number
