"""The words by which sentences tell of grounds, transfers, rights, computers and the council: data only."""

from registerbuild.derived.claims.idioms import Idioms
from registerbuild.derived.claims.vocabulary import WordClass

NO_CONSENT = Idioms("""
zonder (uw|hun|jouw|enige) toestemming
toestemming … niet nodig|vereist|verplicht
geen toestemming (voor) nodig|vereist
vragen (wij|we) … geen toestemming
hoeft|hoeven … geen toestemming
geen toestemming … hoeft|hoeven|vragen
toestemming vragen (wij|we) niet
vragen|vraagt (wij|we) … niet (apart|eerst|vooraf) om (een|uw|hun) toestemming|akkoord
""")

ON_CONSENT = Idioms("""
berust|berusten|rust|rusten|steunt|steunen op … toestemming
gebaseerd op … toestemming
op basis|grond van (uw|hun|jouw|de) toestemming
grondslag … toestemming
""")

WITH_CONSENT = Idioms("""
met|na (uw|hun|jouw) toestemming
""")

ON_LAW = Idioms("""
wettelijk verplicht
omdat (de|een) wet dat|dit|het (van) (ons) verplicht|voorschrijft|eist|vraagt|wil
op grond van een|onze|de wettelijke verplichting|plicht
berust|berusten|rust|rusten|steunt|steunen op een|onze|de wettelijke verplichting|plicht
omdat het|dat|dit van de wet moet
moet (dat|dit) van de wet
""")

ON_INTEREST = Idioms("""
gerechtvaardigd belang
""")

ON_REQUEST = Idioms("""
alleen|uitsluitend|slechts … op (uw|eigen|hun) (eigen) verzoek
alleen|uitsluitend|slechts … als|wanneer u (daar|hier) (zelf) om vraagt
""")

CHOICE_LEFT = Idioms("""
of|als|tenzij|soms|wanneer|behalve
""")
"""What leaves open on which ground something rests."""

OUTSIDE_EUROPE = Idioms("""
buiten (de) europa|eer|eu
buiten (de) europese unie|ruimte
buiten de europese economische ruimte
derde landen|land
verlaat|verlaten (de) europa|eer|eu
verlaat|verlaten (de) europese unie|ruimte
niet-europese
naar (de) amerika|vs|china|india|rusland
naar de verenigde staten
""")

INSIDE_EUROPE = Idioms("""
binnen|in (de) europa|eer|eu
binnen|in (de) europese unie|ruimte
binnen|in de europese economische ruimte
in|binnen nederland
""")

KEEPING_THERE = WordClass("""
blijf blijft blijven
bewaar bewaart bewaren bewaard
opslaan opgeslagen
sla slaat slaan + op
staan staat
werk werken werkt
""")

WHOLLY = frozenset(["al", "alle", "alles", "altijd", "steeds", "uitsluitend", "alleen", "enkel", "slechts", "allemaal"])
"""Words that promise it without exception."""

STORES = WordClass("""
server servers
cloud
datacent*
opslag
""")
"""Where data are kept."""

RIGHTS = WordClass("""
kopie kopieën afschrift*
verwijder*
wis wissen gewist wissing
verbeter*
rectificatie rectificeren
inzage inzien ingezien inzagerecht
correctierecht
bekijken lezen
bezwaar
overdra*
intrekken ingetrokken
""")

REFUSED = Idioms("""
u|je|jij kunt|kan|kun|mag (uw|je) … niet
kunt|kan|kun|mag u|je … niet
u|je kunt|kan|kun|mag … geen bezwaar|kopie|inzage|afschrift
is|zijn niet mogelijk|toegestaan
heb|hebt|heeft geen recht
weiger|weigeren|weigert (wij|we) (dat|dit) altijd
altijd … geweigerd
staan|staat (wij|we|de) (school|stichting) (dat|dit) niet toe
laten (wij|we) (dat|dit) niet toe
wordt|worden niet toegestaan
kopie*|afschrift* … geven|verstrekken|maken|sturen (wij|we) niet|nooit
geven|verstrekken|sturen (wij|we) (u) geen (enkele) kopie*|inzage|afschrift*
wissen|verwijderen|inzien|bezwaar|inzage|intrekken|verbeteren (maken) kan|kunnen (bij) (ons) niet
geen inzagerecht|correctierecht
kunt u geen beroep doen
verwijderen|wissen|verbeteren doen (wij|we) niet|nooit
recht … bestaat (bij) (ons) niet
recht op … kennen|kent … niet
""")

