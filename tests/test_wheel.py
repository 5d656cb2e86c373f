"""The wheel: built, installed in an empty environment, and run in a folder with only a register."""

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import board
import pytest

ROOT = Path(__file__).parent.parent
SMALL = board.small()


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--no-deps",
        "--no-build-isolation",
        "-q",
        "-w",
        str(folder),
        str(ROOT),
    ]
    subprocess.run(command, check=True, capture_output=True, text=True)
    return next(folder.glob("registerbuild-*.whl"))


@pytest.fixture(scope="module")
def program(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command in an environment that has the wheel, and the packages of this one behind it."""
    place = tmp_path_factory.mktemp("venv") / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(place)], check=True)
    site = next(place.glob("lib/python*/site-packages"))
    install = ["install", "--no-deps", "--no-index", "-q", "--target", str(site), str(wheel)]
    subprocess.run([sys.executable, "-m", "pip", *install], check=True, capture_output=True)
    (site / "behind.pth").write_text(
        sysconfig.get_path("purelib") + "\n"
    )  # only a folder: its own .pth files do not count
    return place / "bin" / "python"


def run(program: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    command = [str(program), "-m", "registerbuild", *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_the_wheel_has_the_theme_and_no_tests(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as file:
        names = file.namelist()
    templates = [path.relative_to(ROOT).as_posix() for path in (ROOT / "templates").rglob("*") if path.is_file()]
    assert [path for path in templates if f"registerbuild/{path}" not in names] == []
    assert [
        name for name in names if name.split("/")[0] not in ("registerbuild", "registerbuild-0.1.0.dist-info")
    ] == []


def test_the_installed_program_makes_the_documents(program: Path, tmp_path: Path) -> None:
    folder = board.write(tmp_path, SMALL)
    where = subprocess.run(
        [str(program), "-c", "import registerbuild; print(registerbuild.__file__)"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert str(program.parent.parent) in where
    done = run(program, folder, "build", "--jobs", "1", *board.PEILDATUM)
    assert done.returncode == 0, done.stderr
    assert sorted(path.name for path in folder.iterdir()) == [".registerbuild", "build", "register"]
    made = {path.relative_to(folder / "build").as_posix() for path in (folder / "build").rglob("*") if path.is_file()}
    assert {
        "manifest.json",
        "openbaar/index.html",
        "openbaar/verwerkingsregister/index.html",
        "openbaar/verwerkingsregister/verwerkingsregister.pdf",
        "openbaar/assets/web.css",
        "intern/index.html",
    } <= made
