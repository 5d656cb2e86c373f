"""What `koppel` does: a file with proposals for a person to confirm, and the confirmed pairs as lines to paste.

The change file is written by hand and stays that way: this tool shows what belongs in it and never changes it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from registerbuild.derived.texts.proposals import Proposal, proposals, texts, unclaimed, went_into
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
    gone = list(unclaimed(found, old, new, register))
    file = {
        "uitleg": _HELP,
        "van": old,
        "naar": new,
        "leden": [_entry(proposal) for proposal in found],
        "vervalt_misschien": gone,
        "misschien_samengevoegd": [
            {"was": was, "staat_nu_in": lid} for was, lid in went_into(old, new, gone, register)
        ],
    }
    return yaml.safe_dump(file, allow_unicode=True, sort_keys=False, width=110)


def _entry(proposal: Proposal) -> dict[str, object]:
    was = proposal.was or "geen"
    part = {"was_onderdeel": proposal.part} if proposal.part else {}
    whole = {"gesplitst": YES} if proposal.split else {}
    entry = {"lid": proposal.lid, "was": was, **part, **whole, "score": proposal.score, "bevestigd": NO}
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
    decided = _decided(values["leden"], old, new, register)
    there = [c for c in register.all(Change).values() if (c.old, c.new) == (old, new)]
    known = {pair for change in there for pair in confirmed_pairs(change).items()}
    fresh = [pair for pair in decided if (pair.lid, pair.was) not in known]
    split = [_reason(pair) for pair in fresh if pair.split]
    lines = [{"lid": pair.lid, "was": pair.was} for pair in fresh if not pair.split]
    head = {} if there else {"status": "te bevestigen", "van": old, "naar": new, **_TO_WRITE}
    body = {**({"leden": split} if split else {}), **({"gekoppeld": lines} if lines else {})}
    text = yaml.safe_dump({**head, **body}, allow_unicode=True, sort_keys=False, width=110) if body else ""
    return Confirmed(text, len(fresh), sum(1 for entry in values["leden"] if not _is_confirmed(entry)))


@dataclass(frozen=True, slots=True)
class _Pair:
    """A new lid, the old one, and whether the old one goes on elsewhere too; `part` is its item, if it is only that."""

    lid: str
    was: str
    part: int
    split: bool


def _reason(pair: _Pair) -> dict[str, object]:
    """What goes on of a lid that was split: it stands among the reasons, which only a person can write."""
    part = {"was_onderdeel": pair.part} if pair.part else {}
    effects = dict.fromkeys(("ouders", "leerlingen", "medewerkers"), _OPEN)
    return {"lid": pair.lid, "was": pair.was, **part, "reden": _OPEN, "soort": "redactie", "gevolgen": effects}


_OPEN = "nog in te vullen"
_TO_WRITE = {"samenvatting": _OPEN, "zonder_wijziging": _OPEN}
"""What a new change file must have as well, and only a person can write; a check asks for it until then (TXT301)."""


def _decided(entries: Sequence[Any], old: str, new: str, register: Register) -> list[_Pair]:
    """The entries that a person confirmed; no lid twice, and an old one only when it was split."""
    found: list[_Pair] = []
    for pair in (_pair(entry, old, new, register) for entry in entries if _is_confirmed(entry)):
        double = next((other for other in found if other.lid == pair.lid or _same_source(other, pair)), None)
        if double:
            both = f"{pair.was} is bevestigd bij {double.lid} en bij {pair.lid}"
            said = f"lid {pair.lid} staat er twee keer" if double.lid == pair.lid else both
            raise MatchError(f"{said}; zet een van de twee op nee")
        found.append(pair)
    return found


def _same_source(one: _Pair, other: _Pair) -> bool:
    """Whether two leden would continue the same: the whole of a lid, or the same item of it."""
    whole = not (one.split and other.split)
    return one.was == other.was and (whole or (one.part == other.part and one.part > 0))


def _is_confirmed(entry: Any) -> bool:
    answer = entry.get("bevestigd") if isinstance(entry, dict) else None
    if answer not in (YES, NO):
        name = entry.get("lid", "?") if isinstance(entry, dict) else "?"
        raise MatchError(f"schrijf bij lid {name} achter bevestigd: ja of nee")
    return bool(answer == YES)


def _pair(entry: Mapping[str, str], old: str, new: str, register: Register) -> _Pair:
    lid, was = str(entry.get("lid")), str(entry.get("was"))
    for name, version in ((lid, new), (was, old)):
        known = texts(version, register) or {}
        if name not in known:
            near = nearest(name, known)
            raise MatchError(f"lid {name} staat niet in versie {version}" + (f"; bedoelde u {near}?" if near else ""))
    part = str(entry.get("was_onderdeel") or "0")
    if not part.isascii() or not part.isdigit():
        raise MatchError(f"schrijf bij lid {lid} achter was_onderdeel een getal")
    return _Pair(lid, was, int(part), int(part) > 0 or entry.get("gesplitst") == YES)
