"""The documents: for whom, which pages, in which forms.

CATALOGUE stays without an annotation: `Document[Any]` would switch off the fence that a public document cannot be
given a page function over the internal view (tests/typing).
"""

from collections.abc import Iterator
from dataclasses import replace

from registerbuild.derived.wording.words import counted, day_or_month_words
from registerbuild.documents.agreements.views import AgreementsView
from registerbuild.documents.assessments.dpia_views import Assessments
from registerbuild.documents.handed import HandedView
from registerbuild.documents.internal import InternalView
from registerbuild.documents.page import HANDED, INTERNAL, PUBLIC, Document, Extra, Page
from registerbuild.documents.public import PublicView
from registerbuild.documents.record import overview
from registerbuild.documents.record.sheet import activity_page
from registerbuild.documents.regulation import views as regulation_views
from registerbuild.documents.review.form import response_form
from registerbuild.documents.review.views import ReviewView
from registerbuild.documents.statement import views as statement_views
from registerbuild.documents.views import pages as page_views
from registerbuild.documents.views import records as views
from registerbuild.documents.webmaster.compose import webmaster_view
from registerbuild.documents.webmaster.views import PastedView
from registerbuild.register.records.front import CHILD_PLACE


def statement_pages(public: PublicView) -> Iterator[Page]:
    """One privacy statement per group of people, and a page that lists them."""
    links = tuple(
        page_views.StartLink(s.title, f"Voor {s.audience}", f"{s.slug}/", f"{s.slug}/privacyverklaring-{s.slug}.pdf")
        for s in public.statements
    )
    start = page_views.StartView(public.organisation, (page_views.StartGroup("Privacyverklaringen", links),))
    yield Page("", "Privacyverklaringen", "lijst", start, all(s.confirmed for s in public.statements))
    for s in public.statements:
        yield from one_statement(s)
    for former in public.former_statements:
        title, pdf = f"{former.title} ({former.date})", f"privacyverklaring-{former.file}.pdf"
        yield Page(former.slug, title, "eerder", former, confirmed=True, pdf=pdf)  # it can no longer change


def one_statement(s: statement_views.StatementView) -> Iterator[Page]:
    """The short statement, the whole of it at an address of its own, and the page for a child."""
    name = f"privacyverklaring-{s.slug}"
    yield Page(
        slug=s.slug,
        title=s.title,
        template="verklaring",
        view=s,
        confirmed=s.confirmed,
        pdf=f"{name}.pdf",
        standalone=f"{name}.html",
        fragment=f"{name}-fragment.html",
        note=f"Voor {s.audience}",
        edition=f"privacyverklaring/{s.slug}",
    )
    yield whole_statement(s)
    if s.child:
        title = "Voor jou, als je 8 tot 12 bent"
        yield Page(f"{s.slug}/{CHILD_PLACE}", title, "kind", s.child, s.confirmed, pdf=f"{CHILD_PLACE}.pdf")


def whole_statement(s: statement_views.StatementView) -> Page:
    """All that the law asks a statement to tell, at an address of its own."""
    pdf = f"privacyverklaring-{s.slug}-volledig.pdf"
    return Page(f"{s.slug}/volledig", f"{s.title}, volledig", "volledig", s, s.confirmed, pdf=pdf)


def regulation_pages(public: PublicView) -> Iterator[Page]:
    """Every adopted version at its own address; the one in force also at the address of the document, with the feed."""
    adopted = [r for r in public.regulations if r.adopted]
    feed = (Extra("feed.xml", "feed", public.feed),) if public.feed else ()
    own = [replace(regulation_page(r, r.version), canonical="" if r.current else None) for r in adopted]
    own += [_for_you_page(change) for change in public.for_you]
    beside = tuple(page_views.StartLink(page.note, "", f"{page.slug}/", None) for page in own)
    for r in adopted:
        if r.current:
            yield replace(regulation_page(r, ""), extras=feed, beside=beside)
    yield from own


