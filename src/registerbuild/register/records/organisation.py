"""The board, its people by function, its schools."""

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, Field

from registerbuild.register.records.marks import Contact, Distinct, Inside, Own
from registerbuild.register.records.values import (
    STRICT,
    Answer,
    Certainty,
    DataSubjectId,
    Duration,
    Email,
    ForAuthority,
    Line,
    Name,
    PastYear,
    Phone,
    Record,
    SentencePart,
    Text,
    Url,
)


class Address(BaseModel):
    """A postal or visiting address."""

    model_config = STRICT

    street: Annotated[Line, Contact()] = Field(
        alias="straat", title="Straat", description="Straat en huisnummer.", examples=["Voorbeeldlaan 1"]
    )
    postcode: Annotated[Line, Contact()] = Field(title="Postcode", description="Postcode.", examples=["1234 AB"])
    town: Line = Field(alias="plaats", title="Plaats", description="Plaats.", examples=["Voorbeeldstad"])


class Role(BaseModel):
    """A function in the organisation; documents name functions, not persons."""

    model_config = STRICT

    id: Annotated[Line, Distinct()] = Field(
        title="Id", description="De vaste naam van de functie.", examples=["directeur"]
    )
    name: Name = Field(
        alias="naam", title="Functie", description="De naam van de functie.", examples=["directeur van de school"]
    )
    task: Text = Field(
        alias="taak", title="Taak", description="Wat deze functie doet bij het omgaan met persoonsgegevens."
    )
    person: Annotated[Line, Inside()] | None = Field(
        None, alias="persoon", title="Persoon", description="Wie de functie vervult. Alleen intern zichtbaar."
    )
    remarks: Annotated[Text, Inside()] | None = Field(
        None, alias="toelichting", title="Toelichting", description="Opmerkingen voor eigen gebruik."
    )


class Officer(BaseModel):
    """The data protection officer (FG), AVG articles 37-39; the contact details are public by law (37(7))."""

    model_config = STRICT

    name: Name | None = Field(
        None, alias="naam", title="Naam", description="Naam van de FG. Mag ontbreken; de contactgegevens niet."
    )
    email: Email = Field(title="E-mail", description="E-mailadres van de FG.", examples=["fg@voorbeeld.nl"])
    phone: Phone | None = Field(None, alias="telefoon", title="Telefoon", description="Telefoonnummer van de FG.")
    hint: Text | None = Field(
        None, alias="aanwijzing", title="Aanwijzing", description="Wat iemand die mailt erbij moet zetten."
    )


class ComplaintRoute(BaseModel):
    """One of the ways to complain, in the order in which the documents name them."""

    model_config = STRICT

    name: Annotated[Name, Distinct()] = Field(
        alias="naam", title="Naam", description="Waar men terechtkan.", examples=["Klachtenregeling"]
    )
    text: Text = Field(alias="tekst", title="Uitleg", description="Wat men daar kan doen, in gewone taal.")
    url: Url | None = Field(None, title="Link", description="Webadres.", examples=["https://www.voorbeeld.nl"])
    certainty: Certainty = Field(
        Certainty.UNVERIFIED, alias="zekerheid", title="Zekerheid", description="Is de link of route nagegaan?"
    )


class Authority(BaseModel):
    """The supervisory authority, AVG articles 51 and 77."""

    model_config = STRICT

    name: Name = Field(
        alias="naam", title="Naam", description="Naam van de toezichthouder.", examples=["Autoriteit Persoonsgegevens"]
    )
    url: Url = Field(
        title="Link",
        description="Webadres van de toezichthouder.",
        examples=["https://www.autoriteitpersoonsgegevens.nl"],
    )


class Publication(BaseModel):
    """A place where a document is made known."""

    model_config = STRICT

    place: Annotated[Line, Distinct()] = Field(
        alias="plaats", title="Plaats", description="Waar het document te vinden is.", examples=["de website"]
    )
    source: Annotated[SentencePart, Inside()] | None = Field(
        None, alias="bron", title="Bron", description="Waar dit staat. Alleen intern zichtbaar."
    )


class ResponseTerms(BaseModel):
    """How fast a request about someone's own data is answered, AVG article 12(3)."""

    model_config = STRICT

    answer: Duration = Field(
        alias="antwoord", title="Antwoordtermijn", description="Termijn na ontvangst.", examples=["P1M"]
    )
    extension: Duration = Field(
        alias="verlenging",
        title="Verlenging",
        description="Hoeveel langer het ten hoogste mag duren.",
        examples=["P2M"],
    )


AsOf = Annotated[
    PastYear | None,
    Field(
        alias="zoals_bekend_in",
        title="Zoals bekend in",
        description="Het jaar van de bron, als daarna niet is nagegaan of het nog klopt. De documenten zeggen dat dan.",
        examples=[2017],
        ge=1900,
    ),
]
"""The year in which somebody knew this, as long as nobody checked it since."""


