"""What `koppel` does: a file with proposals for a person to confirm, and the confirmed pairs as lines to paste.

The change file is written by hand and stays that way: this tool shows what belongs in it and never changes it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from registerbuild.derived.texts.proposals import Proposal, proposals, texts, unclaimed
from registerbuild.derived.texts.versions import confirmed_pairs
from registerbuild.register.findings import nearest
from registerbuild.register.index import Register
from registerbuild.register.records.change import Change
from registerbuild.register.records.texts import Regulation
from registerbuild.register.source import read_yaml

YES, NO = "ja", "nee"
_HELP = (
    "Lees per lid of was klopt: is dit hetzelfde lid? Zet bevestigd op ja of nee, of schrijf bij was een ander lid. "
    "Daarna: registerbuild koppel --overnemen DITBESTAND"
)


class MatchError(Exception):
    """There is nothing to match. The message is for the user, in Dutch."""


@dataclass(frozen=True, slots=True)
class Confirmed:
    """The lines for the change file, how many pairs they hold, and how many were not confirmed."""

    lines: str
    pairs: int
    open: int


def proposed(register: Register, old: str, new: str) -> str:
    """The file with proposals, as YAML.

    Raises:
        MatchError: a version does not exist.
    """
    for name in (old, new):
        _known(register, name)
    found = proposals(old, new, register)
    if found is None:
        raise MatchError("een van de versies is niet helemaal te lezen; zie registerbuild check")
    file = {
        "uitleg": _HELP,
        "van": old,
        "naar": new,
        "leden": [_entry(proposal) for proposal in found],
        "vervalt_misschien": list(unclaimed(found, old, new, register)),
    }
    return yaml.safe_dump(file, allow_unicode=True, sort_keys=False, width=110)


def _entry(proposal: Proposal) -> dict[str, object]:
    was = proposal.was or "geen"
    entry: dict[str, object] = {"lid": proposal.lid, "was": was, "score": proposal.score, "bevestigd": NO}
    return {**entry, "wordt_tekst": proposal.new_words, "was_tekst": proposal.old_words or "geen lid lijkt hierop"}


def _known(register: Register, name: str) -> None:
    known = register.all(Regulation)
    if name not in known:
        near = nearest(name, known)
        hint = f"; bedoelde u {near}?" if near else ""
        raise MatchError(f"er is geen versie {name} ({', '.join(known)}){hint}")


def taken_over(register: Register, file: Path) -> Confirmed:
    """The confirmed pairs as lines for the change file; pairs that stand in it already are left out.

    Raises:
        MatchError: the file is not one of ours, or names a lid that does not exist.
    """
    try:
        values = read_yaml(str(file), file.read_text(encoding="utf-8")).values
    except (OSError, UnicodeDecodeError) as error:
        raise MatchError(f"{file} is niet te lezen als tekst in UTF-8") from error
    if (
        not isinstance(values, dict)
        or not isinstance(values.get("leden"), list)
        or not {"van", "naar"} <= values.keys()
    ):
        raise MatchError(f"{file} is geen bestand van registerbuild koppel")
    old, new = str(values["van"]), str(values["naar"])
    pairs = _decided(values["leden"], old, new, register)
    there = [c for c in register.all(Change).values() if (c.old, c.new) == (old, new)]
    known = {pair for change in there for pair in confirmed_pairs(change).items()}
    lines = [{"lid": lid, "was": was} for lid, was in pairs.items() if (lid, was) not in known]
    head = {} if there else {"status": "te bevestigen", "van": old, "naar": new, **_TO_WRITE}
    text = yaml.safe_dump({**head, "gekoppeld": lines}, allow_unicode=True, sort_keys=False, width=110) if lines else ""
    return Confirmed(text, len(lines), sum(1 for entry in values["leden"] if not _is_confirmed(entry)))


_TO_WRITE = {"samenvatting": "nog in te vullen", "zonder_wijziging": "nog in te vullen"}
"""What a new change file must have as well, and only a person can write; a check asks for it until then (TXT301)."""


def _decided(entries: Sequence[Any], old: str, new: str, register: Register) -> dict[str, str]:
    """New → old, of the entries that a person confirmed; no lid on either side twice."""
    found: dict[str, str] = {}
    for lid, was in (_pair(entry, old, new, register) for entry in entries if _is_confirmed(entry)):
        double = next((name for name, before in found.items() if name == lid or before == was), None)
        if double:
            said = f"lid {lid} staat er twee keer" if double == lid else f"{was} is bevestigd bij {double} en bij {lid}"
            raise MatchError(f"{said}; zet een van de twee op nee")
        found[lid] = was
    return found


def _is_confirmed(entry: Any) -> bool:
    answer = entry.get("bevestigd") if isinstance(entry, dict) else None
    if answer not in (YES, NO):
        name = entry.get("lid", "?") if isinstance(entry, dict) else "?"
        raise MatchError(f"schrijf bij lid {name} achter bevestigd: ja of nee")
    return bool(answer == YES)


def _pair(entry: Mapping[str, str], old: str, new: str, register: Register) -> tuple[str, str]:
    lid, was = str(entry.get("lid")), str(entry.get("was"))
    for name, version in ((lid, new), (was, old)):
        known = texts(version, register) or {}
        if name not in known:
            near = nearest(name, known)
            raise MatchError(f"lid {name} staat niet in versie {version}" + (f"; bedoelde u {near}?" if near else ""))
    return lid, was
