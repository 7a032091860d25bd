"""After the ACLED codebook and its answers on fatalities: one number, the most conservative."""

import pytest
from stated_tolls import by_rule, toll

from openinquest.extract.english.numbers import read_count
from openinquest.model import Count, Group, Harm, Toll


def fatalities(*tolls, **record):
    figure = by_rule("acled-1", *tolls, **record)[Harm.KILLED, Group.ALL]
    assert figure.low == figure.best == figure.high
    return figure.best


def test_where_accounts_differ_the_lowest_is_entered_and_the_dispute_noted():
    figure = by_rule("acled-1", toll(19), toll(12), toll(31))[Harm.KILLED, Group.ALL]

    assert figure.best == 12
    assert figure.considered == ("2",)
    assert [aside.claim for aside in figure.set_aside] == ["1", "3"]
    assert figure.notes == ("the accounts differ: the highest gives 31",)


@pytest.mark.parametrize(
    ("words", "number"), [("tens", 10), ("dozens", 12), ("hundreds", 100), ("thousands", 1000)]
)
def test_vague_words_are_entered_at_their_lowest(words, number):
    assert fatalities(Toll(Harm.KILLED, Group.ALL, read_count(words))) == number


def test_deaths_without_a_number_are_three():
    assert fatalities(toll("some")) == 3


def test_a_number_goes_before_a_vague_word_that_agrees_with_it():
    assert fatalities(toll(12, "or more", vague=True), toll(31)) == 31


def test_a_range_is_entered_at_its_lower_end():
    assert fatalities(toll(12, 15)) == 12


def test_what_sets_no_lower_bound_enters_nothing():
    ceiling = Toll(Harm.KILLED, Group.ALL, Count(None, 30))

    assert fatalities(ceiling) is None
    assert fatalities(ceiling, toll(40)) == 40


def test_a_voice_that_says_that_nobody_died_is_the_most_conservative():
    assert fatalities(toll(0), toll(12)) == 0


def test_fatalities_are_not_split_by_group_and_the_injured_are_not_entered():
    found = by_rule("acled-1", toll(12, group=Group.CIVILIANS), toll(30, harm=Harm.INJURED))

    assert list(found) == [(Harm.KILLED, Group.ALL)]


def test_a_rounded_number_is_entered_as_it_is_said():
    assert fatalities(toll(95, 105, vague=True), toll(101)) == 100
