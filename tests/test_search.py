"""What a reader of the register can look for: the words of each sheet, in plain letters, each once."""

from dataclasses import replace

import board
import pytest

from registerbuild.documents import public
from registerbuild.documents.record.search import plain_letters, search_words
from registerbuild.documents.record.sheet import activity_page
from registerbuild.documents.views import records as views

VIEW = public.project_public(public.released(board.register()), board.TODAY)
ACTIVITY = next(activity for activity in VIEW.activities if activity.id == "inschrijving")


def words(activity: views.ActivityView) -> list[str]:
    return search_words(activity_page(activity, None, VIEW.organisation)).split(" ")


@pytest.mark.parametrize(
    "change",
    [
        {"name": "Zwemles"},
        {"summary_md": "Wij gaan naar **zwemles**."},
        {"search_words": ("zwemles",)},
        {"storage": ("zwemles",)},
        {"items": (replace(ACTIVITY.items[0], detail="zwemles en bad"),)},
        {
            "items": (
                replace(
                    ACTIVITY.items[0], detail=None, category=replace(ACTIVITY.items[0].category, parts_md=("zwemles",))
                ),
            )
        },
        {"measures": (views.MeasureView("m", "Zwemles", "", True),)},
    ],
)
def test_a_word_of_the_sheet_is_found(change: dict[str, object]) -> None:
    assert "zwemles" not in words(ACTIVITY)
    assert "zwemles" in words(replace(ACTIVITY, **change))  # type: ignore[arg-type]


def test_what_a_sheet_answers_is_found_by_its_name() -> None:
    assert "bewaartermijnen" in words(ACTIVITY)


def test_what_a_sheet_leaves_open_is_not_found_by_its_name() -> None:
    assert "bewaartermijnen" not in words(replace(ACTIVITY, items=()))


def test_a_part_of_a_category_that_the_activity_does_not_need_is_not_found() -> None:
    category = replace(ACTIVITY.items[0].category, parts_md=("zwemles",))
    assert "zwemles" not in words(
        replace(ACTIVITY, items=(replace(ACTIVITY.items[0], detail="naam", category=category),))
    )


def test_each_word_stands_once_in_the_order_of_the_alphabet() -> None:
    assert words(ACTIVITY) == sorted(set(words(ACTIVITY)))


def test_words_that_say_nothing_are_left_out() -> None:
    assert {"de", "het", "een", "van"} & set(words(ACTIVITY)) == set()


def test_an_address_is_no_word() -> None:
    assert [word for word in words(ACTIVITY) if "http" in word] == []


def test_a_number_of_one_digit_is_found() -> None:
    assert "7" in words(replace(ACTIVITY, storage=("kluis 7",)))


@pytest.mark.parametrize(("text", "plain"), [("CAFÉ", "cafe"), ("Leermíddelen", "leermiddelen"), ("ﬁ", "ﬁ")])
def test_letters_lose_their_accents(text: str, plain: str) -> None:
    assert plain_letters(text) == plain
