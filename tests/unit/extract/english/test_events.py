"""When and where something happened: the day of the deed, not of the words."""

from datetime import date

import pytest
from factories import a_document

from openinquest.extract import claim_extractors
from openinquest.model import Cause, Event, Means, Polarity

PUBLISHED = date(2019, 5, 20)  # a Monday


def events(text, title=None):
    document = a_document(text, title=title, published=PUBLISHED)
    claims = claim_extractors.get("english").extract(document).claims
    return [claim.detail for claim in claims if isinstance(claim.detail, Event)]


def day_and_place(event):
    when, where = event.when, event.where
    return (when and when.earliest, where and where.name)


def test_town_and_day_of_the_dateline_are_not_the_events():
    (event,) = events("BAGHDAD, May 20 (Harbour Radio) - An air strike hit Kirkuk on May 17.")

    assert day_and_place(event) == (date(2019, 5, 17), "Kirkuk")


@pytest.mark.parametrize(
    "text",
    [
        "The ministry said on Monday that an air strike hit Kirkuk on May 17.",
        "The commander told visiting reporters by telephone on Monday that bombs killed people "
        "in Kirkuk on May 17.",
        "A spokesman for the army in Baghdad said an air strike hit Kirkuk on May 17.",
    ],
)
def test_day_of_the_words_and_seat_of_the_speaker_are_not_the_events(text):
    assert day_and_place(events(text)[-1]) == (date(2019, 5, 17), "Kirkuk")


def test_harm_without_a_means_is_an_incident_and_no_attack():
    (event,) = events("The governor spoke of the deaths of nine millers in Kirkuk on May 17.")

    assert event.what is Means.INCIDENT
    assert day_and_place(event) == (date(2019, 5, 17), "Kirkuk")


def test_day_on_which_bodies_are_found_is_not_the_day_of_the_deaths():
    assert all(
        event.when is None for event in events("Nine bodies were recovered in Kirkuk today.")
    )


def test_title_of_a_place_and_a_day_heads_an_incident():
    (event, *_) = events("The entry stays open.", title="Kirkuk, May 17, 2019")

    assert day_and_place(event) == (date(2019, 5, 17), "Kirkuk")


def test_name_of_a_party_is_no_place():
    assert events("The U.S.-led coalition bombed the mill.") == []


def test_that_day_and_the_area_are_those_told_before():
    text = (
        "A blast hit a mill in Kirkuk on May 17. "
        "The coalition said that its aircraft had struck the area on that day."
    )

    assert [day_and_place(event) for event in events(text)] == [
        (date(2019, 5, 17), "Kirkuk"),
        (date(2019, 5, 17), "Kirkuk"),
    ]


def test_two_sentences_can_be_halves_of_one_telling():
    text = "The worst incident took place on May 17. An air strike hit a mill in Kirkuk."

    assert day_and_place(events(text)[-1]) == (date(2019, 5, 17), "Kirkuk")


def test_who_speaks_of_its_own_strikes_is_the_actor():
    text = "The northern coalition said that its air strikes hit a mill in Kirkuk on May 17."

    assert events(text)[-1].actor in {None, "northern coalition"}


def test_a_denial_of_something_before_a_strike_does_not_deny_the_strike():
    document = a_document(
        "The miners denied that gunmen had fired from the mill in Kirkuk before an air strike "
        "killed nine people there.",
        published=PUBLISHED,
    )

    told = [
        claim
        for claim in claim_extractors.get("english").extract(document).claims
        if isinstance(claim.detail, Event | Cause)
    ]

    assert told
    assert {claim.polarity for claim in told} == {Polarity.AFFIRMED}
