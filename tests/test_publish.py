import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from registerbuild.output import publish as module
from registerbuild.output.publish import FileEntry, PublishError, foreign, publish, read_manifest, verify

A = {"index.html": b"start A", "openbaar/oud/index.html": b"only in A" * 50, "openbaar/beide.html": b"A"}
B = {
    "index.html": b"start B",
    "openbaar/nieuw/index.html": b"only in B" * 50,
    "openbaar/beide.html": b"B",
    "a.txt": b"B",
}
STAMP = {"inputs": "abc", "peildatum": "2026-01-01"}


def files_in(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def pages_in(build: Path) -> dict[str, bytes]:
    """What the build holds, without the manifest."""
    return {path: content for path, content in files_in(build).items() if path != "manifest.json"}


def left_overs(build: Path) -> list[str]:
    return sorted(path.name for path in (build.parent / ".registerbuild").iterdir() if path.suffix != ".lock")


@pytest.fixture
def build(tmp_path: Path) -> Path:
    """The place for a build, in a folder that is not there yet."""
    return tmp_path / "site" / "build"


@pytest.fixture
def standing(build: Path) -> Path:
    """A build of A."""
    publish(A, build, STAMP)
    return build


# What a build is


def test_a_first_build_has_all_files(build: Path) -> None:
    publish(A, build, STAMP)
    assert pages_in(build) == A


def test_an_empty_folder_may_become_a_build(build: Path) -> None:
    build.mkdir(parents=True)
    publish(A, build, STAMP)
    assert pages_in(build) == A


def test_a_next_build_replaces_all_files(standing: Path) -> None:
    publish(B, standing, STAMP)
    assert pages_in(standing) == B


def test_a_next_build_leaves_no_empty_folders(standing: Path) -> None:
    publish(B, standing, STAMP)
    assert not (standing / "openbaar" / "oud").exists()


@pytest.mark.parametrize("times", [1, 2])
def test_nothing_is_left_over(build: Path, times: int) -> None:
    for _ in range(times):
        publish(A, build, STAMP)
    assert left_overs(build) == []


def test_only_the_build_and_the_workspace_are_made(standing: Path) -> None:
    assert sorted(path.name for path in standing.parent.iterdir()) == [".registerbuild", "build"]


def test_behind_a_symlink_the_real_folder_is_published(standing: Path) -> None:
    link = standing.parent.parent / "link"
    link.symlink_to(standing)
    publish(B, link, STAMP)
    assert (link.is_symlink(), pages_in(standing)) == (True, B)


def test_the_permissions_of_a_folder_stay(standing: Path) -> None:
    (standing / "openbaar").chmod(0o700)
    publish(B, standing, STAMP)
    assert (standing / "openbaar").stat().st_mode & 0o777 == 0o700


# The manifest


def test_the_manifest_is_sorted_json_that_ends_with_a_newline(build: Path) -> None:
    publish({"b": b"", "a/é.html": b"x"}, build, {"z": "1", "a": "2"})
    content = (build / "manifest.json").read_bytes()
    digest, empty = (
        "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    )
    expected = {
        "files": {"a/é.html": {"bytes": 1, "sha256": digest}, "b": {"bytes": 0, "sha256": empty}},
        "format": 1,
        "stamp": {"a": "2", "z": "1"},
    }
    assert content == (json.dumps(expected, ensure_ascii=False, indent=1) + "\n").encode()


def test_the_order_of_the_files_does_not_change_the_bytes(tmp_path: Path) -> None:
    publish(A, tmp_path / "one", dict(STAMP))
    publish(dict(reversed(A.items())), tmp_path / "two", dict(reversed(STAMP.items())))
    assert files_in(tmp_path / "one") == files_in(tmp_path / "two")


def test_the_manifest_is_read_back(standing: Path) -> None:
    manifest = read_manifest(standing)
    assert manifest is not None
    assert (manifest.stamp, manifest.files["openbaar/beide.html"]) == (
        STAMP,
        FileEntry("559aead08264d5795d3909718cdd05abd49572e84fe55590eef31a88a08fdffd", 1),
    )


@pytest.mark.parametrize(
    "content",
    [
        *(b"", b"[]", b"7", b'"x"', b"\xff", b'{"name": "a web app"}', b'{"format": 2, "stamp": {}, "files": {}}'),
        *(b"[" * 200_000, b"1e999", b'{"format": 1, "stamp": {}, "files": {"a": {"sha256": "", "bytes": 1e999}}}'),
        *(b'{"format": 1, "stamp": 7, "files": {}}', b'{"format": 1, "stamp": {}, "files": {"a": 7}}'),
    ],
)
def test_a_manifest_of_somebody_else_is_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "manifest.json").write_bytes(content)
    assert read_manifest(tmp_path) is None


def test_no_build_has_no_manifest(build: Path) -> None:
    assert read_manifest(build) is None


def test_a_complete_build_verifies(standing: Path) -> None:
    assert verify(standing) == ()


def test_a_missing_file_is_reported(standing: Path) -> None:
    (standing / "index.html").unlink()
    assert verify(standing) == ("index.html",)


def test_a_changed_file_of_the_same_size_is_reported(standing: Path) -> None:
    (standing / "index.html").write_bytes(b"start X")
    assert verify(standing) == ("index.html",)


def test_a_symlink_in_the_place_of_a_file_is_reported(standing: Path) -> None:
    (standing / "index.html").rename(standing / "elsewhere.html")
    (standing / "index.html").symlink_to("elsewhere.html")
    assert verify(standing) == ("index.html",)


def test_a_build_without_a_manifest_misses_it(build: Path) -> None:
    assert verify(build) == ("manifest.json",)


def test_foreign_files_and_empty_folders_are_reported_apart(standing: Path) -> None:
    (standing / "openbaar" / "notes.txt").write_bytes(b"")
    (standing / "leeg").mkdir()
    assert (verify(standing), foreign(standing)) == ((), ("leeg/", "openbaar/notes.txt"))


# Paths


@pytest.mark.parametrize(
    "path",
    [
        *("", "/a", "../a", "a/../b", "./a", "a//b", "a/", "a\\b", "C:/a", "a:b", "a?", "a\nb", "a\x00b", "a\ud800"),
        *("con", "CON.html", "a/nul.txt", "com1", "lpt9.pdf", "aux .txt", "a.", "a /b", "a./b"),
        *("manifest.json", "Manifest.json", "manifest.json/a"),
    ],
)
def test_a_path_that_escapes_or_that_windows_cannot_have_is_our_bug(standing: Path, path: str) -> None:
    with pytest.raises(ValueError):
        publish({path: b""}, standing, STAMP)
    assert (pages_in(standing), left_overs(standing)) == (A, [])


@pytest.mark.parametrize("paths", [("a", "A"), ("a/b", "A/c"), ("a", "a/b"), ("\u00e9", "e\u0301")])
def test_paths_that_are_one_path_on_some_systems_are_our_bug(build: Path, paths: tuple[str, str]) -> None:
    with pytest.raises(ValueError):
        publish(dict.fromkeys(paths, b""), build, STAMP)


def test_a_path_that_only_resembles_a_reserved_one_is_fine(build: Path) -> None:
    files = {"contact/index.html": b"", "com10": b"", ".well-known/x": b"", "a/manifest.json": b""}
    publish(files, build, STAMP)
    assert pages_in(build) == files


# Files that are not ours


def test_a_foreign_file_survives(standing: Path) -> None:
    (standing / "openbaar" / "oud" / "notes.txt").write_text("mine")
    publish(B, standing, STAMP)
    assert (standing / "openbaar" / "oud" / "notes.txt").read_text() == "mine"


def test_a_foreign_file_with_a_new_path_of_ours_is_kept_beside_it(standing: Path) -> None:
    (standing / "a.txt").write_text("mine")
    publish(B, standing, STAMP)
    assert ((standing / "a.txt").read_bytes(), (standing / "a.txt.bewaard").read_text()) == (b"B", "mine")


def test_two_files_are_never_kept_under_one_name(standing: Path) -> None:
    (standing / "a.txt").write_text("mine")
    (standing / "a.txt.bewaard").write_text("older")
    publish(B, standing, STAMP)
    assert [(standing / name).read_text() for name in ("a.txt.bewaard", "a.txt.bewaard-2")] == ["older", "mine"]


def test_a_kept_file_does_not_multiply(standing: Path) -> None:
    (standing / "a.txt").write_text("mine")
    for _ in range(3):
        publish(B, standing, STAMP)
    assert foreign(standing) == ("a.txt.bewaard",)


def test_a_foreign_file_in_a_folder_that_becomes_a_file_is_kept(standing: Path) -> None:
    (standing / "a.txt").mkdir()
    (standing / "a.txt" / "notes.txt").write_text("mine")
    publish(B, standing, STAMP)
    assert foreign(standing) == ("a.txt.bewaard/notes.txt",)


def test_a_foreign_file_with_the_name_of_a_new_folder_of_ours_is_kept(standing: Path) -> None:
    (standing / "openbaar" / "nieuw").write_text("mine")
    publish(B, standing, STAMP)
    assert foreign(standing) == ("openbaar/nieuw.bewaard",)


def test_a_foreign_file_in_a_folder_in_the_place_of_a_file_of_ours_survives(standing: Path) -> None:
    (standing / "index.html").unlink()
    (standing / "index.html").mkdir()
    (standing / "index.html" / "notes.txt").write_text("mine")
    publish(B, standing, STAMP)
    assert (foreign(standing), left_overs(standing)) == (("index.html.bewaard/notes.txt",), [])


def test_an_empty_foreign_folder_survives_with_its_permissions(standing: Path) -> None:
    (standing / "leeg").mkdir(mode=0o700)
    publish(B, standing, STAMP)
    assert (standing / "leeg").stat().st_mode & 0o777 == 0o700


def test_a_foreign_symlink_survives_and_is_not_followed(standing: Path) -> None:
    outside = standing.parent / "outside"
    outside.mkdir()
    (outside / "index.html").write_text("mine")
    (standing / "link").symlink_to(outside)
    publish(B, standing, STAMP)
    assert ((standing / "link").readlink(), files_in(outside)) == (outside, {"index.html": b"mine"})


def test_a_manifest_that_names_a_path_outside_deletes_nothing_there(standing: Path) -> None:
    outside = standing.parent / "outside.txt"
    outside.write_text("mine")
    manifest = standing / "manifest.json"
    manifest.write_bytes(manifest.read_bytes().replace(b'"index.html"', b'"../outside.txt"'))
    publish(B, standing, STAMP)
    assert outside.read_text() == "mine"


def test_a_folder_with_files_that_is_no_build_is_refused(build: Path) -> None:
    build.mkdir(parents=True)
    (build / "notes.txt").write_text("mine")
    with pytest.raises(PublishError, match=r"niet leeg en niet door registerbuild gemaakt.*Kies een andere map"):
        publish(A, build, STAMP)
    assert (files_in(build), left_overs(build)) == ({"notes.txt": b"mine"}, [])


def test_a_file_in_the_place_of_the_build_is_refused(build: Path) -> None:
    build.parent.mkdir()
    build.write_text("mine")
    with pytest.raises(PublishError, match="is een bestand"):
        publish(A, build, STAMP)


# Left-overs


def test_a_file_that_only_a_left_over_holds_moves_to_the_build(standing: Path) -> None:
    left_over = standing.parent / ".registerbuild" / "build.0123456789abcdef.nieuw"
    left_over.mkdir()
    (left_over / "notes.txt").write_text("mine")
    publish(B, standing, STAMP)
    assert ((standing / "notes.txt").read_text(), left_overs(standing)) == ("mine", [])


def test_a_left_over_with_a_torn_manifest_is_cleared_away(standing: Path) -> None:
    left_over = standing.parent / ".registerbuild" / "build.0123456789abcdef.nieuw"
    left_over.mkdir()
    (left_over / "manifest.json").write_text("{")
    publish(B, standing, STAMP)
    assert (foreign(standing), left_overs(standing)) == ((), [])


def test_left_overs_of_another_build_are_left_alone(standing: Path) -> None:
    other = standing.parent / ".registerbuild" / "build.x.0123456789abcdef.nieuw"
    other.mkdir()
    publish(B, standing, STAMP)
    assert other.exists()


TOO_LONG = {"x" * 300: b""}  # no disk can have it: a run that fails


def set_aside(standing: Path, kind: str) -> Path:
    """Leave no build but a left-over with its content, as a run killed between two renames does."""
    return standing.rename(standing.parent / ".registerbuild" / f"build.0123456789abcdef.{kind}")


def test_an_old_build_that_stepped_aside_is_put_back_even_if_the_run_fails(standing: Path) -> None:
    set_aside(standing, "oud")
    with pytest.raises(PublishError, match="Uw vorige versie staat er nog"):
        publish(TOO_LONG, standing, STAMP)
    assert pages_in(standing) == A


def test_an_old_build_that_is_half_cleared_away_is_not_put_back(standing: Path) -> None:
    (set_aside(standing, "oud") / "index.html").unlink()
    with pytest.raises(PublishError, match="Er is niets gepubliceerd"):
        publish(TOO_LONG, standing, STAMP)
    assert not standing.exists()


def test_a_build_that_was_never_in_place_is_not_put_back(standing: Path) -> None:
    set_aside(standing, "nieuw")
    with pytest.raises(PublishError, match="Er is niets gepubliceerd"):
        publish(TOO_LONG, standing, STAMP)
    assert not standing.exists()


def test_while_another_run_is_busy_it_waits_and_then_says_so(standing: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "WAIT_SECONDS", 0.1)
    lock = FileLock(standing.parent / ".registerbuild" / "build.lock")
    with lock, pytest.raises(PublishError, match="Een andere run is al bezig"):
        publish(B, standing, STAMP)


# Killed at every moment

EVENTS = """
import errno, json, os, resource, shutil, signal, sys
from pathlib import Path
from registerbuild.output.publish import PublishError, foreign, publish, verify

given = json.loads(sys.stdin.read())
A, B = ({path: text.encode("latin-1") for path, text in given[name].items()} for name in "AB")
root = Path(given["root"])
STAMP = {"inputs": "abc"}

if given.get("poor"):  # a system that cannot exchange names, and a file system without links
    import ctypes
    def no_link(*args, **options): raise OSError(errno.EPERM, "no links here")
    ctypes.CDLL, os.link = (lambda *args, **options: object()), no_link

def happens(event):
    return event == "open" or event.startswith(("os.", "fcntl.", "ctypes."))

def creates(event, args):
    if event == "open":
        return bool(args[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))
    return event in ("os.mkdir", "os.link", "os.rename")

def standing(build):
    others = [path for path in foreign(build) if not path.endswith("/")]
    pages = {
        path.relative_to(build).as_posix(): path.read_bytes()
        for path in build.rglob("*") if path.is_file() and path.name != "manifest.json"
    } if build.exists() else {}
    kept = sorted(pages.pop(other).decode() for other in others)
    names = [name for name, files in (("A", A), ("B", B)) if pages == files and verify(build) == ()]
    return {"build": names[0] if names else "broken" if build.exists() else "none", "kept": kept}

def left_overs(build):
    return sorted(path.name for path in (build.parent / ".registerbuild").iterdir() if path.suffix != ".lock")

def in_child(action):
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        os.close(reader)
        try:
            action()
            outcome = "published"
        except PublishError as error:
            outcome = str(error)
        except BaseException as error:
            outcome = "bug: " + repr(error)
        os.write(writer, outcome.encode())
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        outcome = pipe.read().decode()
    _, status = os.waitpid(child, 0)
    return "killed" if os.WIFSIGNALED(status) else outcome

def publish_until(files, build, moment, stop):
    seen = 0
    def hook(event, args):
        nonlocal seen
        if happens(event):
            seen += 1
            stop(seen, moment, event, args)
    sys.addaudithook(hook)
    publish(files, build, STAMP)

def kill(seen, moment, event, args):
    if seen == moment:
        os.kill(os.getpid(), signal.SIGKILL)

def fill(seen, moment, event, args):
    if seen >= moment and creates(event, args):
        raise OSError(errno.ENOSPC, "No space left on device", str(args[0]))

def with_notes(build):
    publish(A, build, STAMP)
    (build / "eigen").mkdir()
    (build / "eigen" / "notes.txt").write_text("mine")
    (build / "a.txt").write_text("also mine")

def each_moment(stop):
    observations = []
    while True:
        moment = len(observations) + 1
        build = root / str(moment) / "build"
        with_notes(build)
        outcome = in_child(lambda: publish_until(B, build, moment, stop))
        seen = {"outcome": outcome, "at": standing(build), "left": left_overs(build)}
        publish(B, build, STAMP)
        observations.append({**seen, "next": standing(build), "next_left": left_overs(build)})
        shutil.rmtree(build.parent)
        if outcome == "published":
            return observations
"""

KILLED = EVENTS + "\nprint(json.dumps(each_moment(kill)))"
FILLED = EVENTS + "\nprint(json.dumps(each_moment(fill)))"
KILLED_ON_END = (
    EVENTS
    + """
build = root / "build"
with_notes(build)
observations = []
while not observations or observations[-1]["outcome"] == "killed":
    moment = len(observations) + 1
    files = (A, B)[moment % 2]
    outcome = in_child(lambda: publish_until(files, build, moment, kill))
    observations.append({"outcome": outcome, "at": standing(build), "left": left_overs(build)})
print(json.dumps(observations))
"""
)


def run(script: str, **given: Any) -> Any:
    """Run a script that reads JSON and prints JSON."""
    pages = {name: {path: content.decode() for path, content in files.items()} for name, files in (("A", A), ("B", B))}
    done = subprocess.run(
        [sys.executable, "-c", script],
        input=json.dumps({**pages, **given}),
        text=True,
        check=True,
        stdout=subprocess.PIPE,
    )
    return json.loads(done.stdout)


@dataclass(frozen=True)
class Observation:
    """One run that was stopped at one file-system event, and the run after it."""

    outcome: str
    at: dict[str, Any]
    left: list[str]
    next: dict[str, Any]
    next_left: list[str]


def observed(script: str, root: Path, *, poor: bool = False) -> list[Observation]:
    """Stop a run at each of its events, the last one being a run that was not stopped."""
    *stopped, whole = (Observation(**each) for each in run(script, root=str(root), poor=poor))
    assert (whole.outcome, whole.at["build"], whole.left) == ("published", "B", [])
    return stopped


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> list[Observation]:
    return observed(KILLED, tmp_path_factory.mktemp("killed"))


@pytest.fixture(scope="module")
def killed_on_a_poor_system(tmp_path_factory: pytest.TempPathFactory) -> list[Observation]:
    """The same on a system that cannot exchange two names, with a file system without links."""
    return observed(KILLED, tmp_path_factory.mktemp("poor"), poor=True)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> list[Observation]:
    """A disk that is full from some event on."""
    return observed(FILLED, tmp_path_factory.mktemp("filled"))


@pytest.fixture(scope="module")
def killed_on_end(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """Runs in one place, A and B in turn, each killed one event later than the run before it."""
    *stopped, _ = run(KILLED_ON_END, root=str(tmp_path_factory.mktemp("on-end")))
    return stopped


def test_it_is_killed_at_fifty_moments_or_more(killed: list[Observation]) -> None:
    assert [each.outcome for each in killed] == ["killed"] * max(50, len(killed))


def test_killed_at_any_moment_one_complete_build_stands(killed: list[Observation]) -> None:
    assert {each.at["build"] for each in killed} == {"A", "B"}


def test_killed_at_any_moment_foreign_files_are_in_sight(killed: list[Observation]) -> None:
    assert [each.at["kept"] for each in killed] == [["also mine", "mine"]] * len(killed)


def test_killed_at_any_moment_the_next_run_publishes(killed: list[Observation]) -> None:
    assert [each.next for each in killed] == [{"build": "B", "kept": ["also mine", "mine"]}] * len(killed)


def test_killed_at_any_moment_the_next_run_clears_away(killed: list[Observation]) -> None:
    assert (any(each.left for each in killed), any(each.next_left for each in killed)) == (True, False)


def test_killed_time_after_time_one_complete_build_stands(killed_on_end: list[dict[str, Any]]) -> None:
    states = [each["at"] for each in killed_on_end]
    assert {state["build"] for state in states} == {"A", "B"}


def test_killed_time_after_time_no_foreign_file_is_lost(killed_on_end: list[dict[str, Any]]) -> None:
    assert [each["at"]["kept"] for each in killed_on_end] == [["also mine", "mine"]] * len(killed_on_end)


def test_killed_time_after_time_at_most_one_folder_is_left(killed_on_end: list[dict[str, Any]]) -> None:
    assert {len(each["left"]) for each in killed_on_end} == {0, 1}


def test_without_exchange_a_killed_run_never_leaves_a_mixed_build(killed_on_a_poor_system: list[Observation]) -> None:
    assert {each.at["build"] for each in killed_on_a_poor_system} == {"A", "none", "B"}


def test_without_exchange_there_is_no_build_at_one_moment_only(killed_on_a_poor_system: list[Observation]) -> None:
    assert sum(each.at["build"] == "none" for each in killed_on_a_poor_system) == 1


def test_without_exchange_and_links_the_next_run_publishes_and_loses_nothing(
    killed_on_a_poor_system: list[Observation],
) -> None:
    states = [each.next for each in killed_on_a_poor_system]
    assert states == [{"build": "B", "kept": ["also mine", "mine"]}] * len(states)


def test_without_exchange_the_next_run_clears_away(killed_on_a_poor_system: list[Observation]) -> None:
    assert not any(each.next_left for each in killed_on_a_poor_system)


# A disk that refuses


def test_a_disk_that_fills_up_at_any_moment_is_said_in_dutch(filled: list[Observation]) -> None:
    assert all(
        "kon niet worden geschreven: de schijf is vol" in each.outcome
        and each.outcome.endswith("Maak ruimte vrij en probeer het opnieuw. Uw vorige versie staat er nog.")
        for each in filled
    )


def test_a_disk_that_fills_up_at_any_moment_leaves_the_old_build(filled: list[Observation]) -> None:
    assert [each.at for each in filled] == [{"build": "A", "kept": ["also mine", "mine"]}] * len(filled)


def test_a_disk_that_fills_up_at_any_moment_leaves_nothing_half(filled: list[Observation]) -> None:
    assert [each.left for each in filled] == [[]] * len(filled)


LIMITED = (
    EVENTS
    + """
build = root / "build"
if given["old"]:
    with_notes(build)
resource.setrlimit(resource.RLIMIT_FSIZE, (3000, 3000))
outcome = in_child(lambda: publish({**B, "large.pdf": bytes(5000)}, build, STAMP))
print(json.dumps({"outcome": outcome, "at": standing(build), "left": left_overs(build)}))
"""
)


def test_a_file_that_is_written_half_leaves_the_old_build(tmp_path: Path) -> None:
    seen = run(LIMITED, root=str(tmp_path), old=True)
    assert (seen["at"], seen["left"]) == ({"build": "A", "kept": ["also mine", "mine"]}, [])


def test_a_file_that_is_written_half_is_named(tmp_path: Path) -> None:
    assert "een bestand is groter dan de schijf toestaat" in run(LIMITED, root=str(tmp_path), old=True)["outcome"]


def test_a_first_build_that_fails_leaves_nothing(tmp_path: Path) -> None:
    seen = run(LIMITED, root=str(tmp_path), old=False)
    assert (seen["at"]["build"], seen["left"]) == ("none", [])


def test_a_first_build_that_fails_says_that_nothing_was_published(tmp_path: Path) -> None:
    assert run(LIMITED, root=str(tmp_path), old=False)["outcome"].endswith("Er is niets gepubliceerd.")


READ_ONLY = (
    EVENTS
    + """
build = root / "build"
with_notes(build)
workspace = root / ".registerbuild"
shutil.rmtree(workspace)
USER = 65534
if os.geteuid() == 0 and given["only_build"]:
    os.chown(root, USER, USER)
build.chmod(0o555)
if not given["only_build"]:
    root.chmod(0o555)

def as_another():
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(USER)
        os.setuid(USER)
    publish(B, build, STAMP)

outcome = in_child(as_another)
root.chmod(0o755)
build.chmod(0o755)
left = left_overs(build) if workspace.exists() else []
print(json.dumps({"outcome": outcome, "at": standing(build), "left": left}))
"""
)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that any user of the machine can reach, which pytest's own are not."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


@pytest.mark.parametrize("only_build", [True, False])
def test_a_read_only_folder_leaves_the_old_build(open_folder: Path, only_build: bool) -> None:
    seen = run(READ_ONLY, root=str(open_folder), only_build=only_build)
    assert (seen["at"], seen["left"]) == ({"build": "A", "kept": ["also mine", "mine"]}, [])


@pytest.mark.parametrize("only_build", [True, False])
def test_a_read_only_folder_is_said_in_dutch(open_folder: Path, only_build: bool) -> None:
    outcome = run(READ_ONLY, root=str(open_folder), only_build=only_build)["outcome"]
    assert outcome.startswith(f"De map {open_folder.resolve() / 'build'} kon niet worden geschreven: u hebt daar geen")
    assert outcome.endswith("Uw vorige versie staat er nog.")


IN_USE = (
    EVENTS
    + """
build = root / "build"
with_notes(build)

def refuse(seen, moment, event, args):
    if event == "os.rename" and str(args[0]).endswith(".nieuw"):
        raise OSError(errno.EBUSY, "Device or resource busy", str(args[0]))

outcome = in_child(lambda: publish_until(B, build, 0, refuse))
print(json.dumps({"outcome": outcome, "at": standing(build), "left": left_overs(build)}))
"""
)


def test_without_exchange_a_build_that_cannot_take_its_place_leaves_the_old_one(tmp_path: Path) -> None:
    seen = run(IN_USE, root=str(tmp_path), poor=True)
    assert (seen["at"], seen["left"]) == ({"build": "A", "kept": ["also mine", "mine"]}, [])


# Several at once

BUSY = """
import sys
from pathlib import Path
from registerbuild.output.publish import publish
build, own = Path(sys.argv[1]), sys.argv[2]
for _ in range(15):
    publish({f"{own}/{number}.html": own.encode() * 100 for number in range(8)} | {"index.html": own.encode()},
            build, {"inputs": own})
"""


def busy(build: Path, own: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", BUSY, str(build), own])


def test_builds_at_the_same_time_do_not_mix(build: Path) -> None:
    processes = [busy(build, own) for own in "1234"]
    assert [process.wait() for process in processes] == [0, 0, 0, 0]
    own = (build / "index.html").read_text()
    expected = {f"{own}/{number}.html": own.encode() * 100 for number in range(8)} | {"index.html": own.encode()}
    assert (pages_in(build), verify(build), left_overs(build)) == (expected, (), [])


def test_a_foreign_file_survives_builds_at_the_same_time(standing: Path) -> None:
    (standing / "notes.txt").write_text("mine")
    for process in [busy(standing, own) for own in "123"]:
        process.wait()
    assert foreign(standing) == ("notes.txt",)


def test_a_reader_always_finds_a_build(standing: Path) -> None:
    process = busy(standing, "1")
    seen = 0
    while process.poll() is None:
        assert read_manifest(standing) is not None
        seen += 1
    assert (process.returncode, seen > 10, os.path.lexists(standing)) == (0, True, True)
