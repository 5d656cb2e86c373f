"""The response form of the review pack: a sheet per section, one row per lid that it consents to."""

from dataclasses import dataclass

from registerbuild.derived.wording.numbering import as_read
from registerbuild.documents.review.views import ColumnView, LidReview, ReviewView

HEADER = (
    "Id",
    "Lid",
    "Soort",
    "Kernkeuze",
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
    found = [(str(section.name).capitalize(), section.lids) for section in review.sections]
    found += [(NOBODY, rest)] if rest or not found else []
    return FormView(tuple(FormSheet(name, HEADER, tuple(_row(lid, name) for lid in own)) for name, own in found))


def _row(lid: LidReview, sheet: str) -> tuple[str, ...]:
    was, now = (_both(lid.legal, lid.plain, side) for side in ("old_md", "new_md"))
    effects = "\n".join(f"{note.group}: {note.text_md}" for note in lid.noted)
    others = ", ".join(section for section in lid.sections if str(section).capitalize() != sheet)
    kind, weighty = lid.kind or "", "ja" if lid.apart else ""
    states = " en ".join(lid.states)
    return (
        *(lid.key, lid.heading, kind, weighty, states, was, now),
        *(lid.reason_md or "", effects, others, "", "", ""),
    )


def _both(legal: ColumnView, plain: ColumnView, side: str) -> str:
    texts = (getattr(legal, side), getattr(plain, side))
    leads = ("", "In gewone taal: ")
    return "\n\n".join(lead + as_read(text) for lead, text in zip(leads, texts, strict=True) if text)
