"""A register of any size, the same for the same seed: `python benchmarks/generate.py FOLDER 200`.

An activity takes about as much YAML as one in `register/`, names as many things, and passes the checks without
errors. The sentences are plausible and say nothing.
"""

import random
import sys
from pathlib import Path
from typing import Any

import yaml

from registerbuild.derived.texts.fingerprint import version_fingerprint
from registerbuild.derived.texts.lids import articles
from registerbuild.register.reading.homes import ROOT
from registerbuild.register.reading.load import load
from registerbuild.register.records.texts import Regulation

Record = dict[str, Any]

SUBJECTS = ("leerlingen", "ouders", "medewerkers", "sollicitanten", "oud-leerlingen", "bezoekers", "vrijwilligers")
CHAPTERS = ("leerlingen", "ouders", "medewerkers en sollicitanten", "organisatie, gebouw en bezoekers")
PURPOSES, CATEGORIES, PERIODS, RECIPIENTS, PROCESSORS, MEASURES, SCHOOLS = 25, 30, 30, 30, 25, 15, 30
VERSION, ARTICLES = "2024-08-01", 20

_WHO = ("De school", "De leerkracht", "De directeur", "De administratie", "Het bestuur", "Een collega", "De groep")
_DOES = ("bewaart", "gebruikt", "bekijkt", "verwerkt", "noteert", "ordent", "controleert", "beheert")
_WHAT = ("de gegevens", "het dossier", "de lijst", "het verslag", "de afspraken", "het formulier", "de brief", "de map")
_WHERE = ("op school", "in het gebouw", "bij de start", "na het gesprek", "per groep", "in de klas", "op kantoor")
_WHY = ("voor goed onderwijs", "voor het gesprek", "voor een plan", "voor de planning", "voor de zorg", "voor later")
_THINGS = ("rooster", "verslag", "dossier", "gesprek", "toets", "plan", "brief", "rekening", "sleutel", "reis", "les")


def files(activities: int, seed: int = 1) -> dict[str, str]:
    """Path under the project → text, for a whole register with so many activities."""
    found = {f"{name}.yaml": _yaml(records) for name, records in _lists(seed).items()}
    for n in range(PROCESSORS):
        found[f"verwerkers/leverancier-{n:02}.yaml"] = _yaml(_processor(n, _random(seed, f"verwerker {n}")))
    for n in range(activities):
        found[f"verwerkingen/verwerking-{n:05}.yaml"] = _yaml(activity(n, seed))
    found |= {f"verklaringen/{subject}.md": _statement(subject, seed) for subject in SUBJECTS[:3]}
    found |= {f"reglement/{VERSION}/{name}": text for name, text in _regulation(seed).items()}
    return {f"register/{path}": text for path, text in found.items()}


def write(project: Path, activities: int, seed: int = 1) -> None:
    """Write the register under PROJECT/register."""
    for path, text in files(activities, seed).items():
        target = project / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")


def activity(n: int, seed: int = 1) -> Record:
    """The nth processing activity; it does not depend on how many there are."""
    r = _random(seed, f"verwerking {n}")
    recipients = _ids(r, "ontvanger", RECIPIENTS, 2, 5)
    return {
        "status": "te bevestigen",
        "naam": f"{r.choice(_THINGS).capitalize()} en {r.choice(_THINGS)} ({n})",
        "gewoon": f"Het {r.choice(_THINGS)} van de school ({n})",
        "samenvatting": sentences(r, 3),
        "hoofdstuk": CHAPTERS[n % len(CHAPTERS)],
        "rol": "verantwoordelijk",
        "doelen": [{"doel": name, "grondslagen": [_basis(r)]} for name in _ids(r, "doel", PURPOSES, 1, 2)],
        "betrokkenen": r.sample(SUBJECTS, r.randint(1, 3)),
        "gegevens": [_item(r, name, recipients) for name in _ids(r, "gegeven", CATEGORIES, 4, 7)],
        "ontvangers": recipients,
        "verwerkers": _ids(r, "leverancier", PROCESSORS, 0, 3),
        "systemen": [f"programma voor het {r.choice(_THINGS)}"],
        "opslag": ["Nederland"],
        "doorgifte": {"antwoord": r.choice(("nee", "nog niet bepaald")), "uitleg": sentences(r, 1)},
        "besluitvorming": {"antwoord": "nee"},
        "maatregelen": _ids(r, "maatregel", MEASURES, 3, 7),
        "geldt_voor": "alle scholen",
        "eigenaar": "directeur",
        "dpia": {"nodig": r.choice(("nee", "nog niet bepaald")), "reden": sentences(r, 2)},
        "toelichting": "\n".join(f"- {sentences(r, 2)}" for _ in range(r.randint(3, 5))),
    }


