"""The records that are mostly prose: regulation, article, privacy statement."""

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, Field, StringConstraints

from registerbuild.register.records.marks import Distinct, DoneOn, Happened, InOrder, Inside, NotAfter, Words
from registerbuild.register.records.values import (
    STRICT,
    DataSubjectId,
    EventDate,
    Line,
    Name,
    OpenDate,
    Record,
    SentencePart,
    Sha256,
    Text,
    YesNo,
)


class AnnexKind(StrEnum):
    """What an annex is filled with."""

    TEXT = "tekst"
    CATEGORIES = "gegevens"
    SCHOOLS = "scholen"
    RETENTION = "bewaartermijnen"


class Annex(BaseModel):
    """An annex: generated from the records, or the text of BIJLAGE-ID.md."""

    model_config = STRICT

    id: Annotated[Line, Distinct()] = Field(title="Id", description="De vaste naam.", examples=["bijlage-scholen"])
    title: Name = Field(alias="titel", title="Titel", description="De titel van de bijlage.")
    kind: AnnexKind = Field(alias="soort", title="Soort", description="Waarmee de bijlage wordt gevuld.")


class ChapterHeading(BaseModel):
    """A chapter of a version: its title, and the article with which it begins; its number follows from the order."""

    model_config = STRICT

    title: Name = Field(alias="titel", title="Titel", description="De titel van het hoofdstuk.", examples=["Rechten"])
    begins_with: Annotated[Line, Distinct()] = Field(
        alias="vanaf", title="Vanaf", description="De id van het eerste artikel van het hoofdstuk.", examples=["inzage"]
    )


class AdoptionStep(BaseModel):
    """A step in the adoption of a version."""

    model_config = STRICT

    body: Name = Field(alias="orgaan", title="Orgaan", description="Wie besloot of instemde.", examples=["GMR"])
    kind: Line = Field(alias="soort", title="Soort", description="Wat er gebeurde.", examples=["instemming"])
    date: EventDate | None = Field(None, alias="datum", title="Datum", description="De datum, als die bekend is.")
    number: Line | None = Field(None, alias="nummer", title="Nummer", description="Het nummer van het besluit.")


class Original(BaseModel):
    """The adopted document itself, as the board keeps it: a file in the folder of the version, and its fingerprint."""

    model_config = STRICT

    file: Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*\.pdf$")] = Field(
        alias="bestand",
        title="Bestand",
        description="De naam van de pdf in de map van deze versie: kleine letters, cijfers en koppeltekens.",
        examples=["reglement-2017.pdf"],
    )
    sha256: Sha256 = Field(title="Vingerafdruk", description="De SHA-256 van het bestand, 64 tekens.")


class RegulationStatus(StrEnum):
    """Where a version stands; a version is in force from its date when adopted."""

    DRAFT = "concept"
    ADOPTED = "vastgesteld"
    WITHDRAWN = "ingetrokken"


_UNDECIDED = ((RegulationStatus.ADOPTED, RegulationStatus.DRAFT),)


