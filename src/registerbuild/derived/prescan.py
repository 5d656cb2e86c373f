"""What the records say about the need of a DPIA, and the outcome by rule (AVG 35(1), 35(3), 35(4)).

A derived answer carries its evidence. The pre-scan may answer otherwise, with a reason; the outcome follows from the
answers that then hold. What the records cannot tell stays open until the pre-scan answers it.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from registerbuild.register.index import Register
from registerbuild.register.records.activity import Activity, Scope, Technique
from registerbuild.register.records.data import DataCategory, DataKind, SpecialKind
from registerbuild.register.records.organisation import DataSubject
from registerbuild.register.records.prescan import ApItem, Criterion, Prescan
from registerbuild.register.records.values import Answer

LARGE = 1000
"""From how many people on the board calls something large.

A judgement: WP248 names number, amount of data, duration and area, and gives no number for any of them.
"""

Item = Criterion | ApItem


class Outcome(StrEnum):
    """What the rule says: one item of the AP list, two criteria of the EDPB, exactly one criterion, or none.

    The list of the AP is a duty (35(4)); two criteria ask for a DPIA in most cases, says WP248.
    """

    REQUIRED = "DPIA verplicht"
    EXPECTED = "DPIA in de regel verplicht"
    ADVISED = "DPIA geadviseerd"
    UNKNOWN = "nog niet te bepalen"
    NOT_NEEDED = "DPIA niet nodig"

    @property
    def asks(self) -> bool:
        """Whether a DPIA is to be made, unless the board says why not."""
        return self in (Outcome.REQUIRED, Outcome.EXPECTED)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the record of one activity says: the name of the activity, and words that need no name when all say so."""

    activity: str
    words: str


@dataclass(frozen=True, slots=True)
class Derived:
    """What the records of so many activities say about one item, and on what grounds."""

    answer: Answer = Answer.UNKNOWN
    evidence: tuple[Evidence, ...] = ()
    activities: int = 1

    @property
    def words(self) -> tuple[str, ...]:
        """The evidence, each thing once; with the names of the activities that say it, unless all do."""
        found: dict[str, dict[str, None]] = {}
        for each in self.evidence:
            found.setdefault(each.words, {})[each.activity] = None
        return tuple(
            words if len(names) == self.activities else f"{words} ({', '.join(names)})"
            for words, names in found.items()
        )


def _said(answer: Answer, activity: Activity, *words: str) -> Derived:
    return Derived(answer, tuple(Evidence(activity.name, each) for each in words))


@dataclass(frozen=True, slots=True)
class Judged:
    """One item: what the records say, what the pre-scan says (None: nothing), and why."""

    item: Item
    derived: Derived
    own: Answer | None
    reason: str | None

    @property
    def answer(self) -> Answer:
        """The answer that holds: the pre-scan's own, if it gives one; its doubt is never read as a no."""
        if self.own is None or (self.own is Answer.UNKNOWN and self.derived.answer is Answer.YES):
            return self.derived.answer
        return self.own

    @property
    def overruled(self) -> bool:
        """Whether the pre-scan answers otherwise than the records."""
        return Answer.UNKNOWN not in (self.derived.answer, self.answer) and self.answer is not self.derived.answer


@dataclass(frozen=True, slots=True)
class Trigger:
    """Another assessment that these records call for, in words, with the doubt that remains."""

    name: str
    why: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """All items, the outcome by rule, and what else is called for."""

    criteria: tuple[Judged, ...]
    ap_list: tuple[Judged, ...]
    outcome: Outcome
    triggers: tuple[Trigger, ...]


def judge(prescan: Prescan, register: Register) -> Judgement:
    """The pre-scan with what the records say."""
    known = register.all(Activity)
    activities = [known[name] for name in prescan.activities if name in known]
    own: dict[Item, tuple[Answer, str | None]] = {a.criterion: (a.answer, a.reason) for a in prescan.criteria}
    own |= {a.item: (a.answer, a.reason) for a in prescan.ap_list}

    def judged(item: Item) -> Judged:
        answer, reason = own.get(item, (None, None))
        return Judged(item, derive(item, activities, register), answer, reason)

    criteria = tuple(judged(item) for item in Criterion)
    ap_list = tuple(judged(item) for item in ApItem)
    return Judgement(criteria, ap_list, outcome(criteria, ap_list), tuple(_triggers(activities, criteria, register)))


