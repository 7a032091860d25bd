from dataclasses import replace
from datetime import date

import pytest
from factories import a_claim, a_document, a_source, a_toll, an_origin

from openinquest.model import (
    Extent,
    Feature,
    Harm,
    Incident,
    IncidentId,
    Observation,
    Polarity,
    Scope,
    SourceKind,
    TimeSpan,
)
from openinquest.report.impossible import list_impossible
from openinquest.report.record import Record

DAY = TimeSpan(date(2019, 5, 3), date(2019, 5, 3))
MAYOR = a_source("the mayor", kind=SourceKind.OFFICIAL)


def record_of(*documents_and_claims, when=DAY, origins=(), **changes):
    documents, claims = zip(*documents_and_claims, strict=True)
    told = {
        "documents": documents,
        "claims": tuple(claim for own in claims for claim in own),
        "origins": origins,
        "copies": (),
        "figures": (),
        "explanations": (),
        "skipped": (),
    }
    own = tuple(document.id for document in documents)
    return Record(Incident(IncidentId("i-1"), own, when, None), **(told | changes))


def texts(record):
    return [sentence.text for sentence in list_impossible(record)]


def dated(day):
    document = a_document(published=day)
    return document, (a_claim(document=document),)


def test_a_document_before_its_event_is_told_with_its_claims():
    document, claims = dated(date(2019, 5, 1))

    (sentence,) = list_impossible(record_of((document, claims)))

    assert sentence.text == (
        "Harbour Radio is dated 1 May 2019, before the event of 3 May 2019: one of the days is "
        "wrong, or it tells of another event."
    )
    assert sentence.claims == (claims[0].id,)


@pytest.mark.parametrize("day", [date(2019, 5, 2), date(2019, 5, 3), date(2019, 6, 1), None])
def test_clocks_of_two_countries_and_later_days_are_possible(day):
    assert texts(record_of(dated(day))) == []


@pytest.mark.parametrize("when", [None, TimeSpan(month=5, day=3)])
def test_where_the_day_is_unknown_nothing_is_before_it(when):
    assert texts(record_of(dated(date(2019, 5, 1)), when=when)) == []


def of_one_voice(words, least=60, *, polarity=Polarity.AFFIRMED, **changes):
    """Return a record in which the mayor says who was there and how many were killed."""
    document = a_document(f"{words}, the mayor said. He said {least} people were killed.")
    seen = a_claim(
        Observation(Feature.PEOPLE_PRESENT),
        document=document,
        quote=words,
        id="seen",
        sources=(MAYOR,),
    )
    toll = replace(
        a_claim(
            a_toll(least, least, **changes),
            document=document,
            quote=f"{least} people were killed",
            id="toll",
            sources=(MAYOR,),
        ),
        polarity=polarity,
    )
    origins = (an_origin(seen, toll),)
    return record_of((document, (seen, toll)), origins=origins)


def test_more_harmed_than_were_there_is_told_with_both_claims():
    (sentence,) = list_impossible(of_one_voice("37 people were in the house"))

    assert sentence.text == (
        "By the account of the mayor 37 people were there and 60 were killed: one of the numbers "
        "is wrong, or they are of different places."
    )
    assert sentence.claims == ("seen", "toll")


@pytest.mark.parametrize(
    ("words", "changes"),
    [
        ("60 people were in the house", {}),
        ("more than 37 people were in the house", {}),
        ("at least 37 people were in the house", {}),
        ("137 people were in the house", {}),
        ("The collapse killed 37 people who were in the house", {}),
        ("37 people were in the house", {"harm": Harm.DISPLACED}),
        ("37 people were in the house", {"scope": Scope.TOTAL}),
        ("37 people were in the house", {"polarity": Polarity.DENIED}),
    ],
)
def test_what_can_be_is_left_alone(words, changes):
    assert texts(of_one_voice(words, **changes)) == []


def test_two_voices_contradict_nobody_here():
    told = of_one_voice("37 people were in the house")
    seen, toll = told.claims
    apart = (an_origin(seen, id="o1"), an_origin(toll, id="o2"))

    assert texts(replace(told, origins=apart)) == []


def test_a_number_of_more_ground_is_left_alone():
    class OfTheQuarter(Record):
        @property
        def extent_of(self):
            return {"toll": Extent.DISTRICT}

    told = of_one_voice("37 people were in the house")
    parts = {name: getattr(told, name) for name in Record.__dataclass_fields__}

    assert texts(OfTheQuarter(**parts)) == []
