"""The formal decision to amend in the form of the Aanwijzingen voor de regelgeving: per article one instruction."""

from collections.abc import Iterator

from registerbuild.documents.amendments import Place
from registerbuild.documents.review_views import ArticleReview, LidReview
from registerbuild.documents.words import escape, ordinal


def decision(title: str, old: str, articles: tuple[ArticleReview, ...], in_force: str | None) -> str:
    """The decision as Markdown. What is not known yet (date, signature) stands in it as a gap."""
    parts = [
        "Het bestuur besluit, na instemming van de geledingen van de GMR:",
        "**Artikel I**",
        f"{escape(title)}, versie {escape(old)}, wordt als volgt gewijzigd:",
    ]
    for number, article in enumerate(articles):
        parts.append(f"**{letters(number)}.** " + "\n\n".join(_article(article)))
    begun = in_force or "… (de datum is nog niet bepaald)"
    parts += ["**Artikel II**", f"Dit besluit treedt in werking op {begun}.", "Plaats en datum: …", "Ondertekening: …"]
    return "\n\n".join(parts)


def letters(number: int) -> str:
    """A, B, … Z, AA, AB, …"""
    head, tail = divmod(number, 26)
    return (letters(head - 1) if head else "") + chr(ord("A") + tail)


def _article(article: ArticleReview) -> Iterator[str]:
    if Place.DROPPED.value in article.states:
        yield f"{article.was} vervalt."
        return
    if Place.NEW.value in article.states:
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
    if Place.NEW.value in lid.states:
        return _quoted(lid, f"Er wordt een lid ingevoegd, dat het {which} wordt, luidende:")
    if Place.MOVED.value in lid.states and lid.legal.wording == "ongewijzigd":
        return f"{lid.heading}: het lid wordt verplaatst; de tekst blijft gelijk."
    return _quoted(lid, f"Het {which} komt te luiden:")


def _quoted(lid: LidReview, lead: str) -> str:
    text = "\n".join(f"> {line}".rstrip() for line in (lid.legal.new_md or "").split("\n"))
    return f"{lead}\n\n{text}"
