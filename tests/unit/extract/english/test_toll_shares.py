import pytest
from harm import tolls_in

from openinquest.model import Count, Group, Harm, Scope


def shares(text):
    return [toll for toll in tolls_in(text) if toll.rule == "toll.share"]


@pytest.mark.parametrize(
    ("text", "harm", "group", "number"),
    [
        ("Forty people were killed, half of them children.", Harm.KILLED, Group.CHILDREN, 20),
        ("Forty people, half of them children, were killed.", Harm.KILLED, Group.CHILDREN, 20),
        ("Of the 30 wounded, a third were soldiers.", Harm.INJURED, Group.COMBATANTS, 10),
        ("Two thirds of the 90 dead were women.", Harm.KILLED, Group.WOMEN, 60),
    ],
)
def test_a_share_is_a_component_with_its_number(text, harm, group, number):
    (share,) = shares(text)

    assert (share.harm, share.group, share.count) == (harm, group, Count(number, number))
    assert (share.scope, share.part_of) == (Scope.PART, 0)


def test_a_share_that_is_not_even_is_rounded_both_ways():
    (share,) = shares("Of the 31 wounded, a third were soldiers.")

    assert share.count == Count(10, 11, approximate=True)


def test_a_share_of_an_open_number_stays_open():
    (share,) = shares("At least 40 people were killed, half of them children.")

    assert share.count == Count(20, None)


def test_a_share_of_no_known_group_is_no_toll():
    assert shares("Forty people were killed, half of them yesterday.") == []
