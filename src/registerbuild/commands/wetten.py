"""The command wetten: every place in the law that the records name."""

import datetime
from pathlib import Path

import click

from registerbuild.checking import checked
from registerbuild.commands import citing
from registerbuild.commands.options import DAY, read_register, stop_at_errors


@click.command(options_metavar="[OPTIES]")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Vorm van de uitvoer.")
@click.option("--onzeker", "doubtful", is_flag=True, help="Alleen wat niet is gelezen of niet zeker is.")
@DAY
@click.pass_obj
def wetten_command(folder: Path, form: str, doubtful: bool, today: datetime.date) -> None:
    """Laat elk wetsartikel zien dat u noemt: in welke versie gelezen, hoe zeker, en waar gebruikt."""
    source = read_register(folder)
    loaded, findings = checked(source, today)
    stop_at_errors(findings, source)
    places, view = citing.found_places(loaded, source, today)
    shown = tuple(each for each in places if not (doubtful and each.place.law.certain))
    click.echo(citing.as_json_list(shown) if form == "json" else citing.as_text_table(shown, view), nl=False)
