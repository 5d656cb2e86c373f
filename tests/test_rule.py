"""What a rule is, the runner, and waivers: how bad a finding is, and when it is kept back."""

import datetime
from collections.abc import Iterator
from dataclasses import replace

import pytest

from registerbuild.checks.context import Context
from registerbuild.checks.rule import Problem, Rule, RuleOutcome, as_message, rule, run_rules
from registerbuild.checks.waivers import RULES as WAIVERS
from registerbuild.register.findings import Finding, Severity
from registerbuild.register.reading.load import load
from registerbuild.register.records.data import Measure
from registerbuild.register.records.values import Record

TODAY = datetime.date(2026, 11, 22)
PATH = "register/maatregelen.yaml"


def measure(status: str = "vastgesteld", more: str = "", text: str = "Mappen liggen achter slot.") -> str:
    return f"slot:\n  status: {status}\n  naam: Slot\n  openbaar: {text}\n{more}"


def waiver(code: str = "PRF101", until: str = "2027-08-01") -> str:
    return f"  vrijstellingen:\n    - code: {code}\n      reden: Wij kiezen in mei.\n      tot: {until}\n"


@rule("PRF101", on=Measure)
def always(measure: Measure, context: Context) -> Iterator[Problem]:
    """Een maatregel die er is.

    Waarom: eigen regel: dit is
    een proef.
    Herstel: haal de maatregel weg.
    """
    yield Problem(("naam",), f"hier staat {measure.name}")


@rule("PRF102", on=Measure, completeness=True)
def incomplete(measure: Measure, context: Context) -> Iterator[Problem]:
    """Een maatregel die niet af is.

    Waarom: eigen regel.
    Herstel: maak haar af.
    """
    yield Problem(("intern",))


@rule("PRF103", on=Record, severity=Severity.TIP)
def words(record: Record, context: Context) -> Iterator[Problem]:
    """AVG in een tekst.

    Waarom: eigen regel.
    Herstel: schrijf privacywet.
    """
    yield Problem(("openbaar",), suggestion="privacywet", fix="anders", message="eigen zin", inside="de AVG")


def findings(text: str, *rules: Rule) -> list[Finding]:
    loaded = load({PATH: text.encode()})
    return run_rules(rules, loaded, TODAY, {PATH: text})


def codes(text: str, *rules: Rule) -> list[tuple[str, Severity]]:
    return [(finding.code, finding.severity) for finding in findings(text, *rules)]


def test_a_docstring_becomes_title_reason_and_fix() -> None:
    assert (always.title, always.why, always.fix) == (
        "Een maatregel die er is.",
        "eigen regel: dit is een proef.",
        "haal de maatregel weg.",
    )


def test_a_docstring_without_reason_is_refused() -> None:
    def silent(record: Record, context: Context) -> Iterator[Problem]:
        """Een regel zonder reden."""
        yield Problem()

    with pytest.raises(ValueError, match="PRF109"):
        rule("PRF109", on=Record)(silent)


@pytest.mark.parametrize(
    ("sentence", "message"),
    [("Een gegeven.", "een gegeven"), ("BSN naar de GGD.", "BSN naar de GGD"), ("‘Derden’.", "‘Derden’")],
)
def test_a_message_has_no_capital_and_no_full_stop(sentence: str, message: str) -> None:
    assert as_message(sentence) == message


def test_a_finding_has_the_place_and_the_words_of_the_rule() -> None:
    (finding,) = findings(measure(), always)
    assert (finding.place.path, finding.place.line, finding.place.column) == (PATH, 3, 9)
    assert (finding.message, finding.fix, finding.note) == (
        "een maatregel die er is",
        "haal de maatregel weg",
        "hier staat Slot",
    )


def test_a_problem_can_bring_its_own_words() -> None:
    (finding,) = findings(measure(), words)
    assert (finding.message, finding.fix, finding.suggestion) == ("eigen zin", "anders", "privacywet")


def test_a_missing_field_points_at_the_record() -> None:
    (finding,) = findings(measure(), incomplete)
    assert (finding.place.line, finding.place.column) == (2, 3)


def test_words_in_a_text_of_more_lines_are_pointed_at() -> None:
    text = measure(text=">-\n    Wij letten op alles.\n    Ook op wat\n    de AVG zegt.")
    (finding,) = findings(text, words)
    assert (finding.place.line, finding.place.column, finding.place.length) == (7, 5, 6)


