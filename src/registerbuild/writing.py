"""The one way to write a file: aside first, and then in its place in one step. And what a disk says when it refuses.

A reader sees the old file or the new one, never a part of it. Killed halfway it leaves one hidden file, by whose name
it is known to be ours and may be removed.
"""

import errno
import os
import re
import secrets
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_HALF = re.compile(r"\.[0-9a-f]{16}\.half")
_LONG_AGO = 600.0
"""After how many seconds nobody is still writing a file."""
_IN_USE = (
    "een bestand of map is in gebruik",
    "Sluit programma's die iets uit deze map open hebben, zoals een pdf-lezer, en probeer het opnieuw. "
    "Is de map een koppelpunt (mount), kies dan een map daarbinnen.",
)
_FULL = ("de schijf is vol", "Maak ruimte vrij en probeer het opnieuw.")
_FORBIDDEN = ("u hebt daar geen schrijfrechten", "Vraag schrijfrechten aan of kies een andere map.")
_REASONS = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: ("een bestand is groter dan de schijf toestaat", "Kies een andere schijf of verruim de limiet."),
    errno.EROFS: ("de schijf is alleen-lezen", "Kies een map op een schijf waarop u mag schrijven."),
    errno.EACCES: _IN_USE if sys.platform == "win32" else _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EBUSY: _IN_USE,
    errno.ENAMETOOLONG: ("het pad is te lang", "Kies een map met een korter pad, of een kortere naam."),
    errno.ENOTDIR: ("een deel van het pad is een bestand, geen map", "Kies een ander pad."),
    errno.EEXIST: ("een deel van het pad is een bestand, geen map", "Kies een ander pad."),  # what mkdir says of it
    errno.EISDIR: ("daar staat een map", "Kies een andere naam."),
}


def write_whole(path: Path, content: bytes, *, lasting: bool = False) -> None:
    """Put the content at the path, also where a file is already. Folders above it are made.

    Args:
        path: where.
        content: all of it.
        lasting: come back only when the disk has it, so that a power failure comes before or after, never between.

    Raises:
        OSError: the disk refuses. What was there is still there, and nothing is left beside it.
    """
    with undisturbed():
        path.parent.mkdir(parents=True, exist_ok=True)
        with written_aside(path, content, path.parent, lasting=lasting) as put:
            put()
        if lasting:
            _settle(path.parent)


@contextmanager
def undisturbed() -> Iterator[None]:
    """Let Ctrl-C wait until what is being written is whole, or gone again. Only the main thread is told of it."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    heard: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: heard.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.SIG_DFL if before is None else before)
        if heard:
            signal.raise_signal(signal.SIGINT)  # for who listened before, which may be another of these


@contextmanager
def written_aside(path: Path, content: bytes, folder: Path, *, lasting: bool = False) -> Iterator[Callable[[], None]]:
    """Write the content in a folder on the same disk; what this gives, puts it at the path when it is called.

    Raises:
        OSError: the disk refuses. What is not put in its place is not kept.
    """
    aside = folder / f".{secrets.token_hex(8)}.half"
    try:
        with aside.open("xb") as stream:
            stream.write(content)
            if lasting:
                stream.flush()
                os.fsync(stream.fileno())
        yield lambda: os.replace(aside, path)  # noqa: PTH105 - the path that it gives is of no use
    finally:
        with suppress(OSError):
            aside.unlink()


def clear_halves(folder: Path) -> None:
    """Remove what runs left that were killed while they wrote in this folder; who is still writing is left alone."""
    with suppress(OSError):
        for path in folder.iterdir():
            if is_half(path.name) and time.time() - path.stat().st_mtime > _LONG_AGO:
                path.unlink()


def is_half(name: str) -> bool:
    """Tell whether a file of this name is what a killed run left."""
    return _HALF.fullmatch(name) is not None


def disk_refusal(error: OSError) -> tuple[str, str]:
    """What the disk refused and what the reader can do, in Dutch."""
    unknown = (f"het systeem meldt '{error.strerror}'", "Controleer de schijf en probeer het opnieuw.")
    return _REASONS.get(error.errno or 0, unknown)


def _settle(folder: Path) -> None:
    """Have the disk keep the names in a folder. Windows has no such call, and keeps them without."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
