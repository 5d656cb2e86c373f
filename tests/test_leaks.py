"""What no text may tell: a reader never gets what no rule looks at; what is a number or a name, and what is none."""

import datetime
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import board
import pytest
import test_visibility as visibility

from registerbuild.build import Built
from registerbuild.checks import leaks, traces
from registerbuild.checks.context import Context
from registerbuild.checks.persons import persons
from registerbuild.checks.recorded import OnRecord
from registerbuild.checks.rule import run_rules
from registerbuild.disk.reading import read as read_files
from registerbuild.documents.handed import NOT_HANDED
from registerbuild.documents.public import INTERNAL_ONLY
from registerbuild.register.index import KEPT_INSIDE, Register
from registerbuild.register.reading.load import Loaded, load

ROOT = Path(__file__).parents[1]
TODAY = datetime.date(2026, 11, 26)

# Every text that reaches a reader is looked at


SPREAD = {"Activity.source_of_all", "Activity.mandatory_of_all"}
"""Fields that no gate copies, as what they say goes out with each datum for which it holds."""


def test_what_no_gate_lets_out_is_marked_so() -> None:
    assert (INTERNAL_ONLY & NOT_HANDED) - SPREAD == KEPT_INSIDE


def numbers() -> Iterator[str]:
    return (str(n) for n in range(100_000_000, 999_999_999) if traces.is_citizen_number(str(n)))


