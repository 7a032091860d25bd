import pytest

from openinquest.extract.english.means import find_means
from openinquest.model import Means


def read(text, known=frozenset()):
    return [mention.means for mention in find_means(text, 0, len(text), known=known)]


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("an air strike", Means.AIR_STRIKE),
        ("an airstrike", Means.AIR_STRIKE),
        ("a coalition air raid", Means.AIR_STRIKE),
        ("a drone strike", Means.DRONE_STRIKE),
        ("a 500-pound guided bomb", Means.AIR_STRIKE),
        ("a truck bomb", Means.VEHICLE_BOMB),
        ("a lorry packed with explosives", Means.VEHICLE_BOMB),
        ("a suicide bomber", Means.SUICIDE_BOMB),
        ("booby traps", Means.BOOBY_TRAP),
        ("a roadside bomb", Means.PLANTED_BOMB),
        ("a cache of munitions", Means.STORED_EXPLOSIVES),
        ("explosives that the fighters had earlier stored", Means.STORED_EXPLOSIVES),
        ("a propane tank", Means.FUEL_OR_GAS),
        ("mortars", Means.ARTILLERY),
        ("a rocket", Means.ROCKET),
        ("gunfire", Means.GUNFIRE),
        ("an explosion", Means.EXPLOSION),
        ("an attack", Means.ATTACK),
    ],
)
def test_words_name_the_means(text, means):
    assert read(text) == [means]


def test_what_was_named_before_is_meant_again():
    known = frozenset({Means.AIR_STRIKE, Means.VEHICLE_BOMB})

    assert read("The strike set off the vehicle.", known) == [Means.AIR_STRIKE, Means.VEHICLE_BOMB]


@pytest.mark.parametrize("text", ["The vehicle stopped.", "A raid on the shop.", "It struck me."])
def test_without_a_naming_the_words_mean_nothing_of_the_kind(text):
    assert read(text) == []


def test_jets_that_struck_are_a_strike():
    assert Means.AIR_STRIKE in read("Jets of the U.S.-led coalition may have hit a barn.")
