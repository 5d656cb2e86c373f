"""The pipeline: one fact in one record, everywhere at once; and what is wrong, in one run."""

from functools import cache
from pathlib import Path

import board
import pytest

from registerbuild.checking import checked
from registerbuild.disk.reading import read, read_theme
from registerbuild.documents.plan import Form
from registerbuild.output.html import render_html
from registerbuild.theming import read_look

THEME = read_theme()


@cache
def page(path: str, period: str = "P2Y") -> str:
    """A page of the board with another period for the pupil's file."""
    edit = ("termijn: P2Y", f"termijn: {period}")
    records = board.register_of(board.files({"bewaartermijnen.yaml": edit}))
    return render_html(board.pages(records)[path], THEME)


STATEMENT = "openbaar/privacyverklaring/ouders/"
WHERE = {
    "short layer of the statement": (
        f"{STATEMENT}index.html",
        "Het dossier bewaren wij {} na het vertrek van de leerling",
    ),
    "full layer of the statement": (f"{STATEMENT}volledig/index.html", "<strong>leerlingdossier</strong>: tot {} na"),
    "statement as one file": (f"{STATEMENT}privacyverklaring-ouders.html", "Het dossier bewaren wij {} na"),
    "fragment of the statement": (
        f"{STATEMENT}privacyverklaring-ouders-fragment.html",
        "Het dossier bewaren wij {} na",
    ),
    "legal column": ("openbaar/privacyreglement/index.html", "Het leerlingdossier wordt {} na"),
    "plain column": ("openbaar/privacyreglement/index.html", "Het dossier van uw kind bewaren wij {} na"),
    "annex of the regulation": (
        "openbaar/privacyreglement/index.html",
        '<th scope="row">leerlingdossier</th><td>tot {} na',
    ),
    "draft of the regulation": ("intern/privacyreglement/concept/index.html", "Het leerlingdossier wordt {} na"),
    "public register": (
        "openbaar/verwerkingsregister/begeleiding/index.html",
        "Bewaren: </span>tot {} na",
    ),
    "full register": ("intern/verwerkingsregister/begeleiding/index.html", "Bewaren: </span>tot {} na"),
}


@pytest.mark.parametrize("place", WHERE)
@pytest.mark.parametrize(("period", "words"), [("P2Y", "2 jaar"), ("P30M", "30 maanden")])
def test_one_changed_period_changes_every_document(place: str, period: str, words: str) -> None:
    path, sentence = WHERE[place]
    assert sentence.format(words) in page(path, period)


@pytest.mark.parametrize("place", WHERE)
def test_the_old_period_is_gone(place: str) -> None:
    path, sentence = WHERE[place]
    assert sentence.format("2 jaar") not in page(path, "P30M")


def test_a_layer_over_a_shared_file_changes_every_page(tmp_path: Path) -> None:
    (tmp_path / "_shared").mkdir()
    base = THEME.files["_shared/web.html"]
    (tmp_path / "_shared" / "web.html").write_bytes(base.replace(b"</body>", b"<p>eigen voet</p></body>"))
    layered, _ = read_look(tmp_path)
    pages = [target for target in board.pages(board.register()).values() if target.form is Form.WEB]
    assert [target.path for target in pages if "<p>eigen voet</p>" not in render_html(target, layered)] == []


def test_all_that_is_wrong_comes_in_one_run(tmp_path: Path) -> None:
    """Reading, loading, references and rules: one mistake of each kind."""
    files = board.files(
        {
            "doelen.yaml": ("naam: Inschrijven", "nam: Inschrijven"),
            "verwerkingen/beeld.yaml": ("maatregelen: [toegang]", "maatregelen: [tegang]"),
            "reglement/concept/reglement.yaml": ("vervangt: 2026-08-01", 'vervangt: "1999"'),
        }
    )
    folder = board.write(tmp_path, files)
    (folder / "register" / "link.yaml").symlink_to("/")
    _, findings = checked(read(folder), board.TODAY)
    assert {"BST006", "REC001", "LNK001", "REG207"} <= {finding.code for finding in findings}


def test_a_final_build_asks_for_nothing_of_drafts(tmp_path: Path) -> None:
    _, findings = checked(read(board.write(tmp_path)), board.TODAY, final=True)
    paths = {finding.place.path for finding in findings if finding.code == "DEF001"}
    assert "register/verwerkingen/beeld.yaml" in paths
    assert [path for path in paths if "concept" in path] == []


def test_the_findings_come_in_the_same_order_each_time(tmp_path: Path) -> None:
    source = read(board.write(tmp_path))
    assert checked(source, board.TODAY)[1] == checked(source, board.TODAY)[1]
