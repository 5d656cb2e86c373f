"""Markdown files → values and places: articles of the regulation, and statements.

An article: front matter, `## lid-id` headings, paragraphs and lists (legal column), quotes (plain column).
A statement: front matter, `# In het kort` and `# Uitgebreid`, and under each of them `## Kop` with text. A heading may
end with its permanent place in the address: `## Wie krijgt gegevens? {#wie}`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.token import Token

from registerbuild.register.findings import Finding, Place, Severity
from registerbuild.register.source import ID, ID_FIX, Loc, Source, read_yaml

_MARKDOWN = MarkdownIt("commonmark", {"html": True}).enable("table")
_QUOTE = re.compile(r"^ {0,3}> ?")
_ARTICLE_FIELD = re.compile(r"(?:titel|status): ")
_ANCHOR = re.compile(r"(?P<title>.*\S)\s*\{#(?P<anchor>[^{}]*)\}$")


@dataclass(frozen=True, slots=True)
class Block:
    """A top-level block of Markdown: its lines (from, to) in the file, counted from 0."""

    kind: str
    level: str
    text: str
    first: int
    last: int


def read_article(path: str, text: str) -> Source:
    """`{titel, leden: [{id, juridisch, gewoon}]}` with the place of every lid and column."""
    source, body, offset = _front_matter(path, text)
    if source.values is None:
        return source
    leden: list[dict[str, str]] = []
    source.values["leden"] = leden
    for heading, blocks in _sections(source, body, offset, "h2"):
        loc: Loc = ("leden", len(leden))
        place = Place(path, heading.first + offset + 1, 1, len(heading.text) + 3)
        source.places[loc] = source.places[(*loc, "id")] = place
        _check_id(source, heading.text, [lid["id"] for lid in leden], place)
        lid = {"id": heading.text}
        for name, wanted in (("juridisch", False), ("gewoon", True)):
            chosen = [block for block in blocks if (block.kind == "blockquote_open") is wanted]
            if chosen:
                lid[name] = "\n\n".join(_text(body, block) for block in chosen)
                source.places[(*loc, name)] = _place(path, body, chosen[0], offset)
        leden.append(lid)
    return source


def _check_id(source: Source, name: str, above: list[str], place: Place) -> None:
    """A lid is found by its id, in addresses too."""
    if not ID.match(name):
        source.report("REC011", f"geen geldige id: {name}", place, ID_FIX)
    elif name in above:
        source.report("REC011", f"lid {name} staat er twee keer", place, "geef elk lid van het artikel een eigen id")


def read_statement(path: str, text: str) -> Source:
    """`{titel, …, delen: [{laag, titel, tekst}]}` with the place of every part."""
    source, body, offset = _front_matter(path, text)
    if source.values is None:
        return source
    delen: list[dict[str, str]] = []
    source.values["delen"] = delen
    for layer, blocks in _sections(source, body, offset, "h1"):
        for heading, parts in _under(source, blocks, offset):
            loc: Loc = ("delen", len(delen))
            source.places[loc] = Place(path, heading.first + offset + 1, 1, len(heading.text) + 3)
            source.places[(*loc, "anker")] = source.places[loc]
            source.places[(*loc, "laag")] = Place(path, layer.first + offset + 1, 1, len(layer.text) + 2)
            text_of = "\n\n".join(_text(body, part, quotes=False) for part in parts)
            if parts:
                source.places[(*loc, "tekst")] = _place(path, body, parts[0], offset)
            delen.append({"laag": layer.text, **_heading(heading.text), "tekst": text_of})
    return source


def _heading(text: str) -> dict[str, str]:
    """The title of a part, and its anchor when it has one."""
    found = _ANCHOR.match(text)
    return {"titel": found["title"], "anker": found["anchor"]} if found else {"titel": text}


def read_annex(path: str, text: str) -> Source:
    """`{tekst}`: an annex that is only text; its title stands in reglement.yaml."""
    source = Source(path, {"tekst": text.strip()}, {(): Place(path), ("tekst",): Place(path)})
    blocks = list(_blocks(source, text.split("\n"), 0))
    front = next((number for number, line in enumerate(text.split("\n")) if line.strip()), None)
    first = text.split("\n")[front].rstrip() if front is not None else ""
    if front is not None and (first == "---" or _ARTICLE_FIELD.match(first)):
        _not_an_article(source, front, "de kop met --- hoort bij een artikel", "haal de regels tussen --- en --- weg")
    for block in blocks:
        if block.kind == "blockquote_open":
            fix = "haal het teken > weg; zet uitleg in gewone taal in de tekst zelf"
            _not_an_article(source, block.first, "de kolom in gewone taal hoort bij een artikel", fix)
    return source


def _not_an_article(source: Source, line: int, message: str, fix: str) -> None:
    """An annex has no fields and no second column: they would be printed as they stand."""
    more = "de titel van een bijlage staat in reglement.yaml"
    source.report("TKS006", message, Place(source.path, line + 1), f"{fix}; {more}")


def raw_html(text: str) -> Iterator[str]:
    """Every piece of HTML in a Markdown text, its first line only."""
    for token in _MARKDOWN.parse(text) if "<" in text else ():
        for part in (token, *(token.children or ())):
            if part.type in ("html_block", "html_inline"):
                yield part.content.strip().partition("\n")[0]


def html_finding(place: Place) -> Finding:
    """HTML in a text, wherever it stands."""
    fix = "haal de HTML weg; gebruik Markdown (**vet**, - lijst)"
    return Finding("TKS004", Severity.ERROR, "HTML in de tekst", place, fix)


def _front_matter(path: str, text: str) -> tuple[Source, list[str], int]:
    """The fields, and the lines below them with their number. Values are None when the fields cannot be read."""
    lines = text.split("\n")
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), 0)
    if lines[0].rstrip() != "---" or not end:
        source = Source(path, None, {(): Place(path)})
        fix = "begin het bestand met een regel ---, dan de velden (titel: …), dan weer een regel ---"
        source.report("TKS001", "de kop van het bestand ontbreekt", Place(path), fix)
        return source, lines, 0
    source = read_yaml(path, "\n".join(lines[1:end]) + "\n", first_line=1)
    if not isinstance(source.values, dict):
        if not source.findings:
            fix = "vul tussen de regels --- de velden in (titel: …)"
            source.report("TKS001", "de kop van het bestand is leeg", Place(path), fix)
        source.values = None
    source.places[()] = Place(path)
    return source, lines[end + 1 :], end + 1


def _blocks(source: Source, body: list[str], offset: int) -> Iterator[Block]:
    tokens = _MARKDOWN.parse("\n".join(body))
    for number, token in enumerate(tokens):
        _refuse_html(source, token, offset)
        if token.level == 0 and token.map and token.nesting >= 0:
            inline = tokens[number + 1].content if token.type in ("heading_open", "paragraph_open") else ""
            underlined = token.type == "heading_open" and not token.markup.startswith("#")  # by accident; TKS016
            yield Block(token.type, "" if underlined else token.tag, inline, token.map[0], token.map[1])


def _refuse_html(source: Source, token: Token, offset: int) -> None:
    raw = token.type == "html_block" or any(child.type == "html_inline" for child in token.children or [])
    if raw and token.map:
        source.findings.append(html_finding(Place(source.path, token.map[0] + offset + 1)))


def _sections(source: Source, body: list[str], offset: int, tag: str) -> Iterator[tuple[Block, list[Block]]]:
    return _cut(source, list(_blocks(source, body, offset)), offset, tag)


def _under(source: Source, blocks: list[Block], offset: int) -> Iterator[tuple[Block, list[Block]]]:
    return _cut(source, blocks, offset, "h2")


def _cut(source: Source, blocks: list[Block], offset: int, tag: str) -> Iterator[tuple[Block, list[Block]]]:
    heading: Block | None = None
    held: list[Block] = []
    for block in blocks:
        if block.level == tag:
            if heading:
                yield heading, held
            heading, held = block, []
        elif heading is None:
            marks = "#" * int(tag[1])
            place = Place(source.path, block.first + offset + 1)
            source.report("TKS002", f"tekst zonder kop {marks}", place, _no_heading(block.text, marks))
        else:
            held.append(block)
    if heading:
        yield heading, held


def _no_heading(text: str, marks: str) -> str:
    """What to do about a text above the first heading; often that heading lacks only its space."""
    if text.startswith(marks) and not text.startswith(f"{marks}#"):
        return f"zet een spatie achter {marks}: {marks} {text.removeprefix(marks).splitlines()[0]}"
    return f"zet boven deze tekst een regel die begint met {marks} en een spatie"


def _text(body: list[str], block: Block, quotes: bool = True) -> str:
    lines = body[block.first : block.last]
    if quotes and block.kind == "blockquote_open":
        lines = [_QUOTE.sub("", line) for line in lines]
    return "\n".join(lines).strip("\n")


def _place(path: str, body: list[str], block: Block, offset: int) -> Place:
    return Place(path, block.first + offset + 1, 1, max(1, len(body[block.first])))
