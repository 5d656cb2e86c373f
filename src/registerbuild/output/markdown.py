"""Markdown → HTML: no raw HTML, no images, only known link schemes."""

import re
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

from registerbuild.documents.plan import as_commonmark, item_labels

_SCHEMES = re.compile(r"(?:https://|http://|mailto:|tel:|#)", re.IGNORECASE)


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": 20}).enable("table")
    parser.disable(["image", "html_inline", "html_block"])
    parser.validateLink = lambda url: _SCHEMES.match(url) is not None  # type: ignore[method-assign]
    return parser


_PARSER = _parser()


@lru_cache(maxsize=4096)
def blocks(text: str) -> Markup:
    """A text of one or more paragraphs, lists and tables; the label of an item is text.

    A style sheet would leave the labels out of what is copied, and each class of table would number in its own way.
    """
    tokens = _PARSER.parse(as_commonmark(text))
    _label(tokens)
    return Markup(_PARSER.renderer.render(tokens, _PARSER.options, {}))  # noqa: S704 - the parser escapes, see tests


@lru_cache(maxsize=4096)
def inline(text: str) -> Markup:
    """A text inside a sentence or a cell: no paragraph around it."""
    return Markup(_PARSER.renderInline(text.replace("\n", " ")))  # noqa: S704


@lru_cache(maxsize=4096)
def unlinked(text: str) -> Markup:
    """A text inside a link: no link may be in it, so it has only their words."""
    (token,) = _PARSER.parseInline(text.replace("\n", " "))
    kept = [kid for kid in token.children or [] if kid.type not in ("link_open", "link_close")]
    return Markup(_PARSER.renderer.render(kept, _PARSER.options, {}))  # noqa: S704


def _label(tokens: list[Token]) -> None:
    """Put the label of each item of a numbered list in front of its first text."""
    labels, label = item_labels(tokens), ""
    for place, token in enumerate(tokens):
        if token.type == "ordered_list_open":
            token.attrs.pop("start", None)
            token.attrSet("class", "labelled")
        elif token.type in ("list_item_open", "list_item_close"):
            label = labels.get(place, "")
        elif token.type == "inline" and label:
            (token.children or []).insert(0, Token("html_inline", "", 0, content=f'<span class="no">{label}</span> '))
            label = ""
