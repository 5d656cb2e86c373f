"""What is used, why, for how long, by whom received, and how protected."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from registerbuild.register.records.marks import Inside, Own, Words
from registerbuild.register.records.values import (
    Certainty,
    Country,
    DataSubjectId,
    Duration,
    Law,
    LawId,
    Line,
    ListPlace,
    Name,
    PastDate,
    PlainFor,
    Record,
    SentencePart,
    Status,
    Text,
    TextFor,
    Url,
    YesNo,
)


class DataKind(StrEnum):
    """The five kinds of personal data that the law treats differently (AVG 4, 9, 10, 87)."""

    ORDINARY = "gewoon"
    SENSITIVE = "gevoelig"
    SPECIAL = "bijzonder"
    CRIMINAL = "strafrechtelijk"
    NATIONAL_NUMBER = "nationaal nummer"

    @property
    def ordinary(self) -> bool:
        """Whether no other rules hold than for all personal data."""
        return self is DataKind.ORDINARY

    @property
    def restricted(self) -> bool:
        """Whether the data may be used only on a ground of their own (AVG 9, 10, 87)."""
        return self in (DataKind.SPECIAL, DataKind.CRIMINAL, DataKind.NATIONAL_NUMBER)


class SpecialKind(StrEnum):
    """The special categories of AVG article 9(1)."""

    ORIGIN = "ras of etnische afkomst"
    POLITICS = "politieke opvattingen"
    BELIEF = "godsdienst of levensovertuiging"
    UNION = "lidmaatschap van een vakbond"
    GENETIC = "genetische gegevens"
    BIOMETRIC = "biometrische gegevens"
    HEALTH = "gezondheid"
    SEX = "seksueel gedrag of seksuele gerichtheid"


class DataCategory(Record):
    """A category of personal data, AVG article 30(1)(c)."""

    name: Annotated[Name, Own()] = Field(
        alias="naam", title="Naam", description="De naam van de categorie.", examples=["Contactgegevens"]
    )
    plain: Annotated[SentencePart, Own()] = Field(
        alias="gewoon",
        title="In gewone taal",
        description="Wat dit is, voor een ouder.",
        examples=["naam, adres en telefoonnummer"],
    )
    plain_for: tuple[PlainFor, ...] = Field(
        (),
        alias="gewoon_voor",
        title="In gewone taal, voor anderen",
        description="Andere woorden voor een groep mensen.",
    )
    kind: DataKind = Field(alias="soort", title="Soort", description="Welke regels gelden voor deze gegevens.")
    special_kind: SpecialKind | None = Field(
        None, alias="bijzonder_soort", title="Soort bijzondere gegevens", description="Alleen bij soort: bijzonder."
    )
    parts: tuple[Text, ...] = Field(
        alias="delen", title="Onderdelen", description="De gegevens die erbij horen, elk op een regel.", min_length=1
    )
    condition: Text | None = Field(
        None, alias="voorwaarde", title="Voorwaarde", description="Wanneer deze gegevens alleen worden gebruikt."
    )
    condition_for: tuple[TextFor, ...] = Field(
        (),
        alias="voorwaarde_voor",
        title="Voorwaarde, voor anderen",
        description="Een andere voorwaarde voor een groep mensen.",
    )
    subjects: tuple[DataSubjectId, ...] = Field(
        alias="betrokkenen",
        title="Betrokkenen",
        description="De groepen mensen van wie deze gegevens zijn.",
        min_length=1,
    )
    places: tuple[ListPlace, ...] = Field(
        (),
        alias="plaatsen",
        title="Plaats in oudere lijsten",
        description="Waar de categorie stond in oudere documenten. Alleen intern zichtbaar.",
    )


class Purpose(Record):
    """A purpose, AVG article 5(1)(b) and 30(1)(b)."""

    name: Annotated[Name, Own()] = Field(
        alias="naam", title="Naam", description="Korte naam van het doel.", examples=["Inschrijven"]
    )
    legal: Annotated[Text, Own()] = Field(
        alias="juridisch", title="Juridische tekst", description="Het doel in juridische taal."
    )
    plain: Annotated[Text, Own()] = Field(
        alias="gewoon", title="In gewone taal", description="Het doel voor een ouder of medewerker."
    )
    plain_for: tuple[TextFor, ...] = Field(
        (),
        alias="gewoon_voor",
        title="In gewone taal, voor anderen",
        description="Andere woorden voor een groep mensen.",
    )
    places: tuple[ListPlace, ...] = Field(
        (),
        alias="plaatsen",
        title="Plaats in oudere lijsten",
        description="Waar het doel stond in oudere documenten. Alleen intern zichtbaar.",
    )


class RecipientRole(StrEnum):
    """What a recipient is in the eyes of the law (AVG 4(7)-(10), 26)."""

    CONTROLLER = "zelf verantwoordelijk"
    PROCESSOR = "verwerker"
    JOINT = "samen verantwoordelijk"
    INTERNAL = "binnen de organisatie"
    SUBJECT = "betrokkene of vertegenwoordiger"
    UNKNOWN = "nog niet bepaald"

    @property
    def agreed(self) -> bool:
        """Whether it is an agreement with the board that makes the recipient this (AVG 26(1), 28(3))."""
        return self in (RecipientRole.PROCESSOR, RecipientRole.JOINT)


class RecipientKind(StrEnum):
    """The kinds by which a statement names its recipients, in the order in which a reader wants them."""

    GOVERNMENT = "overheid"
    SCHOOLS = "scholen"
    CARE = "zorg"
    COMPANIES = "bedrijven"
    PARENTS = "ouders"
    OTHERS = "anderen"
    INTERNAL = "intern"

    @property
    def inside(self) -> bool:
        """Whether these are the board's own people, who are no recipients to a reader."""
        return self is RecipientKind.INTERNAL


