import pytest

from openinquest.extract.english.causes import find_causes
from openinquest.extract.english.means import find_means
from openinquest.model import Effect, Means

STRIKE, TRUCK = Means.AIR_STRIKE, Means.VEHICLE_BOMB
KNOWN = frozenset({STRIKE, TRUCK})


def read(text):
    means = find_means(text, 0, len(text), known=KNOWN)
    return [
        (found.means, found.effect, found.denied)
        for found in find_causes(text, 0, len(text), means)
    ]


@pytest.mark.parametrize(
    ("text", "means", "effect"),
    [
        ("The air strike killed nine people.", (STRIKE,), Effect.DEATHS),
        ("Nine people died in shelling.", (Means.ARTILLERY,), Effect.DEATHS),
        ("The house was destroyed by a gas tank.", (Means.FUEL_OR_GAS,), Effect.DESTRUCTION),
        ("A truck bomb brought the mill down.", (TRUCK,), Effect.COLLAPSE),
        ("The raid set off a truck bomb, and nine died.", (STRIKE, TRUCK), Effect.DEATHS),
        (
            "They were victims of a lorry bomb that was set off by the air strike.",
            (STRIKE, TRUCK),
            Effect.DEATHS,
        ),
        (
            "A bomb from the air raid touched off a store of munitions and flattened the block.",
            (STRIKE, Means.STORED_EXPLOSIVES),
            Effect.DESTRUCTION,
        ),
        ("It was an air strike.", (STRIKE,), None),
        ("Villagers blame a drone strike.", (Means.DRONE_STRIKE,), None),
        ("A car bomb did it.", (TRUCK,), None),
    ],
)
def test_a_cause_is_a_chain_with_an_effect(text, means, effect):
    assert (means, effect, False) in read(text)


@pytest.mark.parametrize(
    "text",
    [
        "The house was not hit by an air strike.",
        "There was no sign of an air strike.",
        "The deaths were not caused by the air strike.",
    ],
)
def test_a_denied_cause_is_kept_as_denied(text):
    assert [(means, denied) for means, _, denied in read(text)] == [((STRIKE,), True)]


def test_what_one_half_denies_is_not_read_into_the_other():
    found = read("A truck bomb destroyed the house, not an air strike.")

    assert ((TRUCK,), Effect.DESTRUCTION, False) in found
    assert all(denied for means, _, denied in found if means == (STRIKE,))


def test_a_collapse_and_the_deaths_in_it_are_two_effects():
    effects = {e for _, e, _ in read("The vehicle exploded, collapsing the barn and killing nine.")}

    assert effects == {Effect.COLLAPSE, Effect.DEATHS}


def test_what_would_have_happened_is_no_account_of_what_did():
    assert read("An air strike would have killed everyone.") == []


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("A Russian air raid killed nine.", "Russian"),
        ("An air strike by the coalition killed nine.", "coalition"),
        ("An air strike killed nine.", None),
    ],
)
def test_who_used_the_means_is_the_actor(text, actor):
    means = find_means(text, 0, len(text))

    (found,) = find_causes(text, 0, len(text), means)

    assert found.actor == actor
