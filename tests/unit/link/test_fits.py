from dataclasses import replace
from datetime import date

import pytest
from factories import a_document
from stories import OLD_QUARTER, TAL_NASRA, WADI_KASR, on

from openinquest.link.fits import NEWS_DAYS, agrees, may_be_of, place_gap
from openinquest.link.sightings import Sighting
from openinquest.link.unit import Gathering, Unit
from openinquest.model import Harm, Place, Precision, TimeSpan

PROVINCE = Place("the Lowlands", precision=Precision.REGION, country="IQ")
HILLS = Place("the Hills", precision=Precision.REGION, country="IQ")


def a_unit(when=None, where=None, *, day=18, night=None, text="Shells fell.", **changes):
    published = date(2019, 5, day) if day else None
    return Unit((a_document(text, published=published),), Sighting(when, where, night), **changes)


def a_gathering(when=None, where=None, *, day=18, **changes):
    unit = a_unit(when, where, day=day, **changes)
    return Gathering([unit], unit.sighting, [unit.published])


def test_day_and_place_must_both_agree():
    told = a_gathering(on(17), TAL_NASRA)

    assert agrees(told, a_unit(on(17), OLD_QUARTER))
    assert not agrees(told, a_unit(on(17), WADI_KASR))
    assert not agrees(told, a_unit(on(18), TAL_NASRA))
    assert not agrees(told, a_unit(None, TAL_NASRA))


@pytest.mark.parametrize(
    ("unit", "fits"),
    [
        (a_unit(None, TAL_NASRA, day=17 + NEWS_DAYS), True),
        (a_unit(None, TAL_NASRA, day=18 + NEWS_DAYS), True),
        (a_unit(None, TAL_NASRA, day=19 + NEWS_DAYS), False),
        (a_unit(None, TAL_NASRA, day=None), False),
        (a_unit(on(17), None, day=18 + NEWS_DAYS), True),
        (a_unit(on(17), None, day=19 + NEWS_DAYS), True),
        (a_unit(TimeSpan(month=5, day=17), None, day=19 + NEWS_DAYS), False),
        (a_unit(on(17), PROVINCE), True),
        (a_unit(on(17), WADI_KASR), False),
        (a_unit(TimeSpan(month=5, day=17), TAL_NASRA), True),
        (a_unit(None, None), False),
    ],
)
def test_what_lacks_day_or_place_needs_the_other_and_close_publication(unit, fits):
    assert may_be_of(a_gathering(on(17), TAL_NASRA), unit) is fits


NEXT_TOWN = Place("Tal Amar", 36.35, 43.10, Precision.CITY, "IQ")
TWELVE = {Harm.KILLED: frozenset({(12, 12)})}


def test_two_towns_near_one_another_are_two_places():
    told = a_gathering(on(17), TAL_NASRA)

    assert not agrees(told, a_unit(on(17), NEXT_TOWN))
    assert not may_be_of(told, a_unit(on(17), NEXT_TOWN))
    assert not may_be_of(told, a_unit(None, NEXT_TOWN))


def test_two_quarters_of_one_town_are_two_places():
    mill, well = (replace(TAL_NASRA, name=f"{name}, Tal Nasra") for name in ("Mill", "Well"))
    quarters = [replace(each, precision=Precision.NEIGHBOURHOOD) for each in (mill, well)]

    assert not agrees(a_gathering(on(17), quarters[0]), a_unit(on(17), quarters[1]))
    assert agrees(a_gathering(on(17), quarters[0]), a_unit(on(17), TAL_NASRA))


@pytest.mark.parametrize(
    ("settled", "said"),
    [
        ({"tolls": TWELVE}, {"tolls": TWELVE}),
        ({}, {"text": "Shells fell on Tal Amar, next to the Tal Nasra quarter."}),
        ({"text": "Not in Tal Amar, it said."}, {}),
    ],
)
def test_a_number_or_a_document_that_names_both_speaks_for_towns_near_one_another(settled, said):
    told = a_gathering(on(17), TAL_NASRA, **settled)

    assert agrees(told, a_unit(on(17), NEXT_TOWN, **said))


def test_a_document_can_name_the_other_town_in_another_script():
    told = a_gathering(on(17), replace(TAL_NASRA, name="غزة"))

    assert agrees(told, a_unit(on(17), NEXT_TOWN, text="Shells fell, doctors in Gaza said."))
    assert not agrees(told, a_unit(on(17), NEXT_TOWN, text="Shells fell, doctors in Yarin said."))


def test_one_dead_in_each_of_two_towns_is_no_number_in_common():
    one = {Harm.KILLED: frozenset({(1, 1)})}

    assert not agrees(
        a_gathering(on(17), TAL_NASRA, tolls=one), a_unit(on(17), NEXT_TOWN, tolls=one)
    )


def test_both_days_of_one_night_agree():
    late = a_gathering(on(17), TAL_NASRA, night=date(2019, 5, 17))

    assert agrees(late, a_unit(on(18), TAL_NASRA, night=date(2019, 5, 17)))
    assert may_be_of(late, a_unit(on(18), PROVINCE, night=date(2019, 5, 17)))
    assert not agrees(late, a_unit(on(18), TAL_NASRA))
    assert not agrees(late, a_unit(on(18), TAL_NASRA, night=date(2019, 5, 18)))


def test_two_provinces_on_one_day_are_no_place_in_common():
    told = a_gathering(on(17), PROVINCE)

    assert may_be_of(told, a_unit(on(17), PROVINCE))
    assert not may_be_of(told, a_unit(on(17), HILLS))


def test_day_of_unknown_year_can_be_news_of_the_days_before():
    undated = a_gathering(None, TAL_NASRA)

    assert may_be_of(undated, a_unit(TimeSpan(month=5, day=14), TAL_NASRA))
    assert not may_be_of(undated, a_unit(TimeSpan(month=4, day=14), TAL_NASRA))


def test_same_name_is_closer_than_any_distance():
    told = a_gathering(on(17), TAL_NASRA)

    assert place_gap(told, a_unit(on(17), TAL_NASRA)) < place_gap(told, a_unit(on(17), OLD_QUARTER))
    assert place_gap(told, a_unit(on(17), OLD_QUARTER)) < place_gap(told, a_unit(on(17), WADI_KASR))


def test_without_any_day_the_very_quarter_has_to_be_named():
    told = a_gathering(on(17), TAL_NASRA)
    told.add(a_unit(on(17), OLD_QUARTER))

    assert may_be_of(told, a_unit(None, OLD_QUARTER, day=None))
    assert not may_be_of(told, a_unit(None, TAL_NASRA, day=None))
    assert not may_be_of(told, a_unit(None, OLD_QUARTER, day=19 + NEWS_DAYS))
    assert not may_be_of(a_gathering(on(17), TAL_NASRA), a_unit(None, OLD_QUARTER, day=None))
