"""The hooks for pre-commit: pre-commit accepts them, and each runs a command that there is."""

import shlex
from pathlib import Path

import board
import pytest
from click.testing import CliRunner
from pre_commit.clientlib import load_manifest

from registerbuild.commands.main import group

HOOKS = load_manifest(str(Path(__file__).parents[1] / ".pre-commit-hooks.yaml"))


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: str(hook["id"]))
def test_a_hook_runs_on_a_good_register(hook: dict[str, str], tmp_path: Path) -> None:
    program, *arguments = shlex.split(hook["entry"])
    result = CliRunner().invoke(group, ["-C", str(board.write(tmp_path)), *arguments, *board.PEILDATUM])
    assert (program, result.exit_code) == ("registerbuild", 0)
