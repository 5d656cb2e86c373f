"""The command editie: since when a published document says what it says."""

import datetime
from pathlib import Path

import click

from registerbuild import report
from registerbuild.checking import checked
from registerbuild.checks.editions import edition_findings
from registerbuild.commands import recording
from registerbuild.commands.options import DAY, Day, read_register, stop_at_errors
from registerbuild.commands.terminal import line_width
from registerbuild.derived.wording.words import date_words
from registerbuild.documents.plan import content_fingerprints
from registerbuild.register.findings import in_order


@click.command(options_metavar="[OPTIES]")
@click.argument("names", metavar="[DOCUMENT]...", nargs=-1)
@click.option("--datum", "day", type=Day(), help="Sinds wanneer de inhoud zo is (gewoon: de peildatum).")
@click.option("--controle", "only_check", is_flag=True, help="Schrijft niets; laat zien wat er niet meer klopt.")
@DAY
@click.pass_obj
def editie_command(
    folder: Path, names: tuple[str, ...], day: datetime.date | None, only_check: bool, today: datetime.date
) -> None:
    """Legt vast sinds wanneer een openbaar document zegt wat het nu zegt.

    DOCUMENT is het adres onder build/openbaar, zoals privacyverklaring/leerlingen (gewoon: alle documenten). Alleen
    een document met nieuwe inhoud krijgt de datum; de andere houden de hunne. Zonder vastlegging noemt een pagina geen
    datum.
    """
    source = read_register(folder)
    loaded, findings = checked(source, today)
    stop_at_errors(findings, source)
    said = content_fingerprints(loaded.register, today)
    if only_check:
        moved = in_order(edition_findings(loaded, said))
        click.echo(report.as_text(moved, source.texts, line_width(report.WIDTH)), nl=False)
        raise click.exceptions.Exit(1 if moved else 0)
    day = day or today
    if day > today:
        raise click.UsageError(f"{date_words(day)} is na de peildatum; leg vast wat er nu staat")
    try:
        new = recording.new_editions(loaded.register, said, names, day)
        if new.editions:
            recording.write_editions(folder, source, new)
    except recording.RecordingRefused as error:
        raise click.UsageError(str(error)) from error
    _show_recorded(new, day)


def _show_recorded(new: recording.Recording, day: datetime.date) -> None:
    if not new.editions:
        click.echo("Er is niets nieuws vast te leggen: elk document zegt nog wat is vastgelegd.")
        return
    click.echo(f"Vastgelegd in {recording.EDITIONS_PATH}, met {date_words(day)}:")
    for name in sorted(new.editions):
        click.echo(f"  {name}")
