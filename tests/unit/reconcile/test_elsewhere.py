"""A toll told of another day or country sets no end of this incident's figures."""

from datetime import date

import pytest
from factories import a_claim, a_document, a_toll

from openinquest.model import (
    DocumentId,
    Event,
    Harm,
    Incident,
    IncidentId,
    Means,
    Place,
    TimeSpan,
)
from openinquest.reconcile import reconcile_figures

TEXT = (
    "On 17 May a strike hit the market. At least 12 civilians were killed.\n\n"
    "Days later, on 22 May, shells fell on the port. A girl was killed.\n\n"
    "The mayor said 15 people were killed."
)
DOCUMENT = a_document(TEXT)


def a_day(day):
    return TimeSpan(date(2019, 5, day), date(2019, 5, day))


def an_event(quote, day, id, where=None):
    event = Event(Means.AIR_STRIKE, when=a_day(day) if day else None, where=where)
    return a_claim(event, document=DOCUMENT, quote=quote, id=id)


def the_claims(harm=Harm.KILLED):
    return [
        an_event("On 17 May a strike hit the market", 17, "d1#1"),
        a_claim(
            a_toll(12), document=DOCUMENT, quote="At least 12 civilians were killed", id="d1#2"
        ),
        an_event("on 22 May, shells fell on the port", 22, "d1#3"),
        a_claim(a_toll(1, 1, harm=harm), document=DOCUMENT, quote="A girl was killed", id="d1#4"),
        a_claim(a_toll(15, 15), document=DOCUMENT, quote="15 people were killed", id="d1#5"),
    ]


def the_incident(when=None, country=None):
    where = Place("Tal Nasra", country=country) if country else None
    return Incident(IncidentId("i1"), (DocumentId("d1"),), when, where)


def set_aside(claims, incident):
    figures = reconcile_figures(claims, origins=[], documents=[DOCUMENT], incident=incident)
    return {aside.claim: aside.reason for figure in figures for aside in figure.set_aside}


def test_toll_beside_an_event_of_another_day_is_set_aside_with_that_day():
    aside = set_aside(the_claims(), the_incident(a_day(17)))

    assert aside == {"d1#4": "it is told of another day (2019-05-22)"}


def test_toll_in_another_paragraph_than_the_event_is_kept():
    assert "d1#5" not in set_aside(the_claims(), the_incident(a_day(17)))


@pytest.mark.parametrize("incident", [None, the_incident()])
def test_nothing_is_set_aside_where_the_day_of_the_incident_is_unknown(incident):
    assert set_aside(the_claims(), incident) == {}


def test_day_close_by_may_be_the_day_on_which_somebody_died_of_wounds():
    assert set_aside(the_claims(), the_incident(a_day(19))) == {}


def test_bodies_are_found_on_later_days():
    found = a_claim(
        Event(Means.INCIDENT, when=a_day(22)), document=DOCUMENT, quote="on 22 May", id="d1#3"
    )
    claims = [found if claim.id == "d1#3" else claim for claim in the_claims(Harm.RECOVERED)]

    assert set_aside(claims, the_incident(a_day(17))) == {}


def test_bodies_told_of_behind_another_days_strike_are_of_that_strike():
    aside = set_aside(the_claims(Harm.RECOVERED), the_incident(a_day(17)))

    assert aside == {"d1#4": "it is told of another day (2019-05-22)"}


def test_toll_told_in_the_same_words_as_another_country_is_set_aside():
    syria = Place("Syria", country="SY")
    claims = [
        an_event("A girl was killed", None, "d1#1", where=syria),
        a_claim(a_toll(1, 1), document=DOCUMENT, quote="A girl was killed", id="d1#2"),
    ]

    aside = set_aside(claims, the_incident(country="IQ"))

    assert aside == {"d1#2": "it is told of another country (Syria)"}


def test_those_whom_a_sum_adds_up_stand_where_some_of_them_are_told_elsewhere():
    here = a_claim(
        a_toll(1, part_of="d1#9"), document=DOCUMENT, quote="On 17 May a strike", id="d1#7"
    )
    there = a_claim(
        a_toll(1, part_of="d1#9"), document=DOCUMENT, quote="A girl was killed", id="d1#8"
    )
    both = a_claim(
        a_toll(2, counted=("d1#7", "d1#8")), document=DOCUMENT, quote="A girl was", id="d1#9"
    )
    events = [
        an_event("On 17 May a strike hit the market", 17, "d1#1"),
        an_event("on 22 May, shells fell on the port", 22, "d1#2"),
    ]
    incident = Incident(IncidentId("i1"), (), when=a_day(17))

    figures = reconcile_figures(
        [*events, here, there, both], origins=(), documents=(DOCUMENT,), incident=incident
    )

    (killed,) = [figure for figure in figures if figure.group == "all"]
    assert (killed.low, killed.high) == (1, 1)


def test_toll_before_the_event_of_its_sentence_goes_with_its_day():
    text = "On 17 May a strike hit the market. It came after a guard was killed in a raid in April."
    document = a_document(text)
    april = Event(Means.RAID, when=TimeSpan(date(2019, 4, 1), date(2019, 4, 30)))
    claims = [
        a_claim(
            Event(Means.AIR_STRIKE, when=a_day(17)),
            document=document,
            quote="On 17 May a strike hit the market",
            id="d1#1",
        ),
        a_claim(a_toll(1, 1), document=document, quote="a guard was killed", id="d1#2"),
        a_claim(april, document=document, quote="a raid in April", id="d1#3"),
    ]

    assert told_aside(claims, document) == {"d1#2"}


def told_aside(claims, document):
    figures = reconcile_figures(
        claims, origins=[], documents=[document], incident=the_incident(a_day(17))
    )
    return {aside.claim for figure in figures for aside in figure.set_aside}


def late_death(day, what=Means.INCIDENT):
    text = "On 17 May a strike hit the market. A boy died on a later day."
    document = a_document(text)
    claims = [
        a_claim(
            Event(Means.AIR_STRIKE, when=a_day(17)),
            document=document,
            quote="On 17 May a strike hit the market",
            id="d1#1",
        ),
        a_claim(Event(what, when=day), document=document, quote="died on a later day", id="d1#2"),
        a_claim(a_toll(1, 1), document=document, quote="A boy died on a later day", id="d1#3"),
    ]
    return told_aside(claims, document)


def test_who_died_within_a_month_of_the_incident_died_of_it():
    assert late_death(a_day(29)) == set()


def test_who_died_before_it_or_long_after_or_in_an_event_of_its_own_did_not():
    assert late_death(a_day(3)) == {"d1#3"}
    assert late_death(TimeSpan(date(2019, 8, 1), date(2019, 8, 1))) == {"d1#3"}
    assert late_death(a_day(29), Means.SHELLING) == {"d1#3"}
