"""Narrowing: only the chosen activities and what they refer to are left, and nothing points at what is gone."""

import dataclasses
import re
from collections.abc import Mapping
from typing import Any

import board
import pytest
from pydantic import BaseModel

from registerbuild.derived.changes import compare_registers
from registerbuild.derived.facts import assessed, changed_facts, facts
from registerbuild.derived.receivers import receivers
from registerbuild.derived.select import at_school, restated, select
from registerbuild.derived.wording.parties import open_ends
from registerbuild.documents.dossier.tables import data, tables
from registerbuild.documents.handed import project_handed
from registerbuild.documents.plan import plan
from registerbuild.documents.public import released
from registerbuild.register.index import KINDS, Register
from registerbuild.register.model import fields, mentions
from registerbuild.register.prose import Reference
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.commission import Commission
from registerbuild.register.records.data import DataCategory, Purpose, Recipient, RetentionPeriod
from registerbuild.register.records.dpia import Dpia, DpiaFacts
from registerbuild.register.records.marks import To
from registerbuild.register.records.organisation import DataSubject, School
from registerbuild.register.records.prescan import Prescan
from registerbuild.register.records.processor import Processor
from registerbuild.register.records.texts import Article, Regulation, Statement
from registerbuild.register.records.values import Record

CANARY = "kanarievogel"
ENROLMENT = "inschrijving"
REGISTER = board.register()


def words(_: Reference) -> str:
    return "elders"


def chosen(*activities: str, register: Register = REGISTER) -> Register:
    return select(register, activities, words)


def with_record(register: Register, *records: Record) -> Register:
    found: dict[type[Record], Mapping[str, Record]] = dict(register.records)
    for record in records:
        found[type(record)] = {**found.get(type(record), {}), record.id: record}
    return Register(found)


def changed_activity(name: str, **update: object) -> Register:
    return with_record(REGISTER, REGISTER.all(Activity)[name].model_copy(update=update))


def dpia(*activities: str) -> Dpia:
    values = {
        "id": "proef",
        "status": "vastgesteld",
        "naam": "Proef",
        "versie": "1",
        "soort": "nieuw",
        "stand": "concept",
        "auteurs": ["directeur"],
        "beheerder": "directeur",
        "verwerkingen": list(activities),
        "managementsamenvatting": "De kern.",
    }
    return Dpia.model_validate(values)


def with_canaries(part: Any, own: bool = False) -> Any:
    """The record with the canary in every text that is no id and no choice from a list."""
    made: dict[str, Any] = {}
    for field in fields(type(part)):
        if field.name != "id" or own:
            made[field.name] = _sung(getattr(part, field.name), isinstance(field.mark, To))
    return part.model_copy(update=made)


def _sung(value: Any, is_id: bool) -> Any:
    if isinstance(value, tuple):
        return tuple(_sung(item, is_id) for item in value)
    if isinstance(value, BaseModel):
        return with_canaries(value, own=True)
    return f"{value} {CANARY}" if type(value) is str and not is_id else value


def test_only_the_chosen_activity_is_left() -> None:
    assert list(chosen(ENROLMENT).all(Activity)) == [ENROLMENT]


def test_a_list_record_that_the_activity_names_is_left() -> None:
    assert "duo" in chosen(ENROLMENT).all(Recipient)


def test_a_list_record_that_only_another_activity_names_is_gone() -> None:
    assert "politie" not in chosen(ENROLMENT).all(Recipient)


def test_a_record_that_is_named_in_a_text_is_left() -> None:
    register = changed_activity("begeleiding", summary="Wij bewaren dit {termijn:beelden}.")
    assert "beelden" in chosen("begeleiding", register=register).all(RetentionPeriod)


@pytest.mark.parametrize("model", [Statement, Regulation, Article])
def test_prose_is_left_out(model: type[Record]) -> None:
    assert chosen(*REGISTER.all(Activity)).all(model) == {}


def test_a_text_that_names_another_activity_says_so_in_words() -> None:
    register = changed_activity("begeleiding", summary="Zie {verwerking:beeld}.")
    assert chosen("begeleiding", register=register).all(Activity)["begeleiding"].summary == "Zie elders."


def test_the_board_and_its_places_are_left() -> None:
    narrow = chosen("beeld")
    assert narrow.organisation == REGISTER.organisation
    assert narrow.all(School) == REGISTER.all(School)


