"""The pipeline on one screen: read, load, link, check, plan, render, publish."""

import datetime
import signal
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_all_start_methods, get_context
from pathlib import Path

from registerbuild.checking import checked
from registerbuild.checks.editions import edition_findings
from registerbuild.documents.page import PUBLIC
from registerbuild.documents.plan import Form, Target, content_fingerprints, plan
from registerbuild.documents.public import released
from registerbuild.output import cache
from registerbuild.output.pdf import RenderError
from registerbuild.output.publish import publish
from registerbuild.output.render import render, target_fingerprint
from registerbuild.output.theme import Theme
from registerbuild.register.findings import Finding
from registerbuild.register.index import Register
from registerbuild.register.reading.homes import ROOT
from registerbuild.register.reading.load import Loaded
from registerbuild.register.records.edition import Edition
from registerbuild.register.records.texts import Regulation, RegulationStatus


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made: all files by path under `build/`, how many of the targets were rendered anew.

    `fingerprints` are the names of all targets in the cache.
    """

    files: Mapping[str, bytes]
    rendered: int
    targets: int
    fingerprints: frozenset[str]


Progress = Callable[[str, int], None]
"""Called with the path of each target as soon as it is ready, and the number of targets to render."""


def make(register: Register, theme: Theme, today: datetime.date, store: Path, jobs: int, progress: Progress) -> Built:
    """Plan and render. The files are in memory; nothing is published yet."""
    built = made(plan(register, today), theme, store, jobs, progress)
    cache.prune(store, built.fingerprints)
    return built


def moved_editions(loaded: Loaded, today: datetime.date) -> tuple[Finding, ...]:
    """What was put on record of a document and is no longer so; a check does not know, since it makes no documents."""
    if not loaded.register.all(Edition):
        return ()
    return tuple(edition_findings(loaded, content_fingerprints(loaded.register, today)))


def originals(register: Register, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The adopted documents of the board, byte for byte, each beside the page of its version; `files` by path."""
    versions = released(register).all(Regulation).values()
    return {
        f"{PUBLIC.folder}/privacyreglement/{r.id}/{r.original.file}": files[
            f"{ROOT}/reglement/{r.id}/{r.original.file}"
        ]
        for r in versions
        if r.state is RegulationStatus.ADOPTED and r.original
    }


def made(targets: Sequence[Target], theme: Theme, store: Path, jobs: int, progress: Progress) -> Built:
    """The files of these targets; only what the cache does not have is rendered."""
    names = {target.path: target_fingerprint(target, theme) for target in targets}
    found = {target.path: cache.get(store, names[target.path]) for target in targets}
    missing = [target for target in targets if found[target.path] is None]
    with _executor(jobs, missing) as executor:
        for path, content in _rendered(missing, theme, executor):
            cache.put(store, names[path], content)
            found[path] = content
            progress(path, len(missing))
    files = {path: content for path, content in found.items() if content is not None}
    return Built(
        {**files, **_assets(theme, {path.partition("/")[0] for path in files})},
        len(missing),
        len(targets),
        frozenset(names.values()),
    )


def _rendered(targets: list[Target], theme: Theme, executor: Executor | None) -> Iterator[tuple[str, bytes]]:
    """One job: the builtin map. More: an executor's map over the PDFs, longest first; pages are too quick for that."""
    heavy = sorted((t for t in targets if t.form is Form.PDF), key=lambda t: (-len(t.content), t.path))
    light = [t for t in targets if t.form is not Form.PDF]
    work = partial(render, theme=theme)
    away = executor.map(work, heavy) if executor else map(work, heavy)
    yield from zip((t.path for t in light), map(work, light), strict=True)
    yield from zip((t.path for t in heavy), away, strict=True)


@contextmanager
def _executor(jobs: int, targets: list[Target]) -> Iterator[Executor | None]:
    heavy = sum(1 for target in targets if target.form is Form.PDF)
    if jobs < 2 or heavy < 2:
        yield None
        return
    method = "forkserver" if "forkserver" in get_all_start_methods() else "spawn"
    stopping = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)  # at Ctrl-C they end without a word
    with ProcessPoolExecutor(min(jobs, heavy), get_context(method), stopping) as executor:
        try:
            yield executor
        except BrokenProcessPool as error:
            raise RenderError(_ENDED) from error
        finally:
            executor.shutdown(wait=False, cancel_futures=True)


_ENDED = "het maken van een pdf stopte vanzelf, vaak omdat het geheugen op was; probeer build --jobs 1"


def _assets(theme: Theme, audiences: Collection[str]) -> dict[str, bytes]:
    """What the pages need besides themselves, once per audience so that each folder stands alone."""
    suffixes = (".css", ".js", ".svg", ".png", ".woff2", ".txt")
    shared = {path.partition("/")[2]: content for path, content in theme.files.items() if path.startswith("_shared/")}
    wanted = {path: content for path, content in shared.items() if path.endswith(suffixes) and path != "print.css"}
    return {f"{audience}/assets/{path}": content for audience in audiences for path, content in wanted.items()}


__all__ = ["Built", "checked", "made", "make", "originals", "plan", "publish"]
