"""The pack for the authority, made whole with the small board: what is in it, what is not, and what it refuses."""

import hashlib
import io
import json
import re
from dataclasses import dataclass
from pathlib import Path

import board
import openpyxl
import pypdfium2  # type: ignore[import-untyped]
import pytest
from click.testing import CliRunner, Result

from registerbuild.commands.main import group

CANARY = "kanarievogel"
ACTIVITY = "inschrijving"
_TEXTS = re.compile(
    r"^(\s*(?:- )?(?:naam|gewoon|juridisch|samenvatting|noodzaak|precies|bron|uitleg|taak|opdrachtgever): )(.+)$"
)

DPIA = """
status: te bevestigen
naam: Kaarten en foto’s
versie: "1"
soort: nieuw
stand: concept
auteurs: [directeur]
beheerder: directeur
verwerkingen: [inschrijving, beeld]
managementsamenvatting: Kern van de kaarten en foto’s.
"""


@dataclass(frozen=True)
class Made:
    """A pack on disk, and what the program said."""

    folder: Path
    output: str

    @property
    def files(self) -> dict[str, bytes]:
        return {p.relative_to(self.folder).as_posix(): p.read_bytes() for p in self.folder.rglob("*") if p.is_file()}

    @property
    def zipped(self) -> bytes:
        return self.folder.with_name(f"{self.folder.name}.zip").read_bytes()

    @property
    def report(self) -> str:
        """What the checks say: a file beside the pack."""
        return self.folder.with_name(f"{self.folder.name}-controlerapport.txt").read_text()

    def text(self, path: str) -> str:
        return self.files[path].decode("utf-8-sig")

    def ids(self, home: str) -> list[str]:
        return [record["id"] for record in json.loads(self.text("gegevens/register.json")).get(home, [])]


def run(project: Path, *arguments: str) -> Result:
    return CliRunner().invoke(group, ["-C", str(project), "dossier", *board.PEILDATUM, *arguments])


def make(project: Path, folder: Path, *arguments: str) -> Made:
    result = run(project, *arguments, str(folder))
    assert result.exit_code == 0, result.output
    return Made(folder, result.output)


def words(path: str, content: bytes) -> str:
    """All text in a file that a reader can get at."""
    if path.endswith(".pdf"):
        with pypdfium2.PdfDocument(content) as file:
            pages = [page.get_textpage().get_text_range() for page in file]
            attached = [bytes(file.get_attachment(n).get_data()).decode() for n in range(file.count_attachments())]
        return "\n".join([*pages, *attached])
    if path.endswith(".xlsx"):
        book = openpyxl.load_workbook(io.BytesIO(content))
        return "\n".join(str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row)
    return content.decode()


def singing(files: dict[str, bytes], kept: tuple[str, ...]) -> dict[str, bytes]:
    """The files with the canary in every text of the activities and processors that are not kept."""
    return {
        path: _sung(content) if path.split("/")[1] in ("verwerkingen", "verwerkers") and path not in kept else content
        for path, content in files.items()
    }


def _sung(content: bytes) -> bytes:
    lines = [_TEXTS.sub(rf"\1{CANARY} \2", line) for line in content.decode().split("\n")]
    return "\n".join([*lines, f"toelichting: {CANARY}"] if "toelichting:" not in content.decode() else lines).encode()


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The board, with canaries in everything that has nothing to do with the activity."""
    kept = (
        f"register/verwerkingen/{ACTIVITY}.yaml",
        "register/verwerkers/leerlingkaart.yaml",
        "register/verwerkers/lesbord.yaml",
    )
    return board.write(tmp_path_factory.mktemp("board"), singing(board.files(), kept))


@pytest.fixture(scope="module")
def older(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An earlier version of the board: another period, another name of another activity."""
    edits = {
        "bewaartermijnen.yaml": ("termijn: P5Y", "termijn: P7Y"),
        "verwerkingen/begeleiding.yaml": ("naam: Extra begeleiding", f"naam: {CANARY} oud"),
    }
    return board.write(tmp_path_factory.mktemp("older"), board.files(edits))


