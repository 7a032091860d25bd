"""Of several numbers of one document, the one for which most speaks counts the whole."""

from itertools import permutations

import pytest
from factories import a_claim, a_document, a_judgement, a_source, an_origin

from openinquest.model import Count, Group, Harm, JudgementKind, Scope, Toll
from openinquest.reconcile import reconcile_figures
from openinquest.reconcile.settled import settle_tolls
from openinquest.reconcile.wholes import WEIGHED, WEIGHTS, Mark

TITLE = "Four dead at the mill"
TEXT = (
    "Four people died at the mill on Monday.\n\n"
    + "The mill has stood by the river for a hundred years. " * 8
    + "Two millers died at the gate. One more died in the yard. Six people died, a guard said."
)


def killed(number, quote, *, counted=(), scope=Scope.INCIDENT, group=Group.ALL, by=None, id=None):
    """Return a claim of so many dead by the document itself, or by a voice."""
    document = a_document(TEXT, title=TITLE)
    return a_claim(
        Toll(Harm.KILLED, group, Count(number, number), scope, counted=tuple(counted)),
        document=document,
        quote=quote,
        id=id or f"d1#{number}",
        sources=(a_source(by),) if by else (),
    )


def settled(*claims, judgements=(), origins=()):
    document = a_document(TEXT, title=TITLE)
    return settle_tolls(claims, origins=origins, documents=[document], judgements=judgements)


FOUR = killed(4, "Four people died")
TWO = killed(2, "Two millers died")
SUM = killed(5, "One more died", counted=("d1#4",))
SIX = killed(6, "Six people died", by="guard")


def test_a_sum_of_the_reader_yields_to_a_number_at_the_head():
    found = settled(FOUR, SUM)

    assert [toll.number for toll in found.standing] == [4]
    assert found.aside[SUM.id].startswith("its document counts 4, by ")
    assert "at the head" in found.aside[SUM.id]


def test_what_a_named_voice_counts_stays_beside_the_documents_own_number():
    found = settled(FOUR, SIX, origins=[an_origin(SIX)])

    assert {toll.number for toll in found.standing} == {4, 6}


def test_nothing_is_lost_on_the_way():
    claims = [FOUR, TWO, SUM, SIX]

    figures = reconcile_figures(claims, origins=[], documents=[a_document(TEXT, title=TITLE)])

    [everyone] = [f for f in figures if (f.harm, f.group) == (Harm.KILLED, Group.ALL)]
    accounted = {*everyone.considered, *(each.claim for each in everyone.set_aside)}
    assert accounted == {claim.id for claim in claims}


def test_what_a_person_rejected_is_never_the_whole():
    reject = a_judgement(JudgementKind.REJECT, FOUR.id)

    found = settled(FOUR, SUM, judgements=[reject])

    assert [toll.number for toll in found.standing] == [5]


@pytest.mark.parametrize("scope", [Scope.TOTAL, Scope.OTHER])
def test_what_is_told_of_other_events_is_never_the_whole(scope):
    war = killed(4, "Four people died", scope=scope)

    found = settled(war, SUM)

    assert [toll.number for toll in found.standing] == [5]


def test_fewer_of_one_group_are_some_of_the_whole_and_stay():
    women = killed(2, "Two millers died", group=Group.WOMEN)

    found = settled(FOUR, women)

    assert {toll.number for toll in found.standing} == {2, 4}


def test_a_number_alone_is_not_weighed():
    assert settled(SUM).aside == {}


def test_the_order_of_claims_changes_nothing():
    found = {
        tuple(sorted(settled(*claims).aside.items())) for claims in permutations([FOUR, TWO, SUM])
    }

    assert len(found) == 1


def test_ten_thousand_numbers_of_one_document_are_weighed_in_bounded_time():
    document = a_document("12 people died. " * 10_000)
    claims = [
        a_claim(
            Toll(Harm.KILLED, Group.ALL, Count(n, n)), document=document, quote="12", id=f"c{n}"
        )
        for n in range(1, 10_001)
    ]

    found = settle_tolls(claims, origins=[], documents=[document])

    assert len(found.tolls) == 10_000


def test_every_mark_has_a_weight_for_each_harm():
    assert all(set(WEIGHTS[harm]) == set(Mark) for harm in WEIGHED)
