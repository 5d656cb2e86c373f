"""registerbuild dossier: the pack for the authority, as a folder and a zip file beside it."""

import datetime
import os
from pathlib import Path

import click

from registerbuild.checking import checked
from registerbuild.commands import packing
from registerbuild.commands.options import DAY, read_register, stop_at_errors
from registerbuild.commands.progress import progress_line
from registerbuild.disk.reading import read_theme
from registerbuild.output.archive import publish_both
from registerbuild.output.pdf import RenderError
from registerbuild.output.publish import PublishError
from registerbuild.register.index import Register
from registerbuild.register.reading.load import load


@click.command(options_metavar="[OPTIES]")
@click.argument("target", metavar="MAP", type=click.Path(path_type=Path))
@click.option("--verwerking", "activities", multiple=True, metavar="ID", help="Alleen deze verwerking (mag vaker).")
@click.option("--school", metavar="ID", help="Alleen wat geldt voor deze school, of voor het kantoor.")
@click.option(
    "--sinds",
    "since",
    metavar="MAP",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Een oudere map met register/: het dossier zegt wat er sindsdien is gewijzigd.",
)
@DAY
@click.pass_obj
def dossier_command(
    folder: Path,
    target: Path,
    activities: tuple[str, ...],
    school: str | None,
    since: Path | None,
    today: datetime.date,
) -> None:
    """Maakt het dossier voor de toezichthouder: een map en een zipbestand ernaast."""
    source, choice = read_register(folder), packing.Choice(activities, school)
    loaded, findings = checked(source, today)
    stop_at_errors(findings, source)
    older = _older(since) if since else None
    try:
        pack = packing.choose(loaded.register, choice, today)
        with progress_line() as progress:
            means = packing.Means(read_theme(), folder / ".registerbuild" / "cache", os.cpu_count() or 1, progress)
            files = packing.contents(pack, loaded.register, older, choice, means)
            zipped = publish_both(files, target, packing.stamp(pack))
            packing.write_report(target, pack, loaded, findings)
    except packing.ChoiceError as error:
        raise click.UsageError(str(error)) from error
    except (RenderError, PublishError) as error:
        raise click.ClickException(str(error)) from error
    click.echo(packing.dossier_summary(pack, target, files, zipped), nl=False)


def _older(since: Path) -> Register:
    """The register of an older folder, which must be readable as a whole; its rules were those of then."""
    source = read_register(since)
    loaded = load(source.files)
    stop_at_errors([*source.findings, *loaded.findings], source)
    return loaded.register
