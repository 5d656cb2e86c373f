"""Does every reference exist? Ids in fields (by their type hints) and `{soort:doel}` in texts, for every record type.

Texts in fields are looked through for HTML on the way; those of Markdown files were when they were read.

The walk follows the type hints over the plain values, so that a record with another mistake is looked through as well.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from registerbuild.register import prose
from registerbuild.register.findings import Finding, Place, Severity, in_record, nearest
from registerbuild.register.index import ARTICLE, KINDS, Kind
from registerbuild.register.meant import as_compared, misspelt
from registerbuild.register.model import marked
from registerbuild.register.reading.load import Loaded
from registerbuild.register.reading.schema import AS_NONE, NONE
from registerbuild.register.reading.texts import html_finding, raw_html
from registerbuild.register.records.marks import Markdown

Known = Mapping[str, set[str]]


@dataclass(frozen=True, slots=True)
class Home:
    """What the texts of one record may refer to besides records: its version's articles, leden and annexes, its lists.

    `unread` are the articles of the version of which the leden are not known.
    """

    articles: frozenset[str] = frozenset()
    unread: frozenset[str] = frozenset()
    lids: frozenset[str] = frozenset()
    annexes: frozenset[str] = frozenset()
    lists: tuple[str, ...] = ()


def link(loaded: Loaded, texts: Mapping[str, str]) -> list[Finding]:
    """A finding for every reference that leads nowhere; `texts` are the files by path, to point inside a long text."""
    known, named = _known(loaded), _named(loaded)
    findings: list[Finding] = []
    for kind in (*KINDS, ARTICLE):
        for name, origin in loaded.origins[kind.name].items():
            home = _home(loaded, kind, name)
            elsewhere = replace(home, lists=())
            for loc, value, mark in marked(kind.model, origin.values):
                place = origin.place(loc)
                read = (kind.name, loc[0]) in _READ
                found: list[Finding] = []
                if isinstance(mark, Markdown):
                    found += _text(loaded, known, home if read else elsewhere, value, place, texts)
                    found += () if read else _html(value, place, texts)
                elif value not in known[mark.kind] and not _hidden(loaded, mark.kind):
                    meant = named.get((mark.kind, as_compared(value)))
                    found.append(_missing(mark.kind, value, place, known[mark.kind], meant))
                if found:
                    findings += in_record(found, kind.name, name, loc)
    return findings


_READ = (("artikel", "leden"), ("reglement", "teksten"), ("verklaring", "delen"), ("eerdere verklaring", "delen"))
"""Fields that were read from Markdown, by kind of record; only there a list can stand."""


def _html(value: str, place: Place, texts: Mapping[str, str]) -> Iterator[Finding]:
    for raw in dict.fromkeys(raw_html(value)):
        yield html_finding(inside(place, texts, raw, 0))


def _known(loaded: Loaded) -> dict[str, set[str]]:
    known = {name: set(origins) for name, origins in loaded.origins.items()}
    organisation = loaded.origins["organisatie"].get("organisatie")
    roles = _list(organisation.values, "rollen") if organisation else []
    known["rol"] = {str(role.get("id")) for role in roles if isinstance(role, dict)}
    return known


def _named(loaded: Loaded) -> dict[tuple[str, str], str | None]:
    """Kind and name → the id of what is called so; None when more are."""
    found: dict[tuple[str, str], str | None] = {}
    organisation = loaded.origins["organisatie"].get("organisatie")
    roles = _list(organisation.values, "rollen") if organisation else []
    records = [(kind, name, o.values) for kind, own in loaded.origins.items() for name, o in own.items()]
    for kind, name, values in (*records, *(("rol", str(r.get("id")), r) for r in roles if isinstance(r, dict))):
        called = values.get("naam") if isinstance(values, dict) else None
        if isinstance(called, str):
            key = (kind, as_compared(called))
            found[key] = None if key in found else name
    return found


def _hidden(loaded: Loaded, kind: str) -> bool:
    """Whether the file that should hold this kind could not be read: then its ids are unknown, not wrong."""
    if kind == "rol":
        organisation = loaded.origins["organisatie"].get("organisatie")
        return organisation is None or not isinstance(organisation.values, dict)
    return kind in loaded.unreadable


def _list(values: Any, key: str) -> list[Any]:
    found = values.get(key) if isinstance(values, dict) else None
    return found if isinstance(found, list) else []


def _home(loaded: Loaded, kind: Kind, name: str) -> Home:
    if kind.name == "verklaring":
        return Home(lists=prose.STATEMENT_LISTS)
    if kind.name not in ("artikel", "reglement"):
        return Home()
    version, _, article = name.partition("/")
    head = loaded.origins["reglement"].get(version)
    annexes = {
        str(annex.get("id")) for annex in _list(head.values if head else None, "bijlagen") if isinstance(annex, dict)
    }
    articles = {n.partition("/")[2]: o for n, o in loaded.origins["artikel"].items() if n.startswith(f"{version}/")}
    lids = {(n, str(lid.get("id"))) for n, o in articles.items() for lid in _list(o.values, "leden")}
    own = {lid for n, lid in lids if n == article}
    return Home(
        articles=frozenset(articles),
        unread=frozenset(n for n, o in articles.items() if not isinstance(o.values, dict)),
        lids=frozenset(own | {f"{n}/{lid}" for n, lid in lids}),
        annexes=frozenset(annexes),
        lists=prose.ARTICLE_LISTS,
    )


def _missing(kind: str, target: str, place: Place, candidates: Iterable[str], named: str | None) -> Finding:
    """An id that is not there; `named` is the id of the record that has it as its name."""
    if not target.strip():
        fix = "schrijf achter het streepje of de dubbele punt een id, of haal de regel weg"
        return Finding("REC004", Severity.ERROR, f"hier ontbreekt de id van een {kind}", place, fix)
    home = next((k.home for k in KINDS if k.name == kind), "organisatie.yaml")
    fix = f"kies een id uit register/{home}, of voeg {target} daar toe"
    if target.lower() in NONE:
        fix = AS_NONE
    message = f"{kind} {target} bestaat niet"
    note = "dit is de naam, niet de id" if named else "deze id is er niet"
    near, meant = named or nearest(target, candidates), named or misspelt(target, candidates)
    return Finding("LNK001", Severity.ERROR, message, place, fix, note, near, meant)


def _text(
    loaded: Loaded, known: Known, home: Home, value: str, place: Place, texts: Mapping[str, str]
) -> Iterator[Finding]:
    wrong: dict[str, Finding] = {}  # the same words are wrong in the same way, and looked up once
    stands_at = _finder(place, texts)
    for reference in prose.references(value):
        candidates = _candidates(known, home, reference.kind)
        if reference.raw not in wrong and _leads_nowhere(loaded, home, reference, candidates):
            wrong[reference.raw] = _bad_reference(reference, candidates, place)
        if reference.raw in wrong:
            yield replace(wrong[reference.raw], place=stands_at(reference.raw))
    alone = sum(1 for piece in prose.pieces(value) if piece.block)
    lists = [reference for reference in prose.references(value) if reference.kind == "lijst"]
    if len(lists) > alone:
        fix = "zet de lijst alleen op een regel, met een lege regel ervoor en erna"
        yield Finding("TKS005", Severity.ERROR, "lijst midden in een zin", _finder(place, texts)(lists[0].raw), fix)


def _candidates(known: Known, home: Home, kind: str) -> Iterable[str]:
    local: dict[str, Iterable[str]] = {
        "artikel": home.articles,
        "lid": home.lids,
        "bijlage": home.annexes,
        "lijst": home.lists,
        "organisatie": prose.ORGANISATION_FIELDS,
        "wet": known["wet"],
    }
    return known[prose.RECORD_KINDS[kind]] if kind in prose.RECORD_KINDS else local.get(kind, ())


def _leads_nowhere(loaded: Loaded, home: Home, reference: prose.Reference, candidates: Iterable[str]) -> bool:
    if reference.kind not in prose.REFERENCE_KINDS:
        return True
    target = reference.target.split("/")[0] if reference.kind == "wet" else reference.target
    hidden = _hidden(loaded, prose.RECORD_KINDS.get(reference.kind, reference.kind))
    hidden = hidden or (reference.kind == "lid" and target.partition("/")[0] in home.unread)
    return target not in candidates and not hidden


def _finder(place: Place, texts: Mapping[str, str]) -> Callable[[str], Place]:
    """A function that gives the next place of its words at or after the line where a text begins.

    Asked in the order of the text it goes through that once; what is not found so has the text's own place.
    """
    text = texts.get(place.path, "")
    line = place.line
    position = sum(len(before) + 1 for before in text.split("\n", line - 1)[: line - 1])

    def stands_at(raw: str) -> Place:
        nonlocal line, position
        start = text.find(raw, position)
        if start < 0:
            return place
        line += text.count("\n", position, start)
        position = start + len(raw)
        return Place(place.path, line, start - text.rfind("\n", 0, start), len(raw))

    return stands_at


def inside(place: Place, texts: Mapping[str, str], raw: str, nth: int) -> Place:
    """The place of the nth `raw` at or after the line where the text begins; the text's own place when not found."""
    stands_at = _finder(place, texts)
    return [stands_at(raw) for _ in range(nth + 1)][-1]


def _bad_reference(reference: prose.Reference, candidates: Iterable[str], place: Place) -> Finding:
    if reference.kind not in prose.REFERENCE_KINDS:
        near = nearest(reference.kind, prose.REFERENCE_KINDS) if reference.kind else None
        meant = misspelt(reference.kind, prose.REFERENCE_KINDS)
        suggestion, instead = (f"{{{kind}:{reference.target}}}" if kind else None for kind in (near, meant))
        fix = "schrijf een verwijzing als {soort:id}, met soort: " + ", ".join(sorted(prose.REFERENCE_KINDS))
        return Finding(
            "TKS003", Severity.ERROR, "onbekende verwijzing", place, fix, "geen geldige verwijzing", suggestion, instead
        )
    near, meant = nearest(reference.target, candidates), misspelt(reference.target, candidates)
    suggestion, instead = (f"{{{reference.kind}:{target}}}" if target else None for target in (near, meant))
    message, fix = f"{reference.kind} {reference.target} bestaat niet", "verwijs naar iets dat bestaat, of voeg het toe"
    return Finding("LNK002", Severity.ERROR, message, place, fix, "leidt nergens heen", suggestion, instead)
