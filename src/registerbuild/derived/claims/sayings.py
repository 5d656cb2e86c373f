"""The verbs, nouns and idioms by which sentences tell who gets data, why, where and with which right: data only."""

from registerbuild.derived.claims.idioms import Idioms
from registerbuild.derived.claims.vocabulary import WordClass

DENIAL_WORDS = frozenset("geen niets niemand niet nooit nimmer noch".split())

OURSELVES = frozenset(
    "wij we ons onze school scholen bestuur stichting kantoor verwerkingsverantwoordelijke directeur leerkracht".split()
)
"""Who gives when the board gives."""

GIVING = WordClass("""
geven geef geeft gegeven
doorgeven doorgeeft doorgegeven
meegeven meegegeven
verstrekken verstrekt verstrekking
sturen stuurt gestuurd
doorsturen doorgestuurd
toesturen toegestuurd
opsturen opgestuurd
zenden gezonden
leveren levert geleverd
aanleveren aangeleverd
overdragen overgedragen
mailen mailt gemaild
informeren informeert geïnformeerd
""")
SHARING = WordClass("""
delen deelt gedeeld
uitwisselen uitgewisseld
wissel wisselen wisselt + uit
bespreken bespreekt besproken
""")
"""What one does *with* somebody."""
RECEIVING = WordClass("""
krijgen krijgt
ontvangen ontvangt
ziet zien
""")
HEARING = Idioms("""
hoort|horen (niets|nooit) (iets) van ons
""")
"""What one gets to know from us."""
ARRIVING = WordClass("""
kom komen komt + terecht
beland belanden belandt
""")
"""Data arrive *at* somebody."""
MOVING = WordClass("""
gaan gaat
komen komt
""")
"""Data move *to* somebody, or out of Europe."""

DATA = WordClass("""
gegeven gegevens
persoonsgegeven persoonsgegevens
informatie
niets iets alles
data
""")
"""Data of any kind."""

OUTSIDERS = Idioms("""
aan|met (iemand|de) anderen
aan|met derden
aan|met niemand
aan|met buitenstaanders
aan|met iemand anders
derden|anderen|buitenstaanders krijgen|ontvangen|zien
krijgen|ontvangen derden|anderen|buitenstaanders
geen mens
geen enkele andere organisatie|partij|instantie
niemand (anders) buiten (de|onze|het) school|scholen|stichting|organisatie|bestuur
niemand anders
""")
NOBODY_BUT = Idioms("""
de enige (organisatie|partij|instantie) die
behalve|buiten|naast|uitgezonderd … niemand
met uitzondering van … niemand
afgezien van … niemand
""")
"""Somebody is named, and nobody else."""

LIMITS = Idioms("""
anoniem|anonieme
geanonimiseerd|geanonimiseerde
herleidbaar|herleidbare
nodig|noodzakelijk|onnodig
kosten|rekening
zomaar
toegang
over wie|wat|welke|hoe
die|dat
""")
"""What limits a word about data that are given, besides what hedges any sentence."""

SOFTENED = Idioms("""
niet altijd|steeds|vaak|meer|langer|eerder|veel|te|zo|alleen|slechts|enkel
niet zomaar|vanzelf|automatisch|onnodig|direct|meteen|zelf
niet verplicht|nodig|bedoeld|zeker|goed
hoef|hoeft|hoeven
""")
"""A denial of something else than the deed: of how often, how, or that it must."""

USING = WordClass("""
gebruik gebruiken gebruikt
verwerk verwerken verwerkt
inzetten ingezet
zet zetten + in
aanwenden aangewend
benutten benut
dien dienen dient
doe doen doet
bedoeld
bestemd
maak maken maakt gemaakt
film filmen filmt gefilmd
fotograferen gefotografeerd
verzamelen verzamelt verzameld
""")
FOREIGN_PURPOSES = WordClass("""
reclame*
marketing*
adverten*
commerci*
aanbieding*
klantenwerving
sponsor*
""")
"""Purposes that a school board has only when its records name them."""
WANTED_NOT = WordClass("bezwaar\nstop* gestopt\ntoestemming")
"""WordClass that make a sentence about such a purpose one about ending it."""
SELLING = WordClass("""
verkoop verkopen verkoopt verkocht
verhandel verhandelen verhandelt verhandeld
""")
SOLD = WordClass("""
gegevens persoonsgegevens leerlinggegevens
adres* adressen mailadres* e-mailadres*
foto* foto's beelden
nummer* telefoonnummer*
naam namen
niets
""")
ONLY_FOR = Idioms("""
alleen|uitsluitend|slechts|enkel (bedoeld) voor (de|het|een|onze|dit|dat) <…>
""")
NOT_FOR = Idioms("""
geen|niet|nooit … voor (de|het|een|onze) <…>
voor (de|het|een|onze) <…> … niet|nooit
voor (de|het|een|onze) <…> … geen persoonsgegevens|gegevens
""")
NO_PURPOSE = Idioms("""
doel*|taak|taken|werk|reden*
iets|iemand anders|nieuws
wie|degene|degenen|mensen|iedereen|iemand
""")

