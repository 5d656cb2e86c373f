"""Markdown → HTML: no raw HTML, no images, only known link schemes."""

import re
from functools import lru_cache

from markdown_it import MarkdownIt
from markupsafe import Markup

_SCHEMES = re.compile(r"(?:https://|http://|mailto:|tel:|#)", re.IGNORECASE)


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": 20}).enable("table")
    parser.disable(["image", "html_inline", "html_block"])
    parser.validateLink = lambda url: _SCHEMES.match(url) is not None  # type: ignore[method-assign]
    return parser


_PARSER = _parser()


@lru_cache(maxsize=4096)
def blocks(text: str) -> Markup:
    """A text of one or more paragraphs, lists and tables."""
    return Markup(_PARSER.render(text))  # noqa: S704 - the parser escapes, see tests/test_markdown.py


@lru_cache(maxsize=4096)
def inline(text: str) -> Markup:
    """A text inside a sentence or a cell: no paragraph around it."""
    return Markup(_PARSER.renderInline(text.replace("\n", " ")))  # noqa: S704
