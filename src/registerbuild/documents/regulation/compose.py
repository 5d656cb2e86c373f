"""A version of the regulation: numbers follow from the order, references from the numbers, lists from the records."""

import datetime
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from registerbuild.derived.keeping import others_with_periods, periods_of_the_board
from registerbuild.derived.law.articles import as_listed
from registerbuild.derived.law.citations import place_in_law
from registerbuild.derived.standing import Standing
from registerbuild.derived.texts.versions import chapters_by_article, numbered
from registerbuild.derived.wording.filling import Surroundings, anchor, fill
from registerbuild.derived.wording.lists import GLOSSARY, has_glossary, listing, terms
from registerbuild.derived.wording.numbering import as_in_law
from registerbuild.derived.wording.words import LawLink, Style, cite, cite_openly, date_words
from registerbuild.documents.regulation import views as regulation_views
from registerbuild.documents.regulation.places import set_apart
from registerbuild.documents.views import records as views
from registerbuild.register import prose
from registerbuild.register.index import Register
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.change import Change
from registerbuild.register.records.data import DataCategory, Statute
from registerbuild.register.records.organisation import School
from registerbuild.register.records.texts import (
    AdoptionStep,
    Annex,
    AnnexKind,
    Article,
    Lid,
    Regulation,
    RegulationStatus,
)
from registerbuild.register.records.values import Law


@dataclass(frozen=True, slots=True)
class SharedByVersions:
    """What all versions of a board share."""

    standing: Standing
    organisation: views.OrganisationView
    categories: tuple[views.CategoryView, ...]
    schools: tuple[views.SchoolView, ...]
    retention: tuple[views.RetentionView, ...]


Columns = Mapping[Style, Surroundings]
"""The numbers of a version, in the words of each column."""


def compose_regulation(record: Regulation, shared: SharedByVersions, current: bool) -> regulation_views.RegulationView:
    """One version with its articles in both columns and its annexes."""
    register = shared.standing.register
    articles = {name: register.all(Article)[f"{record.id}/{name}"] for name in record.articles}
    context = numbered(record, articles)
    columns = {
        style: replace(context, style=style, lists=_lists(register, style)) for style in (Style.LEGAL, Style.PLAIN)
    }
    return regulation_views.RegulationView(
        version=record.id,
        title=record.title,
        short_title=record.short_title,
        state=record.state,
        adopted=record.state is RegulationStatus.ADOPTED,
        current=current,
        in_force=date_words(record.in_force) if record.in_force else None,
        in_force_iso=record.in_force.isoformat() if record.in_force else None,
        replaces=record.replaces,
        notice_md=fill(record.notice, register, columns[Style.PLAIN]) if record.notice else None,
        articles=tuple(_article(a, _chapter(name, record), register, columns) for name, a in articles.items()),
        annexes=tuple(_annex(a, n, record, shared, columns) for n, a in enumerate(record.annexes, 1)),
        decisions=tuple(_decision(d) for d in record.decisions),
        organisation=shared.organisation,
        confirmed=_confirmed(record, articles.values(), shared.standing),
        original=original_view(record),
        paraphrase=is_paraphrase(record, register),
    )


def original_view(record: Regulation) -> regulation_views.OriginalView | None:
    """The adopted document itself, when the board has it."""
    return regulation_views.OriginalView(record.original.file, record.original.sha256) if record.original else None


def is_paraphrase(record: Regulation, register: Register) -> bool:
    """Whether the adopted text of a version is elsewhere.

    What the board adopted here (the change file has its decision) is the text itself. Any other adopted version was
    written over from a document, and that document does not lie beside it.
    """
    here = any(change.new == record.id and change.decision for change in register.all(Change).values())
    return record.state is not RegulationStatus.DRAFT and record.original is None and not here


def _decision(record: AdoptionStep) -> regulation_views.AdoptionStepView:
    date = date_words(record.date) if record.date else None
    return regulation_views.AdoptionStepView(record.body, record.kind, date, record.number)


_ANNEXED = {
    AnnexKind.CATEGORIES: "gegeven",
    AnnexKind.RETENTION: "bewaartermijn",
    AnnexKind.SCHOOLS: "school",
}
"""The kind of record of which an annex shows all."""


def _confirmed(record: Regulation, articles: Collection[Article], standing: Standing) -> bool:
    """Whether the board has confirmed the version, its articles, and all that its texts and annexes show."""
    lids = [lid for article in articles for lid in article.lids]
    texts = [record.notice, *record.texts.values(), *(text for lid in lids for text in (lid.legal, lid.plain))]
    own = standing.confirmed(record) and all(standing.confirmed(article) for article in articles)
    listed = all(standing.all_confirmed(_ANNEXED[annex.kind]) for annex in record.annexes if annex.kind in _ANNEXED)
    return own and listed and standing.shows_only_confirmed(*(text for text in texts if text))


