"""The words that rules look for: data only. Left what stands there, right what to write instead."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Word:
    """A word to avoid, with what to write instead.

    `when` and `unless` are patterns about its sentence, for a word that also means something else: it counts only in a
    sentence that has the one and not the other. A reference in a sentence is left out.
    """

    word: str
    plain: str
    when: str = ""
    unless: str = ""


LEGAL = (
    Word("subverwerker", "bedrijf dat de leverancier helpt"),
    Word("subverwerkers", "bedrijven die de leverancier helpen"),
    Word("betrokkene", "de leerling, de ouder of de medewerker (noem wie)"),
    Word("betrokkenen", "de leerlingen, de ouders of de medewerkers (noem wie)"),
    Word("grondslag", "reden uit de wet"),
    Word("grondslagen", "redenen uit de wet"),
    Word("rechtsgrond", "reden uit de wet"),
    Word("doelbinding", "alleen gebruiken waarvoor het bedoeld is"),
    Word("dataminimalisatie", "niet meer vragen dan nodig"),
    Word("wissing", "gegevens laten verwijderen"),
    Word("gegevenswissing", "gegevens laten verwijderen"),
    Word("rectificatie", "gegevens laten verbeteren"),
    Word("overdraagbaarheid", "uw gegevens meenemen"),
    Word("dataportabiliteit", "uw gegevens meenemen"),
    Word("geautomatiseerde besluitvorming", "een computer beslist zonder mens"),
    Word("profilering", "een computer voorspelt iets over iemand"),
    Word("pseudonimiseren", "naam vervangen door een code"),
    Word("gepseudonimiseerd", "met een code in plaats van een naam"),
    Word("anonimiseren", "alles weghalen waardoor je iemand herkent"),
    Word("doorgifte", "sturen naar een ander land"),
    Word("derde land", "land waar de Europese privacywet niet geldt"),
    Word("derde landen", "landen waar de Europese privacywet niet geldt"),
    Word("passende technische en organisatorische maatregelen", "wij beveiligen de gegevens goed (noem er twee)"),
    Word("bevoegd gezag", "het schoolbestuur"),
    Word("onderwijsinstelling", "school"),
    Word("onderwijsinstellingen", "scholen"),
    Word("onderwijsdeelnemer", "leerling"),
    Word("persoonsgebonden nummer", "burgerservicenummer"),
    Word("adaptief leermiddel", "programma dat zelf moeilijker of makkelijker wordt"),
)
"""Words from the law that a parent does not know; a text for parents does without them."""

STIFF = (
    Word("verwerken", "gebruiken, bewaren of delen"),
    Word("verwerkt", "gebruikt, bewaart of deelt"),
    Word("gezamenlijk verantwoordelijken", "organisaties die samen beslissen"),
    Word("wettelijk vertegenwoordiger", "ouder of voogd"),
    Word("verzorger", "wie voor het kind zorgt"),
    Word("wettelijke verplichting", "dat moet van de wet"),
    Word("vitaal belang", "noodsituatie: iemand loopt gevaar"),
    Word("ondubbelzinnig", "duidelijk"),
    Word("derden", "anderen"),
    Word("verstrekken", "geven"),
    Word("verstrekt", "geeft"),
    Word("verstrekking", "geven"),
    Word("autorisatie", "wie erbij mag"),
    Word("autorisaties", "wie erbij mag"),
    Word("identificeren", "laten zien wie u bent"),
    Word("leerlingadministratiesysteem", "computerprogramma voor gegevens van leerlingen"),
    Word("leerlingvolgsysteem", "programma waarin de school bijhoudt hoe het gaat"),
    Word("handelingsplan", "plan met extra hulp"),
    Word("intern begeleider", "begeleider op school"),
    Word("beeldmateriaal", "foto’s en filmpjes"),
    Word("conform", "volgens"),
    Word("overeenkomstig", "volgens"),
    Word("ten behoeve van", "voor"),
    Word("ten aanzien van", "over"),
    Word("met betrekking tot", "over"),
    Word("inzake", "over"),
    Word("omtrent", "over", unless="verklaring omtrent het gedrag"),
    Word("in het kader van", "bij, voor"),
    Word("op grond van", "door, omdat … staat in"),
    Word("krachtens", "door, omdat … staat in"),
    Word("indien", "als"),
    Word("tenzij", "behalve als"),
    Word("alsmede", "en"),
    Word("evenals", "en"),
    Word("dan wel", "of", unless=r"dan wel (?:of|degelijk)"),
    Word("teneinde", "om"),
    Word("te allen tijde", "altijd"),
    Word("onverwijld", "meteen"),
    Word("schriftelijk", "met een brief of e-mail"),
    Word("gemotiveerd", "met uitleg waarom"),
    Word("dient te", "moet"),
    Word("dienen te", "moeten"),
    Word("desbetreffende", "deze, dit"),
    Word("voornoemde", "(noem het opnieuw)"),
    Word("bovengenoemde", "(noem het opnieuw)"),
    Word("een en ander", "(schrap)"),
    Word("te weten:", "namelijk, of een lijstje"),
    Word("gehoor geven aan", "doen"),
    Word("honoreren", "ja zeggen tegen"),
    Word("waarborgen", "zorgen voor"),
    Word("hanteren", "gebruiken"),
    Word("inwerkingtreding", "geldt vanaf"),
    Word("wijzigingen doorvoeren", "veranderen"),
)
"""Stiff words; each has a simpler one."""

VAGUE = (
    Word("onder andere", "noem alles, of noem de soorten"),
    Word("onder meer", "noem alles, of noem de soorten"),
    Word("etc", "maak de lijst af"),
    Word("etcetera", "maak de lijst af"),
    Word("enzovoort", "maak de lijst af"),
    Word("enz", "maak de lijst af"),
    Word("e.d", "maak de lijst af"),
    Word("mogelijk", "zeg in welk geval"),
    Word("mogelijkerwijs", "zeg in welk geval"),
    Word("eventueel", "zeg in welk geval"),
    Word("eventuele", "zeg in welk geval"),
    Word("soms", "zeg wanneer"),
    Word("in principe", "zeg wanneer niet"),
    Word("zo nodig", "zeg wanneer"),
    Word("waar nodig", "zeg wanneer"),
    Word("zoals eerder genoemd", "noem het opnieuw"),
    Word("klik hier", "zeg waar de link heen gaat"),
)
"""Words that keep from the reader what happens; WP260 warns against them."""

_EDITOR = r"bewerkers? van (?:\w{1,10} ){0,2}\w{0,10}(?:foto|film|tekst|beeld|video|opname|geluid|muziek|website)"
_TO_THE_AUTHORITY = r"\bCBP\b|College bescherming|Autoriteit|\bAP\b|verwerk"
_OTHER_REPORTS = r"datalek|inbreuk|meldcode|mishandeling|ziekte|zeden"
_OBJECTION = (
    r"recht (?:van|op|tot) verzet|(?<!het )verzet (?:\w{1,12} ){0,2}tegen|\bin verzet\b|verzet (?:aan)?tekenen"
    r"|\b(?:uw|zijn|haar|hun) verzet\b"
)
_TO_RESIST = r"zich\b[^.]{0,80}\bverzet|\bverzet\s+zich\b|oorlog|bezett"
OLD = (
    Word("Wbp", "AVG"),
    Word("Wet bescherming persoonsgegevens", "Algemene verordening gegevensbescherming (AVG)"),
    Word("CBP", "Autoriteit Persoonsgegevens (AP)"),
    Word("College bescherming persoonsgegevens", "Autoriteit Persoonsgegevens (AP)"),
    Word("bewerker", "verwerker", unless=_EDITOR),
    Word("bewerkers", "verwerkers", unless=_EDITOR),
    Word("bewerkersovereenkomst", "verwerkersovereenkomst"),
    Word("Vrijstellingsbesluit", "(schrap: vervallen op 25 mei 2018)"),
    Word("meldingsplicht", "verwerkingsregister en DPIA", when=_TO_THE_AUTHORITY, unless=_OTHER_REPORTS),
    Word("verzet", "bezwaar", when=_OBJECTION, unless=_TO_RESIST),
    Word("BRON", "ROD (Register onderwijsdeelnemers)", when=r"register|\bDUO\b|\b(?:aan|bij|met|naar|via) BRON\b"),
)
"""Terms of the law before 25 May 2018 and of registers that are gone."""

_TRAINEES = r"stag|pabo|opleiding|leraren in opleiding|hogeschool|universiteit"
_TAKING_PART = rf"deelnemers? aan\b|cursus|training|studiedag|onderzoek|overleg|werkgroep|toernooi|{_TRAINEES}"
OTHER_SECTORS = (
    Word("examinering", "doorstroomtoets"),
    Word("decaan", "leerkracht of intern begeleider"),
    Word("ILT-code", "groep"),
    Word("student", "leerling", unless=_TRAINEES),
    Word("studenten", "leerlingen", unless=_TRAINEES),
    Word("deelnemer", "leerling", unless=_TAKING_PART),
    Word("deelnemers", "leerlingen", unless=_TAKING_PART),
    Word("lesgeld", "ouderbijdrage"),
    Word("schoolgeld", "ouderbijdrage"),
    Word("inschrijvingsgeld", "(schrap: bestaat niet in het basisonderwijs)"),
)
"""Terms of secondary, vocational and higher education."""

SYSTEMS = frozenset(
    {
        *(
            "parnassys",
            "esis",
            "basispoort",
            "snappet",
            "gynzy",
            "parro",
            "kwieb",
            "isy",
            "schoudercom",
            "social schools",
        ),
        *(
            "afas",
            "youforce",
            "dyade",
            "cupella",
            "kindkans",
            "indigo",
            "grippa",
            "magister",
            "somtoday",
            "wis collect",
        ),
        *("google workspace", "google workspace for education", "google classroom", "microsoft 365", "microsoft teams"),
        *("office 365", "chromebook", "leerling in beeld"),
    }
)
"""Names of systems that boards often use; an activity is not named after one."""

OUTSIDE_SUPPLIERS = re.compile(
    r"\b(google|microsoft|office 365|amazon|aws|apple|zoom|dropbox|mailchimp|meta|facebook|instagram|whatsapp"
    r"|openai|chatgpt|youtube)\b",
    re.IGNORECASE,
)
"""Suppliers with their seat outside the EEA."""

OUTSIDE_COUNTRIES = re.compile(
    r"\b(verenigde staten|vs|usa|amerika|verenigd koninkrijk|vk|engeland|zwitserland|canada|india|israël|japan|china"
    r"|rusland|australië|turkije|marokko|singapore|filipijnen|zuid-afrika|oekraïne|servië|buiten de eer"
    r"|buiten europa)\b",
    re.IGNORECASE,
)
"""Countries outside the EEA that occur in practice."""

UNITED_STATES = re.compile(r"\b(verenigde staten|vs|v\.s\.|usa|amerika)(?!\w)", re.IGNORECASE)
"""The country of which the decision on adequacy holds for some companies only (AVG 45)."""

CORE_TASK = re.compile(
    r"inschrijv|uitschrijv|leerling(?:en)?administratie|leerlingdossier|leerlingvolg|leermiddel|lesmateriaal"
    r"|volgen van de ontwikkeling|ontwikkeling volgen|schooladvies|doorstroomtoets|onderwijskundig rapport|verzuim"
    r"|personeelsdossier|salaris",
    re.IGNORECASE,
)
"""Names of what a school or employer must do: no free choice, no contract with the pupil, no interest of its own."""

NOT_A_PROCESSOR = re.compile(
    r"samenwerkingsverband|\bswv\b|\bggd\b|\bjgz\b|jeugdgezondheid|fotograaf|\bduo\b|inspectie|gemeente"
    r"|leerplichtambtenaar|veilig thuis|bedrijfsarts|arbodienst|politie|belastingdienst|\buwv\b",
    re.IGNORECASE,
)
"""Who decides for itself about the data it gets."""

NO_NATIONAL_NUMBER = re.compile(
    r"samenwerkingsverband|\bswv\b|\bggd\b|\bjgz\b|jeugdgezondheid|leermiddel|uitgever|fotograaf", re.IGNORECASE
)
"""Who may never get the PGN."""

EXPRESSLY_PERSON = re.compile(
    r"\b(mevrouw|mevr\.?|mw\.|de heer|dhr\.?|drs\.?|mr\.|dr\.|ir\.|voorzitter|bestuurder"
    r"|directeur-bestuurder|rector|directeur)(?=\s|$)",
    re.IGNORECASE,
)
"""The title of a person, where a legal person should stand."""

OPEN_LIST = re.compile(
    r"\b(bijvoorbeeld|etc|enz|enzovoort|etcetera|onder andere|onder meer|en dergelijke|e\.d)\b", re.IGNORECASE
)
"""Words that leave a list open."""
