"""What the words say against the records: sentences of tests/cases, typed into the texts of Stichting Conexus."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from typed import cases, content, typed, TODAY

from registerbuild import checks
from registerbuild.register.findings import Finding
from registerbuild.register.reading.load import load
from registerbuild.register.source import decode
