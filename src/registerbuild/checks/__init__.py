"""What is wrong with the records: all rules, the run over a register, and the explanation of every code."""

import datetime
from collections.abc import Mapping

from registerbuild.checks import (
    activities,
    adopted,
    agreements,
    ai,
    amendments,
    assurances,
    bases,
    claimed,
    columns,
    commissions,
    consents,
    contents,
    contrary,
    dates,
    doubles,
    dpia,
    drifting,
    enumerations,
    exceptions,
    front,
    items,
    language,
    law,
    leaflets,
    leaks,
    lists,
    mismatched,
    organisation,
    placeholders,
    pointing,
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
    slips,
    statements,
    strength,
    terms,
    unanswered,
    waivers,
)
from registerbuild.checks.answers import asked_by
from registerbuild.checks.codes import LOADER, Explanation
from registerbuild.checks.notation import NOTATION
from registerbuild.checks.retired import RETIRED
from registerbuild.checks.rule import Rule
from registerbuild.checks.rule import run_rules as run_rules
from registerbuild.derived.law.requirements import REQUIREMENTS, Requirement
from registerbuild.register.findings import Finding
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
    *ai.RULES,
    *prescans.RULES,
    *dpia.RULES,
    *exceptions.RULES,
    *risks.RULES,
    *organisation.RULES,
    *regulation.RULES,
    *columns.RULES,
    *drifting.RULES,
    *strength.RULES,
    *contents.RULES,
    *amendments.RULES,
    *proposals.RULES,
    *reasons.RULES,
    *adopted.RULES,
    *statements.RULES,
    *front.RULES,
    *promises.RULES,
    *assurances.RULES,
    *claimed.RULES,
    *dates.RULES,
    *doubles.RULES,
    *contrary.RULES,
    *mismatched.RULES,
    *readers.RULES,
    *language.RULES,
    *leaks.RULES,
    *placeholders.RULES,
    *slips.RULES,
    *pointing.RULES,
    *terms.RULES,
    *unanswered.RULES,
    *waivers.RULES,
)
"""Every rule; each module ends with its own."""


def run(loaded: Loaded, today: datetime.date, texts: Mapping[str, str] | None = None) -> list[Finding]:
    """The findings of all rules in the records that could be read."""
    return run_rules(RULES, loaded, today, texts)


def codes() -> tuple[str, ...]:
    """Every code that a finding can have, in order; not those that are retired."""
    return tuple(sorted([*(found.code for found in (*LOADER, *NOTATION)), *(rule.code for rule in RULES)]))


_FEW = 6
"""A code that answers more requirements is a general one, which a list of them would not explain."""


def _asked_in(asked: Requirement) -> str:
    return asked.place if asked.sure else f"{asked.place}, niet in de wettekst zelf nagegaan"


def explanation(code: str) -> Explanation | Rule | None:
    """The title, the reason and the remedy of a code that a finding can have."""
    known: tuple[Explanation | Rule, ...] = (*LOADER, *NOTATION, *RULES)
    return next((each for each in known if each.code == code), None)


def explain_rule(code: str) -> str | None:
    """What a code means, why it matters, and what to do, or what replaced it; None for a code that never was."""
    if code.upper() in RETIRED:
        return f"{code.upper()}  Deze regel is er niet meer\n\n{RETIRED[code.upper()]}"
    found = explanation(code.upper())
    if found is None:
        return None
    why, fix = (text[:1].upper() + text[1:] for text in (found.why, found.fix))
    lines = [
        f"{found.code}  {found.title.removesuffix('.')}  ({found.severity})",
        "",
        f"Waarom:   {why}",
        f"Herstel:  {fix}",
    ]
    asked = [f"{each.asks} ({_asked_in(each)})" for each in map(REQUIREMENTS.__getitem__, asked_by(found.code))]
    if 0 < len(asked) <= _FEW:
        lines += ["", f"Eisen:    {asked[0]}", *(f"          {each}" for each in asked[1:])]
    if isinstance(found, Rule) and found.completeness:
        lines += [
            "",
            "Dit is een let op zolang het record niet de status vastgesteld heeft: een concept mag onaf zijn.",
        ]
    return "\n".join(lines)
