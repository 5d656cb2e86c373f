"""A DPIA (AVG articles 35 and 36), with the facts that it rests on."""

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, Field, StringConstraints

from registerbuild.register.records.marks import Deadline, Distinct, DoneOn, NotAfter, Words
from registerbuild.register.records.scale import Level
from registerbuild.register.records.values import (
    STRICT,
    ActivityId,
    Answer,
    DataCategoryId,
    DataSubjectId,
    DpiaId,
    EventDate,
    ForAuthority,
    Line,
    Name,
    OpenDate,
    PastDate,
    PrescanId,
    Record,
    RoleId,
    Text,
    YesNo,
)


class DpiaKind(StrEnum):
    """Where a DPIA comes from."""

    NEW = "nieuw"
    UPDATE = "herziening"
    CENTRAL = "centrale DPIA overgenomen"


class DpiaState(StrEnum):
    """How far a DPIA is."""

    DRAFT = "concept"
    FINAL = "definitief"


class PointText(BaseModel):
    """What the DPIA adds to one of the 17 points of the Rijksmodel; an empty point is not allowed."""

    model_config = STRICT

    point: int = Field(alias="punt", title="Punt", description="Het nummer van het punt, 1 tot en met 17.", ge=1, le=17)
    text: Text | None = Field(
        None, alias="tekst", title="Tekst", description="De tekst bij dit punt, naast wat het register al zegt."
    )
    not_applicable: Text | None = Field(
        None, alias="niet_van_toepassing_want", title="Niet van toepassing, want", description="De reden."
    )
    first: tuple[Line, ...] = Field(
        (),
        alias="eerst_nodig",
        title="Eerst nodig",
        description="Wat eerst bekend moet zijn voordat dit punt af is. Elk van deze dingen telt als open.",
        examples=["in welke landen de gegevens staan"],
    )


class Views(BaseModel):
    """The views of those concerned, AVG article 35(9)."""

    model_config = STRICT

    asked: Answer = Field(alias="gevraagd", title="Gevraagd", description="Is naar hun mening gevraagd?")
    text: Text = Field(alias="uitleg", title="Uitleg", description="Wat zij vonden, of waarom het niet is gevraagd.")
    when: Annotated[OpenDate, Deadline("mening van betrokkenen vragen")] | None = Field(
        None, alias="wanneer", title="Wanneer", description="Bij nee: de dag waarop het hun wel wordt gevraagd."
    )


class AdvicePoint(BaseModel):
    """One point of the advice of the FG with the answer of the board."""

    model_config = STRICT

    advice: Text = Field(alias="advies", title="Advies", description="Wat de FG adviseert.")
    followed: Answer = Field(alias="gevolgd", title="Gevolgd", description="Volgt het bestuur dit?")
    answer: Text | None = Field(
        None, alias="antwoord", title="Antwoord", description="Wat het bestuur doet, en waarom."
    )


class Advice(BaseModel):
    """The advice of the FG, AVG article 35(2)."""

    model_config = STRICT

    date: EventDate = Field(alias="datum", title="Datum", description="De dag van het advies.")
    points: tuple[AdvicePoint, ...] = Field(
        alias="punten", title="Punten", description="Het advies, punt voor punt.", min_length=1
    )


class Estimate(BaseModel):
    """Likelihood and impact with a reason for each."""

    model_config = STRICT

    likelihood: Level = Field(alias="kans", title="Kans", description="Hoe waarschijnlijk is het?")
    likelihood_reason: Text = Field(alias="kans_reden", title="Reden van de kans", description="Waarom.")
    impact: Level = Field(title="Impact", description="Hoe erg is het voor iemand?")
    impact_reason: Text = Field(alias="impact_reden", title="Reden van de impact", description="Waarom.")


