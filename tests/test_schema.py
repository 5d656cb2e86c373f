"""pydantic's errors become Dutch findings with a place, the given value and what to do."""

import board
import pytest

from registerbuild.register.findings import Finding
from registerbuild.register.reading.load import load

ACTIVITY = "verwerkingen/begeleiding.yaml"


def findings(path: str, old: str, new: str) -> list[Finding]:
    return load(board.files({path: (old, new)})).findings


WRONG = {
    "an unknown field": (ACTIVITY, "hoofdstuk:", "hofdstuk:", "REC001 5:1"),
    "an unknown field in a part": (ACTIVITY, "        noodzaak:", "        nodzaak:", "REC001 16:9"),
    "a missing field": ("doelen.yaml", "  naam: Inschrijven\n", "", "REC002 2:3"),
    "a missing field in a part": (
        ACTIVITY,
        "  - categorie: gezondheid\n    betrokkenen",
        "  - betrokkenen",
        "REC002 27:5",
    ),
    "a value outside the list": (ACTIVITY, "hoofdstuk: leerlingen", "hoofdstuk: leerling", "REC003 5:12"),
    "an unknown basis": (ACTIVITY, "grondslag: taak van", "grondslag: tak van", "VRW104 13:20"),
    "an empty field": (ACTIVITY, "naam: Extra begeleiding", "naam:", "REC004 2:6"),
    "an empty list": ("gegevens.yaml", "betrokkenen: [leerlingen, ouders]", "betrokkenen:", "REC004 9:15"),
    "a text for a list": (
        ACTIVITY,
        "betrokkenen: [leerlingen]\ngegevens",
        "betrokkenen: leerlingen\ngegevens",
        "REC005 25:14",
    ),
    "a list for a text": (ACTIVITY, "naam: Extra begeleiding", "naam: [Extra]", "REC005 2:7"),
    "a text for fields": (
        "organisatie.yaml",
        "verzoeken:\n  antwoord: P1M\n  verlenging: P2M",
        "verzoeken: snel",
        "REC005 36:12",
    ),
    "a date in words": ("edities.yaml", "datum: 2026-12-01", "datum: 1 december 2026", "REC006 4:10"),
    "a date that is not there": ("edities.yaml", "2026-12-01", "2026-02-30", "REC006 4:10"),
    "a period in words": ("bewaartermijnen.yaml", "termijn: P2Y", "termijn: 2 jaar", "REC007 5:12"),
    "a period of hours": ("bewaartermijnen.yaml", "termijn: P2Y", "termijn: PT2H", "REC007 5:12"),
    "a negative period": ("bewaartermijnen.yaml", "termijn: P2Y", "termijn: -P2Y", "REC007 5:12"),
    "a period beyond all dates": ("bewaartermijnen.yaml", "termijn: P2Y", "termijn: P999999999999D", "REC007 5:12"),
    "a period of five thousand digits": (
        "bewaartermijnen.yaml",
        "termijn: P2Y",
        f"termijn: P{'9' * 5000}Y",
        "REC007 5:12",
    ),
    "a reference in one line": (ACTIVITY, "naam: Extra begeleiding", 'naam: "Extra {bijlage}"', "REC012 2:7"),
    "an English yes": ("wijzigingen/2026-08-01.yaml", "kernkeuze: ja", "kernkeuze: yes", "REC008 27:16"),
    "no number": ("organisatie.yaml", 'toestemming: "16"', "toestemming: zestien", "REC009 39:23"),
    "a number too large": ("organisatie.yaml", 'toestemming: "16"', 'toestemming: "19"', "REC009 39:23"),
    "a number too small": ("organisatie.yaml", 'toestemming: "16"', 'toestemming: "-1"', "REC009 39:23"),
    "an e-mail address without at": ("organisatie.yaml", "email: info@", "email: info.", "REC010 12:8"),
    "an address without https": ("organisatie.yaml", "website: https://", "website: ", "REC010 13:10"),
    "two lines for one": (ACTIVITY, "naam: Extra begeleiding", "naam: |\n  Extra\n  hulp", "REC010 2:7"),
}


@pytest.mark.parametrize("case", WRONG)
def test_it_is_found_at_its_place(case: str) -> None:
    path, old, new, wanted = WRONG[case]
    found = [f"{f.code} {f.place.line}:{f.place.column}" for f in findings(path, old, new)]
    assert wanted in found


@pytest.mark.parametrize("case", WRONG)
def test_the_message_is_dutch_and_says_what_to_do(case: str) -> None:
    path, old, new, _ = WRONG[case]
    english = ("input", "should", "valid", "field required", "permitted", "string", "value error", "expected")
    for finding in findings(path, old, new):
        words = f"{finding.message} {finding.note} {finding.fix}".lower()
        assert finding.fix
        assert [word for word in english if word in words] == []


@pytest.mark.parametrize(
    ("case", "suggestion"),
    [
        ("an unknown field", "hoofdstuk"),
        ("an unknown field in a part", "noodzaak"),
        ("a value outside the list", "leerlingen"),
        ("an unknown basis", "taak van algemeen belang"),
    ],
)
def test_the_nearest_word_is_suggested(case: str, suggestion: str) -> None:
    path, old, new, _ = WRONG[case]
    assert suggestion in [f.suggestion for f in findings(path, old, new)]


def test_the_given_value_is_shown() -> None:
    path, old, new, _ = WRONG["a date in words"]
    assert [f.note for f in findings(path, old, new)] == ["hier staat: 1 december 2026"]


def test_all_mistakes_of_a_record_come_in_one_run() -> None:
    found = findings("scholen.yaml", "  naam: De Eik\n  soort: basisschool", "  kleur: rood\n  soort: havo")
    assert sorted(f.code for f in found) == ["REC001", "REC002", "REC003"]


def test_the_text_of_a_list_names_the_choices() -> None:
    path, old, new, _ = WRONG["a value outside the list"]
    assert "ouders, medewerkers en sollicitanten" in findings(path, old, new)[0].fix
