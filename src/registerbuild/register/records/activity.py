"""A processing activity: one record of the register of AVG article 30(1)."""

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, Field, ValidationInfo, field_validator

from registerbuild.register.records.grounds import Ground, PurposeUse, SpecialGround
from registerbuild.register.records.marks import Deadline, Distinct, Inside, Own, SaidOfAll, Words
from registerbuild.register.records.values import (
    STRICT,
    Answer,
    Country,
    DataCategoryId,
    DataSubjectId,
    DpiaId,
    ForAuthority,
    Line,
    MeasureId,
    Name,
    OpenDate,
    PlainFor,
    ProcessorId,
    PurposeId,
    RecipientId,
    Record,
    RetentionId,
    RoleId,
    SchoolId,
    SentencePart,
    Text,
    TextFor,
    TopicId,
)


class Mandatory(StrEnum):
    """Whether someone must give the data, AVG article 13(2)(e)."""

    BY_LAW = "moet van de wet"
    BY_CONTRACT = "nodig voor een overeenkomst"
    NEEDED = "nodig voor onze taak"
    FREE = "vrije keuze"
    UNKNOWN = "nog niet bepaald"


class DataItem(BaseModel):
    """One category of data in the activity, with everything that AVG articles 13, 14 and 30 ask of it."""

    model_config = STRICT

    category: DataCategoryId = Field(
        alias="categorie", title="Categorie", description="De id van de categorie in gegevens.yaml."
    )
    detail: Line | None = Field(
        None,
        alias="precies",
        title="Precies",
        description="Welke onderdelen, als het er minder zijn dan de hele categorie.",
    )
    subjects: tuple[DataSubjectId, ...] = Field(
        (), alias="betrokkenen", title="Betrokkenen", description="Over wie, als het niet alle groepen zijn."
    )
    purposes: tuple[PurposeId, ...] = Field(
        (), alias="doelen", title="Doelen", description="Voor welke doelen, als het niet alle doelen zijn."
    )
    source: SentencePart | None = Field(
        None, alias="bron", title="Bron", description="Van wie de gegevens komen.", examples=["de ouders"]
    )
    mandatory: Mandatory = Field(
        Mandatory.UNKNOWN, alias="verplicht", title="Verplicht", description="Moet iemand de gegevens geven?"
    )
    given_by: tuple[DataSubjectId, ...] | None = Field(
        None,
        alias="gegeven_door",
        title="Gegeven door",
        description="De groepen mensen die dit zelf geven. Een lege lijst [] betekent: geen van hen, zoals wat de "
        "school zelf vastlegt of van een andere organisatie krijgt. Zonder dit veld is het niet bekend.",
        examples=[["ouders"]],
    )
    consequence: Text | None = Field(
        None, alias="gevolg", title="Gevolg", description="Wat er gebeurt als iemand de gegevens niet geeft."
    )
    consequence_for: tuple[TextFor, ...] = Field(
        (), alias="gevolg_voor", title="Gevolg, voor anderen", description="Andere woorden voor een groep mensen."
    )
    retention: RetentionId | None = Field(
        None, alias="bewaartermijn", title="Bewaartermijn", description="De id van de termijn in bewaartermijnen.yaml."
    )
    no_retention: Text | None = Field(
        None,
        alias="geen_termijn_omdat",
        title="Geen termijn, omdat",
        description="De reden als er geen termijn te noemen is.",
    )
    recipients: tuple[RecipientId, ...] | None = Field(
        None,
        alias="ontvangers",
        title="Ontvangers",
        description="Wie dit krijgen, als het niet alle ontvangers zijn. Een lege lijst []: alleen de verwerkers.",
    )


class Mechanism(StrEnum):
    """The grounds for a transfer outside the EEA, AVG articles 45-49."""

    ADEQUACY = "adequaatheidsbesluit"
    CLAUSES = "modelcontractbepalingen"
    RULES = "bindende bedrijfsvoorschriften"
    CODE = "gedragscode of certificering"
    DEROGATION = "afwijking van artikel 49"
    UNKNOWN = "nog niet bepaald"


