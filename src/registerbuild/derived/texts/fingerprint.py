"""The fingerprint of an adopted version: the SHA-256 of its texts, by which a later change is seen.

It covers the words that were voted on: title, articles, leden and annexes that are a text, with their references as
they are written. What a reference shows (a period, a list from the register) is kept up to date elsewhere.
"""

import hashlib
import json
from collections.abc import Mapping

from registerbuild.register.findings import Loc
from registerbuild.register.index import Register
from registerbuild.register.records.texts import Article, Regulation, RegulationStatus


def version_fingerprint(regulation: Regulation, articles: Mapping[str, Article]) -> str:
    """In hex; `articles` by their id in this version, as `Regulation.articles` names them. Layout does not count."""
    texts = {
        "titel": regulation.title,
        "citeertitel": regulation.short_title,
        "artikelen": [
            [name, articles[name].title, [[lid.id, _flat(lid.legal), _flat(lid.plain)] for lid in articles[name].lids]]
            for name in regulation.articles
        ],
        "bijlagen": [[a.id, a.title, a.kind.value, _flat(regulation.texts.get(a.id))] for a in regulation.annexes],
    }
    if regulation.inserted:  # what most versions lack says nothing in their fingerprint
        texts["ingevoegd"] = list(regulation.inserted)
    if regulation.chapters:
        texts["hoofdstukken"] = [[chapter.title, chapter.begins_with] for chapter in regulation.chapters]
    return hashlib.sha256(json.dumps(texts, ensure_ascii=False).encode()).hexdigest()


def _flat(text: str | None) -> str | None:
    return None if text is None else " ".join(text.split())


def guarded(kind: str, name: str, loc: Loc, register: Register) -> bool:
    """Whether a text stands in a version that was adopted: whoever mends it there breaks its fingerprint."""
    version = register.all(Regulation).get(name.partition("/")[0]) if kind in _GUARDED else None
    settled = version is not None and version.state is not RegulationStatus.DRAFT
    return settled and loc[:1] in _GUARDED[kind]


_GUARDED: Mapping[str, frozenset[Loc]] = {
    "artikel": frozenset({("titel",), ("leden",)}),
    "reglement": frozenset({("titel",), ("citeertitel",), ("teksten",)}),
}
"""By kind of record the fields in which words stand that were voted on."""

LEAVE = "laat de vastgestelde tekst staan, want haar vingerafdruk hoort erbij; verbeter dit in de volgende versie"
"""What to do about a mistake in such a text."""
