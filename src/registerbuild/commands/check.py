"""The command check: what is wrong, and the exit code that says whether anything is."""

import datetime
import sys
from collections.abc import Callable, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path

import click

from registerbuild import report
from registerbuild.checking import checked
from registerbuild.checks import codes
from registerbuild.checks.retired import RETIRED
from registerbuild.commands.mending import as_diff, listed_corrections, mend, summed_up, write
from registerbuild.commands.options import DAY, read_register
from registerbuild.commands.terminal import line_width
from registerbuild.disk.journal import RewriteRefused
from registerbuild.disk.reading import Read
from registerbuild.register.findings import Finding, Severity
from registerbuild.report.selecting import Selection, resembling

FORMS: Mapping[str, Callable[[Sequence[Finding], Mapping[str, str]], str]] = {
    "text": lambda findings, texts: report.as_text(findings, texts, line_width(report.WIDTH)),
    "json": lambda findings, _: report.as_json(findings),
    "sarif": lambda findings, _: report.as_sarif(findings, version("registerbuild")),
    "github": lambda findings, _: report.as_github(findings),
}


class Codes(click.ParamType[tuple[str, ...]]):
    """Codes of findings, or how they begin, with commas between them."""

    name = "codes"

    def convert(self, value: object, param: click.Parameter | None, context: click.Context | None) -> tuple[str, ...]:
        """The codes in capitals, or a Dutch message when there are none like that."""
        known = codes()
        beginnings = tuple(word.strip().upper() for word in str(value).split(",") if word.strip())
        for beginning in beginnings:
            if beginning in RETIRED:
                self.fail(f"{beginning} is er niet meer. {RETIRED[beginning]}", param, context)
            if not any(code.startswith(beginning) for code in known):
                near = resembling(beginning, known)
                meant = f"; bedoelde u {near}?" if near else ""
                self.fail(f"er is geen code die begint met {beginning}{meant}", param, context)
        return beginnings


@click.command(options_metavar="[OPTIES]")
@click.argument("paths", nargs=-1, metavar="[PADEN]", type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(list(FORMS)), default="text", help="Vorm van de uitvoer.")
@click.option("--select", "chosen", type=Codes(), default="", help="Alleen deze codes, of wat zo begint: VER,WET10.")
@click.option("--ignore", "ignored", type=Codes(), default="", help="Niet deze codes, of wat zo begint.")
@click.option(
    "--alleen", "severity", type=click.Choice([each.value for each in Severity]), help="Alleen wat zo zwaar telt."
)
@click.option("--fix", "mends", is_flag=True, help="Herstel wat zeker is; de rest van het bestand blijft zoals het is.")
@click.option("--diff", "shows", is_flag=True, help="Met --fix: laat zien wat er zou veranderen, en schrijf niets.")
@click.option("--strict", is_flag=True, help="Ook bij ‘let op’ eindigen met een fout.")
@DAY
@click.pass_obj
def check_command(
    folder: Path,
    paths: tuple[Path, ...],
    form: str,
    chosen: tuple[str, ...],
    ignored: tuple[str, ...],
    severity: str | None,
    mends: bool,
    shows: bool,
    strict: bool,
    today: datetime.date,
) -> None:
    """Controleert alle records en laat zien wat er niet klopt. Met PADEN alleen wat er in die bestanden niet klopt."""
    source = read_register(folder)
    heavy = Severity(severity) if severity else None
    selection = Selection(chosen, ignored, heavy, tuple(_inside(folder, path) for path in paths))
    if shows and not mends:
        raise click.UsageError("--diff hoort bij --fix")
    if mends:
        source = _mended(folder, source, today, selection, shows)
    findings = tuple(finding for finding in checked(source, today)[1] if selection.keeps(finding))
    click.echo(FORMS[form](findings, source.texts), nl=False)
    bad = (Severity.ERROR, Severity.WARNING) if strict else (Severity.ERROR,)
    sys.exit(1 if any(finding.severity in bad for finding in findings) else 0)


def _inside(folder: Path, path: Path) -> str:
    """The path as findings name it: seen from the project; typed as seen from here, or from the project."""
    project = folder.resolve()
    for found in ((base / path).resolve() for base in (Path.cwd(), project)):
        if found.exists() and found.is_relative_to(project):
            return found.relative_to(project).as_posix().removeprefix(".")
    raise click.UsageError(f"{path} bestaat niet; noem een bestand of map in register/")


def _mended(folder: Path, source: Read, today: datetime.date, selection: Selection, shows: bool) -> Read:
    """Mend what is certain, or only show it; the register as it stands after that."""
    mended = mend(source, today, selection)
    if shows:
        click.echo(as_diff(mended), nl=False)
        click.echo(summed_up(mended, written=False), err=True)
        sys.exit(1 if mended.made else 0)
    try:
        write(folder, mended)
    except RewriteRefused as error:
        raise click.ClickException(str(error)) from error
    click.echo("\n".join([summed_up(mended, written=True), *listed_corrections(mended)]), err=True)
    return read_register(folder)
