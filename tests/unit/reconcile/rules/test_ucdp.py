"""After the UCDP codebooks: a low, a best and a high estimate of all direct deaths."""

from stated_tolls import by_rule, toll

from openinquest.model import Count, Group, Harm, Toll


def deaths(*tolls, **record):
    """Return the low, best and high estimate of all deaths."""
    figure = by_rule("ucdp-1", *tolls, **record)[Harm.KILLED, Group.ALL]
    return figure.low, figure.best, figure.high


def test_one_report_gives_one_number_three_times():
    assert deaths(toll(12)) == (12, 12, 12)


def test_the_lowest_and_the_highest_report_are_the_low_and_the_high_estimate():
    assert deaths(toll(12), toll(19), toll(12)) == (12, 12, 19)


def test_the_best_estimate_is_the_number_that_most_origins_give():
    assert deaths(toll(9), toll(12), toll(12), toll(30)) == (9, 12, 30)


def test_of_two_numbers_that_nothing_tells_apart_the_lower_is_best():
    assert deaths(toll(12), toll(19)) == (12, 12, 19)


def test_a_floor_speaks_for_every_number_above_it():
    assert deaths(toll(10, "or more"), toll(61), toll(105)) == (10, 61, 105)
    assert deaths(toll(100, "or more"), toll(61), toll(105)) == (61, 105, 105)


def test_a_ceiling_speaks_for_every_number_below_it():
    ceiling = Toll(Harm.KILLED, Group.ALL, Count(None, 20))

    assert deaths(ceiling, toll(15), toll(30)) == (15, 15, 30)


def test_a_ceiling_alone_sets_only_the_high_estimate():
    assert deaths(Toll(Harm.KILLED, Group.ALL, Count(None, 20))) == (None, None, 20)


def test_a_rounded_number_speaks_for_its_rounding():
    assert deaths(toll(95, 105, vague=True), toll(102), toll(61)) == (61, 102, 102)


def test_one_origin_in_ten_papers_has_one_say():
    ten = [toll(30)] * 10

    found = deaths(*ten, toll(12), toll(12), voices=["the mayor"] * 10 + ["a", "b"])

    assert found == (12, 12, 30)


def test_hedged_words_widen_the_estimates_and_do_not_set_the_best():
    figure = by_rule("ucdp-1", toll(40), toll(40), toll(12), hedged={1, 2})[Harm.KILLED, Group.ALL]

    assert (figure.low, figure.best, figure.high) == (12, 12, 40)
    assert figure.notes == ("the best estimate passes over 2 hedged claims",)


def test_where_all_words_are_hedged_they_set_the_best():
    assert deaths(toll(40), hedged={1}) == (40, 40, 40)


def test_whoever_says_that_nobody_died_sets_only_the_low_estimate():
    assert deaths(toll(0), toll(12)) == (0, 12, 12)


def test_where_everyone_says_that_nobody_died_that_is_the_best_estimate():
    assert deaths(toll(0)) == (0, 0, 0)


def test_all_deaths_are_those_of_civilians_where_a_voice_counts_no_others():
    assert deaths(toll(12, group=Group.CIVILIANS)) == (12, 12, 12)


def test_a_voice_that_counts_everyone_is_not_taken_at_its_count_of_children():
    found = deaths(toll(20), toll(9, group=Group.CHILDREN), voices=["a", "a"])

    assert found == (20, 20, 20)


def test_civilians_and_fighters_of_one_voice_are_not_added_up():
    found = deaths(
        toll(12, group=Group.CIVILIANS), toll(5, group=Group.COMBATANTS), voices=["a", "a"]
    )

    assert found == (12, 12, 12)


def test_fighters_alone_set_no_estimate_beside_more_people():
    fighters = toll(2, group=Group.COMBATANTS)

    assert deaths(toll(30), fighters, fighters, voices=["a", "b", "c"]) == (30, 30, 30)


def test_more_fighters_than_anybody_counts_people_raise_the_high_estimate():
    assert deaths(toll(12), toll(20, group=Group.COMBATANTS)) == (12, 12, 20)


def test_fighters_are_all_deaths_where_nobody_counts_anyone_else():
    assert deaths(toll(5, group=Group.COMBATANTS)) == (5, 5, 5)


def test_a_vague_word_alone_leaves_the_high_estimate_open():
    assert deaths(toll(12, "or more", vague=True)) == (12, 12, None)


def test_the_injured_have_no_estimate():
    assert by_rule("ucdp-1", toll(12, harm=Harm.INJURED)) == {}


def test_nobody_of_one_group_says_nothing_of_all_deaths():
    figure = by_rule("ucdp-1", toll(0, group=Group.CIVILIANS), toll(3))[Harm.KILLED, Group.ALL]

    assert (figure.low, figure.high) == (3, 3)
    assert [aside.reason for aside in figure.set_aside] == [
        "that none of one group came to harm says nothing of everyone"
    ]


def test_a_rounded_number_sets_an_estimate_of_its_own():
    assert deaths(toll(95, 105, vague=True), toll(101)) == (100, 101, 101)
