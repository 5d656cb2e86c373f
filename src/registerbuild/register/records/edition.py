"""When a published document last got its content: a fact that a command writes down, not a guess."""

from pydantic import Field

from registerbuild.register.records.values import EventDate, Record, Sha256


class Edition(Record):
    """A published document as it was put on record; its id is its address below `build/openbaar/`."""

    date: EventDate = Field(
        alias="datum", title="Datum", description="De dag waarop de inhoud zo is geworden.", examples=["2027-08-01"]
    )
    fingerprint: Sha256 = Field(
        alias="vingerafdruk",
        title="Vingerafdruk",
        description="De SHA-256 van de inhoud; schrijft registerbuild editie.",
    )
