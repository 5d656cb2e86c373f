"""Every place in the law that a register names: `registerbuild wetten` and the internal page."""

import datetime
import json
from pathlib import Path

import board
import pytest
from click.testing import CliRunner

from registerbuild.commands.main import group
from registerbuild.derived.law.citations import place_in_law
from registerbuild.derived.law.cited import cited_places
from registerbuild.documents.laws.views import CitedArticle, LawsView
from registerbuild.documents.plan import plan
from registerbuild.register.index import Register
from registerbuild.register.records.data import Statute

TODAY = datetime.date(2026, 9, 1)
FOLDER = Path(board.__file__).parent / "golden" / "board"


@pytest.fixture(scope="module")
def register() -> Register:
    return board.register()


@pytest.fixture(scope="module")
def view(register: Register) -> LawsView:
    return next(target.view for target in plan(register, TODAY) if isinstance(target.view, LawsView))


def shown(view: LawsView, words: str) -> CitedArticle:
    return next(article for law in view.laws for article in law.articles if article.words == words)


def wetten(*options: str) -> str:
    result = CliRunner().invoke(group, ["-C", str(FOLDER), "wetten", "--peildatum", "2026-09-01", *options])
    assert result.exit_code == 0, result.output
    return result.output


def test_the_places_follow_the_order_of_the_laws_and_then_of_the_numbers(register: Register) -> None:
    places = [(place.law.law, place.law.article) for place in cited_places(register, TODAY)]
    assert places.index(("avg", "4")) < places.index(("avg", "5")) < places.index(("uavg", "30"))


def test_a_place_that_was_read_is_certain(view: LawsView) -> None:
    article = shown(view, "UAVG 30(2)(a)")
    assert (article.read, article.doubt) == ("1 september 2026", None)


def test_a_doubt_goes_with_the_version(view: LawsView) -> None:
    article = shown(view, "UAVG 46")
    assert (article.read, article.doubt) == ("1 juli 2021", "oudere kopie; latere wijzigingen niet uitgesloten")


def test_what_nobody_read_has_no_version(view: LawsView) -> None:
    assert (shown(view, "UAVG 33").read, view.unread > 0) == (None, True)


def test_a_version_that_begins_later_has_been_read_by_nobody(register: Register) -> None:
    day = datetime.date(2016, 5, 3)
    found = [place for place in cited_places(register, day) if any(not each.raw for each in place.citations)]
    assert {(place.law.read, place.law.certain) for place in found} == {(None, False)}


def test_what_only_a_text_names_has_the_reading_of_the_list(view: LawsView) -> None:
    assert (shown(view, "AVG 15").read, shown(view, "AVG 15").doubt) == ("4 mei 2016", None)


def test_what_is_not_read_is_always_doubted(view: LawsView) -> None:
    assert [article for law in view.laws for article in law.articles if not article.read and not article.doubt] == []


def test_the_counts_make_the_whole(view: LawsView) -> None:
    assert view.certain + view.doubted + view.unread == view.total == sum(len(law.articles) for law in view.laws)


def test_a_place_names_the_records_that_use_it(view: LawsView) -> None:
    assert [(use.kind, use.name) for use in shown(view, "UAVG 33").used] == [("verwerking", "Foto’s en camera’s")]


def test_a_place_names_the_pages_that_show_it(view: LawsView) -> None:
    addresses = {page.address for page in shown(view, "UAVG 33").pages}
    assert {"openbaar/privacyverklaring/ouders/", "intern/verwerkingsregister/beeld/"} <= addresses


def test_a_link_to_a_page_starts_at_the_page_of_the_laws(view: LawsView) -> None:
    links = {page.address: page.href for page in shown(view, "UAVG 33").pages}
    assert links["openbaar/privacyverklaring/ouders/"] == "../../openbaar/privacyverklaring/ouders/"
    assert links["intern/verwerkingsregister/beeld/"] == "../verwerkingsregister/beeld/"


