import pytest
from factories import a_document

from openinquest.extract import claim_extractors
from openinquest.model import Cause, Certainty, Means, Polarity

ROCKET, STRIKE, SHELL = Means.ROCKET, Means.AIR_STRIKE, Means.ARTILLERY
GAS, MINE, DRONE = Means.FUEL_OR_GAS, Means.LANDMINE, Means.DRONE_STRIKE


def causes(text):
    claims = claim_extractors.get("english").extract(a_document(text)).claims
    return [claim for claim in claims if isinstance(claim.detail, Cause)]


def named(text):
    return [
        (claim.detail.means, claim.polarity is Polarity.DENIED, claim.certainty)
        for claim in causes(text)
    ]


def said(means, *, denied=False, certainty=Certainty.CERTAIN):
    return ((means,), denied, certainty)


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("The army said the explosion was caused by a stray rocket.", ROCKET),
        ("The explosion, it said, had been set off by a stray rocket.", ROCKET),
        ("Officials said the blast resulted from an artillery shell.", SHELL),
        ("The blast was the result of a gas leak, the mayor said.", GAS),
        ("The blast was due to a gas leak, the mayor said.", GAS),
        ("The army blamed the blast on a stray rocket.", ROCKET),
        ("The blast was attributed by the mayor to a gas leak.", GAS),
        ("A rocket that fell short caused the blast, the army said.", ROCKET),
        ("A stray rocket was responsible for the explosion at the mill.", ROCKET),
        ("A stray rocket was behind the explosion, the army said.", ROCKET),
        ("The cause of the explosion was a gas leak, the mayor said.", GAS),
        ("A gas leak was the cause of the fire, the mayor said.", GAS),
        ("The attack was carried out with a drone, the mayor said.", DRONE),
        ("The explosion was a drone strike, the mayor said.", DRONE),
        ("The explosion was caused by a mine, the mayor said.", MINE),
    ],
)
def test_what_a_blast_is_laid_to_is_its_cause(text, means):
    assert named(text) == [said(means)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It could have been an artillery shell.", said(SHELL, certainty=Certainty.POSSIBLE)),
        (
            "Early findings point to a drone strike, the mayor said.",
            said(DRONE, certainty=Certainty.PROBABLE),
        ),
        (
            "The blast may have been caused by a gas leak.",
            said(GAS, certainty=Certainty.POSSIBLE),
        ),
        ("The blast was not caused by a gas leak.", said(GAS, denied=True)),
        ("A spokesman said none of its rockets had been fired.", said(ROCKET, denied=True)),
        ("The movement said it had not fired any rockets.", said(ROCKET, denied=True)),
        ("The army denied that it had carried out an air strike.", said(STRIKE, denied=True)),
        ("The army denied carrying out an air strike.", said(STRIKE, denied=True)),
        ("The army ruled out an air strike as the cause.", said(STRIKE, denied=True)),
    ],
)
def test_a_cause_is_as_sure_as_it_is_said_to_be(text, expected):
    assert named(text) == [expected]


def test_two_rivals_of_one_sentence_are_told_apart():
    text = "The army said the blast was caused by a stray rocket, not an air strike."

    assert named(text) == [said(ROCKET), said(STRIKE, denied=True)]


@pytest.mark.parametrize(
    "text",
    [
        "The blast was caused by a gas leak or a drone strike.",
        "It was not clear whether the blast was caused by a gas leak or a drone strike.",
    ],
)
def test_each_of_several_alternatives_is_possible(text):
    assert named(text) == [
        said(GAS, certainty=Certainty.POSSIBLE),
        said(DRONE, certainty=Certainty.POSSIBLE),
    ]


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("A blast shook the clinic. The mayor said an air strike had hit it.", STRIKE),
        ("After the blast the army said the clinic was struck by a stray rocket.", ROCKET),
        ("After the blast the army said a rocket failed and landed on the clinic.", ROCKET),
        ("A gas canister exploded in the kitchen, the mayor said.", GAS),
    ],
)
def test_what_hit_the_place_of_a_blast_is_its_cause(text, means):
    assert named(text) == [said(means)]


@pytest.mark.parametrize(
    "text",
    [
        "A rocket had hit it, the mayor said.",  # nobody asks what went off
        "After the blast a rocket hit a farm in the hills.",
        "After the blast the mayor said the bomb had hit the clinic.",
        "The blast hit the gas pipe.",
        "Nobody knows what caused the blast.",
        "Unlike the attack in May, which was carried out with drones, this one made no noise.",
        "It was the twelfth drone strike in the province.",
        "If the explosion was caused by a gas leak, the pipes must be closed.",
        "The army warned that an attack would be carried out with drones.",
    ],
)
def test_what_nobody_lays_the_blast_to_is_no_cause_of_it(text):
    assert [each for each in named(text) if each[0] != (Means.EXPLOSION,)] == []


def test_the_quote_says_what_is_laid_to_the_means():
    (cause,) = causes("The army said the explosion was caused by a stray rocket.")

    assert cause.quote == "explosion was caused by a stray rocket"


@pytest.mark.parametrize(
    ("text", "means"),
    [
        (
            "The explosion killed 40. The ministry said the barracks was struck with rockets.",
            ROCKET,
        ),
        ("The blast killed 40. The army said that fighters hit the prison with rockets.", ROCKET),
        ("The blast killed 40. It said that the rebels had shelled the prison.", Means.SHELLING),
        ("The blast killed 40. It said that the prison had been shelled.", Means.SHELLING),
    ],
)
def test_what_struck_the_place_of_a_blast_is_a_cause_whatever_words_tell_it(text, means):
    assert said(means) in named(text)


def test_shelling_of_a_region_is_not_what_struck_the_place():
    text = "The blast killed 40. It said that the rebels had shelled the region."

    assert said(Means.SHELLING) not in named(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine died. He suggested that government troops had shelled their own people.", False),
        ('Nine died. His men "did not fire a single shell" that morning, he said.', True),
    ],
)
def test_who_shelled_people_and_who_fired_no_shell_are_rival_accounts(text, expected):
    assert [(means, denied) for means, denied, _ in named(text)] == [((Means.SHELLING,), expected)]


def test_a_besieged_city_is_no_siege_that_killed():
    text = "Mortar shells hit a market in the besieged city of Tal Nasra, killing 21 people."

    assert [means for means, *_ in named(text)] == [(Means.MORTAR,)]
