"""The command diff: versions, folders and revisions in git."""

import json
import subprocess
from pathlib import Path

import board
import changing
import pytest
from click.testing import CliRunner, Result

from registerbuild.commands.main import group
from registerbuild.disk.revisions import RevisionError, files_at


def run(folder: Path, *arguments: str) -> Result:
    result = CliRunner().invoke(group, ["-C", str(folder), "diff", *arguments, *board.PEILDATUM])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return board.write(tmp_path / "project", changing.files())


def git(folder: Path, *arguments: str) -> None:
    who = ["-c", "user.name=Test", "-c", "user.email=test@voorbeeldscholen.example"]
    subprocess.run(["git", "-C", str(folder), *who, *arguments], check=True, capture_output=True)


@pytest.fixture
def tracked(project: Path) -> Path:
    """The project in git, and after that a period that changed."""
    git(project, "init", "--quiet")
    git(project, "add", "register")
    git(project, "commit", "--quiet", "--message", "Begin")
    periods = project / "register" / "bewaartermijnen.yaml"
    periods.write_text(periods.read_text("utf-8").replace("termijn: P5Y", "termijn: P6Y"), "utf-8")
    return project


def test_without_names_it_is_the_version_in_force_and_the_draft(project: Path) -> None:
    result = run(project)
    assert result.output.startswith("Privacyreglement: 4 leden vervallen, 1 lid gewijzigd")
    assert "Van 2026-08-01 naar concept." in result.output


def test_a_version_can_be_named(project: Path) -> None:
    assert "Van concept naar 2026-08-01." in run(project, "concept", "2026-08-01").output


def test_without_a_change_file_it_says_that_reasons_are_missing(project: Path) -> None:
    (project / changing.PATH).unlink()
    assert "! de reden ontbreekt" in run(project).output


def test_a_draft_beside_its_earlier_state_tells_which_column_changed_alone(tracked: Path) -> None:
    draft = tracked / "register" / "reglement" / "concept" / "bewaren.md"
    draft.write_text(draft.read_text("utf-8").replace("Wij bewaren het", "Wij bewaren niet het"), "utf-8")
    assert "! alleen rechts veranderd: ontkenningen" in run(tracked, "HEAD").output


@pytest.mark.parametrize(
    ("reader", "there", "gone"),
    [
        ("gmr", "Instemming nodig van", "Het besluit"),
        ("ouders", "Wat verandert er voor u?", "[vervalt:"),
        ("jurist", "Het besluit", "Instemming nodig van"),
    ],
)
def test_each_reader_gets_his_own_parts(reader: str, there: str, gone: str, project: Path) -> None:
    output = run(project, "--voor", reader).output
    assert there in output
    assert gone not in output


def test_json_is_the_view(project: Path) -> None:
    found = json.loads(run(project, "--format", "json").output)
    assert (found["old"], found["new"], len(found["articles"])) == ("2026-08-01", "concept", 2)


def test_a_page_is_written_to_a_file_of_its_own(project: Path, tmp_path: Path) -> None:
    result = run(project, "--format", "html", "--naar", str(tmp_path / "was-wordt.html"))
    assert result.exit_code == 0
    assert "[vervalt: " in (tmp_path / "was-wordt.html").read_text("utf-8")


@pytest.mark.parametrize("arguments", [["--format", "html"], ["--naar", "x.txt"]])
def test_a_file_goes_with_html_and_pdf_and_with_nothing_else(arguments: list[str], project: Path) -> None:
    result = run(project, *arguments)
    assert result.exit_code == 2
    assert "--naar BESTAND" in result.output


def test_a_revision_shows_what_changed_in_the_register(tracked: Path) -> None:
    output = run(tracked, "HEAD", "--voor", "fg").output
    assert "bewaartermijn leerlingenadministratie (administratie): gewijzigd" in output
    assert "Termijn: [vervalt: 5 jaar] [nieuw: 6 jaar]" in output
    assert "AVG artikel 13" in output


def test_nothing_is_checked_out(tracked: Path) -> None:
    before = {path: path.read_bytes() for path in tracked.rglob("*") if path.is_file() and ".git" not in path.parts}
    run(tracked, "HEAD")
    after = {path: path.read_bytes() for path in tracked.rglob("*") if path.is_file() and ".git" not in path.parts}
    assert after == before


def test_a_folder_is_compared_as_a_revision_is(project: Path, tmp_path: Path) -> None:
    older = board.write(tmp_path / "ouder", changing.files())
    periods = project / "register" / "bewaartermijnen.yaml"
    periods.write_text(periods.read_text("utf-8").replace("termijn: P5Y", "termijn: P6Y"), "utf-8")
    assert "[vervalt: 5 jaar] [nieuw: 6 jaar]" in run(project, str(older)).output


def test_a_fact_that_a_lid_shows_is_compared_as_it_was_and_is(tracked: Path) -> None:
    output = run(tracked, "HEAD", "2026-08-01").output
    assert "administratie [vervalt: 5 jaar] [nieuw: 6 jaar]" in output


def test_what_is_not_there_is_said_in_dutch(tracked: Path) -> None:
    result = run(tracked, "bestaat-niet")
    assert result.exit_code == 2
    assert "git kent de versie bestaat-niet niet" in result.output


@pytest.mark.parametrize("name", ["--help", "-x", "--output=x"])
def test_a_revision_is_never_an_option_of_git(name: str, tracked: Path) -> None:
    with pytest.raises(RevisionError, match="is geen git-versie"):
        files_at(tracked, name)


