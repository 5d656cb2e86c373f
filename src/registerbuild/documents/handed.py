"""The gate to whoever gets documents handed over: AP, Inspectie and GMR. Complete by law, and nothing private.

As with the public gate, a field of a record reaches the view, or it is named in NOT_HANDED; a test demands the choice.
"""

import datetime
from dataclasses import dataclass
from functools import cache, partial
from typing import Any, TypeVar

from pydantic import BaseModel

from registerbuild.derived.happened import as_of
from registerbuild.derived.labelling import labelled
from registerbuild.derived.select import pruned, restated
from registerbuild.derived.wording.filling import Surroundings, fill
from registerbuild.documents import public
from registerbuild.documents.agreements import compose as agreements_document
from registerbuild.documents.agreements import views as agreement_views
from registerbuild.documents.assessments import dpia_views
from registerbuild.documents.assessments import overview as assessments
from registerbuild.documents.record import accounts, overview
from registerbuild.documents.record.sheet import activity_page
from registerbuild.documents.review import compose as review
from registerbuild.documents.review import views as review_views
from registerbuild.documents.views import accounts as account_views
from registerbuild.documents.views import pages as page_views
from registerbuild.documents.views import records as views
from registerbuild.documents.views.copier import Copier
from registerbuild.register.index import KEPT_INSIDE, KINDS, Register
from registerbuild.register.prose import Reference
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.change import Change
from registerbuild.register.records.processor import Processor
from registerbuild.register.records.values import Record, Status

B = TypeVar("B", bound=BaseModel)

NOT_HANDED = KEPT_INSIDE | frozenset(
    {
        "Activity.choice",
        "Activity.mandatory_of_all",  # stands in each item
        "Activity.plain_for",
        "Activity.short",
        "Activity.source_of_all",  # stands in each item
        "Activity.summary_for",
        "Activity.theme",
        "DataCategory.condition_for",
        "DataCategory.plain_for",
        "DataItem.consequence_for",
        "Edition",
        "FormerStatement",
        "Organisation.publication_address",
        "Purpose.plain_for",
        "Recipient.short",
        "Recipient.shown_as",
        "RetentionPeriod.short",
        "RetentionPeriod.start_short",
        "RetentionPeriod.up_front",
        "RightSummary",
        "Start",
        "Statement",
        "Topic",
    }
)
"""Fields that are for the board's own people, as MODEL.ATTRIBUTE; record types that are not handed over, as MODEL."""


@dataclass(frozen=True, slots=True)
class HandedView:
    """All that documents which are handed over are made of."""

    organisation: views.OrganisationView
    board: account_views.BoardAccount
    register: page_views.RegisterView
    agreements: agreement_views.AgreementsView
    assessments: dpia_views.Assessments
    reviews: tuple[review_views.ReviewView, ...]
    lists: account_views.ListsView
    left_out: int


def project_handed(
    register: Register, today: datetime.date, left_out: int = 0, seen: public.PublicView | None = None
) -> HandedView:
    """Copy what whoever supervises or consents may see; what was done after `today` is not there.

    `left_out` says how many examples are gone from it already, and `seen` is what the public gets when that is known.
    """
    register = as_of(register, today)
    say = partial(_say, labelled(register))
    kept = restated(register, pruned(without_private(public.released(register)), say))
    suppliers = {n: emptied(p) for n, p in register.all(Processor).items() if p.status is not Status.EXAMPLE}
    ended = pruned(Register({**kept.records, Processor: suppliers}), say)
    return compose_handed(
        kept, seen or public.project_public(kept, today), ended, left_out or examples(register), today
    )


def _say(register: Register, reference: Reference) -> str:
    """What a text says in the place of a reference to a record that is not handed over."""
    return fill(reference.raw, register, Surroundings())


def compose_handed(
    register: Register, seen: public.PublicView, suppliers: Register, left_out: int, today: datetime.date
) -> HandedView:
    """The view over a register: `seen` is its public copy, `suppliers` the register with those that ended too."""
    board, copy = seen.organisation, Copier(register)
    own, links, records = accounts.board_account(copy), assessments.links(register), register.all(Activity)
    pages = tuple(
        activity_page(a, accounts.activity_account(records[a.id], copy, links.get(a.id, ())), board)
        for a in seen.activities
    )
    return HandedView(
        organisation=board,
        board=own,
        register=overview.register_view(board, pages, True, own.for_authority_md, left_out),
        agreements=agreements_document.agreements_view(suppliers, board, today, left_out),
        assessments=assessments.compose_assessments(register, seen.activities, board, left_out),
        reviews=_reviews(register, seen),
        lists=accounts.lists_view(copy),
        left_out=left_out,
    )


def _reviews(register: Register, seen: public.PublicView) -> tuple[review_views.ReviewView, ...]:
    clean = {view.version: view for view in seen.regulations}
    return tuple(
        review.compose_review(change, review.Compared(register, register), clean[change.new])
        for change in register.all(Change).values()
        if {change.old, change.new} <= clean.keys()
    )


def examples(register: Register) -> int:
    """How many records are examples."""
    return sum(r.status is Status.EXAMPLE for kind in KINDS for r in register.all(kind.model).values())


def without_private(register: Register) -> Register:
    """The register with nothing in the fields of NOT_HANDED, also for who compares records and makes no views."""
    return Register(
        {
            model: {name: emptied(record) for name, record in records.items()} if _handed(model) else {}
            for model, records in register.records.items()
        }
    )


def _handed(model: type[Record]) -> bool:
    return model.__name__ not in NOT_HANDED


def emptied(part: B) -> B:
    """The record or part with nothing in the fields of NOT_HANDED."""
    fields, private = type(part).model_fields, _private(type(part))
    made = {
        name: info.get_default(call_default_factory=True) if name in private else _inside(getattr(part, name))
        for name, info in fields.items()
    }
    return part.model_copy(update=made)


@cache
def _private(model: type[BaseModel]) -> frozenset[str]:
    """The fields of a record or part that are on the list, by the name of the model or of one that it derives from."""
    names = {owner.__name__ for owner in model.__mro__}
    return frozenset(name for name in model.model_fields if any(f"{n}.{name}" in NOT_HANDED for n in names))


def _inside(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return emptied(value)
    return tuple(_inside(item) for item in value) if isinstance(value, tuple) else value
