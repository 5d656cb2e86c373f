"""Adopted versions as the public follows them: old versions, the feed, and what changes for you."""

import datetime
from xml.etree import ElementTree

import board
import pytest

from registerbuild.disk.reading import read_theme
from registerbuild.documents.plan import plan
from registerbuild.documents.regulation.adoptions import effects
from registerbuild.output.render import render

ATOM = "{http://www.w3.org/2005/Atom}"


def page(path: str, day: datetime.date = board.TODAY, edits: dict[str, tuple[str, str]] | None = None) -> bytes:
    records = board.register_of(board.files(edits))
    targets = {target.path: target for target in plan(records, day)}
    return render(targets[f"openbaar/privacyreglement/{path}"], read_theme())


def paths(day: datetime.date) -> set[str]:
    return {target.path.removeprefix("openbaar/privacyreglement/") for target in plan(board.register(), day)}


@pytest.fixture(scope="module")
def feed() -> ElementTree.Element:
    return ElementTree.fromstring(page("feed.xml"))  # noqa: S314 - our own


def test_the_feed_lists_the_adoptions_the_latest_first(feed: ElementTree.Element) -> None:
    links = [entry.find(f"{ATOM}link") for entry in feed.iter(f"{ATOM}entry")]
    assert [link.get("href") for link in links if link is not None] == ["2026-08-01/", "2024-08-01/"]


def test_the_day_in_the_feed_is_that_of_the_adoption_or_of_the_start(feed: ElementTree.Element) -> None:
    days = [entry.findtext(f"{ATOM}updated") for entry in feed.iter(f"{ATOM}entry")]
    assert days == ["2026-08-01T00:00:00Z", "2024-06-15T00:00:00Z"]


def test_a_version_of_which_no_day_has_come_is_not_in_the_feed() -> None:
    root = ElementTree.fromstring(page("feed.xml", datetime.date(2026, 7, 31)))  # noqa: S314 - our own
    assert [entry.findtext(f"{ATOM}updated") for entry in root.iter(f"{ATOM}entry")] == ["2024-06-15T00:00:00Z"]


def test_the_feed_has_what_atom_asks(feed: ElementTree.Element) -> None:
    for part in (feed, *feed.iter(f"{ATOM}entry")):
        assert all(part.findtext(ATOM + name) for name in ("id", "title", "updated"))
    ids = [part.findtext(f"{ATOM}id") for part in (feed, *feed.iter(f"{ATOM}entry"))]
    assert len(set(ids)) == len(ids)
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == "Stichting Voorbeeldscholen"


def test_signs_in_a_title_do_not_break_the_feed() -> None:
    edits = {"reglement/2026-08-01/reglement.yaml": ("van de Voorbeeldscholen", "A & B < C")}
    root = ElementTree.fromstring(page("feed.xml", edits=edits))  # noqa: S314 - our own
    assert root.findtext(f"{ATOM}entry/{ATOM}title") == "Privacyreglement A & B < C, versie 2026-08-01"


def test_a_version_that_no_longer_holds_says_so_and_leads_to_the_one_that_does() -> None:
    found = page("2024-08-01/index.html").decode()
    assert "<strong>Deze versie geldt niet meer.</strong> Sinds 1 augustus 2026" in found
    assert '<a href="../../privacyreglement/index.html">De versie die nu geldt, staat hier.</a>' in found


@pytest.mark.parametrize("path", ["index.html", "2026-08-01/index.html"])
def test_the_version_in_force_has_no_such_banner(path: str) -> None:
    assert "geldt niet meer" not in page(path).decode()


def test_before_the_next_one_begins_the_old_version_holds() -> None:
    assert "geldt niet meer" not in page("2024-08-01/index.html", datetime.date(2026, 7, 31)).decode()


def test_what_changes_for_you_is_public_from_the_day_it_holds() -> None:
    wanted = "2026-08-01/wat-verandert-er/index.html"
    assert wanted not in paths(datetime.date(2026, 7, 31))
    assert wanted in paths(datetime.date(2026, 8, 1))


def test_what_changes_for_you_has_the_effects_with_the_facts_filled_in() -> None:
    found = page("2026-08-01/wat-verandert-er/index.html").decode()
    assert "<li>Het dossier van uw kind gaat na 2 jaar weg.</li>" in found
    assert "<li>U ruimt het dossier eerder op.</li>" in found


def test_an_effect_is_told_once_and_nothing_is_not_told() -> None:
    assert effects(["geen", "A.", "Geen.", "A.", "geen gevolgen", "Geen: dit is alleen taal"]) == ("A.",)


def test_an_effect_that_begins_with_geen_is_told() -> None:
    assert effects(["Geen foto’s meer zonder uw toestemming."]) == ("Geen foto’s meer zonder uw toestemming.",)
