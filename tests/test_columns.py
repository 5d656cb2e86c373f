"""The two columns of a lid, and a lid against its text before: real texts with one change each, and what is read."""

import datetime
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from registerbuild.checks import columns, explain_rule
from registerbuild.checks.context import Context
from registerbuild.derived.texts.saying import Amount, AmountRole, Column, one_sided, only_in, read_column
from registerbuild.derived.texts.versions import spoken
from registerbuild.disk.reading import read
from registerbuild.register.reading.load import load
from registerbuild.register.records.texts import Article, Lid

ROOT = Path(__file__).parent.parent
TODAY = datetime.date(2026, 11, 27)


@cache
def context() -> Context:
    """The real board."""
    return Context(load(read(ROOT).files).register, TODAY)


def lids() -> Iterator[tuple[Article, Lid]]:
    """The leden of its draft that have both columns."""
    for article in context().live(Article):
        for lid in article.lids if context().is_draft(article) else ():
            if lid.plain:
                yield article, lid


def broken(plain: str) -> Iterator[tuple[str, str]]:
    """A text with one fact changed, and what kind of change that is."""
    for fact in re.finditer(r"\{termijn:[^}]*\}|\{organisatie:(?:antwoordtermijn|verlenging)\}", plain):
        yield "value", plain[: fact.start()] + "9 jaar" + plain[fact.end() :]
    for age in re.finditer(r"\{organisatie:leeftijd\w*\}", plain):
        yield "value", plain[: age.start()] + "13" + plain[age.end() :]
    items = list(re.finditer(r"(?m)^(?:\d+[.)]|-) .*$\n?", plain))
    if items:
        yield "point", plain[: items[-1].start()].rstrip() + plain[items[-1].end() :]
    officer = re.sub(r"functionaris voor gegevensbescherming( \(FG\))?|\bFG\b", "directeur", plain)
    yield "actor", officer
    yield "actor", re.sub(r"\btoezichthouder\b|\{organisatie:toezichthouder\}", "rechter", plain, count=1)
    denials = re.findall(r"\bniet\b|\bgeen\b", plain)
    if len(denials) == 1:
        yield "denial", re.sub(r"\b(?:niet|geen)\b ?", "", plain)
    if not denials and len(re.findall(r"[.?!](?:\s|$)", plain)) == 1:
        yield "denial", re.sub(r"[.]\s*$", " niet.", plain)
    if not denials and len(re.findall(r"\b(?:mag|mogen)\b", plain)) == 1:
        yield "duty", plain.replace("mogen", "moeten").replace("mag", "moet")


def mutants() -> Iterator[tuple[str, Article, Lid, str]]:
    for article, lid in lids():
        for kind, plain in broken(lid.plain or ""):
            if plain != lid.plain:
                yield kind, article, lid, plain


def codes(article: Article, lid: Lid, plain: str) -> set[str]:
    """What is found in the article when this lid is all of it."""
    alone = article.model_copy(
        update={"id": f"{article.id}-alleen", "lids": (lid.model_copy(update={"plain": plain}),)}
    )
    context().__dict__.pop("sides", None)
    return {rule.code for rule in columns.RULES if list(rule.check(alone, context()))}


@cache
def found() -> tuple[Counter[str], Counter[str]]:
    """Kind of change → how many were made, and how many were seen."""
    made: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for kind, article, lid, plain in mutants():
        made[kind] += 1
        seen[kind] += bool(codes(article, lid, plain))
    return made, seen


@cache
def found_since() -> tuple[int, int]:
    """The same changes beside the text of before: how many were made, and how many were seen."""
    made = seen = 0
    for _, _, lid, plain in mutants():
        legal, before, after = (spoken(text, context().register) for text in (lid.legal, lid.plain or "", plain))
        made += 1
        seen += one_sided((legal, legal), (before, after)) != ((), ())
    return made, seen


def test_no_lid_of_the_real_draft_contradicts_itself() -> None:
    assert [(article.id, lid.id) for article, lid in lids() if codes(article, lid, lid.plain or "")] == []


@pytest.mark.parametrize("kind", ["value", "point"])
def test_every_other_value_and_every_missing_point_is_seen(kind: str) -> None:
    made, seen = found()
    assert made[kind] > 10
    assert seen[kind] == made[kind]


