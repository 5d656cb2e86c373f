"""Processors, their agreements and their products (AVG article 28)."""

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, Field

from registerbuild.register.records.activity import Mechanism, Scope
from registerbuild.register.records.data import RecipientRole
from registerbuild.register.records.marks import Deadline, Distinct, DoneOn, NotAfter, Own
from registerbuild.register.records.organisation import Address
from registerbuild.register.records.values import (
    STRICT,
    ActivityId,
    Answer,
    Country,
    DataCategoryId,
    DataSubjectId,
    Duration,
    Email,
    ForAuthority,
    Line,
    Name,
    OpenDate,
    PastDate,
    PurposeId,
    Record,
    SchoolId,
    Status,
    Text,
    Url,
)


class Certificate(BaseModel):
    """A certificate of the processor, as a sign of sufficient guarantees (28(1), 28(5))."""

    model_config = STRICT

    name: Annotated[Name, Distinct()] = Field(
        alias="naam", title="Naam", description="De norm of het keurmerk.", examples=["ISO 27001"]
    )
    until: Annotated[OpenDate, Deadline("certificaat loopt af")] | None = Field(
        None, alias="tot", title="Geldig tot", description="De laatste dag waarop het geldt."
    )


class AgreementModel(StrEnum):
    """The model that an agreement follows."""

    CONVENTION_4 = "Privacyconvenant 4.0"
    CONVENTION_3 = "Privacyconvenant 3.0"
    OWN = "eigen model"
    OF_PROCESSOR = "model van de leverancier"
    NONE = "geen"
    UNKNOWN = "nog niet bepaald"


class AgreementState(StrEnum):
    """How far an agreement is."""

    MISSING = "ontbreekt"
    DRAFT = "concept"
    SENT = "verstuurd"
    SIGNED = "getekend"
    EXPIRED = "verlopen"


_UNSIGNED = tuple((state, AgreementState.DRAFT) for state in (AgreementState.SIGNED, AgreementState.EXPIRED))
"""What a text that is still to be signed is: a draft."""


class Clause(BaseModel):
    """Whether the agreement has one of the clauses of article 28(3), and where."""

    model_config = STRICT

    answer: Answer = Field(alias="antwoord", title="Geregeld", description="Staat dit in de overeenkomst?")
    place: Line | None = Field(
        None, alias="plaats", title="Plaats", description="Waar in de overeenkomst.", examples=["artikel 5"]
    )


class Clauses(BaseModel):
    """The eight clauses of AVG article 28(3)(a)-(h), in the order of their letters."""

    model_config = STRICT

    a: Clause | None = Field(
        None, alias="instructies", title="a Instructies", description="Alleen op schriftelijke instructie."
    )
    b: Clause | None = Field(
        None, alias="geheimhouding", title="b Geheimhouding", description="Geheimhouding van wie erbij kan."
    )
    c: Clause | None = Field(
        None, alias="beveiliging", title="c Beveiliging", description="De maatregelen van artikel 32."
    )
    d: Clause | None = Field(
        None, alias="subverwerkers", title="d Subverwerkers", description="De voorwaarden voor subverwerkers."
    )
    e: Clause | None = Field(
        None, alias="hulp_rechten", title="e Hulp bij rechten", description="Hulp bij verzoeken van betrokkenen."
    )
    f: Clause | None = Field(
        None, alias="hulp_plichten", title="f Hulp bij plichten", description="Hulp bij artikel 32 tot en met 36."
    )
    g: Clause | None = Field(None, alias="einde", title="g Einde", description="Na afloop wissen of teruggeven.")
    h: Clause | None = Field(None, alias="controle", title="h Controle", description="Informatie en controle (audit).")


class Permission(StrEnum):
    """How sub-processors are permitted, AVG article 28(2)."""

    GENERAL = "algemeen"
    SPECIFIC = "specifiek"
    UNKNOWN = "nog niet bepaald"


