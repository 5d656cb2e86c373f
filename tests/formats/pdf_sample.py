"""A document with everything that the print templates use, for the tests of the PDF room."""

from pathlib import Path

FONTS = Path(__file__).parents[2] / "templates" / "_shared" / "fonts"

STYLE = """
@font-face { font-family: Body; src: url(fonts/source-sans-3-400.ttf) }
@font-face { font-family: Body; src: url(fonts/source-sans-3-600.ttf); font-weight: 600 }
@font-face { font-family: Body; src: url(fonts/source-sans-3-400-italic.ttf); font-style: italic }
@font-face { font-family: Title; src: url(fonts/source-serif-4-600.ttf); font-weight: 600 }
@page { size: A4; margin: 22mm 18mm;
  @top-left { content: "Privacyreglement"; font: 9pt Body }
  @bottom-right { content: "Bladzijde " counter(page) " van " counter(pages); font: 9pt Body } }
html { font: 10.5pt/1.45 Body }
h1, h2, h3, h4 { font-family: Title; font-weight: 600; break-after: avoid }
b, strong, th { font-weight: 600 }
.cover, .inhoud { break-after: page }
.inhoud ol { list-style: none; padding: 0 }
.inhoud .page { float: right }
.inhoud .page::before { content: target-counter(attr(data-target), page) }
table { border-collapse: collapse; table-layout: fixed; width: 100% }
th, td { border: .5pt solid; padding: 3pt; text-align: left; vertical-align: top }
ul { list-style-type: disc }
"""

FILES = {"_shared/print.css": STYLE.encode()} | {
    f"_shared/fonts/{path.name}": path.read_bytes() for path in sorted(FONTS.glob("*.ttf"))
}


def page(body: str, style: str = "", head: str = "<title>Titel</title>", attributes: str = 'lang="nl"') -> str:
    """Return a whole HTML page with the stylesheet of this module."""
    return (
        f'<!DOCTYPE html><html {attributes}><head><meta charset="utf-8">{head}'
        f'<link rel="stylesheet" href="_shared/print.css"><style>{style}</style></head><body>{body}</body></html>'
    )


def regulation(articles: int = 8, paragraphs: int = 5) -> str:
    """Return the two-column regulation: cover, contents, articles, lists, a figure, links and a matrix."""
    numbers = range(1, articles + 1)
    contents = "".join(
        f'<li><a href="#a{number}">Artikel {number}</a> <span class="page" data-target="#a{number}"></span></li>'
        for number in numbers
    )
    body = "".join(_article(number, paragraphs) for number in numbers)
    return page(
        f'<main><section class="cover"><h1>Privacyreglement</h1><p>Stichting Voorbeeld</p></section>'
        f'<nav class="inhoud"><h2>Inhoud</h2><ol><li><a href="#h1">Hoofdstuk 1</a> '
        f'<span class="page" data-target="#h1"></span><ol>{contents}</ol></li></ol></nav>'
        f'<section><h2 id="h1">Hoofdstuk 1</h2>{body}</section>{_annex()}</main>',
        head='<title>Privacyreglement</title><meta name="author" content="Stichting Voorbeeld">'
        '<meta name="description" content="Twee kolommen"><meta name="keywords" content="AVG, privacy">'
        '<meta name="generator" content="registerbuild">'
        '<meta name="dcterms.created" content="2026-09-01T00:00:00+00:00">'
        '<meta name="dcterms.modified" content="2026-09-02T00:00:00+00:00">',
    )


def _article(number: int, paragraphs: int) -> str:
    rows = "".join(
        f'<tr><th scope="row">{paragraph}</th>'
        f"<td><p>Tekst van lid {paragraph} van artikel {number}, met <strong>nadruk</strong>. {WORDS}</p>"
        f"<ul><li>punt een</li><li>punt twee<ul><li>onderdeel</li></ul></li></ul></td>"
        f'<td><p>Uitleg bij lid {paragraph}. Zie <a href="#a1">artikel 1 over de begrippen</a>.</p></td></tr>'
        for paragraph in range(1, paragraphs + 1)
    )
    return (
        f'<section><h3 id="a{number}">Artikel {number}</h3><table><thead><tr><th scope="col">Lid</th>'
        f'<th scope="col">Juridische tekst</th><th scope="col">In gewone taal</th></tr></thead>'
        f"<tbody>{rows}</tbody></table></section>"
    )


def _annex() -> str:
    return (
        "<section><h2>Bijlage</h2><p>De term is <span lang='en'>data protection</span>; "
        '<a href="https://www.autoriteitpersoonsgegevens.nl/">de <strong>Autoriteit</strong> Persoonsgegevens</a>.</p>'
        '<figure><svg role="img" width="60" height="40"><title>Matrix. R1: kans 3, ernst 5.</title>'
        '<rect width="40" height="30" fill="red"/></svg><figcaption>Risicomatrix</figcaption></figure>'
        '<svg aria-hidden="true" width="60" height="4"><rect width="40" height="3"/></svg>'
        f"{MATRIX}<ol><li>eerste</li><li>tweede</li></ol></section>"
    )


WORDS = "Meer woorden. " * 30

MATRIX = """<table><caption>Risico's</caption><thead>
<tr><th scope="col" rowspan="2">Risico</th><th scope="colgroup" colspan="2">Inschatting</th>
<th rowspan="2">Maatregel</th></tr>
<tr><th scope="col">Kans</th><th scope="col">Ernst</th></tr></thead><tbody>
<tr><th scope="row" rowspan="2">R1</th><td>3</td><td>5</td><td>slot</td></tr>
<tr><td>4</td><td>2</td><td>sleutel</td></tr>
<tr><th scope="row">R2</th><td>1</td><td>1</td><td>geen</td></tr></tbody></table>"""
