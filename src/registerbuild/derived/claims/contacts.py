"""Readers of claims that hold how to reach somebody, and who somebody is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from pydantic import BaseModel

from registerbuild.derived.claims.claim import Claim
from registerbuild.derived.claims.reader import Cue, Reader
from registerbuild.derived.claims.utterance import Utterance
from registerbuild.derived.claims.vocabulary import FREE_PHONES, NAMES, NO_NAMES, NO_POSTCODES, PERSON_TITLES, ROLES


class AddressKind(StrEnum):
    """The kinds of address that a text may hold."""

    EMAIL = "e-mailadres"
    PHONE = "telefoonnummer"
    POSTCODE = "postcode"
    HOST = "website"


@dataclass(frozen=True, slots=True)
class ContactAddress:
    """An address by which somebody is reached, in the one form in which addresses are compared."""

    kind: AddressKind
    normal: str


EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
PHONE = re.compile(r"(?<![\w.+-])(?:\+31[\s-]?(?:\(0\))?[\s-]?|\(0\d{1,3}\)[\s-]?|0)\d(?:[\d\s-]{6,14})\d(?![\d-])")
POSTCODE = re.compile(r"\b[1-9]\d{3} ?[A-Z]{2}\b(?!\w)")
HOST = re.compile(
    r"(?:https?://|www\.)[^\s<>()\]\"']+|(?<![@\w.-])[a-z0-9-]+\.(?:nl|com|eu|org|net)\b(?:/\S*)?", re.IGNORECASE
)
_OTHER_NUMBERS = re.compile(rf"{EMAIL.pattern}|\b[A-Z]{{2}}\d{{2}} ?[A-Z]{{4}}(?: ?\d){{8,}}")
"""What holds figures or a host and is neither: a mail address, the number of a bank account."""
_BEGIN_OF_HOST = re.compile(r"^(?:https?://)?(?:www\.)?")


def addresses_in(text: str) -> Iterator[tuple[ContactAddress, str]]:
    """Every address in a text, with the words as they stand there."""
    for found in EMAIL.finditer(text):
        email = found[0].rstrip(".")
        yield ContactAddress(AddressKind.EMAIL, email.lower()), email
    rest = _OTHER_NUMBERS.sub(lambda found: " " * len(found[0]), text)
    for found in PHONE.finditer(rest):
        digits = "0" + re.sub(r"\D", "", found[0].replace("+31", "0").replace("(0)", "")).lstrip("0")
        if len(digits) == 10 and not digits.startswith(FREE_PHONES):
            yield ContactAddress(AddressKind.PHONE, digits), found[0].strip()
    for found in POSTCODE.finditer(rest):
        if found[0][-2:] not in NO_POSTCODES:
            yield ContactAddress(AddressKind.POSTCODE, found[0].replace(" ", "")), found[0]
    for found in HOST.finditer(rest):
        words = found[0].rstrip(".,;:")
        yield ContactAddress(AddressKind.HOST, _BEGIN_OF_HOST.sub("", words.lower()).split("/")[0]), words


def fields_with_address(value: object) -> Iterator[ContactAddress]:
    """The addresses that are the whole value of a field of a record, or of a part of one."""
    match value:
        case str():
            yield from (address for address, words in addresses_in(value) if words == value or _is_link(value))
        case BaseModel():
            yield from (address for _, part in value for address in fields_with_address(part))
        case tuple() | list():
            yield from (address for part in value for address in fields_with_address(part))


def _is_link(value: str) -> bool:
    return value.startswith(("http://", "https://")) and " " not in value


def _read_address(sentence: Utterance) -> Iterator[Claim[ContactAddress]]:
    return (Claim(address, words) for address, words in addresses_in(sentence.text))


ADDRESS = Reader(_read_address, (Cue(parts=("@", ".nl", ".com", ".eu", ".org", ".net", "www", *"0123456789")),))


@dataclass(frozen=True, slots=True)
class PersonNamed:
    """Somebody of this name has this function."""

    role: str
    name: str


@dataclass(frozen=True, slots=True)
class PersonAsController:
    """A person is the controller."""

    name: str


_IN_ROLE = tuple(
    (
        role,
        re.compile(
            rf"{words}(?P<link>,| is| heet|:)? ?(?:op dit moment |nu |momenteel )?(?P<who>(?:{PERSON_TITLES})?{NAMES})"
        ),
    )
    for role, words in ROLES.items()
)
_TITLED = re.compile(PERSON_TITLES)
_CONTROLLER = re.compile(
    r"[Vv]erwerkingsverantwoordelijke\b[^.;:]{0,40}?(?: is|:|,| \() ?"
    rf"(?P<who>(?:de )?(?:{PERSON_TITLES}|[Vv]oorzitter ){NAMES})"
)


def _read_person(sentence: Utterance) -> Iterator[Claim[PersonNamed]]:
    for role, pattern in _IN_ROLE:
        for found in pattern.finditer(sentence.text):
            name = found["who"]
            if (found["link"] or _TITLED.match(name)) and not NO_NAMES.match(name):
                yield Claim(PersonNamed(role, name), name)


def _read_controller(sentence: Utterance) -> Iterator[Claim[PersonAsController]]:
    found = _CONTROLLER.search(sentence.text)
    if found:
        yield Claim(PersonAsController(found["who"]), found["who"])


PERSON = Reader(_read_person, (Cue(parts=("fg", "functionaris", "voorzitter", "bestuurder")),))
CONTROLLER = Reader(_read_controller, (Cue(parts=("verwerkingsverantwoordelijke",)),))
