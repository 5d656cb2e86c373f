"""Which findings concern a narrowed register: those in its records, and about no activity that is left out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from registerbuild.register.findings import Finding, RecordKey
from registerbuild.register.index import Register
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.processor import Processor


@dataclass(frozen=True, slots=True)
class Concerning:
    """The findings by record; `others` counts those in these records that name an activity which is left out."""

    found: Mapping[RecordKey, tuple[Finding, ...]]
    others: int


def concerning(findings: Iterable[Finding], everything: Register, kept: Register) -> Concerning:
    """The findings in the records of `kept`, which are narrowed from those in `everything`."""
    outside = {("verwerking", name) for name in everything.all(Activity) if name not in kept.all(Activity)}
    inside = [finding for finding in findings if _kept(finding, everything, kept)]
    found: dict[RecordKey, tuple[Finding, ...]] = {}
    for finding in inside:
        if outside.isdisjoint(finding.names):
            owner = (finding.kind, finding.id)
            found[owner] = (*found.get(owner, ()), finding)
    return Concerning(found, len(inside) - sum(len(each) for each in found.values()))


def _kept(finding: Finding, everything: Register, kept: Register) -> bool:
    """Whether the record is there, and of a processor the product that the finding is in."""
    record = kept.find((finding.kind, finding.id))
    if not isinstance(record, Processor) or finding.loc[:1] != ("producten",) or len(finding.loc) == 1:
        return record is not None
    product = everything.all(Processor)[record.id].products[int(finding.loc[1])]
    return product.id in {own.id for own in record.products}
