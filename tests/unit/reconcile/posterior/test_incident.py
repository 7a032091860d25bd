import pytest
from factories import a_claim, a_document, an_origin
from stated_tolls import toll

from openinquest.model import Group, Harm, SourceKind
from openinquest.reconcile.posterior import SHIPPED, estimate_incident
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
