"""What is denied by way of a noun, or called untrue, and who is then taken at their word."""

import pytest
from factories import a_document
from harm import toll_claims

from openinquest.extract import claim_extractors
from openinquest.model import Cause, Polarity


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("The ministry denied claims that its aircraft had killed 15 villagers.", Polarity.DENIED),
        ("The army rejected reports that 15 villagers had been killed.", Polarity.DENIED),
        (
            "Reports that 15 villagers had been killed are false, the ministry said.",
            Polarity.DENIED,
        ),
        (
            "Reports that 15 villagers had been killed were not true, the ministry said.",
            Polarity.DENIED,
        ),
        (
            "Reports that 15 villagers had been killed weren’t true, the ministry said.",
            Polarity.DENIED,
        ),
        (
            "Claims that 15 villagers had been killed are completely baseless, the ministry said.",
            Polarity.DENIED,
        ),
        (
            "Reports that 15 villagers had been killed are not false, the ministry said.",
            Polarity.AFFIRMED,
        ),
        (
            "The ministry repeated claims that 15 villagers had been killed.",
            Polarity.AFFIRMED,
        ),
        (
            "Reports that 15 villagers had been killed were confirmed. That a hall fell is false.",
            Polarity.AFFIRMED,
        ),
    ],
)
def test_what_is_denied_by_a_noun_or_called_untrue_is_denied_and_nothing_else(text, polarity):
    (claim,) = toll_claims(text)

    assert claim.polarity is polarity


def test_who_cannot_verify_a_claim_does_not_make_it():
    (claim,) = toll_claims("The agency could not verify the ministry's claim that 30 people died.")

    assert [source.label for source in claim.sources] == ["ministry"]


def test_a_thing_that_claims_lives_says_nothing():
    (claim,) = toll_claims("The shelling claimed the lives of three people.")

    assert claim.sources == ()


def test_some_who_were_shot_fatally_leave_the_others_injured():
    told = {
        (claim.detail.harm.value, claim.detail.count.exact)
        for claim in toll_claims("Four men were shot, two of them fatally.")
    }

    assert told == {("killed", 2), ("killed_or_injured", 4), ("injured", 2)}


def test_what_an_earlier_version_of_a_text_said_was_its_publishers():
    (claim,) = toll_claims("An earlier version of this report said 15 villagers had been killed.")

    assert (claim.sources, claim.polarity) == ((), Polarity.AFFIRMED)


def test_what_is_said_instead_of_a_rejected_claim_is_asserted():
    text = 'The mayor rejected that: "It was a car bomb, we saw it burn."'
    (cause,) = (
        claim
        for claim in claim_extractors.get("english").extract(a_document(text)).claims
        if isinstance(claim.detail, Cause)
    )

    assert (cause.polarity, cause.speaker.label) == (Polarity.AFFIRMED, "mayor")
