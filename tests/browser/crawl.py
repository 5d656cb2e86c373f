"""What a page says about itself and leads to, read without a browser."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

_NAMED = ("aria-labelledby", "aria-describedby", "aria-controls", "for", "headers")


@dataclass
class Facts:
    """Ids and headings in the order of the page; links as they are written; names of ids that others refer to."""

    language: str | None = None
    title: str = ""
    ids: list[str] = field(default_factory=list)
    levels: list[int] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    named: list[str] = field(default_factory=list)
    policy: str = ""
    nameless: list[str] = field(default_factory=list)
    """what can get the focus to be scrolled, without saying what it is"""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.facts = Facts()
        self._open = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self._open = tag
        if tag == "html":
            self.facts.language = found.get("lang")
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            self.facts.levels.append(int(tag[1]))
        self.facts.ids += [found["id"]] if "id" in found else []
        self.facts.links += [found[name] for name in ("href", "src") if name in found]
        if found.get("http-equiv") == "Content-Security-Policy":
            self.facts.policy = found["content"]
        if found.get("tabindex") == "0" and not {"aria-label", "aria-labelledby"} & set(found):
            self.facts.nameless.append(tag)
        self.facts.named += [word for name in _NAMED for word in found.get(name, "").split()]

    def handle_data(self, data: str) -> None:
        if self._open == "title":
            self.facts.title += data

    def handle_endtag(self, tag: str) -> None:
        self._open = ""


def facts(page: str) -> Facts:
    """Read a page."""
    reader = _Reader()
    reader.feed(page)
    return reader.facts


def jumps(levels: list[int]) -> list[str]:
    """Where a heading is more than one level below the one before it; the first must be an h1."""
    return [f"h{above} then h{here}" for above, here in zip([0, *levels], levels, strict=False) if here > above + 1]


def inside(path: str, link: str) -> tuple[str, str] | None:
    """The file and the id that a link on a page leads to; None for a link out of the site."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None
    if not parts.path:
        return path, unquote(parts.fragment)
    target = normpath(join(dirname(path), unquote(parts.path)))
    return (join(target, "index.html") if parts.path.endswith(("/", "..", ".")) else target), unquote(parts.fragment)
