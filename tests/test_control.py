"""The control report: a square per question of the law, counted, and never more certain than the records."""

import re
from dataclasses import replace
from posixpath import normpath

import board
import pytest

from registerbuild.derived.control import Answered, State, control
from registerbuild.derived.telling import BLOCKS
from registerbuild.documents.control.compose import compose_control
from registerbuild.documents.control.notes import ControlView, Score
from registerbuild.documents.internal import project_internal
from registerbuild.documents.plan import plan
from registerbuild.documents.views.pages import SheetTopic
from registerbuild.register.index import Register
from registerbuild.register.records.dpia import Dpia
from registerbuild.register.records.values import Status

TRANSFER = """doorgifte:
  antwoord: nee
  uitleg: In Zwitserland staan alleen gegevens die niemand kan herleiden.
"""
TRANSFERS, CONTRACTS = 4, 7
"""The numbers of questions about an activity."""
OPEN_BY = {
    0: {SheetTopic.ROLE},
    1: {SheetTopic.PURPOSES},
    2: {SheetTopic.PEOPLE, SheetTopic.DATA},
    3: {SheetTopic.RECIPIENTS, SheetTopic.PROCESSORS},
    TRANSFERS: {SheetTopic.TRANSFERS},
    5: {SheetTopic.PERIODS},
    6: {SheetTopic.MEASURES},
}
"""What a page of the register says is open, by the number of the question."""


def of(register: Register, about: str, name: str) -> Answered:
    sheet = next(sheet for sheet in control(register) if sheet.about == about)
    return next(answered for answered in sheet.answers if answered.record.id == name)


def inschrijving(old: str, new: str) -> tuple[State, ...]:
    files = board.files({"verwerkingen/inschrijving.yaml": (old, new)})
    return of(board.register_of(files), "verwerkingen", "inschrijving").states


def report() -> ControlView:
    return project_internal(board.register(), board.TODAY).control


def test_a_square_is_complete_where_the_page_of_the_activity_has_nothing_open() -> None:
    pages = project_internal(board.register(), board.TODAY).handed.register.sheets
    for page in (sheet.page for sheet in pages if not sheet.page.account or not sheet.page.account.status.example):
        states = of(board.register(), "verwerkingen", page.activity.id).states
        for number, topics in OPEN_BY.items():
            assert (states[number] is State.COMPLETE) is topics.isdisjoint(page.open), (page.activity.id, number)


@pytest.mark.parametrize(
    ("answer", "state"), [("nee", State.COMPLETE), ("nog niet bepaald", State.OPEN), ("", State.MISSING)]
)
def test_that_it_is_not_known_differs_from_nothing(answer: str, state: State) -> None:
    told = f"doorgifte:\n  antwoord: {answer}\n  uitleg: Nagevraagd.\n" if answer else ""
    assert inschrijving(TRANSFER, told)[TRANSFERS] is state


def test_without_suppliers_no_agreement_is_asked() -> None:
    assert inschrijving("verwerkers: [leerlingkaart, lesbord]", "verwerkers: []")[CONTRACTS] is State.NONE


def test_an_example_answers_nothing() -> None:
    names = {answered.record.id for sheet in control(board.register()) for answered in sheet.answers}
    examples = {
        record.id
        for records in board.register().records.values()
        for record in records.values()
        if record.status is Status.EXAMPLE
    }
    assert examples
    assert names.isdisjoint(examples)


def test_the_whole_is_the_sum_of_its_sheets_and_of_its_questions() -> None:
    view = report()
    assert view.counted.asked == sum(sheet.counted.asked for sheet in view.sheets)
    for sheet in view.sheets:
        assert sheet.counted.complete == sum(asked.counted.complete for asked in sheet.asked)


def test_what_does_not_apply_counts_nowhere() -> None:
    files = board.files({"verwerkingen/inschrijving.yaml": ("verwerkers: [leerlingkaart, lesbord]", "verwerkers: []")})
    view = project_internal(board.register_of(files), board.TODAY).control
    squares = [state for sheet in view.sheets for record in sheet.records for state in record.states]
    assert view.counted.asked == len(squares) - squares.count(State.NONE)
    assert State.NONE in squares


@pytest.mark.parametrize(("score", "percentage"), [(Score(199, 1, 0), 99), (Score(2, 0, 0), 100), (Score(0, 0, 0), 0)])
def test_a_hundred_percent_is_all_of_something(score: Score, percentage: int) -> None:
    assert score.percentage == percentage


def test_an_answer_is_no_confirmation() -> None:
    everything = board.register_of(board.adopted())
    view = compose_control(everything, report().organisation)
    assert (view.adopted, view.counted) == (view.total, report().counted)
    assert report().adopted < report().total


def told(block: str, edits: dict[str, tuple[str, str]]) -> State:
    register = board.register_of(board.files(edits))
    number = next(n for n, each in enumerate(BLOCKS) if each.name == block)
    return of(register, "verklaringen", "ouders").states[number]


@pytest.mark.parametrize(("year", "state"), [("zoals_bekend_in: 2024\n", State.OPEN), ("", State.COMPLETE)])
def test_contacts_that_nobody_checked_since_are_not_known(year: str, state: State) -> None:
    assert told("contact", {"organisatie.yaml": ("zoals_bekend_in: 2024\n", year)}) is state


def test_every_letter_that_a_statement_answers_is_named() -> None:
    places = " ".join(block.place for block in BLOCKS)
    asked = {("13 en 14, eerste lid", letter) for letter in "abef"} | {("14, eerste lid", "d")}
    asked |= {("13, tweede lid", letter) for letter in "bcdef"} | {("14, tweede lid", letter) for letter in "cdefg"}
    asked |= {("13, eerste lid", "c"), ("14, eerste lid", "c"), ("13 en 14, tweede lid", "a")}
    missing = [(at, letter) for at, letter in asked if not re.search(rf"{at}, onder ([a-g] en )?{letter}\b", places)]
    assert missing == []


def test_a_kind_without_a_record_of_the_board_is_named_as_not_counted() -> None:
    register = board.register()
    kept = {**register.records, Dpia: {}}
    view = compose_control(replace(register, records=kept), report().organisation)
    assert (view.others, "DPIA’s" in view.subject) == ("DPIA’s", False)


@pytest.mark.parametrize("files", [board.files(), board.adopted()], ids=["draft", "adopted"])
def test_the_report_names_only_pages_that_there_are(files: dict[str, bytes]) -> None:
    register = board.register_of(files)
    there = {target.path for target in plan(register, board.TODAY)}
    view = project_internal(register, board.TODAY).control
    hrefs = {record.href for sheet in view.sheets for record in sheet.records}
    pages = {normpath(f"intern/controle/{href}index.html") for href in hrefs}
    assert pages
    assert pages <= there
