"""Runs a command again and again and stops it in every way at each of its calls of the file system.

A program of its own, as it forks. It reads JSON: a project folder, the arguments of a command, and the arguments of one
that was run before it; and at every how many of the lines that make a call it is stopped (1: at each). It prints what
was seen of each way to stop: killed, really and in thought, refused by the disk, interrupted by Ctrl-C, two at once,
and files that change while they are read.

What a killed run leaves is what the disk holds at that moment. So one run is enough to see all of these states: each is
noted before the next call, and with what was just written cut in half.
"""

import errno
import hashlib
import json
import os
import shutil
import signal
import sys
import traceback
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from itertools import islice, pairwise
from pathlib import Path
from typing import Any

import board
from click.testing import CliRunner

from registerbuild import build
from registerbuild.commands import dutch, packing
from registerbuild.commands.main import COMMANDS, command_of, group
from registerbuild.documents.plan import plan
from registerbuild.output import pdf, swap
from registerbuild.writing import is_half

Tree = Mapping[str, bytes]
Hook = Callable[["Call"], None]

CREATING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
CHANGING = ("os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link", "os.chmod", "os.exchange", "fsync")


@dataclass(frozen=True)
class Call:
    """A call of the file system: which of how many, what it is, its path, and the line of ours that made it."""

    number: int
    event: str
    path: str
    writes: bool
    line: str

    @property
    def needs_room(self) -> bool:
        return self.event in ("open", "os.mkdir", "os.rename", "os.link", "fsync") and self.writes


@dataclass
class Outcome:
    """What came of a run: what it said, its exit code, the traceback of a bug, and how each thing in the folder is."""

    how: str
    said: str = ""
    code: int | None = None
    bug: str = ""
    stands: dict[str, str] = field(default_factory=dict)
    left: list[str] = field(default_factory=list)
    later: str = ""
    later_bug: str = ""
    after: dict[str, str] = field(default_factory=dict)
    after_left: list[str] = field(default_factory=list)


def call_of(number: int, event: str, args: tuple[Any, ...], project: str) -> Call | None:
    """The call, when it is about the project."""
    path = next((os.fsdecode(arg) for arg in args if isinstance(arg, (str, bytes, os.PathLike))), "")
    if not (event == "fsync" or path.startswith(project)):
        return None
    writes = event in CHANGING or (event == "open" and isinstance(args[2], int) and bool(args[2] & CREATING))
    return Call(number, event, path, writes, _line())


def _line() -> str:
    """The innermost line of ours, of all that led to this call."""
    frame = sys._getframe(2)
    while frame.f_back and "/registerbuild/" not in frame.f_code.co_filename:
        frame = frame.f_back
    return f"{frame.f_code.co_filename}:{frame.f_lineno}"


def watch(hook: Hook, project: str) -> None:
    """Have each call of the file system go by the hook, in this process for ever."""
    seen, busy = 0, False

    def audited(event: str, args: tuple[Any, ...]) -> None:
        nonlocal seen, busy
        if busy or event == "os.walk" or not (event in ("open", "fsync") or event.startswith("os.")):
            return
        call = call_of(seen + 1, event, args, project)
        if call:
            seen, busy = seen + 1, True
            try:
                hook(call)
            finally:
                busy = False

    _announce("fsync", os, "fsync")
    _announce("os.exchange", swap, "_exchange")
    sys.addaudithook(audited)


def _announce(event: str, module: Any, name: str) -> None:
    """Tell of a call of which Python itself tells nothing."""
    original = getattr(module, name)

    def announced(*args: Any) -> Any:
        sys.audit(event, *args)
        return original(*args)

    setattr(module, name, announced)


def run(arguments: list[str], project: Path, hook: Hook | None = None) -> tuple[str, int | None, str]:
    """What the command says, its exit code, and the traceback of what it should have caught."""
    if hook:
        watch(hook, str(project))
    try:
        result = CliRunner().invoke(
            group, ["-C", str(project), *(each.replace("PROJECT", str(project)) for each in arguments)]
        )
    except BaseException:  # noqa: BLE001 - Ctrl-C outside the command line library
        return "", None, traceback.format_exc()
    bug = result.exc_info if result.exception and not isinstance(result.exception, SystemExit) else None
    return result.output, result.exit_code, "".join(traceback.format_exception(*bug)) if bug else ""