def in_force(regulations: Iterable[Regulation], today: datetime.date) -> str | None:
    """The id of the adopted version that holds on a day: the last one that has begun."""
    adopted = [r for r in regulations if r.state is RegulationStatus.ADOPTED and r.in_force and r.in_force <= today]
    return max(adopted, key=lambda r: (r.in_force or today, r.id)).id if adopted else None


def _lists(register: Register, style: Style) -> Mapping[str, str]:
    """The lists of one column; the glossary is shown term by term, see LidView.terms."""
    return {name: "" if name == GLOSSARY else listing(name, register, style) for name in prose.ARTICLE_LISTS}


def _article(
    record: Article, chapter: regulation_views.ChapterView | None, register: Register, columns: Columns
) -> regulation_views.ArticleView:
    name = record.id.rpartition("/")[2]
    here = {style: replace(context, here=name) for style, context in columns.items()}
    lids = tuple(_lid(lid, n, name, register, here) for n, lid in enumerate(record.lids, 1))
    number = columns[Style.LEGAL].articles[name]
    return regulation_views.ArticleView(anchor(name), number, record.title, lids, chapter)


def _chapter(article: str, regulation: Regulation) -> regulation_views.ChapterView | None:
    """The chapter that begins with an article."""
    found = chapters_by_article(regulation).get(article)
    return regulation_views.ChapterView(f"hoofdstuk-{article}", *found) if found else None


def _lid(lid: Lid, number: int, article: str, register: Register, columns: Columns) -> regulation_views.LidView:
    texts = set_apart(as_in_law(lid.legal), as_in_law(lid.plain) if lid.plain else None)
    statutes = register.all(Statute)
    return regulation_views.LidView(
        anchor=anchor(article, lid.id),
        number=number,
        legal_md=fill(texts.legal, register, columns[Style.LEGAL]),
        plain_md=fill(texts.plain, register, columns[Style.PLAIN]) if texts.plain else None,
        laws=tuple(_cited(place_in_law(place), statutes) for place in texts.places),
        terms=_terms(register, columns) if has_glossary(lid.legal) else (),
    )


def _cited(law: Law, statutes: Mapping[str, Statute]) -> LawLink:
    """A place in the law in few words, no surer than it is."""
    listed = as_listed(law)
    return cite_openly(listed, statutes, Style.SHORT) if listed else cite(law, statutes, Style.SHORT)


def _terms(register: Register, columns: Columns) -> tuple[regulation_views.TermView, ...]:
    """The glossary: each term beside its plain explanation."""
    legal, plain = columns[Style.LEGAL], columns[Style.PLAIN]
    return tuple(
        regulation_views.TermView(
            f"begrip-{t.id}", t.name, fill(t.legal, register, legal), fill(t.plain, register, plain)
        )
        for t in terms(register)
    )


def _annex(
    annex: Annex, number: int, record: Regulation, shared: SharedByVersions, columns: Columns
) -> regulation_views.AnnexView:
    register, text = shared.standing.register, record.texts.get(annex.id)
    used = _used(shared.categories, register) if annex.kind is AnnexKind.CATEGORIES else ()
    live = {school.id for school in register.live(School)}
    own = {period.id for period in periods_of_the_board(register)} if annex.kind is AnnexKind.RETENTION else ()
    return regulation_views.AnnexView(
        anchor=annex.id,
        number=number,
        title=annex.title,
        text_md=fill(text, register, columns[Style.LEGAL]) if text is not None else None,
        categories=used,
        category_groups=_groups(used),
        schools=tuple(s for s in shared.schools if annex.kind is AnnexKind.SCHOOLS and s.id in live),
        retention=tuple(period for period in shared.retention if period.id in own),
        of_others=others_with_periods(register) if annex.kind is AnnexKind.RETENTION else (),
    )


def _used(categories: tuple[views.CategoryView, ...], register: Register) -> tuple[views.CategoryView, ...]:
    names = {item.category for activity in register.live(Activity) for item in activity.items}
    chosen, records = [category for category in categories if category.id in names], register.all(DataCategory)
    context = Surroundings(categories={category.id: n for n, category in enumerate(chosen, 1)})
    return tuple(
        replace(
            category, number=n, parts_md=tuple(fill(part, register, context) for part in records[category.id].parts)
        )
        for n, category in enumerate(chosen, 1)
    )


def _groups(categories: tuple[views.CategoryView, ...]) -> tuple[tuple[str, tuple[views.CategoryView, ...]], ...]:
    groups: dict[str, list[views.CategoryView]] = {}
    for category in categories:
        for subject in category.subjects:
            groups.setdefault(subject.name, []).append(category)
    return tuple((name, tuple(found)) for name, found in groups.items())
