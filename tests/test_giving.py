"""A duty to give falls only on who gives a datum; who that is, is known, known to be nobody, or not known."""

from dataclasses import replace

import pytest
from test_overview import FULL

from registerbuild.derived.giving import Duty, NoGiver, duty
from registerbuild.documents.dossier.tables import data, tables
from registerbuild.documents.handed import HandedView
from registerbuild.documents.views.dutch import dutch_key, dutch_title
from registerbuild.register.records.activity import Mandatory
from registerbuild.register.records.grounds import Basis

ON_GIVERS = [Duty.BY_LAW, Duty.BY_CONTRACT, Duty.NEEDED, Duty.NEEDED_BY_LAW]
TASK = frozenset({Basis.PUBLIC_TASK})


@pytest.mark.parametrize("givers", NoGiver)
@pytest.mark.parametrize("mandatory", Mandatory)
def test_where_no_giver_is_named_nobody_must_give(mandatory: Mandatory, givers: NoGiver) -> None:
    assert duty(mandatory, givers, TASK) not in ON_GIVERS


@pytest.mark.parametrize("mandatory", Mandatory)
def test_who_gives_it_is_told_what_the_record_says(mandatory: Mandatory) -> None:
    assert duty(mandatory, ("ouders",), TASK).value == mandatory.value


@pytest.mark.parametrize("mandatory", [m for m in Mandatory if m is not Mandatory.FREE])
def test_of_an_unknown_giver_nothing_is_known(mandatory: Mandatory) -> None:
    assert duty(mandatory, NoGiver.UNKNOWN, TASK) is Duty.UNKNOWN


@pytest.mark.parametrize("givers", [("ouders",), *NoGiver])
def test_a_choice_is_free_whoever_gives_it(givers: tuple[str, ...] | NoGiver) -> None:
    assert duty(Mandatory.FREE, givers, TASK) is Duty.FREE


@pytest.mark.parametrize("givers", [("ouders",), NoGiver.NOBODY])
def test_what_a_law_asks_is_never_called_our_task(givers: tuple[str, ...] | NoGiver) -> None:
    told = duty(Mandatory.NEEDED, givers, frozenset({Basis.LEGAL_DUTY}))
    assert told in {Duty.NEEDED_BY_LAW, Duty.HELD_NEEDED_BY_LAW}
    assert "taak" not in told.value


@pytest.mark.parametrize("bases", [TASK, TASK | {Basis.LEGAL_DUTY}])
def test_what_a_task_asks_too_is_called_our_task(bases: frozenset[Basis]) -> None:
    assert duty(Mandatory.NEEDED, ("ouders",), bases) is Duty.NEEDED


@pytest.mark.parametrize("givers", NoGiver)
def test_a_table_tells_nobody_from_not_known(givers: NoGiver) -> None:
    found = next(t for t in tables(given(givers)) if t.name == "verwerkingen-gegevens")
    assert found.rows[0][found.header.index(dutch_title("given_by"))] == givers.value


@pytest.mark.parametrize("givers", NoGiver)
def test_the_data_tell_nobody_from_not_known(givers: NoGiver) -> None:
    activity = data(given(givers))["verwerkingen"][0]  # type: ignore[index]
    assert activity[dutch_key("items")][0][dutch_key("given_by")] == givers.value


def given(givers: NoGiver) -> HandedView:
    """The handed-over view in which this is said of the first datum of the first activity."""
    from test_tables import VIEW

    sheet, *rest = VIEW.register.sheets
    own = replace(FULL, items=(replace(FULL.items[0], given_by=givers),))
    register = replace(VIEW.register, sheets=(replace(sheet, page=replace(sheet.page, activity=own)), *rest))
    return replace(VIEW, register=register)
