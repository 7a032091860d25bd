import pytest
from factories import a_claim, a_document, an_origin
from stated_tolls import toll

from openinquest.model import Group, Harm, SourceKind, VoiceClass
from openinquest.reconcile.posterior import (
    SHIPPED,
    Question,
    estimate_incident,
    total_incidents,
)
from openinquest.reconcile.posterior.observation import Observation
from openinquest.reconcile.settled import settle_tolls


def estimates(*tolls, voices=None):
    document = a_document(published=None)
    claims = [a_claim(t, document=document, id=str(n)) for n, t in enumerate(tolls)]
    spoken = voices or [f"voice {claim.id}" for claim in claims]
    origins = [
        an_origin(
            *(c for c, by in zip(claims, spoken, strict=True) if by == voice),
            id=voice,
            kind=SourceKind.MEDIC,
        )
        for voice in dict.fromkeys(spoken)
    ]
    settled = settle_tolls(claims, origins=origins, documents=[document])
    found = estimate_incident(settled, origins, None, SHIPPED)
    return {(each.harm, each.group): each for each in found}


def test_each_harm_and_group_of_which_a_number_is_given_is_estimated():
    found = estimates(toll(40), toll(7, harm=Harm.INJURED), toll(30, group=Group.CIVILIANS))

    assert set(found) == {
        (Harm.KILLED, Group.ALL),
        (Harm.KILLED, Group.CIVILIANS),
        (Harm.INJURED, Group.ALL),
    }


def test_where_nothing_is_counted_there_is_no_estimate():
    assert estimates(toll("some"), toll(12, "or more", vague=True)) == {}


def test_an_estimate_names_its_claims_its_voices_and_its_anchor():
    found = estimates(toll(40), toll(44), toll(44), voices=["a", "b", "b"])

    estimate = found[Harm.KILLED, Group.ALL]
    assert estimate.origins == 2
    assert set(estimate.claims) == {"0", "1", "2"}
    assert estimate.anchor == "local"
    assert "fitted to no corpus" in estimate.parameters


@pytest.mark.parametrize("absurd", [10**18, 2_000_000])
def test_a_number_past_belief_is_not_averaged_in(absurd):
    assert estimates(toll(40), toll(absurd)) == estimates(toll(40))


def test_few_claims_leave_it_wide():
    found = estimates(toll(105), toll(137), toll(200, "or more"))[Harm.KILLED, Group.ALL]

    assert found.high > 1.8 * found.low


def test_the_voice_that_moves_the_middle_most_is_named_first():
    found = estimates(toll(40), toll(42), toll(41), toll(90))[Harm.KILLED, Group.ALL]

    first = found.drivers[0]
    assert first.claims == ("3",)
    assert first.without < found.middle
    assert len(found.drivers) == 3


def test_a_voice_alone_drives_nothing():
    assert estimates(toll(40))[Harm.KILLED, Group.ALL].drivers == ()


def asked(number, harm=Harm.KILLED):
    answer = Observation(number - 0.5, number + 0.5, VoiceClass.LOCAL, "", None)
    return Question(harm, Group.ALL, (answer,))


def test_a_total_says_how_many_incidents_have_a_number_and_how_many_have_none():
    killed, injured = total_incidents([[asked(4), asked(9, Harm.INJURED)], [asked(7)], []], SHIPPED)

    assert (killed.harm, killed.incidents, killed.without) == (Harm.KILLED, 2, 1)
    assert (injured.harm, injured.incidents, injured.without) == (Harm.INJURED, 1, 2)
    assert killed.low < 11 < killed.high
    assert killed.anchor == "local"


def test_of_nothing_asked_there_is_no_total():
    assert total_incidents([[], []], SHIPPED) == ()
