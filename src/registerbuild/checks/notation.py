"""The codes for how a file is written: YAML, and the files of a board's own look."""

from registerbuild.checks.codes import Explanation

NOTATION = (
    Explanation(
        "OPM001",
        "Een koppeling in de map met eigen opmaak.",
        "Wat buiten de map staat, kwam anders ongemerkt op de website.",
        "Zet het bestand zelf in de map.",
    ),
    Explanation(
        "OPM002",
        "Een bestand van de opmaak is niet als UTF-8 opgeslagen.",
        "Anders komen letters als é en ë verkeerd op de pagina.",
        "Sla het bestand op als UTF-8.",
    ),
    Explanation(
        "OPM003",
        "Een fout in een sjabloon.",
        "Met dit sjabloon kan geen pagina worden gemaakt.",
        "Verbeter de regel, of haal uw eigen sjabloon weg: dan geldt het meegeleverde.",
    ),
    Explanation(
        "OPM004",
        "Een stijlblad noemt een bestand dat er niet is.",
        "Een document leest alleen bestanden uit de map van de opmaak, nooit van internet of van elders.",
        "Zet het bestand in de map, en noem het vanaf de plaats van het stijlblad.",
    ),
    Explanation(
        "OPM005",
        "Geen bruikbaar lettertype.",
        "Een pdf gebruikt alleen letters die in de opmaak zitten.",
        "Neem een lettertype als TTF, OTF of WOFF2, en begin print.css met de regels @font-face.",
    ),
    Explanation(
        "OPM006",
        "Een bestand van de opmaak met een naam of op een plaats die niet werkt.",
        "Geen document zou het lezen, of een computer met Windows kan het niet opslaan.",
        "Gebruik de namen en mappen van de meegeleverde opmaak.",
    ),
    Explanation(
        "YAM002",
        "Dit is geen geldige YAML.",
        "De tool raadt niet wat er had moeten staan.",
        "Lees de melding; vaak helpt het om de hele tekst tussen aanhalingstekens te zetten.",
    ),
    Explanation("YAM003", "Een veld staat er twee keer.", "De tool kiest niet voor u.", "Laat er één staan."),
    Explanation(
        "YAM004",
        "Een anker (&) of verwijzing (*) in YAML.",
        "Zo'n teken haalt ongezien tekst van elders.",
        "Schrijf de waarde uit, of verwijs met een id.",
    ),
    Explanation(
        "YAM005",
        "Een YAML-tag (een woord met !).",
        "Alles in een record is tekst; een tag verandert hoe die wordt gelezen.",
        "Haal de tag weg, of zet de tekst tussen aanhalingstekens.",
    ),
    Explanation(
        "YAM006",
        "Samenvoegen met << in YAML.",
        "Zo is niet te zien wat er in het record staat.",
        "Schrijf de velden uit.",
    ),
    Explanation(
        "YAM008",
        "Te diep genest.",
        "Een record heeft ten hoogste 20 niveaus.",
        "Kijk naar de inspringing van de regels.",
    ),
    Explanation(
        "YAM010",
        "Twee documenten in een bestand.",
        "Een regel met --- begint een nieuw document; alleen het eerste zou meedoen.",
        "Haal de regel weg, of maak er twee bestanden van.",
    ),
    Explanation(
        "YAM012",
        "Tekst na een hekje, die YAML als opmerking overslaat.",
        "Woorden zouden ongemerkt wegvallen uit een document.",
        "Zet de hele tekst tussen aanhalingstekens, of zet een opmerking op een eigen regel.",
    ),
    Explanation(
        "YAM013",
        "Een teken voor ‘geen waarde’ in plaats van een waarde.",
        "Alles achter de dubbele punt is hier tekst, dus ~ of null kwam zo op de pagina.",
        "Vul het veld in, of haal de hele regel weg als u het nog niet weet.",
    ),
    Explanation(
        "YAM014",
        "Krulaanhalingstekens om een hele tekst.",
        "Word maakt ze van rechte; hier horen zij dan bij de tekst en staan zij op de pagina.",
        'Gebruik de rechte van het toetsenbord. Horen de krullen erbij, schrijf dan "“tekst”".',
    ),
    Explanation("YAM011", "Een veldnaam is geen tekst.", "Een veld heeft een gewone naam.", "Schrijf: veld: waarde."),
)
