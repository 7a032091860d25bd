from dataclasses import replace

import pytest

from openinquest.errors import NotWeights
from openinquest.link.evidence import RISING, Sign
from openinquest.link.weighing import UNOFFERED
from openinquest.link.weights import SHIPPED

AGREEING = (Sign.SAME_DAY, Sign.SAME_TOWN)
APART = (Sign.OTHER_DAY, Sign.OTHER_PLACE)


UNDATED = (*AGREEING, Sign.PUBLISHED_UNKNOWN)


def test_every_sign_has_a_weight():
    assert set(SHIPPED.bits) == set(SHIPPED.undated) == set(Sign)


@pytest.mark.parametrize("told", [SHIPPED.bits, SHIPPED.undated], ids=["dated", "undated"])
def test_of_signs_in_order_a_later_one_never_weighs_less(told):
    for rising in RISING:
        bits = [told[sign] for sign in rising]
        assert bits == sorted(bits)


def test_pairs_without_a_day_of_publication_are_weighed_by_bits_of_their_own():
    own = replace(SHIPPED, undated=dict.fromkeys(Sign, 7.0))

    assert own.together(UNDATED, before=1.0) == 1.0 + 3 * 7.0
    assert own.together((*AGREEING, Sign.PUBLISHED_1)) == SHIPPED.together(
        (*AGREEING, Sign.PUBLISHED_1)
    )


def test_weights_that_say_nothing_of_undated_pairs_weigh_all_alike():
    one = replace(SHIPPED, bits=dict.fromkeys(Sign, 2.0), undated={})

    assert one.together(UNDATED, before=0.0) == 3 * 2.0


def test_same_day_and_place_with_common_words_speak_for_one_incident():
    alike = (*AGREEING, Sign.SAME_KILLED, Sign.NO_INJURED, Sign.PUBLISHED_1, Sign.WORDS_30)
    unlike = (*APART, Sign.OTHER_KILLED, Sign.NO_INJURED, Sign.PUBLISHED_30, Sign.WORDS_00)

    assert SHIPPED.together(alike) > 0
    assert SHIPPED.together(unlike) < 0 > UNOFFERED


def test_where_most_pairs_agree_on_day_and_place_more_speaks_for_one_incident():
    assert SHIPPED.before_among({}) == SHIPPED.before_among({APART: 900}) == SHIPPED.before
    assert SHIPPED.before_among({AGREEING: 300, APART: 600}) > SHIPPED.before + 4
    assert SHIPPED.before_among({AGREEING: 1}) < SHIPPED.before + 0.6


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"bits": {Sign.SAME_DAY: 1.0}}, "nothing is said of"),
        ({"bits": SHIPPED.bits | {Sign.SAME_DAY: float("nan")}}, "no finite number"),
        ({"undated": {Sign.SAME_DAY: 1.0}}, "nothing is said of"),
        ({"undated": SHIPPED.undated | {Sign.SAME_DAY: float("inf")}}, "no finite number"),
        ({"before": float("inf")}, "no finite number"),
        ({"usual_share": 0.0}, "not between 0 and 1"),
    ],
)
def test_weights_by_which_no_pair_can_be_weighed_are_refused(changes, words):
    with pytest.raises(NotWeights, match=words):
        replace(SHIPPED, **changes)


def test_a_trifle_more_pairs_than_usual_that_agree_change_nothing():
    usual = round(SHIPPED.usual_share * 20_000)
    times = {AGREEING: usual + usual // 10, APART: 20_000 - usual}

    assert SHIPPED.before_among(times) == SHIPPED.before
