"""What would stand on a page otherwise than it was typed or meant (TKS007 to TKS020): findings with what to type."""

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from registerbuild.checks.letters import strings
from registerbuild.derived.texts.fingerprint import LEAVE, guarded
from registerbuild.register.findings import Finding, Place, Severity, in_record
from registerbuild.register.index import ARTICLE, KINDS
from registerbuild.register.model import marked
from registerbuild.register.reading.link import inside
from registerbuild.register.reading.load import Loaded
from registerbuild.register.records.marks import Markdown
from registerbuild.register.records.values import is_email, is_web_address

_MARKDOWN = MarkdownIt("commonmark", {"html": False, "maxNesting": 20}).enable("table").disable("image")
_GLUED_HEADING = re.compile(r"(?m)^ {0,3}(#{1,6})(?=[^\s#])")
_IMAGE = re.compile(r"!\[[^\[\]\n]*\]\([^()\n]*\)")
_LINK = re.compile(r"(?<!!)\[[^\[\]\n]+\]\((?!https?://|mailto:|tel:|#)([^()\n]*)\)", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:[a-zA-Z][a-zA-Z0-9]{1,30}|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});")


@dataclass(frozen=True, slots=True)
class _Slip:
    """The words as they stand, and which of their kind in the text they are, from 0."""

    code: str
    message: str
    fix: str
    raw: str
    nth: int = 0


def misprints(loaded: Loaded, texts: Mapping[str, str]) -> Iterator[Finding]:
    """A finding for each, at its place; `texts` are the files by path. An adopted text waits for its next version."""
    for kind in (*KINDS, ARTICLE):
        for name, origin in loaded.origins[kind.name].items():
            found = [(loc, slip) for loc, text in strings(origin.values) if "&" in text for slip in _entities(text)]
            for loc, text, mark in marked(kind.model, origin.values):
                found += [(loc, slip) for slip in _slips(text)] if isinstance(mark, Markdown) else []
                found += [(loc, slip) for slip in _in_columns(text)] if kind is ARTICLE else []
            for loc, slip in found:
                place = inside(origin.place(loc), texts, slip.raw, slip.nth)
                settled = guarded(kind.name, name, loc, loaded.register)
                yield from in_record([_finding(slip, place, settled)], kind.name, name, loc)


def _finding(slip: _Slip, place: Place, settled: bool) -> Finding:
    severity, fix = (Severity.WARNING, LEAVE) if settled else (Severity.ERROR, slip.fix)
    return Finding(slip.code, severity, slip.message, place, fix)


def _entities(text: str) -> Iterator[_Slip]:
    for raw in dict.fromkeys(_ENTITY.findall(text)):
        sign = html.unescape(raw)
        if sign != raw:
            shown = "een gewone spatie" if sign.isspace() else f"het teken zelf: {sign}"
            yield _Slip("TKS010", f"{raw} is een teken uit HTML", f"typ {shown}", raw)


def _slips(text: str) -> Iterator[_Slip]:
    if "#" in text:
        yield from _headings(text)
    if "](" in text:
        yield from _links(text)
    if "[" in text:
        yield from _half_links(text)
    if text.count("*") > 1 or text.count("_") > 1:
        yield from _stars(text)
    yield from _unknown_marks(text)
    if any(sign in text for sign in ("    ", "\t", "```", "~~~", "---", "***", "___", "\n==", "\n--", "\n=", "\n-")):
        yield from _blocks(text)
    if "\t" in text:
        yield from _tabs(text)
    yield from _run_on(text)
    if "|" in text:
        yield from _tables(text)


def _headings(text: str) -> Iterator[_Slip]:
    for found in _GLUED_HEADING.finditer(text):
        raw = text[found.start(1) :].split("\n", 1)[0]
        fix = f"zet een spatie achter {found[1]}; hoort het teken bij de tekst, schrijf dan \\{found[1]}"
        yield _Slip("TKS007", f"spatie ontbreekt achter {found[1]}, dus dit is geen kop", fix, raw)


