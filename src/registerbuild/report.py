"""Findings → text with code frames, or JSON. Pure: the caller prints."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict

from registerbuild.derived.wording.words import counted
from registerbuild.register.findings import Finding, Place, Severity

MANY = 10
"""More errors of one code than this are shown together."""

_PLURALS = {Severity.ERROR: ("fout", "fouten"), Severity.WARNING: ("let op", "let op"), Severity.TIP: ("tip", "tips")}


def as_text(findings: Sequence[Finding], texts: Mapping[str, str]) -> str:
    """Every error with the lines around it; what comes very often, and a warning or tip, once with its other places."""
    groups: dict[object, list[Finding]] = {}
    often = Counter(finding.code for finding in findings)
    for finding in findings:
        alone = finding.severity is Severity.ERROR and often[finding.code] <= MANY
        groups.setdefault(finding if alone else (finding.code, finding.severity), []).append(finding)
    ordered = sorted(groups.values(), key=lambda group: list(Severity).index(group[0].severity))
    return "\n\n".join([*(_group(group, texts) for group in ordered), summary(findings)]) + "\n"


def _group(findings: Sequence[Finding], texts: Mapping[str, str]) -> str:
    first, *others = findings
    also = [f"  ook in       {other.place.path}, regel {other.place.line}" for other in others]
    return "\n".join([frame(first, texts), *also])


def as_json(findings: Sequence[Finding]) -> str:
    """All findings as a JSON list, for other programs."""
    return json.dumps([_plain(finding) for finding in findings], ensure_ascii=False, indent=2) + "\n"


def _plain(finding: Finding) -> dict[str, object]:
    values = asdict(finding)
    place = values.pop("place")
    return {**{key: value for key, value in values.items() if value}, **place}


def summary(findings: Sequence[Finding]) -> str:
    """How many of each severity: "3 fouten, 1 let op"."""
    counts = [(severity, sum(1 for f in findings if f.severity is severity)) for severity in Severity]
    parts = [counted(count, *_PLURALS[severity]) for severity, count in counts if count]
    return ", ".join(parts) if parts else "Geen fouten gevonden."


def frame(finding: Finding, texts: Mapping[str, str]) -> str:
    """One finding: what, where, the lines around it with a caret, and what to do."""
    place = finding.place
    level = "" if finding.severity is Severity.ERROR else f"  ({finding.severity})"
    lines = [f"{finding.code}  {finding.message}{level}", f"  {place.path}, regel {place.line}, kolom {place.column}"]
    lines += _excerpt(place, finding.note, texts.get(place.path, ""))
    if finding.suggestion:
        lines.append(f"  bedoelde u   {finding.suggestion}")
    lines.append(f"  te doen      {finding.fix}")
    return "\n".join(lines)


def _excerpt(place: Place, note: str, text: str) -> list[str]:
    if not text:
        return []
    source = text.split("\n")
    shown = range(max(1, place.line - 1), min(len(source), place.line) + 1)
    lines = [f"  {number:>5} │ {_cut(source[number - 1])}".rstrip() for number in shown]
    length = min(place.length, max(1, len(source[min(place.line, len(source)) - 1]) - place.column + 1), 60)
    caret = " " * (place.column - 1) + "^" * length
    if place.column <= 100:
        lines.append(f"        │ {caret} {note}".rstrip())
    return lines


def _cut(line: str) -> str:
    return line if len(line) <= 110 else line[:109] + "…"


def view_json(frame: object, view: object) -> str:
    """What a page gets, as JSON."""
    parts = {"kader": asdict(frame), "inhoud": asdict(view)}  # type: ignore[call-overload]
    return json.dumps(parts, ensure_ascii=False, indent=2, default=str) + "\n"
