"""What in a text looks like a number of a person, an account, a password, an address or a way in. Knows no records."""

import re
from collections.abc import Iterator

_NINE = re.compile(r"(?<![\da-f.,/-])(?:\d{9}|\d{4}[. ]\d{2}[. ]\d{3}|\d{3}[. ]\d{3}[. ]\d{3})(?![\d-]|[.,]\d)")
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_OTHER_NUMBER = re.compile(r"kvk|kamer van koophandel|rsin|telefoon|\bbel(?:t|len)?\b|\btel\b", re.IGNORECASE)
_CITIZEN = re.compile(r"bsn|burgerservice|persoonsgebonden|\bpgn\b|sofi-?nummer|onderwijsnummer", re.IGNORECASE)
_WEB = re.compile(r"https?://\S+")
_ACCOUNT = re.compile(r"(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?!\w)")

NEAR = 50
"""Characters before or behind a number in which a word says what it is."""


def citizen_numbers(text: str) -> Iterator[tuple[str, bool]]:
    """Every number that passes the test of a BSN, and whether a word near it says that it is one."""
    shown = _WEB.sub(" ", text) if "://" in text else text
    for match in _NINE.finditer(shown):
        near = shown[max(0, match.start() - NEAR) : match.end() + NEAR]
        if is_citizen_number(match[0]) and not _OTHER_NUMBER.search(near):
            yield match[0], bool(_CITIZEN.search(near))


def is_citizen_number(number: str) -> bool:
    """The test of eleven: weights 9 to 2 and -1. Blanks and full stops do not count."""
    digits = [int(sign) for sign in number if sign.isdigit()]
    total = sum(weight * digit for weight, digit in zip(_WEIGHTS, digits, strict=False))
    return len(digits) == len(_WEIGHTS) and any(digits) and total % 11 == 0


def accounts(text: str) -> Iterator[str]:
    """Every bank account number (IBAN) whose check digits are right."""
    return (match[0] for match in _ACCOUNT.finditer(text) if is_account(match[0]))


def is_account(number: str) -> bool:
    """ISO 13616: the letters as numbers, the first four signs at the end, modulo 97 is 1."""
    signs = number.replace(" ", "")
    return 15 <= len(signs) <= 34 and int("".join(str(int(sign, 36)) for sign in signs[4:] + signs[:4])) % 97 == 1


_SECRET = re.compile(
    r"\b(?:wacht ?(?:woord(?:en)?|zin)|password|pincode|toegangscode|inlogcode|alarmcode|deurcode|sleutelcode"
    r"|wifi-?(?:code|sleutel|wachtwoord)|api-?(?:key|sleutel))\b(?: (?:van|voor|op|bij) [^.:=\n]{1,30}?)?"
    r" ?(?:is|luidt|:|=)(?: nu)? ?:? ?[\"'“‘*]{0,3}(?P<value>[^\s\"'“”‘’,;{}()]{3,40})",
    re.IGNORECASE,
)
_SECRET_IN_USE = re.compile(
    r"\bmet (?:het|de) (?:wachtwoord|pincode|toegangscode|inlogcode) [\"'“‘*]{0,3}(?P<value>[^\s\"'“”‘’,;{}()]{3,40})",
    re.IGNORECASE,
)
"""A password behind its word, with no verb between them."""
_SIGNS_IN_SECRETS = "@#$%&+!?"
_LENGTH = re.compile(r"\d+-?(?:cijfer|teken|letter|factor|maal|jaar)", re.IGNORECASE)
_LOGIN = re.compile(
    r"\b(?:login|inlognaam|gebruikersnaam) ?(?:is|:|=) ?[\"'“‘*]{0,3}(?P<value>[^\s\"'“”‘’,;{}()]{2,40})", re.IGNORECASE
)
_ACCOUNT_NAME = re.compile(r"[\w.-]+[._\d@][\w.-]*\w")


def _machine(endings: str) -> re.Pattern[str]:
    name = r"[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,63}){0,4}"
    return re.compile(rf"(?<![\w.@/-])(?:https?://)?(?P<name>{name}\.(?:{endings}))(?![\w-])", re.IGNORECASE)


_INSIDE = _machine("local|lan|intern|corp")
_SITE = _machine("nl|com|org|net|eu|nu|info|school")
_NETWORK = re.compile(
    r"(?<![\d.])(?:10(?:\.\d{1,3}){3}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2}|192\.168(?:\.\d{1,3}){2})(?!\.?\d)"
    r"|\b(?:tcp|udp)[ /-]?(?:poort )?\d{2,5}\b|\bpoort(?:nummer)? \d{3,5}\b"
    r"|\b(?:firewall|server|router|vpn)\b[^.\n\d]{0,40}\d{1,3}(?:\.\d{1,3}){3}\b",
    re.IGNORECASE,
)


