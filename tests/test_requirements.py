"""Every requirement of the law has a rule that answers it, or the reason why no record can show it."""

import re

import pytest

from registerbuild import checks
from registerbuild.checks.answers import ANSWERS, UNSHOWN, asked_by
from registerbuild.derived.law.requirements import REQUIREMENTS

ARTICLE = re.compile(r"(U?AVG|AI-verordening) artikel (\d+)")


def test_no_requirement_is_left_out() -> None:
    assert len(REQUIREMENTS) == 104


def test_every_requirement_is_answered_or_cannot_be_shown_and_not_both() -> None:
    assert sorted([*ANSWERS, *UNSHOWN]) == sorted(REQUIREMENTS)


def test_every_code_that_answers_one_exists() -> None:
    assert {code for codes in ANSWERS.values() for code in codes} - set(checks.codes()) == set()


def test_an_answer_names_codes_each_once() -> None:
    assert [name for name, codes in ANSWERS.items() if not codes or len(codes) != len(set(codes))] == []


def test_a_reason_is_a_sentence() -> None:
    assert [name for name, reason in UNSHOWN.items() if not re.fullmatch(r"[A-Z].{30,}\.", reason)] == []


def test_no_two_requirements_ask_the_same_of_the_same_place() -> None:
    told = [(each.place, each.asks) for each in REQUIREMENTS.values()]
    assert len(told) == len(set(told))


@pytest.mark.parametrize("rule", [rule for rule in checks.RULES if rule.completeness], ids=lambda rule: rule.code)
def test_a_rule_that_asks_what_an_article_asks_answers_a_requirement(rule: checks.Rule) -> None:
    """Of a rule on completeness that begins with the article of a requirement."""
    begins = ARTICLE.match(rule.why)
    asked = {found.groups() for each in REQUIREMENTS.values() if (found := ARTICLE.match(each.place))}
    assert not begins or begins.groups() not in asked or asked_by(rule.code)


def test_the_explanation_of_a_rule_names_the_requirements_that_it_answers() -> None:
    text = checks.explain_rule("REG313") or ""
    assert "Eisen:    de FG zwijgt over" in text
    assert "          de taken van de FG (AVG artikel 39)" in text


def test_a_doubt_about_the_law_is_told_in_the_explanation() -> None:
    text = checks.explain_rule("AIV101") or ""
    assert "(AI-verordening artikel 4, niet in de wettekst zelf nagegaan)" in text