def outcome(criteria: Iterable[Judged], ap_list: Iterable[Judged]) -> Outcome:
    """The rule of WP248 and of the decision of the AP."""
    criteria, ap_list = tuple(criteria), tuple(ap_list)
    met = sum(judged.answer is Answer.YES for judged in criteria)
    if any(judged.answer is Answer.YES for judged in ap_list):
        return Outcome.REQUIRED
    if met >= 2:
        return Outcome.EXPECTED
    if met == 1:
        return Outcome.ADVISED
    open_ones = any(judged.answer is Answer.UNKNOWN for judged in (*criteria, *ap_list))
    return Outcome.UNKNOWN if open_ones else Outcome.NOT_NEEDED


def derive(item: Item, activities: Iterable[Activity], register: Register) -> Derived:
    """What the records of these activities say together: yes if one says yes, no only if all say no."""
    rule = _RULES.get(item)
    found = [rule(activity, register) for activity in activities] if rule else []
    for answer in (Answer.YES, Answer.UNKNOWN, Answer.NO):
        if any(derived.answer is answer for derived in found):
            return together(answer, [derived for derived in found if derived.answer is answer], len(found))
    return Derived()


def together(answer: Answer, found: Iterable[Derived], activities: int) -> Derived:
    """What the records of these activities say, as one answer."""
    return Derived(answer, tuple(each for derived in found for each in derived.evidence), activities)


def _technique(*wanted: Technique) -> Callable[[Activity, Register], Derived]:
    def rule(activity: Activity, _: Register) -> Derived:
        if activity.techniques is None:
            return _said(Answer.UNKNOWN, activity, "de technieken zijn nog niet ingevuld")
        found = [technique.value for technique in activity.techniques if technique in wanted]
        if found:
            return _said(Answer.YES, activity, f"gebruikt {' en '.join(found)}")
        return _said(Answer.NO, activity, "gebruikt deze techniek niet")

    return rule


def automated(activity: Activity, _: Register) -> Derived:
    """Whether a computer decides without a human (AVG 22, 35(3)(a))."""
    answer = activity.automated.answer if activity.automated else Answer.UNKNOWN
    words = {
        Answer.YES: "neemt besluiten zonder mens",
        Answer.NO: "neemt geen besluiten zonder mens",
        Answer.UNKNOWN: "zegt nog niet of een computer zonder mens beslist",
    }
    return _said(answer, activity, words[answer])


def _kinds(activity: Activity, register: Register) -> list[DataCategory]:
    known = register.all(DataCategory)
    return [known[item.category] for item in activity.items if item.category in known]


def sensitive(activity: Activity, register: Register) -> Derived:
    """Whether sensitive, special or criminal data or a national number are used."""
    if not activity.items:
        return _said(Answer.UNKNOWN, activity, "er staan nog geen gegevens")
    found = dict.fromkeys(c for c in _kinds(activity, register) if c.kind is not DataKind.ORDINARY)
    if found:
        return _said(Answer.YES, activity, *(f"{c.name}: {c.special_kind or c.kind}" for c in found))
    return _said(Answer.NO, activity, "gebruikt alleen gewone gegevens")


def large_scale(activity: Activity, register: Register) -> Derived:
    """Whether it is on a large scale: by the number of people, or else whether it holds for all pupils of the board."""
    people = _people(activity, register)
    counted = sum(person.count or 0 for person in people)
    everywhere = activity.scope in (Scope.ALL, Scope.SCHOOLS)
    where = f"geldt voor {activity.scope.value}" if activity.scope is not Scope.UNKNOWN else ""
    if everywhere and counted >= LARGE:
        return _said(Answer.YES, activity, f"{where}, ongeveer {counted} mensen (eigen maat: vanaf {LARGE})")
    if people and all(person.count is not None for person in people) and counted < LARGE:
        return _said(Answer.NO, activity, f"gaat over ongeveer {counted} mensen (eigen maat: vanaf {LARGE})")
    if everywhere and any(person.minor.yes for person in people):
        return _said(Answer.YES, activity, f"{where} en gaat over kinderen; hun aantal is nog niet ingevuld")
    return _said(Answer.UNKNOWN, activity, "niet bekend is om hoeveel mensen het gaat")


def _people(activity: Activity, register: Register) -> list[DataSubject]:
    known = register.all(DataSubject)
    return [known[name] for name in activity.subjects if name in known]


