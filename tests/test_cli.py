"""The command line: what it says, and how it ends."""

import json
import re
from pathlib import Path

import board
import pytest
from click.testing import CliRunner, Result

from registerbuild import checks
from registerbuild.commands import dutch
from registerbuild.commands.main import COMMANDS, command_of, group
from registerbuild.disk.reading import read_theme
from registerbuild.report.text import FIRST

SMALL = board.small()
VERSION = {path: data for path, data in board.files().items() if "/reglement/2024-08-01/" in path}
"""A version of the regulation with its adopted document."""

UNSEEN = tuple(f"register/{home}" for home in ("prescans", "dpia", "schaal", "opdrachten", "wijzigingen"))
"""Records that no public page rests on."""


def run(folder: Path, *arguments: str) -> Result:
    result = CliRunner().invoke(group, ["-C", str(folder), *arguments])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return board.write(tmp_path)


def broken(folder: Path, path: str, old: str, new: str) -> None:
    file = folder / "register" / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


# which commands there are


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_says_of_a_command_what_the_command_says_of_itself(name: str) -> None:
    found = command_of(name)
    assert found.name == name
    assert (found.help or "").startswith(COMMANDS[name].rstrip("."))


# check


def test_a_good_register_ends_with_0(project: Path) -> None:
    assert run(project, "check", *board.PEILDATUM).exit_code == 0


def test_a_warning_ends_with_1_when_strict(project: Path) -> None:
    assert run(project, "check", "--strict", *board.PEILDATUM).exit_code == 1


def test_an_error_ends_with_1(project: Path) -> None:
    broken(project, "doelen.yaml", "naam: Inschrijven", "nam: Inschrijven")
    assert run(project, "check", *board.PEILDATUM).exit_code == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "--format", "xml"],
        ["check", "--select", "VRX"],
        ["check", "--ignore", "VRW110,XYZ"],
        ["check", "--select", "VRW126"],
        ["check", "--alleen", "fouten"],
        ["check", "nergens.yaml"],
        ["check", ".."],
        ["check", "--peildatum", "morgen"],
        ["check", "--peildatum", "20270101"],
        ["check", "--peildatum", "2027-W01-1"],
        ["bestaat-niet"],
        ["check", "--bestaat-niet"],
        ["build", "--jobs", "0"],
        ["rule", "XXX999"],
        ["show", "openbaar/niets.html", *board.PEILDATUM],
    ],
)
def test_wrong_use_ends_with_2(project: Path, arguments: list[str]) -> None:
    assert run(project, *arguments).exit_code == 2


@pytest.mark.parametrize("command", ["check", "build", "show x"])
def test_a_folder_without_register_ends_with_2_and_says_what_to_do(tmp_path: Path, command: str) -> None:
    result = run(tmp_path, *command.split())
    assert (result.exit_code, "hier is geen map register/" in result.output) == (2, True)


def test_a_date_in_words_is_refused_in_dutch(project: Path) -> None:
    assert "schrijf jaar-maand-dag" in run(project, "check", "--peildatum", "morgen").output


