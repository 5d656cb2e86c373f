"""A pre-scan: what the records say, what overrules it, and the outcome by rule."""

import board
import pytest

from registerbuild.derived.prescan import Derived, Judged, Outcome, derive, judge, outcome
from registerbuild.documents.assessments import prescan as document
from registerbuild.documents.public import project_public
from registerbuild.register.index import Register
from registerbuild.register.records.activity import Activity, Scope, Technique
from registerbuild.register.records.organisation import DataSubject
from registerbuild.register.records.prescan import ApItem, Criterion, Prescan
from registerbuild.register.records.values import Answer

YES, NO, UNKNOWN = Answer.YES, Answer.NO, Answer.UNKNOWN


def derived(item: Criterion | ApItem, name: str = "begeleiding", **changes: object) -> Derived:
    register = board.register()
    return derive(item, [register.all(Activity)[name].model_copy(update=changes)], register)


def counted(count: int | None, minor: Answer = YES, **changes: object) -> Derived:
    """Large scale, when the activity is about so many people, who are children or not."""
    register = board.register()
    pupils = register.all(DataSubject)["leerlingen"].model_copy(update={"count": count, "minor": minor})
    people = {**register.all(DataSubject), "leerlingen": pupils}
    activity = register.all(Activity)["begeleiding"].model_copy(update=changes)
    return derive(Criterion.LARGE_SCALE, [activity], Register({**register.records, DataSubject: people}))


def item(answer: Answer, which: Criterion | ApItem = Criterion.SENSITIVE, own: Answer | None = None) -> Judged:
    return Judged(which, Derived(answer), own, None)


@pytest.mark.parametrize(
    ("which", "technique"),
    [
        (Criterion.EVALUATION, Technique.PROFILING),
        (Criterion.MONITORING, Technique.MONITORING),
        (Criterion.MATCHING, Technique.MATCHING),
        (Criterion.NEW_TECHNOLOGY, Technique.NEW_TECHNOLOGY),
        (Criterion.NEW_TECHNOLOGY, Technique.ALGORITHM),
        (ApItem.PROFILING, Technique.PROFILING),
    ],
)
def test_a_technique_decides_its_criterion(which: Criterion | ApItem, technique: Technique) -> None:
    found = [derived(which, techniques=each).answer for each in ((technique,), (), None)]
    assert found == [YES, NO, UNKNOWN]


def test_children_are_vulnerable() -> None:
    assert derived(Criterion.VULNERABLE).words == ("leerlingen zijn kinderen",)


def test_health_is_sensitive() -> None:
    assert derived(Criterion.SENSITIVE).words == ("Gezondheid: gezondheid",)


def test_a_national_number_is_sensitive() -> None:
    assert "Burgerservicenummer: nationaal nummer" in derived(Criterion.SENSITIVE, "inschrijving").words[0]


def test_what_all_activities_say_is_said_once_and_without_their_names() -> None:
    both = [
        board.register().all(Activity)[name].model_copy(update={"techniques": ()}) for name in ("beeld", "begeleiding")
    ]
    assert derive(Criterion.MATCHING, both, board.register()).words == ("gebruikt deze techniek niet",)


def test_what_some_activities_say_carries_their_names() -> None:
    both = [board.register().all(Activity)[name] for name in ("inschrijving", "begeleiding")]
    assert "Gezondheid: gezondheid (Extra begeleiding)" in derive(Criterion.SENSITIVE, both, board.register()).words


def test_an_activity_without_data_is_a_gap_and_no_no() -> None:
    assert derived(Criterion.SENSITIVE, items=()).answer is UNKNOWN


def test_a_computer_that_decides_counts() -> None:
    assert derived(Criterion.AUTOMATED).answer is YES


def test_a_thousand_people_everywhere_is_large() -> None:
    assert counted(1000, scope=Scope.SCHOOLS).answer is YES


@pytest.mark.parametrize(("count", "answer"), [(999, NO), (1000, YES), (1001, YES)])
def test_large_begins_at_a_thousand_adults(count: int, answer: Answer) -> None:
    assert counted(count, scope=Scope.SCHOOLS, minor=NO).answer is answer


def test_people_of_whom_it_is_not_known_are_no_children() -> None:
    assert counted(None, scope=Scope.SCHOOLS, minor=UNKNOWN).answer is UNKNOWN


@pytest.mark.parametrize(
    ("minor", "vulnerable", "answer"),
    [(YES, UNKNOWN, YES), (UNKNOWN, YES, YES), (UNKNOWN, NO, UNKNOWN), (NO, UNKNOWN, UNKNOWN), (NO, NO, NO)],
)
def test_not_known_whether_people_are_vulnerable_is_a_gap_and_no_no(
    minor: Answer, vulnerable: Answer, answer: Answer
) -> None:
    pupils = board.register().all(DataSubject)["leerlingen"]
    pupils = pupils.model_copy(update={"minor": minor, "vulnerable": vulnerable})
    register = Register({**board.register().records, DataSubject: {"leerlingen": pupils}})
    activity = board.register().all(Activity)["begeleiding"].model_copy(update={"subjects": ("leerlingen",)})
    assert derive(Criterion.VULNERABLE, [activity], register).answer is answer


