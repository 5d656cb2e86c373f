"""The codes that are not rules: what is wrong with files, fields and references, and what a final build asks."""

from dataclasses import dataclass

from registerbuild.register.findings import Severity


@dataclass(frozen=True, slots=True)
class Explanation:
    """A code with its title, the reason, and what to do."""

    code: str
    title: str
    why: str
    fix: str
    severity: Severity = Severity.ERROR


LOADER = (
    Explanation(
        "BST001",
        "Een bestand op een plaats die nergens bij hoort.",
        "Elk soort record heeft een eigen bestand of map; een bestand elders zou ongemerkt niet meedoen.",
        "Zet het bestand in de juiste map met de juiste naam, of bewaar het buiten register/.",
    ),
    Explanation(
        "BST002",
        "Een bestand is te groot.",
        "Een bestand is ten hoogste 1 MiB, een pdf ten hoogste 20 MiB.",
        "Verdeel het bestand, of maak de pdf kleiner.",
    ),
    Explanation(
        "BST003",
        "Een bestand is niet als UTF-8 opgeslagen.",
        "Anders komen letters als é en ë verkeerd in de documenten.",
        "Kies in Kladblok Opslaan als, Codering: UTF-8.",
    ),
    Explanation(
        "BST004",
        "Het bestand organisatie.yaml ontbreekt.",
        "AVG artikel 30, eerste lid, onder a: elk document noemt wie verantwoordelijk is.",
        "Maak register/organisatie.yaml met de naam, het adres en de contactgegevens van het bestuur.",
    ),
    Explanation(
        "BST005",
        "Een versie van het reglement zonder reglement.yaml.",
        "Daarin staan de titel, de stand en de volgorde van de artikelen.",
        "Maak reglement.yaml in deze map.",
    ),
    Explanation(
        "BST006",
        "Een koppeling die uit register/ wijst.",
        "De tool leest niets buiten register/.",
        "Zet het bestand zelf in register/.",
    ),
    Explanation(
        "BST007",
        "Een bestand is niet te lezen.",
        "Een bestand dat ontbreekt, zou ongemerkt niet meedoen.",
        "Kijk of u het bestand mag openen en of het niet in gebruik is.",
    ),
    Explanation(
        "BST008",
        "Een onzichtbaar stuurteken in een tekst.",
        "Zo'n teken komt mee bij het kopiëren, en maakt pagina's en pdf's onleesbaar voor programma's.",
        "Haal het teken weg, of typ de tekst opnieuw.",
    ),
    Explanation(
        "BST009",
        "Een teken dat in geen enkel lettertype van de documenten staat.",
        "Van een tekst met zo'n teken kan geen pdf worden gemaakt, en een lezer zou een leeg hokje zien.",
        "Schrijf een woord of een gewoner teken; gebruik voor een opsomming een streepje en een spatie.",
    ),
    Explanation(
        "BST010",
        "Een bestand veranderde terwijl het werd gelezen.",
        "Wat half oud en half nieuw is, heeft niemand zo bedoeld.",
        "Wacht tot niemand en geen programma nog in register/ schrijft, en probeer het opnieuw.",
    ),
    Explanation(
        "DEF001",
        "Een record is nog niet bevestigd.",
        "Een definitieve uitgave steunt alleen op wat het bestuur heeft vastgesteld.",
        "Laat het bestuur het record bevestigen en zet status: vastgesteld; of bouw zonder --definitief.",
    ),
    Explanation(
        "REC001",
        "Een onbekend veld.",
        "Wat u daar schrijft, zou in geen document komen.",
        "Verbeter de naam van het veld, of zet de tekst bij toelichting.",
    ),
    Explanation(
        "REC002",
        "Een verplicht veld ontbreekt.",
        "Zonder dit veld is het record niet te gebruiken.",
        "Vul het veld in.",
    ),
    Explanation(
        "REC003",
        "Een waarde die niet in de lijst staat.",
        "Dit veld kent alleen vaste waarden.",
        "Kies een waarde uit de lijst.",
    ),
    Explanation(
        "REC004",
        "Een leeg veld.",
        "Een lege plek kan vergeten zijn of niets betekenen; de tool raadt dat niet.",
        "Vul het veld in, of haal de hele regel weg.",
    ),
    Explanation(
        "REC005",
        "Een veld heeft de verkeerde vorm.",
        "Een lijst is iets anders dan een tekst of velden.",
        "Volg de melding.",
    ),
    Explanation("REC006", "Geen datum.", "Een datum is jaar-maand-dag.", "Schrijf bijvoorbeeld 2027-08-01."),
    Explanation("REC007", "Geen termijn.", "Een termijn is ISO 8601: P2Y is 2 jaar.", "Schrijf P2Y, P6M, P4W of P0D."),
    Explanation("REC008", "Geen ja of nee.", "Dit veld kent alleen ja en nee.", "Schrijf ja of nee."),
    Explanation(
        "REC009", "Geen bruikbaar getal.", "Dit veld is een heel getal binnen grenzen.", "Schrijf een getal in cijfers."
    ),
    Explanation(
        "REC010", "Een waarde heeft de verkeerde vorm.", "Zo is de waarde niet te gebruiken.", "Volg de melding."
    ),
    Explanation(
        "REC011",
        "Geen geldige id.",
        "Een id staat in adressen en verandert nooit.",
        "Gebruik kleine letters, cijfers en koppeltekens.",
    ),
    Explanation(
        "REC012",
        "Een accolade in een veld van één regel.",
        "Een verwijzing als {termijn:dossier} werkt alleen in een lange tekst; hier kwam zij zo op de pagina.",
        "Schrijf de woorden zelf.",
    ),
    Explanation(
        "VRW104",
        "Een onbekende grondslag.",
        "AVG artikel 6, eerste lid, kent zes grondslagen en geen andere.",
        "Kies een grondslag uit AVG artikel 6, eerste lid.",
    ),
    Explanation(
        "LNK001",
        "Een verwijzing naar een record dat niet bestaat.",
        "Een lezer zou hier niets vinden.",
        "Kies een id die er is, of voeg het record toe.",
    ),
    Explanation(
        "LNK002",
        "Een verwijzing in een tekst die nergens heen leidt.",
        "Een lezer zou hier niets vinden.",
        "Verwijs naar iets dat bestaat, of voeg het toe.",
    ),
    Explanation(
        "LNK003",
        "Een verwijzing naar iets dat nooit wordt getoond.",
        "Een voorbeeld of een vervallen record komt niet in openbare documenten; de tekst zou een gat hebben.",
        "Verwijs naar een record dat getoond mag worden, of verander de status.",
    ),
    Explanation(
        "TKS001",
        "De kop van een tekstbestand ontbreekt of is leeg.",
        "Tussen twee regels met --- staan de velden, zoals de titel.",
        "Begin het bestand met ---, de velden, en weer ---.",
    ),
    Explanation(
        "TKS002",
        "Tekst zonder kop.",
        "Elk lid en elk deel heeft een eigen naam, die nooit verandert.",
        "Zet boven de tekst een kop met # of ##.",
    ),
    Explanation(
        "TKS003",
        "Een onbekende verwijzing in een tekst.",
        "Tussen accolades staat altijd {soort:id}.",
        "Schrijf een soort die bestaat, zoals {termijn:leerlingdossier}.",
    ),
    Explanation("TKS004", "HTML in een tekst.", "Teksten zijn Markdown, ook voor papier en pdf.", "Haal de HTML weg."),
    Explanation(
        "TKS005",
        "Een lijst midden in een zin.",
        "Een lijst neemt een hele alinea in.",
        "Zet {lijst:…} alleen op een regel, met een lege regel ervoor en erna.",
    ),
    Explanation(
        "TKS006",
        "Een bijlage die is geschreven als een artikel.",
        "Een bijlage is alleen tekst: een kop met velden, of een tweede kolom, zou zo op de pagina komen.",
        "Haal de regels tussen --- weg, en het teken > voor een alinea.",
    ),
    Explanation(
        "REG101",
        "Een artikel uit de volgorde heeft geen bestand.",
        "Het reglement zou een artikel missen.",
        "Maak het bestand, of haal het artikel uit de volgorde.",
    ),
    Explanation(
        "REG102",
        "Een bestand staat niet in de volgorde van het reglement.",
        "Het artikel zou ongemerkt niet meedoen.",
        "Zet de id bij artikelen of bijlagen, of verwijder het bestand.",
    ),
    Explanation(
        "REG103",
        "Een bijlage heeft geen bestand.",
        "Een bijlage van de soort tekst komt uit een eigen bestand.",
        "Maak het bestand in deze map.",
    ),
    Explanation(
        "REG104",
        "Een pdf in de map van een versie is niet het origineel.",
        "Wat in deze map ligt, wordt gepubliceerd of hoort er niet.",
        "Noem de pdf bij origineel in reglement.yaml, of bewaar haar buiten register/.",
    ),
    Explanation(
        "EDI101",
        "Een openbaar document is gewijzigd en niet opnieuw vastgelegd.",
        "De pagina noemt de dag waarop haar inhoud zo is geworden; die dag klopt nu niet meer.",
        "Is de inhoud goed, leg hem dan vast met registerbuild editie.",
    ),
    Explanation(
        "EDI102",
        "Een editie van een document dat er niet is.",
        "In edities.yaml staan alleen documenten die voor iedereen te lezen zijn.",
        "Haal het uit edities.yaml, of herstel het document.",
    ),
)
"""Every code that is not a rule."""
