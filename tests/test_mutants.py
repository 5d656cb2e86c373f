"""make mutants: which modules are broken, and by which tests that has to be noticed."""

import mutants
import pytest

MODULES = mutants.modules()


@pytest.mark.parametrize("module", MODULES)
def test_every_module_that_is_broken_has_tests(module: str) -> None:
    files = [argument for argument in mutants.tests_of(module) if argument.endswith(".py")]
    assert files
    assert [file for file in files if not (mutants.ROOT / file).exists()] == []


def test_a_module_with_rules_is_tested_by_their_documents() -> None:
    assert {"VWK205", "VWK212"} <= set(mutants.tests_of("checks/agreements")[1].split(" or "))


def test_what_is_tested_through_another_module_is_there() -> None:
    assert set(mutants.THROUGH) <= set(MODULES)
