"""What a killed run leaves in register/: the old state, the new one, or one that the next command makes whole."""

import base64
import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import board
import changing
import pytest
from click.testing import CliRunner, Result

from registerbuild.commands.main import group
from registerbuild.disk.journal import Rewrite, RewriteRefused, rewrite, settle

ADOPT = ["stel-vast", "concept", "--datum", "2027-08-01", "--besluit", "B-20", "--orgaan", "het bestuur"]
COMMANDS = {
    "stel-vast": [*ADOPT, "--genomen-op", "2027-06-01", "--peildatum", "2027-07-01"],
    "dpia bevestig": ["dpia", "bevestig", "begeleiding", "--door", "directeur", "--reden", "Gezien.", *board.PEILDATUM],
}
PATH = "register/wijzigingen/concept.yaml"
NEW = "register/reglement/nieuw/a.md"


@dataclass(frozen=True)
class Stopped:
    """A run that was stopped at one call of the file system, and the command after it."""

    said: str | None
    at: dict[str, str]
    later: str
    after: dict[str, str]
    left: list[str]
    error: bool


def stopped(
    project: Path, arguments: list[str], stop: str, *, from_first: bool = False, step: int = 1
) -> list[Stopped]:
    """Stop the command at each moment; the last is a run that came to its end."""
    given = {"project": str(project), "arguments": arguments, "stop": stop, "from_first": from_first, "step": step}
    script = [sys.executable, str(Path(__file__).with_name("killing.py"))]
    done = subprocess.run(script, input=json.dumps(given), text=True, check=True, stdout=subprocess.PIPE)
    return [Stopped(**each) for each in json.loads(done.stdout)]


@pytest.fixture(scope="module", params=COMMANDS)
def killed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[Stopped]:
    folder = tmp_path_factory.mktemp("killed")
    return stopped(board.write(folder / "project", changing.files()), COMMANDS[request.param], "kill")


def old_and_new(seen: list[Stopped]) -> tuple[dict[str, str], dict[str, str]]:
    return seen[0].at, seen[-1].at


def test_it_is_killed_at_twenty_moments_or_more(killed: list[Stopped]) -> None:
    assert [each.said for each in killed[:-1]] == [None] * max(20, len(killed) - 1)


def test_killed_at_any_moment_the_next_command_leaves_the_old_state_or_the_new(killed: list[Stopped]) -> None:
    old, new = old_and_new(killed)
    assert old != new
    assert [each.after for each in killed if each.after not in (old, new)] == []


def test_killed_at_any_moment_the_next_command_is_not_stopped_by_it(killed: list[Stopped]) -> None:
    assert not any(each.error for each in killed)


def test_what_the_next_command_changes_it_says(killed: list[Stopped]) -> None:
    assert all(
        each.later.startswith(("Een eerdere opdracht was", "Opgeruimd")) for each in killed if each.at != each.after
    )


def test_some_moments_are_halfway(killed: list[Stopped]) -> None:
    old, new = old_and_new(killed)
    assert any(each.at not in (old, new) for each in killed)


def test_nothing_of_a_killed_run_stays_beside_the_register(killed: list[Stopped]) -> None:
    assert [each.left for each in killed] == [[]] * len(killed)


@pytest.mark.parametrize("command", COMMANDS)
def test_on_a_disk_that_fills_up_it_is_the_old_state_or_the_next_command_finishes_it(
    command: str, tmp_path: Path
) -> None:
    seen = stopped(board.write(tmp_path / "project", changing.files()), COMMANDS[command], "fill")
    old, new = old_and_new(seen)
    assert len(seen) > 5
    for each in seen[:-1]:
        assert "de schijf is vol" in (each.said or "")
        half = "De volgende opdracht maakt af wat half is." in (each.said or "")
        assert (each.after == new) if half else (each.at == each.after == old)


def test_finishing_may_be_killed_too(tmp_path: Path) -> None:
    project = board.write(tmp_path / "project", changing.files())
    old = base64.b64encode((project / PATH).read_bytes()).decode()
    change = {"was": {PATH: old, NEW: None}, "wordt": {PATH: None, NEW: "bmlldXc="}}
    journal(project, json.dumps({"opdracht": "proef", **change, "mappen": ["register/reglement/nieuw"]}))
    seen = stopped(project, ["check", *board.PEILDATUM], "kill")
    assert len(seen) > 8
    assert [each.after == seen[-1].after for each in seen] == [True] * len(seen)
    assert ("reglement/nieuw/a.md" in seen[-1].after, "wijzigingen/concept.yaml" in seen[-1].after) == (True, False)


