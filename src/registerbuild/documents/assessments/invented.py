"""What an example made up says so at each place where it can be read alone."""

import datetime

from registerbuild.derived.wording.words import date_words
from registerbuild.register.records.dpia import Dpia


def day(date: datetime.date, record: Dpia) -> str:
    """A day in words."""
    return f"{date_words(date)}{' (voorbeeld)' if record.status.example else ''}"


def quoted(markdown: str, record: Dpia) -> str:
    """What somebody is said to have advised, answered or agreed, as Markdown."""
    return f"*Voorbeeld.* {markdown}" if record.status.example else markdown


def proof(line: str, record: Dpia) -> str:
    """What is said to show that a measure was taken, as plain text."""
    return f"{line} (voorbeeld)" if record.status.example else line
