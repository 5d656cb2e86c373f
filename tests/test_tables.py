"""What is handed over as tables and as plain data."""

import json

import board
import pytest

from registerbuild.documents.dossier.tables import Table, agreements, data, handed_records, tables
from registerbuild.documents.handed import project_handed
from registerbuild.documents.plan import plan
from registerbuild.register.index import KINDS
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.processor import Processor

FILES = board.files({"verwerkers/lesbord.yaml": ("status: voorbeeld", "status: te bevestigen")})
REGISTER = board.register_of(FILES)
VIEW = project_handed(REGISTER, board.TODAY)
TABLES = {table.name: table for table in tables(VIEW)}


def column(table: Table, title: str, row: str) -> str:
    """What stands under a title in the first line of a record."""
    line = next(line for line in table.rows if line[0] == row)
    return line[table.header.index(title)]


def test_there_is_a_table_for_each_kind_that_has_records() -> None:
    homes = {kind.home.removesuffix(".yaml") for kind in KINDS}
    assert {name for name in TABLES if name in homes} == set(handed_records(VIEW))
    left = {
        "dpia-feiten",
        "edities",
        "rechten",
        "reglement",
        "schaal",
        "start",
        "themas",
        "verklaringen",
        "wijzigingen",
    }
    assert homes - set(handed_records(VIEW)) == left


@pytest.mark.parametrize("table", TABLES.values(), ids=list(TABLES))
def test_every_line_has_as_many_cells_as_the_header(table: Table) -> None:
    assert {len(row) for row in table.rows} == {len(table.header)}


@pytest.mark.parametrize("table", TABLES.values(), ids=list(TABLES))
def test_no_title_comes_twice(table: Table) -> None:
    assert len(set(table.header)) == len(table.header)


@pytest.mark.parametrize("table", TABLES.values(), ids=list(TABLES))
def test_the_first_column_is_the_id_of_the_record(table: Table) -> None:
    assert table.header[0].startswith("Id")


def test_a_title_is_that_of_the_model() -> None:
    assert Activity.model_fields["systems"].title in TABLES["verwerkingen"].header


def test_a_part_that_there_is_one_of_is_named_with_its_field() -> None:
    assert column(TABLES["verwerkers"], "Overeenkomst: Stand", "leerlingkaart") == "getekend"


def test_a_list_of_parts_has_lines_of_its_own() -> None:
    lines = [row for row in TABLES["verwerkingen-gegevens"].rows if row[0] == "inschrijving"]
    assert [row[2] for row in lines] == ["Contactgegevens", "Burgerservicenummer"]


def test_a_line_inside_a_part_says_to_which_part_it_belongs() -> None:
    table = TABLES["verwerkers-producten-subverwerkers"]
    assert table.header[:3] == ("Id van verwerker", "Verwerker", "Producten")
    assert ("leerlingkaart", "Leerlingkaart B.V.", "Leerlingkaart") in {row[:3] for row in table.rows}


def test_a_reference_is_shown_by_name() -> None:
    assert column(TABLES["verwerkingen"], "Ontvangers", "inschrijving") == "DUO"


def test_several_values_stand_on_their_own_lines() -> None:
    assert column(TABLES["verwerkingen"], "Betrokkenen", "inschrijving") == "leerlingen\nouders en voogden"


def test_a_function_is_shown_by_name() -> None:
    assert column(TABLES["verwerkingen"], "Eigenaar", "inschrijving") == "directeur van de school"


def test_a_period_is_shown_in_words() -> None:
    assert column(TABLES["bewaartermijnen"], "Termijn", "dossier") == "2 jaar"


def test_a_place_in_the_law_is_shown_in_short() -> None:
    assert column(TABLES["bewaartermijnen"], "Wetten", "dossier") == "AVG 5(1)(e)"


def test_a_reference_in_a_text_is_filled_in() -> None:
    assert column(TABLES["organisatie"], "FG aanwijzing", "organisatie").endswith("over Voorbeeldscholen gaat.")


def test_a_gap_is_an_empty_cell() -> None:
    assert column(TABLES["verwerkingen"], "Opnieuw voor", "beeld") == ""


def test_a_record_that_is_not_confirmed_says_so() -> None:
    assert column(TABLES["verwerkingen"], "Status", "beeld") == "te bevestigen"


def test_a_weighing_of_interests_says_for_which_purpose_it_is() -> None:
    table = TABLES["verwerkingen-afwegingen"]
    assert table.header == ("Id van verwerking", "Verwerking", "Doel", "Grondslag", "Afweging")


def test_a_picture_is_in_no_table() -> None:
    assert [title for table in TABLES.values() for title in table.header if "hoogte" in title.lower()] == []


def test_the_board_keeps_its_open_questions_to_itself() -> None:
    (question,) = REGISTER.organisation.open_questions
    assert question not in f"{tables(VIEW)}{data(VIEW)}"


def test_a_function_is_named_without_the_person_and_what_is_noted_about_them() -> None:
    (role,) = REGISTER.organisation.roles
    assert (role.person, role.remarks) == ("D. Irecteur", "Tot de zomer is er een waarnemer.")
    shown = f"{tables(VIEW)}{data(VIEW)}"
    assert role.name in shown
    assert [text for text in (role.person, role.remarks) if str(text) in shown] == []


# The list of agreements


def agreement(name: str) -> dict[str, str]:
    table = agreements(VIEW)
    return dict(zip(table.header, next(row for row in table.rows if row[0] == name), strict=True))


def test_an_agreement_has_its_state_and_the_fingerprint_of_its_file() -> None:
    found = agreement("leerlingkaart")
    assert (found["Stand"], found["Geldig tot en met"]) == ("getekend", "2028-07-31")
    assert found["Vingerafdruk"] == "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03"


def test_an_agreement_says_for_which_activities_it_is() -> None:
    assert agreement("leerlingkaart")["Verwerkingen"] == "Inschrijving en leerlingenadministratie"


def test_a_processor_without_an_agreement_is_a_gap_and_not_missing() -> None:
    assert REGISTER.all(Processor)["lesbord"].agreement is None
    assert agreement("lesbord")["Stand"] == "nog niet bepaald"


# Plain data


def test_the_data_have_each_record_once() -> None:
    found = {kind: [record["id"] for record in records] for kind, records in data(VIEW).items()}  # type: ignore[attr-defined]
    assert found["verwerkingen"] == ["begeleiding", "inschrijving", "beeld"]
    assert [ids for ids in found.values() if len(set(ids)) < len(ids)] == []


def test_the_copy_in_a_pdf_says_the_same_as_the_data() -> None:
    targets = {target.path: target for target in plan(REGISTER, board.TODAY)}
    copy = json.loads(targets["overhandigd/verwerkingsregister/verwerkingsregister.pdf"].data)
    inside = [{**page["verwerking"], **page["verantwoording"]} for page in (sheet["blad"] for sheet in copy["bladen"])]
    assert inside == json.loads(json.dumps(data(VIEW)["verwerkingen"]))


def test_the_data_are_json_that_every_reader_knows() -> None:
    assert json.dumps(data(VIEW), allow_nan=False)
