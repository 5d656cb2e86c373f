"""What a regulation and a privacy statement must tell, and by which words somebody can see that a passage tells it.

Data, in our own words. A passage is a lid with the title of its article, an annex, or a part of a statement. It tells a
content when each of the signs of that content is found in it: words, or a reference to the place in the law.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from enum import StrEnum


class ContentNeed(StrEnum):
    """Why a content is looked for: always, or only where the register gives cause."""

    ALWAYS = "altijd"
    CONSENT = "bij toestemming"
    AI = "bij AI"


class ContentGroup(StrEnum):
    """What belongs together: a text that lacks some of it gets one finding."""

    RIGHTS = "rechten"
    REQUESTS = "verzoeken"
    BREACHES = "datalekken"
    OFFICER = "FG"
    COMPLAINTS = "klachten en rechter"
    PROTECTION = "bescherming"
    INFORMATION = "informatie"
    FRAME = "opzet"


@dataclass(frozen=True, slots=True)
class Content:
    """One thing to tell: its name, its place in the law, and the signs by which it is seen."""

    name: str
    place: str
    signs: tuple[re.Pattern[str], ...] = field(repr=False)
    need: ContentNeed = ContentNeed.ALWAYS


def content(name: str, place: str, *signs: str, need: ContentNeed = ContentNeed.ALWAYS) -> Content:
    """A content with its signs, capitals or not."""
    return Content(name, place, tuple(re.compile(sign, re.IGNORECASE) for sign in signs), need)


MONTH_SIGN = r"organisatie:antwoordtermijn|\b(?:1|een|één) maand|\b(?:4|vier) weken"
"""The longest term to answer in words, or the reference to the one that the board has."""

FRAME = (
    content("begrippen", "AVG artikel 4", r"verstaan onder|wordt verstaan|betekenis|begrippen"),
    content("voor wie het geldt", "AVG artikel 2", r"dit reglement", r"van toepassing|geldt", r"betrokkenen|scholen"),
    content(
        "wie verantwoordelijk is",
        "AVG artikel 4, punt 7, en artikel 24",
        r"\bis (?:de )?verwerkingsverantwoordelijke|verwerkingsverantwoordelijke(?:\*\*)?:? is",
        r"organisatie:naam|stichting|vereniging",
    ),
    content("beginselen", "AVG artikel 5", r"\brechtmatig", r"behoorlijk|transparant"),
    content("doelen", "AVG artikel 5, eerste lid, onder b", r"doelen", r"lijst:doelen|uitsluitend|alleen", r"verwerk"),
    content("grondslagen", "AVG artikel 6", r"grondslag", r"toestemming", r"verplichting|overeenkomst"),
    content(
        "soorten gegevens",
        "AVG artikel 30, eerste lid, onder c",
        r"lijst:gegevens|(?:categorie|soorten)[^.:]*(?:bijlage|volgende)|volgende (?:categorie|soorten)",
        r"gegevens",
    ),
    content(
        "bijzondere gegevens",
        "AVG artikel 9",
        r"bijzondere (?:categorieën |persoons)?gegevens",
        r"avg/9[/2]*\}|verb[oi]den|niet verwerkt|tenzij",
    ),
    content(
        "toestemming",
        "AVG artikel 7",
        r"toestemming",
        r"vrij\b|vrije|specifiek",
        r"ondubbelzinnig|geïnformeerd|kiezen",
        need=ContentNeed.CONSENT,
    ),
    content(
        "bewaren en vernietigen",
        "AVG artikel 5, eerste lid, onder e",
        r"vernietig|gewist|verwijderd",
        r"afloop van de termijn|na de termijn|bewaartermijn",
    ),
    content("toegang", "AVG artikel 29", r"toegang", r"gezag|functie|taak"),
    content("geven aan anderen", "AVG artikel 6", r"verstrek|gegeven aan", r"ontvanger|ander", r"grondslag|verplicht"),
    content(
        "vaststellen en wijzigen",
        "WMS artikel 12 en 13",
        r"vastgesteld|stelt|vaststell|gewijzigd|wijzig",
        r"instem",
        r"medezeggenschap|GMR|geleding",
    ),
    content("beeldmateriaal", "AVG artikel 6", r"foto|beeldmateriaal|opname", r"toestemming", r"publi|gebruik"),
    content("begin en einde van het reglement", "eigen regel", r"treedt in werking|in werking op|geldt vanaf"),
)
"""What every regulation has, whatever it is about."""

REQUESTS_IN_STATEMENT = (
    content(
        "hoe iemand een verzoek doet",
        "AVG artikel 12, tweede lid",
        r"verzoek|vra(?:ag|gen)",
        r"\b(?:bel|mail|schrijf|brief|app)|e-mail|fg_email|telefoon",
    ),
    content("antwoord binnen 1 maand", "AVG artikel 12, derde lid", r"verzoek|antwoord(?!termijn)", MONTH_SIGN),
    content("verlenging met 2 maanden", "AVG artikel 12, derde lid", r"organisatie:verlenging|\b(?:2|twee) maanden"),
    content(
        "een nee met de reden",
        "AVG artikel 12, vierde lid",
        r"\bnee\b|weiger|niet doen|doen wij (?:het )?niet|doen wij niet",
        r"waarom|reden",
    ),
    content("gratis", "AVG artikel 12, vijfde lid", r"gratis|kosteloos|kost (?:u )?niets"),
    content(
        "bewijs van wie iemand is alleen bij twijfel",
        "AVG artikel 12, zesde lid",
        r"twijfel",
        r"wie (?:u|iemand|je)|identiteit",
    ),
)
"""What a privacy statement tells on a request, beside the rights that its blocks show."""


def untold(contents: Iterable[Content], passages: Collection[str]) -> tuple[Content, ...]:
    """The contents that no passage tells."""
    return tuple(each for each in contents if not any(_tells(passage, each) for passage in passages))


def _tells(passage: str, content: Content) -> bool:
    return all(sign.search(passage) for sign in content.signs)
