"""Every command, stopped in every way: what stands is whole, and what is said is Dutch; see stopping.py."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import board
import changing
import click
import pytest
from stopping import Outcome

from registerbuild import writing
from registerbuild.commands.main import COMMANDS, command_of

LATER = ["--peildatum", "2027-01-16"]
FACTS = ["dpia", "bevestig", "begeleiding", "--door", "directeur", "--reden", "Gezien.", *board.PEILDATUM]
ADOPT = ["stel-vast", "concept", "--datum", "2027-08-01", "--besluit", "B-20", "--orgaan", "het bestuur"]
EXAMPLES: Mapping[str, tuple[list[list[str]], list[str]]] = {
    "build": ([["build", "--jobs", "1", *board.PEILDATUM]], ["build", "--jobs", "1", *LATER]),
    "check": ([], ["check", "--fix", *board.PEILDATUM]),
    "diff": ([], ["diff", "--format", "html", "--naar", "PROJECT/verschil.html", *board.PEILDATUM]),
    "dossier": ([["dossier", "PROJECT/pak", *board.PEILDATUM]], ["dossier", "PROJECT/pak", *LATER]),
    "dpia bevestig": ([], FACTS),
    "editie": ([], ["editie", *board.PEILDATUM]),
    "koppel": ([], ["koppel", "2026-08-01", "concept", "--naar", "PROJECT/koppel.yaml"]),
    "rule": ([], ["rule", "VRW110"]),
    "show": ([], ["show", "openbaar/index.html", *board.PEILDATUM]),
    "stel-vast": ([], [*ADOPT, "--genomen-op", "2027-06-01", "--peildatum", "2027-07-01"]),
    "wetten": ([], ["wetten", *board.PEILDATUM]),
}
"""How each command is given, and what was given before it."""
SLIP = {"check": (b"termijn: P2Y", b"termijn: 2 jaar")}
"""A mistake in the register of a command that mends."""
EVERY = int(os.environ.get("EVERY", "12"))
"""At every how many lines that call the file system a command is stopped; `make fuzz` has 1."""


@dataclass(frozen=True)
class Seen:
    """What was seen of a command that was stopped in each way."""

    calls: int
    writes: dict[str, str]
    killed: list[Outcome]
    slain: list[Outcome]
    refused: list[Outcome]
    interrupted: list[Outcome]
    changed: list[Outcome]
    twice: list[Outcome]


@pytest.fixture(scope="module", params=EXAMPLES)
def seen(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Seen:
    home = tmp_path_factory.mktemp("stopped")
    files = {
        path: content.replace(*SLIP.get(request.param, (b"\n", b"\n"))) for path, content in changing.files().items()
    }
    board.write(home / "project", files)
    before, arguments = EXAMPLES[request.param]
    given = {"home": str(home), "before": before, "arguments": arguments, "every": EVERY}
    script = [sys.executable, str(Path(__file__).with_name("stopping.py"))]
    done = subprocess.run(script, input=json.dumps(given), text=True, check=True, stdout=subprocess.PIPE)
    found = json.loads(done.stdout)
    return Seen(**{key: [Outcome(**each) for each in value] if key in WAYS else value for key, value in found.items()})


WAYS = ("killed", "slain", "refused", "interrupted", "changed", "twice")


def commands(command: click.Command, name: str) -> Iterator[str]:
    if isinstance(command, click.Group):
        for below, inner in command.commands.items():
            yield from commands(inner, f"{name} {below}")
    else:
        yield name


def test_each_command_is_stopped() -> None:
    assert {name for title in COMMANDS for name in commands(command_of(title), title)} == set(EXAMPLES)


def test_these_commands_write(seen: Seen, request: pytest.FixtureRequest) -> None:
    command = request.node.callspec.params["seen"]
    written = {name for name, state in seen.writes.items() if state == "new"}
    assert written == WRITTEN.get(command, set())


WRITTEN = {
    "build": {"build"},
    "check": {"register"},
    "diff": {"verschil.html"},
    "dossier": {"pak", "pak.zip", "pak-controlerapport.txt"},
    "dpia bevestig": {"register"},
    "editie": {"register"},
    "koppel": {"koppel.yaml"},
    "stel-vast": {"register"},
}


def is_whole(outcome: Outcome) -> bool:
    return "mixed" not in outcome.stands.values()


def test_nothing_ends_in_a_traceback(seen: Seen) -> None:
    outcomes = [*seen.killed, *seen.slain, *seen.refused, *seen.interrupted, *seen.changed, *seen.twice]
    assert [(each.how, each.bug, each.later_bug) for each in outcomes if each.bug or each.later_bug] == []


def test_killed_at_any_moment_each_thing_is_old_or_new_or_the_next_command_makes_it_so(seen: Seen) -> None:
    dead = [*seen.killed, *seen.slain]
    assert [each.how for each in dead if set(each.stands) - {"register"} and broken(each)] == []
    assert [each.how for each in dead if each.after and "mixed" in each.after.values()] == []


def broken(outcome: Outcome) -> bool:
    """Whether something beside the register is neither old nor new: nothing makes that whole but a next run."""
    return "mixed" in {state for name, state in outcome.stands.items() if name != "register"}


def test_of_what_a_killed_run_left_the_next_leaves_nothing(seen: Seen) -> None:
    assert [(each.how, each.after_left) for each in [*seen.killed, *seen.slain] if each.after_left] == []


def test_the_system_really_kills_what_writes(seen: Seen) -> None:
    assert {each.code for each in seen.slain} <= {None}
    assert seen.slain or "new" not in seen.writes.values()


def test_a_disk_that_refuses_is_said_in_dutch(seen: Seen) -> None:
    known = [what for what, _ in writing._REASONS.values()] + ["niet te lezen", "intussen veranderd"]
    failed = [each for each in seen.refused if each.code != 0]
    assert [(each.how, each.said) for each in failed if not any(words in each.said for words in known)] == []


def test_a_disk_that_refuses_leaves_the_old_state_or_says_that_the_next_command_finishes_it(seen: Seen) -> None:
    half = [each for each in seen.refused if not is_whole(each) and each.code != 0]
    assert [each.how for each in half if "De volgende opdracht maakt af wat half is." not in each.said] == []
    assert [each.how for each in half if "mixed" in each.after.values()] == []


def test_ctrl_c_is_said_in_dutch(seen: Seen) -> None:
    assert {each.said.strip() for each in seen.interrupted if each.code not in (0, 1) or is_stopped(each)} <= {
        "Afgebroken."
    }


def is_stopped(outcome: Outcome) -> bool:
    return "Afgebroken" in outcome.said


def test_ctrl_c_leaves_nothing_half_and_nothing_behind(seen: Seen) -> None:
    assert [(each.how, each.left) for each in seen.interrupted if each.left or not is_whole(each)] == []


def test_ctrl_c_is_heard(seen: Seen) -> None:
    assert all(map(is_stopped, seen.interrupted))


def test_two_at_once_end_as_one(seen: Seen) -> None:
    assert [
        each.code in (0, 1, 2) and "mixed" not in each.after.values() and not each.after_left for each in seen.twice
    ] == [True, True]
    assert any(each.code == 0 for each in seen.twice) or not seen.writes
