"""The small values that records are made of: answers, statuses, periods, references."""

import datetime
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

import isodate
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer, StringConstraints
from pydantic_core import PydanticCustomError

from registerbuild.register.records.marks import (
    AsTyped,
    Contact,
    CountryName,
    Deadline,
    Distinct,
    Happened,
    InSentence,
    Inside,
    Markdown,
    MayLieAhead,
    To,
)

STRICT = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)
"""The configuration of every record and of every part of one: unknown keys are refused, values never change."""


Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


Line = Annotated[str, StringConstraints(min_length=1, pattern=r"^[^\n{}]+$"), AsTyped()]
"""One line that is printed as it stands: no Markdown and no references, so no braces either."""
SentencePart = Annotated[Line, InSentence()]
Name = Annotated[Line, InSentence(name=True)]
Country = Annotated[Line, CountryName()]
Text = Annotated[str, StringConstraints(min_length=1), Markdown()]

_HOST = r"([\w-]+\.)+([A-Za-z]{2,}|xn--[A-Za-z0-9-]+)"
"""A plain name: not every reader of addresses takes what else may stand there."""
_WEB = rf"^https?://{_HOST}(:[0-9]{{1,5}})?([/?#][^\s<>\"\[\]]*)?$"
_MAIL = rf"^[^@\s<>\",:;()\[\]/\\]+@{_HOST}$"


def is_web_address(text: str) -> bool:
    """Whether it has the form of an address of a website: https://, a name with its ending, and no more than that."""
    bare = re.sub(r"^https?://", "", text)
    return re.match(_WEB, text) is not None and re.match(r"www\.[^./?#]+([/?#:]|\Z)", bare) is None


def is_email(text: str) -> bool:
    """Whether it has the form of one address of mail."""
    return re.match(_MAIL, text) is not None


def _web_address(text: str) -> str:
    if not is_web_address(text):
        raise PydanticCustomError("adres", "geen adres van een website")
    return text


Url = Annotated[str, StringConstraints(pattern=_WEB), AfterValidator(_web_address), Contact()]
Email = Annotated[str, StringConstraints(pattern=_MAIL), Contact()]
Phone = Annotated[Line, Contact()]

ActivityId = Annotated[str, To("verwerking")]
DataCategoryId = Annotated[str, To("gegeven")]
DataSubjectId = Annotated[str, To("betrokkene")]
DpiaId = Annotated[str, To("dpia")]
LawId = Annotated[str, To("wet")]
MeasureId = Annotated[str, To("maatregel")]
PrescanId = Annotated[str, To("prescan")]
ProcessorId = Annotated[str, To("verwerker")]
PurposeId = Annotated[str, To("doel")]
RecipientId = Annotated[str, To("ontvanger")]
RegulationId = Annotated[str, To("reglement")]
RetentionId = Annotated[str, To("bewaartermijn")]
RoleId = Annotated[str, To("rol")]
SchoolId = Annotated[str, To("school")]
StatementId = Annotated[str, To("verklaring")]
TopicId = Annotated[str, To("thema")]


class Answer(StrEnum):
    """A three-valued answer: a gap is a value of its own and is never read as "no"."""

    YES = "ja"
    NO = "nee"
    UNKNOWN = "nog niet bepaald"

    @property
    def yes(self) -> bool:
        """Whether it is a clear yes."""
        return self is Answer.YES

    @property
    def no(self) -> bool:
        """Whether it is a clear no; a gap is none."""
        return self is Answer.NO


def is_open(value: object) -> bool:
    """Whether a value is the gap of its kind: every kind of answer that has one calls it UNKNOWN."""
    return isinstance(value, StrEnum) and value is getattr(type(value), "UNKNOWN", None)


class Status(StrEnum):
    """How far the board has confirmed a record."""

    EXAMPLE = "voorbeeld"
    UNCONFIRMED = "te bevestigen"
    ADOPTED = "vastgesteld"
    WITHDRAWN = "vervallen"

    @property
    def example(self) -> bool:
        """Whether the record shows how it is done and says nothing about the board."""
        return self is Status.EXAMPLE


