"""Files → records: every file is read, every mistake is one finding, nothing raises."""

import board
import pytest
from hypothesis import given
from hypothesis import strategies as st

from registerbuild.register.index import KINDS
from registerbuild.register.reading.link import link
from registerbuild.register.reading.load import Loaded, load
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.data import Purpose
from registerbuild.register.records.organisation import School
from registerbuild.register.records.texts import Article, Regulation, Statement
from registerbuild.register.source import MAX_BYTES, MAX_PDF_BYTES

FILES = board.files()
PATHS = sorted(path for path in FILES if not path.endswith(".pdf"))


def changed(path: str, content: str | bytes | None) -> dict[str, bytes]:
    """The files of the board with another file, or without one."""
    files = {**FILES, f"register/{path}": content.encode() if isinstance(content, str) else content or b""}
    if content is None:
        del files[f"register/{path}"]
    return files


def found(files: dict[str, bytes]) -> list[str]:
    """All errors of loading and linking, as CODE path:line:column."""
    loaded = load(files)
    findings = [*loaded.findings, *link(loaded, board.texts(files))]
    return [f"{f.code} {f.place.path.removeprefix('register/')}:{f.place.line}:{f.place.column}" for f in findings]


# What is read


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return board.loaded()


def test_the_board_has_no_mistakes(loaded: Loaded) -> None:
    assert loaded.findings == []


def test_the_id_of_a_one_file_record_is_its_file_name(loaded: Loaded) -> None:
    assert list(loaded.records[Activity]) == ["beeld", "begeleiding", "inschrijving", "toernooi"]


def test_the_id_in_a_list_file_is_the_key_and_the_order_is_kept(loaded: Loaded) -> None:
    assert list(loaded.records[School]) == ["kantoor", "de-eik", "de-linde"]


def test_a_version_is_a_folder(loaded: Loaded) -> None:
    assert list(loaded.records[Regulation]) == ["2024-08-01", "2026-08-01", "concept"]


def test_the_id_of_an_article_has_its_version(loaded: Loaded) -> None:
    assert "2026-08-01/bewaren" in loaded.records[Article]


def test_a_text_annex_belongs_to_its_version(loaded: Loaded) -> None:
    version = loaded.records[Regulation]["2026-08-01"]
    assert isinstance(version, Regulation)
    assert list(version.texts) == ["bijlage-uitleg"]


def test_a_statement_is_a_markdown_file(loaded: Loaded) -> None:
    assert list(loaded.records[Statement]) == ["ouders"]


def test_a_record_with_a_mistake_is_not_among_the_good_ones() -> None:
    result = load(changed("doelen.yaml", "a:\n  status: vastgesteld\n"))
    assert "a" not in result.records[Purpose]
    assert "a" in result.origins["doel"]


# One mistake, one finding, at its place

