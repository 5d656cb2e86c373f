"""The theme: layers over each other, and per document what it may use."""

import pytest

from registerbuild.output.theme import layered

BASE = {"_shared/web.css": b"a", "start/start.html": b"b", "privacyreglement/reglement.html": b"c"}


def test_a_later_layer_replaces_a_file() -> None:
    assert layered(BASE, {"_shared/web.css": b"x"}).files["_shared/web.css"] == b"x"


def test_a_layer_leaves_the_other_files() -> None:
    assert layered(BASE, {"_shared/web.css": b"x"}).files["start/start.html"] == b"b"


def test_a_document_has_its_own_folder_and_the_shared_one() -> None:
    assert set(layered(BASE).of("start")) == {"_shared/web.css", "start/start.html"}


@pytest.mark.parametrize("path", ["_shared/web.css", "start/start.html"])
def test_a_changed_file_changes_the_digest_of_who_may_use_it(path: str) -> None:
    assert layered(BASE, {path: b"x"}).digest("start") != layered(BASE).digest("start")


def test_a_file_of_another_document_does_not_change_the_digest() -> None:
    changed = layered(BASE, {"privacyreglement/reglement.html": b"x"})
    assert changed.digest("start") == layered(BASE).digest("start")


def test_a_file_that_moves_changes_the_digest() -> None:
    assert layered({"_shared/a": b"b"}).digest("x") != layered({"_shared/b": b"a"}).digest("x")
