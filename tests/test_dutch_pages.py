"""What no page says, whatever the records hold: traces of a program, and Dutch that does not bend.

All pages and all PDFs, those of Stichting Conexus and of the small board. A PDF is read as the page it is printed
from; tests/formats/test_words.py and validate_build prove that the words are the same.
"""

import datetime
import enum
import importlib
import pkgutil
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import board
import pytest
from formats.words import NUMBER, page_text

import registerbuild
from registerbuild.disk.reading import read, read_theme
from registerbuild.documents.plan import Form, Target, plan
from registerbuild.output.html import render_html
from registerbuild.register.reading.load import load

ROOT = Path(__file__).parents[1]
TODAY = datetime.date(2026, 11, 27)
_OTHER = re.compile(r"<svg.*?</svg>|<pre.*?</pre>", re.DOTALL)
"""pictures, whose words stand apart; and what a webmaster copies, which is not Dutch"""
_READ_OUT = re.compile(r'<title[^>]*>([^<]*)<|\b(?:alt|title|aria-label|placeholder)="([^"]*)"')


def targets() -> Iterator[tuple[str, Target]]:
    boards = {"conexus": (load(read(ROOT).files).register, TODAY), "klein": (board.register(), board.TODAY)}
    for name, (register, today) in boards.items():
        yield from ((f"{name}: {t.path}", t) for t in plan(register, today) if t.form not in (Form.SHEET, Form.FEED))


@cache
def pages() -> dict[str, str]:
    """The HTML of every page and of every PDF."""
    theme = read_theme()
    return {path: render_html(target, theme) for path, target in targets()}


@cache
def lines() -> dict[str, list[str]]:
    """The text of each, a line per paragraph, cell or item; and what a screen reader says besides."""
    return {path: list(_lines(page)) for path, page in pages().items()}


def _lines(page: str) -> Iterator[str]:
    found = (page_text(_OTHER.sub(" ", page)).split("\n"), *_READ_OUT.findall(page))
    for part in found:
        yield from (" ".join(line.replace(NUMBER, "").split()) for line in part if line.strip())


def where(pattern: str) -> set[str]:
    """The pages on which a line has this, with what stands around it."""
    wanted = re.compile(pattern)
    return {
        f"{path}: {line[max(0, match.start() - 40) : match.end() + 40]}"
        for path, text in lines().items()
        for line in text
        for match in wanted.finditer(line)
    }


NEVER = {
    "two brackets": r"\(\(|\[\[",
    "brackets around nothing": r"\(\s*\)|\[\]",
    "a bracket apart from its word": r"\( | \)",
    "two signs after each other": r"[;,:]\?|(?<!\.)\.\.(?!\.)|[,;:]\.|\.;|(?<!\b[A-Z])\.,|;;|,,|\?\.|[;:],",
    "a sign apart from its word": r" [,;.!](?!\w)",
    "a word twice": r"\b([^\W\d]{2,}) \1\b",
    "an annex of an annex": r"\b[Bb]ijlage [Bb]ijlage|\b[Aa]rtikel [Aa]rtikel|\b[Ll]id [Ll]id\b",
    "a period for computers": r"\bP\d+[YMWD]\b",
    "a value of the program": r"\b(?:None|True|False|nan|null|Undefined)\b",
    "braces": r"[{}]|%\}",
    "Markdown": r"\*\*|\]\(|`|^#+ ",
    "an entity": r"&\w+;|&#\d+;",
    "a tag": r"</?[a-z]+\d?>",
    "a plural for want of a number": r"\w\((?:en|’s|er|je)\)|[^\W\d]{3,}\(s\)",
    "English": r"(?i)(?<![@.\w’])(?:the|and|with|from|not yet|unknown|confirmed)\b(?!\.)",
}


@pytest.mark.parametrize("pattern", NEVER.values(), ids=NEVER)
def test_no_page_has(pattern: str) -> None:
    assert where(pattern) == set()


_DATE = r"\b\d{4}-\d\d-\d\d\b"


def test_no_page_has_a_date_as_a_computer_writes_it() -> None:
    assert where(_DATE) == set()


