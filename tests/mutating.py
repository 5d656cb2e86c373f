"""Breaks the files of a board on purpose: one small change at a time, each with a name, all from one random source.

Most know the structure of a record, so that much of what they make is still sound and reaches the pages.
"""

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any

import board
import yaml

from registerbuild.checking import own_letters
from registerbuild.disk.reading import read
from registerbuild.register import prose
from registerbuild.register.index import ARTICLE, KINDS
from registerbuild.register.model import fields

Files = dict[str, bytes]
Change = Callable[[random.Random, Files], None]
"""Changes the files in place; one that finds nothing to change leaves them as they are."""

EXAMPLE = Path(__file__).parents[1]
_Dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_FRONT = re.compile(r"\A---\n(.*?\n)---\n(.*)\Z", re.DOTALL)

PERIODS = ("P0D", "P1D", "P18M", "P999999999999D", "P9999Y", "P1Y2M3D", "-P1Y", "P1.5Y", "PT1H", f"P{'9' * 5000}Y", "P")
DAYS = ("0001-01-01", "9999-12-31", "2027-01-15", "2027-01-16", "2024-02-29", "2025-02-29", "2026-08", "20270101", "x")
NUMBERS = ("0", "-1", "1", "25", "1e999", "9" * 5000, "0x1F", "1_000", "١٢", "²", "NaN", "1.5")
NAMES = (
    "con",
    "aux",
    "nul",
    "index",
    "manifest",
    "assets",
    "a" * 60,
    "a" * 300,
    "ID",
    "é",
    "a b",
    "a\nb",
    "..",
    "-",
    "",
)
TOKENS = (
    *("{", "}", "{}", "{x}", "{{ x }}", "{% if %}", "{# x", "{bijlage}", "{termijn:weg}", "{lid:weg/weg}", "{wet:x/1}"),
    *("{organisatie:naam}", "{lijst:scholen}", "{artikel:bewaren}", "{termijn:dossier}", "{vanaf:dossier}", "{a:b:c}"),
    *("<script>alert(1)</script>", "<b>", "</p>", "&amp;", "&#0;", "<!--", "]]>", "<br/>", "\\", "\\u0000", '"', "'"),
    *("[a](javascript:x)", "[a](http://[)", "[a](//x)", "![a](b)", "[a]: http://x", "[^1]", "<http://x>", "[a]()"),
    *("# kop", "## kop", "##kop", "> ", ">> x", "---", "***", "* * *", "- ", "1. ", "99999999999. x", "a) ", "• x"),
    *("**", "*a", "_a_", "`", "```", "~~a~~", "| a | b |\n| - | - |\n| c |", "    x", "\t", "  ", "\n\n", "\n", "\r"),
    *(": ", "- - -", "?", "!x", "&a", "*a", "%", "@", "=", "=1+1", "+31", "~", "null", "ja", "nee", "nog niet bepaald"),
    *(
        '"\\ud800"',
        '"\\e[31m"',
        '"\\x00"',
        '"\\u202e"',
        "\x1b[31m",
        "\x00",
        "\x7f",
        "\x85",
        "\ufeff",
        "\u202e",
        "\u2028",
    ),
    *(
        "ij",
        "İ",
        "ß",
        "ﬁ",
        "e\u0301",
        "\u200d",
        "👨‍👩‍👧",
        "𝔘",
        "漢",
        "ع",
        "ا" * 50,
        "\U0010ffff",
        "\ufffe",
        "\u00a0",
        "a" * 5000,
    ),
)


@dataclass
class Node:
    """A value in a tree, and what holds it."""

    holder: Any
    key: Any

    @property
    def value(self) -> Any:
        return self.holder[self.key]

    @value.setter
    def value(self, new: Any) -> None:
        self.holder[self.key] = new


