"""What stands whatever a voice denies or fears."""

import pytest
from factories import a_document
from harm import toll_claims

from openinquest.extract.english import EnglishExtractor
from openinquest.model import Cause, Certainty, Effect, Event, Polarity


def events(text):
    extraction = EnglishExtractor().extract(a_document(text))
    return [claim for claim in extraction.claims if isinstance(claim.detail, Event)]


@pytest.mark.parametrize(
    "text",
    [
        "Detectives have ruled out sabotage in the explosion in Mosul.",
        "The governor rejected any link between the explosion in Mosul and the rebels.",
        "The ministry denied that its soldiers were behind the shelling in Mosul.",
        "The army denied that the shelling in Mosul had killed children.",
        "The army denied knowing of the shelling in Mosul.",
        "The army denied firing the rocket that hit a bakery in Mosul.",
        "The army denied hitting a bakery in the raid on Mosul.",
        "The army denied that the shelling of Mosul was a mistake.",
        "Villagers received no warning before the raid in Mosul.",
    ],
)
def test_what_a_denial_only_speaks_of_stands(text):
    (event,) = events(text)

    assert event.polarity is Polarity.AFFIRMED
    assert event.sources == ()
    assert event.detail.actor is None


@pytest.mark.parametrize(
    "text",
    [
        "The army denied shelling a bakery in Mosul.",
        "The army denied that it had shelled a bakery in Mosul.",
        "The army denied that the rocket hit a bakery in Mosul.",
        "The army denied that the shelling in Mosul took place.",
        "The army rejected reports of the shelling in Mosul.",
        "Detectives have ruled out an explosion in Mosul.",
    ],
)
def test_what_a_denial_is_about_falls(text):
    assert [event.polarity for event in events(text)] == [Polarity.DENIED]


def test_a_denial_leaves_a_raid_to_whom_its_own_words_name():
    (event,) = events("The army denied any knowledge of the Israeli strike in Gaza City.")

    assert event.detail.actor == "Israel"


def test_a_denied_weapon_falls_though_the_attack_stands():
    (event,) = events("The army denied claims that it used cluster bombs in the attack on Mosul.")

    assert event.polarity is Polarity.AFFIRMED
    assert event.detail.weapon is None


def test_who_denies_planting_a_bomb_denies_neither_the_bomb_nor_its_dead():
    (toll,) = toll_claims("The rebels denied planting the bomb that killed nine people.")

    assert toll.polarity is Polarity.AFFIRMED


def test_who_denies_that_a_raid_killed_denies_that_it_did():
    text = "The army denied that the air strike had killed children."
    claims = EnglishExtractor().extract(a_document(text)).claims

    (cause,) = [claim for claim in claims if isinstance(claim.detail, Cause)]

    assert cause.detail.effect is Effect.DEATHS
    assert cause.polarity is Polarity.DENIED


def test_what_only_dates_a_warning_is_certain():
    text = "The army warned the villagers to leave before it bombed Mosul."

    (event,) = events(text)

    assert event.certainty is Certainty.CERTAIN
    assert event.sources == ()


def test_what_somebody_has_said_since_is_their_word():
    text = (
        "Turkish officers have suggested since that rebels packed the mill with people and "
        "wired it with explosives."
    )
    claims = EnglishExtractor().extract(a_document(text)).claims
    assert claims
    assert {source.label for claim in claims for source in claim.sources} == {"Turkish officers"}
