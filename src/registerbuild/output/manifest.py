"""What a published build consists of: `manifest.json`, and the paths that may be in it."""

import hashlib
import json
import os
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

MANIFEST = "manifest.json"
_FORMAT = 1
_RESERVED = frozenset({"con", "prn", "aux", "nul", "conin$", "conout$"}) | {
    f"{device}{digit}" for device in ("com", "lpt") for digit in "123456789¹²³"
}
_FORBIDDEN = frozenset('\\:*?"<>|') | {chr(code) for code in (*range(32), 127)}


@dataclass(frozen=True)
class FileEntry:
    """One file of a build: the SHA-256 of its content, in hex, and its size in bytes."""

    sha256: str
    bytes: int


@dataclass(frozen=True)
class Manifest:
    """What a build was made from (`stamp`), and its files by posix path relative to the build."""

    stamp: Mapping[str, str]
    files: Mapping[str, FileEntry]

    def to_bytes(self) -> bytes:
        """Return the content of `manifest.json`: sorted, the same bytes for the same build."""
        files = {path: {"sha256": entry.sha256, "bytes": entry.bytes} for path, entry in self.files.items()}
        data = {"format": _FORMAT, "stamp": dict(self.stamp), "files": files}
        return (json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def manifest_of(files: Mapping[str, bytes], stamp: Mapping[str, str]) -> Manifest:
    """Return the manifest of files that are to be published.

    Raises:
        ValueError: a path could end up outside the build, or does not work on every system.
    """
    _check_paths(files)
    entries = {path: _entry_of(content) for path, content in files.items()}
    return Manifest(dict(stamp), entries)


NO_MANIFEST = (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError)
"""What reading JSON raises, and taking from it what a manifest holds, when it is not one that we wrote."""


def read_manifest(build: Path) -> Manifest | None:
    """Return the manifest of a build; None when the folder is not there, or has no manifest of ours.

    Raises:
        OSError: the manifest is there and cannot be read.
    """
    try:
        content = (build / MANIFEST).read_bytes()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None
    try:
        return _parse(content)
    except NO_MANIFEST:
        return None


def verify(build: Path) -> tuple[str, ...]:
    """Return the paths of the manifest that are missing or changed, sorted; empty when the build is complete.

    A build without a manifest misses `manifest.json`.

    Raises:
        OSError: a file is there and cannot be read.
    """
    manifest = read_manifest(build)
    if manifest is None:
        return (MANIFEST,)
    return tuple(path for path, entry in sorted(manifest.files.items()) if not _is_as_listed(build / path, entry))


def foreign(build: Path) -> tuple[str, ...]:
    """Return what is in the build folder but not in its manifest, sorted; an empty folder ends in a slash.

    Raises:
        OSError: a folder cannot be read.
    """
    manifest = read_manifest(build)
    ours = {MANIFEST} if manifest is None else {MANIFEST, *manifest.files}
    folders = {folder for path in ours for folder in _folders_above(path)}
    return tuple(path for path in leaves(build, "") if path not in ours and path.rstrip("/") not in folders)


def _parse(content: bytes) -> Manifest:
    """Read a manifest. A file that is not one raises one of `NO_MANIFEST`."""
    data = json.loads(content)
    if set(data) != {"format", "stamp", "files"} or data["format"] != _FORMAT:
        message = "another format"
        raise ValueError(message)
    stamp = {str(key): str(value) for key, value in dict(data["stamp"]).items()}
    files = {path: FileEntry(str(entry["sha256"]), int(entry["bytes"])) for path, entry in dict(data["files"]).items()}
    return Manifest(stamp, files)


def _entry_of(content: bytes) -> FileEntry:
    """Return what the manifest says of a content."""
    return FileEntry(hashlib.sha256(content).hexdigest(), len(content))


def _is_as_listed(path: Path, entry: FileEntry) -> bool:
    """Tell whether a file is there with the content that the manifest says."""
    return path.is_file() and not path.is_symlink() and _entry_of(path.read_bytes()) == entry


def leaves(folder: Path, prefix: str) -> Iterator[str]:
    """Yield the posix path of everything under a folder that is no folder, and of every empty folder with a slash."""
    if not folder.is_dir():
        return
    with os.scandir(folder) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    for entry in found:
        if entry.is_dir(follow_symlinks=False):
            below = tuple(leaves(Path(entry.path), f"{prefix}{entry.name}/"))
            yield from below or (f"{prefix}{entry.name}/",)
        else:
            yield prefix + entry.name


def _check_paths(paths: Iterable[str]) -> None:
    """Refuse paths that escape, that Windows cannot have, or that are one path on some systems.

    Raises:
        ValueError: naming the path.
    """
    files = set(paths)
    spelling = {_folded(MANIFEST): ""}  # nothing may be spelled like the manifest
    for path in sorted(files):
        if not portable(path) or not files.isdisjoint(_folders_above(path)):
            message = f"not a path for a build: {path!r}"
            raise ValueError(message)
        for part in (*_folders_above(path), path):
            if spelling.setdefault(_folded(part), part) != part:
                message = f"the same path twice, or the manifest's: {part!r}"
                raise ValueError(message)


def _folders_above(path: str) -> tuple[str, ...]:
    """Return the posix paths of the folders that a path lies in, the outermost first."""
    parts = path.split("/")
    return tuple("/".join(parts[:count]) for count in range(1, len(parts)))


def _folded(path: str) -> str:
    """Return what a file system that ignores case and Unicode form takes a path for."""
    return unicodedata.normalize("NFC", path).casefold()


def portable(path: str) -> bool:
    """Tell whether every system can have a file at this path below a folder."""
    return all(map(_is_portable, path.split("/")))


def _is_portable(name: str) -> bool:
    """Tell whether every system can have a file with this name, in the folder where we put it."""
    if not name or name.endswith((".", " ")) or not _FORBIDDEN.isdisjoint(name):
        return False  # also "." and ".."
    return name.casefold().partition(".")[0].rstrip() not in _RESERVED