@pytest.fixture(scope="module")
def one(project: Path, older: Path, tmp_path_factory: pytest.TempPathFactory) -> Made:
    """The pack for one activity."""
    return make(project, tmp_path_factory.mktemp("one") / "dossier", "--verwerking", ACTIVITY, "--sinds", str(older))


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """The pack for all activities."""
    project = board.write(tmp_path_factory.mktemp("whole"))
    return make(project, tmp_path_factory.mktemp("pack") / "dossier")


# What is in it


@pytest.mark.parametrize(
    "path",
    [
        "leesmij.txt",
        "wijzigingen.txt",
        "manifest.json",
        "gegevens/register.json",
        "gegevens/register.xlsx",
        "gegevens/csv/overeenkomsten.csv",
        "gegevens/csv/verwerkingen.csv",
        "verwerkingsregister/verwerkingsregister.pdf",
        "verwerkersovereenkomsten/verwerkersovereenkomsten.pdf",
        "privacyverklaring/ouders/volledig/privacyverklaring-ouders-volledig.pdf",
        "privacyreglement/2026-08-01/privacyreglement-2026-08-01.pdf",
    ],
)
def test_the_pack_has_this_file(one: Made, path: str) -> None:
    assert one.files[path]


def test_the_pack_for_one_activity_holds_nothing_of_the_others(one: Made) -> None:
    assert [path for path, content in one.files.items() if CANARY in words(path, content)] == []


def test_the_canary_sings_in_the_whole_pack(project: Path, tmp_path: Path) -> None:
    made = make(project, tmp_path / "dossier", "--verwerking", ACTIVITY, "--verwerking", "begeleiding")
    assert CANARY in words("", made.files["gegevens/register.json"])


def test_the_register_has_the_chosen_activity(one: Made) -> None:
    path = "verwerkingsregister/verwerkingsregister.pdf"
    assert "Inschrijving en leerlingenadministratie" in words(path, one.files[path])


def test_the_data_have_only_the_chosen_activity(one: Made) -> None:
    assert one.ids("verwerkingen") == [ACTIVITY]


def test_the_list_of_agreements_has_the_fingerprint_of_the_contract(one: Made) -> None:
    text = one.text("gegevens/csv/overeenkomsten.csv")
    assert "getekend" in text
    assert "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03" in text


def test_the_workbook_has_a_sheet_for_each_csv_file(one: Made) -> None:
    sheets = openpyxl.load_workbook(io.BytesIO(one.files["gegevens/register.xlsx"])).sheetnames
    assert len(sheets) == sum(path.endswith(".csv") for path in one.files)


def test_the_manifest_has_the_fingerprint_of_every_other_file(one: Made) -> None:
    listed = json.loads(one.text("manifest.json"))["files"]
    found = {p: hashlib.sha256(c).hexdigest() for p, c in one.files.items() if p != "manifest.json"}
    assert {path: entry["sha256"] for path, entry in listed.items()} == found


def test_the_screen_shows_the_fingerprint_of_the_zip(one: Made) -> None:
    assert hashlib.sha256(one.zipped).hexdigest() in one.output


def test_all_activities_are_in_the_pack_when_none_is_named(whole: Made) -> None:
    assert sorted(whole.ids("verwerkingen")) == ["beeld", "begeleiding", ACTIVITY]


def test_the_statements_and_the_regulation_are_those_of_a_build(tmp_path: Path, whole: Made) -> None:
    project = board.write(tmp_path / "p")
    CliRunner().invoke(group, ["-C", str(project), "build", *board.PEILDATUM, "--jobs", "1"])
    enclosed = {p: c for p, c in whole.files.items() if p.startswith(("privacyverklaring/", "privacyreglement/"))}
    assert enclosed
    assert [path for path, c in enclosed.items() if (project / "build/openbaar" / path).read_bytes() != c] == []


def test_the_short_statement_is_in_the_pack_of_all(whole: Made) -> None:
    assert "privacyverklaring/ouders/privacyverklaring-ouders.pdf" in whole.files


def test_a_short_statement_is_not_cut_to_the_chosen_part(one: Made) -> None:
    assert "privacyverklaring/ouders/privacyverklaring-ouders.pdf" not in one.files


