"""The command koppel: it proposes, a person decides, and no file of that person is changed."""

from pathlib import Path

import board
import changing
import pytest
import yaml
from click.testing import CliRunner, Result

from registerbuild.checking import checked
from registerbuild.commands.main import group
from registerbuild.disk.reading import read


def run(folder: Path, *arguments: str) -> Result:
    result = CliRunner().invoke(group, ["-C", str(folder), "koppel", *arguments])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The draft has the texts of the version in force, under other ids."""
    files = changing.files()
    home = "register/reglement/"
    old = files[f"{home}2026-08-01/bewaren.md"].decode()
    text = old.replace("## dossier", "## map").replace("## langer", "## langer-nog")
    text = text.replace("{lid:dossier}", "{lid:map}")
    text = text.split("## alleen-juridisch")[0].replace("{artikel:begrippen}, {lid:begrippen/lijsten} en ", "")
    files[f"{home}concept/bewaren.md"] = text.replace("{bijlage:bijlage-bewaartermijnen}", "de lijst").encode()
    del files[changing.PATH]
    return board.write(tmp_path / "project", files)


def proposal(project: Path) -> dict[str, object]:
    found = yaml.safe_load(run(project, "2026-08-01", "concept").stdout)
    assert isinstance(found, dict)
    return found


def test_each_new_lid_gets_the_old_one_that_is_most_like_it(project: Path) -> None:
    found = proposal(project)["leden"]
    assert isinstance(found, list)
    assert [(entry["lid"], entry["was"]) for entry in found] == [
        ("bewaren/map", "bewaren/dossier"),
        ("bewaren/langer-nog", "bewaren/langer"),
    ]


def test_nothing_is_confirmed_by_itself(project: Path) -> None:
    found = proposal(project)["leden"]
    assert isinstance(found, list)
    assert {entry["bevestigd"] for entry in found} == {"nee"}


def test_a_lid_with_the_same_words_scores_100(project: Path) -> None:
    found = proposal(project)["leden"]
    assert isinstance(found, list)
    assert found[0]["score"] == 100


def test_old_leden_that_nobody_claims_are_listed(project: Path) -> None:
    assert proposal(project)["vervalt_misschien"] == [
        "begrippen/begrippen",
        "begrippen/lijsten",
        "bewaren/alleen-juridisch",
    ]


def confirmed(project: Path, old: str, new: str) -> Path:
    file = project.parent / "koppel.yaml"
    assert run(project, "2026-08-01", "concept", "--naar", str(file)).exit_code == 0
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
    return file


def test_only_what_a_person_confirmed_is_taken_over(project: Path) -> None:
    result = run(project, "--overnemen", str(confirmed(project, "bevestigd: nee", "bevestigd: ja")))
    assert yaml.safe_load(result.stdout)["gekoppeld"] == [{"lid": "bewaren/map", "was": "bewaren/dossier"}]
    assert "1 lid om over te nemen; 1 niet bevestigd." in result.stderr


def test_taking_over_changes_no_file(project: Path) -> None:
    file = confirmed(project, "bevestigd: nee", "bevestigd: ja")
    before = {path: path.read_bytes() for path in project.parent.rglob("*") if path.is_file()}
    run(project, "--overnemen", str(file))
    assert {path: path.read_bytes() for path in project.parent.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("bevestigd: nee", "bevestigd: misschien", "schrijf bij lid bewaren/map achter bevestigd: ja of nee"),
        (
            "was: bewaren/dossier\n  score: 100\n  bevestigd: nee",
            "was: bewaren/dosier\n  score: 100\n  bevestigd: ja",
            "lid bewaren/dosier staat niet in versie 2026-08-01; bedoelde u bewaren/dossier?",
        ),
        ("leden:", "leiden:", "is geen bestand van registerbuild koppel"),
    ],
)
def test_a_mistake_is_said_in_dutch(old: str, new: str, message: str, project: Path) -> None:
    result = run(project, "--overnemen", str(confirmed(project, old, new)))
    assert result.exit_code == 2
    assert message in result.output


@pytest.mark.parametrize("arguments", [[], ["concept"], ["concpt", "concept"]])
def test_two_versions_are_needed(arguments: list[str], project: Path) -> None:
    assert run(project, *arguments).exit_code == 2


def all_confirmed(project: Path) -> str:
    file = project.parent / "koppel.yaml"
    run(project, "2026-08-01", "concept", "--naar", str(file))
    file.write_text(file.read_text("utf-8").replace("bevestigd: nee", "bevestigd: ja"), "utf-8")
    result = run(project, "--overnemen", str(file))
    assert result.exit_code == 0
    return result.stdout


def test_what_koppel_writes_is_a_change_file_that_check_takes(project: Path) -> None:
    changes = project / "register" / "wijzigingen"
    changes.mkdir(exist_ok=True)
    (changes / "concept.yaml").write_text(all_confirmed(project), "utf-8")
    result = CliRunner().invoke(group, ["-C", str(project), "check", "--peildatum", board.TODAY.isoformat()])
    assert result.exit_code == 0, result.output


def test_an_unchanged_lid_that_was_paired_asks_for_no_reason(project: Path) -> None:
    changes = project / "register" / "wijzigingen"
    changes.mkdir(exist_ok=True)
    (changes / "concept.yaml").write_text(all_confirmed(project), "utf-8")
    _, findings = checked(read(project), board.TODAY)
    notes = [finding.note for finding in findings if finding.code in ("WYZ101", "WYZ106")]
    assert not any("bewaren/map" in note for note in notes)


def test_what_is_paired_already_is_not_given_again(project: Path) -> None:
    changes = project / "register" / "wijzigingen"
    changes.mkdir(exist_ok=True)
    (changes / "concept.yaml").write_text(all_confirmed(project), "utf-8")
    assert all_confirmed(project) == ""


def test_an_old_lid_is_confirmed_once(project: Path) -> None:
    file = project.parent / "koppel.yaml"
    run(project, "2026-08-01", "concept", "--naar", str(file))
    text = file.read_text("utf-8").replace("bevestigd: nee", "bevestigd: ja")
    file.write_text(text.replace("was: bewaren/langer", "was: bewaren/dossier"), "utf-8")
    result = run(project, "--overnemen", str(file))
    assert result.exit_code == 2
    assert "bewaren/dossier is bevestigd bij bewaren/map en bij bewaren/langer-nog" in " ".join(result.output.split())


def test_a_text_with_errors_can_be_paired(project: Path) -> None:
    path = project / "register" / "reglement" / "concept" / "bewaren.md"
    path.write_text(path.read_text("utf-8") + "\nEen <b>fout</b> met {termijn:weg}.\n", "utf-8")
    (project / "register" / "doelen.yaml").write_text("kapot: [", "utf-8")
    assert proposal(project)["leden"]


def test_a_lid_that_was_split_is_taken_over_with_its_part_and_a_reason_to_write(project: Path) -> None:
    file = project.parent / "koppel.yaml"
    leden = [
        {"lid": lid, "was": "bewaren/dossier", "was_onderdeel": str(number), "bevestigd": "ja"}
        for number, lid in enumerate(("bewaren/map", "bewaren/langer-nog"), 1)
    ]
    file.write_text(yaml.safe_dump({"van": "2026-08-01", "naar": "concept", "leden": leden}), "utf-8")
    result = run(project, "--overnemen", str(file))
    assert [(lid["lid"], lid["was_onderdeel"]) for lid in yaml.safe_load(result.stdout)["leden"]] == [
        ("bewaren/map", 1),
        ("bewaren/langer-nog", 2),
    ]
