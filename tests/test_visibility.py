"""The four fences around what the public sees and what is handed over. The first, types, stands in test_typing.py."""

import dataclasses
import inspect
import io
import re
import types
import typing
import zipfile
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from itertools import count
from typing import Any

import board
import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest
from pydantic import BaseModel

from registerbuild.build import Built
from registerbuild.commands import packing
from registerbuild.derived.wording.words import LawLink
from registerbuild.disk.reading import read_theme
from registerbuild.documents import handed, internal, public
from registerbuild.documents.plan import Form, plan
from registerbuild.documents.views import notes
from registerbuild.register.index import ARTICLE, KINDS, Register, Shape
from registerbuild.register.records.activity import Activity, DataItem
from registerbuild.register.records.data import DataCategory
from registerbuild.register.records.grounds import PurposeUse
from registerbuild.register.records.marks import To
from registerbuild.register.records.processor import Processor
from registerbuild.register.records.texts import Regulation, Statement
from registerbuild.register.records.values import Certainty, Law, Period, Record, Status


@dataclasses.dataclass(frozen=True)
class Gate:
    """An outer gate: where its documents go, what it does not let through, and what it makes of a register."""

    folder: str
    listed: frozenset[str]
    view: type
    project: Callable[[Register], object]


GATES = (
    Gate(
        "openbaar",
        public.INTERNAL_ONLY,
        public.PublicView,
        lambda register: public.project_public(public.released(register), board.TODAY),
    ),
    Gate(
        "overhandigd",
        handed.NOT_HANDED,
        handed.HandedView,
        lambda register: handed.project_handed(register, board.TODAY),
    ),
)
EACH_GATE = pytest.mark.parametrize("gate", GATES, ids=lambda gate: gate.folder)
MODELS = tuple(kind.model for kind in (*KINDS, ARTICLE))
CONDITIONS = frozenset({"Processor.agreement", "RetentionPeriod.certainty"})
"""Fields that the public is not shown, but that decide whether something else is: doubt is left out for it."""

UNREAD = "nog niet nagegaan"

# Walking over records

Change = Callable[[str, Any], Any]


@cache
def owner(model: type[BaseModel], name: str) -> str:
    """MODEL.ATTRIBUTE, with the model that declares the field."""
    first = next(c for c in reversed(model.__mro__) if name in inspect.get_annotations(c))
    return f"{first.__name__}.{name}"


def rewritten(model: BaseModel, change: Change) -> BaseModel:
    """The record with every field replaced by what `change(MODEL.ATTRIBUTE, value)` makes of it."""
    made = {name: _inside(change(owner(type(model), name), getattr(model, name)), change) for name in fields(model)}
    return model.model_copy(update=made)


def fields(model: BaseModel | type[BaseModel]) -> tuple[str, ...]:
    return tuple((model if isinstance(model, type) else type(model)).model_fields)


def _inside(value: Any, change: Change) -> Any:
    if isinstance(value, BaseModel):
        return rewritten(value, change)
    return tuple(_inside(item, change) for item in value) if isinstance(value, tuple) else value


def all_rewritten(register: Register, change: Change, key: str | None = None) -> Register:
    """The register with every record rewritten, or those with one field; the ids under which they are found stay."""
    return Register(
        {
            m: {i: typing.cast("Record", rewritten(r, change)) for i, r in rs.items()}
            if key is None or key in _keys(m)
            else rs
            for m, rs in register.records.items()
        }
    )


@cache
def _keys(model: type[BaseModel]) -> frozenset[str]:
    return frozenset(key for key, _, _ in declared(model, set()))


def declared(
    model: type[BaseModel], seen: set[str], listed: frozenset[str] = frozenset()
) -> Iterator[tuple[str, type[BaseModel], str]]:
    """Every field of a model and of its parts that is not listed as a whole: MODEL.ATTRIBUTE, model, attribute."""
    for name, info in model.model_fields.items() if model.__name__ not in listed else ():
        key = owner(model, name)
        if f"{model.__name__}:{key}" in seen:
            continue
        seen.add(f"{model.__name__}:{key}")
        yield key, model, name
        if key not in listed:
            for part in _parts(info.annotation):
                yield from declared(part, seen, listed)


