"""What is printed reaches a terminal as something to read: an escape or a sign that turns the direction is spelled out.

Names of files, arguments and texts of others are printed in many places; here they all come by.
"""

import io
import re
import shutil
import sys
import unicodedata
from typing import Any, TextIO, cast

WIDEST = 120
"""Longer lines than this read badly."""

_RARE = re.compile(r"[^\n\t -~]")


class ReadableStream:
    """A text stream that writes to another one, with what nobody can read spelled out."""

    def __init__(self, stream: TextIO) -> None:
        self.unfiltered = stream

    def write(self, text: str) -> int:
        """Write the text; returns the length of what was given."""
        self.unfiltered.write(readable(text))
        return len(text)

    def fileno(self) -> int:
        """No number: who writes to the number passes by this stream."""
        raise io.UnsupportedOperation

    def __getattr__(self, name: str) -> Any:
        return getattr(self.unfiltered, name)


def readable(text: str) -> str:
    """The text with every character that steers a terminal or turns the direction as JSON and YAML write it."""
    return _RARE.sub(lambda found: _spelled(found[0]), text)


def _spelled(character: str) -> str:
    kind = unicodedata.category(character)
    turns = kind == "Cf" and unicodedata.bidirectional(character) != "BN"
    return f"\\u{ord(character):04x}" if turns or kind in ("Cc", "Cs") else character


def read_by_people() -> None:
    """From now on print only what can be read."""
    for name in ("stdout", "stderr"):
        setattr(sys, name, cast("TextIO", ReadableStream(getattr(sys, name))))


def unfiltered(stream: TextIO) -> TextIO:
    """The stream itself, for who steers the terminal on purpose."""
    return cast("TextIO", getattr(stream, "unfiltered", stream))


def line_width(elsewhere: int) -> int:
    """How many characters fit on a printed line, at most as many as read well; `elsewhere` when it is no terminal."""
    if not sys.stdout.isatty():
        return elsewhere
    return min(shutil.get_terminal_size().columns, WIDEST)
