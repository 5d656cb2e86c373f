"""What a record is made of and refers to: each id field, found here by another road, is seen by all who must see it."""

import datetime
import types
from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import board
import pytest
from pydantic import BaseModel

from registerbuild import checks
from registerbuild.checks.rule import run_rules
from registerbuild.derived.facts import changed_facts, facts
from registerbuild.derived.happened import ahead, as_of
from registerbuild.derived.select import select
from registerbuild.register.findings import Loc
from registerbuild.register.index import ARTICLE, KINDS, Kind, Origin, Register
from registerbuild.register.model import Mention, doubles, field_at, fields, known_by, mentions, pointed_at, value_at
from registerbuild.register.reading.link import link
from registerbuild.register.reading.load import Loaded
from registerbuild.register.records.activity import Activity, DataItem
from registerbuild.register.records.change import KeyPoint, LidReason
from registerbuild.register.records.data import RetentionPeriod
from registerbuild.register.records.dpia import (
    Action,
    AdvicePoint,
    Assessment,
    Dpia,
    DpiaFacts,
    PointText,
    SignOff,
)
from registerbuild.register.records.grounds import LegalBasis, SpecialGround
from registerbuild.register.records.marks import Happened, InOrder, MayLieAhead, NotAfter, To
from registerbuild.register.records.organisation import School
from registerbuild.register.records.prescan import ApAnswer, CriterionAnswer
from registerbuild.register.records.processor import Processor
from registerbuild.register.records.texts import AdoptionStep, Lid, Regulation
from registerbuild.register.records.values import Period, Record, Sha256
from registerbuild.register.source import Source

ALL = {kind.name: kind for kind in (*KINDS, ARTICLE)}
TARGET, OTHER = "doelwit", "ander"
NO_FACT = {"dpia", "thema"}
"""The judgement itself: whether a DPIA is needed is no fact under that DPIA."""
NOT_UNDER_A_DPIA = {"dpia", "school", "thema", "wet", "rol"}
"""What these kinds of record say of themselves is no fact under a DPIA; a function is no record."""


def leaves(annotation: Any, many: bool = False) -> Iterator[tuple[Any, tuple[Any, ...], bool]]:
    """The plain types in an annotation with their marks, and whether they stand in a list."""
    if get_origin(annotation) is Annotated:
        inner, *marks = get_args(annotation)
        for kind, more, inside in leaves(inner, many):
            yield kind, (*marks, *more), inside
    elif get_origin(annotation) in (Union, types.UnionType):
        for argument in get_args(annotation):
            yield from leaves(argument, many)
    elif get_origin(annotation) is tuple:
        yield from leaves(get_args(annotation)[0], True)
    else:
        yield annotation, (), many


def hints(model: type[BaseModel]) -> Iterator[tuple[str, Any]]:
    """The Dutch key and the annotation of every field."""
    found = get_type_hints(model, include_extras=True)
    yield from ((info.alias or name, found[name]) for name, info in model.model_fields.items())


def id_fields(model: type[BaseModel], loc: Loc = ()) -> Iterator[tuple[Loc, str]]:
    """The place of every field for an id in a record, in the first item of each list, with the kind of the id."""
    for key, annotation in hints(model):
        for kind, marks, many in leaves(annotation):
            at = (*loc, key, 0) if many else (*loc, key)
            yield from ((at, mark.kind) for mark in marks if isinstance(mark, To))
            if isinstance(kind, type) and issubclass(kind, BaseModel):
                yield from id_fields(kind, at)


def days(model: type[BaseModel], loc: Loc = ()) -> Iterator[tuple[Loc, tuple[Any, ...]]]:
    """The place of every field for a day in a record, in the first item of each list, with what it is marked as."""
    for key, annotation in hints(model):
        for kind, marks, many in leaves(annotation):
            at = (*loc, key, 0) if many else (*loc, key)
            if kind is datetime.date:
                yield at, tuple(mark for mark in marks if isinstance(mark, Happened | MayLieAhead))
            elif isinstance(kind, type) and issubclass(kind, BaseModel):
                yield from days(kind, at)


