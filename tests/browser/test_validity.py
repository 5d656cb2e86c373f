"""Every page is valid HTML: by the Nu Html Checker of the W3C, and by html-validate, which knows other faults.

Both come from npm, with the exact versions of tools/package.json, and need Java and Node. Off in html-validate, see
htmlvalidate.json: the length of a title (it names the page, the board and the state), spaces in a telephone number (the
style keeps it on one line), and a button to send a form (the filters work as one types, and only with script).
"""

import json
import re
import shutil
import subprocess
from pathlib import Path

import board
import pytest

from registerbuild.disk.reading import read_theme
from registerbuild.documents.plan import Form
from registerbuild.output.render import render

from .conftest import BROKEN
from .site import Site

TOOLS = Path(__file__).parents[2] / "tools"
MODULES = TOOLS / "node_modules"
_PASSED_OVER = "(?:Section lacks heading|(?:Resource|Inline style) violates Content Security Policy).*"
"""a part that scrolls sideways is named by the heading above it; on disk, where the checker reads a page, nothing is
'self', and the checker knows no hash of a style; that the policy lets through what a page has is seen in the browser"""


def nu_faults(folder: Path) -> list[str]:
    """What the Nu Html Checker says of the pages in a folder, warnings too; raises when it cannot run."""
    jar = _installed("vnu-jar/build/dist/vnu.jar")
    java = ["java", "-Xss8m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", str(jar)]
    options = ["--skip-non-html", "--format", "json", "--stdout", "--exit-zero-always", "--filterpattern", _PASSED_OVER]
    done = subprocess.run([*java, *options, str(folder)], capture_output=True, text=True, check=True)
    found = json.loads(done.stdout)["messages"]
    return [f"{m['url'].partition(str(folder))[2]}:{m.get('lastLine')}: {m['message']}" for m in found]


def other_faults(folder: Path) -> list[str]:
    """What html-validate says of the pages in a folder; raises when it cannot run."""
    program = _installed("html-validate/bin/html-validate.mjs")
    config = Path(__file__).with_name("htmlvalidate.json")
    command = ["node", str(program), "--config", str(config), "--formatter", "json", "**/*.html"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)
    assert done.returncode in (0, 1), done.stderr
    found = [(page["filePath"], fault) for page in json.loads(done.stdout) for fault in page["messages"]]
    return [f"{path}:{fault['line']}: {fault['ruleId']}: {fault['message']}" for path, fault in found]


def _installed(path: str) -> Path:
    for tool in ("java", "node"):
        assert shutil.which(tool), f"no {tool}: run make .venv/ready-dev"
    assert (MODULES / path).is_file(), f"no {path}: run make .venv/ready-dev"
    return MODULES / path


def _written(folder: Path, pages: dict[str, str]) -> Path:
    for path, page in pages.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(page, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def folder(built: Site, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All pages of the example and of the small board, side by side."""
    theme = read_theme()
    whole = (t for t in board.pages(board.register()).values() if t.form in (Form.WEB, Form.STANDALONE))
    small = {f"klein/{target.path}": render(target, theme).decode() for target in whole}
    return _written(tmp_path_factory.mktemp("pages"), {**built.pages, **small})


@pytest.fixture(scope="module")
def bad(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _written(tmp_path_factory.mktemp("bad"), {"bad.html": BROKEN.decode()})


def test_the_nu_html_checker_finds_nothing(folder: Path) -> None:
    assert nu_faults(folder) == []


def test_html_validate_finds_nothing(folder: Path) -> None:
    assert other_faults(folder) == []


def test_the_nu_html_checker_sees_a_bad_page(bad: Path) -> None:
    found = "\n".join(nu_faults(bad))
    assert "Duplicate ID" in found
    assert "“alt”" in found


def test_html_validate_sees_a_bad_page(bad: Path) -> None:
    assert re.search(r"bad\.html:\d+: no-dup-id", "\n".join(other_faults(bad)))


def test_the_checkers_have_exact_versions() -> None:
    wanted = json.loads((TOOLS / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    found = {name: json.loads(_installed(f"{name}/package.json").read_text())["version"] for name in wanted}
    assert found == wanted
