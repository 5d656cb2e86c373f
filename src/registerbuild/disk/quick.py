"""The quick answer to "did anything change since the last build?".

This module runs before anything heavy is imported, so it imports only `os` and `hashlib`: no `pathlib`, no `json`,
nothing of our own. Nothing is guessed from file times; all inputs are read and hashed.
"""

import hashlib
import os
import sys
import time
from _collections_abc import Iterable, Iterator, Sequence  # `collections.abc` is the same, and costs milliseconds

JOURNAL = os.path.join(".registerbuild", "afmaken.json")  # noqa: PTH118 - pathlib costs milliseconds to import
"""Where a change of `register/` stands while it is being made."""

_MANIFEST = "manifest.json"
_SKIPPED_FOLDERS = frozenset({"__pycache__", ".git"})
_SWAP_ENDINGS = (".swp", ".swo", ".swx", "~")

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120

_Identity = tuple[int, int]
_Part = tuple[bytes, bytes]


def inputs_fingerprint(folders: Sequence[str], words: Sequence[str]) -> str:
    """Return the SHA-256, in hex, of the words and of the paths and contents of all files in the folders.

    Where a folder lies does not count, its position in the sequence does. A folder that does not exist differs from an
    empty one; a file may stand for a folder. Not counted: `__pycache__` and `.git` folders, and swap files of editors.

    Raises:
        OSError: a file or folder cannot be read.
    """
    digest = hashlib.sha256()
    for word in words:
        _add(digest, b"word", word.encode(errors="surrogateescape"))
    for folder in folders:
        for kind, value in _parts(folder):
            _add(digest, kind, value)
    return digest.hexdigest()


def _add(digest: "hashlib._Hash", kind: bytes, value: bytes) -> None:
    """Add one part, with its length in front, so that no two sequences of parts look alike."""
    digest.update(b"%b %d\n" % (kind, len(value)))
    digest.update(value)


def _parts(folder: str) -> Iterator[_Part]:
    """Yield what counts of one of the given folders."""
    if os.path.isdir(folder):  # noqa: PTH112 - pathlib costs milliseconds to import
        yield b"folder", b"present"
        yield from _folder_parts(folder, b"", ())
    elif os.path.lexists(folder):
        yield b"file", _content(folder)
    else:
        yield b"folder", b"absent"


def _folder_parts(folder: str, prefix: bytes, above: tuple[_Identity, ...]) -> Iterator[_Part]:
    """Yield what counts in a folder, in the order of the names. `above` stops a symlink to a folder around it."""
    status = os.stat(folder)  # noqa: PTH116
    identity = (status.st_dev, status.st_ino)
    if identity in above:
        return
    with os.scandir(folder) as entries:
        found = sorted((os.fsencode(entry.name), entry) for entry in entries if not _skipped(entry))
    for name, entry in found:
        yield from _entry_parts(entry, prefix + name, (*above, identity))


def _skipped(entry: "os.DirEntry[str]") -> bool:
    """Tell whether an entry is an editor's swap file, or a folder that never holds inputs."""
    name = entry.name
    if entry.is_dir():
        return name in _SKIPPED_FOLDERS
    return name.endswith(_SWAP_ENDINGS) or (name.startswith("#") and name.endswith("#"))


def _entry_parts(entry: "os.DirEntry[str]", path: bytes, above: tuple[_Identity, ...]) -> Iterator[_Part]:
    """Yield the path and content of one entry; of a symlink the text of its target as well."""
    yield b"path", path
    if entry.is_symlink():
        yield b"link", os.fsencode(os.readlink(entry.path))  # noqa: PTH115
    if entry.is_dir():
        yield from _folder_parts(entry.path, path + b"/", above)
    elif entry.is_file():
        yield b"file", _content(entry.path)
    else:
        yield b"other", b""  # a broken link, a pipe: it counts by name, opening it could wait for ever


def _content(path: str) -> bytes:
    """Return the bytes of a file."""
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123
        return file.readall()


def stands(build: str, fingerprint: str) -> bool:
    """Tell whether the build was made from these inputs and all its files are there with the right size.

    Anything odd (no build, a manifest that cannot be read) means False: then the long way finds out what is wrong.
    """
    try:
        lines = _content(os.path.join(build, _MANIFEST)).decode().split("\n")  # noqa: PTH118
        stamp = lines[lines.index(' "format": 1,') :]
        if f'  "inputs": "{fingerprint}"' not in (line.rstrip(",") for line in stamp):
            return False
        return all(_folder_stands(build, folder, sizes) for folder, sizes in _sizes_by_folder(lines))
    except (OSError, ValueError):
        return False


def _sizes_by_folder(lines: Sequence[str]) -> Iterable[tuple[str, dict[str, int]]]:
    """Read the sizes from the lines of a manifest, by folder, so that each folder is looked into once.

    Importing `json` would cost as much time as hashing all inputs. This leans on how `Manifest.to_bytes` writes:
    one key per line, and no path has a quote or a backslash in it.

    Raises:
        ValueError: a size is not a number.
    """
    folders: dict[str, dict[str, int]] = {}
    folder = name = ""
    for line in lines:
        if line.startswith('  "') and line.endswith('": {'):
            folder, _, name = line[3:-4].rpartition("/")
        elif line.startswith('   "bytes": '):
            folders.setdefault(folder, {})[name] = int(line[12:].rstrip(","))
    return folders.items()


def _folder_stands(build: str, folder: str, sizes: dict[str, int]) -> bool:
    """Tell whether a folder of the build holds these files with these sizes; more may be there."""
    with os.scandir(os.path.join(build, folder)) as entries:  # noqa: PTH118
        found = {
            entry.name: entry.stat(follow_symlinks=False).st_size
            for entry in entries
            if entry.name in sizes and entry.is_file(follow_symlinks=False)
        }
    return found == sizes


def unfinished(project: str) -> bool:
    """Tell whether a change of `register/` is under way, or was when its run was killed."""
    return os.path.lexists(os.path.join(project, JOURNAL))  # noqa: PTH118


def today() -> str:
    """Return the date of the documents as 2027-08-01: SOURCE_DATE_EPOCH (UTC) when it is set, or the day it is here.

    A SOURCE_DATE_EPOCH that is no moment comes back as it is named, so that who reads the date refuses it.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        return time.strftime("%Y-%m-%d", time.gmtime(int(epoch)) if epoch else time.localtime())
    except (ValueError, OverflowError, OSError):
        return f"SOURCE_DATE_EPOCH={epoch}"


def own_templates() -> str:
    """Return the folder of the theme that comes with the program: inside the wheel, or beside `src` in a checkout."""
    inside = os.path.join(_PACKAGE, "templates")  # noqa: PTH118
    return inside if os.path.isdir(inside) else os.path.join(_PACKAGE, "..", "..", "templates")  # noqa: PTH112, PTH118


def build_fingerprint(project: str, date: str, themes: Sequence[str] = ()) -> str:
    """Return the fingerprint of all that a build depends on: records, theme, program, date, and installed packages."""
    register = os.path.join(project, "register")  # noqa: PTH118
    return inputs_fingerprint((register, own_templates(), _PACKAGE, *themes), (date, sys.version, *_installed()))


def _installed() -> list[str]:
    """Return the names of the installed packages with their versions, as their folders tell them."""
    found: list[str] = []
    for folder in sys.path:
        if folder.endswith(("site-packages", "dist-packages")) and os.path.isdir(folder):  # noqa: PTH112
            found += [name for name in os.listdir(folder) if name.endswith(".dist-info")]  # noqa: PTH208
    return sorted(found)
