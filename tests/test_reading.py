"""Reading from disk: register/ and nothing outside it."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from registerbuild.disk import reading as module
from registerbuild.disk.reading import read, read_theme
from registerbuild.register.source import MAX_BYTES
from registerbuild.theming import read_look


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "register" / "verwerkers").mkdir(parents=True)
    (tmp_path / "register" / "doelen.yaml").write_bytes(b"a")
    (tmp_path / "register" / "verwerkers" / "b.yaml").write_bytes(b"b")
    return tmp_path


def codes(project: Path) -> list[tuple[str, str]]:
    return [(f.code, f.place.path) for f in read(project).findings]


def test_every_file_is_read_by_its_path(project: Path) -> None:
    assert read(project).files == {"register/doelen.yaml": b"a", "register/verwerkers/b.yaml": b"b"}


def test_a_pdf_is_read_whole_where_a_record_would_be_too_large(project: Path) -> None:
    (project / "register" / "besluit.pdf").write_bytes(b"a" * (MAX_BYTES + 2))
    assert len(read(project).files["register/besluit.pdf"]) == MAX_BYTES + 2


@pytest.mark.parametrize(
    "name",
    [
        ".verborgen",
        "~$doelen.yaml",
        ".git/x",
        "verwerkers/.b.yaml.swp",
        "Thumbs.db",
        "verklaringen/desktop.ini",
        "a.yaml~",
        "__MACOSX/x",
    ],
)
def test_hidden_files_and_lock_files_are_passed_over(project: Path, name: str) -> None:
    (project / "register" / name).parent.mkdir(exist_ok=True)
    (project / "register" / name).write_bytes(b"x")
    assert len(read(project).files) == 2


def changing_at_each_read(monkeypatch: pytest.MonkeyPatch, project: Path, times: int) -> None:
    """Have somebody write a file right after it was read, so many times."""
    reading, left = module._read, [times]

    def read_and_write(folder: Path) -> module.Read:
        found = reading(folder)
        if left[0]:
            left[0] -= 1
            with (project / "register" / "doelen.yaml").open("ab") as stream:
                stream.write(b"+")
        return found

    monkeypatch.setattr(module, "_read", read_and_write)


def test_what_changes_while_it_is_read_is_read_again(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    changing_at_each_read(monkeypatch, project, 2)
    found = read(project)
    assert (found.files["register/doelen.yaml"], found.findings) == (b"a++", ())


def test_what_keeps_changing_is_said(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    changing_at_each_read(monkeypatch, project, 9)
    assert codes(project) == [("BST010", "register/doelen.yaml")]


def test_a_folder_that_cannot_be_opened_is_said(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    walk, folder = os.walk, project / "register" / "verwerkers"

    def refused(root: Path, onerror: Callable[[OSError], None]) -> Iterator[tuple[str, list[str], list[str]]]:
        yield from ((above, folders, names) for above, folders, names in walk(root) if above != str(folder))
        onerror(PermissionError(13, "Permission denied", str(folder)))

    monkeypatch.setattr(os, "walk", refused)
    assert codes(project) == [("BST007", "register/verwerkers")]


def test_a_link_to_a_file_outside_is_refused(project: Path) -> None:
    (project / "geheim.yaml").write_bytes(b"geheim")
    (project / "register" / "link.yaml").symlink_to(project / "geheim.yaml")
    assert codes(project) == [("BST006", "register/link.yaml")]
    assert b"geheim" not in read(project).files.values()


def test_a_link_to_a_folder_outside_is_refused(project: Path) -> None:
    (project / "elders").mkdir()
    (project / "elders" / "a.yaml").write_bytes(b"geheim")
    (project / "register" / "dpia").symlink_to(project / "elders")
    assert codes(project) == [("BST006", "register/dpia")]


def test_a_link_through_the_folder_above_is_refused(project: Path) -> None:
    (project / "register" / "link.yaml").symlink_to("../register/../../x")
    assert codes(project) == [("BST006", "register/link.yaml")]


def test_a_link_to_a_file_inside_is_read(project: Path) -> None:
    (project / "register" / "c.yaml").symlink_to("doelen.yaml")
    assert read(project).files["register/c.yaml"] == b"a"


def test_a_link_that_leads_nowhere_is_a_finding(project: Path) -> None:
    (project / "register" / "c.yaml").symlink_to("niets.yaml")
    assert codes(project) == [("BST007", "register/c.yaml")]


def test_a_link_to_itself_is_a_finding(project: Path) -> None:
    (project / "register" / "c.yaml").symlink_to("c.yaml")
    assert codes(project) in ([("BST006", "register/c.yaml")], [("BST007", "register/c.yaml")])


def test_a_pipe_is_a_finding_and_is_not_waited_for(project: Path) -> None:
    os.mkfifo(project / "register" / "c.yaml")
    assert codes(project) == [("BST007", "register/c.yaml")]


def test_of_a_file_that_is_too_large_no_more_is_read_than_needed_to_see_that(project: Path) -> None:
    (project / "register" / "doelen.yaml").write_bytes(b"a" * (MAX_BYTES * 2))
    assert len(read(project).files["register/doelen.yaml"]) == MAX_BYTES + 1


def test_the_texts_are_the_files_as_text(project: Path) -> None:
    (project / "register" / "doelen.yaml").write_bytes(b"a\r\nb")
    assert read(project).texts["register/doelen.yaml"] == "a\nb"


def test_a_file_that_is_no_utf_8_has_no_text(project: Path) -> None:
    (project / "register" / "doelen.yaml").write_bytes(b"\xff")
    assert read(project).texts["register/doelen.yaml"] == ""


def test_a_layer_goes_over_the_theme_of_the_program(tmp_path: Path) -> None:
    (tmp_path / "_shared").mkdir()
    (tmp_path / "_shared" / "tokens.css").write_bytes(b"x")
    theme, _ = read_look(tmp_path)
    assert theme.files["_shared/tokens.css"] == b"x"
    assert theme.files["start/start.html"] == read_theme().files["start/start.html"]
