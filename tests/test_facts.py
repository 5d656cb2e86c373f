"""The facts under a DPIA: which they are, and what has changed since somebody looked."""

import datetime

import board

from registerbuild.derived import facts
from registerbuild.register.index import Register
from registerbuild.register.records.dpia import Dpia, DpiaFacts, Fact

DAY = datetime.date(2026, 12, 1)
NAME = "bewaartermijnen.yaml"


def dpia(register: Register) -> Dpia:
    return register.all(Dpia)["begeleiding"]


def now(edits: dict[str, tuple[str, str]] | None = None) -> tuple[Fact, ...]:
    register = board.register_of(board.files(edits))
    return facts.facts(dpia(register), register)


def confirmed(edits: dict[str, tuple[str, str]] | None = None) -> DpiaFacts:
    register = board.register_of(board.files(edits))
    return facts.assessed(dpia(register), register, "directeur", "Gezien.", DAY)


def changes(path: str, old: str, new: str) -> list[tuple[str, str, tuple[str, str]]]:
    """What changes when one text in one file is replaced."""
    return [(c.record, c.field, c.words) for c in facts.changed_facts(confirmed(), now({path: (old, new)}))]


def test_the_facts_are_of_the_activities_and_all_that_they_refer_to() -> None:
    assert {fact.record for fact in now()} == {
        "verwerking/begeleiding",
        "gegeven/gezondheid",
        "betrokkene/leerlingen",
        "betrokkene/ouders",
        "doel/begeleiden",
        "ontvanger/zorgteam",
        "bewaartermijn/dossier",
        "maatregel/toegang",
    }


def test_remarks_status_and_review_are_no_facts() -> None:
    fields = {fact.field for fact in now()}
    assert fields.isdisjoint({"status", "toelichting", "vrijstellingen", "beoordelen_voor", "dpia", "id"})


def test_nothing_has_changed_right_after_an_assessment() -> None:
    assert facts.changed_facts(confirmed(), now()) == ()


def test_a_changed_retention_period_is_seen_with_old_and_new() -> None:
    found = changes(NAME, "termijn: P2Y", "termijn: P3Y")
    assert found == [("bewaartermijn/dossier", "termijn", ("P2Y", "P3Y"))]


def test_a_remark_changes_nothing() -> None:
    edit = ("geldt_voor: sommige scholen", "geldt_voor: sommige scholen\ntoelichting: Een opmerking.")
    assert changes("verwerkingen/begeleiding.yaml", *edit) == []


def test_a_field_that_is_taken_away_was_there() -> None:
    found = changes("verwerkingen/begeleiding.yaml", "eigenaar: directeur\n", "")
    assert found == [("verwerking/begeleiding", "eigenaar", ("directeur", "niet ingevuld"))]


OF_ALL = (
    "gegevens:\n  - categorie: gezondheid\n    betrokkenen: [leerlingen]\n    bron: de ouders\n",
    "bron: de ouders\ngegevens:\n  - categorie: gezondheid\n    betrokkenen: [leerlingen]\n",
)
"""The same said of all data instead of at the one."""


def test_what_is_said_of_all_data_instead_of_at_each_changes_nothing() -> None:
    assert changes("verwerkingen/begeleiding.yaml", *OF_ALL) == []


def test_of_a_long_list_only_the_difference_is_said() -> None:
    found = changes("verwerkingen/begeleiding.yaml", "bron: de ouders", "bron: de huisarts")
    assert found[0][2] == ("categorie: gezondheid, bron: de ouders", "categorie: gezondheid, bron: de huisarts")


def test_an_example_of_another_activity_changes_nothing() -> None:
    assert changes("verwerkingen/toernooi.yaml", "Schaaktoernooi", "Damtoernooi") == []


def test_earlier_assessments_stay() -> None:
    found = confirmed()
    assert [assessment.date for assessment in found.assessments] == [DAY, DAY]


def test_a_value_changed_by_hand_does_not_fit_its_fingerprint() -> None:
    found = confirmed()
    changed = found.facts[0].model_copy(update={"value": '"anders"'})
    assert facts.tampered(found.model_copy(update={"facts": (changed, *found.facts[1:])})) == (changed,)


def test_what_is_written_reads_back_the_same() -> None:
    found = confirmed()
    assert DpiaFacts.model_validate({**facts.written(found), "id": found.id}) == found
