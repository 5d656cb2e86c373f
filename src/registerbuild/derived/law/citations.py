"""Where a register names a place in the law: in a field of a record, or in a text as `{wet:avg/30/1}`."""

from collections.abc import Iterator
from dataclasses import dataclass

from registerbuild.register.index import ARTICLE, KINDS, Register, kind_of
from registerbuild.register.model import marked, value_at
from registerbuild.register.prose import references
from registerbuild.register.records.marks import Markdown
from registerbuild.register.records.values import Law, Record
from registerbuild.register.source import Loc

LAW = "wet"
"""The kind of a law, in fields and in texts."""


@dataclass(frozen=True, slots=True)
class Citation:
    """One place in the law, and where it is named. `raw` is the reference in a text; empty for a field.

    A reference in a text says no version: what is known of its reading stands in the list of articles.
    """

    model: type[Record]
    record: str
    loc: Loc
    law: Law
    raw: str = ""

    @property
    def kind(self) -> str:
        """The Dutch name of the kind of record."""
        return kind_of(self.model)

    @property
    def in_remarks(self) -> bool:
        """Whether it stands in a remark for the board's own use."""
        return "toelichting" in self.loc


def citations(register: Register) -> Iterator[Citation]:
    """Every place in the law that a record names, in the order of the files."""
    for kind in (*KINDS, ARTICLE):
        for name, record in register.all(kind.model).items():
            yield from _named_by(name, record)


def place_in_law(target: str) -> Law:
    """The place that the target of a reference names: LAW, LAW/ARTICLE, LAW/ARTICLE/LID or LAW/ARTICLE/LID/POINT.

    Of an article without leden it names the point: LAW/ARTICLE/POINT, in which the point is one letter.
    """
    name, *rest = target.split("/")
    article, paragraph, point = [*rest, None, None, None][:3]
    if paragraph and point is None and len(paragraph) == 1 and paragraph.isalpha():
        paragraph, point = None, paragraph
    return Law.model_validate({"wet": name, "artikel": article, "lid": paragraph, "onderdeel": point})


def _named_by(name: str, record: Record) -> Iterator[Citation]:
    model = type(record)
    for loc, value, mark in marked(model, record):
        if isinstance(mark, Markdown):
            for reference in references(value):
                if reference.kind == LAW:
                    yield Citation(model, name, loc, place_in_law(reference.target), reference.raw)
        elif mark.kind == LAW and loc[-1] == LAW:
            law = value_at(record, loc[:-1])
            if isinstance(law, Law):
                yield Citation(model, name, loc, law)