def _enums() -> Iterator[type[enum.Enum]]:
    for module in pkgutil.walk_packages(registerbuild.__path__, "registerbuild."):
        if not module.name.endswith("__main__"):
            found = vars(importlib.import_module(module.name)).values()
            yield from (item for item in found if isinstance(item, type) and issubclass(item, enum.Enum))


def test_no_page_has_the_name_of_a_value_in_the_program() -> None:
    names = {name for kind in set(_enums()) for name in kind.__members__ if len(name) > 3}
    assert len(names) > 50
    written = {word for text in lines().values() for line in text for word in re.findall(r"\b[A-Z_]{4,}\b", line)}
    assert names & written - {"DPIA"} == set()


def test_every_bracket_is_closed() -> None:
    found = {f"{path}: {line[:120]}" for path, text in lines().items() for line in text if _open(line)}
    assert found == set()


def _open(line: str) -> bool:
    """Whether a bracket is not closed or not opened; a label such as `a)` or `1)` has none to open it."""
    depth = 0
    for sign in re.finditer(r"[()]", line):
        label = depth == 0 and re.search(r"(?:^|\s)\w{1,3}$", line[: sign.start()])
        depth += 1 if sign[0] == "(" else 0 if label else -1
        if depth < 0:
            return True
    return depth != 0


def test_a_noun_after_one_is_not_a_plural() -> None:
    """A plural is a word of which the singular stands on a page too."""
    text = "\n".join(line for page in lines().values() for line in page)
    words = set(re.findall(r"[^\W\d]+(?:’s)?", text.lower()))
    ones = set(re.findall(r"(?m)(?:^|(?<=[^\w.,:/(-] )|(?<=[^\W\d]{2} ))1 ([a-zë]{3,}(?:’s)?)\b", text))
    bent = {word for word in ones if any(singular in words for singular in _singulars(word))}
    assert {line for word in bent for line in where(rf"(?<![\w.,:/(-])1 {word}\b")} == set()


def _singulars(word: str) -> Iterator[str]:
    """What a plural could be the plural of: maand-en, stap-p-en, scho-o-l-en, leverancier-s, pagina-’s."""
    if word.endswith("’s"):
        yield word[:-2]
    elif word.endswith("en"):
        stem = word[:-2]
        yield from (stem,)[: len(stem) > 2]
        if len(stem) > 3 and stem[-1] == stem[-2]:
            yield stem[:-1]
        if len(stem) > 2 and stem[-2] in "aeou":
            yield f"{stem[:-1]}{stem[-2]}{stem[-1]}"
    elif word.endswith("s"):
        yield word[:-1]


_EMPTY = re.compile(
    r"<(h[1-6]|t[dh]|li|p|d[dt]|caption|figcaption|summary|title|label|option|button|a)\b([^>]*)>\s*</\1>"
)
_MAY_BE = re.compile(r'role="status"|\bhidden\b|\bid="|class="schrijf"')
"""filled by a script or with a pen; or the place of a number, of a term that has none and is linked to"""


def test_nothing_is_empty_that_should_hold_words() -> None:
    found = {
        f"{path}: {page[max(0, match.start() - 80) : match.end()]}"
        for path, page in pages().items()
        for match in _EMPTY.finditer(page)
        if not _MAY_BE.search(match[2])
    }
    assert found == set()


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("two brackets", "bron: ((nog niet)"),
        ("two signs after each other", "ouders;?"),
        ("two signs after each other", "zie artikel 3.."),
        ("a sign apart from its word", "leerlingen , ouders"),
        ("a word twice", "van de de school"),
        ("braces", "{gegeven:bsn}"),
        ("a plural for want of a number", "verwerking(en)"),
        ("English", "status unknown"),
    ],
)
def test_a_fault_is_seen(name: str, line: str) -> None:
    assert re.search(NEVER[name], line)


@pytest.mark.parametrize("line", ["a) een (b)", "zie (artikel 3 (lid 1))"])
def test_brackets_that_close(line: str) -> None:
    assert not _open(line)


def test_a_bracket_that_stays_open() -> None:
    assert _open("zie (artikel 3")
