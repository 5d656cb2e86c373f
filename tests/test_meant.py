"""What a person meant by a value: said only when it is certain."""

import pytest

from registerbuild.register.meant import as_answer, as_date, as_period, misspelt


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("1-8-2027", "2027-08-01"),
        ("01.08.2027", "2027-08-01"),
        ("1 augustus 2027", "2027-08-01"),
        ("1 Augustus  2027", "2027-08-01"),
        ("3 mrt. 2026", "2026-03-03"),
        ("31/8/2027", "2027-08-31"),
    ],
)
def test_a_date_as_the_dutch_write_it(written: str, date: str) -> None:
    assert as_date(written) == date


@pytest.mark.parametrize(
    "written", ["1/8/2027", "31-2-2027", "1-8-27", "8-2027", "1-8.2027", "augustus 2027", "³-8-2027"]
)
def test_a_date_that_may_be_another(written: str) -> None:
    assert as_date(written) is None


@pytest.mark.parametrize(
    ("written", "period"), [("2 jaar", "P2Y"), ("1 Week", "P1W"), ("18 maanden", "P18M"), ("7dagen", "P7D")]
)
def test_a_period_in_words(written: str, period: str) -> None:
    assert as_period(written) == period


@pytest.mark.parametrize("written", ["2 tot 5 jaar", "ongeveer 2 jaar", "twee", "2", "2 jaar na vertrek"])
def test_a_period_that_says_more_or_less(written: str) -> None:
    assert as_period(written) is None


@pytest.mark.parametrize(("written", "answer"), [("yes", "ja"), ("Ja", "ja"), ("FALSE", "nee"), ("misschien", None)])
def test_a_yes_or_no(written: str, answer: str | None) -> None:
    assert as_answer(written) == answer


@pytest.mark.parametrize(
    ("written", "known", "meant"),
    [
        ("leerlingdosier", ("leerlingdossier", "leerlinggegevens"), "leerlingdossier"),
        ("Leerlingen", ("leerlingen", "ouders"), "leerlingen"),
        ("medewerkr", ("medewerker", "medewerkers"), None),
        ("groep-9", ("groep-8",), None),
        ("nodig", ("niet nodig",), None),
        ("ouders", ("ouders",), None),
        ("", ("a",), None),
    ],
)
def test_a_word_is_another_misspelt_only_when_no_third_comes_near(
    written: str, known: tuple[str, ...], meant: str | None
) -> None:
    assert misspelt(written, known) == meant
