"""Whether the colours of a theme can be read: the contrast of letters and what they stand on, in light and in dark."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from registerbuild.output.theme import SHARED, Theme

ENOUGH = 4.5
"""The least contrast of letters of ordinary size, as a ratio to 1 (WCAG 2.2, 1.4.3, level AA)."""

_READ_ON = (
    ("ink", "paper"),
    ("soft", "paper"),
    ("accent", "paper"),
    ("ink", "wash"),
    ("soft", "wash"),
    ("accent", "wash"),
    ("on-accent", "accent"),
    ("on-notice", "notice"),
)
"""Which tokens are letters, and on which they stand."""


@dataclass(frozen=True, slots=True)
class Faint:
    """Letters that differ too little from what they stand on; `contrast` is None when a colour cannot be understood."""

    letters: str
    ground: str
    dark: bool
    contrast: float | None


def faint(theme: Theme) -> tuple[Faint, ...]:
    """Every pair of colours of `tokens.css` with too little contrast; `dark.css` changes only what it names."""
    light, dark = (_tokens(theme.files[f"{SHARED}/{name}"].decode()) for name in ("tokens.css", "dark.css"))
    return (*_faint(light, dark=False), *_faint({**light, **dark}, dark=True))


def _faint(colours: Mapping[str, str], *, dark: bool) -> Iterator[Faint]:
    for letters, ground in _READ_ON:
        contrast = _contrast(colours.get(letters, ""), colours.get(ground, ""))
        if contrast is None or contrast < ENOUGH:
            yield Faint(letters, ground, dark, contrast)


def _tokens(css: str) -> dict[str, str]:
    """The custom properties of a stylesheet, by name without the dashes in front, also those inside an @-rule."""
    import tinycss2  # type: ignore[import-untyped]

    found: dict[str, str] = {}
    for rule in tinycss2.parse_blocks_contents(css, skip_comments=True, skip_whitespace=True):
        if rule.type == "declaration" and rule.name.startswith("--"):
            found[rule.name.removeprefix("--")] = tinycss2.serialize(rule.value).strip()
        elif rule.type in ("qualified-rule", "at-rule") and rule.content:
            found.update(_tokens(tinycss2.serialize(rule.content)))
    return found


def _contrast(one: str, other: str) -> float | None:
    """The contrast ratio of WCAG 2.2; None when either is not a plain colour."""
    first, second = _luminance(one), _luminance(other)
    if first is None or second is None:
        return None
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)


def _luminance(colour: str) -> float | None:
    import tinycss2.color3  # type: ignore[import-untyped]

    found = tinycss2.color3.parse_color(colour)
    if not isinstance(found, tuple) or found[3] < 1:
        return None
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in found[:3])
    return float(0.2126 * red + 0.7152 * green + 0.0722 * blue)
