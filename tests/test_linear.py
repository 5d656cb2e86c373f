"""No rule or parser takes the square of the time for twice the text: a text may be a mebibyte long."""

import importlib
import inspect
import pkgutil
import re
import time
from collections.abc import Callable, Iterator

import pytest

import registerbuild
from registerbuild.register.reading.texts import read_article, read_statement
from registerbuild.register.source import decode, read_yaml

LENGTH = 6_000
PIECES = (
    *"*_[({-'`#<> \n\t",
    *(
        "](",
        "{wet:",
        "{wet:a} ",
        "({wet:a}",
        "1 ",
        "1.",
        "1) ",
        "- ",
        " \n",
        "> ",
        "; ",
        "a",
        "a ",
        "a. ",
        "a-",
        "a,",
        "a@",
        "a:",
        "é",
    ),
    *(
        "http://",
        "https://wetten.overheid.nl/",
        "{termijn:a}",
        "\t{lijst:a}",
        "P1Y",
        "betrokkene ",
        "ouder ",
        "uw kind ",
        "niet ",
    ),
    *("op ", "eigen ", "verzoek van ", "van de ", "geen gevolg "),
)
"""What a worst text is made of: each piece, again and again."""


def patterns(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict | tuple | list | frozenset):
        for item in value.values() if isinstance(value, dict) else value:
            yield from patterns(item)


def anchored(source: str, name: str) -> bool:
    """Whether the module asks only what stands at the start of a text."""
    asked = set(re.findall(rf"\b{name}\.(\w+)\(", source))
    return bool(asked) and asked <= {"match", "fullmatch"}


def all_patterns() -> Iterator[tuple[str, Callable[[str], object]]]:
    """Name and use of each pattern; the one for the docstrings of rules reads only our own."""
    for found in pkgutil.walk_packages(registerbuild.__path__, "registerbuild."):
        if "__main__" in found.name or found.ispkg:
            continue
        module = importlib.import_module(found.name)
        source = inspect.getsource(module)
        for name, value in vars(module).items():
            for number, pattern in enumerate(patterns(value)):
                use = pattern.match if anchored(source, name) else pattern.findall
                if name not in ("ID", "_DOCSTRING"):
                    yield f"{found.name}.{name} {number}", use


USES = dict(all_patterns())


def spent(use: Callable[[str], object], text: str) -> float:
    start = time.process_time()
    use(text)
    return time.process_time() - start


def test_there_are_patterns_to_try() -> None:
    assert len(USES) > 50


@pytest.mark.parametrize("name", USES)
def test_a_pattern_is_linear(name: str) -> None:
    """Twice the text may take twice the time; four times shows a square. Less than 20 ms says nothing either way."""
    use = USES[name]
    for piece in PIECES:
        text = (piece * LENGTH)[:LENGTH]
        taken = min(spent(use, text * 2) for _ in range(2))
        assert taken < 0.02 or taken < 3 * min(spent(use, text) for _ in range(3)), piece


@pytest.mark.parametrize("piece", PIECES)
def test_reading_is_linear(piece: str) -> None:
    def read(times: int) -> float:
        text = (piece * LENGTH)[:LENGTH] * times
        start = time.process_time()
        decode("x", text.encode())
        read_yaml("x", f"a: >-\n  {text}")
        read_article("x", f"---\ntitel: x\n---\n## a\n{text}\n")
        read_statement("x", f"---\ntitel: x\n---\n# In het kort\n## a\n{text}\n")
        return time.process_time() - start

    once = min(read(1) for _ in range(3))
    assert min(read(2) for _ in range(2)) < 3 * once + 0.05
