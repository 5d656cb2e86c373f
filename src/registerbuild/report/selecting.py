"""Which findings somebody wants to see: by code, by severity, by file."""

from collections.abc import Iterable
from dataclasses import dataclass

from registerbuild.register.findings import Finding, Severity, nearest


@dataclass(frozen=True, slots=True)
class Selection:
    """What to keep and what to leave out; codes by how they begin, files and folders as findings name them.

    An empty tuple of codes or paths, and no severity, leave everything in.
    """

    codes: tuple[str, ...] = ()
    but: tuple[str, ...] = ()
    severity: Severity | None = None
    paths: tuple[str, ...] = ()

    def keeps(self, finding: Finding) -> bool:
        """Whether a finding is one of those."""
        return (
            (not self.codes or finding.code.startswith(self.codes))
            and not (self.but and finding.code.startswith(self.but))
            and self.severity in (None, finding.severity)
            and (not self.paths or any(_holds(path, finding.place.path) for path in self.paths))
        )


def _holds(path: str, file: str) -> bool:
    """Whether a path is a file or a folder around it; the empty path is the folder around all."""
    return not path or file == path or file.startswith(f"{path}/")


def resembling(beginning: str, known: Iterable[str]) -> str | None:
    """What somebody may have meant who typed what no known code begins with: a code, or the letters of a family."""
    codes = tuple(known)
    if not beginning[-1:].isdigit():
        return nearest(beginning, {code.rstrip("0123456789") for code in codes})
    return nearest(beginning, codes)
