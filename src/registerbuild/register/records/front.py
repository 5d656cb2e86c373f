"""What the first layer is made of: the themes of the statements, the rights in short, and the start page."""

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, Field

from registerbuild.register.records.marks import Distinct, Own, Words
from registerbuild.register.records.values import STRICT, Line, Name, Record, StatementId, Text

CHILD_PLACE = "voor-jou"
"""The place of the text for children in a statement, and the folder of their own page."""


class Caution(StrEnum):
    """Why a reader looks twice at a theme: the one tag on its card."""

    HEALTH = "gezondheid"
    SENSITIVE = "gevoelig"
    CONSENT = "toestemming"
    CODE = "code waar het kan"


class TopicText(BaseModel):
    """What a theme says in one statement: always the same places, in the words of its readers."""

    model_config = STRICT

    statement: Annotated[StatementId, Distinct()] = Field(
        alias="verklaring",
        title="Verklaring",
        description="De id van de verklaring waarin deze tekst staat.",
        examples=["leerlingen"],
    )
    name: Annotated[Name, Words(5)] | None = Field(
        None, alias="naam", title="Naam", description="De naam in deze verklaring, als die anders is."
    )
    caution: Caution | None = Field(
        None, alias="let_op", title="Let op", description="Waarom een lezer hier extra op let; een woord op de kaart."
    )
    purpose: Annotated[Text, Words(20)] = Field(
        alias="waarvoor", title="Waarvoor", description="Wat wij ermee doen, in ten hoogste 20 woorden."
    )
    data: Annotated[Text, Words(20)] = Field(
        alias="gegevens", title="Gegevens", description="Welke gegevens het zijn, in ten hoogste 20 woorden."
    )
    reason: Annotated[Text, Words(30)] = Field(
        alias="reden", title="Reden", description="De reden uit de wet in gewone taal, in ten hoogste 30 woorden."
    )
    notice: Annotated[Text, Words(15)] = Field(
        alias="let_op_zin",
        title="Let op, in een zin",
        description="Wat de lezer moet weten of mag kiezen, in 15 woorden.",
    )


class Topic(Record):
    """A theme of the statements: some activities under one name (WP260 on layers; AVG article 12(1))."""

    name: Annotated[Name, Words(5), Own()] = Field(
        alias="naam", title="Naam", description="De naam, in ten hoogste 5 woorden.", examples=["Extra hulp op school"]
    )
    order: int = Field(
        alias="volgorde",
        title="Volgorde",
        description="De plaats: wat de lezer het meest raakt eerst, wat gewoon is het laatst.",
        examples=[10],
    )
    texts: tuple[TopicText, ...] = Field(
        alias="teksten", title="Teksten", description="Per verklaring de woorden van dit thema.", min_length=1
    )


class Right(StrEnum):
    """The rights of a statement, AVG articles 7, 15-22 and 77, in the order in which it tells them."""

    ACCESS = "inzage"
    RECTIFICATION = "rectificatie"
    ERASURE = "wissing"
    RESTRICTION = "beperking"
    OBJECTION = "bezwaar"
    PORTABILITY = "overdraagbaarheid"
    WITHDRAWAL = "intrekken"
    HUMAN = "menselijke-blik"
    COMPLAINT = "klacht"

    @property
    def by_basis(self) -> bool:
        """Whether it holds only where the use of the data rests on certain legal bases."""
        return self in (Right.OBJECTION, Right.PORTABILITY, Right.WITHDRAWAL)

    @property
    def objection(self) -> bool:
        """Whether it is the right that must stand apart from all others (AVG 21(4))."""
        return self is Right.OBJECTION

    @property
    def complaint(self) -> bool:
        """Whether it is the right to complain to the authority."""
        return self is Right.COMPLAINT


class RightMoment(BaseModel):
    """When a right holds for the readers of one statement."""

    model_config = STRICT

    statement: Annotated[StatementId, Distinct()] = Field(
        alias="verklaring", title="Verklaring", description="De id van de verklaring.", examples=["leerlingen"]
    )
    when_short: Annotated[Text, Words(18)] = Field(
        alias="wanneer_kort", title="Wanneer, kort", description="Wanneer het recht geldt, in ten hoogste 18 woorden."
    )


class RightSummary(Record):
    """A right in one line: what someone may ask, and when."""

    name_short: Annotated[Name, Words(4), Own()] = Field(
        alias="naam_kort",
        title="Korte naam",
        description="Wat iemand mag, in ten hoogste 4 woorden.",
        examples=["Inzien"],
    )
    when_short: Annotated[Text, Words(18)] = Field(
        alias="wanneer_kort", title="Wanneer, kort", description="Wanneer het recht geldt, in ten hoogste 18 woorden."
    )
    moments: tuple[RightMoment, ...] = Field(
        (), alias="anders", title="Anders", description="Verklaringen waarin het anders wordt gezegd."
    )


class StartPlace(StrEnum):
    """Where an entry of the start page leads, when that is no statement."""

    PROGRAMS = "programma’s"
    REGULATION = "reglement"
    RECORD = "register"


class StartEntry(BaseModel):
    """A line of the start page: a person or a question, with its answer, and where it leads."""

    model_config = STRICT

    name: Annotated[Name, Words(9), Distinct()] = Field(
        alias="naam", title="Naam", description="Wie het is, of de vraag in de woorden van de lezer."
    )
    short: Annotated[Text, Words(9)] = Field(
        alias="kort", title="Kort", description="Het antwoord of de uitleg, in ten hoogste 9 woorden."
    )
    statement: StatementId | None = Field(
        None, alias="verklaring", title="Verklaring", description="De verklaring waar de regel heen gaat."
    )
    anchor: Line | None = Field(
        None,
        alias="anker",
        title="Anker",
        description="De plaats in die verklaring.",
        examples=["wie"],
    )
    page: StartPlace | None = Field(
        None, alias="pagina", title="Pagina", description="De pagina, als het geen verklaring is."
    )


class Start(Record):
    """The start page: whom the question is about, and what is asked most."""

    people: tuple[StartEntry, ...] = Field(
        alias="wie", title="Wie", description="Over wie een vraag kan gaan.", min_length=1
    )
    questions: tuple[StartEntry, ...] = Field(
        (), alias="vragen", title="Vragen", description="Wat het meest wordt gevraagd, met het antwoord.", max_length=6
    )
