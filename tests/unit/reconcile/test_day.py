from datetime import date

import pytest
from factories import a_claim, a_document, a_toll, an_origin

from openinquest.model import Event, Incident, IncidentId, Means, Polarity, Scope, TimeSpan
from openinquest.reconcile import reconcile_incident


def on(first, last=None, month=5):
    return TimeSpan(date(2019, month, first), date(2019, month, last or first))


MAY = on(1, 31)
FOURTH = TimeSpan(month=5, day=4)


def reconciled(*times, incident=None, voices=None, **changes):
    """Return the day of an incident of which each time is told by its own voice and document."""
    documents = [a_document(id=f"d{n}") for n in range(1, len(times) + 1)]
    claims = [
        a_claim(Event(Means.AIR_STRIKE, when=when), document=document, id=f"c{n}", **changes)
        for n, (when, document) in enumerate(zip(times, documents, strict=True), start=1)
    ]
    spoken = voices or [claim.id for claim in claims]
    origins = [
        an_origin(*(c for c, by in zip(claims, spoken, strict=True) if by == voice), id=voice)
        for voice in dict.fromkeys(spoken)
    ]
    _, beside = reconcile_incident(
        claims,
        origins=origins,
        documents=documents,
        incident=Incident(IncidentId("i"), (), when=incident or times[0]),
    )
    return beside.day


def reasons(aside):
    return {each.claim: each.reason for each in aside}


def test_stretches_that_overlap_leave_open_what_they_share():
    day = reconciled(on(3, 5), on(4, 6))

    assert day.when == on(4, 5)
    assert day.set_by == ("c1", "c2")


def test_a_month_agrees_with_a_day_in_it_and_sets_nothing():
    day = reconciled(on(4), MAY, FOURTH)

    assert (day.when, day.set_by, day.agree) == (on(4), ("c1",), ("c2", "c3"))


def test_two_days_of_one_night_by_which_reports_were_joined_stand_both():
    day = reconciled(on(4), on(5), incident=on(4, 5))

    assert (day.when, day.set_by, day.disagree) == (on(4, 5), ("c1", "c2"), ())


def test_the_day_of_most_voices_is_taken_and_nothing_is_averaged():
    day = reconciled(on(3), on(5), on(5))

    assert day.when == on(5)
    assert reasons(day.disagree) == {"c1": "it names another day: 3 May 2019"}


def test_one_voice_in_many_papers_has_one_say():
    day = reconciled(on(3), on(3), on(5), on(5), incident=on(5), voices=["a", "a", "b", "c"])

    assert day.when == on(5)


def test_of_two_days_that_nothing_tells_apart_that_of_the_incident_is_taken():
    assert reconciled(on(3), on(5), incident=on(5)).when == on(5)
    assert reconciled(on(3), on(5), incident=on(3)).when == on(3)


def test_a_day_far_off_is_of_another_event():
    day = reconciled(on(4), on(20))

    assert day.disagree == ()
    assert reasons(day.set_aside) == {"c2": "it is told of another event: 20 May 2019"}


@pytest.mark.parametrize("year", [1, 1899])
def test_a_day_before_1900_is_flagged_with_its_claim(year):
    old = TimeSpan(date(year, 5, 4), date(year, 5, 4))

    day = reconciled(on(4), old)

    assert day.when == on(4)
    assert reasons(day.set_aside) == {"c2": f"no incident on record is as old: 4 May {year}"}


def test_a_day_and_month_without_a_year_are_kept_where_nobody_gives_more():
    day = reconciled(FOURTH, TimeSpan(month=5))

    assert (day.when, day.set_by) == (FOURTH, ("c1",))


def test_another_month_without_a_year_disagrees():
    day = reconciled(on(4), TimeSpan(month=6, day=4))

    assert list(reasons(day.disagree)) == ["c2"]


def test_what_is_denied_or_told_beside_a_war_gives_no_day():
    assert reconciled(on(4), polarity=Polarity.DENIED).set_by == ()

    claim = a_claim(Event(Means.AIR_STRIKE, when=on(4)), id="event")
    total = a_claim(a_toll(800, 800, scope=Scope.TOTAL), id="toll")
    _, beside = reconcile_incident(
        [claim, total],
        origins=[],
        documents=[a_document()],
        incident=Incident(IncidentId("i"), (), when=on(4)),
    )
    assert beside.day.set_by == ()


def test_a_voice_that_names_the_day_tells_of_others_beside_it():
    document = a_document("On 4 May it fell. On 6 May it fell.")
    claims = [
        a_claim(Event(Means.AIR_STRIKE, when=on(day)), document=document, quote=words, id=words)
        for day, words in ((4, "On 4 May"), (6, "On 6 May"))
    ]

    _, beside = reconcile_incident(
        claims,
        origins=[an_origin(*claims)],
        documents=[document],
        incident=Incident(IncidentId("i"), (), when=on(4)),
    )

    assert beside.day.when == on(4)
    assert beside.day.disagree == ()
    assert reasons(beside.day.set_aside) == {
        "On 6 May": "its voice names it beside this one: 6 May 2019"
    }


def test_an_incident_without_a_day_has_none():
    _, beside = reconcile_incident(
        [], origins=[], documents=[], incident=Incident(IncidentId("i"), ())
    )

    assert beside.day is None and beside.place is None
