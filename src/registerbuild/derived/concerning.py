"""Which findings concern a narrowed register: those in its records, and about no activity that is left out."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from registerbuild.register.findings import Finding
from registerbuild.register.index import KINDS, Origin, Register
from registerbuild.register.reading.load import Loaded
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.processor import Processor

Owner = tuple[str, str]
"""The kind and the id of a record."""


@dataclass(frozen=True, slots=True)
class Concerning:
    """The findings by record; `others` counts those in these records that name an activity which is left out."""

    found: Mapping[Owner, tuple[Finding, ...]]
    others: int


def concerning(findings: Iterable[Finding], loaded: Loaded, kept: Register) -> Concerning:
    """The findings in the records of `kept`, which are narrowed from those in `loaded`."""
    starts = _starts(loaded)
    outside = tuple(_outside(loaded, kept))
    found: dict[Owner, tuple[Finding, ...]] = {}
    others = 0
    for finding in findings:
        owner = _owner(finding, starts)
        if owner is None or not _kept(owner, finding, loaded, kept):
            continue
        said = f"{finding.message}\n{finding.note}\n{finding.fix}\n{finding.suggestion or ''}"
        if any(name in said for name in outside):
            others += 1
        else:
            found[owner] = (*found.get(owner, ()), finding)
    return Concerning(found, others)


def _starts(loaded: Loaded) -> dict[str, list[tuple[int, Owner]]]:
    """By file: on which line each record begins."""
    found: dict[str, list[tuple[int, Owner]]] = {}
    for kind in KINDS:
        for name, origin in loaded.origins.get(kind.name, {}).items():
            place = origin.key(())
            line = place.line if origin.prefix else 1
            found.setdefault(place.path, []).append((line, (kind.name, name)))
    return found


def _owner(finding: Finding, starts: Mapping[str, list[tuple[int, Owner]]]) -> Owner | None:
    before = [start for start in starts.get(finding.place.path, ()) if start[0] <= finding.place.line]
    return max(before)[1] if before else None


def _kept(owner: Owner, finding: Finding, loaded: Loaded, kept: Register) -> bool:
    kind, name = owner
    model = next(each.model for each in KINDS if each.name == kind)
    record = kept.all(model).get(name)
    if isinstance(record, Processor):
        product = _product(finding, loaded.origins[kind][name])
        return product is None or product in {own.id for own in record.products}
    return record is not None


def _product(finding: Finding, origin: Origin) -> str | None:
    """The product inside a processor that a finding points at."""
    line, keys = finding.place.line, origin.source.keys
    own = len(origin.prefix) + 1
    above = [(place.line, loc) for loc, place in keys.items() if len(loc) == own and place.line <= line]
    products = origin.values.get("producten") if isinstance(origin.values, dict) else None
    if not above or max(above)[1][-1] != "producten" or not isinstance(products, list):
        return None
    inside = [p for n, p in enumerate(products) if origin.place(("producten", n)).line <= line]
    return str(inside[-1].get("id")) if inside else None


def _outside(loaded: Loaded, kept: Register) -> Iterator[str]:
    """How a finding would name an activity that is left out."""
    for name, activity in loaded.register.all(Activity).items():
        if name not in kept.all(Activity):
            yield from (activity.name, f"verwerkingen/{name}.yaml", f"verwerking {name}")
