"""Sentences, words, syllables and quantities in Dutch text. Rough and cheap: signals, not verdicts."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from registerbuild.derived.wording.numbering import as_commonmark
from registerbuild.register import prose

_LINK = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")
_ADDRESS = re.compile(r"https?://\S+|(?<!\S)[^\s@]+@\S+")
_ITEM = re.compile(r"\s*(?:[-*+]|\d+[.)])\s+")
_MARKS = re.compile(r"[*_`#>]+")
_END = re.compile(r"(?<=[.!?])[\"'’”)]?\s+(?=[\"'‘“(*_\[]*[A-Z0-9…{])")
_ABBREVIATIONS = (
    "art.",
    "nr.",
    "mw.",
    "mevr.",
    "dhr.",
    "dr.",
    "drs.",
    "bijv.",
    "bv.",
    "e.d.",
    "o.a.",
    "etc.",
    "enz.",
    "ca.",
)
_INITIAL = re.compile(r"(?:^|[\s(.])[A-Z]\.$")
"""The first letter of a name ends no sentence: mevrouw J. Jansen."""
_SHOWN = re.compile(r"(?<!\S)[^\w\s]*\w\S*")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SYLLABLE = re.compile(r"aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|au|ou|[aeiouyáàâéèêíìîóòôúùûäëïöü]")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of running text, without marks."""

    text: str

    @property
    def words(self) -> list[str]:
        """Its words; a number or a reference counts as one."""
        return _WORD.findall(self.text)


def bare(text: str) -> str:
    """Markdown without links, addresses, marks and references; a reference leaves `0`, so that it counts as a word."""
    shown = _LINK.sub(r"\1", text) if "](" in text else text
    shown = _ADDRESS.sub("0", shown) if "://" in shown or "@" in shown else shown
    shown = prose.resolve(shown, lambda _: "0") if "{" in shown else shown
    return _MARKS.sub("", shown)


def count(text: str) -> int:
    """How many words a Markdown text has for a reader; a list that the records fill counts for nothing."""
    own = "".join(piece.text + " " for piece in prose.pieces(text))
    return len(_SHOWN.findall(bare(own)))


