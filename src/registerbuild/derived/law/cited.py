"""Every place in the law that a register names, once: where, in which version somebody read it, how surely."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from registerbuild.derived.law.articles import about, as_listed
from registerbuild.derived.law.citations import Citation, citations
from registerbuild.derived.wording.words import unsure
from registerbuild.register.index import Register
from registerbuild.register.records.data import Statute
from registerbuild.register.records.values import Law, Status

_PLACE = ("law", "article", "paragraph", "point")


@dataclass(frozen=True, slots=True)
class CitedPlace:
    """A place in the law with all that names it.

    `law` says in which version it was read and what is doubted: of several answers the oldest version, and a doubt
    always goes before none. A place that only texts name has the answer of the list of articles. A whole article is no
    surer than what is said of its parts.
    """

    law: Law
    subject: str | None
    citations: tuple[Citation, ...]


def cited_places(register: Register) -> tuple[CitedPlace, ...]:
    """The places that records name which are not withdrawn, by law as in wetten.yaml and then by number."""
    order = {name: number for number, name in enumerate(register.all(Statute))}
    found: dict[tuple[str | None, ...], list[Citation]] = {}
    for citation in citations(register):
        live = register.all(citation.model)[citation.record].status is not Status.WITHDRAWN
        if live and citation.law.law in order:  # a law that is not there is reported by `link`
            found.setdefault(_key(citation.law), []).append(citation)
    read = {key: _answers(named) for key, named in found.items()}
    places = (_place(named, read) for named in found.values())
    return tuple(sorted(places, key=lambda place: (order[place.law.law], _number(place.law))))


def _key(law: Law) -> tuple[str | None, ...]:
    return tuple(getattr(law, part) for part in _PLACE)


def _number(law: Law) -> list[tuple[int, str]]:
    """The number of a place so that 9 comes before 10, and 4a after 4."""
    parts = (law.article, law.paragraph, law.point)
    pieces = [piece for part in parts for piece in re.findall(r"\d+|\D+", part or "")]
    return [(int(piece), "") if piece.isdecimal() else (0, piece) for piece in pieces]


Answers = tuple[Law, ...]
"""What the fields say that name a place; a text names no version."""


def _answers(named: Iterable[Citation]) -> Answers:
    return tuple(citation.law for citation in named if not citation.raw)


def _place(named: list[Citation], read: Mapping[tuple[str | None, ...], Answers]) -> CitedPlace:
    law = named[0].law
    known, listed = about(law), as_listed(law)
    answers = read[_key(law)] or ((listed,) if listed else tuple(_elsewhere(law, read))) or (law,)
    days = [answer.read for answer in answers if answer.read]
    doubt = next(filter(None, (unsure(answer) for answer in (*answers, *_within(law, read)))), None)
    said = law.model_copy(update={"read": min(days, default=None), "doubt": doubt})
    return CitedPlace(said, known[0].subject if known else None, tuple(named))


def _within(law: Law, read: Mapping[tuple[str | None, ...], Answers]) -> Iterator[Law]:
    """What fields say of the parts of a place, when it is a whole article or lid; a whole law is not asked so much."""
    named = tuple(part for part in _key(law) if part is not None)
    for key, answers in read.items():
        if law.article is not None and key != _key(law) and key[: len(named)] == named:
            yield from answers


def _elsewhere(law: Law, read: Mapping[tuple[str | None, ...], Answers]) -> Iterator[Law]:
    """What fields say that name another part of the same article."""
    for (name, article, *_), answers in read.items():
        if article is not None and (name, article) == (law.law, law.article):
            yield from answers
