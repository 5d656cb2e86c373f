"""Words by which a text shows what it says: kinds of data, who acts, duty, leave, denial, costs. Data for the checks.

Each is a pattern for small letters. A word that is missing costs a finding; one that means two things costs a false
one, so those are left out.
"""

import re
from collections.abc import Mapping

from registerbuild.register.records.data import DataKind, SpecialKind

SPECIAL: Mapping[SpecialKind, re.Pattern[str]] = {
    SpecialKind.ORIGIN: re.compile(r"\bras\b|\betnisch\w*|\betniciteit\b|\bafkomst\b|\bhuidskleur\b"),
    SpecialKind.POLITICS: re.compile(r"\bpolitieke?\b"),
    SpecialKind.BELIEF: re.compile(r"\bgodsdienst\w*|\bgeloof\w*|\blevensovertuiging\b|\breligie\w*|\bkerkelijke?\b"),
    SpecialKind.UNION: re.compile(r"\bvakbond\w*|\bvakvereniging\w*"),
    SpecialKind.GENETIC: re.compile(r"\bgenetische?\b|\bdna\b"),
    SpecialKind.BIOMETRIC: re.compile(r"\bbiometrische?\b|\bvingerafdruk\w*|\bgezichtsherkenning\b|\birisscan\w*"),
    SpecialKind.HEALTH: re.compile(
        r"\bgezond\w*|\bmedisch\w*|\bmedicij\w+|\bmedicatie\b|\bdiagnoses?\b|\ballergi\w+|\bziektebeeld\w*"
        r"|\bhandicaps?\b|\bstoornis\w*|\badhd\b|\bzwanger\w*|\bvaccinaties?\b|\bpsychi\w+"
    ),
    SpecialKind.SEX: re.compile(r"\bseks\b|\bseksue\w+|\bgeaardheid\b"),
}
"""Words of each special category of data (AVG article 9(1))."""

RESTRICTED: Mapping[DataKind, re.Pattern[str]] = {
    DataKind.NATIONAL_NUMBER: re.compile(
        r"\bbsn\b|\bburgerservicenummers?\b|\bpersoonsgebonden nummers?\b|\bpgn\b|\bsofinummers?\b"
        r"|\bonderwijsnummers?\b"
    ),
    DataKind.CRIMINAL: re.compile(
        r"\bstrafblad\b|\bstrafbare feiten\b|\bveroordeling\w*|\bstrafrechtelijke?\b"
        r"|\bjustitiële?\b|\bverklaring omtrent het gedrag\b|\bvog\b"
    ),
}
"""Words of the other data for which the law has rules of its own (AVG articles 10 and 87)."""

ABOUT_SOMETHING_ELSE = re.compile(
    r"\b(?:geen|zonder|niet|nooit|behalve|in plaats van|afgeleid|cursus\w*|lessen|training\w*|wetboek)\b"
)
"""A part with such a word may name a kind of data that is not in it."""

BOARD = "het bestuur"
ACTORS: Mapping[str, re.Pattern[str]] = {
    "de functionaris voor gegevensbescherming": re.compile(r"\bfg\b|\bfunctionaris(?:sen)? voor gegevensbescherming\b"),
    "de medezeggenschapsraad": re.compile(r"\b[gm]mr\b|\bmr\b|\bmedezeggenschap\w*"),
    "de directeur": re.compile(r"\bdirecteur\w*|\bschoolleider\w*"),
    "de toezichthouder": re.compile(r"\btoezichthouder\w*|\bautoriteit persoonsgegevens\b"),
    "de rechter": re.compile(r"\brechters?\b|\brechtbank\w*"),
    "de politie": re.compile(r"\bpolitie\b"),
    "de minister": re.compile(r"\bministers?\b"),
    BOARD: re.compile(r"\bbestuur\b|\bbevoegd gezag\b|\bverwerkingsverantwoordelijke\b"),
}
"""Who acts in a regulation, and the words of each in either column."""

WE = re.compile(r"\b(?:wij|we|ons|onze)\b")
"""In plain language the board says this of itself, and of its schools."""

MUST = re.compile(r"\b(?:moet|moeten|verplicht(?! niet)|dient te|dienen te|is gehouden|zijn gehouden)\b")
MAY = re.compile(r"\b(?:kan|kunnen|mag|mogen|bevoegd)\b")
DENIAL = re.compile(r"\b(?:niet|geen|nooit|niets|niemand)\b")
ONLY = re.compile(r"\b(?:alleen|uitsluitend|slechts)\b")
COSTS = re.compile(r"\b(?:gratis|kosteloos|kosten|betaalt?|betalen|betaald|vergoeding|bedrag|geld)\b|€")
ABSOLUTE = re.compile(r"\b(?:altijd|nooit|in alle gevallen|te allen tijde)\b")
EVERY = re.compile(r"\b(?:elke?|ieder\w*|alle|steeds|wanneer|blijft|geen|niet|niemand|alleen)\b")
"""What says always or never in other words."""

LIMIT = re.compile(
    r"\b(?:niet|geen|nooit|niets|niemand|nimmer|noch|zonder|weiger\w*|verbod\w*|verboden|onthoudt|tenzij|behoudens"
    r"|behalve|uitgezonderd|alleen|uitsluitend|slechts|enkel|pas|eerst|on\w{4,}|anders|stopt?|weg|geheim\w*|zwijg\w*"
    r"|in strijd|ten hoogste|hoogstens|hooguit|voordat|intrek\w*|ingetrokken|verval\w*|eindig\w*|einde|beëindig\w*"
    r"|vrij\w*|kosteloos|gratis|nadeel|blijf\w*|overeenkomstig|tegen)\b"
)
"""What denies or limits in other words than `DENIAL`."""
