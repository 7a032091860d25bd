from datetime import date

from factories import a_claim, a_document

from openinquest.model import (
    Cause,
    Count,
    Event,
    Group,
    Harm,
    Incident,
    IncidentId,
    Means,
    Scope,
    TimeSpan,
    Toll,
)
from openinquest.reconcile import causes_of_others

TEXT = "In 2018 a car bomb at the same school wounded four guards."
DOCUMENT = a_document(TEXT, id="d")
DAY = TimeSpan(date(2021, 5, 3), date(2021, 5, 3))
YEAR = TimeSpan(date(2018, 1, 1), date(2018, 12, 31))
INCIDENT = Incident(IncidentId("i"), (), DAY)
BOMB = Cause((Means.VEHICLE_BOMB,), None)


def claim(detail, start, end, number):
    return a_claim(detail, document=DOCUMENT, quote=TEXT[start:end], id=f"d#{number}")


def of_others(*details, incident=INCIDENT, elsewhere=()):
    cause = claim(BOMB, 10, 45, 1)
    beside = [claim(detail, 3, 40, number + 2) for number, detail in enumerate(details)]
    return causes_of_others([cause, *beside], incident, elsewhere) == {cause.id}


def event(when):
    return Event(Means.VEHICLE_BOMB, when)


def toll(scope):
    return Toll(Harm.INJURED, Group.ALL, Count(4, 4), scope)


def test_a_cause_in_the_words_of_another_days_event_is_another_incidents():
    assert of_others(event(YEAR))
    assert not of_others(event(DAY))
    assert not of_others(event(None))


def test_a_cause_in_the_words_of_others_tolls_is_another_incidents():
    assert of_others(toll(Scope.OTHER))
    assert of_others(toll(Scope.TOTAL), toll(Scope.OTHER))
    assert not of_others(toll(Scope.TOTAL), toll(Scope.INCIDENT))


def test_a_cause_in_the_words_of_tolls_that_were_found_to_be_told_elsewhere_is_another_incidents():
    assert of_others(toll(Scope.INCIDENT), elsewhere=["d#2"])
    assert not of_others(toll(Scope.INCIDENT), toll(Scope.INCIDENT), elsewhere=["d#2"])


def test_a_toll_beyond_the_words_of_a_cause_tells_nothing_of_it():
    cause, beyond = claim(BOMB, 10, 25, 1), claim(toll(Scope.OTHER), 30, 45, 2)

    assert causes_of_others([cause, beyond], INCIDENT) == frozenset()


def test_a_cause_that_stands_alone_is_the_incidents():
    assert not of_others()


def test_without_a_day_of_the_incident_only_tolls_tell():
    undated = Incident(IncidentId("i"), ())

    assert not of_others(event(YEAR), incident=undated)
    assert of_others(toll(Scope.OTHER), incident=undated)
