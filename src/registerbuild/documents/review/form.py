"""The response form of the review pack as a table: one row per lid that changes, with room for an answer."""

from dataclasses import dataclass

from registerbuild.documents.review.views import ColumnView, LidReview, ReviewView

HEADER = ("Id", "Lid", "Was", "Wordt", "Reden", "Soort", "Geleding", "Eens", "Oneens", "Opmerking")


@dataclass(frozen=True, slots=True)
class FormView:
    """A table of text; the first column is an id."""

    name: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def response_form(review: ReviewView) -> FormView:
    """The rows in the order of the pack."""
    lids = (lid for article in review.articles for lid in article.lids)
    return FormView("Formulier", HEADER, tuple(_row(lid) for lid in lids))


def _row(lid: LidReview) -> tuple[str, ...]:
    was, now = (_both(lid.legal, lid.plain, side) for side in ("old_md", "new_md"))
    sections = ", ".join(lid.sections)
    heading = f"{lid.heading}: {' en '.join(lid.states)}"
    return (lid.key, heading, was, now, lid.reason_md or "", lid.kind or "", sections, "", "", "")


def _both(legal: ColumnView, plain: ColumnView, side: str) -> str:
    texts = (getattr(legal, side), getattr(plain, side))
    leads = ("", "In gewone taal: ")
    return "\n\n".join(lead + text for lead, text in zip(leads, texts, strict=True) if text)
