"""The command stel-vast: a draft of the regulation becomes the adopted version."""

import datetime
from pathlib import Path

import click

from registerbuild.checking import checked
from registerbuild.commands import adopting
from registerbuild.commands.options import DAY, Day, read_register, stop_at_errors
from registerbuild.commands.recording import EDITIONS_PATH


@click.command(options_metavar="[OPTIES]")
@click.argument("version", metavar="VERSIE")
@click.option("--datum", "begin", type=Day(), required=True, help="De dag waarop de versie begint te gelden.")
@click.option("--besluit", "number", metavar="NUMMER", required=True, help="Het nummer van het besluit.")
@click.option("--orgaan", "body", metavar="NAAM", required=True, help="Wie vaststelt, zoals: College van Bestuur.")
@click.option("--genomen-op", "decided", type=Day(), required=True, help="De dag van het besluit.")
@click.option("--droog", "dry", is_flag=True, help="Alleen controleren en laten zien wat er zou gebeuren.")
@DAY
@click.pass_obj
def stel_vast_command(
    folder: Path,
    version: str,
    begin: datetime.date,
    number: str,
    body: str,
    decided: datetime.date,
    dry: bool,
    today: datetime.date,
) -> None:
    """Stelt een concept van het reglement vast, na instemming van de GMR.

    Alles wordt eerst gecontroleerd: elk gewijzigd lid heeft een reden en gevolgen, elke geleding heeft ingestemd, er
    is geen enkele fout. Dan komt de tekst in een nieuwe map met de datum als naam, met een vingerafdruk in het
    wijzigingsbestand. Wie die tekst daarna verandert, krijgt een fout. Het concept zelf blijft staan.
    """
    source = read_register(folder)
    loaded, findings = checked(source, today)
    stop_at_errors(findings, source)
    try:
        decision = adopting.AdoptionDecision(body, number, decided, begin)
        adoption = adopting.prepared(source, loaded, version, decision, today)
        stop_at_errors(adoption.errors, source)
        if not dry:
            adopting.write_adoption(folder, adoption)
    except adopting.AdoptionRefused as error:
        raise click.UsageError(str(error)) from error
    _show_adopted(adoption, version, dry)


def _show_adopted(adoption: adopting.Adoption, draft: str, dry: bool) -> None:
    click.echo("Er is niets geschreven. Dit zou er gebeuren:" if dry else "Vastgesteld:")
    click.echo(f"  register/reglement/{adoption.version}/         de vastgestelde tekst")
    click.echo(f"  register/wijzigingen/{adoption.version}.yaml   was {adoption.replaced}; met besluit en vingerafdruk")
    click.echo(f"  {EDITIONS_PATH}              de dag van het besluit")
    click.echo(f"  vingerafdruk {adoption.fingerprint}")
    click.echo(f"Het concept staat nog in register/reglement/{draft}/: verwijder het, of gebruik het opnieuw.")