class Recipient(Record):
    """Someone who is given personal data, AVG article 4(9) and 30(1)(d)."""

    name: Annotated[Name, Own()] = Field(
        alias="naam", title="Naam", description="De ontvanger of soort ontvanger.", examples=["DUO"]
    )
    plain: Annotated[SentencePart, Own()] = Field(
        alias="gewoon", title="In gewone taal", description="Wie dit is, voor een ouder."
    )
    role: RecipientRole = Field(
        alias="rol", title="Rol", description="Is de ontvanger zelf verantwoordelijk, of werkt hij in opdracht?"
    )
    shown_as: RecipientKind | None = Field(
        None,
        alias="soort",
        title="Soort",
        description="Bij welke soort de ontvanger in een verklaring staat; intern zijn de eigen mensen.",
    )
    short: Annotated[Name, Words(4)] | None = Field(
        None,
        alias="kort",
        title="Korte naam",
        description="De naam midden in een zin, in ten hoogste 4 woorden.",
        examples=["middelbare school"],
    )
    ground: Text | None = Field(
        None, alias="grond", title="Grond", description="Waarom de ontvanger de gegevens mag krijgen."
    )
    laws: tuple[Law, ...] = Field(
        (), alias="wetten", title="Wetten", description="De wet waarop het verstrekken steunt."
    )
    country: Country | None = Field(
        None, alias="land", title="Land", description="Waar de ontvanger de gegevens heeft.", examples=["Nederland"]
    )
    special_care: Text | None = Field(
        None, alias="let_op", title="Let op", description="Waar op te letten is. Alleen intern zichtbaar."
    )

    @property
    def known_role(self) -> RecipientRole:
        """The role as far as it is known: one that rests on an agreement is a guess until the board confirms it."""
        return RecipientRole.UNKNOWN if self.role.agreed and self.status is Status.UNCONFIRMED else self.role


class RetentionKind(StrEnum):
    """What a retention period rests on; a guideline or a choice is never called statutory."""

    STATUTORY_MINIMUM = "wettelijk minimum"
    STATUTORY_MAXIMUM = "wettelijk maximum"
    STATUTORY_OTHER = "wettelijk, zonder vaste termijn"
    GUIDELINE = "richtlijn"
    OWN_CHOICE = "eigen keuze"

    @property
    def statutory(self) -> bool:
        """Whether the law asks for it."""
        return self not in (RetentionKind.GUIDELINE, RetentionKind.OWN_CHOICE)

    @property
    def by_law(self) -> bool:
        """Whether the law gives the length itself."""
        return self in (RetentionKind.STATUTORY_MINIMUM, RetentionKind.STATUTORY_MAXIMUM)


class Afterwards(StrEnum):
    """What happens with the data when the period is over."""

    DELETE = "vernietigen"
    ANONYMISE = "anonimiseren"
    HAND_OVER = "overdragen"
    ARCHIVE = "blijvend bewaren"
    UNKNOWN = "nog niet bepaald"


class RetentionPeriod(Record):
    """How long data are kept, AVG article 5(1)(e), 13(2)(a) and 30(1)(f)."""

    name: Name = Field(
        alias="naam", title="Naam", description="Waarvoor deze termijn geldt.", examples=["leerlingdossier"]
    )
    subjects: tuple[DataSubjectId, ...] = Field(
        alias="betrokkenen", title="Betrokkenen", description="De groepen mensen.", min_length=1
    )
    length: Duration | None = Field(
        None,
        alias="termijn",
        title="Termijn",
        description="De lengte als ISO 8601: P2Y is 2 jaar, P0D is meteen. Zonder termijn telt alleen de gebeurtenis.",
        examples=["P2Y"],
    )
    start: SentencePart = Field(
        alias="vanaf",
        title="Vanaf",
        description="De gebeurtenis waarna de termijn begint, met het lidwoord: zo past zij achter na en tot.",
        examples=["de uitschrijving van de leerling"],
    )
    short: Annotated[Name, Words(6)] | None = Field(
        None,
        alias="kort",
        title="Kort",
        description="Wat er zo lang blijft, in ten hoogste 6 woorden.",
        examples=["dossier"],
    )
    start_short: Annotated[SentencePart, Words(8)] | None = Field(
        None,
        alias="start_kort",
        title="Vanaf, kort",
        description="Het begin in ten hoogste 8 woorden: na …, als … of tot ….",
        examples=["na vertrek"],
    )
    up_front: YesNo = Field(
        False,
        alias="eerst",
        title="Eerst",
        description="Staat de termijn al in het korte antwoord van een verklaring?",
    )
    kind: RetentionKind = Field(alias="soort", title="Soort", description="Waarop de termijn steunt.")
    source: Text = Field(alias="bron", title="Bron", description="De wet, richtlijn of reden.")
    laws: tuple[Law, ...] = Field((), alias="wetten", title="Wetten", description="De wetsartikelen.")
    url: Url | None = Field(
        None, title="Link", description="Webadres van de bron.", examples=["https://www.voorbeeld.nl/bron"]
    )
    certainty: Certainty = Field(alias="zekerheid", title="Zekerheid", description="Hoe de bron is nagegaan.")
    afterwards: Afterwards = Field(
        Afterwards.UNKNOWN, alias="daarna", title="Daarna", description="Wat er na afloop met de gegevens gebeurt."
    )
    of_others: Line | None = Field(
        None,
        alias="plicht_van",
        title="Plicht van een ander",
        description="Als niet het bestuur maar een ander deze termijn moet volgen: wie.",
    )