class Agreement(BaseModel):
    """The agreement of AVG article 28(3). All of it is internal."""

    model_config = STRICT

    model: AgreementModel = Field(AgreementModel.UNKNOWN, title="Model", description="Het model van de overeenkomst.")
    state: Annotated[AgreementState, DoneOn("signed", _UNSIGNED)] = Field(
        alias="stand", title="Stand", description="Hoe ver de overeenkomst is."
    )
    signed: Annotated[PastDate | None, NotAfter(("valid_until",))] = Field(
        None, alias="getekend_op", title="Getekend op", description="De dag van ondertekening."
    )
    valid_from: Annotated[OpenDate | None, NotAfter(("valid_until",), firm=True)] = Field(
        None, alias="geldig_vanaf", title="Geldig vanaf", description="De eerste dag."
    )
    valid_until: Annotated[OpenDate, Deadline("overeenkomst loopt af")] | None = Field(
        None, alias="geldig_tot", title="Geldig tot en met", description="De laatste dag."
    )
    notice: Duration | None = Field(
        None, alias="opzegtermijn", title="Opzegtermijn", description="Hoe lang van tevoren opzeggen.", examples=["P3M"]
    )
    renewal: Line | None = Field(
        None, alias="verlenging", title="Verlenging", description="Of en hoe de overeenkomst doorloopt."
    )
    kept_at: Line | None = Field(None, alias="bewaard", title="Bewaard", description="Waar de overeenkomst ligt.")
    sha256: Line | None = Field(
        None,
        title="Vingerafdruk",
        description="De SHA-256 van het bestand, 64 tekens.",
        pattern=r"^[0-9a-f]{64}$",
    )
    clauses: Clauses | None = Field(
        None, alias="bepalingen", title="Bepalingen", description="De acht bepalingen van artikel 28, derde lid."
    )
    permission: Permission = Field(
        Permission.UNKNOWN,
        alias="toestemming_subverwerkers",
        title="Toestemming voor subverwerkers",
        description="Algemeen of per geval (28(2)).",
    )
    audit: Answer = Field(Answer.UNKNOWN, title="Audit", description="Mag het bestuur controleren?")
    breach_hours: int | None = Field(
        None,
        alias="datalek_uren",
        title="Melding van een datalek",
        description="Binnen hoeveel uur de verwerker meldt.",
        ge=1,
        examples=["24"],
    )
    at_end: Text | None = Field(
        None, alias="na_afloop", title="Na afloop", description="Wat er na afloop met de gegevens gebeurt."
    )


class StoragePlace(BaseModel):
    """A country in which data are kept, AVG articles 30(1)(e) and 44."""

    model_config = STRICT

    country: Annotated[Country, Distinct()] = Field(alias="land", title="Land", description="Het land.")
    in_eea: Answer = Field(
        Answer.UNKNOWN,
        alias="in_eer",
        title="In de EER",
        description="Ligt het land in de Europese Economische Ruimte?",
    )
    mechanism: Mechanism | None = Field(
        None, alias="mechanisme", title="Mechanisme", description="Waarop de doorgifte steunt, buiten de EER."
    )


class Subprocessor(BaseModel):
    """Someone who works for the processor, AVG article 28(2) and (4)."""

    model_config = STRICT

    name: Annotated[Name, Distinct()] = Field(alias="naam", title="Naam", description="De naam.")
    task: Annotated[Line, Distinct()] = Field(alias="taak", title="Taak", description="Wat hij doet.")
    country: Country | None = Field(None, alias="land", title="Land", description="Het land.")
    in_eea: Answer = Field(
        Answer.UNKNOWN,
        alias="in_eer",
        title="In de EER",
        description="Ligt het land in de Europese Economische Ruimte?",
    )
    mechanism: Mechanism | None = Field(
        None, alias="mechanisme", title="Mechanisme", description="Waarop de doorgifte steunt, buiten de EER."
    )
    since: Annotated[OpenDate | None, NotAfter(("until",), firm=True)] = Field(
        None, alias="sinds", title="Sinds", description="De eerste dag."
    )
    until: OpenDate | None = Field(None, alias="tot", title="Tot en met", description="De laatste dag.")
    announced: PastDate | None = Field(
        None, alias="aangekondigd", title="Aangekondigd op", description="Wanneer hij is aangekondigd."
    )


