import pytest

from openinquest.extract.english.drawn_from import drawn_from
from openinquest.model import Means

STRIKE, MORTAR, ROCKET = Means.AIR_STRIKE, Means.MORTAR, Means.ROCKET


@pytest.mark.parametrize(
    ("sentence", "suggests", "against"),
    [
        ("The crater was consistent with an air strike.", (STRIKE,), ()),
        ("It was not consistent with an air strike.", (), (STRIKE,)),
        ("It was typical of a mortar and excludes an air strike.", (MORTAR,), (STRIKE,)),
        ("It points to a mortar rather than to an air strike.", (MORTAR,), (STRIKE,)),
        ("It is consistent with a rocket and with a mortar.", (ROCKET, MORTAR), ()),
        ("The destruction left by the air strike was great.", (), ()),
        ("The crater was two metres wide.", (), ()),
        ("It was consistent with a blast.", (), ()),
    ],
)
def test_a_sentence_draws_for_and_against_what_it_names_anew(sentence, suggests, against):
    assert drawn_from(sentence) == (suggests, against)


def test_what_it_is_for_and_against_in_one_breath_it_is_for():
    sentence = "Not consistent with a rocket, he said, then that it matched a rocket."

    assert drawn_from(sentence) == ((ROCKET,), ())


def test_many_marks_cost_no_more_than_their_length():
    assert drawn_from("it points to a mortar, " * 5_000) == ((MORTAR,), ())
