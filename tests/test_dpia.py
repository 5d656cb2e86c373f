"""A DPIA as a document, and the command that records that its facts were judged."""

import datetime
import re
from pathlib import Path

import board
import pytest
from click.testing import CliRunner, Result

from registerbuild.commands.main import group
from registerbuild.derived.points import TITLES
from registerbuild.documents import internal, public
from registerbuild.documents.assessments.dpia_views import DpiaView, PointView
from registerbuild.documents.assessments.overview import activities_without_prescan
from registerbuild.register.index import Register
from registerbuild.register.records.data import DataCategory, DataKind
from registerbuild.register.records.dpia import ActionState, Dpia
from registerbuild.register.records.organisation import DataSubject
from registerbuild.register.records.prescan import Prescan
from registerbuild.register.records.scale import Level
from registerbuild.register.records.values import Status

RECORD = board.register().all(Dpia)["begeleiding"]


def register(**changes: object) -> Register:
    """The board with its DPIA changed."""
    found = board.register()
    dpia = found.all(Dpia)["begeleiding"].model_copy(update=changes)
    return Register({**found.records, Dpia: {"begeleiding": dpia}})


def view(records: Register | None = None) -> DpiaView:
    return internal.project_internal(records or register(), board.TODAY).handed.assessments.dpias[0]


def point(number: int, records: Register | None = None) -> PointView:
    return next(p for part in view(records).parts for p in part.points if p.number == number)


def test_the_17_points_stand_in_order_in_four_parts() -> None:
    parts = view().parts
    assert [part.letter for part in parts] == ["A", "B", "C", "D"]
    assert [p.number for part in parts for p in part.points] == list(TITLES) == list(range(1, 18))


@pytest.mark.parametrize("number", [2, 3, 4, 5, 6, 10, 11, 12, 15])
def test_the_register_fills_a_point(number: int) -> None:
    assert point(number).table is not None


def test_a_point_shows_what_the_dpia_adds() -> None:
    assert point(2).text_md == "Ook een losse notitie is een gegeven."


def test_a_point_that_nobody_answers_is_open() -> None:
    assert [p.number for part in view().parts for p in part.points if p.open] == [7, 8, 13, 14]


def test_a_point_that_does_not_apply_is_not_open() -> None:
    assert (point(9).open, point(9).not_applicable_md) == (
        False,
        "er geldt geen andere wet dan die het register noemt.",
    )


def test_an_exception_stands_with_special_data() -> None:
    table = point(12).table
    assert table is not None
    assert "zwaarwegend algemeen belang (AVG 9(2)(g))" in table.rows[0][2]


def test_point_12_does_not_apply_without_special_data() -> None:
    assert str(point(12, register(activities=("inschrijving",))).not_applicable_md) == "None"
    plain = board.files({"gegevens.yaml": ("soort: bijzonder\n  bijzonder_soort: gezondheid", "soort: gewoon")})
    assert "geen bijzondere" in str(point(12, board.register_of(plain)).not_applicable_md)


def test_point_12_is_open_when_a_risk_brings_special_data_in() -> None:
    """The activity of this board has no special data then, and the DPIA says nothing at point 12."""
    files = board.files({"gegevens.yaml": ("soort: bijzonder\n  bijzonder_soort: gezondheid", "soort: gewoon")})
    found = board.register_of(files)
    health = found.all(DataCategory)["gezondheid"].model_copy(update={"id": "elders", "kind": DataKind.SPECIAL})
    dpia = found.all(Dpia)["begeleiding"]
    told = dpia.risks[0].model_copy(update={"strayed": ("elders",)})
    changed = {"begeleiding": dpia.model_copy(update={"risks": (told, *dpia.risks[1:])})}
    categories = {**found.all(DataCategory), "elders": health}
    shown = point(12, Register({**found.records, Dpia: changed, DataCategory: categories}))
    assert (shown.not_applicable_md, shown.open) == (None, True)


def test_the_court_stands_beside_the_authority() -> None:
    table = point(15).table
    assert table is not None
    assert any(
        "klacht bij de toezichthouder (AVG 77) en naar de rechter (AVG 79; UAVG 34-36)" in row[1] for row in table.rows
    )


MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
DAY = re.compile(rf"\b\d{{1,2}} (?:{MONTHS}) \d{{4}}\b")


def test_no_day_of_an_example_stands_bare() -> None:
    text = repr(view(register(status=Status.EXAMPLE)))
    days = [text[found.end() :] for found in DAY.finditer(text)]
    assert days
    assert [rest[:20] for rest in days if not rest.startswith(" (voorbeeld)")] == []


def test_what_somebody_said_in_an_example_says_that_it_is_one() -> None:
    example = view(register(status=Status.EXAMPLE))
    asked = example.verdict.consultation
    said = [text for p in example.verdict.advice for text in (p.advice_md, p.answer_md) if text]
    said += [text for risk in example.risk.risks for text in (risk.interim_md, risk.accepted_md) if text]
    said += [asked.outcome_md] if asked and asked.outcome_md else []
    assert said
    assert [text for text in said if not text.startswith("*Voorbeeld.*")] == []


def test_what_shows_that_a_measure_was_taken_in_an_example_says_that_it_is_one() -> None:
    done = RECORD.actions[0].model_copy(update={"evidence": "een verslag", "state": ActionState.DONE})
    example = view(register(status=Status.EXAMPLE, actions=(done,)))
    assert [action.evidence for action in example.risk.actions] == ["een verslag (voorbeeld)"]


def test_levels_are_counted_before_and_after() -> None:
    assert [(c.level, c.before, c.after) for c in view().risk.counts] == [
        ("hoog", 1, 0),
        ("midden", 1, 1),
        ("laag", 0, 1),
    ]


def test_a_changed_fact_is_shown_with_the_name_of_its_record_in_words() -> None:
    found = [(c.record, c.field, c.old, c.new) for c in view().facts.changes]
    assert found == [("bewaartermijn leerlingdossier", "termijn", "1 jaar", "2 jaar")]


def test_a_risk_and_a_measure_name_each_other() -> None:
    risk = view().risk
    assert [(m.id, m.name) for m in risk.risks[0].measures] == [("M1", "Rechten per functie")]
    assert [(r.id, r.name) for r in risk.actions[0].risks] == [("R1", "Meelezen van buiten")]


def test_the_highest_risk_of_today_comes_first() -> None:
    first, second = board.register().all(Dpia)["begeleiding"].risks
    calm = first.before.model_copy(update={"likelihood": Level.LOW})
    lower = first.model_copy(update={"in_place": calm, "before": calm, "after": calm})
    assert [risk.id for risk in view(register(risks=(lower, second))).risk.risks] == ["R2", "R1"]


def test_a_code_in_a_text_leads_to_its_risk_or_measure() -> None:
    told = view(register(summary="Zie R1, M1 en R9.")).summary_md
    assert told == "Zie [R1](#risico-r1), [M1](#maatregel-m1) en R9."


def test_measures_come_in_the_order_in_which_they_are_still_to_be_done() -> None:
    first = board.register().all(Dpia)["begeleiding"].actions[0]
    states = {"M1": (ActionState.DROPPED, 1), "M2": (ActionState.DONE, 2), "M3": (ActionState.PLANNED, 4)}
    states |= {"M4": (ActionState.PLANNED, 3)}
    actions = tuple(
        first.model_copy(update={"id": code, "state": state, "due": datetime.date(2027, month, 1)})
        for code, (state, month) in states.items()
    )
    assert [a.id for a in view(register(actions=actions)).risk.actions] == ["M4", "M3", "M2", "M1"]


def test_an_activity_that_is_not_there_leaves_an_empty_dpia() -> None:
    assert view(register(activities=("verdwenen",))).head.activities == ()


def test_the_overview_names_activities_without_a_prescan_but_no_examples() -> None:
    notes = internal.project_internal(board.register(), board.TODAY).assessment_notes
    assert [activity.id for activity in notes.without] == ["inschrijving"]


