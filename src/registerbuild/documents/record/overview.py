"""The register as a document: its overview, and per activity which letters of AVG article 30(1) are answered."""

from registerbuild.derived.wording.words import enumeration
from registerbuild.documents.views import pages as page_views
from registerbuild.documents.views import records as views
from registerbuild.register.records.activity import Chapter, Controllership
from registerbuild.register.records.values import Answer, Status


def letters(activity: views.ActivityView) -> tuple[page_views.LetterView, ...]:
    """The letters of AVG article 30(1); (f) and (g) are asked "where possible", a reason counts as an answer."""
    data = bool(activity.subjects) and bool(activity.items)
    kept = bool(activity.items) and all(item.retention or item.no_retention_md for item in activity.items)
    transfers = activity.transfers is not None and activity.transfers.answer is not Answer.UNKNOWN
    answers = (
        ("a", "verantwoordelijke, FG en gezamenlijk verantwoordelijken", activity.role is not Controllership.UNKNOWN),
        ("b", "doelen", bool(activity.purposes)),
        ("c", "betrokkenen en gegevens", data),
        ("d", "ontvangers", not activity.receivers.open_ends),
        ("e", "doorgifte buiten de EER", transfers),
        ("f", "bewaartermijnen", kept),
        ("g", "beveiliging", bool(activity.measures)),
    )
    return tuple(page_views.LetterView(letter, name, answered) for letter, name, answered in answers)


def longest(activity: views.ActivityView) -> str | None:
    """The longest retention period of the activity in words."""
    periods = [item.retention for item in activity.items if item.retention]
    if not periods:
        return None
    period = max(periods, key=lambda p: p.days)
    return period.length or f"tot {period.start}"


def activity_row(activity: views.ActivityView, status: Status | str) -> page_views.RegisterRow:
    """The line of an activity in the overview."""
    bases = dict.fromkeys(basis.name for purpose in activity.purposes for basis in purpose.bases)
    return page_views.RegisterRow(
        id=activity.id,
        name=activity.name,
        plain=activity.plain,
        chapter=activity.chapter,
        purposes=tuple(purpose.name for purpose in activity.purposes),
        subjects=tuple(subject.name for subject in activity.subjects),
        bases=tuple(bases),
        retention=longest(activity),
        dpia=activity.dpia,
        status=status,
        letters=letters(activity),
    )


def register_view(
    board: views.OrganisationView,
    pages: tuple[page_views.ActivityPage, ...],
    complete: bool,
    for_authority: str | None = None,
    left_out: str = "",
) -> page_views.RegisterView:
    """The register in the order of its chapters, and within a chapter of the names."""
    order = list(Chapter)
    ordered = tuple(sorted(pages, key=lambda p: (order.index(p.activity.chapter), p.activity.name.lower())))
    rows = tuple(
        activity_row(page.activity, page.account.status if page.account else confirmed_words(page.activity.confirmed))
        for page in ordered
    )
    return page_views.RegisterView(
        organisation=board,
        rows=rows,
        pages=ordered,
        chapters=tuple(chapter for chapter in order if any(r.chapter is chapter for r in rows)),
        subjects=tuple(sorted({name for r in rows for name in r.subjects})),
        complete=complete,
        for_authority_md=for_authority,
        left_out=left_out,
    )


def confirmed_words(confirmed: bool) -> str:
    """The public word for a status."""
    return "vastgesteld" if confirmed else "concept"


__all__ = ["activity_row", "confirmed_words", "enumeration", "letters", "longest", "register_view"]
