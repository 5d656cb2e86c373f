"""The rules, each with its document: tests/checks/CODE.md has good and bad records and the expected places."""

import ast
import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from registerbuild import checks
from registerbuild.checks import language
from registerbuild.checks.retired import RETIRED
from registerbuild.checks.rule import Rule
from registerbuild.register.findings import Finding, Severity
from registerbuild.register.reading.load import load

HERE = Path(__file__).parent / "checks"
SOURCE = Path(checks.__file__).parents[1]
TODAY = datetime.date(2026, 11, 22)
RULES = {rule.code: rule for rule in checks.RULES}
DOCUMENTS = sorted(HERE.glob("*.md"))
CODES = [document.stem for document in DOCUMENTS]

_PIECE = re.compile(
    r"(?ms)^```(?:yaml|md) (?P<path>register/\S+)\n(?P<text>.*?)^```$"
    r"|^## (?P<part>\w+)$"
    r"|^### (?P<name>.+?)$"
    r"|^Verwacht: (?P<code>\w+) op regel (?P<line>\d+), kolom (?P<column>\d+) \((?P<severity>[\w ]+)\)$"
)


@dataclass(frozen=True, slots=True)
class Case:
    """Files that are laid over the base board, and what is expected: (path, line, column, severity)."""

    name: str
    files: dict[str, str]
    expected: set[tuple[str, int, int, str]]


def basis() -> dict[str, bytes]:
    root = HERE / "_basis"
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


BASIS = basis()


def cases(code: str, wanted: str) -> Iterator[Case]:
    """A part (Goed, Fout) holds one case, or a case under each heading ###; `Verwacht` is about the block above it."""
    part = name = path = ""
    case = Case("", {}, set())
    for piece in _PIECE.finditer((HERE / f"{code}.md").read_text(encoding="utf-8")):
        if piece["path"]:
            path = piece["path"]
            case.files[path] = piece["text"]
        elif piece["code"]:
            assert piece["code"] == code
            case.expected.add((path, int(piece["line"]), int(piece["column"]), piece["severity"]))
        else:
            if part == wanted and case.files:
                yield case
            part, name = (piece["part"], "") if piece["part"] else (part, piece["name"])
            case = Case(f"{code} {part} {name}".strip(), {}, set())
    if part == wanted and case.files:
        yield case


def findings(files: dict[str, str]) -> list[Finding]:
    together = BASIS | {path: text.encode() for path, text in files.items()}
    loaded = load(together)
    assert not loaded.findings, loaded.findings
    return checks.run(loaded, TODAY, {path: text.decode() for path, text in together.items()})


def found(code: str, files: dict[str, str]) -> set[tuple[str, int, int, str]]:
    return {(f.place.path, f.place.line, f.place.column, f.severity.value) for f in findings(files) if f.code == code}


def all_cases(heading: str) -> list[object]:
    return [pytest.param(code, case, id=case.name) for code in CODES for case in cases(code, heading)]


@pytest.mark.parametrize(("code", "case"), all_cases("Goed"))
def test_a_good_record_is_left_alone(code: str, case: Case) -> None:
    assert found(code, case.files) == set()


@pytest.mark.parametrize(("code", "case"), all_cases("Fout"))
def test_a_bad_record_is_found_at_its_place(code: str, case: Case) -> None:
    assert found(code, case.files) == case.expected


@pytest.mark.parametrize("code", [code for code in CODES if RULES[code].completeness])
def test_a_draft_may_be_incomplete(code: str) -> None:
    for case in cases(code, "Fout"):
        drafts = {
            path: text.replace("status: vastgesteld", "status: te bevestigen") for path, text in case.files.items()
        }
        assert {severity for *_, severity in found(code, drafts)} == {Severity.WARNING.value}


@pytest.mark.parametrize("code", [code for code in CODES if not code.startswith("WAI")])
def test_a_withdrawn_record_is_not_checked(code: str) -> None:
    for case in cases(code, "Fout"):
        gone = {path: re.sub(r"status: [a-z ]+", "status: vervallen", text) for path, text in case.files.items()}
        assert not {place for place in found(code, gone) if place[0] in gone}


