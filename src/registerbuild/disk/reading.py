"""Reading from disk: the files of `register/`, and the layers of the theme."""

import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from registerbuild.disk.quick import own_templates
from registerbuild.output.theme import Theme
from registerbuild.register.findings import Finding, Place, Severity
from registerbuild.register.reading.homes import PDF, ROOT
from registerbuild.register.source import MAX_BYTES, MAX_PDF_BYTES, decode


@dataclass(frozen=True, slots=True)
class Read:
    """The files of `register/` as bytes, and what could not be read."""

    files: dict[str, bytes]
    findings: tuple[Finding, ...]

    @property
    def texts(self) -> dict[str, str]:
        """The readable files as text, to show lines in findings."""
        return {path: decode(path, content)[0] for path, content in self.files.items()}


def read(project: Path) -> Read:
    """Read every file under PROJECT/register; hidden files and what computers and editors leave are passed over.

    What is read stood there at one moment: when a file changes meanwhile, all is read again.
    """
    for _ in range(_TRIES):
        before = _stamps(project / ROOT)
        found = _read(project)
        after = _stamps(project / ROOT)
        if before == after:
            return found
    changed = min(path for path in {*before, *after} if before.get(path) != after.get(path))
    fix = "wacht tot niemand en geen programma nog in register/ schrijft, en probeer het opnieuw"
    message, place = "bestand veranderde terwijl het werd gelezen", Place(changed.relative_to(project).as_posix())
    return Read(found.files, (*found.findings, Finding("BST010", Severity.ERROR, message, place, fix)))


_TRIES = 3


def _stamps(root: Path) -> dict[Path, tuple[int, int, int]]:
    """Of every file what differs when it is written again."""
    found: dict[Path, tuple[int, int, int]] = {}
    for path in files_below(root):
        with suppress(OSError):  # gone already
            status = path.lstat()
            found[path] = (status.st_mtime_ns, status.st_size, status.st_ino)
    return found


def _read(project: Path) -> Read:
    root = project / ROOT
    files: dict[str, bytes] = {}
    findings: list[Finding] = []
    for path in sorted(files_below(root)):
        name = path.relative_to(project).as_posix()
        if path.is_symlink() and not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(root)):
            fix = "zet het bestand zelf in register/, geen koppeling naar elders"
            findings.append(Finding("BST006", Severity.ERROR, "koppeling die uit register/ wijst", Place(name), fix))
        elif path.is_dir() and not path.is_symlink():
            fix = "controleer of u deze map mag openen"
            findings.append(Finding("BST007", Severity.ERROR, "map niet te lezen", Place(name), fix))
        elif not path.is_file():  # a link that leads nowhere, or a pipe: opening that could wait for ever
            fix = "vervang dit door een gewoon bestand, of haal het weg"
            findings.append(Finding("BST007", Severity.ERROR, "geen gewoon bestand", Place(name), fix))
        else:
            _read_file(path, name, files, findings)
    return Read(files, tuple(findings))


def _read_file(path: Path, name: str, files: dict[str, bytes], findings: list[Finding]) -> None:
    try:
        with path.open("rb") as stream:
            files[name] = stream.read((MAX_PDF_BYTES if path.suffix == PDF else MAX_BYTES) + 1)
    except OSError:
        fix = "controleer of u dit bestand mag openen en of het niet in gebruik is"
        findings.append(Finding("BST007", Severity.ERROR, "niet te lezen", Place(name), fix))


def left_behind(name: str) -> bool:
    """Whether this file is not a person's work: hidden, the lock of an open document, a backup, a folder's pictures."""
    return name.startswith((".", "~")) or name.endswith(("~", ".bak", ".swp", ".tmp")) or name in _OF_SYSTEMS


_OF_SYSTEMS = ("Thumbs.db", "ehthumbs.db", "desktop.ini", "Icon\r", "__MACOSX")


def files_below(root: Path) -> Sequence[Path]:
    """Every file below a folder that is a person's work, and every folder of which the files are not read.

    Those are links to a folder, and folders that cannot be opened.
    """
    found: list[Path] = []
    closed: list[Path] = []
    for folder, folders, names in os.walk(root, onerror=lambda error: closed.append(Path(error.filename))):
        folders[:] = [name for name in folders if not left_behind(name)]
        links = [name for name in folders if Path(folder, name).is_symlink()]
        found += [Path(folder, name) for name in (*names, *links) if not left_behind(name)]
    return [*found, *closed]


def read_theme() -> Theme:
    """The theme that comes with the program."""
    folder = Path(own_templates())
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return Theme({path.relative_to(folder).as_posix(): path.read_bytes() for path in files})
