"""The words by which sentences are read: data only, one thing a line.

A class of verbs or nouns is a `WordClass`: each line of it holds the forms of one word. `wis*` stands for every word
that begins so, and `gooi gooit + weg` for a verb whose particle stands elsewhere in the sentence.
"""

import re
from collections.abc import Set
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class WordClass:
    """A class of words, one a line."""

    lines: str

    @cached_property
    def _whole(self) -> frozenset[str]:
        return frozenset(w for line in self._lines if "+" not in line for w in line.split() if not w.endswith("*"))

    @cached_property
    def _starts(self) -> tuple[str, ...]:
        return tuple(w[:-1] for line in self._lines if "+" not in line for w in line.split() if w.endswith("*"))

    @cached_property
    def _parted(self) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
        pairs = (line.split("+") for line in self._lines if "+" in line)
        return tuple((frozenset(verb.split()), frozenset(particle.split())) for verb, particle in pairs)

    @property
    def _lines(self) -> list[str]:
        return self.lines.strip().split("\n")

    def in_(self, words: Set[str]) -> bool:
        """Whether one of the class is among the words of a sentence, in small letters."""
        if not self._whole.isdisjoint(words):
            return True
        if self._starts and any(word.startswith(self._starts) for word in words):
            return True
        return any(not verb.isdisjoint(words) and not rest.isdisjoint(words) for verb, rest in self._parted)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Finds the first of the class in a sentence in small letters; of a parted verb the part that bends."""
        parted = sorted(word for verb, _ in self._parted for word in verb)
        whole = [*map(re.escape, sorted(self._whole, key=len, reverse=True)), *map(re.escape, parted)]
        starts = [re.escape(start) + r"\w*" for start in self._starts]
        return re.compile(rf"\b(?:{'|'.join([*starts, *whole])})\b")


def _listed(words: str) -> tuple[str, ...]:
    return tuple(words.split())


SILENT_WORDS = _listed("""
de het een die dat dit deze van voor aan met in op bij uit naar door om te en of als dan is zijn wordt worden was waren
ook er wij we u uw ons onze je jouw jij hun haar hij zij ze wie wat waar hoe niet geen nooit alleen uitsluitend slechts
enkel nog al maar tot na nadat vanaf tijdens over onder tussen tegen zonder per elke elk alle andere ander anders zelf
zich zo zoals daar daarvan daarvoor hier iets iemand heeft hebben hebt had kan kunnen kunt mag mogen moet moeten wil
willen zal zullen gaat gaan ging blijft blijven meer minder veel weinig nodig wel weer pas reeds steeds altijd
bijvoorbeeld rond regelt bijhoudt wanneer waarvoor waarop waarmee werd komt komen
""")
"""Words that say nothing about what a sentence is about."""

IRREGULAR = {
    word: skeleton
    for pair in _listed("""
leerling:leerling leerlingen:leerling gegeven:gegeven gegevens:gegeven data:gegeven opleiding:opleiding
opleidingen:opleiding kinderen:kind kindje:kind cvs:cv leden:lid steden:stad dagen:dag wegen:weg
beeldmateriaal:beeldmateriaal logs:log foto:foto cookies:cookie website:website websites:website ziekte:ziekte
inzage:inzage
""")
    for word, _, skeleton in [pair.partition(":")]
}
"""Word → skeleton, where the rules give another."""

SYNONYMS = {
    word: head
    for line in """
leerling: kind zoon dochter scholier
medewerker: personeel personeelslid werknemer collega
video: film filmopname
beeld: opname
loon: salaris
arts: dokter
bsn: burgerservicenummer persoonsgebonden pgn onderwijsnummer sofinummer
godsdienst: geloof religie levensovertuiging
gezondheid: medisch ziekte allergie medicijn medicatie
camera: cameratoezicht
lijst: register
sollicitant: sollicitatie sollicitatiegegeven solliciteert solliciteren solliciteer
verslag: rapport
inschrijving: inschrijven ingeschreven inschrijft
uitschrijving: uitgeschreven uitschrijft
klacht: bezwaar
overeenkomst: contract
id: identiteitsbewijs legitimatiebewijs paspoort
""".strip().split("\n")
    for head, _, words in [line.partition(": ")]
    for word in words.split()
}
"""Word → the word that stands for it."""

BASE_WORDS = _listed("""
leerling dossier kind camera beeld lijst bezoeker sollicitatie brief personeel toets verslag loon bestand log foto
video account klacht betaling bijdrage ouder school bezoek kopie medewerker gegeven rapport gesprek administratie
inspectie onderwijs toestemming register adres nummer contact
""")
"""Words in which a compound may be split, besides those in the names of the records."""

GENERIC_WORDS = _listed("""
gegeven gegevens leerling ouder school soort kind persoon bedrijf organisatie aanbieder iedereen medewerker dienst team
instelling andere begeleider onderwijs persoonsgegevens informatie deel naam hulp stichting digitaal gebruik plan groep
actie regeling programma systeem
""")
"""Words that alone name no record."""

COMMON_WORDS = _listed("""
verplicht gepubliceerd onbepaalde schriftelijk terugkeer huiselijk medewerkers leveranciers ontvangen vorige vastgelegd
toestemming nodig digitaal andere bestuur versies risico afspraken bezwaar kopie wordt gevolgd overblijven uitschrijving
bewaarplicht speciaal verwezen samenwerkingsverband
""")
"""Words that may stand in one name only and still say nothing about it."""

ABBREVIATED = {"swv": "samenwerkingsverband"}
"""Abbreviation → the word that it stands for in the names of recipients."""

DENYING = WordClass("geen geenszins\nniet\nnooit nimmer\nniets niemand\nnoch\nverboden onmogelijk\nweiger*")
ONLY_WORDS = frozenset(("alleen", "uitsluitend", "slechts", "enkel"))

HEDGES = re.compile(
    r"\b(?:als|tenzij|wanneer|indien|behalve|behoudens|voor zover|mits|zolang|zonder|(?<!te )pas|voordat|uitgezonderd"
    r"|anders dan|ander(?:en|e)? dan|meer dan|dan nodig|langer dan|waar(?:voor|bij|van|om)?|alleen)\b"
)
"""What puts a condition or a limit to what is said."""

UNSURE = re.compile(
    r"\bniet (?:bekend|nagegaan|vastgesteld|duidelijk|zeker|bepaald|beantwoord|gevonden)\b"
    r"|\bnog (?:niet|nooit|geen)\b|\bonbekend\b"
    r"|\b(?:noem(?:t|de|en|den)|zegt|zeggen|zei|schrijft|beschrijft|vermeldt|stond|bron)\b"
    r"|\bof\b[^,.;]* (?:is|zijn|weten)\b|\?\s*$"
)
"""What reports, asks or leaves open, and so denies nothing."""

POINTS_BACK = re.compile(r"^(?:\W*\w+\W+){0,2}(?:daar\w*|hier\w*|dat|dit|deze|die|ze|zij|hem|het)\b", re.IGNORECASE)
"""The first words of a sentence that goes on about the one before it."""

IDIOMS = re.compile(
    r"\b(?:op (?:uw |eigen |hun )?verzoek|op verzoek van|aan de hand van|in het kader van|ten behoeve van)\b"
)
"""Words that name nothing although one of them is a noun."""