class Transfer(BaseModel):
    """One transfer outside the EEA, AVG articles 30(1)(e), 13(1)(f) and 44-49."""

    model_config = STRICT

    country: Annotated[Country, Distinct()] = Field(
        alias="land", title="Land", description="Het land of de internationale organisatie."
    )
    to: Annotated[Line | None, Distinct()] = Field(
        None, alias="aan", title="Aan", description="Wie de gegevens daar krijgt."
    )
    mechanism: Mechanism = Field(alias="mechanisme", title="Mechanisme", description="Waarop de doorgifte steunt.")
    safeguard: Text | None = Field(
        None, alias="waarborg", title="Waarborg", description="Welke bescherming is afgesproken."
    )
    copy_at: Text | None = Field(
        None, alias="afschrift", title="Afschrift", description="Waar men een kopie van de waarborgen krijgt."
    )


class Transfers(BaseModel):
    """Whether data leave the EEA, and how."""

    model_config = STRICT

    answer: Answer = Field(
        alias="antwoord", title="Doorgifte", description="Gaan er gegevens naar een land buiten de EER?"
    )
    transfers: tuple[Transfer, ...] = Field((), alias="naar", title="Naar", description="De doorgiften.")
    text: Text | None = Field(None, alias="uitleg", title="Uitleg", description="Uitleg bij het antwoord.")


class Technique(StrEnum):
    """Ways of working that weigh in a pre-scan (WP248 criteria 1, 3, 6 and 8), or that call for another assessment."""

    PROFILING = "profilering of scores"
    MONITORING = "stelselmatig volgen"
    MATCHING = "koppelen van bestanden"
    NEW_TECHNOLOGY = "nieuwe technologie"
    ALGORITHM = "algoritme of AI"
    CHILD_SERVICE = "digitale dienst voor kinderen"


class AutomatedDecision(BaseModel):
    """Whether a computer decides without a human, AVG articles 13(2)(f) and 22."""

    model_config = STRICT

    answer: Answer = Field(
        alias="antwoord", title="Automatisch besluit", description="Beslist een computer zonder mens?"
    )
    logic: Text | None = Field(None, alias="logica", title="Logica", description="Hoe het besluit tot stand komt.")
    importance: Text | None = Field(None, alias="belang", title="Belang", description="Waarom het ertoe doet.")
    consequence: Text | None = Field(None, alias="gevolg", title="Gevolg", description="Wat het betekent voor iemand.")
    human: Text | None = Field(
        None, alias="mens", title="Menselijke blik", description="Wie meekijkt en hoe iemand daarom vraagt."
    )


class AiRisk(StrEnum):
    """How much the AI Act asks of a system: it depends on what the system is for (annex III)."""

    NONE = "geen AI"
    OTHER = "geen hoog risico"
    HIGH = "hoog risico"
    UNKNOWN = "nog niet bepaald"

    @property
    def high(self) -> bool:
        """Whether the duties of articles 26 and 27 hold."""
        return self is AiRisk.HIGH


class AiUse(BaseModel):
    """A system with AI in the activity, as the AI Act looks at it: articles 4, 26 and 27."""

    model_config = STRICT

    risk: AiRisk = Field(
        alias="risico",
        title="Risico",
        description="Hoog risico is onder meer: toelaten, beoordelen of sturen van leerlingen.",
    )
    reason: Text | None = Field(None, alias="reden", title="Reden", description="Waarom dit risico.")
    literacy: Text | None = Field(
        None, alias="geletterdheid", title="Geletterdheid", description="Wie uitleg kreeg, waarover en wanneer."
    )
    oversight: Text | None = Field(
        None, alias="toezicht", title="Toezicht", description="Wie meekijkt en kan ingrijpen, bij hoog risico."
    )
    informed: Text | None = Field(
        None, alias="uitleg", title="Uitleg", description="Hoe mensen horen dat zij ermee te maken hebben."
    )
    rights: Text | None = Field(
        None,
        alias="grondrechten",
        title="Toets op grondrechten",
        description="De uitkomst van de toets op grondrechten, of waarom die niet hoeft.",
    )


