"""Nouns go to JSON and come back without loss."""

from datetime import date

import pytest
from factories import NOON, a_claim, a_document, a_source, a_toll, an_original

from openinquest.errors import CaseDamaged, EvidenceError
from openinquest.model import (
    Attribution,
    Cause,
    Claim,
    Commitment,
    Conduct,
    ConductKind,
    DocumentId,
    Effect,
    Event,
    Extraction,
    Feature,
    Group,
    Harm,
    Inquiry,
    InquiryStage,
    Judgement,
    JudgementKind,
    Means,
    NearMiss,
    Observation,
    Person,
    Place,
    Position,
    PositionKind,
    Precision,
    Reasons,
    Skipped,
    Span,
    Stance,
    TimeSpan,
    Toll,
    Traced,
    Tracing,
    Why,
)
from openinquest.wire import from_json, to_json, to_plain

DETAILS = [
    a_toll(),
    Toll(Harm.KILLED_OR_INJURED, Group.SECURITY_FORCES, None),
    a_toll(None, 12, part_of="d1#2"),
    Event(
        Means.AIR_STRIKE,
        when=TimeSpan(date(2019, 5, 3), date(2019, 5, 3), words="on Friday"),
        where=Place("Tal Nasra", 36.1, 43.2, Precision.CITY, "IQ"),
    ),
    Event(Means.EXPLOSION, when=TimeSpan(month=3, day=17)),
    Cause((Means.AIR_STRIKE, Means.VEHICLE_BOMB), Effect.COLLAPSE, "the coalition"),
    Observation(Feature.DEBRIS, suggests=(Means.VEHICLE_BOMB,), speaks_against=(Means.AIR_STRIKE,)),
    Conduct(ConductKind.HUMAN_SHIELDS, "the group"),
    Inquiry(None, InquiryStage.LAUNCHED),
    Position(PositionKind.DENIAL, "the coalition"),
    Person("Aya N.", Harm.KILLED, age_years=7, civilian=True),
]
ATTRIBUTION = Attribution(
    document=DocumentId("d1"),
    sources=(a_source("Sami Aziz"), a_source(span=Span(70, 80))),
    cue=(Span(81, 85),),
    content=(Span(0, 20), Span(30, 40)),
    stance=Stance.NEUTRAL,
    commitment=Commitment.ASSERTS,
    rule="test",
)


@pytest.mark.parametrize("detail", DETAILS, ids=lambda detail: type(detail).__name__)
def test_claim_of_every_kind_comes_back_as_it_was(detail):
    claim = a_claim(detail, repeats=(Span(3, 36, "title"),), inferred=True)

    assert from_json(Claim, to_json(claim)) == claim


@pytest.mark.parametrize(
    "noun",
    [
        a_document(original=an_original(), page_starts=(0, 12)),
        Extraction("english/1", (ATTRIBUTION,), (a_claim(),)),
        Skipped("a.txt", "E102", "nothing in it"),
        Judgement("j1", JudgementKind.MERGE, ("d1", "d2"), "an analyst", NOON, "one strike"),
        ATTRIBUTION,
    ],
    ids=lambda noun: type(noun).__name__,
)
def test_noun_comes_back_as_it_was(noun):
    assert from_json(type(noun), to_json(noun)) == noun


def test_kind_alone_says_where_the_detail_stands():
    plain = to_plain(a_claim(Inquiry("the ministry", InquiryStage.ONGOING)))

    assert plain["inquiry"] == {"investigator": "the ministry", "stage": "ongoing"}
    assert "toll" not in plain


def test_reasons_hold_their_claims_as_a_stream_does():
    voices = (Traced("the mayor", Tracing.RESOLVED, "He", 2),)
    why = Why(a_claim(), "12 deaths", ("12",), ("killed -obj-> 12",), voices)
    missed = NearMiss(Span(3, 5), "40", "killed", 2, "it is an age")

    plain = to_plain(Reasons(DocumentId("d1"), (why,), (missed,), 3))

    assert plain["whys"][0]["claim"] == to_plain(a_claim())
    assert plain["whys"][0]["voices"] == [
        {"label": "the mayor", "tracing": "resolved", "words": "He", "sentence": 2}
    ]
    assert plain["near_misses"][0]["span"] == {"start": 3, "end": 5, "field": "text"}
    assert (plain["document"], plain["unlisted"]) == ("d1", 3)


def test_text_that_is_no_such_noun_is_damage():
    with pytest.raises(CaseDamaged, match="a stored Document cannot be read at text"):
        from_json(type(a_document()), '{"id": "d1"}')


def test_claim_without_its_detail_is_refused():
    text = to_json(a_claim()).replace('"toll":{', '"toil":{')

    with pytest.raises(EvidenceError, match="has no toll"):
        from_json(Claim, text)