def planted() -> tuple[Register, dict[str, str]]:
    """The board with a BSN in every text of every field, and the field of each number."""
    new, fields = numbers(), dict[str, str]()

    def plant(name: str, value: Any) -> Any:
        field = visibility.FIELDS.get(name)
        refers = field is not None and visibility._target(field) is not None
        return value if refers else inside(name, value)

    def inside(name: str, value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(inside(name, item) for item in value)
        if isinstance(value, dict):
            return {key: inside(name, item) for key, item in value.items()}
        if type(value) is not str or re.fullmatch(r"[a-z0-9/.-]+", value):
            return value
        number = next(new) if name not in fields.values() else next(n for n, f in fields.items() if f == name)
        fields[number] = name
        return f"{value}\n\nBSN {number} x" if "{lijst:" in value else f"{value} BSN {number} x"

    return visibility.all_rewritten(board.register(), plant), fields


@pytest.fixture(scope="module")
def planting() -> tuple[Register, dict[str, str]]:
    return planted()


@pytest.fixture(scope="module")
def read(planting: tuple[Register, dict[str, str]], tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The fields whose number stands in what leaves the house: pages, PDFs with their attachments, tables."""
    built: Built = board.make(planting[0], tmp_path_factory.mktemp("leaks"))
    found: set[str] = set()
    for path, content in built.files.items():
        if not path.startswith("intern/") and not path.endswith((".woff2", ".css", ".js", ".svg")):
            text = "\n".join(re.sub(r"[\s\u00ad\u2010-]+", "", part) for part in visibility.readable(path, content))
            found |= {planting[1][number] for number in re.findall(r"BSN(\d{9})x", text)}
    return found


def test_a_number_in_any_text_that_reaches_a_reader_is_found(
    planting: tuple[Register, dict[str, str]], read: set[str]
) -> None:
    register, fields = planting
    context = Context(register, board.TODAY)
    records = [record for found in register.records.values() for record in found.values()]
    problems = [problem for record in records for problem in leaks.citizen_number.check(record, context)]
    assert len(read) > 150
    assert read - {fields[problem.inside] for problem in problems} == set()


def test_a_supplier_that_is_withdrawn_is_still_looked_at_as_its_agreement_is_handed_over() -> None:
    path = "verwerkers/fotobank.yaml"
    text = board.files()[f"register/{path}"].decode()
    status = re.search(r"^status: .*$", text, re.MULTILINE)
    assert status is not None
    edits = {path: (status[0], "status: vervallen\nvoor_toezichthouder: Het BSN is 123456782.")}
    found = run_rules(leaks.RULES, board.loaded(edits), board.TODAY)
    assert [(finding.code, finding.id, finding.loc) for finding in found] == [
        ("LEK601", "fotobank", ("voor_toezichthouder",))
    ]


# No alarm where nothing is wrong


@pytest.mark.parametrize("loaded", [board.loaded, lambda: load(read_files(ROOT).files)], ids=["golden", "Conexus"])
def test_a_sound_register_gives_no_alarm(loaded: Callable[[], Loaded]) -> None:
    assert [(f.code, str(f.place)) for f in run_rules(leaks.RULES, loaded(), TODAY)] == []


def prose_of(name: str) -> Iterator[str]:
    """The paragraphs of a document, without what stands between fences: that are fields, or a command."""
    text = re.sub(r"(?ms)^```.*?^```", "", (ROOT / name).read_text(encoding="utf-8"))
    return (paragraph for paragraph in text.split("\n\n") if paragraph.strip())


@pytest.mark.parametrize("name", ["docs/handleiding.md", "README.md", "CHANGELOG.md", "docs/architecture.md"])
def test_our_own_documents_give_no_alarm(name: str) -> None:
    assert [found for paragraph in prose_of(name) for found in alarms(paragraph)] == []


@cache
def on_record() -> OnRecord:
    return OnRecord(board.register())


def alarms(text: str) -> list[str]:
    """What any reader finds in a text, but for what the small board has on record."""
    recorded = on_record()
    return [
        *(number for number, _ in traces.citizen_numbers(text)),
        *traces.accounts(text),
        *traces.secrets(text),
        *traces.ways_in(text),
        *(person.said for person in persons(text) if not leaks._recorded(person.name, recorded)),
        *(mail for mail in traces.mails(text) if mail not in recorded.mails),
        *(phone for phone in traces.phones(text) if traces.same_phone(phone) not in recorded.phones),
        *leaks._places(text, recorded),
        *leaks._sites(text, recorded),
    ]


# For and against: what is found, and what looks like it

FOUND = {
    "a BSN": ("Het BSN is 123456782.", ["123456782"]),
    "a BSN with full stops": ("Nummer 1234.56.782.", ["1234.56.782"]),
    "a bank account": ("Betaal op NL91ABNA0417164300.", ["NL91ABNA0417164300"]),
    "a password": ("Het wachtwoord voor de wifi is zomer26.", ["wachtwoord voor de wifi is zomer26"]),
    "a password with a sign": ("Wachtwoord: geheim!nu", ["Wachtwoord: geheim!nu"]),
    "a code for the alarm": ("De alarmcode is 4711.", ["alarmcode is 4711"]),
    "a private network": ("Het adres is 10.0.0.12.", ["10.0.0.12"]),
    "the address of a server": ("De server staat op 81.2.69.160.", ["server staat op 81.2.69.160"]),
    "a machine": ("Open \\\\schijf.school.lan.", ["schijf.school.lan"]),
    "a title": ("Vraag het juf Sanne.", ["juf Sanne"]),
    "a title in capitals": ("MEVROUW Jansen weet het.", ["MEVROUW Jansen"]),
    "a title and small words": ("Dhr. van den Berg komt.", ["Dhr. van den Berg"]),
    "a degree": ("Prof. dr. De Wit komt.", ["Prof. dr. De Wit"]),
    "initials": ("Stuur het aan J.P. van Dijk.", ["J.P. van Dijk"]),
    "a name in full": ("Bij Anna-Marie de Vries thuis.", ["Anna-Marie de Vries"]),
    "a whole field": ("A. Jansen", ["A. Jansen"]),
    "an e-mail address": ("Mail juf@school.example.", ["juf@school.example"]),
    "a telephone number": ("Bel 06 12 34 56 78.", ["06 12 34 56 78"]),
    "a number from abroad": ("Bel 0031 24 355 12 34.", ["0031 24 355 12 34"]),
    "a home": ("Het kind woont aan de Nieuwe Kerkstraat 12a.", ["Nieuwe Kerkstraat 12a"]),
    "a postcode": ("Ons kantoor: 4321 ZX.", ["4321 ZX"]),
    "a website with the name of the board": ("Kijk op www.voorbeeldscholen.nl.", ["www.voorbeeldscholen.nl"]),
}


@pytest.mark.parametrize(("text", "expected"), FOUND.values(), ids=FOUND)
def test_it_is_found(text: str, expected: list[str]) -> None:
    assert alarms(text) == expected


@pytest.mark.parametrize(("text", "expected"), FOUND.values(), ids=FOUND)
def test_a_text_with_something_to_find_is_read(text: str, expected: list[str]) -> None:
    assert traces.suspect(text)


SOUND = {
    "nine digits": "Het nummer is 123456789.",
    "the number of a board": "Het RSIN is 123456782.",
    "ten digits": "Het kenmerk is 1234567820.",
    "a day": "Van 01-09-2026 tot 31-07-2027, of 2026-09-01.",
    "times": "Van 08.30 tot 14.15 uur, in 2026 en 2027.",
    "what a password is": "Een wachtwoord is persoonlijk en minstens 12 tekens lang.",
    "how long a password is": "Een wachtwoord is 12 tekens. De pincode is 4-cijferig.",
    "a question about a password": "Wachtwoord: vergeten? Dat is uw wachtwoord: geheim!",
    "a name to log in with": "Gebruikersnaam: uw e-mailadres.",
    "a gate": "De poort is om 8.30 uur open.",
    "forms of address": "Geachte heer of mevrouw, de meester en de juf komen.",
    "a title at the end of a sentence": "Wij spreken met de meester. Daarna met de juf.",
    "a street that is named after somebody": "De school staat aan de Dr. Schaepmanlaan.",
    "a school that is named after somebody": "De Anne Frankschool en de Jan Ligthartschool gaan mee.",
    "a label": "Zie bijlage B. Ouders lezen die. Het staat onder C. Wij lezen het.",
    "a letter that counts": "A. Gegevens van leerlingen\nB. Gegevens van ouders",
    "a legal form": "Voorbeeld B.V. Amsterdam levert dit.",
    "two words with capitals": "De Autoriteit Persoonsgegevens en Dienst Uitvoering Onderwijs.",
    "a number for everybody": "Bel 112, 0800-0113 of 0900-1234567.",
    "an account number is no telephone number": "Geen: NL91 ABNA 0417 1643 01.",
    "on record": "Mail fg@voorbeeldscholen.example of bel (012) 345 67 89.",
    "a street of somebody else": "De bus stopt bij Kerkstraat 12.",
    "a website of somebody else": "Kijk op www.rijksoverheid.nl.",
    "the FG": "De FG is de heer Geens.",
}


@pytest.mark.parametrize("text", SOUND.values(), ids=SOUND)
def test_it_is_left_alone(text: str) -> None:
    assert alarms(text) == []


def written_ways(number: str) -> Iterable[str]:
    return (number, f"{number[:4]}.{number[4:6]}.{number[6:]}", f"{number[:3]} {number[3:6]} {number[6:]}")


@pytest.mark.parametrize("changed", range(9))
def test_one_wrong_digit_is_no_citizen_number(changed: int) -> None:
    right = "123456782"
    wrong = right[:changed] + str((int(right[changed]) + 1) % 10) + right[changed + 1 :]
    assert [traces.is_citizen_number(text) for text in written_ways(wrong)] == [False] * 3


def test_one_wrong_digit_is_no_account() -> None:
    assert (traces.is_account("NL91ABNA0417164300"), traces.is_account("NL91ABNA0417164301")) == (True, False)
