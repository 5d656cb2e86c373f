"""Which findings somebody wants to see: by code, by severity, by file."""

import pytest

from registerbuild.register.findings import Finding, Place, Severity
from registerbuild.report.selecting import Selection, resembling

FINDING = Finding("VRW110", Severity.WARNING, "geen termijn", Place("register/verwerkingen/a.yaml"), "kies")


@pytest.mark.parametrize(
    ("selection", "kept"),
    [
        (Selection(), True),
        (Selection(codes=("VRW110",)), True),
        (Selection(codes=("VRW1", "TAA")), True),
        (Selection(codes=("TAA",)), False),
        (Selection(but=("VRW",)), False),
        (Selection(but=("TAA",)), True),
        (Selection(codes=("VRW",), but=("VRW110",)), False),
        (Selection(severity=Severity.WARNING), True),
        (Selection(severity=Severity.ERROR), False),
        (Selection(paths=("register/verwerkingen/a.yaml",)), True),
        (Selection(paths=("register/verwerkingen",)), True),
        (Selection(paths=("register/doelen.yaml", "register/verwerkingen")), True),
        (Selection(paths=("register/verwerking",)), False),
        (Selection(paths=("register/doelen.yaml",)), False),
        (Selection(paths=("",)), True),
    ],
)
def test_a_finding_is_kept_when_it_is_asked_for_and_not_left_out(selection: Selection, kept: bool) -> None:
    assert selection.keeps(FINDING) is kept


@pytest.mark.parametrize(
    ("typed", "meant"), [("VRX", "VRW"), ("VRW1111", "VRW111"), ("TAA4O1", "TAA401"), ("QQQQ", None)]
)
def test_a_wrong_code_resembles_a_code_and_wrong_letters_a_family(typed: str, meant: str | None) -> None:
    found = resembling(typed, ["VRW110", "VRW111", "TAA401"])
    assert found == meant
