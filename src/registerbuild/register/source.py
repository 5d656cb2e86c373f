"""Text → plain values and the place of every value and key.

Every scalar is text (`no`, `1.10` and `09123456` stay what the user typed); anchors, aliases, tags, merge keys,
duplicate keys and a depth over 20 are findings. Nothing here raises on bad input.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from registerbuild.register.diagnosis import Complaint, diagnose
from registerbuild.register.findings import Finding, Place, Severity
from registerbuild.register.findings import Loc as Loc

MAX_BYTES = 1024 * 1024
MAX_PDF_BYTES = 20 * 1024 * 1024
MAX_DEPTH = 20
ID = re.compile(r"(?!(con|prn|aux|nul|(com|lpt)[1-9])\Z)(?!.{101})[a-z0-9]+(-[a-z0-9]+)*\Z")
"""What the id of a record or of a lid looks like: it stands in addresses, and Windows keeps some names for itself."""
ID_FIX = (
    "gebruik alleen kleine letters, cijfers en koppeltekens, ten hoogste 100, en geen naam van Windows zelf, zoals nul"
)

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Characters that nobody sees and that change what a terminal or a reader shows, those that turn the direction too."""
_LOOKALIKE = re.compile(
    "[\u00ad\u180e\u2000-\u200d\u2010\u2011\u2028\u2029\u202f\u205f\u2060\u3000\ufb00-\ufb06\ufe00-\ufe0f\ufeff]"
)
_LAYOUT = re.compile(r"(?m)^[ \u00a0]+|(?<=:)\u00a0|^[ \u00a0]*-\u00a0")
_PLAIN = {"\u2010": "-", "\u2011": "-", "\u202f": "\u00a0"}
_NOTHING = ("~", "null", "Null", "NULL")
"""What YAML calls no value; here every value is text."""

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(slots=True)
class Source:
    """One file or part of a file, read: plain values (str, list, dict) with their places."""

    path: str
    values: Any = None
    places: dict[Loc, Place] = field(default_factory=dict)
    keys: dict[Loc, Place] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def place(self, loc: Loc) -> Place:
        """The place of a value, or of the nearest thing around it."""
        for end in range(len(loc), -1, -1):
            if loc[:end] in self.places:
                return self.places[loc[:end]]
        return Place(self.path)

    def report(self, code: str, message: str, place: Place, fix: str, note: str = "") -> None:
        """Add an error."""
        self.findings.append(Finding(code, Severity.ERROR, message, place, fix, note))


class _TooDeepError(Exception):
    """Stops the walk below depth 20; the finding is already there."""


def decode(path: str, content: bytes) -> tuple[str, list[Finding]]:
    """UTF-8 bytes → text with `\\n` line ends. Text that cannot be read comes back empty with a finding."""
    if len(content) > MAX_BYTES:
        finding = Finding(
            "BST002", Severity.ERROR, "bestand te groot", Place(path), "verdeel het bestand: ten hoogste 1 MiB"
        )
        return "", [finding]
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        column = error.start - (content.rfind(b"\n", 0, error.start) + 1) + 1
        fix = "sla het bestand op als UTF-8 (in Kladblok: Opslaan als, Codering: UTF-8)"
        note = "dit teken is niet als UTF-8 opgeslagen"
        return "", [Finding("BST003", Severity.ERROR, "geen UTF-8", Place(path, line, column), fix, note)]
    text = _typed(text.replace("\r\n", "\n").replace("\r", "\n"))
    control = _CONTROL.search(text)
    if control:
        line, column = text.count("\n", 0, control.start()) + 1, control.start() - text.rfind("\n", 0, control.start())
        return "", [_control_finding(Place(path, line, column))]
    return text, []


def _typed(text: str) -> str:
    """The text as a person types it: what Word and PDFs put in its place is seen by nobody and found by no search.

    A space that does not break is a plain one where a line begins and behind a colon or a dash, as YAML knows no other;
    a hyphen that does not break becomes a hyphen, a ligature its letters, a letter with a loose accent one character, a
    space of another width a space; soft hyphens, joiners and other characters without width go.
    """
    text = unicodedata.normalize("NFC", text)
    if "\u00a0" in text:
        text = _LAYOUT.sub(lambda found: found[0].replace("\u00a0", " "), text)
    return _LOOKALIKE.sub(lambda found: _plain(found[0]), text)


def _plain(character: str) -> str:
    kind = unicodedata.category(character)
    spaces = " " if kind.startswith("Z") else ""
    return _PLAIN.get(character) or (spaces if kind[0] in "ZCM" else unicodedata.normalize("NFKC", character))


def _control_finding(place: Place) -> Finding:
    fix = "haal dit teken weg of typ de tekst opnieuw"
    return Finding(
        "BST008", Severity.ERROR, "onzichtbaar stuurteken", place, fix, "hier staat een teken dat niemand ziet"
    )


def read_yaml(path: str, text: str, first_line: int = 0) -> Source:
    """Read one YAML document; `first_line` is added to every line number (for front matter)."""
    walker = _Walker(Source(path), text.split("\n"), first_line)
    try:
        walker.document(iter(yaml.parse(text, Loader=_Loader)))
    except _TooDeepError:
        walker.source.values = None
    except yaml.YAMLError as error:
        walker.syntax(error)
        walker.source.values = None
    return walker.source