class Certainty(StrEnum):
    """How a source was checked that is no law; doubt is kept and never printed as a certainty."""

    READ = "wettekst gelezen"
    SECONDARY = "via een andere bron"
    UNVERIFIED = "niet nagegaan"


def _iso_date(value: object) -> object:
    if isinstance(value, str):
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
            raise PydanticCustomError("datum", "geen datum")
        try:
            date = datetime.date.fromisoformat(value)
        except ValueError as error:
            raise PydanticCustomError("datum", "geen datum") from error
        if not _FIRST_YEAR <= date.year <= _LAST_YEAR:
            raise PydanticCustomError("datum", "geen datum")
        return date
    return value


_FIRST_YEAR, _LAST_YEAR = 1800, 2999
"""Any other year is a typing mistake, and years after the last day that a computer knows cannot be counted."""


def _yes_no(value: object) -> object:
    if value in ("ja", "nee"):
        return value == "ja"
    if isinstance(value, bool):
        return value
    raise PydanticCustomError("ja_nee", "geen ja of nee")


YesNo = Annotated[bool, BeforeValidator(_yes_no)]
"""A plain yes or no, written as `ja` or `nee`; use Answer where the answer may be unknown."""

Date = Annotated[datetime.date, BeforeValidator(_iso_date)]
"""A calendar date, written as 2027-08-01."""


PastDate = Annotated[Date, Happened()]
"""The day on which something was done; without it, it was not done yet."""

PastYear = Annotated[int, Happened()]
"""The year in which something was known or done."""

EventDate = Annotated[Date, Happened(whole=True)]
"""The day of the event that the part around it describes: a vote, a decision, an advice."""

OpenDate = Annotated[Date, MayLieAhead()]
"""A day that has nothing to do with what has been done."""


@dataclass(frozen=True, slots=True)
class Period:
    """A length of time as ISO 8601 writes it; years and months are kept apart because a month has no fixed length."""

    iso: str
    years: int
    months: int
    days: int

    @property
    def approximate_days(self) -> float:
        """Length in days, only for putting periods in order of length; twelve months are exactly one year."""
        return self.years * 365.25 + self.months * 365.25 / 12 + self.days


def parse_period(text: str) -> Period:
    """Read an ISO 8601 duration of whole years, months, weeks and days (`P2Y`, `P4W`, `P0D`).

    Raises ValueError for anything else, also for hours, fractions, negative lengths and over a thousand years.
    """
    try:
        duration = isodate.parse_duration(text, as_timedelta_if_possible=False)
    except OverflowError as error:
        raise ValueError(text) from error
    rest = duration.tdelta
    if rest.seconds or rest.microseconds or rest.days < 0 or duration.years < 0 or duration.months < 0:
        raise ValueError(text)
    if duration.years != int(duration.years) or duration.months != int(duration.months):
        raise ValueError(text)
    if duration.years > _LONGEST or duration.months > 12 * _LONGEST or rest.days > 366 * _LONGEST:
        raise ValueError(text)
    return Period(text, int(duration.years), int(duration.months), rest.days)


_LONGEST = 1000
"""Years; beyond it a date that follows from a period does not exist, and a typing mistake does."""


def _period(value: object) -> object:
    if not isinstance(value, str):
        return value
    try:
        return parse_period(value)
    except ValueError as error:  # isodate.ISO8601Error is one
        raise PydanticCustomError("termijn", "geen termijn") from error


def _written(period: Period) -> str:
    return period.iso


Duration = Annotated[Period, BeforeValidator(_period), PlainSerializer(_written, when_used="json")]


ForAuthority = Annotated[
    Text | None,
    Field(
        alias="voor_toezichthouder",
        title="Voor de toezichthouder",
        description="Wat het bestuur hierover wil zeggen tegen de AP, de Inspectie of de GMR. "
        "Staat in wat u overhandigt; nooit op de website.",
        examples=["Wij wachten op de bijsluiter van de leverancier."],
    ),
]
"""What the board wants to tell whoever gets the record handed over; its own remarks stay with the board."""


