"""The command line: options, clock, printing and exit codes. Decides nothing."""

import datetime
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from registerbuild import report
from registerbuild.checking import checked
from registerbuild.commands.options import DAY, read_register, stop_at_errors
from registerbuild.disk import quick
from registerbuild.disk.reading import read_theme
from registerbuild.register.findings import Finding, Severity

if TYPE_CHECKING:
    from registerbuild.build import Built  # what makes documents is imported by the commands that make them
    from registerbuild.register.index import Register


@click.group(
    context_settings={"help_option_names": ["-h", "--help"]},
    options_metavar="[OPTIES]",
    subcommand_metavar="OPDRACHT [OPTIES]",
)
@click.version_option(package_name="registerbuild", message="registerbuild %(version)s", help="Laat de versie zien.")
@click.option(
    "-C",
    "--map",
    "folder",
    metavar="MAP",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".",
    help="De map met register/.",
)
@click.pass_context
def group(context: click.Context, folder: Path) -> None:
    """Maakt van uw register de privacyverklaring, het reglement, het verwerkingsregister, DPIA’s en meer."""
    context.obj = folder


@group.command(options_metavar="[OPTIES]")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Vorm van de uitvoer.")
@click.option("--strict", is_flag=True, help="Ook bij ‘let op’ eindigen met een fout.")
@DAY
@click.pass_obj
def check(folder: Path, form: str, strict: bool, today: datetime.date) -> None:
    """Controleert alle records en laat zien wat er niet klopt."""
    source = read_register(folder)
    _, findings = checked(source, today)
    click.echo(report.as_json(findings) if form == "json" else report.as_text(findings, source.texts), nl=False)
    bad = (Severity.ERROR, Severity.WARNING) if strict else (Severity.ERROR,)
    sys.exit(1 if any(finding.severity in bad for finding in findings) else 0)


@group.command("rule", options_metavar="[OPTIES]")
@click.argument("code")
def rule_command(code: str) -> None:
    """Legt een regel uit: wat, waarom en hoe te herstellen."""
    from registerbuild.checks import explain_rule

    text = explain_rule(code.upper())
    if text is None:
        raise click.UsageError(f"er is geen regel {code}; schrijf de code zoals hij in de melding staat, zoals VRW110")
    click.echo(text)


@group.command(options_metavar="[OPTIES]")
@DAY
@click.option(
    "--jobs", type=click.IntRange(1), metavar="AANTAL", default=os.cpu_count() or 1, help="Hoeveel pdf's tegelijk."
)
@click.option(
    "--theme",
    metavar="MAP",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Een map met eigen opmaak, die over de meegeleverde gaat.",
)
@click.option("--definitief", is_flag=True, help="Weigert zolang het bestuur niet alles heeft bevestigd.")
@click.pass_obj
def build(folder: Path, today: datetime.date, jobs: int, theme: Path | None, definitief: bool) -> None:
    """Maakt alle documenten in de map build/."""
    from registerbuild import build as pipeline
    from registerbuild.output.pdf import RenderError
    from registerbuild.output.publish import PublishError

    layers = [theme] if theme else []
    inputs = quick.build_fingerprint(str(folder), today.isoformat(), [str(layer) for layer in layers])
    source = read_register(folder)
    loaded, findings = checked(source, today, final=definitief)
    stop_at_errors(findings, source)
    store = folder / ".registerbuild" / "cache"
    try:
        with _progress() as progress:
            built = pipeline.make(loaded.register, read_theme(*layers), today, store, jobs, progress)
            stamp = {"inputs": inputs, "peildatum": today.isoformat()}
            files = {**built.files, **pipeline.originals(loaded.register, source.files)}
            pipeline.publish(files, folder / "build", stamp)
    except (RenderError, PublishError) as error:
        raise click.ClickException(str(error)) from error
    except OSError as error:
        raise click.ClickException(_library_missing(error)) from error
    _summary(built, findings)


@group.command(options_metavar="[OPTIES]")
@click.argument("path", metavar="PAD")
@DAY
@click.pass_obj
def show(folder: Path, path: str, today: datetime.date) -> None:
    """Toont als JSON wat een pagina te zien krijgt (PAD zoals openbaar/verwerkingsregister/index.html)."""
    from registerbuild.documents.plan import plan

    source = read_register(folder)
    loaded, findings = checked(source, today)
    stop_at_errors(findings, source)
    wanted = path.removeprefix("build/").strip("/")
    targets = {target.path: target for target in plan(loaded.register, today)}
    target = targets.get(wanted) or targets.get(f"{wanted}/index.html".lstrip("/"))
    if target is None:
        raise click.UsageError(f"er is geen pagina {path}; kies uit de bestanden in build/")
    click.echo(report.view_json(target.frame, target.view), nl=False)


