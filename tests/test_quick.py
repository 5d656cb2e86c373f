import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from registerbuild.disk.quick import inputs_fingerprint, stands
from registerbuild.output.publish import publish

FILES = {"index.html": b"start", "openbaar/reglement/index.html": b"reglement", "openbaar/leeg.txt": b""}


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """A folder with two texts, one of them in a subfolder."""
    folder = tmp_path / "register"
    (folder / "sub").mkdir(parents=True)
    (folder / "a.yaml").write_bytes(b"one")
    (folder / "sub" / "b.md").write_bytes(b"two")
    return folder


def fingerprint(*folders: Path, words: tuple[str, ...] = ("1.0", "2026-01-01")) -> str:
    return inputs_fingerprint([str(folder) for folder in folders], words)


def test_the_same_inputs_have_the_same_fingerprint(texts: Path) -> None:
    assert fingerprint(texts) == fingerprint(texts)


def test_the_fingerprint_is_a_sha256_in_hex(texts: Path) -> None:
    assert len(bytes.fromhex(fingerprint(texts))) == 32


def test_where_the_folder_lies_does_not_count(texts: Path) -> None:
    before = fingerprint(texts)
    assert fingerprint(texts.rename(texts.with_name("moved"))) == before


def test_file_times_do_not_count(texts: Path) -> None:
    before = fingerprint(texts)
    os.utime(texts / "a.yaml", (0, 0))
    assert fingerprint(texts) == before


def test_a_changed_byte_counts_when_size_and_time_stay(texts: Path) -> None:
    before, status = fingerprint(texts), (texts / "a.yaml").stat()
    (texts / "a.yaml").write_bytes(b"onE")
    os.utime(texts / "a.yaml", ns=(status.st_atime_ns, status.st_mtime_ns))
    assert fingerprint(texts) != before


def test_a_new_empty_file_counts(texts: Path) -> None:
    before = fingerprint(texts)
    (texts / "new.yaml").write_bytes(b"")
    assert fingerprint(texts) != before


def test_a_renamed_file_counts(texts: Path) -> None:
    before = fingerprint(texts)
    (texts / "a.yaml").rename(texts / "c.yaml")
    assert fingerprint(texts) != before


def test_a_moved_file_counts(texts: Path) -> None:
    before = fingerprint(texts)
    (texts / "a.yaml").rename(texts / "sub" / "a.yaml")
    assert fingerprint(texts) != before


def test_a_hidden_file_counts(texts: Path) -> None:
    before = fingerprint(texts)
    (texts / ".hidden").write_bytes(b"x")
    assert fingerprint(texts) != before


