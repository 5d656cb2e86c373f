"""make fuzz: a board that is broken at random gets findings or documents, never a traceback, a hang or a full memory.

`PYTHONPATH=tests python -m fuzz [N] [--from SEED] [--workers W]`: N inputs, each made by its number alone, so that what
fails can be made again: `python -m fuzz --only SEED` shows the smallest change that still fails, and the traceback.
"""

import argparse
import datetime
import difflib
import gc
import os
import random
import resource
import signal
import sys
import time
import traceback
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import pairwise
from multiprocessing import get_context
from typing import Any

import board
import changing
import mutating

from registerbuild import build, report
from registerbuild.checking import checked
from registerbuild.commands import citing, comparing, matching, packing
from registerbuild.derived.happened import as_of
from registerbuild.disk.reading import Read, read_theme
from registerbuild.documents.plan import Form, Target, plan
from registerbuild.output.manifest import manifest_of
from registerbuild.output.render import render
from registerbuild.output.theme import Theme
from registerbuild.register import source as yaml_source
from registerbuild.register.findings import Severity
from registerbuild.register.reading import load as loading
from registerbuild.register.reading.load import Loaded
from registerbuild.register.records.texts import Regulation

CPU_SECONDS = 20
PDFS, OTHERS = 0.05, 0.2
"""Of how many inputs without errors a PDF is made, and of how many what the other commands make."""
MEMORY = 500 * 1024 * 1024
DAYS = (datetime.date.min, datetime.date.max, datetime.date(2024, 2, 29), datetime.date(2028, 1, 1))


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


@cache
def bases() -> tuple[dict[str, bytes], ...]:
    """The boards that are broken: as it is, with a change file for its draft, and confirmed as far as it can be."""
    return tuple(mutating.normalised(files) for files in (board.files(), changing.files(), _confirmed()))


def _confirmed() -> dict[str, bytes]:
    wrong = {path.removeprefix("register/") for path in _wrong(board.adopted())}
    return board.adopted(*wrong)


def _wrong(files: dict[str, bytes]) -> set[str]:
    """The files with an error."""
    _, findings = checked(Read(files, ()), board.TODAY)
    return {finding.place.path for finding in findings if finding.severity is Severity.ERROR}


@dataclass(frozen=True)
class Input:
    """One broken board: its number says all."""

    seed: int

    @property
    def base(self) -> dict[str, bytes]:
        return bases()[self._source("base").choice((0, 0, 0, 1, 1, 2))]

    @property
    def changes(self) -> range:
        return range(self._source("changes").choice((1, 1, 1, 2, 3)))

    @property
    def today(self) -> datetime.date:
        source = self._source("day")
        return source.choice(DAYS) if source.random() < 0.05 else board.TODAY

    def files(self, changes: Sequence[int]) -> dict[str, bytes]:
        """The board with these of its changes; each draws from a source of its own."""
        files = dict(self.base)
        for number in changes:
            source = self._source(str(number))
            mutating.change_of(source)(source, files)
        return files

    def names(self, changes: Sequence[int]) -> list[str]:
        return [mutating.change_of(self._source(str(number))).__name__ for number in changes]

    def seldom(self, what: str, share: float) -> bool:
        """Whether this input is given to something that takes long."""
        return self._source(what).random() < share

    def _source(self, what: str) -> random.Random:
        return random.Random(f"{self.seed} {what}")


def quick_reading() -> None:
    """Remember how each file was read: of an input nearly all files are as they were in the last one."""
    for name in ("read_yaml", "read_article", "read_annex", "read_statement"):
        setattr(loading, name, _remembering(getattr(loading, name)))
    decoded = lru_cache(5_000)(yaml_source.decode)
    loading.decode = decoded
    import registerbuild.disk.reading as disk

    disk.decode = decoded


def _remembering(reader: Any) -> Any:
    remembered = lru_cache(5_000)(reader)

    def read(path: str, text: str) -> Any:
        found = remembered(path, text)
        return yaml_source.Source(path, found.values, dict(found.places), dict(found.keys), list(found.findings))

    return read


class Hang(BaseException):
    """The input took too long; no handler of ours may catch it."""


