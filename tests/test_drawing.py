"""The pictures of a statement: what they tell, and when they say nothing."""

import pytest

from registerbuild.derived.receivers import Receivers
from registerbuild.documents.statement.drawing import bars, rings, years
from registerbuild.documents.views.pictures import RingsView
from registerbuild.register.records.data import Recipient, RecipientRole
from registerbuild.register.records.values import Status


def received(*roles: RecipientRole, unnamed: int = 0, known: bool = True) -> Receivers:
    """Receivers with these roles; of the others some processors have no name, or nobody filled them in."""
    recipients = tuple(
        Recipient(id=f"r{number}", status=Status.ADOPTED, naam=f"Ontvanger {number}", gewoon="Iemand.", rol=role)
        for number, role in enumerate(roles)
    )
    return Receivers(recipients, (), (), 0, unnamed, True, known)


def drawn(*roles: RecipientRole, unnamed: int = 0, known: bool = True) -> RingsView:
    found = rings(received(*roles, unnamed=unnamed, known=known))
    assert found is not None
    return found


MANY = (*[RecipientRole.CONTROLLER] * 7, RecipientRole.INTERNAL, RecipientRole.UNKNOWN)


def test_each_receiver_is_counted_once() -> None:
    assert sum(ring.count for ring in drawn(*MANY).rings) == len(MANY)


@pytest.mark.parametrize("role", [RecipientRole.UNKNOWN, RecipientRole.SUBJECT, RecipientRole.JOINT])
def test_who_is_not_of_one_of_the_three_rings_stands_beside_them(role: RecipientRole) -> None:
    assert [ring.radius for ring in drawn(*MANY, role).rings if ring.role is role] == [0]


def test_who_decides_alone_stands_farther_out_than_the_board_s_own_people() -> None:
    radius = {ring.role: ring.radius for ring in drawn(*MANY).rings}
    assert radius[RecipientRole.CONTROLLER] > radius[RecipientRole.INTERNAL]


@pytest.mark.parametrize(("unnamed", "known"), [(1, True), (0, False)])
def test_processors_who_are_not_known_are_no_zero(unnamed: int, known: bool) -> None:
    found = drawn(*MANY, unnamed=unnamed, known=known).rings
    assert [(ring.count, ring.or_more) for ring in found if ring.role is RecipientRole.PROCESSOR] == [(0, True)]


def test_a_role_that_nobody_has_is_not_drawn() -> None:
    assert RecipientRole.PROCESSOR not in [ring.role for ring in drawn(*MANY).rings]


@pytest.mark.parametrize("roles", [MANY[1:], (RecipientRole.CONTROLLER,) * 12])
def test_a_few_receivers_or_a_few_roles_make_no_picture(roles: tuple[RecipientRole, ...]) -> None:
    assert rings(received(*roles)) is None


def test_the_words_stand_inside_the_picture() -> None:
    found = drawn(*MANY, *RecipientRole)
    assert max(ring.base for ring in found.rings) < found.height


def test_the_longest_period_fills_the_line() -> None:
    assert bars([1461.0, 365.25, 0.0]) == (140.0, 35.0, 0.0)


def test_a_period_that_only_an_event_ends_has_no_bar() -> None:
    assert bars([None, 1461.0, 365.25, 0.0])[0] is None


@pytest.mark.parametrize("days", [[], [None, 365.25, 28.0], [28.0, 28.0, 7.0]])
def test_two_lengths_make_no_picture(days: list[float | None]) -> None:
    assert (bars(days), years(days)) == ((), ())


def test_each_whole_year_has_a_mark() -> None:
    assert years([1461.0, 365.25, 0.0]) == (0.0, 35.0, 70.0, 105.0, 140.0)
