"""The overview of the register: which letters of AVG article 30(1) are answered."""

from dataclasses import replace

import board
import pytest

from registerbuild.documents import public
from registerbuild.documents.record.overview import activity_row, letters, longest, register_view
from registerbuild.documents.views import pages as page_views
from registerbuild.documents.views import records as views
from registerbuild.register.records.activity import Controllership
from registerbuild.register.records.values import Answer

VIEW = public.project_public(public.released(board.register()), board.TODAY)
ACTIVITIES = {activity.id: activity for activity in VIEW.activities}
ENROLMENT = ACTIVITIES["inschrijving"]
FULL = replace(ENROLMENT, receivers=replace(ENROLMENT.receivers, open_ends=()))


def open_letters(activity: views.ActivityView) -> str:
    return "".join(letter.letter for letter in letters(activity) if not letter.answered)


def test_a_complete_activity_has_no_open_letters() -> None:
    assert open_letters(FULL) == ""


@pytest.mark.parametrize(
    ("change", "open_letter"),
    [
        ({"role": Controllership.UNKNOWN}, "a"),
        ({"purposes": ()}, "b"),
        ({"subjects": ()}, "c"),
        ({"items": ()}, "cf"),
        ({"receivers": views.ReceiversView((), ("nog niet bepaald",))}, "d"),
        ({"transfers": None}, "e"),
        ({"transfers": views.TransfersView(Answer.UNKNOWN, (), None)}, "e"),
        ({"items": (replace(FULL.items[0], retention=None),)}, "f"),
        ({"measures": ()}, "g"),
    ],
)
def test_a_gap_opens_its_letter(change: dict[str, object], open_letter: str) -> None:
    assert open_letters(replace(FULL, **change)) == open_letter  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "change",
    [
        {"receivers": views.ReceiversView((), ())},
        {"transfers": views.TransfersView("nee", (), None)},
        {"items": (replace(FULL.items[0], retention=None, no_retention_md="Omdat."),)},
    ],
)
def test_an_answer_that_says_none_is_an_answer(change: dict[str, object]) -> None:
    assert open_letters(replace(FULL, **change)) == ""  # type: ignore[arg-type]


def test_a_supplier_without_a_name_leaves_the_recipients_open() -> None:
    assert ENROLMENT.receivers.open_ends == ("1 leverancier die nog niet is bevestigd",)
    assert open_letters(ENROLMENT) == "d"


def test_the_longest_period_is_named() -> None:
    assert longest(FULL) == "5 jaar"


def test_a_period_that_only_an_event_ends_is_the_longest() -> None:
    assert longest(ACTIVITIES["beeld"]) == "tot de dag dat u stopt met uw toestemming"


def test_without_periods_there_is_no_longest() -> None:
    assert longest(replace(FULL, items=())) is None


def test_a_row_names_each_basis_once() -> None:
    doubled = replace(FULL, purposes=FULL.purposes * 2)
    assert activity_row(doubled, "concept").bases == ("wettelijke verplichting",)


def test_activities_stand_in_the_order_of_the_chapters_and_then_of_the_names() -> None:
    pages = tuple(page_views.ActivityPage(a, letters(a), None, VIEW.organisation) for a in ACTIVITIES.values())
    shown = register_view(VIEW.organisation, pages, complete=False)
    assert [r.id for r in shown.rows] == ["begeleiding", "inschrijving", "beeld"]
    assert shown.chapters == ("leerlingen", "organisatie, gebouw en bezoekers")
