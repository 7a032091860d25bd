import pytest

from openinquest.model import Effect, Means
from openinquest.weigh.titles import id_of, name_means, title_of


@pytest.mark.parametrize("means", Means)
def test_every_means_has_words_and_an_identifier(means):
    assert name_means(means)
    assert id_of((means,)) == f"x-{means.value}"


@pytest.mark.parametrize("effect", Effect)
def test_every_effect_has_words(effect):
    assert title_of((Means.FIRE,), [effect]) != title_of((Means.FIRE,), [])


def test_the_gravest_effect_names_the_account():
    effects = [Effect.DESTRUCTION, Effect.DEATHS, Effect.COLLAPSE]

    assert title_of((Means.ROCKET,), effects) == "Rocket fire killed them"


def test_a_chain_is_told_in_the_order_of_events():
    chain = (Means.DRONE_STRIKE, Means.STORED_EXPLOSIVES, Means.FIRE)

    assert title_of(chain, []) == (
        "A drone strike set off explosives kept there, which set off a fire"
    )


def test_rival_chains_have_rival_identifiers():
    there = id_of((Means.AIR_STRIKE, Means.VEHICLE_BOMB))
    back = id_of((Means.VEHICLE_BOMB, Means.AIR_STRIKE))

    assert there != back
