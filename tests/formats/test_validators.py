"""The real veraPDF engine on a whole document; and that it, and the script around it, can say no."""

from pathlib import Path

import pytest

from registerbuild.output.pdf import render_pdf

from . import validate_build, vera
from .must_fail import must_fail
from .pdf_sample import FILES, regulation


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("build")
    (folder / "good.pdf").write_bytes(render_pdf(regulation(articles=2), FILES))
    (folder / "bad.pdf").write_bytes(must_fail())
    return folder


@pytest.fixture(scope="module")
def verdicts(folder: Path) -> dict[tuple[str, str], vera.Verdict]:
    found = vera.validate([folder / "good.pdf", folder / "bad.pdf"])
    return {(verdict.file.name, verdict.flavour): verdict for verdict in found}


@pytest.mark.parametrize("flavour", vera.FLAVOURS)
def test_the_regulation_passes(flavour: str, verdicts: dict[tuple[str, str], vera.Verdict]) -> None:
    assert verdicts["good.pdf", flavour].passed, verdicts["good.pdf", flavour].detail


@pytest.mark.parametrize("flavour", vera.FLAVOURS)
def test_a_bad_file_fails(flavour: str, verdicts: dict[tuple[str, str], vera.Verdict]) -> None:
    assert not verdicts["bad.pdf", flavour].passed


def test_a_missing_engine_is_an_error(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(folder))
    with pytest.raises(vera.ToolMissingError, match="openjdk"):
        vera.validate([folder / "good.pdf"])


def test_an_engine_that_knows_no_profile_is_an_error(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vera, "_JAXB", [])
    with pytest.raises(vera.ToolMissingError, match="veraPDF"):
        vera.validate([folder / "good.pdf"])


def test_a_build_with_a_bad_file_is_rejected(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert validate_build.main([str(folder)]) == 1
    lines = [line.split()[0] for line in capsys.readouterr().out.splitlines() if not line.startswith(" ")]
    assert lines == ["FAIL", "ok"]


def test_a_good_build_is_accepted(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "good.pdf").write_bytes((folder / "good.pdf").read_bytes())
    assert validate_build.main([str(tmp_path)]) == 0


def test_a_build_without_pdf_is_rejected(tmp_path: Path) -> None:
    assert validate_build.main([str(tmp_path)]) == 1


def test_a_missing_folder_is_rejected(tmp_path: Path) -> None:
    assert validate_build.main([str(tmp_path / "nowhere")]) == 1