class DpiaJudgement(BaseModel):
    """Whether AVG article 35 asks for a DPIA: a reference, or the reason why not."""

    model_config = STRICT

    needed: Answer = Field(alias="nodig", title="DPIA nodig", description="Is een DPIA nodig?")
    dpia: Annotated[DpiaId, Inside()] | None = Field(None, title="DPIA", description="De id van de DPIA.")
    reason: Text | None = Field(None, alias="reden", title="Reden", description="Waarom wel of niet.")


class Scope(StrEnum):
    """For which of the board's places an activity holds."""

    ALL = "alle scholen en het kantoor"
    SCHOOLS = "alle scholen"
    OFFICE = "alleen het kantoor"
    SOME = "sommige scholen"
    UNKNOWN = "nog niet bepaald"


class Chapter(StrEnum):
    """The four chapters in which the register shows its activities."""

    PUPILS = "leerlingen"
    PARENTS = "ouders"
    STAFF = "medewerkers en sollicitanten"
    OPERATIONS = "organisatie, gebouw en bezoekers"


class Controllership(StrEnum):
    """The board's own part in the activity (AVG 4(7), 26)."""

    CONTROLLER = "verantwoordelijk"
    JOINT = "samen verantwoordelijk"
    UNKNOWN = "nog niet bepaald"

    @property
    def joint(self) -> bool:
        """Whether the board decides together with others."""
        return self is Controllership.JOINT


