from datetime import date

from unit.report.tal_nasra import CLAIMS, INCIDENT, PARTS

from openinquest.model import (
    DayFigure,
    Place,
    PlaceFigure,
    Precision,
    Reconciliation,
    SetAside,
    TimeSpan,
)
from openinquest.report import Profile, compose_finding, render_html, render_text
from openinquest.report.day_and_place_sentences import day_and_place_sentences
from openinquest.report.record import record_of

FIRST, SECOND = CLAIMS[0].id, CLAIMS[5].id
DAY = TimeSpan(date(2019, 5, 3), date(2019, 5, 3))
TOWN = Place("Tal Nasra", precision=Precision.CITY)


def finding(day=None, place=None):
    return compose_finding(INCIDENT, **PARTS, beside=Reconciliation(day=day, place=place))


def told(**beside):
    return [one.text for one in day_and_place_sentences(record_of(finding(**beside)))]


def test_who_sets_the_day_and_who_names_another_is_told():
    day = DayFigure(
        DAY,
        (FIRST,),
        agree=(SECOND,),
        disagree=(SetAside(SECOND, "it names another day: 4 May 2019"),),
        set_aside=(SetAside(FIRST, "it is told of another event: 20 May 2019"),),
    )

    first, wider, other, left_out = told(day=day)

    assert first.startswith("The day, 3 May 2019, is set by ")
    assert wider.startswith("A wider time that holds it is given by ")
    assert other.startswith("Another day is named by ") and other.endswith(" (4 May 2019).")
    assert left_out.startswith("Told of other days, and left out: ")


def test_who_sets_the_place_and_who_names_another_is_told():
    place = PlaceFigure(
        TOWN, (FIRST,), disagree=(SetAside(SECOND, "it names another place: Wadi Kasr"),)
    )

    first, other = told(place=place)

    assert first.startswith("The place, Tal Nasra, is set by ")
    assert other.endswith(" (Wadi Kasr).")


def test_nothing_is_told_where_no_claim_says_when_or_where():
    assert told() == []


def test_the_report_shows_when_and_where_in_every_form():
    whole = finding(day=DayFigure(DAY, (FIRST,)))

    text = render_text(whole, profile=Profile.FULL)
    assert text.index("What happened, when and where?") < text.index("The day, 3 May 2019, is set")
    assert "The day, 3 May 2019, is set by" in render_html([whole], profile=Profile.PUBLIC)
