"""The words by which sentences tell what data are used for, and what there is: data only."""

from registerbuild.derived.claims.idioms import Idioms
from registerbuild.derived.claims.vocabulary import WordClass

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
alleen|uitsluitend|slechts|enkel (bedoeld|bestemd) voor (de|het|een|onze|dit|dat) <…>
nergens anders voor dan (de|het|een|onze) <…>
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
sla slaan slaat + op
opslaan opgeslagen
""")

HAVING = WordClass("""
heb hebben heeft
ken kennen kent
""")

EVENTS = [
    "klacht",
    "datalek",
    "incident",
    "verzuim",
    "ziekte",
    "ongeval",
    "schorsing",
    "verzoek",
    "vraag",
    "bezwaar",
    "bezoeker",
    "stagiair",
    "sollicitant",
    "aanmelding",
]
"""What happens now and then: that there is none says nothing about what is kept of them."""

HANGING = WordClass("""
hang hangen hangt
vind vinden vindt
""")
"""What things do that are there; nobody is said to do it."""

NO_THING = Idioms("""
geen (enkele|enkel) <…>
""")

THING_NOT = Idioms("""
<…> gebruiken|verwerken|verzamelen|bewaren|registreren|noteren|hebben|kennen|maken|vragen (wij|we) niet|nooit
<…> leggen (wij|we) niet|nooit vast
<…> leggen (wij|we) van (onze|de) u|mensen|medewerkers|personeel|leerlingen niet|nooit vast
<…> houden (wij|we) niet|nooit bij
<…> vindt u (bij) (ons) niet
<…> is|zijn er (bij) (ons) niet
over <…> leggen|noteren|bewaren|registreren|houden (wij|we) niets
""")
