"""How easy a document reads: the formula of Flesch for Dutch by Douma, as the package textstat counts it."""

import re

import textstat

from .words import NUMBER, page_text

_SENTENCE = re.compile(r"\w+\W+\w+\W+\w.*[.?!]$")


def ease(page: str) -> float:
    """From 0 (hard) to 100 (easy); 60 to 70 is plain. Of whole sentences only: no headings, and no cells of a word."""
    lines = (" ".join(line.replace(NUMBER, "").split()) for line in page_text(page).split("\n"))
    text = " ".join(line for line in lines if _SENTENCE.match(line))
    textstat.set_lang("nl")
    return float(textstat.flesch_reading_ease(text)) if text else 100.0