def _links(text: str) -> Iterator[_Slip]:
    for raw in dict.fromkeys(_IMAGE.findall(text)):
        fix = "haal het plaatje weg; zet wat erop staat in woorden in de tekst"
        yield _Slip("TKS008", "een plaatje in de tekst, en documenten hebben er geen", fix, raw)
    for found in _LINK.finditer(text):
        target = found[1].strip()
        fix = f"schrijf het hele adres: https://{target}" if "." in target and "@" not in target else _ADDRESS
        yield _Slip("TKS011", "een link zonder adres van een website", fix, found[0])
    for raw in dict.fromkeys(found[0] for found in _TARGET.finditer(text) if not _leads(found[1])):
        fix = "verbeter het adres tussen de haakjes, zoals https://www.voorbeeld.nl of mailto:fg@voorbeeld.nl"
        yield _Slip("TKS020", "een link met een adres dat niet kan bestaan", fix, raw)


_TARGET = re.compile(r"(?<!!)\[[^\[\]\n]+\]\(([^()\n]+)\)")


def _leads(target: str) -> bool:
    """Whether the address of a link is one of a website or of mail, as far as one can see."""
    kind, _, rest = target.partition(":")
    if kind.lower() in ("http", "https"):
        return is_web_address(target.partition(" ")[0])
    return kind.lower() != "mailto" or is_email(rest.partition("?")[0])


def _half_links(text: str) -> Iterator[_Slip]:
    for form, what in _HALF_LINK.items():
        for raw in dict.fromkeys(found[0] for found in form.finditer(text)):
            fix = "schrijf een link als [woorden](https://adres), zonder spatie tussen de haken"
            yield _Slip("TKS017", what, fix, raw)


_HALF_LINK = {
    re.compile(r"\[[^\[\]()\n]+\][ \t]+\((?:https?:|mailto:|tel:|www\.)"): "een spatie midden in een link",
    re.compile(
        r"\[[^\[\]()\n]+\]\((?:https?:|mailto:|tel:|www\.)[^()\s]*(?=[\s]|$)(?![^()\n]*\))"
    ): "een link zonder )",
    re.compile(r"\[[^\[\]()\n]+\((?:https?:|mailto:|tel:|www\.)[^()\n]*\)(?!\])"): "een link zonder ]",
    re.compile(r"\[[^\[\]()\n]+\](?:https?:|mailto:|www\.)[^\s()]*"): "een link zonder (",
    re.compile(
        r"(?<![\]\w])\([^()\[\]\n]+\)\[(?:https?:|mailto:|www\.)[^\[\]\n]*\]"
    ): "een link met de haken omgewisseld",
}
"""What a link looks like that lacks one of its signs, and what it lacks."""


_ADDRESS = "begin het adres met https://, mailto: of tel:; naar een ander record verwijst u met {soort:id}"


def _stars(text: str) -> Iterator[_Slip]:
    for mark in ("**", "__"):
        if mark in text and text.count(mark) % 2 and f"\\{mark[0]}" not in text:
            fix = f"zet {mark} voor en achter de woorden die vet moeten, of haal het weg"
            yield _Slip("TKS015", f"{mark} zonder tweede {mark}", fix, mark)
    for before, mark, after in _within_words(text):
        fix = f"schrijf \\{mark}, of × voor een vermenigvuldiging"
        message = f"{mark} midden in een woord of som valt weg, en maakt de rest schuin of vet"
        yield _Slip("TKS009", message, fix, f"{before}{mark}{after}")


def _unknown_marks(text: str) -> Iterator[_Slip]:
    if not any(sign in text for sign in "~=^+[:$!{"):
        return
    for raw in dict.fromkeys(found[0] for found in _OTHER_MARKS.finditer(text)):
        yield _Slip("TKS012", f"{raw} is opmaak die hier niet werkt", "haal deze tekens weg", raw)


_OTHER_MARKS = re.compile(
    r"~~(?=\S)|==(?=\w)|\[\^[^\[\]\n]{1,20}\]|(?m:^[ ]{0,3}[-*] \[[ xX]\])"
    r"|(?<=[\w)])\^[\w+-]{1,20}\^|(?<=[\w)])~[\w+-]{1,20}~|\+\+(?=\w)[^\n+]{1,80}\+\+|\[\[[^\[\]\n]{1,80}\]\]|\$\$"
    r"|(?m:^[ ]{0,3}(?::::*(?= ?\w)|!!! \w+|\[(?:toc|TOC)\][ ]*$|\[_TOC_\]))|(?<=[^\s{])\{[.#][\w-]+\}"
    r"|(?<![\w:]):[a-z]+(?:_[a-z]+)*:(?![\w:])"
)


