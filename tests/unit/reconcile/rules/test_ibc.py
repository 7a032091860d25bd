"""After the methods of Iraq Body Count: civilians only, two origins or provisional."""

from stated_tolls import by_rule, toll

from openinquest.model import Group, Harm, Scope

CIVILIANS, FIGHTERS = Group.CIVILIANS, Group.COMBATANTS
IN_DOUBT = "whether they were civilians is in doubt, so the minimum is 0"


def civilians(*tolls, harm=Harm.KILLED, **record):
    """Return the minimum and the maximum of civilians, and what is noted of them."""
    figure = by_rule("ibc-1", *tolls, **record)[harm, CIVILIANS]
    return figure.low, figure.high, figure.notes


def test_the_lowest_and_the_highest_report_are_minimum_and_maximum():
    assert civilians(toll(12, group=CIVILIANS), toll(19, group=CIVILIANS)) == (12, 19, ())


def test_the_injured_have_a_minimum_and_a_maximum_of_their_own():
    hurt = [toll(number, harm=Harm.INJURED) for number in (25, 40)]

    assert civilians(*hurt, harm=Harm.INJURED) == (25, 40, ())


def test_an_entry_of_one_origin_is_provisional():
    assert civilians(toll(12, group=CIVILIANS)) == (12, 12, ("provisional: one origin only",))


def test_one_origin_in_two_papers_is_still_provisional():
    found = civilians(toll(12), toll(12), voices=["police", "police"])

    assert found == (12, 12, ("provisional: one origin only",))


def test_people_whom_nobody_calls_fighters_are_civilians():
    assert civilians(toll(12), toll(15, group=CIVILIANS)) == (12, 15, ())


def test_fighters_are_never_counted():
    found = civilians(
        toll(12, group=CIVILIANS),
        toll(12),
        toll(40, group=FIGHTERS),
        voices=["a", "b", "a"],
    )

    assert found == (12, 12, ())


def test_a_voice_that_tells_of_fighters_only_makes_the_minimum_zero():
    figure = by_rule("ibc-1", toll(12, group=CIVILIANS), toll(12), toll(9, group=FIGHTERS))

    [killed] = figure.values()
    assert (killed.low, killed.low_claim, killed.high) == (0, "3", 12)
    assert killed.notes == (IN_DOUBT,)


def test_a_party_that_says_that_no_civilian_died_makes_the_minimum_zero():
    assert civilians(toll(12), toll(12), toll(0, group=CIVILIANS)) == (0, 12, (IN_DOUBT,))


def test_a_denial_that_civilians_died_makes_the_minimum_zero():
    denial = toll("some", group=CIVILIANS)

    assert civilians(toll(12), toll(12), denial, denied={3}) == (0, 12, (IN_DOUBT,))


def test_a_denial_that_a_person_rejected_or_of_a_whole_war_puts_nobody_in_doubt():
    denial = toll("some", group=CIVILIANS)
    of_the_war = toll("some", group=CIVILIANS, scope=Scope.TOTAL)

    assert civilians(toll(12), toll(12), denial, denied={3}, rejected={3}) == (12, 12, ())
    assert civilians(toll(12), toll(12), of_the_war, denied={3}) == (12, 12, ())


def test_a_voice_that_counts_both_kinds_of_dead_doubts_nothing():
    found = civilians(
        toll(12, group=CIVILIANS),
        toll(3, group=FIGHTERS),
        toll(14, group=CIVILIANS),
        voices=["a", "a", "b"],
    )

    assert found == (12, 14, ())


def test_a_voice_that_counts_civilians_among_people_is_taken_at_its_civilians():
    found = civilians(toll(4), toll(2, group=CIVILIANS), toll(2), voices=["a", "a", "b"])

    assert found == (2, 2, ())


def test_children_count_where_a_voice_counts_nobody_else():
    assert civilians(toll(4, group=Group.CHILDREN), toll(6)) == (4, 6, ())


def test_a_vague_word_alone_leaves_the_maximum_open():
    assert civilians(toll(12, "or more", vague=True), toll(3)) == (3, None, ())


def test_harm_that_is_neither_death_nor_injury_is_not_entered():
    assert by_rule("ibc-1", toll(31, harm=Harm.RECOVERED), toll(36, harm=Harm.MISSING)) == {}
