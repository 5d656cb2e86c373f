"""What is known of an article: in which version it was read, how surely, and what it is about.

Data, no text of law. A date is the day on which the version begins in which the article was read; `since` is the day
on which the article itself last changed, only where that is known.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Reading(StrEnum):
    """How surely an article stands as it was read."""

    NEWEST = "gelezen in de nieuwste tekst die er was"
    PUBLISHED = "gelezen in de Engelse tekst, zoals bekendgemaakt"
    NOT_NEWEST = "gelezen; of er een nieuwere tekst is, is niet opgezocht"
    OLDER = "gelezen in een oudere kopie"
    EARLIER = "eerder gelezen in een oudere kopie; daarna niet opnieuw"
    DERIVED = "volgt uit een ander artikel; zelf niet gelezen"
    UNREAD = "niet gelezen"


CERTAIN = (Reading.NEWEST, Reading.PUBLISHED)
"""The readings that leave no doubt about the article in that version."""


@dataclass(frozen=True, slots=True)
class KnownArticle:
    """One article, or those leden and points of it that were read."""

    law: str
    article: str
    paragraphs: tuple[str, ...]
    points: tuple[str, ...]
    read: datetime.date | None
    reading: Reading
    subject: str
    since: datetime.date | None = None

    def covers(self, paragraph: str | None, point: str | None) -> bool:
        """Whether a reference to this place speaks of what was read; a reference to a whole article speaks of all."""
        return _within(paragraph, self.paragraphs) and _within(point, self.points)


def _within(wanted: str | None, known: tuple[str, ...]) -> bool:
    return not known or wanted is None or wanted in known


ArticleRow = tuple[str, ...]
"""Article, leden, points, subject; leden and points with spaces between them."""


def known_articles(
    law: str, read: datetime.date | None, reading: Reading, *rows: ArticleRow, since: datetime.date | None = None
) -> Iterator[KnownArticle]:
    """The rows of one law that were read in one version, equally surely."""
    for article, paragraphs, points, subject in rows:
        yield KnownArticle(
            law, article, tuple(paragraphs.split()), tuple(points.split()), read, reading, subject, since
        )
