"""Puts a folder in the place of another in one step, and clears away what is left without losing what is not ours.

Beside the build folder lies `.registerbuild/`. A new build is written there as `BUILD.TOKEN.nieuw` and then changes
places with the old one. Where a system cannot exchange two names, the old build first steps aside as `BUILD.TOKEN.oud`.
All functions are for the one process that holds the lock: every folder with such a name is then a left-over.
"""

import ctypes
import errno
import os
import re
import secrets
import stat
import sys
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

from registerbuild.output.manifest import MANIFEST, foreign, leaves, read_manifest, verify

WORKSPACE = ".registerbuild"
_CANNOT_EXCHANGE = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EPERM})
_CANNOT_LINK = _CANNOT_EXCHANGE | {errno.EACCES, errno.EMLINK}
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2  # the same number on Linux (renameat2) and macOS (renamex_np)


def new_place(build: Path) -> Path:
    """Return a path, not in use yet, where the new build can be written."""
    return build.parent / WORKSPACE / f"{build.name}.{secrets.token_hex(8)}.nieuw"


def swap(new: Path, build: Path) -> None:
    """Put the new folder at `build`; what was there is afterwards a left-over.

    Raises:
        OSError: the system refuses; the old build is where it was.
    """
    if not os.path.lexists(build):
        new.rename(build)
    elif not _exchange(new, build):
        _step_aside(new, build)


def repair(build: Path) -> None:
    """Put back the old build if a run was killed between stepping aside and taking its place."""
    if os.path.lexists(build):
        return
    for left_over in _left_overs(build):
        if left_over.suffix == ".oud" and verify(left_over) == ():
            left_over.rename(build)
            return


def carry(build: Path, new: Path) -> None:
    """Link the files in the build that are not ours into the new one, so that they are never out of sight.

    A file system without links is no error: `sweep` moves the file after the swap.

    Raises:
        OSError: the system refuses anything else.
    """
    for path in reversed(foreign(build)):  # `x.bewaard` has first claim on its own name, before `x` needs it
        home = _home(build, path, new)
        if not os.path.lexists(home):
            _link(build / path, home)


def keep_modes(build: Path, new: Path) -> None:
    """Give the folders of the new build the permissions that the user gave them in the old one.

    Raises:
        OSError: the system refuses.
    """
    for folder, _, _ in os.walk(new, topdown=False):
        old = build / Path(folder).relative_to(new)
        if old.is_dir():
            Path(folder).chmod(_mode(old))


def sweep(build: Path) -> None:
    """Clear away all left-overs of earlier builds; files that are not ours move into the build.

    Raises:
        OSError: something cannot be removed.
    """
    for left_over in _left_overs(build):
        retire(left_over, build)


def retire(tree: Path, build: Path) -> None:
    """Remove what a tree's own manifest names, and move the rest into the build.

    The manifest goes last: a tree that is half removed still says what is ours.

    Raises:
        OSError: something cannot be removed, or there is no build to move files to.
    """
    in_sight = {_identity(build / path) for path in foreign(build)}
    for path in reversed(foreign(tree)):
        if _identity(tree / path) in in_sight:
            (tree / path).unlink()
        else:
            _move(tree, path, build)
    manifest = read_manifest(tree)
    ours = frozenset(() if manifest is None else manifest.files)
    for path in ours.intersection(leaves(tree, "")):
        (tree / path).unlink()
    for folder, _, _ in os.walk(tree, topdown=False):
        if Path(folder) != tree:
            Path(folder).rmdir()
    (tree / MANIFEST).unlink(missing_ok=True)
    tree.rmdir()


def _left_overs(build: Path) -> tuple[Path, ...]:
    """Return the folders in the workspace that are, by their names, of interrupted builds of this folder."""
    name = re.compile(re.escape(build.name) + r"\.[0-9a-f]{16}\.(nieuw|oud)")
    found = sorted((build.parent / WORKSPACE).iterdir())
    return tuple(path for path in found if name.fullmatch(path.name) and path.is_dir() and not path.is_symlink())


