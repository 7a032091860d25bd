"""Which days English words name."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openinquest.extract.dates import find_dates
from openinquest.model import TimeSpan

# A Wednesday.
PUBLISHED = date(2017, 5, 31)


def days_in(text, published=PUBLISHED):
    """Return (words, first day, last day) of every date, with days as ISO text."""
    found = find_dates(text, field="text", published=published)
    return [
        (text[span.start : span.end], str(when.earliest), str(when.latest)) for span, when in found
    ]


def the_day(text, published=PUBLISHED):
    """Return the single day that a text names."""
    [(words, first, last)] = days_in(text, published)
    assert first == last
    return words, first


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It fell on 17 March 2017.", "17 March 2017"),
        ("It fell on March 17th, 2017.", "March 17th, 2017"),
        ("It fell on 17th of March, 2017, he said.", "17th of March, 2017"),
        ("It fell on Friday, March 17, 2017", "Friday, March 17, 2017"),
        ("It fell on Friday 17 March 2017", "Friday 17 March 2017"),
        ("Logged 2017-03-17.", "2017-03-17"),
        ("Logged 17/03/2017.", "17/03/2017"),
        ("Logged 03/17/2017.", "03/17/2017"),
        ("Logged 17-Mar-2017", "17-Mar-2017"),
        ("It fell on March 17th of this year.", "March 17th of this year"),
    ],
)
def test_a_day_is_found_with_its_exact_words(text, words):
    assert the_day(text) == (words, "2017-03-17")


def test_a_figure_that_may_be_two_days_names_none():
    assert days_in("Logged 03/04/2017.") == []


def test_without_a_year_the_latest_such_day_before_publication_is_meant():
    assert the_day("on March 17")[1] == "2017-03-17"
    assert the_day("on 12 December")[1] == "2016-12-12"
    assert the_day("on 29 February")[1] == "2016-02-29"


def test_without_year_and_publication_the_year_stays_unknown():
    [(_, when)] = find_dates("on March 17", field="text", published=None)

    assert when == TimeSpan(month=3, day=17, words="March 17")


def test_the_year_of_a_day_to_come_is_not_guessed():
    [(_, when)] = find_dates("The trial is set for June 12.", field="text", published=PUBLISHED)

    assert when == TimeSpan(month=6, day=12, words="June 12")


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("on Friday", "Friday", "2017-05-26"),
        ("on Wednesday", "Wednesday", "2017-05-31"),
        ("last Wednesday", "last Wednesday", "2017-05-24"),
        ("Friday's strike", "Friday", "2017-05-26"),
        ("early Saturday", "early Saturday", "2017-05-27"),
        ("on Monday night", "Monday night", "2017-05-29"),
        ("yesterday", "yesterday", "2017-05-30"),
        ("today", "today", "2017-05-31"),
        ("two days ago", "two days ago", "2017-05-29"),
    ],
)
def test_words_that_count_from_publication(text, words, day):
    assert the_day(text) == (words, day)
    assert days_in(text, published=None) == []


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("between 17 and 24 March 2017", "2017-03-17", "2017-03-24"),
        ("17-18 March", "2017-03-17", "2017-03-18"),
        ("March 17-18, 2016", "2016-03-17", "2016-03-18"),
        ("the night of 16 to 17 March", "2017-03-16", "2017-03-17"),
        ("from 28 February to 3 March 2017", "2017-02-28", "2017-03-03"),
        ("from December 30 to January 2, 2017", "2016-12-30", "2017-01-02"),
        ("in March 2017", "2017-03-01", "2017-03-31"),
        ("in March", "2017-03-01", "2017-03-31"),
        ("in mid-March", "2017-03-11", "2017-03-20"),
        ("in late 2016", "2016-09-01", "2016-12-31"),
        ("in 2017", "2017-01-01", "2017-12-31"),
        ("last week", "2017-05-22", "2017-05-28"),
        ("last month", "2017-04-01", "2017-04-30"),
        ("overnight", "2017-05-30", "2017-05-31"),
        ("two weeks ago", "2017-05-14", "2017-05-20"),
    ],
)
def test_stretches_of_days(text, first, last):
    assert [found[1:] for found in days_in(text)] == [(first, last)]


@pytest.mark.parametrize(
    "text",
    [
        "They may have marched with 17 people.",
        "A 17 march ended; may 12 of them rest.",
        "Troops march on the city.",
        "He died aged 17, of 17 wounds.",
        "31 April 2017",
        "until Friday",
        "on Black Friday",
        "the Sunday Times",
        "at 17:03, 20.17 km away",
    ],
)
def test_what_is_no_date(text):
    assert days_in(text) == []


def test_a_number_of_people_after_a_day_is_no_year():
    assert days_in("On March 17, 2000 people fled.") == [("March 17", "2017-03-17", "2017-03-17")]


def test_the_date_line_of_an_agency_in_capitals():
    assert days_in("PORT NARA, 14 APR 89 -- A BOMB WENT OFF ON 12 MARCH.") == [
        ("14 APR 89", "1989-04-14", "1989-04-14"),
        ("12 MARCH", "2017-03-12", "2017-03-12"),
    ]


@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2049, 12, 31)))
def test_every_day_written_out_comes_back(day):
    text = f"The house fell on {day.day} {day:%B} {day.year}, they said."

    [(span, when)] = find_dates(text, field="text", published=None)

    assert (when.earliest, when.latest) == (day, day)
    assert text[span.start : span.end] == when.words


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2040, 1, 1)), st.integers(0, 360))
def test_a_day_without_year_is_never_after_publication(published, back):
    day = published - timedelta(days=back)
    text = f"The house fell on {day:%B} {day.day}."

    [(_, when)] = find_dates(text, field="text", published=published)

    assert when.earliest == day


@given(st.text(alphabet="March 17,2017-/ Fridayonbetween.to", max_size=80))
def test_spans_are_words_of_the_text_and_never_overlap(text):
    found = find_dates(text, field="text", published=PUBLISHED)

    assert all(text[span.start : span.end] == when.words for span, when in found)
    assert all(one[0].end <= two[0].start for one, two in pairwise(found))
