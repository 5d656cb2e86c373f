"""Risks and measures of a DPIA as views, with their levels on the scale of the board."""

import datetime
from collections.abc import Callable, Iterator

from registerbuild.derived.risk import holding, level, measures, scale_of
from registerbuild.derived.wording.fields import role_name
from registerbuild.documents.assessments import dpia_views as dv
from registerbuild.documents.assessments import invented
from registerbuild.documents.assessments.matrix import Move, matrix
from registerbuild.register.index import Register
from registerbuild.register.records.data import DataCategory
from registerbuild.register.records.dpia import Action, ActionState, Dpia, Estimate, Risk
from registerbuild.register.records.organisation import DataSubject
from registerbuild.register.records.scale import Level, RiskScale
from registerbuild.register.records.values import Answer

Fill = Callable[[str], str]
"""Fills the references in a text of the DPIA."""


def risk_part(record: Dpia, register: Register, text: Fill) -> dv.RiskPart:
    """The risks, the measures, and the matrix."""
    scale = scale_of(register)
    order = list(reversed(Level))
    risks = sorted(record.risks, key=lambda r: order.index(level(holding(r, record), scale)) if scale else 0)
    moves = (Move(risk.id, risk.name, holding(risk, record), risk.after) for risk in record.risks)
    return dv.RiskPart(
        risks=tuple(_risk(risk, record, register, text) for risk in risks),
        actions=tuple(_action(action, record, register, text) for action in sorted(record.actions, key=_urgency)),
        matrix=matrix(moves, scale) if scale and record.risks else None,
        counts=tuple(counts(record, register)),
        scale=_scale(scale) if scale else None,
    )


def _urgency(action: Action) -> tuple[int, datetime.date]:
    """What is still to be done first, and then by day; without a day last."""
    return list(ActionState).index(action.state), action.due or datetime.date.max


def counts(record: Dpia, register: Register) -> Iterator[dv.CountView]:
    """How many risks there are on each level, the highest first; nothing without a scale."""
    scale = scale_of(register)
    if scale is None:
        return
    before = [level(risk.before, scale) for risk in record.risks]
    current = [level(holding(risk, record), scale) for risk in record.risks]
    left = [level(risk.after or risk.before, scale) for risk in record.risks]
    for each in reversed(Level):
        yield dv.CountView(each, before.count(each), current.count(each), left.count(each))


def _risk(risk: Risk, record: Dpia, register: Register, text: Fill) -> dv.RiskView:
    people, scale, categories = register.all(DataSubject), scale_of(register), register.all(DataCategory)
    return dv.RiskView(
        id=risk.id,
        name=risk.name,
        text_md=text(risk.text),
        hurts=tuple(people[name].name for name in risk.hurts if name in people),
        origin_md=text(risk.origin),
        strayed=tuple(categories[name].name for name in risk.strayed if name in categories),
        before=_estimate(risk.before, scale, text),
        today=_estimate(holding(risk, record), scale, text),
        after=_estimate(risk.after, scale, text) if risk.after else None,
        interim_md=invented.quoted(text(risk.interim), record) if risk.interim else None,
        accepted_md=invented.quoted(text(risk.accepted), record) if risk.accepted else None,
        measures=tuple(dv.CodeView(action.id, action.name) for action in measures(risk, record)),
    )


def _estimate(estimate: Estimate, scale: RiskScale | None, text: Fill) -> dv.EstimateView:
    return dv.EstimateView(
        likelihood=estimate.likelihood,
        likelihood_reason_md=text(estimate.likelihood_reason),
        impact=estimate.impact,
        impact_reason_md=text(estimate.impact_reason),
        level=level(estimate, scale) if scale else Answer.UNKNOWN,
    )


def _action(action: Action, record: Dpia, register: Register, text: Fill) -> dv.ActionView:
    against = tuple(dv.CodeView(risk.id, risk.name) for risk in record.risks if risk.id in action.risks)
    return dv.ActionView(
        id=action.id,
        name=action.name,
        text_md=text(action.text),
        kind=action.kind,
        risks=against,
        owner=role_name(action.owner, register),
        due=invented.day(action.due, record) if action.due else None,
        state=action.state,
        evidence=invented.proof(action.evidence, record) if action.evidence else None,
    )


def _scale(scale: RiskScale) -> dv.ScaleView:
    names = ("low", "medium", "high")
    pairs = zip(Level, names, strict=True)
    rows = ((each, getattr(scale.likelihood, name), getattr(scale.impact, name)) for each, name in pairs)
    return dv.ScaleView(tuple(rows))
