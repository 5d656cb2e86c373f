"""What both gates copy from the records."""

import board
import pytest

from registerbuild.derived.wording.words import Style
from registerbuild.documents.views.copier import Copier
from registerbuild.register.index import Register
from registerbuild.register.records.data import RetentionKind, RetentionPeriod
from registerbuild.register.records.values import Certainty, Law, Status


def _law(paragraph: str) -> Law:
    return Law.model_validate({"wet": "avg", "artikel": "30", "lid": paragraph, "gelezen": "2016-05-04"})


def test_two_leden_of_one_article_stand_once_in_plain_words() -> None:
    assert len(Copier(board.register()).laws([_law("1"), _law("2")], Style.PLAIN)) == 1


def test_two_leden_of_one_article_both_stand_where_the_words_name_them() -> None:
    assert len(Copier(board.register()).laws([_law("1"), _law("2")], Style.SHORT)) == 2


DOUBTED = {
    "certain": (Law(wet="wpo", artikel="12", gelezen="2026-08-01"), None),
    "unread": (Law(wet="wpo", artikel="12"), "wat de wet zegt, is nog niet nagegaan"),
    "older": (
        Law(wet="wpo", artikel="12", gelezen="2019-08-01", twijfel="oud"),
        "de wet is gelezen in de tekst van 2019",
    ),
}


@pytest.mark.parametrize(("law", "doubt"), DOUBTED.values(), ids=DOUBTED)
@pytest.mark.parametrize("kind", RetentionKind)
def test_the_doubt_about_a_period_is_a_clause_behind_what_it_rests_on(
    kind: RetentionKind, law: Law, doubt: str | None
) -> None:
    some = next(iter(board.register().all(RetentionPeriod).values()))
    period = some.model_copy(update={"kind": kind, "laws": (law,), "certainty": Certainty.READ})
    sure = period.model_copy(update={"laws": ()})
    told = doubt if kind.statutory else None
    copier = Copier(board.register())
    assert copier.retention_ground(period) == "; ".join(filter(None, (copier.retention_ground(sure), told)))


@pytest.mark.parametrize(
    ("kind", "length", "status", "starts"),
    [
        (RetentionKind.OWN_CHOICE, True, Status.ADOPTED, "een eigen keuze"),
        (RetentionKind.OWN_CHOICE, True, Status.UNCONFIRMED, "een voorstel"),
        (RetentionKind.STATUTORY_OTHER, True, Status.ADOPTED, "een eigen keuze"),
        (RetentionKind.STATUTORY_OTHER, True, Status.UNCONFIRMED, "een voorstel"),
        (RetentionKind.STATUTORY_OTHER, False, Status.ADOPTED, "de wet"),
        (RetentionKind.GUIDELINE, True, Status.UNCONFIRMED, "een richtlijn"),
    ],
)
def test_a_length_that_no_law_gives_is_a_choice_once_the_board_has_made_it(
    kind: RetentionKind, length: bool, status: Status, starts: str
) -> None:
    some = next(p for p in board.register().all(RetentionPeriod).values() if p.length)
    update = {"kind": kind, "laws": (), "certainty": Certainty.READ, "status": status}
    period = some.model_copy(update=update | ({} if length else {"length": None}))
    register = Register({**board.register().records, RetentionPeriod: {some.id: period}})
    assert Copier(register).retention_ground(period).startswith(starts)