NO_CONSENT = Idioms("""
zonder (uw|hun|jouw|enige) toestemming
toestemming … niet nodig|vereist|verplicht
geen toestemming (voor) nodig|vereist
vragen (wij|we) … geen toestemming
hoeft|hoeven … geen toestemming
geen toestemming … hoeft|hoeven|vragen
toestemming vragen (wij|we) niet
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
WHOLLY = frozenset("al alle altijd steeds uitsluitend alleen enkel slechts allemaal".split())
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
u|je kunt|kan|kun|mag … geen bezwaar
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
""")
RIGHT_LIMITED = Idioms("""
als|tenzij|indien|wanneer|zolang|voor zover|mits|behalve
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
REQUESTED = WordClass("verzoek verzoeken\ninzage\nprivacyverzoek*\nrecht rechten")
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
RECORDING = WordClass("""
gebruik gebruiken gebruikt
verwerk verwerken verwerkt
verzamel verzamelen verzamelt verzameld
bewaar bewaren bewaart bewaard
registreer registreren registreert geregistreerd
noteer noteren noteert genoteerd
maak maken maakt gemaakt
vraag vragen vraagt gevraagd
leg leggen legt + vast
vastleggen vastgelegd
houd houden houdt + bij
bijhouden bijgehouden
""")
HAVING = WordClass("""
heb hebben heeft
ken kennen kent
""")
EVENTS = """
klacht datalek incident verzuim ziekte ongeval schorsing verzoek vraag bezwaar bezoeker stagiair sollicitant aanmelding
""".split()
"""What happens now and then: that there is none says nothing about what is kept of them."""
HANGING = WordClass("hang hangen hangt")
"""What things do that are there; nobody is said to do it."""
NO_THING = Idioms("""
geen (enkele|enkel) <…>
""")
THING_NOT = Idioms("""
<…> gebruiken|verwerken|verzamelen|bewaren|registreren|noteren|hebben|kennen|maken|vragen (wij|we) niet|nooit
<…> leggen (wij|we) niet|nooit vast
<…> houden (wij|we) niet|nooit bij
""")
HERE = WordClass("ons onze scholen school\nuw je jouw kind leerling* leerlingen\nons")
"""Places and people that limit nothing: at our schools, of your child."""

COUNCIL = frozenset("gmr mr medezeggenschapsraad medezeggenschap".split())
CONSENTING = WordClass("instem* ingestemd\ngoedkeur* goedgekeurd\nkeur keurt keuren + goed")
ADVISING = Idioms("""
advies|adviezen|adviesrecht|adviseert|adviseren|adviserende
geraadpleegd|raadpleegt|raadplegen|raadpleging
om raad
overleg|overlegt|overleggen|overlegd
gehoord|horen (wij|we) (eerst) de
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
NOT_SECRET = Idioms("""
geen geheimhouding|geheimhoudingsplicht|zwijgplicht|zwijgplicht
geen plicht om te zwijgen
geen plicht tot geheimhouding
hoef|hoeft|hoeven … niet … zwijgen|geheim|geheimhouden|geheimhouding
niet tot geheimhouding verplicht
niet verplicht om te zwijgen
houden|houdt … niet geheim
geheimhouding geldt niet
""")

LANGUAGES = frozenset("Nederlands Engels Duits Frans Fries Turks Arabisch Pools Spaans Internet".split())
"""Words with a capital that are nobody's name."""

DEED_WORDS = """
toestemming website school les vraag vragen uw plaatsen plaatsing publiceren sociale social media geven gebruik doen
""".split()
"""Words near a ground that say what is done, and not to what."""
