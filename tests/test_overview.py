"""The register as a document: what its sheets leave open, how they are ordered, and what its overview says."""

from dataclasses import replace

import board
import pytest

from registerbuild.derived.giving import Duty
from registerbuild.documents import public
from registerbuild.documents.record.overview import activity_row, longest, register_view
from registerbuild.documents.record.sheet import activity_page, open_topics, received
from registerbuild.documents.views import pages as page_views
from registerbuild.documents.views import records as views
from registerbuild.documents.views.pages import SheetTopic
from registerbuild.register.records.activity import Controllership, Scope
from registerbuild.register.records.data import RecipientRole, RetentionKind
from registerbuild.register.records.values import Answer

VIEW = public.project_public(public.released(board.register()), board.TODAY)
ACTIVITIES = {activity.id: activity for activity in VIEW.activities}
ENROLMENT = ACTIVITIES["inschrijving"]
KNOWN = replace(ENROLMENT.receivers, unnamed_processors=0)
FULL = replace(ENROLMENT, receivers=KNOWN, storage=("Nederland",), dpia=Answer.NO)
PAGES = tuple(activity_page(activity, None, VIEW.organisation) for activity in ACTIVITIES.values())
SHOWN = register_view(VIEW.organisation, PAGES, complete=False)


def page(activity: views.ActivityView) -> page_views.ActivityPage:
    return activity_page(activity, None, VIEW.organisation)


def test_a_complete_activity_leaves_nothing_open() -> None:
    assert open_topics(FULL, None) == ()


@pytest.mark.parametrize(
    ("change", "topics"),
    [
        ({"role": Controllership.UNKNOWN}, {SheetTopic.ROLE}),
        ({"role": Controllership.JOINT}, {SheetTopic.ROLE}),
        ({"purposes": ()}, {SheetTopic.PURPOSES}),
        ({"purposes": (replace(FULL.purposes[0], bases=()),)}, {SheetTopic.PURPOSES}),
        ({"subjects": ()}, {SheetTopic.PEOPLE}),
        ({"items": ()}, {SheetTopic.DATA, SheetTopic.PERIODS}),
        ({"receivers": replace(KNOWN, recipients_known=False)}, {SheetTopic.RECIPIENTS}),
        ({"receivers": replace(KNOWN, unnamed_recipients=1)}, {SheetTopic.RECIPIENTS}),
        ({"receivers": replace(KNOWN, processors_known=False)}, {SheetTopic.PROCESSORS}),
        ({"receivers": replace(KNOWN, unnamed_processors=1)}, {SheetTopic.PROCESSORS}),
        (
            {"receivers": replace(KNOWN, named=(views.ReceiverView("X", RecipientRole.UNKNOWN),))},
            {SheetTopic.RECIPIENT_ROLES},
        ),
        ({"transfers": None}, {SheetTopic.TRANSFERS}),
        ({"transfers": views.TransfersView(Answer.UNKNOWN, (), None)}, {SheetTopic.TRANSFERS}),
        ({"items": (replace(FULL.items[0], retention=None),)}, {SheetTopic.PERIODS}),
        ({"measures": ()}, {SheetTopic.MEASURES}),
        ({"items": (replace(FULL.items[0], source=None),)}, {SheetTopic.SOURCES}),
        ({"items": (replace(FULL.items[0], duty=Duty.UNKNOWN),)}, {SheetTopic.MANDATORY}),
        ({"automated": None}, {SheetTopic.AUTOMATED}),
        ({"storage": ()}, {SheetTopic.STORAGE}),
        ({"dpia": Answer.UNKNOWN}, {SheetTopic.DPIA}),
        ({"scope": Scope.UNKNOWN}, {SheetTopic.SCOPE}),
        ({"owner": None}, {SheetTopic.OWNER}),
    ],
)
def test_a_gap_is_an_open_topic(change: dict[str, object], topics: set[SheetTopic]) -> None:
    assert set(open_topics(replace(FULL, **change), None)) == topics  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "change",
    [
        {"receivers": views.ReceiversView((), 0, 0, True, True)},
        {"transfers": views.TransfersView(Answer.NO, (), None)},
        {"items": (replace(FULL.items[0], retention=None, no_retention_md="Omdat."),)},
    ],
)
def test_an_answer_that_says_none_is_an_answer(change: dict[str, object]) -> None:
    assert open_topics(replace(FULL, **change), None) == ()  # type: ignore[arg-type]


def test_a_supplier_without_a_name_leaves_the_suppliers_open() -> None:
    assert ENROLMENT.receivers.unnamed == ("1 leverancier die nog niet is bevestigd",)
    assert SheetTopic.PROCESSORS in open_topics(ENROLMENT, None)


ITEM = FULL.items[0]
assert ITEM.retention
CHOSEN = replace(ITEM.retention, kind=RetentionKind.OWN_CHOICE)
GONE_AT_ONCE = replace(CHOSEN, length="meteen", days=0, start="vertrek")
SCHOOL_YEAR = replace(CHOSEN, length=None, days=float("inf"), start="einde van het schooljaar")
MINIMUM = replace(CHOSEN, kind=RetentionKind.STATUTORY_MINIMUM, length="2 jaar", days=730)


