from dataclasses import replace
from datetime import date

from factories import a_claim, a_document, a_toll
from hypothesis import given
from hypothesis import strategies as st
from stories import OLD_QUARTER, PLACES, TAL_NASRA, TIMES, WADI_KASR, on

from openinquest.link.sightings import Sighting, best_place, best_time, name_sightings
from openinquest.model import Event, Means, Place, Precision, Scope, Span, TimeSpan

MAY = TimeSpan(date(2019, 5, 1), date(2019, 5, 31))


def events(*when_and_where, field="text"):
    document = a_document()
    claims = []
    for number, (when, where) in enumerate(when_and_where):
        event = Event(Means.AIR_STRIKE, when=when, where=where)
        claims.append(
            a_claim(
                event,
                document=document,
                id=f"d1#{field}{number}",
                quote=document.text[number : number + 5],
                span=Span(number, number + 5, field),
            )
        )
    return claims


def test_the_day_of_an_arrest_is_not_that_of_the_harm():
    (claim,) = events((on(16), WADI_KASR))
    arrest = replace(claim, detail=replace(claim.detail, what=Means.DETENTION))

    assert name_sightings([arrest], published=None).sighting == Sighting()


def test_document_without_events_says_nothing():
    assert name_sightings([a_claim()], published=None).sighting == Sighting()


def test_what_is_claimed_most_is_chosen():
    claims = events((on(16), WADI_KASR), (on(17), TAL_NASRA), (on(17), TAL_NASRA))

    assert name_sightings(claims, published=None).sighting == Sighting(on(17), TAL_NASRA)


def test_title_is_mentioned_before_the_text():
    claims = [*events((on(16), None)), *events((on(17), None), field="title")]

    assert name_sightings(claims, published=None).sighting.when == on(17)


def test_month_supports_its_day_and_city_its_quarter():
    claims = events((MAY, TAL_NASRA), (MAY, TAL_NASRA), (on(17), OLD_QUARTER))

    assert name_sightings(claims, published=None).sighting == Sighting(on(17), OLD_QUARTER)


def test_country_supports_a_place_inside_it():
    country = Place("Iraq", precision=Precision.COUNTRY, country="IQ")

    assert best_place([country, country, TAL_NASRA]) == TAL_NASRA


def test_event_told_beside_a_figure_of_another_incident_is_left_out():
    told = events((on(16), WADI_KASR))
    other = a_claim(a_toll(scope=Scope.OTHER), id="d1#9", quote=told[0].quote, span=told[0].span)

    assert name_sightings([*told, other], published=None).sighting == Sighting()


def test_time_after_publication_is_not_yet_news():
    claims = events((on(29), TAL_NASRA))

    assert name_sightings(claims, published=date(2019, 5, 20)).sighting == Sighting(None, TAL_NASRA)


def test_words_are_not_kept_because_no_single_text_has_them():
    assert best_time([TimeSpan(month=5, day=17, words="17 May")]).words is None


@given(st.lists(TIMES.filter(bool)), st.lists(st.sampled_from(PLACES)))
def test_best_is_one_of_those_said(times, places):
    assert best_time(times) in [*times, None]
    assert best_place(places) in [*places, None]
    assert (best_time(times) is None) == (not times)
