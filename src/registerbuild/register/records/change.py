"""A change of the regulation: reasons and effects per lid, consent of the sections of the council, the decision."""

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, Field

from registerbuild.register.records.marks import Deadline, Distinct, InOrder, Inside, NotAfter, Words
from registerbuild.register.records.organisation import CouncilSection
from registerbuild.register.records.values import (
    STRICT,
    Duration,
    EventDate,
    Law,
    Line,
    Name,
    OpenDate,
    PastDate,
    Record,
    RegulationId,
    Text,
    YesNo,
)


class ChangeKind(StrEnum):
    """Why a lid changes: the law asks it, the board chooses it, or only the wording differs."""

    MUST = "moet"
    CHOICE = "keuze"
    WORDING = "redactie"

    @property
    def chosen(self) -> bool:
        """Whether the board could have decided otherwise."""
        return self is ChangeKind.CHOICE

    @property
    def meaning(self) -> str:
        """What the word says to who votes."""
        return _MEANINGS[self]


_MEANINGS = {
    ChangeKind.MUST: "het volgt uit de wet",
    ChangeKind.CHOICE: "het bestuur kiest dit",
    ChangeKind.WORDING: "alleen de woorden zijn anders",
}


class Effects(BaseModel):
    """What the change means for each group; "geen" has to be said."""

    model_config = STRICT

    parents: Text = Field(alias="ouders", title="Ouders", description="Wat het betekent voor ouders, of: geen.")
    pupils: Text = Field(
        alias="leerlingen", title="Leerlingen", description="Wat het betekent voor leerlingen, of: geen."
    )
    staff: Text = Field(
        alias="medewerkers", title="Medewerkers", description="Wat het betekent voor medewerkers, of: geen."
    )


class LidReason(BaseModel):
    """The reason for the change of one lid, as ARTIKEL/LID of the new version, or of the old one when it is dropped."""

    model_config = STRICT

    lid: Line = Field(title="Lid", description="ARTIKEL/LID.", examples=["bewaren/dossier"])
    was: Line | None = Field(
        None,
        title="Was",
        description=(
            "ARTIKEL/LID in de oude versie, als een mens heeft bevestigd dat dit lid daaruit komt. "
            "Uit een oud lid mogen meer nieuwe leden komen."
        ),
    )
    was_part: Annotated[int, Field(ge=1)] | None = Field(
        None,
        alias="was_onderdeel",
        title="Onderdeel van was",
        description="Het hoeveelste onderdeel (of de hoeveelste alinea) van het oude lid hier verder gaat.",
        examples=["3"],
    )
    reason: Text = Field(alias="reden", title="Reden", description="Waarom dit verandert, in gewone taal.")
    laws: tuple[Law, ...] = Field((), alias="wetten", title="Wet en artikel", description="De wet die erom vraagt.")
    kind: ChangeKind = Field(alias="soort", title="Soort", description="moet, keuze of redactie.")
    effects: Effects = Field(alias="gevolgen", title="Gevolgen", description="Wat het betekent per groep.")
    measures: Text | None = Field(
        None, alias="maatregelen", title="Maatregelen", description="Wat het bestuur doet om het goed te laten gaan."
    )
    weighty: YesNo = Field(
        False,
        alias="kernkeuze",
        title="Kernkeuze",
        description="ja als de GMR over deze keuze apart stemt; vul dan ook kop, waarom_kort en alternatief in.",
    )
    headline: Annotated[Text, Words(12)] | None = Field(
        None,
        alias="kop",
        title="Kop",
        description="De keuze in hoogstens 12 woorden.",
        examples=["Het dossier blijft 2 jaar na vertrek"],
    )
    brief_reason: Annotated[Text, Words(20)] | None = Field(
        None, alias="waarom_kort", title="Waarom, kort", description="De reden in hoogstens 20 woorden."
    )
    alternative: Annotated[Text, Words(20)] | None = Field(
        None, alias="alternatief", title="Alternatief", description="Wat ook kan, in hoogstens 20 woorden."
    )


