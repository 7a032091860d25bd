import math
from dataclasses import replace

import pytest

from openinquest.model import VoiceClass
from openinquest.reconcile.posterior import (
    SHIPPED,
    Observation,
    Parameters,
    Provenance,
    Reliability,
    middles_without,
    posterior_of,
)


def heard(low, high=None, *, voice=VoiceClass.LOCAL, source="", lag=None):
    return Observation(low - 0.5, (low if high is None else high) + 0.5, voice, source, lag)


def ends(*observations, parameters=SHIPPED):
    found = posterior_of(observations, parameters)
    return [found.quantile(share) for share in (0.05, 0.5, 0.95)]


def with_bias(bias, **changes):
    values = {
        "classes": dict.fromkeys(VoiceClass, Reliability(0.0, 0.3))
        | {VoiceClass.PRESS: Reliability(bias, 0.3)},
        "anchor": VoiceClass.LOCAL,
        "provenance": Provenance("a test"),
    }
    return Parameters(**(values | changes))


def test_one_number_gives_a_wide_interval_around_it():
    low, middle, high = ends(heard(100))

    assert low < 60
    assert 85 <= middle <= 105
    assert high > 160


def test_voices_that_agree_narrow_the_interval():
    one = ends(heard(100))
    five = ends(*[heard(100)] * 5)

    assert one[0] < five[0] < 100 < five[2] < one[2]


def test_a_floor_leaves_more_above_it_open_than_a_number():
    number, floor = ends(heard(100)), ends(heard(100, math.inf))

    assert floor[1] > number[1]
    assert floor[2] > 1.2 * number[2]


def test_a_ceiling_leaves_more_below_it_open_than_a_number():
    ceiling = Observation(-math.inf, 100.5, VoiceClass.LOCAL, "", None)

    assert ends(ceiling)[0] < 0.8 * ends(heard(100))[0]


def test_a_loose_floor_leaves_more_open_than_one_that_was_counted():
    stated = heard(100, math.inf)

    assert ends(replace(stated, loose=True))[2] > ends(stated)[2]


def test_a_number_unlike_those_of_a_corpus_is_believed_where_voices_agree_on_it():
    of_ones_and_twos = replace(SHIPPED, middle=0.9, spread=0.3)

    assert ends(*[heard(50)] * 4, parameters=of_ones_and_twos)[0] > 20


def test_voices_that_agree_may_be_wrong_together():
    assert ends(*[heard(2)] * 50) == [1, 2, 3]


def test_the_middle_without_a_voice_is_that_of_the_others():
    voices = [heard(10), heard(40), heard(200, math.inf)]

    without = middles_without(voices, SHIPPED)

    assert without == [ends(*voices[:at], *voices[at + 1 :])[1] for at in range(3)]


def test_a_floor_beside_a_number_moves_it_up():
    assert ends(heard(50), heard(100, math.inf))[1] > ends(heard(50))[1]


def test_voices_that_say_none_make_none_likely():
    assert ends(heard(0), heard(0), heard(0))[:2] == [0, 0]


def test_a_number_past_belief_among_others_moves_next_to_nothing():
    others = [heard(40), heard(42), heard(45)]

    assert ends(*others, heard(10**18))[1] <= ends(*others)[1] * 1.1


def test_a_voice_that_counts_half_is_believed_to_mean_twice_as_many():
    assert ends(heard(50, voice=VoiceClass.PRESS), parameters=with_bias(-math.log(2)))[
        1
    ] == pytest.approx(98, abs=4)


def test_a_source_of_its_own_goes_before_its_class():
    own = with_bias(0.0, sources={"local: a": Reliability(-math.log(2), 0.3)})

    assert ends(heard(50, source="local: a"), parameters=own) == ends(
        heard(50, voice=VoiceClass.PRESS), parameters=with_bias(-math.log(2))
    )


def test_early_numbers_are_moved_by_the_drift_and_late_ones_are_not():
    drifting = with_bias(0.0, drift=-0.5)
    early, late, undated = (ends(heard(50, lag=lag), parameters=drifting) for lag in (0, 60, None))

    assert early[1] > late[1] == undated[1]


def test_the_order_of_the_voices_changes_nothing():
    voices = [heard(3), heard(7, voice=VoiceClass.PRESS), heard(5, 9)]

    assert ends(*voices) == ends(*reversed(voices))


def test_ten_thousand_voices_are_weighed():
    voices = [heard(90 + number % 20, lag=number % 30) for number in range(10_000)]

    assert 95 <= ends(*voices)[1] <= 105
