"""What begins the name of a person in Dutch: data only."""

_COMMON = """
Aad Ab Ad Adam Adri Ahmed Aisha Ali Amina Anita Anja Anna Annelies Annemarie Annemiek Anouk Ans Anton Arie Arjan
Astrid Ayse Barbara Bart Bas Bram Carla Carlijn Charlotte Cees Chantal Daan Daniël David Dennis Dewi Dirk Ellen Els
Elif Emma Emre Erik Esther Eva Fatima Femke Frans Frank Gerard Gerrit Gijs Hanneke Hans Hassan Henk Ingrid Irene
Jaap Jan Jasper Jelle Jeroen Jesse Jessica Joost Joris Jos Karin Kees Kevin Khadija Klaas Koen Lars Laura Leila Leon
Lieke Linda Lisa Loes Lotte Lucas Luuk Maaike Maarten Manon Marcel Marco Margriet Maria Marieke Marijke Marjan Mark
Marloes Martijn Mehmet Merel Michiel Mieke Milan Mohamed Mohammed Monique Mustafa Naomi Nicole Niels Noah Noor Omar
Patrick Patricia Paul Peter Petra Piet Pieter Ria Richard Rik Rob Robin Ronald Ruben Saar Sanne Saskia Sara Samira
Sander Sem Simone Sofie Stefan Sven Sylvia Thijs Thomas Tim Tom Vera Wendy Wilma Willem Wim Wouter Yara Yasmin
Youssef Yusuf Zeynep
Anneke Annemieke Annette Bianca Carolien Caroline Diana Evelien Frederik Geert Gerda Hilde Ilse Ineke Inge Jacqueline
Janneke Jeanette Jolanda Judith Karel Leonie Liesbeth Marianne Mariska Marleen Marlies Mirjam Nathalie Nienke Paula
Pauline Renate Rianne Ruud Sabine Sjoerd Suzanne Theo Tineke Willeke Yvette Yvonne
"""
FIRST_NAMES = frozenset(_COMMON.split())
"""Common first names; one that is not here is found only behind a title or with initials."""

FORMS_OF_ADDRESS = (
    "mevrouw",
    "mevr.",
    "mevr",
    "mw.",
    "mw",
    "meneer",
    "de heer",
    "heer",
    "dhr.",
    "dhr",
    "juffrouw",
    "juf",
    "meester",
)
"""How people are addressed; a name follows with a capital."""

DEGREES = ("prof.", "drs.", "dr.", "mr.", "ir.", "ing.")

PARTICLES = (
    "van",
    "de",
    "den",
    "der",
    "ter",
    "ten",
    "te",
    "het",
    "el",
    "al",
    "bin",
    "la",
    "in",
    "’t",
    "'t",
    "von",
    "op",
)
"""What may stand in small letters before a surname."""

_FIRST_WORDS = """
Aan Alle Als Bij Daar Daarna Dan Dat De Deze Die Dit Door Een Elk Elke Er Geen Haar Heeft Het Hier Hij Hoe Hun
Iedere In Is Je Kan Kies Let Lees Men Met Mijn Na Naar Niet Of Om Onder Ons Onze Ook Op Over Schrijf Soms Stuur Te
Tot U Uit Uw Van Vanaf Vaak Veel Voor Vraag Vul Waar Wanneer Want Wat Welke Wie Wij Wilt Ze Zet Zie Zij Zijn Zo
Zonder
"""
NO_SURNAME = frozenset(_FIRST_WORDS.split())
"""Words with which a sentence begins: behind a letter and a full stop they are no surname."""

NO_INITIALS = frozenset({"BV", "NV", "VOF", "CV", "ZO", "MR", "US", "EU", "VS"})
"""Letters with full stops that are no initials."""

OF_PLACES = ("straat", "laan", "weg", "plein", "kade", "singel", "school", "college", "huis", "centrum", "fonds", "hof")
"""The last part of a name that is a place's: it is named after a person and names none."""
