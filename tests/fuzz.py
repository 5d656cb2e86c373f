"""make fuzz: a board that is broken at random gets findings or documents, never a traceback, a hang or a full memory.

`PYTHONPATH=tests python -m fuzz [N] [--from SEED] [--workers W]`: N inputs, each made by its number alone, so that what
fails can be made again: `python -m fuzz --only SEED` shows the smallest change that still fails, and the traceback.
"""

import argparse
import datetime
import difflib
import gc
import os
import resource
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

import board
import inputs
from inputs import Input

from registerbuild import build, report
from registerbuild.checking import checked
from registerbuild.commands import citing, comparing, matching, packing
from registerbuild.derived.happened import as_of
from registerbuild.disk.reading import Read, read_theme
from registerbuild.documents.plan import Form, Target, plan
from registerbuild.output.manifest import manifest_of
from registerbuild.output.render import render
from registerbuild.output.theme import Theme
from registerbuild.register.findings import Severity
from registerbuild.register.reading.load import Loaded
from registerbuild.register.records.texts import Regulation

CPU_SECONDS = 20
STUCK, LOOKED = 120, 5
"""After how many seconds by the clock a process is ended that does not hear its alarm, and how often we look."""
BATCH = 5_000
PDFS, OTHERS = 0.002, 0.05
"""Of how many inputs without errors a PDF is made, and of how many what the other commands make."""
MEMORY = 500 * 1024 * 1024


@dataclass(frozen=True)
class Failure:
    """An input that did not get an answer: its number, where it went wrong, and the traceback."""

    seed: int
    kind: str
    said: str


