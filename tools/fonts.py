"""Makes the fonts for the letters that the small Latin faces of templates/_shared/fonts lack.

    python tools/fonts.py SOURCE-SANS SOURCE-SERIF NOTO

The three folders hold the upright TrueType files of the npm packages source-sans 3.52.0 and source-serif 4.5.1 (their
folder TTF), and those of Debian's fonts-noto-core and fonts-noto-mono 20201225. Every face is written twice: `.woff2`
for the web, `.ttf` for print. The same input gives the same bytes.
"""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from fontTools.subset import Options, Subsetter, load_font, save_font
from fontTools.ttLib import TTFont

OUT = Path(__file__).parents[1] / "templates/_shared/fonts"
SPACES = {0x20, 0xA0}
"""A space takes the face of the letter before it, so each face has them."""
FACES = {
    "source-sans-3-400": "SourceSans3-Regular.ttf",
    "source-sans-3-400-italic": "SourceSans3-It.ttf",
    "source-sans-3-600": "SourceSans3-Semibold.ttf",
    "source-serif-4-600": "SourceSerif4-Semibold.ttf",
}
SYMBOLS = {
    "noto-sans-math": ("NotoSansMath-Regular.ttf", ((0x2100, 0x23FF), (0x27C0, 0x27FF), (0x2900, 0x2AFF))),
    "noto-sans-symbols-2": ("NotoSansSymbols2-Regular.ttf", ((0x2300, 0x27BF),)),
    "noto-sans-mono": ("NotoSansMono-Regular.ttf", ((0x2500, 0x259F),)),
}


def letters(font: Path) -> set[int]:
    """What the font can show, without what has no meaning outside it (private use)."""
    return {code for code in TTFont(font, lazy=True).getBestCmap() if not 0xE000 <= code <= 0xF8FF and code < 0xF0000}


def faces(sans: Path, serif: Path, noto: Path) -> Iterator[tuple[str, Path, set[int]]]:
    """Name, font and letters of each face, none of them in two faces of a family."""
    for name, file in FACES.items():
        font = (serif if "Serif" in file else sans) / file
        yield f"{name}-rest", font, letters(font) - letters(OUT / f"{name}.ttf")
    taken = letters(sans / FACES["source-sans-3-400"])
    for name, (file, ranges) in SYMBOLS.items():
        wanted = {code for first, last in ranges for code in range(first, last + 1)}
        chosen = (letters(noto / file) & wanted) - taken
        taken |= chosen
        yield name, noto / file, chosen


def rename(font: TTFont) -> None:
    """Adobe reserves the name Source for its own fonts, so a part of one gets another name."""
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 6, 16):
            record.string = record.toUnicode().replace("Source", "Rest")


def write(name: str, font: Path, wanted: Iterable[int]) -> None:
    """One face in both wrappings."""
    for flavor, ending in ((None, "ttf"), ("woff2", "woff2")):
        options = Options(
            flavor=flavor,
            hinting=False,
            notdef_outline=True,
            recalc_timestamp=False,
            name_IDs=["*"],
            name_languages=["*"],
        )
        options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl"]
        loaded = load_font(font, options)
        subsetter = Subsetter(options)
        subsetter.populate(unicodes={*wanted, *SPACES})
        subsetter.subset(loaded)
        rename(loaded)
        save_font(loaded, OUT / f"{name}.{ending}", options)


if __name__ == "__main__":
    for face in faces(*map(Path, sys.argv[1:4])):
        write(*face)
