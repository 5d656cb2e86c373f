"""Small boards out of a large one: a record and all that it leads to, and nothing else: a check of it takes little."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any

import mutating

from registerbuild.register.findings import RecordKey
from registerbuild.register.index import ARTICLE, KINDS, Register, Shape
from registerbuild.register.model import mentions
from registerbuild.register.reading.homes import kind_at
from registerbuild.register.reading.load import load
from registerbuild.register.records.texts import Regulation


@dataclass(frozen=True)
class Large:
    """A board to cut small ones out of."""

    files: Mapping[str, bytes]

    def scenes(self, most: int) -> tuple[frozenset[RecordKey], ...]:
        """For every record the records of the smallest board that holds it, if those are no more than so many."""
        firsts = [(kind.name, name) for kind in KINDS for name in self._register.all_of(kind.name)]
        found = dict.fromkeys(frozenset(self._reached(first, most)) for first in firsts)
        return tuple(keys for keys in found if len(keys) <= most)

    def only(self, keys: frozenset[RecordKey]) -> dict[str, bytes]:
        """The files of these records; a list has these only."""
        found = {path: self.files[path] for path, owner in self._owners.items() if owner in keys}
        for path, (kind, records) in self._lists.items():
            kept = {name: record for name, record in records.items() if (kind, name) in keys}
            if kept:
                found[path] = mutating.written(path, kept, "")
        return found

    @cached_property
    def _register(self) -> Register:
        return load(self.files).register

    @cached_property
    def _lists(self) -> dict[str, tuple[str, dict[str, Any]]]:
        """Path → the kind and the records of each list."""
        kinds = {path: kind_at(path) for path in self.files}
        return {
            path: (kind.name, mutating.parsed(self.files[path])[0])
            for path, kind in kinds.items()
            if kind and kind.shape is Shape.LIST
        }

    @cached_property
    def _owners(self) -> dict[str, RecordKey]:
        """Path → the record of each other file; of all files of a version that is its regulation."""
        kinds = {path: kind_at(path) for path in self.files if path not in self._lists}
        return {path: (kind.name, _owner(path, kind.shape)) for path, kind in kinds.items() if kind}

    @cached_property
    def _ahead(self) -> dict[RecordKey, tuple[RecordKey, ...]]:
        return {}

    def _reached(self, first: RecordKey, most: int) -> set[RecordKey]:
        reached: set[RecordKey] = set()
        ahead = [first, ("organisatie", "organisatie")]
        while ahead and len(reached) <= most:
            key = ahead.pop()
            if key not in reached and self._register.find(key) is not None:
                reached.add(key)
                if key not in self._ahead:
                    self._ahead[key] = tuple(self._named(key))
                ahead += self._ahead[key]
        return reached

    def _named(self, key: RecordKey) -> Iterator[RecordKey]:
        """What a record names, and what it cannot do without though none of its fields is a link to it."""
        kind, name = key
        record = self._register.find(key)
        if record is not None:
            yield from (mention.target for mention in mentions(record))
        if kind == "dpia":
            yield "schaal", "schaal"
        if kind == "eerdere verklaring":
            yield "verklaring", name.partition("/")[0]
        if isinstance(record, Regulation):
            articles = self._register.all_of(ARTICLE.name)
            yield from ((ARTICLE.name, article) for article in articles if article.startswith(f"{name}/"))
            yield kind, record.replaces or ""


def _owner(path: str, shape: Shape) -> str:
    file = PurePosixPath(path)
    if shape is Shape.VERSIONS:
        return file.parts[2]
    return f"{file.parent.name}/{file.stem}" if shape is Shape.FORMER else file.stem
