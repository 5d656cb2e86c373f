"""A bounded number of broken boards, and what the fuzzer needs to be believed; `make fuzz N=...` tries more."""

import json
import re
import subprocess
import sys
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

import board
import fuzz
import pytest

from registerbuild.checking import checked
from registerbuild.derived.law.cited import cited_places
from registerbuild.disk.reading import Read
from registerbuild.documents.plan import plan
from registerbuild.register.findings import Place, Severity

LONG = b"9" * 5000


@pytest.fixture(scope="module")
def tried() -> Mapping[str, Any]:
    """In a process of its own, as the fuzzer sets limits and remembers."""
    script = (
        "import dataclasses, json, fuzz; fuzz.ready(); "
        "print(json.dumps([dataclasses.asdict(fuzz.run(range(150))), fuzz.run([3, 4]).failures]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=Path(__file__).parent, text=True, check=True, stdout=subprocess.PIPE
    )
    found: dict[str, Any] = json.loads(done.stdout)[0]
    return found


def test_each_broken_board_gets_findings_or_pages(tried: Mapping[str, Any]) -> None:
    assert (tried["inputs"], tried["failures"]) == (150, [])


def test_some_are_without_errors_and_give_pages_that_were_not_seen(tried: Mapping[str, Any]) -> None:
    assert (tried["clean"] > 10, tried["pages"] > 30) == (True, True)


def test_none_takes_long_or_much_memory(tried: Mapping[str, Any]) -> None:
    assert (tried["slowest"][0] < fuzz.CPU_SECONDS, tried["memory"] < 500) == (True, True)


def test_an_input_is_made_by_its_number_alone() -> None:
    for seed in range(20):
        one, other = fuzz.Input(seed), fuzz.Input(seed)
        assert one.files(one.changes) == other.files(other.changes)


def test_two_numbers_make_two_inputs() -> None:
    made = [fuzz.Input(seed).files(fuzz.Input(seed).changes) for seed in range(20)]
    assert sum(one != other for one, other in pairwise(made)) == 19


def test_what_raises_is_reported_with_the_smallest_change(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise KeyError("x")

    monkeypatch.setattr(fuzz, "answer", broken)
    assert fuzz.explained(1).startswith("1: [], ")  # without any change it fails as well


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


def places(files: dict[str, bytes]) -> list[Place]:
    return [f.place for f in checked(Read(files, ()), board.TODAY)[1] if f.severity is Severity.ERROR]
