"""The places in the law behind a lid, which stand beside its text and not in it.

Only what the legal text puts between brackets, before any list, can stand beside it: there it follows the rule that it
carries. In a list it must stay with its item.
"""

import re
from dataclasses import dataclass

_PLACES = r"(?P<places>\{wet:[^{}]+\}(?:(?:[,;]| en)? \{wet:[^{}]+\})*+)"
_BETWEEN_BRACKETS = re.compile(rf" ?\({_PLACES}\)")
_BEHIND_WORDS = re.compile(rf" (?P<open>\(?){_PLACES}(?P<close>\)?)(?P<after>.?)")
_PLACE = re.compile(r"\{wet:([^{}]+)\}")
_ENDS = ("", ".", ",", ";", ":", "?", "!")
_ITEM = re.compile(r"(?m)^[ \t]*(?:[-*+•]|\d+[.)]|[a-z]{1,2}[.)])[ \t]")


@dataclass(frozen=True, slots=True)
class SetApart:
    """Both columns without the places in the law that stand beside them, and those places as LAW/ARTICLE/LID/POINT."""

    legal: str
    plain: str | None
    places: tuple[str, ...]


def set_apart(legal: str, plain: str | None) -> SetApart:
    """Set the places in the law apart. In plain words one goes when the legal text carries the same one apart."""
    first = _ITEM.search(legal)
    end = first.start() if first else len(legal)
    lead, rest = legal[:end], legal[end:]
    places = tuple(dict.fromkeys(_PLACE.findall(" ".join(f["places"] for f in _BETWEEN_BRACKETS.finditer(lead)))))

    def kept(found: re.Match[str]) -> str:
        ends = found["after"] in _ENDS and bool(found["open"]) is bool(found["close"])
        return found["after"] if ends and set(_PLACE.findall(found["places"])) <= set(places) else found[0]

    shorter = _BEHIND_WORDS.sub(kept, plain) if plain else plain
    return SetApart(_BETWEEN_BRACKETS.sub("", lead) + rest, shorter, places)