def nodes(tree: Any) -> Iterator[Node]:
    """Every value below the top, in order."""
    pairs = list(tree.items()) if isinstance(tree, dict) else list(enumerate(tree)) if isinstance(tree, list) else []
    for key, value in pairs:
        yield Node(tree, key)
        yield from nodes(value)


def parsed(content: bytes) -> tuple[Any, str]:
    """The fields of a file and the text below them; None when they cannot be read."""
    try:
        text = content.decode()
        front = _FRONT.match(text)
        return yaml.load(front[1] if front else text, Loader=_Loader), front[2] if front else ""  # noqa: S506
    except (UnicodeDecodeError, yaml.YAMLError, RecursionError):
        return None, ""


def written(path: str, tree: Any, body: str) -> bytes:
    """The fields and the text as a file."""
    text = yaml.dump(tree, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10**6)
    return (f"---\n{text}---\n{body}" if path.endswith(".md") else text).encode("utf-8", "surrogatepass")


def normalised(files: Mapping[str, bytes]) -> Files:
    """The files as `written` writes them, so that only what is changed differs."""
    return {path: _normal(path, content) for path, content in files.items()}


def _normal(path: str, content: bytes) -> bytes:
    tree, body = (None, "") if path.endswith(".pdf") else parsed(content)
    return content if not isinstance(tree, dict) else written(path, tree, body)


@cache
def example() -> Files:
    """The records of the example, as givers of real values."""
    return {path: content for path, content in read(EXAMPLE).files.items() if not path.endswith(".pdf")}


@cache
def values_by_key() -> Mapping[str, tuple[Any, ...]]:
    """What the records say under each key, with every answer that a model allows."""
    found: dict[str, dict[str, Any]] = {}
    for content in (*board.files().values(), *example().values()):
        tree, _ = parsed(content)
        for node in nodes(tree):
            if isinstance(node.key, str):
                found.setdefault(node.key, {})[repr(node.value)] = node.value
    for key, answers in _answers():
        found.setdefault(key, {}).update({answer: answer for answer in answers})
    return {key: tuple(values.values()) for key, values in found.items()}


def _answers() -> Iterator[tuple[str, tuple[str, ...]]]:
    seen, models = set(), [kind.model for kind in (*KINDS, ARTICLE)]
    while models:
        model = models.pop()
        if model in seen:
            continue
        seen.add(model)
        for field in fields(model):
            models += [field.part] if field.part else []
            if field.choices:
                yield field.key, tuple(choice.value for choice in field.choices)


@cache
def field_names() -> tuple[str, ...]:
    """Every key that a record may have."""
    return tuple(sorted(values_by_key()))


@cache
def ids() -> tuple[str, ...]:
    """The ids of the board, and those of its articles and leden."""
    found = {PurePosixPath(path).stem for path in board.files()}
    for path, content in board.files().items():
        tree, body = parsed(content)
        found |= set(tree) if isinstance(tree, dict) and path.count("/") == 1 else set()
        found |= set(re.findall(r"(?m)^## (\S+)$", body))
        found |= {node.value for node in nodes(tree) if node.key == "id" and isinstance(node.value, str)}
    return tuple(sorted(found))


@cache
def letters() -> str:
    """What can be printed, and is no sign of YAML or Markdown."""
    return "".join(sorted(chr(code) for code in map(ord, own_letters()) if chr(code).isalnum() or code == 32))


def any_text(source: random.Random) -> str:
    """Arbitrary Unicode: what the fonts have, any character, or signs with a meaning."""
    length = source.choice((1, 2, 5, 20, 80))
    kind = source.random()
    if kind < 0.4:
        return "".join(source.choice(letters()) for _ in range(length))
    if kind < 0.6:
        return "".join(
            chr(source.choice((0x20, 0xA0, 0x250, 0x2000, 0x3000, 0x10000)) + source.randrange(256))
            for _ in range(length)
        )
    if kind < 0.7:
        return "".join(_character(source) for _ in range(length))
    return "".join(source.choice(TOKENS) for _ in range(source.choice((1, 1, 1, 2, 4))))


