"""The review as text for a terminal: per changed lid one frame, with the words [vervalt: …] and [nieuw: …]."""

import re
import textwrap
from collections.abc import Iterator

from registerbuild.derived.texts.redline import Fate
from registerbuild.derived.wording.numbering import as_read
from registerbuild.derived.wording.words import counted
from registerbuild.documents.review.views import (
    ArticleReview,
    ColumnView,
    LidReview,
    RecordNote,
    ReviewPart,
    ReviewView,
    StretchView,
)
from registerbuild.register.records.change import ChangeKind

FRAME_WIDTH = 96
_AROUND = 6
"""words that are shown before and after a change"""
_KINDS = {
    ChangeKind.MUST: "moet van de wet",
    ChangeKind.CHOICE: "keuze van het bestuur",
    ChangeKind.WORDING: "alleen andere woorden",
}


def review_text(view: ReviewView) -> str:
    """The parts of the review that a terminal can show."""
    lines = [*_head(view)]
    if ReviewPart.FOR_YOU in view.parts and ReviewPart.ARTICLES not in view.parts:
        lines += ["", "Wat verandert er voor u?", *(_wrapped(f"- {text}", "  ") for text in view.for_parents)]
    if ReviewPart.WORDS in view.parts and ReviewPart.ARTICLES not in view.parts:
        lines += ["", "De wijzigingen in woorden", *_in_words(view)]
    if ReviewPart.ARTICLES in view.parts:
        lines += [line for article in view.articles for line in _article(article)]
    if ReviewPart.REGISTER in view.parts and view.records:
        lines += ["", "In het register", *(line for record in view.records for line in _record(record))]
    if ReviewPart.DECISION in view.parts and ReviewPart.QUESTION not in view.parts:
        lines += ["", "Het besluit", "", view.decision_md]
    if ReviewPart.QUESTION in view.parts:
        lines += ["", *_asked(view)]
    return "\n".join(lines) + "\n"


def _head(view: ReviewView) -> Iterator[str]:
    counts = ", ".join(f"{counted(count.number, 'lid', 'leden')} {count.name}" for count in view.counts if count.number)
    renumbered = sum(1 for row in view.numbers if row.state.renumbered)
    extra = f"; {counted(renumbered, 'artikel', 'artikelen')} vernummerd" if renumbered else ""
    title = view.clean.short_title
    yield f"{title[:1].upper()}{title[1:]}: {counts}{extra}"
    proposal = "" if view.adopted else " Dit is een voorstel: er is nog niet over besloten."
    yield f"Van {view.old} naar {view.new}.{proposal}"


def _article(article: ArticleReview) -> Iterator[str]:
    states = f", {' en '.join(article.states)}" if article.states else ""
    yield from ("", f"{article.heading}{states}")
    if article.chapter:
        yield f"  Hoofdstuk: {' '.join(_marked(stretch) for stretch in article.chapter)}"
    for lid in article.lids:
        yield from _lid(lid)


def _marked(stretch: StretchView) -> str:
    text = _flat(stretch.text)
    return text if stretch.kind is Fate.KEPT else f"[{stretch.kind}: {text}]"


def _lid(lid: LidReview) -> Iterator[str]:
    yield f"  {lid.heading}: {' en '.join(lid.states).upper()}"
    yield from _column(lid.legal, "")
    yield from _column(lid.plain, "gewoon: ")
    if lid.explanation_is_old:
        yield "     ! de uitleg in gewone taal is niet bijgewerkt"
    yield from (f"     ! alleen {said}" for said in lid.alone)
    if lid.reason_md:
        kind = f" ({_KINDS[lid.kind]})" if lid.kind else ""
        yield _wrapped(f"waarom: {_flat(lid.reason_md)}{kind}", "     ")
    else:
        yield "     ! de reden ontbreekt"


def _column(column: ColumnView, lead: str) -> Iterator[str]:
    if column.redlined or column.rewritten:
        yield _wrapped(lead + redline(column), "     ")
    elif column.old_md is None and column.new_md:
        yield _wrapped(f"{lead}[nieuw: {_flat(as_read(column.new_md))}]", "     ")
    elif column.new_md is None and column.old_md:
        yield _wrapped(f"{lead}[vervalt: {_flat(as_read(column.old_md))}]", "     ")


def redline(column: ColumnView) -> str:
    """The words that go and come, between some of the words around them."""
    parts = []
    last = len(column.stretches) - 1
    for number, stretch in enumerate(column.stretches):
        text = _flat(stretch.text)
        if stretch.kind is Fate.KEPT:
            parts.append(_shortened(text, number == 0, number == last))
        else:
            parts.append(f"[{stretch.kind}: {text}]")
    return re.sub(r"\] (?=[.,;:)])", "]", " ".join(part for part in parts if part))


def _shortened(text: str, first: bool, last: bool) -> str:
    words = text.split()
    head = () if first else words[:_AROUND]
    tail = () if last else words[-_AROUND:]
    return text if len(head) + len(tail) >= len(words) else " ".join([*head, "…", *tail])


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def _wrapped(text: str, indent: str) -> str:
    return textwrap.fill(text, FRAME_WIDTH, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)


def _in_words(view: ReviewView) -> Iterator[str]:
    for article in view.articles:
        for lid in article.lids:
            reason = _flat(lid.reason_md) if lid.reason_md else "de reden ontbreekt"
            yield _wrapped(f"{lid.heading}, {' en '.join(lid.states)}: {reason}", "  ")


def _record(record: RecordNote) -> Iterator[str]:
    yield f"  {record.kind} {record.name} ({record.id}): {record.what}"
    for field in record.fields:
        was = f"[vervalt: {_flat(field.old)}] " if field.old is not None else ""
        now = f"[nieuw: {_flat(field.new)}]" if field.new is not None else ""
        yield _wrapped(f"{field.path}: {was}{now}".rstrip(), "     ")
    for trigger in record.triggers:
        yield _wrapped(f"! {trigger}", "     ")


def _asked(view: ReviewView) -> Iterator[str]:
    for section in view.sections:
        vote = section.vote or "er is nog niet gestemd"
        yield f"Instemming nodig van: {section.name} van de GMR, {counted(len(section.lids), 'lid', 'leden')} ({vote})"
    if view.gaps:
        yield f"{view.gaps} leden hebben nog geen reden in register/wijzigingen/"
    yield f"Pakket om te printen:  registerbuild diff {view.old} {view.new} --format pdf --naar was-wordt.pdf"
