"""What people do: read without script, go by keyboard, follow a fixed link, look something up in the register."""

import io

import openpyxl
import pytest
from playwright.sync_api import Page, expect

from .conftest import Visitor
from .site import PAGES, Site

REGISTER = PAGES["register"]


def _focused(page: Page) -> dict[str, str]:
    """What has the focus, and how that is shown."""
    return page.evaluate(
        """() => { const e = document.activeElement, box = e.getBoundingClientRect(), style = getComputedStyle(e);
        const seen = style.outlineStyle != 'none' && parseFloat(style.outlineWidth) >= 2;
        const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0;
        return {tag: e.tagName, text: e.innerText.slice(0, 60), id: e.id, shown: seen && inside ? 'yes' : 'no'}; }"""
    )


def _rows(page: Page) -> list[str]:
    """The names of the activities that the register shows."""
    return page.locator("tr[data-zoek]:visible th a").all_inner_texts()


def test_only_what_can_be_filtered_has_a_script(built: Site) -> None:
    """So every other page is the same without."""
    found = {path for path, content in built.pages.items() if "<script" in content}
    registers = {PAGES[f"{reader}register"] for reader in ("", "handed ", "internal ")}
    assert found == {*registers, PAGES["pack"], PAGES["changes"]}


@pytest.mark.parametrize("name", ["register", "internal register"])
def test_without_script_the_register_has_all_its_content(name: str, visitor: Visitor, scriptless: Visitor) -> None:
    with_script, without = visitor.open(PAGES[name]), scriptless.open(PAGES[name])
    assert without.inner_text("main table") == with_script.inner_text("main table")


def test_without_script_a_folded_part_opens(scriptless: Visitor) -> None:
    page = scriptless.open(PAGES["whole statement"])
    part = page.locator("details").first
    part.locator("summary").click()
    expect(part.locator("div").first).to_be_visible()


def test_without_script_there_is_no_filter_that_does_nothing(scriptless: Visitor) -> None:
    expect(scriptless.open(REGISTER).locator("form")).to_be_hidden()


@pytest.mark.parametrize("name", ["start", "statement as one file", "register"])
def test_the_first_tab_leads_past_the_menu(name: str, visitor: Visitor) -> None:
    page = visitor.open(PAGES[name])
    page.keyboard.press("Tab")
    assert _focused(page) | {"id": ""} == {"tag": "A", "text": "Naar de inhoud", "id": "", "shown": "yes"}
    page.keyboard.press("Enter")
    assert _focused(page)["id"] == "inhoud"


@pytest.mark.parametrize("name", ["start", "statement", "statement in a CMS", "regulation", "register", "activity"])
def test_the_focus_is_always_seen(name: str, visitor: Visitor) -> None:
    page = visitor.open(PAGES[name])
    unseen = []
    for _ in range(40):
        page.keyboard.press("Tab")
        focused = _focused(page)
        if focused["tag"] == "BODY":
            break
        if focused["shown"] == "no":
            unseen.append(focused)
    assert unseen == []


def test_a_folded_part_opens_and_closes_with_enter(visitor: Visitor) -> None:
    page = visitor.open(PAGES["whole statement"])
    part = page.locator("details").first
    part.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(part).to_have_attribute("open", "")
    page.keyboard.press("Enter")
    expect(part).not_to_have_attribute("open", "")


def test_on_paper_nothing_stays_folded(visitor: Visitor) -> None:
    page = visitor.open(PAGES["whole statement"])
    page.emulate_media(media="print")
    folded = page.locator("details:not([open]) > div").evaluate_all("parts => parts.map(p => p.checkVisibility())")
    heights = page.locator("details:not([open]) > div").evaluate_all("parts => parts.map(p => p.offsetHeight)")
    assert folded
    assert min(heights) > 0


@pytest.mark.parametrize("kind", ["article", "lid"])
def test_a_fixed_link_leads_to_its(kind: str, visitor: Visitor) -> None:
    page = visitor.open(PAGES["regulation"])
    link = page.locator(".permalink" if kind == "article" else ".lid .no a").nth(7)
    address = link.evaluate("link => link.href")
    link.click()
    assert page.url == address
    page = visitor.open(f"{PAGES['regulation']}#{address.partition('#')[2]}")
    expect(page.locator(":target")).to_be_in_viewport()
    assert page.evaluate("scrollY") > 0


