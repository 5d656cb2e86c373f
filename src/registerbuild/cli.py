"""The command line: options, clock, printing and exit codes. Decides nothing."""

import sys
from pathlib import Path

import click

from registerbuild import build as pipeline
from registerbuild import report
from registerbuild.register.findings import Severity


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="registerbuild", message="registerbuild %(version)s")
@click.option(
    "-C",
    "--map",
    "folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".",
    help="De map met register/.",
)
@click.pass_context
def main(context: click.Context, folder: Path) -> None:
    """Maakt van uw register de privacyverklaring, het privacyreglement en het verwerkingsregister."""
    context.obj = folder


@main.command()
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Vorm van de uitvoer.")
@click.pass_obj
def check(folder: Path, form: str) -> None:
    """Controleert alle records en laat zien wat er niet klopt."""
    source = pipeline.read(folder)
    _, findings = pipeline.checked(source)
    click.echo(report.as_json(findings) if form == "json" else report.as_text(findings, source.texts), nl=False)
    sys.exit(1 if any(finding.severity is Severity.ERROR for finding in findings) else 0)
