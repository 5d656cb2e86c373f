"""The command check: everything that is wrong, and the exit code that says whether anything is."""

import datetime
import sys
from pathlib import Path

import click

from registerbuild import report
from registerbuild.checking import checked
from registerbuild.commands.mending import as_diff, mend, summed_up, write
from registerbuild.commands.options import DAY, read_register
from registerbuild.disk.journal import RewriteRefused
from registerbuild.disk.reading import Read
from registerbuild.register.findings import Severity


@click.command(options_metavar="[OPTIES]")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Vorm van de uitvoer.")
@click.option("--fix", "mends", is_flag=True, help="Herstel wat zeker is; de rest van het bestand blijft zoals het is.")
@click.option("--diff", "shows", is_flag=True, help="Met --fix: laat zien wat er zou veranderen, en schrijf niets.")
@click.option("--strict", is_flag=True, help="Ook bij ‘let op’ eindigen met een fout.")
@DAY
@click.pass_obj
def check_command(folder: Path, form: str, mends: bool, shows: bool, strict: bool, today: datetime.date) -> None:
    """Controleert alle records en laat zien wat er niet klopt."""
    source = read_register(folder)
    if shows and not mends:
        raise click.UsageError("--diff hoort bij --fix")
    if mends:
        source = _mended(folder, source, today, shows)
    _, findings = checked(source, today)
    click.echo(report.as_json(findings) if form == "json" else report.as_text(findings, source.texts), nl=False)
    bad = (Severity.ERROR, Severity.WARNING) if strict else (Severity.ERROR,)
    sys.exit(1 if any(finding.severity in bad for finding in findings) else 0)


def _mended(folder: Path, source: Read, today: datetime.date, shows: bool) -> Read:
    """Mend what is certain, or only show it; the register as it stands after that."""
    mended = mend(source, today)
    if shows:
        click.echo(as_diff(mended), nl=False)
        sys.exit(1 if mended.findings else 0)
    try:
        write(folder, mended)
    except RewriteRefused as error:
        raise click.ClickException(str(error)) from error
    click.echo(summed_up(mended), err=True)
    return read_register(folder)
