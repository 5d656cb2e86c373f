"""The command dpia, with bevestig: someone judged the facts under a DPIA."""

import datetime
from pathlib import Path

import click

from registerbuild.commands.confirming import ConfirmationRefused, confirm
from registerbuild.commands.options import DAY, read_register, stop_at_errors
from registerbuild.derived.wording.words import counted
from registerbuild.register.reading.link import link
from registerbuild.register.reading.load import load


@click.group(options_metavar="[OPTIES]", subcommand_metavar="OPDRACHT [OPTIES]")
def dpia_command() -> None:
    """Werkt met de DPIA's in register/dpia."""


@dpia_command.command(options_metavar="[OPTIES]")
@click.argument("name", metavar="ID")
@click.option("--door", "by", metavar="FUNCTIE", required=True, help="De id van de functie die het beoordeelde.")
@click.option("--reden", "reason", metavar="TEKST", required=True, help="Waarom de wijziging er wel of niet toe doet.")
@DAY
@click.pass_obj
def bevestig(folder: Path, name: str, by: str, reason: str, today: datetime.date) -> None:
    """Legt vast dat de feiten onder een DPIA zijn beoordeeld, zoals zij nu in het register staan."""
    source = read_register(folder)
    loaded = load(source.files)
    stop_at_errors([*source.findings, *loaded.findings, *link(loaded, source.texts)], source)
    try:
        path, found = confirm(folder, source, loaded.register, name, by, reason, today)
    except ConfirmationRefused as error:
        raise click.UsageError(str(error)) from error
    click.echo(f"Vastgelegd in {path}: {counted(len(found.facts), 'feit', 'feiten')}, beoordeeld door {by}.")
