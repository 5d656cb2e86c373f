"""The command build: all documents, published at once."""

import datetime
import math
import os
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import click

from registerbuild import build as pipeline
from registerbuild import report
from registerbuild.checking import checked, own_letters
from registerbuild.commands.options import DAY, read_register, stop_at_errors
from registerbuild.commands.progress import progress_line
from registerbuild.commands.terminal import line_width
from registerbuild.derived.happened import as_of
from registerbuild.derived.wording.words import counted
from registerbuild.disk import quick
from registerbuild.disk.reading import read_theme
from registerbuild.output.contrast import ENOUGH, Faint, faint
from registerbuild.output.html import TemplateFault
from registerbuild.output.letters import printable
from registerbuild.output.pdf import RenderError
from registerbuild.output.publish import PublishError
from registerbuild.register.findings import Finding, in_order
from registerbuild.theming import read_look


@click.command(options_metavar="[OPTIES]")
@DAY
@click.option(
    "--jobs", type=click.IntRange(1), metavar="AANTAL", default=os.cpu_count() or 1, help="Hoeveel pdf's tegelijk."
)
@click.option(
    "--theme",
    "look",
    metavar="MAP",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Een map met eigen opmaak, die over de meegeleverde gaat.",
)
@click.option("--definitief", is_flag=True, help="Weigert zolang het bestuur niet alles heeft bevestigd.")
@click.pass_obj
def build_command(folder: Path, today: datetime.date, jobs: int, look: Path | None, definitief: bool) -> None:
    """Maakt alle documenten in de map build/."""
    layers = [look] if look else []
    inputs = _inputs(folder, today, layers)
    source = read_register(folder)
    theme, faults = read_look(look) if look else (read_theme(), ())
    letters = own_letters if faults else partial(printable, theme)
    loaded, findings = checked(source, today, definitief, letters)
    stop_at_errors([*faults, *findings], source)
    store = folder / ".registerbuild" / "cache"
    try:
        with progress_line() as progress:
            built = pipeline.make(loaded.register, theme, today, store, jobs, progress)
            stamp = {"inputs": inputs, "peildatum": today.isoformat()}
            files = {**built.files, **pipeline.originals(as_of(loaded.register, today), source.files)}
            pipeline.publish(files, folder / "build", stamp)
    except (RenderError, TemplateFault, PublishError) as error:
        raise click.ClickException(str(error)) from error
    except OSError as error:
        raise click.ClickException(_library_missing(error)) from error
    moved = in_order(pipeline.moved_editions(loaded, today))
    _summary(built, [*findings, *moved], faint(theme) if look else ())
    if moved:
        click.echo(report.as_text(moved, source.texts, line_width(report.WIDTH)), nl=False)


def _inputs(folder: Path, today: datetime.date, layers: Sequence[Path]) -> str:
    """What the build is made from, for the quick answer of the next one; empty when that cannot be read."""
    try:
        return quick.build_fingerprint(str(folder), today.isoformat(), [str(layer) for layer in layers])
    except OSError:  # reading the register says which file
        return ""


def _hard_to_read(pair: Faint) -> str:
    pair_of = f"--{pair.letters} op --{pair.ground} ({'dark.css' if pair.dark else 'tokens.css'})"
    if pair.contrast is None:
        return f"Let op: of {pair_of} te lezen is, is niet te berekenen. Schrijf een gewone kleur, zoals #0b5563."
    seen, wanted = (f"{ratio:.1f}".replace(".", ",") for ratio in (math.floor(pair.contrast * 10) / 10, ENOUGH))
    return f"Let op: {pair_of} is te flets: {seen} op 1, en nodig is {wanted} op 1 (WCAG 1.4.3)."


def _library_missing(error: OSError) -> str:
    """WeasyPrint says so in English when Pango is not there; other errors of the disk keep their own words."""
    if "cannot load library" not in str(error):
        return f"lezen of schrijven lukte niet: {error}"
    return (
        "voor pdf's is het programma Pango nodig, en dat staat er niet. Op Debian en Ubuntu: sudo apt-get install "
        "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0. Op Windows: zie docs/handleiding.md."
    )


def _summary(built: pipeline.Built, findings: Sequence[Finding], pairs: Sequence[Faint]) -> None:
    pdfs = counted(sum(1 for path in built.files if path.endswith(".pdf")), "pdf", "pdf's")
    pages = counted(sum(1 for path in built.files if path.endswith("index.html")), "pagina", "pagina's")
    kept = built.targets - built.rendered
    click.echo(f"Gemaakt in build/: {pages} en {pdfs}; {kept} ongewijzigd overgenomen.")
    click.echo("  build/openbaar/index.html    voor de website en voor ouders")
    click.echo("  build/overhandigd/index.html voor de AP, de Inspectie en de GMR; niet op de website zetten")
    click.echo("  build/intern/index.html      voor het bestuur en de FG; niet op de website, niet overhandigen")
    click.echo("  build/manifest.json          vingerafdrukken van alle bestanden")
    if findings:
        click.echo(f"Let op: {report.summary(findings)}. Zie registerbuild check.")
    for pair in pairs:
        click.echo(_hard_to_read(pair))
