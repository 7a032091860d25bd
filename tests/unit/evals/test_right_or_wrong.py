from datetime import date
from types import SimpleNamespace

import pytest
from factories import a_claim, a_toll
from right_or_wrong import Known, attribution_is_right, claim_is_right

from openinquest.model import (
    Attribution,
    Commitment,
    Count,
    DocumentId,
    Event,
    Group,
    Harm,
    Means,
    Polarity,
    Scope,
    Span,
    Stance,
    TimeSpan,
)

KNOWN = Known("story", {(Harm.KILLED, Group.ALL): (3, 5), (Harm.KILLED, Group.CHILDREN): (2, 2)})


@pytest.mark.parametrize(
    ("toll", "right"),
    [
        (a_toll(3, 3), True),
        (a_toll(4, None), True),
        (a_toll(None, 5), True),
        (a_toll(9, 9), False),
        (a_toll(1, 1), False),
        (a_toll(1, None), None),
        (a_toll(1, 1, group=Group.CHILDREN), False),
        (a_toll(2, 2, group=Group.CHILDREN), True),
        (a_toll(2, 2, group=Group.POLICE), None),
        (a_toll(9, 9, group=Group.POLICE), False),
        (a_toll(1, 1, scope=Scope.PART), None),
        (a_toll(9, 9, scope=Scope.TOTAL), None),
        (a_toll(3, 3, harm=Harm.INJURED), None),
    ],
)
def test_toll_is_held_against_the_figure_of_its_harm(toll, right):
    assert claim_is_right(a_claim(toll), KNOWN, single=False) is right


def test_round_number_is_right_where_the_ranges_meet():
    about = a_toll()
    toll = type(about)(Harm.KILLED, Group.ALL, Count(5, 8, approximate=True))

    assert claim_is_right(a_claim(toll), KNOWN, single=False) is True


def test_one_person_told_of_is_no_rival_of_the_whole():
    assert claim_is_right(a_claim(a_toll(1, 1)), KNOWN, single=True) is None


def test_denial_of_what_the_gold_holds_is_wrong():
    claim = a_claim(a_toll(3, 3), polarity=Polarity.DENIED)

    assert claim_is_right(claim, KNOWN, single=False) is False


def test_people_listed_one_by_one_are_right_each_for_itself():
    known = Known("story", counts={Harm.KILLED: frozenset({1, 2, 3}), Harm.INJURED: frozenset()})

    assert claim_is_right(a_claim(a_toll(2, 2)), known, single=False) is True
    assert claim_is_right(a_claim(a_toll(5, 5)), known, single=False) is False
    assert claim_is_right(a_claim(a_toll(1, 1, harm=Harm.INJURED)), known, single=False) is False
    soldiers = a_toll(5, 5, group=Group.COMBATANTS)
    assert claim_is_right(a_claim(soldiers), known, single=False) is None


@pytest.mark.parametrize(
    ("first", "last", "right"),
    [
        (date(2019, 5, 3), date(2019, 5, 3), True),
        (date(2019, 5, 2), date(2019, 5, 4), True),
        (date(2019, 5, 9), date(2019, 5, 9), False),
        (date(2019, 5, 1), date(2019, 5, 31), None),
    ],
)
def test_event_is_right_on_the_day_of_the_incident(first, last, right):
    known = Known("story", day=TimeSpan(date(2019, 5, 3), date(2019, 5, 3)))
    event = Event(Means.AIR_STRIKE, when=TimeSpan(first, last))

    assert claim_is_right(a_claim(event), known, single=False) is right


@pytest.mark.parametrize(
    ("cue", "right"), [(Span(20, 24), True), (Span(5, 9), None), (Span(40, 44), False)]
)
def test_attribution_is_right_with_a_cue_of_the_gold(cue, right):
    scorer = SimpleNamespace(
        overlap=lambda left, right: any(a < d and c < b for a, b in left for c, d in right)
    )
    wanted = [{"cue": [[20, 24]], "content": [[0, 18]]}]
    found = Attribution(
        DocumentId("d"), (), (cue,), (), Stance.NEUTRAL, Commitment.ASSERTS, "quote.direct"
    )

    assert attribution_is_right(scorer, found, wanted) is right
