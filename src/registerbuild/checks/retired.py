"""Codes that no rule has any more, with what came in their place. A code is for ever: nothing else gets it."""

from collections.abc import Mapping

RETIRED: Mapping[str, str] = {
    "DPI134": "Vervangen door DPI133: bij een risico dat vandaag hoog is, hoort een antwoord over de AP.",
    "REG202": "TGS521 en TGS522 vergelijken termijnen en getallen in de twee kolommen; TGS520 de verwijzingen.",
    "VER110": "Vervangen door TGS502: een andere antwoordtermijn dan het bestuur belooft.",
    "VER111": "Vervangen door TGS508: een persoon als verwerkingsverantwoordelijke.",
    "VER112": "Vervangen door TGS544: van iedereen een identiteitsbewijs vragen.",
    "VER123": "Vervangen door VER143: een antwoord in het korte deel van een verklaring is te lang.",
    "VER124": "Vervangen door RCH102: een recht ontbreekt in rechten.yaml.",
    "WYZ109": "Vervangen door TAA410: een tekst met weinig plaats heeft te veel woorden.",
    "WYZ113": "Zonder opvolger: uit een oud lid mogen nu meer nieuwe leden komen.",
}