class LidPair(BaseModel):
    """A lid that goes on under another id, of which a person has confirmed that it is the same one."""

    model_config = STRICT

    lid: Annotated[Line, Distinct()] = Field(
        title="Lid", description="ARTIKEL/LID van de nieuwe versie.", examples=["bewaren/dossier"]
    )
    was: Line = Field(title="Was", description="ARTIKEL/LID van de oude versie.", examples=["bewaren/map"])


class KeyPoint(BaseModel):
    """One of the lines that tell the change, and the articles or leden of the new version where it stands."""

    model_config = STRICT

    text: Annotated[Text, Words(22)] = Field(
        alias="tekst", title="Tekst", description="Een zin van hoogstens 22 woorden."
    )
    lids: tuple[Line, ...] = Field(
        alias="leden",
        title="Leden",
        description="Waar het staat: ARTIKEL, of ARTIKEL/LID.",
        examples=[["bewaren/dossier"]],
        min_length=1,
    )


class GroupEffects(BaseModel):
    """What the whole change means for each group, in a few sentences."""

    model_config = STRICT

    parents: tuple[Annotated[Text, Words(20)], ...] = Field(
        (), alias="ouders", title="Ouders", description="Hoogstens 4 zinnen van hoogstens 20 woorden."
    )
    pupils: tuple[Annotated[Text, Words(20)], ...] = Field(
        (), alias="leerlingen", title="Leerlingen", description="Hoogstens 4 zinnen van hoogstens 20 woorden."
    )
    staff: tuple[Annotated[Text, Words(20)], ...] = Field(
        (), alias="medewerkers", title="Medewerkers", description="Hoogstens 4 zinnen van hoogstens 20 woorden."
    )


class Milestone(BaseModel):
    """A step on the way to the new version; without a date as long as the day is not known."""

    model_config = STRICT

    step: Annotated[Line, Words(12), Distinct()] = Field(
        alias="stap", title="Stap", description="Wat er gebeurt, in hoogstens 12 woorden."
    )
    date: Annotated[OpenDate, Deadline("stap naar een nieuw reglement")] | None = Field(
        None, alias="datum", title="Datum", description="De dag, als die bekend is."
    )


class Vote(BaseModel):
    """The vote of a section."""

    model_config = STRICT

    date: EventDate = Field(alias="datum", title="Datum", description="De dag van de stemming.")
    votes_for: int = Field(alias="voor", title="Voor", description="Aantal stemmen voor.", ge=0)
    votes_against: int = Field(alias="tegen", title="Tegen", description="Aantal stemmen tegen.", ge=0)
    abstained: int = Field(alias="onthouding", title="Onthouding", description="Aantal onthoudingen.", ge=0)
    conditions: Text | None = Field(
        None, alias="voorwaarden", title="Voorwaarden", description="Voorwaarden bij de stemming."
    )


class SectionConsent(BaseModel):
    """The request to one section, its legal ground with its doubt, and the vote."""

    model_config = STRICT

    section: Annotated[CouncilSection, Distinct()] = Field(
        alias="geleding", title="Geleding", description="De geleding die instemt."
    )
    laws: tuple[Law, ...] = Field(
        alias="wetten", title="Wet en artikel", description="Het instemmingsrecht in de WMS.", min_length=1
    )
    asked: Annotated[PastDate | None, NotAfter(("due",), firm=True), NotAfter(("vote.date",))] = Field(
        None, alias="gevraagd_op", title="Gevraagd op", description="De dag van het verzoek."
    )
    term: Duration | None = Field(
        None,
        alias="termijn",
        title="Termijn",
        description="De termijn uit het eigen reglement van de raad.",
        examples=["P6W"],
    )
    due: Annotated[OpenDate, Deadline("antwoord van een geleding")] | None = Field(
        None, alias="antwoord_voor", title="Antwoord voor", description="De dag waarop het antwoord er moet zijn."
    )
    vote: Vote | None = Field(None, alias="stemming", title="Stemming", description="De uitslag.")


