"""The command rule: what a code means."""

import re
import textwrap

import click

from registerbuild.checks import explain_rule
from registerbuild.commands.terminal import line_width
from registerbuild.report import WIDTH


@click.command(options_metavar="[OPTIES]")
@click.argument("code")
def rule_command(code: str) -> None:
    """Legt een regel uit: wat, waarom en hoe te herstellen."""
    text = explain_rule(code.upper())
    if text is None:
        raise click.UsageError(f"er is geen regel {code}; schrijf de code zoals hij in de melding staat, zoals VRW110")
    click.echo("\n".join(_wrapped(line, line_width(WIDTH)) for line in text.split("\n")))


def _wrapped(line: str, width: int) -> str:
    """A line in as many as fit, each after the first under the words behind its label."""
    label = re.match(r"\w+: +| *", line)
    after = " " * (label.end() if label else 0)
    return textwrap.fill(line, width, subsequent_indent=after, break_on_hyphens=False)
