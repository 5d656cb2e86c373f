"""Pictures of pages: small and grey, kept beside the tests, compared with tolerance, put side by side to look at."""

import io
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageChops

KEPT = Path(__file__).parents[1] / "pictures"
SHOWN = Path(__file__).parents[2] / ".registerbuild" / "pictures"
"""where the pictures of a difference are written"""
_LEVELS = 16
_UNLIKE = 48
"""grey values, of 255, that the edge of a letter may differ from one machine to another"""
MOST = 0.004
"""the share of a picture that may be unlike"""


@dataclass(frozen=True)
class Compared:
    """`unlike` is the share of the picture that differs, from 0 to 1; `file` shows both and the difference."""

    unlike: float
    file: Path


def small(picture: bytes | Image.Image, scale: float, height: int) -> Image.Image:
    """The top of a picture, at most `height` of its own pixels, in 16 greys and scaled."""
    image = Image.open(io.BytesIO(picture)) if isinstance(picture, bytes) else picture
    grey = image.convert("L").crop((0, 0, image.width, min(image.height, height)))
    size = (max(1, round(grey.width * scale)), max(1, round(grey.height * scale)))
    step = 256 // _LEVELS
    return grey.resize(size, Image.Resampling.BOX).point(lambda value: value // step * 17)


def keep(name: str, picture: Image.Image) -> None:
    """Keep a picture as the one to compare with, unless it looks like the one that is kept."""
    if not _file(name).is_file() or _unlike(kept(name), picture) > 0:
        KEPT.mkdir(exist_ok=True)
        picture.quantize(_LEVELS).save(_file(name), optimize=True)


def kept(name: str) -> Image.Image:
    """The picture that is kept under this name."""
    with Image.open(_file(name)) as image:
        return image.convert("L")


def compared(name: str, picture: Image.Image) -> Compared:
    """Compare with the kept picture; what differs is written as a picture."""
    before = kept(name)
    unlike = _unlike(before, picture)
    file = SHOWN / f"{_file(name).stem}.png"
    if unlike > MOST:
        SHOWN.mkdir(parents=True, exist_ok=True)
        _side_by_side(before, picture).save(file)
    return Compared(unlike, file)


def ink(picture: Image.Image) -> float:
    """The share of a picture that is not its most common grey."""
    counts = picture.histogram()
    return 1 - max(counts) / sum(counts)


def _file(name: str) -> Path:
    return KEPT / f"{name.replace(' ', '-')}.png"


def _unlike(before: Image.Image, after: Image.Image) -> float:
    if before.size != after.size:
        return 1.0
    differing = ImageChops.difference(before, after).histogram()[_UNLIKE:]
    return sum(differing) / (before.width * before.height)


def _side_by_side(before: Image.Image, after: Image.Image) -> Image.Image:
    """Before, after, and both in one: what only the first has is red, what only the second has is green."""
    size = (max(before.width, after.width), max(before.height, after.height))
    first, second = (Image.new("L", size, 255) for _ in range(2))
    first.paste(before)
    second.paste(after)
    whole = Image.new("RGB", (size[0] * 3 + 20, size[1]), "white")
    whole.paste(first, (0, 0))
    whole.paste(second, (size[0] + 10, 0))
    whole.paste(Image.merge("RGB", (second, first, ImageChops.darker(first, second))), (size[0] * 2 + 20, 0))
    return whole
