"""A YAML file with some fields set, and everything else as a person wrote it: order, layout and remarks stay."""

from collections.abc import Mapping

import yaml

WIDTH = 110


def with_fields(text: str, values: Mapping[str, object]) -> str:
    """The text of a mapping in which these keys have these values; a key that is not there is added at the end.

    Raises:
        ValueError: the text is no mapping.
    """
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    if not isinstance(node, yaml.MappingNode):
        raise ValueError("no mapping")
    lines = text.splitlines(keepends=True)
    starts = [key.start_mark.line for key, _ in node.value]
    spans = {
        str(key.value): (start, end)
        for (key, _), start, end in zip(node.value, starts, [*starts[1:], len(lines)], strict=True)
    }
    for key in sorted((key for key in values if key in spans), key=lambda key: -spans[key][0]):
        start, end = spans[key]
        lines[start:end] = [_dumped(key, values[key]), *_remarks(lines[start + 1 : end])]
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    return "".join([*lines, *(_dumped(key, value) for key, value in values.items() if key not in spans)])


def _dumped(key: str, value: object) -> str:
    return yaml.safe_dump({key: value}, allow_unicode=True, sort_keys=False, width=WIDTH)


def _remarks(lines: list[str]) -> list[str]:
    """The blank lines and remarks that stand before the next field."""
    kept: list[str] = []
    for line in reversed(lines):
        if line.strip() and not line.startswith("#"):
            break
        kept.insert(0, line)
    return kept


def with_front_matter(text: str, values: Mapping[str, object]) -> str:
    """A Markdown file with these fields set between its first two lines ---.

    Raises:
        ValueError: there are no such lines, or no fields between them.
    """
    _, start, rest = text.partition("---\n")
    head, end, body = rest.partition("\n---\n")
    if not start or not end:
        raise ValueError("no front matter")
    return f"---\n{with_fields(head + chr(10), values)}---\n{body}"
