"""What no page says, whatever the records hold: traces of a program, and Dutch that does not bend.

All pages and all PDFs, those of Stichting Conexus and of the small board. A PDF is read as the page it is printed
from; tests/formats/test_words.py and validate_build prove that the words are the same.
"""

import datetime
import enum
import importlib
import pkgutil
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import board
import pytest
from formats.words import NUMBER, page_text

import registerbuild
from registerbuild.derived.wording.words import counted
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
    "a question that a question mark answers": r"\? ?\?",
    "a word twice": r"\b([^\W\d]{2,}) \1\b",
    "an annex of an annex": r"\b[Bb]ijlage [Bb]ijlage|\b[Aa]rtikel [Aa]rtikel|\b[Ll]id [Ll]id\b",
    "a period that does not bend": r"\b(?:na|tot):",
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


def test_a_page_says_the_day_of_its_edition_to_machines_too() -> None:
    path = "privacyverklaring/ouders/index.html"
    day = next(t.frame.edition for p, t in targets() if p == f"klein: openbaar/{path}")
    assert day is not None
    assert f'<time datetime="{day.iso}">' in pages()[f"klein: openbaar/{path}"]


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


_COUNTED = re.compile(r"""counted\((?:[^()]|\([^()]*\))*?["']([^"']+)["'], ["']([^"']+)["']\)""")


@cache
def counted_words() -> set[str]:
    """The words for more than one, of all that is counted anywhere."""
    sources = (*ROOT.glob("templates/**/*.html"), *ROOT.glob("src/**/*.py"))
    return {more for file in sources for _, more in _COUNTED.findall(file.read_text(encoding="utf-8"))}


def test_the_counted_words_are_found() -> None:
    assert {"verwerkingen", "DPIA’s", "leden", "records"} <= counted_words()


def test_what_is_counted_bends_with_its_number() -> None:
    wrong = rf"(?<![\w.,-])1 (?:{'|'.join(sorted(map(re.escape, counted_words())))})\b"
    assert where(wrong) == set()


def test_a_number_bends_what_is_counted() -> None:
    found = [counted(number, "verwerking", "verwerkingen") for number in (0, 1, 2)]
    assert found == ["0 verwerkingen", "1 verwerking", "2 verwerkingen"]


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


def _doubled(page: str) -> list[str]:
    """The headings of the first two levels that a page has more than once."""
    found = [" ".join(page_text(words).split()) for words in re.findall(r"(?s)<h[12]\b.*?</h[12]>", page)]
    return [words for words, times in Counter(found).items() if times > 1]


def test_no_page_has_a_heading_twice() -> None:
    found = {path: _doubled(page) for path, page in pages().items() if path.endswith("index.html")}
    assert {path: words for path, words in found.items() if words} == {}


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
        ("a period that does not bend", "2 jaar na: vertrek van de leerling"),
        ("a period that does not bend", "tot: uitschrijving"),
    ],
)
def test_a_fault_is_seen(name: str, line: str) -> None:
    assert re.search(NEVER[name], line)


# What is not known: one line per topic, with a count


_OPEN = re.compile(r"(?i)\bnog (?:niet bepaald|te bepalen)\b")
_MOST: tuple[tuple[str, int, str], ...] = (
    (r"openbaar/privacyverklaring/", 0, ""),
    (r"(?:openbaar|overhandigd)/verwerkingsregister/[^/]+/index\.html", 1, ""),
    (r"intern/verwerkingsregister/[^/]+/index\.html", 2, ""),
    (r".*/verwerkingsregister\.pdf", 2, '<section class="sheet'),
    (r".*/dpia/[^/]+/[^/]+", 8, ""),
    (r"intern/verwerkersovereenkomsten/(?:voorbeelden/)?index\.html", 1, "<tr"),
    (r"", 4, ""),
)
"""Per kind of document: its address, how many lines may say it, and a mark of which each may have one more.

A register page of the board itself has its remarks, which are the board's own words. A DPIA has a line for each of its
points.
"""


def _most(address: str, page: str) -> int:
    _, number, mark = next(rule for rule in _MOST if re.match(rule[0], address))
    return number + (page.count(mark) if mark else 0)


def test_what_is_open_takes_one_line_per_topic() -> None:
    found = {path: sum(_OPEN.search(line) is not None for line in text) for path, text in lines().items()}
    most = {path: _most(path.partition(": ")[2], pages()[path]) for path in found}
    assert {path: (number, most[path]) for path, number in found.items() if number > most[path]} == {}


def test_no_answer_says_that_it_is_open() -> None:
    """A cell, an item or a description; the register's legend and a column of open points are no answers."""
    answer = re.compile(r"<(td|dd|li)\b[^>]*>\s*(?:<[^>]+>\s*)*nog niet bepaald\b", re.IGNORECASE)
    assert {path: len(answer.findall(page)) for path, page in pages().items() if answer.search(page)} == {}


def test_a_document_that_leaves_something_open_says_so() -> None:
    """The bound is no reason to be silent: unknown suppliers are told on each page of the register that has none."""
    page = " ".join(lines()["conexus: openbaar/verwerkingsregister/smoelenboek/index.html"])
    assert re.search(r"Nog te bepalen: [^.]*leveranciers", page)


@pytest.mark.parametrize("line", ["a) een (b)", "zie (artikel 3 (lid 1))"])
def test_brackets_that_close(line: str) -> None:
    assert not _open(line)


def test_a_bracket_that_stays_open() -> None:
    assert _open("zie (artikel 3")
