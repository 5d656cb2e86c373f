"""What mypy must refuse, marked with `# refused`, and what it must accept. Read by test_typing.py; never run."""

from dataclasses import replace

from registerbuild.documents.catalogue import (
    draft_pages,
    handed_register_pages,
    internal_register_pages,
    public_register_pages,
    statement_pages,
)
from registerbuild.documents.handed import HandedView
from registerbuild.documents.internal import InternalView
from registerbuild.documents.page import HANDED, INTERNAL, PUBLIC, Document
from registerbuild.documents.plan import Target
from registerbuild.documents.public import PublicView

Document("verwerkingsregister", "Register", PUBLIC, public_register_pages)
Document("verwerkingsregister", "Register", INTERNAL, internal_register_pages)
Document("verwerkingsregister", "Register", PUBLIC, internal_register_pages)  # refused
Document("privacyreglement", "Concept", PUBLIC, draft_pages)  # refused
Document("privacyverklaring", "Verklaring", INTERNAL, statement_pages)  # refused
Document("verwerkingsregister", "Register", HANDED, handed_register_pages)
Document("verwerkingsregister", "Register", HANDED, internal_register_pages)  # refused
Document("verwerkingsregister", "Register", PUBLIC, handed_register_pages)  # refused
Document("verwerkingsregister", "Register", HANDED, public_register_pages)  # refused


def to_the_public(view: InternalView) -> PublicView:
    return view  # refused


def handed_over(view: InternalView) -> HandedView:
    return view  # refused


def unnoted(view: HandedView) -> object:
    return view.processor_notes  # refused


def changed(target: Target) -> Target:
    return replace(target, path="openbaar/index.html")


def written(target: Target) -> None:
    target.path = "openbaar/index.html"  # refused


def unlisted(view: PublicView) -> object:
    return view.to_confirm  # refused