def _for_you_page(change: regulation_views.ForYouView) -> Page:
    note = f"Wat verandert er vanaf {change.in_force}?"
    title, slug = "Wat verandert er voor u?", f"{change.new}/wat-verandert-er"
    return Page(slug, title, "verandert", change, change.confirmed, note=note)


def draft_pages(internal: InternalView) -> Iterator[Page]:
    """The versions that are not adopted yet."""
    for r in internal.regulations:
        if not r.adopted:
            yield regulation_page(r, r.version)


def regulation_page(r: regulation_views.RegulationView, slug: str) -> Page:
    """A version of the regulation at an address; the one in force has two, and its PDF stands at the other."""
    pdf = f"privacyreglement-{r.version}.pdf" if slug else f"{r.version}/privacyreglement-{r.version}.pdf"
    begun = f", geldt vanaf {r.in_force}" if r.in_force else ""
    note = f"{r.state.capitalize()}{begun}" if slug else ""
    edition = f"privacyreglement/{r.version}" if r.adopted else ""
    settled = r.adopted or r.confirmed  # what was adopted is no draft; the page says what of it nobody confirmed
    return Page(slug, r.title, "reglement", r, settled, pdf=pdf, note=note, edition=edition)


def public_register_pages(public: PublicView) -> Iterator[Page]:
    """The short edition: overview, a page per activity, one PDF."""
    board = public.organisation
    pages = tuple(activity_page(a, None, board) for a in public.activities)
    first, *rest = _register_pages(overview.register_view(board, pages, complete=False))
    yield replace(first, edition="verwerkingsregister")
    yield from rest


def webmaster_pages(public: PublicView) -> Iterator[Page]:
    """How the public folder is put on a website. It goes with that folder, but it is no page for whoever visits it."""
    whole = (page for page in statement_pages(public) if page.fragment)
    pasted = tuple(PastedView(p.title, f"privacyverklaring/{p.slug}/", p.standalone, p.fragment) for p in whole)
    view = webmaster_view(public.organisation, public.publication_address, pasted)
    yield Page("", "Voor de webmaster", "uitleg", view, True, indexed=False)


def handed_register_pages(handed: HandedView) -> Iterator[Page]:
    """The full edition for the authority and the inspectorate."""
    yield from _register_pages(handed.register)


def internal_register_pages(internal: InternalView) -> Iterator[Page]:
    """The full edition with examples, and with notes beside each activity."""
    for page in _register_pages(internal.handed.register):
        yield replace(page, pdf="", notes=internal.activity_notes.get(page.slug))


def _register_pages(register: page_views.RegisterView) -> Iterator[Page]:
    confirmed = not register.unconfirmed
    note = f"{counted(len(register.sheets), 'verwerking', 'verwerkingen')}, elk met een eigen bladzijde"
    pdf = "verwerkingsregister.pdf"
    yield Page("", "Verwerkingsregister", "overzicht", register, confirmed, pdf=pdf, note=note)
    for page in (sheet.page for sheet in register.sheets):
        yield Page(page.activity.id, page.activity.name, "verwerking", page, page.activity.confirmed)


def program_pages(public: PublicView) -> Iterator[Page]:
    """Which programs the schools use, for a parent."""
    count = len(public.programs)
    note = counted(count, "programma", "programma’s") if count else "Nog geen programma bevestigd"
    view = views.ProgramsView(public.organisation, public.programs)
    confirmed = all(program.confirmed for program in public.programs)
    yield Page(
        "",
        "Welke programma’s gebruiken wij?",
        "lijst",
        view,
        confirmed,
        pdf="programmas.pdf" if count else "",
        note=note,
        edition="programmas",
    )


def handed_agreement_pages(handed: HandedView) -> Iterator[Page]:
    """The register of agreements, a page per supplier, one PDF."""
    yield from _agreement_pages(handed.agreements)


