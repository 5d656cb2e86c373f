"""What killed runs left in `register/`: hidden files and folders that no user made, known by their names."""

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from registerbuild.writing import is_half

_FORMER = re.compile(
    r"reglement/\.\d{4}-\d\d-\d\d\.[0-9a-f]{8}"
    r"|wijzigingen/\.\d{4}-\d\d-\d\d\.yaml\.[0-9a-f]{8}"
    r"|dpia-feiten/\.[a-z0-9-]+\.yaml\.[a-z0-9_]{8}"
)
"""The names that versions before this one gave to what they wrote aside; each held a copy only."""


def litter(root: Path) -> tuple[Path, ...]:
    """The left-overs below a folder, in order."""
    return tuple(sorted(_found(root, "")))


def _found(folder: Path, above: str) -> Iterator[Path]:
    for entry in _entries(folder):
        plain = not entry.is_symlink()
        if plain and (is_half(entry.name) or _FORMER.fullmatch(above + entry.name)):
            yield Path(entry.path)
        elif plain and entry.is_dir() and not entry.name.startswith("."):
            yield from _found(Path(entry.path), f"{above}{entry.name}/")


def _entries(folder: Path) -> list["os.DirEntry[str]"]:
    """What is in a folder; nothing when it cannot be read, which whoever reads the register will say."""
    with suppress(OSError), os.scandir(folder) as entries:
        return list(entries)
    return []


def remove(project: Path, path: Path) -> str:
    """Remove a left-over; say in Dutch what became of it."""
    name = path.relative_to(project).as_posix()
    try:
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    except OSError:
        return f"Er staat nog een rest van een opdracht die was gestopt: {name}. Verwijder die zelf."
    return f"Opgeruimd: {name}, een rest van een opdracht die was gestopt."