def _basis(r: random.Random) -> Record:
    law = {"wet": "wet-1", "artikel": str(r.randint(1, 40)), "gelezen": "2026-08-01"}
    return {"grondslag": "wettelijke verplichting", "wetten": [law], "noodzaak": sentences(r, 2)}


def _item(r: random.Random, category: str, recipients: list[str]) -> Record:
    thing = r.randrange(len(_THINGS))
    period = (thing + int(category.rpartition("-")[2])) % PERIODS  # the same data are kept equally long
    return {
        "categorie": category,
        "precies": f"wat er in het {_THINGS[thing]} staat",
        "bron": r.choice(("de ouders", "de school", "de medewerker")),
        "verplicht": "nodig voor onze taak",
        "gevolg": sentences(r, 1),
        "bewaartermijn": f"termijn-{period:02}",
        "ontvangers": recipients[:2],
    }


def _lists(seed: int) -> dict[str, Record]:
    r = _random(seed, "lijsten")
    return {
        "organisatie": _organisation(r),
        "scholen": {f"school-{n:02}": _open({"naam": f"School {n}", "soort": "basisschool"}) for n in range(SCHOOLS)},
        "betrokkenen": {name: _subject(name) for name in SUBJECTS},
        "gegevens": {f"gegeven-{n:02}": _category(n, r) for n in range(CATEGORIES)},
        "doelen": {f"doel-{n:02}": _purpose(n, r) for n in range(PURPOSES)},
        "ontvangers": {f"ontvanger-{n:02}": _recipient(n, r) for n in range(RECIPIENTS)},
        "bewaartermijnen": {f"termijn-{n:02}": _period(n, r) for n in range(PERIODS)},
        "maatregelen": {
            f"maatregel-{n:02}": _open({"naam": f"maatregel {n}", "openbaar": sentences(r, 2)}) for n in range(MEASURES)
        },
        "begrippen": {
            f"begrip-{n:02}": _open({"naam": f"begrip {n}", "juridisch": sentences(r, 2), "gewoon": sentences(r, 1)})
            for n in range(20)
        },
        "wetten": {f"wet-{n}": _statute(n) for n in range(5)},
    }


def _open(values: Record) -> Record:
    return {"status": "te bevestigen", **values}


def _organisation(r: random.Random) -> Record:
    return _open(
        {
            "naam": "Stichting Voorbeeld",
            "korte_naam": "Voorbeeld",
            "vestigingsplaats": "Voorbeeldstad",
            "adres": {"straat": "Voorbeeldlaan 1", "postcode": "1234 AB", "plaats": "Voorbeeldstad"},
            "telefoon": "012-3456789",
            "email": "info@voorbeeld.nl",
            "website": "https://www.voorbeeld.nl",
            "fg": {"email": "fg@voorbeeld.nl"},
            "toezichthouder": {"naam": "Toezichthouder", "url": "https://toezichthouder.voorbeeld.nl"},
            "rollen": [{"id": "directeur", "naam": "directeur van de school", "taak": sentences(r, 1)}],
            "klachten": [{"naam": "De school", "tekst": sentences(r, 2), "zekerheid": "wettekst gelezen"}],
            "bekendmaking": [{"plaats": "de website"}],
            "verzoeken": {"antwoord": "P1M", "verlenging": "P2M"},
            "leeftijd_toestemming": "16",
        }
    )


def _subject(name: str) -> Record:
    child = "ja" if name == "leerlingen" else "nee"
    return _open({"naam": name, "gewoon": f"alle {name}", "minderjarig": child, "kwetsbaar": child})


def _category(n: int, r: random.Random) -> Record:
    parts = [f"{r.choice(_THINGS)} nummer {part}" for part in range(4)]
    words = {"naam": f"Gegeven {n}", "gewoon": f"wat er in de lijst staat ({n})", "soort": "gewoon"}
    return _open({**words, "delen": parts, "betrokkenen": list(SUBJECTS), "toelichting": sentences(r, 3)})


