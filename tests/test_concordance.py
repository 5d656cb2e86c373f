"""Where each old article stands now."""

from registerbuild.derived.texts.amendments import Version, VersionArticle, VersionLid, amendments
from registerbuild.documents.review.concordance import concordance


def version(**articles: list[str]) -> Version:
    """Articles by their ids, each with these leden."""
    made = [
        VersionArticle(
            name, str(number), name.title(), tuple(VersionLid(name, lid, n, lid, lid) for n, lid in enumerate(lids, 1))
        )
        for number, (name, lids) in enumerate(articles.items(), 1)
    ]
    return Version("", tuple(made), {}, {})


def rows(old: Version, new: Version, pairs: dict[str, str] | None = None) -> list[tuple[str, str, str]]:
    return [(row.old, row.new, row.state.value) for row in concordance(amendments(old, new, pairs))]


def test_an_article_that_is_now_a_lid_of_another_is_not_gone() -> None:
    old, new = version(grond=["grond"], slot=["naam"]), version(slot=["naam", "grond"])
    assert rows(old, new) == [("1", "1.2", "verplaatst"), ("2", "1", "vernummerd, gewijzigd")]


def test_an_article_of_which_leden_went_elsewhere_is_divided() -> None:
    old, new = version(rechten=["lijst", "termijn"]), version(rechten=["lijst"], termijn=["termijn"])
    assert rows(old, new) == [("1", "1; 2.1", "verdeeld")]


def test_an_article_that_no_lid_continues_is_gone() -> None:
    assert rows(version(melden=["melden"]), version()) == [("1", "–", "vervallen")]


def test_an_article_that_continues_none_is_new() -> None:
    assert rows(version(), version(fg=["taken"])) == [("–", "1", "nieuw")]


def test_the_old_articles_stand_in_their_order() -> None:
    old, new = version(een=["a"], twee=["b"]), version(twee=["b"], een=["a"])
    assert [row[0] for row in rows(old, new)] == ["1", "2"]
