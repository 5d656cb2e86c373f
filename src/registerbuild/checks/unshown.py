"""What is shown may not lean on what is never shown: examples and withdrawn records."""

from collections.abc import Iterator

from registerbuild.checks.passages import in_markdown
from registerbuild.register import prose
from registerbuild.register.findings import Finding, Place, RecordKey, Severity, in_record
from registerbuild.register.index import ARTICLE, KINDS, Register, kind_of
from registerbuild.register.reading.link import inside
from registerbuild.register.reading.load import Loaded
from registerbuild.register.records.organisation import Organisation
from registerbuild.register.records.texts import Article, Regulation
from registerbuild.register.records.values import Record, Status

NEVER_SHOWN = (Status.EXAMPLE, Status.WITHDRAWN)
"""An example is no fact about the board, and what was withdrawn no longer holds; a doubt is shown, as a doubt."""


def unshown(loaded: Loaded, texts: dict[str, str]) -> Iterator[Finding]:
    """A finding for every text, version or board that could not be shown because what it names is never shown."""
    yield from _board(loaded)
    yield from _versions(loaded)
    for kind in (*KINDS, ARTICLE):
        for name, record in loaded.records[kind.model].items():
            if record.status not in NEVER_SHOWN:
                origin = loaded.origins[kind.name][name]
                for loc, value in in_markdown(kind.model, origin.values):
                    found = _text(loaded.register, value, origin.place(loc), texts)
                    yield from in_record(found, kind.name, name, loc)


def _text(register: Register, value: str, place: Place, texts: dict[str, str]) -> Iterator[Finding]:
    for reference in prose.references(value):
        record = register.find(reference.record) if reference.record else None
        if record is not None and record.status in NEVER_SHOWN:
            message = f"{reference.raw} heeft de status {record.status.value}"
            fix = "verwijs naar een record dat getoond mag worden, of verander de status"
            note = "zo’n record komt nooit in een openbaar document"
            where = inside(place, texts, reference.raw, 0)
            yield Finding("LNK003", Severity.ERROR, message, where, fix, note, names=_target(reference))


def _target(reference: prose.Reference) -> tuple[RecordKey, ...]:
    return (reference.record,) if reference.record else ()


def _board(loaded: Loaded) -> Iterator[Finding]:
    for record in loaded.register.all(Organisation).values():
        if record.status in NEVER_SHOWN:
            message = f"de organisatie heeft de status {record.status.value}"
            fix = "schrijf status: te bevestigen, of vastgesteld als alles klopt"
            yield _at(loaded, record, message, fix)


def _versions(loaded: Loaded) -> Iterator[Finding]:
    articles = loaded.register.all(Article)
    for version, record in loaded.register.all(Regulation).items():
        for name in record.articles if record.status not in NEVER_SHOWN else ():
            article = articles.get(f"{version}/{name}")
            if article is not None and article.status in NEVER_SHOWN:
                message = f"artikel {name} heeft de status {article.status.value}"
                fix = "haal het artikel uit de volgorde in reglement.yaml, of verander de status"
                yield _at(loaded, article, message, fix)


def _at(loaded: Loaded, record: Record, message: str, fix: str) -> Finding:
    kind = kind_of(type(record))
    place = loaded.origins[kind][record.id].place(("status",))
    return Finding("LNK003", Severity.ERROR, message, place, fix, kind=kind, id=record.id, loc=("status",))
