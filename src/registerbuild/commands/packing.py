"""The pack for the authority: read, choose, render, and hand over. What is in it follows from the chosen activities."""

import datetime
import hashlib
import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from registerbuild import build
from registerbuild.derived.changes import RecordChange, compare_registers
from registerbuild.derived.concerning import concerning
from registerbuild.derived.happened import as_of
from registerbuild.derived.select import at_school, pruned, restated, select
from registerbuild.derived.wording.filling import Surroundings, fill
from registerbuild.derived.wording.words import counted
from registerbuild.documents import public
from registerbuild.documents.dossier import pack as texts
from registerbuild.documents.dossier.pack import CHANGES, README, Pack
from registerbuild.documents.dossier.tables import data, tables
from registerbuild.documents.handed import HandedView, project_handed, without_private
from registerbuild.documents.plan import Form, Target, plan_enclosed, plan_handed
from registerbuild.output.archive import beside
from registerbuild.output.manifest import MANIFEST
from registerbuild.output.publish import PublishError
from registerbuild.output.spreadsheet import Sheet, comma_separated, workbook
from registerbuild.output.theme import Theme
from registerbuild.register.findings import Finding, nearest
from registerbuild.register.index import Register
from registerbuild.register.prose import Reference
from registerbuild.register.reading.load import Loaded
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.dpia import Dpia, DpiaFacts
from registerbuild.register.records.organisation import School
from registerbuild.register.records.prescan import Prescan
from registerbuild.register.records.values import Record, Status
from registerbuild.writing import clear_halves, disk_refusal, write_whole

KIND = "dossier"
_DPIA = "dpia"
_ANOTHER = "een ander onderwerp"
"""What the text of a statement says instead of an activity that was not chosen."""
_JUDGED: tuple[type[Record], ...] = (Activity, Dpia, DpiaFacts, Prescan)


class ChoiceError(Exception):
    """What was asked for is not in the register. The message is for the user, in Dutch."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Which activities (none named: all), and at which school (None: everywhere)."""

    activities: tuple[str, ...] = ()
    school: str | None = None


@dataclass(frozen=True, slots=True)
class Means:
    """With what is rendered: the theme, the folder of the cache, and how many PDFs at once."""

    theme: Theme
    store: Path
    jobs: int
    progress: build.Progress


def choose(register: Register, choice: Choice, today: datetime.date) -> Pack:
    """What the pack is about: only released records.

    Raises:
        ChoiceError: an activity or school does not exist, may not be handed over, or nothing is left.
    """
    register = as_of(register, today)
    released = public.released(register)
    _refuse_unknown(register, released, choice)
    kept = restated(register, narrowed(released, choice))
    for name in choice.activities:
        if name not in kept.all(Activity):
            raise ChoiceError(f"verwerking {name} geldt niet voor school {choice.school}; laat een van beide weg")
    if not kept.all(Activity):
        raise ChoiceError("er is geen verwerking voor een dossier; een voorbeeld telt niet mee")
    return Pack(
        register=kept,
        today=today,
        all_chosen=not choice.activities,
        school=released.all(School)[choice.school] if choice.school else None,
        left_out=texts.left_out(narrowed(register, choice), kept),
        whole=restated(register, with_whole_dpias(released, kept)),
    )


def narrowed(register: Register, choice: Choice) -> Register:
    """The register as far as it is chosen; what the older one does not have yet is no error here."""
    there = choice.school is None or choice.school in register.all(School)
    local = at_school(register, choice.school) if choice.school and there else register
    names = choice.activities or local.all(Activity)
    return select(local, [name for name in names if there and name in local.all(Activity)], partial(_say, register))


def with_whole_dpias(register: Register, kept: Register) -> Register:
    """The register for the DPIAs of the pack: a DPIA is adopted as a whole, with all activities that it is about."""
    dpias = {name: register.all(Dpia)[name] for name in kept.all(Dpia)}
    activities = {*kept.all(Activity), *(name for dpia in dpias.values() for name in dpia.activities)}
    only = Register({**register.records, Dpia: dpias})
    return kept if activities == set(kept.all(Activity)) else select(only, activities, partial(_say, register))


def _say(register: Register, reference: Reference) -> str:
    return fill(reference.raw, register, Surroundings())


def _refuse_unknown(register: Register, released: Register, choice: Choice) -> None:
    schools = [("school", name) for name in (choice.school,) if name]
    models: Mapping[str, type[Record]] = {"verwerking": Activity, "school": School}
    for kind, name in [*(("verwerking", name) for name in choice.activities), *schools]:
        model = models[kind]
        record = register.all(model).get(name)
        if record is None:
            near = nearest(name, released.all(model))
            raise ChoiceError(f"er is geen {kind} {name}" + (f"; bedoelde u {near}?" if near else ""))
        if name not in released.all(model):
            why = "een voorbeeld" if record.status is Status.EXAMPLE else "vervallen"
            raise ChoiceError(f"{kind} {name} is {why} en hoort niet in een dossier voor de toezichthouder")


def contents(
    pack: Pack, everything: Register, older: Register | None, choice: Choice, means: Means
) -> dict[str, bytes]:
    """All files of the pack by path; `older` is the register with which it is compared."""
    view = handed_view(pack)
    files = {**_pdfs(pack, view, everything, means), **_data(pack, view)}
    if older is not None:
        files[CHANGES] = _text(texts.changes_text(pack, changes(older, pack, choice)))
    files[README] = _text(texts.read_me(pack, sorted(files)))
    return files


