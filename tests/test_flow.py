"""The picture of the data flow: its boxes lie apart, its arrows do not cross, its words name all that is drawn."""

import re

import board
import pytest

from registerbuild.documents.assessments.flow import BOX_LETTERS, BOX_WIDTH, RIGHT, TALLEST, flows
from registerbuild.documents.public import project_public
from registerbuild.documents.views.pictures import FlowNode, FlowView, NodeMark
from registerbuild.register.index import Register
from registerbuild.register.records.activity import Activity, DataItem
from registerbuild.register.records.data import DataCategory, Recipient, RecipientRole

ALL = ("inschrijving", "begeleiding", "beeld", "toernooi")


def drawn(name: str, register: Register | None = None, **changes: object) -> tuple[FlowView, ...]:
    """The pictures of an activity of the board, with fields of it changed."""
    known = register or board.register()
    record = known.all(Activity)[name].model_copy(update=changes)
    changed = Register({**known.records, Activity: {**known.all(Activity), name: record}})
    view = next(v for v in project_public(changed, board.TODAY).activities if v.id == name)
    return flows([(record, view)], changed)


def words(name: str, register: Register | None = None, **changes: object) -> str:
    return " ".join(sentence for found in drawn(name, register, **changes) for sentence in found.words)


def gaps(name: str, register: Register | None = None, **changes: object) -> tuple[str, ...]:
    return tuple(gap for found in drawn(name, register, **changes) for gap in found.gaps)


def with_duo(role: RecipientRole) -> Register:
    """The board with another role for one recipient, of which nobody said in which country it is."""
    known = board.register()
    duo = known.all(Recipient)["duo"].model_copy(update={"role": role, "country": None})
    return Register({**known.records, Recipient: {**known.all(Recipient), "duo": duo}})


def overlap(one: FlowNode, other: FlowNode) -> bool:
    apart = one.x + one.width <= other.x or other.x + other.width <= one.x
    return not (apart or one.y + one.height <= other.y or other.y + other.height <= one.y)


@pytest.mark.parametrize("name", ALL)
def test_no_two_boxes_overlap_and_all_lie_inside(name: str) -> None:
    for found in drawn(name):
        assert [1 for n, a in enumerate(found.nodes) for b in found.nodes[n + 1 :] if overlap(a, b)] == []
        assert all(n.x >= 0 and n.x + n.width <= found.width and n.y + n.height <= found.height for n in found.nodes)


@pytest.mark.parametrize("name", ALL)
def test_an_arrow_is_straight_and_lies_between_the_boxes_of_its_lane(name: str) -> None:
    for found in drawn(name):
        for edge in (e for e in found.edges if e.point):
            x, y, back = (float(number) for number in re.findall(r"[\d.]+", edge.path))
            tip, level = (float(number) for number in re.findall(r"[\d.]+", edge.point)[:2])
            assert 2 + BOX_WIDTH <= x < back < tip < RIGHT
            assert level == y


@pytest.mark.parametrize("name", ALL)
def test_no_receiver_stands_twice_for_the_same_data(name: str) -> None:
    going = [re.split(r" gaa[tn] naar: ", s)[1] for f in drawn(name) for s in f.words if " naar: " in s]
    assert len(set(going)) == len(going)


@pytest.mark.parametrize("name", ALL)
def test_what_is_not_determined_stands_in_no_box_and_in_no_sentence(name: str) -> None:
    for found in drawn(name):
        boxed = [line for node in found.nodes for _, line in (*node.heading, *node.lines)]
        assert "bepaald" not in " ".join((*boxed, *found.words))


def test_a_line_of_text_fits_its_box() -> None:
    boxes = [node for name in ALL for found in drawn(name) for node in found.nodes]
    assert max(len(line) for node in boxes for _, line in (*node.heading, *node.lines)) <= BOX_LETTERS


def test_a_word_longer_than_a_box_is_divided_with_a_hyphen() -> None:
    known = board.register()
    duo = known.all(Recipient)["duo"].model_copy(update={"name": "Rijksdienstvooronderwijsuitvoering"})
    found = drawn("inschrijving", Register({**known.records, Recipient: {**known.all(Recipient), "duo": duo}}))
    lines = [line for node in found[0].nodes for _, line in node.lines]
    assert {"Rijksdienstvooronderw-", "ijsuitvoering"} <= {line.removeprefix("• ") for line in lines}


