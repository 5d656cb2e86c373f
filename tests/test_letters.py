"""What Word leaves behind is read as it was meant, and a letter that no font has is found before a PDF is made."""

import re

import board
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markupsafe import escape

from registerbuild.checking import checked, own_letters
from registerbuild.checks.letters import COMMON
from registerbuild.disk.reading import Read, read_theme
from registerbuild.output.letters import printable
from registerbuild.output.pdf import render_pdf
from registerbuild.output.theme import Theme
from registerbuild.register.findings import Finding
from registerbuild.register.source import decode


def found(text: str, code: str = "") -> list[Finding]:
    """The errors, or those of a code, when the name of an activity has this text behind it."""
    files = board.files()
    path = next(p for p in files if p.startswith("register/verwerkingen/"))
    files[path] = re.sub(r"(?m)^naam: .*", lambda line: f"{line[0]} {text}", files[path].decode(), count=1).encode()
    _, findings = checked(Read(files, ()), board.TODAY)
    return [finding for finding in findings if finding.severity.value == "fout" and finding.code.startswith(code)]


@pytest.mark.parametrize(
    "text", ["Şükrü", "łódź", "→ ≤ ≥ ✓ ☐ ☑", "Ελλάδα", "Жук", "½ ₂ ĳ", "┌─┐", "ἄνθρωπος", "Nguyễn"]
)
def test_a_letter_of_another_language_or_a_sign_can_be_printed(text: str) -> None:
    assert set(text) - {" "} <= own_letters()


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("AP\u2011nummer", "AP-nummer"),
        ("\ufb01nancie\u0308n", "financiën"),
        ("over\u00adeenkomst", "overeenkomst"),
        ("twee\u200bdelig", "tweedelig"),
        ("een\u2009kier", "een kier"),
        ("bladzijde\u202f2", "bladzijde\u00a02"),
        ("vinkje ☑\ufe0f", "vinkje ☑"),
        ("\ufeffbegin", "begin"),
        ("regel\u2028regel", "regel regel"),
    ],
)
def test_what_word_leaves_behind_is_read_as_it_was_meant(written: str, read: str) -> None:
    assert decode("x", written.encode()) == (read, [])


def test_a_letter_without_a_font_is_found_at_its_place() -> None:
    (finding,) = found("met 🙂 erbij", "BST009")
    assert finding.place.path.startswith("register/verwerkingen/")
    assert (finding.place.length, finding.message) == (1, "geen lettertype heeft 🙂 (U+1F642)")


def test_a_bullet_of_word_is_found_with_what_to_type_instead() -> None:
    (finding,) = found("\uf0b7", "BST009")
    assert "streepje" in finding.fix


@pytest.mark.parametrize("character", ["\u202e", "\u2066", "\u200f", "\u009b"])
def test_a_character_that_turns_or_steers_a_terminal_is_refused(character: str) -> None:
    assert [finding.code for finding in found(f"a{character}b")] == ["BST008"]


def test_the_own_fonts_have_all_that_needs_no_question() -> None:
    assert set(COMMON) - {"\n", "\t", "\u00ad"} <= own_letters()


def test_a_theme_with_other_fonts_prints_other_letters() -> None:
    theme = read_theme()
    style = b"@font-face { font-family: X; src: url(fonts/source-sans-3-400.ttf); }"
    own = Theme({**theme.files, "_shared/print.css": style})
    assert "ł" in printable(theme)
    assert {"é", "ł"} & printable(own) == {"é"}


@pytest.mark.parametrize("address", ["./fonts/source-sans-3-400.ttf", ' "fonts/../fonts/source-sans-3-400.ttf" '])
def test_a_font_is_found_however_its_address_is_written(address: str) -> None:
    face = f"@font-face {{ font-family: X; src: url(data:font/ttf;base64,AA), url({address}); }}"
    own = Theme({**read_theme().files, "_shared/print.css": face.encode()})
    assert {"é", "ł"} & printable(own) == {"é"}


def test_no_two_faces_have_the_same_name_weight_and_style() -> None:
    """WeasyPrint would take the number of a letter in one of them for that in the other, and print another letter."""
    faces = re.findall(r"@font-face \{(.+?)\}", read_theme().files["_shared/print.css"].decode())
    described = [re.sub(r"src: url\(.+?\); ?", "", face).strip() for face in faces]
    assert len(described) == len(set(described)) > 4


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12))
@example("a\u0301\u0302 \u1ab0")
@example("\u2028 \u0085 \ue000")
@example("क्षि ﷽")
def test_what_check_lets_pass_can_be_printed(text: str) -> None:
    """Nothing that only the renderer refuses: a text without a finding becomes a PDF."""
    read, findings = decode("x", text.encode())
    if findings or set(read) - COMMON - own_letters() - {"\n", "\t"}:
        return
    said = escape(read)
    style = '<link rel="stylesheet" href="_shared/print.css">'
    body = f"<h1>{said}</h1><p>{said} <em>{said}</em> <strong>{said}</strong></p>"
    html = f'<html lang="nl"><head><title>T</title>{style}</head><body>{body}</body></html>'
    render_pdf(html, read_theme().of("x"))
