"""Comparing two versions: identity by id, numbers computed, moves told from renumbering."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registerbuild.derived.texts.amendments import (
    ArticleChange,
    LidChange,
    Movement,
    Version,
    VersionArticle,
    VersionLid,
    Wording,
    amendments,
    shown_key,
)

Articles = list[tuple[str, list[tuple[str, str, str | None]]]]


def version(articles: Articles, shown: dict[str, str] | None = None) -> Version:
    found = tuple(
        VersionArticle(
            name,
            str(number),
            name.title(),
            tuple(VersionLid(name, lid, n, legal, plain) for n, (lid, legal, plain) in enumerate(lids, 1)),
        )
        for number, (name, lids) in enumerate(articles, 1)
    )
    words = {shown_key(name, raw): text for name, _ in articles for raw, text in (shown or {}).items()}
    return Version("v", found, words, words)


def changed_lids(changes: tuple[ArticleChange, ...]) -> list[LidChange]:
    return [lid for change in changes for lid in change.lids if lid.changed]


BOARD: Articles = [
    ("aanhef", [("naam", "Dit is het reglement.", None)]),
    ("doelen", [("les", "Wij geven les, zie {artikel:bewaren}.", "Wij geven les.")]),
    ("bewaren", [("dossier", "Het dossier wordt 2 jaar bewaard.", "Wij bewaren dit 2 jaar.")]),
    ("slot", [("naam", "Dit heet het reglement.", None)]),
]


def test_a_version_does_not_differ_from_itself() -> None:
    same = version(BOARD, {"{artikel:bewaren}": "artikel 3"})
    assert not any(change.changed for change in amendments(same, same))


def test_one_move_and_one_changed_number_and_nothing_else() -> None:
    moved = [BOARD[2], BOARD[0], BOARD[1], BOARD[3]]
    moved[0] = ("bewaren", [("dossier", "Het dossier wordt 5 jaar bewaard.", "Wij bewaren dit 2 jaar.")])
    changes = amendments(
        version(BOARD, {"{artikel:bewaren}": "artikel 3"}), version(moved, {"{artikel:bewaren}": "artikel 1"})
    )
    assert [(c.new.id, c.place) for c in changes if c.new and c.changed] == [("bewaren", Movement.MOVED)]
    assert [s.text.strip() for s in changed_lids(changes)[0].legal.stretches if s.kind != "gebleven"] == [
        "2 jaar",
        "5 jaar",
    ]


def test_what_only_got_another_number_is_renumbered() -> None:
    changes = amendments(version([BOARD[0], BOARD[2]]), version([BOARD[2]]))
    places = {(c.new or c.old).id: c.place for c in changes}  # type: ignore[union-attr]
    assert places == {"aanhef": Movement.DROPPED, "bewaren": Movement.RENUMBERED}


def test_a_legal_text_that_changed_without_its_explanation_is_marked() -> None:
    new: Articles = [("bewaren", [("dossier", "Het dossier wordt 5 jaar bewaard.", "Wij bewaren dit 2 jaar.")])]
    lid = changed_lids(amendments(version([BOARD[2]]), version(new)))[0]
    assert lid.explanation_is_old


REWRITTEN = "Niemand mag gegevens aan een bedrijf verkopen, ook niet na afloop."


@pytest.mark.parametrize(
    ("legal", "plain", "wording", "old"),
    [
        ("Het dossier wordt 2 jaar bewaard.", "Wij bewaren dit 2 jaar.", Wording.SAME, False),
        ("Het dossier wordt 5 jaar bewaard.", "Wij bewaren dit 2 jaar.", Wording.CHANGED, True),
        ("Het dossier wordt 5 jaar bewaard.", "Wij bewaren dit 5 jaar.", Wording.CHANGED, False),
        (REWRITTEN, "Wij bewaren dit 2 jaar.", Wording.REWRITTEN, True),
        (REWRITTEN, "Wij verkopen niets.", Wording.REWRITTEN, False),
    ],
)
def test_an_explanation_is_old_when_the_rule_beside_it_changed_or_was_rewritten(
    legal: str, plain: str, wording: Wording, old: bool
) -> None:
    (change,) = amendments(version([BOARD[2]]), version([("bewaren", [("dossier", legal, plain)])]))
    assert (change.lids[0].legal_wording, change.lids[0].explanation_is_old) == (wording, old)


def test_a_lid_that_went_to_another_article_is_a_move() -> None:
    old: Articles = [("rechten", [("termijn", "Binnen 4 weken.", None), ("inzage", "Iedereen mag kijken.", None)])]
    new: Articles = [
        ("rechten", [("inzage", "Iedereen mag kijken.", None)]),
        ("termijn", [("termijn", "Binnen 4 weken.", None)]),
    ]
    moved = [
        lid for change in amendments(version(old), version(new)) for lid in change.lids if lid.place is Movement.MOVED
    ]
    assert [(lid.old.article, lid.new.article) for lid in moved if lid.old and lid.new] == [("rechten", "termijn")]


def test_a_pair_that_a_person_confirmed_beats_the_ids() -> None:
    old: Articles = [("a", [("x", "Een.", None)]), ("b", [("y", "Twee.", None)])]
    new: Articles = [("c", [("z", "Twee.", None)])]
    kept = next(lid for c in amendments(version(old), version(new), {"c/z": "b/y"}) for lid in c.lids if lid.new)
    assert kept.old is not None
    assert kept.old.id == "y"
    assert kept.legal_wording is Wording.SAME


def test_a_dropped_article_stands_where_it_stood() -> None:
    changes = amendments(version([BOARD[0], BOARD[2], BOARD[3]]), version([BOARD[0], BOARD[3]]))
    assert [(c.new or c.old).id for c in changes] == ["aanhef", "bewaren", "slot"]  # type: ignore[union-attr]


def test_a_changed_fact_in_a_reference_is_a_change() -> None:
    text: Articles = [("bewaren", [("dossier", "Wij bewaren dit {termijn:dossier}.", None)])]
    changes = amendments(version(text, {"{termijn:dossier}": "2 jaar"}), version(text, {"{termijn:dossier}": "5 jaar"}))
    assert [s.text.strip() for s in changed_lids(changes)[0].legal.stretches if s.kind != "gebleven"] == [
        "2 jaar",
        "5 jaar",
    ]


ORDERS = st.permutations(["a", "b", "c", "d", "e", "f"])


@given(ORDERS)
def test_every_order_is_explained_by_moves(order: list[str]) -> None:
    """Without the articles that moved, both orders are the same."""
    plain: Articles = [(name, [("l", "Tekst.", None)]) for name in "abcdef"]
    other: Articles = [(name, [("l", "Tekst.", None)]) for name in order]
    changes = amendments(version(plain), version(other))
    stayed = [c.new.id for c in changes if c.new and c.place is not Movement.MOVED]
    assert stayed == sorted(stayed)
    assert [c.new.id for c in changes if c.new] == order


@given(st.sets(st.sampled_from("abcdef")), st.sets(st.sampled_from("abcdef")))
def test_every_lid_of_both_versions_is_told_of_once(before: set[str], after: set[str]) -> None:
    old: Articles = [(name, [("l" + name, "Tekst.", None)]) for name in sorted(before)]
    new: Articles = [(name, [("l" + name, "Tekst.", None)]) for name in sorted(after)]
    lids = [lid for change in amendments(version(old), version(new)) for lid in change.lids]
    assert sorted(lid.old.article for lid in lids if lid.old) == sorted(before)
    assert sorted(lid.new.article for lid in lids if lid.new) == sorted(after)


def test_a_lid_that_comes_from_one_that_goes_on_is_split_off() -> None:
    old = version([("bewaren", [("dossier", "Tot 2 jaar, of langer.", None)])])
    new = version([("bewaren", [("dossier", "Tot 2 jaar.", None), ("langer", "Soms langer.", None)])])
    (change,) = amendments(old, new, {"bewaren/langer": "bewaren/dossier"})
    assert [lid.place for lid in change.lids] == [Movement.SAME, Movement.SPLIT]


def test_of_a_lid_that_comes_from_one_item_only_that_item_is_compared() -> None:
    old = version([("rechten", [("lijst", "U mag:\n\n1. gegevens zien;\n2. gegevens wissen.", None)])])
    new = version([("rechten", [("wissen", "U mag gegevens wissen.", None)])])
    (change,) = amendments(old, new, {"rechten/wissen": "rechten/lijst"}, {"rechten/wissen": 2})
    assert change.lids[0].old
    assert (change.lids[0].old.legal, change.lids[0].old.part) == ("2. gegevens wissen.", "2")


def test_a_lid_that_is_gone_stands_where_it_stood() -> None:
    old: Articles = [("een", [(name, f"Lid {name} zegt iets.", None) for name in "abcd"])]
    new: Articles = [("een", [(name, f"Lid {name} zegt iets.", None) for name in "bd"])]
    (change,) = amendments(version(old), version(new))
    assert [lid.key for lid in change.lids] == ["een/a", "een/b", "een/c", "een/d"]


def test_a_lid_that_is_gone_is_told_once_when_one_above_it_was_split() -> None:
    old = version([("een", [("a", "Lid a zegt iets.", None), ("b", "Lid b ook.", None)])])
    new = version([("een", [("a", "Lid a zegt iets.", None), ("c", "Lid c zegt meer.", None)])])
    (change,) = amendments(old, new, {"een/c": "een/a"})
    assert [lid.key for lid in change.lids] == ["een/a", "een/b", "een/c"]
