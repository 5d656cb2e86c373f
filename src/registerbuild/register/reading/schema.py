"""pydantic's errors → Dutch findings, with the place, the given value, and what to do."""

import types
import typing
from collections.abc import Iterable, Iterator, Mapping
from enum import EnumType, StrEnum
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from registerbuild.register.findings import Finding, Place, Severity, nearest
from registerbuild.register.index import Origin
from registerbuild.register.source import Loc

_SHAPES = {
    "tuple_type": ("hier hoort een lijst", "zet elk onderdeel op een eigen regel die begint met een streepje"),
    "list_type": ("hier hoort een lijst", "zet elk onderdeel op een eigen regel die begint met een streepje"),
    "model_type": ("hier horen velden", "schrijf eronder, ingesprongen: veld: waarde"),
    "model_attributes_type": ("hier horen velden", "schrijf eronder, ingesprongen: veld: waarde"),
    "dict_type": ("hier horen velden", "schrijf eronder, ingesprongen: veld: waarde"),
    "string_type": ("hier hoort een tekst", "schrijf één tekst achter de dubbele punt"),
}
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
        (loc, details["type"], _finding(details, loc, model, origin)) for loc, details in found if loc != ("id",)
    ]
    meant = {(*loc[:-1], finding.suggestion) for loc, kind, finding in findings if kind == "extra_forbidden"}
    return (finding for loc, kind, finding in findings if kind != "missing" or loc not in meant)


def _finding(details: ErrorDetails, loc: Loc, model: type[BaseModel], origin: Origin) -> Finding:
    kind = details["type"]
    if kind == "extra_forbidden":
        return _unknown_field(loc, model, origin)
    info = field_at(model, loc)
    if kind == "missing":
        return _missing(loc, info, origin)
    place = origin.place(loc)
    if kind == "enum":
        return _not_in_list(loc, info, details["input"], place)
    if kind in _SHAPES:
        if details["input"] == "":
            return _empty(loc, place)
        message, fix = _SHAPES[kind]
        return _error("REC005", f"{message} bij {_name(loc)}", place, fix)
    if kind in _VALUES:
        code, message, fix = _VALUES[kind]
        return _error(code, f"{message} bij {_name(loc)}", place, fix, _shown(details["input"]))
    if details["input"] in ("", [], ()):
        return _empty(loc, place)
    return _error("REC010", f"verkeerde vorm bij {_name(loc)}", place, _expected(info), _shown(details["input"]))


def _unknown_field(loc: Loc, model: type[BaseModel], origin: Origin) -> Finding:
    owner = _model_at(model, loc[:-1])
    names = field_names(owner) if owner else []
    place = origin.key(loc)
    fix = "verbeter de naam van het veld, of zet de tekst bij toelichting"
    note = "dit veld bestaat hier niet"
    return Finding("REC001", Severity.ERROR, f"onbekend veld {loc[-1]}", place, fix, note, nearest(str(loc[-1]), names))


def _missing(loc: Loc, info: FieldInfo | None, origin: Origin) -> Finding:
    around = origin.place(loc[:-1])
    place = Place(around.path, around.line, around.column)
    return _error("REC002", f"{_name(loc)} ontbreekt", place, f"vul in: {loc[-1]}: … {_described(info)}".rstrip())


def _not_in_list(loc: Loc, info: FieldInfo | None, given: Any, place: Place) -> Finding:
    extra = info.json_schema_extra if info and isinstance(info.json_schema_extra, dict) else {}
    choices = [str(member) for member in _enum_of(info)]
    message = str(extra.get("mistake", f"onbekende waarde bij {_name(loc)}"))
    fix = str(extra.get("fix", "kies uit: " + ", ".join(choices)))
    code = str(extra.get("code", "REC003"))
    return Finding(code, Severity.ERROR, message, place, fix, "staat niet in de lijst", nearest(str(given), choices))


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


def _described(info: FieldInfo | None) -> str:
    if info is None:
        return ""
    example = f" Voorbeeld: {info.examples[0]}" if info.examples else ""
    return f"({info.description}{example})"


def _expected(info: FieldInfo | None) -> str:
    example = f", zoals {info.examples[0]}" if info and info.examples else ""
    return f"{info.description if info and info.description else 'vul een geldige waarde in'}{example}"


def field_names(model: type[BaseModel]) -> list[str]:
    """The Dutch names of the fields that a user may write."""
    return [info.alias or name for name, info in model.model_fields.items() if name != "id"]


def field_at(model: type[BaseModel], loc: Loc) -> FieldInfo | None:
    """The field that a location points at; positions in lists are passed over."""
    names = [part for part in loc if isinstance(part, str)]
    owner = _model_at(model, tuple(names[:-1])) if names else None
    if owner is None:
        return None
    return next((info for name, info in owner.model_fields.items() if (info.alias or name) == names[-1]), None)


def _model_at(model: type[BaseModel], loc: Iterable[str | int]) -> type[BaseModel] | None:
    current: type[BaseModel] | None = model
    for part in loc:
        if isinstance(part, int) or current is None:
            continue
        info = next((i for name, i in current.model_fields.items() if (i.alias or name) == part), None)
        current = (
            next((t for t in _leaves(info.annotation) if isinstance(t, type) and issubclass(t, BaseModel)), None)
            if info
            else None
        )
    return current


def _enum_of(info: FieldInfo | None) -> Iterable[StrEnum]:
    found = [t for t in _leaves(info.annotation) if isinstance(t, EnumType)] if info else []
    return typing.cast("Iterable[StrEnum]", list(found[0])) if found else ()


def _leaves(annotation: Any) -> Iterator[Any]:
    """The types inside optionals, tuples and annotations."""
    origin = typing.get_origin(annotation)
    if origin is typing.Annotated:
        yield from _leaves(typing.get_args(annotation)[0])
    elif origin in (typing.Union, types.UnionType, tuple, list, dict, Mapping):
        for argument in typing.get_args(annotation):
            yield from _leaves(argument)
    else:
        yield annotation
