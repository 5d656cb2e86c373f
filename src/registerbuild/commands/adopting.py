"""What `stel-vast` does: a draft becomes an adopted version with its decision and fingerprint, or nothing changes."""

import datetime
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from registerbuild.checking import checked
from registerbuild.commands.recording import EDITIONS_PATH, new_editions
from registerbuild.derived.happened import ahead
from registerbuild.derived.texts.fingerprint import version_fingerprint
from registerbuild.derived.texts.lids import articles
from registerbuild.derived.wording.words import date_words
from registerbuild.disk.journal import Rewrite, RewriteRefused, rewrite
from registerbuild.disk.reading import Read
from registerbuild.documents.plan import content_fingerprints
from registerbuild.register.findings import Finding, Severity, nearest
from registerbuild.register.index import Register
from registerbuild.register.reading.homes import ROOT
from registerbuild.register.reading.load import Loaded, load
from registerbuild.register.reading.rewriting import with_fields, with_front_matter
from registerbuild.register.records.change import Change
from registerbuild.register.records.texts import Regulation, RegulationStatus
from registerbuild.register.records.values import Status
from registerbuild.register.source import decode

_DRAFT_WORDS = re.compile(r"\bconcept\b|\bgeldt nog niet\b", re.IGNORECASE)


class AdoptionRefused(Exception):  # noqa: N818 - the word for what happens
    """The version cannot be adopted. The message is for the user, in Dutch."""


@dataclass(frozen=True, slots=True)
class AdoptionDecision:
    """By whom, when, and from which day."""

    body: str
    number: str
    decided: datetime.date
    in_force: datetime.date


@dataclass(frozen=True, slots=True)
class Adoption:
    """What is to be written: the new files, and the change file that they replace, and what is in these files now.

    `errors` say why not.
    """

    version: str
    files: Mapping[str, bytes]
    replaced: str
    before: Mapping[str, bytes | None]
    fingerprint: str
    errors: tuple[Finding, ...]


def prepared(source: Read, loaded: Loaded, version: str, decision: AdoptionDecision, today: datetime.date) -> Adoption:
    """The adopted version, not written yet, with all that the checks find in it.

    Raises:
        Refused: there is no such draft, or it cannot be adopted on that day.
    """
    regulation, change = _chosen(loaded.register, version, decision, today)
    new = decision.in_force.isoformat()
    old_path, new_path = (f"{ROOT}/wijzigingen/{name}.yaml" for name in (change.id, new))
    copied = {_moved(path, new): path for path in source.files if path.startswith(f"{ROOT}/reglement/{version}/")}
    files = {path: _adopted(path, source.files[old], change, regulation, decision) for path, old in copied.items()}
    others = {path: content for path, content in source.files.items() if path != old_path}
    stamp = _fingerprint({**others, **files}, new)
    files[new_path] = _change_file(source.files[old_path], decision, stamp)
    _, findings = checked(Read({**others, **files}, source.findings), today)
    back = {**copied, new_path: old_path}
    errors = tuple(_back(finding, back) for finding in findings if finding.severity is Severity.ERROR)
    if not errors:
        files[EDITIONS_PATH] = _edition({**others, **files}, new, decision, today)
    before = {path: source.files.get(path) for path in (old_path, EDITIONS_PATH)}
    return Adoption(new, files, old_path, before, stamp, errors)


def _edition(files: Mapping[str, bytes], version: str, decision: AdoptionDecision, today: datetime.date) -> bytes:
    """The file of editions with the new version: what it says, it says since the decision."""
    register, name = load(files).register, f"privacyreglement/{version}"
    return new_editions(register, content_fingerprints(register, today), (name,), decision.decided).content


def _chosen(
    register: Register, version: str, decision: AdoptionDecision, today: datetime.date
) -> tuple[Regulation, Change]:
    regulation = register.all(Regulation).get(version)
    if regulation is None:
        near = nearest(version, register.all(Regulation))
        raise AdoptionRefused(f"er is geen versie {version}" + (f"; bedoelde u {near}?" if near else ""))
    objection = next(_objections(register, regulation, decision, today), None)
    if objection:
        raise AdoptionRefused(objection)
    changes = [change for change in register.all(Change).values() if change.new == version]
    if len(changes) != 1:
        found = "geen" if not changes else "meer dan een"
        raise AdoptionRefused(f"er is {found} wijzigingsbestand met naar: {version} in {ROOT}/wijzigingen/")
    before = register.all(Regulation)[changes[0].old].in_force
    if list(ahead(changes[0], today)):
        raise AdoptionRefused("een stemming of verzoek in het wijzigingsbestand is van na de peildatum")
    if before and before >= decision.in_force:
        raise AdoptionRefused(f"de vorige versie begon op {date_words(before)}; de nieuwe kan pas daarna beginnen")
    return regulation, changes[0]


