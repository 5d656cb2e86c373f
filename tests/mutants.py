"""make mutants: breaks the lines of a module one at a time and shows what its fast tests did not notice.

`PYTHONPATH=tests python -m mutants [MODULE ...]`: paths below src/registerbuild; without one, all of SCOPE.
Works in a copy, so that nothing that is broken is ever left behind. cosmic-ray does the breaking: unlike other tools it
also breaks numbers at the top of a module, and functions under a decorator, of which all rules are made.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
PACKAGE = "src/registerbuild"
SCOPE = (
    "derived/**/*.py",
    "checks/*.py",
    "documents/public.py",
    "documents/handed.py",
    "documents/internal.py",
    "documents/views/copier.py",
)
SLOW = frozenset({"test_architecture", "test_dossier", "test_golden", "test_typing", "test_visibility", "test_wheel"})
"""Too slow to run for each broken line, or not about what a line does."""

RULES = "test_checks"
THROUGH = {
    "checks/codes": (RULES,),
    "checks/notation": (RULES,),
    "checks/final": ("test_cli",),
    "checks/unshown": ("test_cli",),
    "derived/concerning": ("test_dossier",),
    "derived/leaflet": ("test_processors",),
    "derived/texts/proposals": ("test_matching",),
    "derived/wording/filling": ("test_statement", "test_regulation", "test_overview"),
    "documents/internal": ("test_plan", "test_review"),
    "documents/public": ("test_public",),
    "documents/views/copier": ("test_public", "test_overview", "test_statement", "test_processors"),
}
"""Modules that are tested through another one, by a test that does not import them."""

CONFIG = """[cosmic-ray]
module-path = "{module}"
timeout = {timeout}
excluded-modules = []
test-command = '''{command}'''

