"""Runs a command again and again, and stops it at each call of the file system; a program of its own, as it forks.

It reads JSON: a folder, the arguments of the command, what to do at the moment (kill, fill), from which call on, and
how many calls further each time. It prints what was in `register/` then, after the next command, and what that said.
"""

import errno
import json
import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import board
from click.testing import CliRunner

from registerbuild.commands.main import COMMANDS, command_of, group

CREATING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
Stop = Callable[[str, tuple[Any, ...]], None]


def creates(event: str, args: tuple[Any, ...]) -> bool:
    """Whether a call makes something new on the disk."""
    return event in ("os.mkdir", "os.rename", "fsync") or (event == "open" and bool(args[2] & CREATING))


def kill(event: str, args: tuple[Any, ...]) -> None:
    """End now; what was being written is half there."""
    if event == "fsync":
        with suppress(OSError):  # of a folder
            os.ftruncate(args[0], os.fstat(args[0]).st_size // 2)
    os.kill(os.getpid(), signal.SIGKILL)


def fill(event: str, args: tuple[Any, ...]) -> None:
    """From now on the disk is full."""
    if creates(event, args):
        raise OSError(errno.ENOSPC, "No space left on device", str(args[0]))


def run_until(arguments: list[str], moment: int, from_first: bool, stop: Stop) -> str:
    """Run the command in this process and stop it at a moment, counted from its first write, or from its first call."""
    seen = 0
    sync = os.fsync

    def hook(event: str, args: tuple[Any, ...]) -> None:
        nonlocal seen
        if event == "open" or event.startswith(("os.", "fcntl.", "fsync", "shutil.")):
            seen += bool(seen or from_first or creates(event, args))
            if seen == moment or (stop is fill and seen > moment):
                stop(event, args)

    def audited(handle: int) -> None:
        sys.audit("fsync", handle)
        sync(handle)

    os.fsync = audited
    sys.addaudithook(hook)
    return CliRunner().invoke(group, arguments).output


def in_child(action: Callable[[], str]) -> str | None:
    """What the action gives, done in a fork; None when it was killed."""
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        os.write(writer, action().encode())
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        said = pipe.read().decode()
    _, status = os.waitpid(child, 0)
    return None if os.WIFSIGNALED(status) else said


def standing(register: Path) -> dict[str, str]:
    """All that is in a folder, hidden or not; a folder ends with a slash."""
    return {
        str(path.relative_to(register)) + ("/" if path.is_dir() else ""): ""
        if path.is_dir()
        else path.read_bytes().decode("latin-1")
        for path in sorted(register.rglob("*"))
    }


def observations(given: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """One per moment; the last is a run that came to its end."""
    source, stop = Path(given["project"]), {"kill": kill, "fill": fill}[given["stop"]]
    moment = 1
    while True:
        project = source.with_name("stopped")
        shutil.copytree(source, project)
        arguments = ["-C", str(project), *given["arguments"]]
        said = in_child(lambda: run_until(arguments, moment, given["from_first"], stop))  # noqa: B023 - called at once
        at = standing(project / "register")
        later = CliRunner().invoke(group, ["-C", str(project), "check", "--format", "json", *board.PEILDATUM])
        after = standing(project / "register")
        left = sorted(path.name for path in (project / ".registerbuild").glob("*") if path.suffix != ".lock")
        yield {
            "said": said,
            "at": at,
            "later": later.stderr,
            "after": after,
            "left": left,
            "error": later.exit_code > 1,
        }
        shutil.rmtree(project)
        if said is not None and "lukte niet" not in said and "is niet te" not in said:
            return
        moment += given["step"]


if __name__ == "__main__":
    for name in COMMANDS:
        command_of(name)
    import filelock  # noqa: F401 - so that no child spends its calls on imports

    sys.stdout.write(json.dumps(list(observations(json.loads(sys.stdin.read())))))
