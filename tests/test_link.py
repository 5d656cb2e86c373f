"""Every reference exists: ids in fields, and `{soort:doel}` in texts; and no text in a field holds HTML."""

import board
import pytest

from registerbuild.register.findings import Finding
from registerbuild.register.model import marked
from registerbuild.register.reading.link import link
from registerbuild.register.reading.load import load
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.marks import Markdown, To

REGULATION = "reglement/2026-08-01/"


def findings(path: str, old: str, new: str) -> list[Finding]:
    """What is wrong after one text in one file of the board is replaced."""
    files = board.files({path: (old, new)})
    loaded = load(files)
    return [*loaded.findings, *link(loaded, board.texts(files))]


BROKEN = {
    "a purpose": ("verwerkingen/inschrijving.yaml", "doel: inschrijven", "doel: inschrijvn", "LNK001", "inschrijvn"),
    "a group of people": (
        "verwerkingen/begeleiding.yaml",
        "betrokkenen: [leerlingen]",
        "betrokkenen: [x]",
        "LNK001",
        "x]",
    ),
    "a data category": ("verwerkingen/beeld.yaml", "categorie: contact", "categorie: contct", "LNK001", "contct"),
    "a recipient": ("verwerkingen/beeld.yaml", "\nontvangers: [politie]", "\nontvangers: [poltie]", "LNK001", "poltie"),
    "a processor": ("verwerkingen/inschrijving.yaml", "verwerkers: [l", "verwerkers: [x, l", "LNK001", "x, l"),
    "a measure": ("verwerkingen/beeld.yaml", "maatregelen: [toegang]", "maatregelen: [tegang]", "LNK001", "tegang"),
    "a school": ("verwerkingen/begeleiding.yaml", "scholen: [de-linde]", "scholen: [de-lnde]", "LNK001", "de-lnde"),
    "a role": ("verwerkingen/begeleiding.yaml", "eigenaar: directeur", "eigenaar: dirceteur", "LNK001", "dirceteur"),
    "a law": ("bewaartermijnen.yaml", "{wet: avg,", "{wet: agv,", "LNK001", "agv"),
    "a representative": ("betrokkenen.yaml", "door: ouders", "door: oders", "LNK001", "oders"),
    "a retention period": (
        "verwerkingen/begeleiding.yaml",
        "bewaartermijn: dossier",
        "bewaartermijn: dosier",
        "LNK001",
        "dosier",
    ),
    "a subject of a statement": (
        "verklaringen/ouders.md",
        "[leerlingen, ouders]",
        "[leerlingen, oders]",
        "LNK001",
        "oders",
    ),
    "a period in an article": (
        REGULATION + "bewaren.md",
        "{termijn:dossier} na",
        "{termijn:dosier} na",
        "LNK002",
        "{termijn:dosier}",
    ),
    "an article": (
        REGULATION + "bewaren.md",
        "Zie {artikel:begrippen},",
        "Zie {artikel:begripen},",
        "LNK002",
        "{artikel:begripen}",
    ),
    "a lid of the same article": (REGULATION + "bewaren.md", "{lid:dossier}", "{lid:dosier}", "LNK002", "{lid:dosier}"),
    "a lid of another article": (
        REGULATION + "bewaren.md",
        "{lid:begrippen/lijsten}",
        "{lid:begrippen/x}",
        "LNK002",
        "{lid:begrippen/x}",
    ),
    "an annex": (
        REGULATION + "bewaren.md",
        "{bijlage:bijlage-bewaartermijnen}",
        "{bijlage:x}",
        "LNK002",
        "{bijlage:x}",
    ),
    "a term": (REGULATION + "begrippen.md", "{begrip:persoonsgegevens}", "{begrip:x}", "LNK002", "{begrip:x}"),
    "a list of an article": (
        REGULATION + "begrippen.md",
        "{lijst:rollen}",
        "{lijst:rechten}",
        "LNK002",
        "{lijst:rechten}",
    ),
    "a list of a statement": (
        "verklaringen/ouders.md",
        "{lijst:rechten-kort}",
        "{lijst:rollen}",
        "LNK002",
        "{lijst:rollen}",
    ),
    "a fact of the organisation": (
        "verklaringen/ouders.md",
        "{organisatie:naam}",
        "{organisatie:nam}",
        "LNK002",
        "{organisatie:nam}",
    ),
    "a law in a text": ("verklaringen/ouders.md", "{wet:avg/15}", "{wet:agv/15}", "LNK002", "{wet:agv/15}"),
    "a kind that does not exist": (
        REGULATION + "bewaren.md",
        "({wet:avg/5/1/e})",
        "({wt:avg/5})",
        "TKS003",
        "{wt:avg/5}",
    ),
    "braces with something else": (REGULATION + "bewaren.md", "({wet:avg/5/1/e})", "({hier})", "TKS003", "{hier}"),
    "a reference that is not closed": (
        REGULATION + "bewaren.md",
        "({wet:avg/5/1/e})",
        "({wet:avg",
        "TKS003",
        "{wet:avg",
    ),
    "a list in a sentence": (
        REGULATION + "begrippen.md",
        "van:\n\n{lijst:betrokkenen}",
        "van {lijst:betrokkenen}",
        "TKS005",
        "{lijst:betrokkenen}",
    ),
    "a reference in an annex": (
        REGULATION + "bijlage-uitleg.md",
        "{artikel:bewaren}",
        "{artikel:bewarn}",
        "LNK002",
        "{artikel:bewarn}",
    ),
    "an unknown kind in an annex": (REGULATION + "bijlage-uitleg.md", "{artikel:", "{artkel:", "TKS003", "{artkel:"),
    "a reference in a remark": (
        "organisatie.yaml",
        "Dit bestuur bestaat niet.",
        "Zie {termijn:x}.",
        "LNK002",
        "{termijn:x}",
    ),
    "HTML in a field": ("doelen.yaml", "gewoon: Wij schrijven", "gewoon: Wij <b>schrijven</b>", "TKS004", "<b>"),
    "HTML in a long text": (
        "maatregelen.yaml",
        "openbaar: Alleen wie",
        "openbaar: |\n    Wie\n    <br>",
        "TKS004",
        "<br>",
    ),
    "HTML in front matter": ("verklaringen/ouders.md", "toelichting: De", "toelichting: De <u>", "TKS004", "<u>"),
    "HTML in a part of a list": ("gegevens.yaml", "    - allergie", "    - <i>allergie</i>", "TKS004", "<i>"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_it_is_found_at_its_place(case: str) -> None:
    path, old, new, code, words = BROKEN[case]
    first = findings(path, old, new)[0]
    line = board.files({path: (old, new)})[f"register/{path}"].decode().split("\n")[first.place.line - 1]
    assert first.code == code
    assert line[first.place.column - 1 :].startswith(words)


def test_an_empty_id_is_asked_for() -> None:
    found = findings("verwerkingen/inschrijving.yaml", "doel: inschrijven", 'doel: ""')
    assert [f.code for f in found] == ["REC004"]


def test_the_nearest_id_is_suggested() -> None:
    found = findings("verwerkingen/inschrijving.yaml", "doel: inschrijven", "doel: inschrijvn")
    assert found[0].suggestion == "inschrijven"


def test_the_nearest_reference_is_suggested_whole() -> None:
    found = findings(REGULATION + "bewaren.md", "({wet:avg/5/1/e})", "({wt:avg/5})")
    assert found[0].suggestion == "{wet:avg/5}"


def test_a_lid_of_another_version_does_not_count() -> None:
    found = findings(
        "reglement/concept/bewaren.md", "{vanaf:dossier} bewaard", "{vanaf:dossier}, {lid:langer}, bewaard"
    )
    assert [f.code for f in found] == ["LNK002"]


def test_a_broken_record_exists_and_so_may_be_referred_to() -> None:
    found = findings("doelen.yaml", "naam: Inschrijven", "nam: Inschrijven")
    assert {f.code for f in found} == {"REC001"}


def test_a_list_file_that_cannot_be_read_hides_its_ids() -> None:
    files = {**board.files(), "register/bewaartermijnen.yaml": b"\xff"}
    loaded = load(files)
    assert link(loaded, board.texts(files)) == []


def test_the_second_of_two_equal_references_is_pointed_at() -> None:
    found = findings(REGULATION + "bewaren.md", "{vanaf:dossier} bewaard", "{termijn:x} en {termijn:x} bewaard")
    assert [f.place.column for f in found] == [48, 63]


def test_every_id_and_every_text_of_a_record_is_looked_at() -> None:
    values = {
        "doelen": [{"doel": "a", "grondslagen": [{"wetten": [{"wet": "b"}], "noodzaak": "c"}]}],
        "samenvatting": "d",
    }
    assert list(marked(Activity, values)) == [
        (("samenvatting",), "d", Markdown()),
        (("doelen", 0, "doel"), "a", To("doel")),
        (("doelen", 0, "grondslagen", 0, "wetten", 0, "wet"), "b", To("wet")),
        (("doelen", 0, "grondslagen", 0, "noodzaak"), "c", Markdown()),
    ]


@pytest.mark.parametrize(
    "values", [None, "tekst", ["a"], {"doelen": "x"}, {"doelen": {"doel": ["x"]}}, {"doelen": [["x"]]}]
)
def test_values_of_the_wrong_shape_do_not_make_it_raise(values: object) -> None:
    assert isinstance(list(marked(Activity, values)), list)
