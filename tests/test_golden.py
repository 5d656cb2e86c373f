"""The small board built whole: HTML is exactly as before; a PDF has the same text, pages, bookmarks and tags.

`pytest --update-golden` rewrites the files of tests/golden/expected; look at the difference before committing it.
"""

import hashlib
import io
import re
from pathlib import Path

import board
import openpyxl
import pikepdf
import pytest
from formats.pdf_checks import Tag, read_tags

from registerbuild.build import Built
from registerbuild.documents.plan import Target, plan
from registerbuild.register.prose import references

EXPECTED = board.GOLDEN / "expected"
TARGETS = sorted(target.path for target in plan(board.register(), board.TODAY))
_INLINED = re.compile(r"base64,([A-Za-z0-9+/=]+)")
_WHOLE = {"H1", "H2", "H3", "H4", "H5", "H6", "P"}


def _html(content: bytes) -> str:
    """The page, with a fingerprint in the place of an inlined font."""
    return _INLINED.sub(lambda found: f"sha256:{hashlib.sha256(found[1].encode()).hexdigest()}", content.decode())


def _pdf(content: bytes) -> str:
    """What a reader gets of a PDF: pages, metadata, attachments, bookmarks, and the tags with their text."""
    with pikepdf.open(io.BytesIO(content)) as file, file.open_outline() as outline:
        lines = [f"pages {len(file.pages)}", f"title {file.docinfo.Title}", f"language {file.Root.Lang}"]
        lines += [f"attachment {name}" for name in sorted(file.attachments)]
        lines += _bookmarks(outline.root, 0)
    return "\n".join([*lines, *_tags(read_tags(content), 0)]) + "\n"


def _sheets(content: bytes) -> str:
    """The sheets of a workbook, a line per cell that is filled."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    cells = [(s.title, cell) for s in book for row in s.iter_rows() for cell in row if cell.value]
    return "\n".join(f"{title} {cell.coordinate} {' '.join(str(cell.value).split())}" for title, cell in cells) + "\n"


def _bookmarks(items: list[pikepdf.OutlineItem], depth: int) -> list[str]:
    return [
        line
        for item in items
        for line in (f"bookmark {'  ' * depth}{item.title}", *_bookmarks(item.children, depth + 1))
    ]


def _tags(tag: Tag, depth: int) -> list[str]:
    start = f"{'  ' * depth}{tag.role}"
    if tag.role in _WHOLE or not tag.kids:
        inside = "".join(f" [{kid.role}]" for kid in tag.walk() if kid is not tag and kid.role != "Span")
        return [f"{start}{inside} {' '.join(tag.text.split())}".rstrip()]
    return [start, *(line for kid in tag.kids for line in _tags(kid, depth + 1))]


_READERS = {".pdf": _pdf, ".xlsx": _sheets}


def _expected(path: str) -> Path:
    return EXPECTED / (f"{path}.txt" if Path(path).suffix in _READERS else path)


@pytest.mark.parametrize("path", TARGETS)
def test_the_board_gives_what_it_gave(path: str, golden: Built, request: pytest.FixtureRequest) -> None:
    found = _READERS.get(Path(path).suffix, _html)(golden.files[path])
    file = _expected(path)
    if request.config.getoption("--update-golden"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(found, encoding="utf-8")
    assert found.split("\n") == file.read_text(encoding="utf-8").split("\n")


BANNER = re.compile(r"Concept: deze tekst kan nog veranderen\. (?:Uw|Jouw) privacyrechten gelden nu al\.")


def _words(path: str, content: bytes) -> str:
    """All text of a page or a PDF, on one line."""
    if path.endswith(".pdf"):
        text = " ".join(tag.text for tag in read_tags(content).walk() if tag.role == "P")
    else:
        text = re.sub(r"<[^>]+>", "", content.decode())
    return " ".join(text.split())


SHOWN = [
    target
    for target in plan(board.register(), board.TODAY)
    if target.path.endswith((".html", ".pdf")) and target.frame is not None
]


@pytest.mark.parametrize("target", SHOWN, ids=lambda target: target.path)
def test_a_concept_says_so_once_and_takes_no_right_away(target: Target, golden: Built) -> None:
    words = _words(target.path, golden.files[target.path])
    assert len(BANNER.findall(words)) == (0 if target.frame.confirmed else 1)
    assert "geen rechten aan ontlenen" not in words


@pytest.mark.parametrize("target", SHOWN, ids=lambda target: target.path)
def test_no_reader_sees_a_reference_as_it_was_typed(target: Target, golden: Built) -> None:
    assert [found.raw for found in references(_words(target.path, golden.files[target.path])) if found.kind] == []


def test_the_build_has_these_files_and_no_other(golden: Built, request: pytest.FixtureRequest) -> None:
    file = EXPECTED / "files.txt"
    if request.config.getoption("--update-golden"):
        file.write_text("\n".join(sorted(golden.files)) + "\n", encoding="utf-8")
    assert sorted(golden.files) == file.read_text(encoding="utf-8").split()


def test_no_expectation_is_left_over(request: pytest.FixtureRequest) -> None:
    wanted = {_expected(path) for path in TARGETS}
    over = [file for file in EXPECTED.rglob("*") if file.is_file() and file not in wanted and file.name != "files.txt"]
    if request.config.getoption("--update-golden"):
        for file in over:
            file.unlink()
        over = []
    assert over == []


def test_every_link_inside_the_build_leads_to_a_file(golden: Built) -> None:
    from posixpath import dirname, join, normpath

    broken = []
    for path, content in golden.files.items():
        if path.endswith("index.html"):
            for address in re.findall(r'(?:href|src)="([^"#:]+)(?:#[^"]*)?"', content.decode()):
                target = normpath(join(dirname(path), address))
                if f"{target}/index.html" not in golden.files and target not in golden.files:
                    broken.append(f"{path}: {address}")
    assert broken == []


def test_every_link_to_a_place_in_a_page_finds_it(golden: Built) -> None:
    broken = []
    for path, content in golden.files.items():
        if path.endswith(".html"):
            page = content.decode()
            names = set(re.findall(r'\bid="([^"]+)"', page))
            broken += [f"{path}: #{name}" for name in re.findall(r'href="#([^"]+)"', page) if name not in names]
    assert broken == []
