"""The gate to the public: field by field, what everybody may see.

Nothing is copied by accident: a new field of a record is hidden until a line here copies it, and a test demands that
every field is either copied here or named in INTERNAL_ONLY.
"""

import datetime
from dataclasses import dataclass

from registerbuild.derived.addressed import activities_about, addressed
from registerbuild.derived.happened import as_of
from registerbuild.documents.assessments.dpia_public import summaries
from registerbuild.documents.programs.compose import programs
from registerbuild.documents.regulation import adoptions
from registerbuild.documents.regulation import compose as regulation
from registerbuild.documents.regulation import views as regulation_views
from registerbuild.documents.start.compose import start_front, statements_in_order
from registerbuild.documents.statement import compose as statement
from registerbuild.documents.statement import views as statement_views
from registerbuild.documents.statement.former import former_statements
from registerbuild.documents.views import pages as page_views
from registerbuild.documents.views import records as views
from registerbuild.documents.views.copier import Copier
from registerbuild.documents.views.pages import EditionView
from registerbuild.register.index import KEPT_INSIDE, Register
from registerbuild.register.records import activity as act
from registerbuild.register.records import organisation as org
from registerbuild.register.records import values
from registerbuild.register.records.edition import Edition
from registerbuild.register.records.texts import Regulation, Statement

INTERNAL_ONLY = KEPT_INSIDE | frozenset(
    {
        "Activity.ai",
        "Activity.for_authority",
        "Activity.mandatory_of_all",  # stands in each item
        "Activity.review",
        "Activity.source_of_all",  # stands in each item
        "Activity.systems",
        "Activity.techniques",
        "Article.about",
        "Article.subjects",
        "Change.effects",
        "Change.key_points",
        "Change.milestones",
        "Change.pairs",
        "Change.publication",
        "Change.refused",
        "Change.related",
        "Change.sections",
        "Change.without",
        "Commission",
        "DataCategory.places",
        "DataSubject.count",
        "DataSubject.represented_by",
        "DataSubject.section",
        "DataSubject.vulnerable",
        "Dpia.actions",
        "Dpia.activities",
        "Dpia.advice",
        "Dpia.authors",
        "Dpia.conclusion",
        "Dpia.consultation",
        "Dpia.council_informed",
        "Dpia.file_number",
        "Dpia.for_authority",
        "Dpia.keeper",
        "Dpia.kind",
        "Dpia.outside",
        "Dpia.points",
        "Dpia.prescan",
        "Dpia.review",
        "Dpia.risks",
        "Dpia.sign_offs",
        "Dpia.state",
        "Dpia.summary",
        "Dpia.version",
        "Dpia.views",
        "DpiaFacts",
        "Law.doubt",
        "LegalBasis.balance",
        "LidReason.alternative",
        "LidReason.brief_reason",
        "LidReason.headline",
        "LidReason.kind",
        "LidReason.laws",
        "LidReason.lid",
        "LidReason.measures",
        "LidReason.reason",
        "LidReason.was",
        "LidReason.was_part",
        "LidReason.weighty",
        "Organisation.for_authority",
        "Prescan",
        "Processor.address",
        "Processor.agreement",
        "Processor.certificates",
        "Processor.chamber_number",
        "Processor.contact",
        "Processor.contact_email",
        "Processor.convention",
        "Processor.for_authority",
        "Processor.parent",
        "Processor.trade_name",
        "Product.leaflet",
        "Product.leaflet_date",
        "Product.purposes",
        "Product.retention",
        "Product.schools",
        "Product.scope",
        "Product.security_class",
        "Product.subjects",
        "Product.subprocessors",
        "Purpose.places",
        "Recipient.special_care",
        "RetentionPeriod.certainty",
        "RetentionPeriod.source",
        "RetentionPeriod.url",
        "RiskScale",
        "Statute.doubt",
        "Statute.read",
        "Statute.replaced_by",
        "StoragePlace.in_eea",
        "StoragePlace.mechanism",
        "Term.laws",
        "Topic.order",
    }
)
"""Fields that no public page shows, as MODEL.ATTRIBUTE; record types of which it shows nothing, as MODEL."""

HIDDEN = (values.Status.EXAMPLE, values.Status.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class PublicView:
    """All that public documents are made of."""

    organisation: views.OrganisationView
    publication_address: str | None
    activities: tuple[views.ActivityView, ...]
    statements: tuple[statement_views.StatementView, ...]
    regulations: tuple[regulation_views.RegulationView, ...]
    for_you: tuple[regulation_views.ForYouView, ...]
    feed: regulation_views.FeedView | None
    programs: tuple[views.ProgramView, ...]
    assessments: tuple[views.DpiaSummaryView, ...]
    start: page_views.StartFront | None
    former_statements: tuple[statement_views.FormerStatementView, ...]
    editions: tuple[EditionView, ...]


def released(register: Register) -> Register:
    """The register without examples and withdrawn records; what refers to them loses the reference."""
    kept = {
        model: {name: record for name, record in records.items() if record.status not in HIDDEN}
        for model, records in register.records.items()
    }
    return Register(kept)


def project_public(register: Register, today: datetime.date) -> PublicView:
    """Copy what everybody may see. The public gets `released(register)`; the internal gate gives it everything.

    What was done after `today` is not there.
    """
    register = as_of(register, today)
    copy = Copier(register)
    record = register.organisation
    board = copy.organisation(record)
    complaints = copy.complaints(record)
    schools = tuple(copy.school(s) for s in register.all(org.School).values())
    categories, retention = tuple(copy.categories.values()), tuple(copy.periods.values())
    activities = tuple(copy.activity(a) for a in register.all(act.Activity).values())
    former = former_statements(copy.standing, board)
    shared = statement.SharedByStatements(copy.standing, board, complaints, schools, former)
    records = register.all(Regulation)
    versions = regulation.SharedByVersions(copy.standing, board, categories, schools, retention)
    current = regulation.in_force(records.values(), today)
    composed = (regulation.compose_regulation(r, versions, r.id == current) for r in records.values())
    regulations = tuple(adoptions.mark_outdated(composed, records, current))
    return PublicView(
        organisation=board,
        publication_address=record.publication_address,
        activities=activities,
        statements=tuple(_statement(s, shared, register) for s in statements_in_order(register)),
        regulations=regulations,
        for_you=tuple(adoptions.for_you(register, regulations, today)),
        feed=adoptions.feed(records.values(), board, today),
        programs=programs(register, copy.categories),
        assessments=summaries(register, board),
        start=start_front(register),
        former_statements=former,
        editions=tuple(EditionView(e.id, e.date, e.fingerprint) for e in register.all(Edition).values()),
    )


def _statement(
    record: Statement, shared: statement.SharedByStatements, register: Register
) -> statement_views.StatementView:
    """One statement; its activities are copied anew, in the words for the people whom it is about."""
    told = addressed(register, record)
    copy = Copier(told, shared.standing)
    activities = (copy.activity(activity) for activity in activities_about(told, record).values())
    return statement.compose_statement(record, shared, told, activities)
