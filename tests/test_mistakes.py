"""Mistakes that people make in each type of record: every one gets an answer, and the code that says most."""

import json
import re
from pathlib import Path

import board
import pytest

from registerbuild.checking import checked
from registerbuild.disk.reading import Read
from registerbuild.register.index import ARTICLE, KINDS, Kind, Shape
from registerbuild.register.reading.homes import kind_at

MISTAKES = (
    ("organisatie.yaml", r"^email: .*", "email: info@school", "REC010"),
    ("organisatie.yaml", r"^website: .*", "website: www.school.nl", "REC010"),
    ("organisatie.yaml", r"^leeftijd_toestemming: .*", "leeftijd_toestemming: 16 jaar", "REC009"),
    ("organisatie.yaml", r"antwoord: P1M", "antwoord: 1 maand", "REC007"),
    ("organisatie.yaml", r"antwoord: P1M", "antwoord: P1m", "REC007"),
    ("organisatie.yaml", r"^kvk: .*", "kvk: 9123456", "ORG111"),
    ("betrokkenen.yaml", r"aantal: .*", "aantal: 1.200", "REC009"),
    ("betrokkenen.yaml", r"aantal: .*", "aantal: ongeveer 400", "REC009"),
    ("betrokkenen.yaml", r"minderjarig: ja", "minderjarig: Ja", "REC003"),
    ("betrokkenen.yaml", r"minderjarig: ja", "minderjarig: onbekend", "REC003"),
    ("betrokkenen.yaml", r"^leerlingen:", "Leerlingen:", "REC011"),
    ("betrokkenen.yaml", r"vertegenwoordigd_door: ouders", "vertegenwoordigd_door: ouder", "LNK001"),
    ("betrokkenen.yaml", r"geleding: oudergeleding", "geleding: ouders", "REC003"),
    ("betrokkenen.yaml", r"^ouders:", "ouders_voogden:", "LNK001"),
    ("gegevens.yaml", r"soort: nationaal nummer", "soort: bsn", "REC003"),
    ("gegevens.yaml", r"soort: bijzonder$", "soort: gewoon", "GEG103"),
    ("gegevens.yaml", r"betrokkenen: \[leerlingen, ouders\]", "betrokkenen: leerlingen, ouders", "REC005"),
    ("gegevens.yaml", r"betrokkenen: \[leerlingen, ouders\]", "betrokkenen: [leerlingen; ouders]", "LNK001"),
    ("gegevens.yaml", r"betrokkenen: \[leerlingen, ouders\]", "betrokkenen: [leerlingen, leerlingen]", "VRW174"),
    ("gegevens.yaml", r"betrokkenen: \[leerlingen, ouders\]", "betrokkenen: []", "REC004"),
    ("gegevens.yaml", r"    - telefoonnummer", "    - telefoonnummer, enz.", "GEG105"),
    ("gegevens.yaml", r"    - telefoonnummer", "    -telefoonnummer", "YAM002"),
    ("gegevens.yaml", r"    - telefoonnummer", "   - telefoonnummer", "YAM002"),
    ("doelen.yaml", r"juridisch: .*", "juridisch: Het in- en uitschrijven van leerlingen en dergelijke.", "DOE102"),
    ("doelen.yaml", r"gewoon: .*", "gewoon:", "REC004"),
    ("ontvangers.yaml", r"rol: .*", "rol: verwerkingsverantwoordelijke", "REC003"),
    ("bewaartermijnen.yaml", r"termijn: P2Y", "termijn: 2Y", "REC007"),
    ("bewaartermijnen.yaml", r"termijn: P2Y", "termijn: P2J", "REC007"),
    ("bewaartermijnen.yaml", r"termijn: P2Y", "termijn: PT2H", "REC007"),
    ("bewaartermijnen.yaml", r"termijn: P2Y", "termijn: onbeperkt", "REC007"),
    ("verwerkingen/begeleiding.yaml", r"^maatregelen: .*", "maatregelen: toegang", "REC005"),
    ("verwerkingen/begeleiding.yaml", r"^maatregelen: .*", "maatregel: [toegang]", "REC001"),
    ("verwerkingen/begeleiding.yaml", r"^status: .*", "status: definitief", "REC003"),
    (
        "verwerkingen/begeleiding.yaml",
        r"^samenvatting: .*",
        "samenvatting: Wij helpen uw kind met {doel:begeleiden}.",
        "TKS003",
    ),
    (
        "verwerkingen/begeleiding.yaml",
        r"^samenvatting: .*",
        "samenvatting: Wij helpen uw kind binnen { termijn:dossier }.",
        "TKS003",
    ),
    ("verwerkingen/begeleiding.yaml", r"^samenvatting: .*", "samenvatting: x", "TXT301"),
    (
        "verwerkingen/begeleiding.yaml",
        r"^samenvatting: .*",
        "samenvatting: Wij gebruiken dit **alleen voor de les.",
        "TKS015",
    ),
    ("verwerkers/leerlingkaart.yaml", r"privacyconvenant: ja", "privacyconvenant: yes", "REC003"),
    ("reglement/concept/bewaren.md", r"^titel: .*", "titel: Artikel 1. Bewaren", "REG228"),
    ("reglement/concept/bewaren.md", r"^## dossier", "## Dossier bewaren", "REC011"),
    ("reglement/concept/bewaren.md", r"^## dossier", "### dossier", "REC004"),
    ("reglement/concept/bewaren.md", r"^## dossier", "# dossier", "REC004"),
    ("reglement/concept/bewaren.md", r"^> Het", "Gewone taal: Het", "REG201"),
    ("reglement/concept/bewaren.md", r"^Het leerling", "Artikel 3 geldt ook. Het leerling", "REG229"),
    ("reglement/concept/bewaren.md", r"^Het leerling", "Zie lid 2. Het leerling", "REG229"),
    ("reglement/concept/bewaren.md", r"^Het leerling", "| a | b |\nHet leerling", "TKS014"),
    ("reglement/concept/bewaren.md", r"^Het leerling", "```\nHet leerling", "TKS013"),
    ("reglement/concept/bewaren.md", r"^Het leerling", "    Het leerling", "TKS013"),
    ("reglement/concept/bewaren.md", r"^Het leerling", "De voet[^1]. Het leerling", "TKS012"),
    ("reglement/concept/bewaren.md", r"^Het leerling", "Er staat ~~oud~~ nieuw. Het leerling", "TKS012"),
    ("reglement/concept/bewaren.md", r"^Het leerling", "Er staat ==geel== nieuw. Het leerling", "TKS012"),
    ("reglement/concept/bewaren.md", r"^Het leerling", "- [ ] doen\n\nHet leerling", "TKS012"),
    ("reglement/concept/bewaren.md", r"^Het leerling", "---\n\nHet leerling", "TKS013"),
    ("reglement/concept/bewaren.md", r"^Het leerling", "Tekst\n---\n\nHet leerling", "TKS016"),
    ("verklaringen/ouders.md", r"^# In het kort", "# Kort", "REC003"),
    ("verklaringen/ouders.md", r"^# Uitgebreid", "## Uitgebreid", "REC004"),
    ("verklaringen/ouders.md", r"\{#waarvoor\}", "{waarvoor}", "REC012"),
    ("verklaringen/ouders.md", r"\{#waarvoor\}", "{#Waarvoor dan}", "REC010"),
    ("verklaringen/ouders.md", r"\{lijst:gegevens\}", "{lijst: gegevens}", "TKS003"),
    ("wijzigingen/2026-08-01.yaml", r"soort: moet", "soort: verplicht", "REC003"),
    ("wijzigingen/2026-08-01.yaml", r"gevraagd_op: 2026-05-01", "gevraagd_op: 1 mei 2026", "REC006"),
    ("wijzigingen/2026-08-01.yaml", r'voor: "7"', "voor: zeven", "REC009"),
    ("dpia/begeleiding.yaml", r"stand: .*", "stand: klaar", "REC003"),
    ("dpia/begeleiding.yaml", r"kans: .*", "kans: gemiddeld", "REC003"),
    ("dpia/begeleiding.yaml", r"versie: .*", "versie: ", "REC004"),
    ("scholen.yaml", r"soort: kantoor", "soort: bestuurskantoor", "REC003"),
    ("scholen.yaml", r"brin: 00AA", "brin: 00A", "REC010"),
)
"""A file below register/, the first thing in it that is replaced, what was typed there, and the code of the answer."""


