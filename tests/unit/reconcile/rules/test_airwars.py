from dataclasses import replace

from factories import a_claim, a_toll, an_origin
from hypothesis import given
from hypothesis import strategies as st

from openinquest.model import Count, Group, Harm, Toll
from openinquest.reconcile.rules.airwars import subjects_of, support
from openinquest.reconcile.stated import stated_tolls

KILLED_CIVILIANS = (Harm.KILLED, Group.CIVILIANS)
KILLED = (Harm.KILLED, Group.ALL)


def standing(*tolls):
    claims = [a_claim(toll, id=f"c{number}") for number, toll in enumerate(tolls, start=1)]
    return list(stated_tolls(claims, origins=[], documents=[]))


def ends(subject, *tolls):
    found = support(*subject, standing(*tolls))
    return found.low and found.low.id, found.high and found.high.id


def test_the_lowest_floor_and_the_highest_number_set_the_ends():
    found = ends(KILLED_CIVILIANS, a_toll(12, 15), a_toll(9, None), a_toll(None, 20))

    assert found == ("c2", "c3")


def test_a_floor_above_every_ceiling_is_the_high_end():
    assert ends(KILLED_CIVILIANS, a_toll(12, 12), a_toll(20, None)) == ("c1", "c2")


def test_a_lone_ceiling_leaves_the_low_end_open():
    assert ends(KILLED_CIVILIANS, a_toll(None, 20)) == (None, "c1")


def test_a_count_of_none_is_the_low_end():
    assert ends(KILLED_CIVILIANS, a_toll(12, 12), a_toll(0, 0)) == ("c2", "c1")


def test_none_closes_civilians_where_nobody_counts_anyone():
    assert ends(KILLED_CIVILIANS, a_toll(0, 0)) == ("c1", "c1")


def test_beside_people_none_is_the_low_end_of_civilians_alone():
    people = a_toll(20, 20, group=Group.ALL)

    assert ends(KILLED_CIVILIANS, a_toll(0, 0), people) == ("c1", "c2")


def test_beside_more_people_than_fighters_none_leaves_the_high_end_of_civilians_open():
    people, fighters = a_toll(20, 20, group=Group.ALL), a_toll(2, 2, group=Group.COMBATANTS)

    assert ends(KILLED_CIVILIANS, a_toll(0, 0), people, fighters) == ("c1", None)


def test_where_all_people_can_be_fighters_none_closes_civilians():
    people, fighters = a_toll(20, 20, group=Group.ALL), a_toll(20, 20, group=Group.COMBATANTS)

    assert ends(KILLED_CIVILIANS, a_toll(0, 0), people, fighters) == ("c1", "c1")


def test_children_whom_another_counts_leave_the_high_end_of_civilians_open():
    children, fighters = a_toll(3, 3, group=Group.CHILDREN), a_toll(9, 9, group=Group.COMBATANTS)

    assert ends(KILLED_CIVILIANS, a_toll(0, 0), children, fighters) == ("c1", None)


def test_the_killed_leave_the_high_end_of_all_civilian_casualties_open():
    none = a_toll(0, 0, harm=Harm.KILLED_OR_INJURED)
    casualties = (Harm.KILLED_OR_INJURED, Group.CIVILIANS)

    assert ends(casualties, none, a_toll(9, 9)) == ("c1", None)
    assert ends(casualties, none, a_toll(9, 9, group=Group.COMBATANTS)) == ("c1", "c1")


def test_whoever_counts_the_people_may_say_that_none_was_a_civilian():
    people, none = a_toll(20, 20, group=Group.ALL), a_toll(0, 0)
    claims = [a_claim(people, id="c1"), a_claim(none, id="c2")]
    of_one = list(stated_tolls(claims, origins=[an_origin(*claims)], documents=[]))

    found = support(*KILLED_CIVILIANS, of_one)

    assert (found.low.id, found.high.id) == ("c2", "c2")


def test_no_civilians_killed_says_nothing_of_everyone():
    assert ends(KILLED, a_toll(0, 0)) == (None, None)


def test_a_vague_word_that_agrees_with_a_number_sets_no_end():
    vague = Toll(*KILLED_CIVILIANS, Count(24, 99, approximate=True))

    found = support(*KILLED_CIVILIANS, standing(a_toll(31, 31), vague))

    assert [toll.id for toll in found.kept] == ["c1"]
    assert list(found.aside) == ["c2"]


def test_a_plural_sets_no_end_beside_a_vague_word_that_says_more():
    plural = Toll(*KILLED_CIVILIANS, None)
    dozens = Toll(*KILLED_CIVILIANS, Count(12, None, approximate=True))

    assert ends(KILLED_CIVILIANS, plural, dozens) == ("c2", "c2")


