"""The small fictitious board of tests/golden/board, in memory."""

import datetime
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from registerbuild import build
from registerbuild.build import Built
from registerbuild.disk import quick
from registerbuild.disk.reading import read, read_theme
from registerbuild.documents.plan import Form, Target, plan
from registerbuild.output import cache as cache_of_build
from registerbuild.output.render import render, target_fingerprint
from registerbuild.output.theme import Theme
from registerbuild.register.findings import Finding, Severity
from registerbuild.register.index import Register
from registerbuild.register.reading.link import link
from registerbuild.register.reading.load import Loaded, load
from registerbuild.register.source import decode

GOLDEN = Path(__file__).parent / "golden"
MEMORY = Path(__file__).parents[1] / ".registerbuild" / "cache"
"""What `make build` remembers of the documents of register/."""
BOARD = GOLDEN / "board"
TODAY = datetime.date(2027, 1, 15)
PEILDATUM = ["--peildatum", TODAY.isoformat()]


_LONG = re.compile(r"/(reglement|wijzigingen|verklaringen)/|/(themas|rechten|start)\.yaml$")
_THEME = re.compile(rb"(?m)^thema: .*\n")


def small() -> dict[str, bytes]:
    """The board without its long texts, and without the order of its statements: it has two small PDFs."""
    return {path: _THEME.sub(b"", content) for path, content in files().items() if not _LONG.search(path)}


def files(edits: Mapping[str, tuple[str, str]] | None = None) -> dict[str, bytes]:
    """The files of the board, with one text replaced in some (path below register/ → old, new)."""
    found = dict(read(BOARD).files)
    for path, (old, new) in (edits or {}).items():
        text = found[f"register/{path}"].decode()
        assert old in text, f"{path} has no {old!r}"
        found[f"register/{path}"] = text.replace(old, new).encode()
    return found


def adopted(*but: str) -> dict[str, bytes]:
    """The files of the board with everything confirmed, except in these paths below register/."""
    paths = {f"register/{path}" for path in but}
    return {
        path: data if path in paths else data.replace(b"status: te bevestigen", b"status: vastgesteld")
        for path, data in files().items()
    }


def texts(content: Mapping[str, bytes]) -> dict[str, str]:
    return {path: decode(path, data)[0] for path, data in content.items()}


def loaded(edits: Mapping[str, tuple[str, str]] | None = None) -> Loaded:
    return load(files(edits))


@cache
def register() -> Register:
    """The records of the board."""
    return register_of(files())


def register_of(content: Mapping[str, bytes]) -> Register:
    """The records of these files. Fails when the loader or a reference is wrong."""
    found = load(content)
    assert [*found.findings, *link(found, texts(content))] == []
    return found.register


def write(folder: Path, content: Mapping[str, bytes] | None = None) -> Path:
    """A project folder with the board, or with other files, on disk."""
    for path, data in (files() if content is None else content).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return folder


def make(
    records: Register,
    store: Path,
    *,
    theme: Theme | None = None,
    jobs: int = 1,
    made: list[str] | None = None,
    today: datetime.date = TODAY,
) -> Built:
    """Build all documents of these records; `made` gets the paths that were rendered anew."""

    def progress(path: str, _: int) -> None:
        if made is not None:
            made.append(path)

    built = build.make(records, theme or read_theme(), today, store, jobs, progress)
    return replace(built, files={**built.files, **build.originals(records, files())})


def pages(records: Register, today: datetime.date = TODAY) -> dict[str, Target]:
    """Every target that is no PDF, by path."""
    return {target.path: target for target in plan(records, today) if target.form is not Form.PDF}


@cache
def printed_example() -> dict[str, Target]:
    """The PDFs of register/, by path."""
    records = register_of(read(GOLDEN.parents[1]).files)
    return {target.path: target for target in plan(records, TODAY) if target.form is Form.PDF}


@cache
def rendered(target: Target) -> bytes:
    """What a target gives; `make build` has made it, when it is a document of register/ and nothing changed since."""
    theme = _theme()
    return cache_of_build.get(MEMORY, target_fingerprint(target, theme)) or render(target, theme)


@cache
def _theme() -> Theme:
    return read_theme()


def errors(findings: Iterable[Finding]) -> list[str]:
    """What is wrong, as CODE line:column."""
    return [f"{f.code} {f.place.line}:{f.place.column}" for f in findings if f.severity is Severity.ERROR]


def stamp(folder: Path) -> dict[str, str]:
    """The stamp of a published build."""
    return dict(json.loads((folder / "build" / "manifest.json").read_text())["stamp"])


def fingerprint(folder: Path) -> str:
    return quick.build_fingerprint(str(folder), TODAY.isoformat())