def _parts(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in typing.get_args(annotation):
        yield from _parts(argument)


FIELDS = {key: model.model_fields[name] for kind in MODELS for key, model, name in declared(kind, set())}


def choices(gate: Gate) -> list[str]:
    """The fields that a gate has to choose about: all that are not in a part or a record that it lists whole."""
    return sorted({key for model in MODELS for key, _, _ in declared(model, set(), gate.listed)})


CHOICES = [(gate, key) for gate in GATES for key in choices(gate)]

# Closure: an outer view holds plain values and other views, and nothing else

PLAIN = (str, int, float, bool, date, types.NoneType)


def leaves(annotation: Any, seen: set[Any]) -> Iterator[Any]:
    """Every type in an annotation, through unions, tuples and dataclasses, that is not one of the plain ones."""
    origin = typing.get_origin(annotation)
    if origin in (typing.Union, types.UnionType, tuple):
        for argument in typing.get_args(annotation):
            if argument is not Ellipsis:
                yield from leaves(argument, seen)
    elif dataclasses.is_dataclass(annotation):
        yield annotation
        if annotation not in seen:
            seen.add(annotation)
            for hint in typing.get_type_hints(annotation).values():
                yield from leaves(hint, seen)
    elif annotation not in PLAIN and not _is_a_list_of_words(annotation):
        yield annotation


def _is_a_list_of_words(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, StrEnum)


VIEWS = r"registerbuild\.documents\.(views\.(accounts|pages|pictures|records)|\w+\.(\w+_)?views)"
"""The modules that hold only what a template of any reader may see; notes have modules of their own."""


@EACH_GATE
def test_an_outer_view_is_made_of_plain_values_and_views_only(gate: Gate) -> None:
    found = set(leaves(gate.view, set())) - {gate.view, LawLink}
    strange = [kind for kind in found if not re.fullmatch(VIEWS, _home(kind))]
    assert strange == []


def test_the_public_view_has_no_account() -> None:
    found = {_home(kind) for kind in leaves(public.PublicView, set())}
    assert "registerbuild.documents.views.accounts" not in found


def test_the_closure_finds_a_note() -> None:
    assert notes.RecordNotes in set(leaves(internal.InternalView, set()))


def test_no_page_that_leaves_the_house_has_notes() -> None:
    outer = [target for target in plan(board.register(), board.TODAY) if not target.path.startswith("intern/")]
    assert [target.path for target in outer if target.notes is not None] == []


def test_every_form_of_a_page_shows_the_same_view() -> None:
    pages: dict[str, list[object]] = {}
    for target in plan(board.register(), board.TODAY):
        if target.form not in (Form.SHEET, Form.FEED):
            where = f"{target.path.rpartition('/')[0]} {target.template}"
            pages.setdefault(where, []).append(target.view)
    assert [where for where, views in pages.items() if any(view is not views[0] for view in views)] == []


def _home(kind: Any) -> str:
    """The module that a type is declared in."""
    return str(getattr(kind, "__module__", ""))


@EACH_GATE
def test_every_part_of_an_outer_view_is_frozen(gate: Gate) -> None:
    found = set(leaves(gate.view, set()))
    assert [view for view in found if not view.__dataclass_params__.frozen] == []


def test_the_closure_finds_a_record() -> None:
    @dataclasses.dataclass(frozen=True)
    class Leaking:
        activities: tuple[Activity | None, ...]

    assert Activity in set(leaves(Leaking, set()))


def test_the_closure_finds_a_function() -> None:
    @dataclasses.dataclass(frozen=True)
    class Leaking:
        render: Callable[[], str]

    assert Callable[[], str] in set(leaves(Leaking, set()))


# Completeness: each field is shown, or listed as internal, and never both


def _alternatives(field: Any, value: Any, register: Register) -> Iterator[Any]:
    """Other values for a field; when none of them changes the view, the field is not shown."""
    to = _target(field)
    if to is not None:
        others = (
            register.all(next(kind.model for kind in KINDS if kind.name == to)) if to not in ("rol", "dpia") else {}
        )
        yield from (_shaped(value, other) for other in others)
        yield () if isinstance(value, tuple) else "kanarie"
        return
    yield from _others(value)


def _target(field: Any) -> str | None:
    def marks(annotation: Any) -> Iterator[To]:
        for part in (*getattr(annotation, "__metadata__", ()), *typing.get_args(annotation)):
            if isinstance(part, To):
                yield part
            else:
                yield from marks(part)

    found = [*(mark for mark in field.metadata if isinstance(mark, To)), *marks(field.annotation)]
    return found[0].kind if found else None


def _shaped(value: Any, other: str) -> Any:
    return (other,) if isinstance(value, tuple) else other


def _others(value: Any) -> Iterator[Any]:
    match value:
        case bool():
            yield not value
        case StrEnum():
            yield from (member for member in type(value) if member is not value)
        case str():
            yield "kanarie"
        case int():
            yield value + 1
        case date():
            yield value + timedelta(days=400)
        case Period():
            yield Period("P77D", 0, 0, 77)
        case dict():
            yield dict.fromkeys(value, "kanarie")
        case tuple():
            yield from ((), value[:1], tuple("kanarie" for _ in value))
        case BaseModel():
            yield None


@cache
def _values() -> Mapping[str, list[Any]]:
    """Per field the different values that it has in the board, filled ones only."""
    found: dict[str, list[Any]] = {}

    def note(name: str, value: Any) -> Any:
        if value not in (None, (), {}) and value not in found.setdefault(name, []):
            found[name].append(value)
        return value

    all_rewritten(board.register(), note)
    return found


def _view(gate: Gate, register: Register) -> object:
    """What the reader gets; a register that cannot be shown any more was certainly changed in what is shown."""
    try:
        return gate.project(register)
    except (KeyError, AttributeError, TypeError, ValueError) as error:
        return repr(error)


@cache
def _unchanged(gate: Gate) -> object:
    return _view(gate, board.register())


def _reaches(gate: Gate, key: str, field: Any) -> bool:
    before = _unchanged(gate)
    for old in _values().get(key, ()):
        for new in _alternatives(field, old, board.register()):

            def change(name: str, value: Any, old: Any = old, new: Any = new) -> Any:
                return new if name == key and value == old else value

            if _view(gate, all_rewritten(board.register(), change, key)) != before:
                return True
    return False


@pytest.mark.parametrize("key", sorted({key for _, key in CHOICES}))
def test_the_board_fills_each_field(key: str) -> None:
    assert _values().get(key)


@pytest.mark.parametrize(
    ("gate", "key"),
    [(gate, key) for gate, key in CHOICES if gate is not GATES[0] or key not in CONDITIONS],
    ids=lambda value: value.folder if isinstance(value, Gate) else value,
)
def test_each_field_is_either_shown_to_the_reader_or_listed_as_not_for_it(gate: Gate, key: str) -> None:
    assert _reaches(gate, key, FIELDS[key]) is (key not in gate.listed)


@pytest.mark.parametrize("key", sorted(CONDITIONS))
def test_a_condition_is_listed_and_its_words_are_not_in_the_public_view(key: str) -> None:
    words = {certainty.value for certainty in Certainty}
    assert key in public.INTERNAL_ONLY
    view = repr(_unchanged(GATES[0])).replace(UNREAD, "")  # what a page says of a law that nobody read
    assert [word for word in words if word in view] == []


@EACH_GATE
def test_a_list_names_fields_that_exist(gate: Gate) -> None:
    assert sorted(gate.listed - set(choices(gate)) - {model.__name__ for model in MODELS}) == []


def test_what_is_not_handed_over_is_hidden_from_everybody_or_public() -> None:
    """Who gets it handed over never gets less than everybody, but for what is only about the public pages."""
    in_statements = ["Activity.plain_for", "Activity.summary_for", "DataCategory.plain_for"]
    in_statements += ["DataCategory.condition_for"]
    in_statements += ["DataItem.consequence_for", "Edition", "FormerStatement", "Purpose.plain_for", "Statement"]
    first_layer = ["Activity.choice", "Activity.short", "Activity.theme", "Recipient.short", "Recipient.shown_as"]
    first_layer += ["RetentionPeriod.short", "RetentionPeriod.start_short", "RetentionPeriod.up_front"]
    first_layer += ["RightSummary", "Start", "Topic"]
    website = ["Organisation.publication_address"]
    assert sorted(handed.NOT_HANDED - public.INTERNAL_ONLY) == sorted([*in_statements, *first_layer, *website])


# Canary: a unique word in all that a gate does not let through is nowhere in what leaves the house

Words = dict[str, str]
ENDED = "ended "
"""Before the place of a word in a withdrawn supplier: its agreement is handed over, and not shown to everybody."""


def planted(register: Register) -> tuple[Register, Words, Words]:
    """The board with a word in each internal text, and with hidden records; the words by what they stand in."""
    numbers, internal, hidden = count(), {}, {}

    def word(kept: Words, where: str) -> str:
        kept[f"{where} {len(kept)}"] = found = f"kanarie{next(numbers):05d}x"
        return found

    def mark(name: str, value: Any) -> Any:
        reference = name in FIELDS and _target(FIELDS[name]) is not None
        internal_text = _is_internal(name) and not reference
        return _marked(value, name, lambda key: word(internal, key)) if internal_text else value

    records = {model: dict(found) for model, found in all_rewritten(register, mark).records.items()}
    names: dict[str, list[str]] = {}
    for kind in KINDS:
        if kind.shape is not Shape.ONE and register.all(kind.model):
            for status in (Status.EXAMPLE, Status.WITHDRAWN):
                ended = ENDED if (kind.model, status) == (Processor, Status.WITHDRAWN) else ""
                name = word(hidden, f"{ended}{kind.name}.id")
                names.setdefault(kind.name, []).append(name)
                records[kind.model] |= _hidden(
                    register, kind.model, name, status, lambda n, ended=ended: word(hidden, f"{ended}{n}")
                )
                if kind.model is Regulation:
                    records[ARTICLE.model] |= _articles(register, name, status, lambda n: word(hidden, n))
    return _referring(Register(records), names), internal, hidden


def _is_internal(name: str) -> bool:
    return any(_is_listed(name, gate) for gate in GATES)


def _is_listed(name: str, gate: Gate) -> bool:
    return name in gate.listed or name.split(".")[0] in gate.listed


def _marked(value: Any, name: str, word: Callable[[str], str]) -> Any:
    """The value with a word for each text in it; references and values that cannot be recognised stay."""
    if isinstance(value, BaseModel):
        return rewritten(value, lambda key, inner: inner if _refers(value, key) else _marked(inner, key, word))
    if isinstance(value, str) and not isinstance(value, StrEnum):
        return word(name)
    return tuple(_marked(item, name, word) for item in value) if isinstance(value, tuple) else value


def _refers(model: BaseModel, key: str) -> bool:
    field = type(model).model_fields.get(key.partition(".")[2])
    return field is not None and _target(field) is not None


def _hidden(
    register: Register, model: type[Record], name: str, status: Status, word: Callable[[str], str]
) -> Mapping[str, Record]:
    """A copy of the first record that is there, with a word for each of its texts."""
    first = next(iter(register.all(model).values()))
    return {name: _filled(first, name, status, word)}


def _articles(register: Register, name: str, status: Status, word: Callable[[str], str]) -> Mapping[str, Record]:
    version = next(iter(register.all(Regulation)))
    found = {i.rpartition("/")[2]: r for i, r in register.all(ARTICLE.model).items() if i.startswith(f"{version}/")}
    return {f"{name}/{i}": _filled(r, f"{name}/{i}", status, word) for i, r in found.items()}


def _filled(record: Record, name: str, status: Status, word: Callable[[str], str]) -> Record:
    kept = {"Record.id", "Regulation.articles", "Law.law", "Law.paragraph"}

    def change(key: str, value: Any) -> Any:
        reference = key in FIELDS and _target(FIELDS[key]) is not None
        return value if key in kept or reference else _marked(value, key, word)

    update: dict[str, Any] = {"id": name, "status": status}
    return rewritten(record, change).model_copy(update=update)  # type: ignore[return-value]


def _referring(register: Register, names: Mapping[str, list[str]]) -> Register:
    """The register in which what the public sees refers to the hidden records, in every field that can."""
    hidden = {name for found in names.values() for name in found}

    def change(key: str, value: Any) -> Any:
        to = _target(FIELDS[key]) if key in FIELDS else None
        if isinstance(value, tuple) and to in names:
            return (*value, *names[to])
        if key == "Activity.items":
            extra = (DataItem.model_construct(category=names["gegeven"][0]),)
            return (
                *value,
                *extra,
                *(item.model_copy(update={"retention": names["bewaartermijn"][0]}) for item in value),
            )
        if key == "Activity.purposes":
            return (*value, PurposeUse.model_construct(purpose=names["doel"][0]))
        if key.endswith(".laws") and isinstance(value, tuple):
            return (*value, Law(wet=names["wet"][0], artikel="7", gelezen="2026-08-01"))  # type: ignore[call-arg]
        return value

    models = (Activity, Statement, DataCategory, *MODELS)
    shown = {
        model: {i: r if r.id in hidden else rewritten(r, change) for i, r in register.records[model].items()}
        for model in models
    }
    return Register({**register.records, **shown})  # type: ignore[dict-item]


Planting = tuple[Register, Words, Words]


@pytest.fixture(scope="module")
def planting() -> tuple[Register, Words, Words]:
    return planted(board.register())


@pytest.fixture(scope="module")
def planted_build(planting: tuple[Register, Words, Words], tmp_path_factory: pytest.TempPathFactory) -> Built:
    return board.make(planting[0], tmp_path_factory.mktemp("canary"))


def readable(path: str, content: bytes) -> Iterator[str]:
    """All that can be read in a file: its name, its text, and in a PDF its text, metadata, attachments and strings."""
    yield path
    if path.endswith(".xlsx"):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            yield from (packed.read(name).decode("utf-8", "replace") for name in packed.namelist())
        return
    if not path.endswith(".pdf"):
        yield content.decode("utf-8", "replace")
        return
    document = pypdfium2.PdfDocument(content)
    yield " ".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    with pikepdf.open(io.BytesIO(content)) as file:
        for item in file.objects:
            if isinstance(item, pikepdf.Stream):
                yield item.read_bytes().decode("utf-8", "replace")
            yield from _strings(item)


def _strings(item: Any) -> Iterator[str]:
    if isinstance(item, (pikepdf.String, pikepdf.Name)):
        yield str(item)
    elif isinstance(item, pikepdf.Array):
        for part in item:
            if not (isinstance(part, pikepdf.Object) and part.is_indirect):
                yield from _strings(part)
    elif isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
        for key in item.keys():  # noqa: SIM118 - a pikepdf dictionary is no mapping
            yield key
            if not (isinstance(item[key], pikepdf.Object) and item[key].is_indirect):
                yield from _strings(item[key])


def words_in(files: Mapping[str, bytes], folder: str) -> dict[str, list[str]]:
    """Which canaries are found, and in which files of one folder."""
    found: dict[str, list[str]] = {}
    for path, content in files.items():
        if path.startswith(f"{folder}/") and not path.endswith((".woff2", ".css", ".js", ".svg")):
            joined = "\n".join(re.sub(r"[\s\u00ad\u2010-]+", "", text) for text in readable(path, content))
            for word in set(re.findall(r"kanarie\d{5}x", joined)):
                found.setdefault(word, []).append(path)
    return found


@pytest.fixture(scope="module")
def outside(planted_build: Built) -> dict[str, dict[str, list[str]]]:
    return {gate.folder: words_in(planted_build.files, gate.folder) for gate in GATES}


@pytest.fixture(scope="module")
def inside(planted_build: Built) -> dict[str, list[str]]:
    return words_in(planted_build.files, "intern")


@pytest.fixture(scope="module")
def dossier(planting: Planting, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """The words in a dossier of all activities and in its zip, compared with an earlier register without words."""
    pack = packing.choose(planting[0], packing.Choice(), board.TODAY)
    means = packing.Means(read_theme(), tmp_path_factory.mktemp("dossier"), 1, lambda *_: None)
    files = packing.contents(pack, planting[0], board.register(), packing.Choice(), means)
    return words_in({f"dossier/{path}": content for path, content in files.items()}, "dossier")


ENCLOSED = ("dossier/privacyverklaring/", "dossier/privacyreglement/")
"""What a dossier has of what everybody may read."""


def hidden_from(gate: Gate, words: Words) -> Words:
    """The words in fields that a gate lists."""
    return {where: word for where, word in words.items() if _is_listed(where.split()[0], gate)}


@EACH_GATE
def test_no_word_of_a_listed_field_is_found(
    gate: Gate, planting: Planting, outside: dict[str, dict[str, list[str]]]
) -> None:
    found = outside[gate.folder]
    assert {where: found[word] for where, word in hidden_from(gate, planting[1]).items() if word in found} == {}


@EACH_GATE
def test_no_word_of_an_example_or_a_withdrawn_record_is_found(
    gate: Gate, planting: Planting, outside: dict[str, dict[str, list[str]]]
) -> None:
    found, may = outside[gate.folder], ENDED if gate.view is handed.HandedView else "nothing"
    words = {where: word for where, word in planting[2].items() if not where.startswith(may)}
    assert {where: found[word] for where, word in words.items() if word in found} == {}


def test_an_agreement_that_ended_is_handed_over(planting: Planting, outside: dict[str, dict[str, list[str]]]) -> None:
    paths = {
        p
        for where, word in planting[2].items()
        if where.startswith(ENDED)
        for p in outside["overhandigd"].get(word, ())
    }
    assert "overhandigd/verwerkersovereenkomsten/verwerkersovereenkomsten.pdf" in paths
    assert {path.split("/")[1] for path in paths} == {"verwerkersovereenkomsten"}


def test_no_word_of_a_listed_field_is_found_in_a_dossier(planting: Planting, dossier: dict[str, list[str]]) -> None:
    words = hidden_from(GATES[1], planting[1])
    found = {where: [p for p in dossier.get(word, ()) if not p.startswith(ENCLOSED)] for where, word in words.items()}
    assert {where: paths for where, paths in found.items() if paths} == {}


def test_no_word_of_what_the_public_does_not_get_is_in_the_public_part_of_a_dossier(
    planting: Planting, dossier: dict[str, list[str]]
) -> None:
    words = hidden_from(GATES[0], planting[1])
    found = {where: [p for p in dossier.get(word, ()) if p.startswith(ENCLOSED)] for where, word in words.items()}
    assert {where: paths for where, paths in found.items() if paths} == {}


def test_no_word_of_an_example_or_a_withdrawn_record_is_found_in_a_dossier(
    planting: Planting, dossier: dict[str, list[str]]
) -> None:
    assert {where: dossier[word] for where, word in planting[2].items() if word in dossier} == {}


HANDED_OVER = (
    "Activity.for_authority",
    "Activity.systems",
    "Agreement.kept_at",
    "Clause.place",
    "Commission.client",
    "Dpia.for_authority",
    "LegalBasis.balance",
    "Organisation.for_authority",
    "Prescan.for_authority",
    "Processor.for_authority",
    "RetentionPeriod.source",
    "Subprocessor.task",
)


@pytest.mark.parametrize("field", HANDED_OVER)
def test_a_dossier_does_show_it(field: str, planting: Planting, dossier: dict[str, list[str]]) -> None:
    found = {path for where, word in planting[1].items() if where.split()[0] == field for path in dossier.get(word, ())}
    assert {path.rpartition(".")[2] for path in found} >= {"json", "xlsx", "csv"}


SHOWN_INSIDE = (
    "Activity.systems",
    "Agreement.kept_at",
    "Certificate.name",
    "Clause.place",
    "Commission.client",
    "LegalBasis.balance",
    "Organisation.open_questions",
    "Processor.parent",
    "Record.remarks",
    "Subprocessor.task",
    "Waiver.reason",
)


@pytest.mark.parametrize("field", SHOWN_INSIDE)
def test_the_internal_documents_do_show_it(field: str, planting: Planting, inside: dict[str, list[str]]) -> None:
    assert [where for where, word in planting[1].items() if where.split()[0] == field and word in inside] != []


def test_the_internal_documents_name_examples(planting: Planting, inside: dict[str, list[str]]) -> None:
    assert [where for where, word in planting[2].items() if where.startswith("Activity.name") and word in inside] != []


@pytest.mark.parametrize("kind", ["text", "attachment", "title"])
def test_a_word_in_a_pdf_would_be_found(kind: str, golden: Built) -> None:
    """The canary test can fail: what certainly stands in a PDF is read by it."""
    path = "openbaar/privacyreglement/2026-08-01/privacyreglement-2026-08-01.pdf"
    wanted = {"text": "In afwijking van het eerste lid", "attachment": '"citeertitel": "privacyreglement"'}
    joined = "\n".join(readable(path, golden.files[path]))
    word = wanted.get(kind, "– Stichting Voorbeeldscholen")
    assert re.sub(r"\s", "", word) in re.sub(r"\s", "", joined)
