from datetime import date

import pytest
from factories import a_claim, a_document
from stories import TAL_NASRA, on

from openinquest.link import join_incidents
from openinquest.link.nights import nights_of
from openinquest.model import Event, Means, TimeSpan

SEVENTEENTH = date(2019, 5, 17)


def told(text, when, words, id="d1"):
    """Return a document that puts a raid at the time for which `words` stand in it."""
    said = TimeSpan(when.earliest, when.latest, words=words)
    document = a_document(text, id=id, published=date(2019, 5, 19))
    raid = Event(Means.AIR_STRIKE, when=said, where=TAL_NASRA)
    start = text.index(words)
    return document, a_claim(raid, document=document, quote=text[start:], id=f"{id}#1")


def night(text, when, words):
    document, claim = told(text, when, words)
    return nights_of(document, [claim]).get(when)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Jets struck late on Friday", "Friday"),
        ("Jets struck late on Friday", "late on Friday"),
        ("Shortly before midnight on Friday jets struck", "Friday"),
        ("Jets struck on Friday night", "Friday"),
        ("Jets struck on Friday night", "Friday night"),
        ("Jets struck at about 11.20 p.m. on Friday", "Friday"),
    ],
)
def test_late_on_a_day_is_of_the_night_that_begins_on_it(text, words):
    assert night(text, on(17), words) == SEVENTEENTH


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Jets struck early on Saturday", "Saturday"),
        ("Jets struck in the early hours of Saturday", "Saturday"),
        ("Jets struck at 2 a.m. on Saturday", "Saturday"),
        ("Just after midnight on Saturday jets struck", "Saturday"),
        ("Jets struck on Saturday shortly after midnight", "Saturday"),
    ],
)
def test_early_on_a_day_is_of_the_night_that_ends_on_it(text, words):
    assert night(text, on(18), words) == SEVENTEENTH


def test_a_night_is_named_by_both_of_its_days():
    both = TimeSpan(SEVENTEENTH, date(2019, 5, 18))

    assert night("Jets struck on the night of 17 to 18 May", both, "17 to 18 May") == SEVENTEENTH
    assert night("Jets struck from 17 to 18 May", both, "17 to 18 May") is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Jets struck on Friday", "Friday"),
        ("Jets struck on Friday at noon", "Friday"),
        ("Jets struck overnight on Friday", "Friday"),
        ("Jets struck at 11 a.m. on Friday", "Friday"),
        ("Of late, jets have come; on Friday they struck", "Friday"),
        ("Jets struck early on Friday night", "Friday"),
        ("Jets struck in May", "May"),
    ],
)
def test_what_gives_no_hour_of_one_night_is_of_none(text, words):
    whole = TimeSpan(date(2019, 5, 1), date(2019, 5, 31))

    assert night(text, whole if words == "May" else on(17), words) is None


def test_a_day_with_raids_in_two_nights_is_of_neither():
    text = "Jets struck early on Friday. Jets struck again late on Friday"
    document, late = told(text, on(17), "late on Friday")
    _, early = told(text, on(17), "early on Friday")

    assert nights_of(document, [late, early]) == {}


def test_documents_that_put_it_late_on_one_day_and_early_on_the_next_tell_of_one_event():
    late = told("Jets struck late on Friday", on(17), "Friday", id="a")
    early = told("Jets struck early on Saturday", on(18), "Saturday", id="b")

    (incident,) = join_incidents(*zip(late, early, strict=True), ())

    assert incident.when == TimeSpan(SEVENTEENTH, date(2019, 5, 18))


@pytest.mark.parametrize("words", ["late on Saturday", "on Saturday", "on Saturday at noon"])
def test_documents_of_two_days_that_no_night_joins_tell_of_two_events(words):
    late = told("Jets struck late on Friday", on(17), "Friday", id="a")
    other = told(f"Jets struck {words}", on(18), "Saturday", id="b")

    assert len(join_incidents(*zip(late, other, strict=True), ())) == 2
