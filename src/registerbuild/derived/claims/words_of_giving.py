"""The words by which sentences tell who gets data, and who not: data only."""

from registerbuild.derived.claims.idioms import Idioms
from registerbuild.derived.claims.vocabulary import WordClass

DENIAL_WORDS = frozenset(["geen", "niets", "niemand", "niet", "nooit", "nimmer", "noch"])

OURSELVES = frozenset(
    [
        "wij",
        "we",
        "onze",
        "school",
        "scholen",
        "bestuur",
        "stichting",
        "kantoor",
        "verwerkingsverantwoordelijke",
        "directeur",
        "leerkracht",
    ]
)
"""Who gives when the board gives."""

GIVING = WordClass("""
geven geef geeft gegeven
doorgeven doorgeeft doorgegeven
verstrekken verstrekt verstrekking
sturen stuurt gestuurd
doorsturen doorgestuurd
toesturen toegestuurd
leveren levert geleverd
overdragen overgedragen
mailen mailt gemaild
melden meldt gemeld
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
aan|met|naar (iemand|de) anderen
aan|met|naar derden
aan|met|naar niemand
aan|met buitenstaanders
aan|met iemand anders
derden|anderen|buitenstaanders krijgen|ontvangen|zien
krijgen|ontvangen derden|anderen|buitenstaanders
geen mens
geen enkele (andere) organisatie|partij|instantie|overheid
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

LANGUAGES = frozenset(
    ["Nederlands", "Engels", "Duits", "Frans", "Fries", "Turks", "Arabisch", "Pools", "Spaans", "Internet"]
)
"""Words with a capital that are nobody's name."""
