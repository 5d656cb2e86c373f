"""Which characters the fonts of a theme can print."""

import io
from functools import lru_cache

from registerbuild.output.theme import FONT_FACE, SHARED, URL, Theme, joined, names_no_file


@lru_cache(maxsize=4)
def printable(theme: Theme) -> frozenset[str]:
    """Every character that a face of `_shared/print.css` has: what a PDF can show."""
    from fontTools.ttLib import TTFont

    style = theme.files[f"{SHARED}/print.css"].decode()
    addresses = {
        address for face in FONT_FACE.findall(style) for address in URL.findall(face) if not names_no_file(address)
    }
    fonts = [theme.files[joined(SHARED, address)] for address in addresses]
    codes = (TTFont(io.BytesIO(font), lazy=True).getBestCmap() for font in fonts)
    return frozenset(chr(code) for found in codes for code in found)
