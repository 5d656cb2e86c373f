"""A day that passes changes nothing but what depends on that day: the morning after, nothing is rendered."""

import datetime
from functools import cache

import board
import pytest
import test_conexus

from registerbuild.disk.reading import read_theme
from registerbuild.documents.plan import Target, plan
from registerbuild.output.render import target_fingerprint
from registerbuild.register.index import Register
from registerbuild.register.records.processor import Processor

DAY = datetime.timedelta(days=1)
BOARDS = {"golden": (board.register, board.TODAY), "conexus": (test_conexus.register, test_conexus.TODAY)}


@cache
def planned(name: str, days: int) -> dict[str, Target]:
    register, today = BOARDS[name]
    return {target.path: target for target in plan(register(), today + days * DAY)}


@pytest.mark.parametrize("name", BOARDS)
def test_the_morning_after_every_target_is_the_same(name: str) -> None:
    theme, before, after = read_theme(), planned(name, 0), planned(name, 1)
    assert list(before) == list(after)
    moved = [
        path for path in before if target_fingerprint(before[path], theme) != target_fingerprint(after[path], theme)
    ]
    assert moved == []


@pytest.mark.parametrize("name", BOARDS)
def test_no_target_knows_the_day_on_which_it_is_made(name: str) -> None:
    register, today = BOARDS[name]
    unheard_of = next(day for n in range(400) if not _said(register(), day := today + n * DAY))
    targets = plan(register(), unheard_of)
    words = (unheard_of.isoformat(), repr(unheard_of))
    assert [target.path for target in targets if any(word in target.content for word in words)] == []


def _said(register: Register, day: datetime.date) -> bool:
    return repr(day) in repr(register)


def test_a_day_that_ends_an_agreement_changes_its_pages() -> None:
    record = board.register().all(Processor)["leerlingkaart"]
    assert record.agreement is not None
    assert record.agreement.valid_until is not None
    last = record.agreement.valid_until
    before, after = ({t.path: t.content for t in plan(board.register(), day)} for day in (last, last + DAY))
    assert [path for path in before if before[path] != after.get(path)]
