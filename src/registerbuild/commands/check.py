"""The command check: everything that is wrong, and the exit code that says whether anything is."""

import datetime
import sys
from pathlib import Path

import click

from registerbuild import report
from registerbuild.checking import checked
from registerbuild.commands.options import DAY, read_register
from registerbuild.register.findings import Severity


@click.command(options_metavar="[OPTIES]")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Vorm van de uitvoer.")
@click.option("--strict", is_flag=True, help="Ook bij ‘let op’ eindigen met een fout.")
@DAY
@click.pass_obj
def check_command(folder: Path, form: str, strict: bool, today: datetime.date) -> None:
    """Controleert alle records en laat zien wat er niet klopt."""
    source = read_register(folder)
    _, findings = checked(source, today)
    click.echo(report.as_json(findings) if form == "json" else report.as_text(findings, source.texts), nl=False)
    bad = (Severity.ERROR, Severity.WARNING) if strict else (Severity.ERROR,)
    sys.exit(1 if any(finding.severity in bad for finding in findings) else 0)
