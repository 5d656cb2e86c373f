"""Two registers → what changed, and the list in plain Dutch."""

import board
import pytest
from test_facts import OF_ALL

from registerbuild.derived.changes import FieldChange, RecordChange, What, compare_registers, in_words

OLD = board.register()


def changes(edits: dict[str, tuple[str, str]]) -> tuple[RecordChange, ...]:
    """What changes when these texts in the files are replaced."""
    return compare_registers(OLD, board.loaded(edits).register)


def fields(path: str, old: str, new: str) -> tuple[FieldChange, ...]:
    (change,) = changes({path: (old, new)})
    return change.fields


def test_a_register_does_not_differ_from_itself() -> None:
    assert compare_registers(OLD, board.loaded().register) == ()


def test_a_changed_field_has_its_title_and_both_values() -> None:
    found = fields("bewaartermijnen.yaml", "termijn: P2Y", "termijn: P5Y")
    assert found == (FieldChange(("Termijn",), "2 jaar", "5 jaar"),)


def test_a_changed_record_is_named() -> None:
    (change,) = changes({"bewaartermijnen.yaml": ("termijn: P2Y", "termijn: P5Y")})
    assert (change.kind, change.id, change.name, change.what) == (
        "bewaartermijn",
        "dossier",
        "leerlingdossier",
        What.CHANGED,
    )


def test_a_field_inside_a_part_has_the_way_to_it() -> None:
    found = fields("verwerkers/leerlingkaart.yaml", "stand: getekend", "stand: verlopen")
    assert found == (FieldChange(("Overeenkomst", "Stand"), "getekend", "verlopen"),)


def test_an_item_of_a_list_is_known_by_what_it_is_about() -> None:
    found = fields("verwerkingen/begeleiding.yaml", "bron: de ouders", "bron: de leerkracht")
    assert found == (FieldChange(("Gegevens", "Gezondheid", "Bron"), "de ouders", "de leerkracht"),)


def test_what_is_said_of_all_data_instead_of_at_each_is_no_change() -> None:
    assert changes({"verwerkingen/begeleiding.yaml": OF_ALL}) == ()


def test_of_two_items_about_the_same_the_one_that_changed_is_compared() -> None:
    found = fields("verwerkingen/beeld.yaml", "bron: de camera", "bron: de deur")
    assert found == (FieldChange(("Gegevens", "Foto’s en beelden", "Bron"), "de camera", "de deur"),)


def test_what_is_added_to_a_list_has_no_old_value() -> None:
    found = fields("verwerkingen/inschrijving.yaml", "opslag: [Nederland]", "opslag: [Nederland, België]")
    assert found == (FieldChange(("Opslag",), None, "België"),)


def test_what_is_taken_from_a_list_has_no_new_value() -> None:
    found = fields("verwerkingen/inschrijving.yaml", "verwerkers: [leerlingkaart, lesbord]", "verwerkers: [lesbord]")
    assert found == (FieldChange(("Verwerkers",), "Leerlingkaart B.V.", None),)


def test_a_part_that_is_added_is_told_whole() -> None:
    edit = ("certificaten:\n", "certificaten:\n  - {naam: NEN 7510, tot: 2029-01-31}\n")
    found = fields("verwerkers/leerlingkaart.yaml", *edit)
    assert found == (FieldChange(("Certificaten",), None, "Naam: NEN 7510; Geldig tot: 2029-01-31"),)


def test_another_order_is_no_change() -> None:
    edit = ("verwerkers: [leerlingkaart, lesbord]", "verwerkers: [lesbord, leerlingkaart]")
    assert changes({"verwerkingen/inschrijving.yaml": edit}) == ()


def test_nobody_is_another_answer_than_unknown() -> None:
    path, line = "verwerkingen/begeleiding.yaml", "\nontvangers: [zorgteam]"
    unknown = board.loaded({path: (line, "")}).register
    nobody = board.loaded({path: (line, "\nontvangers: []")}).register
    (change,) = compare_registers(unknown, nobody)
    assert change.fields == (FieldChange(("Ontvangers",), "nog niet bepaald", "geen"),)


def test_a_new_record_is_added_without_its_fields() -> None:
    found = board.files()
    found["register/verwerkingen/nieuw.yaml"] = found["register/verwerkingen/toernooi.yaml"]
    (change,) = compare_registers(OLD, board.register_of(found))
    assert (change.id, change.what, change.fields) == ("nieuw", What.ADDED, ())


def test_a_record_that_is_gone_is_removed() -> None:
    found = {path: text for path, text in board.files().items() if not path.endswith("toernooi.yaml")}
    (change,) = compare_registers(OLD, board.register_of(found))
    assert (change.id, change.name, change.what) == ("toernooi", "Schaaktoernooi", What.REMOVED)


def test_only_the_asked_kinds_are_compared() -> None:
    new = board.loaded({"bewaartermijnen.yaml": ("termijn: P2Y", "termijn: P5Y")}).register
    assert compare_registers(OLD, new, ["verwerking"]) == ()


@pytest.mark.parametrize("text", ["was:   2 jaar", "wordt: 5 jaar", "Gewijzigd (1)", "bewaartermijn leerlingdossier"])
def test_the_list_says_was_and_wordt(text: str) -> None:
    assert text in in_words(changes({"bewaartermijnen.yaml": ("termijn: P2Y", "termijn: P5Y")}))


def test_the_list_says_what_was_added_to_a_list() -> None:
    edit = ("opslag: [Nederland]", "opslag: [Nederland, België]")
    assert "erbij: België" in in_words(changes({"verwerkingen/inschrijving.yaml": edit}))


def test_no_change_is_said_in_words() -> None:
    assert in_words(()) == "Er is niets gewijzigd.\n"


def test_a_text_of_several_lines_stays_in_its_column() -> None:
    field = FieldChange(("Toelichting",), "een\ntwee", "drie")
    shown = in_words((RecordChange("verwerking", "x", "X", What.CHANGED, (field,)),))
    assert "      was:   een\n             twee\n" in shown