def test_a_link_to_a_folded_place_opens_it(visitor: Visitor) -> None:
    page = visitor.open(f"{PAGES['whole statement']}#gegeven-contactgegevens")
    expect(page.locator("#gegeven-contactgegevens")).to_be_in_viewport()


def test_a_word_in_the_register_leaves_the_rows_that_have_it(visitor: Visitor) -> None:
    page = visitor.open(REGISTER)
    everything = _rows(page)
    page.get_by_role("searchbox", name="Zoek").fill("LEERMÍDDELEN")
    expect(page.get_by_role("status")).to_have_text(f"{len(_rows(page))} van {len(everything)} verwerkingen")
    assert "Digitale leermiddelen" in _rows(page)
    assert 0 < len(_rows(page)) < len(everything)


def test_a_group_in_the_register_leaves_the_rows_about_it(visitor: Visitor) -> None:
    page = visitor.open(REGISTER)
    everything = _rows(page)
    page.get_by_label("Over wie").select_option("sollicitanten")
    assert 0 < len(_rows(page)) < len(everything)
    about = page.locator("tr[data-zoek]:visible td:nth-of-type(1)").all_inner_texts()
    assert [cell for cell in about if "sollicitanten" not in cell] == []


def test_a_reset_shows_the_whole_register_again(visitor: Visitor) -> None:
    page = visitor.open(f"{REGISTER}?q=camera&groep=leerlingen")
    some = _rows(page)
    page.get_by_role("button", name="Wis filters").click()
    expect(page.get_by_role("status")).not_to_contain_text(f"{len(some)} van")
    assert len(_rows(page)) > len(some)
    assert page.get_by_role("searchbox", name="Zoek").input_value() == ""
    assert "?" not in page.url


def test_a_link_with_a_word_opens_the_register_filtered(visitor: Visitor) -> None:
    page = visitor.open(f"{REGISTER}?q=camera")
    assert page.get_by_role("searchbox", name="Zoek").input_value() == "camera"
    rows = len(_rows(page))
    expect(page.get_by_role("status")).to_contain_text(f"{rows} van")
    assert 0 < rows < page.locator("tr[data-zoek]").count()


def test_back_from_an_activity_the_register_is_filtered_as_before(visitor: Visitor) -> None:
    page = visitor.open(REGISTER)
    page.get_by_role("searchbox", name="Zoek").fill("camera")
    expect(page.get_by_role("status")).not_to_be_empty()
    before = _rows(page)
    page.locator("tr[data-zoek]:visible a").first.click()
    expect(page.locator("dl.facts").first).to_be_visible()
    page.go_back()
    expect(page.get_by_role("searchbox", name="Zoek")).to_have_value("camera")
    assert _rows(page) == before


def test_a_word_that_is_nowhere_is_said_to_be_nowhere_with_a_way_out(visitor: Visitor) -> None:
    page = visitor.open(f"{REGISTER}?q=xyzzy")
    expect(page.get_by_role("status")).to_contain_text("0 van")
    expect(page.locator("#niets")).to_contain_text("Niets gevonden")
    expect(page.locator("#niets a")).to_be_visible()
    expect(page.locator(".register .chapter:visible")).to_have_count(0)


def test_the_way_out_is_shown_only_when_nothing_was_found(visitor: Visitor) -> None:
    expect(visitor.open(f"{REGISTER}?q=camera").locator("#niets")).to_be_hidden()


@pytest.mark.parametrize("word", ["bsn", "allergie", "camera", "Bewaartermijn"])
def test_an_activity_is_found_by_a_word_of_its_details(word: str, visitor: Visitor) -> None:
    assert _rows(visitor.open(f"{REGISTER}?q={word}"))


def test_a_hit_that_is_not_seen_is_explained(visitor: Visitor) -> None:
    page = visitor.open(f"{REGISTER}?q=bsn")
    row = page.locator("tr[data-zoek]:visible").first
    expect(row.locator(".found")).to_contain_text("in de details: bsn")


