"""What a killed run leaves in register/: the old state, the new one, or one that the next command makes whole."""

import base64
import json
import subprocess
import sys
from pathlib import Path

import board
import changing
import pytest
from click.testing import CliRunner, Result

from registerbuild.commands.main import group
from registerbuild.disk.journal import Rewrite, RewriteRefused, rewrite, settle

PATH = "register/wijzigingen/concept.yaml"
NEW = "register/reglement/nieuw/a.md"


@pytest.mark.parametrize("done", [(), (NEW,), (NEW, PATH)])
def test_finishing_goes_on_where_an_earlier_one_was_killed(done: tuple[str, ...], project: Path) -> None:
    old = base64.b64encode((project / PATH).read_bytes()).decode()
    change = {"was": {PATH: old, NEW: None}, "wordt": {PATH: None, NEW: "bmlldXc="}}
    journal(project, json.dumps({"opdracht": "proef", **change, "mappen": ["register/reglement/nieuw"]}))
    if NEW in done:
        (project / NEW).parent.mkdir()
        (project / NEW).write_bytes(b"nieuw")
    if PATH in done:
        (project / PATH).unlink()
    assert len(settle(project)) == 1
    assert ((project / NEW).read_bytes(), (project / PATH).exists(), settle(project)) == (b"nieuw", False, ())


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
