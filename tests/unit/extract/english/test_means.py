import pytest

from openinquest.extract.english.means import find_means, kind_of_strike, means_known
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
        ("mortars", Means.MORTAR),
        ("shelling", Means.SHELLING),
        ("howitzers", Means.ARTILLERY),
        ("a cruise missile", Means.MISSILE),
        ("a barrel bomb", Means.BARREL_BOMB),
        ("cluster munitions", Means.CLUSTER_MUNITION),
        ("a landmine", Means.LANDMINE),
        ("an unexploded shell", Means.EXPLOSIVE_REMNANT),
        ("an improvised explosive device", Means.IED),
        ("a hand grenade", Means.GRENADE),
        ("sniper fire", Means.SNIPER_FIRE),
        ("crossfire", Means.CLASH),
        ("a night raid", Means.RAID),
        ("summary executions", Means.EXECUTION),
        ("a massacre", Means.MASSACRE),
        ("tortured", Means.TORTURE),
        ("poison gas", Means.CHEMICAL_ATTACK),
        ("an abduction", Means.KIDNAPPING),
        ("two arrests", Means.DETENTION),
        ("looted", Means.LOOTING),
        ("a siege", Means.SIEGE),
        ("a blockade", Means.BLOCKADE),
        ("set the mill on fire", Means.ARSON),
        ("a stampede", Means.CRUSH),
        ("the collapse of a house", Means.COLLAPSE),
        ("a bombing", Means.EXPLOSIVE_VIOLENCE),
        ("strafing", Means.AERIAL_ATTACK),
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


def test_a_raid_is_of_soldiers_where_nothing_came_from_the_air():
    assert read("Four were hurt in Friday's raid.") == [Means.RAID]
    assert read("The raid went on.", frozenset({Means.AIR_STRIKE})) == [Means.AIR_STRIKE]


def test_a_bombing_is_from_the_air_where_only_such_bombs_are_spoken_of():
    assert read("The bombing went on.", frozenset({Means.AIR_STRIKE})) == [Means.AIR_STRIKE]
    both = frozenset({Means.AIR_STRIKE, Means.VEHICLE_BOMB})
    assert read("The bombing went on.", both) == [Means.EXPLOSIVE_VIOLENCE]


def test_the_third_of_several_strikes_is_a_strike():
    known = frozenset({Means.AIR_STRIKE})

    assert Means.AIR_STRIKE in read("The third fell near a mill.", known)
    assert read("The third fell ill.") == []


def test_many_mentions_cost_no_more_than_their_length():
    text = "the strike hit the bomb and " * 4000

    assert len(find_means(text, 0, len(text), known=frozenset({Means.AIR_STRIKE}))) == 12000


@pytest.mark.parametrize("text", ["The vehicle stopped.", "It struck me."])
def test_without_a_naming_the_words_mean_nothing_of_the_kind(text):
    assert read(text) == []


def test_jets_that_struck_are_a_strike():
    assert Means.AIR_STRIKE in read("Jets of the U.S.-led coalition may have hit a barn.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Strikes on the depot followed.", [Means.AIR_STRIKE]),
        ("They debated when and where to strike the depot.", []),
        ("They would strike the depot again.", []),
    ],
)
def test_a_strike_that_is_planned_is_none_that_was(text, expected):
    known = frozenset({Means.AIR_STRIKE})
    assert [mention.means for mention in find_means(text, 0, len(text), known=known)] == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A missile strike hit a station. The strike killed nine.", Means.MISSILE),
        ("They hit it with rockets from the east. The strike killed nine.", Means.AIR_STRIKE),
        ("It was struck with rockets from the east. The strike killed nine.", Means.ROCKET),
        ("It was hit by rockets in May. A strike killed nine.", Means.AIR_STRIKE),
        ("A strike carried out with artillery hit it.", Means.ARTILLERY),
        ("The strike killed nine. Rockets were fired later.", Means.AIR_STRIKE),
        ("A rocket strike and a missile strike hit it.", Means.AIR_STRIKE),
        ("It was struck by a car.", Means.AIR_STRIKE),
    ],
)
def test_a_strike_is_of_the_kind_that_the_text_gives_strikes(text, kind):
    assert kind_of_strike(text) is kind


def test_a_strike_is_read_as_that_kind_unless_one_from_the_air_is_named():
    text = "The strike killed nine."
    read_as = [
        find_means(text, 0, len(text), known=known, strike=Means.ROCKET)[0].means
        for known in (frozenset(), frozenset({Means.DRONE_STRIKE}))
    ]

    assert read_as == [Means.ROCKET, Means.DRONE_STRIKE]


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("multiple launch rocket systems", Means.ROCKET),
        ("a HIMARS launcher", Means.ROCKET),
        ("an Iskander", Means.MISSILE),
        ("two Shaheds", Means.DRONE_STRIKE),
        ("a glide bomb", Means.AIR_STRIKE),
        ("an incendiary device", Means.ARSON),
    ],
)
def test_weapons_by_their_names_are_means(text, means):
    assert read(text) == [means]


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("A drone hit it. The strike killed nine.", {Means.DRONE_STRIKE}),
        ("The strike killed nine.", {Means.AIR_STRIKE}),
    ],
)
def test_a_bare_strike_adds_no_means_where_one_from_the_air_is_named(text, known):
    assert means_known(text, strike=Means.AIR_STRIKE) >= known
    assert len(means_known(text, strike=Means.AIR_STRIKE)) == 1
