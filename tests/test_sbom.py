"""The software bill of materials names each package of the constraints, and fits the schema of CycloneDX."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def bill(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file; making it fails when it does not fit the schema."""
    file = tmp_path_factory.mktemp("sbom") / "sbom.json"
    subprocess.run([ROOT / "tools" / "sbom", sys.executable, file], check=True, capture_output=True)
    return file


def constraints() -> set[tuple[str, str]]:
    lines = (line for line in (ROOT / "constraints.txt").read_text("utf-8").splitlines() if "==" in line)
    pairs = (line.split("==") for line in lines)
    return {(name.lower().replace("_", "-"), version) for name, version in pairs}  # as an address of a package has it


def test_it_is_cyclonedx(bill: Path) -> None:
    assert json.loads(bill.read_text("utf-8"))["bomFormat"] == "CycloneDX"


def test_it_names_each_constraint_once_with_its_version(bill: Path) -> None:
    addresses = [component["purl"] for component in json.loads(bill.read_text("utf-8"))["components"]]
    assert sorted(addresses) == sorted(f"pkg:pypi/{name}@{version}" for name, version in constraints())


def test_it_says_what_it_is_the_bill_of(bill: Path) -> None:
    assert json.loads(bill.read_text("utf-8"))["metadata"]["component"]["name"] == "registerbuild"


def test_it_is_the_same_each_time(bill: Path, tmp_path: Path) -> None:
    subprocess.run([ROOT / "tools" / "sbom", sys.executable, tmp_path / "b.json"], check=True, capture_output=True)
    assert (tmp_path / "b.json").read_bytes() == bill.read_bytes()