def test_the_base_board_is_good_apart_from_what_it_does_not_use_and_what_its_short_regulation_does_not_tell() -> None:
    untold = {"REG310", "REG311", "REG312", "REG313", "REG314", "REG315", "REG316", "REG317", "ORG121"}
    assert {finding.code for finding in findings({})} == {"GEG101", "ONT101", "BEW110"} | untold


def test_every_rule_has_a_document_and_every_document_a_rule() -> None:
    assert set(CODES) == set(RULES)


def test_no_code_is_used_twice() -> None:
    assert len(checks.codes()) == len(set(checks.codes()))


EVER = HERE.parent / "codes.txt"
"""Every code that there ever was, a line each; --update-golden adds the new ones."""


def test_a_code_that_no_rule_has_any_more_is_used_for_nothing_else() -> None:
    assert set(RETIRED) & set(checks.codes()) == set()


def test_every_code_that_ever_was_is_alive_or_retired(request: pytest.FixtureRequest) -> None:
    ever, alive = EVER.read_text(encoding="utf-8").split(), {*checks.codes(), *RETIRED}
    if request.config.getoption("--update-golden"):
        EVER.write_text("\n".join(sorted({*ever, *alive})) + "\n", encoding="utf-8")
    assert set(ever) == alive


@pytest.mark.parametrize("code", RETIRED)
def test_a_retired_code_says_what_replaced_it(code: str) -> None:
    named = re.findall(r"[A-Z]{3}\d{3}", RETIRED[code])
    assert RETIRED[code].startswith("Vervangen door" if named else "Zonder opvolger")
    assert set(named) <= set(checks.codes())
    assert RETIRED[code] in (checks.explain_rule(code.lower()) or "")


def test_every_rule_that_is_written_is_in_the_list() -> None:
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in (SOURCE / "checks").rglob("*.py")]
    calls = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call)]
    named = [call for call in calls if isinstance(call.func, ast.Name) and call.func.id == "rule"]
    assert {call.args[0].value for call in named if isinstance(call.args[0], ast.Constant)} == set(RULES)


@pytest.mark.parametrize("code", CODES)
def test_a_document_has_a_good_and_a_bad_part_that_fails(code: str) -> None:
    assert (
        (HERE / f"{code}.md")
        .read_text(encoding="utf-8")
        .startswith(f"# {code}: {RULES[code].title.removesuffix('.')}\n")
    )
    assert list(cases(code, "Goed"))
    assert all(case.expected for case in cases(code, "Fout"))
    assert list(cases(code, "Fout"))


@pytest.mark.parametrize("rule", checks.RULES, ids=RULES)
def test_a_docstring_says_what_why_by_which_law_and_what_to_do(rule: Rule) -> None:
    assert rule.title.endswith(".")
    assert rule.fix.endswith(".")
    assert re.search(r"\bartikel \d+|richtlijn|eigen regel", rule.why), rule.why
    assert re.search(r"AVG|WMS|WPO|eigen regel", rule.why), rule.why


def test_every_code_in_the_source_can_be_explained() -> None:
    texts = [path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py")]
    used = {code for text in texts for code in re.findall(r"[\"']([A-Z]{3}\d{3})[\"']", text)}
    assert len(used) > 100
    assert {code for code in used if checks.explain_rule(code) is None} == set()


def test_an_explanation_has_the_title_the_law_and_the_fix() -> None:
    text = checks.explain_rule("vrw110") or ""
    assert text.startswith("VRW110  Een gegeven zonder bewaartermijn  (fout)\n")
    assert "AVG artikel 30" in text
    assert "een concept mag onaf zijn" in text


def test_an_unknown_code_has_no_explanation() -> None:
    assert checks.explain_rule("VRW999") is None


def test_a_word_or_style_is_never_an_error() -> None:
    assert [rule.code for rule in language.RULES if rule.severity is Severity.ERROR] == []
