from datetime import timedelta

import pytest
from factories import NOON, a_claim, a_judgement, a_toll

from openinquest.model import Group, Harm, JudgementKind, Polarity, Scope, Toll
from openinquest.reconcile.standing import left_out, rejections
from openinquest.reconcile.stated import stated_tolls


def reasons(*claims, rejected=None):
    return left_out(list(stated_tolls(claims, origins=[], documents=[])), rejected or {})


def test_an_affirmed_counted_toll_of_the_incident_stands():
    assert reasons(a_claim()) == {}


@pytest.mark.parametrize(
    ("claim", "reason"),
    [
        (a_claim(polarity=Polarity.DENIED), "the voice says that it is not so"),
        (
            a_claim(a_toll(scope=Scope.TOTAL)),
            "it counts a longer stretch of events than this incident",
        ),
        (a_claim(a_toll(scope=Scope.OTHER)), "it tells of another incident"),
    ],
)
def test_what_cannot_set_an_end_is_left_out_with_the_reason(claim, reason):
    assert reasons(claim) == {claim.id: reason}


def test_a_part_is_left_out_where_somebody_counts_the_whole():
    whole, part = a_claim(a_toll(40), id="d1#1"), a_claim(a_toll(3, scope=Scope.PART), id="d1#2")

    assert reasons(whole, part) == {part.id: "it counts a part of the incident only"}


def test_the_largest_part_stands_where_nobody_counts_the_whole():
    five = a_claim(a_toll(5, scope=Scope.PART), id="d1#1")
    two = a_claim(a_toll(2, scope=Scope.PART), id="d1#2")

    assert reasons(five, two) == {two.id: "it counts a part of the incident only"}


def test_a_plural_is_no_count_of_the_whole():
    plural = a_claim(Toll(Harm.KILLED, Group.CIVILIANS, None), id="d1#1")

    assert reasons(plural, a_claim(a_toll(3, scope=Scope.PART), id="d1#2")) == {}


def test_a_part_that_a_person_rejected_does_not_stand_alone():
    part = a_claim(a_toll(5, scope=Scope.PART))

    assert reasons(part, rejected={part.id: "a person rejected it: twice"}) != {}


def test_a_persons_rejection_goes_before_every_other_reason():
    claim = a_claim(polarity=Polarity.DENIED)

    assert reasons(claim, rejected={claim.id: "a person rejected it: twice"}) == {
        claim.id: "a person rejected it: twice"
    }


def test_the_last_decision_on_a_claim_holds():
    reject = a_judgement(JudgementKind.REJECT, "c1", id="j1")
    accept = a_judgement(JudgementKind.ACCEPT, "c1", id="j2", made_utc=NOON + timedelta(days=1))

    assert rejections([accept, reject]) == {}


def test_a_reason_does_not_name_who_decided():
    reject = a_judgement(JudgementKind.REJECT, "c1", actor="an analyst")

    assert "analyst" not in rejections([reject])["c1"]


def test_other_kinds_of_judgement_reject_nothing():
    assert rejections([a_judgement(JudgementKind.MERGE, "d1", "d2")]) == {}
