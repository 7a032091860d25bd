import pytest

from openinquest.model import LEAVES_OPEN, PARENTS_OF, Means, is_a, may_be_one


@pytest.mark.parametrize(
    ("kind", "other"),
    [
        (Means.AIR_STRIKE, Means.AERIAL_ATTACK),
        (Means.DRONE_STRIKE, Means.AIR_STRIKE),
        (Means.AIR_STRIKE, Means.EXPLOSION),
        (Means.AIR_STRIKE, Means.ATTACK),
        (Means.VEHICLE_BOMB, Means.IED),
        (Means.MORTAR, Means.SHELLING),
        (Means.SNIPER_FIRE, Means.GUNFIRE),
        (Means.ARSON, Means.FIRE),
    ],
)
def test_a_kind_is_each_of_those_above_it_and_never_the_other_way(kind, other):
    assert is_a(kind, other)
    assert not is_a(other, kind)


def test_an_explosion_agrees_with_rivals_that_do_not_agree_with_each_other():
    strike, bomb = Means.AIR_STRIKE, Means.VEHICLE_BOMB

    assert may_be_one(Means.EXPLOSION, strike)
    assert may_be_one(bomb, Means.EXPLOSION)
    assert not may_be_one(strike, bomb)


def test_an_accident_is_no_attack():
    assert is_a(Means.COLLAPSE, Means.INCIDENT)
    assert not any(is_a(kind, Means.ATTACK) for kind in (Means.FUEL_OR_GAS, Means.COLLAPSE))


@pytest.mark.parametrize("kind", Means)
def test_no_kind_is_its_own_ancestor(kind):
    assert not any(is_a(parent, kind) for parent in PARENTS_OF.get(kind, ()))


def test_what_leaves_the_means_open_is_a_kind_of_nothing_exact():
    for kind in LEAVES_OPEN:
        assert set(PARENTS_OF.get(kind, ())) <= LEAVES_OPEN
