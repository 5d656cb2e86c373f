"""The requirements of the law that a register, its texts and its agreements must meet: data, in our own words.

The id of a requirement is for ever. Which rule answers it stands in `checks/answers.py`.
"""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Requirement:
    """One requirement: its id, its place in the law, what it asks; `sure` is False while nobody read the law itself.

    `since` is the first day on which it holds, where that day lies ahead or may still move.
    """

    id: str
    place: str
    asks: str
    sure: bool = True
    since: datetime.date | None = None


def _asked(law: str, *rows: tuple[str, str, str], sure: bool = True) -> tuple[Requirement, ...]:
    return tuple(Requirement(name, f"{law} {place}", asks, sure) for name, place, asks in rows)


_REGISTER = _asked(
    "AVG",
    ("avg-30-1-a", "artikel 30, eerste lid, onder a", "wie verantwoordelijk is, met wie samen, en de FG"),
    ("avg-30-1-b", "artikel 30, eerste lid, onder b", "waarvoor de gegevens dienen"),
    ("avg-30-1-c", "artikel 30, eerste lid, onder c", "over wie, en welke soorten gegevens"),
    ("avg-30-1-d", "artikel 30, eerste lid, onder d", "wie de gegevens krijgt, ook leveranciers"),
    ("avg-30-1-e", "artikel 30, eerste lid, onder e", "naar welk land buiten de EER, en met welke waarborg"),
    (
        "avg-30-1-f",
        "artikel 30, eerste lid, onder f",
        "hoe lang elk soort gegeven blijft, of waarom dat niet te zeggen is",
    ),
    ("avg-30-1-g", "artikel 30, eerste lid, onder g", "hoe de gegevens in grote lijnen zijn beveiligd"),
    ("avg-30-3", "artikel 30, derde lid", "een register op schrift of op een scherm"),
    ("avg-30-4", "artikel 30, vierde lid", "het register tonen als de AP erom vraagt"),
    ("avg-30-5", "artikel 30, vijfde lid", "geen beroep op de uitzondering voor kleine organisaties"),
    (
        "reg-extra-grondslag",
        "artikel 6 en 9, en artikel 5, tweede lid",
        "per doel waarop het steunt, met wet en artikel",
    ),
    ("reg-extra-bron", "artikel 14, tweede lid, onder f", "van wie elk gegeven komt"),
    (
        "avg-30-2-a",
        "artikel 30, tweede lid, onder a",
        "voor wie het bestuur zelf verwerker is, en hoe die te bereiken is",
    ),
    ("avg-30-2-b", "artikel 30, tweede lid, onder b", "wat het bestuur voor elke opdrachtgever doet"),
    ("avg-30-2-c", "artikel 30, tweede lid, onder c", "doorgifte buiten de EER in opdracht van een ander"),
    ("avg-30-2-d", "artikel 30, tweede lid, onder d", "de beveiliging van het werk voor een ander"),
)
_REGISTER_BY_OTHERS = _asked(
    "AVG",
    ("reg-extra-systeem", "artikel 28, derde lid", "systeem, leverancier en de dag van de overeenkomst"),
    ("reg-extra-dpia", "artikel 35", "of een DPIA nodig is, met de uitkomst van de pre-scan"),
    sure=False,
)
_INFORMATION = _asked(
    "AVG",
    ("avg-13-1-a", "artikel 13, eerste lid, onder a", "wie verantwoordelijk is en hoe die te bereiken is"),
    ("avg-13-1-b", "artikel 13, eerste lid, onder b", "hoe de FG te bereiken is"),
    ("avg-13-1-c", "artikel 13, eerste lid, onder c", "elk doel met zijn grondslag"),
    ("avg-13-1-d", "artikel 13, eerste lid, onder d", "welk eigen belang het bestuur heeft"),
    ("avg-13-1-e", "artikel 13, eerste lid, onder e", "wie de gegevens krijgt"),
    ("avg-13-1-f", "artikel 13, eerste lid, onder f", "doorgifte, de waarborg, en waar een afschrift is te krijgen"),
    ("avg-13-2-a", "artikel 13, tweede lid, onder a", "hoe lang de gegevens blijven, of hoe dat wordt bepaald"),
    ("avg-13-2-b", "artikel 13, tweede lid, onder b", "de zes rechten"),
    ("avg-13-2-c", "artikel 13, tweede lid, onder c", "dat toestemming altijd te stoppen is"),
    (
        "avg-13-2-c-9-2-a",
        "artikel 13, tweede lid, onder c, met artikel 9, tweede lid, onder a",
        "dat ook uitdrukkelijke toestemming te stoppen is",
    ),
    ("avg-13-2-d", "artikel 13, tweede lid, onder d", "de klacht bij de toezichthouder"),
    ("avg-13-2-e", "artikel 13, tweede lid, onder e", "wat de lezer moet geven, en wat er anders gebeurt"),
    ("avg-13-2-f", "artikel 13, tweede lid, onder f", "of een computer zonder mens beslist"),
    ("avg-13-3", "artikel 13, derde lid", "eerst vertellen over een nieuw doel"),
    ("avg-13-4", "artikel 13, vierde lid", "wat de lezer al weet, hoeft niet nog eens"),
    ("avg-13-timing", "artikel 13, eerste lid", "vertellen op het moment dat de gegevens worden gevraagd"),
    ("avg-14-1", "artikel 14, eerste lid", "dezelfde informatie over gegevens die van een ander komen, met de soorten"),
    ("avg-14-2", "artikel 14, tweede lid", "ook termijn, rechten en herkomst van zulke gegevens"),
    ("avg-14-3", "artikel 14, derde lid", "dat binnen 1 maand vertellen, of eerder bij contact of doorgeven"),
    ("avg-14-5", "artikel 14, vijfde lid", "wanneer die informatie niet hoeft"),
    ("avg-12-1", "artikel 12, eerste lid", "kort, vindbaar en in gewone taal, zeker voor kinderen"),
)
_REQUESTS = _asked(
    "AVG",
    ("avg-12-2", "artikel 12, tweede lid", "een verzoek makkelijk maken"),
    ("avg-12-3", "artikel 12, derde lid", "antwoord binnen 1 maand, met 2 maanden erbij als dat nodig is"),
    ("avg-12-4", "artikel 12, vierde lid", "bij een nee binnen 1 maand de reden, de klacht en de rechter"),
    ("avg-12-5", "artikel 12, vijfde lid", "gratis, behalve bij een verzoek dat duidelijk te ver gaat"),
    ("avg-12-6", "artikel 12, zesde lid", "alleen bij twijfel vragen wie iemand is"),
    ("avg-15", "artikel 15", "inzage, met uitleg en een kopie"),
    ("avg-16", "artikel 16", "verbeteren en aanvullen"),
    ("avg-17", "artikel 17", "wissen, met de grenzen daarvan"),
    ("avg-18", "artikel 18", "het gebruik stilzetten"),
    ("avg-19", "artikel 19", "de ontvangers laten weten wat is verbeterd of gewist"),
    ("avg-20", "artikel 20", "gegevens meenemen"),
    ("avg-21", "artikel 21", "bezwaar, apart en duidelijk genoemd"),
    ("avg-22", "artikel 22", "geen besluit door alleen een computer"),
    ("avg-7-3", "artikel 7, derde lid", "stoppen met toestemming, even makkelijk als ja zeggen"),
    ("avg-77-79", "artikel 77 tot en met 79 en 82", "de klacht, de rechter en vergoeding van schade"),
)
_REQUESTS_IN_DUTCH_LAW = _asked(
    "UAVG",
    ("uavg-34-35", "artikel 34 en 35", "naar de rechter na een antwoord"),
    ("uavg-36", "artikel 36", "bemiddeling door de AP"),
    ("uavg-5-3", "artikel 5, derde lid", "de ouder stopt toestemming, en de leerling vanaf 12 jaar ook"),
    ("uavg-5-4", "artikel 5, vierde lid", "de leerling doet vanaf 12 jaar zelf een verzoek"),
    ("uavg-5-5", "artikel 5, vijfde lid", "vanaf 16 jaar zelf naar de rechter"),
    ("uavg-39", "artikel 39", "de FG zwijgt over wat een verzoek of klacht hem vertelde"),
    ("uavg-41", "artikel 41", "wanneer een recht opzij mag"),
)
_PROTECTION = _asked(
    "AVG",
    ("avg-25", "artikel 25", "privacy in ontwerp en instellingen"),
    ("avg-26", "artikel 26", "een regeling met wie mee beslist, en de kern daarvan bekend"),
    ("avg-32", "artikel 32", "beveiliging die past bij het risico"),
    ("avg-28-1", "artikel 28, eerste lid", "alleen leveranciers die genoeg zekerheid geven"),
    ("avg-28-2", "artikel 28, tweede lid", "vooraf toestemming voor wie de leverancier inschakelt"),
    ("avg-28-3-kop", "artikel 28, derde lid", "onderwerp, duur, doel, gegevens en mensen in de overeenkomst"),
    ("avg-28-3-a", "artikel 28, derde lid, onder a", "werken volgens instructie"),
    ("avg-28-3-b", "artikel 28, derde lid, onder b", "geheimhouding"),
    ("avg-28-3-c", "artikel 28, derde lid, onder c", "beveiliging door de leverancier"),
    ("avg-28-3-d", "artikel 28, derde lid, onder d", "voorwaarden voor subverwerkers"),
    ("avg-28-3-e", "artikel 28, derde lid, onder e", "hulp bij verzoeken"),
    ("avg-28-3-f", "artikel 28, derde lid, onder f", "hulp bij beveiliging, datalekken en DPIA"),
    ("avg-28-3-g", "artikel 28, derde lid, onder g", "wissen of teruggeven na afloop"),
    ("avg-28-3-h", "artikel 28, derde lid, onder h", "laten zien en laten controleren"),
    ("avg-28-4", "artikel 28, vierde lid", "dezelfde plichten voor een subverwerker"),
    ("avg-28-9", "artikel 28, negende lid", "een overeenkomst op schrift"),
    ("avg-28-10", "artikel 28, tiende lid", "wie zelf doelen kiest, is zelf verantwoordelijk"),
    ("avg-33-1", "artikel 33, eerste lid", "een datalek melden aan de AP, zo mogelijk binnen 72 uur"),
    ("avg-33-2", "artikel 33, tweede lid", "de leverancier meldt een datalek aan het bestuur"),
    ("avg-33-3", "artikel 33, derde lid", "wat er in een melding staat"),
    ("avg-33-5", "artikel 33, vijfde lid", "elk datalek vastleggen, ook wat niet is gemeld"),
    ("avg-34", "artikel 34", "mensen vertellen over een lek met hoog risico"),
    ("avg-35-1", "artikel 35, eerste lid", "een DPIA voor de start"),
    ("avg-35-2", "artikel 35, tweede lid", "het advies van de FG"),
    ("avg-35-3", "artikel 35, derde lid", "de gevallen waarin een DPIA altijd moet"),
    ("avg-35-7-a", "artikel 35, zevende lid, onder a", "wat er gebeurt en waarvoor"),
    ("avg-35-7-b", "artikel 35, zevende lid, onder b", "of het nodig is en in verhouding"),
    ("avg-35-7-c", "artikel 35, zevende lid, onder c", "de risico's voor mensen"),
    ("avg-35-7-d", "artikel 35, zevende lid, onder d", "de maatregelen tegen die risico's"),
    ("avg-35-9", "artikel 35, negende lid", "wat de mensen zelf ervan vinden"),
    ("avg-35-11", "artikel 35, elfde lid", "opnieuw kijken als het risico verandert"),
    ("avg-36", "artikel 36", "de AP raadplegen als het risico hoog blijft"),
    ("avg-37-1", "artikel 37, eerste lid", "een FG aanwijzen"),
    ("avg-37-7", "artikel 37, zevende lid", "bekendmaken hoe de FG te bereiken is"),
    ("avg-38", "artikel 38", "de positie van de FG"),
    ("avg-39", "artikel 39", "de taken van de FG"),
    ("avg-44", "artikel 44", "doorgifte buiten de EER alleen als de wet dat toelaat"),
    ("avg-46", "artikel 46", "passende waarborgen bij doorgifte"),
    ("avg-49", "artikel 49", "een afwijking alleen in een bijzonder geval, en opgeschreven"),
)
_ADEQUACY = _asked("AVG", ("avg-45", "artikel 45", "een besluit dat een land veilig is"), sure=False)
_AI = (
    Requirement("ai-4", "AI-verordening artikel 4", "wie met AI werkt, weet er genoeg van", sure=False),
    Requirement("ai-5-1-f", "AI-verordening artikel 5, eerste lid, onder f", "geen AI die emoties afleidt", sure=False),
    Requirement(
        "ai-26-27",
        "AI-verordening artikel 26 en 27",
        "bij AI met hoog risico: toezicht, uitleg en een toets op grondrechten",
        sure=False,
        since=datetime.date(2027, 12, 2),
    ),
)

REQUIREMENTS = {
    each.id: each
    for each in (
        *_REGISTER,
        *_REGISTER_BY_OTHERS,
        *_INFORMATION,
        *_REQUESTS,
        *_REQUESTS_IN_DUTCH_LAW,
        *_PROTECTION,
        *_ADEQUACY,
        *_AI,
    )
}
"""Every requirement by its id."""
