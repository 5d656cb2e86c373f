"""The words beside a picture of a statement stay inside the picture: nothing of them is cut off."""

import re
from functools import cache
from pathlib import Path

import board
import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from registerbuild.disk.reading import read_theme
from registerbuild.documents.plan import Target
from registerbuild.output.html import render_html

_FONT = Path(__file__).parents[2] / "templates/_shared/fonts"
_RINGS = re.compile(r'<svg class="picture rings".*?viewBox="0 0 ([\d.]+) .*?</svg>', re.DOTALL)
_WORD = re.compile(r'<text class="word" x="([\d.]+)" y="[\d.]+" font-size="([\d.]+)"[^>]*>(.*?)</text>')


def statements() -> dict[str, Target]:
    return {p: t for p, t in board.printed_example().items() if t.document == "privacyverklaring"}


@cache
def font() -> TTFont:
    (file,) = _FONT.glob("source-sans-3-400.ttf")
    return TTFont(file)


def width(words: str, size: float) -> float:
    glyphs, letters = font()["hmtx"], font().getBestCmap()
    return float(sum(glyphs[letters[ord(letter)]][0] for letter in words) * size / font()["head"].unitsPerEm)


def _measured(page: str) -> list[tuple[str, float]]:
    """What stands beside each picture, and how much room is left behind it."""
    return [
        (words, float(drawn[1]) - float(x) - width(words, float(size)))
        for drawn in _RINGS.finditer(page)
        for x, size, words in _WORD.findall(drawn[0])
    ]


@pytest.mark.parametrize("path", sorted(statements()))
def test_no_word_beside_the_rings_is_cut_off(path: str) -> None:
    measured = _measured(render_html(statements()[path], read_theme()))
    assert [words for words, room in measured if room < 0] == []


def test_the_statement_for_parents_has_words_to_measure() -> None:
    (path,) = (p for p in statements() if p.endswith("/privacyverklaring-leerlingen.pdf"))
    assert _measured(render_html(statements()[path], read_theme()))
