"""Writes what is certain: what a finding says should stand in place of the words that it points at."""

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import unified_diff
from pathlib import Path, PurePosixPath

from registerbuild.checking import checked
from registerbuild.derived.wording.words import counted
from registerbuild.disk.journal import Rewrite, rewrite
from registerbuild.disk.reading import Read
from registerbuild.register.findings import Finding, Place
from registerbuild.register.reading.homes import kind_at
from registerbuild.register.reading.load import Loaded, load
from registerbuild.register.records.texts import FormerStatement, Regulation, RegulationStatus
from registerbuild.register.source import decode
from registerbuild.report.selecting import Selection

_ROUNDS = 10
"""A mended word can show another mistake, such as the id in a field of which the name was misspelt. What is not mended
after so many goes round in a circle."""


LISTED = 20
"""So many corrections are told one by one."""


@dataclass(frozen=True, slots=True, order=True)
class Correction:
    """What was written over other words, and where."""

    place: Place
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class Mended:
    """The corrections by place, and the files that changed by them: path → before, after."""

    made: tuple[Correction, ...]
    changed: Mapping[str, tuple[bytes, bytes]]


def mend(source: Read, today: datetime.date, selection: Selection) -> Mended:
    """Put what certainly should stand there where something else stands, if asked for; nothing is written yet."""
    now = source
    made: list[Correction] = []
    for _ in range(_ROUNDS):
        now, found = _round(now, today, selection)
        made += found
        if not found:
            break
    changed = {path: (source.files[path], after) for path, after in now.files.items() if after != source.files[path]}
    return Mended(tuple(sorted(made)), changed)


def _round(source: Read, today: datetime.date, selection: Selection) -> tuple[Read, list[Correction]]:
    """What can be mended at once. A file in which fewer records could be read by it stays as it is."""
    loaded, findings = checked(source, today)
    at: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.instead is not None and selection.keeps(finding) and _may_change(finding.place.path, loaded):
            at.setdefault(finding.place.path, []).append(finding)
    mended = {path: _with(source.files[path], found) for path, found in at.items()}
    after = {**source.files, **{path: content for path, (content, _) in mended.items()}}
    worse = set(_spoilt(loaded, load(after)))
    kept = {path: mended[path] for path in mended if path not in worse}
    files = {**source.files, **{path: content for path, (content, _) in kept.items()}}
    return replace(source, files=files), [each for _, made in kept.values() for each in made]


def _may_change(path: str, loaded: Loaded) -> bool:
    """Whether a person still writes in this file: not a command, and not history."""
    kind = kind_at(path)
    if kind is None or kind.command or kind.model is FormerStatement:
        return False
    if kind.model is not Regulation:
        return True
    head = loaded.origins[kind.name].get(PurePosixPath(path).parts[2])
    values = head.values if head else None
    return isinstance(values, dict) and values.get("stand") == RegulationStatus.DRAFT.value


def _spoilt(before: Loaded, after: Loaded) -> Iterator[str]:
    """The files of which a record could be read, and no longer can."""
    for kind, origins in before.origins.items():
        could, can = before.register.all_of(kind), after.register.all_of(kind)
        yield from (origin.source.path for name, origin in origins.items() if name in could and name not in can)


def _with(content: bytes, findings: Sequence[Finding]) -> tuple[bytes, list[Correction]]:
    """The file with the mended words, and what was written; every other byte stays."""
    lines = _LINE_END.split(content.decode())
    typed = decode("", content)[0].split("\n")
    made: list[Correction] = []
    for finding in sorted(findings, key=lambda found: found.place, reverse=True):
        number = finding.place.line - 1
        found = _line_with(lines[2 * number], typed[number], finding)
        if found is not None and not any(_overlap(finding.place, other.place) for other in made):
            lines[2 * number] = found
            made.append(Correction(finding.place, _words(typed[number], finding.place), finding.instead or ""))
    return "".join(lines).encode(), made[::-1]


_LINE_END = re.compile("(\r\n|\r|\n)")


def _line_with(line: str, typed: str, finding: Finding) -> str | None:
    """A line of the file with the words mended; None when signs that nobody sees hide where they stand."""
    start = finding.place.column - 1
    words = _words(typed, finding.place)
    if line != typed:
        start = line.find(words) if line.count(words) == 1 else -1
    mended = f"{line[:start]}{finding.instead}{line[start + len(words) :]}"
    return mended if words and start >= 0 and mended != line else None


def _words(line: str, place: Place) -> str:
    return line[place.column - 1 : place.column - 1 + place.length]


def _overlap(place: Place, other: Place) -> bool:
    """Whether two places, of which the first stands before the other, have a character in common."""
    return place.line == other.line and place.column + place.length > other.column


def write(project: Path, mended: Mended) -> None:
    """Write all files, or none; without a change, nothing is touched.

    Raises:
        RewriteRefused: the disk refuses, or a file has changed since it was read.
    """
    before = {path: old for path, (old, _) in mended.changed.items()}
    after = {path: new for path, (_, new) in mended.changed.items()}
    if after:
        rewrite(project, Rewrite("herstellen wat zeker is", before, after))


def as_diff(mended: Mended) -> str:
    """What would change, as a unified diff."""
    return "".join(
        line
        for path, (old, new) in mended.changed.items()
        for line in unified_diff(_lines(old), _lines(new), f"{path} (was)", f"{path} (wordt)")
    )


def _lines(content: bytes) -> list[str]:
    return [f"{line}\n" for line in decode("", content)[0].removesuffix("\n").split("\n")]


def summed_up(mended: Mended, written: bool) -> str:
    """How much was mended, or would be when nothing is `written`, for the user."""
    if not mended.made:
        return "Er is niets dat zeker genoeg is om zelf te herstellen."
    files = counted(len(mended.changed), "bestand", "bestanden")
    mistakes = counted(len(mended.made), "ding", "dingen")
    return (
        f"{mistakes} hersteld in {files}." if written else f"{mistakes} te herstellen in {files}; niets is geschreven."
    )


def listed_corrections(mended: Mended) -> Iterator[str]:
    """What was mended, a line each: where, what stood there and what stands there now."""
    for each in mended.made[:LISTED]:
        yield f"  {each.place.path}:{each.place.line}  {each.was} → {each.now or '(niets)'}"
    if len(mended.made) > LISTED:
        yield f"  en nog {len(mended.made) - LISTED}"