def _objections(
    register: Register, regulation: Regulation, decision: AdoptionDecision, today: datetime.date
) -> Iterator[str]:
    if decision.decided > today:
        yield f"het besluit is van {date_words(decision.decided)}, na de peildatum; stel vast als het is genomen"
    if regulation.state is not RegulationStatus.DRAFT:
        yield f"versie {regulation.id} is geen concept maar {regulation.state.value}"
    if decision.in_force.isoformat() in register.all(Regulation):
        yield f"er is al een versie {decision.in_force.isoformat()}"
    if decision.in_force < decision.decided:
        yield "het besluit is van na de dag waarop de versie begint te gelden"
    if regulation.notice and _DRAFT_WORDS.search(regulation.notice):
        yield f"in {ROOT}/reglement/{regulation.id}/reglement.yaml staat bij vooraf nog dat dit een concept is"


def _moved(path: str, version: str) -> str:
    return f"{ROOT}/reglement/{version}/{PurePosixPath(path).name}"


def _adopted(path: str, content: bytes, change: Change, regulation: Regulation, decision: AdoptionDecision) -> bytes:
    """One file of the draft as it becomes. The decision confirms the text, so the status of each record follows."""
    name = PurePosixPath(path)
    text, _ = decode(path, content)
    status = {"status": Status.ADOPTED.value}
    if name.name == "reglement.yaml":
        steps = [
            *(d.model_dump(mode="json", by_alias=True, exclude_none=True) for d in regulation.decisions),
            *_steps(change, decision),
        ]
        about = {"stand": RegulationStatus.ADOPTED.value, "in_werking": decision.in_force.isoformat()}
        return with_fields(text, {**about, **status, "vervangt": change.old, "besluiten": steps}).encode()
    return (
        with_front_matter(text, status).encode()
        if name.suffix == ".md" and name.stem in regulation.articles
        else content
    )


def _steps(change: Change, decision: AdoptionDecision) -> Iterator[dict[str, str]]:
    for consent in change.sections:
        if consent.vote:
            body = f"{consent.section.value} van de GMR"
            yield {"orgaan": body, "soort": "instemming", "datum": consent.vote.date.isoformat()}
    yield {"orgaan": decision.body, "soort": "vaststelling", **_decided(decision)}


def _decided(decision: AdoptionDecision) -> dict[str, str]:
    return {"datum": decision.decided.isoformat(), "nummer": decision.number}


def _change_file(content: bytes, decision: AdoptionDecision, stamp: str) -> bytes:
    values = {
        "status": Status.ADOPTED.value,
        "naar": decision.in_force.isoformat(),
        "besluit": {"orgaan": decision.body, **_decided(decision)},
        "vingerafdruk": stamp,
    }
    return with_fields(decode("", content)[0], values).encode()


def _fingerprint(files: Mapping[str, bytes], version: str) -> str:
    register = load(files).register
    found = articles(version, register)
    if found is None:
        raise AdoptionRefused("de artikelen van dit concept zijn niet allemaal te lezen; zie registerbuild check")
    return version_fingerprint(register.all(Regulation)[version], found)


def _back(finding: Finding, paths: Mapping[str, str]) -> Finding:
    """The finding at the file that the user has now."""
    return replace(finding, place=replace(finding.place, path=paths.get(finding.place.path, finding.place.path)))


def write_adoption(project: Path, adoption: Adoption) -> None:
    """Write the version and its change file, or nothing.

    Raises:
        AdoptionRefused: the disk refuses, or something is in the way.
    """
    home = project / ROOT / "reglement" / adoption.version
    if home.is_dir() and any(home.iterdir()):
        raise AdoptionRefused(f"{ROOT}/reglement/{adoption.version}/ bestaat al; er is niets geschreven")
    before: dict[str, bytes | None] = dict.fromkeys(adoption.files)
    removed: dict[str, bytes | None] = {adoption.replaced: None}
    task = f"versie {adoption.version} vaststellen"
    change = Rewrite(task, {**before, **adoption.before}, {**removed, **adoption.files})
    try:
        rewrite(project, change)
    except RewriteRefused as error:
        raise AdoptionRefused(str(error)) from error
