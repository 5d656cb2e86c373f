"""Who in the participation council consents to a lid: by its people, by its matter, or nobody."""

import board
import pytest

from registerbuild.derived.consent import carried, grounds
from registerbuild.register.index import Register
from registerbuild.register.records.change import SectionConsent, Vote
from registerbuild.register.records.organisation import CouncilSection, DataSubject
from registerbuild.register.records.texts import Article, CouncilMatter, LidsAbout

PARENTS, STAFF, COUNCIL = CouncilSection.PARENTS, CouncilSection.STAFF, CouncilSection.COUNCIL
GROUPS = {"leerlingen": PARENTS, "medewerkers": STAFF, "bezoekers": None}


def register() -> Register:
    """The small board with a group for each section, and one that no section speaks for."""
    some = next(iter(board.register().all(DataSubject).values()))
    groups = {name: some.model_copy(update={"id": name, "section": section}) for name, section in GROUPS.items()}
    return Register({**board.register().records, DataSubject: groups})


def asked(*about: LidsAbout, lid: str = "een", subjects: tuple[str, ...] = ()) -> list[tuple[CouncilSection, str]]:
    """Section and letter of the WMS for a lid of an article."""
    some = next(iter(board.register().all(Article).values()))
    article = some.model_copy(update={"subjects": subjects, "about": about})
    return [(g.section, f"{g.law.article}{g.law.point}") for g in grounds(article, lid, register())]


def about(lid: str, people: tuple[str, ...] = (), matters: tuple[CouncilMatter, ...] = ()) -> LidsAbout:
    return LidsAbout(leden=(lid,), betrokkenen=people, onderwerpen=matters)


def test_a_lid_without_groups_is_about_all_that_the_article_is_about() -> None:
    assert asked(subjects=("leerlingen",)) == [(PARENTS, "13i")]


def test_an_article_without_groups_is_about_everybody() -> None:
    assert asked() == [(PARENTS, "13i"), (STAFF, "12m")]


def test_the_groups_of_a_lid_beat_those_of_its_article() -> None:
    assert asked(about("een", ("medewerkers",)), subjects=("leerlingen",)) == [(STAFF, "12m")]


def test_another_lid_keeps_the_groups_of_the_article() -> None:
    assert asked(about("twee", ("medewerkers",)), subjects=("leerlingen",)) == [(PARENTS, "13i")]


def test_a_lid_about_both_goes_to_both() -> None:
    assert asked(about("een", ("medewerkers", "leerlingen"))) == [(PARENTS, "13i"), (STAFF, "12m")]


def test_nobody_consents_about_visitors_alone() -> None:
    assert asked(about("een", ("bezoekers",))) == []


@pytest.mark.parametrize(
    ("matter", "section", "place"),
    [
        (CouncilMatter.SICK_LEAVE, STAFF, "12k"),
        (CouncilMatter.WATCHING, STAFF, "12n"),
        (CouncilMatter.INFORMING, PARENTS, "13k"),
        (CouncilMatter.HELPING, COUNCIL, "10d"),
        (CouncilMatter.SAFETY, COUNCIL, "10e"),
        (CouncilMatter.COMPLAINTS, COUNCIL, "10g"),
    ],
)
def test_a_matter_has_its_own_right_and_asks_nobody_else(
    matter: CouncilMatter, section: CouncilSection, place: str
) -> None:
    assert asked(about("een", matters=(matter,)), subjects=("leerlingen", "medewerkers")) == [(section, place)]


def test_people_and_a_matter_together_give_both_rights() -> None:
    found = asked(about("een", ("leerlingen",), (CouncilMatter.WATCHING,)))
    assert found == [(PARENTS, "13i"), (STAFF, "12n")]


def test_every_matter_has_a_ground() -> None:
    assert [asked(about("een", matters=(matter,))) != [] for matter in CouncilMatter] == [True] * len(CouncilMatter)


@pytest.mark.parametrize(("votes", "yes"), [((2, 1), True), ((1, 1), False), ((0, 0), False)])
def test_more_for_than_against_carries(votes: tuple[int, int], yes: bool) -> None:
    vote = Vote.model_validate({"datum": "2026-06-01", "voor": votes[0], "tegen": votes[1], "onthouding": 0})
    assert carried(SectionConsent.model_construct(section=PARENTS, laws=(), vote=vote)) is yes


def test_without_a_vote_nothing_carries() -> None:
    assert not carried(SectionConsent.model_construct(section=PARENTS, laws=(), vote=None))