def _blocks(text: str) -> Iterator[_Slip]:
    """What Markdown reads as a piece of program or as a line across the page."""
    lines = text.split("\n")
    for token in _MARKDOWN.parse(text):
        if token.type in _NO_TEXT and token.map:
            message, fix = _NO_TEXT[token.type]
            yield _Slip("TKS013", message, fix, lines[token.map[0]])
        elif token.type == "heading_open" and token.markup in ("=", "-") and token.map:
            fix = "haal de regel met = of - weg; zet een kop op een regel die begint met ## en een spatie"
            yield _Slip("TKS016", "de regel eronder maakt van deze woorden een kop", fix, lines[token.map[0]])


_NO_TEXT = {
    "code_block": ("een alinea die 4 spaties inspringt, komt er als programmacode te staan", "haal de spaties weg"),
    "fence": ("tekst tussen deze tekens komt er als programmacode te staan", "haal de tekens en de regel eronder weg"),
    "hr": ("een regel met alleen streepjes wordt een lijn over de bladzijde", "haal de regel weg"),
}


def _tables(text: str) -> Iterator[_Slip]:
    """Lines of a table that is none, as the line with dashes is missing or has another number of columns."""
    lines = text.split("\n")
    for token in _MARKDOWN.parse(text):
        if token.type == "paragraph_open" and token.map:
            first = next((line for line in lines[slice(*token.map)] if _ROW.match(line)), None)
            if first is not None:
                fix = "zet onder de eerste regel een regel met even veel vakken, zoals | --- | --- |"
                yield _Slip("TKS014", "een tabel die geen tabel wordt", fix, first.strip())


_ROW = re.compile(r"[ ]{0,3}\|.*\|[ ]*$")


def _in_columns(text: str) -> Iterator[_Slip]:
    """A quotation inside a column of an article: the sign > at the start of a line is for the plain column."""
    found = re.search(r"(?m)^ {0,3}>.*", text) if ">" in text else None
    if found:
        fix = "begin een regel in gewone taal met één > en een spatie"
        yield _Slip("TKS021", "een > te veel", fix, found[0].strip())


def _run_on(text: str) -> Iterator[_Slip]:
    found = _RUN_ON.search(text)
    if found:
        fix = "zet elk onderdeel op een eigen regel die begint met een streepje en een spatie"
        yield _Slip("TKS019", "een lijst die in een zin is geplakt", fix, found[1])


_RUN_ON = re.compile(r"\S[ \t]([•▪●◦‣])[ \t][^\n•▪●◦‣]+[ \t][•▪●◦‣][ \t]")
"""Bullets in the middle of a line: at the start of one they are read as a list."""


def _tabs(text: str) -> Iterator[_Slip]:
    """Rows pasted from a spreadsheet: a tab between the cells makes no table."""
    for above, line in pairwise(text.split("\n")):
        if _CELLS.match(above) and _CELLS.match(line):
            fix = "zet de vakken tussen rechte strepen: | a | b |, en onder de eerste regel | --- | --- |"
            yield _Slip("TKS018", "een tabel met tabs uit een rekenblad", fix, above.strip())
            return


_CELLS = re.compile(r"(?!\s*(?:\w{1,3}[.)]|[-*+•·])\t)[ \t]*[^\s][^\t]*\t+\S")
"""Text, a tab, text; a number or bullet of a list with a tab behind it is none."""


@lru_cache(maxsize=4096)
def _within_words(text: str) -> tuple[tuple[str, str, str], ...]:
    """Where emphasis begins inside a word: the letter or digit before it, the mark, and what stands behind it."""
    tokens = (child for token in _MARKDOWN.parse(text) if token.type == "inline" for child in [*(token.children or ())])
    shown = (token for token in tokens if token.type != "text" or token.content)
    triples = _triples([*shown])
    return tuple(dict.fromkeys(triples))


def _triples(tokens: list[Token]) -> Iterator[tuple[str, str, str]]:
    following = [*tokens[1:], None]
    for (before, mark), after in zip(pairwise(tokens), following[1:], strict=True):
        opens = mark.type in ("em_open", "strong_open")
        if opens and after and before.type == after.type == "text" and before.content[-1:].isalnum():
            yield before.content[-1], mark.markup, after.content[:1]
