"""A DPIA as a document: what the register says, what the DPIA adds, risks, measures, advice and decision."""

import datetime
import re
from collections.abc import Mapping

from registerbuild.derived.facts import FactChange, changed_facts, facts
from registerbuild.derived.points import GROUNDS, PARTS, activities_of, nothing_special, open_questions
from registerbuild.derived.prescan import judge
from registerbuild.derived.risk import CODE, code_kinds
from registerbuild.derived.wording.fields import role_name
from registerbuild.derived.wording.filling import Surroundings, fill
from registerbuild.derived.wording.words import period_words
from registerbuild.documents.assessments import dpia_views as dv
from registerbuild.documents.assessments import invented
from registerbuild.documents.assessments.dpia_points import Pairs, point_tables
from registerbuild.documents.assessments.dpia_risks import counts, risk_part
from registerbuild.documents.assessments.flow import flows
from registerbuild.documents.assessments.prescan import INSIDE, activity_link
from registerbuild.documents.views import records as views
from registerbuild.register.index import Register
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.dpia import Consultation, Dpia, DpiaFacts, Release
from registerbuild.register.records.prescan import Prescan
from registerbuild.register.records.values import Status, parse_period

_PERIOD = re.compile(r"\bP(?:\d+[YMWD])+\b")


class DpiaComposer:
    """Makes one DPIA; `activities` are the views of all activities, by id."""

    def __init__(
        self,
        record: Dpia,
        register: Register,
        activities: Mapping[str, views.ActivityView],
        board: views.OrganisationView,
    ) -> None:
        self.record, self.register, self.board = record, register, board
        records = activities_of(record, register)
        self.pairs: Pairs = tuple((a, activities[a.id]) for a in records if a.id in activities)

    def compose(self) -> dv.DpiaView:
        """The whole DPIA."""
        record = self.record
        return dv.DpiaView(
            organisation=self.board,
            id=record.id,
            name=record.name,
            head=self.head(),
            conclusion_md=self.maybe(record.conclusion),
            summary_md=self.text(record.summary),
            parts=self.parts(),
            open=self.questions(),
            flows=flows(self.pairs, self.register, record.status is Status.EXAMPLE),
            risk=risk_part(record, self.register, self.text),
            verdict=self.verdict(),
            facts=self.facts(),
            for_authority_md=self.maybe(record.for_authority),
            confirmed=record.status is Status.ADOPTED,
        )

    def text(self, text: str) -> str:
        """A Markdown text with its references filled in, and each code of a risk or measure as a link to it."""
        return CODE.sub(self.link, fill(text, self.register, INSIDE))

    def link(self, found: re.Match[str]) -> str:
        code = found[0]
        kind = code_kinds(self.record).get(code)
        return f"[{code}](#{kind}-{code.lower()})" if kind else code

    def maybe(self, text: str | None) -> str | None:
        """The same for a text that may be absent."""
        return self.text(text) if text else None

    def said(self, text: str) -> str:
        """The same for what somebody is said to have advised, answered or agreed."""
        return invented.quoted(self.text(text), self.record)

    def day(self, date: datetime.date | None) -> str | None:
        """A day in words."""
        return invented.day(date, self.record) if date else None

    def questions(self) -> dv.OpenView:
        found = open_questions(self.record, self.register)
        return dv.OpenView(points=found.points, first=found.first, advice=found.advice, actions=found.actions)

    def outside(self) -> tuple[dv.OutsideView, ...]:
        """The activities of the pre-scan that are judged elsewhere, or not at all."""
        names, dpias = self.register.all(Activity), self.register.all(Dpia)
        return tuple(
            dv.OutsideView(
                activity=names[left.activity].name,
                why_md=self.said(left.why),
                dpia=dpias[left.dpia].name if left.dpia and left.dpia in dpias else None,
            )
            for left in self.record.outside
            if left.activity in names
        )

    def head(self) -> dv.HeadView:
        record = self.record
        found = self.register.all(Prescan).get(record.prescan or "")
        prescan = (found.id, found.name, judge(found, self.register).outcome) if found else None
        return dv.HeadView(
            version=record.version,
            kind=record.kind,
            state=record.state,
            status=record.status,
            file_number=record.file_number,
            authors=tuple(role_name(name, self.register) for name in record.authors),
            keeper=role_name(record.keeper, self.register),
            activities=tuple(activity_link(a) for a, _ in self.pairs),
            outside=self.outside(),
            prescan=prescan,
        )

    def parts(self) -> tuple[dv.PartView, ...]:
        own = {point.point: point for point in self.record.points}
        known = point_tables(self.pairs, self.register, self.board, self.record.status is Status.EXAMPLE)
        still_open = open_questions(self.record, self.register).points
        none = nothing_special(self.record, self.register)

        def point(number: int, title: str) -> dv.PointView:
            said = own.get(number)
            absent = self.maybe(said.not_applicable) if said else None
            if number == GROUNDS and none and not said:
                absent = (
                    "het register noemt voor deze verwerkingen geen bijzondere of strafrechtelijke gegevens en geen BSN"
                )
            text = self.maybe(said.text) if said else None
            first = said.first if said else ()
            return dv.PointView(number, title, known.get(number), text, absent, first, number in still_open)

        return tuple(
            dv.PartView(part.letter, part.title, part.law, tuple(point(*each) for each in part.points))
            for part in PARTS
        )

    def verdict(self) -> dv.VerdictView:
        record = self.record
        advice = record.advice.points if record.advice else ()
        return dv.VerdictView(
            advice_date=self.day(record.advice.date) if record.advice else None,
            advice=tuple(
                dv.AdvicePointView(self.said(p.advice), p.followed, self.said(p.answer) if p.answer else None)
                for p in advice
            ),
            views_asked=record.views.asked if record.views else None,
            views_when=self.day(record.views.when) if record.views else None,
            views_md=self.text(record.views.text) if record.views else None,
            sign_offs=tuple(
                dv.SignOffView(role_name(s.by, self.register), self.day(s.date), s.number) for s in record.sign_offs
            ),
            consultation=self.consultation(record.consultation),
            council_informed=self.day(record.council_informed),
            review=self.day(record.review.before) if record.review else None,
            triggers=record.review.triggers if record.review else (),
            release=self.release(record.release),
        )

    def consultation(self, found: Consultation | None) -> dv.ConsultationView | None:
        if found is None:
            return None
        outcome = self.said(found.outcome) if found.outcome else None
        return dv.ConsultationView(found.needed, self.day(found.date), found.reference, outcome)

    def release(self, found: Release | None) -> dv.ReleaseView | None:
        if found is None:
            return None
        left_out = tuple((part.what, part.why) for part in found.left_out)
        return dv.ReleaseView(found.released, fill(found.summary, self.register, Surroundings()), left_out)

    def facts(self) -> dv.FactsView:
        found = self.register.all(DpiaFacts).get(self.record.id)
        if found is None:
            return dv.FactsView(False, (), ())
        changes = changed_facts(found, facts(self.record, self.register))
        assessments = tuple(
            dv.AssessmentView(role_name(a.by, self.register), invented.day(a.date, self.record), self.text(a.reason))
            for a in found.assessments
        )
        return dv.FactsView(True, tuple(_change(change, self.register) for change in changes), assessments)


def dpia_row(view: dv.DpiaView, record: Dpia, register: Register) -> dv.DpiaRow:
    """The line of a DPIA in the overview."""
    return dv.DpiaRow(
        id=view.id,
        name=view.name,
        activities=tuple(a.name for a in view.head.activities),
        version=view.head.version,
        state=view.head.state,
        status=view.head.status,
        counts=tuple(counts(record, register)),
        advice=view.verdict.advice_date,
        review=view.verdict.review,
        open_points=view.open.total,
        outdated=len(view.facts.changes),
        facts_known=view.facts.known,
    )


def _change(change: FactChange, register: Register) -> dv.ChangeView:
    kind, _, name = change.record.partition("/")
    record = register.find((kind, name))
    called = str(getattr(record, "name", None) or name)
    old, new = change.words
    return dv.ChangeView(f"{kind} {called}", change.field, _in_words(old), _in_words(new))


def _in_words(text: str) -> str:
    """Lengths of time as people say them; the rest as it stands in the record."""
    return _PERIOD.sub(lambda found: _length(found[0]), text)


def _length(text: str) -> str:
    try:
        return period_words(parse_period(text))
    except ValueError:  # it only looks like one: the value may come from a field with other words
        return text