def _character(source: random.Random) -> str:
    code = source.randrange(0x110000 - 0x800)
    return chr(code if code < 0xD800 else code + 0x800)


def _record(source: random.Random, files: Files) -> tuple[str, Any, str]:
    """A file with fields: its path, its fields, and its text."""
    paths = [path for path in sorted(files) if not path.endswith(".pdf")]
    for path in source.sample(paths, len(paths)):
        tree, body = parsed(files[path])
        if isinstance(tree, dict) and tree:
            return path, tree, body
    return "", {}, ""


def _in_tree(change: Callable[[random.Random, Node, Any], None]) -> Change:
    def changed(source: random.Random, files: Files) -> None:
        path, tree, body = _record(source, files)
        found = list(nodes(tree))
        if found:
            change(source, source.choice(found), tree)
            files[path] = written(path, tree, body)

    changed.__name__ = change.__name__
    return changed


def _in_lines(change: Callable[[random.Random, list[str]], None]) -> Change:
    def changed(source: random.Random, files: Files) -> None:
        path = source.choice([path for path in sorted(files) if not path.endswith(".pdf")])
        lines = files[path].decode("utf-8", "surrogateescape").split("\n")
        change(source, lines)
        files[path] = "\n".join(lines).encode("utf-8", "surrogateescape")

    changed.__name__ = change.__name__
    return changed


def _in_body(change: Callable[[random.Random, str], str]) -> Change:
    def changed(source: random.Random, files: Files) -> None:
        paths = [path for path in sorted(files) if path.endswith(".md")]
        if paths:
            path = source.choice(paths)
            text = files[path].decode("utf-8", "surrogateescape")
            files[path] = change(source, text).encode("utf-8", "surrogateescape")

    changed.__name__ = change.__name__
    return changed


@_in_tree
def without_key(_: random.Random, node: Node, __: Any) -> None:
    del node.holder[node.key]


@_in_tree
def of_another_type(source: random.Random, node: Node, _: Any) -> None:
    value = node.value
    node.value = source.choice((str(value)[:200], [value], {"x": value}, [], {}, "", [[value]], {"id": "x"}))


