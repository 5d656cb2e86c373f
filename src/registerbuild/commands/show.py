"""The command show: what a page gets to see."""

import datetime
from pathlib import Path

import click

from registerbuild import report
from registerbuild.checking import checked
from registerbuild.commands.options import DAY, read_register, stop_at_errors
from registerbuild.documents.plan import plan


@click.command(options_metavar="[OPTIES]")
@click.argument("path", metavar="PAD")
@DAY
@click.pass_obj
def show_command(folder: Path, path: str, today: datetime.date) -> None:
    """Toont als JSON wat een pagina te zien krijgt (PAD zoals openbaar/verwerkingsregister/index.html)."""
    source = read_register(folder)
    loaded, findings = checked(source, today)
    stop_at_errors(findings, source)
    wanted = path.removeprefix("build/").strip("/")
    targets = {target.path: target for target in plan(loaded.register, today)}
    target = targets.get(wanted) or targets.get(f"{wanted}/index.html".lstrip("/"))
    if target is None:
        raise click.UsageError(f"er is geen pagina {path}; kies uit de bestanden in build/")
    click.echo(report.view_json(target.frame, target.view), nl=False)
