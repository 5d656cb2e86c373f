"""A revision in git → the files of register/ as they were then. Nothing is checked out and nothing is written."""

import subprocess
from pathlib import Path, PurePosixPath

from registerbuild.disk.reading import left_behind
from registerbuild.register.reading.homes import ROOT

_PLAIN_FILES = (b"100644", b"100755")
_BLOB_WORDS = 3
"""Before the content of a blob, git says its name, that it is a blob, and its size."""


class RevisionError(Exception):
    """The revision cannot be read. The message is for the user, in Dutch."""


def files_at(project: Path, revision: str) -> dict[str, bytes]:
    """The files of PROJECT/register in a revision, by path; hidden files are passed over.

    Raises:
        RevisionError: there is no git, no repository, no such revision or a part of it only, or no register/ in it.
    """
    commit = _commit(project, revision)
    try:
        return _files(project, revision, commit)
    except subprocess.CalledProcessError as error:
        raise RevisionError(_incomplete(revision)) from error


def _incomplete(revision: str) -> str:
    return f"deze kopie van git mist een deel van de versie {revision}; haal die versie opnieuw op, of geef een map"


def _files(project: Path, revision: str, commit: str) -> dict[str, bytes]:
    listed = _git(project, "ls-tree", "-r", "-z", commit, "--", ROOT).split(b"\0")
    entries = [line.split(b"\t", 1) for line in listed if line]
    found = {
        path.decode("utf-8", "surrogateescape"): about.split()[2]
        for about, path in entries
        if about.split()[0] in _PLAIN_FILES
    }
    wanted = {path: name for path, name in found.items() if not _hidden(path)}
    if not wanted:
        raise RevisionError(f"in de git-versie {revision} staat geen map {ROOT}/")
    return dict(zip(wanted, _contents(project, list(wanted.values()), revision), strict=True))


def _commit(project: Path, revision: str) -> str:
    if revision.startswith("-"):
        raise RevisionError(f"{revision} is geen git-versie")
    try:
        found = _git(project, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    except subprocess.CalledProcessError as error:
        _git_repository(project)
        raise RevisionError(f"git kent de versie {revision} niet") from error
    return found.decode().strip()


def _git_repository(project: Path) -> None:
    try:
        _git(project, "rev-parse", "--git-dir")
    except subprocess.CalledProcessError as error:
        raise RevisionError("deze map wordt niet bijgehouden met git") from error


def _git(project: Path, *arguments: str, given: bytes = b"") -> bytes:
    command = ["git", "-C", str(project), *arguments]
    try:
        return subprocess.run(command, input=given, capture_output=True, check=True).stdout
    except FileNotFoundError as error:
        raise RevisionError("het programma git staat niet op deze computer; zet het erop, of geef een map") from error


def _hidden(path: str) -> bool:
    return any(map(left_behind, PurePosixPath(path).parts))


def _contents(project: Path, names: list[bytes], revision: str) -> list[bytes]:
    """The contents of blobs, in the order of their names."""
    answer = _git(project, "cat-file", "--batch", given=b"\n".join(names) + b"\n")
    found: list[bytes] = []
    at = 0
    for _ in names:
        end = answer.index(b"\n", at)
        about = answer[at:end].split()
        if len(about) != _BLOB_WORDS:  # `NAME missing`
            raise RevisionError(_incomplete(revision))
        size = int(about[2])
        found.append(answer[end + 1 : end + 1 + size])
        at = end + size + 2  # a line break follows each
    return found