def test_a_plural_of_civilians_sets_no_end_beside_a_number_of_children():
    civilians = Toll(*KILLED_CIVILIANS, None)

    assert ends(KILLED_CIVILIANS, civilians, a_toll(4, 4, group=Group.CHILDREN)) == (None, None)
    assert ends(KILLED, civilians, a_toll(4, 4, group=Group.CHILDREN)) == ("c2", "c2")


def test_a_plural_of_civilians_stands_beside_a_number_of_fighters():
    civilians = Toll(*KILLED_CIVILIANS, None)

    assert ends(KILLED_CIVILIANS, civilians, a_toll(4, 4, group=Group.COMBATANTS)) == ("c1", "c1")


def test_people_raise_the_high_end_of_civilians_where_nobody_tells_of_fighters():
    people = a_toll(20, 20, group=Group.ALL)

    assert ends(KILLED_CIVILIANS, a_toll(12, 12), people) == ("c1", "c2")


def test_people_never_set_the_low_end_of_civilians():
    people = a_toll(10, 10, group=Group.ALL)

    assert ends(KILLED_CIVILIANS, a_toll(None, 12), people) == (None, "c1")


def test_fewer_people_lower_no_count_of_civilians():
    people = a_toll(10, 10, group=Group.ALL)

    assert ends(KILLED_CIVILIANS, a_toll(12, 12), people) == ("c1", "c1")


def test_people_of_whom_only_some_are_civilians_raise_nothing():
    people = a_toll(4, 4, group=Group.ALL)
    some = replace(a_toll(2, 2), part_of="c1")

    assert ends(KILLED_CIVILIANS, people, some, people) == ("c2", "c2")


def test_where_fighters_are_counted_people_are_no_civilians():
    people, fighters = a_toll(20, 20, group=Group.ALL), a_toll(2, 2, group=Group.COMBATANTS)

    assert ends(KILLED_CIVILIANS, a_toll(12, 12), people, fighters) == ("c1", "c1")


def test_vague_words_alone_set_both_ends():
    vague = Toll(*KILLED_CIVILIANS, Count(24, 99, approximate=True))

    assert ends(KILLED_CIVILIANS, vague) == ("c1", "c1")


def test_the_floor_of_a_vague_word_leaves_the_high_end_open():
    dozens = Toll(*KILLED_CIVILIANS, Count(24, None, approximate=True))

    assert ends(KILLED_CIVILIANS, dozens, a_toll(6, 6)) == ("c2", None)


def test_everyone_is_at_least_the_larger_group():
    people = a_toll(10, 10, group=Group.ALL)

    assert ends(KILLED, people, a_toll(61, 61)) == ("c1", "c2")


def test_a_smaller_group_does_not_lower_everyone():
    people = a_toll(10, 10, group=Group.ALL)

    assert ends(KILLED, people, a_toll(3, 3, group=Group.CHILDREN)) == ("c1", "c1")


def test_a_smaller_group_is_not_weighed_against_everyone():
    people = a_toll(10, 10, group=Group.ALL)

    found = support(*KILLED, standing(people, a_toll(3, 3, group=Group.CHILDREN)))

    assert [toll.id for toll in found.kept] == ["c1"]


def test_nobody_killed_makes_everyone_contested():
    people, nobody = a_toll(10, 10, group=Group.ALL), a_toll(0, 0, group=Group.ALL)

    assert ends(KILLED, people, nobody) == ("c2", "c1")


def test_where_only_groups_are_counted_everyone_is_the_largest():
    children = a_toll(3, 3, group=Group.CHILDREN)

    assert ends(KILLED, children, a_toll(8, 8)) == ("c2", "c2")


def test_groups_with_nobody_in_common_leave_the_high_end_open():
    men, women = a_toll(2, 2, group=Group.MEN), a_toll(3, 3, group=Group.WOMEN)

    assert ends(KILLED, men, women) == ("c2", None)


def test_a_toll_of_a_group_is_a_toll_of_everyone():
    assert subjects_of(standing(a_toll(3, 3))) == {KILLED_CIVILIANS, KILLED}


def test_no_casualties_tells_of_killed_and_of_injured():
    none = a_toll(0, 0, harm=Harm.KILLED_OR_INJURED)

    assert subjects_of(standing(none)) == {
        (harm, Group.CIVILIANS) for harm in (Harm.KILLED, Harm.INJURED, Harm.KILLED_OR_INJURED)
    }


@given(st.lists(st.integers(0, 40).map(lambda number: a_toll(number, number)), min_size=1))
def test_exact_counts_give_their_least_and_their_greatest(tolls):
    numbers = [toll.count.exact for toll in tolls]

    found = support(*KILLED_CIVILIANS, standing(*tolls))

    assert (found.low.number, found.high.number) == (min(numbers), max(numbers))
