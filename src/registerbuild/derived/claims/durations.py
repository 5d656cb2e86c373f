"""Readers of claims that hold a length of time: how long data are kept, and when a request is answered."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from registerbuild.derived.claims.claim import Claim, Length
from registerbuild.derived.claims.dutch import LENGTH_WORDS, Measured, lengths
from registerbuild.derived.claims.reader import Cue, Reader
from registerbuild.derived.claims.utterance import Utterance
from registerbuild.derived.claims.vocabulary import (
    AGE_BEFORE,
    ANSWERING,
    ASKS_HOW_LONG,
    HOLDING,
    HOLDING_ALONE,
    HOLDING_PLACES,
    IDIOMS,
    KEPT_BY_US,
    LONGER,
    NOT_KEPT,
    NOT_KEPT_BEFORE,
    NOT_KEPT_BEHIND,
    OTHER_PROCEDURE,
    REQUESTING,
    RIGHTS_HEADING,
    SAYS_THAT,
    STARTING,
    STARTS,
    STORING,
    WITHOUT,
)

_IN_TIME = Cue(words=LENGTH_WORDS)


@dataclass(frozen=True, slots=True)
class Kept:
    """Data are kept so long, or go after so long; the objects of the claim are what the sentence says of these data.

    `certain` is false when the verb may say something else as well. `event` is the kind of the event that starts the
    period, `since` its stems. `anywhere` are the stems of the whole sentence. `by_other` says that somebody else keeps.
    `behind` is the text behind the length.
    """

    length: Length
    certain: bool
    by_other: bool
    event: str = ""
    since: tuple[str, ...] = ()
    anywhere: tuple[str, ...] = ()
    behind: str = ""


def _read_kept(sentence: Utterance) -> Iterator[Claim[Kept]]:
    certain = STORING.in_(sentence.words)
    if not (certain or _perhaps_kept(sentence)) or not sentence.counts or NOT_KEPT.search(sentence.low):
        return
    for measured in lengths(sentence.text):
        outside = NOT_KEPT_BEFORE.search(sentence.low, 0, measured.start)
        if not outside and not NOT_KEPT_BEHIND.match(sentence.low, measured.end):
            yield _kept(sentence, measured, certain)


def _perhaps_kept(sentence: Utterance) -> bool:
    """Whether it answers how long data are kept, says where they are, or goes on about data that are kept."""
    answers = ASKS_HOW_LONG.search(sentence.about.lower())
    held = HOLDING.in_(sentence.words) and HOLDING_PLACES.search(sentence.low)
    goes_on = SAYS_THAT.search(sentence.low) and STORING.pattern.search(sentence.before.lower())
    return bool(answers or held or goes_on) or HOLDING_ALONE.in_(sentence.words)


def _kept(sentence: Utterance, measured: Measured, certain: bool) -> Claim[Kept]:
    start = STARTING.search(sentence.low, measured.end)
    without = WITHOUT.search(sentence.low)
    end = without.start() if without else len(sentence.text)
    beside = [(measured.start, measured.end), *(idiom.span() for idiom in IDIOMS.finditer(sentence.low))]
    anywhere = sentence.stems_where(0, end, *beside)
    before = sentence.stems_where(0, min(end, start.start()), *beside) if start else anywhere
    event = start["event"] if start else ""
    value = Kept(
        length=measured.length,
        certain=certain,
        by_other="bewaart" in sentence.words and not KEPT_BY_US.search(sentence.low),
        event=start_event(event),
        since=sentence.lexicon.content(event),
        anywhere=anywhere,
        behind=sentence.text[measured.end :],
    )
    return Claim(value, _whole_words(sentence.text, measured), objects=before or anywhere)


def start_event(words: str) -> str:
    """The kind of event in some words, in small letters; nothing when they hold none."""
    return next((name for name, pattern in STARTS if pattern.search(words)), "")


_ARTICLE_BEFORE = re.compile(r"\been $", re.IGNORECASE)


def _whole_words(text: str, measured: Measured) -> str:
    """The words of a length, with the article before half a year, which is part of the number."""
    article = _ARTICLE_BEFORE.search(text[: measured.start])
    return text[article.start() if article else measured.start : measured.end]


KEPT = Reader(_read_kept, (_IN_TIME,))


@dataclass(frozen=True, slots=True)
class AnsweredIn:
    """A request about someone's own data is answered within so long; `longer` says that time is added."""

    length: Length
    longer: bool


def _read_answered(sentence: Utterance) -> Iterator[Claim[AnsweredIn]]:
    both = f"{sentence.about} {sentence.text}".lower()
    asked = RIGHTS_HEADING.search(sentence.about.lower())
    told = ANSWERING.search(sentence.low) and not OTHER_PROCEDURE.search(both)
    if not sentence.counts or not (asked or told):
        return
    if _about_request(both, f"{sentence.before} {sentence.heading}".lower()):
        longer = LONGER.search(sentence.low) is not None
        for measured in lengths(sentence.text):
            before = AGE_BEFORE.search(sentence.low, 0, measured.start)
            if not before and not NOT_KEPT_BEHIND.match(sentence.low, measured.end):
                yield Claim(AnsweredIn(measured.length, longer), _whole_words(sentence.text, measured))


def _about_request(text: str, around: str) -> bool:
    """Whether a sentence, or what stands around it, is about a request."""
    return bool(REQUESTING.search(text) or REQUESTING.search(around) or RIGHTS_HEADING.search(around))


ANSWERED_IN = Reader(_read_answered, (_IN_TIME,))
