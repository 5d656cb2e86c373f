"""Files → records and all that is wrong with them. It imports nothing that makes documents, so a check starts fast."""

import datetime

from registerbuild import checks
from registerbuild.checks.final import unconfirmed_findings
from registerbuild.checks.unshown import unshown
from registerbuild.disk.reading import Read
from registerbuild.register.findings import Finding, in_order
from registerbuild.register.reading.link import link
from registerbuild.register.reading.load import Loaded, load


def checked(source: Read, today: datetime.date, final: bool = False) -> tuple[Loaded, tuple[Finding, ...]]:
    """Everything that is wrong, in one run: reading, loading, references, rules.

    `final` demands as well that the board has confirmed every record that the public is shown.
    """
    loaded, texts = load(source.files), source.texts
    found = [*source.findings, *loaded.findings, *link(loaded, texts), *checks.run(loaded, today, texts)]
    found += unshown(loaded, texts)
    if final:
        found += unconfirmed_findings(loaded)
    return loaded, in_order(found)
