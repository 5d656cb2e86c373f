"""Validate every PDF under a folder: veraPDF (PDF/A-3a and PDF/UA-1), page-validation, the tag tree, and the words.

Run from the root of the repository: `python -m tests.formats.validate_build BUILD_DIR`. Prints a line for each file,
and exits with 1 when anything is wrong, when there is no PDF, or when a tool is missing. What has to fail is tried
first, so that a blind validator is noticed.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from . import pdf_checks, vera, words
from .must_fail import must_fail


def main(arguments: list[str]) -> int:
    """Validate the folder named by the only argument."""
    if len(arguments) != 1 or not Path(arguments[0]).is_dir():
        return _say("usage: python -m tests.formats.validate_build BUILD_DIR")
    files = sorted(Path(arguments[0]).rglob("*.pdf"))
    if not files:
        return _say(f"no PDF under {arguments[0]}")
    try:
        problems = _problems(Path(arguments[0]), files)
    except vera.ToolMissingError as error:
        return _say(str(error))
    for file in files:
        word = "FAIL" if problems[file] else "ok"
        sys.stdout.write("\n      ".join([f"{word:4}  {file}", *problems[file]]) + "\n")
    return int(any(problems.values()))


def _problems(build: Path, files: list[Path]) -> dict[Path, list[str]]:
    """Return what is wrong with each file."""
    with TemporaryDirectory() as folder:
        canary = Path(folder, "must-fail.pdf")
        canary.write_bytes(must_fail())
        verdicts = vera.validate([canary, *files])
    if passed := [verdict.flavour for verdict in verdicts if verdict.file == canary and verdict.passed]:
        raise vera.ToolMissingError(f"veraPDF passes a file that is not conforming: {passed}")
    problems = {file: pdf_checks.conformance_problems(file.read_bytes()) for file in files}
    for path, page in words.printed(build).items():
        problems[build / path] += words.differences(page, (build / path).read_bytes())
    for file in files:
        problems[file] += pdf_checks.structure_problems(file.read_bytes())
        problems[file] += [f"{v.flavour}: {v.detail}" for v in verdicts if v.file == file and not v.passed]
    return problems


def _say(message: str) -> int:
    sys.stderr.write(f"{message}\n")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