def secrets(text: str) -> Iterator[str]:
    """Every password or code with its value; "een wachtwoord is persoonlijk" is none."""
    for match in (*_SECRET.finditer(text), *_SECRET_IN_USE.finditer(text)):
        if _opens(match["value"].rstrip(".?*")):
            yield match[0].rstrip(".?*")


def _opens(value: str) -> bool:
    """Whether it can be a password: a word alone says what a password is like, and `12 tekens` how long it is."""
    digits = sum(sign.isdigit() for sign in value)
    signs = any(sign in _SIGNS_IN_SECRETS for sign in value[:-1])
    return (signs or digits > 2 or 0 < digits < len(value)) and not _LENGTH.match(value)


def ways_in(text: str) -> Iterator[str]:
    """Every name to log in with, private network address, port and name of a machine inside."""
    for match in _LOGIN.finditer(text):
        if _ACCOUNT_NAME.fullmatch(match["value"].rstrip(".?!")):
            yield match[0].rstrip(".?!")
    yield from (match[0] for match in _NETWORK.finditer(text))
    yield from _machines(_INSIDE, text)


_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")
_PHONE = re.compile(r"(?<![\w.,/+-])(?:(?:\+|00)31[ -]?(?:\(0\)[ -]?)?|\(?0)\d(?:[ ().-]{0,3}\d){7,8}(?![\d-])")
_FREE = re.compile(r"0[89]00")
_POSTCODE = re.compile(r"(?<![\w-])[1-9]\d{3} ?(?!S[ADS]\b)[A-Z]{2}(?![\w-])")
_ENDS = r"(?:straat|laan|weg|plein|kade|singel|gracht|dreef|hof|pad|dijk|steeg|markt)"
_STREET = re.compile(
    r"(?<![\w-])[A-Z][\w’'.-]{0,30}(?: [A-Z][\w’'.-]{1,30}){0,2}"
    rf"{_ENDS} \d{{1,4}}(?:[ -]?[a-zA-Z])?(?![\w-])"
)


def mails(text: str) -> Iterator[str]:
    """Every e-mail address."""
    return (match[0].rstrip(".") for match in _MAIL.finditer(text))


def phones(text: str) -> Iterator[str]:
    """Every Dutch telephone number of ten digits, but for free and paid service numbers."""
    for match in _PHONE.finditer(_ACCOUNT.sub(" ", text)):
        number = same_phone(match[0])
        if len(number) == 10 and not _FREE.match(number):
            yield match[0]


def same_phone(number: str) -> str:
    """The digits of a telephone number as one dials it in the Netherlands, so that each way to write it is the same."""
    digits = "".join(sign for sign in number.replace("(0)", "") if sign.isdigit())
    return "0" + digits.removeprefix("00").removeprefix("31") if digits.startswith(("31", "0031")) else digits


def postcodes(text: str) -> Iterator[str]:
    """Every Dutch postcode."""
    return (match[0] for match in _POSTCODE.finditer(text))


def streets(text: str) -> Iterator[str]:
    """Every street with a number."""
    return (match[0] for match in _STREET.finditer(text))


def hosts(text: str) -> Iterator[str]:
    """Every name of a website, without https:// and what stands behind the name."""
    return _machines(_SITE, text)


def _machines(pattern: re.Pattern[str], text: str) -> Iterator[str]:
    return (match["name"] for match in pattern.finditer(text)) if "." in text else iter(())


_SIGNS = re.compile(
    r"[0-9](?:[0-9]{2}|\.[0-9])|@|\.(?:nl|com|org|net|eu|nu|info|school|local|lan|intern|corp)\b|[a-z] [0-9]"
    r"|[A-ZÀ-ÖØ-Þ](?:\.|[\w’'-]{1,30} (?:[a-z’']{2,3} ){0,3}[A-ZÀ-ÖØ-Þ])"
)
_WORDS = (
    *("mev", "mw", "heer ", "dhr", "juf", "meester ", "meneer ", "dr. ", "drs", " ir. ", "mr. ", "prof. ", " ing. "),
    *("wacht", "password", "code", "sleutel", "api", "login", "inlog", "gebruikersnaam"),
)


def suspect(text: str) -> bool:
    """Whether a text can hold any of these, or the name of a person; cheap, and often true of a text that has none."""
    if _SIGNS.search(text):
        return True
    small = text.lower()
    return any(word in small for word in _WORDS)