@dataclass
class Tally:
    """What a run saw."""

    inputs: int = 0
    clean: int = 0
    pages: int = 0
    pdfs: int = 0
    slowest: tuple[float, int] = (0.0, 0)
    memory: int = 0
    failures: list[Failure] = field(default_factory=list)

    def add(self, other: "Tally") -> None:
        for name in ("inputs", "clean", "pages", "pdfs"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.slowest, self.memory = max(self.slowest, other.slowest), max(self.memory, other.memory)
        self.failures += other.failures


class Hang(BaseException):
    """The input took too long; no handler of ours may catch it."""


def _too_long(*_: object) -> None:
    raise Hang


@cache
def theme() -> Theme:
    return read_theme()


def answer(given: Input, files: dict[str, bytes], tally: Tally) -> None:
    """Give the input to everything that reads it; whatever raises is a fault of ours."""
    source, today = Read(files, ()), given.today
    loaded, findings = checked(source, today, final=given.seldom("final", 0.1))
    report.as_text(findings, source.texts).encode()
    if given.seldom("json", 0.1):
        report.as_json(findings).encode()
    tally.inputs += 1
    if any(finding.severity is Severity.ERROR for finding in findings):
        return
    tally.clean += 1
    targets = plan(loaded.register, today)
    for target in targets:
        if target.form is not Form.PDF and hash(target.content) not in inputs.seen:
            inputs.seen.add(hash(target.content))
            render(target, theme())
            tally.pages += 1
    manifest_of({target.path: b"" for target in targets}, {})
    if given.seldom("pdf", PDFS):
        _print(targets, tally)
    if given.seldom("others", OTHERS):
        _others(loaded, source, today)


def _print(targets: Sequence[Target], tally: Tally) -> None:
    """Make the smallest of the PDFs that the change reached."""
    reached = [t for t in targets if t.form is Form.PDF and hash(t.content) not in inputs.seen]
    if reached:
        target = min(reached, key=lambda t: len(t.content))
        inputs.seen.add(hash(target.content))
        render(target, theme())
        tally.pdfs += 1


def _others(loaded: Loaded, source: Read, today: datetime.date) -> None:
    """What the other commands make of it."""
    build.moved_editions(loaded, today)
    build.originals(as_of(loaded.register, today), source.files)
    citing.found_places(loaded, source, today)
    versions = sorted(loaded.register.all(Regulation))
    for old, new in pairwise(versions):
        with suppress(comparing.CompareError, matching.MatchError):
            matching.proposed(loaded.register, old, new)
            comparing.compared(board.BOARD, loaded.register, old, new, today)
    try:
        pack = packing.choose(loaded.register, packing.Choice(), today)
    except packing.ChoiceError:
        return
    packing._data(pack, packing.handed_view(pack))


def failure_of(given: Input, changes: Sequence[int], tally: Tally) -> Failure | None:
    """What went wrong with this input, if anything."""
    signal.setitimer(signal.ITIMER_PROF, CPU_SECONDS)
    began = time.process_time()
    try:
        answer(given, given.files(changes), tally)
    except (Exception, Hang) as error:  # noqa: BLE001 - that is what is looked for
        return Failure(given.seed, _kind(error), traceback.format_exc(limit=-12))
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        tally.slowest = max(tally.slowest, (time.process_time() - began, given.seed))
    return None


def _kind(error: BaseException) -> str:
    """The type, and the last place of our own that it passed."""
    ours = [f for f in traceback.extract_tb(error.__traceback__) if "/registerbuild/" in f.filename]
    place = f"{ours[-1].filename.split('/registerbuild/')[-1]}:{ours[-1].lineno}" if ours else "?"
    return f"{type(error).__name__} {place}"


def ready() -> None:
    """Prepare this process for inputs; what it makes on the way is let go now and then."""
    inputs.quick_reading()
    signal.signal(signal.SIGPROF, _too_long)
    gc.disable()


def ready_for_many() -> None:
    """Read and import all that inputs share, so that no process of a batch has to."""
    ready()
    inputs.learn_all()
    render(next(target for target in plan(board.register(), board.TODAY) if target.form is Form.PDF), theme())
    gc.collect()
    gc.freeze()


def limit_memory() -> None:
    """An input gets no more than so much on top of what is here."""
    resource.setrlimit(resource.RLIMIT_DATA, (_data_bytes() + MEMORY,) * 2)


def _data_bytes() -> int:
    with open("/proc/self/statm") as file:  # noqa: PTH123
        return int(file.read().split()[5]) * os.sysconf("SC_PAGE_SIZE")


def run(seeds: Sequence[int], trying: Callable[[int], object] = lambda seed: None) -> Tally:
    """Try these inputs, one after another; `trying` gets each number first."""
    tally = Tally()
    for seed in seeds:
        trying(seed)
        given = Input(seed)
        failure = failure_of(given, given.changes, tally)
        if failure:
            tally.failures.append(failure)
        if seed % 200 == 0:
            gc.collect()
    tally.memory = _most_memory()
    return tally


def _most_memory() -> int:
    """The most memory that this process has held, in MiB; what it was started from does not count."""
    status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
    return int(status.partition("VmHWM:")[2].split()[0]) // 1024


def explained(seed: int) -> str:
    """The smallest part of an input that still fails in the same way, as a difference, and the traceback."""
    given = Input(seed)
    whole = failure_of(given, given.changes, Tally())
    if whole is None:
        return f"{seed}: no failure"
    kept = list(given.changes)
    for number in given.changes:
        fewer = [other for other in kept if other != number]
        less = failure_of(given, fewer, Tally())
        if less and less.kind == whole.kind:
            kept, whole = fewer, less
    return f"{seed}: {given.names(kept)}, {given.today}\n{_difference(given.base, given.files(kept))}{whole.said}"


def _difference(before: dict[str, bytes], after: dict[str, bytes]) -> str:
    return "".join(
        line[:400].rstrip("\n") + "\n"
        for path in sorted({*before, *after})
        if before.get(path) != after.get(path)
        for line in difflib.unified_diff(_lines(before.get(path)), _lines(after.get(path)), path, path, n=1)
    )


def _lines(content: bytes | None) -> list[str]:
    return (
        [] if content is None else ascii(content.decode("utf-8", "replace"))[1:-1].replace("\\n", "\n").splitlines(True)
    )


@dataclass
class Batch:
    """Inputs in a process of their own, and how far that is."""

    seeds: range
    process: BaseProcess
    at: Any
    """the number of the input that is tried now, in memory that both processes see"""
    last: int = -1
    since: float = 0.0

    def is_stuck(self) -> bool:
        """Whether it is at the same input for too long."""
        if self.last != self.at.value:
            self.last, self.since = self.at.value, time.monotonic()
        return time.monotonic() - self.since > STUCK


def started(seeds: range) -> tuple[Connection, Batch]:
    """A batch that runs, and what its tally will come from."""
    context = get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    at = context.RawValue("q", seeds.start)
    process = context.Process(target=_batch, args=(seeds, sender, at))
    process.start()
    sender.close()
    return receiver, Batch(seeds, process, at)


def _batch(seeds: range, sender: Connection, at: Any) -> None:
    limit_memory()
    sender.send(run(seeds, lambda seed: setattr(at, "value", seed)))


def many(seeds: range, workers: int) -> Iterator[Tally]:
    """Try many inputs in several processes. One that ends a process, or never ends, fails; then the rest is tried."""
    ahead = [seeds[start : start + BATCH] for start in range(0, len(seeds), BATCH)][::-1]
    running: dict[Connection, Batch] = {}
    while ahead or running:
        while ahead and len(running) < workers:
            running.update([started(ahead.pop())])
        for batch in running.values():
            if batch.is_stuck():
                batch.process.kill()
        for receiver in wait(list(running), timeout=LOOKED):
            assert isinstance(receiver, Connection)
            batch = running.pop(receiver)
            try:
                yield receiver.recv()
            except EOFError:
                left = batch.seeds[batch.seeds.index(batch.at.value) :]
                yield Tally(inputs=1, failures=[Failure(left[0], "process ended", "")])
                ahead += [left[1:]] if left[1:] else []
            batch.process.join()


def main(arguments: Sequence[str]) -> int:
    """Run, and say what was seen; 1 when an input failed."""
    parser = argparse.ArgumentParser()
    parser.add_argument("count", type=int, nargs="?", default=10_000)
    parser.add_argument("--from", dest="first", type=int, default=0)
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--only", type=int)
    given = parser.parse_args(arguments)
    if given.only is not None:
        ready()
        limit_memory()
        sys.stdout.write(explained(given.only))
        return 0
    began, total = time.monotonic(), Tally()
    ready_for_many()
    for tally in many(range(given.first, given.first + given.count), given.workers):
        total.add(tally)
        sys.stdout.write(f"{said(total, time.monotonic() - began)}\n")
        sys.stdout.write("".join(f"{failure.seed} {failure.kind}\n" for failure in tally.failures))
        sys.stdout.flush()
    kinds = {failure.kind: failure for failure in total.failures}
    for kind, failure in kinds.items():
        times = sum(each.kind == kind for each in total.failures)
        sys.stdout.write(f"\n== {kind}, {times} times; --only {failure.seed}\n{failure.said}")
    return bool(kinds)


def said(total: Tally, seconds: float) -> str:
    """The tally in a line."""
    return (
        f"{total.inputs} inputs, {total.clean} without errors, {total.pages} new pages, {total.pdfs} PDFs, "
        f"{len(total.failures)} failures; {total.inputs / seconds:.0f}/s, "
        f"slowest {total.slowest[0]:.1f} s (CPU, {total.slowest[1]}), {total.memory} MiB"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
