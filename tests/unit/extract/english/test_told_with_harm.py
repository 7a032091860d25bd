import pytest
from factories import a_document

from openinquest.extract import claim_extractors
from openinquest.model import Cause, Means, Polarity


def causes(text):
    claims = claim_extractors.get("english").extract(a_document(text)).claims
    return [claim for claim in claims if isinstance(claim.detail, Cause)]


@pytest.mark.parametrize(
    ("text", "means", "quote"),
    [
        (
            "A car bomb exploded in a market in Erbil. Nine people were killed, the mayor said.",
            Means.VEHICLE_BOMB,
            "car bomb exploded",
        ),
        (
            "Nine people were killed in Saada. An air strike hit a school, residents said.",
            Means.AIR_STRIKE,
            "air strike hit a school",
        ),
        (
            "A suicide bomber blew himself up at a gate, police said. Nine worshippers died.",
            Means.SUICIDE_BOMB,
            "blew himself up",
        ),
        ("Gunmen opened fire on a bus. Four people were killed.", Means.GUNFIRE, "opened fire"),
        (
            "The army carried out a drone strike. Four people were killed.",
            Means.DRONE_STRIKE,
            "carried out a drone strike",
        ),
    ],
)
def test_what_acted_beside_a_sentence_of_harm_is_its_cause(text, means, quote):
    (cause,) = causes(text)

    assert (cause.detail.means, cause.quote, cause.rule) == ((means,), quote, "cause.told")


def test_its_voice_is_who_says_that_it_acted():
    (cause,) = causes("An air strike hit a school, residents said. Nine people were killed.")

    assert [source.label for source in cause.sources] == ["residents"]


@pytest.mark.parametrize(
    "text",
    [
        "A mayor warned of air strikes. Nine people were killed.",
        "An air strike hit a school. Nobody was hurt.",
        "Nine people were killed in a fire. An air strike hit a mill.",
        "Nine people were killed. In another town an air strike hit a mill.",
        "Nine people were killed.\nAn air strike hit a mill in the hills.",
        "Nine people were killed. Photographers filmed the site of an air strike.",
        "The shelling had stopped at noon. Later the roof fell in and killed six people.",
        "Nine people were killed. The mayor spoke of an air strike.",
    ],
)
def test_what_is_only_spoken_of_beside_harm_is_no_cause_of_it(text):
    assert [cause for cause in causes(text) if cause.rule == "cause.told"] == []


def test_a_sentence_that_names_its_own_cause_takes_none_from_beside():
    text = "Nine people were killed by a mortar round. An air strike hit a mill."

    assert [cause.detail.means for cause in causes(text)] == [(Means.MORTAR,)]


def test_who_denies_their_own_attack_beside_the_harm_denies_that_cause():
    (cause,) = causes("The army denied that it had bombed the town with drones. Nine people died.")

    assert (cause.detail.means, cause.polarity) == ((Means.DRONE_STRIKE,), Polarity.DENIED)
