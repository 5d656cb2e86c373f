"""What `diff` does: find both sides (a version, a folder, a git revision), compare them, and write it down."""

import datetime
import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from registerbuild import build
from registerbuild.commands.options import read_register
from registerbuild.derived.changes import compare_registers
from registerbuild.derived.happened import as_of
from registerbuild.derived.wording.words import counted
from registerbuild.disk.reading import read_theme
from registerbuild.disk.revisions import RevisionError, files_at
from registerbuild.documents import public
from registerbuild.documents.handed import without_private
from registerbuild.documents.plan import Form, review_target
from registerbuild.documents.regulation.compose import in_force
from registerbuild.documents.review.compose import REVIEW_PARTS, Compared, compose_review, without_file
from registerbuild.documents.review.text import review_text
from registerbuild.documents.review.views import ReviewView
from registerbuild.register.findings import Severity
from registerbuild.register.index import Register
from registerbuild.register.reading.homes import ROOT
from registerbuild.register.reading.link import link
from registerbuild.register.reading.load import load
from registerbuild.register.records.change import Change
from registerbuild.register.records.texts import Regulation, RegulationStatus
from registerbuild.register.source import decode
from registerbuild.writing import clear_halves, disk_refusal, write_whole


class CompareError(Exception):
    """There is nothing to compare. The message is for the user, in Dutch."""


@dataclass(frozen=True, slots=True)
class _Side:
    """A register, and the version of the regulation in it; None when nobody named one."""

    register: Register
    version: str | None


def compared(folder: Path, register: Register, old: str | None, new: str | None, today: datetime.date) -> ReviewView:
    """The comparison of two versions, or of two states of the whole register.

    Raises:
        CompareError: a side cannot be found or read.
    """
    register = as_of(register, today)
    before, after = _side(folder, register, old), _side(folder, register, new)
    now = after.version or _draft(after.register) or _standing(after.register, today)
    if old is None or before.register is register:
        was = before.version or _standing(before.register, today)
    else:
        there = now in before.register.all(Regulation)
        was = now if there else _standing(before.register, today)
    one, other = (without_private(public.released(side.register)) for side in (before, after))
    records = () if before.register is after.register else compare_registers(one, other)
    change = _change(after.register, was, now)
    clean = next(view for view in public.project_public(after.register, today).regulations if view.version == now)
    return compose_review(change, Compared(before.register, after.register, records), clean)


def _side(folder: Path, register: Register, name: str | None) -> _Side:
    """A version of the regulation, a folder, or a git revision, in that order."""
    if name is None:
        return _Side(register, None)
    if name in register.all(Regulation):
        return _Side(register, name)
    home = Path(name)
    if (home / ROOT).is_dir():
        return _Side(_loaded(read_register(home).files, name), None)
    try:
        return _Side(_loaded(files_at(folder, name), name), None)
    except RevisionError as error:
        versions = ", ".join(register.all(Regulation))
        message = f"{name} is geen versie van het reglement ({versions}) en geen map met {ROOT}/; en {error}"
        raise CompareError(message) from error


def _loaded(files: dict[str, bytes], name: str) -> Register:
    """An older register must be readable as a whole; its rules were those of then."""
    found = load(files)
    texts = {path: decode(path, content)[0] for path, content in files.items()}
    errors = [f for f in (*found.findings, *link(found, texts)) if f.severity is Severity.ERROR]
    if errors:
        first = errors[0]
        where = f"{first.place.path}, regel {first.place.line}: {first.message}"
        raise CompareError(
            f"het register van {name} is niet te lezen ({counted(len(errors), 'fout', 'fouten')}); de eerste: {where}"
        )
    return found.register


def _draft(register: Register) -> str | None:
    drafts = [name for name, r in register.all(Regulation).items() if r.state is RegulationStatus.DRAFT]
    if len(drafts) > 1:
        raise CompareError(f"er zijn meer concepten ({', '.join(drafts)}); noem OUD en NIEUW")
    return drafts[0] if drafts else None


def _standing(register: Register, today: datetime.date) -> str:
    regulations = register.all(Regulation)
    found = in_force(regulations.values(), today)
    if found is None:
        raise CompareError(f"er geldt nog geen versie van het reglement; noem OUD en NIEUW ({', '.join(regulations)})")
    return found


def _change(register: Register, old: str, new: str) -> Change:
    found = [change for change in register.all(Change).values() if (change.old, change.new) == (old, new)]
    return found[0] if found else without_file(old, new)


def in_form(review: ReviewView, reader: str, form: str, store: Path) -> bytes:
    """The comparison for one reader in one form."""
    view = replace(review, parts=REVIEW_PARTS[reader])
    if form == "text":
        return review_text(view).encode()
    if form == "json":
        return (json.dumps(asdict(view), ensure_ascii=False, indent=2) + "\n").encode()
    target = review_target(view, Form.PDF if form == "pdf" else Form.STANDALONE)
    return build.made([target], read_theme(), store, 1, lambda *_: None).files[target.path]


def write_comparison(target: Path, content: bytes) -> None:
    """Put a file in its place whole, or not at all.

    Raises:
        CompareError: the disk refuses.
    """
    try:
        clear_halves(target.parent)
        write_whole(target, content)
    except OSError as error:
        what, advice = disk_refusal(error)
        raise CompareError(f"{target} is niet te schrijven: {what}. {advice}") from error
