"""The yardstick of a check: read and load the records, and nothing else: `python benchmarks/load_only.py PROJECT`."""

import sys
from pathlib import Path

from registerbuild.disk.reading import read
from registerbuild.register.reading.load import load

assert load(read(Path(sys.argv[1])).files).register.records
