"""Writes the facts under a DPIA to register/dpia-feiten, with who judged them; the new file is there whole, or not."""

import datetime
from collections.abc import Iterable
from pathlib import Path

import yaml

from registerbuild.derived.facts import assessed, written
from registerbuild.disk.journal import Rewrite, RewriteRefused, rewrite
from registerbuild.disk.reading import Read
from registerbuild.register.findings import nearest
from registerbuild.register.index import KINDS, Register
from registerbuild.register.reading.homes import ROOT
from registerbuild.register.records.dpia import Dpia, DpiaFacts

HOME = next(kind.home for kind in KINDS if kind.model is DpiaFacts)
HEAD = "# Geschreven door registerbuild dpia bevestig. Verander dit bestand niet met de hand.\n"


class ConfirmationRefused(Exception):  # noqa: N818 - the word for what happens
    """What the user asks cannot be done; the message says why and what to do."""


def confirm(
    project: Path, source: Read, register: Register, name: str, by: str, reason: str, today: datetime.date
) -> tuple[str, DpiaFacts]:
    """Record that a function looked at the facts as they are now; earlier assessments stay.

    Raises:
        ConfirmationRefused: there is no such DPIA or function, no reason, or the disk refuses.
    """
    dpia = _known(register, name, by, reason)
    found = assessed(dpia, register, by, reason.strip(), today)
    path = f"{ROOT}/{HOME}/{name}.yaml"
    text = yaml.safe_dump(dict(written(found)), allow_unicode=True, sort_keys=False, width=120)
    new = {path: (HEAD + text).encode()}
    try:
        rewrite(project, Rewrite(f"DPIA {name} bevestigen", {path: source.files.get(path)}, new))
    except RewriteRefused as error:
        raise ConfirmationRefused(str(error)) from error
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
