"""Publishes a build: all files at once, or nothing.

The files are written aside, with `manifest.json`, and then swapped into place. A reader sees one complete build, the
old or the new one, also when the run is killed at any moment; the next run clears away what a killed run left.
Against a power failure the file system decides; `registerbuild.disk.quick.stands` then sees files that came out short.
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from registerbuild.output.manifest import MANIFEST, FileEntry, Manifest, foreign, manifest_of, read_manifest, verify
from registerbuild.output.swap import WORKSPACE, carry, keep_modes, new_place, repair, retire, swap, sweep
from registerbuild.writing import disk_refusal, undisturbed

__all__ = ["FileEntry", "Manifest", "PublishError", "foreign", "publish", "read_manifest", "verify"]

WAIT_SECONDS = 60.0


class PublishError(Exception):
    """The build could not be published. The message is for the user, in Dutch."""


def publish(files: Mapping[str, bytes], build: Path, stamp: Mapping[str, str]) -> None:
    """Put these files, and nothing else of ours, at `build`. Files there that are not ours stay.

    Args:
        files: content by posix path relative to `build`.
        build: the folder; it may not exist yet, be empty, or be an earlier build.
        stamp: what the build was made from, for the manifest.

    Raises:
        ValueError: a path could end up outside the build, or does not work on every system.
        PublishError: the disk refuses, the folder is somebody else's, or another build is busy. The old build stands.
    """
    manifest = manifest_of(files, stamp)
    place = Path(os.path.realpath(build))  # behind a symlink: the swap must be beside the real folder
    try:
        with _alone(place):
            _replace(files, manifest, place)
    except Timeout as error:
        message = f"Een andere run is al bezig met de map {build}. Wacht tot die klaar is en probeer het opnieuw."
        raise PublishError(message) from error
    except OSError as error:
        raise PublishError(_message(error, place)) from error


@contextmanager
def _alone(build: Path) -> Iterator[None]:
    """Let one process at a time write to this build folder.

    Raises:
        Timeout: another process keeps busy.
        OSError: the lock cannot be made.
    """
    workspace = build.parent / WORKSPACE
    workspace.mkdir(parents=True, exist_ok=True)
    with FileLock(workspace / f"{build.name}.lock", timeout=WAIT_SECONDS), undisturbed():
        yield


def _replace(files: Mapping[str, bytes], manifest: Manifest, build: Path) -> None:
    """Clear away what killed runs left, write aside, swap, and clear away the old build."""
    repair(build)
    _refuse_foreign_folder(build)
    if read_manifest(build) is not None:
        sweep(build)
    new = new_place(build)
    try:
        _write_aside(files, manifest, new)
        carry(build, new)
        keep_modes(build, new)
        swap(new, build)
    except BaseException:
        with suppress(OSError):  # the first error is the one to report; the next run tries again
            retire(new, build)
        raise
    with suppress(OSError):  # the new build stands; what cannot be removed now, the next run reports
        sweep(build)


def _refuse_foreign_folder(build: Path) -> None:
    """Refuse to publish over something that is not an earlier build.

    Raises:
        PublishError: it is a file, or a folder with files and without a manifest of ours.
    """
    if build.exists() and not build.is_dir():
        message = f"{build} is een bestand, geen map. Kies een andere naam voor de map of verplaats het bestand."
        raise PublishError(message)
    if build.is_dir() and any(build.iterdir()) and read_manifest(build) is None:
        message = (
            f"De map {build} is niet leeg en niet door registerbuild gemaakt: {MANIFEST} ontbreekt of is beschadigd. "
            "Er is niets veranderd. Kies een andere map, of maak deze map eerst zelf leeg."
        )
        raise PublishError(message)


def _write_aside(files: Mapping[str, bytes], manifest: Manifest, new: Path) -> None:
    """Write the new build. The manifest comes first, so that a left-over always says what in it is ours."""
    new.mkdir()
    (new / MANIFEST).write_bytes(manifest.to_bytes())
    for path, content in sorted(files.items()):
        target = new / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def _message(error: OSError, build: Path) -> str:
    """Say in the reader's words what the disk refused, where, what to do, and what stands now."""
    what, advice = disk_refusal(error)
    where = f" (bij {error.filename})" if error.filename else ""
    return f"De map {build} kon niet worden geschreven: {what}{where}. {advice} {_standing(build)}"


def _standing(build: Path) -> str:
    """Say what a reader finds at `build` after a failure."""
    with suppress(OSError):
        if read_manifest(build) is not None:
            return "Uw vorige versie staat er nog."
        if os.path.lexists(build):
            return "In de map zelf is niets veranderd."
    return "Er is niets gepubliceerd."
