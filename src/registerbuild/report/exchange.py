"""Findings → what other programs read: JSON, SARIF 2.1.0, and the workflow commands of GitHub."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any
from urllib.parse import quote

from registerbuild.checks import explanation
from registerbuild.register.findings import Finding, Place, Severity

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.TIP: "note"}
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.TIP: "notice"}
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def as_json(findings: Sequence[Finding]) -> str:
    """All findings as a JSON list."""
    return _written([_plain(finding) for finding in findings])


def _plain(finding: Finding) -> dict[str, object]:
    values = asdict(finding)
    place = values.pop("place")
    return {**{key: value for key, value in values.items() if value}, **place}


def as_sarif(findings: Sequence[Finding], version: str) -> str:
    """All findings as SARIF 2.1.0; `version` is that of this program."""
    codes = sorted({finding.code for finding in findings})
    driver = {"name": "registerbuild", "version": version, "language": "nl", "rules": [_descriptor(c) for c in codes]}
    run = {
        "tool": {"driver": driver},
        "language": "nl",
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, codes.index(finding.code)) for finding in findings],
    }
    return _written({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _descriptor(code: str) -> Mapping[str, object]:
    found = explanation(code)
    if found is None:
        return {"id": code}
    return {
        "id": code,
        "shortDescription": {"text": found.title},
        "fullDescription": {"text": found.why},
        "help": {"text": found.fix},
        "defaultConfiguration": {"level": _LEVELS[found.severity]},
    }


def _result(finding: Finding, rule: int) -> dict[str, Any]:
    told = ". ".join(filter(None, (finding.message, finding.note)))
    where = {"artifactLocation": _location(finding.place), "region": _region(finding.place)}
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{told}. Te doen: {finding.fix}"},
        "locations": [{"physicalLocation": where}],
    }
    return result if finding.instead is None else {**result, "fixes": [_fix(finding, finding.instead)]}


def _fix(finding: Finding, instead: str) -> Mapping[str, object]:
    replacement = {"deletedRegion": _region(finding.place), "insertedContent": {"text": instead}}
    change = {"artifactLocation": _location(finding.place), "replacements": [replacement]}
    return {"description": {"text": finding.fix}, "artifactChanges": [change]}


def _location(place: Place) -> Mapping[str, str]:
    return {"uri": quote(place.path, errors="replace")}


def _region(place: Place) -> Mapping[str, int]:
    return {"startLine": place.line, "startColumn": place.column, "endColumn": place.column + place.length}


def as_github(findings: Sequence[Finding]) -> str:
    """Each finding as a line that GitHub shows at its place in a change."""
    return "".join(f"{_command(finding)}\n" for finding in findings)


def _command(finding: Finding) -> str:
    place = finding.place
    values = {
        "file": place.path,
        "line": place.line,
        "col": place.column,
        "endColumn": place.column + place.length,
        "title": finding.code,
    }
    given = ",".join(f"{key}={_escaped(str(value), ':,')}" for key, value in values.items())
    told = ". ".join(filter(None, (finding.message, finding.note)))
    return f"::{_COMMANDS[finding.severity]} {given}::{_escaped(f'{told}. Te doen: {finding.fix}')}"


def _escaped(text: str, more: str = "") -> str:
    """The text with what ends a value or a line written as a percent sign and its number, as GitHub reads it."""
    return re.sub(rf"[%\r\n{more}]", lambda found: f"%{ord(found[0]):02X}", text)


def view_json(page_frame: object, view: object) -> str:
    """What a page gets, as JSON."""
    parts = {"kader": asdict(page_frame), "inhoud": asdict(view)}  # type: ignore[call-overload]
    return json.dumps(parts, ensure_ascii=False, indent=2, default=str) + "\n"


def _written(values: object) -> str:
    return json.dumps(values, ensure_ascii=False, indent=2) + "\n"
