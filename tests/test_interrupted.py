"""A build with two PDF processes that is interrupted, or loses one: it says so in Dutch and leaves nothing behind."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import board
import pytest

WAIT = 90.0
"""Seconds in which a build must have begun its PDFs, on a busy machine too."""


@pytest.fixture
def building(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """A build in a process group of its own, in which both PDF processes are at work."""
    folder = board.write(tmp_path / "board")
    command = [sys.executable, "-m", "registerbuild", "-C", str(folder), "build", "--jobs", "2", *board.PEILDATUM]
    process = subprocess.Popen(command, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, process_group=0)
    end = time.monotonic() + WAIT
    while len(workers(process.pid)) < 2 and time.monotonic() < end:
        time.sleep(0.02)
    yield process
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def workers(parent: int) -> list[int]:
    """The processes that make PDFs: those that the server of new processes, a child of the build, has begun."""
    return [below for child in children(parent) for below in children(child)]


def children(parent: int) -> list[int]:
    try:
        return [int(pid) for pid in Path(f"/proc/{parent}/task/{parent}/children").read_text().split()]
    except OSError:  # it has ended
        return []


def ended(process: subprocess.Popen[str]) -> tuple[int, str]:
    """The exit code and what it said; all of its group must have ended too."""
    _, said = process.communicate(timeout=WAIT)
    end = time.monotonic() + WAIT
    while _in_group(process.pid) and time.monotonic() < end:
        time.sleep(0.02)
    assert not _in_group(process.pid)
    return process.returncode, said


def _in_group(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def left(folder: Path) -> set[str]:
    """What stands in the folder besides the register and what is remembered of PDFs."""
    return {path.name for path in folder.iterdir()} - {"register", ".registerbuild"}


def test_ctrl_c_ends_the_build_and_its_processes(building: subprocess.Popen[str], tmp_path: Path) -> None:
    os.killpg(building.pid, signal.SIGINT)
    code, said = ended(building)
    assert (code, said.splitlines()[-1:], left(tmp_path / "board")) == (1, ["Afgebroken."], set())


def test_a_pdf_process_that_dies_is_said(building: subprocess.Popen[str], tmp_path: Path) -> None:
    os.kill(workers(building.pid)[0], signal.SIGKILL)
    code, said = ended(building)
    assert (code, left(tmp_path / "board")) == (1, set())
    assert "Traceback" not in said
    assert "pdf" in said.lower()