def kept(*periods: views.RetentionView | None) -> views.ActivityView:
    return replace(FULL, items=tuple(replace(ITEM, retention=period) for period in periods))


@pytest.mark.parametrize(
    ("periods", "words"),
    [
        ((CHOSEN,), "5 jaar"),
        ((MINIMUM,), "ten minste 2 jaar"),
        ((MINIMUM, CHOSEN), "ten minste 5 jaar"),
        ((CHOSEN, SCHOOL_YEAR), "ten minste 5 jaar"),
        ((CHOSEN, None), "ten minste 5 jaar"),
        ((CHOSEN, GONE_AT_ONCE), "5 jaar"),
        ((GONE_AT_ONCE,), "tot vertrek"),
        ((SCHOOL_YEAR, GONE_AT_ONCE), "tot einde van het schooljaar; tot vertrek"),
    ],
    ids=[
        "a choice",
        "a minimum of the law has no end",
        "a minimum hides no longer period",
        "an event beside a length can come later",
        "what has no period can stay longer",
        "what goes at once is never longer",
        "what goes at once is kept until its event",
        "of two events nobody knows the last",
    ],
)
def test_the_longest_period_is_never_said_shorter_than_it_is(
    periods: tuple[views.RetentionView | None, ...], words: str
) -> None:
    assert longest(kept(*periods)) == words


def test_without_periods_there_is_no_longest() -> None:
    assert longest(replace(FULL, items=())) is None


def test_a_row_names_each_basis_once() -> None:
    row = activity_row(page(replace(FULL, purposes=FULL.purposes * 2)))
    assert (row.bases, row.letters) == (("wettelijke verplichting",), ("c",))


def test_activities_stand_in_the_order_of_the_chapters_and_then_of_the_names() -> None:
    assert [row.id for chapter in SHOWN.chapters for row in chapter.rows] == ["begeleiding", "inschrijving", "beeld"]
    assert [chapter.chapter for chapter in SHOWN.chapters] == ["leerlingen", "organisatie, gebouw en bezoekers"]


def test_data_with_one_period_stand_together() -> None:
    first = FULL.items[0]
    other = replace(first, retention=None, no_retention_md="Omdat.")
    assert [len(group.kept) for group in replace(FULL, items=(first, other, first)).kept] == [2, 1]


def test_data_with_unequal_reasons_for_no_period_stand_apart() -> None:
    items = tuple(replace(FULL.items[0], retention=None, no_retention_md=why) for why in ("Omdat.", "Daarom.", None))
    assert [group.no_retention_md for group in replace(FULL, items=items).kept] == ["Omdat.", "Daarom.", None]


def test_recipients_stand_by_their_role() -> None:
    one = views.ReceiverView("DUO", RecipientRole.CONTROLLER)
    groups = received((replace(one, role=RecipientRole.INTERNAL), one, one))
    assert [(g.recipient_role, len(g.recipients)) for g in groups] == [
        (RecipientRole.CONTROLLER, 2),
        (RecipientRole.INTERNAL, 1),
    ]


def test_what_is_open_in_every_activity_is_said_once() -> None:
    shown = register_view(VIEW.organisation, (page(replace(FULL, owner=None)), page(replace(FULL, owner=None))), True)
    assert shown.everywhere == (SheetTopic.OWNER,)
    assert [sheet.open for sheet in shown.sheets] == [(), ()]


def test_what_is_open_in_one_activity_is_said_there() -> None:
    shown = register_view(VIEW.organisation, (page(replace(FULL, owner=None)), page(FULL)), True)
    assert shown.everywhere == ()
    assert sorted(sheet.open for sheet in shown.sheets) == [(), (SheetTopic.OWNER,)]


def test_what_is_open_most_often_comes_first() -> None:
    often, seldom = page(replace(FULL, dpia=Answer.UNKNOWN)), page(replace(FULL, dpia=Answer.UNKNOWN, owner=None))
    found = register_view(VIEW.organisation, (seldom, often), True).open_topics
    assert [(o.topic, o.number) for o in found] == [(SheetTopic.DPIA, 2), (SheetTopic.OWNER, 1)]


def test_a_sheet_names_its_measures_by_their_number_in_the_list() -> None:
    for sheet in SHOWN.sheets:
        named = [SHOWN.measures[number - 1] for number in sheet.measures]
        assert {m.id for m in named} == {m.id for m in sheet.page.activity.measures}


@pytest.mark.parametrize(("count", "dense"), [(5, False), (6, True)])
def test_a_sheet_with_more_than_five_data_items_is_set_smaller(count: int, dense: bool) -> None:
    (sheet,) = register_view(VIEW.organisation, (page(replace(FULL, items=FULL.items[:1] * count)),), True).sheets
    assert sheet.dense is dense