DAYS = [(kind, loc, marks) for kind in ALL.values() for loc, marks in days(kind.model)]
DONE = [(kind, loc) for kind, loc, marks in DAYS if any(isinstance(mark, Happened) for mark in marks)]
OPEN = [(kind, loc) for kind, loc, marks in DAYS if any(isinstance(mark, MayLieAhead) for mark in marks)]


def listed(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """The types of part of which a record or part has a list, however deep."""
    for field in fields(model):
        if field.part is not None:
            yield from (field.part,) if field.many else ()
            yield from listed(field.part)


LISTED = sorted({part for kind in ALL.values() for part in listed(kind.model)}, key=lambda part: part.__name__)
MAY_REPEAT = {
    Action,  # DPI106
    AdoptionStep,
    AdvicePoint,
    ApAnswer,  # PRE104
    Assessment,
    CriterionAnswer,  # PRE104
    DataItem,
    KeyPoint,
    LegalBasis,
    Lid,  # REC011
    LidReason,  # WYZ106
    PointText,  # DPI102
    SignOff,
    SpecialGround,
}
"""Parts of which a list may have two that are alike but not the same, or that have a rule of their own."""
CASES = [(kind, loc, target) for kind in ALL.values() for loc, target in id_fields(kind.model)]
OF_ACTIVITIES = [(loc, target) for kind, loc, target in CASES if kind.model is Activity]


def nested(loc: Loc, value: str) -> Any:
    """Plain values with nothing but this value."""
    first, *rest = loc
    inside = nested(tuple(rest), value) if rest else value
    return [inside] if first == 0 else {first: inside}


BEFORE = datetime.date(2026, 12, 31)
"""The day before the day in these values."""
PLAIN = {datetime.date: "2027-01-01", Period: "P1Y", bool: "ja", int: "1", str: "tekst"}


def sample(annotation: Any, loc: Loc = (), value: str = "") -> Any:
    """A plain value of a type; with `loc` it holds this value there."""
    kind, marks, many = next(leaves(annotation))
    if many:
        return [sample_of(kind, marks, loc[1:], value)]
    return sample_of(kind, marks, loc, value)


def sample_of(kind: Any, marks: tuple[Any, ...], loc: Loc, value: str) -> Any:
    if issubclass(kind, BaseModel):
        return filled(kind, loc, value)
    if any(isinstance(mark, To) for mark in marks):
        return value or OTHER
    if Sha256.__metadata__[0] in marks:
        return "0" * 64
    return next(iter(kind)).value if issubclass(kind, StrEnum) else PLAIN[kind]


def filled(model: type[BaseModel], loc: Loc = (), value: str = "") -> dict[str, Any]:
    """Plain values for a record or part with no more than it must have, and with this value there."""
    found: dict[str, Any] = {}
    infos = {info.alias or name: info for name, info in model.model_fields.items()}
    for key, annotation in hints(model):
        if loc and key == loc[0]:
            found[key] = sample(annotation, loc[1:], value)
        elif infos[key].is_required() and key not in ("id", "status"):
            found[key] = infos[key].examples[0] if infos[key].examples else sample(annotation)
        elif infos[key].is_required():
            found[key] = "vastgesteld" if key == "status" else "x"
    return found


def record(kind: Kind, name: str, loc: Loc = (), value: str = "", **more: str) -> Any:
    return kind.model.model_validate({**filled(kind.model, loc, value), **more, "id": name})


def activity(loc: Loc, value: str = TARGET) -> Activity:
    found: Activity = record(ALL["verwerking"], "proef", loc, value)
    return found


def with_records(*records: Record) -> Register:
    found = dict(board.register().records)
    for each in records:
        found[type(each)] = {**found.get(type(each), {}), each.id: each}
    return Register(found)


def words(case: Any) -> str:
    return "-".join(str(part) for part in case) if isinstance(case, tuple) else getattr(case, "name", str(case))


@pytest.mark.parametrize(("kind", "loc", "marks"), DAYS, ids=words)
def test_a_day_says_whether_it_can_lie_ahead(kind: Kind, loc: Loc, marks: tuple[Any, ...]) -> None:
    assert len(marks) == 1


@pytest.mark.parametrize(("kind", "loc"), DONE, ids=words)
def test_what_is_done_on_a_later_day_is_found(kind: Kind, loc: Loc) -> None:
    assert loc in set(ahead(record(kind, "proef", loc), BEFORE))


@pytest.mark.parametrize(("kind", "loc"), DONE, ids=words)
def test_what_is_done_on_a_later_day_is_in_no_document(kind: Kind, loc: Loc) -> None:
    later = record(kind, "proef", loc)
    now = as_of(Register({kind.model: {"proef": later}}), BEFORE).all(kind.model).get("proef")
    assert value_at(later, loc) > BEFORE
    assert now is None or value_at(now, loc) is None


@pytest.mark.parametrize(("kind", "loc"), OPEN, ids=words)
def test_a_day_that_may_lie_ahead_is_no_fault(kind: Kind, loc: Loc) -> None:
    assert loc not in set(ahead(record(kind, "proef", loc), BEFORE))


def dated(model: type[BaseModel]) -> Iterator[tuple[type[BaseModel], list[str]]]:
    """Every part that has days, however deep, with the attributes that hold these."""
    names = [
        name
        for name, field in model.model_fields.items()
        if any(k is datetime.date for k, *_ in leaves(field.annotation))
    ]
    yield from ((model, names),) if names else ()
    for field in fields(model):
        yield from dated(field.part) if field.part else ()


SEVERAL_DAYS = sorted(
    {(part, *names) for kind in ALL.values() for part, names in dated(kind.model) if len(names) > 1}, key=str
)
FREE_DAYS = {"announced", "council_informed"}
"""Days of which the order says nothing, or that have a rule of their own (VWK216)."""


@pytest.mark.parametrize("case", SEVERAL_DAYS, ids=lambda case: case[0].__name__)
def test_days_beside_each_other_say_which_comes_first(case: tuple[Any, ...]) -> None:
    part, *names = case
    marks = {name: [m for m in part.model_fields[name].metadata if isinstance(m, NotAfter)] for name in names}
    ordered = {name for name in names if marks[name]} | {way for own in marks.values() for m in own for way in m.later}
    assert set(names) - ordered <= FREE_DAYS


WITH_PARTS = {
    part
    for kind in ALL.values()
    for part in (kind.model, *listed(kind.model), *(f.part for f in fields(kind.model) if f.part))
}
WAYS = [
    (part, way)
    for part in sorted(WITH_PARTS, key=lambda part: part.__name__)
    for field in fields(part)
    for mark in field.info.metadata
    if isinstance(mark, NotAfter | InOrder)
    for way in [*getattr(mark, "later", ()), ".".join(filter(None, (field.name, mark.at)))]
]


@pytest.mark.parametrize(("part", "way"), WAYS, ids=str)
def test_a_way_to_a_day_leads_to_one(part: type[BaseModel], way: str) -> None:
    *around, last = way.split(".")
    for name in around:
        part = next(field.part for field in fields(part) if field.name == name and field.part)
    assert next(field for field in fields(part) if field.name == last).day


def parts(model: type[BaseModel]) -> set[type[BaseModel]]:
    """A record type and every type of part below it."""
    return {model} | {below for field in fields(model) if field.part for below in parts(field.part)}


@pytest.mark.parametrize("kind", ALL.values(), ids=list(ALL))
def test_a_field_has_one_form_that_counts(kind: Kind) -> None:
    """Of two patterns on one field only the last is looked at."""
    for part in parts(kind.model):
        for name, info in part.model_fields.items():
            forms = [mark for mark in info.metadata if getattr(mark, "pattern", None)]
            assert len(forms) <= 1, (part.__name__, name)


@pytest.mark.parametrize("part", LISTED, ids=lambda part: part.__name__)
def test_a_part_of_a_list_says_what_tells_it_from_the_others(part: type[BaseModel]) -> None:
    assert any(field.distinct for field in fields(part)) is (part not in MAY_REPEAT)


ABOUT = [loc for loc, target in OF_ACTIVITIES if target == "betrokkene" and "gegeven_door" not in loc]


@pytest.mark.parametrize("loc", [loc for loc in ABOUT if loc[0] != "betrokkenen"], ids=words)
def test_a_group_of_people_in_a_part_is_one_of_the_activity(loc: Loc) -> None:
    rules = [rule for rule in checks.RULES if rule.code in ("VRW150", "VRW162", "VRW175")]
    people = activity(loc).model_copy(update={"subjects": (OTHER,)})
    loaded = Loaded(
        {kind.model: {} for kind in ALL.values()} | {Activity: {"proef": people}},
        {"verwerking": {"proef": Origin(Source("proef.yaml"))}},
    )
    assert [f.loc for f in run_rules(rules, loaded, board.TODAY) if f.loc == loc] == [loc]


LISTS = [
    (kind, loc[:-1]) for kind in ALL.values() for loc, _ in id_fields(kind.model) if loc[-1] == 0 and loc.count(0) == 1
]


@pytest.mark.parametrize(("kind", "loc"), LISTS, ids=words)
def test_an_id_that_a_list_names_twice_is_found(kind: Kind, loc: Loc) -> None:
    values = filled(kind.model, (*loc, 0), TARGET)
    owner = values
    for key in loc[:-1]:
        owner = owner[key]
    owner[loc[-1]] = [TARGET, TARGET]
    twice = kind.model.model_validate({**values, "id": "proef"})
    assert ((*loc, 1), (*loc, 0)) in list(doubles(twice))


def test_there_are_id_fields() -> None:
    assert (("gegevens", 0, "betrokkenen", 0), "betrokkene") in OF_ACTIVITIES


@pytest.mark.parametrize(("kind", "loc", "target"), CASES, ids=words)
def test_an_id_field_is_seen_by_the_link_check(kind: Kind, loc: Loc, target: str) -> None:
    loaded = board.loaded()
    loaded.origins[kind.name]["proef"] = Origin(Source("proef.yaml", nested(loc, TARGET)))
    found = [finding for finding in link(loaded, {}) if finding.id == "proef"]
    assert [(f.code, f.kind, f.loc, f.message) for f in found] == [
        ("LNK001", kind.name, loc, f"{target} {TARGET} bestaat niet")
    ]


@pytest.mark.parametrize(("kind", "loc", "target"), CASES, ids=words)
def test_an_id_field_is_a_mention_of_the_record(kind: Kind, loc: Loc, target: str) -> None:
    assert Mention(target, TARGET, loc, in_text=False) in list(mentions(record(kind, "proef", loc, TARGET)))


@pytest.mark.parametrize(("kind", "loc", "target"), CASES, ids=words)
def test_a_finding_at_an_id_points_at_that_record(kind: Kind, loc: Loc, target: str) -> None:
    assert pointed_at(record(kind, "proef", loc, TARGET), loc) == ((target, TARGET),)


def withdrawn(loc: Loc, target: str) -> Loaded:
    """The board with an activity that names a withdrawn record there."""
    loaded = board.loaded()
    gone = record(ALL[target], TARGET, status="vervallen")
    loaded.records[Activity]["proef"] = activity(loc)
    loaded.origins["verwerking"]["proef"] = Origin(Source("proef.yaml", filled(Activity, loc, TARGET)))
    loaded.records[type(gone)][TARGET] = gone
    loaded.origins[target][TARGET] = Origin(Source("weg.yaml", {}))
    return loaded


@pytest.mark.parametrize(("loc", "target"), [case for case in OF_ACTIVITIES if case[1] != "rol"], ids=words)
def test_a_withdrawn_record_in_an_activity_is_found(loc: Loc, target: str) -> None:
    rules = [rule for rule in checks.RULES if rule.code == "VRW151"]
    found = [f for f in run_rules(rules, withdrawn(loc, target), board.TODAY) if f.id == "proef"]
    assert [(f.loc, f.names) for f in found] == [(loc, ((target, TARGET),))]


def dpia() -> Dpia:
    found: Dpia = record(ALL["dpia"], "over", ("verwerkingen", 0), "proef")
    return found


@pytest.mark.parametrize(("loc", "target"), [case for case in OF_ACTIVITIES if case[0][0] not in NO_FACT], ids=words)
def test_another_id_in_an_activity_is_a_changed_fact(loc: Loc, target: str) -> None:
    before, after = with_records(activity(loc, OTHER)), with_records(activity(loc))
    noted = DpiaFacts.model_validate(
        {"id": "over", "status": "vastgesteld", "dpia": "over", "feiten": facts(dpia(), before)}
    )
    changed = [f"{change.record} {change.field}" for change in changed_facts(noted, facts(dpia(), after))]
    assert f"verwerking/proef {loc[0]}" in changed


@pytest.mark.parametrize(("loc", "target"), OF_ACTIVITIES, ids=words)
def test_what_an_activity_names_is_under_its_dpia_or_is_no_fact_of_it(loc: Loc, target: str) -> None:
    named = [] if target == "rol" else [record(ALL[target], TARGET)]
    found = {fact.record for fact in facts(dpia(), with_records(activity(loc), *named))}
    assert (f"{target}/{TARGET}" in found) is (target not in NOT_UNDER_A_DPIA)


@pytest.mark.parametrize(("loc", "target"), [case for case in OF_ACTIVITIES if case[1] != "rol"], ids=words)
def test_what_an_activity_names_is_selected_with_it(loc: Loc, target: str) -> None:
    register = with_records(activity(loc), record(ALL[target], TARGET))
    assert select(register, ["proef"], lambda _: "elders").find((target, TARGET)) is not None


@pytest.mark.parametrize(("loc", "target"), [case for case in OF_ACTIVITIES if case[1] != "rol"], ids=words)
def test_an_id_of_what_is_left_out_is_left_out_too(loc: Loc, target: str) -> None:
    kept = select(with_records(activity(loc)), ["proef"], lambda _: "elders").all(Activity)
    assert not any(mention.target == (target, TARGET) for found in kept.values() for mention in mentions(found))


def test_a_reference_in_a_text_is_a_mention_at_the_text() -> None:
    found = activity(("samenvatting",)).model_copy(update={"summary": "Zie {termijn:kort} en {wet:avg/5/1/e}."})
    assert [mention for mention in mentions(found) if mention.in_text] == [
        Mention("bewaartermijn", "kort", ("samenvatting",), in_text=True),
        Mention("wet", "avg", ("samenvatting",), in_text=True),
    ]


def test_a_reference_in_the_text_of_an_annex_is_a_mention() -> None:
    version = board.register().all(Regulation)["2026-08-01"].model_copy(update={"texts": {"uitleg": "{termijn:kort}"}})
    assert Mention("bewaartermijn", "kort", ("teksten", "uitleg"), in_text=True) in list(mentions(version))


def test_a_remark_can_be_passed_over() -> None:
    found = activity(("eigenaar",)).model_copy(update={"remarks": "Was {termijn:oud}."})
    assert ("bewaartermijn", "oud") not in [mention.target for mention in mentions(found, but=("remarks",))]


@pytest.mark.parametrize("kind", ALL.values(), ids=words)
def test_a_field_holds_one_type_of_part(kind: Kind) -> None:
    for _, annotation in hints(kind.model):
        parts = {k for k, _, _ in leaves(annotation) if isinstance(k, type) and issubclass(k, BaseModel)}
        assert len(parts) <= 1


def test_a_field_says_whether_it_is_a_list() -> None:
    found = {field.name: field.many for field in fields(Activity)}
    assert (found["subjects"], found["recipients"], found["owner"]) == (True, True, False)


def test_a_place_in_a_list_leads_to_the_field() -> None:
    field = field_at(Activity, ("gegevens", 3, "bewaartermijn"))
    assert field is not None
    assert field.name == "retention"


@pytest.mark.parametrize("loc", [("gegevens", 3, "bestaat niet"), ("bestaat niet", "ook niet"), ()])
def test_a_place_that_does_not_exist_has_no_field(loc: Loc) -> None:
    assert field_at(Activity, loc) is None


@pytest.mark.parametrize(("model", "name"), [(School, "id"), (RetentionPeriod, "id"), (Processor, "id")])
def test_a_record_is_known_by_its_id(model: type[Record], name: str) -> None:
    assert known_by(model).name == name


@pytest.mark.parametrize(
    "loc", [(), ("naam",), ("gegevens",), ("gegevens", 0), ("gegevens", 7, "categorie"), ("naam", 0), ("bestaat niet",)]
)
def test_a_place_without_an_id_points_at_nothing(loc: Loc) -> None:
    assert pointed_at(activity(("gegevens", 0, "categorie")), loc) == ()


def test_the_text_of_an_annex_is_the_value_at_its_place() -> None:
    version = board.register().all(Regulation)["2026-08-01"].model_copy(update={"texts": {"uitleg": "Kort."}})
    assert value_at(version, ("teksten", "uitleg")) == "Kort."
