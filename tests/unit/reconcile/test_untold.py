import pytest

from openinquest.model import ClaimId, Figure, Group, Harm
from openinquest.reconcile.untold import untold_harms


def figure(harm, number, group=Group.ALL):
    return Figure(harm, group, number, number, "airwars-1", ClaimId("c1"), ClaimId("c1"))


def untold(*figures):
    return [(found.harm, found.low, found.high) for found in untold_harms(figures)]


def test_where_the_hurt_are_counted_and_nobody_tells_of_dead_nobody_was_reported_killed():
    assert untold(figure(Harm.INJURED, 3)) == [(Harm.KILLED, 0, 0)]


def test_where_the_dead_are_counted_and_nobody_tells_of_hurt_nobody_was_reported_injured():
    assert untold(figure(Harm.KILLED, 3, Group.CIVILIANS)) == [(Harm.INJURED, 0, 0)]


def test_who_was_shot_and_died_leaves_nobody_open():
    assert untold(figure(Harm.KILLED, 1), figure(Harm.KILLED_OR_INJURED, 1)) == [
        (Harm.INJURED, 0, 0)
    ]


@pytest.mark.parametrize(
    "figures",
    [
        [],
        [figure(Harm.KILLED, 2), figure(Harm.INJURED, 3)],
        [figure(Harm.INJURED, 3), figure(Harm.KILLED_OR_INJURED, 9)],
        [figure(Harm.INJURED, 0)],
        [figure(Harm.DISPLACED, 400)],
    ],
)
def test_otherwise_what_nobody_tells_is_unknown(figures):
    assert untold(*figures) == []


def test_it_names_its_rule_and_no_claim():
    [found] = untold_harms([figure(Harm.INJURED, 3)])

    assert (found.rule, found.low_claim, found.high_claim) == ("untold-1", None, None)
