"""What a person meant in a line that YAML cannot read: where the slip is, what stands there, and what to type."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """Line and column count from 0, as YAML counts them."""

    line: int
    column: int
    message: str
    fix: str


@dataclass(frozen=True, slots=True)
class Complaint:
    """What YAML says of a text: its words, and where it stopped (`line`, `column`) or where it began to read.

    `since` is the line and column at which the thing begins that does not end well, if YAML names it.
    """

    lines: Sequence[str]
    problem: str
    line: int
    column: int
    since: tuple[int, int] | None

    @property
    def at(self) -> str:
        """The line where YAML stopped."""
        return self.lines[self.line] if self.line < len(self.lines) else ""

    @property
    def before(self) -> int | None:
        """The number of the last line above that is not empty."""
        return next((n for n in range(min(self.line, len(self.lines)) - 1, -1, -1) if self.lines[n].strip()), None)


_FIELD = re.compile(r"(?P<indent> *)(?:- +)?(?P<name>[\w-]+):(?P<rest>.*)")
_QUOTED = re.compile(r" *(?:- +)?(?:[\w-]+: +)?(?P<quote>['\"])(?P<text>.*)")
_CURLY = re.compile(r" *(?:- +)?(?:[\w-]+: +)?[‘“„]")
_BRACES = re.compile(r" *(?:- +)?(?:[\w-]+: +)?\{[a-z]+:[^ }]*\} *\S")
_CONFLICT = re.compile(r"(?:<{7}|={7}|>{7})(?: |$)")

_GLUED = re.compile(r" *(?:- +)?[\w-]+:(?=[^\s:/])")
_SPACE = "zet een spatie achter de dubbele punt"
_WHOLE = "zet de hele tekst tussen dubbele aanhalingstekens"


def diagnose(complaint: Complaint) -> Diagnosis:
    """The first explanation that fits, or that this is no YAML."""
    found = (explanation for look in _LOOKS for explanation in look(complaint))
    unknown = (
        "dit is geen geldige YAML",
        "vergelijk de regel met een ander bestand van dezelfde soort; let op inspringing en aanhalingstekens",
    )
    return next(found, Diagnosis(complaint.line, complaint.column, *unknown))


def _conflict(c: Complaint) -> Iterator[Diagnosis]:
    for number, line in enumerate(c.lines):
        if _CONFLICT.match(line):
            fix = "kies een van de twee versies, en haal de regels met <<<<<<<, ======= en >>>>>>> weg"
            yield Diagnosis(number, 0, "twee versies door elkaar, van git", fix)


def _tab(c: Complaint) -> Iterator[Diagnosis]:
    if c.at[c.column : c.column + 1] == "\t" or c.at.startswith("\t"):
        yield Diagnosis(c.line, c.column, "tabteken", "gebruik spaties in plaats van tabs")


def _braces(c: Complaint) -> Iterator[Diagnosis]:
    """A text that begins with a reference such as {termijn:x} is read as something else."""
    for number in (c.line, c.line - 1):
        if 0 <= number < len(c.lines) and _BRACES.match(c.lines[number]):
            fix = "zet de hele tekst tussen aanhalingstekens"
            yield Diagnosis(c.line, c.column, "tekst die met een accolade begint", fix)


def _curly(c: Complaint) -> Iterator[Diagnosis]:
    if _CURLY.match(c.at):
        column = next(number for number, sign in enumerate(c.at) if sign in "‘“„")
        yield Diagnosis(c.line, column, "krulaanhalingsteken", f'{_WHOLE}, de rechte van het toetsenbord: "…"')


def _quote(c: Complaint) -> Iterator[Diagnosis]:
    """A quote that begins a text and ends too soon, too late or never."""
    begun = range(c.line, -1, -1) if c.since is None else (c.line, c.since[0], *range(c.line - 1, -1, -1))
    for number in begun:
        found = _QUOTED.match(c.lines[number]) if number < len(c.lines) else None
        if found is None:
            continue
        column, quote, text = found.start("quote"), found["quote"], found["text"]
        if quote not in text.replace("''", "").replace('\\"', ""):
            apostrophe = quote == "'" and text[1:2] == " "
            message = "apostrof aan het begin van de tekst" if apostrophe else "aanhalingsteken niet gesloten"
            fix = f'{_WHOLE}: "{quote}{text.strip()}"' if apostrophe else "sluit de tekst met hetzelfde aanhalingsteken"
            yield Diagnosis(number, column, message, fix)
        elif number == c.line and not text.rstrip().endswith(quote * 2) and text.rstrip().count(quote) > 1:
            message = "aanhalingsteken midden in de tekst"
            inner = "schrijf binnen de tekst ‘ en ’" if quote == '"' else f'{_WHOLE}: "{text.rstrip()[:-1]}"'
            yield Diagnosis(number, c.column - 1 if c.column else column, message, inner)
        return


def _field(c: Complaint) -> Iterator[Diagnosis]:
    """A colon too many: the line above lacks something, this one is indented too far, or it is in a text."""
    if "mapping values" not in c.problem:
        return
    here = _FIELD.match(c.at)
    if here is None or here.start("rest") - 1 != c.column or c.before is None:
        yield Diagnosis(
            c.line, c.column, "tweede dubbele punt in de tekst", "zet de hele tekst tussen aanhalingstekens"
        )
        return
    above = c.lines[c.before]
    glued = _GLUED.match(above)
    if glued:
        yield Diagnosis(c.before, glued.end() - 1, "spatie ontbreekt achter de dubbele punt", _SPACE)
    elif re.fullmatch(r" *(?:- +)?[\w-]+ *", above):
        yield Diagnosis(c.before, len(above.rstrip()), "dubbele punt ontbreekt", "schrijf: veld: waarde")
    else:
        most = re.match(r" *(?:- +)?", above).end()  # type: ignore[union-attr]  # it matches nothing at least
        begin = f"met {most} spaties" if most else "helemaal links"
        fix = (
            f"begin deze regel {begin}, recht onder de vorige; is hij een vervolg van de tekst erboven, "
            "schrijf daar dan >- achter de dubbele punt en begin de tekst op een nieuwe regel"
        )
        yield Diagnosis(c.line, len(here["indent"]), "deze regel springt te ver in", fix)


def _continued(c: Complaint) -> Iterator[Diagnosis]:
    if "could not find expected ':'" in c.problem and c.since:
        if glued := _GLUED.match("".join(c.lines[c.since[0] : c.since[0] + 1])):
            yield Diagnosis(c.since[0], glued.end() - 1, "spatie ontbreekt achter de dubbele punt", _SPACE)
        fix = (
            "schrijf: veld: waarde; is deze regel een vervolg van de tekst erboven, schrijf daar dan >- achter de "
            "dubbele punt en laat de tekst op de volgende regels 2 spaties inspringen"
        )
        yield Diagnosis(*c.since, "regel zonder veld", fix)


_BEGINNINGS = {
    "*": "sterretje",
    "&": "&-teken",
    "!": "uitroepteken",
    ">": "groter-dan-teken",
    "|": "rechte streep",
    "@": "apenstaartje",
    "%": "procentteken",
    "`": "accent",
    "-": "streepje",
}


def _beginning(c: Complaint) -> Iterator[Diagnosis]:
    """A text that begins with a sign that means something else in YAML."""
    line, column = c.since if c.since and c.since[0] == c.line else (c.line, c.column)
    sign = c.lines[line][column : column + 1] if line < len(c.lines) else ""
    if sign in _BEGINNINGS and ("block sequence" in c.problem or sign != "-"):
        more = "; is het een lijst, zet elk onderdeel dan op een eigen regel eronder" if sign == "-" else ""
        message = f"{_BEGINNINGS[sign]} aan het begin van de tekst"
        yield Diagnosis(line, column, message, f"zet de hele tekst tussen aanhalingstekens{more}")


def _flow(c: Complaint) -> Iterator[Diagnosis]:
    for end, message, fix in (
        ("']'", "lijst niet gesloten", "sluit de lijst met ]"),
        ("'}'", "accolade niet gesloten", "sluit met }"),
    ):
        if end in c.problem:
            line, column = c.since or (c.line, c.column)
            yield Diagnosis(line, column, message, fix)


_EXPLANATIONS = (
    ("control characters", "onzichtbaar stuurteken", "haal dit teken weg of typ de tekst opnieuw"),
    ("cannot start any token", "teken dat hier niet mag beginnen", "zet de tekst tussen aanhalingstekens"),
    ("did not find expected key", "de inspringing klopt niet", "laat alle velden van één record even ver inspringen"),
    (
        "did not find expected '-'",
        "de inspringing klopt niet",
        "zet dit veld recht onder het vorige veld, of dit streepje recht onder het vorige streepje",
    ),
    ("unexpected end of stream", "aanhalingsteken niet gesloten", "sluit de tekst met hetzelfde aanhalingsteken"),
    ("unexpected document indicator", "aanhalingsteken niet gesloten", "sluit de tekst met hetzelfde aanhalingsteken"),
)


def _words(c: Complaint) -> Iterator[Diagnosis]:
    for words, message, fix in _EXPLANATIONS:
        if words in c.problem:
            yield Diagnosis(c.line, c.column, message, fix)


_LOOKS: tuple[Callable[[Complaint], Iterator[Diagnosis]], ...] = (
    *(_conflict, _tab, _braces, _curly, _quote, _field, _continued, _flow, _beginning, _words),
)
