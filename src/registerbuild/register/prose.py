"""References in Markdown text: one small grammar, `{soort:doel}`, the same in articles, statements and text fields."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_BRACES = re.compile(r"\{([^{}\n]*)\}?")
_REFERENCE = re.compile(r"([a-z]+):([a-z0-9][a-z0-9._-]*(?:/[a-z0-9._-]+)*)\Z", re.IGNORECASE)
_ALONE = re.compile(r"(?m)^[ \t]*\{lijst:([a-z0-9-]+)\}[ \t]*$")

ORGANISATION_FIELDS = (
    "naam",
    "korte_naam",
    "plaats",
    "adres",
    "telefoon",
    "email",
    "website",
    "fg",
    "fg_email",
    "toezichthouder",
    "antwoordtermijn",
    "verlenging",
    "leeftijd",
    "leeftijd_rechten",
)
"""What `{organisatie:…}` can show."""

RECORD_KINDS = {
    "termijn": "bewaartermijn",
    "vanaf": "bewaartermijn",
    "begrip": "begrip",
    "uitleg": "begrip",
    "gegeven": "gegeven",
    "ontvanger": "ontvanger",
    "betrokkene": "betrokkene",
    "verwerking": "verwerking",
}
"""Kinds of reference whose target is the id of a record, and the kind of that record."""

REFERENCE_KINDS = (*RECORD_KINDS, "organisatie", "wet", "artikel", "lid", "bijlage", "lijst")

NUMBERED = ("artikel", "lid", "bijlage")
"""Kinds of reference that show a number: a renumbered one is no change."""

ARTICLE_LISTS = (
    "begrippen",
    "bekendmaking",
    "betrokkenen",
    "doelen",
    "gegevens",
    "klachten",
    "maatregelen",
    "ontvangers",
    "rollen",
)
"""The lists that an article can show."""

STATEMENT_LISTS = (
    "besluiten",
    "bezwaar",
    "bronnen",
    "contact",
    "doelen",
    "doelen-kort",
    "doorgifte",
    "gegevens",
    "gegevens-kort",
    "keuzes",
    "klachten",
    "maatregelen",
    "ontvangers",
    "ontvangers-kort",
    "programmas",
    "rechten",
    "rechten-kort",
    "samen",
    "scholen",
    "termijnen",
    "termijnen-kort",
    "toestemmingen",
    "verplicht",
)
"""The blocks that a statement can show."""


@dataclass(frozen=True, slots=True)
class Reference:
    """One `{kind:target}` in a text; kind and target are empty when the braces hold something else."""

    kind: str
    target: str
    raw: str
    start: int

    @property
    def record(self) -> tuple[str, str] | None:
        """The kind and id of the record that it refers to; None when it refers to something else."""
        if self.kind == "wet":
            return "wet", self.target.partition("/")[0]
        kind = RECORD_KINDS.get(self.kind)
        return (kind, self.target) if kind else None


def references(text: str) -> Iterator[Reference]:
    """Every pair of braces in the text, in order; also those that are not a reference, so that none is passed over."""
    for found in _BRACES.finditer(text):
        inside = _REFERENCE.match(found[1]) if found[0].endswith("}") else None
        kind, target = (inside[1], inside[2]) if inside else ("", "")
        yield Reference(kind, target, found[0], found.start())


def resolve(text: str, answer: Callable[[Reference], str]) -> str:
    """The text with each reference replaced by its answer (Markdown)."""
    parts: list[str] = []
    end = 0
    for reference in references(text):
        parts += [text[end : reference.start], answer(reference)]
        end = reference.start + len(reference.raw)
    return "".join([*parts, text[end:]])


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, or (with `block` filled) a whole list that stands alone in its paragraph."""

    text: str
    block: str = ""


def pieces(text: str) -> tuple[Piece, ...]:
    """Cut a text at the lists that stand alone on a line."""
    cut: list[Piece] = []
    end = 0
    for found in _ALONE.finditer(text):
        cut += [Piece(text[end : found.start()].strip()), Piece("", found[1])]
        end = found.end()
    cut.append(Piece(text[end:].strip()))
    return tuple(piece for piece in cut if piece.text or piece.block)
