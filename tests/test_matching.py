"""The command koppel: it proposes, a person decides, and no file of that person is changed."""

from pathlib import Path

import board
import changing
import pytest
import yaml
from click.testing import CliRunner, Result

from registerbuild.commands.main import group


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
    assert yaml.safe_load(result.stdout) == {"leden": [{"lid": "bewaren/map", "was": "bewaren/dossier"}]}
    assert "1 leden om over te nemen; 1 niet bevestigd." in result.stderr


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
