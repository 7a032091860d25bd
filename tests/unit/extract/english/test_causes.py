import pytest
from drawn_trees import a_tree, drawn

from openinquest.extract.english.analyser.reading import analyse
from openinquest.extract.english.causes import find_causes
from openinquest.extract.english.means import find_means
from openinquest.model import Effect, Means

STRIKE, TRUCK, DRONE = Means.AIR_STRIKE, Means.VEHICLE_BOMB, Means.DRONE_STRIKE
KNOWN = frozenset({STRIKE, TRUCK})


def read(text):
    means = find_means(text, 0, len(text), known=KNOWN)
    tree = a_tree(text, drawn()[text]) if text in drawn() else None
    return [
        (found.means, found.effect, found.denied)
        for found in find_causes(text, 0, len(text), means, tree)
        if not found.if_denied
    ]


@pytest.mark.parametrize(
    ("text", "means", "effect"),
    [
        ("The air strike killed nine people.", (STRIKE,), Effect.DEATHS),
        ("Nine people died in shelling.", (Means.SHELLING,), Effect.DEATHS),
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
        ("A Russian air raid killed nine.", "Russia"),
        ("An air strike by the coalition killed nine.", "coalition"),
        ("An air strike killed nine.", None),
    ],
)
def test_who_used_the_means_is_the_actor(text, actor):
    means = find_means(text, 0, len(text))

    (found,) = find_causes(text, 0, len(text), means)

    assert found.actor == actor


@pytest.mark.parametrize(
    "text",
    [
        "The attack killed nine people.",
        "The collapse of the house killed nine people.",
        "The coalition flew several strikes near Kirkuk and was aware of reports of deaths.",
        "The bomb was too small to bring the house down.",
        "Nine people have died since the shelling began.",
        "He heard the explosion from his bakery.",
        "It was the third strike on the mill.",
    ],
)
def test_what_accounts_for_nothing_is_no_cause(text):
    assert read(text) == []


def test_the_only_thing_that_could_have_done_it_did_it():
    assert read("Nothing but an air strike could have done such damage.") == [
        ((STRIKE,), Effect.DESTRUCTION, False)
    ]


def test_several_means_can_be_named_one_beside_the_other():
    found = read("Some blame a drone strike, others artillery.")

    assert [means for means, _, _ in found] == [(Means.DRONE_STRIKE,), (Means.ARTILLERY,)]


def test_one_of_several_strikes_had_a_part_in_it():
    assert read("One of the strikes had a part in it.") == [((STRIKE,), Effect.DEATHS, False)]


def test_what_a_strike_set_off_did_the_rest_also_behind_a_turn():
    text = "Jets hit a lorry loaded with explosives, and that the blast of the lorry flattened it."

    assert (STRIKE, TRUCK) in [means for means, _, _ in read(text)]


def test_that_a_strike_happened_at_all_is_a_cause_only_where_it_is_denied():
    text = "The ministry denied that any air strike had been carried out."
    means = find_means(text, 0, len(text))

    (found,) = find_causes(text, 0, len(text), means)

    assert (found.means, found.effect, found.if_denied) == ((STRIKE,), None, True)


def test_no_explosion_denies_no_bomb():
    assert read("No explosion tore the mill from within.") == []


def test_many_means_cost_no_more_than_their_length():
    text = "the air strike killed nine and the bomb destroyed it, " * 2000
    means = find_means(text, 0, len(text))

    assert find_causes(text, 0, len(text), means)


def test_a_store_that_was_hit_went_off_only_where_the_words_say_so():
    hit = "An air strike hit a weapons depot, killing nine people."
    went_off = "An air strike hit a weapons depot, which exploded, killing nine people."

    assert [means for means, _, _ in read(hit)] == [(STRIKE,)]
    assert (STRIKE, Means.STORED_EXPLOSIVES) in [means for means, _, _ in read(went_off)]


@pytest.mark.parametrize(
    "text",
    [
        "The army destroyed a missile launch site.",
        "A bomb disposal instructor was killed.",
    ],
)
def test_a_means_in_the_name_of_something_is_no_cause(text):
    means = find_means(text, 0, len(text))

    assert find_causes(text, 0, len(text), means, analyse(text, 0, len(text))) == []


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("Nine died in a drone strike or shelling.", [Means.DRONE_STRIKE, Means.SHELLING]),
        ("The mill was destroyed by rockets and shells.", [Means.ROCKET, Means.SHELLING]),
    ],
)
def test_each_means_of_a_row_is_a_cause(text, means):
    found = find_causes(
        text, 0, len(text), find_means(text, 0, len(text)), analyse(text, 0, len(text))
    )

    assert [each.means for each in found] == [(each,) for each in means]


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("It is unlikely that a drone started the fire in which two men died.", DRONE),
        ("The clinic was destroyed by a rocket rather than by an air strike.", STRIKE),
        ("We did not shell the clinic.", Means.SHELLING),
    ],
)
def test_what_is_denied_through_its_verb_or_instead_is_denied(text, means):
    found = find_causes(
        text, 0, len(text), find_means(text, 0, len(text)), analyse(text, 0, len(text))
    )

    assert [each.denied for each in found if each.means == (means,)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Like the truck bomb that killed forty, the blast came at noon.",
        "The damage was consistent with a rocket.",
        "No planes flew, he said, no drone, nothing.",
    ],
)
def test_what_is_compared_or_only_there_is_no_cause(text):
    tree = analyse(text, 0, len(text))

    assert [
        each
        for each in find_causes(text, 0, len(text), find_means(text, 0, len(text)), tree)
        if not each.if_denied and each.means != (Means.EXPLOSION,)
    ] == []


def test_harm_that_there_was_none_of_denies_no_means():
    text = "The base was attacked by drones, without casualties."
    means = find_means(text, 0, len(text))

    found = find_causes(text, 0, len(text), means, analyse(text, 0, len(text)))

    assert [(each.rule, each.denied) for each in found] == [("cause.hit", False)]
