"""Short invented documents with claims, for the tests of linking."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

import numpy as np
from factories import a_claim, a_document, a_toll
from hypothesis import strategies as st

from openinquest.link.pairs import pairs_in_order
from openinquest.model import (
    Event,
    Group,
    Judgement,
    JudgementKind,
    Means,
    Place,
    Precision,
    Scope,
    Source,
    SourceKind,
    Span,
    TimeSpan,
)

TAL_NASRA = Place("Tal Nasra", 36.30, 43.10, Precision.CITY, "IQ")
OLD_QUARTER = Place("the Old Quarter", 36.34, 43.13, Precision.NEIGHBOURHOOD, "IQ")
WADI_KASR = Place("Wadi Kasr", 35.40, 44.30, Precision.CITY, "IQ")
PLACES = (TAL_NASRA, OLD_QUARTER, WADI_KASR)


def on(day, month=5, year=2019):
    """Return one day as a time."""
    return TimeSpan(date(year, month, day), date(year, month, day))


def dated(day):
    """Return a day of May 2019 as a text gives its date."""
    return replace(on(day), words=f"May {day}")


@dataclass(frozen=True)
class Story:
    """A document and the claims in it."""

    document: object
    claims: tuple


def a_story(id, when=None, where=None, *, toll=True, **changes):
    """Return a document of 20 May 2019 that tells of a strike at a time and place."""
    document = a_document(
        f"Story {id}. A strike. At least 12 civilians were killed.",
        id=id,
        **({"published": date(2019, 5, 20)} | changes),
    )
    claims = []
    if when or where:
        event = Event(Means.AIR_STRIKE, when=when, where=where)
        claims.append(a_claim(event, document=document, quote="strike", id=f"{id}#1"))
    if toll:
        claims.append(
            a_claim(a_toll(), document=document, quote="12 civilians were killed", id=f"{id}#2")
        )
    return Story(document, tuple(claims))


FAR_SCHOOL = Place("Ain Dara", 35.95, 39.01, Precision.CITY, "SY")


def a_story_of_two(id, beside=None, *, toll=None, killed=None, what=Means.AIR_STRIKE, **changes):
    """Return a story of 17 May in Tal Nasra that tells of another strike, too, with its toll.

    `beside` is when and where that was: by default 9 May in Ain Dara.
    """
    document = a_document(
        f"Story {id}. A strike hit Tal Nasra. At least 12 civilians were killed. Doctors treated "
        "the wounded.\nBefore, a blast hit a school elsewhere. It is said that 41 people died "
        "there. Nobody claimed that one.",
        id=id,
        **({"published": date(2019, 5, 20)} | changes),
    )
    when, where = beside or (dated(9), FAR_SCHOOL)
    details = {
        "strike hit Tal Nasra": Event(Means.AIR_STRIKE, when=dated(17), where=TAL_NASRA),
        "12 civilians were killed": toll or a_toll(),
        "a blast hit a school": Event(what, when=when, where=where),
        "41 people died": killed or a_toll(41, 41, group=Group.ALL),
    }
    claims = [
        a_claim(detail, document=document, quote=quote, id=f"{id}#{number}")
        for number, (quote, detail) in enumerate(details.items(), 1)
    ]
    return Story(document, tuple(claims))


def parts(*stories):
    """Return the documents and the claims of stories."""
    return [s.document for s in stories], [claim for s in stories for claim in s.claims]


def a_judgement(kind, *subjects, id="j1", hour=12):
    """Return a decision by a tester that names documents."""
    return Judgement(
        id=id,
        kind=kind,
        subjects=subjects,
        actor="a tester",
        made_utc=datetime(2019, 6, 1, hour, tzinfo=UTC),
        reason="read side by side",
    )


def a_voice(name=None, **changes):
    """Return an official source."""
    return Source(name=name, **({"kind": SourceKind.OFFICIAL} | changes))


def said_by(*documents_and_sources, quote="12 civilians were killed"):
    """Return documents with one toll claim each, by the source given (None: the publisher)."""
    documents, claims = [], []
    for number, (document, source) in enumerate(documents_and_sources):
        documents.append(document)
        start = document.text.index(quote)
        claims.append(
            a_claim(
                document=document,
                quote=quote,
                id=f"{document.id}#{number}",
                sources=(source,) if source else (),
                span=Span(start, start + len(quote)),
            )
        )
    return documents, claims


TIMES = st.one_of(
    st.none(),
    st.sampled_from(
        [
            on(17),
            on(18),
            TimeSpan(date(2019, 5, 17), date(2019, 5, 18)),
            TimeSpan(date(2019, 5, 1), date(2019, 5, 31)),
            TimeSpan(month=5, day=17),
        ]
    ),
)


@st.composite
def story_sets(draw):
    """Up to seven documents that agree, disagree, or say little."""
    stories = []
    for number in range(draw(st.integers(1, 7))):
        published = draw(
            st.one_of(st.none(), st.dates(min_value=date(2019, 5, 16), max_value=date(2019, 5, 30)))
        )
        stories.append(
            a_story(
                f"d{number}",
                draw(TIMES),
                draw(st.sampled_from([None, *PLACES])),
                toll=draw(st.booleans()),
                published=published,
            )
        )
    return stories


@st.composite
def sets_of_stories_of_two(draw):
    """Some documents that tell of one event, and some that tell of another beside it."""
    stories = draw(story_sets())
    places = [FAR_SCHOOL, *PLACES]
    for number in range(draw(st.integers(1, 3))):
        when = dated(draw(st.sampled_from([9, 10, 17])))
        number_killed = draw(st.sampled_from([1, 12, 41]))
        stories.append(
            a_story_of_two(
                f"e{number}",
                (when, draw(st.sampled_from(places))),
                killed=a_toll(
                    number_killed, scope=draw(st.sampled_from([Scope.INCIDENT, Scope.OTHER]))
                ),
            )
        )
    return stories


JUDGEMENTS = st.lists(
    st.builds(
        lambda kind, pair, hour: a_judgement(
            kind, *(f"d{n}" for n in pair), id=f"j{hour}", hour=hour
        ),
        st.sampled_from([JudgementKind.MERGE, JudgementKind.SPLIT]),
        st.sets(st.integers(0, 6), min_size=2, max_size=3),
        st.integers(0, 23),
    ),
    max_size=3,
    unique_by=lambda judgement: judgement.id,
)


def pairs_of(pairs, among=()):
    """Return pairs of names as linking holds them, numbered among these and further names."""
    given = list(pairs)
    ids = tuple(sorted({*among, *(each for pair in given for each in pair)}))
    numbers = np.array([[ids.index(each) for each in pair] for pair in given], np.int32)
    return pairs_in_order(ids, *numbers.reshape(-1, 2).T)[0]