class Organisation(Record):
    """The controller, AVG article 4(7): the legal person, never its chair."""

    name: Name = Field(
        alias="naam",
        title="Naam",
        description="De volledige naam van de rechtspersoon.",
        examples=["Stichting Voorbeeld"],
    )
    short_name: Name = Field(
        alias="korte_naam", title="Korte naam", description="De naam in lopende tekst.", examples=["Voorbeeld"]
    )
    legal_form: Line | None = Field(
        None, alias="rechtsvorm", title="Rechtsvorm", description="De rechtsvorm.", examples=["stichting"]
    )
    town: Line = Field(alias="vestigingsplaats", title="Vestigingsplaats", description="De plaats van vestiging.")
    chamber_number: Line | None = Field(
        None, alias="kvk", title="KvK-nummer", description="Nummer bij de Kamer van Koophandel."
    )
    address: Address = Field(alias="adres", title="Adres", description="Het bezoekadres.")
    phone: Phone = Field(alias="telefoon", title="Telefoon", description="Telefoonnummer.", examples=["012-3456789"])
    email: Email | None = Field(
        None, title="E-mail", description="Algemeen e-mailadres.", examples=["info@voorbeeld.nl"]
    )
    website: Url = Field(title="Website", description="Het webadres.", examples=["https://www.voorbeeld.nl"])
    publication_address: Url | None = Field(
        None,
        alias="publicatie_adres",
        title="Publicatieadres",
        description="Het webadres waarop de map build/openbaar staat. Leeg: nog niet bekend.",
        examples=["https://www.voorbeeld.nl/privacy/"],
    )
    officer: Officer = Field(alias="fg", title="FG", description="De functionaris voor gegevensbescherming.")
    authority: Authority = Field(
        alias="toezichthouder", title="Toezichthouder", description="De toezichthouder op de privacywet."
    )
    roles: tuple[Role, ...] = Field(
        alias="rollen", title="Rollen", description="De functies die in het register voorkomen."
    )
    complaints: tuple[ComplaintRoute, ...] = Field(
        alias="klachten", title="Klachten", description="De wegen voor een klacht, op volgorde."
    )
    publications: tuple[Publication, ...] = Field(
        alias="bekendmaking", title="Bekendmaking", description="Waar verklaring en reglement te vinden zijn."
    )
    terms: ResponseTerms = Field(
        alias="verzoeken", title="Verzoeken", description="Termijnen voor het antwoord op een verzoek."
    )
    consent_age: int = Field(
        alias="leeftijd_toestemming",
        title="Leeftijd voor eigen toestemming",
        description="Vanaf deze leeftijd in jaren geeft een leerling zelf toestemming (UAVG artikel 5, eerste lid).",
        examples=["16"],
        ge=0,
        le=18,
    )
    rights_age: int = Field(
        12,
        alias="leeftijd_rechten",
        title="Leeftijd voor eigen rechten",
        description="Vanaf deze leeftijd in jaren mag een leerling zelf stoppen en zelf iets vragen (UAVG artikel 5).",
        examples=["12"],
        ge=0,
        le=18,
    )
    open_questions: Annotated[tuple[Text, ...], Inside()] = Field(
        (),
        alias="open_vragen",
        title="Open vragen",
        description="Wat het bestuur nog moet uitzoeken. Alleen intern zichtbaar.",
    )
    as_of: AsOf = None
    for_authority: ForAuthority = None


class SchoolKind(StrEnum):
    """The kinds of place at which the board works."""

    OFFICE = "kantoor"
    PRIMARY = "basisschool"
    SPECIAL_PRIMARY = "speciaal basisonderwijs"
    SPECIAL = "speciaal onderwijs"


class School(Record):
    """A school, or the board's office."""

    name: Annotated[Name, Own()] = Field(alias="naam", title="Naam", description="De naam van de school.")
    kind: SchoolKind = Field(alias="soort", title="Soort", description="De soort school.")
    number: Line | None = Field(
        None,
        alias="brin",
        title="BRIN",
        description="Het BRIN-nummer van de school.",
        examples=["00AA"],
        pattern=r"^[0-9]{2}[A-Z]{2}([0-9]{2})?$",
    )
    as_of: AsOf = None


class CouncilSection(StrEnum):
    """Who consents in the participation council: a section for its own people, or the whole council (WMS 10, 12-14)."""

    PARENTS = "oudergeleding"
    PUPILS = "leerlinggeleding"
    STAFF = "personeelsgeleding"
    COUNCIL = "gehele raad"


class DataSubject(Record):
    """A group of people whose data are used, AVG article 30(1)(c)."""

    name: Annotated[Name, Own()] = Field(
        alias="naam", title="Naam", description="De groep, in het meervoud.", examples=["leerlingen"]
    )
    plain: Annotated[SentencePart, Own()] = Field(
        alias="gewoon",
        title="In gewone taal",
        description="De groep zoals een ouder haar noemt.",
        examples=["de kinderen"],
    )
    minor: Answer = Field(
        alias="minderjarig", title="Minderjarig", description="Gaat het om kinderen? ja, nee of nog niet bepaald."
    )
    vulnerable: Answer = Field(
        alias="kwetsbaar",
        title="Kwetsbaar",
        description="Is deze groep kwetsbaar of afhankelijk? ja, nee of nog niet bepaald.",
    )
    count: int | None = Field(
        None, alias="aantal", title="Aantal", description="Om hoeveel mensen het ongeveer gaat.", ge=1
    )
    section: CouncilSection | None = Field(
        None,
        alias="geleding",
        title="Geleding",
        description="De geleding van de medezeggenschap die over hun gegevens instemt.",
    )
    represented_by: DataSubjectId | None = Field(
        None,
        alias="vertegenwoordigd_door",
        title="Vertegenwoordigd door",
        description="De groep die namens hen beslist.",
    )
