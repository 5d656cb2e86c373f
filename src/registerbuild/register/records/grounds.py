"""Why data may be used: the legal bases of AVG article 6, the exceptions of article 9, the grounds of 10 and 87."""

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, Field

from registerbuild.register.records.marks import Distinct
from registerbuild.register.records.values import STRICT, DataSubjectId, Law, PurposeId, SentencePart, Text


class Basis(StrEnum):
    """The six legal bases of AVG article 6(1), in the order of their letters."""

    CONSENT = "toestemming"
    CONTRACT = "overeenkomst"
    LEGAL_DUTY = "wettelijke verplichting"
    VITAL_INTEREST = "vitaal belang"
    PUBLIC_TASK = "taak van algemeen belang"
    LEGITIMATE_INTEREST = "gerechtvaardigd belang"

    @property
    def letter(self) -> str:
        """The letter in AVG article 6(1)."""
        return "abcdef"[list(Basis).index(self)]


OBJECTIONABLE = frozenset({Basis.PUBLIC_TASK, Basis.LEGITIMATE_INTEREST})
"""The legal bases against which one may object, AVG article 21(1)."""


class Exception9(StrEnum):
    """The exceptions of AVG article 9(2), in the order of their letters."""

    CONSENT = "uitdrukkelijke toestemming"
    EMPLOYMENT = "arbeidsrecht en sociale zekerheid"
    VITAL_INTEREST = "vitale belangen"
    NON_PROFIT = "organisatie op levensbeschouwelijk of politiek gebied"
    MADE_PUBLIC = "zelf openbaar gemaakt"
    LEGAL_CLAIM = "rechtsvordering"
    PUBLIC_INTEREST = "zwaarwegend algemeen belang"
    HEALTH_CARE = "gezondheidszorg"
    PUBLIC_HEALTH = "volksgezondheid"
    RESEARCH = "archief, onderzoek of statistiek"

    @property
    def letter(self) -> str:
        """The letter in AVG article 9(2)."""
        return "abcdefghij"[list(Exception9).index(self)]


class LegalBasis(BaseModel):
    """One legal basis of one purpose, AVG article 6(1), with what each basis must be able to show."""

    model_config = STRICT

    basis: Basis = Field(
        alias="grondslag",
        title="Grondslag",
        description="De grondslag uit AVG artikel 6, eerste lid.",
        json_schema_extra={
            "code": "VRW104",
            "mistake": "onbekende grondslag",
            "fix": "kies een grondslag uit AVG artikel 6, eerste lid",
        },
    )
    subjects: tuple[DataSubjectId, ...] = Field(
        (),
        alias="betrokkenen",
        title="Betrokkenen",
        description="Voor wiens gegevens deze grondslag geldt, als het niet alle groepen zijn.",
    )
    laws: tuple[Law, ...] = Field(
        (),
        alias="wetten",
        title="Wet en artikel",
        description="De wet die de plicht of de taak geeft (6(1)(c) en (e)).",
    )
    necessity: Text | None = Field(
        None, alias="noodzaak", title="Noodzaak", description="Waarom het zonder deze gegevens niet kan."
    )
    interest: Text | None = Field(
        None, alias="belang", title="Belang", description="Welk gerechtvaardigd belang (13(1)(d))."
    )
    balance: Text | None = Field(
        None,
        alias="afweging",
        title="Afweging",
        description="Waarom dat belang zwaarder weegt, ook bij kinderen. Alleen intern zichtbaar.",
    )
    asked: Text | None = Field(
        None, alias="hoe_gevraagd", title="Hoe gevraagd", description="Hoe toestemming wordt gevraagd en vastgelegd."
    )
    withdrawn: Text | None = Field(
        None, alias="hoe_ingetrokken", title="Hoe ingetrokken", description="Hoe iemand de toestemming stopt (7(3))."
    )
    when: SentencePart | None = Field(
        None, alias="wanneer", title="Wanneer", description="In welk geval deze grondslag geldt, als er meer zijn."
    )


class PurposeUse(BaseModel):
    """A purpose of the activity with its own legal bases, AVG article 13(1)(c)."""

    model_config = STRICT

    purpose: Annotated[PurposeId, Distinct()] = Field(
        alias="doel", title="Doel", description="De id van het doel in doelen.yaml."
    )
    bases: tuple[LegalBasis, ...] = Field(
        (), alias="grondslagen", title="Grondslagen", description="Een of meer grondslagen."
    )


class SpecialGround(BaseModel):
    """An exception of AVG article 9(2) with its hook in Dutch law."""

    model_config = STRICT

    exception: Exception9 = Field(
        alias="uitzondering", title="Uitzondering", description="De uitzondering uit AVG artikel 9, tweede lid."
    )
    laws: tuple[Law, ...] = Field(
        (), alias="wetten", title="Wet en artikel", description="De Nederlandse wet die hierbij hoort."
    )
    provision: Text | None = Field(
        None,
        alias="voorziening",
        title="Begeleiding of voorziening",
        description="Voor welke begeleiding of voorziening (UAVG 30(2)(a)).",
    )
    confidentiality: Text | None = Field(
        None,
        alias="geheimhouding",
        title="Geheimhouding",
        description="Wie erbij kan en hoe geheimhouding geldt (UAVG 30(4)).",
    )
    asked: Text | None = Field(
        None,
        alias="hoe_gevraagd",
        title="Hoe gevraagd",
        description="Hoe uitdrukkelijke toestemming wordt gevraagd en vastgelegd.",
    )
    withdrawn: Text | None = Field(
        None,
        alias="hoe_ingetrokken",
        title="Hoe ingetrokken",
        description="Hoe iemand de uitdrukkelijke toestemming stopt (7(3)).",
    )
    when: SentencePart | None = Field(
        None, alias="wanneer", title="Wanneer", description="In welk geval deze uitzondering geldt, als er meer zijn."
    )


class Ground(BaseModel):
    """The statutory ground for criminal data (AVG 10) or for a national number (AVG 87, UAVG 46)."""

    model_config = STRICT

    laws: tuple[Law, ...] = Field(
        alias="wetten", title="Wet en artikel", description="De wet die het gebruik toestaat.", min_length=1
    )
    text: Text | None = Field(None, alias="uitleg", title="Uitleg", description="Waarvoor het gebruik nodig is.")
