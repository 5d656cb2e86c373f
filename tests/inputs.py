"""The inputs of the fuzzer: a board, mostly a small one, with one to three changes. The number of an input says all.

How the files of a board are read is remembered, as of an input nearly all files are as they were.
"""

import datetime
import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import Any

import board
import changing
import mutating
from scenes import Large

import registerbuild.disk.reading as disk
from registerbuild.checking import checked
from registerbuild.disk.reading import Read
from registerbuild.documents.plan import plan
from registerbuild.register.findings import RecordKey, Severity
from registerbuild.register.reading import load as loading
from registerbuild.register.source import Source

WHOLE = 0.005
"""Of how many inputs the board is a whole one; of the others it is a record with what it leads to."""
SMALL, SMALL_EXAMPLE = 50, 20
"""How many records a small board may have, out of the board of the tests and out of the example."""
OFTEN = 5
"""Above so many records a small board has its turn less often, as it takes longer."""
DAYS = (datetime.date.min, datetime.date.max, datetime.date(2024, 2, 29), datetime.date(2028, 1, 1))

Files = dict[str, bytes]


@dataclass(frozen=True)
class Input:
    """One broken board."""

    seed: int

    @property
    def base(self) -> Files:
        source = self._source("base")
        number = source.choice((0, 0, 0, 1, 1, 2))
        if source.random() < WHOLE:
            return whole(number)
        number = source.choice((number, number, number, len(wholes())))
        found = None
        while found is None:
            nth = source.randrange(len(smalls()[number]))
            if source.random() * len(smalls()[number][nth][1]) < OFTEN:
                found = small(number, nth)
        return found

    @property
    def changes(self) -> range:
        return range(self._source("changes").choice((1, 1, 1, 2, 3)))

    @property
    def today(self) -> datetime.date:
        source = self._source("day")
        return source.choice(DAYS) if source.random() < 0.05 else board.TODAY

    def files(self, changes: Sequence[int]) -> Files:
        """The board with these of its changes; each draws from a source of its own."""
        files = dict(self.base)
        for number in changes:
            source = self._source(str(number))
            change = mutating.change_of(source)
            if files:  # an earlier change may have taken the only one
                change(source, files)
        return files

    def names(self, changes: Sequence[int]) -> list[str]:
        return [mutating.change_of(self._source(str(number))).__name__ for number in changes]

    def seldom(self, what: str, share: float) -> bool:
        """Whether this input is given to something that takes long."""
        return self._source(what).random() < share

    def _source(self, what: str) -> random.Random:
        return random.Random(f"{self.seed} {what}")


@cache
def wholes() -> tuple[Files, ...]:
    """The boards that are broken: as it is, with a change file for its draft, and confirmed as far as it can be."""
    return tuple(mutating.normalised(files) for files in (board.files(), changing.files(), _confirmed()))


def _confirmed() -> Files:
    _, findings = checked(Read(board.adopted(), ()), board.TODAY)
    wrong = {finding.place.path for finding in findings if finding.severity is Severity.ERROR}
    return board.adopted(*(path.removeprefix("register/") for path in wrong))


@cache
def smalls() -> Sequence[Sequence[tuple[Large, frozenset[RecordKey]]]]:
    """By whole board, and last of the example: every small board in it."""
    boards = [(Large(files), SMALL) for files in wholes()]
    boards.append((Large(mutating.normalised(mutating.example())), SMALL_EXAMPLE))
    return [[(large, keys) for keys in large.scenes(most)] for large, most in boards]


@cache
def whole(number: int) -> Files:
    """A whole board, ready to be broken."""
    files = wholes()[number]
    assert _learn(files)
    return files


@cache
def small(number: int, nth: int) -> Files | None:
    """A small board, ready to be broken; nothing when it cannot stand by itself."""
    large, keys = smalls()[number][nth]
    files = large.only(keys)
    return files if _learn(files) else None


def learn_all() -> None:
    """Make every board ready at once, before the process is split."""
    for number in range(len(wholes())):
        whole(number)
    for number, pieces in enumerate(smalls()):
        for nth in range(len(pieces)):
            small(number, nth)


seen: set[int] = set()
"""The targets that the boards give without a change, and those that were rendered in this process."""
_read: dict[tuple[str, str, Any], Any] = {}
"""How a file is read, by reader, path and content."""
_learning: list[bool] = []


def _learn(files: Files) -> bool:
    """Remember how these files are read, and which targets they give; whether they are without errors."""
    with _remembered():
        loaded, findings = checked(Read(files, ()), board.TODAY)
    if any(finding.severity is Severity.ERROR for finding in findings):
        return False
    seen.update(hash(target.content) for target in plan(loaded.register, board.TODAY))
    return True


@contextmanager
def _remembered() -> Iterator[None]:
    _learning.append(True)
    yield
    _learning.pop()


def quick_reading() -> None:
    """Have the loader use what is remembered."""
    for name in ("read_yaml", "read_article", "read_annex", "read_statement", "decode"):
        setattr(loading, name, _remembering(name, getattr(loading, name)))
    disk.decode = loading.decode


def _remembering(name: str, reader: Any) -> Any:
    def read(path: str, content: Any) -> Any:
        found = _read.get((name, path, content)) or reader(path, content)
        if _learning:
            _read[name, path, content] = found
        if isinstance(found, Source):
            return Source(path, found.values, dict(found.places), dict(found.keys), list(found.findings))
        return found

    return read
