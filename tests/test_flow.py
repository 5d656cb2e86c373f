"""The picture of the data flow: its boxes lie apart, its lines meet them, its words name them."""

import board
import pytest

from registerbuild.derived.risk import scale_of
from registerbuild.documents.assessments import matrix
from registerbuild.documents.assessments.flow import BOX_LETTERS, flow
from registerbuild.documents.public import project_public
from registerbuild.documents.views.pictures import FlowNode, FlowView, MatrixView
from registerbuild.register.index import Register
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.data import Recipient, RecipientRole
from registerbuild.register.records.dpia import Dpia


def drawn(*names: str) -> FlowView:
    register = board.register()
    views = {view.id: view for view in project_public(register, board.TODAY).activities}
    return flow([(register.all(Activity)[name], views[name]) for name in names], register)


ALL = ("inschrijving", "begeleiding", "beeld", "toernooi")


def overlap(one: FlowNode, other: FlowNode) -> bool:
    apart = one.x + one.width <= other.x or other.x + other.width <= one.x
    return not (apart or one.y + one.height <= other.y or other.y + other.height <= one.y)


@pytest.mark.parametrize("names", [(name,) for name in ALL] + [ALL, ()])
def test_no_two_boxes_overlap_and_all_lie_inside(names: tuple[str, ...]) -> None:
    found = drawn(*names)
    assert [1 for n, a in enumerate(found.nodes) for b in found.nodes[n + 1 :] if overlap(a, b)] == []
    assert all(n.x >= 0 and n.x + n.width <= found.width and n.y + n.height <= found.height for n in found.nodes)


def test_every_line_goes_from_a_box_to_a_box_to_the_right() -> None:
    found = drawn(*ALL)
    ends = {(n.x + n.width, n.y + n.height / 2) for n in found.nodes}
    starts = {(n.x, n.y + n.height / 2) for n in found.nodes}
    assert all(any(abs(e.x1 - x) + abs(e.y1 - y) < 0.2 for x, y in ends) for e in found.edges)
    assert all(any(abs(e.x2 - x) + abs(e.y2 - y) < 0.2 for x, y in starts) for e in found.edges)
    assert all(e.x1 < e.x2 for e in found.edges)


def test_a_line_of_text_fits_its_box() -> None:
    assert max(len(line) for node in drawn(*ALL).nodes for _, line in node.lines) <= BOX_LETTERS


def test_special_data_and_countries_outside_are_marked() -> None:
    marks = {" ".join(line for _, line in node.lines): node.mark for node in drawn(*ALL).nodes}
    assert (marks["Gezondheid"], marks["Zwitserland"], marks["Contactgegevens"]) == ("special", "outside", "")


def test_the_words_name_all_that_is_drawn() -> None:
    words = drawn("beeld").words
    assert words.startswith("Gegevensstroom. Mensen: leerlingen en bezoekers.")
    assert "Zwitserland (buiten de EER)" in words


def test_processors_and_recipients_stand_in_one_column() -> None:
    words = drawn("inschrijving").words
    assert "Wie ze krijgt: Leerlingkaart (Leerlingkaart B.V.), DUO en 1 leverancier die nog niet is bevestigd" in words


def test_what_nobody_filled_in_is_drawn_as_a_gap() -> None:
    assert "zorgteam en of een leverancier ze krijgt, is nog niet bepaald" in drawn("begeleiding").words


@pytest.mark.parametrize(
    ("role", "countries"),
    [
        (RecipientRole.UNKNOWN, ["land nog niet bepaald"]),
        (RecipientRole.CONTROLLER, ["land nog niet bepaald"]),
        (RecipientRole.PROCESSOR, ["land nog niet bepaald"]),
        (RecipientRole.JOINT, ["land nog niet bepaald"]),
        (RecipientRole.INTERNAL, []),
        (RecipientRole.SUBJECT, []),
    ],
)
def test_a_recipient_that_may_be_elsewhere_has_a_country_even_when_it_is_not_known(
    role: RecipientRole, countries: list[str]
) -> None:
    assert countries_of(role) == countries


def countries_of(role: RecipientRole) -> list[str]:
    """The countries to which an activity with one recipient of this role leads."""
    register = board.register()
    recipient = register.all(Recipient)["duo"].model_copy(update={"role": role, "country": None})
    known = Register({**register.records, Recipient: {"duo": recipient}})
    record = register.all(Activity)["inschrijving"].model_copy(update={"processors": (), "transfers": None})
    view = next(v for v in project_public(known, board.TODAY).activities if v.id == record.id)
    boxes = [(node.x, " ".join(line for _, line in node.lines)) for node in flow([(record, view)], known).nodes]
    receiver = next(x for x, name in boxes if name == recipient.name)
    return [name for x, name in boxes if x > receiver]


def risks() -> MatrixView:
    register = board.register()
    dpia, scale = register.all(Dpia)["begeleiding"], scale_of(register)
    assert scale is not None
    return matrix.matrix("Nu", [(risk.id, risk.before) for risk in dpia.risks], scale)


def test_a_risk_stands_in_its_cell() -> None:
    found = {(cell.x, cell.y): [line for _, line in cell.lines] for cell in risks().cells}
    assert [lines for lines in found.values() if lines] == [["R2"], ["R1"]]


def test_the_levels_are_those_of_the_board() -> None:
    rows = [cell.level for cell in risks().cells]
    assert rows == ["laag", "hoog", "hoog", "laag", "midden", "hoog", "laag", "laag", "laag"]


def test_the_words_of_the_matrix_say_where_each_risk_is() -> None:
    assert "R1 kans hoog, impact midden, niveau hoog en R2 kans midden" in risks().words
