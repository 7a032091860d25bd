import pytest

from openinquest.extract.english.analyser.reading import analyse
from openinquest.extract.english.observations import find_observations
from openinquest.model import Feature, Means


def read(text):
    return {f.detail.feature: f for f in find_observations(text, 0, len(text))}


@pytest.mark.parametrize(
    ("text", "feature"),
    [
        ("The bricks were thrown into the street by a force from within.", Feature.DEBRIS),
        ("The floors fell straight down, one on the other.", Feature.COLLAPSE),
        ("Divers measured a crater four metres wide.", Feature.CRATER),
        ("There was a round hole in the roof.", Feature.HOLE),
        ("They found bomb fragments in the yard.", Feature.RESIDUE),
        ("The munition was too small to bring down a barn.", Feature.MUNITION),
        ("The bomb hit its target.", Feature.ACCURACY),
        ("A secondary explosion followed.", Feature.SECOND_EXPLOSION),
        ("The cellar was packed with explosives.", Feature.EXPLOSIVES_PRESENT),
        ("Six houses on the lane were flattened.", Feature.DAMAGE),
        ("Families were sheltering in the school.", Feature.PEOPLE_PRESENT),
        ("Gunmen had fired on the troops all morning.", Feature.FIGHTING),
        ("Satellite images show the pier whole.", Feature.IMAGERY),
    ],
)
def test_words_tell_what_was_seen(text, feature):
    assert feature in read(text)


@pytest.mark.parametrize(
    ("text", "feature"),
    [
        ("There was no crater.", Feature.CRATER),
        ("A strike would have thrown the debris outward.", Feature.DEBRIS),
        ("Engineers saw no sign of an air strike.", Feature.DAMAGE),
    ],
)
def test_what_was_looked_for_and_not_seen_is_denied(text, feature):
    assert read(text)[feature].denied


def test_a_lack_of_power_is_the_observation_and_not_its_denial():
    found = read("The bomb did not have enough power to level the house.")[Feature.MUNITION]

    assert not found.denied
    assert found.detail.speaks_against == (Means.AIR_STRIKE,)


def test_what_the_sentence_draws_from_it_is_kept():
    text = (
        "An air strike would have scattered rubble outward, but the walls fell inward with "
        "the explosion of the truck, so it was the truck explosion."
    )
    found = read(text)[Feature.DEBRIS]

    assert found.detail.speaks_against == (Means.AIR_STRIKE,)


@pytest.mark.parametrize(
    ("text", "suggests"),
    [
        ("All the walls had been rigged with explosives.", (Means.BOOBY_TRAP,)),
        ("Beside the mill they found a large vehicle bomb.", (Means.VEHICLE_BOMB,)),
        ("A lorry loaded with explosives stood there.", (Means.VEHICLE_BOMB,)),
        ("The cellar held a store of explosives.", (Means.STORED_EXPLOSIVES,)),
        ("The bomb went through the roof.", (Means.AIR_STRIKE,)),
    ],
)
def test_how_explosives_lay_there_tells_what_they_are_a_sign_of(text, suggests):
    assert [f.detail.suggests for f in find_observations(text, 0, len(text))][-1] == suggests


@pytest.mark.parametrize(
    "text",
    [
        "The rebels packed the house with families.",
        "They moved from house to house through holes in the walls.",
        "Dozens of people were reported killed there.",
    ],
)
def test_words_of_another_matter_are_no_observation_of_it(text):
    assert not {Feature.EXPLOSIVES_PRESENT, Feature.HOLE, Feature.PEOPLE_PRESENT} & set(
        read(text)
    ) - ({Feature.PEOPLE_PRESENT} if "packed" in text else set())


def test_each_clause_gives_its_own_observation():
    text = "The mill was rigged with explosives, and gunmen fired from its roof."

    assert {Feature.EXPLOSIVES_PRESENT, Feature.FIGHTING} <= set(read(text))


def test_plain_news_holds_no_observation():
    assert read("The mayor thanked the cooks and went home.") == {}


@pytest.mark.parametrize(
    ("text", "suggests", "against"),
    [
        ("Investigators found explosives in the house.", True, False),
        ("There were no explosives in the house, he said.", False, True),
    ],
)
def test_absence_of_a_sign_speaks_against_what_the_sign_would_point_at(text, suggests, against):
    (found, *_) = find_observations(text, 0, len(text))

    assert (bool(found.detail.suggests), bool(found.detail.speaks_against)) == (suggests, against)


@pytest.mark.parametrize(
    ("text", "suggests", "against"),
    [
        ("The small crater was not consistent with an air strike.", (), (Means.AIR_STRIKE,)),
        ("The crater was too shallow for an air strike.", (), (Means.AIR_STRIKE,)),
        ("The crater was typical of a mortar round.", (Means.MORTAR,), ()),
        ("The damage was consistent with a rocket.", (Means.ROCKET,), ()),
        ("Fragments found at the mill came from a guided bomb.", (Means.AIR_STRIKE,), ()),
        ("Fragments collected there did not match a rocket.", (), (Means.ROCKET,)),
    ],
)
def test_what_its_speaker_draws_from_it_is_kept_and_denies_no_crater(text, suggests, against):
    (found,) = find_observations(text, 0, len(text))

    assert (found.detail.suggests, found.detail.speaks_against) == (suggests, against)
    assert not found.denied


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Residents heard the roar of a jet before the blast.", False),
        ("A drone was seen circling over the mill.", False),
        ("Residents heard no aircraft that night.", True),
        ("Its jets had not been flying over the town.", True),
        ("No aircraft were operating in the area.", True),
    ],
)
def test_aircraft_about_the_time_or_none_are_an_observation(text, denied):
    (found,) = find_observations(text, 0, len(text), analyse(text, 0, len(text)))

    assert (found.detail.feature, found.denied) == (Feature.AIRCRAFT, denied)


@pytest.mark.parametrize("text", ["It had not fired any rockets.", "A drone strike hit the mill."])
def test_what_flew_is_no_store_and_a_strike_no_aircraft_seen(text):
    assert list(find_observations(text, 0, len(text))) == []


@pytest.mark.parametrize(
    ("text", "means"),
    [
        (
            "Remnants at the site were identified as parts of a Hellfire missile.",
            Means.DRONE_STRIKE,
        ),
        ("Experts identified fragments there as those of a guided bomb.", Means.AIR_STRIKE),
        ("The remnants were from a GBU-39 bomb.", Means.AIR_STRIKE),
        ("Photographs show the tail fin of a mortar shell.", Means.MORTAR),
    ],
)
def test_what_fragments_are_taken_for_speaks_for_that_weapon(text, means):
    assert read(text)[Feature.RESIDUE].detail.suggests == (means,)
