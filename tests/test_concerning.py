"""Which findings a narrowed register is about: by the record they are in and the records they name, never by words."""

import datetime
from collections.abc import Iterator

import board
import pytest
import test_checks
from test_checks import Case

from registerbuild import checks
from registerbuild.checking import checked
from registerbuild.derived.concerning import Concerning, concerning
from registerbuild.derived.select import at_school, select
from registerbuild.disk.reading import Read
from registerbuild.register.findings import Finding, Loc, Place, RecordKey, Severity
from registerbuild.register.index import Register
from registerbuild.register.reading.load import load
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.processor import Processor

REGISTER = board.register()
KEPT = select(REGISTER, ["inschrijving"], lambda _: "elders")


def finding(kind: str, name: str, loc: Loc = (), names: tuple[RecordKey, ...] = (), note: str = "") -> Finding:
    place = Place("register/x.yaml")
    return Finding(
        "VRW999", Severity.WARNING, "iets", place, "doe iets", note, kind=kind, id=name, loc=loc, names=names
    )


def about(*findings: Finding, kept: Register = KEPT) -> Concerning:
    return concerning(findings, REGISTER, kept)


def test_a_finding_in_a_kept_record_is_found_by_that_record() -> None:
    one = finding("verwerking", "inschrijving")
    assert about(one).found == {("verwerking", "inschrijving"): (one,)}


@pytest.mark.parametrize(
    ("kind", "name"), [("verwerking", "beeld"), ("ontvanger", "politie"), ("artikel", "x/y"), ("", "")]
)
def test_a_finding_outside_what_is_kept_is_not_counted(kind: str, name: str) -> None:
    assert about(finding(kind, name)) == Concerning({}, 0)


def test_a_finding_that_names_an_activity_which_is_left_out_is_only_counted() -> None:
    names = (("verwerking", "inschrijving"), ("verwerking", "beeld"))
    assert about(finding("verwerking", "inschrijving", names=names)) == Concerning({}, 1)


def test_a_finding_that_names_only_what_is_kept_is_found() -> None:
    names = (("verwerking", "inschrijving"), ("gegeven", "gezondheid"))
    assert about(finding("verwerking", "inschrijving", names=names)).others == 0


def test_the_name_of_another_activity_in_a_message_decides_nothing() -> None:
    """An activity may be called by an everyday word; what a finding names is said beside the message."""
    name = REGISTER.all(Activity)["beeld"].name
    assert about(finding("verwerking", "inschrijving", note=f"vergelijk {name}")).others == 0


@pytest.mark.parametrize(
    ("loc", "count"), [((), 1), (("producten",), 1), (("producten", 0, "naam"), 1), (("producten", 1, "naam"), 0)]
)
def test_a_finding_in_a_product_that_is_left_out_is_not_found(loc: Loc, count: int) -> None:
    card = REGISTER.all(Processor)["leerlingkaart"]
    other = card.products[0].model_copy(update={"id": "ander", "activities": ("beeld",)})
    wide = card.model_copy(update={"products": (*card.products, other)})
    everything = Register({**REGISTER.records, Processor: {card.id: wide}})
    found = concerning([finding("verwerker", card.id, loc)], everything, KEPT)
    assert len(found.found) == count


def test_the_order_of_the_products_that_are_kept_does_not_matter() -> None:
    card = REGISTER.all(Processor)["leerlingkaart"]
    other = card.products[0].model_copy(update={"id": "ander", "activities": ("beeld",)})
    wide = card.model_copy(update={"products": (other, *card.products)})
    everything = Register({**REGISTER.records, Processor: {card.id: wide}})
    kept = select(everything, ["inschrijving"], lambda _: "elders")
    found = [len(concerning([finding("verwerker", card.id, ("producten", n))], everything, kept).found) for n in (0, 1)]
    assert found == [0, 1]


def test_a_finding_in_an_activity_of_another_school_is_not_found() -> None:
    kept = at_school(REGISTER, "de-eik")
    assert about(finding("verwerking", "begeleiding"), kept=kept) == Concerning({}, 0)


# What findings carry


def every_case() -> list[object]:
    return test_checks.all_cases("Fout")


def with_findings(case: Case) -> tuple[Register, list[Finding]]:
    together = test_checks.BASIS | {path: text.encode() for path, text in case.files.items()}
    loaded = load(together)
    texts = {path: text.decode() for path, text in together.items()}
    return loaded.register, checks.run(loaded, test_checks.TODAY, texts)


def spoken_of(found: Finding, register: Register) -> Iterator[str]:
    """The other activities that the words of a finding speak of, by name, by path, or by kind and id."""
    said = f"{found.message}\n{found.note}\n{found.fix}\n{found.suggestion or ''}"
    for name, activity in register.all(Activity).items():
        words = (activity.name, f"verwerkingen/{name}.yaml", f"verwerking {name}", f"verwerking/{name}", f"{name}: ")
        words = (*words, f"niet bij {name}", f"over {name}")
        if (found.kind, found.id) != ("verwerking", name) and any(word in said for word in words):
            yield name


@pytest.mark.parametrize(("code", "case"), every_case())
def test_a_finding_carries_every_activity_that_its_words_speak_of(code: str, case: Case) -> None:
    register, findings = with_findings(case)
    missing = [
        (f.code, name) for f in findings for name in spoken_of(f, register) if ("verwerking", name) not in f.names
    ]
    assert missing == []


@pytest.mark.parametrize("code", ["VWK225", "VWK226", "DPI113", "DPI119"])
def test_some_findings_speak_of_another_activity(code: str) -> None:
    """Or the test above could not fail."""
    told = [with_findings(case) for case in test_checks.cases(code, "Fout")]
    assert any(name for register, found in told for f in found if f.code == code for name in spoken_of(f, register))


def test_every_finding_of_a_board_says_in_which_record_it_is() -> None:
    files = board.files({"verwerkingen/inschrijving.yaml": ("doel: inschrijven", "doel: inschrijvn")})
    loaded, findings = checked(Read(files, ()), datetime.date(2027, 1, 15), final=True)
    assert {finding.code for finding in findings} >= {"LNK001", "DEF001"}
    for found in findings:
        assert found.id in loaded.origins[found.kind]


def test_a_finding_stands_at_the_place_of_its_loc() -> None:
    loaded, findings = checked(Read(board.files(), ()), board.TODAY)
    for found in findings:
        start = loaded.origins[found.kind][found.id].place(found.loc)
        assert (found.place.path, found.place.line >= start.line) == (start.path, True)