@pytest.mark.parametrize("epoch", ["1" + "0" * 21, "-1" + "0" * 21, "gisteren"])
def test_a_moment_that_does_not_exist_is_refused_by_name(
    project: Path, monkeypatch: pytest.MonkeyPatch, epoch: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert f"SOURCE_DATE_EPOCH={epoch} is geen datum" in run(project, "check").output


MISTAKES = (
    ("doelen.yaml", "naam: Inschrijven", "nam: Inschrijven", "REC001"),
    ("scholen.yaml", "soort: kantoor", "soort: kantor", "REC003"),
    ("betrokkenen.yaml", "minderjarig: ja", "minderjarig: yes", "REC003"),
    ("bewaartermijnen.yaml", "termijn: P2Y", "termijn: 2 jaar", "REC007"),
    ("verwerkingen/inschrijving.yaml", "grondslag: wettelijke", "grondslag: wetelijke", "VRW104"),
    ("verwerkingen/begeleiding.yaml", "maatregelen: [toegang]", "maatregelen: [tegang]", "LNK001"),
    ("verklaringen/ouders.md", "{termijn:dossier}", "{termijn:dosier}", "LNK002"),
    ("reglement/2026-08-01/bewaren.md", "Het leerlingdossier", "Het <b>leerlingdossier</b>", "TKS004"),
    ("wetten.yaml", "kort: AVG", "kort: &x AVG", "YAM004"),
    ("verwerkers/lesbord.yaml", "naam: Lesbord B.V.", "naam: Lesbord: B.V.", "YAM002"),
)


def test_ten_mistakes_give_ten_findings_in_one_run(project: Path) -> None:
    for path, old, new, _ in MISTAKES:
        broken(project, path, old, new)
    result = run(project, "check", "--format", "json", *board.PEILDATUM)
    found = [
        (f["path"].removeprefix("register/"), f["code"]) for f in json.loads(result.output) if f["severity"] == "fout"
    ]
    assert {(path, code) for path, _, _, code in MISTAKES} <= set(found)


def test_each_finding_has_file_line_and_column_and_says_in_dutch_what_to_do(project: Path) -> None:
    for path, old, new, _ in MISTAKES:
        broken(project, path, old, new)
    text = run(project, "check", *board.PEILDATUM).output
    for path, _, _, code in MISTAKES:
        assert re.search(rf"^{code}  .+\n  register/{re.escape(path)}, regel \d+, kolom \d+\n", text, re.MULTILINE)
    assert text.count("te doen  ") == FIRST


def test_json_is_a_list_and_nothing_else(project: Path) -> None:
    findings = json.loads(run(project, "check", "--format", "json", *board.PEILDATUM).output)
    assert all({"code", "severity", "message", "fix", "path", "line", "column"} <= set(f) for f in findings)


def paths(project: Path, *arguments: str) -> set[str]:
    """The files in which something is found."""
    return {f["path"] for f in json.loads(run(project, "check", "--format", "json", *arguments).output)}


@pytest.mark.parametrize(
    ("options", "kept"),
    [
        (("--select", "leg"), {"LEG"}),
        (("--select", "LEG101, DPI1"), {"LEG", "DPI"}),
        (("--select", "LEG,DPI", "--ignore", "LEG"), {"DPI"}),
    ],
)
def test_codes_are_chosen_by_how_they_begin(project: Path, options: tuple[str, ...], kept: set[str]) -> None:
    found = json.loads(run(project, "check", "--format", "json", *options, *board.PEILDATUM).output)
    assert {f["code"][:3] for f in found} == kept


@pytest.mark.parametrize("severity", ["fout", "let op", "tip"])
def test_one_severity_can_be_asked_for(project: Path, severity: str) -> None:
    broken(project, "doelen.yaml", "naam: Inschrijven", "nam: Inschrijven")
    found = json.loads(run(project, "check", "--format", "json", "--alleen", severity, *board.PEILDATUM).output)
    assert {f["severity"] for f in found} == {severity}


@pytest.mark.parametrize("path", ["register/prescans", "register/prescans/"])
def test_a_folder_can_be_asked_for(project: Path, path: str) -> None:
    found = paths(project, path, *board.PEILDATUM)
    assert {each.rpartition("/")[0] for each in found} == {"register/prescans"}


def test_a_path_is_read_from_where_one_stands(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project / "register")
    assert paths(project, "betrokkenen.yaml", *board.PEILDATUM) == {"register/betrokkenen.yaml"}


def test_the_whole_project_can_be_asked_for(project: Path) -> None:
    assert paths(project, str(project), *board.PEILDATUM) == paths(project, *board.PEILDATUM)


def test_what_is_not_asked_for_does_not_count_for_the_end(project: Path) -> None:
    broken(project, "doelen.yaml", "naam: Inschrijven", "nam: Inschrijven")
    asked = ("register/doelen.yaml", "register/scholen.yaml")
    assert [run(project, "check", path, *board.PEILDATUM).exit_code for path in asked] == [1, 0]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--select", "VRX"], "er is geen code die begint met VRX; bedoelde u VRW?"),
        (["--ignore", "TAA4011"], "bedoelde u TAA401?"),
        (["--select", "VRW126"], "VRW126 is er niet meer. Vervangen door LEG101"),
        (["--alleen", "fouten"], "kan hier niet; kies uit 'fout', 'let op', 'tip'"),
        (["nergens.yaml"], "nergens.yaml bestaat niet"),
    ],
)
def test_wrong_use_of_check_is_said_in_dutch(project: Path, arguments: list[str], said: str) -> None:
    dutch.speak()
    assert said in run(project, "check", *arguments).output


def test_sarif_and_github_tell_every_finding(project: Path) -> None:
    number = len(json.loads(run(project, "check", "--format", "json", *board.PEILDATUM).output))
    sarif = json.loads(run(project, "check", "--format", "sarif", *board.PEILDATUM).output)
    lines = run(project, "check", "--format", "github", *board.PEILDATUM).output.splitlines()
    assert (len(sarif["runs"][0]["results"]), len(lines)) == (number, number)


# rule


@pytest.mark.parametrize("code", checks.codes())
def test_every_code_can_be_explained(code: str, tmp_path: Path) -> None:
    result = run(tmp_path, "rule", code.lower())
    assert (result.exit_code, code in result.output, "Herstel:" in result.output) == (0, True, True)