def test_outside_git_it_says_so(project: Path) -> None:
    result = run(project, "HEAD")
    assert result.exit_code == 2
    assert "niet bijgehouden met git" in result.output


def test_without_git_it_says_so(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    result = run(project, "HEAD")
    assert result.exit_code == 2
    assert "het programma git staat niet op deze computer" in result.output


def test_of_an_older_register_the_rest_is_compared(tracked: Path) -> None:
    measures = tracked / "register" / "maatregelen.yaml"
    good = measures.read_bytes()
    measures.write_bytes(b"x: [\n")
    git(tracked, "commit", "--quiet", "--all", "--message", "Kapot")
    measures.write_bytes(good)
    result = run(tracked, "HEAD")
    assert result.exit_code == 0
    assert "Niet vergeleken, want niet te lezen: " in result.stderr
    assert "maatregel" in result.stderr


@pytest.mark.parametrize("what", ["blob", "tree"])
def test_a_repository_that_misses_a_part_is_said(tracked: Path, what: str) -> None:
    name = "HEAD:register/organisatie.yaml" if what == "blob" else "HEAD:register"
    found = subprocess.run(["git", "-C", str(tracked), "rev-parse", name], check=True, capture_output=True, text=True)
    (tracked / ".git" / "objects" / found.stdout[:2] / found.stdout[2:].strip()).unlink()
    result = run(tracked, "HEAD")
    assert (result.exit_code, "mist een deel van de versie HEAD" in result.output) == (2, True)


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("bestand/x.html", "een deel van het pad is een bestand"),
        ("bestand/x/y.html", "een deel van het pad is een bestand"),
        ("x" * 300, "het pad is te lang"),
    ],
)
def test_a_place_that_cannot_be_is_said_in_dutch(target: str, message: str, project: Path) -> None:
    (project / "bestand").write_text("van mij")
    result = run(project, "--format", "html", "--naar", str(project / target))
    assert (result.exit_code, message in result.output) == (2, True)


def test_a_long_name_is_fine(project: Path) -> None:
    assert run(project, "--format", "html", "--naar", str(project / ("x" * 250))).exit_code == 0


def test_a_text_with_errors_can_be_compared(project: Path) -> None:
    draft = project / "register" / "reglement" / "concept" / "bewaren.md"
    draft.write_text(draft.read_text("utf-8").replace("Het ", "Het <b>oude</b> 5*3*2 ", 1), "utf-8")
    result = run(project)
    assert result.exit_code == 0
    assert "Van 2026-08-01 naar concept." in result.stdout
    assert "fouten in het register; zie registerbuild check." in result.stderr


def test_a_pdf_of_a_text_with_errors_is_made(project: Path, tmp_path: Path) -> None:
    draft = project / "register" / "reglement" / "concept" / "bewaren.md"
    draft.write_text(draft.read_text("utf-8").replace("Het ", "Het 5*3*2 ", 1), "utf-8")
    result = run(project, "--format", "pdf", "--naar", str(tmp_path / "was-wordt.pdf"))
    assert (result.exit_code, (tmp_path / "was-wordt.pdf").read_bytes()[:5]) == (0, b"%PDF-")


def test_a_letter_that_cannot_be_printed_stops_a_pdf(project: Path, tmp_path: Path) -> None:
    draft = project / "register" / "reglement" / "concept" / "bewaren.md"
    draft.write_text(draft.read_text("utf-8").replace("Het ", "Het \U00012000 ", 1), "utf-8")
    result = run(project, "--format", "pdf", "--naar", str(tmp_path / "was-wordt.pdf"))
    assert (result.exit_code, "BST009" in result.stderr) == (1, True)


def test_a_reference_that_leads_nowhere_is_compared_as_words(project: Path) -> None:
    draft = project / "register" / "reglement" / "concept" / "bewaren.md"
    draft.write_text(draft.read_text("utf-8").replace("Het ", "Het {termijn:weg} ", 1), "utf-8")
    result = run(project)
    assert (result.exit_code, "[termijn:weg]" in result.stdout) == (0, True)


@pytest.mark.parametrize(
    ("path", "old", "new", "lost"),
    [
        ("reglement/concept/bewaren.md", "titel: Bewaren", "titels: Bewaren", "artikel concept/bewaren"),
        ("verwerkingen/begeleiding.yaml", "status: ", "stand: ", "verwerking begeleiding"),
        ("verwerkingen/begeleiding.yaml", "eigenaar: directeur", "eigenaar: weg", "verwerking begeleiding"),
        ("wijzigingen/concept.yaml", "van: ", "uit: ", "wijziging concept"),
    ],
)
def test_what_cannot_be_read_is_named_and_the_rest_compared(
    path: str, old: str, new: str, lost: str, project: Path
) -> None:
    file = project / "register" / path
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
    result = run(project)
    assert result.exit_code == 0
    assert lost in result.stderr.splitlines()[0]


def test_a_comparison_says_in_itself_what_it_leaves_out(project: Path, tmp_path: Path) -> None:
    file = project / "register" / "verwerkingen" / "begeleiding.yaml"
    file.write_text(file.read_text("utf-8").replace("status: ", "stand: ", 1), "utf-8")
    page = tmp_path / "was-wordt.html"
    assert run(project, "--format", "html", "--naar", str(page)).exit_code == 0
    assert "Niet vergeleken, want niet te lezen" in page.read_text("utf-8")


def test_without_the_board_nothing_is_compared(project: Path) -> None:
    (project / "register" / "organisatie.yaml").write_text("naam: x", "utf-8")
    result = run(project)
    assert (result.exit_code, "organisatie" in result.output) == (2, True)
