"""The command rule: what a code means."""

import click

from registerbuild.checks import explain_rule


@click.command(options_metavar="[OPTIES]")
@click.argument("code")
def rule_command(code: str) -> None:
    """Legt een regel uit: wat, waarom en hoe te herstellen."""
    text = explain_rule(code.upper())
    if text is None:
        raise click.UsageError(f"er is geen regel {code}; schrijf de code zoals hij in de melding staat, zoals VRW110")
    click.echo(text)