def in_child(action: Callable[[], Any]) -> Any:
    """What the action gives, done in a fork."""
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        os.close(reader)
        with os.fdopen(writer, "wb") as pipe:
            pipe.write(json.dumps(action()).encode())
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        said = pipe.read()
    os.waitpid(child, 0)
    return json.loads(said) if said else ("", None, "")


def tree(folder: Path) -> dict[str, bytes]:
    """All that is in a folder but the cache and the locks; a folder ends with a slash."""
    found: dict[str, bytes] = {}
    for above, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != "cache")
        inside = above[len(str(folder)) :].lstrip("/")
        found |= {f"{inside}/{name}/".lstrip("/"): b"" for name in folders}
        for name in sorted(names):
            if not name.endswith((".lock", "cache")):
                with suppress(FileNotFoundError):
                    found[f"{inside}/{name}".lstrip("/")] = Path(above, name).read_bytes()
    return found


def put(content: Tree, folder: Path) -> None:
    """Make the folder hold this, and nothing else."""
    folder.mkdir(parents=True)
    for name, data in content.items():
        path = folder / name
        (path if name.endswith("/") else path.parent).mkdir(parents=True, exist_ok=True)
        if not name.endswith("/"):
            path.write_bytes(data)


def parts(content: Tree) -> dict[str, str]:
    """A fingerprint of each thing at the top of a folder, with all that is in it; what is ours alone is no thing."""
    found: dict[str, Any] = {}
    for name, data in content.items():
        top = name.split("/", 1)[0]
        if top != ".registerbuild" and not is_half(top):
            found.setdefault(top, hashlib.sha256()).update(f"{name} {len(data)} ".encode() + data)
    return {top: digest.hexdigest() for top, digest in found.items()}


def litter(content: Tree) -> list[str]:
    """What only a run that did not end well leaves."""
    ends = (".nieuw/", ".oud/", "/afmaken.json")
    return [name for name in content if is_half(name.rstrip("/").rsplit("/", 1)[-1]) or name.endswith(ends)]


@dataclass(frozen=True)
class Trial:
    """A project with a warm cache, the command, and how all looks before and after it."""

    home: Path
    arguments: list[str]
    before: dict[str, bytes]
    after: dict[str, bytes]
    every: int = 1

    def lines(self, calls: list[Call]) -> Iterator[Call]:
        """The first call of each line of ours, in order, as far as they are tried: what a line does, it does again."""
        return islice({(call.event, call.line): call for call in reversed(calls)}.values(), 0, None, self.every)

    def names(self, content: Tree) -> dict[str, str]:
        """Of each thing whether it is the old one, the new one, or neither."""
        old, new, now = parts(self.before), parts(self.after), parts(content)
        return {
            top: "same"
            if old.get(top) == new.get(top) == now.get(top)
            else {old.get(top): "old", new.get(top): "new"}.get(now.get(top), "mixed")
            for top in sorted({*old, *new, *now})
        }

    def fresh(self, content: Tree | None = None) -> Path:
        """The project in a folder of its own, as it was before or as a killed run left it."""
        folder = self.home / "run"
        shutil.rmtree(folder, ignore_errors=True)
        put(self.before if content is None else content, folder)
        (folder / ".registerbuild").mkdir(exist_ok=True)
        (folder / ".registerbuild" / "cache").symlink_to(self.home / "cache")
        return folder

    def stopped(self, how: str, hook: Hook) -> Outcome:
        """A run with this hook, and a check and the same command after it."""
        folder = self.fresh()
        said, code, bug = in_child(lambda: run(self.arguments, folder, hook))
        return self.looked_at(Outcome(how, said, code, bug), folder)

    def looked_at(self, outcome: Outcome, folder: Path) -> Outcome:
        now = tree(folder)
        outcome.stands, outcome.left = self.names(now), litter(now)
        if "mixed" not in outcome.stands.values() and not outcome.left:
            return replace(outcome, after=outcome.stands)  # as if it had not run, or had run: nothing new to see
        outcome.later, _, bug = in_child(lambda: run(["check", *board.PEILDATUM], folder))
        at_check = self.names(tree(folder))
        _, _, again = in_child(lambda: run(self.arguments, folder))
        last = tree(folder)
        outcome.later_bug = bug + again
        outcome.after = {**self.names(last), "register": at_check["register"]}
        outcome.after_left = litter(last)
        return outcome


