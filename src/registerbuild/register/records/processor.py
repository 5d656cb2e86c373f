"""A processor: a supplier that works with personal data on the board's instruction, AVG article 28."""

from pydantic import Field

from registerbuild.register.records.values import Line, Record, Text, Url


class Processor(Record):
    """A supplier with its product; `status: voorbeeld` until the board has confirmed that it is its own supplier."""

    name: Line = Field(alias="naam", title="Naam", description="De statutaire naam van de leverancier.")
    product: Line = Field(title="Product", description="De naam van het programma of de dienst.")
    purpose: Text = Field(
        alias="waarvoor", title="Waarvoor", description="Waarvoor de school het gebruikt, in gewone taal."
    )
    country: Line | None = Field(None, alias="land", title="Land", description="Het land van vestiging.")
    storage: tuple[Line, ...] = Field(
        (), alias="opslag", title="Opslag", description="De landen waar de gegevens staan."
    )
    url: Url | None = Field(None, title="Website", description="Webadres van het product.")
