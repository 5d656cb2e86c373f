"""The page of a DPIA: the answer first, the 17 points in the contents, and risks by their names."""

import re
from functools import cache

import board
import pytest

from registerbuild.derived.points import TITLES
from registerbuild.disk.reading import read_theme
from registerbuild.output.render import render
from registerbuild.register.records.dpia import Dpia

RECORD = board.register().all(Dpia)["begeleiding"]
PATH = "overhandigd/dpia/begeleiding/index.html"


@cache
def page(path: str = PATH) -> str:
    return render(board.pages(board.register())[path], read_theme()).decode()


def between(start: str, end: str, html: str = "") -> str:
    return (html or page()).partition(start)[2].partition(end)[0]


def test_the_conclusion_and_what_is_open_come_before_the_contents() -> None:
    places = [page().index(f'id="{name}"') for name in ("conclusie", "open", "inhoudsopgave", "samenvatting", "punt-1")]
    assert places == sorted(places)


def test_the_contents_list_the_17_points_in_order() -> None:
    found = re.findall(r'<a href="#punt-(\d+)">(.*?)</a>', between('id="inhoudsopgave"', "</nav>"))
    assert found == [(str(number), f"{number} {title}".replace("'", "&#39;")) for number, title in TITLES.items()]


def test_what_is_open_is_a_line_per_topic_with_a_count() -> None:
    lines = [re.sub(r"<[^>]+>", "", line) for line in between('id="open"', "</ul>").split("<li>")[1:]]
    assert [line.strip().partition(":")[0] for line in lines] == [
        "1 van de 1 maatregel is nog niet uitgevoerd",
        "4 van de 17 punten zijn nog niet ingevuld",
        "1 vraag moet eerst een antwoord krijgen",
        "1 van de 2 adviezen van de FG wacht op een antwoord",
        "Verouderd. Veranderd in het register sinds de laatste beoordeling",
    ]


@pytest.mark.parametrize("place", ['<svg class="risks"', '<table class="stack risks"', '<details class="risk"'])
def test_a_risk_is_called_by_its_name(place: str) -> None:
    part = between(place, 'id="deel-d"')
    assert [risk.name for risk in RECORD.risks if risk.name not in part] == []


def test_a_measure_names_its_risks_and_a_risk_its_measures() -> None:
    assert '<a href="#risico-r1">R1 Meelezen van buiten</a>' in between('<table class="stack actions"', "</table>")
    assert '<a href="#maatregel-m1">M1 Rechten per functie</a>' in between('id="risico-r1"', "</div>")


def test_every_link_inside_the_page_has_a_place() -> None:
    ids = set(re.findall(r'\bid="([^"]+)"', page()))
    assert [target for target in re.findall(r'href="#([^"]+)"', page()) if target not in ids] == []


@pytest.mark.parametrize("kind", ["flow", "risks"])
def test_a_picture_has_a_title_and_says_the_same_in_words(kind: str) -> None:
    picture = between(f'<svg class="{kind}"', "</svg>")
    ids = dict(re.findall(r'(aria-\w+)="([^"]+)"', picture))
    assert f'<title id="{ids["aria-labelledby"]}">' in picture
    assert len(between(f'<desc id="{ids["aria-describedby"]}">', "</desc>", picture)) > 100


def test_a_prescan_begins_with_what_holds() -> None:
    html = page("overhandigd/dpia/pre-scan/beeld/index.html")
    answers = [re.sub(r"<[^>]+>|Geldt dit: ", "", cell) for cell in re.findall(r"</th>(<td>.*?</td>)", html, re.DOTALL)]
    given = [answer for answer in answers if answer in ("ja", "?", "nee")]
    split = given.index("ja", given.index("nee"))  # the second list begins with what holds, again
    order = ["ja", "?", "nee"]
    assert [sorted(part, key=order.index) == part for part in (given[:split], given[split:])] == [True, True]
