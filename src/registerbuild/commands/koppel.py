"""The command koppel: which old lid belongs to which new one, for a person to decide."""

from pathlib import Path

import click

from registerbuild.commands.comparing import CompareError, write_comparison
from registerbuild.commands.matching import Confirmed, MatchError, proposed, taken_over
from registerbuild.commands.options import OUT, read_register
from registerbuild.derived.wording.words import counted
from registerbuild.register.reading.load import load


@click.command(options_metavar="[OPTIES]")
@click.argument("old", metavar="[OUD]", required=False)
@click.argument("new", metavar="[NIEUW]", required=False)
@OUT
@click.option(
    "--overnemen",
    "confirmed",
    metavar="BESTAND",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Laat de bevestigde leden zien als regels voor het wijzigingsbestand.",
)
@click.pass_obj
def koppel_command(folder: Path, old: str | None, new: str | None, target: Path | None, confirmed: Path | None) -> None:
    """Stelt voor welk oud lid bij welk nieuw lid hoort.

    Stap 1: registerbuild koppel OUD NIEUW --naar koppel.yaml. Lees het bestand en zet per lid bevestigd op ja of nee.
    Stap 2: registerbuild koppel --overnemen koppel.yaml. Plak de regels in het wijzigingsbestand. Er wordt
    niets voor u beslist, en het wijzigingsbestand verandert niet vanzelf.
    """
    if bool(confirmed) is bool(old and new):
        raise click.UsageError("geef OUD en NIEUW, of --overnemen BESTAND")
    source = read_register(folder)
    loaded = load(source.files)
    try:
        if confirmed:
            _show_confirmed(taken_over(loaded.register, confirmed))
            return
        text = proposed(loaded.register, old or "", new or "")
        if target is None:
            click.echo(text, nl=False)
            return
        write_comparison(target, text.encode())
    except (MatchError, CompareError) as error:
        raise click.UsageError(str(error)) from error
    click.echo(f"Gemaakt: {target}. Zet per lid bevestigd op ja of nee.")
    click.echo(f"Daarna:  registerbuild koppel --overnemen {target}")


def _show_confirmed(found: Confirmed) -> None:
    click.echo(found.lines, nl=False)
    leden = counted(found.pairs, "lid", "leden")
    click.echo(f"{leden} om over te nemen; {found.open} niet bevestigd.", err=True)
    if found.pairs:
        click.echo("Plak de regels in het wijzigingsbestand, in register/wijzigingen/. Een lid met dezelfde", err=True)
        click.echo("woorden heeft geen reden nodig.", err=True)