def test_content_that_imitates_another_file_counts(texts: Path, tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.mkdir()
    two.mkdir()
    (one / "a").write_bytes(b"x")
    (one / "b").write_bytes(b"y")
    (two / "a").write_bytes(b"xpathbfiley")
    assert fingerprint(one) != fingerprint(two)


def test_content_that_moves_from_one_file_to_the_next_counts(texts: Path) -> None:
    (texts / "b.yaml").write_bytes(b"xyz")
    before = fingerprint(texts)
    (texts / "a.yaml").write_bytes(b"onex")
    (texts / "b.yaml").write_bytes(b"yz")
    assert fingerprint(texts) != before


@pytest.mark.parametrize(
    "words", [(), ("1.0",), ("1.0", "2026-01-02"), ("1.02026-01-01",), ("2026-01-01", "1.0"), ("1.0word2026-01-01",)]
)
def test_the_words_count(texts: Path, words: tuple[str, ...]) -> None:
    assert fingerprint(texts, words=words) != fingerprint(texts)


def test_the_order_of_the_folders_counts(texts: Path) -> None:
    assert fingerprint(texts, texts / "sub") != fingerprint(texts / "sub", texts)


def test_a_folder_that_is_not_there_differs_from_an_empty_one(tmp_path: Path) -> None:
    before = fingerprint(tmp_path / "theme")
    (tmp_path / "theme").mkdir()
    assert fingerprint(tmp_path / "theme") != before


def test_a_file_may_stand_for_a_folder(texts: Path) -> None:
    before = fingerprint(texts / "a.yaml")
    (texts / "a.yaml").write_bytes(b"changed")
    assert fingerprint(texts / "a.yaml") != before


@pytest.mark.parametrize("name", [".a.yaml.swp", "a.yaml~", "#a.yaml#", "__pycache__/x.pyc", ".git/index"])
def test_swap_files_and_git_and_pycache_do_not_count(texts: Path, name: str) -> None:
    before = fingerprint(texts)
    (texts / name).parent.mkdir(exist_ok=True)
    (texts / name).write_bytes(b"x")
    assert fingerprint(texts) == before


def test_the_target_text_of_a_symlink_counts(texts: Path) -> None:
    (texts / "c.yaml").write_bytes(b"one")
    (texts / "link").symlink_to("a.yaml")
    before = fingerprint(texts)
    (texts / "link").unlink()
    (texts / "link").symlink_to("c.yaml")
    assert fingerprint(texts) != before


def test_the_content_behind_a_symlink_counts(texts: Path) -> None:
    outside = texts.parent / "outside"
    outside.write_bytes(b"one")
    (texts / "link").symlink_to(outside)
    before = fingerprint(texts)
    outside.write_bytes(b"two")
    assert fingerprint(texts) != before


def test_the_content_of_a_symlinked_folder_counts(texts: Path) -> None:
    outside = texts.parent / "outside"
    outside.mkdir()
    (texts / "link").symlink_to(outside)
    before = fingerprint(texts)
    (outside / "new").write_bytes(b"")
    assert fingerprint(texts) != before


def test_a_symlink_to_a_folder_around_it_ends(texts: Path) -> None:
    before = fingerprint(texts)
    (texts / "sub" / "up").symlink_to("..")
    assert fingerprint(texts) != before


def test_a_broken_symlink_counts(texts: Path) -> None:
    before = fingerprint(texts)
    (texts / "link").symlink_to("nothing")
    assert fingerprint(texts) != before


def test_a_pipe_does_not_make_it_wait(texts: Path) -> None:
    before = fingerprint(texts)
    os.mkfifo(texts / "pipe")
    assert fingerprint(texts) != before


@pytest.fixture
def build(tmp_path: Path) -> Path:
    publish(FILES, tmp_path / "build", {"inputs": "abc", "peildatum": "2026-01-01", "zoom": "1"})
    return tmp_path / "build"


def test_a_build_of_these_inputs_stands(build: Path) -> None:
    assert stands(str(build), "abc")


def test_a_build_with_a_file_that_is_not_ours_stands(build: Path) -> None:
    (build / "notes.txt").write_text("mine")
    assert stands(str(build), "abc")


@pytest.mark.parametrize("other", ["", "ab", "abcd", "2026-01-01"])
def test_a_build_of_other_inputs_does_not_stand(build: Path, other: str) -> None:
    assert not stands(str(build), other)


def test_a_build_without_inputs_in_its_stamp_does_not_stand(tmp_path: Path) -> None:
    publish(FILES, tmp_path / "build", {"other": "abc"})
    assert not stands(str(tmp_path / "build"), "abc")


@pytest.mark.parametrize("path", [*FILES, "manifest.json"])
def test_a_build_that_misses_a_file_does_not_stand(build: Path, path: str) -> None:
    (build / path).unlink()
    assert not stands(str(build), "abc")


@pytest.mark.parametrize("path", FILES)
def test_a_build_with_a_file_of_another_size_does_not_stand(build: Path, path: str) -> None:
    (build / path).write_bytes(b"something else")
    assert not stands(str(build), "abc")


def test_a_build_with_a_folder_in_the_place_of_a_file_does_not_stand(build: Path) -> None:
    (build / "index.html").unlink()
    (build / "index.html").mkdir()
    assert not stands(str(build), "abc")


def test_a_build_with_a_symlink_in_the_place_of_a_file_does_not_stand(build: Path) -> None:
    (build / "index.html").unlink()
    (build / "index.html").symlink_to("12345")  # a symlink is as large as its text
    assert not stands(str(build), "abc")


def test_a_build_that_misses_a_folder_does_not_stand(build: Path) -> None:
    (build / "openbaar").rename(build / "elders")
    assert not stands(str(build), "abc")


def test_no_build_does_not_stand(tmp_path: Path) -> None:
    assert not stands(str(tmp_path / "build"), "abc")


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"\xff", b'{"format": 1, "stamp": {"inputs": "abc"}, "files": {}}']
)
def test_a_manifest_that_we_did_not_write_does_not_stand(build: Path, content: bytes) -> None:
    (build / "manifest.json").write_bytes(content)
    assert not stands(str(build), "abc")


def test_a_manifest_of_another_format_does_not_stand(build: Path) -> None:
    path = build / "manifest.json"
    path.write_bytes(path.read_bytes().replace(b'"format": 1', b'"format": 2'))
    assert not stands(str(build), "abc")


def test_a_build_without_files_stands(tmp_path: Path) -> None:
    publish({}, tmp_path / "build", {"inputs": "abc"})
    assert stands(str(tmp_path / "build"), "abc")


NOOP = """
import sys
before = set(sys.modules)
import registerbuild.disk.quick
new = set(sys.modules) - before
print(*sorted(name for name in new if name.partition('.')[0] in sys.argv[1:] or name.startswith('registerbuild')))
"""


def test_the_answer_imports_nothing_heavy() -> None:
    heavy = ["json", "re", "enum", "pathlib", "typing", "dataclasses", "collections", "functools", "click", "yaml"]
    done = subprocess.run(
        [
            sys.executable,
            "-I",
            "-S",
            "-c",
            f"import sys; sys.path[:0] = {[p for p in sys.path if p]!r}\n{NOOP}",
            *heavy,
        ],
        check=True,
        capture_output=True,
        text=True,
    )
    assert done.stdout.split() == ["registerbuild", "registerbuild.disk", "registerbuild.disk.quick"]


def test_the_manifest_is_json_all_the_same(build: Path) -> None:
    assert json.loads((build / "manifest.json").read_bytes())["stamp"]["inputs"] == "abc"
