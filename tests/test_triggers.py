"""What a change in the register asks of the board."""

from dataclasses import replace

import board
import pytest

from registerbuild.derived.changes import compare_registers
from registerbuild.documents.review.triggers import RISKY, FollowUp, noted
from registerbuild.register.index import Register
from registerbuild.register.records.activity import Activity

OLD = board.register()


def asked(edits: dict[str, tuple[str, str]]) -> set[str]:
    new = board.loaded(edits).register
    return {trigger for note in noted(compare_registers(OLD, new), new) for trigger in note.triggers}


def test_nothing_changed_asks_nothing() -> None:
    assert noted(compare_registers(OLD, OLD), OLD) == ()


@pytest.mark.parametrize(
    ("edits", "wanted"),
    [
        ({"bewaartermijnen.yaml": ("termijn: P2Y", "termijn: P5Y")}, {FollowUp.INFORM}),
        (
            {"verwerkingen/inschrijving.yaml": ("opslag: [Nederland]", "opslag: [Nederland, België]")},
            {FollowUp.RISK},
        ),
        ({"verwerkingen/inschrijving.yaml": ("maatregelen: [toegang]\n", "")}, {FollowUp.RISK}),
        ({"verwerkingen/begeleiding.yaml": ("technieken: [koppelen van bestanden]\n", "")}, {FollowUp.RISK}),
        ({"verwerkingen/inschrijving.yaml": ("systemen: [leerlingkaart]\n", "")}, {FollowUp.RISK}),
        (
            {
                "verwerkingen/inschrijving.yaml": (
                    "\nbetrokkenen: [leerlingen, ouders]",
                    "\nbetrokkenen: [ouders]",
                )
            },
            {FollowUp.INFORM, FollowUp.RISK},
        ),
        (
            {"verwerkingen/beeld.yaml": ("noodzaak: Zonder foto is", "noodzaak: Zonder een foto is")},
            {FollowUp.CONSENT, FollowUp.RISK},
        ),
        (
            {
                "verwerkingen/begeleiding.yaml": (
                    "maatregelen: [toegang]",
                    "maatregelen: [toegang]\nverwerkers: [fotobank]",
                )
            },
            {FollowUp.AGREEMENT, FollowUp.RISK},
        ),
        (
            {
                "verwerkers/fotobank.yaml": (
                    "      - {naam: Opslag Oud",
                    "      - {naam: Nieuw B.V., taak: opslag}\n      - {naam: Opslag Oud",
                )
            },
            {FollowUp.SUBPROCESSOR, FollowUp.RISK},
        ),
        ({"verwerkingen/inschrijving.yaml": ("eigenaar: directeur\n", "")}, set()),
        ({"verwerkers/leerlingkaart.yaml": ("stand: getekend", "stand: verlopen")}, set()),
    ],
    ids=[
        *("a period", "a place", "fewer measures", "fewer techniques", "fewer systems", "fewer people", "consent"),
        *("another processor", "another subprocessor", "the owner", "the state of an agreement"),
    ],
)
def test_a_change_asks_what_the_law_asks(edits: dict[str, tuple[str, str]], wanted: set[str]) -> None:
    assert asked(edits) - {t for t in asked(edits) if "DPIA " in t and "bijgewerkt" in t} == wanted


def test_a_new_activity_asks_to_tell_people_first() -> None:
    records = {m: dict(found) for m, found in OLD.records.items()}
    activity = next(iter(model for model in records if model.__name__ == "Activity"))
    before = Register({**records, activity: {k: v for k, v in records[activity].items() if k != "inschrijving"}})
    (note,) = noted(compare_registers(before, OLD), OLD)
    assert {FollowUp.PURPOSE, FollowUp.RISK} <= set(note.triggers)


def test_a_dpia_about_a_changed_activity_may_be_out_of_date() -> None:
    found = asked({"verwerkingen/begeleiding.yaml": ("bron: de ouders", "bron: de leerkracht")})
    assert [t for t in found if "kan verouderd zijn" in t] != []


