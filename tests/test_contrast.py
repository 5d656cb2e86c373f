"""Whether the colours of a theme can be read."""

import re

import pytest

from registerbuild.disk.reading import read_theme
from registerbuild.output.contrast import Faint, faint
from registerbuild.output.theme import Theme, layered

OWN = read_theme()


def with_tokens(old: str, new: str, file: str = "_shared/tokens.css") -> Theme:
    css = OWN.files[file].decode()
    assert old in css
    return layered(OWN.files, {file: css.replace(old, new, 1).encode()})


def test_our_own_colours_can_be_read() -> None:
    assert faint(OWN) == ()


def test_letters_on_paper_that_are_too_light_are_found() -> None:
    found = faint(with_tokens("--soft: #4c5a5e", "--soft: #999"))
    assert [(f.letters, f.ground, f.dark) for f in found] == [("soft", "paper", False), ("soft", "wash", False)]
    assert found[0].contrast == pytest.approx(2.85, abs=0.01)


def test_the_least_contrast_is_enough() -> None:
    assert faint(with_tokens("--soft: #4c5a5e", "--soft: #6b6b6b")) == ()
    assert faint(with_tokens("--soft: #4c5a5e", "--soft: #737373"))[0].ground == "wash"


def test_in_the_dark_other_colours_hold() -> None:
    found = faint(with_tokens("--accent: #8ed4e0", "--accent: #0b5563", "_shared/dark.css"))
    assert {(f.letters, f.dark) for f in found} == {("accent", True), ("on-accent", True)}


def test_what_the_dark_does_not_say_is_as_in_the_light() -> None:
    found = faint(with_tokens("--ink: #eef3f3;", "", "_shared/dark.css"))
    assert [(f.letters, f.ground, f.dark) for f in found] == [("ink", "paper", True), ("ink", "wash", True)]


@pytest.mark.parametrize("colour", ["var(--merk)", "rgb(0 0 0 / 50%)", "currentcolor", "zwart"])
def test_a_colour_that_is_not_plain_is_not_guessed(colour: str) -> None:
    found = faint(with_tokens("--on-accent: #ffffff", f"--on-accent: {colour}"))
    assert found == (Faint("on-accent", "accent", False, None),)


@pytest.mark.parametrize("colour", ["white", "rgb(255, 255, 255)", "#fff", "hsl(0, 0%, 100%)"])
def test_a_colour_may_be_written_in_any_usual_way(colour: str) -> None:
    assert faint(with_tokens("--on-accent: #ffffff", f"--on-accent: {colour}")) == ()


ALONE = "_shared/fragment.css"
"""The style of a fragment stands in somebody else's page, without the tokens."""


def test_no_stylesheet_repeats_a_colour_of_the_tokens() -> None:
    tokens = re.findall(r"#[0-9a-f]{6}", OWN.files["_shared/tokens.css"].decode())
    named = re.compile(r"--[\w-]+:[^;}]*")
    sheets = {path: named.sub("", text.decode()) for path, text in OWN.files.items() if path.endswith(".css")}
    found = {path: [c for c in tokens if c in css and c != "#ffffff"] for path, css in sheets.items()}
    assert {path: colours for path, colours in found.items() if colours and path != ALONE} == {}
