"""What a regulation and a statement must tell: an article that goes missing is found (REG31x)."""

import datetime
import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from registerbuild.checks import contents
from registerbuild.checks.rule import run_rules
from registerbuild.derived.law.contents import ContentGroup, untold
from registerbuild.derived.law.regulated import REGULATION_CONTENTS
from registerbuild.disk.reading import read
from registerbuild.register.reading.load import load

DRAFT = "register/reglement/concept/"
NEEDED = re.compile(rf"{DRAFT}|register/verklaringen/[a-z]+\.md$|register/verwerkingen/beeldmateriaal\.yaml$")
FILES = {path: data for path, data in read(Path(__file__).parents[1]).files.items() if NEEDED.match(path)}
"""Of the records of Conexus: its draft, its statements, and an activity that rests on consent."""
ORDER = FILES[f"{DRAFT}reglement.yaml"].decode()
ARTICLES = re.findall(r"^  - (\S+)$", ORDER.partition("bijlagen:")[0], re.MULTILINE)


def found(files: Mapping[str, bytes]) -> list[str]:
    return [f.note for f in run_rules(contents.RULES, load(files), datetime.date(2026, 11, 27))]


def without(article: str, lid: str = "") -> dict[str, bytes]:
    """The records without an article of the draft, or without one of its leden."""
    text = FILES[f"{DRAFT}{article}.md"].decode()
    if lid:
        return {**FILES, f"{DRAFT}{article}.md": re.sub(rf"(?ms)^## {lid}\n.*?(?=^## |\Z)", "", text).encode()}
    order = ORDER.replace(f"  - {article}\n", "", 1).encode()
    rest = {path: data for path, data in FILES.items() if path != f"{DRAFT}{article}.md"}
    return {**rest, f"{DRAFT}reglement.yaml": order}


def test_the_draft_and_the_statements_of_conexus_tell_everything() -> None:
    assert found(FILES) == []


@pytest.mark.parametrize("article", ARTICLES)
def test_an_article_that_goes_missing_is_found(article: str) -> None:
    assert found(without(article))


@pytest.mark.parametrize(
    ("lid", "content"),
    [
        ("rechten/inzage", "inzage"),
        ("rechten/rectificatie", "rectificatie"),
        ("rechten/beperking", "beperking"),
        ("rechten/overdraagbaarheid", "overdraagbaarheid"),
        ("rechten/bezwaar", "bezwaar"),
        ("rechten/kennisgeving", "melding aan ontvangers"),
        ("rechten/wie", "wie het verzoek doet voor een leerling"),
        ("rechten/kosten", "kosteloos"),
        ("rechten/identiteit", "identiteit alleen bij twijfel"),
        ("termijn/weigering", "weigering met reden, klacht en rechter"),
        ("termijn/verlenging", "verlenging met 2 maanden"),
        ("toestemming/intrekken", "toestemming intrekken, even makkelijk als geven"),
        ("datalekken/melden-toezichthouder", "melding aan de toezichthouder binnen 72 uur"),
        ("datalekken/melden-betrokkenen", "mededeling aan mensen"),
        ("datalekken/register-datalekken", "register van alle datalekken"),
        ("fg/taken", "taken"),
        ("fg/contact", "geheimhouding"),
        ("klachten/antwoord", "rechter na een antwoord"),
        ("klachten/rechter", "naar de rechter"),
        ("informatie/anderen", "informatie over gegevens van een ander, binnen 1 maand"),
    ],
)
def test_a_lid_that_alone_tells_something_is_missed(lid: str, content: str) -> None:
    article, _, name = lid.partition("/")
    assert any(f"{content} (" in note for note in found(without(article, name)))


def test_the_words_of_a_content_in_two_passages_tell_it_in_neither() -> None:
    objection = [each for each in REGULATION_CONTENTS[ContentGroup.RIGHTS] if each.name == "bezwaar"]
    assert untold(objection, ["De betrokkene mag bezwaar maken.", "Dat hangt af van de eigen situatie."]) == (
        *objection,
    )
    assert untold(objection, ["Vanwege zijn eigen situatie mag de betrokkene bezwaar maken."]) == ()


WORDS = (Path(__file__).parent / "other-words.md").read_text(encoding="utf-8")
OTHER_WORDS = re.findall(r"(?m)^- (.+?) \| (.+?) \| (.+)$", WORDS)
"""A content with a passage as another board may write it: the title of an article, and a lid."""


@pytest.mark.parametrize(("name", "title", "lid"), OTHER_WORDS)
def test_other_words_tell_the_same(name: str, title: str, lid: str) -> None:
    content = [each for group in REGULATION_CONTENTS.values() for each in group if each.name == name]
    assert content
    assert untold(content, [f"{title}\n{lid}"]) == ()


def test_every_content_is_tried_in_other_words() -> None:
    names = [each.name for group in REGULATION_CONTENTS.values() for each in group]
    assert set(names) == {name for name, *_ in OTHER_WORDS}
