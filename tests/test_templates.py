"""No template decides by a Dutch word: it asks the value, or looks up what the value's English name stands for."""

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path

import board
import pytest
from jinja2 import Environment, nodes

from registerbuild.documents.plan import Form
from registerbuild.documents.review.views import ReviewPart
from registerbuild.register.prose import STATEMENT_LISTS
from registerbuild.register.records.activity import Mandatory
from registerbuild.register.records.data import Afterwards, DataKind
from registerbuild.register.records.values import Answer, is_open

FOLDER = Path(__file__).parent.parent / "templates"
TEMPLATES = {
    str(path.relative_to(FOLDER)): Environment(autoescape=True).parse(path.read_text())
    for path in sorted(FOLDER.rglob("*"))
    if path.suffix in (".html", ".xml")
}
NAMES: Mapping[str, frozenset[str]] = {
    "form": frozenset(Form),
    "name": frozenset(STATEMENT_LISTS),
    "view.parts": frozenset(ReviewPart),
}
"""What holds a name and no word that is shown: the file of a page's form, what an author writes between braces in a
statement, and the parts of the pack that a reader gets. Each is a closed list; no other comparison may hold a text."""
_TESTS = ("eq", "equalto", "ne", "in", "==", "!=")


def texts(node: nodes.Node) -> Iterator[str]:
    """The texts that stand in a comparison as themselves or in a list."""
    if isinstance(node, nodes.Const) and isinstance(node.value, str):
        yield node.value
    for item in node.items if isinstance(node, nodes.Tuple | nodes.List) else ():
        yield from texts(item)


def holder(node: nodes.Node) -> str:
    if isinstance(node, nodes.Getattr):
        return f"{holder(node.node)}.{node.attr}"
    return node.name if isinstance(node, nodes.Name) else ""


def compared(template: nodes.Node) -> Iterator[tuple[str, str]]:
    """(what is compared, with which text) of each comparison, also inside filters and tests."""
    for found in template.find_all(nodes.Compare):
        sides = [found.expr, *(operand.expr for operand in found.ops)]
        held = next(filter(None, map(holder, sides)), "")
        yield from ((held, text) for side in sides for text in texts(side))
    for test in template.find_all(nodes.Test):
        if test.name in _TESTS:
            yield from ((holder(test.node), text) for argument in test.args for text in texts(argument))
    for chosen in template.find_all(nodes.Filter):
        names = [text for argument in chosen.args for text in texts(argument)]
        if any(name in _TESTS for name in names):
            yield from ((chosen.name, name) for name in names[names.index(next(n for n in names if n in _TESTS)) + 1 :])


@pytest.mark.parametrize("name", TEMPLATES)
def test_no_template_compares_with_a_word(name: str) -> None:
    wrong = [(held, text) for held, text in compared(TEMPLATES[name]) if text not in NAMES.get(held, ())]
    assert wrong == []


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_looks_up_by_english_names(name: str) -> None:
    keys = [pair.key for found in TEMPLATES[name].find_all(nodes.Dict) for pair in found.items]
    assert [key for key in keys if not (isinstance(key, nodes.Const) and str(key.value).isupper())] == []


@pytest.mark.parametrize(
    "text",
    [
        '{% if a.answer == "ja" %}x{% endif %}',
        '{% if "gewoon" != a.kind %}x{% endif %}',
        '{% if a.role not in ("verwerker", "samen verantwoordelijk") %}x{% endif %}',
        '{{ a | selectattr("answer", "equalto", "ja") | list }}',
        '{{ "x" if a is eq("nee") }}',
        '{% if form == "ja" %}x{% endif %}',
    ],
)
def test_a_comparison_with_a_word_is_found(text: str) -> None:
    found = compared(Environment(autoescape=True).parse(text))
    assert [(held, word) for held, word in found if word not in NAMES.get(held, ())] != []


@pytest.mark.parametrize("value", [Answer.UNKNOWN, Mandatory.UNKNOWN, Afterwards.UNKNOWN])
def test_an_unknown_answer_is_open(value: StrEnum) -> None:
    assert is_open(value)


@pytest.mark.parametrize("value", [Answer.NO, DataKind.ORDINARY, "nog niet bepaald", "", None, 0])
def test_what_is_answered_or_only_called_so_is_not_open(value: object) -> None:
    assert not is_open(value)


SMALLEST = 9
"""points, on paper"""


def test_no_type_on_paper_is_too_small() -> None:
    style = (FOLDER / "_shared/print.css").read_text(encoding="utf-8")
    sizes = [float(size) for size in re.findall(r"font(?:-size)?:[^;{}]*?([\d.]+)pt", style)]
    assert len(sizes) > 20
    assert min(sizes) >= SMALLEST


def test_a_machine_readable_copy_holds_the_words() -> None:
    page = board.pages(board.register())["intern/verwerkingsregister/inschrijving/index.html"]
    assert '"rol": "verantwoordelijk"' in page.data