def split(text: str) -> Iterator[str]:
    """The sentences of a Markdown text as they stand; each item of a list is one, tables and headings are left out."""
    for block in _blocks(text):
        held = ""
        for part in _END.split(block):
            held = f"{held} {part}".strip()
            if not held.lower().endswith(_ABBREVIATIONS) and not _INITIAL.search(held):
                yield held
                held = ""
        if held:
            yield held


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences of a Markdown text without marks."""
    return (Sentence(bare(part)) for part in split(text))


def _blocks(text: str) -> Iterator[str]:
    block: list[str] = []
    for line in as_commonmark(text).split("\n"):
        item = _ITEM.match(line)
        outside = not line.strip(" >") or line.lstrip().startswith(("|", "#", "{lijst:"))
        if (item or outside) and block:
            yield " ".join(block)
            block = []
        if not outside:
            block.append(line[item.end() :] if item else line.strip())
    if block:
        yield " ".join(block)


def syllables(word: str) -> int:
    """The number of syllables by counting groups of vowels; a trema starts a new group."""
    return max(1, len(_SYLLABLE.findall(word.lower())))


def flesch_douma(text: str) -> float | None:
    """206.84 - 0.93 x words per sentence - 77 x syllables per word; None under 50 words or 3 sentences: too short."""
    counted = [sentence.words for sentence in sentences(text)]
    words = [word for found in counted for word in found]
    if len(words) < 50 or len(counted) < 3:  # such formulas are unstable in shorter texts
        return None
    return score(len(counted), len(words), sum(map(syllables, words)))


def score(number: int, words: int, parts: int) -> float:
    """The formula of Flesch-Douma for a number of sentences, words and syllables."""
    return 206.84 - 0.93 * words / number - 77 * parts / words


_FIRST = (
    "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien",
    "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien",
)  # fmt: skip
_TENS = {
    20: "twintig", 30: "dertig", 40: "veertig", 50: "vijftig", 60: "zestig", 70: "zeventig", 80: "tachtig",
    90: "negentig",
}  # fmt: skip


def _joined(unit: int) -> str:
    """The part before the tens: vijfen, tweeën."""
    return _FIRST[unit] + ("ën" if unit in (2, 3) else "en")


NUMBER_WORDS: dict[str, str] = (
    {word: str(number) for number, word in enumerate(_FIRST)}
    | {word: str(tens) for tens, word in _TENS.items()}
    | {f"{_joined(unit)}{word}": str(tens + unit) for tens, word in _TENS.items() for unit in range(1, 10)}
    | {"één": "1", "half": "0,5", "halve": "0,5", "anderhalf": "1,5", "anderhalve": "1,5", "honderd": "100"}
)
"""A number in words → the same in figures."""
NUMBER = r"\d{1,4}(?:,\d+)?|" + "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))
"""A pattern for a number in figures or in words."""
_UNITS = {
    "jaren": "jaar", "maanden": "maand", "weken": "week", "dagen": "dag", "uren": "uur", "werkdagen": "werkdag",
    "schooldagen": "schooldag", "kwartalen": "kwartaal", "schooljaren": "schooljaar", "procent": "%",
}  # fmt: skip
UNIT_WORDS = frozenset({*_UNITS, *_UNITS.values(), "euro"} - {"%"})
"""Every word that may follow a number as its unit."""
_MORE = {one: more for more, one in _UNITS.items() if one not in ("jaar", "uur", "%")}
"""How a unit bends behind a number; a year and an hour do not."""
_UNIT = "|".join(sorted({*UNIT_WORDS, "%"}, key=len, reverse=True))
_QUANTITY = re.compile(rf"\b({NUMBER})(?:\s+(?:volle|hele))?\s*({_UNIT})(?![^\W\d_])", re.IGNORECASE)
_IN_MONTHS = {("0,5", "jaar"): "6", ("1,5", "jaar"): "18", ("2,5", "jaar"): "30"}
"""Halves of a year, in whole months."""


def figures(number: str) -> str:
    """A number in words as figures; one in figures stays as it is."""
    return NUMBER_WORDS.get(number.lower(), number)


@dataclass(frozen=True, slots=True, order=True)
class Quantity:
    """A number with its unit: 2 jaar."""

    number: str
    unit: str

    def __str__(self) -> str:
        return f"{self.number} {self.unit if self.number == '1' else _MORE.get(self.unit, self.unit)}"

    @property
    def in_days(self) -> "Quantity":
        """The same in days when it counts whole weeks, as it is then just as long."""
        weeks = self.unit == "week" and self.number.isdigit()
        return Quantity(str(7 * int(self.number)), "dag") if weeks else self


@dataclass(frozen=True, slots=True)
class Counted:
    """A quantity where it stands in a text."""

    quantity: Quantity
    words: str
    start: int
    end: int


def counted_in(text: str) -> Iterator[Counted]:
    """Every number with a unit, in order; half a year is told as 6 months."""
    for match in _QUANTITY.finditer(text):
        number, unit = figures(match[1]), match[2].lower()
        one = _UNITS.get(unit, unit)
        months = _IN_MONTHS.get((number, one))
        yield Counted(Quantity(months or number, "maand" if months else one), match[0], match.start(), match.end())


def quantities(text: str, answer: Callable[[prose.Reference], str] | None = None) -> dict[Quantity, str]:
    """Every number with a unit in the text and how it is written there; `answer` says what a reference shows."""
    found: dict[Quantity, str] = {}
    for counted in counted_in(prose.resolve(text, answer) if answer else text):
        found.setdefault(counted.quantity, counted.words)
    return found