def test_a_datum_says_over_whom_it_is_how_long_it_stays_and_on_what_it_rests() -> None:
    said = words("begeleiding")
    assert said.startswith("Gezondheid: over leerlingen; gezondheid; ")
    assert "taak van algemeen belang. " in said


def test_a_datum_with_fewer_receivers_than_the_activity_leads_only_to_those() -> None:
    datum, other, *_ = board.register().all(Activity)["inschrijving"].items
    items = (datum.model_copy(update={"recipients": ()}), other.model_copy(update={"recipients": ("duo",)}))
    (found,) = drawn("inschrijving", items=items, processors=())
    assert len([edge for edge in found.edges if edge.point]) == 1
    assert [sentence for sentence in found.words if " naar: " in sentence] == [
        "Burgerservicenummer gaat naar: Zelf verantwoordelijk, Nederland: DUO."
    ]


def test_the_legend_has_only_what_occurs() -> None:
    assert [found.marks for found in drawn("inschrijving", items=())] == []
    assert drawn("begeleiding")[0].marks == (NodeMark.SPECIAL,)
    assert NodeMark.OUTSIDE in drawn("beeld")[0].marks


def test_a_country_outside_the_eea_is_said_in_words() -> None:
    assert "Zwitserland (buiten de EER)" in words("beeld")


def test_who_has_no_name_yet_and_what_nobody_filled_in_is_counted_below() -> None:
    assert "1 leverancier die nog niet is bevestigd (bij alle 2 gegevens)" in gaps("inschrijving")
    assert "of een leverancier ze krijgt (bij het gegeven)" in gaps("begeleiding")


def test_a_role_that_is_not_determined_is_counted_below() -> None:
    assert gaps("inschrijving", with_duo(RecipientRole.UNKNOWN), processors=(), transfers=None) == (
        "de rol van de ontvanger",
        "het land van de ontvanger buiten de organisatie",
    )


def test_who_gets_data_abroad_is_counted_when_nobody_said_it() -> None:
    record = board.register().all(Activity)["beeld"]
    assert record.transfers is not None
    (transfer, *_) = record.transfers.transfers
    changed = record.transfers.model_copy(update={"transfers": (transfer.model_copy(update={"to": None}),)})
    assert "wie de gegevens krijgt bij 1 doorgifte buiten de EER" in gaps("beeld", transfers=changed)


@pytest.mark.parametrize(
    ("role", "label"),
    [
        (RecipientRole.UNKNOWN, " naar: "),
        (RecipientRole.CONTROLLER, "Zelf verantwoordelijk: "),
        (RecipientRole.PROCESSOR, "In opdracht (verwerker): "),
        (RecipientRole.JOINT, "Samen verantwoordelijk: "),
        (RecipientRole.INTERNAL, "Binnen de organisatie: "),
        (RecipientRole.SUBJECT, "De mensen zelf, of wie voor hen optreedt: "),
    ],
)
def test_a_receiver_is_named_by_its_role(role: RecipientRole, label: str) -> None:
    said = words("inschrijving", with_duo(role), processors=(), transfers=None)
    assert f"{label}DUO" in said


def many(count: int) -> tuple[Register, tuple[DataItem, ...]]:
    """The board with so many more categories of data, and an item of each."""
    known = board.register()
    item = known.all(Activity)["begeleiding"].items[0]
    category = known.all(DataCategory)[item.category]
    more = {f"c{n}": category.model_copy(update={"id": f"c{n}", "name": f"Gegeven {n}"}) for n in range(count)}
    register = Register({**known.records, DataCategory: {**known.all(DataCategory), **more}})
    return register, tuple(item.model_copy(update={"category": name}) for name in more)


def test_many_data_are_more_than_one_picture_that_fits_a_page() -> None:
    register, items = many(150)
    found = drawn("begeleiding", register, items=items)
    assert [view.title for view in found] == [f"Extra begeleiding ({n} van {len(found)})" for n in range(1, 8)]
    assert max(view.height for view in found) < TALLEST + 40


def test_a_kind_of_data_that_is_there_twice_has_one_name() -> None:
    item = board.register().all(Activity)["begeleiding"].items[0]
    assert drawn("begeleiding", items=(item, item))[0].nodes == drawn("begeleiding", items=(item,))[0].nodes


def test_data_that_nobody_is_given_have_no_arrow() -> None:
    item = board.register().all(Activity)["begeleiding"].items[0].model_copy(update={"recipients": ()})
    (found,) = drawn("begeleiding", items=(item,), processors=())
    assert (found.edges, found.unlinked) == ((), True)
