"""Every page of the built site, read without a browser: its links lead somewhere, and it says what it is."""

from collections import Counter

import pytest

from . import crawl
from .site import PAGES, Site

Read = dict[str, crawl.Facts]


@pytest.fixture(scope="module")
def read(built: Site) -> Read:
    return {path: crawl.facts(content) for path, content in built.pages.items()}


def _broken(read: Read, files: set[str]) -> list[str]:
    found = []
    for path, facts in read.items():
        for link in facts.links:
            target = crawl.inside(path, link)
            if target is None:
                continue
            file, name = target
            if file not in files or (name and name not in read[file].ids):
                found.append(f"{path}: {link}")
    return found


def test_the_whole_site_is_read(read: Read, built: Site) -> None:
    folders = {path.split("/")[1] for path in read if path.count("/") > 1}
    assert {"privacyverklaring", "privacyreglement", "verwerkingsregister", "te-bevestigen"} <= folders


def test_every_link_leads_to_a_file_and_a_place_in_it(read: Read, built: Site) -> None:
    assert _broken(read, {*built.files, *built.pdfs}) == []


@pytest.mark.parametrize("audience", ["openbaar", "overhandigd"])
def test_no_link_leads_out_of_what_an_outer_reader_gets(read: Read, audience: str) -> None:
    own = {path: facts for path, facts in read.items() if path.startswith(f"{audience}/")}
    targets = {crawl.inside(path, link) for path, facts in own.items() for link in facts.links}
    assert own
    assert [target for target in targets if target and not target[0].startswith(f"{audience}/")] == []


def _reached(read: Read, start: str) -> set[str]:
    """Every page to which links lead from this one, however far."""
    reached, last = {start}, [start]
    while last:
        path = last.pop()
        found = {target[0] for link in read[path].links if (target := crawl.inside(path, link))}
        last += (new := sorted((found & set(read)) - reached))
        reached.update(new)
    return reached


@pytest.mark.parametrize("audience", ["openbaar", "overhandigd", "intern"])
def test_every_page_is_reached_from_its_start_page(read: Read, built: Site, audience: str) -> None:
    own = {path for path in read if path.startswith(f"{audience}/")}
    assert own - _reached(read, f"{audience}/index.html") - {PAGES["webmaster"], PAGES["missing"]} == set()


def test_from_inside_the_whole_build_is_reached_but_the_page_of_a_server(read: Read) -> None:
    assert set(read) - _reached(read, PAGES["internal start"]) - {PAGES["statement in a CMS"]} == {PAGES["missing"]}


def test_no_link_of_the_page_for_a_missing_page_is_relative(read: Read) -> None:
    links = read[PAGES["missing"]].links
    assert [link for link in links if not link.startswith(("https://", "mailto:", "tel:", "#"))] == []


def test_every_page_says_what_it_may_load(read: Read) -> None:
    own = [path for path in read if path != PAGES["statement in a CMS"]]
    assert [path for path in own if not read[path].policy.startswith("default-src 'none'; style-src '")] == []


def test_a_fragment_says_nothing_for_the_page_around_it(built: Site) -> None:
    fragments = [content for path, content in built.files.items() if path.endswith("-fragment.html")]
    assert fragments
    assert [content for content in fragments if b"http-equiv" in content] == []


def test_whatever_can_be_scrolled_with_the_keys_has_a_name(read: Read) -> None:
    assert {path: facts.nameless for path, facts in read.items() if facts.nameless} == {}


def test_every_id_is_unique_in_its_page(read: Read) -> None:
    assert [path for path, facts in read.items() if len(set(facts.ids)) != len(facts.ids)] == []


def test_every_id_that_is_referred_to_exists(read: Read) -> None:
    found = {path: set(facts.named) - set(facts.ids) for path, facts in read.items()}
    assert {path: missing for path, missing in found.items() if missing} == {}


def test_every_page_has_one_h1(read: Read) -> None:
    assert {path: facts.levels.count(1) for path, facts in read.items() if facts.levels.count(1) != 1} == {}


def test_no_heading_level_is_jumped_over(read: Read) -> None:
    found = {path: crawl.jumps(facts.levels) for path, facts in read.items()}
    assert {path: jumped for path, jumped in found.items() if jumped} == {}


def test_every_page_is_dutch(read: Read) -> None:
    assert [path for path, facts in read.items() if facts.language != "nl"] == []


def test_every_page_has_a_title(read: Read) -> None:
    assert [path for path, facts in read.items() if not facts.title.strip()] == []


def test_a_title_is_of_one_page_only(read: Read) -> None:
    """Per audience; only the regulation in force stands at two addresses."""
    own = [path for path in read if path.endswith("/index.html") and path != "openbaar/privacyreglement/index.html"]
    titles = Counter((path.split("/")[0], read[path].title) for path in own)
    assert [title for title, count in titles.items() if count > 1] == []


def test_a_bad_page_is_seen() -> None:
    page = '<h1 id=a>x</h1><h3 id=a></h3><a href="weg/#b"></a><a href="#b"></a><a href="https://example.org/"></a>'
    page += "<section tabindex=0></section>"
    facts = crawl.facts(page)
    assert (facts.language, facts.title, facts.ids) == (None, "", ["a", "a"])
    assert crawl.jumps(facts.levels) == ["h1 then h3"]
    assert (facts.policy, facts.nameless) == ("", ["section"])
    assert _broken({"index.html": facts}, {"index.html"}) == ["index.html: weg/#b", "index.html: #b"]
