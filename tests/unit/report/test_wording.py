import pytest

from openinquest.model import Certainty, Count, Group, Harm, Means
from openinquest.report import wording


@pytest.mark.parametrize("group", Group)
@pytest.mark.parametrize("harm", Harm)
def test_every_harm_and_group_has_words_for_one_and_for_many(harm, group):
    one = wording.people_words(Count(1, 1), harm=harm, group=group)
    many = wording.people_words(Count(12, 12), harm=harm, group=group)

    assert one.startswith("1 ") and many.startswith("12 ")
    assert one.removeprefix("1 ") != many.removeprefix("12 ")


def test_every_closed_list_has_its_words_complete():
    lists = (
        wording.GROUP_WORDS,
        wording.HARM_WORDS,
        wording.MEANS_WORDS,
        wording.CONDUCT_WORDS,
        wording.STAGE_WORDS,
        wording.POSITION_WORDS,
        wording.SOURCE_WORDS,
        wording.CERTAINTY_WORDS,
    )

    for words in lists:
        assert set(words) == set(type(next(iter(words))))


@pytest.mark.parametrize(
    ("certainty", "one", "words"),
    [
        (Certainty.CERTAIN, True, "was killed"),
        (Certainty.CERTAIN, False, "were killed"),
        (Certainty.PROBABLE, True, "appears to have been killed"),
        (Certainty.PROBABLE, False, "appear to have been killed"),
        (Certainty.POSSIBLE, False, "may have been killed"),
    ],
)
def test_a_verb_is_no_surer_than_its_speaker(certainty, one, words):
    assert wording.happened_words(Harm.KILLED, one=one, certainty=certainty) == words


def test_zero_is_said_and_unknown_is_not_zero():
    nobody = wording.people_words(Count(0, 0), harm=Harm.INJURED, group=Group.CIVILIANS)
    unstated = wording.people_words(None, harm=Harm.INJURED, group=Group.CIVILIANS)

    assert nobody == "no civilians"
    assert unstated == "an unstated number of civilians"


def test_a_chain_of_means_keeps_its_order():
    chain = (Means.AIR_STRIKE, Means.VEHICLE_BOMB)

    assert wording.means_words(chain) == "an air strike, then a vehicle bomb"