def _step_aside(new: Path, build: Path) -> None:
    """Swap in two renames. Killed between them there is no build until `repair` puts the old one back."""
    old = new.with_suffix(".oud")
    build.rename(old)
    try:
        new.rename(build)
    except OSError:
        old.rename(build)
        raise


def _exchange(one: Path, other: Path) -> bool:
    """Exchange the names of two folders in one step; False when this system cannot.

    Raises:
        OSError: it can, and refuses (no permission, for one).
    """
    call = _exchange_call()
    if call is None:
        return False
    if call(os.fsencode(one), os.fsencode(other)) == 0:
        return True
    number = ctypes.get_errno()
    if number in _CANNOT_EXCHANGE:
        return False
    raise OSError(number, os.strerror(number), str(one), None, str(other))


def _exchange_call() -> Callable[[bytes, bytes], int] | None:
    """Return the call of the C library that exchanges two names, or None where there is none."""
    if sys.platform not in {"linux", "darwin"}:
        return None
    libc = ctypes.CDLL(None, use_errno=True)
    if sys.platform == "darwin":
        swap_names = getattr(libc, "renamex_np", None)
        return swap_names and (lambda one, other: int(swap_names(one, other, ctypes.c_uint(_RENAME_EXCHANGE))))
    rename = getattr(libc, "renameat2", None)
    return rename and (
        lambda one, other: int(rename(_AT_FDCWD, one, _AT_FDCWD, other, ctypes.c_uint(_RENAME_EXCHANGE)))
    )


def _move(tree: Path, path: str, build: Path) -> None:
    """Move a foreign file or empty folder from a tree into the build, unless the build has the same already."""
    home = _home(tree, path, build)
    if path.endswith("/"):
        return  # making its home was all; the folder itself goes with the tree
    if os.path.lexists(home):
        (tree / path).unlink()
    else:
        (tree / path).rename(home)


def _link(source: Path, home: Path) -> None:
    """Give a file a second name, where that can be done.

    Raises:
        OSError: it can, and the system refuses (a full disk, for one).
    """
    try:
        os.link(source, home, follow_symlinks=False)
    except NotImplementedError:
        return
    except OSError as error:
        if error.errno not in _CANNOT_LINK:
            raise


def _home(tree: Path, path: str, build: Path) -> Path:
    """Return where in the build a foreign file belongs: a free path, or one with the same file. Makes the folders."""
    *folders, name = path.split("/")
    source, place = tree, build
    for folder in folders:
        source /= folder
        place = _folder_home(source, place)
    if not name:
        return place
    return next(
        home
        for home in (place / spare for spare in _names(name))
        if not os.path.lexists(home) or _is_same(source / name, home)
    )


def _folder_home(source: Path, place: Path) -> Path:
    """Return the folder in `place` for the contents of a foreign folder, made if needed with the same permissions."""
    for home in (place / name for name in _names(source.name)):
        if home.is_dir() and not home.is_symlink():
            return home
        if not os.path.lexists(home):
            home.mkdir()
            home.chmod(_mode(source))
            return home
    raise AssertionError  # the names never end


def _identity(path: Path) -> tuple[int, int]:
    """Return what two links to one file have in common."""
    status = path.lstat()
    return status.st_dev, status.st_ino


def _mode(folder: Path) -> int:
    """Return the permissions of a folder, with those that we need ourselves."""
    return folder.stat().st_mode & 0o777 | stat.S_IRWXU


def _names(name: str) -> Iterator[str]:
    """Yield the name, and the names to keep a file under when something else has its name."""
    yield name
    yield f"{name}.bewaard"
    yield from (f"{name}.bewaard-{number}" for number in count(2))


def _is_same(one: Path, other: Path) -> bool:
    """Tell whether two paths are one file, or have the same content."""
    first, second = one.lstat(), other.lstat()
    if os.path.samestat(first, second):
        return True
    if stat.S_ISLNK(first.st_mode) and stat.S_ISLNK(second.st_mode):
        return one.readlink() == other.readlink()
    if not (stat.S_ISREG(first.st_mode) and stat.S_ISREG(second.st_mode)) or first.st_size != second.st_size:
        return False
    return one.read_bytes() == other.read_bytes()
