from dataclasses import replace

import pytest
from factories import a_check, a_claim, an_origin

from openinquest.model import (
    Cause,
    Effect,
    Event,
    Feature,
    ImpliedCharge,
    Mark,
    Means,
    Observation,
    Quantity,
    Verdict,
)
from openinquest.weigh import gather_explanations, weigh_evidence

STRIKE = a_claim(Cause((Means.AIR_STRIKE,), Effect.DEATHS), id="c1")
CHAIN = a_claim(Cause((Means.AIR_STRIKE, Means.STORED_EXPLOSIVES), Effect.DEATHS), id="c2")
SHELLS = a_claim(Cause((Means.ARTILLERY,), Effect.DEATHS), id="c3")
MORE = ImpliedCharge(1000, 90000)
BOMB = a_claim(Observation(Feature.MUNITION, suggests=(Means.AIR_STRIKE,)), id="c4")


def a_verdict(verdict, *claims, kg=100, implied=MORE):
    check = a_check(*claims)
    quantity = Quantity(kg, kg, kg)
    found = replace(check.found, verdict=verdict, claimed=quantity, implied_kg=implied)
    return replace(check, found=found)


def marks(check, *, claims=(STRIKE, CHAIN, SHELLS, BOMB)):
    """Return the marks of a check on a strike, a strike with a second charge, shells, the rest."""
    origins = [an_origin(claim, id=f"o-{claim.id}") for claim in claims]
    explanations = gather_explanations(claims, origins=origins)
    matrix = weigh_evidence(explanations, claims=claims, origins=origins, checks=[check])
    return [row.marks for row in matrix.rows if row.check == check.id]


def test_a_quantity_too_small_speaks_against_the_means_alone_and_for_a_second_charge():
    check = a_verdict(Verdict.INCONSISTENT, BOMB)

    [row] = marks(check)

    assert row == (Mark.INCONSISTENT, Mark.CONSISTENT, Mark.NEUTRAL, None)


def test_a_quantity_too_large_speaks_for_no_second_charge():
    check = a_verdict(Verdict.INCONSISTENT, BOMB, kg=10**6)

    [row] = marks(check)

    assert row == (Mark.INCONSISTENT, Mark.NEUTRAL, Mark.NEUTRAL, None)


def test_a_quantity_that_agrees_speaks_for_the_means_alone():
    [row] = marks(a_verdict(Verdict.CONSISTENT, BOMB))

    assert row == (Mark.CONSISTENT, Mark.NEUTRAL, Mark.NEUTRAL, None)


def test_where_nothing_can_be_told_the_row_is_neutral():
    [row] = marks(a_verdict(Verdict.CANNOT_TELL, BOMB, implied=None))

    assert set(row[:-1]) == {Mark.NEUTRAL}


@pytest.mark.parametrize("detail", [None, Event(Means.FIRE)])
def test_a_quantity_of_which_no_claim_tells_the_means_is_neutral(detail):
    source = a_claim(detail, id="c9")

    [row] = marks(a_verdict(Verdict.INCONSISTENT, source), claims=(STRIKE, source))

    assert row == (Mark.NEUTRAL, None)


def test_a_check_stands_for_itself_and_not_for_the_voice_whose_claim_it_rests_on():
    check = a_verdict(Verdict.INCONSISTENT, BOMB)
    claims = (STRIKE, CHAIN, BOMB)
    voice = an_origin(*claims)
    explanations = gather_explanations(claims, origins=[voice])

    matrix = weigh_evidence(explanations, claims=claims, origins=[voice], checks=[check])

    assert [(vote.origin, vote.check) for vote in matrix.votes] == [("o1", None), (None, check.id)]


def test_a_check_whose_claims_are_gone_is_no_row():
    assert marks(a_verdict(Verdict.INCONSISTENT, a_claim(id="gone"))) == []


def test_where_nobody_names_a_cause_a_check_leads_to_no_order():
    origins = [an_origin(BOMB)]
    explanations = gather_explanations([BOMB], origins=origins)
    check = a_verdict(Verdict.INCONSISTENT, BOMB)

    matrix = weigh_evidence(explanations, claims=[BOMB], origins=origins, checks=[check])

    assert len(explanations) == 1  # "something else"
    assert (matrix.sensitivity.smallest, matrix.sensitivity.prior) == (None, None)
