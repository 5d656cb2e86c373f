"""The work that the board does as processor for another controller (AVG article 30(2))."""

from typing import Annotated

from pydantic import Field

from registerbuild.register.records.activity import Transfers
from registerbuild.register.records.marks import Contact
from registerbuild.register.records.values import ForAuthority, Line, MeasureId, Name, Record


class Commission(Record):
    """Work that the board itself does as processor for another controller, AVG article 30(2)."""

    name: Name = Field(alias="naam", title="Naam", description="Wat het bestuur voor de ander doet.")
    client: Name = Field(
        alias="opdrachtgever", title="Opdrachtgever", description="De verwerkingsverantwoordelijke (30(2)(a))."
    )
    client_contact: Annotated[Line, Contact()] | None = Field(
        None, alias="contact", title="Contact", description="Contactgegevens van de opdrachtgever en zijn FG."
    )
    processing: tuple[Line, ...] = Field(
        alias="verwerkingen",
        title="Soorten verwerking",
        description="Wat er met de gegevens gebeurt (30(2)(b)).",
        min_length=1,
    )
    transfers: Transfers | None = Field(
        None, alias="doorgifte", title="Doorgifte buiten de EER", description="Landen en waarborgen (30(2)(c))."
    )
    measures: tuple[MeasureId, ...] = Field(
        (), alias="maatregelen", title="Maatregelen", description="De beveiliging (30(2)(d))."
    )
    for_authority: ForAuthority = None
