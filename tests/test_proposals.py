"""Which old lid is proposed for a new one: each once, that of the same article first, and nothing that is not alike."""

import board
import changing
import pytest

from registerbuild.derived.texts.proposals import proposals, went_into
from registerbuild.register.index import Register
from registerbuild.register.records.texts import Article, Regulation

OLD, NEW = "2026-08-01", "concept"
Texts = dict[str, dict[str, str]]


def register(old: Texts, new: Texts) -> Register:
    base = board.register_of(changing.files())
    articles, regulations = {}, {}
    for version, texts in ((OLD, old), (NEW, new)):
        for name, lids in texts.items():
            leden = [{"id": lid, "juridisch": text} for lid, text in lids.items()]
            values = {"id": f"{version}/{name}", "status": "vastgesteld", "titel": name, "leden": leden}
            articles[f"{version}/{name}"] = Article.model_validate(values)
        regulations[version] = base.all(Regulation)[version].model_copy(update={"articles": tuple(texts)})
    return Register({**base.records, Article: articles, Regulation: regulations})


def proposed(old: Texts, new: Texts) -> dict[str, str | None]:
    return {found.lid: found.was for found in proposals(OLD, NEW, register(old, new)) or ()}


SAME = "Dit artikel geldt voor alle scholen van de stichting."


def test_the_same_words_in_many_articles_stay_in_their_own() -> None:
    old = {name: {f"oud-{name}": SAME} for name in ("bewaren", "delen", "rechten")}
    new = {name: {f"nieuw-{name}": SAME} for name in ("rechten", "bewaren", "delen")}
    assert proposed(old, new) == {f"{n}/nieuw-{n}": f"{n}/oud-{n}" for n in ("rechten", "bewaren", "delen")}


def test_an_old_lid_is_proposed_once() -> None:
    found = proposed({"bewaren": {"a": SAME}}, {"bewaren": {"b": SAME, "c": f"{SAME} Ook voor het kantoor."}})
    assert found == {"bewaren/b": "bewaren/a", "bewaren/c": None}


def test_a_lid_that_moved_word_for_word_goes_before_one_that_is_somewhat_alike() -> None:
    alike = "Dit artikel gaat over scholen in de stad en over hun ouders."
    found = proposed({"delen": {"a": SAME}, "bewaren": {"b": alike}}, {"bewaren": {"c": SAME}})
    assert found == {"bewaren/c": "delen/a"}


@pytest.mark.parametrize("text", ["Niemand verkoopt gegevens.", "Foto’s blijven thuis."])
def test_nothing_is_proposed_that_is_not_alike(text: str) -> None:
    assert proposed({"bewaren": {"a": SAME}}, {"bewaren": {"b": text}}) == {"bewaren/b": None}


OWN = {
    "bewaren": "Het dossier gaat vijf jaar na vertrek weg.",
    "delen": "De inspectie krijgt de gegevens die de wet noemt.",
    "rechten": "Een ouder mag het dossier van het eigen kind lezen.",
}


def test_the_same_words_follow_their_article_to_its_new_name() -> None:
    old = {name: {"zelfde": SAME, "eigen": OWN[name]} for name in ("bewaren", "delen", "rechten")}
    new = {f"{name}-nieuw": {"gelijk": SAME, "anders": OWN[name]} for name in ("rechten", "bewaren", "delen")}
    expected = {
        f"{name}-nieuw/{lid}": f"{name}/{was}"
        for name in OWN
        for lid, was in (("gelijk", "zelfde"), ("anders", "eigen"))
    }
    assert proposed(old, new) == expected


def test_the_same_words_in_many_articles_are_not_spread_over_others() -> None:
    old = {name: {"zelfde": SAME} for name in ("bewaren", "delen")}
    assert proposed(old, {"toezicht": {"nieuw": SAME}}) == {"toezicht/nieuw": None}


FIRST = "De directeur van de school bewaart het dossier van een leerling."
SECOND = "Het bestuur wist na twee jaar alle gegevens over ziekte en verlof."


def parts(old: Texts, new: Texts) -> dict[str, tuple[str | None, int, bool]]:
    return {found.lid: (found.was, found.part, found.split) for found in proposals(OLD, NEW, register(old, new)) or ()}


def test_a_lid_that_was_split_goes_on_in_parts() -> None:
    found = parts({"bewaren": {"a": f"{FIRST}\n\n{SECOND}"}}, {"bewaren": {"b": FIRST, "c": SECOND}})
    assert found == {"bewaren/b": ("bewaren/a", 1, True), "bewaren/c": ("bewaren/a", 2, True)}


def test_an_item_that_became_a_lid_beside_the_lid_that_stayed() -> None:
    found = parts({"bewaren": {"a": f"- {FIRST}\n- {SECOND}"}}, {"bewaren": {"a": FIRST, "c": SECOND}})
    assert found == {"bewaren/c": ("bewaren/a", 2, True)}


def test_a_sentence_that_became_a_lid() -> None:
    found = parts({"bewaren": {"a": f"{FIRST} {SECOND}"}}, {"bewaren": {"a": FIRST, "c": SECOND}})
    assert found == {"bewaren/c": ("bewaren/a", 0, True)}


def test_a_part_that_stands_in_many_leden_is_proposed_nowhere() -> None:
    old = {name: {"a": f"{text}\n\n{SAME}"} for name, text in (("bewaren", FIRST), ("delen", SECOND))}
    found = parts(old, {"rechten": {"b": SAME}, "bewaren": {"a": FIRST}, "delen": {"a": SECOND}})
    assert found["rechten/b"][0] is None


def test_a_part_that_is_not_alike_is_not_proposed() -> None:
    other = "Wie een klacht heeft over een juf of meester, belt met de vertrouwenspersoon."
    assert parts({"bewaren": {"a": f"{FIRST}\n\n{SECOND}"}}, {"bewaren": {"a": FIRST, "c": other}}) == {
        "bewaren/c": (None, 0, False)
    }


def test_leden_that_were_joined_are_named() -> None:
    records = register({"bewaren": {"a": FIRST, "b": SECOND}}, {"bewaren": {"a": f"{FIRST} {SECOND}"}})
    assert [*went_into(OLD, NEW, ["bewaren/b"], records)] == [("bewaren/b", "bewaren/a")]
