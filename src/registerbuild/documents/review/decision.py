"""The formal decision to amend in the form of the Aanwijzingen voor de regelgeving: per article one instruction."""

from collections.abc import Iterator
from dataclasses import dataclass

from registerbuild.derived.texts.amendments import Movement, Wording
from registerbuild.derived.wording.words import enumeration, escape, ordinal
from registerbuild.documents.review.views import ArticleReview, LidReview

MOST = 0.5
"""When more than this share of the leden is new or rewritten, a new regulation takes the place of the old one.

A judgement: a decision that replaces most leden one by one is harder to read than the new text.
"""


@dataclass(frozen=True, slots=True)
class BoardResolution:
    """What is decided: by whom, from which version to which, on which grounds, from when.

    `consents` are sentences, one per section, on a consent that was given or is still missing.
    """

    board: str
    old: str
    new: str
    grounds: tuple[str, ...]
    consents: tuple[str, ...]
    in_force: str | None


def decision(proposal: BoardResolution, articles: tuple[ArticleReview, ...]) -> str:
    """The decision as Markdown, with its considerations; what is not known yet stands in it as a gap."""
    begun = proposal.in_force or "… (de datum is nog niet bepaald)"
    body = _replacing(proposal) if _mostly_new(articles) else _amending(proposal.old, articles)
    parts = [
        f"Het bestuur van {escape(proposal.board)};",
        *([f"gelet op {enumeration(proposal.grounds)};"] if proposal.grounds else []),
        *(f"overwegende dat {consent};" for consent in proposal.consents),
        "**besluit:**",
        *body,
        f"Dit besluit treedt in werking op {begun}.",
        "Plaats en datum: …",
        "Naam en functie: …",
        "Ondertekening: …",
    ]
    return "\n\n".join(parts)


def _mostly_new(articles: tuple[ArticleReview, ...]) -> bool:
    lids = [lid for article in articles for lid in article.lids]
    total = len(lids) + sum(article.quiet for article in articles)
    new = sum(1 for lid in lids if lid.legal.rewritten or lid.legal.old_md is None)
    return bool(total) and new / total > MOST


def _replacing(proposal: BoardResolution) -> Iterator[str]:
    yield "**Artikel I**"
    yield f"Vastgesteld wordt: {escape(proposal.new)}, met de tekst die bij dit besluit hoort."
    yield "**Artikel II**"
    yield f"Ingetrokken wordt: {escape(proposal.old)}."
    yield "**Artikel III**"


def _amending(old: str, articles: tuple[ArticleReview, ...]) -> Iterator[str]:
    yield "**Artikel I**"
    yield f"{escape(old)} wordt als volgt gewijzigd:"
    for number, article in enumerate(articles):
        yield f"**{label_of(number)}.** " + "\n\n".join(_article(article))
    yield "**Artikel II**"


def label_of(number: int) -> str:
    """A, B, … Z, AA, AB, …"""
    head, tail = divmod(number, 26)
    return (label_of(head - 1) if head else "") + chr(ord("A") + tail)


def _article(article: ArticleReview) -> Iterator[str]:
    if _is(article.states, Movement.DROPPED):
        yield f"{article.was} vervalt."
        return
    if _is(article.states, Movement.NEW):
        yield f"Er wordt een artikel ingevoegd, luidende: {article.now} {article.title}"
        for lid in article.lids:
            yield _quoted(lid, f"{lid.number}.")
        return
    if article.was != article.now:
        yield f"{article.was} wordt vernummerd tot {article.now[:1].lower()}{article.now[1:]}."
    if article.title_changed:
        yield f"Het opschrift van {article.now[:1].lower()}{article.now[1:]} komt te luiden: {escape(article.title)}."
    for lid in article.lids:
        yield _lid(lid)


def _lid(lid: LidReview) -> str:
    if lid.new_number is None:
        return f"Het {ordinal(lid.number)} lid vervalt."
    which = f"{ordinal(lid.new_number)} lid"
    if _is(lid.states, Movement.NEW) or _is(lid.states, Movement.SPLIT):
        return _quoted(lid, f"Er wordt een lid ingevoegd, dat het {which} wordt, luidende:")
    if _is(lid.states, Movement.MOVED) and lid.legal.wording is Wording.SAME:
        return f"{lid.heading}: het lid wordt verplaatst; de tekst blijft gelijk."
    return _quoted(lid, f"Het {which} komt te luiden:")


def _is(states: tuple[object, ...], place: Movement) -> bool:
    """Whether the place is among the states; what happened to the words can be called the same."""
    return any(state is place for state in states)


def _quoted(lid: LidReview, lead: str) -> str:
    text = "\n".join(f"> {line}".rstrip() for line in (lid.legal.new_md or "").split("\n"))
    return f"{lead}\n\n{text}"
