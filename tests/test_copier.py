"""What both gates copy from the records."""

import board

from registerbuild.derived.wording.words import Style
from registerbuild.documents.views.copier import Copier
from registerbuild.register.records.values import Law


def _law(paragraph: str) -> Law:
    return Law.model_validate({"wet": "avg", "artikel": "30", "lid": paragraph, "gelezen": "2016-05-04"})


def test_two_leden_of_one_article_stand_once_in_plain_words() -> None:
    assert len(Copier(board.register()).laws([_law("1"), _law("2")], Style.PLAIN)) == 1


def test_two_leden_of_one_article_both_stand_where_the_words_name_them() -> None:
    assert len(Copier(board.register()).laws([_law("1"), _law("2")], Style.SHORT)) == 2
