"""A version of the regulation: numbers follow from the order, references from the numbers, lists from the records."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from registerbuild.derived.standing import Standing
from registerbuild.derived.wording.filling import Surroundings, anchor, bullets, fill
from registerbuild.derived.wording.words import Style, date_words, escape
from registerbuild.documents.regulation import views as regulation_views
from registerbuild.documents.views import records as views
from registerbuild.register.index import Register
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.change import Change
from registerbuild.register.records.data import DataCategory, Measure, Purpose, Recipient, Term
from registerbuild.register.records.organisation import DataSubject
from registerbuild.register.records.texts import (
    AdoptionStep,
    Annex,
    AnnexKind,
    Article,
    Lid,
    Regulation,
    RegulationStatus,
)

GLOSSARY = "{lijst:begrippen}"


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
    context = _context(record, articles)
    columns = {
        style: replace(context, style=style, lists=lists(register, style)) for style in (Style.LEGAL, Style.PLAIN)
    }
    return regulation_views.RegulationView(
        version=record.id,
        title=record.title,
        short_title=record.short_title,
        state=record.state.value,
        adopted=record.state is RegulationStatus.ADOPTED,
        current=current,
        in_force=date_words(record.in_force) if record.in_force else None,
        in_force_iso=record.in_force.isoformat() if record.in_force else None,
        replaces=record.replaces,
        notice_md=fill(record.notice, register, columns[Style.PLAIN]) if record.notice else None,
        articles=tuple(_article(a, n, register, columns) for n, a in enumerate(articles.values(), 1)),
        annexes=tuple(_annex(a, n, record, shared, columns) for n, a in enumerate(record.annexes, 1)),
        decisions=tuple(_decision(d) for d in record.decisions),
        organisation=shared.organisation,
        confirmed=_confirmed(record, articles.values(), shared.standing),
        original=regulation_views.OriginalView(record.original.file, record.original.sha256)
        if record.original
        else None,
        paraphrase=is_paraphrase(record, register),
    )


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


_LISTED = {
    "begrippen": "begrip",
    "betrokkenen": "betrokkene",
    "doelen": "doel",
    "gegevens": "gegeven",
    "maatregelen": "maatregel",
    "ontvangers": "ontvanger",
}
_ANNEXED = {
    AnnexKind.CATEGORIES: "gegeven",
    AnnexKind.RETENTION: "bewaartermijn",
    AnnexKind.SCHOOLS: "school",
}
"""The kind of record that a list or an annex shows all of."""


def _confirmed(record: Regulation, articles: Iterable[Article], standing: Standing) -> bool:
    """Whether the board has confirmed the version, its articles, and all that its lists and annexes show."""
    texts = [lid.legal for article in articles for lid in article.lids]
    shown = {kind for name, kind in _LISTED.items() if any(f"{{lijst:{name}}}" in text for text in texts)}
    shown |= {_ANNEXED[annex.kind] for annex in record.annexes if annex.kind in _ANNEXED}
    own = all(standing.confirmed(article) for article in articles)
    return own and standing.confirmed(record) and all(standing.all_confirmed(kind) for kind in shown)


def in_force(regulations: Iterable[Regulation], today: datetime.date) -> str | None:
    """The id of the adopted version that holds on a day: the last one that has begun."""
    adopted = [r for r in regulations if r.state is RegulationStatus.ADOPTED and r.in_force and r.in_force <= today]
    return max(adopted, key=lambda r: (r.in_force or today, r.id)).id if adopted else None


def _context(record: Regulation, articles: Mapping[str, Article]) -> Surroundings:
    return Surroundings(
        articles={name: n for n, name in enumerate(articles, 1)},
        lids={f"{name}/{lid.id}": n for name, a in articles.items() for n, lid in enumerate(a.lids, 1)},
        annexes={annex.id: n for n, annex in enumerate(record.annexes, 1)},
        glossary=any(GLOSSARY in lid.legal for a in articles.values() for lid in a.lids),
    )


def _article(record: Article, number: int, register: Register, columns: Columns) -> regulation_views.ArticleView:
    name = record.id.rpartition("/")[2]
    here = {style: replace(context, here=name) for style, context in columns.items()}
    lids = tuple(_lid(lid, n, name, register, here) for n, lid in enumerate(record.lids, 1))
    return regulation_views.ArticleView(anchor(name), number, record.title, lids)


def _lid(lid: Lid, number: int, article: str, register: Register, columns: Columns) -> regulation_views.LidView:
    legal = fill(lid.legal, register, columns[Style.LEGAL])
    plain = fill(lid.plain, register, columns[Style.PLAIN]) if lid.plain else None
    terms = _terms(register, columns) if GLOSSARY in lid.legal else ()
    return regulation_views.LidView(anchor(article, lid.id), number, legal, plain, terms)


def _terms(register: Register, columns: Columns) -> tuple[regulation_views.TermView, ...]:
    """The glossary: each term beside its plain explanation."""
    legal, plain = columns[Style.LEGAL], columns[Style.PLAIN]
    return tuple(
        regulation_views.TermView(
            f"begrip-{t.id}", t.name, fill(t.legal, register, legal), fill(t.plain, register, plain)
        )
        for t in sorted(register.all(Term).values(), key=lambda t: t.name.lower())
    )


def _annex(
    annex: Annex, number: int, record: Regulation, shared: SharedByVersions, columns: Columns
) -> regulation_views.AnnexView:
    register, text = shared.standing.register, record.texts.get(annex.id)
    used = _used(shared.categories, register) if annex.kind is AnnexKind.CATEGORIES else ()
    return regulation_views.AnnexView(
        anchor=annex.id,
        number=number,
        title=annex.title,
        text_md=fill(text, register, columns[Style.LEGAL]) if text is not None else None,
        categories=used,
        category_groups=_groups(used),
        schools=shared.schools if annex.kind is AnnexKind.SCHOOLS else (),
        retention=shared.retention if annex.kind is AnnexKind.RETENTION else (),
    )


def _used(categories: tuple[views.CategoryView, ...], register: Register) -> tuple[views.CategoryView, ...]:
    names = {item.category for activity in register.all(Activity).values() for item in activity.items}
    chosen = [category for category in categories if category.id in names]
    context = Surroundings(categories={category.id: n for n, category in enumerate(chosen, 1)})
    return tuple(
        replace(category, number=n, parts_md=tuple(fill(part, register, context) for part in category.parts_md))
        for n, category in enumerate(chosen, 1)
    )


def _groups(categories: tuple[views.CategoryView, ...]) -> tuple[tuple[str, tuple[views.CategoryView, ...]], ...]:
    groups: dict[str, list[views.CategoryView]] = {}
    for category in categories:
        for subject in category.subjects:
            groups.setdefault(subject.name, []).append(category)
    return tuple((name, tuple(found)) for name, found in groups.items())


def lists(register: Register, style: Style) -> dict[str, str]:
    """The lists that an article can show, as Markdown, in the words of one column."""
    board, plain = register.organisation, style is Style.PLAIN
    context = Surroundings(style)

    def text(value: str) -> str:
        return fill(value, register, context)

    return {
        "begrippen": "",  # shown term by term, see LidView.terms
        "bekendmaking": bullets([escape(p.place) for p in board.publications]),
        "betrokkenen": bullets([escape(s.plain if plain else s.name) for s in register.all(DataSubject).values()]),
        "doelen": bullets([text(p.plain if plain else p.legal) for p in _in_use(register)]),
        "gegevens": bullets([escape(c.plain if plain else c.name) for c in register.all(DataCategory).values()]),
        "klachten": bullets([f"**{escape(c.name)}**: {text(c.text)}" for c in board.complaints]),
        "maatregelen": bullets([text(m.public) if plain else escape(m.name) for m in register.all(Measure).values()]),
        "ontvangers": bullets([escape(r.plain if plain else r.name) for r in register.all(Recipient).values()]),
        "rollen": bullets([f"**{escape(r.name)}**: {text(r.task)}" for r in board.roles]),
    }


def _in_use(register: Register) -> list[Purpose]:
    used = {use.purpose for activity in register.all(Activity).values() for use in activity.purposes}
    return [purpose for purpose in register.all(Purpose).values() if purpose.id in used]
