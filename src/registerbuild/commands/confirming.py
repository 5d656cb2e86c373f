"""Writes the facts under a DPIA to register/dpia-feiten, with who judged them; the new file is there whole, or not."""

import datetime
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

import yaml

from registerbuild.derived.facts import assessed, written
from registerbuild.register.findings import nearest
from registerbuild.register.index import KINDS, Register
from registerbuild.register.reading.load import ROOT
from registerbuild.register.records.dpia import Dpia, DpiaFacts

HOME = next(kind.home for kind in KINDS if kind.model is DpiaFacts)
HEAD = "# Geschreven door registerbuild dpia bevestig. Verander dit bestand niet met de hand.\n"


class ConfirmationRefused(Exception):  # noqa: N818 - the word for what happens
    """What the user asks cannot be done; the message says why and what to do."""


def confirm(
    project: Path, register: Register, name: str, by: str, reason: str, today: datetime.date
) -> tuple[str, DpiaFacts]:
    """Record that a function looked at the facts as they are now; earlier assessments stay.

    Raises:
        Refused: there is no such DPIA or function, or no reason.
    """
    dpia = _known(register, name, by, reason)
    found = assessed(dpia, register, by, reason.strip(), today)
    path = f"{ROOT}/{HOME}/{name}.yaml"
    text = yaml.safe_dump(dict(written(found)), allow_unicode=True, sort_keys=False, width=120)
    _replace(project / path, HEAD + text)
    return path, found


def _known(register: Register, name: str, by: str, reason: str) -> Dpia:
    dpias = register.all(Dpia)
    if name not in dpias:
        raise ConfirmationRefused(
            f"er is geen DPIA {name}{_meant(name, dpias)}; de id is de naam van het bestand in register/dpia"
        )
    roles = [role.id for role in register.organisation.roles]
    if by not in roles:
        raise ConfirmationRefused(f"er is geen functie {by}{_meant(by, roles)}; kies uit: {', '.join(roles)}")
    if not reason.strip():
        raise ConfirmationRefused("de reden is leeg; schrijf waarom de verandering er wel of niet toe doet")
    return dpias[name]


def _meant(word: str, known: Iterable[str]) -> str:
    found = nearest(word, known)
    return f" (bedoelde u {found}?)" if found else ""


def _replace(path: Path, text: str) -> None:
    """Write aside in the same folder and then take its place."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, aside = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
        Path(aside).chmod(0o644)
        Path(aside).replace(path)
    except BaseException:
        Path(aside).unlink(missing_ok=True)
        raise
