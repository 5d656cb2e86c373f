"""`python -m browser.every_page FOLDER`: axe on each page of a build, in all modes, with nothing left out.

The suite looks at each kind of page, the longest in part; this takes five minutes and says one line per fault.
"""

import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from .conftest import ARGUMENTS, AXE, CHROMIUM
from .test_accessible import MODES, in_each_mode

_PROCESSES = 2


def found(paths: list[Path]) -> list[str]:
    """What axe says of these pages, as MODE PATH RULE: ELEMENT."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        page = browser.new_page()
        return [fault for path in paths for fault in _of_page(page, path)]


def _of_page(page: Page, path: Path) -> Iterator[str]:
    page.goto(path.resolve().as_uri())
    page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
    page.evaluate(AXE)
    for mode, faults in in_each_mode(page).items():
        yield from (f"{mode} {path} {fault}" for fault in faults)


def main(folder: Path) -> int:
    paths = [path for path in sorted(folder.rglob("*.html")) if not path.name.endswith("-fragment.html")]
    with ProcessPoolExecutor(_PROCESSES) as pool:
        faults = [
            fault for part in pool.map(found, (paths[n::_PROCESSES] for n in range(_PROCESSES))) for fault in part
        ]
    closing = f"axe: {len(paths)} pages in {len(MODES)} modes, {len(faults)} faults"
    sys.stdout.write("\n".join([*faults, closing, ""]))
    return 1 if faults or not paths else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
