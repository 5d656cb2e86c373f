"""Since when a page says what it says: put on record by a command, never guessed, and missed when the content moves."""

import datetime
import re
from dataclasses import replace
from pathlib import Path

import board
import pytest
import yaml
from click.testing import CliRunner, Result

from registerbuild.commands.main import group
from registerbuild.documents.plan import content_fingerprints, plan
from registerbuild.documents.public import project_public, released
from registerbuild.documents.views import records as views
from registerbuild.documents.views.editions import NO_CONTENT, content_fingerprint
from registerbuild.register.index import Register
from registerbuild.register.records.edition import Edition
from registerbuild.register.records.texts import Statement
from registerbuild.register.records.values import Status

NAME = "privacyverklaring/ouders"
PAGE = f"openbaar/{NAME}/index.html"
DAY = "2027-01-10"


def run(folder: Path, *arguments: str) -> Result:
    result = CliRunner().invoke(group, ["-C", str(folder), "editie", *board.PEILDATUM, *arguments])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def editions(folder: Path) -> dict[str, dict[str, str]]:
    path = folder / "register" / "edities.yaml"
    found = yaml.safe_load(path.read_text("utf-8"))
    return {name: dict(values) for name, values in found.items()}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The board without editions."""
    folder = board.write(tmp_path)
    (folder / "register" / "edities.yaml").unlink()
    return folder


def without(register: Register) -> Register:
    return Register({**register.records, Edition: {}})


def dated(fingerprint: str, day: str = DAY) -> Register:
    edition = Edition(id=NAME, status=Status.ADOPTED, datum=day, vingerafdruk=fingerprint)
    return Register({**board.register().records, Edition: {NAME: edition}})


def now() -> str:
    return content_fingerprints(board.register(), board.TODAY)[NAME]


# What a page says of it


def frame_of(register: Register, today: datetime.date = board.TODAY) -> object:
    return board.pages(register, today)[PAGE].frame.edition


def test_without_an_edition_a_page_has_no_date() -> None:
    assert frame_of(without(board.register())) is None


def test_with_the_content_of_then_it_has_its_date() -> None:
    edition = board.pages(dated(now()))[PAGE].frame.edition
    assert edition is not None
    assert (edition.date, edition.moved) == (datetime.date(2027, 1, 10), False)


def test_with_other_content_it_says_that_it_moved() -> None:
    edition = board.pages(dated("0" * 64))[PAGE].frame.edition
    assert edition is not None
    assert (edition.date, edition.moved) == (datetime.date(2027, 1, 10), True)


def test_a_date_that_is_still_to_come_is_no_date() -> None:
    assert frame_of(dated(now(), "2027-02-01")) is None


def test_no_other_day_makes_another_page() -> None:
    later = board.TODAY + datetime.timedelta(days=30)
    assert frame_of(dated(now()), later) == frame_of(dated(now()))


# The fingerprint


@pytest.fixture(scope="module")
def view() -> object:
    return project_public(released(board.register()), board.TODAY).statements[0]


def test_it_is_the_same_for_the_same_content(view: object) -> None:
    assert content_fingerprint(view) == now()
    assert re.fullmatch("[0-9a-f]{64}", now())


def test_other_words_give_another() -> None:
    old = board.register().all(Statement)["ouders"]
    changed = {"ouders": old.model_copy(update={"summary": "Hier leest u iets anders."})}
    register = Register({**board.register().records, Statement: changed})
    assert content_fingerprints(register, board.TODAY)[NAME] != now()


TOLD = {"privacyverklaring/ouders", "privacyreglement/2026-08-01", "verwerkingsregister"}
"""Their words say that a weighing, a term or a supplier has yet to be confirmed, so they are other words once it is."""


def test_a_confirmation_of_the_board_changes_no_content_but_what_tells_of_it() -> None:
    before = content_fingerprints(board.register(), board.TODAY)
    after = content_fingerprints(board.register_of(board.adopted()), board.TODAY)
    assert {name for name in before if before[name] != after[name]} == TOLD


def test_another_day_changes_no_content() -> None:
    later = datetime.date(2030, 1, 1)
    assert content_fingerprints(board.register(), later) == content_fingerprints(board.register(), board.TODAY)


def test_what_is_empty_says_nothing() -> None:
    text = views.NamedText("AP", "Klaag hier.", None)
    assert content_fingerprint(text) == content_fingerprint(replace(text, url=""))
    assert content_fingerprint(text) != content_fingerprint(replace(text, url="https://ap.example"))


def test_what_is_no_content_are_fields_of_views() -> None:
    text = repr(plan(board.register(), board.TODAY))
    assert [name for name in NO_CONTENT if f"{name}=" not in text] == []


# The command


def test_it_puts_every_public_document_on_record(project: Path) -> None:
    assert run(project).exit_code == 0
    assert set(editions(project)) == set(content_fingerprints(board.register(), board.TODAY))
    assert {values["datum"] for values in editions(project).values()} == {board.TODAY.isoformat()}


def test_it_puts_one_document_on_record(project: Path) -> None:
    run(project, NAME, "--datum", DAY)
    assert editions(project) == {NAME: {"status": "vastgesteld", "datum": DAY, "vingerafdruk": now()}}


def test_a_document_that_still_says_the_same_keeps_its_date(project: Path) -> None:
    run(project, NAME, "--datum", DAY)
    result = run(project, NAME)
    assert "niets nieuws" in result.output
    assert editions(project)[NAME]["datum"] == DAY


def test_an_edition_of_another_document_stays(project: Path) -> None:
    run(project, NAME, "--datum", DAY)
    run(project)
    assert editions(project)[NAME]["datum"] == DAY
    assert editions(project)["programmas"]["datum"] == board.TODAY.isoformat()


def test_a_name_that_does_not_exist_is_refused(project: Path) -> None:
    result = run(project, "privacyverklaring/oudres")
    assert result.exit_code == 2
    assert "bedoelde u privacyverklaring/ouders?" in result.output
    assert not (project / "register" / "edities.yaml").exists()


def test_a_day_that_is_still_to_come_is_refused(project: Path) -> None:
    assert run(project, NAME, "--datum", "2027-02-01").exit_code == 2


def test_the_control_finds_what_moved_and_writes_nothing(tmp_path: Path) -> None:
    folder = board.write(tmp_path)
    before = (folder / "register" / "edities.yaml").read_bytes()
    result = run(folder, "--controle")
    assert result.exit_code == 1
    assert "EDI101" in result.output
    assert "register/edities.yaml, regel 5, kolom 17" in result.output
    assert (folder / "register" / "edities.yaml").read_bytes() == before


def test_the_control_is_silent_when_all_is_on_record(project: Path) -> None:
    run(project)
    assert run(project, "--controle").exit_code == 0


def test_the_control_finds_an_edition_of_nothing(project: Path) -> None:
    run(project)
    path = project / "register" / "edities.yaml"
    path.write_text(path.read_text("utf-8").replace("programmas:", "programma:"), "utf-8")
    output = run(project, "--controle").output
    assert "EDI102  er is geen openbaar document programma" in output
    assert "bedoelde u   programmas" in output


def test_the_same_records_give_the_same_file(project: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    run(project)
    other = board.write(tmp_path_factory.mktemp("clone"))
    (other / "register" / "edities.yaml").unlink()
    run(other)
    assert editions(project) == editions(other)


def test_a_statement_does_not_say_itself_when_it_was_changed() -> None:
    found = board.loaded(
        {"verklaringen/ouders.md": ("status: te bev", "gewijzigd: 2027-01-10\nstatus: te bev")}
    ).findings
    assert [(f.code, "registerbuild editie" in f.fix) for f in found] == [("REC001", True)]
