"""A board's own look: a mistake in it is a finding with its file and line, and no file from outside comes in."""

from pathlib import Path

import board
import pytest
from click.testing import CliRunner

from registerbuild.commands.main import group
from registerbuild.theming import read_look

WRONG = {
    "a template with a mistake": ("start/start.html", b"<p>\n{% if %}", "OPM003 2"),
    "an unknown filter": ("start/start.html", b"\n\n{{ view.x | onbekend }}", "OPM003 3"),
    "a template in another encoding": ("start/start.html", "één\ncaf\xe9".encode("latin-1"), "OPM002 1"),
    "a style sheet that leaves the theme": (
        "_shared/web.css",
        b"a{}\nb{background:url(../../../../etc/passwd)}",
        "OPM004 2",
    ),
    "a style sheet from the internet": ("_shared/web.css", b"@import url(https://example.org/a.css);", "OPM004 1"),
    "a style sheet for print without fonts": ("_shared/print.css", b"body { margin: 0 }", "OPM005 1"),
    "no font": ("_shared/fonts/source-sans-3-400.ttf", b"geen lettertype", "OPM005 1"),
    "a folder that nothing reads": ("_share/web.css", b"", "OPM006 1"),
    "a file outside all folders": ("print.css", b"", "OPM006 1"),
    "a name that differs in capitals only": ("_shared/Print.css", b"", "OPM006 1"),
    "a name that Windows cannot have": ("_shared/aux.css", b"", "OPM006 1"),
}


def put(folder: Path, path: str, content: bytes) -> Path:
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    return folder


@pytest.mark.parametrize("case", WRONG)
def test_a_mistake_is_one_finding_at_its_place(tmp_path: Path, case: str) -> None:
    path, content, wanted = WRONG[case]
    _, findings = read_look(put(tmp_path, path, content))
    assert (
        [f"{f.code} {f.place.line}" for f in findings if f.place.path == path]
        == [wanted]
        == [f"{f.code} {f.place.line}" for f in findings]
    )


@pytest.mark.parametrize("name", ["x.txt", "map"])
def test_a_link_is_refused_and_what_it_points_to_not_read(tmp_path: Path, name: str) -> None:
    outside = put(tmp_path / "buiten", "geheim.txt", b"geheim")
    folder = put(tmp_path / "huisstijl", "_shared/tokens.css", b":root {}")
    (folder / "_shared" / name).symlink_to(outside if name == "map" else outside / "geheim.txt")
    theme, findings = read_look(folder)
    assert [finding.code for finding in findings] == ["OPM001"]
    assert not [path for path in theme.files if "geheim" in path or path == "_shared/x.txt"]


def test_what_a_computer_leaves_behind_is_passed_over(tmp_path: Path) -> None:
    folder = put(put(tmp_path, "Thumbs.db", b""), "_shared/desktop.ini", b"")
    assert read_look(folder)[1] == ()


def test_a_good_look_goes_over_the_own_one(tmp_path: Path) -> None:
    theme, findings = read_look(put(tmp_path, "_shared/tokens.css", b":root { --ink: #000 }"))
    assert (findings, theme.files["_shared/tokens.css"]) == ((), b":root { --ink: #000 }")


RUNTIME = {
    "a name that is not there": b"<p>\n{{ view.bestaat_niet }}",
    "what the sandbox refuses": b"<p>\n{{ frame.__class__.__mro__ }}",
    "a template that is not there": b"<p>\n{% include 'start/weg.html' %}",
    "a sum that cannot be made": b"<p>\n{{ 1 // 0 }}",
}


@pytest.mark.parametrize("case", RUNTIME)
def test_what_a_template_may_not_do_is_said_with_file_and_line(tmp_path: Path, case: str) -> None:
    project = board.write(tmp_path / "privacy", board.small())
    look = put(tmp_path / "huisstijl", "start/start.html", RUNTIME[case])
    result = CliRunner().invoke(group, ["-C", str(project), "build", "--theme", str(look), *board.PEILDATUM])
    assert (result.exit_code, "sjabloon start/start.html, regel 2" in result.output) == (1, True), result.output
    assert not (project / "build").exists()


def test_a_mistake_in_the_look_and_one_in_the_records_are_said_together(tmp_path: Path) -> None:
    project = board.write(tmp_path / "privacy", board.small() | {"register/onbekend.yaml": b"x: 1"})
    look = put(tmp_path / "huisstijl", "_shared/print.css", b"")
    result = CliRunner().invoke(group, ["-C", str(project), "build", "--theme", str(look)])
    assert ["OPM005" in result.output, "BST001" in result.output] == [True, True]