def test_of_what_has_no_prescan_special_data_come_first_and_then_children() -> None:
    found = board.register()
    waiting = activities_without_prescan(Register({**found.records, Prescan: {}}))
    special = [bool(activity.special or activity.criminal) for activity in waiting]
    assert special == sorted(special, reverse=True)
    children = {name for name, group in found.all(DataSubject).items() if group.minor}
    about = [not children.isdisjoint(activity.subjects) for activity in waiting if not activity.special]
    assert about == sorted(about, reverse=True)
    assert len(waiting) > 1


def test_the_overview_begins_with_where_a_dpia_is_needed_and_not_there() -> None:
    rows = internal.project_internal(board.register(), board.TODAY).handed.assessments.overview.prescans
    assert next((row.id, row.outcome.asks, row.dpia) for row in rows) == ("beeld", True, None)


def test_the_register_leads_to_the_dpia() -> None:
    page = board.pages(board.register())["intern/verwerkingsregister/begeleiding/index.html"]
    assert "dpia='begeleiding'" not in repr(page.view)
    assert "address='pre-scan/begeleiding/'" in repr(page.view)
    assert "address='begeleiding/'" in repr(page.view)


def summaries(**changes: object) -> list[str]:
    seen = public.project_public(public.released(register(**changes)), board.TODAY)
    return [summary.id for summary in seen.assessments]


def test_a_released_summary_is_public() -> None:
    assert summaries() == ["begeleiding"]


def test_a_summary_is_public_only_when_it_is_released() -> None:
    release = board.register().all(Dpia)["begeleiding"].release
    assert release is not None
    assert summaries(release=release.model_copy(update={"released": False})) == []
    assert summaries(release=None) == []


def test_the_summary_of_an_example_is_not_public() -> None:
    assert summaries(status=Status.EXAMPLE) == []


# registerbuild dpia bevestig


def confirm(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(group, ["-C", str(folder), "dpia", "bevestig", *arguments, *board.PEILDATUM])


def test_confirming_records_who_when_and_why_and_ends_the_outdated_state(tmp_path: Path) -> None:
    folder = board.write(tmp_path)
    done = confirm(folder, "begeleiding", "--door", "directeur", "--reden", "Twee jaar is goed te verdedigen.")
    assert done.exit_code == 0, done.output
    text = (folder / "register/dpia-feiten/begeleiding.yaml").read_text(encoding="utf-8")
    assert text.count("door: directeur") == 2
    assert "datum: '2027-01-15'" in text
    assert "DPI115" not in CliRunner().invoke(group, ["-C", str(folder), "check", *board.PEILDATUM]).output


def test_confirming_leaves_nothing_beside_the_file(tmp_path: Path) -> None:
    folder = board.write(tmp_path)
    confirm(folder, "begeleiding", "--door", "directeur", "--reden", "Gezien.")
    assert [path.name for path in (folder / "register/dpia-feiten").iterdir()] == ["begeleiding.yaml"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("begeleidin", "--door", "directeur", "--reden", "x"), "er is geen DPIA begeleidin (bedoelde u begeleiding?)"),
        (("begeleiding", "--door", "directie", "--reden", "x"), "er is geen functie directie"),
        (("begeleiding", "--door", "directeur", "--reden", " "), "de reden is leeg"),
    ],
)
def test_confirming_refuses_what_is_not_there(tmp_path: Path, arguments: tuple[str, ...], message: str) -> None:
    folder = board.write(tmp_path)
    before = (folder / "register/dpia-feiten/begeleiding.yaml").read_bytes()
    refused = confirm(folder, *arguments)
    assert refused.exit_code == 2
    assert message in re.sub(r"\s+", " ", refused.output)
    assert (folder / "register/dpia-feiten/begeleiding.yaml").read_bytes() == before


def test_confirming_refuses_a_register_with_a_broken_record(tmp_path: Path) -> None:
    folder = board.write(tmp_path, board.files({"bewaartermijnen.yaml": ("termijn: P2Y", "termijn: twee jaar")}))
    assert confirm(folder, "begeleiding", "--door", "directeur", "--reden", "Gezien.").exit_code == 1