def changes(older: Register, pack: Pack, choice: Choice) -> tuple[RecordChange, ...]:
    """What changed in the chosen part since an older register."""
    before = narrowed(public.released(older), choice)
    return compare_registers(without_private(before), without_private(pack.register))


def handed_view(pack: Pack) -> HandedView:
    """What is handed over, of the records of the pack; with what was left out of them as an example."""
    examples = sum(out.status == Status.EXAMPLE for out in pack.left_out)
    return project_handed(pack.register, pack.today, examples)


def write_report(folder: Path, pack: Pack, loaded: Loaded, findings: Collection[Finding]) -> None:
    """Write what the checks say about the records of the pack: for its sender, and no part of it.

    Raises:
        PublishError: the disk refuses.
    """
    path, text = report_beside(folder), texts.check_report(pack, concerning(findings, loaded.register, pack.register))
    try:
        clear_halves(path.parent)
        write_whole(path, _text(text))
    except OSError as error:
        what, advice = disk_refusal(error)
        raise PublishError(f"Het bestand {path} kon niet worden geschreven: {what}. {advice}") from error


def report_beside(folder: Path) -> Path:
    """Where that report stands: beside the folder, so that it does not go with it."""
    return folder.with_name(f"{folder.name}-controlerapport.txt")


def _pdfs(pack: Pack, view: HandedView, everything: Register, means: Means) -> dict[str, bytes]:
    """The register, the agreements, the pre-scans and the DPIAs; a DPIA about other activities too comes whole.

    With the statements and the regulation, which everybody may read.
    """
    targets = {target.path: target for target in _targets(view)}
    enclosed = plan_enclosed(everything, pack.today, _told(pack, everything) if pack.narrowed else None)
    targets |= {target.path: target for target in enclosed if target.form is Form.PDF}
    if pack.also_assessed:
        whole = _targets(project_handed(pack.whole, pack.today))
        targets |= {target.path: target for target in whole if target.template == _DPIA}
    built = build.made(list(targets.values()), means.theme, means.store, means.jobs, means.progress)
    return {path.split("/", 1)[1]: built.files[path] for path in targets}  # without the folder of the audience


def _told(pack: Pack, everything: Register) -> Register:
    """The public register with only the chosen activities and what judges them; a text does not name the others."""
    released = public.released(everything)
    judged: Mapping[type[Record], Mapping[str, Record]] = {m: pack.register.all(m) for m in _JUDGED}
    return pruned(Register({**released.records, **judged}), lambda _: _ANOTHER)


def _targets(view: HandedView) -> list[Target]:
    return [target for target in plan_handed(view) if target.form is Form.PDF]


def _data(pack: Pack, view: HandedView) -> dict[str, bytes]:
    found = tables(view)
    sheets = [Sheet(table.name, table.header, table.rows) for table in found]
    board = pack.register.organisation.name
    whole = {"peildatum": pack.today.isoformat(), "bestuur": board, **data(view)}
    return {
        "gegevens/register.json": _text(json.dumps(whole, ensure_ascii=False, indent=1) + "\n"),
        "gegevens/register.xlsx": workbook(sheets, f"Verwerkingsregister {board}", pack.today),
        **{f"gegevens/csv/{sheet.name}.csv": comma_separated(sheet) for sheet in sheets},
    }


def _text(words: str) -> bytes:
    return words.encode()


def stamp(pack: Pack) -> Mapping[str, str]:
    """What the pack is, for its manifest."""
    activities = "alle" if pack.all_chosen else ", ".join(sorted(pack.register.all(Activity)))
    school = {"school": pack.school.id} if pack.school else {}
    return {"soort": KIND, "peildatum": pack.today.isoformat(), "verwerkingen": activities, **school}


def dossier_summary(pack: Pack, target: Path, files: Mapping[str, bytes], zipped: bytes) -> str:
    """What was made, for the screen."""
    pdfs, csv = (sum(1 for path in files if path.endswith(end)) for end in (".pdf", ".csv"))
    count = len(pack.register.all(Activity))
    where = f"{target}/ en {beside(target)}"
    lines = [
        f"Gemaakt in {where}: {counted(count, 'verwerking', 'verwerkingen')}, {counted(pdfs, 'pdf', 'pdf’s')} "
        f"en {counted(csv, 'tabel', 'tabellen')}."
    ]
    lines += [f"  {target}/{README:<20} begin hier: wat erin zit en wat niet"]
    if CHANGES in files:
        lines += [f"  {target}/{CHANGES:<20} wat er sinds de oudere versie is gewijzigd"]
    lines += [f"  {target}/{MANIFEST:<20} vingerafdrukken van alle bestanden"]
    lines += [f"Niet meesturen: {report_beside(target)} zegt wat de controle over deze records meldt."]
    lines += [f"SHA-256 van het zipbestand: {hashlib.sha256(zipped).hexdigest()}"]
    return "\n".join([*lines, *_warnings(pack, target)]) + "\n"


def _warnings(pack: Pack, target: Path) -> Iterator[str]:
    """What the sender must know before the pack leaves the house."""
    report_name = report_beside(target).name
    for count, what, where in (
        (len(texts.unconfirmed(pack.register)), "door het bestuur nog niet bevestigd", report_name),
        (len(pack.left_out), "weggelaten als voorbeeld of vervallen", report_name),
        (len(texts.undecided_schools(pack)), "nog niet bepaald of het voor deze school geldt", README),
    ):
        if count:
            yield f"Let op: {what}: {counted(count, 'record', 'records')}; zie {where}."
