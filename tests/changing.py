"""The small board with a change file for its draft, in memory: 2 jaar becomes 5 jaar, the rest is dropped."""

import re

import board

from registerbuild.derived.texts.fingerprint import version_fingerprint
from registerbuild.derived.texts.lids import articles
from registerbuild.register.records.texts import Regulation

NO_EFFECT = "gevolgen: {ouders: geen, leerlingen: geen, medewerkers: geen}"
DROPPED = ("begrippen/begrippen", "begrippen/lijsten", "bewaren/langer", "bewaren/alleen-juridisch")
VOTE = '    stemming: {datum: 2027-05-01, voor: "7", tegen: "1", onthouding: "0"}\n'
REASON = f"""leden:
  - lid: bewaren/dossier
    reden: Het dossier blijft langer.
    soort: keuze
    {NO_EFFECT}
"""
HEAD = """status: te bevestigen
van: 2026-08-01
naar: concept
samenvatting: Het dossier blijft langer.
zonder_wijziging: Dan blijft alles zoals het is.
"""
ASKED = """instemming:
  - geleding: oudergeleding
    wetten: [{wet: wpo, artikel: "12", gelezen: 2026-08-01}]
"""
GONE = "vervallen:\n" + "".join(
    f"  - {{lid: {lid}, reden: Dit staat elders., soort: redactie, {NO_EFFECT}}}\n" for lid in DROPPED
)
BEFORE = ("register/reglement/2024-08-01/", "register/wijzigingen/2026-08-01.yaml")
PATH = "register/wijzigingen/concept.yaml"
OLD = "Het leerlingdossier wordt 2 jaar bewaard."
COUNCIL = "leden_over:\n  - {leden: [langer], betrokkenen: [ouders], onderwerpen: [veiligheid]}\n"
"""A matter of the whole council, which these changes leave alone."""
NEW = "Het leerlingdossier wordt 5 jaar bewaard."


def article(legal: str, plain: str = "Wij bewaren het dossier.") -> bytes:
    return f"---\ntitel: Bewaren\nstatus: te bevestigen\n---\n\n## dossier\n\n{legal}\n\n> {plain}\n".encode()


def files(change: str = HEAD + REASON + GONE + ASKED + VOTE) -> dict[str, bytes]:
    """The board with this change file; both versions have a number where the board has a reference.

    Only the parents' section consents: no lid is about something else.
    """
    found = board.files()
    home = "register/reglement/"
    old = found[f"{home}2026-08-01/bewaren.md"].decode()
    legal = "Het leerlingdossier wordt {termijn:dossier} na {vanaf:dossier} bewaard ({wet:avg/5/1/e})."
    assert legal in old
    assert COUNCIL in old
    found[f"{home}2026-08-01/bewaren.md"] = old.replace(legal, OLD).replace(COUNCIL, "").encode()
    found[f"{home}concept/bewaren.md"] = article(NEW)
    found[PATH] = change.encode()
    return as_first({path: data for path, data in found.items() if not path.startswith(BEFORE)}, "2026-08-01")


def as_first(found: dict[str, bytes], version: str) -> dict[str, bytes]:
    """The files with this version as the first that there is: it vouches for itself."""
    register = board.register_of(found)
    texts = articles(version, register)
    assert texts is not None
    stamp = version_fingerprint(register.all(Regulation)[version], texts)
    path = f"register/reglement/{version}/reglement.yaml"
    about = re.sub(r"(?m)^vervangt: .*$", f'vingerafdruk: "{stamp}"', found[path].decode())
    return {**found, path: about.encode()}
