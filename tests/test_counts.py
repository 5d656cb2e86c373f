"""What a build may cost, in counts that are the same on every machine; times are in benchmarks/ and gate nothing."""

import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import board
import pytest

from registerbuild.disk.reading import read_theme
from registerbuild.documents.plan import plan
from registerbuild.output.render import target_fingerprint

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"
HTML_ONLY = str(BENCHMARKS / "html_only.py")
HEAVY = {"babel", "click", "jinja2", "markdown_it", "pydantic", "rich", "weasyprint", "yaml"}
ENDS = ("-fragment.html", ".html", ".pdf")
CHANGED = "register/verwerkingen/verwerking-00003.yaml"
STATEMENT = "openbaar/privacyverklaring/ouders"
SHOWING = {
    # In each edition of the register: the activity's own page, and the overview in both forms (the PDF has it whole).
    *(
        f"{audience}/verwerkingsregister/{file}"
        for audience in ("openbaar", "overhandigd")
        for file in ("verwerking-00003/index.html", "index.html", "verwerkingsregister.pdf")
    ),
    *(f"intern/verwerkingsregister/{file}" for file in ("verwerking-00003/index.html", "index.html")),
    # Of the three statements only that for parents is about it, in all four forms and in the whole of it.
    *(f"{STATEMENT}/volledig/{file}" for file in ("index.html", "privacyverklaring-ouders-volledig.pdf")),
    *(f"{STATEMENT}/{file}" for file in ("index.html", *(f"privacyverklaring-ouders{end}" for end in ENDS))),
}
"""What must be made anew when the summary of that activity changes: 14 of some 200 targets."""
MEMORY = 160
"""MiB for the HTML of 200 activities: about twice what it takes, so that only a leak or a second copy breaks it."""


@pytest.fixture(scope="module")
def generate() -> ModuleType:
    """The generator of the benchmarks."""
    sys.path.insert(0, str(BENCHMARKS))
    try:
        import generate as module
    finally:
        sys.path.remove(str(BENCHMARKS))
    return module


def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run Python in a process of its own; fail when it fails."""
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1800000000"}  # 15 January 2027
    return subprocess.run(
        [sys.executable, *words], cwd=folder, env=environment, capture_output=True, text=True, check=True
    )


def packages(done: subprocess.CompletedProcess[str]) -> set[str]:
    """The top-level packages that a run with `-X importtime` imported."""
    lines = (line for line in done.stderr.splitlines() if line.startswith("import time:"))
    return {line.rpartition("|")[2].strip().partition(".")[0] for line in lines}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory, generate: ModuleType) -> Path:
    """50 activities, built without PDFs."""
    folder = tmp_path_factory.mktemp("vijftig")
    generate.write(folder, 50)
    run(folder, HTML_ONLY, ".")
    return folder


def test_the_generator_gives_the_same_for_the_same_seed(generate: ModuleType) -> None:
    assert generate.files(3, seed=7) == generate.files(3, seed=7)


def test_the_generator_gives_something_else_for_another_seed(generate: ModuleType) -> None:
    assert generate.files(3, seed=7) != generate.files(3, seed=8)


def test_an_activity_does_not_depend_on_how_many_there_are(generate: ModuleType) -> None:
    assert generate.files(2).items() <= generate.files(5).items()


def test_a_build_of_which_nothing_changed_imports_no_package(project: Path) -> None:
    done = run(project, "-X", "importtime", "-m", "registerbuild", "build")
    assert done.stdout.startswith("Niets veranderd")
    assert packages(done).isdisjoint(HEAVY)


def test_a_check_imports_nothing_that_makes_documents(project: Path) -> None:
    done = run(project, "-X", "importtime", "-m", "registerbuild", "check")
    assert packages(done) & HEAVY == {"click", "markdown_it", "pydantic", "yaml"}


def fingerprints(content: dict[str, str]) -> dict[str, str]:
    """Path of each target → its name in the cache."""
    register = board.register_of({path: text.encode() for path, text in content.items()})
    theme = read_theme()
    return {target.path: target_fingerprint(target, theme) for target in plan(register, board.TODAY)}


def test_one_changed_activity_makes_anew_only_what_has_it(generate: ModuleType) -> None:
    before = generate.files(50)
    after = before | {CHANGED: before[CHANGED].replace("samenvatting: ", "samenvatting: Nieuw. ", 1)}
    old, new = fingerprints(before), fingerprints(after)
    assert {path for path in new if new[path] != old[path]} == SHOWING


def test_the_html_of_200_activities_fits_in_memory(generate: ModuleType, tmp_path: Path) -> None:
    generate.write(tmp_path, 200)
    build = f"import runpy, sys; sys.argv = ['', '.']; runpy.run_path({HTML_ONLY!r}, run_name='__main__')"
    most = "import re; print(re.search(r'VmHWM:\\s+(\\d+)', open('/proc/self/status').read())[1])"
    assert int(run(tmp_path, "-c", f"{build}; {most}").stdout.split()[-1]) / 1024 < MEMORY