def _too_long(*_: object) -> None:
    raise Hang


@cache
def theme() -> Theme:
    return read_theme()


_seen: set[int] = set()
"""What was rendered before in this process: the same target gives the same bytes."""


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
        if target.form is not Form.PDF and hash(target.content) not in _seen:
            _seen.add(hash(target.content))
            render(target, theme())
            tally.pages += 1
    manifest_of({target.path: b"" for target in targets}, {})
    if given.seldom("pdf", PDFS):
        _print(targets, tally)
    if given.seldom("others", OTHERS):
        _others(loaded, source, today)


def _print(targets: Sequence[Target], tally: Tally) -> None:
    """Make the smallest of the PDFs that the change reached."""
    reached = [t for t in targets if t.form is Form.PDF and hash(t.content) not in _seen]
    if reached:
        target = min(reached, key=lambda t: len(t.content))
        _seen.add(hash(target.content))
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
    """Set the limits of this process, and read all that inputs share."""
    quick_reading()
    signal.signal(signal.SIGPROF, _too_long)
    for base in bases():
        assert _wrong(base) == set()
        targets = plan(checked(Read(base, ()), board.TODAY)[0].register, board.TODAY)
        _seen.update(hash(target.content) for target in targets)
    gc.collect()
    gc.freeze()
    gc.disable()  # the records of the boards are many, and none of them goes
    resource.setrlimit(resource.RLIMIT_DATA, (_data_bytes() + MEMORY,) * 2)


def _data_bytes() -> int:
    with open("/proc/self/statm") as file:  # noqa: PTH123
        return int(file.read().split()[5]) * os.sysconf("SC_PAGE_SIZE")


def run(seeds: Sequence[int]) -> Tally:
    """Try these inputs, one after another."""
    tally = Tally()
    for seed in seeds:
        given = Input(seed)
        failure = failure_of(given, given.changes, tally)
        if failure:
            tally.failures.append(failure)
        if seed % 20 == 0:
            gc.collect()
        if len(_seen) > 500_000:
            _seen.clear()
    tally.memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return tally


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


def _chunks(first: int, count: int, size: int) -> Iterator[range]:
    for start in range(first, first + count, size):
        yield range(start, min(start + size, first + count))


def many(first: int, count: int, workers: int) -> Tally:
    """Try many inputs in several processes; one that ends a process is named by the chunk that it was in."""
    total, began = Tally(), time.monotonic()
    with ProcessPoolExecutor(workers, get_context("fork"), ready) as pool:
        waiting = {pool.submit(run, chunk): chunk for chunk in _chunks(first, count, 100)}
        for done in as_completed(waiting):
            try:
                tally = done.result()
            except BrokenProcessPool:
                total.failures.append(Failure(waiting[done][0], "process ended", str(waiting[done])))
                continue
            total.add(tally)
            for failure in tally.failures:
                sys.stdout.write(f"{failure.seed} {failure.kind}\n")
            if total.inputs % 2_000 < 100:
                speed = total.inputs / (time.monotonic() - began)
                sys.stdout.write(
                    f"{total.inputs} inputs, {total.clean} clean, {len(total.failures)} failed, {speed:.0f}/s\n"
                )
            sys.stdout.flush()
    return total


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
        sys.stdout.write(explained(given.only))
        return 0
    began = time.monotonic()
    total = many(given.first, given.count, given.workers)
    kinds = {failure.kind: failure for failure in total.failures}
    for kind, failure in kinds.items():
        sys.stdout.write(
            f"\n== {kind}, {sum(f.kind == kind for f in total.failures)} times; --only {failure.seed}\n{failure.said}"
        )
    sys.stdout.write(
        f"{total.inputs} inputs, {total.clean} without errors, {total.pages} new pages and {total.pdfs} PDFs, "
        f"{len(total.failures)} failures of {len(kinds)} kinds; {total.inputs / (time.monotonic() - began):.0f}/s, "
        f"slowest {total.slowest[0]:.1f} s (CPU, {total.slowest[1]}), {total.memory} MiB\n"
    )
    return bool(kinds)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
