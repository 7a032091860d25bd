import pytest
from factories import a_claim, a_toll

from openinquest.errors import InputError
from openinquest.model import Count, Harm, Scope
from openinquest.reconcile.implausible import MOST_PEOPLE, implausible
from openinquest.reconcile.stated import stated_tolls


def flagged(toll):
    return bool(implausible(stated_tolls([a_claim(toll)], origins=[], documents=[])))


def test_a_number_past_belief_for_one_incident_is_flagged():
    assert flagged(a_toll(MOST_PEOPLE + 1, MOST_PEOPLE + 1))
    assert flagged(a_toll(12, MOST_PEOPLE + 1))
    assert not flagged(a_toll(MOST_PEOPLE, MOST_PEOPLE))


def test_more_people_can_be_displaced():
    assert not flagged(a_toll(5_000_000, 5_000_000, harm=Harm.DISPLACED))


def test_the_total_of_a_war_is_set_aside_for_what_it_is():
    assert not flagged(a_toll(5_000_000, 5_000_000, scope=Scope.TOTAL))


@pytest.mark.parametrize("bounds", [(-3, 5), (None, -1), (12, 9), (None, None)])
def test_bounds_that_are_negative_contradict_or_say_nothing_make_no_count(bounds):
    with pytest.raises(InputError):
        Count(*bounds)
