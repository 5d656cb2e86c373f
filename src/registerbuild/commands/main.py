"""The command line: which commands there are. Each is imported when it runs, so that a start imports nothing heavy."""

from importlib import import_module
from pathlib import Path

import click

COMMANDS = {
    "build": "Maakt alle documenten in de map build/.",
    "check": "Controleert alle records en laat zien wat er niet klopt.",
    "diff": "Laat zien wat er verandert in het reglement: was en wordt, per lid.",
    "dossier": "Maakt het dossier voor de toezichthouder: een map en een zipbestand ernaast.",
    "dpia": "Werkt met de DPIA's in register/dpia.",
    "editie": "Legt vast sinds wanneer een openbaar document zegt wat het nu zegt.",
    "koppel": "Stelt voor welk oud lid bij welk nieuw lid hoort.",
    "rule": "Legt een regel uit: wat, waarom en hoe te herstellen.",
    "show": "Toont als JSON wat een pagina te zien krijgt.",
    "stel-vast": "Stelt een concept van het reglement vast, na instemming van de GMR.",
    "wetten": "Laat elk wetsartikel zien dat u noemt: in welke versie gelezen, hoe zeker, en waar gebruikt.",
}
"""The first line of the help of each. `stel-vast` is `stel_vast_command` in `commands/stel_vast.py`, and so on."""


def command_of(name: str) -> click.Command:
    """The command itself, imported now."""
    word = name.replace("-", "_")
    found: click.Command = getattr(import_module(f"registerbuild.commands.{word}"), f"{word}_command")
    return found


class LateGroup(click.Group):
    """A group whose commands are only titles until one of them is run."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the title, which says so when there is none, and give the command for it."""
        name, title, rest = super().resolve_command(ctx, args)
        return name, command_of(name) if name else title, rest


@click.group(
    cls=LateGroup,
    commands=[click.Command(name, help=text) for name, text in COMMANDS.items()],
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
