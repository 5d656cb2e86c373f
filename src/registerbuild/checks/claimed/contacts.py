"""Addresses and names in a text against those of the records (TGS506 and TGS507)."""

import re
from collections.abc import Iterator

from registerbuild.checks.claimed.verdict import Agreed, Disputed, Verdict, disputes
from registerbuild.checks.context import Context
from registerbuild.checks.rule import Problem, rule
from registerbuild.derived.claims.contacts import AddressKind, ContactAddress, PersonAsController, PersonNamed
from registerbuild.derived.claims.dutch import without_accents
from registerbuild.derived.claims.hearing import Said
from registerbuild.derived.claims.vocabulary import OWN_PLACE, OWN_WEBSITE
from registerbuild.register.findings import Severity
from registerbuild.register.records.organisation import Organisation
from registerbuild.register.records.values import Record

_BOARD = (("organisatie", "organisatie"),)


@rule("TGS506", on=Record, severity=Severity.WARNING)
def other_address(record: Record, context: Context) -> Iterator[Problem]:
    """Een adres, telefoonnummer of webadres dat het register niet kent.

    Waarom: AVG artikel 12, tweede lid, en artikel 13, eerste lid, onder a en b: wie iets vraagt, moet u bereiken.
    Herstel: schrijf de verwijzing, zoals {organisatie:telefoon}; is het adres nieuw, zet het dan in het register.
    """
    yield from disputes(record, context, ContactAddress, judge_address)


def judge_address(said: Said[ContactAddress], _: Record, context: Context) -> Verdict:
    """An address that stands in no field of a record; another place and another website may be somebody else's."""
    board, address = context.organisation, said.claim.value
    if board is None:
        return None
    if address in context.addresses:
        return _agreed(said, board)
    if not _is_own(said, board):
        return None
    held, reference = _held(board)[address.kind]
    message = f"{address.kind} staat niet in het register"
    if held:
        message += f"; het register zegt {held} ({context.where(*_BOARD[0], ())})"
    return Disputed(message, f"schrijf {reference}, of zet het in het register", _BOARD)


def _is_own(said: Said[ContactAddress], board: Organisation) -> bool:
    """Whether the sentence gives the address as that of the board; a mail address or a telephone number always is."""
    low, address = said.sentence.low, said.claim.value
    if address.kind is AddressKind.POSTCODE:
        return OWN_PLACE.search(low) is not None
    if address.kind is AddressKind.HOST:
        name = without_accents(board.short_name).split()[-1]
        return name in address.normal or OWN_WEBSITE.search(low) is not None
    return True


def _held(board: Organisation) -> dict[AddressKind, tuple[str, str]]:
    """What the record of the board has of each kind, and the reference that shows it."""
    address = board.address
    return {
        AddressKind.EMAIL: (
            board.email or board.officer.email,
            f"{{organisatie:{'email' if board.email else 'fg_email'}}}",
        ),
        AddressKind.PHONE: (board.phone, "{organisatie:telefoon}"),
        AddressKind.POSTCODE: (f"{address.street}, {address.postcode} {address.town}", "{organisatie:adres}"),
        AddressKind.HOST: (board.website, "{organisatie:website}"),
    }


_IN_LINK = re.compile(r"[(\[<:/]$")
"""Behind these signs an address is a part of a link, where no reference may stand."""


def _agreed(said: Said[ContactAddress], board: Organisation) -> Agreed | None:
    """The reference for an address of the board; of a postcode only with the whole address around it."""
    address, words = said.claim.value, said.claim.words
    before = said.sentence.raw.partition(words)[0]
    if _IN_LINK.search(before):
        return None
    if address.kind is AddressKind.POSTCODE:
        whole = _held(board)[AddressKind.POSTCODE][0]
        return Agreed("{organisatie:adres}", whole) if whole in said.sentence.raw else None
    known = {
        board.officer.email.lower(): "fg_email",
        (board.email or "").lower(): "email",
        _digits(board.phone): "telefoon",
    }
    target = known.get(address.normal)
    return Agreed(f"{{organisatie:{target}}}", words) if target else None


def _digits(phone: str) -> str:
    return re.sub(r"\D", "", phone.replace("+31", "0"))


@rule("TGS507", on=Record, severity=Severity.WARNING)
def other_person(record: Record, context: Context) -> Iterator[Problem]:
    """Een andere persoon dan het register bij deze functie noemt.

    Waarom: AVG artikel 5, eerste lid, onder d, en artikel 37, zevende lid: wat u vertelt, klopt.
    Herstel: schrijf de functie of {organisatie:fg}; is de persoon nieuw, verander dan organisatie.yaml.
    """
    yield from disputes(record, context, PersonNamed, judge_person)


_LETTERS = re.compile(r"[^\W\d_][\w'-]*")


def judge_person(said: Said[PersonNamed], _: Record, context: Context) -> Verdict:
    """The surname of who has the function; silent when the records name nobody there."""
    board, person = context.organisation, said.claim.value
    if board is None:
        return None
    officer = (board.officer.name,) if person.role == "fg" else ()
    held = tuple(filter(None, (*officer, *(role.person for role in board.roles))))
    if not held:
        return None
    surname = without_accents(_LETTERS.findall(person.name)[-1])
    if any(surname in without_accents(name) for name in held):
        exact = person.role == "fg" and person.name == board.officer.name
        return Agreed("{organisatie:fg}", said.claim.words) if exact else None
    known = f"het register zegt {held[0]} ({context.where(*_BOARD[0], ('fg',))})" if officer else "het register niet"
    message = f"hier heet deze persoon {person.name}; {known}"
    return Disputed(message, "schrijf de functie, of verander de naam in het register", _BOARD)


@rule("TGS508", on=Record, severity=Severity.WARNING)
def person_as_controller(record: Record, context: Context) -> Iterator[Problem]:
    """Een tekst noemt een persoon als verwerkingsverantwoordelijke.

    Waarom: AVG artikel 4, punt 7: dat is de rechtspersoon, niet de bestuurder.
    Herstel: schrijf {organisatie:naam}.
    """
    yield from disputes(record, context, PersonAsController, judge_controller)


def judge_controller(_said: Said[PersonAsController], _: Record, context: Context) -> Verdict:
    """A person is never the controller of a board."""
    name = context.organisation.name if context.organisation else "de rechtspersoon"
    return Disputed(
        f"hier is een persoon verwerkingsverantwoordelijke; dat is {name} (AVG artikel 4, punt 7)", names=_BOARD
    )


RULES = (other_address, other_person, person_as_controller)
