"""check --fix: what is certain is written, every other byte stays, and what nobody may change is left alone."""

import random
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import board
import pytest
from click.testing import CliRunner, Result

from registerbuild.commands import mending
from registerbuild.commands.main import group
from registerbuild.disk.reading import Read
from registerbuild.register.findings import Place
from registerbuild.register.index import KINDS
from registerbuild.register.model import marked
from registerbuild.register.records.marks import To
from registerbuild.report.selecting import Selection

BEGELEIDING = "register/verwerkingen/begeleiding.yaml"


def mended(files: Mapping[str, bytes]) -> dict[str, bytes]:
    found = mending.mend(Read(dict(files), ()), board.TODAY, Selection())
    return {**files, **{path: after for path, (_, after) in found.changed.items()}}


def run(folder: Path, *arguments: str) -> Result:
    result = CliRunner().invoke(group, ["-C", str(folder), "check", *board.PEILDATUM, *arguments])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


@cache
def slips() -> tuple[Place, ...]:
    """Where a field has its name and an id stands, of records that a person may change, and outside history."""
    loaded = board.loaded()
    found: set[Place] = set()
    for kind in KINDS:
        for origin in loaded.origins[kind.name].values():
            if mending._may_change(origin.source.path, loaded):
                found |= {origin.key(path) for path in _named(origin.values)}
                found |= {
                    origin.place(loc) for loc, _, mark in marked(kind.model, origin.values) if isinstance(mark, To)
                }
    return tuple(sorted(place for place in found if place.length > 6))


def _named(values: object) -> list[tuple[str]]:
    return [(key,) for key in values] if isinstance(values, dict) else []


def slipped(place: Place, gone: int) -> dict[str, bytes]:
    """The board in which one letter of a word has fallen out."""
    files = board.files()
    lines = files[place.path].decode().split("\n")
    line = lines[place.line - 1]
    at = place.column - 1 + gone % place.length
    lines[place.line - 1] = line[:at] + line[at + 1 :]
    return {**files, place.path: "\n".join(lines).encode()}


def test_a_letter_that_fell_out_comes_back_and_no_other_byte_changes() -> None:
    draw = random.Random(11)
    chosen = draw.sample(slips(), 40)
    right = 0
    for place in chosen:
        wrong = slipped(place, draw.randrange(1, place.length - 1))
        after = mended(wrong)
        right += after == board.files()
        assert after in (board.files(), wrong), f"{place} was mended into something else"
    assert right >= 25


@pytest.mark.parametrize(
    ("path", "right", "wrong"),
    [
        ("reglement/concept/reglement.yaml", "status: te bevestigen", "status: te bevestign"),
        ("bewaartermijnen.yaml", "termijn: P2Y", "termijn: 2 jaar  # zie het besluit"),
    ],
)
def test_layout_and_remarks_stay(path: str, right: str, wrong: str) -> None:
    remark = wrong.partition("  #")
    after = mended(board.files({path: (right, wrong)}))
    assert after == board.files({path: (right, right + "".join(remark[1:]))})


LID = "Het dossier van uw kind bewaren wij {termijn:dossier}."


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (LID, "Het dossier van uw kind bewaren wij {termijn:dosier}."),
        (LID, "Het dossier van uw kind bewaren wij {termin:dossier}."),
    ],
)
def test_a_reference_in_a_text_is_mended_in_a_draft(right: str, wrong: str) -> None:
    assert mended(board.files({"reglement/concept/bewaren.md": (right, wrong)})) == board.files()


def test_the_text_of_an_adopted_version_is_history() -> None:
    path = "register/reglement/2026-08-01/bewaren.md"
    wrong = {**board.files(), path: board.files()[path].replace(b"{termijn:dossier}", b"{termijn:dosier}")}
    assert wrong != board.files()
    assert mended(wrong) == wrong


def test_a_mended_field_shows_the_next_mistake_which_is_mended_too() -> None:
    assert mended(board.files({"bewaartermijnen.yaml": ("termijn: P2Y", "termjn: 2 jaar")})) == board.files()


def test_windows_line_ends_stay() -> None:
    wrong = board.files({"bewaartermijnen.yaml": ("termijn: P2Y", "termijn: 2 jaar")})
    path = "register/bewaartermijnen.yaml"
    after = mended({**wrong, path: wrong[path].replace(b"\n", b"\r\n")})
    assert after[path] == board.files()[path].replace(b"\n", b"\r\n")


