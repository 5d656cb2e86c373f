"""What the words say against the records: sentences of tests/cases, typed into the texts of Stichting Conexus."""

import sys
from collections import Counter
from functools import cache
from typing import Any

import pytest
from typed import ROOT, TODAY, brought, cases, content, given_abroad, lexicon, typed

from registerbuild.checking import checked
from registerbuild.derived.claims import words_of_giving, words_of_rights, words_of_use
from registerbuild.derived.claims.assuring import Secrecy
from registerbuild.derived.claims.hearing import hear
from registerbuild.derived.claims.utterance import ReadText
from registerbuild.disk.reading import Read
from registerbuild.register.findings import Severity

LEAST = {
    "age": 9,
    "basis": 12,
    "columns": 12,
    "contact": 16,
    "count": 5,
    "decision": 5,
    "existence": 8,
    "gmr": 5,
    "identity": 3,
    "leak": 5,
    "modality": 4,
    "money": 7,
    "purpose": 10,
    "recipient": 29,
    "retention": 34,
    "retention-start": 2,
    "rights": 9,
    "term": 12,
    "transfer": 7,
}
"""Family → how many of its contradictions are found, at least. What is still to fill in is read in files, not here."""


@cache
def found() -> tuple[tuple[dict[str, Any], bool], ...]:
    """Every sentence, and whether a rule disputes it."""
    every = cases("claims")
    return tuple((case, bool(typed(case["place"], case["sentence"], case.get("plain")))) for case in every)


@pytest.mark.parametrize("family", sorted(LEAST))
def test_contradictions_of_a_family_are_found(family: str) -> None:
    missed = [case["sentence"] for case, is_found in found() if case["family"] == family and not is_found]
    every = sum(case["family"] == family for case, _ in found())
    sys.stdout.write("\n  ".join([f"{family}: {every - len(missed)} of {every}", *missed]))
    assert every - len(missed) >= LEAST[family]


def test_every_family_has_a_bound() -> None:
    assert {case["family"] for case, _ in found()} - {"none"} == set(LEAST)


def test_no_sentence_that_is_true_is_disputed() -> None:
    assert [case["sentence"] for case, is_found in found() if case["family"] == "none" and is_found] == []


def test_there_are_198_contradictions_and_109_others() -> None:
    told = Counter(case["family"] == "none" for case, _ in found())
    assert (told[False], told[True]) == (198, 109)


@pytest.mark.parametrize("case", [pytest.param(case, id=case["what"]) for case in cases("contradictions")])
def test_a_contradiction_brings_exactly_its_findings(case: dict[str, Any]) -> None:
    assert [list(each) for each in brought(case["edit"])] == case["found"]


@pytest.mark.parametrize("case", [pytest.param(case, id=case["what"]) for case in cases("must-be-found")])
def test_what_must_be_found_is_found_by_these_rules(case: dict[str, Any]) -> None:
    told = typed(case["place"], case["sentence"], case.get("plain"))
    assert sorted({code for code, _, _ in told}) == case["found"]


@pytest.mark.parametrize("words", ["TODO nog invullen.", "Hier komt nog tekst (nog in te vullen)."])
def test_a_place_still_to_fill_in_is_found(words: str) -> None:
    path, start = "register/verwerkingen/begeleiding.yaml", b"samenvatting: >-\n  "
    texts = content() | {path: content()[path].replace(start, start + f"{words} ".encode())}
    _, findings = checked(Read(texts, ()), TODAY)
    assert "TXT301" in {found.code for found in findings if found.place.path == path}


def test_a_recipient_abroad_without_a_transfer_is_found() -> None:
    assert given_abroad() == ABROAD


ABROAD = {"IND702"}
"""The rules that find data with a recipient outside the EEA where the activity says that there is no transfer."""


@pytest.mark.parametrize("case", [pytest.param(case, id=case["sentence"]) for case in cases("must-not-fail")])
def test_what_must_not_fail_is_found_by_these_rules_only(case: dict[str, Any]) -> None:
    told = [typed(place, case["sentence"]) for place in ("verklaring/leerlingen", "artikel/concept/rechten")]
    assert sorted({code for each in told for code, _, _ in each}) == case["found"]


def test_a_name_with_a_letter_of_another_language_is_no_error() -> None:
    texts = {path: data.replace(b"E. van Es", "Ş. Yılmaz".encode()) for path, data in content().items()}
    _, findings = checked(Read(texts, ()), TODAY)
    assert [found for found in findings if found.severity is Severity.ERROR] == []


WORDS = {
    (name, line)
    for module in (words_of_giving, words_of_use, words_of_rights)
    for name, lines in vars(module).items()
    if name.isupper() and hasattr(lines, "lines")
    for line in lines.lines.strip().split("\n")
}
"""Every line of data by which a sentence is read, with the name of its list."""


def table() -> dict[tuple[str, str], dict[str, str]]:
    """List and line → a sentence that is disputed (+), and one that is not (-)."""
    rows: dict[tuple[str, str], dict[str, str]] = {}
    name = line = ""
    for text in (ROOT / "tests" / "cases" / "words.txt").read_text(encoding="utf-8").splitlines():
        if text.startswith("## "):
            name = text[3:]
        elif text[:2] in ("+ ", "- "):
            rows.setdefault((name, line), {})[text[0]] = text[2:]
        else:
            line = text
    return rows


TABLE = table()


def disputed(sentence: str) -> bool:
    """Whether a rule disputes the sentence; `@KIND/ID` before it says where it stands."""
    place, _, text = sentence[1:].partition(" ") if sentence[0] == "@" else ("verklaring/leerlingen", "", sentence)
    return bool(typed(place, text))


def asks_secrecy(sentence: str) -> bool:
    return any(said.claim.positive for said in hear([ReadText((), sentence)], lexicon()).get(Secrecy, ()))


def test_every_line_of_words_has_a_sentence_for_and_one_against() -> None:
    assert (set(TABLE), {tuple(row) for row in TABLE.values()}) == (WORDS, {("+", "-")})


@pytest.mark.parametrize(("name", "line"), sorted(TABLE))
def test_a_line_of_words_finds_what_it_is_for_and_no_more(name: str, line: str) -> None:
    judge = asks_secrecy if name == "SECRET" else disputed
    assert [judge(TABLE[name, line][sign]) for sign in "+-"] == [True, False]