def internal_agreement_pages(internal: InternalView) -> Iterator[Page]:
    """The same with examples and notes, and the examples once more on a page of their own with a PDF."""
    view = internal.handed.agreements
    overview, *pages = _agreement_pages(view)
    yield replace(overview, pdf="", notes=internal.agreement_notes)
    for page in pages:
        yield replace(page, notes=internal.processor_notes[page.slug])
    if view.examples:
        only = tuple(page for page in view.pages if page.status.example)
        shown = replace(view, pages=only, commissions=(), signed_count=0, samples=True)
        title, pdf = "Voorbeelden van leveranciers", "verwerkersovereenkomsten-voorbeelden.pdf"
        yield Page("voorbeelden", title, "overzicht", shown, False, pdf=pdf, note=f"Voorbeelden: {view.examples}")


def _agreement_pages(view: AgreementsView) -> Iterator[Page]:
    title = "Verwerkersovereenkomsten"
    pdf = "verwerkersovereenkomsten.pdf" if view.pages or view.commissions else ""
    shown = f" (voorbeeld: {view.examples})" if view.examples else ""
    note = f"Leveranciers: {len(view.pages)}{shown}; getekende overeenkomsten: {view.signed_count}"
    yield Page("", title, "overzicht", view, view.confirmed, pdf=pdf, note=note)
    for page in view.pages:
        yield Page(page.id, page.name, "verwerker", page, page.confirmed)


def summary_pages(public: PublicView) -> Iterator[Page]:
    """The released summaries of DPIAs; no page when nothing was released."""
    for view in public.assessments:
        note = "Samenvatting van een DPIA"
        yield Page(view.id, view.name, "openbaar", view, view.confirmed, pdf=f"dpia-{view.id}.pdf", note=note)


def handed_assessment_pages(handed: HandedView) -> Iterator[Page]:
    """The overview of pre-scans and DPIAs, and a page and a PDF for each."""
    yield from _assessment_pages(handed.assessments)


def internal_assessment_pages(internal: InternalView) -> Iterator[Page]:
    """The same with examples and notes; only an example has its PDF here."""
    assessments = internal.handed.assessments
    overview, *pages = _assessment_pages(assessments)
    to_do = f"{counted(len(internal.assessment_notes.without), 'verwerking', 'verwerkingen')} zonder pre-scan"
    yield replace(overview, pdf="", notes=internal.assessment_notes, note=f"{overview.note}, {to_do}")
    found = [(view.id, view.head.status.example, internal.dpia_notes) for view in assessments.dpias]
    found += [(view.id, view.status.example, internal.prescan_notes) for view in assessments.prescans]
    for page, (name, example, notes) in zip(pages, found, strict=True):
        yield replace(page, pdf=page.pdf if example else "", notes=notes[name])


def _assessment_pages(assessments: Assessments) -> Iterator[Page]:
    view = assessments.overview
    note = f"{counted(len(view.dpias), 'DPIA', 'DPIA’s')}, {counted(len(view.prescans), 'pre-scan', 'pre-scans')}"
    yield Page("", "Pre-scans en DPIA’s", "overzicht", view, view.confirmed, pdf="dpia-overzicht.pdf", note=note)
    for dpia in assessments.dpias:
        note = f"{dpia.head.state.capitalize()}, versie {dpia.head.version}"
        yield Page(dpia.id, dpia.name, "dpia", dpia, dpia.confirmed, pdf=f"dpia-{dpia.id}.pdf", note=note)
    for prescan in assessments.prescans:
        slug, pdf = f"pre-scan/{prescan.id}", f"pre-scan-{prescan.id}.pdf"
        yield Page(slug, prescan.name, "prescan", prescan, prescan.confirmed, pdf=pdf)


def handed_review_pages(handed: HandedView) -> Iterator[Page]:
    """What the participation council gets: one pack per change of the regulation, with a form to answer on."""
    for page, view in _review_pages(handed.reviews):
        yield replace(page, extras=(Extra("formulier.xlsx", "formulier", response_form(view)),))