def test_a_place_that_signs_without_width_hide_is_found_by_its_words() -> None:
    wrong = board.files({"bewaartermijnen.yaml": ("termijn: P2Y", "termijn:\u200b 2 jaar")})
    assert b"termijn:\xe2\x80\x8b P2Y" in mended(wrong)["register/bewaartermijnen.yaml"]


def test_a_file_in_which_a_record_would_be_lost_stays_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = board.files({"bewaartermijnen.yaml": ("termijn: P2Y", "termijn: 2 jaar")})
    path = "register/bewaartermijnen.yaml"
    monkeypatch.setattr(mending, "_with", lambda content, findings: (content.replace(b"naam:", b"nam:"), findings))
    assert mended(wrong)[path] == wrong[path]


@pytest.fixture
def slip(tmp_path: Path) -> Path:
    """A board on disk with one slip."""
    return board.write(tmp_path, board.files({"bewaartermijnen.yaml": ("termijn: P2Y", "termijn: 2 jaar")}))


def periods(folder: Path) -> str:
    return (folder / "register/bewaartermijnen.yaml").read_text(encoding="utf-8")


def test_the_command_writes_and_then_says_what_is_left(slip: Path) -> None:
    result = run(slip, "--fix")
    assert (result.exit_code, result.stderr.split("\n")[0]) == (0, "1 ding hersteld in 1 bestand.")
    assert periods(slip) == board.files()["register/bewaartermijnen.yaml"].decode()
    assert "REC007" not in result.stdout


def test_the_command_says_of_each_change_where_and_what(slip: Path) -> None:
    line = periods(slip).split("\n").index("  termijn: 2 jaar") + 1
    assert run(slip, "--fix").stderr.split("\n")[1:] == [f"  register/bewaartermijnen.yaml:{line}  2 jaar → P2Y", ""]


def corrections(number: int) -> list[str]:
    made = tuple(mending.Correction(Place("a.yaml", n), "ja", "") for n in range(1, number + 1))
    return list(mending.listed_corrections(mending.Mended(made, {})))


def test_of_many_changes_the_first_are_told_and_the_others_counted() -> None:
    assert corrections(mending.LISTED)[-1] == f"  a.yaml:{mending.LISTED}  ja → (niets)"
    assert corrections(mending.LISTED + 3)[mending.LISTED :] == ["  en nog 3"]


def test_changes_of_later_rounds_stand_at_their_place() -> None:
    edits = {"bewaartermijnen.yaml": ("termijn: P2Y", "termjn: 2 jaar"), "doelen.yaml": ("gewoon:", "gewon:")}
    made = mending.mend(Read(board.files(edits), ()), board.TODAY, Selection()).made
    assert [(each.was, each.now) for each in made] == [
        ("termjn", "termijn"),
        ("2 jaar", "P2Y"),
        *[("gewon", "gewoon")] * board.files()["register/doelen.yaml"].count(b"gewoon:"),
    ]


def test_with_diff_it_shows_and_writes_nothing(slip: Path) -> None:
    before = periods(slip)
    result = run(slip, "--fix", "--diff")
    assert "-  termijn: 2 jaar\n+  termijn: P2Y\n" in result.stdout
    assert (result.exit_code, periods(slip)) == (1, before)
    assert result.stderr == "1 ding te herstellen in 1 bestand; niets is geschreven.\n"


def test_diff_alone_is_wrong_use(slip: Path) -> None:
    assert run(slip, "--diff").exit_code == 2


def test_nothing_certain_changes_nothing(tmp_path: Path) -> None:
    folder = board.write(tmp_path)
    result = run(folder, "--fix")
    assert "niets dat zeker genoeg is" in result.stderr
    assert not (folder / ".registerbuild").exists()


def test_only_what_is_asked_for_is_mended() -> None:
    both = {"verwerkingen/begeleiding.yaml": ("hoofdstuk:", "hofdstuk:"), "doelen.yaml": ("naam:", "nam:")}
    asked = Selection(paths=(BEGELEIDING,))
    assert set(mending.mend(Read(board.files(both), ()), board.TODAY, asked).changed) == {BEGELEIDING}