@group.command(options_metavar="[OPTIES]")
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
def dossier(
    folder: Path,
    target: Path,
    activities: tuple[str, ...],
    school: str | None,
    since: Path | None,
    today: datetime.date,
) -> None:
    """Maakt het dossier voor de toezichthouder: een map en een zipbestand ernaast."""
    from registerbuild.commands import dossier as packing
    from registerbuild.output.archive import publish_both
    from registerbuild.output.pdf import RenderError
    from registerbuild.output.publish import PublishError

    source, choice = read_register(folder), packing.Choice(activities, school)
    loaded, findings = checked(source, today)
    stop_at_errors(findings, source)
    older = _older(since) if since else None
    try:
        pack = packing.choose(loaded.register, choice, today)
        with _progress() as progress:
            means = packing.Means(read_theme(), folder / ".registerbuild" / "cache", os.cpu_count() or 1, progress)
            files = packing.contents(pack, loaded, findings, older, choice, means)
            zipped = publish_both(files, target, packing.stamp(pack))
    except packing.ChoiceError as error:
        raise click.UsageError(str(error)) from error
    except (RenderError, PublishError) as error:
        raise click.ClickException(str(error)) from error
    click.echo(packing.dossier_summary(pack, target, files, zipped), nl=False)


def _older(since: Path) -> "Register":
    """The register of an older folder, which must be readable as a whole; its rules were those of then."""
    from registerbuild.register.reading.load import load

    source = read_register(since)
    loaded = load(source.files)
    stop_at_errors([*source.findings, *loaded.findings], source)
    return loaded.register


def _library_missing(error: OSError) -> str:
    """WeasyPrint says so in English when Pango is not there; other errors of the disk keep their own words."""
    if "cannot load library" not in str(error):
        return f"lezen of schrijven lukte niet: {error}"
    return (
        "voor pdf's is het programma Pango nodig, en dat staat er niet. Op Debian en Ubuntu: sudo apt-get install "
        "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0. Op Windows: zie docs/handleiding.md."
    )


@group.group(options_metavar="[OPTIES]", subcommand_metavar="OPDRACHT [OPTIES]")
def dpia() -> None:
    """Werkt met de DPIA's in register/dpia."""


@dpia.command(options_metavar="[OPTIES]")
@click.argument("name", metavar="ID")
@click.option("--door", "by", metavar="FUNCTIE", required=True, help="De id van de functie die het beoordeelde.")
@click.option("--reden", "reason", metavar="TEKST", required=True, help="Waarom de wijziging er wel of niet toe doet.")
@DAY
@click.pass_obj
def bevestig(folder: Path, name: str, by: str, reason: str, today: datetime.date) -> None:
    """Legt vast dat de feiten onder een DPIA zijn beoordeeld, zoals zij nu in het register staan."""
    from registerbuild.commands.confirming import ConfirmationRefused, confirm
    from registerbuild.register.reading.link import link
    from registerbuild.register.reading.load import load

    source = read_register(folder)
    loaded = load(source.files)
    stop_at_errors([*source.findings, *loaded.findings, *link(loaded, source.texts)], source)
    try:
        path, found = confirm(folder, loaded.register, name, by, reason, today)
    except ConfirmationRefused as error:
        raise click.UsageError(str(error)) from error
    click.echo(f"Vastgelegd in {path}: {len(found.facts)} feiten, beoordeeld door {by}.")


@contextmanager
def _progress() -> Iterator[Callable[[str, int], None]]:
    """A line that shows what is being made, on a terminal only."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn

    console = Console(stderr=True)
    columns = (
        TextColumn("Documenten"),
        BarColumn(24),
        TextColumn("{task.completed} van {task.total}  {task.fields[now]}"),
    )
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("", total=None, now="")

        def advance(path: str, total: int) -> None:
            bar.update(task, advance=1, total=total, now=path)

        yield advance


def _summary(built: "Built", findings: Sequence[Finding]) -> None:
    pdfs = sum(1 for path in built.files if path.endswith(".pdf"))
    pages = sum(1 for path in built.files if path.endswith("index.html"))
    kept = built.targets - built.rendered
    click.echo(f"Gemaakt in build/: {pages} pagina's en {pdfs} pdf's; {kept} ongewijzigd overgenomen.")
    click.echo("  build/openbaar/index.html    voor de website en voor ouders")
    click.echo("  build/intern/index.html      voor het bestuur, de FG en de toezichthouder; niet op de website zetten")
    click.echo("  build/manifest.json          vingerafdrukken van alle bestanden")
    if findings:
        click.echo(f"Let op: {report.summary(findings)}. Zie registerbuild check.")


from registerbuild.commands import laws, regulation  # noqa: E402, F401 - their commands join `group`, there first
