"""The page of the register PDF, its content laid out the usual way: tables with automatic columns, lists with markers.

It is made from the real page, so both have the same text, whatever happens to the templates.
"""

import re
from pathlib import Path

_SECTION = re.compile(r'(<section class="activity">.*?)((?:<div class="fact">.*?</div>\s*)+)(</section>)', re.DOTALL)
_FACT = re.compile(r'<div class="fact"><h4>(.*?)</h4>(.*?)</div>\s*', re.DOTALL)
_PARAGRAPH = re.compile(r"<p(?: class=\"soft\")?>(.*?)</p>", re.DOTALL)

STYLE = Path(__file__).with_name("print.css")


def naive(page: str) -> str:
    """The same text in a table per activity, each paragraph of a fact as an item of a list."""
    return _SECTION.sub(lambda found: found[1] + _table(found[2]) + found[3], page)


def _table(facts: str) -> str:
    rows = (f'<tr><th scope="row">{name}</th><td>{_list(body)}</td></tr>' for name, body in _FACT.findall(facts))
    return f"<table><tbody>{''.join(rows)}</tbody></table>"


def _list(body: str) -> str:
    return f"<ul>{_PARAGRAPH.sub(_items, body)}</ul>"


def _items(paragraph: re.Match[str]) -> str:
    return "".join(f"<li>{part}</li>" for part in paragraph[1].split("; "))