RIGHT_LIMITED = Idioms("""
als|tenzij|indien|wanneer|zolang|mits|behalve
voor zover
ander|andere|anderen|andermans
dat|die|wat|waarvan klopt|kloppen
schooladvies|examen|toets*
collega*
ontlenen
bij de
""")
"""What limits the refusal of a right, or makes it one about something else."""

IDENTITY_PAPERS = WordClass("""
identiteitsbewijs identiteitskaart
legitim* gelegitimeerd
paspoort*
rijbewijs
identificeren
""")

DEMANDED = Idioms("""
bij elk|ieder (verzoek)
bij een verzoek … moet|moeten|dient
altijd|steeds
verplicht
moet|moeten|dient
alleen|uitsluitend … met
""")

REQUESTED = WordClass("""
verzoek verzoeken
inzage
privacyverzoek*
recht rechten
opvraag* opvragen opgevraagd
""")

NOT_DEMANDED = Idioms("""
twijfel*|twijfelen
niet|geen
loon|loon*|belasting*|werkgever|dienst|dienstverband
als wij|we
""")

PROFILES = Idioms("""
profiel|profielen
profiler*
""")

ADAPTING = Idioms("""
adaptie*
pas|past|passen zich
zich aanpas*
zich … aanpas*
""")

CLEVERNESS = Idioms("""
algoritme*
ai
kunstmatige intelligentie
""")

COMPUTER_DECIDES = Idioms("""
automatisch|automatische|geautomatiseerde besluit*|beslissing*
computer|computers|programma|programma's|systeem beslist|beslissen|besluit|besluiten
""")

COMPUTER_FOLLOWS = Idioms("""
computer|computers|programma|programma's|camera|camera's volgt|volgen
""")

COUNCIL = frozenset(["gmr", "mr", "medezeggenschapsraad", "medezeggenschap"])

COUNCIL_CONSENTS = WordClass("instem* ingestemd\ngoedkeur* goedgekeurd\nkeur keurt keuren + goed")

ADVISING = Idioms("""
advies|adviezen|adviesrecht|adviseert|adviseren|adviserende
geraadpleegd|raadpleegt|raadplegen|raadpleging
om raad
overleg|overlegt|overleggen|overlegd
gehoord
horen (wij|we) (eerst) de
mening|zienswijze
""")

REGULATING = WordClass("reglement* privacyreglement*\nvaststel* vastgesteld\nwijzig* gewijzigd\nstelt stellen + vast")

OFFICER_ADVISES = Idioms("""
fg … advies|adviseert
advies van de fg
""")

SECRET = Idioms("""
houdt|houden … geheim
geheimhouding verplicht
plicht om te zwijgen
plicht tot geheimhouding
moet|moeten … zwijgen|geheimhouden
""")
"""That who sees data keeps them secret."""

MAY_TELL = Idioms("""
mag|mogen … doorvertellen
""")
"""That who sees data need not keep them secret, when it is not denied."""
NOT_SECRET = Idioms("""
geen geheimhouding|geheimhoudingsplicht|zwijgplicht
geen plicht om te zwijgen
geen plicht tot geheimhouding
hoef|hoeft|hoeven … niet … zwijgen|geheim|geheimhouden|geheimhouding
niet tot geheimhouding verplicht
niet verplicht om te zwijgen
houden|houdt … niet geheim
geheimhouding geldt niet
""")

DEED_WORDS = [
    "toestemming",
    "website",
    "school",
    "les",
    "vraag",
    "vragen",
    "uw",
    "plaatsen",
    "plaatsing",
    "publiceren",
    "sociale",
    "social",
    "media",
    "geven",
    "gebruik",
    "doen",
]
"""Words near a ground that say what is done, and not to what."""

UNSERVED = Idioms("""
zonder … behandelen|behandelt (wij|we) … geen|niet
zonder … nemen|neemt (wij|we) … niet
""")
"""That a request without something is left lying."""