def test_a_known_small_number_is_not_large() -> None:
    assert counted(400).answer is NO


def test_all_pupils_of_an_unknown_number_are_large() -> None:
    assert counted(None, scope=Scope.SCHOOLS).answer is YES


def test_some_pupils_of_an_unknown_number_are_a_gap() -> None:
    assert counted(None).answer is UNKNOWN


def test_health_on_a_large_scale_is_on_the_list_of_the_ap() -> None:
    register = board.register()
    pupils = register.all(DataSubject)["leerlingen"].model_copy(update={"count": 2000})
    register = Register({**register.records, DataSubject: {"leerlingen": pupils}})
    activity = board.register().all(Activity)["begeleiding"].model_copy(update={"scope": Scope.SCHOOLS})
    assert derive(ApItem.HEALTH, [activity], register).answer is YES


def test_what_the_records_cannot_tell_stays_open() -> None:
    assert derived(Criterion.BARRED) == Derived()


@pytest.mark.parametrize(
    ("criteria", "ap_list", "expected"),
    [
        ((YES, YES), (NO,), Outcome.EXPECTED),
        ((YES, YES), (YES,), Outcome.REQUIRED),
        ((NO,), (YES,), Outcome.REQUIRED),
        ((YES, NO), (NO,), Outcome.ADVISED),
        ((YES, UNKNOWN), (UNKNOWN,), Outcome.ADVISED),
        ((NO, UNKNOWN), (NO,), Outcome.UNKNOWN),
        ((NO,), (UNKNOWN,), Outcome.UNKNOWN),
        ((NO, NO), (NO,), Outcome.NOT_NEEDED),
    ],
)
def test_the_outcome_follows_the_rule(criteria: tuple[Answer], ap_list: tuple[Answer], expected: Outcome) -> None:
    assert outcome(map(item, criteria), map(item, ap_list)) is expected


@pytest.mark.parametrize(
    ("said", "own", "holds", "overruled"),
    [
        (YES, None, YES, False),
        (YES, NO, NO, True),
        (YES, UNKNOWN, YES, False),
        (NO, UNKNOWN, UNKNOWN, False),
        (NO, YES, YES, True),
        (UNKNOWN, YES, YES, False),
    ],
)
def test_the_own_answer_holds_and_doubt_is_no_no(
    said: Answer, own: Answer | None, holds: Answer, overruled: bool
) -> None:
    judged = item(said, own=own)
    assert (judged.answer, judged.overruled) == (holds, overruled)


@pytest.mark.parametrize(("used", "called"), [((Technique.CHILD_SERVICE,), True), ((Technique.MONITORING,), False)])
def test_only_a_service_for_children_calls_for_their_rights(used: tuple[Technique, ...], called: bool) -> None:
    register = board.register()
    activity = register.all(Activity)["begeleiding"].model_copy(update={"techniques": used})
    changed = Register({**register.records, Activity: {**register.all(Activity), "begeleiding": activity}})
    found = judge(register.all(Prescan)["begeleiding"], changed).triggers
    assert ("Kinderrechten (KIA)" in [trigger.name for trigger in found]) is called


def test_an_algorithm_calls_for_two_more_assessments_with_their_doubt() -> None:
    register = board.register()
    activity = register.all(Activity)["begeleiding"].model_copy(update={"techniques": (Technique.ALGORITHM,)})
    changed = Register({**register.records, Activity: {"begeleiding": activity}})
    triggers = judge(register.all(Prescan)["begeleiding"], changed).triggers
    assert [t.name for t in triggers] == ["Mensenrechten en algoritmes (IAMA)", "Grondrechten bij AI (FRIA)"]
    assert all("via een andere bron" in t.why for t in triggers)


def test_a_computer_that_does_not_decide_after_all_calls_for_nothing() -> None:
    register = board.register()
    assert judge(register.all(Prescan)["begeleiding"], register).triggers == ()


def view(name: str, register: Register) -> document.PrescanView:
    return document.compose_prescan(
        register.all(Prescan)[name], register, project_public(register, board.TODAY).organisation
    )


def test_the_document_shows_that_an_answer_differs_from_the_records() -> None:
    found = {i.name: i for i in view("begeleiding", board.register()).criteria}
    assert found["automatisch besluit"].overruled
    assert found["automatisch besluit"].derived == "ja"
    assert found["automatisch besluit"].answer == "nee"


def test_the_document_names_the_dpia() -> None:
    assert (view("begeleiding", board.register()).dpia, view("beeld", board.register()).dpia) == ("begeleiding", None)
