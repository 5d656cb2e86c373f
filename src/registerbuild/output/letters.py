"""Which characters the fonts of a theme can print."""

import io
import re
from functools import lru_cache

from registerbuild.output.theme import SHARED, Theme

_FACE = re.compile(r"@font-face\s*\{[^}]*?url\([\"']?([^\"')]+)", re.DOTALL)


@lru_cache(maxsize=4)
def printable(theme: Theme) -> frozenset[str]:
    """Every character that a face of `_shared/print.css` has: what a PDF can show."""
    from fontTools.ttLib import TTFont

    style = theme.files[f"{SHARED}/print.css"].decode()
    fonts = [theme.files[f"{SHARED}/{path}"] for path in _FACE.findall(style)]
    codes = (TTFont(io.BytesIO(font), lazy=True).getBestCmap() for font in fonts)
    return frozenset(chr(code) for found in codes for code in found)