class Risk(BaseModel):
    """A risk for people, AVG article 35(7)(c)."""

    model_config = STRICT

    id: Line = Field(title="Id", description="De vaste code, zoals R1.", examples=["R1"])
    name: Annotated[Name, Words(6), Distinct()] = Field(
        alias="naam",
        title="Naam",
        description="Hoe het risico overal heet: in de matrix, de tabellen en het plan. Ten hoogste 6 woorden.",
        examples=["Te ruime toegang"],
    )
    text: Text = Field(
        alias="omschrijving", title="Omschrijving", description="Wat er mis kan gaan en wat dat voor iemand betekent."
    )
    hurts: tuple[DataSubjectId, ...] = Field(
        alias="treft", title="Treft", description="Wie ervan last heeft.", min_length=1
    )
    origin: Text = Field(alias="oorsprong", title="Oorsprong", description="Waardoor het kan gebeuren.")
    strayed: tuple[DataCategoryId, ...] = Field(
        (),
        alias="verdwaald",
        title="Verdwaalde gegevens",
        description="Soorten gegevens die door dit risico komen waar ze niet horen, zoals gezondheid in vrije tekst.",
        examples=[["medisch"]],
    )
    before: Estimate = Field(
        alias="nu", title="Zonder maatregelen", description="De inschatting zonder de maatregelen van deze DPIA."
    )
    in_place: Estimate | None = Field(
        None,
        alias="met_wat_er_is",
        title="Met wat er is",
        description="De inschatting met alleen de maatregelen die al zijn uitgevoerd. Leeg: zolang er een is gepland, "
        "geldt de inschatting zonder maatregelen.",
    )
    after: Estimate | None = Field(
        None, alias="rest", title="Restrisico", description="De inschatting als alle maatregelen zijn uitgevoerd."
    )
    interim: Text | None = Field(
        None,
        alias="tot_die_tijd",
        title="Tot die tijd",
        description="Wat geldt zolang geplande maatregelen er nog niet zijn: een beperking, of een stop.",
    )
    accepted: Text | None = Field(
        None, alias="aanvaard_want", title="Aanvaard, want", description="Waarom het bestuur het restrisico aanvaardt."
    )


class ActionKind(StrEnum):
    """The kind of a measure in a DPIA."""

    TECHNICAL = "technisch"
    ORGANISATIONAL = "organisatorisch"
    LEGAL = "juridisch"


class ActionState(StrEnum):
    """How far a measure in a DPIA is."""

    PLANNED = "gepland"
    DONE = "uitgevoerd"
    DROPPED = "vervallen"

    @property
    def planned(self) -> bool:
        """Whether it is still to be done."""
        return self is ActionState.PLANNED

    @property
    def dropped(self) -> bool:
        """Whether it is no part of the plan any more."""
        return self is ActionState.DROPPED


class Action(BaseModel):
    """A measure against one or more risks, AVG article 35(7)(d)."""

    model_config = STRICT

    id: Line = Field(title="Id", description="De vaste code, zoals M1.", examples=["M1"])
    name: Annotated[Name, Words(6)] = Field(
        alias="naam",
        title="Naam",
        description="Hoe de maatregel overal heet, in ten hoogste 6 woorden.",
        examples=["Rechten per functie"],
    )
    text: Text = Field(alias="omschrijving", title="Omschrijving", description="Wat er gebeurt.")
    kind: ActionKind = Field(alias="soort", title="Soort", description="Technisch, organisatorisch of juridisch.")
    risks: tuple[Line, ...] = Field(
        alias="risicos", title="Risico's", description="De id's van de risico's.", min_length=1
    )
    owner: RoleId = Field(alias="eigenaar", title="Eigenaar", description="De functie die het doet.")
    due: Annotated[OpenDate, Deadline("maatregel klaar")] | None = Field(
        None, alias="gereed", title="Gereed op", description="De dag waarop het klaar moet zijn."
    )
    state: ActionState = Field(alias="stand", title="Stand", description="Gepland, uitgevoerd of vervallen.")
    evidence: Line | None = Field(
        None, alias="bewijs", title="Bewijs", description="Waar te zien is dat het is gedaan."
    )


