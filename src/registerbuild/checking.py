"""Files → records and all that is wrong with them. It imports nothing that makes documents, so a check starts fast."""

import datetime
from functools import lru_cache

from registerbuild import checks
from registerbuild.checks.final import unconfirmed_findings
from registerbuild.checks.letters import Letters, unprintable
from registerbuild.checks.misprints import misprints
from registerbuild.checks.unshown import unshown
from registerbuild.disk.reading import Read, read_theme
from registerbuild.output.letters import printable
from registerbuild.register.findings import Finding, in_order
from registerbuild.register.reading.link import link
from registerbuild.register.reading.load import Loaded, load


@lru_cache(maxsize=1)
def own_letters() -> frozenset[str]:
    """What can be printed when a board has no theme of its own."""
    return printable(read_theme())


def checked(
    source: Read, today: datetime.date, final: bool = False, letters: Letters = own_letters
) -> tuple[Loaded, tuple[Finding, ...]]:
    """Everything that is wrong, in one run: reading, loading, references, rules.

    `final` demands as well that the board has confirmed every record that the public is shown. `letters` is what the
    fonts of the documents can print.
    """
    loaded, texts = load(source.files), source.texts
    found = [*source.findings, *loaded.findings, *link(loaded, texts), *checks.run(loaded, today, texts)]
    found += [*unshown(loaded, texts), *misprints(loaded, texts), *unprintable(loaded, texts, letters)]
    if final:
        found += unconfirmed_findings(loaded)
    return loaded, in_order(found)
