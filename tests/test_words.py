"""Dates, periods, lists and places in the law, in Dutch words."""

import datetime

import board
import pytest
from babel.lists import format_list
from babel.units import format_unit
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from registerbuild.derived.wording.words import (
    LawLink,
    Style,
    cite,
    cite_openly,
    cite_together,
    cite_with_doubt,
    date_words,
    enumeration,
    escape,
    ordinal,
    period_words,
)
from registerbuild.register.records.data import Statute, StatuteState
from registerbuild.register.records.values import Law, parse_period

STATUTES = board.register().all(Statute)


def law(**places: str) -> Law:
    return Law.model_validate({"wet": "avg", **places})


def test_a_date_is_in_dutch() -> None:
    assert date_words(datetime.date(2026, 3, 1)) == "1 maart 2026"


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("P2Y", "2 jaar"),
        ("P1Y", "1 jaar"),
        ("P1M", "1 maand"),
        ("P6M", "6 maanden"),
        ("P4W", "4 weken"),
        ("P28D", "4 weken"),
        ("P10D", "10 dagen"),
        ("P1D", "1 dag"),
        ("P0D", "meteen"),
        ("P5Y8W", "5 jaar en 8 weken"),
        ("P1Y6M", "1 jaar en 6 maanden"),
    ],
)
def test_a_period_is_in_dutch(iso: str, words: str) -> None:
    assert period_words(parse_period(iso)) == words


@given(st.integers(1, 200), st.sampled_from([("Y", "year"), ("M", "month"), ("W", "week")]))
def test_a_period_is_said_as_the_locale_says_it(count: int, unit: tuple[str, str]) -> None:
    letter, name = unit
    assert period_words(parse_period(f"P{count}{letter}")) == format_unit(count, f"duration-{name}", locale="nl")


@given(st.lists(st.text(min_size=1), min_size=1))
def test_names_are_enumerated_as_the_locale_does(names: list[str]) -> None:
    assert enumeration(names) == format_list(names, locale="nl")


@pytest.mark.parametrize("iso", ["P", "", "2Y", "PT1H", "P1.5Y", "-P1Y", "P1Y-2M", "twee jaar"])
def test_what_is_no_period_is_refused(iso: str) -> None:
    with pytest.raises(ValueError):
        parse_period(iso)


@pytest.mark.parametrize(
    ("items", "words"), [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")]
)
def test_an_enumeration_is_in_dutch(items: list[str], words: str) -> None:
    assert enumeration(items) == words


@pytest.mark.parametrize(("number", "words"), [(1, "eerste"), (8, "achtste"), (20, "twintigste"), (21, "21e")])
def test_an_ordinal_is_in_dutch(number: int, words: str) -> None:
    assert ordinal(number) == words


@pytest.mark.parametrize(
    ("style", "words"),
    [
        (Style.LEGAL, "artikel 30, eerste lid, onder f, AVG"),
        (Style.PLAIN, "privacywet, artikel 30"),
        (Style.SHORT, "AVG 30(1)(f)"),
    ],
)
def test_a_place_in_the_law_has_the_words_of_its_reader(style: Style, words: str) -> None:
    assert cite(law(artikel="30", lid="1", onderdeel="f"), STATUTES, style).words == words


@pytest.mark.parametrize(
    ("points", "words"),
    [
        (["m", "k", "m"], ["artikel 12, eerste lid, onder k en m, AVG"]),
        ([None, "k"], ["artikel 12, eerste lid, AVG", "artikel 12, eerste lid, onder k, AVG"]),
    ],
)
def test_the_points_of_one_lid_stand_together(points: list[str | None], words: list[str]) -> None:
    read = {"artikel": "12", "lid": "1", "gelezen": "2025-08-01"}
    named = [Law.model_validate({"wet": "avg", **read, "onderdeel": point}) for point in points]
    assert list(cite_together(named, STATUTES)) == words


def test_a_point_that_is_not_certain_stands_apart() -> None:
    laws = [law(artikel="12", lid="1", onderdeel=point) for point in "km"]
    assert len(cite_together(laws, STATUTES)) == 2


@pytest.mark.parametrize("style", Style)
def test_a_law_without_article_is_named(style: Style) -> None:
    assert cite(law(), STATUTES, style).words in ("AVG", "privacywet")


@pytest.mark.parametrize(
    ("values", "url"),
    [
        ({"wet": "avg", "artikel": "30"}, "https://eur-lex.europa.eu/eli/reg/2016/679/oj/nld#art_30"),
        ({"wet": "uavg"}, "https://wetten.overheid.nl/BWBR0040940"),
        (
            {"wet": "uavg", "artikel": "30", "lid": "2"},
            "https://wetten.overheid.nl/jci1.3:c:BWBR0040940&artikel=30&lid=2",
        ),
    ],
)
def test_a_law_has_its_lasting_address(values: dict[str, str], url: str) -> None:
    assert cite(Law.model_validate(values), STATUTES, Style.SHORT).url == url


def test_a_name_of_more_words_and_the_number_of_an_article_are_told_apart() -> None:
    named = {"uavg": STATUTES["uavg"].model_copy(update={"short": "Besluit van 2022"})}
    found = cite(Law.model_validate({"wet": "uavg", "artikel": "11", "lid": "1"}), named, Style.SHORT)
    assert found.words == "Besluit van 2022, artikel 11(1)"


def test_a_repealed_law_is_linked_as_a_whole() -> None:
    repealed = {"uavg": STATUTES["uavg"].model_copy(update={"state": StatuteState.REPEALED})}
    found = cite(Law.model_validate({"wet": "uavg", "artikel": "1"}), repealed, Style.SHORT)
    assert found == LawLink("UAVG 1", "https://wetten.overheid.nl/BWBR0040940", "UAVG ", "1")


OLDER = {"gelezen": "2022-08-01", "twijfel": "oudere kopie"}


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"gelezen": "2026-09-01"}, "UAVG 1"),
        (OLDER, "UAVG 1, gelezen in de tekst van 2022"),
        ({"gelezen": "2026-09-01", "twijfel": "eigen lezing"}, "UAVG 1, of dit hier geldt is nog niet nagegaan"),
        ({"twijfel": "volgt uit een ander artikel"}, "UAVG 1, nog niet nagegaan"),
        ({}, "UAVG 1, nog niet nagegaan"),
    ],
)
def test_everybody_reads_that_a_place_in_the_law_is_not_certain(values: dict[str, str], words: str) -> None:
    law = Law.model_validate({"wet": "uavg", "artikel": "1", **values})
    assert cite_openly(law, STATUTES, Style.SHORT).words == words


@pytest.mark.parametrize(
    ("values", "words"),
    [({"gelezen": "2026-09-01"}, "UAVG 1"), (OLDER, "UAVG 1 (oudere kopie)"), ({}, "UAVG 1 (niet nagegaan)")],
)
def test_the_board_reads_why_a_place_in_the_law_is_not_certain(values: dict[str, str], words: str) -> None:
    law = Law.model_validate({"wet": "uavg", "artikel": "1", **values})
    assert cite_with_doubt(law, STATUTES, Style.SHORT).words == words


@given(st.text(st.characters(exclude_categories=("C", "Z")), min_size=1))
def test_an_escaped_text_is_shown_as_it_was(text: str) -> None:
    shown = MarkdownIt("commonmark").renderInline(f"x{escape(text)}x")
    plain = f"x{text}x".replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    assert "&" in text or shown == plain
