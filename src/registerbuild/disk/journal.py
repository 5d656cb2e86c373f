"""Changes several files of `register/` together: all of them, or none.

What is to be written stands first, whole, in `.registerbuild/afmaken.json` beside `register/`. From that moment the
change is made, also when the run is killed: whoever reads the register next finishes it first, and says so. Before
that moment nothing in `register/` has been touched. A disk that refuses halfway is answered by the same change the
other way round.
"""

import base64
import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any

from registerbuild.disk import quick
from registerbuild.disk.litter import litter, remove
from registerbuild.register.reading.homes import ROOT
from registerbuild.writing import disk_refusal, is_half, undisturbed, write_whole

_WAIT_SECONDS = 60.0


class RewriteRefused(Exception):  # noqa: N818 - the word for what happens
    """The register cannot be changed, or a change in it cannot be finished. The message is for the user, in Dutch."""


@dataclass(frozen=True, slots=True)
class Rewrite:
    """A change of files in `register/`, by path; None: there is no such file.

    `task` says in Dutch what it is for; `folders` are those that the change makes, filled in when it is made.
    """

    task: str
    before: Mapping[str, bytes | None]
    after: Mapping[str, bytes | None]
    folders: tuple[str, ...] = ()


def rewrite(project: Path, change: Rewrite) -> None:
    """Make the change, whole.

    Raises:
        RewriteRefused: a file is not as it was before, or the disk refuses. Nothing has changed then, or else the
            message says that the next command makes it whole.
    """
    with _alone(project):
        _finish(project)
        changed = [path for path, content in change.before.items() if _content(project, path) != content]
        if changed:
            raise RewriteRefused(f"{changed[0]} is intussen veranderd of staat er al; er is niets geschreven")
        whole = replace(change, folders=_new_folders(project, change))
        try:
            _record(project, whole)
            _apply(project, whole)
        except OSError as error:
            raise RewriteRefused(f"schrijven lukte niet: {_undone(project, whole, error)}") from error


def settle(project: Path) -> tuple[str, ...]:
    """Finish what a killed run left in `register/` and clear away its litter; say in Dutch what was done.

    Raises:
        RewriteRefused: it cannot be finished, since the files are no longer as that run left them.
    """
    if not (litter(project / ROOT) or _begun(project) or quick.unfinished(str(project))):
        return ()
    with _alone(project):
        said = _finish(project)
        return said + tuple(remove(project, path) for path in litter(project / ROOT))


@contextmanager
def _alone(project: Path) -> Iterator[None]:
    """One process at a time writes to this register.

    Raises:
        RewriteRefused: another one keeps busy, or the disk refuses the lock.
    """
    from filelock import FileLock, Timeout  # a check that finds nothing to finish does without

    workspace = _journal(project).parent
    try:
        workspace.mkdir(exist_ok=True)
        with FileLock(workspace / f"{ROOT}.lock", timeout=_WAIT_SECONDS), undisturbed():
            yield
    except Timeout as error:
        raise RewriteRefused("een andere run is al bezig met dit register; wacht tot die klaar is") from error
    except OSError as error:
        what, advice = disk_refusal(error)
        raise RewriteRefused(f"in {workspace} is niet te schrijven: {what}. {advice}") from error


def _journal(project: Path) -> Path:
    return project / quick.JOURNAL


def _content(project: Path, path: str) -> bytes | None:
    with suppress(FileNotFoundError, NotADirectoryError):
        return (project / path).read_bytes()
    return None


def _new_folders(project: Path, change: Rewrite) -> tuple[str, ...]:
    """The folders that the change makes, the inner ones first."""
    paths = [PurePosixPath(path) for path, content in change.after.items() if content is not None]
    above = {folder.as_posix() for path in paths for folder in path.parents if folder.parts}
    return tuple(sorted((name for name in above if not os.path.lexists(project / name)), reverse=True))


def _record(project: Path, change: Rewrite) -> None:
    """From here on the change is made, whatever happens."""
    data = {
        "opdracht": change.task,
        "was": {path: _packed(content) for path, content in change.before.items()},
        "wordt": {path: _packed(content) for path, content in change.after.items()},
        "mappen": list(change.folders),
    }
    write_whole(_journal(project), json.dumps(data, indent=1).encode(), lasting=True)


def _packed(content: bytes | None) -> str | None:
    return None if content is None else base64.b64encode(content).decode()


def _apply(project: Path, change: Rewrite) -> None:
    """Write, then remove, then forget the change; each step may have been done already."""
    for path, content in change.after.items():
        if content is not None and _content(project, path) != content:
            write_whole(project / path, content, lasting=True)
    for path, content in change.after.items():
        if content is None:
            (project / path).unlink(missing_ok=True)
    for folder in change.folders:
        with suppress(OSError):  # one with files in it stays: it was made for these
            (project / folder).rmdir()
    _journal(project).unlink(missing_ok=True)


def _undone(project: Path, change: Rewrite, error: OSError) -> str:
    """Turn the change back after the disk refused it; say what was refused and how things stand."""
    what, advice = disk_refusal(error)
    back = replace(change, before=change.after, after=change.before)
    try:
        if quick.unfinished(str(project)):
            _record(project, back)
            _apply(project, back)
    except OSError:
        return f"{what}. {advice} De volgende opdracht maakt af wat half is."
    return f"{what}; er is niets veranderd. {advice}"


def _finish(project: Path) -> tuple[str, ...]:
    """Finish the change of a killed run; what it had only begun to note down is thrown away."""
    for begun in _begun(project):
        begun.unlink(missing_ok=True)
    if not quick.unfinished(str(project)):
        return ()
    change = _noted(project)
    for path, content in change.after.items():
        if _content(project, path) not in (content, change.before.get(path)):
            raise RewriteRefused(
                f"een eerdere opdracht ({change.task}) is halverwege gestopt, en {path} is daarna veranderd. Er is "
                f"niets aangeraakt. Zet in dat bestand terug wat er stond; of haal {quick.JOURNAL} weg als u zelf hebt "
                "gezorgd dat het register klopt"
            )
    _apply(project, change)
    paths = ", ".join(change.after)
    return (f"Een eerdere opdracht was halverwege gestopt ({change.task}). Die is nu afgemaakt: {paths}.",)


def _begun(project: Path) -> list[Path]:
    """The journals that were not whole yet when their run was killed."""
    with suppress(OSError):  # there is no such folder, or it cannot be read: then nothing is written either
        return [path for path in _journal(project).parent.iterdir() if is_half(path.name)]
    return []


def _noted(project: Path) -> Rewrite:
    """The change in the journal.

    Raises:
        RewriteRefused: it is damaged, or names a place outside `register/`.
    """
    try:
        change = _parsed(json.loads(_journal(project).read_bytes()))
        sound = all(_inside(project, path) for path in (*change.before, *change.after, *change.folders))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        sound = False
    if not sound:
        raise RewriteRefused(f"{quick.JOURNAL} is beschadigd; kijk of het register klopt en haal dat bestand dan weg")
    return change


def _parsed(data: Any) -> Rewrite:
    before, after = ({str(path): _unpacked(text) for path, text in data[key].items()} for key in ("was", "wordt"))
    return Rewrite(str(data["opdracht"]), before, after, tuple(map(str, data["mappen"])))


def _unpacked(text: str | None) -> bytes | None:
    return None if text is None else base64.b64decode(text, validate=True)


def _inside(project: Path, path: str) -> bool:
    """Tell whether a path leads to a place in `register/`, also behind links."""
    root = os.path.realpath(project / ROOT)
    return os.path.realpath(project / path).startswith(root + os.sep)
