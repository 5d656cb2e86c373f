"""The texts of the pack for the authority, what is in it and what is not; for its sender the report of the checks."""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from registerbuild.derived.changes import RecordChange, in_words
from registerbuild.derived.concerning import Concerning
from registerbuild.derived.wording.fields import label
from registerbuild.derived.wording.words import counted, date_words
from registerbuild.register.findings import Finding, Severity
from registerbuild.register.index import KINDS, Register
from registerbuild.register.model import mentions
from registerbuild.register.records.activity import Activity, Scope
from registerbuild.register.records.dpia import Dpia
from registerbuild.register.records.organisation import School
from registerbuild.register.records.values import Record, Status

README, CHANGES = "leesmij.txt", "wijzigingen.txt"


@dataclass(frozen=True, slots=True)
class LeftOutRecord:
    """A record that the chosen activities refer to and that is not in the pack, with the records that name it."""

    kind: str
    id: str
    name: str
    status: str
    named_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pack:
    """What a pack is about. `all_chosen` when no activity was named; `school` narrows it to one place."""

    register: Register
    today: datetime.date
    all_chosen: bool
    school: School | None
    left_out: tuple[LeftOutRecord, ...]
    whole: Register
    """the same with all that its DPIAs are about: a DPIA is adopted as a whole"""

    @property
    def narrowed(self) -> bool:
        """Whether it is about a part of the register."""
        return not self.all_chosen or self.school is not None

    @property
    def also_assessed(self) -> Mapping[str, tuple[str, ...]]:
        """The name of each DPIA → the names of the activities that it is about and that were not chosen."""
        chosen, known = self.register.all(Activity), self.whole.all(Activity)
        found = {
            dpia.name: tuple(known[name].name for name in dpia.activities if name in known and name not in chosen)
            for dpia in self.whole.all(Dpia).values()
        }
        return {name: others for name, others in found.items() if others}


def left_out(everything: Register, kept: Register) -> tuple[LeftOutRecord, ...]:
    """The examples and withdrawn records of a selection that `kept` does not have."""
    names = _names(everything, kept)
    return tuple(
        LeftOutRecord(kind.name, name, label(record), record.status.value, tuple(names.get((kind.name, name), ())))
        for kind in KINDS
        for name, record in everything.all(kind.model).items()
        if name not in kept.all(kind.model) and record.status in (Status.EXAMPLE, Status.WITHDRAWN)
    )


def _names(everything: Register, kept: Register) -> dict[tuple[str, str], list[str]]:
    """Kind and id → the kept records that refer to it."""
    found: dict[tuple[str, str], list[str]] = {}
    for kind in KINDS:
        for name, record in everything.all(kind.model).items():
            if name in kept.all(kind.model):
                for target in dict.fromkeys(mention.target for mention in mentions(record)):
                    found.setdefault(target, []).append(f"{kind.name} {label(record)}")
    return found


def undecided_schools(pack: Pack) -> tuple[str, ...]:
    """The activities of which nobody has said whether they hold at the chosen school."""
    if pack.school is None:
        return ()
    return tuple(a.name for a in pack.register.all(Activity).values() if a.scope is Scope.UNKNOWN)


def unconfirmed(register: Register) -> tuple[tuple[str, Record], ...]:
    """The records that the board has not confirmed, with their kind."""
    return tuple(
        (kind.name, record)
        for kind in KINDS
        for record in register.all(kind.model).values()
        if record.status is not Status.ADOPTED
    )


def total(register: Register) -> int:
    """How many records there are."""
    return sum(len(register.all(kind.model)) for kind in KINDS)


def read_me(pack: Pack, paths: Sequence[str]) -> str:
    """What is in the pack, what is not, and how to check that nothing was changed."""
    lines = [*_head("Dossier voor de toezichthouder", pack), "", "Waarover dit dossier gaat"]
    lines += [f"  {line}" for line in _about(pack)]
    lines += ["", "Wat erin zit", *(f"  {path}\n      {text}" for path, text in _contents(paths))]
    lines += ["", "Wat u moet weten", *(f"  - {line}" for line in _notes(pack, paths))]
    return "\n".join(lines) + "\n"


def _head(title: str, pack: Pack) -> list[str]:
    return [title, pack.register.organisation.name, f"Peildatum: {date_words(pack.today)}"]


def _about(pack: Pack) -> Iterator[str]:
    activities = sorted(pack.register.all(Activity).values(), key=lambda activity: activity.name.lower())
    if pack.school:
        yield f"Alleen wat geldt voor: {pack.school.name} ({pack.school.kind.value})"
    chosen = "Alle verwerkingen" if pack.all_chosen else "De gekozen verwerkingen"
    yield f"{chosen} ({len(activities)}), en alles waarnaar zij verwijzen:"
    yield from (f"  {activity.name} ({activity.status.value})" for activity in activities)