def test_a_statement_about_other_activities_is_not_in_the_pack(project: Path, tmp_path: Path) -> None:
    made = make(project, tmp_path / "dossier", "--verwerking", "begeleiding")
    path = "privacyverklaring/ouders/volledig/privacyverklaring-ouders-volledig.pdf"
    name = json.loads(made.text("gegevens/register.json"))["verwerkingen"][0]["gewoon"]
    assert name in words(path, made.files[path])


def test_an_older_regulation_is_not_in_the_pack(whole: Made) -> None:
    assert [path for path in whole.files if path.startswith("privacyreglement/")] == [
        "privacyreglement/2026-08-01/privacyreglement-2026-08-01.pdf"
    ]


def test_the_pack_says_that_a_statement_is_an_extract(one: Made) -> None:
    assert "uittreksel over deze verwerkingen" in one.text("leesmij.txt")


def test_work_for_others_is_in_the_pack_when_no_activity_is_named(whole: Made) -> None:
    assert whole.ids("opdrachten") == ["buurschool"]


# Examples and what is not confirmed


def test_a_pre_scan_is_not_called_a_dpia(whole: Made) -> None:
    text = whole.text("leesmij.txt")
    assert "pre-scan-begeleiding.pdf\n      een pre-scan" in text
    assert "dpia-begeleiding.pdf\n      een DPIA" in text


def test_an_example_is_left_out(whole: Made) -> None:
    assert "toernooi" not in whole.ids("verwerkingen")
    assert "lesbord" not in whole.ids("verwerkers")


def test_the_report_is_for_the_sender_and_not_in_the_pack(one: Made) -> None:
    assert [path for path in one.files if "controle" in path] == []
    assert "controlerapport" not in one.text("leesmij.txt")
    assert "dossier-controlerapport.txt" in one.output


def test_the_report_says_which_examples_are_left_out_and_who_names_them(one: Made) -> None:
    text = one.report
    assert "verwerker" in text
    assert (
        f"(lesbord): voorbeeld\n    wordt genoemd bij verwerking {'Inschrijving en leerlingenadministratie'}\n" in text
    )


def test_the_report_says_what_the_board_has_not_confirmed(whole: Made) -> None:
    assert "(beeld): te bevestigen" in whole.report


def test_the_report_has_a_finding_in_a_chosen_record(whole: Made) -> None:
    assert "verwerking Extra begeleiding (begeleiding)\n  LEG101" in whole.report


def test_the_report_has_no_finding_in_another_record(one: Made) -> None:
    assert "register/verwerkingen/begeleiding.yaml" not in one.report


# Changes since


def test_a_changed_period_is_in_the_list_of_changes(one: Made) -> None:
    assert "was:   7 jaar\n      wordt: 5 jaar" in one.text("wijzigingen.txt")


def test_without_an_older_version_there_is_no_list_of_changes(whole: Made) -> None:
    assert "wijzigingen.txt" not in whole.files


def test_an_older_version_that_cannot_be_read_stops(project: Path, older: Path, tmp_path: Path) -> None:
    broken = board.write(tmp_path / "oud", {**board.files(), "register/doelen.yaml": b"x: [\n"})
    result = run(project, "--sinds", str(broken), str(tmp_path / "dossier"))
    assert (result.exit_code, (tmp_path / "dossier").exists()) == (1, False)


# DPIAs


@pytest.fixture(scope="module")
def with_dpia(tmp_path_factory: pytest.TempPathFactory) -> Made:
    files = {**board.files(), "register/dpia/kaarten.yaml": DPIA.encode()}
    project = board.write(tmp_path_factory.mktemp("dpia"), files)
    return make(project, tmp_path_factory.mktemp("pack") / "dossier", "--verwerking", ACTIVITY)


def test_the_dpia_of_the_activity_is_in_the_pack(with_dpia: Made) -> None:
    path = "dpia/kaarten/dpia-kaarten.pdf"
    assert "Kern van de kaarten" in words(path, with_dpia.files[path])


def test_a_dpia_is_whole_also_when_it_is_about_another_activity(with_dpia: Made) -> None:
    path = "dpia/kaarten/dpia-kaarten.pdf"
    assert "Foto’s en camera’s" in words(path, with_dpia.files[path])
    assert "De DPIA Kaarten en foto’s gaat ook over: Foto’s en camera’s." in with_dpia.text("leesmij.txt")


