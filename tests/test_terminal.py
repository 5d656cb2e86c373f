"""What any command prints steers no terminal: escapes and signs that turn the direction are spelled out."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import board
import pytest
from test_stopping import EXAMPLES

from registerbuild.commands.terminal import readable

EVIL = "a\x1b[31mrood\x07\u202eom\x9b2J\u2066"
BAD = ("\x1b", "\x07", "\u202e", "\x9b", "\u2066", "\udcff")


def printed(*arguments: str, cwd: Path) -> str:
    """What arrives at a terminal."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "registerbuild", *arguments]
    environment = {**os.environ, "TERM": "dumb", "NO_COLOR": "1"}
    process = subprocess.Popen(command, cwd=cwd, stdin=theirs, stdout=theirs, stderr=theirs, env=environment)
    os.close(theirs)
    parts = []
    while True:
        try:
            part = os.read(ours, 65536)
        except OSError:  # the other side is closed
            break
        if not part:
            break
        parts.append(part)
    os.close(ours)
    process.wait()
    text = b"".join(parts).decode()
    assert "Traceback" not in text
    return text


@pytest.fixture(scope="module")
def evil(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with such signs in the name of a file, in a text, in a key and in a value that YAML spells out."""
    folder = tmp_path_factory.mktemp("evil")
    files = board.files()
    files[f"register/{EVIL}.yaml"] = b"x: y\n"
    files["register/verwerkers/x.yaml"] = f"naam: {EVIL}\n".encode()
    files["register/verwerkers/y.yaml"] = b'"\\e[31m": "\\x9b \\u202e"\nnaam: x\n'
    files["register/verwerkers/z.yaml"] = b'naam: "\\e[31mrood"\nstatus: "\\u202e"\n'
    board.write(folder, files)
    Path(os.fsdecode(os.fsencode(folder) + b"/register/verwerkers/\xff.yaml")).write_bytes(b"x: y\n")
    (folder / "look").mkdir()
    (folder / "look" / f"{EVIL}.css").write_bytes(b"x")
    return folder


COMMANDS = {
    **{name: [each.replace("PROJECT/", "") for each in arguments] for name, (_, arguments) in EXAMPLES.items()},
    "an unknown rule": ["rule", EVIL],
    "an unknown command": [EVIL],
    "an unknown option": ["check", f"--{EVIL}"],
    "an unknown day": ["check", "--peildatum", EVIL],
    "a folder that is not there": ["-C", EVIL, "check"],
    "an unknown version": ["koppel", EVIL, EVIL],
    "a theme": ["build", "--theme", "look", *board.PEILDATUM],
    **{f"findings as {form}": ["check", "--format", form, *board.PEILDATUM] for form in ("json", "sarif", "github")},
    "an unknown code": ["check", "--select", EVIL],
    "a path that is not there": ["check", EVIL],
}


@pytest.mark.parametrize("name", COMMANDS)
def test_nothing_that_steers_a_terminal_is_printed(name: str, evil: Path) -> None:
    text = printed(*COMMANDS[name], cwd=evil)
    assert [sign for sign in BAD if sign in text] == []


@pytest.mark.parametrize("name", ["rule", "koppel", "dossier"])
def test_nothing_that_steers_a_terminal_is_printed_of_arguments_on_a_sound_board(name: str, tmp_path: Path) -> None:
    board.write(tmp_path)
    given = {"rule": ["rule", EVIL], "koppel": ["koppel", EVIL, "x"], "dossier": ["dossier", "pak", "--school", EVIL]}
    text = printed(*given[name], cwd=tmp_path)
    assert "\\u001b[31mrood" in text
    assert [sign for sign in BAD if sign in text] == []


@pytest.mark.parametrize("text", ["é … „ja” – 漢字 ع", "a\n\tb", "👨‍👩‍👧", "zacht\u00adkoppel"])
def test_what_people_read_is_printed_as_it_is(text: str) -> None:
    assert readable(text) == text


def test_what_steers_is_written_as_json_and_yaml_write_it() -> None:
    assert readable("\x1b[0m\r\u202e\udcff") == "\\u001b[0m\\u000d\\u202e\\udcff"
