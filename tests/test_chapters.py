"""Articles with a letter behind their number, and chapters above articles, where they are shown or compared."""

import board
import pytest

from registerbuild.derived.texts.amendments import amendments
from registerbuild.derived.texts.fingerprint import version_fingerprint
from registerbuild.derived.texts.lids import articles
from registerbuild.derived.texts.versions import article_numbers, read_version
from registerbuild.documents.review.front import article_order, runs
from registerbuild.register.index import Register
from registerbuild.register.records.texts import Article, Regulation

VERSION = "2026-08-01"


def numbered(order: list[str], inserted: list[str]) -> list[str]:
    version = board.register().all(Regulation)[VERSION]
    version = version.model_copy(update={"articles": tuple(order), "inserted": tuple(inserted)})
    return [*article_numbers(version).values()]


@pytest.mark.parametrize(
    ("order", "inserted", "numbers"),
    [
        (["a", "b", "c"], [], ["1", "2", "3"]),
        (["a", "b", "c"], ["b"], ["1", "1a", "2"]),
        (["a", "b", "c", "d"], ["b", "c"], ["1", "1a", "1b", "2"]),
        (["a", "b", "c"], ["c"], ["1", "2", "2a"]),
    ],
)
def test_an_inserted_article_has_a_letter_and_the_others_keep_their_number(
    order: list[str], inserted: list[str], numbers: list[str]
) -> None:
    assert numbered(order, inserted) == numbers


def changed(**update: object) -> Register:
    register = board.register()
    version = register.all(Regulation)[VERSION].model_copy(update=update)
    return Register({**register.records, Regulation: {**register.all(Regulation), VERSION: version}})


def test_an_article_that_was_inserted_renumbers_none() -> None:
    register = board.register()
    extra = register.all(Article)[f"{VERSION}/bewaren"].model_copy(update={"id": f"{VERSION}/camera"})
    after = changed(articles=("begrippen", "camera", "bewaren"), inserted=("camera",))
    after = Register({**after.records, Article: {**after.all(Article), extra.id: extra}})
    changes = amendments(read_version(VERSION, register), read_version(VERSION, after))
    found = [(change.new.number, change.place.value) for change in changes if change.new]
    assert found == [("1", "ongewijzigd"), ("1a", "nieuw"), ("2", "ongewijzigd")]


def test_a_reference_shows_the_letter() -> None:
    after = changed(inserted=("bewaren",))
    assert read_version(VERSION, after).articles[1].number == "1a"


def test_articles_with_a_letter_stand_behind_the_one_above_them() -> None:
    assert sorted(["10", "2", "38a", "38", "39"], key=article_order) == ["2", "10", "38", "38a", "39"]


def test_places_in_an_article_with_a_letter_are_told_as_a_run() -> None:
    assert runs(["38a.1", "38a.2", "38.1"]) == "38.1; 38a.1–2"


def chapters() -> Register:
    version = board.register().all(Regulation)["2024-08-01"]
    return changed(chapters=tuple(each.model_copy(update={"begins_with": "bewaren"}) for each in version.chapters[:1]))


def test_a_chapter_that_is_new_is_a_change_of_the_article_with_which_it_begins() -> None:
    changes = amendments(read_version(VERSION, board.register()), read_version(VERSION, chapters()))
    assert [change.changed for change in changes] == [False, True]


@pytest.mark.parametrize("field", ["inserted", "chapters"])
def test_the_fingerprint_covers_letters_and_chapters(field: str) -> None:
    after = changed(inserted=("bewaren",)) if field == "inserted" else chapters()
    prints = {
        version_fingerprint(register.all(Regulation)[VERSION], articles(VERSION, register) or {})
        for register in (board.register(), after)
    }
    assert len(prints) == 2


def test_a_page_has_its_chapters_above_the_articles_and_in_its_contents() -> None:
    view = board.pages(board.register())["openbaar/privacyreglement/2024-08-01/index.html"].view
    found = [(article.chapter.number, article.chapter.title) for article in view.articles if article.chapter]
    assert found == [(1, "Waarover het gaat"), (2, "Bewaren")]
