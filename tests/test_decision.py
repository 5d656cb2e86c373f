"""The formal decision: when a new regulation takes the place of the old one."""

import board
import changing
import pytest

from registerbuild.documents import handed

HOME = "register/reglement/"
KEPT = "Lid {} geldt voor alle kinderen op onze scholen."
REWRITTEN = "Niemand verkoopt gegevens aan een bedrijf; poging {}."


def article(texts: list[str]) -> bytes:
    leden = "".join(f"## lid-{number}\n\n{text.format(number)}\n\n" for number, text in enumerate(texts, 1))
    return f"---\ntitel: Bewaren\nstatus: te bevestigen\n---\n\n{leden}".encode()


def decided(old: list[str], new: list[str]) -> str:
    """The decision to go from one article to another."""
    files = changing.files(changing.HEAD + changing.ASKED)
    kept = files[f"{HOME}2026-08-01/reglement.yaml"].decode().split("vooraf:")[0]
    files[f"{HOME}2026-08-01/reglement.yaml"] = f"{kept}artikelen: [bewaren]\n".encode()
    del files[f"{HOME}2026-08-01/begrippen.md"], files[f"{HOME}2026-08-01/bijlage-uitleg.md"]
    files[f"{HOME}2026-08-01/bewaren.md"], files[f"{HOME}concept/bewaren.md"] = article(old), article(new)
    return handed.project_handed(board.register_of(files), board.TODAY).reviews[0].decision_md


@pytest.mark.parametrize(
    ("rewritten", "total", "replaced"),
    [(0, 1, False), (1, 1, True), (1, 2, False), (2, 4, False), (3, 5, True), (2, 5, False)],
)
def test_a_new_regulation_comes_when_more_than_half_of_the_leden_is_rewritten(
    rewritten: int, total: int, replaced: bool
) -> None:
    old = [KEPT] * total
    new = [REWRITTEN] * rewritten + [KEPT] * (total - rewritten)
    found = decided(old, [*new[:-1], new[-1].replace("kinderen", "leerlingen")])
    assert ("Ingetrokken wordt:" in found) is replaced
    assert ("wordt als volgt gewijzigd:" in found) is not replaced


@pytest.mark.parametrize(("added", "replaced"), [(1, False), (2, False), (3, True)])
def test_a_new_lid_counts_as_a_rewritten_one(added: int, replaced: bool) -> None:
    assert ("Ingetrokken wordt:" in decided([KEPT] * 2, [KEPT] * (2 + added))) is replaced
