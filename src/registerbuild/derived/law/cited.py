"""Every place in the law that a register names, once: where, in which version somebody read it, how surely."""

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from registerbuild.derived.happened import as_on
from registerbuild.derived.law.articles import about, as_listed
from registerbuild.derived.law.citations import Citation, citations
from registerbuild.derived.wording.words import unsure
from registerbuild.register.index import Register
from registerbuild.register.records.data import Statute
from registerbuild.register.records.values import Law, Status

_PLACE = ("law", "article", "paragraph", "point")
PlaceKey = tuple[str | None, ...]


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


def cited_places(register: Register, today: datetime.date) -> tuple[CitedPlace, ...]:
    """The places that records name which are not withdrawn, by law as in wetten.yaml and then by number.

    A version that begins after `today` has been read by nobody yet.
    """
    order = {name: number for number, name in enumerate(register.all(Statute))}
    found: dict[PlaceKey, list[Citation]] = {}
    for citation in citations(register):
        live = register.all(citation.model)[citation.record].status is not Status.WITHDRAWN
        if live and citation.law.law in order:  # a law that is not there is reported by `link`
            found.setdefault(place_key(citation.law), []).append(citation)
    read = {key: _answers(named, today) for key, named in found.items()}
    statutes = register.all(Statute)
    places = (_place(named, read, as_on(statutes[named[0].law.law], today)) for named in found.values())
    return tuple(sorted(places, key=lambda place: (order[place.law.law], _number(place.law))))


def place_key(law: Law) -> PlaceKey:
    """The place alone, without in which version it was read."""
    return tuple(getattr(law, part) for part in _PLACE)


def _number(law: Law) -> list[tuple[int, str]]:
    """The number of a place so that 9 comes before 10, and 4a after 4."""
    parts = (law.article, law.paragraph, law.point)
    pieces = [piece for part in parts for piece in re.findall(r"\d+|\D+", part or "")]
    return [(len(piece.lstrip("0")) if piece.isdecimal() else 0, piece.lstrip("0")) for piece in pieces]


Answers = tuple[Law, ...]
"""What the fields say that name a place; a text names no version."""


def _answers(named: Iterable[Citation], today: datetime.date) -> Answers:
    return tuple(as_on(citation.law, today) for citation in named if not citation.raw)


_PARTLY = "niet elk lid of onderdeel is zeker"


def _place(named: list[Citation], read: Mapping[PlaceKey, Answers], statute: Statute) -> CitedPlace:
    law = named[0].law
    known = about(law)
    answers = read[place_key(law)] or tuple(_unsaid(law, read, statute)) or (law,)
    days = [answer.read for answer in answers if answer.read]
    parts = _PARTLY if any(unsure(part) for part in _within(law, read)) else None
    doubt = next(filter(None, (unsure(answer) for answer in answers)), parts)
    said = law.model_copy(update={"read": min(days, default=None), "doubt": doubt})
    return CitedPlace(said, known[0].subject if known else None, tuple(named))


def _unsaid(law: Law, read: Mapping[PlaceKey, Answers], statute: Statute) -> Iterator[Law]:
    """How a place was read of which no field says so: the whole law, the article in the list, or its other parts."""
    listed = as_listed(law)
    if law.article is None:
        yield law.model_copy(update={"read": statute.read, "doubt": statute.doubt})
    elif listed is not None:
        yield listed
    else:
        yield from _elsewhere(law, read)


def _within(law: Law, read: Mapping[PlaceKey, Answers]) -> Iterator[Law]:
    """What fields say of the parts of a place, when it is a whole article or lid; a whole law is not asked so much."""
    if law.article is None or law.point is not None:
        return
    own = tuple(part for part in place_key(law) if part is not None)
    for key, answers in read.items():
        if key != place_key(law) and key[: len(own)] == own:
            yield from answers


def _elsewhere(law: Law, read: Mapping[PlaceKey, Answers]) -> Iterator[Law]:
    """What fields say that name another part of the same article."""
    for (name, article, *_), answers in read.items():
        if article is not None and (name, article) == (law.law, law.article):
            yield from answers
