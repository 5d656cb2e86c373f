"""Reads a register and holds what its words say against its records, and nothing else: `words_only.py PROJECT`."""

import datetime
import sys
from pathlib import Path

from registerbuild.checks import claimed
from registerbuild.checks.rule import run_rules
from registerbuild.disk.reading import read
from registerbuild.register.reading.load import load

if __name__ == "__main__":
    found = run_rules(claimed.RULES, load(read(Path(sys.argv[1])).files), datetime.date(2026, 11, 26))
    print(len(found), "meldingen")
