"""Which places in the law stand under the text of a lid, and what is left of both columns."""

from registerbuild.documents.regulation.places import set_apart

A, B = "{wet:avg/5/1/e}", "{wet:uavg/5}"


def test_a_place_between_brackets_stands_apart_from_both_columns() -> None:
    found = set_apart(f"Dit mag ({A}).", f"Wij doen dit {A}.")
    assert (found.legal, found.plain, found.places) == ("Dit mag.", "Wij doen dit.", ("avg/5/1/e",))


def test_several_places_stand_apart_together() -> None:
    found = set_apart(f"Dit mag ({A}, {B}). Dat ook ({A}).", f"Wij doen dit {A} {B}. Dat ook ({A}).")
    assert (found.legal, found.plain) == ("Dit mag. Dat ook.", "Wij doen dit. Dat ook.")
    assert found.places == ("avg/5/1/e", "uavg/5")


def test_a_place_that_a_sentence_needs_stays_in_it() -> None:
    texts = (f"Dit mag volgens {A}.", f"Wij doen dit {A}.")
    found = set_apart(*texts)
    assert (found.legal, found.plain, found.places) == (*texts, ())


def test_a_place_in_the_middle_of_a_plain_sentence_stays_in_it() -> None:
    assert set_apart(f"Dit mag ({A}).", f"Alleen {A} laat dit toe.").plain == f"Alleen {A} laat dit toe."


def test_a_place_that_only_the_plain_text_has_stays_in_it() -> None:
    assert set_apart(f"Dit mag ({A}).", f"Wij doen dit {A} {B}.").plain == f"Wij doen dit {A} {B}."


def test_a_place_in_a_list_stays_with_its_item() -> None:
    text = f"Dit mag ({B}):\n\na. een ({A});\nb. twee."
    found = set_apart(text, None)
    assert (found.legal, found.plain) == (f"Dit mag:\n\na. een ({A});\nb. twee.", None)
    assert found.places == ("uavg/5",)
