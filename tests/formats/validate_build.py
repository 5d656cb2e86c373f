"""Validate every PDF under a folder: veraPDF (PDF/A-3a and PDF/UA-1), page-validation, the tag tree, and the words.

Run from the root of the repository: `PYTHONPATH=tests python -m formats.validate_build BUILD_DIR`. Prints the
reading ease of each document (100 is easy, 0 is hard) and a line for each file. Exits with 1 when anything is wrong,
when there is no PDF, or when a tool is missing. What has to fail is tried first, so that a blind validator is noticed.
The words and the reading ease are those of a build that stands beside its register.
"""

import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from . import pdf_checks, reading, vera, words
from .must_fail import must_fail


def main(arguments: list[str]) -> int:
    """Validate the folder named by the only argument."""
    if len(arguments) != 1 or not Path(arguments[0]).is_dir():
        return _say("usage: python -m formats.validate_build BUILD_DIR")
    build = Path(arguments[0])
    files = sorted(build.rglob("*.pdf"))
    if not files:
        return _say(f"no PDF under {build}")
    pages = {build / path: page for path, page in sorted(words.printed(build).items())}
    try:
        problems = _problems(files, pages)
    except vera.ToolMissingError as error:
        return _say(str(error))
    sys.stdout.write("".join(f"{reading.ease(page):4.0f}  {file}\n" for file, page in pages.items()))
    for file in sorted(problems):
        word = "FAIL" if problems[file] else "ok"
        sys.stdout.write("\n      ".join([f"{word:4}  {file}", *problems[file]]) + "\n")
    return int(any(problems.values()))


def _problems(files: list[Path], pages: Mapping[Path, str]) -> dict[Path, list[str]]:
    """Return what is wrong with each file; `pages` has the page that each was printed from, where that is known."""
    with TemporaryDirectory() as folder:
        canary = Path(folder, "must-fail.pdf")
        canary.write_bytes(must_fail())
        verdicts = vera.validate([canary, *files])
    if passed := [verdict.flavour for verdict in verdicts if verdict.file == canary and verdict.passed]:
        raise vera.ToolMissingError(f"veraPDF passes a file that is not conforming: {passed}")
    problems = {file: pdf_checks.conformance_problems(file.read_bytes()) for file in files}
    for file, page in pages.items():
        problems.setdefault(file, ["planned, but not there"])
        problems[file] += words.differences(page, file.read_bytes()) if file in files else []
    for file in files:
        problems[file] += pdf_checks.structure_problems(file.read_bytes())
        problems[file] += [f"{v.flavour}: {v.detail}" for v in verdicts if v.file == file and not v.passed]
    return problems


def _say(message: str) -> int:
    sys.stderr.write(f"{message}\n")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