SHOP = "verwerkers/leerlingkaart.yaml"
REGISTER_FIELDS = {  # one field of an activity each, with what it asks of the board
    "another purpose": ("beeld", "- doel: veiligheid", "- doel: inschrijven", {FollowUp.PURPOSE, FollowUp.RISK}),
    "consent is asked otherwise": ("beeld", "elk jaar met", "elke maand met", {FollowUp.CONSENT, FollowUp.RISK}),
    "consent instead of an interest": (
        "beeld",
        "grondslag: gerechtvaardigd belang",
        "grondslag: toestemming",
        {FollowUp.CONSENT, FollowUp.RISK},
    ),
    "no consent any more": (
        "beeld",
        "grondslag: toestemming",
        "grondslag: taak van algemeen belang",
        {FollowUp.RISK},
    ),
    "a text that only speaks of consent": (
        "beeld",
        "Een camera ziet wat wij niet zien.",
        "Een camera kan niet om toestemming vragen.",
        {FollowUp.RISK},
    ),
    "other people": ("inschrijving", "\nbetrokkenen: [leerlingen, ouders]", "\nbetrokkenen: [leerlingen]", None),
    "a processor": (
        "inschrijving",
        "verwerkers: [leerlingkaart, lesbord]",
        "verwerkers: [leerlingkaart, lesbord, fotobank]",
        {FollowUp.AGREEMENT, FollowUp.RISK},
    ),
    "no processor": (
        "inschrijving",
        "verwerkers: [leerlingkaart, lesbord]",
        "verwerkers: [lesbord]",
        {FollowUp.RISK},
    ),
    "a measure": ("inschrijving", "maatregelen: [toegang]\n", "", {FollowUp.RISK}),
    "a name": ("inschrijving", "naam: Inschrijving en", "naam: Aanmelding en", set()),
    "an owner": ("inschrijving", "eigenaar: directeur\n", "", set()),
}


@pytest.mark.parametrize(("name", "old", "new", "wanted"), REGISTER_FIELDS.values(), ids=REGISTER_FIELDS)
def test_each_field_of_an_activity_asks_its_own(name: str, old: str, new: str, wanted: set[str] | None) -> None:
    found = {t for t in asked({f"verwerkingen/{name}.yaml": (old, new)}) if not t.startswith("de DPIA ")}
    assert found == ({FollowUp.INFORM, FollowUp.RISK} if wanted is None else wanted)


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ("naam: Rekencentrum Voorbeeld", "naam: Rekencentrum Anders", {FollowUp.SUBPROCESSOR, FollowUp.AGREEMENT}),
        ("taak: opslag", "taak: beheer", {FollowUp.SUBPROCESSOR}),
        ("bewaren: P1M", "bewaren: P2M", {FollowUp.AGREEMENT}),
        ("contact: privacy officer", "contact: directie", set()),
    ],
)
def test_each_field_of_a_processor_asks_its_own(old: str, new: str, wanted: set[str]) -> None:
    found = {t for t in asked({SHOP: (old, new)}) if not t.startswith("de DPIA ")}
    assert found - {FollowUp.RISK} == wanted
    assert (FollowUp.RISK in found) is bool(wanted)


@pytest.mark.parametrize("name", sorted(RISKY))
def test_what_is_judged_is_a_field_of_an_activity(name: str) -> None:
    assert name in Activity.model_fields


def test_the_title_of_a_field_decides_nothing() -> None:
    (change,) = compare_registers(OLD, board.loaded({"verwerkingen/inschrijving.yaml": EDIT}).register)
    renamed = replace(change, fields=tuple(replace(f, path=("Iets anders", *f.path[1:])) for f in change.fields))
    assert [note.triggers for note in noted([renamed], OLD)] == [note.triggers for note in noted([change], OLD)]


EDIT = ("\nbetrokkenen: [leerlingen, ouders]", "\nbetrokkenen: [leerlingen]")
