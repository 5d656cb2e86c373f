"""Findings by what there is to do about them, the most urgent first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from registerbuild.register.findings import Finding, Place, Severity


@dataclass(frozen=True, slots=True)
class Saying:
    """The findings that say the same, wherever they stand."""

    message: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Task:
    """All findings of one code and one remedy; what they say differs from one `Saying` to the next."""

    code: str
    severity: Severity
    fix: str
    told: tuple[Saying, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All of them, by what they say."""
        return tuple(finding for told in self.told for finding in told.findings)


def tasks(findings: Iterable[Finding]) -> tuple[Task, ...]:
    """Errors first, in the order in which they stand; then the others, what helps most records first."""
    found: dict[tuple[str, Severity, str], dict[str, list[Finding]]] = {}
    for finding in findings:
        key = (finding.code, finding.severity, finding.fix)
        found.setdefault(key, {}).setdefault(finding.message, []).append(finding)
    made = [
        Task(code, severity, fix, tuple(Saying(message, tuple(same)) for message, same in _largest_first(told)))
        for (code, severity, fix), told in found.items()
    ]
    return tuple(sorted(made, key=_urgency))


def _largest_first(told: dict[str, list[Finding]]) -> list[tuple[str, list[Finding]]]:
    return sorted(told.items(), key=lambda pair: -len(pair[1]))


def _urgency(task: Task) -> tuple[int, int]:
    rank = list(Severity).index(task.severity)
    return rank, 0 if task.severity is Severity.ERROR else -len(task.findings)


def places_in_words(findings: Sequence[Finding]) -> list[str]:
    """Where they stand, in few words: a line per folder with its files and lines, or per file that has many."""
    by_file: dict[str, list[Place]] = {}
    for finding in findings:
        by_file.setdefault(finding.place.path, []).append(finding.place)
    lines: list[str] = []
    for folder, files in groupby(by_file, key=lambda path: path.rpartition("/")[0]):
        named = {path: [str(line) for line in _lines(by_file[path])] for path in files}
        if len(named) == 1:
            lines += [f"{path}, regel {', '.join(numbers)}" for path, numbers in named.items()]
        else:
            listed = (f"{path.rpartition('/')[2]}:{','.join(numbers)}" for path, numbers in named.items())
            lines.append(f"{folder}/ {' '.join(listed)}")
    return lines


def _lines(places: Iterable[Place]) -> list[int]:
    return sorted({place.line for place in places})