def calls_and_states(trial: Trial) -> tuple[list[Call], list[tuple[Call, Tree]]]:
    """Each call of a whole run, and each new state of the disk, with the call after it."""
    folder = trial.fresh()
    calls: list[Call] = []
    states: list[tuple[Call, Tree]] = []

    def note(call: Call) -> None:
        calls.append(call)
        now = tree(folder)
        if not states or now != states[-1][1]:
            states.append((call, now))

    said = in_child(lambda: _noted(trial, folder, note, calls, states))
    return [Call(**each) for each in said["calls"]], [
        (Call(**call), {name: data.encode("latin-1") for name, data in state.items()}) for call, state in said["states"]
    ]


def _noted(trial: Trial, folder: Path, note: Hook, calls: list[Call], states: list[tuple[Call, Tree]]) -> Any:
    run(trial.arguments, folder, note)
    texts = [(asdict(call), {name: data.decode("latin-1") for name, data in state.items()}) for call, state in states]
    return {"calls": [asdict(call) for call in calls], "states": texts}


def killed(trial: Trial, states: list[tuple[Call, Tree]]) -> Iterator[Outcome]:
    """Every state that a killed run can leave; what comes after it once for each line of ours that made the call."""
    tried: set[str] = set()
    for (_, before), (call, state) in pairwise(states):
        for half in ({}, _halved(before, state)):
            outcome = Outcome(f"killed at {call.event} {call.path}{' (half)' if half else ''}")
            content = {**state, **half}
            outcome.stands, outcome.left = trial.names(content), litter(content)
            key = f"{call.line} {bool(half)} {outcome.stands}"
            if key not in tried and len(tried) % trial.every == 0:
                outcome = trial.looked_at(outcome, _long_ago(trial.fresh(content)))
            tried.add(key)
            yield outcome


def _long_ago(folder: Path) -> Path:
    """The folder as it is when the next command is given: nobody is writing any more."""
    for path in folder.rglob("*.half"):
        os.utime(path, (0, 0))
    return folder


def _halved(before: Tree, state: Tree) -> dict[str, bytes]:
    """Of what was written since, and not put in its place in one step, the first half."""
    held = set(before.values())
    new = {name: data for name, data in state.items() if data and before.get(name) != data and data not in held}
    return {name: data[: len(data) // 2] for name, data in new.items()}


def refused(trial: Trial, calls: list[Call]) -> Iterator[Outcome]:
    """A disk that is full, or may not be written to, from some call on; and one that refuses just one call."""
    for call in trial.lines([call for call in calls if call.writes]):
        for number in (errno.ENOSPC, errno.EROFS):
            how = f"{errno.errorcode[number]} from {call.event} {call.path}"
            yield trial.stopped(how, _refusing(call.number, number, sys.maxsize))
        yield trial.stopped(f"EACCES at {call.event} {call.path}", _refusing(call.number, errno.EACCES, call.number))


def _refusing(first: int, number: int, last: int) -> Hook:
    def refuse(call: Call) -> None:
        concerned = call.needs_room if number == errno.ENOSPC else call.writes
        if first <= call.number <= last and concerned:
            raise OSError(number, os.strerror(number), call.path)

    return refuse


def slain(trial: Trial, calls: list[Call]) -> Iterator[Outcome]:
    """A run that the system really kills: what it leaves is as `killed` takes it to be."""
    for call in trial.lines([call for call in calls if call.writes]):
        folder = trial.fresh()
        _, code, _ = in_child(lambda: run(trial.arguments, folder, _dying(call.number)))  # noqa: B023 - called at once
        yield trial.looked_at(Outcome(f"SIGKILL at {call.event} {call.path}", code=code), _long_ago(folder))


def _dying(number: int) -> Hook:
    def die(call: Call) -> None:
        if call.number == number:
            os.kill(os.getpid(), signal.SIGKILL)

    return die


def unreadable(trial: Trial, calls: list[Call]) -> Iterator[Outcome]:
    """A disk that lets one call not read."""
    for call in trial.lines([call for call in calls if not call.writes]):
        yield trial.stopped(f"unread at {call.event} {call.path}", _not_reading(call.number))


def _not_reading(number: int) -> Hook:
    def refuse(call: Call) -> None:
        if call.number == number:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), call.path)

    return refuse


def interrupted(trial: Trial, calls: list[Call]) -> Iterator[Outcome]:
    """Ctrl-C at a call."""
    for call in trial.lines(calls):
        yield trial.stopped(f"SIGINT at {call.event} {call.path}", _interrupting(call.number))


