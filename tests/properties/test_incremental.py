"""An incremental build is a clean build, byte for byte; the same bytes anywhere; only what changed is rendered."""

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import board
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from registerbuild import build
from registerbuild.build import Built
from registerbuild.disk.reading import read_theme
from registerbuild.documents.plan import Form, Target, plan
from registerbuild.output.theme import Theme
from registerbuild.register.reading.link import link
from registerbuild.register.reading.load import load

EDITS = {
    "a period": ("bewaartermijnen.yaml", "termijn: P2Y", "termijn: P3Y"),
    "a name": ("scholen.yaml", "naam: De Eik", "naam: De Beuk"),
    "a remark": ("organisatie.yaml", "Dit bestuur bestaat niet.", "Dit bestuur bestaat echt niet."),
    "a status": ("verwerkingen/beeld.yaml", "status: te bevestigen", "status: vastgesteld"),
    "an example": ("verwerkingen/inschrijving.yaml", "status: vastgesteld", "status: voorbeeld"),
    "an order": ("reglement/2026-08-01/reglement.yaml", "[begrippen, bewaren]", "[bewaren, begrippen]"),
    "a text": ("verklaringen/ouders.md", "U krijgt antwoord", "U hoort van ons"),
    "a draft": ("reglement/concept/bewaren.md", "uw kind bewaren wij", "uw kind houden wij"),
    "a recipient": ("verwerkingen/begeleiding.yaml", "\nontvangers: [zorgteam]", "\nontvangers: [zorgteam, duo]"),
    "a law": ("wetten.yaml", "kort: WPO", "kort: Wpo"),
}
DAYS = ("2027-01-15", "2026-07-31")


THEME = read_theme()


@cache
def light(choice: frozenset[str], day: str = board.TODAY.isoformat()) -> list[Target]:
    """The targets of the board after some edits, without the PDFs."""
    files = board.files()
    for name in sorted(choice):
        path, old, new = EDITS[name]
        text = files[f"register/{path}"].decode()
        assert old in text
        files[f"register/{path}"] = text.replace(old, new).encode()
    loaded = load(files)
    assert [*loaded.findings, *link(loaded, board.texts(files))] == []
    return [t for t in plan(loaded.register, type(board.TODAY).fromisoformat(day)) if t.form is not Form.PDF]


def made(targets: list[Target], store: Path, theme: Theme | None = None, jobs: int = 1) -> tuple[Built, list[str]]:
    rendered: list[str] = []
    built = build.made(targets, theme or THEME, store, jobs, lambda path, _: rendered.append(path))
    return built, rendered


CHOICES = st.frozensets(st.sampled_from(sorted(EDITS)))


@settings(max_examples=10, deadline=None)
@given(steps=st.lists(st.tuples(CHOICES, st.sampled_from(DAYS)), min_size=2, max_size=3))
def test_a_build_after_any_edits_is_a_clean_build(
    steps: list[tuple[frozenset[str], str]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    kept = tmp_path_factory.mktemp("kept")
    for choice, day in steps:
        after, _ = made(light(choice, day), kept)
    clean, _ = made(light(*steps[-1]), tmp_path_factory.mktemp("clean"))
    assert after.files == clean.files
    shutil.rmtree(kept)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A memory that holds the board; it is only added to."""
    folder = tmp_path_factory.mktemp("store")
    made(light(frozenset()), folder)
    return folder


@pytest.mark.parametrize("edit", EDITS)
def test_only_what_an_edit_changed_is_rendered(edit: str, store: Path, tmp_path: Path) -> None:
    before = {target.path: target.content for target in light(frozenset())}
    shutil.copytree(store, tmp_path, dirs_exist_ok=True)
    targets = light(frozenset({edit}))
    _, rendered = made(targets, tmp_path)
    assert rendered != []
    assert sorted(rendered) == sorted(t.path for t in targets if before.get(t.path) != t.content)


def test_an_edit_of_a_draft_renders_no_public_page(store: Path) -> None:
    _, rendered = made(light(frozenset({"a draft"})), store)
    assert [path for path in rendered if path.startswith("openbaar/")] == []


def test_nothing_changed_renders_nothing(store: Path) -> None:
    built, rendered = made(light(frozenset()), store)
    assert (rendered, built.rendered) == ([], 0)


def test_a_changed_template_renders_its_document_only(store: Path) -> None:
    files = dict(THEME.files)
    files["te-bevestigen/lijst.html"] += b"\n"
    _, rendered = made(light(frozenset()), store, Theme(files))
    assert rendered == ["intern/te-bevestigen/index.html"]


def test_a_damaged_entry_of_the_cache_is_made_again(store: Path, tmp_path: Path) -> None:
    shutil.copytree(store, tmp_path, dirs_exist_ok=True)
    before, _ = made(light(frozenset()), tmp_path)
    for entry in tmp_path.iterdir():
        entry.write_bytes(entry.read_bytes()[:-1])
    after, rendered = made(light(frozenset()), tmp_path)
    assert (after.files, len(rendered)) == (before.files, before.targets)


# The same bytes anywhere. One small PDF goes along.

ELSEWHERE = """
import hashlib, sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
import board
from registerbuild import build
from registerbuild.documents.plan import plan
from registerbuild.disk.reading import read_theme
small = "intern/privacyreglement/concept/privacyreglement-concept.pdf"
targets = [t for t in plan(board.register(), board.TODAY) if not t.path.endswith(".pdf") or t.path == small]
built = build.made(targets, read_theme(), Path(sys.argv[2]), 1, lambda path, total: None)
for path, content in sorted(built.files.items()):
    print(path, hashlib.sha256(content).hexdigest())
"""
TESTS = Path(__file__).parent.parent


def elsewhere(folder: Path, **environment: str) -> str:
    folder.mkdir()
    command = [sys.executable, "-c", ELSEWHERE, str(TESTS), str(folder / "cache")]
    return subprocess.run(
        command, cwd=folder, env={**os.environ, **environment}, check=True, capture_output=True, text=True
    ).stdout


def test_another_folder_time_zone_language_and_hash_seed_give_the_same_bytes(tmp_path: Path) -> None:
    here = elsewhere(tmp_path / "een", TZ="UTC", LANG="C", LC_ALL="C", PYTHONHASHSEED="1")
    there = elsewhere(tmp_path / "twéé", TZ="Pacific/Auckland", LANG="nl_NL.UTF-8", LC_ALL="tr_TR", PYTHONHASHSEED="2")
    assert here == there
    assert here.count("\n") > 15


def test_two_jobs_give_the_bytes_of_one(golden: Built, tmp_path: Path) -> None:
    small = ("privacyreglement-concept.pdf", "privacyreglement-2026-08-01.pdf")
    targets = [t for t in plan(board.register(), board.TODAY) if t.path.endswith(small)]
    both, rendered = made(targets, tmp_path, jobs=2)
    assert {path: both.files[path] for path in rendered} == {path: golden.files[path] for path in rendered}
    assert len(rendered) == 2