def test_words_that_stand_only_in_a_later_field_are_not_pointed_at() -> None:
    (finding,) = findings(measure(more="  intern: Volgens de AVG.\n"), words)
    assert finding.place.line == 4


@pytest.mark.parametrize(
    ("status", "severity"),
    [("vastgesteld", Severity.ERROR), ("te bevestigen", Severity.WARNING)],
)
def test_completeness_is_demanded_of_what_is_adopted(status: str, severity: Severity) -> None:
    assert codes(measure(status), incomplete) == [("PRF102", severity)]


def test_what_is_wrong_is_wrong_in_a_draft_and_in_an_example() -> None:
    found = [codes(measure(status), always) for status in ("te bevestigen", "voorbeeld")]
    assert found == [[("PRF101", Severity.ERROR)]] * 2


def test_nothing_is_asked_of_an_example_but_that_it_is_well_made() -> None:
    assert codes(measure("voorbeeld"), incomplete, words) == []


def test_a_withdrawn_record_is_not_checked() -> None:
    assert codes(measure("vervallen"), always, incomplete, words) == []


def test_a_broken_record_is_passed_over_and_the_others_are_checked() -> None:
    text = measure() + "hek:\n  status: vastgesteld\n  naam: Hek\n"
    assert codes(text, always) == [("PRF101", Severity.ERROR)]


def test_the_context_knows_which_kinds_are_broken() -> None:
    seen: list[frozenset[str]] = []

    @rule("PRF104", on=Measure)
    def look(measure: Measure, context: Context) -> Iterator[Problem]:
        """Kijk.

        Waarom: eigen regel.
        Herstel: niets.
        """
        seen.append(context.broken)
        return iter(())

    findings(measure() + "hek:\n  status: vastgesteld\n  naam: Hek\n", look)
    assert seen == [frozenset({"maatregel"})]


def test_a_waiver_keeps_a_finding_back() -> None:
    assert codes(measure(more=waiver()), always, *WAIVERS) == []


def test_a_waiver_holds_for_its_own_rule_only() -> None:
    assert codes(measure(more=waiver()), always, incomplete, *WAIVERS) == [("PRF102", Severity.ERROR)]


def test_a_waiver_holds_on_its_last_day() -> None:
    assert codes(measure(more=waiver(until="2026-11-22")), always, *WAIVERS) == []


def test_the_day_after_the_finding_is_back_as_a_warning_so_that_a_passing_day_breaks_no_build() -> None:
    assert codes(measure(more=waiver(until="2026-11-21")), always, *WAIVERS) == [
        ("PRF101", Severity.WARNING),
        ("WAI002", Severity.WARNING),
    ]


@pytest.mark.parametrize("until", ["2027-08-01", "2026-11-21"])
def test_a_waiver_that_is_not_needed_is_a_finding(until: str) -> None:
    silent = replace(incomplete, check=lambda record, context: iter(()))
    assert codes(measure(more=waiver("PRF102", until)), always, silent, *WAIVERS) == [
        ("PRF101", Severity.ERROR),
        ("WAI001", Severity.WARNING),
    ]


def test_a_waiver_for_an_unknown_rule_is_an_error_with_a_suggestion() -> None:
    found = [f for f in findings(measure(more=waiver("PRF110")), always, *WAIVERS) if f.code == "WAI003"]
    assert [(finding.severity, finding.suggestion) for finding in found] == [(Severity.ERROR, "PRF101")]


def test_a_rule_about_waivers_cannot_be_waived() -> None:
    assert ("WAI003", Severity.ERROR) in codes(measure(more=waiver("WAI001")), always, *WAIVERS)


def test_a_rule_about_the_outcome_sees_waived_codes_too() -> None:
    seen: list[frozenset[str]] = []

    @rule("PRF105", on=RuleOutcome)
    def look(outcome: RuleOutcome, context: Context) -> Iterator[Problem]:
        """Kijk.

        Waarom: eigen regel.
        Herstel: niets.
        """
        seen.append(outcome.codes)
        return iter(())

    findings(measure(more=waiver()), always, look)
    assert seen == [frozenset({"PRF101"})]