@_in_tree
def huge(source: random.Random, node: Node, _: Any) -> None:
    value, times = node.value, source.choice((100, 1000))
    if isinstance(value, list):
        node.value = (value or ["x"]) * times
    elif isinstance(value, dict):
        node.value = {**value, **{f"x{number}": "x" for number in range(times)}}
    else:
        unit = source.choice((*TOKENS, "woord ", "a", "lange zin met leerling. ", value))
        node.value = unit * (times * 20 // max(1, len(unit) // 10))


@_in_tree
def any_words(source: random.Random, node: Node, _: Any) -> None:
    value, text = node.value, any_text(source)
    if isinstance(value, str):
        at = source.randint(0, len(value))
        node.value = source.choice((text, value + text, text + value, value[:at] + text + value[at:]))
    elif isinstance(value, list):
        value.append(text)
    else:
        value[text] = "x"


@_in_tree
def printable_words(source: random.Random, node: Node, tree: Any) -> None:
    texts = [each for each in nodes(tree) if isinstance(each.value, str) and " " in each.value] or [node]
    chosen = source.choice(texts)
    if isinstance(chosen.value, str):
        at = source.randint(0, len(chosen.value))
        words = "".join(source.choice(letters()) for _ in range(source.choice((1, 3, 40))))
        chosen.value = chosen.value[:at] + words + chosen.value[at:]


@_in_tree
def odd_value(source: random.Random, node: Node, tree: Any) -> None:
    def odd(each: Node) -> tuple[str, ...]:
        value = each.value if isinstance(each.value, str) else ""
        if value.startswith("P") and value[1:2].isdigit():
            return PERIODS
        return DAYS if re.match(r"\d{4}-\d\d", value) else NUMBERS if value[:1].isdigit() else ()

    found = [each for each in nodes(tree) if odd(each)]
    chosen = source.choice(found) if found else node
    chosen.value = source.choice(odd(chosen) or (*PERIODS, *DAYS, *NUMBERS))


@_in_tree
def another_answer(source: random.Random, node: Node, tree: Any) -> None:
    """What some record says under the same key; often still sound."""
    found = [each for each in nodes(tree) if isinstance(each.key, str)]
    chosen = source.choice(found) if found else node
    chosen.value = source.choice(values_by_key().get(chosen.key, ("x",)))


@_in_tree
def another_field(source: random.Random, node: Node, tree: Any) -> None:
    key = source.choice(field_names())
    holders = [tree, *(each.value for each in nodes(tree) if isinstance(each.value, dict))]
    source.choice(holders)[key] = source.choice(values_by_key()[key])


@_in_tree
def another_reference(source: random.Random, node: Node, tree: Any) -> None:
    """To nothing, to itself, or to any other record: so circles arise."""
    found = [each for each in nodes(tree) if isinstance(each.value, str) and each.value in set(ids())]
    chosen = source.choice(found) if found else node
    chosen.value = source.choice((*ids(), "weg", "")) if source.random() < 0.8 else source.choice(NAMES)


@_in_tree
def repeated(source: random.Random, node: Node, _: Any) -> None:
    if isinstance(node.holder, list):
        node.holder.insert(source.randint(0, len(node.holder)), node.value)
    else:
        node.holder[source.choice((f"{node.key}-2", *ids()))] = node.value


@_in_tree
def renamed(source: random.Random, node: Node, _: Any) -> None:
    if isinstance(node.holder, dict):
        value = node.holder.pop(node.key)
        node.holder[source.choice((*NAMES, *ids(), *field_names(), any_text(source)))] = value


@_in_tree
def turned_round(source: random.Random, node: Node, _: Any) -> None:
    if isinstance(node.holder, list):
        source.shuffle(node.holder)
    else:
        items = list(node.holder.items())
        source.shuffle(items)
        node.holder.clear()
        node.holder.update(items)


@_in_tree
def token(source: random.Random, node: Node, tree: Any) -> None:
    texts = [each for each in nodes(tree) if isinstance(each.value, str)] or [node]
    chosen = source.choice(texts)
    if isinstance(chosen.value, str):
        at = source.randint(0, len(chosen.value))
        chosen.value = chosen.value[:at] + source.choice((*TOKENS, _reference(source))) + chosen.value[at:]


def _reference(source: random.Random) -> str:
    """A reference by the grammar, to something of the board or to nothing."""
    kind = source.choice((*sorted(prose.RECORD_KINDS), "lijst", "wet", "lid", "artikel", "organisatie", "x"))
    return "{" + kind + ":" + "/".join(source.choice(ids()) for _ in range(source.choice((1, 1, 2, 3)))) + "}"


@_in_body
def words_in_text(source: random.Random, text: str) -> str:
    at = source.randint(0, len(text))
    return text[:at] + source.choice((any_text(source), _reference(source))) + text[at:]


@_in_body
def paragraphs(source: random.Random, text: str) -> str:
    parts = text.split("\n\n")
    one, other = source.randrange(len(parts)), source.randrange(len(parts))
    kind = source.randrange(5)
    if kind == 0:
        del parts[one]
    elif kind == 1:
        parts[one], parts[other] = parts[other], parts[one]
    elif kind == 2:
        parts.insert(one, parts[other])
    elif kind == 3:
        parts.insert(one, source.choice(_texts_of_example()))
    else:
        parts[one] = source.choice(("> ", "- ", "1. ", "  ", "## ", "a. ", "")) + parts[one]
    return "\n\n".join(parts)


@cache
def _texts_of_example() -> Sequence[str]:
    bodies = (parsed(content)[1] for path, content in example().items() if path.endswith(".md"))
    return tuple(part for body in bodies for part in body.split("\n\n"))


@_in_body
def huge_text(source: random.Random, text: str) -> str:
    at = source.randint(0, len(text))
    return (
        text[:at] + source.choice((*TOKENS, _reference(source), "woord ")) * source.choice((50, 1000, 4000)) + text[at:]
    )


@_in_lines
def lines_changed(source: random.Random, lines: list[str]) -> None:
    one, other, kind = source.randrange(len(lines)), source.randrange(len(lines)), source.randrange(6)
    if kind == 0:
        lines.insert(one, lines[other])  # a double key, for one
    elif kind == 1:
        del lines[one]
    elif kind == 2:
        lines[one] = source.choice((" ", "  ", "\t", "- ", "# ", "  - ")) + lines[one]
    elif kind == 3:
        lines[one] = lines[one].lstrip()
    elif kind == 4:
        at = source.randint(0, len(lines[one]))
        lines[one] = lines[one][:at] + source.choice(TOKENS) + lines[one][at:]
    else:
        lines[one] += source.choice(
            (" #", " # x", ":", " |", " >-", " [", " {", ' "', " '", " &a", " *a", " !!x y", " - ")
        )


def bytes_changed(source: random.Random, files: Files) -> None:
    path = source.choice(sorted(files))
    content = bytearray(files[path] or b"x")
    at, kind = source.randrange(len(content)), source.randrange(6)
    if kind == 0:
        content[at] ^= 1 << source.randrange(8)
    elif kind == 1:
        content[at:at] = source.randbytes(source.choice((1, 1, 4, 50)))
    elif kind == 2:
        del content[at : at + source.choice((1, 1, 4, 50))]
    elif kind == 3:
        del content[at:]
    elif kind == 4:
        other = files[source.choice(sorted(files))]
        content[at:] = other[source.randint(0, len(other)) :][:20_000]
    else:
        content[at:at] = content[at : at + 40] * source.choice((2, 50))
    files[path] = bytes(content)


def files_changed(source: random.Random, files: Files) -> None:
    path, kind = source.choice(sorted(files)), source.randrange(6)
    home = PurePosixPath(path)
    if kind == 0:
        del files[path]
    elif kind == 1:
        files[str(home.with_name(_file_name(source) + home.suffix))] = files.pop(path)
    elif kind == 2:
        files[str(home.with_name(_file_name(source) + home.suffix))] = files[path]
    elif kind == 3:
        files[source.choice(sorted(files))] = files[path]
    elif kind == 4:
        files[path] = source.choice((b"", b"\n", b"{}", b"[]", b"---\n---\n", b"x", b"\xef\xbb\xbf", b"\xff\xfe"))
    else:
        files[str(home.parent / source.choice(NAMES[:11]) / home.name)] = files[path]


def _file_name(source: random.Random) -> str:
    return (source.choice((*NAMES, *ids())) or "x").replace("..", "x").replace("/", "-")[:120]


def real_record(source: random.Random, files: Files) -> None:
    """A record of the example, beside those of the board or in the place of one."""
    path = source.choice(sorted(example()))
    here = [other for other in sorted(files) if PurePosixPath(other).parent == PurePosixPath(path).parent]
    files[source.choice((path, *here))] = example()[path]


COMMON: tuple[Change, ...] = (another_answer, printable_words, another_reference, token, another_field, words_in_text)
"""What most often stays sound: these get the most turns."""
RARE: tuple[Change, ...] = (
    *(without_key, of_another_type, any_words, odd_value, repeated, renamed, turned_round, paragraphs),
    *(lines_changed, bytes_changed, files_changed, real_record),
)
HEAVY: tuple[Change, ...] = (huge, huge_text)


def change_of(source: random.Random) -> Change:
    """One of the changes; those that take long come seldom."""
    drawn = source.random()
    return source.choice(COMMON if drawn < 0.5 else RARE if drawn < 0.97 else HEAVY)
