"""The zip file: the same bytes for the same files, and published together with its folder."""

import io
import json
import zipfile
from pathlib import Path

import pytest

from registerbuild.output.archive import archive, beside, publish_both
from registerbuild.output.publish import PublishError, publish

FILES = {"b.txt": b"twee", "a/c.txt": b"een"}
STAMP = {"soort": "dossier", "peildatum": "2027-01-15"}


def opened(content: bytes) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(content))


def test_the_zip_holds_the_files() -> None:
    with opened(archive(FILES)) as packed:
        assert {name: packed.read(name) for name in packed.namelist()} == FILES


def test_the_files_are_in_the_order_of_their_paths() -> None:
    assert opened(archive(FILES)).namelist() == ["a/c.txt", "b.txt"]


def test_the_order_in_which_they_are_given_does_not_count() -> None:
    assert archive(FILES) == archive(dict(reversed(FILES.items())))


def test_every_file_has_the_same_fixed_date() -> None:
    assert {entry.date_time for entry in opened(archive(FILES)).infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_every_file_has_the_same_rights_and_system() -> None:
    assert {(e.external_attr >> 16, e.create_system) for e in opened(archive(FILES)).infolist()} == {(0o100644, 3)}


def test_the_zip_is_named_after_the_folder(tmp_path: Path) -> None:
    assert beside(tmp_path / "versie.2") == tmp_path / "versie.2.zip"


def test_the_zip_holds_the_manifest_of_the_folder(tmp_path: Path) -> None:
    content = publish_both(FILES, tmp_path / "dossier", STAMP)
    assert opened(content).read("manifest.json") == (tmp_path / "dossier" / "manifest.json").read_bytes()


def test_the_zip_lies_beside_the_folder(tmp_path: Path) -> None:
    content = publish_both(FILES, tmp_path / "dossier", STAMP)
    assert (tmp_path / "dossier.zip").read_bytes() == content


def test_an_earlier_pack_is_replaced(tmp_path: Path) -> None:
    publish_both(FILES, tmp_path / "dossier", STAMP)
    publish_both({"nieuw.txt": b"x"}, tmp_path / "dossier", STAMP)
    found = sorted(path.name for path in (tmp_path / "dossier").iterdir())
    assert found == ["manifest.json", "nieuw.txt"]


def test_nothing_is_left_beside_it_but_the_locks(tmp_path: Path) -> None:
    publish_both(FILES, tmp_path / "dossier", STAMP)
    left = [path.name for path in (tmp_path / ".registerbuild").iterdir() if not path.name.endswith(".lock")]
    assert left == []


def refused(folder: Path) -> str:
    with pytest.raises(PublishError) as error:
        publish_both(FILES, folder, STAMP)
    return str(error.value)


def test_a_folder_with_other_files_is_refused(tmp_path: Path) -> None:
    (tmp_path / "brief.txt").write_text("van iemand anders")
    assert "niet leeg" in refused(tmp_path)
    assert not beside(tmp_path).exists()


def test_a_build_is_not_overwritten(tmp_path: Path) -> None:
    publish({"index.html": b"x"}, tmp_path / "build", {"inputs": "x"})
    assert "staat iets anders" in refused(tmp_path / "build")
    assert (tmp_path / "build" / "index.html").read_bytes() == b"x"


@pytest.mark.parametrize("content", [b"geen zip", archive({"brief.txt": b"x"}), archive({"manifest.json": b"[]"})])
def test_a_zip_of_somebody_else_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "dossier.zip").write_bytes(content)
    assert "bestaat al" in refused(tmp_path / "dossier")
    assert (tmp_path / "dossier.zip").read_bytes() == content
    assert not (tmp_path / "dossier").exists()


def test_a_zip_of_another_kind_of_ours_is_refused(tmp_path: Path) -> None:
    other = archive({"manifest.json": json.dumps({"stamp": {"soort": "reviewpakket"}}).encode()})
    (tmp_path / "dossier.zip").write_bytes(other)
    assert "bestaat al" in refused(tmp_path / "dossier")


def test_a_folder_that_cannot_be_replaced_leaves_the_zip_as_it_was(tmp_path: Path) -> None:
    before = publish_both(FILES, tmp_path / "dossier", STAMP)
    with pytest.raises(ValueError, match="not a path"):
        publish_both({"../buiten.txt": b"x"}, tmp_path / "dossier", STAMP)
    assert (tmp_path / "dossier.zip").read_bytes() == before
