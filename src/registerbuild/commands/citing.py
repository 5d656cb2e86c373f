"""What `wetten` does: every cited place in the law with its reading, its use and its pages, as text or JSON."""

import datetime
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from registerbuild.derived.law.citations import Citation
from registerbuild.derived.law.cited import CitedPlace, cited_places
from registerbuild.derived.wording.words import counted
from registerbuild.disk.reading import Read
from registerbuild.documents.laws.views import CitedArticle, CitedLaw, LawsView
from registerbuild.documents.plan import plan
from registerbuild.register.reading.link import inside
from registerbuild.register.reading.load import Loaded


@dataclass(frozen=True, slots=True)
class Found:
    """A place in the law with the lines of the register that name it."""

    place: CitedPlace
    shown: CitedArticle
    lines: tuple[str, ...]


def found_places(loaded: Loaded, source: Read, today: datetime.date) -> tuple[tuple[Found, ...], LawsView]:
    """Every place in the law with its lines and its pages, and the view of the page that says the same."""
    view = next(t.view for t in plan(loaded.register, today) if isinstance(t.view, LawsView))
    articles = (article for law in view.laws for article in law.articles)
    pairs = zip(cited_places(loaded.register, today), articles, strict=True)
    return tuple(Found(place, article, tuple(_lines(place, loaded, source))) for place, article in pairs), view


def _lines(place: CitedPlace, loaded: Loaded, source: Read) -> Iterator[str]:
    for citation in place.citations:
        at = loaded.origins[citation.kind][citation.record].place(citation.loc)
        if citation.raw:
            at = inside(at, source.texts, citation.raw, _nth(citation, place))
        yield f"{at.path}:{at.line}"


def _nth(citation: Citation, place: CitedPlace) -> int:
    """How many times the same reference stands before this one in the same text."""
    same = [c for c in place.citations if (c.model, c.record, c.loc) == (citation.model, citation.record, citation.loc)]
    return next(number for number, each in enumerate(same) if each is citation)


def as_text_table(found: tuple[Found, ...], view: LawsView) -> str:
    """A line per place, and below it the lines of the register and the pages."""
    width = max((len(each.shown.words) for each in found), default=0)
    lines = [f"{'Plaats':<{width}}  Gelezen in  Hoe zeker"]
    for each in found:
        read, sure = each.shown.read_iso or "-", each.shown.doubt or "zeker"
        lines.append(f"{each.shown.words:<{width}}  {read:<10}  {sure}{_fate(each.shown)}")
        lines += [f"    gebruikt  {line}" for line in each.lines]
        lines += [f"    getoond   {page.address}" for page in each.shown.pages]
    lines += [f"{law.short} als geheel: {law.doubt}" for law in view.laws if law.doubt and _sure_somewhere(law)]
    counts = f"{view.certain} zeker, {view.doubted} met twijfel, {view.unread} niet gelezen"
    return "\n".join([*lines, "", f"{counted(view.total, 'plaats', 'plaatsen')}: {counts}."]) + "\n"


def _sure_somewhere(law: CitedLaw) -> bool:
    return any(article.doubt is None for article in law.articles)


def _fate(article: CitedArticle) -> str:
    instead = f": {'; '.join(article.instead)}" if article.instead else ""
    return f"; het nummer {article.fate}{instead}" if article.fate else ""


def as_json_list(found: Iterable[Found]) -> str:
    """The same for another program; keys do not change."""
    return json.dumps([_entry(each) for each in found], ensure_ascii=False, indent=2) + "\n"


def _entry(found: Found) -> dict[str, object]:
    law, shown = found.place.law, found.shown
    return {
        "wet": law.law,
        "artikel": law.article,
        "lid": law.paragraph,
        "onderdeel": law.point,
        "woorden": shown.words,
        "gelezen": shown.read_iso,
        "twijfel": shown.doubt,
        "onderwerp": shown.subject,
        "nummer": shown.fate,
        "in_plaats_daarvan": list(shown.instead),
        "gebruikt": list(found.lines),
        "paginas": [page.address for page in shown.pages],
    }
