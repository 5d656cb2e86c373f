"""Views → targets: which files are made, and that a target is the complete input of a page."""

import datetime
import json
from dataclasses import FrozenInstanceError, replace

import board
import pytest

from registerbuild.documents.plan import Form, Target, plan


@pytest.fixture(scope="module")
def targets() -> dict[str, Target]:
    return {target.path: target for target in plan(board.register(), board.TODAY)}


def test_no_two_targets_have_one_path(targets: dict[str, Target]) -> None:
    assert len(plan(board.register(), board.TODAY)) == len(targets)


def test_every_path_lies_under_an_audience(targets: dict[str, Target]) -> None:
    assert {path.partition("/")[0] for path in targets} == {"openbaar", "overhandigd", "intern"}


def test_a_draft_of_the_regulation_is_internal(targets: dict[str, Target]) -> None:
    assert [path for path in targets if "concept" in path and path.endswith("html")] == [
        "intern/privacyreglement/concept/index.html"
    ]


def test_the_version_in_force_is_also_at_the_address_of_the_document(targets: dict[str, Target]) -> None:
    current, version = (targets[f"openbaar/privacyreglement/{slug}index.html"] for slug in ("", "2026-08-01/"))
    assert current.view == version.view


def test_before_it_is_in_force_a_version_has_its_own_address_only() -> None:
    found = {target.path: target for target in plan(board.register(), datetime.date(2026, 7, 1))}
    current, own, former = (
        found[f"openbaar/privacyreglement/{slug}index.html"].view for slug in ("", "2026-08-01/", "2024-08-01/")
    )
    assert current == former
    assert current != own


def test_an_example_has_a_page_inside_and_none_outside(targets: dict[str, Target]) -> None:
    assert [path for path in targets if "toernooi" in path] == ["intern/verwerkingsregister/toernooi/index.html"]


def test_a_statement_has_four_forms(targets: dict[str, Target]) -> None:
    assert [t.form for path, t in targets.items() if "privacyverklaring/ouders/" in path][:4] == list(Form)[:4]


def test_the_data_of_a_pdf_is_json_of_the_view(targets: dict[str, Target]) -> None:
    target = targets["openbaar/verwerkingsregister/verwerkingsregister.pdf"]
    chapters = json.loads(target.data)["hoofdstukken"]
    assert [row["id"] for chapter in chapters for row in chapter["rijen"]] == [
        "begeleiding",
        "inschrijving",
        "beeld",
    ]


def test_a_page_over_unconfirmed_records_says_so() -> None:
    records = board.register_of(board.adopted("verwerkingen/beeld.yaml"))
    found = {target.path: target.frame.confirmed for target in plan(records, board.TODAY)}
    assert found["openbaar/verwerkingsregister/inschrijving/index.html"]
    assert not found["openbaar/verwerkingsregister/beeld/index.html"]


def test_a_target_does_not_change(targets: dict[str, Target]) -> None:
    with pytest.raises(FrozenInstanceError):
        next(iter(targets.values())).path = "x"  # type: ignore[misc]


def test_the_same_records_give_the_same_plan() -> None:
    assert plan(board.register_of(board.files()), board.TODAY) == plan(board.register(), board.TODAY)


CHANGES = {
    "document": "start",
    "template": "lijst",
    "form": Form.FRAGMENT,
}


@pytest.mark.parametrize("name", CHANGES)
def test_all_of_a_target_counts_in_its_content(name: str, targets: dict[str, Target]) -> None:
    target = targets["openbaar/verwerkingsregister/index.html"]
    assert replace(target, **{name: CHANGES[name]}).content != target.content  # type: ignore[arg-type]


def test_the_frame_counts_in_the_content(targets: dict[str, Target]) -> None:
    target = targets["openbaar/verwerkingsregister/index.html"]
    assert replace(target, frame=replace(target.frame, board="x")).content != target.content


def test_the_view_counts_in_the_content(targets: dict[str, Target]) -> None:
    target = targets["openbaar/verwerkingsregister/index.html"]
    assert replace(target, view=None).content != target.content


def test_the_path_does_not_count_in_the_content(targets: dict[str, Target]) -> None:
    target = targets["openbaar/verwerkingsregister/index.html"]
    assert replace(target, path="x").content == target.content