def test_work_for_others_is_left_when_all_activities_are_chosen() -> None:
    assert chosen(*REGISTER.all(Activity)).all(Commission) == REGISTER.all(Commission) != {}


def test_work_for_others_concerns_no_single_activity() -> None:
    assert chosen(ENROLMENT).all(Commission) == {}


@pytest.mark.parametrize("name", sorted(REGISTER.all(Activity)))
def test_nothing_refers_to_what_is_gone(name: str) -> None:
    narrow = chosen(name)
    known = {kind.name: narrow.all(kind.model) for kind in KINDS}
    records = [record for kind in KINDS for record in narrow.all(kind.model).values()]
    targets = [mention.target for record in records for mention in mentions(record)]
    assert [target for target in targets if target[0] in known and target[1] not in known[target[0]]] == []


def copies(register: Register) -> str:
    """All machine-readable copies of what is handed over."""
    view = project_handed(register, board.TODAY)
    return f"{tables(view)}{data(view)}"


@pytest.mark.parametrize("name", sorted(REGISTER.all(Activity)))
def test_nothing_of_other_records_is_in_the_documents_and_the_data(name: str) -> None:
    """Every text of every record that the activity has nothing to do with is a canary."""
    kept = chosen(name)
    singing = Register(
        {
            model: {n: r if n in kept.all(model) else with_canaries(r) for n, r in records.items()}
            for model, records in REGISTER.records.items()
        }
    )
    narrow = chosen(name, register=singing)
    shown = "".join(target.content for target in plan(narrow, board.TODAY) if not target.path.startswith("openbaar/"))
    assert CANARY not in f"{shown}{copies(narrow)}"


def test_the_canary_sings_in_a_chosen_record() -> None:
    singing = with_record(REGISTER, with_canaries(REGISTER.all(Activity)[ENROLMENT]))
    assert CANARY in copies(chosen(ENROLMENT, register=singing))


def test_choosing_all_activities_changes_none_of_them() -> None:
    everything = chosen(*REGISTER.all(Activity))
    assert compare_registers(everything, REGISTER, ["verwerking", "prescan", "dpia", "opdracht"]) == ()


@pytest.mark.parametrize("model", [DataCategory, RetentionPeriod])
def test_a_group_of_people_comes_along_with_its_activity_and_not_with_a_category_or_period(model: type[Record]) -> None:
    used = {DataCategory: "contact", RetentionPeriod: "administratie"}[model]
    record = REGISTER.all(model)[used].model_copy(update={"subjects": ("leerlingen", "bezoekers")})
    narrow = chosen(ENROLMENT, register=with_record(REGISTER, record))
    assert used in narrow.all(model)
    assert set(narrow.all(DataSubject)) == set(REGISTER.all(Activity)[ENROLMENT].subjects)


# Lists that become empty


def test_recipients_of_whom_none_is_left_are_unknown_and_not_nobody() -> None:
    gone = Register({**REGISTER.records, Recipient: {}})
    activity = chosen(ENROLMENT, register=gone).all(Activity)[ENROLMENT]
    assert open_ends(receivers((activity,), gone)) == (
        "1 ontvanger die nog niet is bevestigd",
        "1 leverancier die nog niet is bevestigd",
    )


def test_a_processor_that_is_left_out_keeps_a_place_and_loses_its_name() -> None:
    narrow = chosen(ENROLMENT, register=released(REGISTER))
    assert narrow.all(Activity)[ENROLMENT].processors == ("leerlingkaart", "niet-bevestigd-1")


def test_a_processor_that_works_for_another_school_is_no_gap() -> None:
    narrow = at_school(REGISTER, "de-linde")
    assert narrow.all(Activity)[ENROLMENT].processors == ("lesbord",)


def test_an_empty_list_of_recipients_stays_an_answer() -> None:
    register = changed_activity(ENROLMENT, recipients=())
    assert chosen(ENROLMENT, register=register).all(Activity)[ENROLMENT].recipients == ()


def test_a_part_that_cannot_do_without_its_reference_goes() -> None:
    gone = Register({**REGISTER.records, Purpose: {}})
    assert chosen(ENROLMENT, register=gone).all(Activity)[ENROLMENT].purposes == ()


# Processors


def test_a_product_for_another_activity_is_left_out() -> None:
    card = REGISTER.all(Processor)["leerlingkaart"]
    other = card.products[0].model_copy(update={"id": "ander", "activities": ("beeld",)})
    register = with_record(REGISTER, card.model_copy(update={"products": (*card.products, other)}))
    products = chosen(ENROLMENT, register=register).all(Processor)["leerlingkaart"].products
    assert [product.id for product in products] == ["leerlingkaart"]