class SignOff(BaseModel):
    """Adoption by a function."""

    model_config = STRICT

    by: RoleId = Field(alias="door", title="Door", description="De functie die vaststelt.")
    date: PastDate | None = Field(None, alias="datum", title="Datum", description="De dag.")
    number: Line | None = Field(None, alias="besluit", title="Besluit", description="Het nummer van het besluit.")


class Consultation(BaseModel):
    """Prior consultation of the AP, AVG article 36."""

    model_config = STRICT

    needed: Answer = Field(alias="nodig", title="Nodig", description="Moet de AP vooraf worden geraadpleegd?")
    date: PastDate | None = Field(None, alias="datum", title="Datum", description="De dag van het verzoek.")
    reference: Line | None = Field(None, alias="kenmerk", title="Kenmerk", description="Het kenmerk van de AP.")
    outcome: Annotated[Text | None, DoneOn("date")] = Field(
        None, alias="uitkomst", title="Uitkomst", description="Wat de AP antwoordde."
    )


class Review(BaseModel):
    """When the DPIA is looked at again, AVG article 35(11)."""

    model_config = STRICT

    before: Annotated[OpenDate, Deadline("DPIA opnieuw beoordelen")] = Field(
        alias="voor", title="Voor", description="De dag waarvoor dit opnieuw wordt bekeken; ten hoogste 3 jaar later."
    )
    triggers: tuple[Line, ...] = Field(
        (), alias="aanleidingen", title="Aanleidingen", description="Wat eerder aanleiding is om opnieuw te kijken."
    )


class LeftOut(BaseModel):
    """What the public summary does not show."""

    model_config = STRICT

    what: Annotated[Line, Distinct()] = Field(alias="wat", title="Wat", description="Wat is weggelaten.")
    why: Line = Field(alias="waarom", title="Waarom", description="Waarom.")


class Release(BaseModel):
    """The summary for the public; nothing else of a DPIA is public."""

    model_config = STRICT

    released: YesNo = Field(
        alias="vrijgegeven", title="Vrijgegeven", description="Mag de samenvatting openbaar? ja of nee."
    )
    summary: Text = Field(
        alias="samenvatting", title="Openbare samenvatting", description="De samenvatting in gewone taal."
    )
    left_out: tuple[LeftOut, ...] = Field(
        (), alias="weggelaten", title="Weggelaten", description="Wat is weggelaten en waarom."
    )


class OutsideActivity(BaseModel):
    """An activity of the pre-scan that this DPIA leaves out, and where its risks are judged instead."""

    model_config = STRICT

    activity: Annotated[ActivityId, Distinct()] = Field(
        alias="verwerking", title="Verwerking", description="De verwerking uit de pre-scan die hier niet meedoet."
    )
    why: Text = Field(alias="waarom", title="Waarom", description="Waarom zij niet meedoet.")
    dpia: DpiaId | None = Field(
        None, title="DPIA", description="De id van de DPIA waarin zij wel wordt beoordeeld, als die er is."
    )