def test_a_hit_that_is_seen_is_not_explained(visitor: Visitor) -> None:
    page = visitor.open(f"{REGISTER}?q=cameratoezicht")
    row = page.locator("tr[data-zoek]:visible").filter(has_text="Cameratoezicht")
    expect(row.locator(".found")).to_be_hidden()


@pytest.mark.parametrize("name", ["register", "activity"])
def test_on_a_phone_nothing_scrolls_sideways(name: str, visitor: Visitor) -> None:
    page = visitor.open(PAGES[name])
    page.set_viewport_size({"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_on_a_phone_each_cell_of_the_register_says_what_it_is(visitor: Visitor) -> None:
    page = visitor.open(REGISTER)
    page.set_viewport_size({"width": 360, "height": 740})
    labels = page.locator("tr[data-zoek]").first.locator(".kop:visible").all_inner_texts()
    assert [label.strip() for label in labels] == ["Over wie:", "Reden:", "Termijn:"]


def test_printed_from_the_browser_the_whole_register_is_on_paper(visitor: Visitor) -> None:
    page = visitor.open(f"{REGISTER}?q=xyzzy")
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 680, "height": 1000})
    assert page.locator("tr[data-zoek]:visible").count() == page.locator("tr[data-zoek]").count()
    assert page.evaluate("document.documentElement.scrollWidth") <= 680


SHOWN = ".wijzigt:visible"
"""The leden of the pack that are on the screen."""


def test_the_pack_opens_on_the_choices_and_is_short(visitor: Visitor) -> None:
    page = visitor.open(PAGES["pack"])
    page.set_viewport_size({"width": 1280, "height": 800})
    kinds = page.locator(SHOWN).evaluate_all("lids => [...new Set(lids.map((lid) => lid.dataset.soort))]")
    assert kinds == ["keuze"]
    assert page.evaluate("document.documentElement.scrollHeight") <= 15_000


def test_without_script_the_pack_shows_every_lid(visitor: Visitor, scriptless: Visitor) -> None:
    every = visitor.open(PAGES["pack"]).locator(".wijzigt").count()
    assert scriptless.open(PAGES["pack"]).locator(SHOWN).count() == every


@pytest.mark.parametrize(
    ("name", "value"), [("geleding", "personeelsgeleding"), ("soort", "moet"), ("verandering", "gewijzigd")]
)
def test_a_filter_of_the_pack_changes_what_is_seen_and_stands_in_the_address(
    name: str, value: str, visitor: Visitor
) -> None:
    page = visitor.open(PAGES["pack"])
    before = page.locator(SHOWN).count()
    page.select_option(f"#{name}", value)
    after = page.locator(SHOWN).count()
    assert after != before
    page.reload()
    assert page.locator(SHOWN).count() == after


def test_a_link_to_a_lid_reaches_it_whatever_the_filter_says(visitor: Visitor) -> None:
    page = visitor.open(f"{PAGES['pack']}?soort=moet#wijziging-bewaren-dossier")
    expect(page.locator("#wijziging-bewaren-dossier")).to_be_in_viewport()


def test_from_a_choice_to_its_text(visitor: Visitor) -> None:
    page = visitor.open(PAGES["pack"])
    page.locator(".keuzes a").first.click()
    expect(page.locator(":target.wijzigt")).to_be_in_viewport()


PHONE = {"width": 360, "height": 740}
SLACK = 24
"""pixels of the first screen that stay free: a board with a longer name or a wider letter has one line more"""
STOPS = 40
"""at most so many times Tab, from the top of a page to what one looks for"""
ASKED = {"Wie krijgt": "wie", "Hoe lang": "lang"}
"""How a question begins, and where its answer stands."""


