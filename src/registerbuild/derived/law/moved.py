"""Numbers in the law that are dead, moved, or about something else by now, with what to cite instead: data."""

from dataclasses import dataclass
from enum import StrEnum

from registerbuild.register.records.values import Law


class NumberFate(StrEnum):
    """What became of a number."""

    GONE = "bestaat niet"
    MOVED = "staat nu ergens anders"
    OTHER = "gaat over iets anders"
    UNREAD = "is niet opgezocht in een nieuwere tekst"


@dataclass(frozen=True, slots=True)
class MovedNumber:
    """A number as it used to be cited. Without `paragraphs` it is the whole article, without `article` the whole law.

    `now` are the places to cite instead, as LAW/ARTICLE/LID like a reference in a text; empty when there is none.
    """

    law: str
    article: str | None
    paragraphs: tuple[str, ...]
    fate: NumberFate
    now: tuple[str, ...]
    subject: str
    """for OTHER: what the number is about by now; otherwise what it was cited for"""


MOVED_NUMBERS = (
    MovedNumber(
        "wpo", "8", ("6",), NumberFate.OTHER, ("wpo/45b/1", "wpo/45b/2", "wpo/11", "wpo/12/4"), "doel van het sbo"
    ),
    MovedNumber(
        "wpo",
        "8",
        ("8",),
        NumberFate.OTHER,
        ("wpo/45b/1", "wpo/45b/2", "wpo/11", "wpo/12/4"),
        "onderwijs aan zieke leerlingen",
    ),
    MovedNumber("wpo", "44", (), NumberFate.GONE, ("wpo/45",), "overblijven"),
    MovedNumber("wpo", "53", (), NumberFate.GONE, ("wpo/34a", "wpo/34b", "wpo/32b"), "VOG en bekwaamheid"),
    MovedNumber("wpo", "59", (), NumberFate.GONE, ("wpo/34a", "wpo/34b", "wpo/32b"), "VOG en bekwaamheid"),
    MovedNumber(
        "wpo",
        "172",
        (),
        NumberFate.OTHER,
        ("wpo/165", "wpo/166/1", "wpo/166/3", "wpo/167", "wpo/168"),
        "geschiktheid van zij-instromers",
    ),
    MovedNumber("wpo", "178a", ("11",), NumberFate.MOVED, ("wpo/182/11",), "pseudoniem"),
    MovedNumber("wpo", "178a", ("12",), NumberFate.MOVED, ("wpo/182/12",), "pseudoniem"),
    MovedNumber("wpo", "178a", ("13",), NumberFate.MOVED, ("wpo/182/13",), "pseudoniem"),
    MovedNumber("wpo", "178a", ("14",), NumberFate.MOVED, ("wpo/182/14",), "pseudoniem"),
    MovedNumber("wpo", "178a", (), NumberFate.MOVED, ("wpo/182",), "persoonsgebonden nummer"),
    MovedNumber("wec", "56", (), NumberFate.UNREAD, ("wec/34a", "wec/34b"), "VOG"),
    MovedNumber("wec", "62", (), NumberFate.UNREAD, ("wec/34a", "wec/34b"), "VOG"),
    MovedNumber("wec", "164a", (), NumberFate.MOVED, ("wec/161",), "persoonsgebonden nummer"),
    MovedNumber("leerplichtwet", "18a", (), NumberFate.GONE, ("leerplichtwet/18",), "melding aan de gemeente"),
    MovedNumber("leerplichtwet", "19a", (), NumberFate.GONE, (), ""),
    MovedNumber("leerplichtwet", "21", (), NumberFate.GONE, ("leerplichtwet/21a/1", "wro/12/3"), "melding van verzuim"),
    MovedNumber(
        "leerplichtwet",
        "18",
        ("5",),
        NumberFate.OTHER,
        ("leerplichtwet/18/1", "leerplichtwet/18/3", "leerplichtwet/18/4"),
        "alleen een gezamenlijk orgaan",
    ),
    MovedNumber(
        "besluit-bekostiging-wpo-oud",
        "6",
        (),
        NumberFate.MOVED,
        ("besluit-bekostiging-wpo-2022/11",),
        "leerlingenadministratie",
    ),
    MovedNumber(
        "besluit-bekostiging-wpo-oud", "9", ("1",), NumberFate.MOVED, ("besluit-bekostiging-wpo-2022/12/1",), "bewaren"
    ),
    MovedNumber(
        "besluit-bekostiging-wpo-oud",
        "9",
        ("2",),
        NumberFate.MOVED,
        ("besluit-bekostiging-wpo-2022/12/2",),
        "vernietigen",
    ),
    MovedNumber(
        "besluit-bekostiging-wpo-oud", "9", (), NumberFate.MOVED, ("besluit-bekostiging-wpo-2022/12",), "bewaren"
    ),
    MovedNumber("besluit-bekostiging-wpo-oud", "7", ("2",), NumberFate.GONE, (), "bewijs van uitschrijving"),
    MovedNumber("besluit-bekostiging-wpo-oud", None, (), NumberFate.MOVED, ("besluit-bekostiging-wpo-2022",), ""),
    MovedNumber(
        "bekostigingsbesluit-wec",
        None,
        (),
        NumberFate.MOVED,
        ("besluit-bekostiging-wec-2022/10", "besluit-bekostiging-wec-2022/11"),
        "",
    ),
    MovedNumber("uavg", "5", ("5",), NumberFate.OTHER, ("uavg/5/6",), "naar de rechter vanaf zestien jaar"),
    MovedNumber("uavg", "33", ("5",), NumberFate.OTHER, ("uavg/33/6",), "de accountant"),
    MovedNumber("wms", "10", ("1",), NumberFate.GONE, ("wms/10",), "instemming; het artikel heeft geen leden"),
    MovedNumber("wms", "17", (), NumberFate.OTHER, ("wms/24/1",), "alleen advies, geen instemming"),
    MovedNumber("wvp", None, (), NumberFate.MOVED, ("bw7/658a",), "terugkeer naar werk bij ziekte"),
)
"""Every number of which it is known that citing it says something wrong; the narrower place comes first."""


def moved_number(law: Law) -> MovedNumber | None:
    """What became of a place in the law, when something did."""
    return next((number for number in MOVED_NUMBERS if number.law == law.law and _speaks_of(number, law)), None)


def _speaks_of(number: MovedNumber, law: Law) -> bool:
    if number.article is None:
        return True
    return number.article == law.article and (not number.paragraphs or law.paragraph in number.paragraphs)
