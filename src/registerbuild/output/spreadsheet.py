"""Tables → an Excel workbook and CSV files. A cell is always text: what looks like a formula is never calculated."""

import csv
import datetime
import io
from collections.abc import Sequence
from dataclasses import dataclass

import xlsxwriter

LONGEST_CELL = 32_767
"""characters in one cell; Excel takes no more"""
LONGEST_NAME = 31
"""characters in the name of a sheet"""
_CUT = " … (afgekapt: een cel is hier vol)"
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
_WIDTHS = (12, 60)
_NO_DAY = datetime.date(1980, 1, 1)  # a workbook has to have a day; this is what a zip file says when there is none


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table of text; the first column is an id."""

    name: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def workbook(sheets: Sequence[Sheet], title: str, created: datetime.date | None) -> bytes:
    """One workbook with a sheet per table: the id hidden, the header frozen, filters on. Same input, same bytes."""
    stream = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(stream, options) as book:
        moment = datetime.datetime.combine(created or _NO_DAY, datetime.time(), datetime.UTC)
        book.set_properties({"title": title, "created": moment})
        head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1, "num_format": "@"})
        cell = book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
        for sheet, name in zip(sheets, _names([sheet.name for sheet in sheets]), strict=True):
            page = book.add_worksheet(name)
            for number, row in enumerate((sheet.header, *sheet.rows)):
                for column, text in enumerate(row):
                    page.write_string(number, column, _fitting(text), cell if number else head)
            for column in range(len(sheet.header)):
                page.set_column(column, column, _width(sheet, column), None, {"hidden": column == 0})
            page.freeze_panes(1, 0)
            page.autofilter(0, 0, len(sheet.rows), len(sheet.header) - 1)
    return stream.getvalue()


def _fitting(text: str) -> str:
    return text if len(text) <= LONGEST_CELL else text[: LONGEST_CELL - len(_CUT)] + _CUT


def _width(sheet: Sheet, column: int) -> int:
    """Wide enough for the longest line, within limits."""
    least, most = _WIDTHS
    lines = [line for row in (sheet.header, *sheet.rows) for line in row[column].split("\n")]
    return min(most, max(least, 2 + max(map(len, lines))))


def _names(names: Sequence[str]) -> list[str]:
    """Names that a sheet can have: a long one keeps its first and last word, and a number when that is taken."""
    given: list[str] = []
    for name in names:
        first, last = name.partition("-")[0], name.rpartition("-")[2]
        short = name if len(name) <= LONGEST_NAME else f"{first}-{last}"[:LONGEST_NAME]
        number = 1
        while short in given:
            number += 1
            short = f"{short[: LONGEST_NAME - 3]}-{number}"
        given.append(short)
    return given


def comma_separated(sheet: Sheet) -> bytes:
    """A CSV file as a Dutch Excel opens it: UTF-8 with a mark, semicolons.

    CSV has no types, so a text that a spreadsheet would calculate gets an apostrophe in front.
    """
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    for row in (sheet.header, *sheet.rows):
        writer.writerow([f"'{text}" if text.startswith(_DANGEROUS) else text for text in row])
    return stream.getvalue().encode("utf-8-sig")