class Regulation(Record):
    """One version of the regulation; `status` says how far its facts are confirmed, `state` how far the version is."""

    title: Name = Field(alias="titel", title="Titel", description="De titel.")
    short_title: Name = Field(
        alias="citeertitel", title="Citeertitel", description="De naam waaronder het reglement wordt genoemd."
    )
    state: Annotated[RegulationStatus, DoneOn("decisions", _UNDECIDED)] = Field(
        alias="stand", title="Stand", description="Concept, vastgesteld of ingetrokken."
    )
    in_force: OpenDate | None = Field(
        None, alias="in_werking", title="In werking", description="De dag waarop deze versie begint te gelden."
    )
    replaces: Line | None = Field(None, alias="vervangt", title="Vervangt", description="De id van de vorige versie.")
    notice: Text | None = Field(
        None,
        alias="vooraf",
        title="Vooraf",
        description="Wat de lezer moet weten voordat hij begint; komt op het voorblad.",
    )
    original: Original | None = Field(
        None,
        alias="origineel",
        title="Origineel",
        description="Het vastgestelde document zelf. Het komt naast de pagina; zonder is zij een weergave.",
    )
    fingerprint: Annotated[Line, Inside()] | None = Field(
        None,
        alias="vingerafdruk",
        title="Vingerafdruk",
        description="De SHA-256 van de tekst van de eerste versie; van een latere staat hij in het wijzigingsbestand.",
        pattern=r"^[0-9a-f]{64}$",
    )
    articles: tuple[Line, ...] = Field(
        alias="artikelen", title="Artikelen", description="De id's van de artikelen, op volgorde.", min_length=1
    )
    inserted: tuple[Line, ...] = Field(
        (),
        alias="ingevoegd",
        title="Ingevoegd",
        description="De artikelen die een letter krijgen achter het nummer van het artikel erboven, zoals 38a. "
        "De andere houden zo hun nummer.",
        examples=[["camera"]],
    )
    chapters: tuple[ChapterHeading, ...] = Field(
        (), alias="hoofdstukken", title="Hoofdstukken", description="De hoofdstukken, op volgorde; zonder zijn er geen."
    )
    annexes: tuple[Annex, ...] = Field((), alias="bijlagen", title="Bijlagen", description="De bijlagen, op volgorde.")
    decisions: Annotated[tuple[AdoptionStep, ...], InOrder("date"), NotAfter(("in_force",), at="date")] = Field(
        (), alias="besluiten", title="Besluiten", description="Instemming en vaststelling."
    )
    texts: dict[str, Text] = Field(
        default_factory=dict,
        alias="teksten",
        title="Teksten van bijlagen",
        description="Wordt gevuld uit BIJLAGE-ID.md; schrijf dit veld niet zelf.",
    )
    enclosed: Annotated[dict[str, Line], Inside()] = Field(
        default_factory=dict,
        alias="bestanden",
        title="Bestanden",
        description="De pdf's in de map met hun SHA-256. Wordt gevuld uit de map; schrijf dit veld niet zelf.",
    )


class Lid(BaseModel):
    """A numbered paragraph: its permanent id, the legal text, and the plain text beside it."""

    model_config = STRICT

    id: Line = Field(title="Id", description="De vaste naam van het lid. Staat als kop in het bestand.")
    legal: Text = Field(alias="juridisch", title="Juridische tekst", description="De gewone alinea's onder de kop.")
    plain: Text | None = Field(
        None, alias="gewoon", title="In gewone taal", description="De tekst achter het teken > onder de kop."
    )


class CouncilMatter(StrEnum):
    """What a lid is about, when that gives a right of consent of its own (WMS 10, 12(1), 13(1))."""

    SICK_LEAVE = "ziekteverzuim van personeel"
    WATCHING = "volgen van personeel"
    INFORMING = "informatie aan ouders"
    HELPING = "hulp door ouders"
    SAFETY = "veiligheid"
    COMPLAINTS = "klachtenregeling"


class LidsAbout(BaseModel):
    """Some leden of an article: whose data they are about, and which matter of the participation council they touch."""

    model_config = STRICT

    lids: Annotated[tuple[Line, ...], Distinct()] = Field(
        alias="leden", title="Leden", description="De id's van de leden.", min_length=1, examples=[["camera"]]
    )
    subjects: tuple[DataSubjectId, ...] = Field(
        (), alias="betrokkenen", title="Betrokkenen", description="Over wiens gegevens deze leden gaan."
    )
    matters: tuple[CouncilMatter, ...] = Field(
        (),
        alias="onderwerpen",
        title="Onderwerpen",
        description="Onderwerpen waarover de medezeggenschap een eigen instemmingsrecht heeft.",
    )


class Article(Record):
    """An article of one version of the regulation; its id is VERSION/ARTICLE."""

    title: Name = Field(alias="titel", title="Titel", description="De titel van het artikel.")
    subjects: tuple[DataSubjectId, ...] = Field(
        (),
        alias="betrokkenen",
        title="Betrokkenen",
        description="Over wiens gegevens het artikel gaat, als dat niet alle groepen zijn.",
    )
    about: tuple[LidsAbout, ...] = Field(
        (), alias="leden_over", title="Leden over", description="Leden die over andere groepen gaan dan het artikel."
    )
    lids: tuple[Lid, ...] = Field(alias="leden", title="Leden", description="De leden.", min_length=1)


class Layer(StrEnum):
    """The two layers of a statement: first the short answer, then the detail (AVG 12(1))."""

    SHORT = "In het kort"
    FULL = "Uitgebreid"

    @property
    def short(self) -> bool:
        """Whether it is the layer of the answers."""
        return self is Layer.SHORT


