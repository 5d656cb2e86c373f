"""How every page and PDF says a day and a number: a day in words, and a noun that bends with its number."""

import re
from functools import cache
from pathlib import Path

import board
import pytest
import test_conexus

from registerbuild.derived.wording.words import counted
from registerbuild.disk.reading import read_theme
from registerbuild.documents.plan import Form, Target, plan
from registerbuild.output.html import render_html

ROOT = Path(__file__).parent.parent
BOARDS = {"golden": (board.register, board.TODAY), "conexus": (test_conexus.register, test_conexus.TODAY)}
_UNSEEN = re.compile(r"(?s)<(script|style)\b.*?</\1>|<[^>]+>")
_COUNTED = re.compile(r"""counted\((?:[^()]|\([^()]*\))*?["']([^"']+)["'], ["']([^"']+)["']\)""")


@cache
def said(name: str) -> dict[str, str]:
    """What a reader sees of every page and PDF, on one line, by path."""
    register, today = BOARDS[name]
    theme = read_theme()
    shown = [target for target in plan(register(), today) if target.form not in (Form.SHEET, Form.FEED)]
    return {target.path: " ".join(_UNSEEN.sub(" ", render_html(target, theme)).split()) for target in shown}


def sources() -> list[Path]:
    return [*ROOT.glob("templates/**/*.html"), *ROOT.glob("src/**/*.py")]


def plurals() -> set[str]:
    """The words for more than one, of all that is counted anywhere."""
    return {more for file in sources() for _, more in _COUNTED.findall(file.read_text(encoding="utf-8"))}


@pytest.mark.parametrize("name", BOARDS)
def test_a_day_is_said_in_words(name: str) -> None:
    """But where the board's own people see the id of a record."""
    outer = {path: text for path, text in said(name).items() if not path.startswith("intern/") or path.endswith(".pdf")}
    assert {path: re.findall(r".{20}\b\d{4}-\d{2}-\d{2}\b", text) for path, text in outer.items() if _iso(text)} == {}


def _iso(text: str) -> bool:
    return re.search(r"\b\d{4}-\d{2}-\d{2}\b", text) is not None


@pytest.mark.parametrize("name", BOARDS)
def test_one_of_a_kind_is_said_in_the_singular(name: str) -> None:
    wrong = re.compile(rf"(?<![\w.,-])1 (?:{'|'.join(sorted(map(re.escape, plurals())))})\b")
    assert {path: wrong.findall(text) for path, text in said(name).items() if wrong.search(text)} == {}


def test_the_counted_words_are_found() -> None:
    assert {"verwerkingen", "DPIA’s", "leden", "records"} <= plurals()


def test_a_number_bends_what_is_counted() -> None:
    found = [counted(number, "verwerking", "verwerkingen") for number in (0, 1, 2)]
    assert found == ["0 verwerkingen", "1 verwerking", "2 verwerkingen"]


def test_a_target_says_the_day_of_its_edition_to_machines_too() -> None:
    pages: dict[str, Target] = {target.path: target for target in plan(board.register(), board.TODAY)}
    frame = pages["openbaar/privacyverklaring/ouders/index.html"].frame
    assert frame.edition is not None
    assert f'<time datetime="{frame.edition.iso}">' in render_html(
        pages["openbaar/privacyverklaring/ouders/index.html"], read_theme()
    )
