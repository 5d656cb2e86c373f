"""The public folder as a website."""

from urllib.parse import urlsplit

from registerbuild.documents.views.records import OrganisationView
from registerbuild.documents.webmaster.views import PastedView, WebmasterView

_SOMEWHERE = "/privacy/"
"""where the folder stands on the server in the examples, as long as nobody said where it does"""


def webmaster_view(board: OrganisationView, address: str | None, pasted: tuple[PastedView, ...]) -> WebmasterView:
    """What is put where. `address` is where the folder stands on the web, when the board knows that."""
    return WebmasterView(board, address, urlsplit(address).path if address else _SOMEWHERE, pasted)
