from datetime import date

import pytest
from factories import a_document
from stories import TAL_NASRA, on

from openinquest.link.sightings import Sighting
from openinquest.link.unit import Gathering, Unit
from openinquest.model import Place, Precision, TimeSpan

MAY = TimeSpan(date(2019, 5, 1), date(2019, 5, 31))
COUNTRY = Place("Iraq", precision=Precision.COUNTRY)


def a_unit(when=None, where=None, id="a"):
    return Unit((a_document(id=id),), Sighting(when, where))


@pytest.mark.parametrize(
    ("when", "where", "settled"),
    [
        (on(17), TAL_NASRA, True),
        (MAY, TAL_NASRA, False),
        (TimeSpan(month=5, day=17), TAL_NASRA, False),
        (on(17), COUNTRY, False),
        (on(17), None, False),
        (None, TAL_NASRA, False),
    ],
)
def test_unit_is_settled_where_day_year_and_place_are_known(when, where, settled):
    assert a_unit(when, where).is_settled is settled


@pytest.mark.parametrize("said", [on(17), TimeSpan(month=5, day=17), None])
def test_gathering_keeps_the_narrower_time(said):
    gathering = Gathering([a_unit(on(17), TAL_NASRA)], Sighting(on(17), TAL_NASRA), [])

    gathering.add(a_unit(said, TAL_NASRA, id="b"))

    assert gathering.sighting == Sighting(on(17), TAL_NASRA)
    assert gathering.ids == ["a", "b"]


def test_known_year_takes_the_place_of_an_unknown_one():
    gathering = Gathering([], Sighting(TimeSpan(month=5, day=17)), [])

    gathering.add(a_unit(on(17), TAL_NASRA))

    assert gathering.sighting == Sighting(on(17), TAL_NASRA)
