"""What a regulation must tell, with the signs of each content: data, see `contents`."""

from registerbuild.derived.law.contents import FRAME, MONTH_SIGN, Content, ContentGroup, ContentNeed, content

_OFFICER = r"\bFG\b|functionaris"
_BREACH = r"datalek|inbreuk"
_AUTHORITY = r"toezichthouder|toezichthoudende|Autoriteit Persoonsgegevens|\bAP\b"
_COURT = r"rechter|rechtbank"
_TWELVE = r"organisatie:leeftijd_rechten|\b(?:12|twaalf)\b"

REGULATION_CONTENTS: dict[ContentGroup, tuple[Content, ...]] = {
    ContentGroup.RIGHTS: (
        content("inzage", "AVG artikel 15", r"inzage|inzien", r"kopie|afschrift|avg/15"),
        content(
            "rectificatie",
            "AVG artikel 16",
            r"rectific|verbeter|corrig",
            r"aan (?:te )?vul|aanvul|aangevuld|onvolledig|avg/16|artikel 16\b",
        ),
        content(
            "wissing",
            "AVG artikel 17",
            r"wissen|gewist|wissing|verwijder|vergetel",
            r"avg/17(?!/3)|niet (?:meer|langer) nodig|vergetel",
        ),
        content("beperking", "AVG artikel 18", r"beperk|stilzet", r"avg/18|artikel 18\b|betwist|opgeheven|opheffing"),
        content("melding aan ontvangers", "AVG artikel 19", r"ontvanger", r"avg/19|onmogelijk|onevenredig"),
        content(
            "overdraagbaarheid",
            "AVG artikel 20",
            r"overdra(?:ag|ch|gen)|meenemen|portabiliteit",
            r"avg/20|gangbare|geautomatiseerd|digita|machine|artikel 20\b",
        ),
        content("bezwaar", "AVG artikel 21", r"bezwaar", r"avg/21|eigen situatie|specifieke situatie|omstandigheden"),
        content(
            "geen besluit door alleen een computer",
            "AVG artikel 22",
            r"automatisch|geautomatiseerd|computer",
            r"besluit|beslis",
            r"avg/22|menselijk|\bmens\b",
        ),
        content(
            "toestemming intrekken, even makkelijk als geven",
            "AVG artikel 7, derde lid",
            r"toestemming|\bhaar\b",
            r"intrek|ingetrokken",
            r"avg/7/3|\beven\b|net zo|dezelfde (?:\w+ )?wijze",
            need=ContentNeed.CONSENT,
        ),
    ),
    ContentGroup.REQUESTS: (
        content(
            "antwoord binnen 1 maand",
            "AVG artikel 12, derde lid",
            r"verzoek",
            MONTH_SIGN,
            r"antwoordt|beslist|beslissing|deelt|reageert|gedaan",
        ),
        content(
            "verlenging met 2 maanden",
            "AVG artikel 12, derde lid",
            r"verleng",
            r"organisatie:verlenging|\b(?:2|twee) maanden",
        ),
        content(
            "weigering met reden, klacht en rechter",
            "AVG artikel 12, vierde lid",
            r"gevolg|weiger|afwijz|afgewezen|wijst|niet ingewilligd",
            r"\breden|motiv",
            r"klacht",
            _COURT,
        ),
        content(
            "kosteloos", "AVG artikel 12, vijfde lid", r"kosteloos|gratis|geen (?:kosten|vergoeding)|niets in rekening"
        ),
        content("identiteit alleen bij twijfel", "AVG artikel 12, zesde lid", r"identiteit|wie hij is", r"twijfel"),
        content(
            "wie het verzoek doet voor een leerling",
            "UAVG artikel 5, vierde lid",
            _TWELVE,
            r"leerling|kind|minderjarig",
            r"uavg/5/4|verzoek|(?<!_)rechten\b|inzage",
        ),
        content(
            "wie toestemming intrekt voor een leerling",
            "UAVG artikel 5, derde lid",
            _TWELVE,
            r"toestemming|\bhaar\b",
            r"intrek|ingetrokken|stop",
            need=ContentNeed.CONSENT,
        ),
        content(
            "wanneer een recht niet geldt",
            "UAVG artikel 41",
            r"uavg/41|artikel 41\b|noodzakelijk en evenredig|rechten van anderen",
        ),
    ),
    ContentGroup.BREACHES: (
        content(
            "melding aan de toezichthouder binnen 72 uur",
            "AVG artikel 33, eerste lid",
            _BREACH,
            r"\b72 uur|tweeënzeventig uur",
            _AUTHORITY,
        ),
        content(
            "melding door een verwerker",
            "AVG artikel 33, tweede lid",
            _BREACH,
            r"verwerker\b|leverancier",
            r"meldt|informeert|stelt",
            r"avg/33/2|vertraging|onverwijld|\buur\b",
        ),
        content(
            "register van alle datalekken",
            "AVG artikel 33, vijfde lid",
            _BREACH,
            r"avg/33/5|\b(?:elk|alle|ieder)\b",
            r"gevolgen|register",
            r"vast|register",
        ),
        content(
            "mededeling aan mensen", "AVG artikel 34", _BREACH, r"hoog risico", r"betrokkene|\bhen\b|ouders|mensen"
        ),
    ),
    ContentGroup.OFFICER: (
        content(
            "aanwijzing en contact",
            "AVG artikel 37",
            _OFFICER,
            r"wijst|aangewezen|benoem|avg/37",
            r"contactgegevens|bereik|fg_email",
        ),
        content(
            "onafhankelijke positie", "AVG artikel 38", _OFFICER, r"onafhankelijk", r"tijdig|middelen|belangenconflict"
        ),
        content(
            "taken",
            "AVG artikel 39",
            _OFFICER,
            r"advi[es]",
            r"toezicht|ziet toe|toe op|controle",
            r"avg/39|taken|samen",
        ),
        content("geheimhouding", "AVG artikel 38, vijfde lid, en UAVG artikel 39", _OFFICER, r"geheim|zwijg"),
    ),
    ContentGroup.COMPLAINTS: (
        content(
            "klacht bij de toezichthouder",
            "AVG artikel 77",
            r"klacht|klagen",
            rf"{_AUTHORITY}|lijst:klachten",
            r"avg/77|artikel 77\b|indien|lijst:klachten|kan klagen",
        ),
        content("naar de rechter", "AVG artikel 79", _COURT, r"avg/79|geschonden|schending|inbreuk"),
        content("schadevergoeding", "AVG artikel 82", r"schade", r"vergoed"),
        content(
            "rechter na een antwoord",
            "UAVG artikel 34 en 35",
            _COURT,
            r"antwoord|beslui|beslis",
            r"uavg/3[45]|\b(?:6|zes) weken|verzoekschrift",
        ),
        content("bemiddeling door de toezichthouder", "UAVG artikel 36", r"bemiddel", _AUTHORITY),
        content(
            "vanaf 16 jaar zelf naar de rechter",
            "UAVG artikel 5, vijfde lid",
            _COURT,
            r"uavg/5/5|zelfstandig|\bzelf\b",
            r"minderjarig|leerling",
        ),
    ),
    ContentGroup.PROTECTION: (
        content(
            "beveiliging",
            "AVG artikel 32",
            r"beveilig|maatregelen",
            r"passende",
            r"avg/32|risico|technische|organisatorische",
        ),
        content(
            "privacy door ontwerp en standaardinstellingen",
            "AVG artikel 25",
            r"avg/25|door ontwerp|by design|standaardinstelling",
        ),
        content(
            "verwerkersovereenkomst",
            "AVG artikel 28, derde lid",
            r"verwerker\b",
            r"overeenkomst",
            r"avg/28|artikel 28\b|instructie|verwerkersovereenkomst",
        ),
        content("subverwerkers", "AVG artikel 28, tweede en vierde lid", r"subverwerker", r"toestemming"),
        content(
            "verwerkingsregister",
            "AVG artikel 30",
            r"register",
            r"avg/30|artikel 30\b|verwerkingsregister|register van (?:\w+ )?verwerking",
        ),
        content(
            "DPIA vooraf", "AVG artikel 35", r"\bDPIA|effectbeoordeling", r"hoog risico", r"voordat|vooraf|avg/35/1"
        ),
        content("raadpleging van de toezichthouder", "AVG artikel 36", r"raadple", _AUTHORITY, r"risico"),
        content(
            "doorgifte buiten de EER",
            "AVG artikel 44 tot en met 49",
            r"buiten de (?:EER|EU|Europese)|derde land",
            r"avg/4[4-9]|adequa|waarborg",
        ),
        content(
            "geen AI die emoties afleidt",
            "AI-verordening artikel 5, eerste lid, onder f",
            r"emotie",
            need=ContentNeed.AI,
        ),
        content(
            "kennis van AI bij wie ermee werkt",
            "AI-verordening artikel 4",
            r"\bAI\b|kunstmatige intelligentie",
            r"opleid|geletterd|uitleg|instructie|training|kennis",
            need=ContentNeed.AI,
        ),
    ),
    ContentGroup.INFORMATION: (
        content(
            "informatie bij het vragen",
            "AVG artikel 13",
            r"informatie|informe",
            r"avg/13|artikel 13\b|verzamel|verkrijg|vraagt",
        ),
        content(
            "informatie over gegevens van een ander, binnen 1 maand",
            "AVG artikel 14, derde lid",
            r"avg/14|\bander|\bderde",
            r"informatie|informe",
            r"\b(?:1|een|één) maand",
        ),
        content(
            "wanneer informatie niet hoeft",
            "AVG artikel 13, vierde lid, en artikel 14, vijfde lid",
            r"informatie|informe",
            r"avg/1(?:3/4|4/5)|uitzondering|\bal (?:heeft|weet|op de hoogte)|bekend is|achterwege",
        ),
        content(
            "nieuw doel",
            "AVG artikel 13, derde lid",
            r"(?:ander|nieuw)e? doel",
            r"inform|vooraf|voordat|verenigbaar|avg/6/4",
        ),
        content("duidelijke taal", "AVG artikel 12, eerste lid", r"duidelijke|begrijpelijk|eenvoudige", r"\btaal\b"),
    ),
    ContentGroup.FRAME: FRAME,
}
"""By group what a regulation tells. The law asks for no regulation; what one holds follows from what it is for."""
