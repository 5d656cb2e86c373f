import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from registerbuild.output import cache

ONE = hashlib.sha256(b"one").hexdigest()
TWO = hashlib.sha256(b"two").hexdigest()


def test_what_was_put_is_found(tmp_path: Path) -> None:
    cache.put(tmp_path / "new" / "folder", ONE, b"content")
    assert cache.get(tmp_path / "new" / "folder", ONE) == b"content"


def test_empty_content_is_found(tmp_path: Path) -> None:
    cache.put(tmp_path, ONE, b"")
    assert cache.get(tmp_path, ONE) == b""


def test_what_was_never_put_is_a_miss(tmp_path: Path) -> None:
    cache.put(tmp_path, ONE, b"content")
    assert cache.get(tmp_path, TWO) is None


def test_a_folder_that_does_not_exist_is_a_miss(tmp_path: Path) -> None:
    assert cache.get(tmp_path / "nothing", ONE) is None


@pytest.mark.parametrize("length", range(40))
def test_a_half_written_entry_is_a_miss(tmp_path: Path, length: int) -> None:
    cache.put(tmp_path, ONE, b"content!")
    entry = tmp_path / ONE
    assert len(entry.read_bytes()) == 40
    entry.write_bytes(entry.read_bytes()[:length])
    assert cache.get(tmp_path, ONE) is None


@pytest.mark.parametrize("position", [0, 31, 32, 39])
def test_a_damaged_entry_is_a_miss(tmp_path: Path, position: int) -> None:
    cache.put(tmp_path, ONE, b"content!")
    stored = bytearray((tmp_path / ONE).read_bytes())
    stored[position] ^= 1
    (tmp_path / ONE).write_bytes(stored)
    assert cache.get(tmp_path, ONE) is None


def test_a_damaged_entry_can_be_put_again(tmp_path: Path) -> None:
    (tmp_path / ONE).write_bytes(b"damaged")
    cache.put(tmp_path, ONE, b"content")
    assert cache.get(tmp_path, ONE) == b"content"


def test_prune_forgets_what_is_not_kept(tmp_path: Path) -> None:
    cache.put(tmp_path, ONE, b"1")
    cache.put(tmp_path, TWO, b"2")
    cache.prune(tmp_path, [TWO])
    assert [path.name for path in tmp_path.iterdir()] == [TWO]


def test_prune_removes_what_a_killed_process_left(tmp_path: Path) -> None:
    (tmp_path / ".0123456789abcdef.half").write_bytes(b"half")
    cache.prune(tmp_path, [ONE])
    assert list(tmp_path.iterdir()) == []


def test_prune_leaves_files_that_are_not_ours(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    cache.prune(tmp_path, [])
    assert (tmp_path / "notes.txt").read_text() == "mine"


def test_prune_of_a_folder_that_does_not_exist_does_nothing(tmp_path: Path) -> None:
    cache.prune(tmp_path / "nothing", [])
    assert not (tmp_path / "nothing").exists()


@pytest.mark.parametrize("name", ["", "../escape", ONE.upper(), ONE[:-1], ONE + "\n"])
def test_a_name_that_is_no_fingerprint_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="not a fingerprint"):
        cache.put(tmp_path, name, b"content")


def test_a_folder_that_cannot_be_made_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    cache.put(tmp_path / "file" / "cache", ONE, b"content")
    assert cache.get(tmp_path / "file" / "cache", ONE) is None


FULL_DISK = """
import resource, sys
from pathlib import Path
from registerbuild.output import cache
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
cache.put(Path(sys.argv[1]), "0" * 64, bytes(5000))
"""


def test_a_full_disk_leaves_no_half_entry(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-c", FULL_DISK, str(tmp_path)], check=True)
    assert list(tmp_path.iterdir()) == []


BUSY = """
import sys
from pathlib import Path
from registerbuild.output import cache
folder, own = Path(sys.argv[1]), sys.argv[2]
for round in range(200):
    content = (own * 5000 + str(round)).encode()
    cache.put(folder, "a" * 64, content)
    found = cache.get(folder, "a" * 64)
    assert found is None or found[1:4999] == found[:4998], "mixed"
    cache.prune(folder, ["a" * 64] if round % 10 else [])
"""


def test_several_processes_never_find_mixed_content(tmp_path: Path) -> None:
    processes = [subprocess.Popen([sys.executable, "-c", BUSY, str(tmp_path), own]) for own in "123"]
    assert [process.wait() for process in processes] == [0, 0, 0]
