"""Markdown → HTML: no raw HTML, no images, only known link schemes."""

import re
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

from registerbuild.documents.plan import item_label

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


@lru_cache(maxsize=4096)
def unlinked(text: str) -> Markup:
    """A text inside a link: no link may be in it, so it has only their words."""
    (token,) = _PARSER.parseInline(text.replace("\n", " "))
    kept = [kid for kid in token.children or [] if kid.type not in ("link_open", "link_close")]
    return Markup(_PARSER.renderer.render(kept, _PARSER.options, {}))  # noqa: S704


@lru_cache(maxsize=4096)
def lettered(text: str) -> Markup:
    """The same in which the items of a numbered list are a., b., c., and 1., 2. inside an item, as text.

    A style sheet would leave the labels out of what is copied, and each class of table would number in its own way.
    """
    tokens = _PARSER.parse(text)
    _label(tokens)
    return Markup(_PARSER.renderer.render(tokens, _PARSER.options, {}))  # noqa: S704 - as above; the labels are ours


def _label(tokens: list[Token]) -> None:
    """Put the label of each item of a numbered list in front of its first text."""
    lists: list[int | None] = []  # the number of the next item in each open list; None for a list without numbers
    label = ""
    for token in tokens:
        if token.type == "ordered_list_open":
            lists.append(int(token.attrs.pop("start", 1)))
            token.attrSet("class", "letters")
        elif token.type == "bullet_list_open":
            lists.append(None)
        elif token.type in ("ordered_list_close", "bullet_list_close"):
            lists.pop()
        elif token.type == "list_item_open":
            number = lists[-1]
            label = item_label(number, any(each is not None for each in lists[:-1])) if number else ""
            lists[-1] = number + 1 if number else None
        elif token.type == "inline" and label:
            (token.children or []).insert(0, Token("html_inline", "", 0, content=f'<span class="no">{label}</span> '))
            label = ""