def _purpose(n: int, r: random.Random) -> Record:
    return _open(
        {"naam": f"doel {n}", "juridisch": sentences(r, 2), "gewoon": sentences(r, 2), "toelichting": sentences(r, 2)}
    )


def _recipient(n: int, r: random.Random) -> Record:
    words = {"naam": f"ontvanger {n}", "gewoon": f"de dienst van de overheid ({n})", "rol": "zelf verantwoordelijk"}
    law = {"wet": "wet-2", "artikel": str(n + 1), "gelezen": "2026-08-01"}
    return _open({**words, "grond": sentences(r, 2), "wetten": [law], "let_op": sentences(r, 3)})


def _period(n: int, r: random.Random) -> Record:
    words = {"naam": f"termijn {n}", "betrokkenen": list(SUBJECTS), "termijn": f"P{n % 9 + 1}Y"}
    source = {
        "vanaf": "vertrek van de school",
        "soort": "eigen keuze",
        "bron": sentences(r, 2),
        "daarna": "vernietigen",
    }
    return _open({**words, **source, "zekerheid": "wettekst gelezen", "toelichting": sentences(r, 3)})


def _statute(n: int) -> Record:
    words = {"naam": f"Wet op het voorbeeld {n}", "kort": f"WV{n}", "gewoon": f"de wet op het voorbeeld {n}"}
    return _open({**words, "bwb": f"BWBR000000{n}", "gelezen": "2026-08-01"})


def _processor(n: int, r: random.Random) -> Record:
    product = {"id": f"programma-{n:02}", "naam": f"Programma {n}", "waarvoor": sentences(r, 1)}
    return _open({"naam": f"Leverancier {n} B.V.", "producten": [product]})


def _statement(subject: str, seed: int) -> str:
    r = _random(seed, f"verklaring {subject}")
    short = ("Wie beslist?", "Waarom?", "Hoe lang?")
    full = ("contact", "doelen", "gegevens", "bronnen", "verplicht", "ontvangers", "programmas", "doorgifte")
    full += ("termijnen", "maatregelen", "besluiten", "rechten", "klachten")
    parts = ["# In het kort", *(f"## {title}\n\n{sentences(r, 3)}" for title in short), "# Uitgebreid"]
    parts += [f"## Alles over {name}\n\n{sentences(r, 3)}\n\n{{lijst:{name}}}" for name in full]
    head = {"titel": f"Privacyverklaring {subject}", "voor": f"alle {subject}", "samenvatting": sentences(r, 2)}
    head |= {"betrokkenen": [subject]}
    return f"---\n{_yaml(_open(head))}---\n\n" + "\n\n".join(parts) + "\n"


def _regulation(seed: int) -> dict[str, str]:
    names = [f"artikel-{n:02}" for n in range(ARTICLES)]
    head = {"titel": "Privacyreglement", "citeertitel": "reglement", "stand": "vastgesteld", "in_werking": VERSION}
    found = {"reglement.yaml": _yaml(_open({**head, "artikelen": names}))}
    for name in names:
        r = _random(seed, name)
        leden = [f"## lid-{n}\n\n{sentences(r, 3)}\n\n> {sentences(r, 2)}\n" for n in range(4)]
        found[f"{name}.md"] = f"---\ntitel: {name}\nstatus: te bevestigen\n---\n\n" + "\n".join(leden)
    return {**found, "reglement.yaml": found["reglement.yaml"] + f"vingerafdruk: '{_fingerprint(found)}'\n"}


def _fingerprint(found: dict[str, str]) -> str:
    """That of the regulation, which is the first version and so vouches for itself."""
    home = f"{ROOT}/reglement/{VERSION}"
    register = load({f"{home}/{name}": text.encode() for name, text in found.items()}).register
    texts = articles(VERSION, register)
    assert texts is not None
    return version_fingerprint(register.all(Regulation)[VERSION], texts)


def _random(seed: int, what: str) -> random.Random:
    return random.Random(f"{seed} {what}")


def _ids(r: random.Random, stem: str, count: int, least: int, most: int) -> list[str]:
    return [f"{stem}-{n:02}" for n in r.sample(range(count), r.randint(least, most))]


def sentences(r: random.Random, count: int) -> str:
    return " ".join(" ".join(map(r.choice, (_WHO, _DOES, _WHAT, _WHERE, _WHY))) + "." for _ in range(count))


def _yaml(record: Record) -> str:
    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    return str(yaml.dump(record, Dumper=dumper, allow_unicode=True, sort_keys=False, width=110))


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]))