class BoardDecision(BaseModel):
    """The decision by which the version is adopted."""

    model_config = STRICT

    body: Name = Field(alias="orgaan", title="Orgaan", description="Wie vaststelt.", examples=["College van Bestuur"])
    date: EventDate = Field(alias="datum", title="Datum", description="De dag van het besluit.")
    number: Line | None = Field(None, alias="nummer", title="Nummer", description="Het nummer van het besluit.")


class Evaluation(BaseModel):
    """When the change is looked at again, and how people are told."""

    model_config = STRICT

    told: Text = Field(alias="bekendmaking", title="Bekendmaking", description="Hoe mensen het horen.")
    date: Annotated[OpenDate, Deadline("evaluatie van het reglement")] | None = Field(
        None, alias="evaluatie", title="Evaluatie", description="De dag van de evaluatie."
    )


class Change(Record):
    """The change from one version of the regulation to the next."""

    old: RegulationId = Field(
        alias="van", title="Van", description="De id van de oude versie.", examples=["2017-07-01"]
    )
    new: RegulationId = Field(
        alias="naar", title="Naar", description="De id van de nieuwe versie.", examples=["concept"]
    )
    summary: Text = Field(alias="samenvatting", title="Samenvatting", description="De kern in een paar zinnen.")
    without: Text = Field(
        alias="zonder_wijziging", title="Zonder wijziging", description="Wat er gebeurt als dit niet doorgaat."
    )
    key_points: tuple[KeyPoint, ...] = Field(
        (), alias="tien_regels", title="In tien regels", description="Wat er verandert, in hoogstens 10 zinnen."
    )
    effects: GroupEffects = Field(
        GroupEffects(), alias="gevolgen", title="Gevolgen", description="Wat elke groep merkt van het geheel."
    )
    refused: tuple[Annotated[Text, Words(20)], ...] = Field(
        (), alias="bij_nee", title="Bij nee", description="Wat er gebeurt als de GMR nee zegt: hoogstens 4 zinnen."
    )
    milestones: Annotated[tuple[Milestone, ...], InOrder("date")] = Field(
        (), alias="tijdlijn", title="Tijdlijn", description="De stappen op volgorde, elk met de datum als die er is."
    )
    lids: tuple[LidReason, ...] = Field(
        (), alias="leden", title="Leden", description="Per gewijzigd lid de reden en de gevolgen."
    )
    pairs: tuple[LidPair, ...] = Field(
        (),
        alias="gekoppeld",
        title="Gekoppeld",
        description="Leden die onder een andere id verdergaan; registerbuild koppel schrijft deze regels. "
        "Alleen een lid dat ook andere woorden kreeg, staat ook bij leden.",
    )
    dropped: tuple[LidReason, ...] = Field(
        (), alias="vervallen", title="Vervallen", description="Per vervallen lid de reden en de gevolgen."
    )
    sections: Annotated[tuple[SectionConsent, ...], NotAfter(("decision.date",), at="vote.date")] = Field(
        (), alias="instemming", title="Instemming", description="Per geleding het verzoek en de stemming."
    )
    related: tuple[Line, ...] = Field(
        (), alias="verandert_mee", title="Verandert mee", description="Andere documenten die mee veranderen."
    )
    publication: Evaluation | None = Field(
        None, alias="vervolg", title="Vervolg", description="Bekendmaking en evaluatie."
    )
    decision: Annotated[BoardDecision | None, NotAfter(("publication.date",), at="date")] = Field(
        None, alias="besluit", title="Besluit", description="Het besluit tot vaststelling."
    )
    fingerprint: Annotated[Line, Inside()] | None = Field(
        None,
        alias="vingerafdruk",
        title="Vingerafdruk",
        description="De SHA-256 van de vastgestelde tekst; schrijft registerbuild stel-vast.",
        pattern=r"^[0-9a-f]{64}$",
    )
