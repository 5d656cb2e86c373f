"""The first fence around what the public sees: a public document over the internal view does not type-check."""

import ast
import re
from pathlib import Path

import pytest
from mypy import api

import registerbuild

ROOT = Path(__file__).parent.parent
SOURCE = Path(registerbuild.__file__).parent
CASES = ROOT / "tests" / "typing" / "documents.py"
SWAPS = {
    "public document, internal pages": ("PUBLIC, statement_pages)", "PUBLIC, draft_pages)"),
    "handed-over document, internal pages": ("HANDED, handed_register_pages)", "HANDED, internal_register_pages)"),
    "public document, handed-over pages": ("PUBLIC, summary_pages", "PUBLIC, handed_review_pages"),
    "internal document, public pages": ("INTERNAL, to_confirm_pages)", "INTERNAL, statement_pages)"),
}


@pytest.fixture(scope="module")
def refused(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[int]]:
    """The lines that mypy refuses, by file name: of the cases, of the catalogue itself, and with two pages swapped."""
    folder = tmp_path_factory.mktemp("typing")
    catalogue = (SOURCE / "documents" / "catalogue.py").read_text()
    (folder / "unchanged.py").write_text(catalogue)
    for number, (old, new) in enumerate(SWAPS.values()):
        assert catalogue.count(old) == 1
        (folder / f"swapped{number}.py").write_text(catalogue.replace(old, new))
    monkeypatch = pytest.MonkeyPatch()
    monkeypatch.setenv("MYPYPATH", str(SOURCE.parent))
    files = [str(CASES), *map(str, sorted(folder.iterdir()))]
    output, errors, _ = api.run(["--config-file", str(ROOT / "pyproject.toml"), "--no-error-summary", *files])
    monkeypatch.undo()
    assert errors == ""
    found: dict[str, list[int]] = {}
    for name, line in re.findall(r"([^/\n]+)\.py:(\d+): error", output):
        found.setdefault(name, []).append(int(line))
    return found


def test_mypy_refuses_the_marked_lines_and_no_other(refused: dict[str, list[int]]) -> None:
    marked = [n for n, line in enumerate(CASES.read_text().splitlines(), 1) if line.endswith("# refused")]
    assert refused["documents"] == marked


def test_mypy_accepts_the_catalogue(refused: dict[str, list[int]]) -> None:
    assert "unchanged" not in refused


@pytest.mark.parametrize("swap", SWAPS)
def test_mypy_refuses_the_catalogue_with_the_pages_of_another_audience(
    swap: str, refused: dict[str, list[int]]
) -> None:
    assert len(refused[f"swapped{list(SWAPS).index(swap)}"]) == 1


def test_the_catalogue_has_no_annotation_that_would_switch_the_fence_off() -> None:
    tree = ast.parse((SOURCE / "documents" / "catalogue.py").read_text())
    plain = [ast.unparse(node.targets[0]) for node in tree.body if isinstance(node, ast.Assign)]
    assert "CATALOGUE" in plain
