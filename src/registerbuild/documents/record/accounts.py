"""What the board answers for in each record of the register, beside what everybody may see."""

from collections.abc import Iterator

from registerbuild.derived.wording.words import Style
from registerbuild.documents.views import accounts
from registerbuild.documents.views.copier import Copier
from registerbuild.register.records.activity import Activity, AiUse
from registerbuild.register.records.data import (
    DataCategory,
    Measure,
    Purpose,
    Recipient,
    RetentionPeriod,
    Statute,
    Term,
)
from registerbuild.register.records.organisation import DataSubject, School
from registerbuild.register.records.values import ListPlace


def activity_account(
    record: Activity, copy: Copier, assessments: tuple[accounts.DpiaLink, ...]
) -> accounts.ActivityAccount:
    """The systems, the weighing of interests, the assessments and the planning of an activity."""
    return accounts.ActivityAccount(
        status=record.status,
        review=record.review,
        systems=record.systems,
        techniques=record.techniques,
        ai=_ai(record.ai, copy) if record.ai else None,
        balances=tuple(_balances(record, copy)),
        for_authority_md=copy.maybe(record.for_authority),
        assessments=assessments,
    )


def _balances(record: Activity, copy: Copier) -> Iterator[accounts.BalanceView]:
    for use in record.purposes:
        for purpose in copy.some(Purpose, (use.purpose,)):
            for basis in use.bases:
                if basis.balance:
                    yield accounts.BalanceView(purpose.name, basis.basis, copy.text(basis.balance))


def _ai(record: AiUse, copy: Copier) -> accounts.AiView:
    return accounts.AiView(
        risk=record.risk,
        reason_md=copy.maybe(record.reason),
        literacy_md=copy.maybe(record.literacy),
        oversight_md=copy.maybe(record.oversight),
        informed_md=copy.maybe(record.informed),
        rights_md=copy.maybe(record.rights),
    )


def board_account(copy: Copier) -> accounts.BoardAccount:
    """The functions of the board, its ways to complain, and what it wants to say to the authority."""
    record = copy.register.organisation
    return accounts.BoardAccount(
        id=record.id,
        status=record.status,
        for_authority_md=copy.maybe(record.for_authority),
        roles=tuple(accounts.RoleView(role.id, role.name, copy.text(role.task)) for role in record.roles),
        complaints=copy.complaints(record),
        publications=tuple(publication.place for publication in record.publications),
    )


def lists_view(copy: Copier) -> accounts.ListsView:
    """Every list of the register with the accounts of its entries."""
    register = copy.register
    periods = register.all(RetentionPeriod)
    subjects, recipients = register.all(DataSubject), register.all(Recipient)
    categories, measures = register.all(DataCategory), register.all(Measure)
    return accounts.ListsView(
        schools=tuple((copy.school(s), _status(s)) for s in register.all(School).values()),
        subjects=tuple((view, _subject(subjects[name], copy)) for name, view in copy.people.items()),
        categories=tuple((view, _category(categories[name])) for name, view in copy.categories.items()),
        purposes=tuple(_purpose(record, copy) for record in register.all(Purpose).values()),
        recipients=tuple((copy.recipient(r), _recipient(r, copy)) for r in recipients.values()),
        retention=tuple((view, _period(periods[name], copy)) for name, view in copy.periods.items()),
        measures=tuple((copy.measure(m), _status(m)) for m in measures.values()),
        terms=tuple(_term(record, copy) for record in register.all(Term).values()),
        statutes=tuple(_statute(record, copy) for record in register.all(Statute).values()),
    )


def _status(record: School | Measure) -> accounts.RecordAccount:
    return accounts.RecordAccount(record.status)


def _category(record: DataCategory) -> accounts.CategoryAccount:
    return accounts.CategoryAccount(record.status, _places(record.places))


def _places(found: tuple[ListPlace, ...]) -> tuple[accounts.OldPlaceView, ...]:
    return tuple(accounts.OldPlaceView(place.document, place.place) for place in found)


def _subject(record: DataSubject, copy: Copier) -> accounts.SubjectAccount:
    by = copy.some(DataSubject, (record.represented_by,) if record.represented_by else ())
    return accounts.SubjectAccount(
        status=record.status,
        vulnerable=record.vulnerable,
        count=record.count,
        section=record.section,
        represented_by=by[0].name if by else None,
    )


def _purpose(record: Purpose, copy: Copier) -> accounts.PurposeAccount:
    return accounts.PurposeAccount(
        id=record.id,
        name=record.name,
        legal_md=copy.text(record.legal, Style.LEGAL),
        plain_md=copy.text(record.plain),
        status=record.status,
        places=_places(record.places),
    )


def _recipient(record: Recipient, copy: Copier) -> accounts.RecipientAccount:
    return accounts.RecipientAccount(record.status, copy.maybe(record.special_care))


def _period(record: RetentionPeriod, copy: Copier) -> accounts.PeriodAccount:
    return accounts.PeriodAccount(
        status=record.status,
        retention_kind=record.kind,
        certainty=record.certainty,
        laws=copy.laws(record.laws),
        source=record.source,
        url=record.url,
    )


def _term(record: Term, copy: Copier) -> accounts.TermAccount:
    return accounts.TermAccount(
        id=record.id,
        name=record.name,
        legal_md=copy.text(record.legal, Style.LEGAL),
        plain_md=copy.text(record.plain),
        laws=copy.laws(record.laws),
        status=record.status,
    )


def _statute(record: Statute, copy: Copier) -> accounts.StatuteAccount:
    after = copy.some(Statute, (record.replaced_by,) if record.replaced_by else ())
    return accounts.StatuteAccount(
        id=record.id,
        name=record.name,
        short=record.short,
        plain=record.plain,
        dutch_id=record.dutch_id,
        european_id=record.european_id,
        read=record.read,
        doubt=record.doubt,
        state=record.state,
        replaced_by=after[0].name if after else None,
        status=record.status,
    )
