"""What the commands share: a date, the records, and the end when these cannot be used."""

import datetime
from collections.abc import Sequence
from pathlib import Path

import click

from registerbuild import report
from registerbuild.commands.terminal import line_width
from registerbuild.disk import quick
from registerbuild.disk.journal import RewriteRefused, settle
from registerbuild.disk.reading import Read, read
from registerbuild.register.findings import Finding, Severity


class Day(click.ParamType[datetime.date]):
    """A date as 2027-08-01."""

    name = "datum"

    def convert(self, value: object, param: click.Parameter | None, context: click.Context | None) -> datetime.date:
        """Read the date, or stop with a Dutch message."""
        if isinstance(value, datetime.date):
            return value
        try:
            return datetime.date(*map(int, str(value).split("-", 2)))  # fromisoformat reads weeks too
        except (ValueError, TypeError, OverflowError):
            self.fail(f"{value} is geen datum; schrijf jaar-maand-dag, zoals 2027-08-01", param, context)


DAY = click.option(
    "--peildatum", "today", type=Day(), default=quick.today, help="De datum van de documenten (gewoon: vandaag)."
)

OUT = click.option(
    "--naar", "target", metavar="BESTAND", type=click.Path(dir_okay=False, path_type=Path), help="Schrijf dit bestand."
)


def read_register(folder: Path) -> Read:
    """The files of register/, or the end with a Dutch message; what a killed run left half is finished first."""
    if not (folder / "register").is_dir():
        raise click.UsageError("hier is geen map register/; ga naar de map van uw register, of geef die met -C MAP")
    try:
        for said in settle(folder):
            click.echo(said, err=True)
    except RewriteRefused as error:
        raise click.ClickException(str(error)) from error
    return read(folder)


def stop_at_errors(findings: Sequence[Finding], source: Read) -> None:
    """End with code 1 when there is an error among the findings, and show them all."""
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    if errors:
        click.echo(report.as_text(errors, source.texts, line_width(report.WIDTH)), err=True)
        click.echo("Er is niets gemaakt. Documenten van een vorige keer zijn niet veranderd.", err=True)
        raise click.exceptions.Exit(1)
