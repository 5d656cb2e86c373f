"""Rules about plain language and about words that have had their day (TAA4xx). Signals: a person decides."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from registerbuild.checks.context import Context
from registerbuild.checks.passages import drawn_up, plain
from registerbuild.checks.rule import Problem, rule
from registerbuild.checks.words import LEGAL, OLD, OTHER_SECTORS, STIFF, VAGUE, Word
from registerbuild.derived.texts.sentences import flesch_douma, sentences, split
from registerbuild.derived.wording.words import counted
from registerbuild.register import prose
from registerbuild.register.findings import Severity
from registerbuild.register.records.activity import Activity, Chapter
from registerbuild.register.records.data import Term
from registerbuild.register.records.values import Record
from registerbuild.register.source import Loc

# Judgements: no law and no standard gives a number, and no formula measures whether a reader understands.
_LONG = 20
"""Words in a sentence; advice on plain Dutch says about ten on average."""
_GOAL, _LOWEST = 60, 45
"""Scores of Flesch-Douma that are easy enough, and too hard for a text to parents."""


def _pattern(words: Sequence[Word], flags: int = re.IGNORECASE) -> re.Pattern[str]:
    longest_first = sorted((re.escape(word.word) for word in words), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(longest_first)})(?![\w-])", flags)


def _index(words: Sequence[Word]) -> Mapping[str, Word]:
    return {word.word.lower(): word for word in words}


def _found(loc: Loc, text: str, pattern: re.Pattern[str], words: Mapping[str, Word]) -> Iterator[Problem]:
    """A problem for each different word of a list in the text; references are looked past."""
    if pattern.search(text) is None:
        return
    said = prose.resolve(text, lambda _: "") if "{" in text else text
    for found in dict.fromkeys(pattern.findall(said)):
        word = words[found.lower()]
        meant = next((part for part in _parts(said, word) if _counts(word, found, part)), None)
        if meant is not None:
            yield Problem(loc, suggestion=word.plain, inside=_pointed(text, meant, found))


def _parts(text: str, word: Word) -> Iterable[str]:
    """What decides together whether a word counts: a sentence, a row of a table, or the whole when nothing else can."""
    if not (word.when or word.unless):
        return (text,)
    rows = (line for line in text.split("\n") if line.lstrip().startswith(("|", "#")))
    return (*split(text), *rows)


def _counts(word: Word, found: str, part: str) -> bool:
    in_part = re.search(rf"(?<![\w-]){re.escape(found)}(?![\w-])", part) is not None
    when = not word.when or re.search(word.when, part, re.IGNORECASE)
    return in_part and bool(when) and not (word.unless and re.search(word.unless, part, re.IGNORECASE))


def _pointed(text: str, part: str, word: str) -> str:
    """The word, or with what follows it when it stands in the text before, where it means something else."""
    behind = part[part.index(word) :]
    return word if text.find(word) == text.find(behind) or behind not in text else behind


_WORDS = {
    name: (_pattern(words), _index(words)) for name, words in (("legal", LEGAL), ("stiff", STIFF), ("vague", VAGUE))
}
_CAPITALS = re.compile(r"(?<![\w-])BRON(?![\w-])")
_OLD_PATTERN, _OLD_WORDS = _pattern([word for word in OLD if word.word != "BRON"]), _index(OLD)
_SECTOR_PATTERN, _SECTOR_WORDS = _pattern(OTHER_SECTORS), _index(OTHER_SECTORS)


@rule("TAA401", on=Record, severity=Severity.TIP)
def long_sentence(record: Record, context: Context) -> Iterator[Problem]:
    """Een zin van meer dan 20 woorden.

    Waarom: AVG artikel 12, eerste lid; eigen regel: een zin heeft ten hoogste 20 woorden.
    Herstel: maak er twee zinnen van, of een lijst.
    """
    for loc, text in plain(record, context):
        for sentence in sentences(text) if text.count(" ") >= _LONG else ():
            words = sentence.words
            if len(words) > _LONG:
                yield Problem(loc, counted(len(words), "woord", "woorden"), inside=" ".join(sentence.text.split()[:4]))


@rule("TAA402", on=Record, severity=Severity.WARNING)
def legal_word(record: Record, context: Context) -> Iterator[Problem]:
    """Een woord uit de wet in een gewone tekst.

    Waarom: AVG artikel 12, eerste lid: duidelijke en eenvoudige taal, zeker voor ouders en kinderen.
    Herstel: gebruik gewone woorden; moet het woord er staan, leg het dan uit bij begrippen.
    """
    yield from _in_plain(record, context, "legal")


@rule("TAA404", on=Record, severity=Severity.TIP)
def stiff_word(record: Record, context: Context) -> Iterator[Problem]:
    """Een stijf woord in een gewone tekst.

    Waarom: AVG artikel 12, eerste lid: duidelijke en eenvoudige taal.
    Herstel: gebruik een gewoon woord.
    """
    yield from _in_plain(record, context, "stiff")


@rule("TAA405", on=Record, severity=Severity.TIP)
def vague_word(record: Record, context: Context) -> Iterator[Problem]:
    """Een vaag woord in een gewone tekst.

    Waarom: AVG artikel 12, eerste lid, en richtlijn WP260: de lezer moet weten wat er gebeurt.
    Herstel: zeg wat, wanneer of wie.
    """
    yield from _in_plain(record, context, "vague")


def _in_plain(record: Record, context: Context, name: str) -> Iterator[Problem]:
    pattern, words = _WORDS[name]
    own = record.name.lower() if isinstance(record, Term) else ""
    for loc, text in plain(record, context):
        yield from (problem for problem in _found(loc, text, pattern, words) if problem.inside.lower() not in own)


@rule("TAA403", on=Record, severity=Severity.WARNING)
def old_term(record: Record, context: Context) -> Iterator[Problem]:
    """Een woord uit de wet van voor 25 mei 2018, of van een register dat niet meer bestaat.

    Waarom: AVG artikel 94 en 99: sinds 25 mei 2018 geldt de AVG.
    Herstel: gebruik het woord van nu.
    """
    for loc, text in drawn_up(record, context):
        yield from _found(loc, text, _OLD_PATTERN, _OLD_WORDS)
        yield from _found(loc, text, _CAPITALS, _OLD_WORDS)


@rule("TAA406", on=Record, severity=Severity.WARNING)
def other_sector(record: Record, context: Context) -> Iterator[Problem]:
    """Een woord uit het voortgezet, middelbaar of hoger onderwijs.

    Waarom: AVG artikel 5, eerste lid, onder a; eigen regel: een basisschool gebruikt haar eigen woorden.
    Herstel: gebruik het woord van de basisschool, of haal het weg.
    """
    if isinstance(record, Activity) and record.chapter is Chapter.STAFF:
        return
    for loc, text in drawn_up(record, context):
        yield from _found(loc, text, _SECTOR_PATTERN, _SECTOR_WORDS)


@rule("TAA407", on=Record, severity=Severity.TIP)
def hard_to_read(record: Record, context: Context) -> Iterator[Problem]:
    """Een tekst die niet makkelijk leest.

    Waarom: AVG artikel 12, eerste lid; eigen regel: de score van Flesch-Douma is ten minste 60.
    Herstel: maak de zinnen korter en kies kortere woorden.
    """
    for loc, score in _scores(record, context):
        if _LOWEST <= score < _GOAL:
            yield Problem(loc, f"score {score:.0f}, doel {_GOAL}")


@rule("TAA408", on=Record, severity=Severity.WARNING)
def very_hard_to_read(record: Record, context: Context) -> Iterator[Problem]:
    """Een tekst die moeilijk leest.

    Waarom: AVG artikel 12, eerste lid; eigen regel: de score van Flesch-Douma is ten minste 45.
    Herstel: maak de zinnen korter, kies kortere woorden en laat weg wat de lezer niet nodig heeft.
    """
    for loc, score in _scores(record, context):
        if score < _LOWEST:
            yield Problem(loc, f"score {score:.0f}, doel {_GOAL}")


def _scores(record: Record, context: Context) -> Iterator[tuple[Loc, float]]:
    for loc, text in plain(record, context):
        score = flesch_douma(text) if text.count(" ") >= 49 else None  # 50 words: fewer are not measured, so not split
        if score is not None:
            yield loc, score


@rule("TAA409", on=Record, severity=Severity.TIP)
def two_forms_of_address(record: Record, context: Context) -> Iterator[Problem]:
    """Een tekst zegt u en ook je.

    Waarom: AVG artikel 12, eerste lid; eigen regel: ouders zijn u, kinderen zijn je, en een tekst kiest er een.
    Herstel: kies een aanspreekvorm voor de hele tekst.
    """
    for loc, text in plain(record, context):
        informal = _INFORMAL.search(text)
        if informal and _FORMAL.search(text):
            yield Problem(loc, inside=informal[0])


_FORMAL = re.compile(r"\b(?:u|uw)\b", re.IGNORECASE)
_INFORMAL = re.compile(r"\b(?:je|jij|jou|jouw)\b", re.IGNORECASE)


RULES = (
    long_sentence,
    legal_word,
    old_term,
    stiff_word,
    vague_word,
    other_sector,
    hard_to_read,
    very_hard_to_read,
    two_forms_of_address,
)
