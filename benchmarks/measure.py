"""Two commands in turn, as whole processes: CPU seconds, wall seconds, peak memory, and the ratios between them."""

import os
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Sample:
    """One run of a command; `memory` in MiB, of its largest process."""

    cpu: float
    wall: float
    memory: float
    output: str


@dataclass(frozen=True)
class Command:
    """What to run and where; `prepare` runs before, outside the clock."""

    words: Sequence[str]
    folder: Path
    prepare: Callable[[], None] = lambda: None


@dataclass(frozen=True)
class Comparison:
    """The runs of a command and of its yardstick, pair by pair."""

    ours: tuple[Sample, ...]
    yardstick: tuple[Sample, ...]

    def ratios(self, of: str) -> tuple[float, float, float]:
        """Median, least and most of ours / yardstick, per pair; `of` is `cpu` or `wall`."""
        found = [getattr(a, of) / getattr(b, of) for a, b in zip(self.ours, self.yardstick, strict=True)]
        return statistics.median(found), min(found), max(found)


def run(command: Command) -> Sample:
    """Run a command to its end.

    Raises:
        RuntimeError: it failed; then it has no time.
    """
    command.prepare()
    with tempfile.TemporaryFile() as output:
        begin = time.perf_counter()
        process = subprocess.Popen(command.words, cwd=command.folder, stdout=output, stderr=subprocess.STDOUT)
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        text = output.read().decode(errors="replace")
    if process.returncode:
        raise RuntimeError(f"{' '.join(command.words)}: exit {process.returncode}\n{text[-2000:]}")
    return Sample(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024, text)


def compare(ours: Command, yardstick: Command, pairs: int) -> Comparison:
    """Run both in turn, A B A B, after one warm-up of each."""
    run(ours)
    run(yardstick)
    found = [(run(ours), run(yardstick)) for _ in range(pairs)]
    return Comparison(tuple(a for a, _ in found), tuple(b for _, b in found))