class StatementSection(BaseModel):
    """A part of a statement under its own heading."""

    model_config = STRICT

    layer: Layer = Field(alias="laag", title="Laag", description="In het kort of uitgebreid.")
    title: Name = Field(alias="titel", title="Titel", description="De kop.")
    anchor: Annotated[Line | None, Distinct()] = Field(
        None,
        alias="anker",
        title="Anker",
        description="De vaste plaats in het webadres, achter de kop: ## Wie krijgt gegevens? {#wie}.",
        pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$",
        examples=["wie"],
    )
    text: Text = Field(alias="tekst", title="Tekst", description="De tekst onder de kop.")


class Question(BaseModel):
    """A row of the first screen: a question of the reader with its answer, and where the rest is told."""

    model_config = STRICT

    question: Annotated[Line, Words(6), Distinct()] = Field(
        alias="vraag",
        title="Vraag",
        description="De vraag, in ten hoogste 6 woorden.",
        examples=["Wie krijgt gegevens?"],
    )
    short: Annotated[Text, Words(8)] = Field(
        alias="kort", title="Kort", description="Het antwoord, in ten hoogste 8 woorden."
    )
    anchor: Line = Field(
        alias="anker",
        title="Anker",
        description="Waar het hele antwoord staat: het anker van een kop, of de id van een thema.",
        examples=["wie"],
    )


class Statement(Record):
    """A privacy statement for one audience, AVG articles 13 and 14."""

    title: Name = Field(
        alias="titel", title="Titel", description="De titel.", examples=["Privacyverklaring leerlingen"]
    )
    audience: SentencePart = Field(
        alias="voor", title="Voor", description="Voor wie, in gewone taal.", examples=["ouders van onze leerlingen"]
    )
    summary: Text = Field(
        alias="samenvatting", title="Samenvatting", description="Een of twee zinnen boven de verklaring."
    )
    subjects: tuple[DataSubjectId, ...] = Field(
        alias="betrokkenen", title="Betrokkenen", description="De groepen over wie de verklaring gaat.", min_length=1
    )
    readers: tuple[DataSubjectId, ...] = Field(
        (),
        alias="lezers",
        title="Lezers",
        description="De groepen die de verklaring lezen en gegevens geven. Zonder dit veld: de betrokkenen, en wie hen "
        "vertegenwoordigt.",
        examples=[["ouders"]],
    )
    subject: Annotated[Line, Words(5)] | None = Field(
        None, alias="over", title="Over wie", description="Over wie de verklaring gaat.", examples=["Over uw kind"]
    )
    heading: Annotated[Line, Words(10)] | None = Field(
        None,
        alias="kop",
        title="Kop",
        description="De vraag boven aan de pagina.",
        examples=["Wat doen wij met uw gegevens?"],
    )
    questions: tuple[Question, ...] = Field(
        (), alias="vragen", title="Vragen", description="De acht vragen met hun antwoord, voor het eerste scherm."
    )
    child: Annotated[Text, Words(120)] | None = Field(
        None, alias="kindertekst", title="Kindertekst", description="De tekst voor een kind van 8 tot 12, 120 woorden."
    )
    unsettled: tuple[Annotated[Text, Words(20)], ...] = Field(
        (),
        alias="uitzoeken",
        title="Uitzoeken",
        description="Wat u nog uitzoekt, elk in een zin. Wat te tellen is, komt er vanzelf bij.",
        max_length=5,
    )
    sections: tuple[StatementSection, ...] = Field(
        alias="delen", title="Delen", description="De delen van de verklaring.", min_length=1
    )


class FormerStatement(Record):
    """A statement as it was adopted before, frozen. Its id is STATEMENT/DAY, or STATEMENT/MONTH of an unknown day."""

    id: Annotated[Line, Happened(whole=True)] = Field(
        title="Id", description="VERKLARING/DAG, of VERKLARING/MAAND als de dag niet bekend is."
    )
    title: Name = Field(alias="titel", title="Titel", description="De titel die de verklaring had.")
    audience: SentencePart = Field(
        alias="voor", title="Voor", description="Voor wie, in gewone taal.", examples=["ouders van onze leerlingen"]
    )
    paraphrase: YesNo = Field(
        alias="weergave",
        title="Weergave",
        description="ja: opnieuw geschreven naar het document van toen; nee: de tekst van toen zelf.",
    )
    sections: tuple[StatementSection, ...] = Field(
        alias="delen", title="Delen", description="De delen van de verklaring.", min_length=1
    )
