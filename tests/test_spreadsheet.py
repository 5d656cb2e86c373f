"""The workbook and the CSV files, read back."""

import csv
import datetime
import io
import zipfile

import openpyxl
import pytest

from registerbuild.output.spreadsheet import LONGEST_CELL, Sheet, comma_separated, workbook

DAY = datetime.date(2027, 1, 15)
DANGEROUS = ["=1+1", "+31 12 345 67 89", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "{=1+1}"]
SHEET = Sheet("proef", ("Id", "Naam", "Uitleg"), (("een", "Eén", "twee\nregels"), ("twee", "12", "https://x.example")))


def read(*sheets: Sheet) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(workbook(sheets, "Proef", DAY)))


def cells(*texts: str) -> Sheet:
    return Sheet("proef", ("Id", "Tekst"), tuple((str(number), text) for number, text in enumerate(texts)))


def lines(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_every_table_is_a_sheet() -> None:
    assert read(SHEET, cells("x")).sheetnames[0] == "proef"


def test_the_cells_are_the_texts() -> None:
    found = [[cell.value for cell in row] for row in read(SHEET)["proef"].iter_rows()]
    assert found == [list(row) for row in (SHEET.header, *SHEET.rows)]


@pytest.mark.parametrize("text", DANGEROUS)
def test_what_looks_like_a_formula_stays_text(text: str) -> None:
    cell = read(cells(text))["proef"]["B2"]
    assert (cell.value, cell.data_type) == (text, "s")


def test_no_formula_is_anywhere_in_the_file() -> None:
    with zipfile.ZipFile(io.BytesIO(workbook([cells(*DANGEROUS)], "Proef", DAY))) as file:
        assert b"<f>" not in file.read("xl/worksheets/sheet1.xml")


def test_a_web_address_is_no_link() -> None:
    assert read(SHEET)["proef"]["C3"].hyperlink is None


def test_the_column_with_the_id_is_hidden_and_the_others_are_not() -> None:
    columns = read(SHEET)["proef"].column_dimensions
    assert (columns["A"].hidden, columns["B"].hidden) == (True, False)


def test_the_header_stays_in_sight() -> None:
    assert read(SHEET)["proef"].freeze_panes == "A2"


def test_a_text_that_does_not_fit_says_that_it_was_cut() -> None:
    value = read(cells("x" * (LONGEST_CELL + 1)))["proef"]["B2"].value
    assert isinstance(value, str)
    assert (len(value), value[-31:]) == (LONGEST_CELL, "(afgekapt: een cel is hier vol)")


def test_long_names_of_sheets_are_cut_to_their_first_and_last_word() -> None:
    long = Sheet("verwerkingen-middelste-deel-grondslagen", SHEET.header, SHEET.rows)
    assert read(long).sheetnames == ["verwerkingen-grondslagen"]


def test_names_that_are_cut_to_the_same_stay_apart() -> None:
    two = [
        Sheet(f"verwerkingen-{middle}-deel-deel-grondslagen", SHEET.header, SHEET.rows) for middle in ("een", "twee")
    ]
    assert read(*two).sheetnames == ["verwerkingen-grondslagen", "verwerkingen-grondslagen-2"]


def test_the_same_tables_give_the_same_workbook() -> None:
    assert workbook([SHEET], "Proef", DAY) == workbook([SHEET], "Proef", DAY)


def test_the_workbook_bears_the_date_of_the_pack() -> None:
    assert read(SHEET).properties.created == datetime.datetime(2027, 1, 15)  # noqa: DTZ001


def test_csv_is_read_back_as_it_was() -> None:
    assert lines(comma_separated(SHEET)) == [list(row) for row in (SHEET.header, *SHEET.rows)]


def test_csv_begins_with_the_mark_by_which_excel_knows_utf_8() -> None:
    assert comma_separated(SHEET).startswith(b"\xef\xbb\xbf")


def test_csv_has_semicolons() -> None:
    assert b"Id;Naam;Uitleg\r\n" in comma_separated(SHEET)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@A1", "\t=1", "\r=1"])
def test_csv_makes_what_looks_like_a_formula_safe(text: str) -> None:
    assert lines(comma_separated(cells(text)))[1][1] == f"'{text}"
