"""What the board has not confirmed, no page shows as established."""

import board
import pytest

from registerbuild.derived.standing import Standing
from registerbuild.documents import public
from registerbuild.register.index import Register
from registerbuild.register.records.data import DataCategory, Term
from registerbuild.register.records.organisation import Organisation
from registerbuild.register.records.values import Status

HOME = "register/reglement/2026-08-01/"


def term(name: str, names: str, status: Status = Status.ADOPTED) -> Term:
    text = f"Een begrip, {{begrip:{names}}}."
    return Term.model_validate({"id": name, "status": status, "naam": name, "juridisch": text, "gewoon": "Iets."})


def standing(*terms: Term) -> Standing:
    adopted = board.register().organisation.model_copy(update={"status": Status.ADOPTED})
    return Standing.of(Register({Organisation: {"organisatie": adopted}, Term: {each.id: each for each in terms}}))


def test_two_records_that_rest_on_each_other_and_on_a_doubtful_one_are_both_a_concept() -> None:
    one, two = term("een", "twee"), term("twee", "een} en {begrip:drie")
    doubtful = term("drie", "drie", Status.UNCONFIRMED)
    for found in ((one, two, doubtful), (two, one, doubtful), (doubtful, two, one)):
        assert [standing(*found).confirmed(each) for each in (one, two)] == [False, False]


def test_a_record_that_names_itself_does_not_wait_for_itself() -> None:
    assert standing(term("een", "een")).confirmed(term("een", "een"))


def test_a_record_that_is_not_released_is_passed_over() -> None:
    assert standing(term("een", "weg")).confirmed(term("een", "weg"))


def test_a_chain_of_ten_thousand_records_is_followed_to_its_end() -> None:
    chain = [term(f"t{n}", f"t{n + 1}") for n in range(10_000)]
    assert standing(*chain).confirmed(chain[0])
    assert not standing(*chain, term("t10000", "t0", Status.UNCONFIRMED)).confirmed(chain[0])


def confirmed(content: dict[str, bytes], version: str = "2026-08-01") -> bool:
    found = public.project_public(public.released(board.register_of(content)), board.TODAY)
    return next(view.confirmed for view in found.regulations if view.version == version)


def shown(path: str, text: str) -> dict[str, bytes]:
    """The board with all confirmed but the purposes and one activity, and this text behind that of a file."""
    content = board.adopted(
        "doelen.yaml", *(f"verwerkingen/{n}.yaml" for n in ("beeld", "begeleiding", "inschrijving"))
    )
    content["register/doelen.yaml"] = content["register/doelen.yaml"].replace(b"vastgesteld", b"te bevestigen")
    content[HOME + "begrippen.md"] = content[HOME + "begrippen.md"].replace(b"{lijst:doelen}", b"geen lijst")
    content[path] += text.encode()
    return content


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (HOME + "bewaren.md", "\n\n## extra\n\n{lijst:doelen}\n"),
        (HOME + "bewaren.md", "\n\n## extra\n\nZie de uitleg.\n\n> {lijst:doelen}\n"),
        (HOME + "bijlage-uitleg.md", "\n\n{lijst:doelen}\n"),
        (HOME + "bijlage-uitleg.md", "\n\nZie {verwerking:beeld}.\n"),
    ],
    ids=["the legal column", "the plain column", "an annex", "one record in an annex"],
)
def test_what_shows_an_unconfirmed_record_makes_a_version_a_concept_wherever_it_stands(path: str, text: str) -> None:
    assert confirmed(shown(path, "\n"))
    assert not confirmed(shown(path, text))


def test_a_statement_that_lists_the_schools_rests_on_them() -> None:
    content = board.adopted()
    for wanted in (True, False):
        found = public.project_public(public.released(board.register_of(content)), board.TODAY)
        assert [view.confirmed for view in found.statements] == [wanted]
        content["register/scholen.yaml"] = content["register/scholen.yaml"].replace(b"vastgesteld", b"te bevestigen")


def test_every_category_of_a_confirmed_board_is_confirmed() -> None:
    found = Standing.of(board.register_of(board.adopted()))
    assert [found.confirmed(each) for each in found.register.all(DataCategory).values()] == [True] * 4
