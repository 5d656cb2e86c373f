"""The articles that a school board leans on, as one list."""

from registerbuild.derived.law.education import EDUCATION
from registerbuild.derived.law.general import GENERAL
from registerbuild.derived.law.known import KnownArticle
from registerbuild.register.records.values import Law

ARTICLES = (*GENERAL, *EDUCATION)
"""Every article that somebody looked at for the records of a board."""


def about(law: Law) -> tuple[KnownArticle, ...]:
    """What is known about a place in a law: the rows that speak of it, else those of the whole article."""
    rows = [known for known in ARTICLES if known.law == law.law and known.article == law.article]
    return tuple(known for known in rows if known.covers(law.paragraph, law.point)) or tuple(rows)


def articles_of(law: str) -> tuple[str, ...]:
    """The numbers of the articles of a law that are known, in the order of the list."""
    return tuple(dict.fromkeys(known.article for known in ARTICLES if known.law == law))
