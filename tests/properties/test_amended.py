"""The checks and the pack compare once: the leden that a check asks a reason for are the leden that the pack shows."""

from collections.abc import Mapping
from functools import cache

import board
import changing
from hypothesis import given, settings
from hypothesis import strategies as st

from registerbuild.checks.amendments import lid_without_reason
from registerbuild.checks.context import Context
from registerbuild.documents import internal
from registerbuild.documents.regulation.views import RegulationView
from registerbuild.documents.review.compose import Compared, compose_review
from registerbuild.documents.review.views import ReviewView
from registerbuild.register.index import Register
from registerbuild.register.records.change import Change
from registerbuild.register.records.texts import Article, Regulation

OLD, NEW = "2026-08-01", "concept"
TEXTS = (
    "Wij bewaren dit 2 jaar.",
    "Wij bewaren dit {termijn:dossier}.",
    "Wij  bewaren\ndit 2 jaar.",
    "Wij bewaren dit 5 jaar.",
    "Wij bewaren dit {termijn:administratie} na {vanaf:dossier}.",
    "Zie {artikel:bewaren} en {lid:bewaren/a}.",
    "Zie artikel 1 en artikel 1, eerste lid.",
    "Zie {artikel:weg}.",
    "Dit gaat over:\n\n{lijst:betrokkenen}",
    "Dit gaat over:\n\n- leerlingen\n- ouders\n- bezoekers",
    "Dit gaat over {betrokkene:leerlingen} en {begrip:school}.",
    "Dit gaat over leerlingen en school.",
    "Dit is {gegeven:contact} voor {ontvanger:duo} bij {organisatie:naam}.",
    "Dit rust op {wet:avg/5/1/e}.",
    "Dit rust op artikel 5, eerste lid, onder e, AVG.",
    "Dit {onbekend:iets} en {dit niet} staat er zo.",
)
Lids = dict[str, tuple[str, str | None]]
"""Id of a lid → its legal text and its explanation, in order."""
Texts = Mapping[str, Lids]
"""Id of an article → its leden, in order."""


@cache
def base() -> Register:
    return board.register_of(changing.files())


@cache
def clean() -> RegulationView:
    """The new version as it would be published; the comparison does not look at it."""
    return next(v for v in internal.project_internal(base(), board.TODAY).regulations if v.version == NEW)


def versions() -> st.SearchStrategy[Texts]:
    texts = st.tuples(st.sampled_from(TEXTS), st.none() | st.sampled_from(TEXTS))
    lids = st.lists(st.sampled_from("abc"), min_size=1, unique=True).flatmap(
        lambda names: st.fixed_dictionaries(dict.fromkeys(names, texts))
    )
    articles = st.permutations(("bewaren", "delen", "rechten")).flatmap(
        lambda names: st.integers(1, 3).map(lambda n: names[:n])
    )
    return articles.flatmap(lambda names: st.fixed_dictionaries(dict.fromkeys(names, lids)))


def edited(texts: Texts) -> st.SearchStrategy[Texts]:
    """The same version with some of it as it was, so that not all is new."""
    kept = st.sampled_from(sorted(texts))
    return st.tuples(versions(), st.sets(kept)).map(lambda found: {**found[0], **{n: texts[n] for n in found[1]}})


PAIRS = versions().flatmap(lambda texts: st.tuples(st.just(texts), st.just(texts) | edited(texts)))
KEYS = st.tuples(st.sampled_from(("bewaren", "delen", "rechten")), st.sampled_from("abc")).map("/".join)


def register(old: Texts, new: Texts) -> Register:
    """The board with these texts as its two versions."""
    articles, regulations = {}, {}
    for version, texts in ((OLD, old), (NEW, new)):
        for name, lids in texts.items():
            leden = [{"id": lid, "juridisch": legal, "gewoon": plain} for lid, (legal, plain) in lids.items()]
            found = {"id": f"{version}/{name}", "status": "vastgesteld", "titel": name, "leden": leden}
            articles[f"{version}/{name}"] = Article.model_validate(found)
        record = base().all(Regulation)[version]
        regulations[version] = record.model_copy(update={"articles": tuple(texts), "annexes": (), "notice": None})
    return Register({**base().records, Article: articles, Regulation: regulations})


def change(pairs: Mapping[str, str]) -> Change:
    """A change file with a reason for the leden of which a person has confirmed what they were."""
    none = {"ouders": "geen", "leerlingen": "geen", "medewerkers": "geen"}
    lids = [{"lid": k, "was": w, "reden": "Zo.", "soort": "keuze", "gevolgen": none} for k, w in pairs.items()]
    head = {"id": NEW, "status": "vastgesteld", "van": OLD, "naar": NEW, "samenvatting": "Iets.", "leden": lids}
    return Change.model_validate({**head, "zonder_wijziging": "Niets."})


def asked(record: Change, found: Register) -> set[tuple[str, str]]:
    """(in which version, lid) for which the check misses a reason."""
    problems = lid_without_reason.check(record, Context(found, board.TODAY))
    return {(str(problem.loc[0]), problem.note.split()[1]) for problem in problems}


def shown(pack: ReviewView) -> set[tuple[str, str]]:
    """(in which version, lid) that the pack shows without a reason."""
    lids = [lid for article in pack.articles for lid in article.lids if lid.reason_md is None]
    return {("naar" if lid.new_number else "van", lid.key) for lid in lids}


@given(PAIRS, st.dictionaries(KEYS, KEYS, max_size=2))
@settings(max_examples=300, deadline=None)
def test_what_a_check_asks_a_reason_for_is_what_the_pack_shows(
    texts: tuple[Texts, Texts], pairs: Mapping[str, str]
) -> None:
    found, record = register(*texts), change(pairs)
    pack = compose_review(record, Compared(found, found), clean())
    assert asked(record, found) == shown(pack)
    assert pack.gaps == len(asked(record, found))


@given(versions())
@settings(max_examples=50, deadline=None)
def test_a_version_that_only_got_a_new_name_asks_nothing(texts: Texts) -> None:
    assert asked(change({}), register(texts, texts)) == set()
