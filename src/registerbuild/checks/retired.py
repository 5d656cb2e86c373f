"""Codes that no rule has any more, with what came in their place. A code is for ever: nothing else gets it."""

from collections.abc import Mapping

RETIRED: Mapping[str, str] = {
    "BEW108": "Vervangen door LEG103: per bewaartermijn alles wat nog te bepalen of na te gaan is.",
    "BEW109": "Vervangen door LEG103: per bewaartermijn alles wat nog te bepalen of na te gaan is.",
    "DPI134": "Vervangen door DPI133: bij een risico dat vandaag hoog is, hoort een antwoord over de AP.",
    "PRE103": "Vervangen door LEG104: per pre-scan alles wat nog te bepalen is.",
    "PRE105": "Vervangen door LEG104: per pre-scan alles wat nog te bepalen is.",
    "PRE108": "Vervangen door LEG101: per verwerking alles wat nog te bepalen is, ook de pre-scan.",
    "REG202": "Vervangen door TGS520, TGS521 en TGS522: verwijzingen, termijnen en getallen in de twee kolommen.",
    "VER110": "Vervangen door TGS502: een andere antwoordtermijn dan het bestuur belooft.",
    "VER111": "Vervangen door TGS508: een persoon als verwerkingsverantwoordelijke.",
    "VER112": "Vervangen door TGS544: van iedereen een identiteitsbewijs vragen.",
    "VER123": "Vervangen door VER143: een antwoord in het korte deel van een verklaring is te lang.",
    "VER124": "Vervangen door RCH102: een recht ontbreekt in rechten.yaml.",
    "VRW122": "Vervangen door LEG101: per verwerking alles wat nog te bepalen is.",
    "VRW126": "Vervangen door LEG101: per verwerking alles wat nog te bepalen is.",
    "VRW130": "Vervangen door LEG101: per verwerking alles wat nog te bepalen is.",
    "VRW132": "Vervangen door LEG101: per verwerking alles wat nog te bepalen is, en LEG102 als zij is vastgesteld.",
    "VRW137": "Vervangen door LEG101: per verwerking alles wat nog te bepalen is, en LEG102 als zij is vastgesteld.",
    "VRW140": "Vervangen door LEG101: per verwerking alles wat nog te bepalen is, ook bij haar gegevens.",
    "VRW141": "Vervangen door LEG101: per verwerking alles wat nog te bepalen is, ook bij haar gegevens.",
    "VRW143": "Vervangen door LEG101: per verwerking alles wat nog te bepalen is, en LEG102 als zij is vastgesteld.",
    "VRW160": "Vervangen door LEG101: per verwerking alles wat nog te bepalen is, ook bij haar gegevens.",
    "VRW163": "Vervangen door LEG101: per verwerking alles wat nog te bepalen is.",
    "VWK218": "Vervangen door DAT102: dagen in een verkeerde volgorde, in elk record.",
    "WYZ109": "Vervangen door TAA410: een tekst met weinig plaats heeft te veel woorden.",
    "WYZ113": "Zonder opvolger: uit een oud lid mogen nu meer nieuwe leden komen.",
}
