"""Writes to register/edities.yaml since when a published document says what it says."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from registerbuild.disk.journal import Rewrite, RewriteRefused, rewrite
from registerbuild.disk.reading import Read
from registerbuild.register.findings import nearest
from registerbuild.register.index import KINDS, Register
from registerbuild.register.reading.homes import ROOT
from registerbuild.register.records.edition import Edition
from registerbuild.register.records.values import Status

EDITIONS_PATH = f"{ROOT}/{next(kind.home for kind in KINDS if kind.model is Edition)}"
_HEAD = "# Geschreven door registerbuild editie en stel-vast. Verander dit bestand niet met de hand.\n"


class RecordingRefused(Exception):  # noqa: N818 - the word for what happens
    """What the user asks cannot be put on record; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Recording:
    """The new editions by name, and the whole file with them."""

    editions: Mapping[str, Edition]
    content: bytes


def new_editions(register: Register, said: Mapping[str, str], names: Iterable[str], day: datetime.date) -> Recording:
    """The editions of these documents (none named: all), each that has new content from a day on.

    What still says what was put on record keeps its day. `said` is the fingerprint of each document now, by name.

    Raises:
        RecordingRefused: there is no such document.
    """
    for name in names:
        if name not in said:
            near = nearest(name, said)
            meant = f"bedoelde u {near}?" if near else f"kies uit: {', '.join(sorted(said))}"
            raise RecordingRefused(f"er is geen openbaar document {name}; {meant}")
    old = register.all(Edition)
    moved = [name for name in names or said if name not in old or old[name].fingerprint != said[name]]
    new = {name: _edition(name, day, said[name]) for name in moved}
    return Recording(new, _file({**old, **new}))


def _edition(name: str, day: datetime.date, fingerprint: str) -> Edition:
    return Edition(id=name, status=Status.ADOPTED, datum=day, vingerafdruk=fingerprint)


def _file(editions: Mapping[str, Edition]) -> bytes:
    found = {
        name: edition.model_dump(mode="json", by_alias=True, exclude={"id"}, exclude_defaults=True)
        for name, edition in sorted(editions.items())
    }
    return (_HEAD + yaml.safe_dump(found, allow_unicode=True, sort_keys=False, width=120)).encode()


def write_editions(project: Path, source: Read, new: Recording) -> None:
    """Put them in register/edities.yaml, whole or not at all.

    Raises:
        RecordingRefused: the disk refuses, or the file has changed since it was read.
    """
    before = {EDITIONS_PATH: source.files.get(EDITIONS_PATH)}
    try:
        rewrite(project, Rewrite("edities vastleggen", before, {EDITIONS_PATH: new.content}))
    except RewriteRefused as error:
        raise RecordingRefused(str(error)) from error
