"""The register as a document: its chapters with a line per activity, and what all sheets have in common."""

from collections import Counter

from registerbuild.documents.record.search import search_words
from registerbuild.documents.views import pages as page_views
from registerbuild.documents.views import records as views
from registerbuild.register.records.activity import Chapter
from registerbuild.register.records.data import RetentionKind

DENSE_ITEMS = 6
"""From how many data items on a sheet of the register is set in small type."""
DENSE_ROWS = 10
"""From how many data items, purposes and grounds together a sheet of the register is set in small type."""


def longest(activity: views.ActivityView) -> str | None:
    """The longest retention period of the activity in words, never shorter than it is: at least what is known.

    What the law sets a minimum for, what only an event ends, and what has no period can take longer than any length.
    """
    found = [item.retention for item in activity.items]
    periods = [period for period in found if period]
    lasting = [period for period in periods if period.length and period.days > 0]
    if not lasting:
        return "; ".join(dict.fromkeys(period.until for period in periods)) or None
    open_ended = None in found or any(p.length is None or p.kind is RetentionKind.STATUTORY_MINIMUM for p in periods)
    length = max(lasting, key=lambda p: p.days).length
    return f"ten minste {length}" if open_ended else length


def activity_row(page: page_views.ActivityPage) -> page_views.RegisterRow:
    """The line of an activity in the overview."""
    activity = page.activity
    bases = [basis for purpose in activity.purposes for basis in purpose.bases]
    return page_views.RegisterRow(
        id=activity.id,
        name=activity.name,
        subjects=tuple(subject.name for subject in activity.subjects),
        bases=tuple(dict.fromkeys(basis.name for basis in bases)),
        letters=tuple(dict.fromkeys(basis.letter for basis in bases)),
        retention=longest(activity),
        dpia=activity.dpia,
        confirmed=activity.confirmed,
        search=search_words(page),
    )


def register_view(
    board: views.OrganisationView,
    pages: tuple[page_views.ActivityPage, ...],
    complete: bool,
    for_authority: str | None = None,
    left_out: int = 0,
) -> page_views.RegisterView:
    """The register in the order of its chapters, and within a chapter of the names."""
    order = list(Chapter)
    ordered = sorted(pages, key=lambda p: (order.index(p.activity.chapter), p.activity.name.lower()))
    counts = Counter(topic for page in pages for topic in page.open)
    everywhere = frozenset(topic for topic, count in counts.items() if count == len(pages))
    measures = tuple({measure.id: measure for page in ordered for measure in page.activity.measures}.values())
    numbers = {measure.id: number for number, measure in enumerate(measures, 1)}
    return page_views.RegisterView(
        organisation=board,
        chapters=tuple(_chapters(ordered)),
        sheets=tuple(_sheet(page, number, numbers, everywhere) for number, page in enumerate(ordered, 1)),
        measures=measures,
        subjects=tuple(sorted({subject.name for page in pages for subject in page.activity.subjects})),
        open_topics=tuple(page_views.OpenTopic(topic, count) for topic, count in _most_first(counts)),
        everywhere=tuple(topic for topic in page_views.SheetTopic if topic in everywhere),
        unconfirmed=sum(not page.activity.confirmed for page in pages),
        complete=complete,
        for_authority_md=for_authority,
        left_out=left_out,
    )


def _most_first(counts: Counter[page_views.SheetTopic]) -> list[tuple[page_views.SheetTopic, int]]:
    return sorted(
        ((topic, counts[topic]) for topic in page_views.SheetTopic if counts[topic]), key=lambda found: -found[1]
    )


def _chapters(pages: list[page_views.ActivityPage]) -> list[page_views.RegisterChapter]:
    rows: dict[Chapter, list[page_views.RegisterRow]] = {}
    for page in pages:
        rows.setdefault(page.activity.chapter, []).append(activity_row(page))
    return [page_views.RegisterChapter(chapter, tuple(found)) for chapter, found in rows.items()]


def _sheet(
    page: page_views.ActivityPage, number: int, numbers: dict[str, int], everywhere: frozenset[page_views.SheetTopic]
) -> page_views.SheetView:
    return page_views.SheetView(
        page=page,
        number=number,
        measures=tuple(sorted(numbers[measure.id] for measure in page.activity.measures)),
        open=tuple(topic for topic in page.open if topic not in everywhere),
        dense=_dense(page.activity),
    )


def _dense(activity: views.ActivityView) -> bool:
    items = len(activity.items)
    reasons = len(activity.special) + sum(1 + len(purpose.bases) for purpose in activity.purposes)
    return items >= DENSE_ITEMS or items + reasons >= DENSE_ROWS
