"""A bounded number of broken boards, and what the fuzzer needs to be believed; `make fuzz N=...` tries more."""

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

import board
import fuzz
import inputs
import pytest
from inputs import Input

from registerbuild.checking import checked
from registerbuild.derived.law.cited import cited_places
from registerbuild.disk.reading import Read
from registerbuild.documents.plan import plan
from registerbuild.register.findings import Place, Severity

LONG = b"9" * 5000
TRIED = 500


@pytest.fixture(scope="module")
def tried() -> Mapping[str, Any]:
    """In a process of its own, as the fuzzer sets limits and remembers."""
    script = (
        "import dataclasses, json, fuzz; fuzz.ready(); fuzz.limit_memory(); fuzz.PDFS = 0.1; "
        f"print(json.dumps(dataclasses.asdict(fuzz.run(range({TRIED})))))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=Path(__file__).parent, text=True, check=True, stdout=subprocess.PIPE
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_each_broken_board_gets_findings_or_pages(tried: Mapping[str, Any]) -> None:
    assert (tried["inputs"], tried["failures"]) == (TRIED, [])


def test_some_are_without_errors_and_give_pages_that_were_not_seen(tried: Mapping[str, Any]) -> None:
    assert (tried["clean"] > 50, tried["pages"] > 100, tried["pdfs"] > 0) == (True, True, True)


def test_none_takes_long_or_much_memory(tried: Mapping[str, Any]) -> None:
    assert (tried["slowest"][0] < fuzz.CPU_SECONDS, tried["memory"] < 500) == (True, True)


def test_an_input_is_made_by_its_number_alone() -> None:
    for seed in range(20):
        one, other = Input(seed), Input(seed)
        assert one.files(one.changes) == other.files(other.changes)


def test_two_numbers_make_two_inputs() -> None:
    made = [Input(seed).files(Input(seed).changes) for seed in range(20)]
    assert sum(one != other for one, other in pairwise(made)) == 19


def test_what_raises_is_reported_with_the_smallest_change(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise KeyError("x")

    monkeypatch.setattr(fuzz, "answer", broken)
    assert fuzz.explained(1).startswith("1: [], ")  # without any change it fails as well


def test_nearly_every_record_has_a_small_board_that_stands_by_itself() -> None:
    for number, pieces in enumerate(inputs.smalls()):
        some = range(0, len(pieces), 10)
        assert sum(inputs.small(number, nth) is not None for nth in some) > 0.8 * len(some) > 4


def test_a_process_that_ends_or_never_does_fails_and_what_is_behind_it_is_tried(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(given: Input, files: Mapping[str, bytes], tally: fuzz.Tally) -> None:
        tally.inputs += 1
        if given.seed == 2:
            os._exit(1)
        while given.seed == 4:
            time.sleep(1)

    monkeypatch.setattr(fuzz, "answer", broken)
    monkeypatch.setattr(fuzz, "STUCK", 4)
    monkeypatch.setattr(fuzz, "LOOKED", 0.1)
    for seed in range(6):
        assert Input(seed).base  # made here, so that no process takes long for another reason
    total = fuzz.Tally()
    for tally in fuzz.many(range(6), 1):
        total.add(tally)
    assert [failure.seed for failure in total.failures] == [2, 4]


# What it found


@pytest.mark.parametrize("key", [b"artikel", b"lid"])
def test_a_place_in_the_law_may_have_more_digits_than_python_reads(key: bytes) -> None:
    number = re.compile(rb'\b%b: "?\d+"?' % key)
    files = {path: number.sub(b'%b: "%b"' % (key, LONG), content) for path, content in board.files().items()}
    loaded, _ = checked(Read(files, ()), board.TODAY)
    places = cited_places(loaded.register, board.TODAY)
    assert any(LONG.decode() in (place.law.article, place.law.paragraph) for place in places)
    assert plan(loaded.register, board.TODAY)


def test_a_file_that_repeats_a_wrong_reference_is_read_in_time_that_grows_with_it() -> None:
    path, repeated = "register/verklaringen/ouders.md", b"\n\n" + b"{weg:x} " * 8_000
    files = board.files()
    _, findings = checked(Read({**files, path: files[path] + repeated}, ()), board.TODAY)
    columns = [f.place.column for f in findings if f.place.path == path and f.code == "TKS003"]
    assert columns == list(range(1, 64_000, 8))


@pytest.mark.parametrize("name", ["P9999Y", "P1D2Y", "P0Y"])
def test_a_fact_under_a_dpia_may_look_like_a_length_of_time(name: str) -> None:
    files = board.files({"maatregelen.yaml": ("naam: Toegang op basis van functie", f"naam: {name}")})
    assert plan(checked(Read(files, ()), board.TODAY)[0].register, board.TODAY)


@pytest.mark.parametrize("name", ["nul", "con", "com1", "a" * 101])
def test_an_id_that_no_address_can_have_is_an_error(name: str) -> None:
    files = board.files()
    files[f"register/prescans/{name}.yaml"] = files.pop("register/prescans/beeld.yaml")
    assert "REC011 1:1" in board.errors(checked(Read(files, ()), board.TODAY)[1])


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01"])
def test_a_day_with_which_nobody_can_count_is_an_error(day: str) -> None:
    files = board.files({"prescans/begeleiding.yaml": ("datum: 2026-10-08", f"datum: {day}")})
    assert any(f.path == "register/prescans/begeleiding.yaml" for f in places(files))


@pytest.mark.parametrize(
    "address", ["https://www.a[b", "https://[a](b)", "https://a@b.nl", "https://www.℀.nl", "https://"]
)
def test_what_is_no_address_of_a_website_is_an_error(address: str) -> None:
    files = board.files({"organisatie.yaml": ("https://www.voorbeeldscholen.example/privacy/", address)})
    assert "REC010" in {f.code for f in checked(Read(files, ()), board.TODAY)[1]}


@pytest.mark.parametrize("address", ["//[@b.nl", "a)@b.nl", "a@b[.nl", "a@b"])
def test_what_is_no_address_for_mail_is_an_error(address: str) -> None:
    files = board.files({"organisatie.yaml": ("info@voorbeeldscholen.example", f"'{address}'")})
    assert "REC010" in {f.code for f in checked(Read(files, ()), board.TODAY)[1]}


def test_a_list_stands_in_no_other_field_of_a_statement_than_its_text() -> None:
    path = "register/verklaringen/ouders.md"
    files = board.files(
        {"verklaringen/ouders.md": ("De school weet hoe je heet en hoe het leren gaat.", "{lijst:bronnen}")}
    )
    assert [f.place.path for f in checked(Read(files, ()), board.TODAY)[1] if f.code == "LNK002"] == [path]


@pytest.mark.parametrize("reference", ["{wet:avg/5/}", "{wet:avg//1}", "{lid:bewaren/}"])
def test_a_reference_with_an_empty_part_is_none(reference: str) -> None:
    path = "register/verklaringen/ouders.md"
    files = board.files()
    _, findings = checked(Read({**files, path: files[path] + f"\n\n{reference}\n".encode()}, ()), board.TODAY)
    assert [f.code for f in findings if f.place.path == path and f.severity is Severity.ERROR] == ["TKS003"]


def places(files: dict[str, bytes]) -> list[Place]:
    return [f.place for f in checked(Read(files, ()), board.TODAY)[1] if f.severity is Severity.ERROR]
