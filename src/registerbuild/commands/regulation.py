"""The commands about changes of the regulation: diff, koppel and stel-vast."""

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from registerbuild.checking import checked
from registerbuild.commands.main import group
from registerbuild.commands.options import DAY, Day, read_register, stop_at_errors

if TYPE_CHECKING:
    from registerbuild.commands.adopting import Adoption
    from registerbuild.commands.matching import Confirmed

_OUT = click.option(
    "--naar", "target", metavar="BESTAND", type=click.Path(dir_okay=False, path_type=Path), help="Schrijf dit bestand."
)


@group.command(options_metavar="[OPTIES]")
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
@_OUT
@DAY
@click.pass_obj
def diff(
    folder: Path, old: str | None, new: str | None, reader: str, form: str, target: Path | None, today: datetime.date
) -> None:
    """Laat zien wat er verandert in het reglement: was en wordt, per lid.

    OUD en NIEUW zijn versies van het reglement (gewoon: de versie die geldt, en het concept). Een map met register/ of
    een versie uit git (zoals HEAD~1) mag ook: dan is te zien wat er in het hele register is veranderd.
    """
    from registerbuild.commands import comparing

    if (form in ("html", "pdf")) is (target is None):
        raise click.UsageError("geef bij --format html en pdf, en alleen dan, het bestand met --naar BESTAND")
    source = read_register(folder)
    loaded, findings = checked(source, today)
    stop_at_errors(findings, source)
    try:
        compared = comparing.compared(folder, loaded.register, old, new, today)
        made = comparing.in_form(compared, reader, form, folder / ".registerbuild" / "cache", today)
        if target is None:
            click.echo(made.decode(), nl=False)
        else:
            comparing.write_comparison(target, made)
            click.echo(f"Gemaakt: {target}")
    except comparing.CompareError as error:
        raise click.UsageError(str(error)) from error


@group.command(options_metavar="[OPTIES]")
@click.argument("old", metavar="[OUD]", required=False)
@click.argument("new", metavar="[NIEUW]", required=False)
@_OUT
@click.option(
    "--overnemen",
    "confirmed",
    metavar="BESTAND",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Laat de bevestigde leden zien als regels voor het wijzigingsbestand.",
)
@click.pass_obj
def koppel(folder: Path, old: str | None, new: str | None, target: Path | None, confirmed: Path | None) -> None:
    """Stelt voor welk oud lid bij welk nieuw lid hoort.

    Stap 1: registerbuild koppel OUD NIEUW --naar koppel.yaml. Lees het bestand en zet per lid bevestigd op ja of nee.
    Stap 2: registerbuild koppel --overnemen koppel.yaml. Plak de regels in het wijzigingsbestand, bij leden. Er wordt
    niets voor u beslist, en het wijzigingsbestand verandert niet vanzelf.
    """
    from registerbuild.commands import comparing, matching
    from registerbuild.register.reading.load import load

    if bool(confirmed) is bool(old and new):
        raise click.UsageError("geef OUD en NIEUW, of --overnemen BESTAND")
    source = read_register(folder)
    loaded = load(source.files)
    stop_at_errors([*source.findings, *loaded.findings], source)
    try:
        if confirmed:
            _show_confirmed(matching.taken_over(loaded.register, confirmed))
            return
        text = matching.proposed(loaded.register, old or "", new or "")
        if target is None:
            click.echo(text, nl=False)
            return
        comparing.write_comparison(target, text.encode())
    except (matching.MatchError, comparing.CompareError) as error:
        raise click.UsageError(str(error)) from error
    click.echo(f"Gemaakt: {target}. Zet per lid bevestigd op ja of nee.")
    click.echo(f"Daarna:  registerbuild koppel --overnemen {target}")


def _show_confirmed(found: "Confirmed") -> None:
    click.echo(found.lines, nl=False)
    click.echo(f"{found.pairs} leden om over te nemen; {found.open} niet bevestigd.", err=True)
    if found.pairs:
        click.echo("Plak de regels in het wijzigingsbestand: was hoort bij het lid met dezelfde naam.", err=True)


@group.command("stel-vast", options_metavar="[OPTIES]")
@click.argument("version", metavar="VERSIE")
@click.option("--datum", "begin", type=Day(), required=True, help="De dag waarop de versie begint te gelden.")
@click.option("--besluit", "number", metavar="NUMMER", required=True, help="Het nummer van het besluit.")
@click.option("--orgaan", "body", metavar="NAAM", required=True, help="Wie vaststelt, zoals: College van Bestuur.")
@click.option("--genomen-op", "decided", type=Day(), required=True, help="De dag van het besluit.")
@click.option("--droog", "dry", is_flag=True, help="Alleen controleren en laten zien wat er zou gebeuren.")
@DAY
@click.pass_obj
def adopt(
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
    from registerbuild.commands import adopting

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


def _show_adopted(adoption: "Adoption", draft: str, dry: bool) -> None:
    click.echo("Er is niets geschreven. Dit zou er gebeuren:" if dry else "Vastgesteld:")
    click.echo(f"  register/reglement/{adoption.version}/         de vastgestelde tekst")
    click.echo(f"  register/wijzigingen/{adoption.version}.yaml   was {adoption.replaced}; met besluit en vingerafdruk")
    click.echo(f"  vingerafdruk {adoption.fingerprint}")
    click.echo(f"Het concept staat nog in register/reglement/{draft}/: verwijder het, of gebruik het opnieuw.")
