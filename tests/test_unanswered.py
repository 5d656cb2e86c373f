"""What a record leaves open is one finding, which names all of it."""

import datetime

import board
import pytest

from registerbuild import checks
from registerbuild.checks import unanswered
from registerbuild.checks.rule import Rule, as_message
from registerbuild.register.model import fields
from registerbuild.register.reading.load import load
from registerbuild.register.records.activity import Activity, DataItem, Mandatory
from registerbuild.register.records.prescan import Prescan

TODAY = datetime.date(2026, 11, 22)
HEAD = """\
naam: Schoolreis
gewoon: Met de klas op reis
samenvatting: Wij gaan met de klas op reis.
hoofdstuk: leerlingen
status: {status}
"""
ITEMS = "gegevens:\n  - {categorie: contact, bron: de ouders, verplicht: vrije keuze}\n  - {categorie: nummer}\n"
SCAN = """\
status: te bevestigen
naam: Schoolreis
verwerkingen: [reis]
"""


def told(files: dict[str, str]) -> dict[str, str]:
    """The messages of these rules about these files, by code."""
    loaded = load(board.files() | {path: text.encode() for path, text in files.items()})
    assert loaded.findings == []
    found = [f for f in checks.run(loaded, TODAY) if f.place.path in files and f.code.startswith("LEG")]
    assert len({f.code for f in found}) == len(found)
    return {f.code: f.message + (f" ({f.note})" if f.note else "") for f in found}


def activity(more: str = "", status: str = "te bevestigen") -> dict[str, str]:
    return {"register/verwerkingen/reis.yaml": HEAD.format(status=status) + more}


ASKED = "ontvangers, verwerkers, doorgifte buiten de EER, automatische besluiten"
BESIDES = "opslag, geldt voor, eigenaar, DPIA, pre-scan"


def test_of_a_draft_all_that_is_open_is_one_finding() -> None:
    assert told(activity()) == {"LEG101": f"nog te bepalen: {ASKED}, {BESIDES}"}


def test_of_what_is_adopted_the_law_is_one_finding_and_the_rest_another() -> None:
    assert told(activity(status="vastgesteld")) == {
        "LEG101": f"nog te bepalen: {ASKED}",
        "LEG102": f"nog te bepalen: {BESIDES}",
    }


def test_an_empty_list_is_an_answer_where_it_says_that_there_is_nobody() -> None:
    assert "nog te bepalen: doorgifte buiten de EER," in told(activity("ontvangers: []\nverwerkers: []\n"))["LEG101"]


def test_of_the_data_it_says_at_how_many_an_answer_is_missing() -> None:
    found = told(activity(ITEMS))["LEG101"]
    assert "automatische besluiten, bron, verplicht, gegeven door, opslag" in found
    assert "(bron: 1 van 2 gegevens; verplicht: 1 van 2 gegevens)" in found


def test_what_is_said_of_all_data_is_not_missing_at_any() -> None:
    found = told(activity("bron: de ouders\nverplicht: vrije keuze\n" + ITEMS))["LEG101"]
    assert ("bron" in found, "verplicht" in found) == (False, False)


def test_few_open_answers_of_a_prescan_are_named_and_many_are_counted() -> None:
    found = told({"register/prescans/reis.yaml": SCAN, **activity()})["LEG104"]
    assert found.startswith("nog te bepalen: criteria van de EDPB, lijst van de AP, besluit (criteria van de EDPB: ")
    assert "; lijst van de AP: 17 van 17)" in found


FIELDS = (*fields(Activity), *fields(DataItem), *fields(Prescan))


@pytest.mark.parametrize(
    ("rule", "files"),
    [
        (unanswered.activity_unanswered, activity("gegevens: [{categorie: contact}]\n")),
        (unanswered.prescan_unanswered, {"register/prescans/reis.yaml": SCAN, **activity()}),
    ],
)
def test_a_field_that_is_typed_otherwise_than_it_is_called_stands_in_the_remedy(
    rule: Rule, files: dict[str, str]
) -> None:
    called = {as_message(field.info.title or ""): field.key for field in FIELDS}
    topics = told(files)[rule.code].partition(": ")[2].partition(" (")[0].split(", ")
    other = [called[topic] for topic in topics if topic in called and _typed(topic) != called[topic]]
    assert other
    assert [key for key in other if key not in rule.fix and key not in _first_words(topics)] == []


def _typed(topic: str) -> str:
    return topic.lower().replace(" ", "_")


def _first_words(topics: list[str]) -> list[str]:
    return [topic.split()[0] for topic in topics]


def test_nothing_is_open_in_an_example() -> None:
    assert told(activity(status="voorbeeld")) == {}


# What an activity says of all its data


def items(more: str) -> list[tuple[str | None, Mandatory]]:
    text = next(iter(activity(more).values()))
    loaded = load(board.files() | {"register/verwerkingen/reis.yaml": text.encode()})
    return [(item.source, item.mandatory) for item in loaded.register.all(Activity)["reis"].items]


@pytest.mark.parametrize(
    ("said", "second"),
    [
        ("", (None, Mandatory.UNKNOWN)),
        ("bron: de arts\n", ("de arts", Mandatory.UNKNOWN)),
        ("verplicht: moet van de wet\n", (None, Mandatory.BY_LAW)),
        ("bron: de arts\nverplicht: moet van de wet\n", ("de arts", Mandatory.BY_LAW)),
    ],
)
def test_what_is_said_of_all_holds_where_an_item_says_nothing_else(
    said: str, second: tuple[str | None, Mandatory]
) -> None:
    assert items(said + ITEMS) == [("de ouders", Mandatory.FREE), second]


def test_an_item_may_say_that_it_is_not_known() -> None:
    own = "gegevens:\n  - {categorie: contact, verplicht: nog niet bepaald}\n"
    assert items("verplicht: moet van de wet\n" + own) == [(None, Mandatory.UNKNOWN)]


def test_the_order_in_which_the_fields_are_written_does_not_matter() -> None:
    assert items(ITEMS + "bron: de arts\n") == items("bron: de arts\n" + ITEMS)


def test_a_wrong_word_of_all_is_found_once() -> None:
    text = HEAD.format(status="te bevestigen") + "verplicht: misschien\n" + ITEMS
    loaded = load(board.files() | {"register/verwerkingen/reis.yaml": text.encode()})
    assert [(f.code, f.loc) for f in loaded.findings] == [("REC003", ("verplicht",))]
