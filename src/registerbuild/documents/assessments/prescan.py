"""A pre-scan as a document: every answer with its evidence, the outcome by rule, and what the board decided."""

from collections.abc import Iterator

from registerbuild.derived import prescan as rules
from registerbuild.derived.points import dpia_for, restricted
from registerbuild.derived.wording.fields import role_name
from registerbuild.derived.wording.filling import Surroundings, fill
from registerbuild.derived.wording.words import Style, date_words, enumeration, escape
from registerbuild.documents.assessments.prescan_views import (
    ActivityLink,
    PrescanAnswerView,
    PrescanDecisionView,
    PrescanRow,
    PrescanView,
    TableView,
    TriggerView,
)
from registerbuild.documents.views.records import OrganisationView
from registerbuild.register.index import Register
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.dpia import Dpia
from registerbuild.register.records.organisation import DataSubject
from registerbuild.register.records.prescan import Prescan, PrescanDecision
from registerbuild.register.records.values import Answer, Status

INSIDE = Surroundings(Style.SHORT)
"""Texts for the board's own people name laws as a supervisor does."""


_WEIGHT = (Answer.YES, Answer.UNKNOWN, Answer.NO)
"""What makes a DPIA needed comes first, then what may."""


def compose_prescan(record: Prescan, register: Register, board: OrganisationView) -> PrescanView:
    """The pre-scan with what the records say."""
    judgement = rules.judge(record, register)
    known = register.all(Activity)
    activities = [known[name] for name in dict.fromkeys(record.activities) if name in known]
    items = (*judgement.criteria, *judgement.ap_list)
    return PrescanView(
        organisation=board,
        id=record.id,
        name=record.name,
        status=record.status,
        activities=tuple(activity_link(a) for a in activities),
        circumstances=_known(tuple(_circumstances(activities, register))),
        criteria=_items(judgement.criteria, register),
        ap_list=_items(judgement.ap_list, register),
        met=sum(j.answer is Answer.YES for j in judgement.criteria),
        met_ap=sum(j.answer is Answer.YES for j in judgement.ap_list),
        gaps=sum(j.answer is Answer.UNKNOWN for j in items),
        outcome=judgement.outcome,
        triggers=tuple(TriggerView(t.name, t.why) for t in judgement.triggers),
        decision=_decision(record.decision, register) if record.decision else None,
        dpia=_id(dpia_for(record, register)),
        example=_id(dpia_for(record, register, example=True)),
        for_authority_md=fill(record.for_authority, register, INSIDE) if record.for_authority else None,
        confirmed=record.status is Status.ADOPTED,
    )


def prescan_row(view: PrescanView) -> PrescanRow:
    """The line of a pre-scan in the overview."""
    decision = view.decision
    return PrescanRow(
        id=view.id,
        name=view.name,
        activities=tuple(a.name for a in view.activities),
        met=view.met,
        met_ap=view.met_ap,
        gaps=view.gaps,
        outcome=view.outcome,
        course=decision.course if decision else None,
        review=decision.review if decision else None,
        dpia=view.dpia,
        status=view.status,
    )


def activity_link(activity: Activity) -> ActivityLink:
    """An activity by name."""
    needed = activity.dpia.needed if activity.dpia else Answer.UNKNOWN
    return ActivityLink(activity.id, activity.name, needed)


def _id(found: Dpia | None) -> str | None:
    return found.id if found else None


def _items(found: tuple[rules.Judged, ...], register: Register) -> tuple[PrescanAnswerView, ...]:
    return tuple(
        PrescanAnswerView(
            number=number,
            name=judged.item,
            answer=judged.answer,
            evidence=judged.derived.words,
            overruled=judged.overruled,
            unconfirmed=judged.tentative,
            derived=judged.derived.answer,
            reason_md=fill(judged.reason, register, INSIDE) if judged.reason else None,
        )
        for number, judged in sorted(enumerate(found, 1), key=lambda pair: _WEIGHT.index(pair[1].answer))
    )


def _decision(record: PrescanDecision, register: Register) -> PrescanDecisionView:
    return PrescanDecisionView(
        course=record.course,
        reason_md=fill(record.reason, register, INSIDE),
        by=role_name(record.by, register),
        officer=record.officer,
        officer_date=date_words(record.officer_date) if record.officer_date else None,
        date=date_words(record.date),
        review=date_words(record.review),
    )


def _known(rows: tuple[tuple[str, str], ...]) -> TableView:
    """What the register says, and apart from it on what it says nothing."""
    said = tuple(row for row in rows if row[1] != Answer.UNKNOWN)
    gaps = tuple(name[:1].lower() + name[1:] for name, words in rows if words == Answer.UNKNOWN)
    return TableView(("Kenmerk", "Wat het register zegt"), said, gaps=gaps)


def _circumstances(activities: list[Activity], register: Register) -> Iterator[tuple[str, str]]:
    subjects = register.all(DataSubject)
    names = dict.fromkeys(name for a in activities for name in a.subjects if name in subjects)
    people = [_counted(subjects[name]) for name in names]
    yield "Mensen", escape(enumeration(people)) if people else Answer.UNKNOWN
    yield "Reikwijdte", enumeration(dict.fromkeys(a.scope for a in activities)) or Answer.UNKNOWN
    strict = [escape(f"{c.name} ({c.special_kind or c.kind})") for c in restricted(activities, register)]
    none = "geen" if any(a.items for a in activities) else Answer.UNKNOWN
    yield "Bijzondere gegevens en nummers", enumeration(strict) if strict else none
    for name, rule in (("Doorgifte buiten de EER", rules.transfers), ("Besluiten zonder mens", rules.automated)):
        found = [rule(a, register) for a in activities]
        known = any(derived.answer is not Answer.UNKNOWN for derived in found)
        words = rules.together(Answer.UNKNOWN, found, len(found)).words
        yield name, escape("; ".join(words)) if known else Answer.UNKNOWN


def _counted(person: DataSubject) -> str:
    return (
        f"{person.name} (ongeveer {person.count})" if person.count is not None else f"{person.name} (aantal onbekend)"
    )
