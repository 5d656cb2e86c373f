"""Which texts of a record are read by whom: the plain ones, and all that are drawn up for a document."""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from registerbuild.checks.context import Context
from registerbuild.derived.texts.versions import shows
from registerbuild.derived.wording.filling import Surroundings
from registerbuild.register import prose
from registerbuild.register.model import marked
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.data import (
    DataCategory,
    Measure,
    Purpose,
    Recipient,
    RetentionPeriod,
    Statute,
    Term,
)
from registerbuild.register.records.marks import Markdown
from registerbuild.register.records.organisation import DataSubject, Organisation
from registerbuild.register.records.processor import Processor
from registerbuild.register.records.texts import Article, Regulation, RegulationStatus, Statement
from registerbuild.register.records.values import Record
from registerbuild.register.source import Loc

Texts = Iterator[tuple[Loc, str]]


def plain(record: Record, context: Context) -> Texts:
    """The texts in plain language, for parents and staff; of a regulation only a version that can still be changed."""
    yield from _fields(record, _PLAIN)
    match record:
        case Organisation():
            for number, route in enumerate(record.complaints):
                yield ("klachten", number, "tekst"), route.text
        case Processor():
            for number, product in enumerate(record.products):
                yield ("producten", number, "waarvoor"), product.purpose
        case Statement():
            for number, section in enumerate(record.sections):
                yield ("delen", number, "tekst"), section.text
        case Article() if context.is_draft(record):
            for number, lid in enumerate(record.lids):
                yield ("leden", number, "gewoon"), lid.plain or ""


def columns(article: Article) -> Texts:
    """Both columns of each lid: the legal text and the one in plain language."""
    for number, lid in enumerate(article.lids):
        yield ("leden", number, "juridisch"), lid.legal
        yield ("leden", number, "gewoon"), lid.plain or ""


def in_markdown(model: type[BaseModel], values: Any) -> Texts:
    """Every text of Markdown in a record, or in its plain values, but for its remarks."""
    for loc, text, mark in marked(model, values):
        if isinstance(mark, Markdown) and "toelichting" not in loc:
            yield loc, text


def _fields(record: Record, listed: Mapping[type[Record], tuple[tuple[str, str], ...]]) -> Texts:
    """The texts in these fields, with the other words for some groups of people."""
    for key, name in listed.get(type(record), ()):
        yield (key,), getattr(record, name) or ""
        for number, variant in enumerate(getattr(record, f"{name}_for", ())):
            yield (f"{key}_voor", number, "tekst"), variant.text


_PLAIN: dict[type[Record], tuple[tuple[str, str], ...]] = {
    Activity: (("gewoon", "plain"), ("samenvatting", "summary")),
    DataCategory: (("gewoon", "plain"),),
    DataSubject: (("gewoon", "plain"),),
    Measure: (("openbaar", "public"),),
    Purpose: (("gewoon", "plain"),),
    Recipient: (("gewoon", "plain"),),
    Statement: (("samenvatting", "summary"),),
    Statute: (("gewoon", "plain"),),
    Term: (("gewoon", "plain"),),
}
"""Dutch key and attribute of the plain texts of a record type, besides those in parts of the record."""


def drawn_up(record: Record, context: Context) -> Texts:
    """The plain and the legal texts that come into a document; not sources, remarks and names of laws."""
    if not isinstance(record, Statute):
        yield from plain(record, context)
    yield from _fields(record, _FORMAL)
    match record:
        case Activity():
            yield from _of_items(record)
        case Statement():
            for number, section in enumerate(record.sections):
                yield ("delen", number), section.title
        case Article() if context.is_draft(record):
            for number, lid in enumerate(record.lids):
                yield ("leden", number, "juridisch"), lid.legal
        case Regulation() if record.state is RegulationStatus.DRAFT:
            for number, annex in enumerate(record.annexes):
                yield ("bijlagen", number, "id"), record.texts.get(annex.id, "")


_FORMAL: dict[type[Record], tuple[tuple[str, str], ...]] = {
    Activity: (("naam", "name"),),
    DataCategory: (("naam", "name"), ("voorwaarde", "condition")),
    DataSubject: (("naam", "name"),),
    Measure: (("naam", "name"),),
    Organisation: (("naam", "name"),),
    Purpose: (("naam", "name"), ("juridisch", "legal")),
    Recipient: (("naam", "name"), ("grond", "ground")),
    RetentionPeriod: (("naam", "name"), ("vanaf", "start")),
    Statement: (("titel", "title"),),
    Term: (("naam", "name"), ("juridisch", "legal")),
}
"""Dutch key and attribute of the other texts that come into a document."""


def _of_items(activity: Activity) -> Texts:
    for number, item in enumerate(activity.items):
        for key, text in (("precies", item.detail), ("gevolg", item.consequence)):
            if text:
                yield ("gegevens", number, key), text
        for nth, variant in enumerate(item.consequence_for):
            yield ("gegevens", number, "gevolg_voor", nth, "tekst"), variant.text


def shown_value(reference: prose.Reference, context: Context) -> str:
    """What a reference to a period or to the board shows; the others, also a whole list, have no number to compare."""
    if reference.kind not in ("termijn", "organisatie"):
        return reference.raw
    return shows(reference, context.register, Surroundings())
