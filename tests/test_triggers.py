"""What a change in the register asks of the board."""

import board
import pytest

from registerbuild.derived.changes import compare_registers
from registerbuild.documents.review.triggers import FollowUp, noted
from registerbuild.register.index import Register

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
                    "betrokkenen: [leerlingen, ouders]\ngegevens",
                    "betrokkenen: [ouders]\ngegevens",
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
