"""Findings → text with code frames, or JSON."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registerbuild.register.findings import Finding, Place, Severity, in_order, nearest
from registerbuild.report import as_json, as_text, frame, summary

PATH = "register/doelen.yaml"
TEXTS = {PATH: "a:\n  naam: b\n  gewoon: c\n"}
ERROR = Finding("REC001", Severity.ERROR, "onbekend veld nam", Place(PATH, 2, 3, 4), "verbeter het", "hier", "naam")
WARNING = Finding("VRW110", Severity.WARNING, "geen termijn", Place(PATH, 3, 3, 6), "kies een termijn")
TIP = Finding("TAA401", Severity.TIP, "lange zin", Place(PATH, 1, 1), "maak er twee van")


def test_a_frame_says_what_where_and_what_to_do() -> None:
    assert frame(ERROR, TEXTS) == (
        "REC001  onbekend veld nam\n"
        "  register/doelen.yaml, regel 2, kolom 3\n"
        "      1 │ a:\n"
        "      2 │   naam: b\n"
        "        │   ^^^^ hier\n"
        "  bedoelde u   naam\n"
        "  te doen      verbeter het"
    )


def test_a_warning_says_that_it_is_one() -> None:
    assert frame(WARNING, TEXTS).split("\n")[0] == "VRW110  geen termijn  (let op)"


def test_a_file_that_could_not_be_read_has_no_lines() -> None:
    assert "│" not in frame(ERROR, {PATH: ""})


@pytest.mark.parametrize(
    "place", [Place(PATH, 99, 1), Place(PATH, 1, 99, 500), Place("elders", 1, 1), Place(PATH, 4, 1)]
)
def test_a_place_outside_the_text_does_not_make_it_raise(place: Place) -> None:
    assert "te doen" in frame(Finding("A", Severity.ERROR, "b", place, "c"), TEXTS)


def test_a_long_line_is_cut() -> None:
    texts = {PATH: "x" * 500}
    assert max(map(len, frame(TIP, texts).split("\n"))) < 130


@pytest.mark.parametrize(
    ("findings", "words"),
    [
        ([], "Geen fouten gevonden."),
        ([ERROR], "1 fout"),
        ([ERROR, ERROR], "2 fouten"),
        ([ERROR, WARNING, TIP], "1 fout, 1 let op, 1 tip"),
        ([TIP, TIP], "2 tips"),
    ],
)
def test_the_summary_counts_each_severity(findings: list[Finding], words: str) -> None:
    assert summary(findings) == words


def test_errors_come_first_in_the_text() -> None:
    text = as_text([TIP, WARNING, ERROR], TEXTS)
    assert text.index("REC001") < text.index("VRW110") < text.index("TAA401")


def test_a_warning_that_comes_more_often_is_shown_once_with_its_places() -> None:
    again = Finding(WARNING.code, WARNING.severity, WARNING.message, Place("register/b.yaml", 7), WARNING.fix)
    text = as_text([WARNING, again], TEXTS)
    assert (text.count("VRW110"), "  ook in       register/b.yaml, regel 7" in text) == (1, True)


def test_every_error_is_shown() -> None:
    again = Finding(ERROR.code, ERROR.severity, ERROR.message, Place("register/b.yaml", 7), ERROR.fix)
    assert as_text([ERROR, again], TEXTS).count("REC001") == 2


def test_json_has_every_finding_with_its_place() -> None:
    assert json.loads(as_json([ERROR, TIP])) == [
        {
            "code": "REC001",
            "severity": "fout",
            "message": "onbekend veld nam",
            "fix": "verbeter het",
            "note": "hier",
            "suggestion": "naam",
            "path": PATH,
            "line": 2,
            "column": 3,
            "length": 4,
        },
        {
            "code": "TAA401",
            "severity": "tip",
            "message": "lange zin",
            "fix": "maak er twee van",
            "path": PATH,
            "line": 1,
            "column": 1,
            "length": 1,
        },
    ]


def test_findings_are_put_in_order_of_place_and_once_each() -> None:
    assert in_order([WARNING, ERROR, TIP, ERROR]) == (TIP, ERROR, WARNING)


@pytest.mark.parametrize(("word", "found"), [("naamm", "naam"), ("NAAM", "naam"), ("xyz", None), ("", None)])
def test_the_nearest_word_is_found_when_there_is_one(word: str, found: str | None) -> None:
    assert nearest(word, ["naam", "gewoon"]) == found


@given(st.text(), st.integers(1, 50), st.integers(1, 50), st.integers(1, 50))
def test_no_text_and_no_place_make_it_raise(text: str, line: int, column: int, length: int) -> None:
    finding = Finding("A", Severity.ERROR, "b", Place(PATH, line, column, length), "c", "d")
    assert frame(finding, {PATH: text}).endswith("te doen      c")
