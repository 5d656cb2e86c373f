"""What can be read of a register with errors, so that `diff` compares the rest and says what it left out."""

from collections.abc import Mapping
from dataclasses import dataclass

from registerbuild.register import prose
from registerbuild.register.findings import Finding, RecordKey, Severity
from registerbuild.register.index import ARTICLE, KINDS, Register
from registerbuild.register.model import mentions
from registerbuild.register.reading.link import link
from registerbuild.register.reading.load import Loaded, load
from registerbuild.register.records.texts import Article, Regulation
from registerbuild.register.records.values import Record
from registerbuild.register.source import decode

_MODELS = {kind.name: kind.model for kind in (*KINDS, ARTICLE)}
_IN_TEXT = ("LNK002", "TKS003")
"""A reference in a text that leads nowhere: the text itself can be compared."""


@dataclass(frozen=True, slots=True)
class Readable:
    """The records that could be read, and those that could not, by kind and id; without an id: all of a kind."""

    register: Register
    unread: frozenset[RecordKey] = frozenset()
    broken: frozenset[RecordKey] = frozenset()
    """those of them that have a mistake of their own; the others refer to one of these"""


def as_far_as_read(files: Mapping[str, bytes]) -> Readable:
    """The records of these files. A reference that leads nowhere stands between [ and ] in its text."""
    loaded, wrong = _linked(files)
    marked = _as_words(files, [finding for finding in wrong if finding.code in _IN_TEXT])
    if marked:
        loaded, wrong = _linked(marked)
    lost = {(f.kind, f.id) for f in wrong if f.severity is Severity.ERROR and f.code in (*_IN_TEXT, "LNK001")}
    lost |= {(kind, name) for kind, all_ in loaded.origins.items() for name in all_ if not _read(loaded, kind, name)}
    lost |= {(kind, "") for kind in loaded.unreadable}
    broken = frozenset(lost)
    return Readable(_without(loaded.register, lost), frozenset(lost), broken)


def bridged(one: Readable, other: Readable) -> tuple[Register, Register]:
    """Both registers, in which a record that one of them could not read is the same as in the other."""
    lost = one.unread | other.unread
    return _filled(one.register, other.register, lost), _filled(other.register, one.register, lost)


def _linked(files: Mapping[str, bytes]) -> tuple[Loaded, list[Finding]]:
    loaded = load(files)
    return loaded, link(loaded, {path: decode(path, content)[0] for path, content in files.items()})


def _read(loaded: Loaded, kind: str, name: str) -> bool:
    return name in loaded.records.get(_MODELS[kind], {})


def _as_words(files: Mapping[str, bytes], wrong: list[Finding]) -> dict[str, bytes]:
    """The files with each of these references as plain words; empty when there are none."""
    found = dict(files)
    for place in sorted({finding.place for finding in wrong}, reverse=True):
        lines = decode(place.path, found[place.path])[0].split("\n")
        line, start, end = lines[place.line - 1], place.column - 1, place.column - 1 + place.length
        if line[start : start + 1] == "{":
            words = line[start:end].strip("{}")
            lines[place.line - 1] = f"{line[:start]}[{words}]{line[end:]}"
            found[place.path] = "\n".join(lines).encode()
    return found if wrong else {}


def _without(register: Register, lost: set[RecordKey]) -> Register:
    """The register without these records and without those that name one of them, with which `lost` grows."""
    records: dict[type[Record], dict[str, Record]] = {model: dict(all_) for model, all_ in register.records.items()}
    size = -1
    while size != len(lost):
        size = len(lost)
        for kind, model in _MODELS.items():
            for name, record in list(records.get(model, {}).items()):
                hit = {(kind, name), (kind, "")} | {mention.target for mention in mentions(record)}
                if hit & lost:
                    lost.add((kind, name))
                    del records[model][name]
    return Register(records)


def _filled(register: Register, other: Register, lost: frozenset[RecordKey]) -> Register:
    records = {model: dict(all_) for model, all_ in register.records.items()}
    for kind, name in sorted(lost):
        model = _MODELS[kind]
        for key in [name] if name else [*other.records.get(model, {})]:
            there = other.records.get(model, {}).get(key)
            records[model].pop(key, None)
            records[model] |= {key: there} if there else _sisters(register, key) if model is Article else {}
    return Register({**records, Regulation: _with_articles(records)})


def _sisters(register: Register, key: str) -> dict[str, Record]:
    """The article of the same name in another version, there and under this id, with the same words: no change."""
    name = key.partition("/")[2]
    found = [article for other, article in register.all(Article).items() if other.partition("/")[2] == name]
    if not found:
        return {}
    lids = tuple(
        lid.model_copy(update={"legal": _words(lid.legal), "plain": _words(lid.plain)}) for lid in found[-1].lids
    )
    return {each: found[-1].model_copy(update={"id": each, "lids": lids}) for each in (key, found[-1].id)}


def _words(text: str | None) -> str | None:
    """A text with what it says of its own version, such as the number of an article, as words."""
    return None if text is None else prose.resolve(text, lambda r: _named(r) if r.kind in prose.NUMBERED else r.raw)


def _named(reference: prose.Reference) -> str:
    return f"[{reference.raw.strip('{}')}]"


def _with_articles(records: Mapping[type[Record], Mapping[str, Record]]) -> dict[str, Record]:
    """The versions without the articles that nobody could read."""
    known = records[Article]
    found: dict[str, Record] = {}
    for version, regulation in records[Regulation].items():
        if isinstance(regulation, Regulation):
            kept = tuple(name for name in regulation.articles if f"{version}/{name}" in known)
            found[version] = regulation.model_copy(update={"articles": kept}) if kept else regulation
    return found
