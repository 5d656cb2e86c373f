"""What a reader can look for in the register: the words of every sheet, made when the page is made."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from registerbuild.derived.wording.words import LawLink
from registerbuild.documents.views import pages as page_views

_WORD = re.compile(r"[^\W_][\w-]+|\d")
_LITTLE = """
aan al als bij dan dat de deze die dit door een en er geen had heb heeft het hun ik in is je kan maar met mijn naar niet
nog nu of om ons onze ook op over te tot uit uw van voor was wat we wel werd wie wij wordt zich zij zijn zo
"""
_STOP = frozenset(_LITTLE.split())
"""Words that say nothing of what a text is about."""


def search_words(page: page_views.ActivityPage) -> str:
    """Every word of the sheet once, in plain letters, in the order of the alphabet; what it answers is a word too.

    Of a category the parts are words of the sheet only when the activity does not say which parts it needs.
    """
    a = page.activity
    texts = [*_texts((a.name, a.plain, a.summary_md, a.chapter, a.search_words, a.purposes, a.special, a.criminal))]
    texts += _texts(
        (
            a.national_number,
            *((group.name, group.plain) for group in a.subjects),
            a.receivers,
            a.processors,
            a.storage,
            a.transfers,
            a.automated,
        )
    )
    texts += _texts((a.schools, a.scope, a.owner, a.dpia_reason_md, page.account))
    texts += [measure.name for measure in a.measures]
    texts += [topic for topic in page_views.SheetTopic if topic not in page.open]
    for item in a.items:
        texts += _texts((item.category.name, item.category.plain, item.detail or item.category.parts_md, item.source))
        texts += _texts((item.retention and (item.retention.name, item.retention.length, item.retention.start),))
        texts += _texts((item.no_retention_md, item.consequence_md))
    return " ".join(sorted(set(_WORD.findall(plain_letters(" ".join(texts)))) - _STOP))


def plain_letters(text: str) -> str:
    """Lower case, without accents."""
    return "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))


def _texts(value: object) -> Iterator[str]:
    """Every text in a value, with everything below it; addresses and ids are no words."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, LawLink):
        yield value.words
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            if field.name not in _NO_WORDS:
                yield from _texts(getattr(value, field.name))


_NO_WORDS = ("id", "url", "address")
