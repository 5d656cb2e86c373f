"""Risks and measures of a DPIA as views, with their levels on the scale of the board."""

from collections.abc import Iterator

from registerbuild.derived.risk import holding, level, measures, scale_of
from registerbuild.derived.wording.fields import role_name
from registerbuild.derived.wording.filling import fill
from registerbuild.derived.wording.words import date_words
from registerbuild.documents.assessments import dpia_views as dv
from registerbuild.documents.assessments.matrix import matrix
from registerbuild.documents.assessments.prescan import INSIDE
from registerbuild.register.index import Register
from registerbuild.register.records.dpia import Action, Dpia, Estimate, Risk
from registerbuild.register.records.organisation import DataSubject
from registerbuild.register.records.scale import Level, RiskScale
from registerbuild.register.records.values import Answer


def risk_part(record: Dpia, register: Register) -> dv.RiskPart:
    """The risks, the measures, and the matrix before and after."""
    scale = scale_of(register)
    current = [(risk.id, holding(risk, record)) for risk in record.risks]
    after = [(risk.id, risk.after or risk.before) for risk in record.risks]
    return dv.RiskPart(
        risks=tuple(_risk(risk, record, register, scale) for risk in record.risks),
        actions=tuple(_action(action, register) for action in record.actions),
        today=matrix("Vandaag, met wat er al is", current, scale) if scale else None,
        after=matrix("Als alle maatregelen er zijn", after, scale) if scale else None,
        counts=tuple(counts(record, register)),
        scale=_scale(scale) if scale else None,
    )


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


def _risk(risk: Risk, record: Dpia, register: Register, scale: RiskScale | None) -> dv.RiskView:
    people = register.all(DataSubject)
    return dv.RiskView(
        id=risk.id,
        text_md=fill(risk.text, register, INSIDE),
        hurts=tuple(people[name].name for name in risk.hurts if name in people),
        origin_md=fill(risk.origin, register, INSIDE),
        before=_estimate(risk.before, register, scale),
        today=_estimate(holding(risk, record), register, scale),
        after=_estimate(risk.after, register, scale) if risk.after else None,
        interim_md=fill(risk.interim, register, INSIDE) if risk.interim else None,
        accepted_md=fill(risk.accepted, register, INSIDE) if risk.accepted else None,
        measures=tuple(action.id for action in measures(risk, record)),
    )


def _estimate(estimate: Estimate, register: Register, scale: RiskScale | None) -> dv.EstimateView:
    return dv.EstimateView(
        likelihood=estimate.likelihood,
        likelihood_reason_md=fill(estimate.likelihood_reason, register, INSIDE),
        impact=estimate.impact,
        impact_reason_md=fill(estimate.impact_reason, register, INSIDE),
        level=level(estimate, scale) if scale else Answer.UNKNOWN,
    )


def _action(action: Action, register: Register) -> dv.ActionView:
    return dv.ActionView(
        id=action.id,
        text_md=fill(action.text, register, INSIDE),
        kind=action.kind,
        risks=action.risks,
        owner=role_name(action.owner, register),
        due=date_words(action.due) if action.due else None,
        state=action.state,
        evidence=action.evidence,
    )


def _scale(scale: RiskScale) -> dv.ScaleView:
    names = ("low", "medium", "high")
    pairs = zip(Level, names, strict=True)
    rows = ((each, getattr(scale.likelihood, name), getattr(scale.impact, name)) for each, name in pairs)
    return dv.ScaleView(tuple(rows))
