"""When and where something happened: the day of the deed, not of the words."""

from datetime import date

import pytest
from factories import a_document

from openinquest.extract import claim_extractors
from openinquest.extract.english.events import dateline_end
from openinquest.model import Event, Means

PUBLISHED = date(2019, 5, 20)  # a Monday


def events(text, title=None):
    document = a_document(text, title=title, published=PUBLISHED)
    claims = claim_extractors.get("english").extract(document).claims
    return [claim.detail for claim in claims if isinstance(claim.detail, Event)]


def day_and_place(event):
    when, where = event.when, event.where
    return (when and when.earliest, where and where.name)


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("BASRA, May 20 (Harbour Radio) - A mill burned.", "BASRA, May 20 (Harbour Radio) - "),
        ("KIRKUK, Iraq, May 20, 2019 - A mill burned.", "KIRKUK, Iraq, May 20, 2019 - "),
        ("May 20, 2019 – The command has opened a review.", "May 20, 2019 – "),
        ("Basra (Harbour Radio) - A mill burned.", "Basra (Harbour Radio) - "),
        ("A mill burned - nobody knows why.", ""),
        ("Two men (one of them old) - both unhurt - ran.", ""),
    ],
)
def test_dateline_is_told_from_a_sentence(text, dateline):
    assert text[: dateline_end(text)] == dateline


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


def test_harm_without_a_means_is_an_attack_whose_means_is_not_said():
    (event,) = events("The governor spoke of the deaths of nine millers in Kirkuk on May 17.")

    assert event.what is Means.ATTACK
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