TYPED = [
    tuple(made)
    for reader in ("second_reader.json", "third_reader.json")
    for made in json.loads(Path(__file__).with_name(reader).read_text("utf-8"))
]
"""What other readers typed wrong: the second in each type of record, the third what had no answer at first."""


@pytest.mark.parametrize(("path", "typed", "mistake", "code"), [*MISTAKES, *TYPED])
def test_a_mistake_gets_its_answer(path: str, typed: str, mistake: str, code: str) -> None:
    files = board.files()
    text, times = re.subn(typed, lambda _: mistake, files[f"register/{path}"].decode(), count=1, flags=re.MULTILINE)
    assert times == 1
    _, findings = checked(Read({**files, f"register/{path}": text.encode()}, ()), board.TODAY)
    assert code in {finding.code for finding in findings if finding.place.path == f"register/{path}"}
    assert all(finding.fix for finding in findings)


@pytest.mark.parametrize(
    "kind", [kind for kind in (*KINDS, ARTICLE) if kind.name != "feiten"], ids=lambda kind: kind.name
)
def test_in_each_type_of_record_some_were_made(kind: Kind) -> None:
    assert sum(1 for path, *_ in [*MISTAKES, *TYPED] if _kind(f"register/{path}") is kind) >= FEWEST


def _kind(path: str) -> Kind | None:
    found = kind_at(path)
    versions = found is not None and found.shape is Shape.VERSIONS
    return (ARTICLE if path.endswith(".md") else _REGULATION) if versions else found


_REGULATION = next(kind for kind in KINDS if kind.shape is Shape.VERSIONS)
FEWEST = 5
"""What is written by a command has fewer."""