def _statements(page: Page) -> list[str]:
    """The links on the start page to the statement of a group of people."""
    links = page.locator(".people a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    return [link for link in links if "#" not in link and "voor-jou" not in link]


def test_after_one_tap_on_a_phone_all_questions_and_answers_are_on_the_screen(visitor: Visitor) -> None:
    page = visitor.open(PAGES["start"])
    page.set_viewport_size(PHONE)
    found = _statements(page)
    assert len(found) == 5
    for link in found:
        page.locator(f".people a[href='{link}']").click()
        page.evaluate("document.fonts.ready.then(() => 0)")
        rows = page.locator(".questions li")
        assert rows.count() == 8, link
        assert rows.locator("span").evaluate_all("rows => rows.filter(row => !row.innerText.trim())") == []
        bottoms = rows.evaluate_all("rows => rows.map(row => row.getBoundingClientRect().bottom)")
        assert max(bottoms) <= PHONE["height"] - SLACK, link
        assert page.evaluate("scrollY") == 0
        page.go_back()


@pytest.mark.parametrize("audience", ["openbaar", "overhandigd", "intern"])
def test_the_menu_of_a_phone_takes_at_most_three_lines(audience: str, visitor: Visitor) -> None:
    page = visitor.open(f"{audience}/index.html")
    page.set_viewport_size(PHONE)
    tops = page.locator(".top li").evaluate_all("items => items.map(item => item.getBoundingClientRect().top)")
    assert len({round(top) for top in tops}) <= 3


@pytest.mark.parametrize("question", ASKED)
def test_the_answer_of_a_parent_is_two_taps_away(question: str, visitor: Visitor) -> None:
    page = visitor.open(PAGES["start"])
    page.set_viewport_size(PHONE)
    page.get_by_role("link", name="Over uw kind").click()
    page.locator(".questions a", has_text=question).click()
    expect(page.locator(f"#{ASKED[question]}")).to_be_in_viewport()
    answer = page.locator(f"#{ASKED[question]} ~ *").first
    expect(answer).to_be_in_viewport()
    assert answer.inner_text().strip()


def _tab_to(page: Page, words: str) -> int:
    """Press Tab until a link with these words has the focus; the number of times."""
    for stops in range(1, STOPS + 1):
        page.keyboard.press("Tab")
        focused = _focused(page)
        if focused["tag"] == "A" and words in focused["text"]:
            assert focused["shown"] == "yes"
            return stops
    raise AssertionError(f"{words} is not among the first {STOPS} stops")


@pytest.mark.parametrize("question", ASKED)
def test_the_answer_of_a_parent_is_reached_by_keyboard_alone(question: str, visitor: Visitor) -> None:
    page = visitor.open(PAGES["start"])
    stops = _tab_to(page, "Over uw kind")
    page.keyboard.press("Enter")
    expect(page.locator(".questions")).to_be_visible()
    stops += _tab_to(page, question)
    page.keyboard.press("Enter")
    expect(page.locator(f"#{ASKED[question]}")).to_be_in_viewport()
    assert stops <= STOPS


def test_an_activity_is_found_from_the_start_page_by_a_word(visitor: Visitor) -> None:
    page = visitor.open(PAGES["start"])
    page.get_by_role("link", name="erwerkingsregister").first.click()
    page.get_by_role("searchbox", name="Zoek").fill("bsn")
    expect(page.get_by_role("status")).not_to_be_empty()
    link = page.locator("tr[data-zoek]:visible th a").first
    name = link.inner_text()
    link.click()
    expect(page.locator("h1")).to_have_text(name)


def test_a_member_votes_on_one_choice_after_reading_it(visitor: Visitor, built: Site) -> None:
    """The choice leads to its text, with what was and why; the form that comes with the page has a row for it."""
    page = visitor.open(PAGES["pack"])
    choice = page.locator(".keuzes a").first
    article, number = choice.inner_text().strip().split(".")
    choice.click()
    lid = page.locator(":target.wijzigt")
    expect(lid).to_be_in_viewport()
    lid.locator("summary").first.click()
    expect(lid.locator("details > div").first).to_be_visible()
    form = page.locator("a[href$='.xlsx']").first.evaluate("link => new URL(link.href).pathname.slice(1)")
    book = openpyxl.load_workbook(io.BytesIO(built.files[form]))
    rows = [dict(zip(next(sheet.values), row, strict=True)) for sheet in book for row in sheet.values]
    (mine, *_) = [row for row in rows if f"{row['Lid']} ".startswith(f"Artikel {article}, lid {number} ")]
    assert (mine["Keuze nr."], mine["Eens"], mine["Oneens"]) == ("1", "", "")
