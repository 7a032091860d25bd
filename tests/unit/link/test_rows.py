from datetime import date

import pytest

from openinquest.link import match_row
from openinquest.model import (
    DocumentId,
    Incident,
    IncidentId,
    Place,
    Precision,
    Recorder,
    RecorderRow,
    TimeSpan,
)

DAY = TimeSpan(date(2019, 5, 3), date(2019, 5, 3))
MONTH = TimeSpan(date(2019, 5, 1), date(2019, 5, 31))
TOWN = Place("Tal Nasra", 36.3, 43.1, Precision.CITY, "IQ")
NEAR = Place("Tal Nasra", 36.4, 43.1, Precision.CITY, "IQ")
FAR = Place("Deir Hafun", 33.3, 44.4, Precision.CITY, "IQ")
COUNTRY = Place("Iraq", precision=Precision.COUNTRY, country="IQ")


def an_incident(name, when=DAY, where=TOWN):
    return Incident(IncidentId(name), (DocumentId("d1"),), when, where)


def a_row(when=DAY, where=TOWN):
    return RecorderRow(Recorder.ACLED, "x", when, where, (), (), 2)


def test_a_row_fits_the_incident_of_its_day_and_place():
    right, elsewhere = an_incident("i-1"), an_incident("i-2", where=FAR)
    later = an_incident("i-3", when=TimeSpan(date(2019, 5, 9), date(2019, 5, 9)))

    assert match_row(a_row(), [elsewhere, later, right]) is right


def test_of_several_that_fit_the_nearest_is_taken():
    near, there = an_incident("i-1", where=NEAR), an_incident("i-2")

    assert match_row(a_row(), [near, there]) is there


@pytest.mark.parametrize(
    ("when", "where", "fits"),
    [
        (MONTH, TOWN, True),
        (DAY, COUNTRY, True),
        (MONTH, COUNTRY, False),
        (None, TOWN, False),
        (DAY, None, False),
        (DAY, FAR, False),
    ],
)
def test_no_more_than_one_of_day_and_place_may_be_coarse_and_none_unknown(when, where, fits):
    assert (match_row(a_row(when, where), [an_incident("i-1")]) is not None) is fits


def test_without_incidents_nothing_fits():
    assert match_row(a_row(), []) is None
