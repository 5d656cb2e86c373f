"""Texts → records. Every file is read, every mistake is a finding, nothing raises."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from pydantic import ValidationError

from registerbuild.register.findings import Finding, Loc, Place, RecordKey, Severity, in_order, in_record, nearest
from registerbuild.register.index import ARTICLE, KINDS, Kind, Origin, Register, Shape
from registerbuild.register.reading.homes import PDF, ROOT, kind_at, meant
from registerbuild.register.reading.schema import explain_errors
from registerbuild.register.reading.texts import read_annex, read_article, read_statement
from registerbuild.register.records.texts import AnnexKind, Regulation
from registerbuild.register.records.values import Record
from registerbuild.register.source import ID, ID_FIX, MAX_PDF_BYTES, Source, decode, read_yaml


@dataclass(slots=True)
class Loaded:
    """What came out of the files: the good records, where all came from, and what is wrong.

    `origins` (by kind and id) has the broken records too: they exist, so a reference to them is not wrong.
    `unreadable` names the kinds of which a whole list file could not be read.
    """

    records: dict[type[Record], dict[str, Record]] = field(default_factory=dict)
    origins: dict[str, dict[str, Origin]] = field(default_factory=dict)
    unreadable: set[str] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)

    @property
    def register(self) -> Register:
        """The good records."""
        return Register(self.records)

    def error(
        self,
        code: str,
        message: str,
        place: Place,
        fix: str,
        note: str = "",
        suggestion: str | None = None,
        record: RecordKey = ("", ""),
        loc: Loc = (),
    ) -> None:
        """Add an error; `record` and `loc` say in which record, as far as that is known."""
        kind, name = record
        found = Finding(code, Severity.ERROR, message, place, fix, note, suggestion, kind=kind, id=name, loc=loc)
        self.findings.append(found)


def load(files: Mapping[str, bytes]) -> Loaded:
    """Read the files of `register/` (posix path starting with `register/` → content)."""
    kinds = (*KINDS, ARTICLE)
    loaded = Loaded({kind.model: {} for kind in kinds}, {kind.name: {} for kind in kinds})
    for path in sorted(files):
        kind = kind_at(path)
        if kind is None:
            _unknown_file(loaded, path)
        elif kind.shape is not Shape.VERSIONS:
            _load_file(loaded, kind, path, files[path])
    _load_versions(loaded, files)
    if not loaded.origins["organisatie"]:
        fix = "maak register/organisatie.yaml met de naam, het adres en de contactgegevens van het bestuur"
        loaded.error("BST004", "organisatie.yaml ontbreekt", Place(f"{ROOT}/organisatie.yaml"), fix)
    loaded.findings = list(in_order(loaded.findings))
    return loaded


def _unknown_file(loaded: Loaded, path: str) -> None:
    fix = "zet het bestand in de juiste map, met de juiste naam en .yaml of .md; of bewaar het buiten register/"
    if path.endswith((".yaml.txt", ".md.txt")):
        fix = "haal .txt achter de naam weg (in Windows: Beeld, Bestandsnaamextensies aanzetten)"
    note = "deze plaats hoort bij geen enkele soort record"
    loaded.error("BST001", "onbekend bestand", Place(path), fix, note, meant(path))


def _load_file(loaded: Loaded, kind: Kind, path: str, content: bytes) -> None:
    text, findings = decode(path, content)
    name = _name(kind, path)
    owner = "" if kind.shape is Shape.LIST else name
    if findings:
        loaded.findings += in_record(findings, kind.name, owner)
        _note_unread(loaded, kind, name, path)
        return
    in_markdown = kind.shape in (Shape.STATEMENTS, Shape.FORMER)
    source = read_statement(path, text) if in_markdown else read_yaml(path, text)
    loaded.findings += in_record(source.findings, kind.name, owner)
    if kind.shape is Shape.LIST:
        _load_list(loaded, kind, source)
    else:
        _add(loaded, kind, name, source.values, Origin(source))


def _name(kind: Kind, path: str) -> str:
    """The id that a file gives its record: its name, for a former text behind that of its folder."""
    file = PurePosixPath(path)
    return f"{file.parent.name}/{file.stem}" if kind.shape is Shape.FORMER else file.stem


def _note_unread(loaded: Loaded, kind: Kind, name: str, path: str) -> None:
    if kind.shape is Shape.LIST:
        loaded.unreadable.add(kind.name)
    else:
        loaded.origins[kind.name][name] = Origin(Source(path))


def _load_list(loaded: Loaded, kind: Kind, source: Source) -> None:
    if not isinstance(source.values, dict):
        loaded.unreadable.add(kind.name)
        if not source.findings:
            fix = _fix(
                kind,
                Origin(source),
                "schrijf per record een id met een dubbele punt, en daaronder ingesprongen de velden",
            )
            loaded.error("REC005", "hier hoort een lijst met id's", source.place(()), fix, record=(kind.name, ""))
        return
    for name, values in source.values.items():
        _add(loaded, kind, name, values, Origin(source, (name,)))


def _fix(kind: Kind, origin: Origin, typed: str) -> str:
    """What to do about what is no record: nobody types what a command writes."""
    if not kind.command:
        return typed
    what = "dit record" if origin.prefix else "dit bestand"
    return f"verwijder {what}; {kind.command} schrijft het opnieuw"


def _add(loaded: Loaded, kind: Kind, name: str, values: Any, origin: Origin) -> None:
    """Validate one record and put it in its place; on any mistake it is broken, and known to be so."""
    loaded.origins[kind.name][name] = origin
    own = (kind.name, name)
    short = name.rsplit("/", 1)[-1]
    if not ID.match(short):
        loaded.error("REC011", f"geen geldige id: {short}", origin.key(()), ID_FIX, record=own)
    if not isinstance(values, dict):
        if not any(finding.place.path == origin.source.path for finding in origin.source.findings):
            message = "dit bestand is leeg" if origin.source.values is None else "hier horen velden met een waarde"
            loaded.error(
                "REC005", message, origin.place(), _fix(kind, origin, "schrijf elk veld als: veld: waarde"), record=own
            )
        return
    if "id" in values:
        note = "de id staat al in de naam van het bestand of boven het record"
        place, fix = origin.key(("id",)), "haal deze regel weg"
        loaded.error("REC001", "onbekend veld id", place, fix, note, record=own, loc=("id",))
    try:
        record = kind.model.model_validate({**values, "id": name})
    except ValidationError as error:
        loaded.findings += in_record(explain_errors(error, kind.model, origin), *own)
        return
    loaded.records[kind.model][name] = record


def _load_versions(loaded: Loaded, files: Mapping[str, bytes]) -> None:
    versions: dict[str, dict[str, str]] = {}
    for path in sorted(files):
        kind = kind_at(path)
        if kind is not None and kind.shape is Shape.VERSIONS:
            versions.setdefault(PurePosixPath(path).parts[2], {})[PurePosixPath(path).name] = path
    for version, paths in versions.items():
        _load_version(loaded, version, paths, files)


def _load_version(loaded: Loaded, version: str, paths: dict[str, str], files: Mapping[str, bytes]) -> None:
    kind = next(kind for kind in KINDS if kind.shape is Shape.VERSIONS)
    head = paths.pop("reglement.yaml", None)
    if head is None:
        fix = "maak reglement.yaml met de titel, de stand en de volgorde van de artikelen"
        place = Place(f"{ROOT}/reglement/{version}/reglement.yaml")
        loaded.error("BST005", "reglement.yaml ontbreekt", place, fix, record=(kind.name, version))
        return
    text, findings = decode(head, files[head])
    source = read_yaml(head, text)
    loaded.findings += in_record(findings or source.findings, kind.name, version)
    if findings or (source.findings and not isinstance(source.values, dict)):
        _note_unread(loaded, kind, version, head)  # which files are articles and which are annexes is then unknown
        return
    enclosed = {name: paths.pop(name) for name in sorted(paths) if name.endswith(PDF)}
    annexes = dict(_texts(loaded, paths, files, source))
    if isinstance(source.values, dict):
        for name, fix in _FILLED.items():
            if name in source.values:
                message, note, own = f"onbekend veld {name}", "dit veld vult de tool zelf", (kind.name, version)
                loaded.error("REC001", message, source.place((name,)), fix, note, record=own, loc=(name,))
        prints = {name: hashlib.sha256(files[path]).hexdigest() for name, path in enclosed.items()}
        texts = {stem: annex.values["tekst"] for stem, annex in annexes.items()}
        source.values = {**source.values, "teksten": texts, "bestanden": prints}
        source.places |= {("teksten", stem): annex.place(("tekst",)) for stem, annex in annexes.items()}
    _add(loaded, kind, version, source.values, Origin(source))
    _check_order(loaded, kind, version, paths)
    _check_enclosed(loaded, version, {path: files[path] for path in enclosed.values()})


_FILLED = {
    "teksten": "zet de tekst in BIJLAGE-ID.md, en haal dit veld weg",
    "bestanden": "zet de pdf in de map, noem haar bij origineel, en haal dit veld weg",
}
"""The fields of a version that its folder fills, and what to do instead of writing them."""


def _check_enclosed(loaded: Loaded, version: str, enclosed: Mapping[str, bytes]) -> None:
    """A PDF in the folder is the original of the version, and not too large to be read whole."""
    regulation, own = loaded.records[Regulation].get(version), ("reglement", version)
    for path, content in enclosed.items():
        if len(content) > MAX_PDF_BYTES:
            fix = f"maak de pdf kleiner: ten hoogste {MAX_PDF_BYTES // 1024**2} MiB"
            loaded.error("BST002", "bestand te groot", Place(path), fix, record=own)
        named = regulation.original if isinstance(regulation, Regulation) else None
        if regulation and (named is None or named.file != PurePosixPath(path).name):
            fix = "noem de pdf bij origineel in reglement.yaml, of bewaar haar buiten register/"
            loaded.error("REG104", f"{PurePosixPath(path).name} is niet het origineel", Place(path), fix, record=own)


def _annex_ids(values: Any) -> set[str]:
    annexes = values.get("bijlagen", []) if isinstance(values, dict) else []
    texts = [a for a in annexes if isinstance(a, dict) and a.get("soort") == AnnexKind.TEXT.value]
    return {a["id"] for a in texts if isinstance(a.get("id"), str)}


def _texts(
    loaded: Loaded, paths: dict[str, str], files: Mapping[str, bytes], head: Source
) -> Iterator[tuple[str, Source]]:
    annexes = _annex_ids(head.values)
    for name, path in paths.items():
        stem = PurePosixPath(name).stem
        text, findings = decode(path, files[path])
        version = PurePosixPath(path).parts[2]
        owner = ("reglement", version) if stem in annexes else (ARTICLE.name, f"{version}/{stem}")
        if findings:
            loaded.findings += in_record(findings, *owner)
            _note_unread(loaded, ARTICLE, f"{version}/{stem}", path)
            continue
        source = read_annex(path, text) if stem in annexes else read_article(path, text)
        loaded.findings += in_record(source.findings, *owner)
        if stem in annexes:
            yield stem, source
        else:
            _add(loaded, ARTICLE, f"{version}/{stem}", source.values, Origin(source))


def _check_order(loaded: Loaded, kind: Kind, version: str, paths: dict[str, str]) -> None:
    """Every article of the order has a file, and every file a place in the order."""
    regulation = loaded.records[kind.model].get(version)
    if not isinstance(regulation, Regulation):
        return
    origin, own = loaded.origins[kind.name][version], (kind.name, version)
    annexes = {annex.id: annex for annex in regulation.annexes}
    stems = {PurePosixPath(name).stem: path for name, path in paths.items()}
    for number, name in enumerate(regulation.articles):
        if name not in stems:
            fix = f"maak {name}.md in deze map, of haal het artikel uit de volgorde"
            loaded.error(
                "REG101",
                f"artikel {name} heeft geen bestand",
                origin.place(("artikelen", number)),
                fix,
                suggestion=nearest(name, stems),
                record=own,
                loc=("artikelen", number),
            )
    for stem, path in stems.items():
        if stem not in regulation.articles and stem not in annexes:
            fix = "zet de id in reglement.yaml bij artikelen of bijlagen, of verwijder het bestand"
            loaded.error("REG102", f"{stem} staat niet in de volgorde", Place(path), fix, record=own)
    for number, annex in enumerate(regulation.annexes):
        if annex.kind is AnnexKind.TEXT and annex.id not in stems:
            fix = f"maak {annex.id}.md in deze map"
            loc: Loc = ("bijlagen", number, "id")
            message = f"bijlage {annex.id} heeft geen bestand"
            loaded.error("REG103", message, origin.place(loc), fix, record=own, loc=loc)