def test_koppel_changes_nothing_in_the_register_also_when_it_is_killed(tmp_path: Path) -> None:
    project = board.write(tmp_path / "project", changing.files())
    file = tmp_path / "koppel.yaml"
    assert run(project, "koppel", "2026-08-01", "concept", "--naar", str(file)).exit_code == 0
    seen = stopped(project, ["koppel", "--overnemen", str(file)], "kill", from_first=True, step=12)
    assert len(seen) > 5
    assert [each.at == each.after == seen[0].at for each in seen] == [True] * len(seen)


def run(project: Path, *arguments: str) -> Result:
    return CliRunner().invoke(group, ["-C", str(project), *arguments])


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return board.write(tmp_path, changing.files())


def change_of(project: Path) -> Rewrite:
    return Rewrite("proef", {PATH: (project / PATH).read_bytes(), NEW: None}, {PATH: None, NEW: b"nieuw"})


def test_a_file_that_changed_in_the_meantime_is_not_overwritten(project: Path) -> None:
    change = change_of(project)
    (project / PATH).write_bytes(b"van iemand anders")
    with pytest.raises(RewriteRefused, match=r"concept\.yaml is intussen veranderd"):
        rewrite(project, change)
    assert ((project / PATH).read_bytes(), (project / NEW).exists()) == (b"van iemand anders", False)


def journal(project: Path, text: str) -> Path:
    file = project / ".registerbuild" / "afmaken.json"
    file.parent.mkdir(exist_ok=True)
    file.write_text(text)
    return file


def test_a_file_that_changed_after_the_run_was_killed_is_not_touched(project: Path) -> None:
    journal(project, json.dumps({"opdracht": "proef", "was": {PATH: None}, "wordt": {PATH: "YQ=="}, "mappen": []}))
    before = (project / PATH).read_bytes()
    result = run(project, "check")
    assert (result.exit_code, "(proef) is halverwege gestopt" in result.output) == (1, True)
    assert (project / PATH).read_bytes() == before


@pytest.mark.parametrize(
    "text", ["", "[]", "{", "[" * 100_000, '{"opdracht": "x", "was": {}, "wordt": 1, "mappen": []}']
)
def test_a_damaged_journal_is_said_and_stays(text: str, project: Path) -> None:
    file = journal(project, text)
    result = run(project, "check")
    assert (result.exit_code, "afmaken.json is beschadigd" in result.output, file.exists()) == (1, True, True)


@pytest.mark.parametrize("path", ["../x", "x", "register/../x", "register", "register/uit/x"])
def test_a_journal_never_leads_out_of_the_register(path: str, project: Path) -> None:
    (project / "register" / "uit").symlink_to(project.parent)
    journal(project, json.dumps({"opdracht": "x", "was": {path: None}, "wordt": {path: "YQ=="}, "mappen": []}))
    with pytest.raises(RewriteRefused, match="is beschadigd"):
        settle(project)


LITTER = (
    "reglement/.2027-08-01.0123abcd/bewaren.md",
    "wijzigingen/.2027-08-01.yaml.0123abcd",
    "dpia-feiten/.begeleiding.yaml.ab_4x9zk",
    "dpia-feiten/.0123456789abcdef.half",
)


@pytest.mark.parametrize("path", LITTER)
def test_litter_of_a_killed_run_is_cleared_away_and_said(path: str, project: Path) -> None:
    file = project / "register" / path
    file.parent.mkdir(exist_ok=True)
    file.write_text("half")
    assert "Opgeruimd: register/" in run(project, "check").output
    assert not file.exists()


@pytest.mark.parametrize("path", [".begeleiding.yaml.ab_4x9zk", "wijzigingen/.notities", "reglement/.2027-08-01/x"])
def test_a_hidden_file_of_the_user_stays(path: str, project: Path) -> None:
    file = project / "register" / path
    file.parent.mkdir(exist_ok=True)
    file.write_text("van mij")
    assert (settle(project), file.read_text()) == ((), "van mij")


def test_a_build_does_not_say_that_all_is_well_while_something_is_unfinished(project: Path) -> None:
    journal(project, "{")
    done = subprocess.run(
        [sys.executable, "-m", "registerbuild", "build"], cwd=project, capture_output=True, text=True, check=False
    )
    assert "afmaken.json is beschadigd" in done.stderr
