"""Rules about consent: how it is asked and how it is stopped (VRW109, VRW111)."""

import re
from collections.abc import Callable, Iterator

from registerbuild.checks.context import Context, bases
from registerbuild.checks.rule import Problem, rule
from registerbuild.register.findings import Severity
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.grounds import Basis, Exception9, LegalBasis, SpecialGround


@rule("VRW109", on=Activity, completeness=True)
def consent_without_way_out(activity: Activity, _: Context) -> Iterator[Problem]:
    """Toestemming zonder manier om die te stoppen.

    Waarom: AVG artikel 7, derde lid, en artikel 13, tweede lid, onder c: dat het niet kan, is geen manier.
    Herstel: schrijf bij hoe_ingetrokken hoe iemand de toestemming stopt, even makkelijk als hij die gaf.
    """
    yield from _unsaid(activity, _way_out)


def _way_out(consent: LegalBasis | SpecialGround) -> str | None:
    """How consent is stopped; None when the text says that it cannot, or that nobody knows."""
    said = consent.withdrawn
    return None if said is None or _NO_WAY_OUT.search(said) else said


_NO_WAY_OUT = re.compile(
    r"\A(?:nog (?:niet|onbekend)|onbekend|n\.?v\.?t|niet (?:van toepassing|mogelijk)|geen\b|kan niet)"
    r"|\b(?:kan|kunt|kunnen|mag|mogen)\b[^.;,]{0,40}\b(?:niet|nooit)\b[^.;,]{0,20}\b(?:stop|intrek|ingetrok|terug)",
    re.IGNORECASE,
)


@rule("VRW111", on=Activity, severity=Severity.WARNING)
def consent_without_proof(activity: Activity, _: Context) -> Iterator[Problem]:
    """Toestemming zonder hoe die wordt gevraagd.

    Waarom: AVG artikel 7, eerste lid: u moet de toestemming kunnen laten zien.
    Herstel: schrijf bij hoe_gevraagd hoe u de toestemming vraagt en vastlegt.
    """
    yield from _unsaid(activity, lambda consent: consent.asked)


def _unsaid(activity: Activity, said: Callable[[LegalBasis | SpecialGround], str | None]) -> Iterator[Problem]:
    """Consents that do not say this, and explicit ones (AVG 9(2)(a)) that no consent speaks for."""
    consents = [(n, nth, b) for n, nth, b in bases(activity) if b.basis is Basis.CONSENT]
    yield from (
        Problem(("doelen", number, "grondslagen", nth, "grondslag"))
        for number, nth, basis in consents
        if said(basis) is None
    )
    for number, ground in enumerate(() if any(said(basis) for _, _, basis in consents) else activity.special):
        if ground.exception is Exception9.CONSENT and said(ground) is None:
            yield Problem(("bijzonder", number, "uitzondering"))


RULES = (consent_without_way_out, consent_without_proof)
