"""What is written in the columns of a recorder is read back as the same values."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from unit.report.exports.reading import FINDING, a_figure, at, with_figures

from openinquest.model import Group, Harm, Place, Precision, RecordedFigure, ReportFormat, TimeSpan
from openinquest.report import Profile, render
from openinquest.wire import read_rows

FINENESS = list(Precision)  # the finest first
NAMES = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1).filter(
    lambda name: name not in ("NULL", "NA", "NaN") and not name.startswith("'")
)
COORDINATES = st.tuples(st.floats(-89, 89), st.floats(-179, 179))
NUMBERS = st.none() | st.integers(0, 10_000)


@st.composite
def places(draw):
    latitude, longitude = draw(COORDINATES)
    return Place(draw(NAMES), latitude, longitude, draw(st.sampled_from(Precision)), "IQ")


@st.composite
def stretches(draw, most=400):
    first = draw(st.dates(date(1990, 1, 1), date(2026, 1, 1)))
    return TimeSpan(first, first + timedelta(days=draw(st.integers(0, most))))


@st.composite
def ends(draw):
    low, best, high = sorted(draw(st.tuples(*[st.integers(0, 10_000)] * 3)))
    return tuple(draw(st.sampled_from([each, None])) for each in (low, best, high))


def read_back(finding, format):
    content = render((finding,), format=ReportFormat(format), profile=Profile.FULL)
    (row,) = read_rows(content, name="rows.csv")
    return row


def kept(*figures):
    """Return the figures of which something is known."""
    return tuple(one for one in figures if {one.low, one.best, one.high} != {None})


@given(stretches(), places(), ends(), ends())
def test_airwars(when, where, killed, hurt):
    (low, _, high), (least, _, most) = killed, hurt
    finding = at(
        with_figures(
            a_figure("airwars-1", low, high, group=Group.CIVILIANS),
            a_figure("airwars-1", least, most, harm=Harm.INJURED, group=Group.WOMEN),
        ),
        when=when,
        where=where,
    )

    row = read_back(finding, "airwars")

    assert (row.id, row.when) == (FINDING.incident.id, when)
    assert row.figures == kept(
        RecordedFigure(Harm.KILLED, Group.CIVILIANS, low=low, high=high),
        RecordedFigure(Harm.INJURED, Group.WOMEN, low=least, high=most),
    )
    same_place(row.where, where)


@given(stretches(), places(), ends())
def test_ucdp(when, where, numbers):
    low, best, high = numbers
    finding = at(with_figures(a_figure("ucdp-1", low, high, best=best)), when=when, where=where)

    row = read_back(finding, "ucdp")

    assert (row.id, row.when) == (FINDING.incident.id, when)
    assert row.figures == kept(
        RecordedFigure(Harm.KILLED, Group.ALL, low=low, best=best, high=high)
    )
    same_place(row.where, where)


@given(stretches(most=0), places(), NUMBERS)
def test_acled(when, where, number):
    finding = at(
        with_figures(a_figure("acled-1", number, number, best=number)), when=when, where=where
    )

    row = read_back(finding, "acled")

    assert (row.id, row.when) == (FINDING.incident.id, when)
    assert row.figures == kept(RecordedFigure(Harm.KILLED, Group.ALL, best=number))
    same_place(row.where, where)


@given(stretches(), ends())
def test_ibc(when, numbers):
    low, _, high = numbers
    finding = with_figures(a_figure("ibc-1", low, high, group=Group.CIVILIANS))

    row = read_back(at(finding, when=when), "ibc")

    assert (row.id, row.when) == (FINDING.incident.id, when)
    assert row.figures == kept(RecordedFigure(Harm.KILLED, Group.CIVILIANS, low=low, high=high))


@pytest.mark.parametrize("format", ["airwars", "ucdp", "acled", "ibc"])
def test_an_incident_of_which_nothing_is_known_has_no_day_place_or_figure(format):
    row = read_back(at(with_figures()), format)

    assert (row.when, row.where, row.figures) == (None, None, ())


def test_people_of_whom_nobody_says_what_they_were_come_back_as_all():
    row = read_back(with_figures(a_figure("airwars-1", 4, 9)), "airwars")

    assert row.figures == (RecordedFigure(Harm.KILLED, Group.ALL, low=4, high=9),)


def same_place(read, written):
    """Check that a place is the same, and known no finer than it was."""
    assert (read.name, read.latitude, read.longitude, read.country) == (
        written.name,
        written.latitude,
        written.longitude,
        written.country,
    )
    if read.precision is not None:
        assert FINENESS.index(read.precision) >= FINENESS.index(written.precision)
