"""pydantic's errors → Dutch findings, with the place, the given value, and what to do."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from registerbuild.register.findings import Finding, Place, Severity, nearest
from registerbuild.register.index import Origin
from registerbuild.register.meant import as_answer, as_date, as_period, misspelt
from registerbuild.register.model import ModelField, field_at, fields, part_at
from registerbuild.register.records.texts import Statement
from registerbuild.register.source import Loc

NONE = frozenset({"geen", "niemand", "nee", "n.v.t.", "nvt", "onbekend", "nog niet bepaald"})
"""What people write where a list belongs, and there is nothing or they do not know."""
AS_NONE = "schrijf [] voor geen, of haal de regel weg als u het nog niet weet"
_AS_LIST = "zet elk onderdeel op een eigen regel die begint met een streepje en een spatie, of schrijf [een, twee]"
_SHAPES = {
    "tuple_type": ("hier hoort een lijst", _AS_LIST),
    "list_type": ("hier hoort een lijst", _AS_LIST),
    "model_type": ("hier horen velden", "schrijf eronder, ingesprongen: veld: waarde"),
    "model_attributes_type": ("hier horen velden", "schrijf eronder, ingesprongen: veld: waarde"),
    "dict_type": ("hier horen velden", "schrijf eronder, ingesprongen: veld: waarde"),
    "string_type": ("hier hoort een tekst", "schrijf één tekst achter de dubbele punt"),
}
_MEANT = {"datum": as_date, "termijn": as_period, "ja_nee": as_answer}
_VALUES = {
    "datum": ("REC006", "geen datum", "schrijf de datum als jaar-maand-dag, zoals 2027-08-01"),
    "termijn": (
        "REC007",
        "geen termijn",
        "schrijf P2Y voor 2 jaar, P6M voor 6 maanden, P4W voor 4 weken, P0D voor meteen",
    ),
    "ja_nee": ("REC008", "geen ja of nee", "schrijf ja of nee"),
    "int_parsing": ("REC009", "geen getal", "schrijf een heel getal in cijfers"),
    "greater_than_equal": ("REC009", "getal te klein", "vul een groter getal in"),
    "less_than_equal": ("REC009", "getal te groot", "vul een kleiner getal in"),
}


def explain_errors(error: ValidationError, model: type[BaseModel], origin: Origin) -> Iterator[Finding]:
    """One finding per mistake in a record; a field that only has its name misspelt is not reported as missing too."""
    found = [(tuple(details["loc"]), details) for details in error.errors(include_url=False)]
    findings = [
        (loc, details["type"], replace(_finding(details, loc, model, origin), loc=loc))
        for loc, details in found
        if loc != ("id",)
    ]
    broken = {loc[:end] for loc, *_ in findings for end in range(1, len(loc))}
    findings = [found for found in findings if found[1] != "too_short" or found[0] not in broken]  # it has items
    meant = {(*loc[:-1], finding.suggestion) for loc, kind, finding in findings if kind == "extra_forbidden"}
    return (finding for loc, kind, finding in findings if kind != "missing" or loc not in meant)


def _finding(details: ErrorDetails, loc: Loc, model: type[BaseModel], origin: Origin) -> Finding:
    kind = details["type"]
    if kind == "extra_forbidden":
        return _unknown_field(loc, model, origin)
    field = field_at(model, loc)
    if kind == "missing":
        return _missing(loc, field, origin)
    place = origin.place(loc)
    if kind == "enum":
        return _not_in_list(loc, field, details["input"], place)
    if kind in _SHAPES:
        if details["input"] == "":
            return _empty(loc, place)
        message, fix = _SHAPES[kind]
        if kind == "tuple_type" and str(details["input"]).strip().lower() in NONE:
            fix = AS_NONE
        return _error("REC005", f"{message} bij {_name(loc)}", place, fix)
    if kind in _VALUES:
        code, message, fix = _VALUES[kind]
        instead = _MEANT[kind](str(details["input"])) if kind in _MEANT else None
        found = _error(code, f"{message} bij {_name(loc)}", place, fix, _shown(details["input"]))
        return replace(found, instead=instead)
    if details["input"] in ("", [], ()):
        return _empty(loc, place)
    if kind == "string_pattern_mismatch" and field and field.mark is None and set("{}") & set(details["input"]):
        fix = "schrijf de woorden zelf; een verwijzing als {termijn:…} kan alleen in een lange tekst"
        return _error("REC012", f"accolade bij {_name(loc)}", place, fix, _shown(details["input"]))
    return _error("REC010", f"verkeerde vorm bij {_name(loc)}", place, _expected(field), _shown(details["input"]))


def _unknown_field(loc: Loc, model: type[BaseModel], origin: Origin) -> Finding:
    owner = part_at(model, loc[:-1])
    names = [field.key for field in fields(owner) if field.name != "id"] if owner else []
    place = origin.key(loc)
    fix = _WRITTEN_ELSEWHERE.get((model, loc), "verbeter de naam van het veld, of zet de tekst bij toelichting")
    found = _error("REC001", f"onbekend veld {loc[-1]}", place, fix, "dit veld bestaat hier niet")
    absent = [name for name in names if (*loc[:-1], name) not in origin.source.keys]
    return replace(found, suggestion=nearest(str(loc[-1]), names), instead=misspelt(str(loc[-1]), absent))


_WRITTEN_ELSEWHERE: dict[tuple[type[BaseModel], Loc], str] = {
    (Statement, ("gewijzigd",)): "haal deze regel weg; registerbuild editie legt de datum vast in edities.yaml"
}
"""Fields that a user may expect and that a command keeps elsewhere, with what to do."""


def _missing(loc: Loc, field: ModelField | None, origin: Origin) -> Finding:
    around = origin.place(loc[:-1])
    place = Place(around.path, around.line, around.column)
    return _error("REC002", f"{_name(loc)} ontbreekt", place, f"vul in: {loc[-1]}: … {_described(field)}".rstrip())


def _not_in_list(loc: Loc, field: ModelField | None, given: Any, place: Place) -> Finding:
    extra = field.info.json_schema_extra if field and isinstance(field.info.json_schema_extra, dict) else {}
    choices = [str(member) for member in field.choices or ()] if field else []
    message = str(extra.get("mistake", f"onbekende waarde bij {_name(loc)}"))
    fix = str(extra.get("fix", "kies uit: " + ", ".join(choices)))
    code = str(extra.get("code", "REC003"))
    found = _error(code, message, place, fix, "staat niet in de lijst")
    return replace(found, suggestion=nearest(str(given), choices), instead=misspelt(str(given), choices))


def _empty(loc: Loc, place: Place) -> Finding:
    return _error(
        "REC004", f"{_name(loc)} is leeg", place, "vul het veld in, of haal de hele regel weg als u het nog niet weet"
    )


def _error(code: str, message: str, place: Place, fix: str, note: str = "") -> Finding:
    return Finding(code, Severity.ERROR, message, place, fix, note)


def _shown(given: Any) -> str:
    text = " ".join(str(given).split())
    return f"hier staat: {text[:60]}{'…' if len(text) > 60 else ''}"


def _name(loc: Loc) -> str:
    return str(next((part for part in reversed(loc) if isinstance(part, str)), "record"))


def _described(field: ModelField | None) -> str:
    if field is None:
        return ""
    example = f" Voorbeeld: {field.info.examples[0]}" if field.info.examples else ""
    return f"({field.info.description}{example})"


def _expected(field: ModelField | None) -> str:
    info = field.info if field else None
    wanted = (info.description if info else None) or ""
    if info and info.examples:
        return f"schrijf het zoals {info.examples[0]} ({wanted.removesuffix('.')})"
    return f"vul een geldige waarde in ({wanted.removesuffix('.')})" if wanted else "vul een geldige waarde in"
