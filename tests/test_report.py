"""Findings → text for a person: totals, what to do first, the rest in short, in lines that fit."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registerbuild.register.findings import Finding, Place, Severity, Topics, in_order, nearest
from registerbuild.report import as_text, summary
from registerbuild.report.grouping import places_in_words, tasks
from registerbuild.report.text import FRAMED, NOTED, frame

PATH = "register/doelen.yaml"
TEXTS = {PATH: "a:\n  naam: b\n  gewoon: c\n"}
ERROR = Finding("REC001", Severity.ERROR, "onbekend veld nam", Place(PATH, 2, 3, 4), "verbeter het", "hier", "naam")
WARNING = Finding("VRW110", Severity.WARNING, "geen termijn", Place(PATH, 3, 3, 6), "kies een termijn")
TIP = Finding("TAA401", Severity.TIP, "lange zin", Place(PATH, 1, 1), "maak er twee van")


def at(finding: Finding, path: str, line: int = 7, **more: str) -> Finding:
    return replace(finding, place=Place(path, line), **more)


# One finding


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


@pytest.mark.parametrize("width", [40, 60, 100])
@pytest.mark.parametrize("before", [0, 20, 60, 200, 499])
def test_of_a_long_line_the_words_that_it_is_about_are_shown_above_the_caret(before: int, width: int) -> None:
    line = "x" * before + "MIS" + "y" * 300
    finding = Finding("A", Severity.ERROR, "b", Place(PATH, 1, before + 1, 3), "c")
    shown, caret = frame(finding, {PATH: line}, width).split("\n")[-3:-1]
    assert shown[caret.index("^") : caret.rindex("^") + 1] == "MIS"


# Totals


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


def test_the_totals_stand_first() -> None:
    text = as_text([ERROR, at(WARNING, "register/b.yaml")], TEXTS)
    assert text.split("\n")[0] == "1 fout, 1 let op in 2 bestanden"


def test_nothing_found_is_one_line() -> None:
    assert as_text([], {}) == "Geen fouten gevonden.\n"


# What there is to do


def test_errors_come_first_in_the_text() -> None:
    text = as_text([TIP, WARNING, ERROR], TEXTS)
    assert text.index("REC001") < text.index("VRW110") < text.index("TAA401")


def test_of_warnings_what_is_found_most_comes_first() -> None:
    rare = replace(WARNING, code="VRW101")
    found = tasks([rare, WARNING, at(WARNING, "register/b.yaml")])
    assert [task.code for task in found] == ["VRW110", "VRW101"]


def test_errors_keep_the_order_in_which_they_stand() -> None:
    other = replace(ERROR, code="REC002")
    assert [task.code for task in tasks([other, ERROR, at(ERROR, "register/b.yaml")])] == ["REC002", "REC001"]


def test_the_same_is_told_once_with_all_its_places() -> None:
    text = as_text([WARNING, at(WARNING, "register/b.yaml"), at(WARNING, "register/b.yaml", 9)], TEXTS)
    assert text.count("VRW110") == 1
    assert "VRW110  geen termijn  (let op, 3 keer)\n  register/ doelen.yaml:3 b.yaml:7,9\n" in text


def open_in(path: str, *topics: str, severity: Severity = Severity.WARNING, note: str = "") -> Finding:
    said = Topics("nog te bepalen", topics)
    return Finding("LEG101", severity, said.message, Place(path, 3), "vul in", note, topics=said)


OPEN = [open_in("register/b.yaml", "opslag", "bron", note="bron: 1 van 2"), open_in("register/c.yaml", "opslag")]


def test_what_is_said_of_different_topics_is_one_thing_that_counts_them() -> None:
    text = as_text(OPEN, TEXTS)
    assert "LEG101  nog te bepalen: opslag 2, bron 1  (let op, 2 keer)\n  register/ b.yaml c.yaml\n" in text
    assert "te bepalen: opslag, bron" not in text


def test_one_finding_with_topics_says_its_own_message_and_note() -> None:
    text = as_text(OPEN[:1], {"register/b.yaml": "a\nb\nc\n"})
    assert ("nog te bepalen: opslag, bron  (let op)" in text, "bron: 1 van 2" in text) == (True, True)


def test_equal_topics_are_not_counted() -> None:
    text = as_text([open_in("register/b.yaml", "opslag"), open_in("register/c.yaml", "opslag")], TEXTS)
    assert "nog te bepalen: opslag  (let op, 2 keer)" in text


def test_errors_that_count_topics_show_no_line_of_one_of_them() -> None:
    errors = [replace(finding, severity=Severity.ERROR) for finding in OPEN]
    assert "│" not in as_text(errors, {"register/b.yaml": "a\nb\nc\n"})


def test_who_reads_counts_is_told_how_to_see_one_file() -> None:
    hint = "registerbuild check register/b.yaml"
    assert (hint in as_text(OPEN, TEXTS), hint in as_text(OPEN[:1], TEXTS)) == (True, False)


def noted(severity: Severity, number: int) -> str:
    found = [replace(at(WARNING, f"register/{n}.yaml"), severity=severity, note=f"reden {n}") for n in range(number)]
    return as_text(found, TEXTS)


def test_of_many_warnings_that_differ_only_the_places_are_told() -> None:
    assert ("reden 1" in noted(Severity.WARNING, NOTED), "reden 1" in noted(Severity.WARNING, NOTED + 1)) == (
        True,
        False,
    )


def test_of_many_errors_that_differ_all_is_told() -> None:
    assert "reden 1" in noted(Severity.ERROR, NOTED + 1)


@pytest.mark.parametrize(
    ("findings", "alone", "again"),
    [([ERROR, WARNING], True, True), ([ERROR], False, True), ([WARNING], False, False)],
)
def test_errors_come_first_and_hide_others(findings: list[Finding], alone: bool, again: bool) -> None:
    text = as_text(findings, TEXTS)
    assert ("--alleen fout" in text, "Controleer daarna opnieuw" in text) == (alone, again)


def test_that_something_can_be_mended_is_said_only_when_it_can() -> None:
    hint = "registerbuild check --fix --diff"
    certain = replace(ERROR, instead="naam")
    assert (hint in as_text([certain], TEXTS), hint in as_text([ERROR], TEXTS)) == (True, False)


def test_equal_codes_with_different_messages_stay_apart_under_one_remedy() -> None:
    text = as_text([WARNING, at(WARNING, PATH, message="geen begin")], TEXTS)
    assert ("geen termijn  (let op)" in text, "geen begin  (let op)" in text) == (True, True)
    assert text.count("kies een termijn") == 1


def test_equal_codes_with_different_remedies_are_different_things_to_do() -> None:
    assert len(tasks([WARNING, replace(WARNING, fix="vraag het na")])) == 2


def test_what_is_said_at_one_place_only_stands_at_that_place() -> None:
    text = as_text([at(WARNING, "register/a.yaml", note="een"), at(WARNING, "register/b.yaml", note="twee")], {})
    assert "  register/a.yaml, regel 7 (een)\n  register/b.yaml, regel 7 (twee)\n" in text


def test_each_error_that_says_something_else_is_shown_in_its_line() -> None:
    text = as_text([ERROR, replace(ERROR, message="onbekend veld gewon", place=Place(PATH, 3, 3, 6))], TEXTS)
    assert ("^^^^ hier" in text, "^^^^^^ hier" in text) == (True, True)


def test_of_very_many_errors_with_one_remedy_the_others_are_told_by_place() -> None:
    many = [replace(ERROR, message=f"onbekend veld n{n}", place=Place(PATH, 2, 3, 4)) for n in range(20)]
    text = as_text(many, TEXTS)
    assert text.count("^^^^") == FRAMED
    assert all(f"onbekend veld n{n}\n" in text for n in range(20))


def test_an_error_of_which_there_are_more_is_shown_once_and_then_its_places() -> None:
    text = as_text([ERROR, at(ERROR, "register/b.yaml", note="", suggestion="")], TEXTS)
    assert "REC001  onbekend veld nam  (2 keer)\n" in text
    assert "  ook in       register/b.yaml, regel 7\n" in text


def test_after_ten_things_the_rest_is_told_without_what_to_do() -> None:
    many = [replace(WARNING, code=f"VRW{n}", fix=f"doe {n}.") for n in range(101, 113)]
    text = as_text(many, TEXTS)
    first, rest = text.split("\nDAARNA\n")
    assert ("EERST: 10 van de 12 dingen om te doen" in first, first.count("te doen      "), rest.count("te doen")) == (
        True,
        10,
        0,
    )
    assert all(finding.code in text for finding in many)
    assert "registerbuild rule" in rest


def test_ten_things_are_all_told_in_full() -> None:
    many = [replace(WARNING, code=f"VRW{n}") for n in range(101, 111)]
    text = as_text(many, TEXTS)
    assert (text.count("te doen      "), "DAARNA" in text, "EERST" in text) == (10, False, False)


def test_files_of_one_folder_stand_in_one_line_with_their_lines() -> None:
    found = [
        at(WARNING, "register/v/a.yaml", 2),
        at(WARNING, "register/v/b.yaml", 3),
        at(WARNING, "register/c.yaml", 4),
    ]
    assert places_in_words(found) == ["register/v/ a.yaml:2 b.yaml:3", "register/c.yaml, regel 4"]


# The width


PIECES = st.text("ab/ é", max_size=90)
MANY = st.lists(
    st.builds(
        Finding,
        st.sampled_from(["VRW110", "REC001"]),
        st.sampled_from(Severity),
        PIECES,
        st.builds(Place, PIECES, st.integers(1, 20), st.integers(1, 200), st.integers(1, 300)),
        PIECES,
        PIECES,
        PIECES,
    ),
    max_size=15,
)


@given(MANY, PIECES, st.integers(40, 130))
def test_no_line_is_longer_than_the_width(findings: list[Finding], text: str, width: int) -> None:
    texts = {finding.place.path: text for finding in findings}
    assert max(map(len, as_text(findings, texts, width).split("\n"))) <= width


@given(MANY, PIECES)
def test_a_narrower_width_than_forty_counts_as_forty(findings: list[Finding], text: str) -> None:
    texts = {finding.place.path: text for finding in findings}
    assert as_text(findings, texts, 5) == as_text(findings, texts, 40)


def test_a_path_that_is_too_long_breaks_after_a_stroke() -> None:
    path = "register/verwerkingen/leerlingvolgsysteem-met-lange-naam.yaml"
    assert "  register/verwerkingen/\n  leerlingvolgsysteem-met-lange-naam.yaml" in frame(at(TIP, path), {}, 44)


# What findings are


def test_findings_are_put_in_order_of_place_and_once_each() -> None:
    assert in_order([WARNING, ERROR, TIP, ERROR]) == (TIP, ERROR, WARNING)


@pytest.mark.parametrize(("word", "found"), [("naamm", "naam"), ("NAAM", "naam"), ("xyz", None), ("", None)])
def test_the_nearest_word_is_found_when_there_is_one(word: str, found: str | None) -> None:
    assert nearest(word, ["naam", "gewoon"]) == found


@given(st.text(), st.integers(1, 50), st.integers(1, 50), st.integers(1, 50))
def test_no_text_and_no_place_make_it_raise(text: str, line: int, column: int, length: int) -> None:
    finding = Finding("A", Severity.ERROR, "b", Place(PATH, line, column, length), "c", "d")
    assert frame(finding, {PATH: text}).endswith("te doen      c")
