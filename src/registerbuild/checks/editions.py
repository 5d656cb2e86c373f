"""Do the published documents still say what was put on record (EDI)? The documents tell, the judgement is here."""

from collections.abc import Iterator, Mapping

from registerbuild.register.findings import Finding, Severity, nearest
from registerbuild.register.index import kind_of
from registerbuild.register.reading.load import Loaded
from registerbuild.register.records.edition import Edition


def edition_findings(loaded: Loaded, said: Mapping[str, str]) -> Iterator[Finding]:
    """A finding per edition that no longer fits; `said` is the fingerprint of what each document says now, by name."""
    kind = kind_of(Edition)
    for name, edition in loaded.register.all(Edition).items():
        origin = loaded.origins[kind][name]
        if name not in said:
            fix = f"haal {name} uit edities.yaml, of herstel het document"
            message = f"er is geen openbaar document {name}"
            yield Finding("EDI102", Severity.WARNING, message, origin.key(()), fix, "", nearest(name, said))
        elif said[name] != edition.fingerprint:
            fix = f"is de inhoud goed, leg hem dan vast: registerbuild editie {name}"
            message = f"{name} is gewijzigd na {edition.date.isoformat()} en nog niet opnieuw vastgelegd"
            yield Finding(
                "EDI101", Severity.WARNING, message, origin.place(("vingerafdruk",)), fix, "de inhoud is nu anders"
            )
