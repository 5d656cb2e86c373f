"""What `diff` does: find both sides (a version, a folder, a git revision), compare them, and write it down."""

import datetime
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from registerbuild import build
from registerbuild.commands import terminal
from registerbuild.commands.options import read_register
from registerbuild.commands.readable import Readable, as_far_as_read, bridged
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
from registerbuild.register.index import Register
from registerbuild.register.reading.homes import ROOT
from registerbuild.register.records.change import Change
from registerbuild.register.records.texts import Regulation, RegulationStatus
from registerbuild.writing import clear_halves, disk_refusal, write_whole


class CompareError(Exception):
    """There is nothing to compare. The message is for the user, in Dutch."""


@dataclass(frozen=True, slots=True)
class _Side:
    """What can be read of a register, and the version of the regulation in it; None when nobody named one."""

    source: Readable
    version: str | None


def compared(
    folder: Path, files: Mapping[str, bytes], old: str | None, new: str | None, today: datetime.date
) -> tuple[ReviewView, tuple[str, ...]]:
    """The comparison of two versions, or of two states of the whole register; and what could not be compared.

    Raises:
        CompareError: a side cannot be found or read.
    """
    here = as_far_as_read(files)
    before, after = _side(folder, here, old), _side(folder, here, new)
    broken = before.source.broken | after.source.broken
    others = len((before.source.unread | after.source.unread) - broken)
    lost = tuple(
        sorted(terminal.readable(f"{kind} {name}".strip()) for kind, name in broken)
    )  # a file can have any name
    lost += (f"en {counted(others, 'record dat', 'records die')} daarnaar verwijzen",) if others > 1 else ()
    try:
        return _noting(_review(before, after, today), lost), lost
    except (KeyError, StopIteration) as error:
        what = ", ".join(lost) or str(error)
        raise CompareError(f"zonder wat niet te lezen is, valt er niets te vergelijken: {what}") from error


def _review(before: _Side, after: _Side, today: datetime.date) -> ReviewView:
    same = before.source is after.source
    was_all, now_all = (as_of(register, today) for register in bridged(before.source, after.source))
    if same:
        was_all = now_all
    now = after.version or _draft(now_all) or _standing(now_all, today)
    if before.version is not None or same:
        was = before.version or _standing(was_all, today)
    else:
        was = now if now in was_all.all(Regulation) else _standing(was_all, today)
    one, other = (without_private(public.released(register)) for register in (was_all, now_all))
    records = () if same else compare_registers(one, other)
    clean = next(view for view in public.project_public(now_all, today).regulations if view.version == now)
    return compose_review(_change(now_all, was, now), Compared(was_all, now_all, records), clean)


def _noting(view: ReviewView, lost: tuple[str, ...]) -> ReviewView:
    """The comparison, which says in itself what it leaves out."""
    if not lost:
        return view
    note = f"**Niet vergeleken, want niet te lezen:** {', '.join(name.replace('/', ' / ') for name in lost)}."
    return replace(view, summary_md=f"{note}\n\n{view.summary_md}")


def _side(folder: Path, here: Readable, name: str | None) -> _Side:
    """A version of the regulation, a folder, or a git revision, in that order."""
    if name is None:
        return _Side(here, None)
    if name in here.register.all(Regulation):
        return _Side(here, name)
    home = Path(name)
    if (home / ROOT).is_dir():
        return _Side(as_far_as_read(read_register(home).files), None)
    try:
        return _Side(as_far_as_read(files_at(folder, name)), None)
    except RevisionError as error:
        versions = ", ".join(here.register.all(Regulation))
        message = f"{name} is geen versie van het reglement ({versions}) en geen map met {ROOT}/; en {error}"
        raise CompareError(message) from error


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
