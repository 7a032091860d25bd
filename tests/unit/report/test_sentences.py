import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from unit.report.tal_nasra import CIVILIANS, CLAIMS, EXPLANATIONS, FIGURES, INCIDENT, PARTS, R1, R2

from openinquest.model import Bearing, Count, Event, Figure, Place, Source, SourceKind, Toll
from openinquest.report.record import Record
from openinquest.report.sentences import summarise


def record_with(*claims, incident=INCIDENT, **changes):
    return Record(incident, **(PARTS | {"claims": claims} | changes))


def numbers_in(text):
    return {int(digits.replace(",", "")) for digits in re.findall(r"\d[\d,]*", text)}


def numbers_behind(sentence, record):
    """Return every number that the claims of a sentence state, or that counts them."""
    found = {len(record.explanations) - 1}
    claims = [record.claim[claim] for claim in sentence.claims]
    for claim in claims:
        found |= numbers_in(claim.quote)
        if isinstance(claim.detail, Toll) and claim.detail.count:
            found |= {claim.detail.count.at_least, claim.detail.count.at_most}
        if isinstance(claim.detail, Event) and claim.detail.when:
            found |= {claim.detail.when.earliest.day, claim.detail.when.earliest.year}
    documents = {claim.document for claim in claims}
    documents |= {copy.document for copy in record.copies if copy.copy_of in documents}
    origins = record.origins_of(sentence.claims)
    return found | {len(documents), len(origins), len({origin.kind for origin in origins})}


@st.composite
def records(draw):
    """Draw a record of some claims of Tal Nasra, with other numbers and figures built on them."""
    claims = []
    for claim in draw(st.lists(st.sampled_from(CLAIMS), unique=True)):
        if isinstance(claim.detail, Toll) and claim.detail.count:
            low = draw(st.integers(0, 3000))
            high = draw(st.none() | st.integers(low, 4000))
            claim = replace(claim, detail=replace(claim.detail, count=Count(low, high)))
        claims.append(claim)
    groups = {}
    for claim in claims:
        if isinstance(claim.detail, Toll) and claim.detail.count:
            groups.setdefault((claim.detail.harm, claim.detail.group), []).append(claim)
    return record_with(
        *claims,
        figures=tuple(a_figure(*of) for of in groups.items()),
        explanations=explanations_of({claim.id for claim in claims}),
    )


def explanations_of(held):
    """Return the explanations that some held claim speaks for, and the remainder."""
    kept = (
        replace(one, evidence=tuple(e for e in one.evidence if e.claim in held))
        for one in EXPLANATIONS
    )
    named = (one for one in kept if any(e.bearing is Bearing.FOR for e in one.evidence))
    return (*named, EXPLANATIONS[-1])


def a_figure(what, claims):
    lowest = min(claims, key=lambda claim: claim.detail.count.at_least)
    high = [claim for claim in claims if claim.detail.count.at_most is not None]
    highest = max(high, key=lambda claim: claim.detail.count.at_most, default=None)
    return Figure(
        *what,
        lowest.detail.count.at_least,
        highest.detail.count.at_most if highest else None,
        "airwars-1",
        lowest.id,
        highest.id if highest else None,
        tuple(claim.id for claim in claims),
    )


@given(records())
def test_no_number_stands_without_a_claim_that_states_it(record):
    for sentence in summarise(record):
        assert numbers_in(sentence.text) <= numbers_behind(sentence, record), sentence


@given(records())
def test_every_sentence_but_an_empty_record_s_rests_on_claims_that_are_held(record):
    for sentence in summarise(record):
        assert set(sentence.claims) <= set(record.claim)
        assert sentence.claims or "The record holds no figure" in sentence.text


@given(records())
def test_no_sentence_is_said_twice(record):
    texts = [sentence.text for sentence in summarise(record)]

    assert len(set(texts)) == len(texts)


def test_the_first_sentence_says_who_when_where_and_by_whose_account():
    figure = Figure(FIGURES[0].harm.KILLED, CIVILIANS, 12, None, "airwars-1", R2.id, None, (R2.id,))

    first = summarise(record_with(R1, R2, figures=(figure,)))[0]

    assert first.text == (
        "By the account of the health directorate, at least 12 civilians were killed "
        "in Tal Nasra on 3 May 2019; no account sets an upper end."
    )
    assert first.claims == (R2.id, R1.id)


def test_a_place_or_day_that_no_claim_states_is_not_stated():
    elsewhere = replace(INCIDENT, when=None, where=Place("Nowhere"))

    first = summarise(record_with(R1, R2, figures=FIGURES[2:3], incident=elsewhere))[0]

    assert "Nowhere" not in first.text
    assert "2019" not in first.text


def test_an_event_without_a_number_is_still_told():
    [sentence] = summarise(record_with(R1, figures=(), explanations=()))

    assert sentence.text == (
        "An air strike on the grain market in Tal Nasra on 3 May 2019, by the account of "
        "Harbour Radio itself; no account gives a number of people harmed."
    )


def test_a_record_without_claims_says_so_and_cites_nothing():
    [sentence] = summarise(record_with(figures=(), explanations=()))

    assert sentence.text == (
        "The record holds no figure of people harmed and no account of an event."
    )
    assert sentence.claims == ()


def test_a_sentence_that_ends_in_an_abbreviation_has_one_full_stop():
    abroad = replace(R2, sources=(Source(name="U.S.", kind=SourceKind.GOVERNMENT),))

    texts = [sentence.text for sentence in summarise(record_with(abroad, figures=FIGURES[2:3]))]

    assert not any(text.endswith("..") for text in texts)
