"""What all tests share: `--update-golden`, a log that stays silent, and one whole build of the small board."""

import logging
from collections.abc import Iterator

import board
import hypothesis
import pytest

from registerbuild.build import Built

hypothesis.settings.register_profile("shared machine", deadline=None, derandomize=True)
hypothesis.settings.load_profile("shared machine")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite tests/golden/expected and tests/pictures")


class _Failing(logging.Handler):
    """Keeps every record; WeasyPrint's warnings come this way."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(f"{record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _silent_log() -> Iterator[None]:
    """Fail a test in which anything is logged as a warning or worse."""
    handler = _Failing()
    logging.getLogger().addHandler(handler)
    yield
    logging.getLogger().removeHandler(handler)
    assert handler.messages == []


@pytest.fixture(scope="session")
def golden(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The small board built whole, PDFs too."""
    return board.make(board.register(), tmp_path_factory.mktemp("golden"))