class Activity(Record):
    """A processing activity, AVG article 30(1)."""

    name: Annotated[Name, Own()] = Field(
        alias="naam", title="Naam", description="De naam van de verwerking, niet van een systeem."
    )
    plain: Annotated[SentencePart, Own()] = Field(
        alias="gewoon",
        title="In gewone taal",
        description="Hoe u dit tegen een ouder zegt.",
        examples=["Uw kind inschrijven"],
    )
    search_words: tuple[Line, ...] = Field(
        (),
        alias="zoekwoorden",
        title="Zoekwoorden",
        description="Hoe een lezer dit noemt, als die woorden nergens in de verwerking staan.",
        examples=["schoolreisje"],
    )
    plain_for: tuple[PlainFor, ...] = Field(
        (),
        alias="gewoon_voor",
        title="In gewone taal, voor anderen",
        description="Andere woorden voor een groep mensen.",
    )
    summary: Annotated[Text, Own()] = Field(
        alias="samenvatting", title="Samenvatting", description="Twee of drie zinnen voor iedereen."
    )
    summary_for: tuple[TextFor, ...] = Field(
        (),
        alias="samenvatting_voor",
        title="Samenvatting, voor anderen",
        description="Een andere samenvatting voor een groep mensen.",
    )
    chapter: Chapter = Field(
        alias="hoofdstuk", title="Hoofdstuk", description="Het deel van het register waarin de verwerking staat."
    )
    theme: TopicId | None = Field(
        None,
        alias="thema",
        title="Thema",
        description="Het onderwerp in de verklaringen waaronder deze verwerking staat: een id uit themas.yaml.",
        examples=["inschrijven"],
    )
    short: Annotated[Name, Words(3)] | None = Field(
        None,
        alias="kort",
        title="Korte naam",
        description="De naam in een lijst van links, in ten hoogste 3 woorden.",
        examples=["Inschrijven"],
    )
    choice: Annotated[Line, Words(9)] | None = Field(
        None,
        alias="keuze_kort",
        title="Keuze, kort",
        description="Waarover iemand hier zelf beslist, in ten hoogste 9 woorden; alleen bij toestemming.",
        examples=["foto’s en filmpjes, per plaats"],
    )
    role: Controllership = Field(
        Controllership.CONTROLLER,
        alias="rol",
        title="Rol",
        description="Beslist het bestuur alleen of samen met anderen?",
    )
    joint_with: tuple[Line, ...] = Field(
        (), alias="samen_met", title="Samen met", description="Met wie het bestuur samen beslist (AVG 26)."
    )
    purposes: tuple[PurposeUse, ...] = Field(
        (), alias="doelen", title="Doelen", description="De doelen, elk met de eigen grondslag."
    )
    special: tuple[SpecialGround, ...] = Field(
        (), alias="bijzonder", title="Bijzondere gegevens", description="De uitzonderingen van AVG artikel 9."
    )
    criminal: Ground | None = Field(
        None, alias="strafrechtelijk", title="Strafrechtelijke gegevens", description="De grond van AVG artikel 10."
    )
    national_number: Ground | None = Field(
        None, alias="nummer", title="BSN of PGN", description="De wet die gebruik van het nummer toestaat."
    )
    subjects: tuple[DataSubjectId, ...] = Field(
        (), alias="betrokkenen", title="Betrokkenen", description="De groepen mensen."
    )
    source_of_all: Annotated[Line | None, SaidOfAll()] = Field(
        None,
        alias="bron",
        title="Bron van alle gegevens",
        description="Van wie de gegevens komen. Geldt voor elk gegeven waar niets anders bij staat.",
        examples=["de ouders"],
    )
    mandatory_of_all: Annotated[Mandatory | None, SaidOfAll()] = Field(
        None,
        alias="verplicht",
        title="Verplicht bij alle gegevens",
        description="Moet iemand de gegevens geven? Geldt voor elk gegeven waar niets anders bij staat.",
    )
    items: tuple[DataItem, ...] = Field(
        (), alias="gegevens", title="Gegevens", description="De gegevens, elk met bron, plicht en termijn."
    )
    recipients: tuple[RecipientId, ...] | None = Field(
        None,
        alias="ontvangers",
        title="Ontvangers",
        description="Wie de gegevens krijgen, buiten de verwerkers. Een lege lijst [] betekent: niemand.",
    )
    processors: tuple[ProcessorId, ...] | None = Field(
        None,
        alias="verwerkers",
        title="Verwerkers",
        description="De leveranciers die in opdracht werken; ook zij zijn ontvangers. Een lege lijst []: geen.",
    )
    systems: tuple[Line, ...] = Field(
        (), alias="systemen", title="Systemen", description="De soorten programma's. Alleen intern zichtbaar."
    )
    storage: tuple[Line, ...] = Field(
        (), alias="opslag", title="Opslag", description="Waar de gegevens worden bewaard."
    )
    transfers: Transfers | None = Field(
        None, alias="doorgifte", title="Doorgifte buiten de EER", description="Landen en waarborgen."
    )
    automated: AutomatedDecision | None = Field(
        None, alias="besluitvorming", title="Automatische besluiten", description="AVG artikel 22."
    )
    techniques: tuple[Technique, ...] | None = Field(
        None,
        alias="technieken",
        title="Technieken",
        description="Werkwijzen die meetellen in de pre-scan. Een lege lijst [] betekent: geen.",
    )
    ai: AiUse | None = Field(
        None,
        title="AI",
        description="Een systeem met AI in deze verwerking, met het risico en wie er uitleg over kreeg.",
    )
    measures: tuple[MeasureId, ...] = Field((), alias="maatregelen", title="Maatregelen", description="De beveiliging.")
    scope: Scope = Field(Scope.UNKNOWN, alias="geldt_voor", title="Geldt voor", description="Voor welke scholen.")
    schools: tuple[SchoolId, ...] = Field(
        (), alias="scholen", title="Scholen", description="Alleen bij: sommige scholen."
    )
    owner: RoleId | None = Field(None, alias="eigenaar", title="Eigenaar", description="De functie die hierover gaat.")
    dpia: DpiaJudgement | None = Field(None, title="DPIA", description="Is een DPIA nodig?")
    review: Annotated[OpenDate, Deadline("verwerking opnieuw beoordelen")] | None = Field(
        None, alias="beoordelen_voor", title="Beoordelen voor", description="De dag waarvoor dit opnieuw wordt bekeken."
    )
    for_authority: ForAuthority = None

    @field_validator("items")
    @classmethod
    def _with_what_is_said_of_all(cls, items: tuple[DataItem, ...], info: ValidationInfo) -> tuple[DataItem, ...]:
        return tuple(
            effective(item, info.data.get("source_of_all"), info.data.get("mandatory_of_all")) for item in items
        )


def effective(item: DataItem, source: str | None, mandatory: Mandatory | None) -> DataItem:
    """The item with what its activity says of all its data, where the item says nothing itself."""
    given = {"source": source, "mandatory": mandatory}
    missing = {name: value for name, value in given.items() if value is not None and name not in item.model_fields_set}
    return item.model_copy(update=missing) if missing else item