def _interrupting(number: int) -> Hook:
    def interrupt(call: Call) -> None:
        if call.number == number:
            os.kill(os.getpid(), signal.SIGINT)

    return interrupt


def changed(trial: Trial, calls: list[Call]) -> Iterator[Outcome]:
    """A file that is written again, emptied or removed just before it is read; and one beside it."""
    opened = [call for call in calls if call.event == "open" and "/register/" in call.path and not call.writes]
    if not opened:
        return
    first, last = opened[0], opened[-1]
    for name, change in CHANGES.items():
        yield trial.stopped(f"{name} {last.path}", _changing(last.number, Path(last.path), change))
    yield trial.stopped(f"removed before {last.path}", _changing(last.number, Path(first.path), CHANGES["removed"]))


CHANGES: dict[str, Callable[[Path], Any]] = {
    "removed": lambda path: path.unlink(missing_ok=True),
    "emptied": lambda path: path.write_bytes(b""),
    "written": lambda path: path.write_bytes(path.read_bytes() + b"\n"),
    "replaced by a folder": lambda path: (path.unlink(missing_ok=True), path.mkdir(exist_ok=True)),
}


def _changing(number: int, path: Path, change: Callable[[Path], Any]) -> Hook:
    def act(call: Call) -> None:
        if call.number == number:
            change(path)

    return act


def twice(trial: Trial) -> list[Outcome]:
    """The command two times at once, in one project."""
    folder = trial.fresh()
    children = []
    for _ in range(2):
        reader, writer = os.pipe()
        child = os.fork()
        if not child:
            os.write(writer, json.dumps(run(trial.arguments, folder)).encode()[:60_000])
            os._exit(0)
        os.close(writer)
        children.append((child, reader))
    found = []
    for child, reader in children:
        with os.fdopen(reader, "rb") as pipe:
            found.append(Outcome("twice", *json.loads(pipe.read())))
        os.waitpid(child, 0)
    return [trial.looked_at(outcome, folder) for outcome in found]


def trial_of(home: Path, before: list[list[str]], arguments: list[str], every: int) -> Trial:
    """The project after some other commands, and what this command makes of it, with nothing left to render."""
    project = home / "project"
    (home / "cache").mkdir()
    (project / ".registerbuild").mkdir()
    (project / ".registerbuild" / "cache").symlink_to(home / "cache")
    for other in before:
        assert in_child(lambda: run(other, project))[1] == 0  # noqa: B023 - called at once
    standing = tree(project)
    run(arguments, Trial(home, arguments, standing, standing).fresh())  # here, so that no child reads a theme anew
    trial = Trial(home, arguments, standing, standing)
    folder = trial.fresh()
    said, code, bug = in_child(lambda: run(arguments, folder))
    assert (code in (0, 1), bug) == (True, ""), said
    return Trial(home, arguments, standing, tree(folder), every)


def seen(given: dict[str, Any]) -> dict[str, Any]:
    """All that is to be seen of one command."""
    trial = trial_of(Path(given["home"]), given["before"], given["arguments"], given["every"])
    calls, states = calls_and_states(trial)
    found = {
        "killed": [*killed(trial, states)],
        "slain": [*slain(trial, calls)],
        "refused": [*refused(trial, calls), *unreadable(trial, calls)],
        "interrupted": [*interrupted(trial, calls)],
        "changed": [*changed(trial, calls)],
        "twice": twice(trial),
    }
    whole = {"calls": len(calls), "writes": trial.names(trial.after)}
    return {**whole, **{way: [asdict(outcome) for outcome in outcomes] for way, outcomes in found.items()}}


def prepare() -> None:
    """Import all that a child would spend its calls on, and make few pages and no real PDFs: it is about the disk."""
    for name in COMMANDS:
        command_of(name)
    import filelock  # noqa: F401

    dutch.speak()
    pdf.render_pdf = lambda page, *_: page.encode()
    os.cpu_count = lambda: 1  # another process would make real PDFs
    targets = packing._targets
    packing._targets = lambda view: targets(view)[:2]
    packing.plan_enclosed = lambda *_: ()
    build.cache.prune = lambda *_: None  # all runs share one cache
    build.plan = lambda register, today: plan(register, today)[::12]  # enough files to stop between


if __name__ == "__main__":
    prepare()
    sys.stdout.write(json.dumps(seen(json.loads(sys.stdin.read()))))
