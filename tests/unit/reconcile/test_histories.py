from datetime import date

from factories import a_claim, a_document, a_toll, an_origin

from openinquest.model import Count, Extent, Group, Harm, Incident, IncidentId, Polarity, Scope
from openinquest.reconcile import reconcile_incident

MAY_4 = a_document(id="first", published=date(2019, 5, 4))
MAY_4_TOO = a_document(id="first too", published=date(2019, 5, 4))
MAY_9 = a_document(id="second", published=date(2019, 5, 9))
UNDATED = a_document(id="undated", published=None)
BOGUS = a_document(id="bogus", published=date(1, 1, 1))
DOCUMENTS = [MAY_4, MAY_4_TOO, MAY_9, UNDATED, BOGUS]


def histories(*said, documents=DOCUMENTS, origins=None):
    """Return the histories of one voice that says each number in its document."""
    claims = [
        a_claim(toll, document=document, id=f"c{n}") for n, (document, toll) in enumerate(said)
    ]
    _, beside = reconcile_incident(
        claims,
        origins=[an_origin(*claims)] if origins is None else origins,
        documents=documents,
        incident=Incident(IncidentId("i"), ()),
    )
    return beside.histories


def numbers(history):
    return [(one.stated, one.count.exact, one.current) for one in history.statements]


def test_a_later_number_of_one_voice_replaces_the_earlier_which_stays_in_the_history():
    [history] = histories((MAY_9, a_toll(31, 31)), (MAY_4, a_toll(12, 12)))

    assert numbers(history) == [(date(2019, 5, 4), 12, False), (date(2019, 5, 9), 31, True)]
    assert history.moved


def test_two_numbers_of_one_day_both_stand_and_nothing_moved():
    [history] = histories((MAY_4, a_toll(12, 12)), (MAY_4_TOO, a_toll(14, 14)))

    assert numbers(history) == [(date(2019, 5, 4), 12, True), (date(2019, 5, 4), 14, True)]
    assert not history.moved


def test_a_number_said_twice_on_one_day_is_one_statement_with_both_claims():
    [history] = histories((MAY_4, a_toll(12, 12)), (MAY_4_TOO, a_toll(12, 12)))

    assert [one.claims for one in history.statements] == [("c0", "c1")]


def test_a_number_without_a_day_stands_last_and_replaces_nothing():
    [history] = histories((UNDATED, a_toll(40, 40)), (MAY_4, a_toll(12, 12)))

    assert numbers(history) == [(date(2019, 5, 4), 12, True), (None, 40, True)]
    assert not history.moved


def test_a_day_before_1900_is_no_day():
    [history] = histories((BOGUS, a_toll(40, 40)), (MAY_4, a_toll(12, 12)))

    assert numbers(history)[-1] == (None, 40, True)


def test_a_number_that_its_own_document_calls_early_stands_in_the_history_and_is_not_current():
    document = a_document(
        "Initial reports spoke of three killed. The mayor named seven killed.",
        id="first",
        published=date(2019, 5, 4),
    )
    three = a_claim(a_toll(3, 3), document=document, quote="three killed", id="three")
    seven = a_claim(a_toll(7, 7), document=document, quote="seven killed", id="seven")

    _, beside = reconcile_incident(
        [three, seven],
        origins=[an_origin(three, seven)],
        documents=[document],
        incident=Incident(IncidentId("i"), ()),
    )

    [history] = beside.histories
    assert numbers(history) == [(date(2019, 5, 4), 3, False), (date(2019, 5, 4), 7, True)]


def test_a_number_said_again_later_moved_nothing():
    [history] = histories((MAY_4, a_toll(12, 12)), (MAY_9, a_toll(12, 12)))

    assert not history.moved


def test_a_later_number_of_the_neighbourhood_does_not_replace_one_of_a_house():
    house = a_document("31 bodies were in the house.", id="h", published=date(2019, 5, 4))
    quarter = a_document("90 bodies were in the quarter.", id="q", published=date(2019, 5, 9))
    claims = [
        a_claim(
            a_toll(number, number, harm=Harm.RECOVERED, group=Group.ALL),
            document=document,
            quote=f"{number} bodies",
            id=f"{number}",
        )
        for document, number in ((house, 31), (quarter, 90))
    ]

    figures, beside = reconcile_incident(
        claims,
        origins=[an_origin(*claims)],
        documents=[house, quarter],
        incident=Incident(IncidentId("i"), ()),
    )

    [recovered] = figures
    [history] = beside.histories
    assert (recovered.low, recovered.high) == (31, 90)
    assert [(one.extent, one.current) for one in history.statements] == [
        (Extent.SITE, True),
        (Extent.DISTRICT, True),
    ]
    assert not history.moved


def test_harms_and_groups_have_histories_of_their_own():
    found = histories(
        (MAY_4, a_toll(12, 12)),
        (MAY_9, a_toll(31, 31, harm=Harm.RECOVERED)),
        (MAY_9, a_toll(7, 7, harm=Harm.MISSING)),
        (MAY_9, a_toll(5, 5, group=Group.CHILDREN)),
    )

    assert [(one.harm, one.group) for one in found] == [
        (Harm.KILLED, Group.CIVILIANS),
        (Harm.KILLED, Group.CHILDREN),
        (Harm.MISSING, Group.CIVILIANS),
        (Harm.RECOVERED, Group.CIVILIANS),
    ]


def test_parts_have_a_history_apart_and_are_not_said_to_move():
    whole, part = histories(
        (MAY_4, a_toll(12, 12)),
        (MAY_4, a_toll(3, 3, scope=Scope.PART)),
        (MAY_9, a_toll(5, 5, scope=Scope.PART)),
    )

    assert (whole.scope, part.scope) == (Scope.INCIDENT, Scope.PART)
    assert not part.moved


def test_the_total_of_a_war_and_another_incident_are_in_no_history():
    found = histories(
        (MAY_4, a_toll(840, 840, scope=Scope.TOTAL)), (MAY_4, a_toll(2, 2, scope=Scope.OTHER))
    )

    assert found == ()


def test_what_is_denied_is_in_no_history():
    denied = a_claim(a_toll(12, 12), document=MAY_4, polarity=Polarity.DENIED)

    _, beside = reconcile_incident(
        [denied], origins=[], documents=DOCUMENTS, incident=Incident(IncidentId("i"), ())
    )

    assert beside.histories == ()


def test_claims_of_no_known_origin_are_voices_of_their_own():
    found = histories((MAY_4, a_toll(12, 12)), (MAY_9, a_toll(31, 31)), origins=[])

    assert [one.origin for one in found] == [None, None]


def test_a_count_past_belief_is_flagged_with_its_claim_and_never_weighed():
    claims = [
        a_claim(a_toll(10**18, 10**18), id="slip"),
        a_claim(a_toll(12, 12), id="count", document=MAY_9),
    ]

    figures, beside = reconcile_incident(
        claims, origins=[], documents=DOCUMENTS, incident=Incident(IncidentId("i"), ())
    )

    for figure in (*figures, *beside.by_other_rules):
        assert (figure.low, figure.high) == (12, 12)
    [civilians] = [figure for figure in figures if figure.group is Group.CIVILIANS]
    assert [(aside.claim, aside.reason) for aside in civilians.set_aside] == [
        ("slip", "it counts 1,000,000,000,000,000,000 people, more than any one incident harmed")
    ]
    assert [one.count for history in beside.histories for one in history.statements] == [
        Count(12, 12)
    ]
