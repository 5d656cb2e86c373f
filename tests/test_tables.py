"""The register as tables and as plain data."""

import board
import pytest
from pydantic import BaseModel

from registerbuild.derived.wording.fields import PROSE
from registerbuild.documents.dossier.tables import OMITTED, Table, agreements, data, received, tables
from registerbuild.register.index import KINDS
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.processor import Processor
from registerbuild.register.records.values import Record

REGISTER = board.register()
TABLES = {table.name: table for table in tables(REGISTER)}


def column(table: Table, title: str, row: str) -> str:
    """What stands under a title in the first line of a record."""
    line = next(line for line in table.rows if line[0] == row)
    return line[table.header.index(title)]


def test_there_is_a_table_for_each_kind_that_has_records() -> None:
    wanted = {kind.home.removesuffix(".yaml") for kind in KINDS if REGISTER.all(kind.model) and kind.name not in PROSE}
    assert wanted <= set(TABLES)


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
    assert Activity.model_fields["review"].title in TABLES["verwerkingen"].header


def test_a_part_that_there_is_one_of_is_named_with_its_field() -> None:
    assert column(TABLES["verwerkers"], "Adres: Straat", "leerlingkaart") == "Industrieweg 1"


def test_a_list_of_parts_has_lines_of_its_own() -> None:
    lines = [row for row in TABLES["verwerkingen-gegevens"].rows if row[0] == "inschrijving"]
    assert [row[2] for row in lines] == ["Contactgegevens", "Burgerservicenummer"]


def test_a_line_inside_a_part_says_to_which_part_it_belongs() -> None:
    table = TABLES["verwerkers-producten-subverwerkers"]
    assert table.header[:3] == ("Id van verwerker", "Verwerker", "Product")
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
    assert column(TABLES["organisatie"], "FG: Aanwijzing", "organisatie").endswith("over Voorbeeldscholen gaat.")


def test_a_gap_is_an_empty_cell() -> None:
    assert column(TABLES["verwerkingen"], "Beoordelen voor", "beeld") == ""


def test_a_record_that_is_not_confirmed_says_so() -> None:
    assert column(TABLES["verwerkingen"], "Status", "beeld") == "te bevestigen"


def test_the_board_keeps_its_open_questions_to_itself() -> None:
    organisation = REGISTER.organisation
    assert organisation.open_questions
    assert organisation.open_questions[0] not in f"{tables(REGISTER)}{data(REGISTER)}"


def test_what_is_omitted_is_a_field() -> None:
    models = {kind.model.__name__: kind.model for kind in KINDS} | {
        part.__name__: part for part in (type(role) for role in REGISTER.organisation.roles)
    }
    assert [field for model, field in OMITTED if field not in models[model].model_fields] == []


# The list of agreements


def agreement(name: str) -> dict[str, str]:
    table = agreements(REGISTER)
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


# Who is given the data


def test_processors_and_recipients_stand_in_one_table() -> None:
    rows = [row[2:] for row in received(REGISTER).rows if row[0] == "inschrijving"]
    assert rows == [
        ("DUO", "zelf verantwoordelijk"),
        ("Leerlingkaart (Leerlingkaart B.V.)", "verwerker"),
        ("1 leverancier die nog niet is bevestigd", "nog niet bepaald"),
    ]


# Plain data


@pytest.mark.parametrize(
    "kind", [kind for kind in KINDS if REGISTER.all(kind.model) and kind.name not in PROSE], ids=lambda kind: kind.name
)
def test_the_data_give_the_same_records_back(kind: object) -> None:
    model, home = kind.model, kind.home.removesuffix(".yaml")  # type: ignore[attr-defined]
    again = [model.model_validate(values) for values in data(REGISTER)[home]]  # type: ignore[attr-defined]
    assert [known(record) for record in again] == [known(record) for record in REGISTER.all(model).values()]


def known(record: Record) -> object:
    """The record without what is omitted from the pack."""
    return _without(record)


def _without(value: object) -> object:
    if isinstance(value, BaseModel):
        names = [n for n in type(value).model_fields if (type(value).__name__, n) not in OMITTED]
        return {name: _without(getattr(value, name)) for name in names}
    return tuple(map(_without, value)) if isinstance(value, tuple) else value
