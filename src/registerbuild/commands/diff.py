"""The command diff: what changes in the regulation, and in the whole register."""

import datetime
from collections.abc import Sequence
from pathlib import Path

import click

from registerbuild.checking import checked
from registerbuild.commands import comparing
from registerbuild.commands.options import DAY, OUT, read_register, stop_at_errors
from registerbuild.derived.wording.words import counted
from registerbuild.register.findings import Finding, Severity


@click.command(options_metavar="[OPTIES]")
@click.argument("old", metavar="[OUD]", required=False)
@click.argument("new", metavar="[NIEUW]", required=False)
@click.option(
    "--voor",
    "reader",
    type=click.Choice(["gmr", "ouders", "fg", "jurist"]),
    default="gmr",
    help="Voor wie: dat bepaalt de delen (gewoon: gmr, alles).",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "html", "pdf", "json"]),
    default="text",
    help="Vorm; html en pdf worden een bestand, zie --naar.",
)
@OUT
@DAY
@click.pass_obj
def diff_command(
    folder: Path, old: str | None, new: str | None, reader: str, form: str, target: Path | None, today: datetime.date
) -> None:
    """Laat zien wat er verandert in het reglement: was en wordt, per lid.

    OUD en NIEUW zijn versies van het reglement (gewoon: de versie die geldt, en het concept). Een map met register/ of
    een versie uit git (zoals HEAD~1) mag ook: dan is te zien wat er in het hele register is veranderd.
    """
    if (form in ("html", "pdf")) is (target is None):
        raise click.UsageError("geef bij --format html en pdf, en alleen dan, het bestand met --naar BESTAND")
    source = read_register(folder)
    _, findings = checked(source, today)
    if form == "pdf":
        stop_at_errors([finding for finding in findings if finding.code == "BST009"], source)  # it cannot be printed
    try:
        compared, lost = comparing.compared(folder, source.files, old, new, today)
        _tell(lost, findings)
        made = comparing.in_form(compared, reader, form, folder / ".registerbuild" / "cache")
        if target is None:
            click.echo(made.decode(), nl=False)
        else:
            comparing.write_comparison(target, made)
            click.echo(f"Gemaakt: {target}")
    except comparing.CompareError as error:
        raise click.UsageError(str(error)) from error


def _tell(lost: Sequence[str], findings: Sequence[Finding]) -> None:
    """What could not be compared, and how many errors there are."""
    if lost:
        click.echo(f"Niet vergeleken, want niet te lezen: {', '.join(lost)}.", err=True)
    errors = sum(1 for finding in findings if finding.severity is Severity.ERROR)
    if errors:
        click.echo(f"Nog {counted(errors, 'fout', 'fouten')} in het register; zie registerbuild check.", err=True)
