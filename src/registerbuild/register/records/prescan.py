"""A pre-scan: is a DPIA needed (AVG article 35(1), 35(3), 35(4))?"""

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, Field

from registerbuild.register.records.marks import Deadline, DoneOn, NotAfter
from registerbuild.register.records.values import (
    STRICT,
    ActivityId,
    Answer,
    EventDate,
    ForAuthority,
    Name,
    OpenDate,
    PastDate,
    Record,
    RoleId,
    Text,
)


class Criterion(StrEnum):
    """The nine criteria of the EDPB (WP248 rev.01), in its order."""

    EVALUATION = "evaluatie of scores"
    AUTOMATED = "automatisch besluit"
    MONITORING = "stelselmatig volgen"
    SENSITIVE = "gevoelige gegevens"
    LARGE_SCALE = "grote schaal"
    MATCHING = "koppelen van bestanden"
    VULNERABLE = "kwetsbare mensen"
    NEW_TECHNOLOGY = "nieuwe technologie"
    BARRED = "belet een recht of dienst"


class ApItem(StrEnum):
    """The seventeen processings for which the AP demands a DPIA (Stcrt. 2019, 64418), in its order."""

    COVERT = "heimelijk onderzoek"
    BLACKLIST = "zwarte lijsten"
    FRAUD = "fraudebestrijding"
    CREDIT = "creditscores"
    FINANCIAL = "financiële situatie"
    GENETIC = "genetische gegevens"
    HEALTH = "gezondheidsgegevens"
    PARTNERSHIP = "samenwerkingsverbanden"
    CAMERA = "cameratoezicht"
    FLEXIBLE_CAMERA = "flexibel cameratoezicht"
    EMPLOYEES = "controle van werknemers"
    LOCATION = "locatiegegevens"
    COMMUNICATION = "communicatiegegevens"
    THINGS = "internet of things"
    PROFILING = "profilering"
    BEHAVIOUR = "observatie en beïnvloeding van gedrag"
    BIOMETRIC = "biometrische gegevens"


class CriterionAnswer(BaseModel):
    """The answer to one criterion; it may differ from what the records say only with a reason."""

    model_config = STRICT

    criterion: Criterion = Field(
        alias="criterium", title="Criterium", description="Een van de negen criteria van de EDPB."
    )
    answer: Answer = Field(alias="antwoord", title="Antwoord", description="Geldt dit?")
    reason: Text | None = Field(None, alias="reden", title="Reden", description="Waarom wel of niet.")


class ApAnswer(BaseModel):
    """The answer to one item of the list of the AP."""

    model_config = STRICT

    item: ApItem = Field(
        alias="soort", title="Soort", description="Een van de zeventien soorten van de lijst van de AP."
    )
    answer: Answer = Field(alias="antwoord", title="Antwoord", description="Geldt dit?")
    reason: Text | None = Field(None, alias="reden", title="Reden", description="Waarom wel of niet.")


class Course(StrEnum):
    """What the board does with the outcome."""

    FOLLOW = "volgen"
    DEVIATE = "afwijken"

    @property
    def follows(self) -> bool:
        """Whether the board does what the rule says."""
        return self is Course.FOLLOW


class PrescanDecision(BaseModel):
    """The decision on the outcome, kept also when no DPIA is needed (AVG 5(2))."""

    model_config = STRICT

    course: Course = Field(alias="uitkomst", title="Uitkomst", description="De uitkomst volgen of ervan afwijken.")
    reason: Text = Field(alias="reden", title="Reden", description="Waarom.")
    by: RoleId = Field(alias="door", title="Door", description="De functie die besloot.")
    officer: Annotated[Answer, DoneOn("officer_date", ((Answer.YES, Answer.UNKNOWN),))] = Field(
        Answer.UNKNOWN, alias="fg_geraadpleegd", title="FG geraadpleegd", description="Is de FG om advies gevraagd?"
    )
    officer_date: Annotated[PastDate | None, NotAfter(("date",))] = Field(
        None, alias="fg_datum", title="Datum FG", description="De dag van het advies."
    )
    date: Annotated[EventDate, NotAfter(("review",), firm=True)] = Field(
        alias="datum", title="Datum", description="De dag van het besluit."
    )
    review: Annotated[OpenDate, Deadline("pre-scan opnieuw beoordelen")] = Field(
        alias="beoordelen_voor", title="Beoordelen voor", description="De dag waarvoor dit opnieuw wordt bekeken."
    )


class Prescan(Record):
    """A pre-scan of one activity or a group of them: is a DPIA needed (AVG 35(1), 35(3), 35(4))?"""

    name: Name = Field(alias="naam", title="Naam", description="De naam van de pre-scan.")
    activities: tuple[ActivityId, ...] = Field(
        alias="verwerkingen", title="Verwerkingen", description="De verwerkingen waarover het gaat.", min_length=1
    )
    criteria: tuple[CriterionAnswer, ...] = Field(
        (), alias="criteria", title="Criteria van de EDPB", description="De antwoorden op de negen criteria."
    )
    ap_list: tuple[ApAnswer, ...] = Field(
        (), alias="ap_lijst", title="Lijst van de AP", description="De antwoorden op de zeventien soorten."
    )
    decision: PrescanDecision | None = Field(
        None, alias="besluit", title="Besluit", description="Wat het bestuur met de uitkomst doet."
    )
    for_authority: ForAuthority = None