def test_the_command_says_file_and_line() -> None:
    lines = (FOLDER / "register/verwerkingen/beeld.yaml").read_text(encoding="utf-8").split("\n")
    number = next(n for n, line in enumerate(lines, 1) if 'artikel: "33"' in line)
    found = next(entry for entry in json.loads(wetten("--format", "json")) if entry["woorden"] == "UAVG 33")
    assert found["gebruikt"] == [f"register/verwerkingen/beeld.yaml:{number}"]


def test_the_command_can_show_only_what_is_not_certain() -> None:
    found = json.loads(wetten("--format", "json", "--onzeker"))
    assert {entry["woorden"] for entry in found} >= {"UAVG 33", "UAVG 46"}
    assert [entry for entry in found if entry["gelezen"] and not entry["twijfel"]] == []


def test_the_text_names_the_version_the_doubt_the_line_and_the_page() -> None:
    text = wetten()
    assert "2021-07-01  oudere kopie; latere wijzigingen niet uitgesloten" in text
    assert "    gebruikt  register/verwerkingen/inschrijving.yaml:" in text
    assert "    getoond   openbaar/privacyverklaring/ouders/" in text


def test_a_law_whose_articles_are_certain_tells_its_own_doubt_below(view: LawsView) -> None:
    doubted = [law for law in view.laws if law.doubt and any(not article.doubt for article in law.articles)]
    said = wetten().splitlines()
    assert [law.short for law in doubted if f"{law.short} als geheel: {law.doubt}" not in said] == []
    assert sum(" als geheel: " in line for line in said) == len(doubted)


def test_the_command_and_the_page_count_the_same(view: LawsView) -> None:
    assert wetten().endswith(
        f"{view.total} plaatsen: {view.certain} zeker, {view.doubted} met twijfel, {view.unread} niet gelezen.\n"
    )


def test_a_whole_article_is_no_surer_than_its_parts() -> None:
    known = '{wet: avg, artikel: "4", lid: "1", gelezen: 2016-05-04}'
    whole, part = known.replace(' lid: "1",', ""), '{wet: avg, artikel: "4", lid: "12", twijfel: niet gelezen}'
    both = f"{whole}\n    - {part}"
    places = cited_places(board.register_of(board.files({"begrippen.yaml": (known, both)})), TODAY)
    named = {(place.law.law, place.law.article, place.law.paragraph): place.law for place in places}
    assert named["avg", "4", None].doubt == "niet elk lid of onderdeel is zeker"


def test_a_law_that_only_a_text_names_has_the_reading_of_the_law() -> None:
    text = ("gewoon: Gegevens over u", "gewoon: Volgens de {wet:wbp} zijn dit gegevens over u")
    changed = board.register_of(board.files({"begrippen.yaml": text}))
    place = next(p.law for p in cited_places(changed, TODAY) if p.law.law == "wbp" and p.law.article is None)
    wbp = changed.all(Statute)["wbp"]
    assert (place.read, place.doubt) == (wbp.read, wbp.doubt)


def test_a_number_that_is_read_as_what_it_means_now_is_not_called_wrong() -> None:
    known = '{wet: avg, artikel: "4", lid: "1", gelezen: 2016-05-04}'
    court = '{wet: uavg, artikel: "5", lid: "5", gelezen: 2026-09-01}'
    changed = board.register_of(board.files({"begrippen.yaml": (known, f"{known}\n    - {court}")}))
    laws = next(t.view for t in plan(changed, TODAY) if isinstance(t.view, LawsView))
    assert (shown(laws, "UAVG 5(5)").fate, shown(laws, "UAVG 5(5)").instead) == (None, ())


@pytest.mark.parametrize(
    ("target", "place"),
    [
        ("wms/10/e", ("10", None, "e")),
        ("wms/12/1/m", ("12", "1", "m")),
        ("wpo/45/1a", ("45", "1a", None)),
        ("avg/4/7", ("4", "7", None)),
    ],
)
def test_a_reference_names_a_lid_or_a_point(target: str, place: tuple[str, str | None, str | None]) -> None:
    law = place_in_law(target)
    assert (law.article, law.paragraph, law.point) == place
