"""The scale on which the board weighs risks."""

from enum import StrEnum

from pydantic import BaseModel, Field

from registerbuild.register.records.values import STRICT, Line, Record


class Level(StrEnum):
    """The three levels of likelihood, impact and risk."""

    LOW = "laag"
    MEDIUM = "midden"
    HIGH = "hoog"


class MatrixRow(BaseModel):
    """The level for each likelihood, at one impact."""

    model_config = STRICT

    low: Level = Field(alias="laag", title="Kans laag", description="Het niveau bij kans laag.")
    medium: Level = Field(alias="midden", title="Kans midden", description="Het niveau bij kans midden.")
    high: Level = Field(alias="hoog", title="Kans hoog", description="Het niveau bij kans hoog.")


class Matrix(BaseModel):
    """Impact and likelihood → level."""

    model_config = STRICT

    low: MatrixRow = Field(alias="laag", title="Impact laag", description="De niveaus bij impact laag.")
    medium: MatrixRow = Field(alias="midden", title="Impact midden", description="De niveaus bij impact midden.")
    high: MatrixRow = Field(alias="hoog", title="Impact hoog", description="De niveaus bij impact hoog.")


class LevelWords(BaseModel):
    """What the three levels mean in words."""

    model_config = STRICT

    low: Line = Field(alias="laag", title="Laag", description="Wat laag betekent.")
    medium: Line = Field(alias="midden", title="Midden", description="Wat midden betekent.")
    high: Line = Field(alias="hoog", title="Hoog", description="Wat hoog betekent.")


class RiskScale(Record):
    """The scale of the board: what the levels mean and which level follows from likelihood and impact."""

    likelihood: LevelWords = Field(alias="kans", title="Kans", description="Wat de drie kansen betekenen.")
    impact: LevelWords = Field(title="Impact", description="Wat de drie soorten impact betekenen.")
    matrix: Matrix = Field(title="Matrix", description="Welk niveau bij welke kans en impact hoort.")
