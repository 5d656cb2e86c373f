"""The look: template and asset files in memory, one folder per document and `_shared` for all."""

import hashlib
import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

SHARED = "_shared"
URL = re.compile(r"""url\(\s*["']?([^"')]+?)["']?\s*\)""")
"""An address in a stylesheet."""
FONT_FACE = re.compile(r"@font-face\s*\{[^}]*\}\s*")


@dataclass(frozen=True, eq=False)
class Theme:
    """All files of the theme (posix path under the theme folder → content), the layers already put together."""

    files: Mapping[str, bytes]

    def of(self, document: str) -> dict[str, bytes]:
        """The files that a document may use: its own folder and the shared one."""
        return {path: content for path, content in self.files.items() if path.split("/")[0] in (document, SHARED)}

    @cached_property
    def _digests(self) -> dict[str, str]:
        folders: dict[str, list[tuple[str, bytes]]] = {}
        for path in sorted(self.files):
            folders.setdefault(path.split("/")[0], []).append((path, self.files[path]))
        return {folder: _digest(found) for folder, found in folders.items()}

    def digest(self, document: str) -> str:
        """The fingerprint of the files that a document may use."""
        return f"{self._digests.get(document, '')} {self._digests.get(SHARED, '')}"


def _digest(files: list[tuple[str, bytes]]) -> str:
    total = hashlib.sha256()
    for path, content in files:
        total.update(f"{path}\0{len(content)}\0".encode() + content)
    return total.hexdigest()


def layered(*layers: Mapping[str, bytes]) -> Theme:
    """A theme of layers: a file of a later layer takes the place of the same file in an earlier one."""
    files: dict[str, bytes] = {}
    for layer in layers:
        files.update(layer)
    return Theme(files)


def joined(folder: str, path: str) -> str:
    """A path as seen from a folder; one that leaves the theme keeps its dots, so that no file has that name."""
    return posixpath.normpath(f"{folder}/{path}")


def names_no_file(address: str) -> bool:
    """Whether an address in a stylesheet is about the sheet itself, and no file."""
    return address.startswith(("data:", "#"))