# show


@pytest.mark.parametrize("path", ["openbaar/privacyreglement/index.html", "build/openbaar/privacyreglement/", "intern"])
def test_show_prints_what_a_page_gets_as_json(project: Path, path: str) -> None:
    result = run(project, "show", path, *board.PEILDATUM)
    assert set(json.loads(result.output)) == {"kader", "inhoud"}


# build


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Result]:
    folder = board.write(tmp_path_factory.mktemp("built"), {**SMALL, **VERSION})
    return folder, run(folder, "build", "--jobs", "1", *board.PEILDATUM)


def test_a_build_says_what_it_made(built: tuple[Path, Result]) -> None:
    assert built[1].exit_code == 0
    assert re.match(r"Gemaakt in build/: \d+ pagina's en \d+ pdf's; 0 ongewijzigd overgenomen\.", built[1].output)


def test_a_build_publishes_the_adopted_document_beside_its_page(built: tuple[Path, Result]) -> None:
    published = built[0] / "build" / "openbaar" / "privacyreglement" / "2024-08-01" / "besluit-b-7.pdf"
    assert published.read_bytes() == VERSION["register/reglement/2024-08-01/besluit-b-7.pdf"]


def test_a_build_is_stamped_with_its_date_and_its_inputs(built: tuple[Path, Result]) -> None:
    assert board.stamp(built[0]) == {"inputs": board.fingerprint(built[0]), "peildatum": "2027-01-15"}


def test_a_build_with_an_error_leaves_the_old_one(built: tuple[Path, Result]) -> None:
    folder = built[0]
    before = {path: path.read_bytes() for path in (folder / "build").rglob("*") if path.is_file()}
    broken(folder, "doelen.yaml", "naam: Inschrijven", "nam: Inschrijven")
    result = run(folder, "build", "--jobs", "1", *board.PEILDATUM)
    broken(folder, "doelen.yaml", "nam: Inschrijven", "naam: Inschrijven")
    assert result.exit_code == 1
    assert "Er is niets gemaakt." in result.output
    assert {path: path.read_bytes() for path in (folder / "build").rglob("*") if path.is_file()} == before


def test_a_final_build_refuses_with_one_finding_per_unconfirmed_record(built: tuple[Path, Result]) -> None:
    result = run(built[0], "build", "--definitief", *board.PEILDATUM)
    shown = [data for path, data in SMALL.items() if not path.startswith(UNSEEN)]
    open_records = sum(data.count(b"status: te bevestigen") for data in shown)
    places = re.findall(r"^  (?:ook in +)?register/\S+, regel \d+", result.output, re.MULTILINE)
    assert (result.exit_code, "DEF001" in result.output, len(places)) == (1, True, open_records)


def test_a_theme_of_ones_own_goes_over_the_theme(built: tuple[Path, Result], tmp_path: Path) -> None:
    (tmp_path / "te-bevestigen").mkdir()
    (tmp_path / "te-bevestigen" / "lijst.html").write_text("eigen opmaak", encoding="utf-8")
    result = run(built[0], "build", "--jobs", "1", "--theme", str(tmp_path), *board.PEILDATUM)
    assert result.exit_code == 0
    assert (built[0] / "build" / "intern" / "te-bevestigen" / "index.html").read_text() == "eigen opmaak"


def test_a_theme_with_colours_that_are_hard_to_read_is_told(built: tuple[Path, Result], tmp_path: Path) -> None:
    (tmp_path / "_shared").mkdir()
    tokens = read_theme().files["_shared/tokens.css"].replace(b"--soft: #4c5a5e", b"--soft: #999")
    (tmp_path / "_shared" / "tokens.css").write_bytes(tokens)
    result = run(built[0], "build", "--jobs", "1", "--theme", str(tmp_path), *board.PEILDATUM)
    assert result.exit_code == 0
    assert "--soft op --paper (tokens.css) is te flets: 2,8 op 1, en nodig is 4,5 op 1" in result.output


def test_a_folder_of_somebody_else_is_not_built_over(tmp_path: Path, built: tuple[Path, Result]) -> None:
    folder = board.write(tmp_path, SMALL)
    (folder / "build").mkdir()
    (folder / "build" / "scriptie.txt").write_text("van mij")
    (folder / ".registerbuild").symlink_to(built[0] / ".registerbuild")
    result = run(folder, "build", "--jobs", "1", *board.PEILDATUM)
    assert result.exit_code == 1
    assert [path.name for path in (folder / "build").iterdir()] == ["scriptie.txt"]
