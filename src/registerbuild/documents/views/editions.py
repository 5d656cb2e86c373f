"""What a page says, as one fingerprint; and since when it says that."""

import datetime
import hashlib
import json
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum

NO_CONTENT = frozenset(
    {"confirmed", "unconfirmed", "status", "current", "replaced_by", "former", "search", "how_known"}
)
"""Fields of views that say how a page stands, not what it says: what the board confirms, which version holds today, and
what there was before; and an index of what stands there already. These change while the content does not.
"""


@dataclass(frozen=True, slots=True)
class DatedContent:
    """The day on which a page got its content, and whether that content has moved since."""

    date: datetime.date
    moved: bool

    @property
    def since(self) -> datetime.date | None:
        """The day of the content as it is; None when nobody put on record when it moved."""
        return None if self.moved else self.date

    @property
    def iso(self) -> str:
        """The day as a machine reads it."""
        return self.date.isoformat()


def content_fingerprint(view: object) -> str:
    """The SHA-256 of what a view says, as canonical JSON, in hex.

    What is empty says nothing and does not count; so a new field of a view, still empty, changes no fingerprint. Nor do
    the order of fields, the templates, the theme, and `NO_CONTENT`.
    """
    text = json.dumps(_said(view), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _said(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        found = {field.name: _said(getattr(value, field.name)) for field in fields(value)}
        return {name: part for name, part in found.items() if name not in NO_CONTENT and _says_something(part)}
    if isinstance(value, tuple):
        return [_said(item) for item in value]
    if isinstance(value, Enum):
        return value.value
    return value if isinstance(value, bool | int | str) or value is None else str(value)


def _says_something(part: object) -> bool:
    return part not in (None, "", [], {}, False)
