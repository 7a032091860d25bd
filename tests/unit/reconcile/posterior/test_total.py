import math
from dataclasses import replace

from openinquest.model import VoiceClass
from openinquest.reconcile.posterior import SHIPPED, Observation, posterior_of, total_of
from openinquest.reconcile.posterior.total import sized

LEVEL = replace(SHIPPED, level=0.0)


def heard(number):
    return (Observation(number - 0.5, number + 0.5, VoiceClass.LOCAL, "", None),)


def test_a_total_lies_well_within_the_sum_of_the_ends():
    found = posterior_of(heard(20), SHIPPED)
    low, middle, high = total_of([heard(20)] * 9, LEVEL)

    assert low > 1.3 * 9 * found.quantile(0.05)
    assert high < 0.8 * 9 * found.quantile(0.95)
    assert low < middle < high


def test_a_total_is_the_same_each_time():
    assert total_of([heard(20)] * 3, SHIPPED) == total_of([heard(20)] * 3, SHIPPED)


def test_what_all_voices_are_off_by_does_not_even_out_in_a_total():
    asked = [heard(20)] * 100

    sure, unsure = total_of(asked, LEVEL), total_of(asked, replace(SHIPPED, level=0.3))

    assert unsure[2] - unsure[0] > 3 * (sure[2] - sure[0])


def test_many_small_incidents_do_not_add_up_to_what_nobody_told():
    asked = [heard(1 + number % 2) for number in range(100)]

    low, _, high = total_of(asked, LEVEL)

    assert 100 < low < high < 200


def test_how_large_incidents_are_is_learnt_from_many_and_not_from_few():
    small, large = [heard(2)] * 40, [heard(150)] * 40

    assert sized(small, SHIPPED).middle < 1.5 < 4.5 < sized(large, SHIPPED).middle
    assert sized(small[:5], SHIPPED) is SHIPPED


def test_a_number_past_belief_moves_a_total_by_little():
    asked = [heard(20)] * 30

    plain, absurd = total_of(asked, LEVEL), total_of([*asked, heard(10**18)], LEVEL)

    assert absurd[1] < 1.2 * plain[1]
    assert math.isfinite(absurd[2])
