"""The command stel-vast: a version is adopted whole, with decision and fingerprint, or nothing changes."""

import datetime
from pathlib import Path

import board
import changing
import pytest
from click.testing import CliRunner, Result

from registerbuild.checking import checked
from registerbuild.commands import adopting
from registerbuild.commands.main import group
from registerbuild.disk.reading import read
from registerbuild.register.findings import Severity
from registerbuild.register.records.change import Change
from registerbuild.register.records.texts import Regulation, RegulationStatus
from registerbuild.register.records.values import Status

DECIDED = "2027-06-01"
OPTIONS = ["--datum", "2027-08-01", "--besluit", "B-20", "--orgaan", "het bestuur", "--genomen-op", DECIDED]


def run(folder: Path, *arguments: str) -> Result:
    result = CliRunner().invoke(group, ["-C", str(folder), "stel-vast", "--peildatum", DECIDED, *arguments])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def project_of(folder: Path, change: str = changing.HEAD + changing.REASON + changing.GONE + changing.ASKED) -> Path:
    return board.write(folder, changing.files(change + changing.VOTE))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return project_of(tmp_path)


def contents(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def errors(folder: Path) -> list[str]:
    _, findings = checked(read(folder), board.TODAY)
    return [f"{f.code} {f.place.path}" for f in findings if f.severity is Severity.ERROR]


def test_it_becomes_a_version_with_its_decisions(project: Path) -> None:
    assert run(project, "concept", *OPTIONS).exit_code == 0
    found = checked(read(project), board.TODAY)[0].register.all(Regulation)["2027-08-01"]
    assert (found.state, found.status, found.replaces) == (RegulationStatus.ADOPTED, Status.ADOPTED, "2026-08-01")
    assert found.in_force == datetime.date(2027, 8, 1)
    assert [(d.body, d.kind, str(d.date), d.number) for d in found.decisions] == [
        ("oudergeleding van de GMR", "instemming", "2027-05-01", None),
        ("het bestuur", "vaststelling", "2027-06-01", "B-20"),
    ]


def test_the_change_file_gets_a_new_name_with_decision_and_fingerprint(project: Path) -> None:
    run(project, "concept", *OPTIONS)
    found = checked(read(project), board.TODAY)[0].register.all(Change)
    assert list(found) == ["2027-08-01"]
    change = found["2027-08-01"]
    assert (change.new, change.status) == ("2027-08-01", Status.ADOPTED)
    assert change.decision is not None
    assert change.decision.number == "B-20"
    assert len(change.fingerprint or "") == 64


@pytest.mark.parametrize("day", ["2027-04-30", "2027-05-31"])
def test_what_has_not_been_voted_or_decided_yet_is_not_adopted(project: Path, day: str) -> None:
    before = contents(project)
    result = run(project, "concept", *OPTIONS, "--peildatum", day)
    assert (result.exit_code, contents(project)) == (2, before)


def test_the_result_has_no_errors(project: Path) -> None:
    run(project, "concept", *OPTIONS)
    assert errors(project) == []


def test_the_draft_stays_as_it_is(project: Path) -> None:
    before = contents(project / "register" / "reglement" / "concept")
    run(project, "concept", *OPTIONS)
    assert contents(project / "register" / "reglement" / "concept") == before


def test_a_text_that_changes_after_that_is_an_error(project: Path) -> None:
    run(project, "concept", *OPTIONS)
    file = project / "register" / "reglement" / "2027-08-01" / "bewaren.md"
    file.write_text(file.read_text("utf-8").replace("5 jaar", "6 jaar"), "utf-8")
    assert errors(project) == ["REG302 register/wijzigingen/2027-08-01.yaml"]


def test_a_dry_run_writes_nothing(project: Path) -> None:
    before = contents(project)
    result = run(project, "concept", "--droog", *OPTIONS)
    assert result.exit_code == 0
    assert result.output.startswith("Er is niets geschreven.")
    assert contents(project) == before


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (changing.HEAD + changing.GONE + changing.ASKED + changing.VOTE, "WYZ101"),
        (changing.HEAD + changing.REASON.replace("ouders: geen", "ouders: nog te bepalen") + changing.GONE, "WYZ102"),
        (changing.HEAD + changing.REASON + changing.GONE, "WYZ103"),
        (changing.HEAD + changing.REASON + changing.GONE + changing.ASKED, "WYZ104"),
        (
            changing.HEAD + changing.REASON + changing.GONE + changing.ASKED + changing.VOTE.replace('"7"', '"1"'),
            "WYZ107",
        ),
    ],
)
def test_what_is_missing_stops_it(change: str, code: str, tmp_path: Path) -> None:
    project = board.write(tmp_path, changing.files(change))
    before = contents(project)
    result = run(project, "concept", *OPTIONS)
    assert result.exit_code == 1
    assert code in result.output
    assert "register/wijzigingen/concept.yaml" in result.output
    assert contents(project) == before


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["concpt", *OPTIONS], "er is geen versie concpt; bedoelde u concept?"),
        (["2026-08-01", *OPTIONS], "versie 2026-08-01 is geen concept maar vastgesteld"),
        (["concept", *OPTIONS, "--datum", "2026-08-01"], "er is al een versie 2026-08-01"),
        (["concept", *OPTIONS, "--datum", "2027-05-01"], "het besluit is van na de dag"),
        (
            ["concept", *OPTIONS, "--datum", "2025-05-01", "--genomen-op", "2025-01-01"],
            "de vorige versie begon op 1 augustus 2026",
        ),
    ],
)
def test_what_cannot_be_is_refused(arguments: list[str], message: str, project: Path) -> None:
    before = contents(project)
    result = run(project, *arguments)
    assert result.exit_code == 2
    assert message in result.output
    assert contents(project) == before


def test_without_a_change_file_it_is_refused(tmp_path: Path) -> None:
    files = changing.files()
    del files[changing.PATH]
    result = run(board.write(tmp_path, files), "concept", *OPTIONS)
    assert "er is geen wijzigingsbestand met naar: concept" in result.output


def test_a_text_that_calls_itself_a_draft_is_refused(project: Path) -> None:
    file = project / "register" / "reglement" / "concept" / "reglement.yaml"
    file.write_text(file.read_text("utf-8") + "vooraf: Dit is een concept.\n", "utf-8")
    assert "staat bij vooraf nog dat dit een concept is" in run(project, "concept", *OPTIONS).output


@pytest.mark.parametrize("blocked", ["reglement/2027-08-01/x", "wijzigingen/2027-08-01.yaml"])
def test_when_something_is_in_the_way_all_stays_as_it_was(blocked: str, project: Path) -> None:
    source = read(project)
    loaded, _ = checked(source, board.TODAY)
    decision = adopting.AdoptionDecision("het bestuur", "B-20", datetime.date(2027, 6, 1), datetime.date(2027, 8, 1))
    adoption = adopting.prepared(source, loaded, "concept", decision, datetime.date.fromisoformat(DECIDED))
    (project / "register" / blocked).parent.mkdir(exist_ok=True)
    (project / "register" / blocked).write_text("van iemand anders", "utf-8")
    before = contents(project / "register")
    with pytest.raises(adopting.AdoptionRefused, match="er is niets geschreven"):
        adopting.write_adoption(project, adoption)
    assert contents(project / "register") == before
