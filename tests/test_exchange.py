"""Findings → what other programs read: JSON, SARIF by its schema, and the workflow commands of GitHub."""

import json
import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sarif_kit.validate import validation_errors

from registerbuild import checks
from registerbuild.register.findings import Finding, Place, Severity
from registerbuild.report import as_github, as_json, as_sarif

PATH = "register/doelen.yaml"
ERROR = Finding("REC001", Severity.ERROR, "onbekend veld nam", Place(PATH, 2, 3, 4), "verbeter het", "hier", "naam")
WARNING = Finding("VRW110", Severity.WARNING, "geen termijn", Place(PATH, 3, 3, 6), "kies een termijn")
TIP = Finding("TAA401", Severity.TIP, "lange zin", Place(PATH, 1, 1), "maak er twee van")
MENDED = replace(ERROR, instead="naam")


def test_json_has_every_finding_with_its_place() -> None:
    assert json.loads(as_json([ERROR, TIP])) == [
        {
            "code": "REC001",
            "severity": "fout",
            "message": "onbekend veld nam",
            "fix": "verbeter het",
            "note": "hier",
            "suggestion": "naam",
            "path": PATH,
            "line": 2,
            "column": 3,
            "length": 4,
        },
        {
            "code": "TAA401",
            "severity": "tip",
            "message": "lange zin",
            "fix": "maak er twee van",
            "path": PATH,
            "line": 1,
            "column": 1,
            "length": 1,
        },
    ]


# SARIF


def run(*findings: Finding) -> Any:
    return json.loads(as_sarif(findings, "0.1.0"))["runs"][0]


PLACES = st.builds(Place, st.text(), st.integers(1), st.integers(1), st.integers(1))
FINDINGS = st.builds(
    Finding,
    st.sampled_from(checks.codes()),
    st.sampled_from(Severity),
    st.text(),
    PLACES,
    st.text(),
    st.text(),
    st.text(),
    st.none() | st.text(),
)


@given(st.lists(FINDINGS, max_size=5))
def test_any_findings_fit_the_schema_of_sarif(findings: list[Finding]) -> None:
    assert validation_errors(json.loads(as_sarif(findings, "0.1.0"))) == []


def test_the_schema_would_see_a_mistake() -> None:
    log = json.loads(as_sarif([ERROR], "0.1.0"))
    log["runs"][0]["results"][0]["level"] = "fout"
    assert validation_errors(log)


def test_a_result_says_what_is_wrong_where_and_what_to_do() -> None:
    (result,) = run(ERROR)["results"]
    assert result == {
        "ruleId": "REC001",
        "ruleIndex": 0,
        "level": "error",
        "message": {"text": "onbekend veld nam. hier. Te doen: verbeter het"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": PATH},
                    "region": {"startLine": 2, "startColumn": 3, "endColumn": 7},
                }
            }
        ],
    }


def test_each_severity_has_its_level() -> None:
    assert [result["level"] for result in run(ERROR, WARNING, TIP)["results"]] == ["error", "warning", "note"]


def test_each_code_is_explained_once_and_found_by_its_number() -> None:
    found = run(WARNING, ERROR, WARNING)
    rules = found["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["REC001", "VRW110"]
    assert [rules[result["ruleIndex"]]["id"] for result in found["results"]] == ["VRW110", "REC001", "VRW110"]


@pytest.mark.parametrize("code", checks.codes())
def test_an_explanation_has_title_reason_and_remedy(code: str) -> None:
    (rule,) = run(replace(ERROR, code=code))["tool"]["driver"]["rules"]
    assert all(rule[key]["text"] for key in ("shortDescription", "fullDescription", "help"))


def test_only_what_is_certain_comes_with_what_to_write() -> None:
    certain, open_ = run(MENDED, ERROR)["results"]
    (change,) = certain["fixes"][0]["artifactChanges"]
    assert change["replacements"] == [
        {"deletedRegion": {"startLine": 2, "startColumn": 3, "endColumn": 7}, "insertedContent": {"text": "naam"}}
    ]
    assert "fixes" not in open_


def test_to_write_nothing_is_also_something_to_write() -> None:
    (result,) = run(replace(MENDED, instead=""))["results"]
    assert result["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"] == {"text": ""}


def test_a_name_with_a_space_is_an_address() -> None:
    (result,) = run(replace(TIP, place=Place("register/a b#é.yaml")))["results"]
    where = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert where == {"uri": "register/a%20b%23%C3%A9.yaml"}


# GitHub


def test_each_finding_is_a_workflow_command() -> None:
    assert as_github([ERROR, WARNING, TIP]).split("\n") == [
        f"::error file={PATH},line=2,col=3,endColumn=7,title=REC001::onbekend veld nam. hier. Te doen: verbeter het",
        f"::warning file={PATH},line=3,col=3,endColumn=9,title=VRW110::geen termijn. Te doen: kies een termijn",
        f"::notice file={PATH},line=1,col=1,endColumn=2,title=TAA401::lange zin. Te doen: maak er twee van",
        "",
    ]


def test_what_would_end_a_value_or_a_line_is_written_with_its_number() -> None:
    odd = replace(TIP, message="50%: a,b\r\n::error::x", place=Place("register/a,b:c%.yaml"))
    assert as_github([odd]) == (
        "::notice file=register/a%2Cb%3Ac%25.yaml,line=1,col=1,endColumn=2,title=TAA401"
        "::50%25: a,b%0D%0A::error::x. Te doen: maak er twee van\n"
    )


@given(st.lists(FINDINGS, max_size=4))
def test_any_finding_is_one_line_that_reads_back(findings: list[Finding]) -> None:
    lines = as_github(findings).split("\n")[:-1]
    assert len(lines) == len(findings)
    for line, finding in zip(lines, findings, strict=True):
        found = re.fullmatch(r"::(\w+) file=([^,:]*),line=(\d+),[^:]*::(.*)", line, re.DOTALL)
        assert found
        assert _read(found[2]) == finding.place.path
        assert _read(found[4]).endswith(finding.fix)


def _read(text: str) -> str:
    return re.sub(r"%(25|0D|0A|3A|2C)", lambda found: chr(int(found[1], 16)), text)
