"""What is handed over: no example in it, how many were left out, and inside the word at each place where one stands."""

import re

import board
import pytest

from registerbuild.commands import packing
from registerbuild.derived.labelling import labelled
from registerbuild.documents import handed
from registerbuild.documents.plan import Form, plan, plan_handed
from registerbuild.register.index import Register
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.data import Measure
from registerbuild.register.records.processor import Processor
from registerbuild.register.records.values import Status

TARGETS = {target.path: target for target in plan(board.register(), board.TODAY)}
EXAMPLES = ("Schaaktoernooi", "Lesbord B.V.", "Lesbord")
REGISTER_PDF = "overhandigd/verwerkingsregister/verwerkingsregister.pdf"


def shown(folder: str) -> str:
    return "\n".join(target.content for path, target in TARGETS.items() if path.startswith(f"{folder}/"))


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_example_is_handed_over(name: str) -> None:
    assert name not in shown("overhandigd")


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_bears_the_word_at_each_place_where_it_stands(name: str) -> None:
    inside = re.sub("|".join(f"{re.escape(found)} \\(voorbeeld\\)" for found in EXAMPLES), "", shown("intern"))
    assert (f"{name} (voorbeeld)" in shown("intern"), name in inside) == (True, False)


@pytest.mark.parametrize("document", ["verwerkingsregister/verwerkingsregister", "dpia/dpia-overzicht"])
def test_a_line_says_how_many_examples_were_left_out(document: str) -> None:
    assert "left_out=2" in TARGETS[f"overhandigd/{document}.pdf"].content


def test_without_examples_nothing_was_left_out() -> None:
    kept = {
        model: {n: r for n, r in found.items() if r.status is not Status.EXAMPLE}
        for model, found in board.register().records.items()
    }
    assert handed.examples(Register(kept)) == 0


def test_a_record_that_is_no_example_keeps_its_name() -> None:
    assert labelled(board.register()).all(Activity)["beeld"] == board.register().all(Activity)["beeld"]


def test_only_an_example_has_a_pdf_inside_beside_the_draft_and_the_control_report() -> None:
    assert [path for path, target in TARGETS.items() if path.startswith("intern/") and target.form is Form.PDF] == [
        "intern/privacyreglement/concept/privacyreglement-concept.pdf",
        "intern/verwerkersovereenkomsten/voorbeelden/verwerkersovereenkomsten-voorbeelden.pdf",
        "intern/controle/controlerapport.pdf",
    ]


def test_an_example_of_a_dpia_has_its_pdf_inside_and_is_not_handed_over() -> None:
    records = board.register_of(board.files({"dpia/begeleiding.yaml": ("status: te bevestigen", "status: voorbeeld")}))
    paths = [target.path for target in plan(records, board.TODAY) if target.path.endswith("dpia-begeleiding.pdf")]
    assert paths == ["intern/dpia/begeleiding/dpia-begeleiding.pdf"]


def test_the_register_of_a_whole_dossier_is_the_one_of_the_build() -> None:
    """Nothing differs, so it is one target with one fingerprint and is rendered once."""
    pack = packing.choose(board.register(), packing.Choice(), board.TODAY)
    mine = {target.path: target.content for target in plan_handed(packing.handed_view(pack))}
    assert mine[REGISTER_PDF] == TARGETS[REGISTER_PDF].content


def test_of_what_is_private_nothing_is_left() -> None:
    emptied = handed.without_private(board.register())
    assert {measure.internal for measure in emptied.all(Measure).values()} == {None}
    assert {(p.remarks, p.waivers) for p in emptied.all(Processor).values()} == {(None, ())}


def test_each_private_field_can_be_emptied() -> None:
    """A private field without a default could not be emptied."""
    models = {type(record) for found in board.register().records.values() for record in found.values()}
    private = [(m, n) for m in models for n in m.model_fields if f"{m.__name__}.{n}" in handed.NOT_HANDED]
    assert [name for model, name in private if model.model_fields[name].is_required()] == []