def internal_review_pages(internal: InternalView) -> Iterator[Page]:
    """The same; what the council gets is handed over from elsewhere."""
    for page, _ in _review_pages(internal.handed.reviews):
        yield replace(page, pdf="")


def _review_pages(reviews: tuple[ReviewView, ...]) -> Iterator[tuple[Page, ReviewView]]:
    for r in reviews:
        note = f"Van {day_or_month_words(r.old)} naar {day_or_month_words(r.new)}, voor de GMR"
        yield Page(r.id, r.title, "pakket", r, r.confirmed, pdf=f"was-wordt-{r.id}.pdf", note=note), r


def to_confirm_pages(internal: InternalView) -> Iterator[Page]:
    """What the board must still confirm."""
    note = f"{counted(internal.to_confirm.total, 'punt', 'punten')} die het bestuur nog niet heeft bevestigd"
    yield Page("", "Nog te bevestigen", "lijst", internal.to_confirm, True, note=note)


def law_pages(internal: InternalView) -> Iterator[Page]:
    """Every place in the law that the register names; the plan, which knows all pages, adds where it is shown."""
    view = internal.laws
    note = f"{counted(view.total, 'plaats', 'plaatsen')} in de wet, waarvan {view.unread} niet gelezen"
    yield Page("", "De wetten in het register", "overzicht", view, True, note=note)


def calendar_pages(internal: InternalView) -> Iterator[Page]:
    """The deadlines of the board."""
    view = internal.calendar
    note = f"{counted(view.own.total, 'punt', 'punten')} om op te letten" if view.own else "Nog geen punten"
    yield Page("", "Kalender", "maanden", view, True, note=note)


def control_pages(internal: InternalView) -> Iterator[Page]:
    """How far the records answer what the law asks."""
    view = internal.control
    note = f"{view.counted.complete} van {view.counted.asked} antwoorden compleet"
    yield Page("", "Controlerapport", "rapport", view, True, pdf="controlerapport.pdf", note=note)


CATALOGUE = (
    Document("privacyverklaring", "Privacyverklaring", PUBLIC, statement_pages),
    Document("privacyreglement", "Privacyreglement", PUBLIC, regulation_pages),
    Document("verwerkingsregister", "Verwerkingsregister", PUBLIC, public_register_pages),
    Document("programmas", "Programma’s", PUBLIC, program_pages),
    Document("dpia", "DPIA’s", PUBLIC, summary_pages, in_menu=False),
    Document("webmaster", "Voor de webmaster", PUBLIC, webmaster_pages, in_menu=False),
    Document("verwerkingsregister", "Verwerkingsregister", HANDED, handed_register_pages),
    Document(
        "verwerkersovereenkomsten", "Verwerkersovereenkomsten", HANDED, handed_agreement_pages, menu="Overeenkomsten"
    ),
    Document("dpia", "Pre-scans en DPIA’s", HANDED, handed_assessment_pages, menu="DPIA’s"),
    Document("was-wordt", "Was/wordt", HANDED, handed_review_pages),
    Document("privacyreglement", "Privacyreglement (concept)", INTERNAL, draft_pages, menu="Reglement (concept)"),
    Document("verwerkingsregister", "Verwerkingsregister", INTERNAL, internal_register_pages),
    Document(
        "verwerkersovereenkomsten",
        "Verwerkersovereenkomsten",
        INTERNAL,
        internal_agreement_pages,
        menu="Overeenkomsten",
    ),
    Document("dpia", "Pre-scans en DPIA’s", INTERNAL, internal_assessment_pages, menu="DPIA’s"),
    Document("was-wordt", "Was/wordt", INTERNAL, internal_review_pages),
    Document("controle", "Controlerapport", INTERNAL, control_pages, in_menu=False),
    Document("kalender", "Kalender", INTERNAL, calendar_pages),
    Document("wetten", "Wetten", INTERNAL, law_pages),
    Document("te-bevestigen", "Nog te bevestigen", INTERNAL, to_confirm_pages),
)
