"""The response form of the review pack: a sheet per section, with its leden and its choices as on its vote sheet."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from registerbuild.derived.wording.numbering import as_read
from registerbuild.derived.wording.words import counted
from registerbuild.documents.review.views import ColumnView, LidReview, ReviewView, SectionSheet

HEADER = (
    "Id",
    "Lid",
    "Soort",
    "Keuze nr.",
    "Wat er gebeurt",
    "Was",
    "Wordt",
    "Reden",
    "Gevolgen",
    "Ook voor",
    "Eens",
    "Oneens",
    "Opmerking",
)
NOBODY = "Zonder geleding"
"""The sheet of the leden for which nobody has a right of consent, or for a change that nobody is asked about."""


@dataclass(frozen=True, slots=True)
class FormSheet:
    """A table of text; the first column is an id."""

    name: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class FormView:
    """The sheets of a workbook."""

    sheets: tuple[FormSheet, ...]


def response_form(review: ReviewView) -> FormView:
    """Each section has its own leden, in the order of the pack."""
    asked = {section.name for section in review.sections}
    lids = tuple(lid for article in review.articles for lid in article.lids)
    rest = tuple(lid for lid in lids if not asked & set(lid.sections))
    found = [FormSheet(str(s.name).capitalize(), HEADER, (_whole(s), *_own(s))) for s in review.sections]
    if rest or not found:
        found.append(FormSheet(NOBODY, HEADER, tuple(_row(lid, "", {}) for lid in rest)))
    return FormView(tuple(found))


def _whole(section: SectionSheet) -> tuple[str, ...]:
    """The first row, as on the vote sheet: all that the section votes on."""
    lids = counted(len(section.lids), "lid", "leden")
    return ("geheel", f"Alles waarover u stemt: {lids}", *("" for _ in HEADER[2:]))


def _own(section: SectionSheet) -> Iterator[tuple[str, ...]]:
    numbers = {row.place: str(row.number) for row in section.ballot}
    return (_row(lid, section.name, numbers) for lid in section.lids)


def _row(lid: LidReview, section: str, numbers: Mapping[str, str]) -> tuple[str, ...]:
    was, now = (_both(lid.legal, lid.plain, side) for side in ("old_md", "new_md"))
    effects = "\n".join(f"{note.group}: {note.text_md}" for note in lid.noted)
    others = ", ".join(other for other in lid.sections if other != section)
    kind, choice = lid.kind or "", numbers.get(lid.place, "")
    states = " en ".join(lid.states)
    return (
        *(lid.key, lid.heading, kind, choice, states, was, now),
        *(lid.reason_md or "", effects, others, "", "", ""),
    )


def _both(legal: ColumnView, plain: ColumnView, side: str) -> str:
    texts = (getattr(legal, side), getattr(plain, side))
    leads = ("", "In gewone taal: ")
    return "\n\n".join(lead + as_read(text) for lead, text in zip(leads, texts, strict=True) if text)