MISTAKES = {
    "an unknown file": (changed("aantekeningen.txt", "x"), ["BST001 aantekeningen.txt:1:1"]),
    "an unknown folder": (changed("verwerkingn/a.yaml", "x: y"), ["BST001 verwerkingn/a.yaml:1:1"]),
    "a file a folder too deep": (changed("verwerkers/a/b.yaml", "x: y"), ["BST001 verwerkers/a/b.yaml:1:1"]),
    "a file of the wrong kind": (changed("verwerkers/a.md", "x"), ["BST001 verwerkers/a.md:1:1"]),
    "a file with another ending": (changed("verwerkers/a.yml", "x: y"), ["BST001 verwerkers/a.yml:1:1"]),
    "too large": (changed("doelen.yaml", b"a" * (MAX_BYTES + 1)), ["BST002 doelen.yaml:1:1"]),
    "not UTF-8": (changed("doelen.yaml", "a:\n  naam: é\n".encode("cp1252")), ["BST003 doelen.yaml:2:9"]),
    "a control character": (changed("doelen.yaml", b"a:\n  naam: b\x07\n"), ["BST008 doelen.yaml:2:10"]),
    "a control character in Markdown": (
        changed("reglement/concept/bewaren.md", FILES["register/reglement/concept/bewaren.md"] + b"\x0c"),
        ["BST008 reglement/concept/bewaren.md:11:1"],
    ),
    "an escaped control character": (
        changed("wetten.yaml", FILES["register/wetten.yaml"].replace(b"kort: WPO", b'kort: "W\\aPO"')),
        ["BST008 wetten.yaml:20:9"],
    ),
    "no organisation": (changed("organisatie.yaml", None), ["BST004 organisatie.yaml:1:1"]),
    "an empty organisation": (changed("organisatie.yaml", ""), ["REC005 organisatie.yaml:1:1"]),
    "a syntax error": (changed("doelen.yaml", "a: b: c\n"), ["YAM002 doelen.yaml:1:5"]),
    "a list for ids": (changed("doelen.yaml", "- a\n"), ["REC005 doelen.yaml:1:1"]),
    "a text for fields": (changed("verwerkers/nieuw.yaml", "gewoon tekst\n"), ["REC005 verwerkers/nieuw.yaml:1:1"]),
    "an empty record file": (changed("verwerkers/nieuw.yaml", ""), ["REC005 verwerkers/nieuw.yaml:1:1"]),
    "a wrong id in a file name": (
        changed("verwerkers/Nieuw_1.yaml", FILES["register/verwerkers/lesbord.yaml"]),
        ["REC011 verwerkers/Nieuw_1.yaml:1:1"],
    ),
    "an id inside the record": (
        changed("verwerkers/nieuw.yaml", b"id: nieuw\n" + FILES["register/verwerkers/lesbord.yaml"]),
        ["REC001 verwerkers/nieuw.yaml:1:1"],
    ),
    "a version without reglement.yaml": (
        changed("reglement/2030-01-01/a.md", "---\ntitel: A\n---\n"),
        ["BST005 reglement/2030-01-01/reglement.yaml:1:1"],
    ),
    "an article without a file": (
        changed("reglement/concept/bewaren.md", None),
        ["REG101 reglement/concept/reglement.yaml:6:13"],
    ),
    "a file outside the order": (
        changed("reglement/concept/extra.md", FILES["register/reglement/concept/bewaren.md"]),
        ["REG102 reglement/concept/extra.md:1:1"],
    ),
    "an annex that is written in reglement.yaml": (
        changed(
            "reglement/concept/reglement.yaml",
            FILES["register/reglement/concept/reglement.yaml"] + b"teksten:\n  a: b\n",
        ),
        ["REC001 reglement/concept/reglement.yaml:8:3"],
    ),
    "an article that is not UTF-8": (
        changed("reglement/concept/bewaren.md", b"---\ntitel: \xe9\n---\n"),
        ["BST003 reglement/concept/bewaren.md:2:8"],
    ),
    "an article without front matter": (
        changed("reglement/concept/bewaren.md", "## a\n\nB.\n"),
        ["TKS001 reglement/concept/bewaren.md:1:1"],
    ),
    "text before the first lid": (
        changed("reglement/concept/bewaren.md", "---\ntitel: A\nstatus: te bevestigen\n---\nB\n\n## c\n\nD.\n"),
        ["TKS002 reglement/concept/bewaren.md:5:1"],
    ),
    "a pdf that is no original": (
        changed("reglement/2026-08-01/ander.pdf", b"%PDF-1.7"),
        ["REG104 reglement/2026-08-01/ander.pdf:1:1"],
    ),
    "a pdf elsewhere": (changed("verklaringen/ander.pdf", b"%PDF-1.7"), ["BST001 verklaringen/ander.pdf:1:1"]),
    "an original that is too large": (
        changed(
            "reglement/2026-08-01/reglement.yaml",
            FILES["register/reglement/2026-08-01/reglement.yaml"]
            + f"origineel: {{bestand: groot.pdf, sha256: {'0' * 64}}}\n".encode(),
        )
        | {"register/reglement/2026-08-01/groot.pdf": b"a" * (MAX_PDF_BYTES + 1)},
        ["BST002 reglement/2026-08-01/groot.pdf:1:1"],
    ),
    "a fingerprint of a file that is written by hand": (
        changed(
            "reglement/concept/reglement.yaml",
            FILES["register/reglement/concept/reglement.yaml"] + b"bestanden:\n  a.pdf: b\n",
        ),
        ["REC001 reglement/concept/reglement.yaml:8:3"],
    ),
    "an annex without a file": (
        changed("reglement/2026-08-01/bijlage-uitleg.md", None),
        ["REG103 reglement/2026-08-01/reglement.yaml:10:10"],
    ),
}


WRITTEN = [
    ("edities.yaml", "", "verwijder dit bestand; registerbuild editie schrijft"),
    ("edities.yaml", "# niets\n", "verwijder dit bestand; registerbuild editie schrijft"),
    ("edities.yaml", "programmas:\n", "verwijder dit record; registerbuild editie schrijft"),
    ("dpia-feiten/x.yaml", "", "verwijder dit bestand; registerbuild dpia bevestig schrijft"),
]


