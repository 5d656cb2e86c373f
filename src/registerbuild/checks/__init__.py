"""What is wrong with the records: all rules, the run over a register, and the explanation of every code."""

import datetime
from collections.abc import Mapping

from registerbuild.checks import (
    activities,
    adopted,
    agreements,
    amendments,
    bases,
    claims,
    commissions,
    consents,
    dates,
    doubles,
    dpia,
    enumerations,
    exceptions,
    front,
    items,
    language,
    law,
    leaflets,
    leaks,
    lists,
    organisation,
    placeholders,
    prescans,
    processors,
    promises,
    proposals,
    readers,
    reasons,
    regulation,
    retention,
    risks,
    sharing,
    statements,
    strength,
    terms,
    waivers,
)
from registerbuild.checks.codes import LOADER, RETIRED, Explanation
from registerbuild.checks.notation import NOTATION
from registerbuild.checks.rule import Rule
from registerbuild.checks.rule import run_rules as run_rules
from registerbuild.register.findings import Finding, Severity
from registerbuild.register.reading.load import Loaded

RULES: tuple[Rule, ...] = (
    *activities.RULES,
    *bases.RULES,
    *consents.RULES,
    *enumerations.RULES,
    *items.RULES,
    *sharing.RULES,
    *law.RULES,
    *retention.RULES,
    *lists.RULES,
    *processors.RULES,
    *agreements.RULES,
    *leaflets.RULES,
    *commissions.RULES,
    *prescans.RULES,
    *dpia.RULES,
    *exceptions.RULES,
    *risks.RULES,
    *organisation.RULES,
    *regulation.RULES,
    *strength.RULES,
    *amendments.RULES,
    *proposals.RULES,
    *reasons.RULES,
    *adopted.RULES,
    *statements.RULES,
    *front.RULES,
    *promises.RULES,
    *claims.RULES,
    *dates.RULES,
    *doubles.RULES,
    *readers.RULES,
    *language.RULES,
    *leaks.RULES,
    *placeholders.RULES,
    *terms.RULES,
    *waivers.RULES,
)
"""Every rule; each module ends with its own."""


def run(loaded: Loaded, today: datetime.date, texts: Mapping[str, str] | None = None) -> list[Finding]:
    """The findings of all rules in the records that could be read."""
    return run_rules(RULES, loaded, today, texts)


def codes() -> tuple[str, ...]:
    """Every code that can be explained, in order."""
    return tuple(sorted([*(found.code for found in (*LOADER, *NOTATION)), *(rule.code for rule in RULES)]))


def explain_rule(code: str) -> str | None:
    """What a code means, why it matters, and what to do, or what replaced it; None for a code that never was."""
    if code.upper() in RETIRED:
        return f"{code.upper()}  Deze regel is er niet meer\n\n{RETIRED[code.upper()]}"
    known: tuple[Explanation | Rule, ...] = (*LOADER, *NOTATION, *RULES)
    found = next((each for each in known if each.code == code.upper()), None)
    if found is None:
        return None
    severity = found.severity if isinstance(found, Rule) else Severity.ERROR
    why, fix = (text[:1].upper() + text[1:] for text in (found.why, found.fix))
    lines = [f"{found.code}  {found.title.removesuffix('.')}  ({severity})", "", f"Waarom:   {why}", f"Herstel:  {fix}"]
    if isinstance(found, Rule) and found.completeness:
        lines += [
            "",
            "Dit is een let op zolang het record niet de status vastgesteld heeft: een concept mag onaf zijn.",
        ]
    return "\n".join(lines)
