"""What everybody may read and a dossier holds too: the statements and the regulation in force."""

from collections.abc import Iterator

from registerbuild.documents.catalogue import one_statement, regulation_page, whole_statement
from registerbuild.documents.page import PUBLIC, Document, Page
from registerbuild.documents.public import PublicView


def enclosed_statement_pages(public: PublicView) -> Iterator[Page]:
    """The statements as they hold now."""
    for s in public.statements:
        yield from one_statement(s)


def extract_pages(public: PublicView) -> Iterator[Page]:
    """What the statements tell of the activities that there are; the short text of a theme cannot be divided."""
    for s in public.statements:
        if s.activities:
            yield whole_statement(s)


def enclosed_regulation_pages(public: PublicView) -> Iterator[Page]:
    """The regulation in force."""
    for r in public.regulations:
        if r.current:
            yield regulation_page(r, r.version)


_REGULATION = Document("privacyreglement", "Privacyreglement", PUBLIC, enclosed_regulation_pages)
ENCLOSED = (Document("privacyverklaring", "Privacyverklaring", PUBLIC, enclosed_statement_pages), _REGULATION)
"""At the addresses of a build."""
EXTRACT = (Document("privacyverklaring", "Privacyverklaring", PUBLIC, extract_pages), _REGULATION)
"""The same for a dossier of some activities only."""
