"""Who is given data: both fields as one list, and what is not known of it in words."""

import board
import pytest

from registerbuild.derived.receivers import item_receivers, receivers
from registerbuild.derived.wording.parties import open_ends
from registerbuild.register.index import Register
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.data import Recipient, RecipientRole
from registerbuild.register.records.processor import AgreementState, Processor
from registerbuild.register.records.values import Status

REGISTER = board.register()
PICTURES = REGISTER.all(Activity)["beeld"]


def open_with(**fields: object) -> tuple[str, ...]:
    """What is open of the pictures with other fields and without lists at its items."""
    items = tuple(item.model_copy(update={"recipients": None}) for item in PICTURES.items)
    return open_ends(receivers((PICTURES.model_copy(update={"items": items, **fields}),), REGISTER))


OPEN = [
    (None, None, ("nog niet bepaald",)),
    ((), None, ("of een leverancier ze krijgt, is nog niet bepaald",)),
    (("politie",), None, ("of een leverancier ze krijgt, is nog niet bepaald",)),
    (None, (), ("of anderen ze krijgen, is nog niet bepaald",)),
    (None, ("fotobank",), ("of anderen ze krijgen, is nog niet bepaald",)),
    ((), (), ()),
    (("politie",), ("fotobank",), ()),
    (("politie",), ("lesbord",), ("1 leverancier die nog niet is bevestigd",)),
    ((), ("lesbord", "elders"), ("2 leveranciers die nog niet zijn bevestigd",)),
    (("iemand",), (), ("1 ontvanger die nog niet is bevestigd",)),
]


@pytest.mark.parametrize(("recipients", "processors", "phrases"), OPEN)
def test_what_is_not_known_is_said(
    recipients: tuple[str, ...] | None, processors: tuple[str, ...] | None, phrases: tuple[str, ...]
) -> None:
    assert open_with(recipients=recipients, processors=processors) == phrases


def test_activities_together_count_a_supplier_once() -> None:
    enrolment = REGISTER.all(Activity)["inschrijving"]
    found = receivers((enrolment, enrolment.model_copy(update={"id": "anders"})), REGISTER)
    assert open_ends(found) == ("1 leverancier die nog niet is bevestigd",)


def test_a_supplier_without_a_product_for_the_activity_is_named_all_the_same() -> None:
    card = REGISTER.all(Processor)["leerlingkaart"]
    idle = card.model_copy(
        update={"products": tuple(p.model_copy(update={"activities": ("x",)}) for p in card.products)}
    )
    register = Register({**REGISTER.records, Processor: {"leerlingkaart": idle}})
    activity = PICTURES.model_copy(update={"processors": ("leerlingkaart",)})
    assert "Leerlingkaart B.V." in [party.name for party in receivers((activity,), register).parties]


def test_an_example_has_a_name_only_among_examples() -> None:
    example = PICTURES.model_copy(update={"status": Status.EXAMPLE, "processors": ("lesbord",)})
    assert [len(receivers((example,), REGISTER, examples).work) for examples in (False, True)] == [0, 1]


def test_an_item_without_recipients_still_goes_to_the_processors() -> None:
    item = PICTURES.items[0].model_copy(update={"recipients": ()})
    assert [party.name for party in item_receivers(item, PICTURES, REGISTER).parties] == ["Fotobank (Fotobank B.V.)"]


def test_a_product_gets_only_what_its_leaflet_names() -> None:
    bank = REGISTER.all(Processor)["fotobank"]
    narrow = bank.model_copy(
        update={"products": tuple(p.model_copy(update={"categories": ("contact",)}) for p in bank.products)}
    )
    register = Register({**REGISTER.records, Processor: {"fotobank": narrow}})
    item = PICTURES.items[0].model_copy(update={"recipients": ()})
    assert item_receivers(item, PICTURES, register).parties == ()


@pytest.mark.parametrize("role", RecipientRole)
def test_a_role_that_rests_on_an_agreement_is_known_once_the_board_confirms_it(role: RecipientRole) -> None:
    police = REGISTER.all(Recipient)["politie"].model_copy(update={"role": role})
    guess = RecipientRole.UNKNOWN if role in (RecipientRole.PROCESSOR, RecipientRole.JOINT) else role
    known = {status: police.model_copy(update={"status": status}).known_role for status in Status}
    assert known == dict.fromkeys(Status, role) | {Status.UNCONFIRMED: guess}


@pytest.mark.parametrize("state", AgreementState)
def test_a_supplier_works_for_the_board_once_something_was_signed(state: AgreementState) -> None:
    bank = REGISTER.all(Processor)["fotobank"]
    assert bank.agreement is not None
    agreed = bank.model_copy(update={"agreement": bank.agreement.model_copy(update={"state": state})})
    signed = state in (AgreementState.SIGNED, AgreementState.EXPIRED)
    assert (bank.status, agreed.known_role is RecipientRole.PROCESSOR) == (Status.UNCONFIRMED, signed)


def test_without_an_agreement_a_supplier_has_a_role_once_the_board_confirms_it() -> None:
    bank = REGISTER.all(Processor)["fotobank"].model_copy(update={"agreement": None})
    roles = [bank.model_copy(update={"status": s}).known_role for s in (Status.UNCONFIRMED, Status.ADOPTED)]
    assert roles == [RecipientRole.UNKNOWN, RecipientRole.PROCESSOR]


def test_every_party_is_told_with_the_role_that_is_known() -> None:
    register = Register(
        {
            **REGISTER.records,
            Recipient: {"maker": REGISTER.all(Recipient)["politie"].model_copy(update={"role": RecipientRole.JOINT})},
            Processor: {"fotobank": REGISTER.all(Processor)["fotobank"].model_copy(update={"agreement": None})},
        }
    )
    activity = PICTURES.model_copy(update={"items": (), "recipients": ("maker",), "processors": ("fotobank",)})
    parties = receivers((activity,), register).parties
    assert [party.role for party in parties] == [RecipientRole.UNKNOWN, RecipientRole.UNKNOWN]
