"""Who consents to a changed lid: the section whose people it is about, or the whole council (WMS 10, 12, 13, 14).

Groups stand per lid, since one article may hold leden for different sections. That two or three articles can hold for
one lid is a reading; the assignment is a proposal for the board to check.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from registerbuild.register.index import Register
from registerbuild.register.records.change import SectionConsent
from registerbuild.register.records.organisation import CouncilSection, DataSubject
from registerbuild.register.records.texts import Article, CouncilMatter
from registerbuild.register.records.values import Law

READ = date(2025, 8, 1)
"""The version of the WMS in which these places were read."""


def _wms(article: str, paragraph: str | None, point: str) -> Law:
    return Law(wet="wms", artikel=article, lid=paragraph, onderdeel=point, gelezen=READ)


@dataclass(frozen=True, slots=True)
class ConsentGround:
    """A section and the place in the WMS that gives it its right."""

    section: CouncilSection
    law: Law


PEOPLE: Mapping[CouncilSection, Law] = {
    CouncilSection.PARENTS: _wms("13", "1", "i"),
    CouncilSection.PUPILS: _wms("14", "3", "d"),
    CouncilSection.STAFF: _wms("12", "1", "m"),
}
"""The right about rules on the data of a section's own people; 14(3)(d) is for secondary special schools."""

MATTERS: Mapping[CouncilMatter, ConsentGround] = {
    CouncilMatter.SICK_LEAVE: ConsentGround(CouncilSection.STAFF, _wms("12", "1", "k")),
    CouncilMatter.WATCHING: ConsentGround(CouncilSection.STAFF, _wms("12", "1", "n")),
    CouncilMatter.INFORMING: ConsentGround(CouncilSection.PARENTS, _wms("13", "1", "k")),
    CouncilMatter.HELPING: ConsentGround(CouncilSection.COUNCIL, _wms("10", None, "d")),
    CouncilMatter.SAFETY: ConsentGround(CouncilSection.COUNCIL, _wms("10", None, "e")),
    CouncilMatter.COMPLAINTS: ConsentGround(CouncilSection.COUNCIL, _wms("10", None, "g")),
}


def _place(law: Law) -> tuple[str | None, ...]:
    return law.law, law.article, law.paragraph, law.point


_WORDS = {_place(law): "gegevens van de eigen groep" for law in PEOPLE.values()} | {
    _place(ground.law): str(name) for name, ground in MATTERS.items()
}


def matter(law: Law) -> str | None:
    """What a section is asked about on this ground, in words; None for a place that gives no right here."""
    return _WORDS.get(_place(law))


def carried(consent: SectionConsent) -> bool:
    """Whether a section has voted, with more for than against."""
    return consent.vote is not None and consent.vote.votes_for > consent.vote.votes_against


def grounds(article: Article, lid: str, register: Register) -> tuple[ConsentGround, ...]:
    """Who consents to this lid and on what ground, in the order of the sections; empty when nobody has a right."""
    live = {subject.id: subject for subject in register.live(DataSubject)}
    found = dict.fromkeys(_grounds(article, lid, live))
    order = list(CouncilSection)
    return tuple(sorted(found, key=lambda ground: order.index(ground.section)))


def _grounds(article: Article, lid: str, known: Mapping[str, DataSubject]) -> Iterator[ConsentGround]:
    told = [about for about in article.about if lid in about.lids]
    people = [name for about in told for name in about.subjects]
    matters = [matter for about in told for matter in about.matters]
    yield from (MATTERS[matter] for matter in matters)
    if people or not matters:
        yield from _of_people(people or article.subjects or known, known)


def _of_people(names: Iterable[str], known: Mapping[str, DataSubject]) -> Iterator[ConsentGround]:
    for name in names:
        section = known[name].section if name in known else None
        if section is not None and section in PEOPLE:
            yield ConsentGround(section, PEOPLE[section])
