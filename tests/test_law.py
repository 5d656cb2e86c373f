"""The list of articles and of moved numbers, where a register cites the law, and what to cite instead."""

import datetime

import board
import pytest
import test_checks

from registerbuild.derived.law.articles import ARTICLES, about, articles_of
from registerbuild.derived.law.citations import citations, place_in_law
from registerbuild.derived.law.known import Reading
from registerbuild.derived.law.moved import MOVED_NUMBERS, NumberFate, moved_number
from registerbuild.derived.wording.filling import Surroundings, fill
from registerbuild.derived.wording.words import Style
from registerbuild.register.index import Register
from registerbuild.register.records.data import Statute
from registerbuild.register.records.values import Law


def law(target: str, **more: str) -> Law:
    return Law.model_validate(place_in_law(target).model_dump(by_alias=True) | more)


def test_an_article_that_was_read_has_a_version_and_one_that_was_not_has_none() -> None:
    unread = (Reading.DERIVED, Reading.UNREAD)
    assert [known for known in ARTICLES if (known.read is None) != (known.reading in unread)] == []


def test_a_subject_is_at_most_five_words() -> None:
    assert [known.subject for known in ARTICLES if not 1 <= len(known.subject.split()) <= 5] == []


def test_no_place_is_listed_twice() -> None:
    places = [(k.law, k.article, k.paragraphs, k.points) for k in ARTICLES]
    assert len(places) == len(set(places))


def test_an_article_did_not_change_after_the_version_in_which_it_was_read() -> None:
    assert [k for k in ARTICLES if k.since and (k.read is None or k.since > k.read)] == []


def test_a_number_that_is_gone_is_no_known_article() -> None:
    gone = [n for n in MOVED_NUMBERS if n.fate in (NumberFate.GONE, NumberFate.MOVED) and n.article]
    assert [n for n in gone if not n.paragraphs and n.article in articles_of(n.law)] == []


def test_what_is_cited_instead_is_a_place_that_is_not_gone_itself() -> None:
    places = [place_in_law(target) for number in MOVED_NUMBERS for target in number.now]
    gone = (NumberFate.GONE, NumberFate.MOVED)
    assert [place for place in places if (number := moved_number(place)) and number.fate in gone] == []


@pytest.mark.parametrize(
    ("target", "subjects"),
    [
        ("uavg/5/3", ["toestemming stoppen vanaf twaalf jaar"]),
        ("wpo/8/6", ["doel van het sbo"]),
        ("wpo/8/99", ["onderwijs op maat, extra hulp", "doel van het sbo", "onderwijs aan zieke leerlingen"]),
        ("wpo/999", []),
    ],
)
def test_what_is_known_of_a_place_is_the_narrowest(target: str, subjects: list[str]) -> None:
    assert [known.subject for known in about(place_in_law(target))] == subjects


def test_a_lid_that_moved_goes_before_its_article() -> None:
    found = [moved_number(place_in_law(target)) for target in ("wpo/178a/11", "wpo/178a")]
    assert [number.now for number in found if number] == [("wpo/182/11",), ("wpo/182",)]


def test_another_lid_of_an_article_of_which_one_moved_is_left_alone() -> None:
    assert moved_number(place_in_law("uavg/5/1")) is None


def test_a_citation_knows_its_record_and_its_place_in_a_field_and_in_a_text() -> None:
    found = {(c.kind, c.record, c.raw, c.law.law) for c in citations(board.register())}
    assert ("verwerking", "inschrijving", "", "uavg") in found
    assert any(raw and kind == "artikel" for kind, _, raw, _ in found)


def instead(place: str) -> list[tuple[str, str | None, str]]:
    """What the findings about one place in an activity say: the message, the suggestion, and what to do."""
    text = test_checks.BASIS["register/verwerkingen/inschrijving.yaml"].decode()
    found = test_checks.findings(
        {"register/verwerkingen/inschrijving.yaml": text.replace("artikel: 40b", f"artikel: {place}")}
    )
    return [(f.message, f.suggestion, f.fix) for f in found if f.code in ("WET101", "WET102")]


def test_one_place_instead_is_a_suggestion() -> None:
    assert instead("178a") == [("WPO 178a staat nu ergens anders", "WPO 182", "noem WPO 182")]


def test_more_places_instead_are_no_suggestion_but_all_named() -> None:
    assert instead('"53"') == [("WPO 53 bestaat niet", None, "noem WPO 34a, WPO 34b en WPO 32b")]


@pytest.mark.parametrize(
    ("target", "style", "words"),
    [
        ("bw1/377c", Style.PLAIN, "(oude privacywet, artikel 377c, nog niet nagegaan)"),
        ("bw1/377c", Style.LEGAL, "artikel 377c, Wbp"),
        ("bw1/1", Style.PLAIN, "(oude privacywet, artikel 1)"),
    ],
)
def test_a_text_says_that_an_article_is_not_read_when_the_list_says_so(target: str, style: Style, words: str) -> None:
    register = board.register()
    laws = {"bw1": register.all(Statute)["wbp"].model_copy(update={"dutch_id": None})}
    named = Register({**register.records, Statute: laws})
    assert fill(f"{{wet:{target}}}", named, Surroundings(style)) == words


def test_the_list_knows_when_a_law_was_read() -> None:
    assert {known.read for known in about(law("wms/16/1"))} == {datetime.date(2025, 8, 1)}
