"""A version of the regulation, ready to compare: its texts, and what each of its references shows."""

import re

from registerbuild.derived.texts import amendments as am
from registerbuild.derived.wording.filling import Surroundings, bullets, fill
from registerbuild.derived.wording.words import Style, escape
from registerbuild.documents.regulation.compose import lists
from registerbuild.register.index import Register
from registerbuild.register.prose import references
from registerbuild.register.records.data import Term
from registerbuild.register.records.texts import Article, Regulation

_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]<>#|])")


def version(regulation: Regulation, register: Register) -> am.Version:
    """A version of the regulation, ready to compare: what each of its references shows, per column."""
    articles = {name: register.all(Article)[f"{regulation.id}/{name}"] for name in regulation.articles}
    found = tuple(_version_article(a, n) for n, a in enumerate(articles.values(), 1))
    context = Surroundings(
        articles={name: n for n, name in enumerate(articles, 1)},
        lids={f"{name}/{lid.id}": n for name, a in articles.items() for n, lid in enumerate(a.lids, 1)},
        annexes={annex.id: n for n, annex in enumerate(regulation.annexes, 1)},
    )
    return am.Version(
        regulation.id,
        found,
        _shown(found, register, context, Style.LEGAL),
        _shown(found, register, context, Style.PLAIN),
    )


def _version_article(record: Article, number: int) -> am.VersionArticle:
    name = record.id.rpartition("/")[2]
    lids = tuple(am.VersionLid(name, lid.id, n, lid.legal, lid.plain) for n, lid in enumerate(record.lids, 1))
    return am.VersionArticle(name, number, record.title, lids)


def _shown(
    articles: tuple[am.VersionArticle, ...], register: Register, context: Surroundings, style: Style
) -> dict[str, str]:
    shown: dict[str, str] = {}
    for article in articles:
        for lid in article.lids:
            here = _context(context, style, article.id, register)
            text = lid.legal if style is Style.LEGAL else lid.plain or ""
            for reference in references(text):
                shown[am.shown_key(article.id, reference.raw)] = _bare(fill(reference.raw, register, here))
    return shown


def _context(context: Surroundings, style: Style, article: str, register: Register) -> Surroundings:
    return Surroundings(
        style=style,
        articles=context.articles,
        lids=context.lids,
        annexes=context.annexes,
        here=article,
        lists={**lists(register, style), "begrippen": _glossary(register, style)},
    )


def _glossary(register: Register, style: Style) -> str:
    """The terms as one list; on the page of the regulation each has a row of its own."""
    terms = sorted(register.all(Term).values(), key=lambda term: term.name.lower())
    plain, context = style is Style.PLAIN, Surroundings(style)
    return bullets([f"{escape(t.name)}: {fill(t.plain if plain else t.legal, register, context)}" for t in terms])


def _bare(markdown: str) -> str:
    """Markdown of a reference as the words that one reads."""
    return _ESCAPE.sub(r"\1", _LINK.sub(r"\1", markdown))
