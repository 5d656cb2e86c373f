"""The kinds of record, where their files are, and the register that holds them all."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, TypeVar, cast

from registerbuild.register.findings import Place, RecordKey
from registerbuild.register.outgoing import kept_inside
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.change import Change
from registerbuild.register.records.commission import Commission
from registerbuild.register.records.data import (
    DataCategory,
    Measure,
    Purpose,
    Recipient,
    RetentionPeriod,
    Statute,
    Term,
)
from registerbuild.register.records.dpia import Dpia, DpiaFacts
from registerbuild.register.records.edition import Edition
from registerbuild.register.records.front import RightSummary, Start, Topic
from registerbuild.register.records.organisation import DataSubject, Organisation, School
from registerbuild.register.records.prescan import Prescan
from registerbuild.register.records.processor import Processor
from registerbuild.register.records.scale import RiskScale
from registerbuild.register.records.texts import Article, FormerStatement, Regulation, Statement
from registerbuild.register.records.values import Record, Status
from registerbuild.register.source import Loc, Source

_R = TypeVar("_R", bound=Record)


class Shape(Enum):
    """How the records of a kind lie in files."""

    ONE = auto()
    """the whole file is one record; its id is the file's name"""
    LIST = auto()
    """one file, id → record"""
    FOLDER = auto()
    """a folder of YAML files, one record each"""
    STATEMENTS = auto()
    """a folder of Markdown files, one statement each"""
    FORMER = auto()
    """the same one folder deeper: per statement a folder with the texts that it had before"""
    VERSIONS = auto()
    """a folder per version: reglement.yaml and one Markdown file per article"""


@dataclass(frozen=True, slots=True)
class Kind:
    """A record type: its Dutch name, what all of them are called, its model, and its file or folder in `register/`."""

    name: str
    all_called: str
    model: type[Record]
    home: str
    shape: Shape
    command: str = ""
    """the command that writes its files, when nobody types them"""


KINDS = (
    Kind("organisatie", "organisatie", Organisation, "organisatie.yaml", Shape.ONE),
    Kind("school", "scholen", School, "scholen.yaml", Shape.LIST),
    Kind("betrokkene", "betrokkenen", DataSubject, "betrokkenen.yaml", Shape.LIST),
    Kind("gegeven", "gegevens", DataCategory, "gegevens.yaml", Shape.LIST),
    Kind("doel", "doelen", Purpose, "doelen.yaml", Shape.LIST),
    Kind("ontvanger", "ontvangers", Recipient, "ontvangers.yaml", Shape.LIST),
    Kind("bewaartermijn", "bewaartermijnen", RetentionPeriod, "bewaartermijnen.yaml", Shape.LIST),
    Kind("maatregel", "maatregelen", Measure, "maatregelen.yaml", Shape.LIST),
    Kind("begrip", "begrippen", Term, "begrippen.yaml", Shape.LIST),
    Kind("wet", "wetten", Statute, "wetten.yaml", Shape.LIST),
    Kind("thema", "thema’s", Topic, "themas.yaml", Shape.LIST),
    Kind("recht", "rechten", RightSummary, "rechten.yaml", Shape.LIST),
    Kind("start", "startpagina", Start, "start.yaml", Shape.ONE),
    Kind("verwerking", "verwerkingen", Activity, "verwerkingen", Shape.FOLDER),
    Kind("verwerker", "verwerkers", Processor, "verwerkers", Shape.FOLDER),
    Kind("opdracht", "opdrachten", Commission, "opdrachten.yaml", Shape.LIST),
    Kind("prescan", "pre-scans", Prescan, "prescans", Shape.FOLDER),
    Kind("dpia", "DPIA’s", Dpia, "dpia", Shape.FOLDER),
    Kind("feiten", "feiten onder een DPIA", DpiaFacts, "dpia-feiten", Shape.FOLDER, "registerbuild dpia bevestig"),
    Kind("wijziging", "wijzigingen van het reglement", Change, "wijzigingen", Shape.FOLDER),
    Kind("schaal", "schaal van risico’s", RiskScale, "schaal.yaml", Shape.ONE),
    Kind("verklaring", "verklaringen", Statement, "verklaringen", Shape.STATEMENTS),
    Kind("eerdere verklaring", "eerdere verklaringen", FormerStatement, "verklaringen", Shape.FORMER),
    Kind("reglement", "reglement", Regulation, "reglement", Shape.VERSIONS),
    Kind("editie", "edities", Edition, "edities.yaml", Shape.LIST, "registerbuild editie"),
)
ARTICLE = Kind("artikel", "artikelen", Article, "reglement", Shape.VERSIONS)
KEPT_INSIDE = kept_inside([kind.model for kind in (*KINDS, ARTICLE)])
"""The fields that stay with the board, as MODEL.ATTRIBUTE: each gate has them on its list."""
_MODELS = {kind.name: kind.model for kind in (*KINDS, ARTICLE)}
_NAMES = {kind.model: kind.name for kind in (*KINDS, ARTICLE)}


def kind_of(model: type[Record]) -> str:
    """The Dutch name of a record type."""
    return _NAMES[model]


def is_kind(name: str) -> bool:
    """Whether records of this kind have files of their own; a function (`rol`) is a part of the board's record."""
    return name in _MODELS


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a record came from: its source file and the path of the record inside that file."""

    source: Source
    prefix: Loc = ()

    def place(self, loc: Loc = ()) -> Place:
        """The place of a field of the record, or of the nearest thing around it."""
        return self.source.place((*self.prefix, *loc))

    @property
    def values(self) -> Any:
        """The plain values of the record as they stand in the file, whether they are right or not."""
        found = self.source.values
        for part in self.prefix:
            found = found[part]
        return found

    def key(self, loc: Loc) -> Place:
        """The place of a field's name, or of its value when it has no name of its own."""
        at = (*self.prefix, *loc)
        return self.source.keys.get(at) or self.source.place(at)


@dataclass(frozen=True, slots=True)
class Register:
    """All records by type and id, in the order of the files. Documents are made only when nothing is wrong with it."""

    records: Mapping[type[Record], Mapping[str, Record]]

    def all(self, model: type[_R]) -> Mapping[str, _R]:
        """Id → record for one record type; article ids are VERSION/ARTICLE."""
        return cast("Mapping[str, _R]", self.records.get(model, {}))

    def live(self, model: type[_R]) -> tuple[_R, ...]:
        """The records of a type that are not withdrawn: an id is for ever, and what it said is no longer shown."""
        return tuple(record for record in self.all(model).values() if record.status is not Status.WITHDRAWN)

    def find(self, key: RecordKey) -> Record | None:
        """A record by its kind and id; None when it is not there, or when the kind is none with files of its own."""
        kind, name = key
        return self.records.get(_MODELS[kind], {}).get(name) if kind in _MODELS else None

    def all_of(self, kind: str) -> Mapping[str, Record]:
        """Id → record for one kind by its Dutch name."""
        return self.records.get(_MODELS[kind], {})

    @property
    def organisation(self) -> Organisation:
        """The controller. Raises KeyError when the register has none, which the loader reports as an error."""
        return self.all(Organisation)["organisatie"]