[cosmic-ray.distributor]
name = "local"
"""
NO_CHANGE = re.compile(
    r"core/(RemoveDecorator|ReplaceBinaryOperator_BitOr_\w+"
    r"|ReplaceComparisonOperator_((Is|IsNot)_(?!IsNot$|Is$)\w+|(?!Is)\w+_(Is|IsNot)))$"
)
"""What makes no other program or no program: `==` for `is` between enums, `A + B` for the type `A | B`, no @cache."""


def modules() -> list[str]:
    """The modules that are broken by default, as paths below the package without `.py`."""
    home = ROOT / PACKAGE
    found = sorted(path for pattern in SCOPE for path in home.glob(pattern))
    return [path.relative_to(home).with_suffix("").as_posix() for path in found if path.name != "__init__.py"]


def tests_of(module: str) -> list[str]:
    """The arguments for pytest: the fast tests of a module; of the rules only those in it or that lean on it."""
    names, codes = _nearest({module}, climbing=module not in THROUGH)
    names = sorted({*names, *THROUGH.get(module, ())})
    if RULES in names or not codes:
        return [f"tests/{name}.py" for name in names]
    return ["-k", " or ".join([*codes, *names]), *(f"tests/{name}.py" for name in [RULES, *names])]


def _nearest(modules: set[str], climbing: bool = True) -> tuple[set[str], list[str]]:
    """The tests that import one of these modules and the rules that lean on one; else those of what imports them."""
    home, dotted = ROOT / PACKAGE, {"registerbuild." + module.replace("/", ".") for module in modules}
    names = {path.stem for path in (ROOT / "tests").glob("test_*.py") if dotted & _imports(path)} - SLOW
    above = {path for path in home.rglob("*.py") if dotted & _imports(path)}
    rules = {home / f"{module}.py" for module in modules} | {path for path in above if path.parent.name == "checks"}
    codes = sorted(code for path in rules for code in _codes(path))
    if names or codes or not above or not climbing:
        return names, codes
    return _nearest({path.relative_to(home).with_suffix("").as_posix() for path in above})


_FROM = re.compile(r"(?m)^\s*from (registerbuild[\w.]*) import (?:\(([^)]*)\)|(.*))$")


@cache
def _imports(path: Path) -> set[str]:
    found = ((m[1], re.findall(r"\w+", m[2] or m[3])) for m in _FROM.finditer(path.read_text(encoding="utf-8")))
    return {name for module, names in found for name in (module, *(f"{module}.{each}" for each in names))}


def _codes(path: Path) -> list[str]:
    return re.findall(r'(?m)^@rule\(\s*"(\w+)"', path.read_text(encoding="utf-8"))


def survivors(module: str, copy: Path) -> Iterator[tuple[str, str]]:
    """The outcome of each broken line (killed, survived), with the change that was made."""
    tests = [*("-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist"), *tests_of(module)]
    began = time.monotonic()
    subprocess.run(
        [sys.executable, "-m", "pytest", *tests],
        cwd=copy,
        env=_environment(copy),
        check=True,
        stdout=subprocess.DEVNULL,
    )
    command = subprocess.list2cmdline([sys.executable, "-m", "pytest", *tests]).replace("\\", "/")
    limit = 10 + 5 * (time.monotonic() - began)
    file = f"{PACKAGE}/{module}.py"
    (copy / "mutants.toml").write_text(CONFIG.format(module=file, timeout=limit, command=command), encoding="utf-8")
    for stale in (copy / file).parent.glob(f"__pycache__/{Path(file).stem}.*"):
        stale.unlink()
    session = copy / "mutants.sqlite"
    session.unlink(missing_ok=True)
    _cosmic_ray(copy, "init", "mutants.toml", session.name)
    _pass_over(session, (copy / file).read_text(encoding="utf-8").splitlines())
    _cosmic_ray(copy, "exec", "mutants.toml", session.name)
    for line in _cosmic_ray(copy, "dump", session.name).splitlines():
        _, result = json.loads(line)
        if result["worker_outcome"] != "skipped":
            yield result["test_outcome"], result["diff"]


def _environment(copy: Path, written: bool = True) -> dict[str, str]:
    """With the copy first; no bytecode of a broken line may outlive it: its time and size may equal the next one's."""
    more = {} if written else {"PYTHONDONTWRITEBYTECODE": "1"}
    return {**os.environ, "PYTHONPATH": str(copy / "src"), **more}


def _cosmic_ray(copy: Path, *arguments: str) -> str:
    command = [str(Path(sys.executable).with_name("cosmic-ray")), *arguments]
    return subprocess.run(
        command, cwd=copy, env=_environment(copy, written=False), check=True, stdout=subprocess.PIPE, text=True
    ).stdout


def _pass_over(session: Path, lines: Sequence[str]) -> None:
    """Skip what cannot be noticed: see NO_CHANGE, and whether a dataclass is frozen."""
    from cosmic_ray.work_db import WorkDB, use_db  # a tool of its own, not among those of `make test`
    from cosmic_ray.work_item import WorkerOutcome, WorkResult

    with use_db(session, WorkDB.Mode.open) as found:
        for item in list(found.pending_work_items):
            (change,) = item.mutations
            if NO_CHANGE.match(change.operator_name) or lines[change.start_pos[0] - 1].startswith("@dataclass"):
                found.set_result(item.job_id, WorkResult(worker_outcome=WorkerOutcome.SKIPPED))


def main(wanted: Sequence[str]) -> None:
    """Print the survivors of each module and how many there were."""
    names = [name.removeprefix(f"{PACKAGE}/").removesuffix(".py") for name in wanted] or modules()
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        copy = Path(folder)
        for name in ("src", "tests", "templates", "register", "tools", "benchmarks", "docs"):
            shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(ROOT / "pyproject.toml", copy)
        for name in names:
            outcomes = list(survivors(name, copy))
            lived = [change for outcome, change in outcomes if outcome == "survived"]
            sys.stdout.write("".join(f"{change}\n" for change in lived))
            sys.stdout.write(f"{name}: {len(outcomes)} broken lines, {len(lived)} survived\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