@pytest.mark.parametrize(("kind", "least"), [("actor", 0.7), ("denial", 0.05), ("duty", 0.05)])
def test_other_words_are_seen_as_far_as_a_paraphrase_allows(kind: str, least: float) -> None:
    made, seen = found()
    assert seen[kind] >= least * made[kind] > 0


def test_beside_the_text_of_before_nearly_every_change_is_seen() -> None:
    made, seen = found_since()
    assert made > 100
    assert seen >= 0.97 * made


def test_what_changed_in_both_columns_is_no_change_in_one() -> None:
    before, after = column("Dit mag binnen 2 weken."), column("Dit mag niet binnen 3 weken.")
    assert one_sided((before, after), (before, after)) == ((), ())


def test_what_changed_in_one_column_is_named() -> None:
    same, before, after = column("x"), column("Dit mag binnen 2 weken."), column("Dit mag niet binnen 3 weken.")
    assert one_sided((before, after), (same, same)) == (("termijnen", "ontkenningen"), ())
    assert one_sided((same, same), (before, after)) == ((), ("termijnen", "ontkenningen"))


def column(text: str) -> Column:
    return read_column(text, lambda reference: {"{termijn:a}": "2 jaar", "{organisatie:leeftijd}": "16"}[reference.raw])


def amounts(text: str) -> tuple[Amount, ...]:
    return column(text).amounts


ROLES = {
    "binnen 4 weken": AmountRole.PLAIN,
    "niet langer dan 2 jaar": AmountRole.PLAIN,
    "met ten hoogste 2 maanden worden verlengd": AmountRole.EXTENSION,
    "nog eens 2 maanden": AmountRole.EXTENSION,
    "2 maanden langer": AmountRole.EXTENSION,
    "er komen 2 maanden bij.": AmountRole.EXTENSION,
    "jonger dan 16 jaar": AmountRole.AGE,
    "vanaf 16 jaar of ouder": AmountRole.AGE,
    "als de leerling 16 jaar is": AmountRole.AGE,
    "2 jaar nadat de leerling vertrekt": AmountRole.PLAIN,
}


@pytest.mark.parametrize(("text", "role"), ROLES.items())
def test_an_amount_has_a_role_by_the_words_beside_it(text: str, role: AmountRole) -> None:
    assert [amount.role for amount in amounts(text)] == [role]


SHOWN = {"tot {termijn:a} na vertrek": "{termijn:a}", "{organisatie:leeftijd} jaar": "{organisatie:leeftijd}"}


@pytest.mark.parametrize(("text", "typed"), {**SHOWN, "tot twee jaar": "twee jaar"}.items())
def test_an_amount_is_pointed_at_as_it_is_typed(text: str, typed: str) -> None:
    assert [amount.typed for amount in amounts(text)] == [typed]


EQUAL = (
    *(("28 dagen", "4 weken"), ("een jaar", "12 maanden"), ("30 dagen", "een maand"), ("72 uur", "3 dagen")),
    *(("jonger dan achttien jaar", "onder de 18"), ("5 euro", "€ 5"), ("16 jaar of ouder", "je bent zestien")),
    *(("10 werkdagen", "twee weken"), ("1 maand, te verlengen met 2 maanden", "1 maand, of 3 maanden")),
)
APART = (("4 weken", "een maand"), ("5 dagen", "5 werkdagen"), ("2 euro", "2 weken"), ("5 weken", "5 weken extra"))


@pytest.mark.parametrize(("one", "other"), EQUAL)
def test_what_is_as_long_is_equal(one: str, other: str) -> None:
    assert not only_in(column(one), column(other))
    assert not only_in(column(other), column(one))


@pytest.mark.parametrize(("one", "other"), APART)
def test_what_is_not_as_long_is_not(one: str, other: str) -> None:
    assert only_in(column(one), column(other))


@pytest.mark.parametrize(
    ("one", "other"), [("5 dagen", "8 werkdagen"), ("2 euro", "2 weken"), ("5 weken", "6 weken extra")]
)
def test_amounts_of_another_sort_contradict_nothing(one: str, other: str) -> None:
    assert not amounts(one)[0].excludes(amounts(other)[0])


def test_a_retired_code_says_what_came_in_its_place() -> None:
    assert "TGS521" in (explain_rule("reg202") or "")