def vulnerable(activity: Activity, register: Register) -> Derived:
    """Whether it is about children or others who depend on the board."""
    people = _people(activity, register)
    if not people:
        return _said(Answer.UNKNOWN, activity, "er staat nog niet over wie het gaat")
    found = [p for p in people if p.minor.yes or p.vulnerable.yes]
    if found:
        words = (f"{p.name} zijn {'kinderen' if p.minor.yes else 'afhankelijk of kwetsbaar'}" for p in found)
        return _said(Answer.YES, activity, *words)
    unknown = [p for p in people if not (p.minor.no and p.vulnerable.no)]
    if unknown:
        kinds = (f"{p.name} {'kwetsbaar' if p.minor.no else 'kinderen'}" for p in unknown)
        return _said(Answer.UNKNOWN, activity, *(f"niet bekend is of {kind} zijn" for kind in kinds))
    return _said(Answer.NO, activity, "gaat niet over kinderen of kwetsbare mensen")


def transfers(activity: Activity, _: Register) -> Derived:
    """Whether data leave the EEA."""
    answer = activity.transfers.answer if activity.transfers else Answer.UNKNOWN
    words = {Answer.YES: "geeft gegevens door buiten de EER", Answer.NO: "geeft geen gegevens door buiten de EER"}
    return _said(answer, activity, words.get(answer, "zegt nog niet of er doorgifte is"))


def _special(kind: SpecialKind) -> Callable[[Activity, Register], Derived]:
    """Data of this kind on a large scale."""

    def rule(activity: Activity, register: Register) -> Derived:
        if not activity.items:
            return _said(Answer.UNKNOWN, activity, "er staan nog geen gegevens")
        found = [c.name for c in _kinds(activity, register) if c.special_kind is kind]
        if not found:
            return _said(Answer.NO, activity, "gebruikt deze gegevens niet")
        scale = large_scale(activity, register)
        uses = Evidence(activity.name, f"gebruikt: {', '.join(found)}")
        return Derived(scale.answer, (uses, *scale.evidence))

    return rule


_RULES: Mapping[Item, Callable[[Activity, Register], Derived]] = {
    Criterion.EVALUATION: _technique(Technique.PROFILING),
    Criterion.AUTOMATED: automated,
    Criterion.MONITORING: _technique(Technique.MONITORING),
    Criterion.SENSITIVE: sensitive,
    Criterion.LARGE_SCALE: large_scale,
    Criterion.MATCHING: _technique(Technique.MATCHING),
    Criterion.VULNERABLE: vulnerable,
    Criterion.NEW_TECHNOLOGY: _technique(Technique.NEW_TECHNOLOGY, Technique.ALGORITHM),
    ApItem.GENETIC: _special(SpecialKind.GENETIC),
    ApItem.HEALTH: _special(SpecialKind.HEALTH),
    ApItem.PROFILING: _technique(Technique.PROFILING),
    ApItem.BIOMETRIC: _special(SpecialKind.BIOMETRIC),
}


def _triggers(activities: list[Activity], criteria: tuple[Judged, ...], register: Register) -> Iterable[Trigger]:
    used = {technique for activity in activities for technique in activity.techniques or ()}
    children = any(p.minor.yes for activity in activities for p in _people(activity, register))
    if children and Technique.CHILD_SERVICE in used:
        why = "Een digitale dienst voor kinderen: een toets op kinderrechten is dan aan te raden (via een andere bron)."
        yield Trigger("Kinderrechten (KIA)", why)
    decides = any(j.item is Criterion.AUTOMATED and j.answer is Answer.YES for j in criteria)
    if Technique.ALGORITHM in used or decides:
        why = "Een algoritme met grote gevolgen voor mensen. Dit vervangt de DPIA niet (via een andere bron)."
        yield Trigger("Mensenrechten en algoritmes (IAMA)", why)
    if Technique.ALGORITHM in used:
        why = "AI-verordening artikel 27: alleen als het een AI-systeem met hoog risico is (via een andere bron)."
        yield Trigger("Grondrechten bij AI (FRIA)", why)
    if any(transfers(activity, register).answer is Answer.YES for activity in activities):
        why = "Doorgifte buiten de EER zonder besluit van de Europese Commissie vraagt een toets (via een andere bron)."
        yield Trigger("Doorgifte (DTIA)", why)