@pytest.mark.parametrize(("path", "content", "fix"), WRITTEN)
def test_an_empty_place_that_a_command_fills_names_the_command(path: str, content: str, fix: str) -> None:
    found = load(changed(path, content)).findings
    assert [(f.code, f.place.path, f.fix.startswith(fix)) for f in found] == [("REC005", f"register/{path}", True)]


@pytest.mark.parametrize("case", MISTAKES)
def test_one_mistake_is_one_finding_at_its_place(case: str) -> None:
    files, findings = MISTAKES[case]
    assert found(files) == findings


@pytest.mark.parametrize("path", PATHS)
def test_a_file_that_cannot_be_read_gives_one_finding_and_no_cascade(path: str) -> None:
    assert found({**FILES, path: b"a: \xff\n"}) == [f"BST003 {path.removeprefix('register/')}:1:4"]


@pytest.mark.parametrize("path", [path for path in PATHS if path.endswith(".md") and "bijlage" not in path])
def test_a_text_without_front_matter_gives_one_finding_and_no_cascade(path: str) -> None:
    assert found({**FILES, path: b"## a\n\nb\n"}) == [f"TKS001 {path.removeprefix('register/')}:1:1"]


@pytest.mark.parametrize("path", [path for path in PATHS if path.endswith(".yaml")])
def test_a_file_with_a_syntax_error_gives_one_finding_and_no_cascade(path: str) -> None:
    assert found({**FILES, path: b"a: b: c\n"}) == [f"YAM002 {path.removeprefix('register/')}:1:5"]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("verwerkingn/a.yaml", "verwerkingen/a.yaml"),
        ("verwerkers/a.yml", "verwerkers/a.yaml"),
        ("verwerker/a.yml", "verwerkers/a.yaml"),
        ("Verwerkers/a.YAML.txt", "verwerkers/a.yaml"),
        ("verwerkers/2027/b.yaml", "verwerkers/b.yaml"),
        ("ontvanger.yaml", "ontvangers.yaml"),
        ("verklaringen/ouders.yaml", "verklaringen/ouders.md"),
    ],
)
def test_the_right_folder_and_name_are_suggested(wrong: str, right: str) -> None:
    result = load(changed(wrong, "x: y"))
    assert [f.suggestion for f in result.findings if f.code == "BST001"] == [f"register/{right}"]


def test_a_file_that_belongs_nowhere_has_no_suggestion() -> None:
    result = load(changed("xyz.txt", "x"))
    assert [f.suggestion for f in result.findings] == [None]


def test_ten_mistakes_in_ten_files_are_ten_findings() -> None:
    files = dict(FILES)
    broken = [path for path in PATHS if path.endswith(".yaml")][:10]
    for path in broken:
        files[path] = b"a: b: c\n"
    assert len(load(files).findings) == 10


def test_the_order_of_the_files_does_not_count() -> None:
    backwards = dict(sorted(changed("doelen.yaml", "x\n").items(), reverse=True))
    assert load(backwards).findings == load(changed("doelen.yaml", "x\n")).findings


def test_no_files_at_all_is_one_finding() -> None:
    assert [f.code for f in load({}).findings] == ["BST004"]


# Nothing makes it raise

SIGNS = st.text(alphabet="ab:-[]{},&*!|>?'\"#<` \n\t0123", max_size=60)


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
@given(text=st.one_of(st.text(), SIGNS))
def test_no_text_in_any_kind_of_file_makes_it_raise(kind: str, text: str) -> None:
    home = next(k for k in KINDS if k.name == kind).home
    path = {"verklaring": f"{home}/a.md", "reglement": f"{home}/a/reglement.yaml"}.get(
        kind, home if home.endswith(".yaml") else f"{home}/a.yaml"
    )
    result = load({f"register/{path}": text.encode()})
    assert isinstance(link(result, {f"register/{path}": text}), list)


@given(path=st.sampled_from(PATHS), at=st.floats(0, 1), text=SIGNS)
def test_no_edit_of_the_board_makes_it_raise(path: str, at: float, text: str) -> None:
    content = FILES[path].decode()
    place = int(at * len(content))
    files = {**FILES, path: (content[:place] + text + content[place:]).encode()}
    result = load(files)
    assert isinstance(link(result, board.texts(files)), list)


@given(path=st.sampled_from(PATHS), at=st.floats(0, 1), content=st.binary(max_size=20))
def test_no_bytes_in_the_board_make_it_raise(path: str, at: float, content: bytes) -> None:
    place = int(at * len(FILES[path]))
    files = {**FILES, path: FILES[path][:place] + content + FILES[path][place:]}
    result = load(files)
    assert isinstance(link(result, board.texts(files)), list)