def test_that_other_activity_is_not_in_the_register(with_dpia: Made) -> None:
    path = "verwerkingsregister/verwerkingsregister.pdf"
    assert "Foto’s en camera’s" not in words(path, with_dpia.files[path])


# One school


def test_a_school_gets_what_holds_there(tmp_path: Path) -> None:
    made = make(board.write(tmp_path / "p"), tmp_path / "dossier", "--school", "de-eik")
    assert sorted(made.ids("verwerkingen")) == ["beeld", ACTIVITY]
    assert made.ids("scholen") == ["de-eik"]
    assert "Alleen wat geldt voor: De Eik" in made.text("leesmij.txt")


def test_what_may_hold_there_is_in_it_with_a_warning(tmp_path: Path) -> None:
    edits = {
        "verwerkingen/begeleiding.yaml": (
            "geldt_voor: sommige scholen\nscholen: [de-linde]",
            "geldt_voor: nog niet bepaald",
        )
    }
    made = make(board.write(tmp_path / "p", board.files(edits)), tmp_path / "dossier", "--school", "de-eik")
    assert "begeleiding" in made.ids("verwerkingen")
    assert "Nog niet bepaald is of dit voor deze school geldt: Extra begeleiding." in made.text("leesmij.txt")


# The same bytes


def test_the_same_records_give_the_same_zip(project: Path, older: Path, one: Made, tmp_path: Path) -> None:
    again = make(project, tmp_path / "ergens-anders", "--verwerking", ACTIVITY, "--sinds", str(older))
    assert again.zipped == one.zipped


def test_the_order_of_the_choices_does_not_count(project: Path, tmp_path: Path) -> None:
    names = [ACTIVITY, "begeleiding"]
    packs = [
        make(project, tmp_path / order[0], *(word for name in order for word in ("--verwerking", name))).zipped
        for order in (names, names[::-1])
    ]
    assert packs[0] == packs[1]


def test_the_pack_leaves_the_memory_of_the_build_alone(tmp_path: Path) -> None:
    project = board.write(tmp_path / "p")
    CliRunner().invoke(group, ["-C", str(project), "build", *board.PEILDATUM, "--jobs", "1"])
    store = project / ".registerbuild" / "cache"
    before = {path.name for path in store.iterdir()}
    make(project, tmp_path / "dossier", "--verwerking", ACTIVITY)
    assert before
    assert before <= {path.name for path in store.iterdir()}


# What is refused


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--verwerking", "inschrijvng"], "er is geen verwerking inschrijvng; bedoelde u inschrijving?"),
        (["--school", "de-eikk"], "er is geen school de-eikk; bedoelde u de-eik?"),
        (["--verwerking", "toernooi"], "verwerking toernooi is een voorbeeld"),
        (["--school", "de-eik", "--verwerking", "begeleiding"], "verwerking begeleiding geldt niet voor school de-eik"),
    ],
)
def test_a_choice_that_cannot_be_is_refused(project: Path, tmp_path: Path, arguments: list[str], message: str) -> None:
    result = run(project, *arguments, str(tmp_path / "dossier"))
    assert (result.exit_code, (tmp_path / "dossier").exists()) == (2, False)
    assert message in " ".join(result.output.split())


def test_a_folder_of_somebody_else_is_refused(project: Path, tmp_path: Path) -> None:
    (tmp_path / "brief.txt").write_text("van mij")
    result = run(project, "--verwerking", ACTIVITY, str(tmp_path))
    assert result.exit_code == 1
    assert [path.name for path in tmp_path.iterdir()] == ["brief.txt"]


def test_a_register_with_a_mistake_gives_no_pack(tmp_path: Path) -> None:
    edits = {"verwerkingen/inschrijving.yaml": ("doel: inschrijven", "doel: bestaat-niet")}
    result = run(board.write(tmp_path / "p", board.files(edits)), str(tmp_path / "dossier"))
    assert (result.exit_code, (tmp_path / "dossier").exists()) == (1, False)