class Measure(Record):
    """A security measure, AVG article 30(1)(g) and 32."""

    name: Annotated[Name, Own()] = Field(alias="naam", title="Naam", description="De maatregel in een paar woorden.")
    public: Annotated[Text, Own()] = Field(
        alias="openbaar", title="Openbare tekst", description="Wat iedereen mag weten, in gewone taal."
    )
    internal: Annotated[Text, Inside()] | None = Field(
        None, alias="intern", title="Interne uitwerking", description="Hoe het is ingericht. Alleen intern zichtbaar."
    )


class Term(Record):
    """A term of the glossary, for regulation and statements."""

    name: Annotated[Name, Own()] = Field(
        alias="naam", title="Begrip", description="Het begrip.", examples=["persoonsgegevens"]
    )
    legal: Annotated[Text, Own()] = Field(
        alias="juridisch", title="Juridische omschrijving", description="De omschrijving in juridische taal."
    )
    plain: Annotated[Text, Own()] = Field(
        alias="gewoon", title="In gewone taal", description="De uitleg voor een ouder."
    )
    laws: tuple[Law, ...] = Field((), alias="wetten", title="Wetten", description="Waar het begrip in de wet staat.")


class StatuteState(StrEnum):
    """Whether a law is in force."""

    IN_FORCE = "geldt"
    REPEALED = "vervallen"
    REPLACED = "vervangen"

    @property
    def in_force(self) -> bool:
        """Whether the law holds today."""
        return self is StatuteState.IN_FORCE


class Statute(Record):
    """A law that records refer to."""

    name: Annotated[Name, Own()] = Field(
        alias="naam",
        title="Naam",
        description="De volledige naam.",
        examples=["Algemene verordening gegevensbescherming"],
    )
    short: Annotated[Name, Own()] = Field(
        alias="kort", title="Korte naam", description="De afkorting of korte naam.", examples=["AVG"]
    )
    plain: SentencePart = Field(
        alias="gewoon",
        title="In gewone taal",
        description="Hoe gewone teksten de wet noemen.",
        examples=["de privacywet"],
    )
    dutch_id: Annotated[Line, Own()] | None = Field(
        None,
        alias="bwb",
        title="BWB-id",
        description="Het vaste nummer op wetten.overheid.nl.",
        pattern=r"^BWB[RVW][0-9]{7}$",
        examples=["BWBR0040940"],
    )
    european_id: Annotated[Line, Own()] | None = Field(
        None,
        alias="eli",
        title="ELI",
        description="Het vaste adres op EUR-Lex, zonder begin.",
        pattern=r"^(reg|reg_impl|reg_del|dir|dec|treaty)/.+$",
        examples=["reg/2016/679"],
    )
    read: PastDate | None = Field(
        None,
        alias="gelezen",
        title="Gelezen",
        description="Welke versie van de wet is gelezen: de dag waarop die versie begint.",
        examples=["2026-08-01"],
    )
    doubt: Line | None = Field(
        None,
        alias="twijfel",
        title="Twijfel",
        description="Wat aan het nummer of aan de versie niet zeker is.",
        examples=["oudere kopie; latere wijzigingen niet uitgesloten"],
    )
    state: StatuteState = Field(
        StatuteState.IN_FORCE,
        alias="stand",
        title="Stand",
        description="Geldt de wet, is zij vervallen of is zij vervangen door een andere? Zonder antwoord: zij geldt.",
        examples=["geldt"],
    )
    replaced_by: LawId | None = Field(
        None,
        alias="vervangen_door",
        title="Vervangen door",
        description="De id van de wet die ervoor in de plaats kwam.",
        examples=["besluit-bekostiging-wpo-2022"],
    )

    @property
    def in_force(self) -> bool:
        """The law is not repealed and not replaced."""
        return self.state is StatuteState.IN_FORCE