class Waiver(BaseModel):
    """Permission to break one rule in one record, with a reason, until a date."""

    model_config = STRICT

    code: Annotated[Line, Distinct()] = Field(
        title="Regel", description="De code van de regel waarvoor deze vrijstelling geldt.", examples=["VRW110"]
    )
    reason: Line = Field(
        alias="reden", title="Reden", description="Waarom de regel hier tijdelijk niet hoeft te worden gevolgd."
    )
    until: Annotated[OpenDate, Deadline("vrijstelling loopt af")] = Field(
        alias="tot",
        title="Tot en met",
        description="De laatste dag waarop de vrijstelling geldt.",
        examples=["2027-08-01"],
    )


class Law(BaseModel):
    """A place in a law: AVG article 30, paragraph 1, under f; with the version in which somebody read it."""

    model_config = STRICT

    law: Annotated[LawId, Distinct()] = Field(
        alias="wet", title="Wet", description="De id van de wet in wetten.yaml.", examples=["avg"]
    )
    article: Annotated[Line | None, Distinct()] = Field(
        None, alias="artikel", title="Artikel", description="Het nummer van het artikel.", examples=["30"]
    )
    paragraph: Annotated[Line | None, Distinct()] = Field(
        None, alias="lid", title="Lid", description="Het nummer van het lid.", examples=["1"]
    )
    point: Annotated[Line | None, Distinct()] = Field(
        None, alias="onderdeel", title="Onderdeel", description="De letter van het onderdeel.", examples=["f"]
    )
    read: PastDate | None = Field(
        None,
        alias="gelezen",
        title="Gelezen",
        description="In welke versie van de wet het artikel is gelezen: de dag waarop die versie begint.",
        examples=["2026-08-01"],
    )
    doubt: Line | None = Field(
        None,
        alias="twijfel",
        title="Twijfel",
        description="Waarom niet zeker is dat het er zo staat. Zonder gelezen en zonder twijfel: niet nagegaan.",
        examples=["oudere kopie; latere wijzigingen niet uitgesloten"],
    )

    @property
    def certain(self) -> bool:
        """The article was read and nobody doubts it."""
        return self.read is not None and self.doubt is None


class PlainFor(BaseModel):
    """A short plain text for some groups of people, where the ordinary one does not fit them."""

    model_config = STRICT

    people: Annotated[tuple[DataSubjectId, ...], Distinct()] = Field(
        alias="voor",
        title="Voor",
        description="De groepen mensen over wie het dan gaat.",
        min_length=1,
        examples=[["medewerkers"]],
    )
    text: Line = Field(alias="tekst", title="Tekst", description="Hoe u het over hen zegt.")


class TextFor(BaseModel):
    """A text for some groups of people, where the ordinary one does not fit them."""

    model_config = STRICT

    people: Annotated[tuple[DataSubjectId, ...], Distinct()] = Field(
        alias="voor",
        title="Voor",
        description="De groepen mensen over wie het dan gaat.",
        min_length=1,
        examples=[["medewerkers"]],
    )
    text: Text = Field(alias="tekst", title="Tekst", description="Hoe u het over hen zegt.")


class ListPlace(BaseModel):
    """Where something stood in an older document of the board, so that each old entry can be found back."""

    model_config = STRICT

    document: Annotated[Line, Distinct()] = Field(
        title="Document", description="Het oudere document.", examples=["verklaring 2023"]
    )
    place: Annotated[Line, Distinct()] = Field(
        alias="plaats", title="Plaats", description="Nummer of letter in dat document.", examples=["4"]
    )


class Record(BaseModel):
    """What every record has; the id comes from the file name or from the key in a list file."""

    model_config = STRICT

    id: Line = Field(title="Id", description="De vaste naam. Verandert nooit en wordt nooit opnieuw gebruikt.")
    status: Status = Field(title="Status", description="Is dit door het bestuur bevestigd?", examples=["te bevestigen"])
    remarks: Annotated[Text, Inside()] | None = Field(
        None,
        alias="toelichting",
        title="Toelichting",
        description="Opmerkingen voor eigen gebruik. Alleen intern zichtbaar.",
    )
    waivers: Annotated[tuple[Waiver, ...], Inside()] = Field(
        (),
        alias="vrijstellingen",
        title="Vrijstellingen",
        description="Regels die hier tijdelijk niet gelden, met reden en einddatum.",
    )
