"""Findings by what there is to do about them, the most urgent first."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from registerbuild.register.findings import Finding, Place, Severity


@dataclass(frozen=True, slots=True)
class Saying:
    """The findings that say the same, wherever they stand and whatever they say it of."""

    findings: tuple[Finding, ...]

    @property
    def counts(self) -> bool:
        """Whether they say it of different topics: then the message counts those, and no finding is told in full."""
        return len({finding.topics for finding in self.findings}) > 1

    @property
    def message(self) -> str:
        """What they say: "nog te bepalen: opslag 3, DPIA 2" where the topics differ."""
        topics = self.findings[0].topics
        if topics is None or not self.counts:
            return self.findings[0].message
        found = Counter(name for each in self.findings if each.topics for name in each.topics.named)
        return f"{topics.said}: {', '.join(f'{name} {count}' for name, count in found.most_common())}"


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
        said = finding.topics.said if finding.topics else finding.message
        found.setdefault(key, {}).setdefault(said, []).append(finding)
    made = [
        Task(code, severity, fix, tuple(Saying(tuple(same)) for same in _largest_first(told)))
        for (code, severity, fix), told in found.items()
    ]
    return tuple(sorted(made, key=_urgency))


def _largest_first(told: dict[str, list[Finding]]) -> list[list[Finding]]:
    return sorted(told.values(), key=lambda same: -len(same))


def _urgency(task: Task) -> tuple[int, int]:
    rank = list(Severity).index(task.severity)
    return rank, 0 if task.severity is Severity.ERROR else -len(task.findings)


def places_in_words(findings: Sequence[Finding], whole: bool = False) -> list[str]:
    """Where they stand, in few words: a line per folder with its files and lines, or per file that has many.

    `whole`: they are about files as a whole, so files in a folder need no line.
    """
    by_file: dict[str, list[Place]] = {}
    for finding in findings:
        by_file.setdefault(finding.place.path, []).append(finding.place)
    lines: list[str] = []
    for folder, files in groupby(by_file, key=lambda path: path.rpartition("/")[0]):
        named = {path: [str(line) for line in _lines(by_file[path])] for path in files}
        if len(named) == 1:
            lines += [f"{path}, regel {', '.join(numbers)}" for path, numbers in named.items()]
        else:
            listed = (
                path.rpartition("/")[2] + ("" if whole else f":{','.join(numbers)}") for path, numbers in named.items()
            )
            lines.append(f"{folder}/ {' '.join(listed)}")
    return lines


def _lines(places: Iterable[Place]) -> list[int]:
    return sorted({place.line for place in places})
