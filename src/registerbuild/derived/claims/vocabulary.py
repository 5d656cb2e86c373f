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
    def forms(self) -> frozenset[str]:
        """Every word of the class that is told whole, for a cue; of a parted verb the part that bends."""
        return self._whole.union(*(verb for verb, _ in self._parted))

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
opleidingen:opleiding kinderen:kind kindje:kind cv:cv cvs:cv leden:lid steden:stad dagen:dag wegen:weg
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
bewaarplicht speciaal verwezen samenwerkingsverband overeenkomst
""")
"""Words that may stand in one name only and still say nothing about it."""

SHORT_FORMS = {"swv": "samenwerkingsverband"}
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

STORING = WordClass("""
bewaar bewaart bewaren bewaard bewarende bewaartijd bewaartermijn*
opgeslagen opslaan
slaan slaat + op
gearchiveerd archiveren archiveert
aangehouden
vernietig*
gewist wissen wist
verwijder*
weggegooid weggedaan weggehaald
gooi gooit gooien doen doet haal haalt halen + weg
verdwijnt verdwijnen
opgeruimd opruimen
ruimt ruimen + op
versnipper*
papierversnipperaar
opgeschoond opschonen geschoond
schonen schoont + op
geschrapt schrappen schrapt
geanonimiseerd anonimiseren anonimiseert
afgevoerd opgeheven
heft heffen + op
gedelete deleten
""")
"""To keep data or to make them go."""
HOLDING = WordClass("blijft blijven\nstaat staan\nhoudt houden\ngaat gaan")
"""Verbs that say this too when it is about a place where data are."""
HOLDING_ALONE = WordClass("houd houden houdt")
HOLDING_PLACES = re.compile(
    r"\b\w*(?:systeem|server|bestand|administratie|archief|beschikbaar|dossier|register|computer|staan|weg|daar)\b"
)
ASKS_HOW_LONG = re.compile(r"\bhoe lang\b.*\?")
SAYS_THAT = re.compile(r"\b(?:is|zijn|geldt) dat\b|\bdat is\b")
"""A sentence that goes on about what was said to be kept."""
NOT_KEPT = re.compile(
    r"\bal (?:ruim |bijna |meer dan )?\w+ jaar\b|\bsinds\b|jaar oud|\belke?\b|\bper (?:jaar|week|dag|maand)\b"
    r"|\biedere?\b|van tevoren|\bziekte\b.*uitkering|leeftijd|\bjonger dan|\bouder dan|\bachter elkaar"
)
"""Where a length of time is an age, a rhythm or a time ago."""
AGE_BEFORE = re.compile(r"\b(?:vanaf|jonger (?:is |zijn )?dan|ouder (?:is |zijn )?dan|onder de|boven de|sinds)\s*$")
NOT_KEPT_BEFORE = re.compile(rf"{AGE_BEFORE.pattern}|\bbinnen\s*$")
NOT_KEPT_BEHIND = re.compile(r"\s{0,20}(?:oud|of ouder|en ouder|geleden|eerder|vooraf|van tevoren)\b")
KEPT_BY_US = re.compile(r"\b(?:wij|we|school|bestuur|stichting|kantoor)\b")
STARTING = re.compile(r"\b(?:na|nadat|vanaf|sinds|als|wanneer)\b(?P<event>[^.;]*)")
WITHOUT = re.compile(r"\b(?:ook )?zonder\b")

STARTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("vertrek", re.compile(
        r"vertrek|verla(?:at|ten)|van school (?:gaat|is|ga)|weggaa?n?|\bafscheid|uitschrijv|uitgeschreven|van school af"
    )),
    ("inschrijving", re.compile(
        r"(?<!uit)inschrijving|ingeschreven|aanmeld|eerste (?:school|werk)dag|indiensttreding|in dienst (?:komt|treedt)"
        r"|begin van"
    )),
    ("schooljaar", re.compile(r"schooljaar")),
    ("boekjaar", re.compile(r"boekjaar|kalenderjaar")),
    ("dienstverband", re.compile(r"einde van (?:het|uw) dienstverband|uit dienst")),
    ("opname", re.compile(r"opname|vastlegging|opgenomen")),
    ("afhandeling", re.compile(r"afhandel|afgehandeld|afsluit|afgesloten")),
)  # fmt: skip
"""Kind of event that starts a period, and the words for it."""
TELLING_STARTS = frozenset(("inschrijving", "vertrek", "opname", "schooljaar"))
"""The kinds of event that are never another one of the list."""

REQUESTING = re.compile(
    r"\bverzoek\w*|\binzage\w*|\binzien\b|\brecht(?:en)? van (?:inzage|verwijdering)|\bprivacyverzoek|\buw vraag\b"
    r"|\bvraagt u om\b|\bwilt u (?:inzage|uw gegevens)|\bom uw gegevens\b"
)
RIGHTS_HEADING = re.compile(r"\brechten\b")
ANSWERING = re.compile(
    r"antwoord(?!elijk)|reageer|reageren|reactie|beslis|beslui|bericht|\bhoor(?:t|en)?\b"
    r"|\b(?:deelt|delen)\b.*\bme(?:e|de)\b|\bme(?:e|de)delen|laten weten|laat .{0,20}weten|\bweet u\b|voldaan|gehoor"
    r"|afgehandeld|handel\w* .*\baf\b|behandel|\bkrijgt\b"
    r"|\bkrijg je\b|ontvangt|gevolg|uitgevoerd|\bduurt\b|verleng\w*|langer over doen|\bdoen wij dat binnen"
)
OTHER_PROCEDURE = re.compile(
    r"bewaar|bewaren|bewaard|vernietig|wissen|klacht|rechtbank|rechter|bezwaarschrift|verlof|instem|medezeggenschap|gmr"
    r"|minister|jaar oud|commissie|datalek|fotograa|rekening|toets|schooladvies|aanmeld|vacature|sollicit"
)
LONGER = re.compile(r"verleng|langer|extra|erbij|uitstel|uitgesteld|\blater\b")
"""More time for an answer."""
KEPT_THINGS = re.compile(r"gegeven|dossier|stuk|verslag|foto|beeld|dit\b|deze|formulier|is dat|langer")
"""Nouns of what is kept, when nothing in the sentence has a name in the register."""

AGE_RELATIONS = frozenset(_listed("ouder jonger vanaf is bent wordt tot onder met beneden boven wie"))
"""One of these stands beside every age."""
DECIDING = re.compile(
    r"toestemming|ja of nee|zelfstandig|voogd|\bzelf\b.{0,200}\b(?:beslis|kies|bepaal)"
    r"|\bbeslist?\b.{0,200}\bzelf\b|rechten\b|vertegenwoordig|op eigen houtje|\bverzoek\b"
    r"|\bintrek\w+|\b(?:dat|dit) (?:zelf|doen)\b"
    r"|\b(?:dat|dit|het) .{0,20}\bzelf\b|\b(?:dat|dit|het) zelf\b|\bzelf\b.{0,20}\b(?:stoppen|vragen)\b"
)
"""To decide for oneself about data."""
CONSENT_ASKED = re.compile(r"toestemming|ja of nee")
OWN_RIGHTS = re.compile(r"inzien\b|intrek|ingetrokken|\bstop\w*|\brecht\b|rechten\b|inzage|verzoek")
NO_DECIDING_AGE = re.compile(r"leerplicht|basisschool|naar school|groep \d|bewaa?r|klachtrecht|jeugdwet")

COPYING = re.compile(r"\bverzoek\w*|\bopvragen\b|\binzage\b|\bkopie\w*|\bafschrift\w*|\brecht\w*")
OTHER_CHARGE = re.compile(
    r"foto|rekening van|ouderbijdrage|per kind|schoolreis|extra kopie|redelijk|ongegrond|buitensporig|paspoort"
    r"|rijbewijs|\bvog\b"
)
"""Money that is not for a request or a copy, or that may be asked."""
CHARGING = re.compile(
    r"brengen? .{0,30}kosten in rekening|vergoeding (?:is )?verschuldigd|u betaalt (?:voor|een vergoeding)|kost geld"
)
FREE = re.compile(r"\b(?:gratis|kosteloos|geen kosten|kost niets)\b")

OWN_PLACE = re.compile(r"\b(?:wij|ons|onze|kantoor|bestuur|stichting|adres|schrijf|post)\b")
OWN_WEBSITE = re.compile(r"\bonze (?:website|site)|nieuwste versie|\bop de website van (?:het bestuur|de stichting)")
NO_POSTCODES = frozenset(("EU", "EG", "NR", "EN", "SS", "SA", "SD"))
"""Letters that never stand in a postcode, or that are words behind a number."""
FREE_PHONES = ("0800", "0900", "0906")
"""Numbers of everybody."""

PERSON_TITLES = r"(?:[Mm]evrouw|[Mm]evr\.?|[Mm]w\.?|[Dd]e heer|[Dd]hr\.?|[Dd]rs\.|[Mm]r\.|[Dd]r\.|[Ii]r\.) "
NAMES = (
    r"(?:(?:[A-ZÀ-Ž]\.\s?)+\s?|[A-ZÀ-Ž][a-zà-ž]+ )?"
    r"(?:(?:van|de|den|der|van der|van den|van de|ter|ten|el|al|te) )*[A-ZÀ-Ž][a-zà-ž'-]+(?: [A-ZÀ-Ž][a-zà-ž]+)?"
)
"""A name of a person: initials or a first name, the small words between, and a surname."""
ROLES = {
    "fg": r"(?:\bFG\b|[Ff]unctionaris (?:voor )?(?:de )?gegevensbescherming)(?: \(FG\))?",
    "voorzitter": r"\b[Vv]oorzitter(?: van het (?:bestuur|[Cc]ollege van [Bb]estuur))?",
    "bestuurder": r"\b[Bb]estuurder",
}
"""Functions of which the records hold who has them."""
NO_NAMES = re.compile(r"^(?:De|Het|Een|Onze|Uw|Dat|Deze|Wij|U|Autoriteit|AVG|DPIA|GMR)\b")
"""Words with a capital that begin no name."""
