"""LNK003: what is shown does not lean on an example or on what is withdrawn."""

import board
import pytest

from registerbuild.checks.unshown import unshown
from registerbuild.register.findings import Finding
from registerbuild.register.reading.load import load

REGULATION = "reglement/2026-08-01/"


def findings(edits: dict[str, tuple[str, str]]) -> list[Finding]:
    files = board.files(edits)
    loaded = load(files)
    assert not loaded.findings
    return list(unshown(loaded, board.texts(files)))


def withdrawn(path: str, name: str) -> dict[str, tuple[str, str]]:
    """One record of a list is withdrawn."""
    text = board.files()[f"register/{path}"].decode()
    status = next(line for line in text.partition(f"{name}:\n")[2].splitlines() if "status:" in line)
    return {path: (f"{name}:\n{status}", f"{name}:\n  status: vervallen")}


def test_the_board_leans_on_nothing_that_is_never_shown() -> None:
    assert findings({}) == []


@pytest.mark.parametrize(
    ("path", "name", "words"),
    [
        ("bewaartermijnen.yaml", "dossier", "{termijn:dossier}"),
        ("begrippen.yaml", "persoonsgegevens", "{begrip:persoonsgegevens}"),
        ("wetten.yaml", "avg", "{wet:avg/5/1/e}"),
    ],
)
def test_a_text_that_names_a_withdrawn_record_is_found_at_the_words(path: str, name: str, words: str) -> None:
    files = board.texts(board.files(withdrawn(path, name)))
    found = [f for f in findings(withdrawn(path, name)) if f.message.startswith(words)]
    assert found
    for each in found:
        line = files[each.place.path].split("\n")[each.place.line - 1]
        assert line[each.place.column - 1 :].startswith(words)


def test_it_carries_the_record_it_is_in_and_the_one_it_names() -> None:
    found = [f for f in findings(withdrawn("bewaartermijnen.yaml", "dossier")) if f.kind == "artikel"]
    assert {(f.kind, f.id, f.names) for f in found} >= {
        ("artikel", "2026-08-01/bewaren", (("bewaartermijn", "dossier"),)),
    }
    assert {f.loc[0] for f in found} == {"leden"}


def test_a_remark_may_name_what_is_withdrawn() -> None:
    edits = withdrawn("bewaartermijnen.yaml", "beelden")
    before = len(findings(edits))
    edits["organisatie.yaml"] = ("Dit bestuur bestaat niet.", "Was {termijn:beelden}.")
    assert len(findings(edits)) == before


def test_a_board_that_is_withdrawn_is_found_at_its_status() -> None:
    text = board.files()["register/organisatie.yaml"].decode()
    status = next(line for line in text.splitlines() if line.startswith("status:"))
    found = findings({"organisatie.yaml": (status, "status: voorbeeld")})
    assert [(f.code, f.kind, f.id, f.loc) for f in found] == [("LNK003", "organisatie", "organisatie", ("status",))]


def test_a_withdrawn_article_in_the_order_of_a_version_is_found() -> None:
    path = REGULATION + "bewaren.md"
    text = board.files()[f"register/{path}"].decode()
    status = next(line for line in text.splitlines() if line.startswith("status:"))
    found = findings({path: (status, "status: vervallen")})
    assert ("artikel", "2026-08-01/bewaren") in {(f.kind, f.id) for f in found}