class Product(BaseModel):
    """What the privacy leaflet (bijsluiter) of a product says."""

    model_config = STRICT

    id: Annotated[Line, Distinct()] = Field(
        title="Id", description="De vaste naam van het product.", examples=["parro"]
    )
    name: Name = Field(alias="naam", title="Product", description="De naam van het programma of de dienst.")
    purpose: Text = Field(
        alias="waarvoor", title="Waarvoor", description="Waarvoor de school het gebruikt, in gewone taal."
    )
    subjects: tuple[DataSubjectId, ...] = Field(
        (), alias="betrokkenen", title="Betrokkenen", description="Over wie, volgens de bijsluiter."
    )
    categories: tuple[DataCategoryId, ...] = Field(
        (), alias="gegevens", title="Gegevens", description="Welke gegevens, volgens de bijsluiter."
    )
    purposes: tuple[PurposeId, ...] = Field(
        (), alias="doelen", title="Doelen", description="Voor welke doelen, volgens de bijsluiter."
    )
    storage: tuple[StoragePlace, ...] = Field(
        (), alias="opslag", title="Opslag", description="De landen waar de gegevens staan."
    )
    retention: Duration | None = Field(
        None,
        alias="bewaren",
        title="Bewaren",
        description="Hoe lang de leverancier ze na afloop bewaart.",
        examples=["P1M"],
    )
    security_class: Line | None = Field(
        None,
        alias="beveiligingsklasse",
        title="Beveiligingsklasse",
        description="De indeling naar beschikbaarheid, integriteit en vertrouwelijkheid.",
    )
    subprocessors: tuple[Subprocessor, ...] = Field(
        (), alias="subverwerkers", title="Subverwerkers", description="Wie voor de leverancier werken."
    )
    leaflet: Line | None = Field(
        None, alias="bijsluiter", title="Bijsluiter", description="Versie van de privacybijsluiter."
    )
    leaflet_date: PastDate | None = Field(
        None, alias="bijsluiter_datum", title="Datum bijsluiter", description="Datum van de bijsluiter."
    )
    activities: tuple[ActivityId, ...] = Field(
        (),
        alias="verwerkingen",
        title="Verwerkingen",
        description="Voor welke verwerkingen, als de verwerker meer producten heeft.",
    )
    scope: Scope = Field(
        Scope.UNKNOWN, alias="geldt_voor", title="Gebruikt door", description="Welke scholen het gebruiken."
    )
    schools: tuple[SchoolId, ...] = Field(
        (), alias="scholen", title="Scholen", description="Alleen bij: sommige scholen."
    )


class Processor(Record):
    """A supplier with its agreement and products; `status: voorbeeld` until the board has confirmed it as its own."""

    name: Annotated[Name, Own()] = Field(
        alias="naam", title="Naam", description="De statutaire naam van de leverancier."
    )
    trade_name: Name | None = Field(
        None, alias="handelsnaam", title="Handelsnaam", description="De naam waaronder men hem kent."
    )
    chamber_number: Line | None = Field(
        None, alias="kvk", title="KvK-nummer", description="Nummer bij de Kamer van Koophandel."
    )
    address: Address | None = Field(None, alias="adres", title="Adres", description="Het vestigingsadres.")
    contact: Line | None = Field(
        None,
        title="Contact",
        description="De functie die aanspreekbaar is, geen persoon.",
        examples=["privacy officer"],
    )
    contact_email: Email | None = Field(
        None,
        alias="contact_email",
        title="E-mail",
        description="E-mailadres voor privacyvragen.",
        examples=["privacy@voorbeeld.nl"],
    )
    country: Country | None = Field(None, alias="land", title="Land", description="Het land van vestiging.")
    parent: Line | None = Field(
        None, alias="moeder", title="Moederbedrijf", description="Het bedrijf waar hij bij hoort."
    )
    certificates: tuple[Certificate, ...] = Field(
        (), alias="certificaten", title="Certificaten", description="Normen en keurmerken."
    )
    convention: Answer = Field(
        Answer.UNKNOWN,
        alias="privacyconvenant",
        title="Privacyconvenant",
        description="Doet de leverancier mee aan het Privacyconvenant?",
    )
    agreement: Agreement | None = Field(
        None, alias="overeenkomst", title="Overeenkomst", description="De verwerkersovereenkomst."
    )
    products: tuple[Product, ...] = Field(
        alias="producten", title="Producten", description="De programma's en diensten.", min_length=1
    )
    url: Url | None = Field(
        None, title="Website", description="Webadres van de leverancier.", examples=["https://www.voorbeeld.nl"]
    )
    for_authority: ForAuthority = None

    @property
    def known_role(self) -> RecipientRole:
        """A processor once the board confirms it or an agreement was signed (AVG 28(3)); before that nobody knows."""
        agreed = self.agreement is not None and self.agreement.state in (AgreementState.SIGNED, AgreementState.EXPIRED)
        return RecipientRole.PROCESSOR if agreed or self.status is not Status.UNCONFIRMED else RecipientRole.UNKNOWN