def test_what_a_leaflet_allows_is_kept_whole() -> None:
    assert {"beeld", "contact", "gezondheid"} <= set(chosen("beeld").all(DataCategory))


# Assessments


def test_the_dpia_of_the_activity_is_left() -> None:
    assert list(chosen(ENROLMENT, register=with_record(REGISTER, dpia(ENROLMENT))).all(Dpia)) == ["proef"]


def test_the_dpia_of_another_activity_is_gone() -> None:
    assert chosen("beeld", register=with_record(REGISTER, dpia(ENROLMENT))).all(Dpia) == {}


def test_a_prescan_of_a_group_names_only_the_chosen_activity() -> None:
    scan = Prescan.model_validate(
        {"id": "groep", "status": "vastgesteld", "naam": "Groep", "verwerkingen": ["beeld", ENROLMENT]}
    )
    narrow = chosen("beeld", register=with_record(REGISTER, scan))
    assert narrow.all(Prescan)["groep"].activities == ("beeld",)


def outdated(before: Register, now: Register, *activities: str) -> list[str]:
    """The fields that a DPIA, assessed with one register, shows as changed in the narrowed other one."""
    noted = assessed(before.all(Dpia)["proef"], before, "directeur", "Gezien.", board.TODAY)
    whole = with_record(now, noted)
    narrow = restated(whole, chosen(*activities, register=whole))
    fields = changed_facts(narrow.all(DpiaFacts)["proef"], facts(narrow.all(Dpia)["proef"], narrow))
    return [f"{change.record} {change.field}" for change in fields]


def test_leaving_records_out_does_not_make_a_dpia_outdated() -> None:
    whole = with_record(REGISTER, dpia(ENROLMENT, "beeld"))
    without = Register({**whole.records, Recipient: {}})
    noted = with_record(without, assessed(dpia(ENROLMENT, "beeld"), whole, "directeur", "Gezien.", board.TODAY))
    everything = Register({**noted.records, Recipient: whole.records[Recipient]})
    narrow = restated(everything, chosen(ENROLMENT, register=noted))
    assert changed_facts(narrow.all(DpiaFacts)["proef"], facts(narrow.all(Dpia)["proef"], narrow)) == ()


def test_a_change_after_the_assessment_still_shows() -> None:
    before = with_record(REGISTER, dpia(ENROLMENT, "beeld"))
    now = with_record(before, REGISTER.all(Activity)[ENROLMENT].model_copy(update={"storage": ("België",)}))
    assert outdated(before, now, ENROLMENT) == [f"verwerking/{ENROLMENT} opslag"]


# One school


@pytest.mark.parametrize(
    ("scope", "schools", "where"),
    [
        ("alle scholen en het kantoor", (), ["kantoor", "de-eik", "de-linde"]),
        ("alle scholen", (), ["de-eik", "de-linde"]),
        ("alleen het kantoor", (), ["kantoor"]),
        ("sommige scholen", ("de-eik",), ["de-eik"]),
        ("nog niet bepaald", (), ["kantoor", "de-eik", "de-linde"]),
    ],
)
def test_an_activity_is_there_where_it_holds(scope: str, schools: tuple[str, ...], where: list[str]) -> None:
    kinds = {member.value: member for member in type(REGISTER.all(Activity)[ENROLMENT].scope)}
    register = changed_activity(ENROLMENT, scope=kinds[scope], schools=schools)
    found = [school for school in register.all(School) if ENROLMENT in at_school(register, school).all(Activity)]
    assert found == where


def test_a_product_that_another_school_uses_is_left_out() -> None:
    assert "leerlingkaart" not in at_school(REGISTER, "de-linde").all(Processor)


def test_the_names_of_other_schools_are_gone() -> None:
    register = changed_activity("begeleiding", schools=("de-linde", "de-eik"))
    narrow = select(at_school(register, "de-linde"), ["begeleiding"], words)
    assert narrow.all(Activity)["begeleiding"].schools == ("de-linde",)
    assert not re.search("De Eik", str(dataclasses.astuple(narrow)))


def test_a_school_that_does_not_exist_is_our_error() -> None:
    with pytest.raises(KeyError):
        at_school(REGISTER, "bestaat-niet")
