"""A folder as one zip file with the same bytes for the same files, and its publication beside that folder."""

import io
import json
import os
import zipfile
from collections.abc import Mapping
from pathlib import Path

from filelock import FileLock, Timeout

from registerbuild.output.manifest import MANIFEST, NO_MANIFEST, manifest_of
from registerbuild.output.publish import WAIT_SECONDS, PublishError, publish, read_manifest
from registerbuild.output.swap import WORKSPACE
from registerbuild.writing import disk_refusal, undisturbed, written_aside

_DATE = (1980, 1, 1, 0, 0, 0)  # the first that a zip file can hold
_UNIX = 3
_MODE = 0o100644 << 16


def archive(files: Mapping[str, bytes]) -> bytes:
    """The files in the order of their paths, without clock, rights or system, and stored: no packer, no difference."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as packed:
        for path in sorted(files):
            entry = zipfile.ZipInfo(path, _DATE)
            entry.create_system, entry.external_attr = _UNIX, _MODE
            packed.writestr(entry, files[path])
    return stream.getvalue()


def beside(folder: Path) -> Path:
    """The zip file that belongs to a folder."""
    return folder.with_name(f"{folder.name}.zip")


def publish_both(files: Mapping[str, bytes], folder: Path, stamp: Mapping[str, str]) -> bytes:
    """Put the files in the folder and in the zip beside it; each is whole, old or new, at every moment.

    `stamp["soort"]` says what this is; a folder or zip of another kind is not overwritten. Returns the zip.

    Raises:
        PublishError: the disk refuses, or what is there is somebody else's. Nothing has changed then.
    """
    place = Path(os.path.realpath(folder))
    content = archive({**files, MANIFEST: manifest_of(files, stamp).to_bytes()})
    workspace = place.parent / WORKSPACE
    try:
        workspace.mkdir(parents=True, exist_ok=True)
        with FileLock(workspace / f"{place.name}.zip.lock", timeout=WAIT_SECONDS), undisturbed():
            _refuse(place, stamp["soort"])
            with written_aside(beside(place), content, workspace) as put:  # a full disk is found out before the folder
                publish(files, place, stamp)
                put()
    except Timeout as error:
        raise PublishError(f"Een andere run is al bezig met {folder}. Wacht tot die klaar is.") from error
    except OSError as error:
        what, advice = disk_refusal(error)
        message = f"Het bestand {beside(folder)} kon niet worden geschreven: {what}. {advice}"
        raise PublishError(message) from error
    return content


def _refuse(folder: Path, kind: str) -> None:
    """Refuse to overwrite what is not an earlier pack.

    Raises:
        PublishError: naming what is in the way.
    """
    manifest = read_manifest(folder)
    if manifest is not None and manifest.stamp.get("soort") != kind:
        raise PublishError(
            f"In de map {folder} staat iets anders, dat registerbuild heeft gemaakt. Kies een andere map."
        )
    home = beside(folder)
    if os.path.lexists(home) and _kind(home) != kind:
        raise PublishError(f"{home} bestaat al en is niet zo’n zipbestand van registerbuild. Kies een andere map.")


def _kind(home: Path) -> str | None:
    """What kind of pack a zip file is; None when it is none of ours."""
    try:
        with zipfile.ZipFile(home) as packed:
            data = json.loads(packed.read(MANIFEST))
            return str(data["stamp"]["soort"])
    except (zipfile.BadZipFile, OSError, *NO_MANIFEST):
        return None