@dataclass(slots=True)
class _Walker:
    source: Source
    lines: list[str]
    first_line: int

    def mark(self, start: Any, end: Any) -> Place:
        line = self.lines[start.line] if start.line < len(self.lines) else ""
        stop = end.column if end.line == start.line else len(line)
        return Place(self.source.path, start.line + 1 + self.first_line, start.column + 1, max(1, stop - start.column))

    def document(self, events: Iterator[Any]) -> None:
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                first = next(events)
                if documents == 1:
                    self.source.values = self.value(first, events, (), 0)
                else:
                    fix = "maak van het tweede deel een eigen bestand, of haal de regel met --- weg"
                    place = self.mark(event.start_mark, event.end_mark)
                    self.source.report("YAM010", "twee documenten in een bestand", place, fix)
                    return

    def value(self, event: Any, events: Iterator[Any], loc: Loc, depth: int) -> Any:
        place = self.mark(event.start_mark, event.end_mark)
        self.source.places[loc] = place
        self.refuse(event, place)
        if isinstance(event, yaml.ScalarEvent):
            if _CONTROL.search(event.value):
                self.source.findings.append(_control_finding(place))
            self.cut_off(event)
            self.misread(event, place)
            return event.value
        if isinstance(event, yaml.AliasEvent):
            return ""
        if depth >= MAX_DEPTH:
            self.source.report("YAM008", "te diep genest", place, f"gebruik ten hoogste {MAX_DEPTH} niveaus")
            raise _TooDeepError
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(events, loc, depth)
        return self.mapping(events, loc, depth)

    def cut_off(self, event: Any) -> None:
        """Text behind ` #` is a comment in YAML; in a sentence that would lose words without anyone noticing."""
        end = event.end_mark
        rest = self.lines[end.line][end.column :] if not event.style and end.line < len(self.lines) else ""
        if event.value and rest.lstrip().startswith("#"):
            column = end.column + len(rest) - len(rest.lstrip()) + 1
            place = Place(self.source.path, end.line + 1 + self.first_line, column)
            fix = "zet de hele tekst tussen aanhalingstekens, of een opmerking op een eigen regel"
            self.source.report("YAM012", "tekst na een hekje", place, fix, "alles vanaf dit teken valt weg")

    def misread(self, event: Any, place: Place) -> None:
        """Text that a person meant as a sign of YAML, and that would stand on the page as it is."""
        if event.style:
            return
        if event.value in _NOTHING:
            fix = "vul het veld in, of haal de hele regel weg als u het nog niet weet"
            self.source.report("YAM013", f"{event.value} in plaats van een waarde", place, fix)
        elif len(event.value) > 1 and event.value[0] in "“„‘" and event.value[-1] in "”“’":
            fix = f'gebruik rechte aanhalingstekens: "{event.value[1:-1]}"'
            note = "deze tekens zouden zo op de pagina staan"
            self.source.report("YAM014", "krulaanhalingstekens om de hele tekst", place, fix, note)

    def refuse(self, event: Any, place: Place) -> None:
        if isinstance(event, yaml.AliasEvent):
            fix = "schrijf de waarde hier zelf uit, of verwijs met een id"
            self.source.report("YAM004", "verwijzing met * in YAML", place, fix)
        elif event.anchor is not None:
            self.source.report("YAM004", "anker met & in YAML", place, "haal het anker weg; verwijs met een id")
        if getattr(event, "tag", None) is not None:
            fix = "haal het woord met ! weg, of zet de tekst tussen aanhalingstekens"
            self.source.report("YAM005", "YAML-tag", place, fix)

    def sequence(self, events: Iterator[Any], loc: Loc, depth: int) -> list[Any]:
        items: list[Any] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            items.append(self.value(event, events, (*loc, len(items)), depth + 1))
        return items

    def mapping(self, events: Iterator[Any], loc: Loc, depth: int) -> dict[str, Any]:
        items: dict[str, Any] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self.key(event, events, loc, depth)
            seen = key in items
            at = (*loc, key)
            if seen:
                fix = "laat er één staan; de tool kiest niet voor u"
                place = self.mark(event.start_mark, event.end_mark)
                first = self.source.keys[at].line
                self.source.report("YAM003", f"{key} staat er twee keer", place, fix, f"staat al op regel {first}")
                at = (*loc, f"{key} (dubbel)")
            else:
                self.source.keys[at] = self.mark(event.start_mark, event.end_mark)
            value = self.value(next(events), events, at, depth + 1)
            if not seen and key:
                items[key] = value
        return items

    def key(self, event: Any, events: Iterator[Any], loc: Loc, depth: int) -> str:
        place = self.mark(event.start_mark, event.end_mark)
        self.refuse(event, place)
        if not isinstance(event, yaml.ScalarEvent):
            self.source.report(
                "YAM011", "een veldnaam is geen tekst", place, "gebruik een gewone naam voor de dubbele punt"
            )
            if not isinstance(event, yaml.AliasEvent):
                self.value(event, events, (*loc, ""), depth + 1)
            return ""
        if event.value == "<<" and not event.style:
            self.source.report("YAM006", "samenvoegen met << in YAML", place, "schrijf de velden hier zelf uit")
            return ""
        return str(event.value)

    def syntax(self, error: yaml.YAMLError) -> None:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        line, column = (mark.line, mark.column) if mark else self.unreadable(error)
        problem = str(getattr(error, "problem", "") or getattr(error, "reason", "") or "")
        since = getattr(error, "context_mark", None)
        begun = (since.line, since.column) if since else None
        found = diagnose(Complaint(self.lines, problem, min(line, max(len(self.lines) - 1, 0)), column, begun))
        place = Place(self.source.path, found.line + 1 + self.first_line, found.column + 1)
        self.source.report("YAM002", found.message, place, found.fix)

    def unreadable(self, error: yaml.YAMLError) -> tuple[int, int]:
        position = getattr(error, "position", 0) or 0
        before = "\n".join(self.lines).encode()[:position].decode("utf-8", "ignore")
        return before.count("\n"), len(before) - (before.rfind("\n") + 1)