_CONTENTS = (
    ("verwerkingsregister/", "het register van AVG artikel 30, eerste lid"),
    ("verwerkersovereenkomsten/", "de verwerkers en hun overeenkomsten, AVG artikel 28"),
    ("dpia/dpia-overzicht", "het overzicht van de pre-scans en DPIA’s"),
    ("dpia/pre-scan/", "een pre-scan: is een DPIA nodig? AVG artikel 35"),
    ("dpia/", "een DPIA (gegevensbeschermingseffectbeoordeling), AVG artikel 35"),
    ("privacyverklaring/", "een privacyverklaring, AVG artikelen 12 tot en met 14"),
    ("privacyreglement/", "het privacyreglement dat nu geldt"),
    ("gegevens/csv/overeenkomsten.csv", "de overeenkomsten: stand, data en vingerafdruk (SHA-256) van het bestand"),
    ("gegevens/register.json", "alle gegevens, leesbaar voor computers"),
    ("gegevens/register.xlsx", "alle gegevens als werkmap, een blad per tabel; de kolom met de id is verborgen"),
    (CHANGES, "wat er is gewijzigd sinds de vorige versie"),
)


def _contents(paths: Sequence[str]) -> Iterator[tuple[str, str]]:
    for path in paths:
        text = next((words for start, words in _CONTENTS if path.startswith(start)), None)
        if text:
            yield path, text
    csv = sum(1 for path in paths if PurePosixPath(path).suffix == ".csv")
    yield (
        "gegevens/csv/",
        f"dezelfde gegevens als tabellen ({counted(csv, 'bestand', 'bestanden')}, puntkomma’s, UTF-8)",
    )
    yield "manifest.json", "de vingerafdruk (SHA-256) van elk bestand: daarmee is na te gaan dat niets is veranderd"


def _notes(pack: Pack, paths: Sequence[str]) -> Iterator[str]:
    open_records = unconfirmed(pack.register)
    if open_records:
        number = f"{len(open_records)} van de {total(pack.register)} records"
        yield f"Door het bestuur nog niet bevestigd: {number}; dat staat bij elk record onder Status."
    if pack.left_out:
        yield f"Voorbeelden en vervallen records zijn weggelaten. Dat zijn er {len(pack.left_out)}."
    for name in undecided_schools(pack):
        yield f"Nog niet bepaald is of dit voor deze school geldt: {name}."
    for name, others in pack.also_assessed.items():
        yield f"De DPIA {name} gaat ook over: {'; '.join(others)}. Zij is in haar geheel opgenomen."
    if not any(path.startswith("privacyverklaring/") for path in paths):
        yield "Er is geen privacyverklaring over deze verwerkingen."
    elif pack.narrowed:
        yield "Een privacyverklaring is hier een uittreksel over deze verwerkingen. De hele tekst staat op de website."
    if not any(path.startswith("privacyreglement/") for path in paths):
        yield "Er is geen privacyreglement dat op de peildatum geldt."
    if not pack.register.all(Dpia):
        yield "Er is geen vastgelegde DPIA van deze verwerkingen."
    if not any(path.endswith("/overeenkomsten.csv") for path in paths):
        yield "Er zijn geen vastgelegde verwerkers bij deze verwerkingen."
    yield "Een leeg vak betekent: niet ingevuld. Het betekent nooit ‘nee’."
    yield "In de csv-bestanden staat een apostrof voor tekst die anders als formule zou worden gelezen."


def check_report(pack: Pack, about: Concerning) -> str:
    """For the sender: what the checks say about these records, what is yet to confirm, and what was left out."""
    found = [finding for findings in about.found.values() for finding in findings]
    counts = [(s, sum(1 for finding in found if finding.severity is s)) for s in Severity]
    total = ", ".join(f"{count} × {severity.value}" for severity, count in counts if count)
    intern = "Alleen voor intern gebruik: dit hoort niet bij wat u overhandigt."
    lines = [
        *_head("Controlerapport bij het dossier", pack),
        intern,
        "",
        f"Bevindingen: {total or 'geen'}",
        *_findings(pack, about),
    ]
    if about.others:
        lines += ["", f"Niet opgenomen, want ook over andere verwerkingen: {about.others} van de bevindingen."]
    open_records = unconfirmed(pack.register)
    lines += ["", f"Nog niet door het bestuur bevestigd ({len(open_records)})"]
    lines += [f"  {kind} {label(record)} ({record.id}): {record.status.value}" for kind, record in open_records]
    lines += ["", f"Voorbeelden en vervallen records, niet opgenomen ({len(pack.left_out)})"]
    for out in pack.left_out:
        lines.append(f"  {out.kind} {out.name} ({out.id}): {out.status}")
        lines += [f"    wordt genoemd bij {name}" for name in out.named_by]
    return "\n".join(lines) + "\n"


def _findings(pack: Pack, about: Concerning) -> Iterator[str]:
    for kind in KINDS:
        for name, record in pack.register.all(kind.model).items():
            findings = about.found.get((kind.name, name), ())
            if findings:
                yield from ("", f"{kind.name} {label(record)} ({name})")
                yield from (line for finding in findings for line in _finding(finding))


def _finding(finding: Finding) -> Iterator[str]:
    note = f" ({finding.note})" if finding.note else ""
    yield f"  {finding.code}  {finding.severity.value}: {finding.message}{note}"
    yield f"          {finding.place.path}, regel {finding.place.line}; te doen: {finding.fix}"


def changes_text(pack: Pack, changes: Sequence[RecordChange]) -> str:
    """The list of changes with its heading."""
    scope = "Vergeleken zijn de records van dit dossier: de verwerkingen en alles waarnaar zij verwijzen."
    return "\n".join([*_head("Wijzigingen sinds de vorige versie", pack), "", scope, "", in_words(changes)])