class Dpia(Record):
    """A data protection impact assessment in the 17 points of the Rijksmodel, AVG article 35(7)."""

    name: Name = Field(alias="naam", title="Naam", description="De naam.")
    version: Annotated[str, StringConstraints(pattern=r"^[0-9]+(\.[0-9]+)*$")] = Field(
        alias="versie",
        title="Versie",
        description="De versie: cijfers met een punt ertussen.",
        examples=["0.1"],
    )
    kind: DpiaKind = Field(alias="soort", title="Soort", description="Nieuw, herziening of overgenomen.")
    state: Annotated[DpiaState, DoneOn("sign_offs", ((DpiaState.FINAL, DpiaState.DRAFT),))] = Field(
        alias="stand", title="Stand", description="Concept of definitief."
    )
    file_number: Line | None = Field(
        None, alias="dossiernummer", title="Dossiernummer", description="Het dossiernummer."
    )
    authors: tuple[RoleId, ...] = Field(
        alias="auteurs", title="Auteurs", description="De functies die haar maakten.", min_length=1
    )
    keeper: RoleId = Field(alias="beheerder", title="Beheerder", description="De functie die haar bijhoudt.")
    activities: tuple[ActivityId, ...] = Field(
        alias="verwerkingen", title="Verwerkingen", description="De verwerkingen.", min_length=1
    )
    outside: tuple[OutsideActivity, ...] = Field(
        (),
        alias="buiten",
        title="Doet niet mee",
        description="De verwerkingen uit de pre-scan die hier niet meedoen, elk met de reden.",
    )
    prescan: PrescanId | None = Field(None, title="Pre-scan", description="De id van de pre-scan.")
    conclusion: Annotated[Text, Words(60)] | None = Field(
        None,
        alias="conclusie",
        title="Conclusie",
        description="Het antwoord, voor alle uitleg: mag de verwerking doorgaan, en waarmee? Ten hoogste 60 woorden.",
    )
    summary: Annotated[Text, Words(250)] = Field(
        alias="managementsamenvatting",
        title="Managementsamenvatting",
        description="De kern op een halve bladzijde: ten hoogste 250 woorden.",
    )
    points: tuple[PointText, ...] = Field(
        (), alias="punten", title="Punten", description="Wat de DPIA zegt naast het register."
    )
    views: Views | None = Field(
        None, alias="mening_betrokkenen", title="Mening van betrokkenen", description="AVG artikel 35, negende lid."
    )
    advice: Annotated[Advice | None, NotAfter(("sign_offs.date",), at="date")] = Field(
        None, alias="advies_fg", title="Advies van de FG", description="AVG artikel 35, tweede lid."
    )
    risks: tuple[Risk, ...] = Field((), alias="risicos", title="Risico's", description="De risico's voor mensen.")
    actions: tuple[Action, ...] = Field((), alias="maatregelen", title="Maatregelen", description="De maatregelen.")
    sign_offs: Annotated[tuple[SignOff, ...], NotAfter(("review.before",), at="date", firm=True)] = Field(
        (), alias="vaststelling", title="Vaststelling", description="Wie haar vaststelt."
    )
    consultation: Consultation | None = Field(
        None, alias="raadpleging_ap", title="Raadpleging van de AP", description="AVG artikel 36."
    )
    council_informed: PastDate | None = Field(
        None, alias="mr_geinformeerd", title="MR geïnformeerd", description="De dag."
    )
    review: Review | None = Field(None, alias="herziening", title="Herziening", description="Wanneer opnieuw.")
    release: Release | None = Field(None, alias="publicatie", title="Publicatie", description="Wat openbaar mag.")
    for_authority: ForAuthority = None


class Fact(BaseModel):
    """One field of one record as it was when a DPIA was last assessed."""

    model_config = STRICT

    record: Annotated[Line, Distinct()] = Field(
        title="Record", description="SOORT/ID van het record.", examples=["verwerking/lvs"]
    )
    field: Annotated[Line, Distinct()] = Field(alias="veld", title="Veld", description="Het veld.")
    value: str = Field(alias="waarde", title="Waarde", description="De waarde toen, als JSON.")
    fingerprint: Line = Field(alias="vingerafdruk", title="Vingerafdruk", description="De SHA-256 van de waarde.")


class Assessment(BaseModel):
    """The judgement that a change of facts was looked at."""

    model_config = STRICT

    by: RoleId = Field(alias="door", title="Door", description="De functie die het beoordeelde.")
    date: EventDate = Field(alias="datum", title="Datum", description="De dag.")
    reason: Text = Field(alias="reden", title="Reden", description="Waarom de wijziging er wel of niet toe doet.")


class DpiaFacts(Record):
    """The facts that a DPIA rests on, written by `registerbuild dpia bevestig`. Its id is that of the DPIA."""

    dpia: DpiaId = Field(title="DPIA", description="De id van de DPIA.")
    facts: tuple[Fact, ...] = Field((), alias="feiten", title="Feiten", description="De feiten.")
    assessments: tuple[Assessment, ...] = Field(
        (), alias="beoordelingen", title="Beoordelingen", description="Wie wanneer heeft gekeken."
    )
