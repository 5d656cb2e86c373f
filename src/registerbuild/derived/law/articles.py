"""The articles that a school board leans on, as one list."""

from registerbuild.derived.law.education import EDUCATION
from registerbuild.derived.law.general import GENERAL
from registerbuild.derived.law.known import CERTAIN, KnownArticle
from registerbuild.register.records.values import Law

ARTICLES = (*GENERAL, *EDUCATION)
"""Every article that somebody looked at for the records of a board."""


def about(law: Law) -> tuple[KnownArticle, ...]:
    """What is known about a place in a law: the rows that speak of it, else those of the whole article."""
    rows = [known for known in ARTICLES if known.law == law.law and known.article == law.article]
    return tuple(known for known in rows if known.covers(law.paragraph, law.point)) or tuple(rows)


def as_listed(law: Law) -> Law | None:
    """The place with the reading of the list: the oldest version of its rows, and a doubt before none.

    None when the list does not know the article.
    """
    rows = about(law)
    if not rows:
        return None
    days = [row.read for row in rows if row.read]
    doubts = [row.reading.value for row in rows if row.reading not in CERTAIN]
    return law.model_copy(update={"read": min(days, default=None), "doubt": next(iter(doubts), None)})


def read_as_listed(law: Law) -> bool:
    """Whether somebody read a place in the version that the list knows, or a later one, and doubts nothing."""
    known = [row.read for row in about(law) if row.read is not None]
    return law.certain and law.read is not None and bool(known) and law.read >= max(known)


def articles_of(law: str) -> tuple[str, ...]:
    """The numbers of the articles of a law that are known, in the order of the list."""
    return tuple(dict.fromkeys(known.article for known in ARTICLES if known.law == law))
