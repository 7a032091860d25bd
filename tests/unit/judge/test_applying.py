"""People's corrections and claims of their own, in what a reader took from a document."""

from dataclasses import replace
from datetime import timedelta

import pytest
from factories import NOON, a_claim, a_document, a_judgement, a_toll
from hypothesis import given
from hypothesis import strategies as st

from openinquest.errors import CaseDamaged
from openinquest.judge import apply_to
from openinquest.model import Extraction, JudgementKind
from openinquest.wire import to_json

DOCUMENT = a_document()
CLAIM = a_claim(document=DOCUMENT)
READ = Extraction("test/1", (), (CLAIM,))


def a_correction(number, *, minutes=0):
    said = replace(CLAIM, detail=a_toll(number))
    return a_judgement(
        JudgementKind.CORRECT,
        CLAIM.id,
        id=f"j{number}",
        value=to_json(said),
        made_utc=NOON + timedelta(minutes=minutes),
    )


def test_corrected_claim_keeps_its_words_and_names_the_decision():
    (claim,) = apply_to(READ, [a_correction(14)]).claims

    assert claim.detail == a_toll(14)
    assert claim.judgement == "j14"
    assert (claim.id, claim.span, claim.quote) == (CLAIM.id, CLAIM.span, CLAIM.quote)


@given(st.permutations([a_correction(13, minutes=1), a_correction(14, minutes=2)]))
def test_last_correction_holds_in_whatever_order_they_come(corrections):
    (claim,) = apply_to(READ, corrections).claims

    assert claim.detail == a_toll(14)


def test_claim_made_by_hand_stands_among_the_others_in_its_place():
    own = a_claim(a_toll(1), document=DOCUMENT, quote="At least", id="d1#1000001")
    made = a_judgement(JudgementKind.CLAIM, "d1", own.id, id="j2", value=to_json(own))

    extraction = apply_to(READ, [made])

    assert [claim.id for claim in extraction.claims] == [own.id, CLAIM.id]
    assert extraction.claims[0].judgement == "j2"
    extraction.verify(DOCUMENT)


def test_nothing_decided_changes_nothing():
    assert apply_to(READ, []) is READ


def test_correction_that_holds_no_claim_is_damage():
    with pytest.raises(CaseDamaged):
        apply_to(READ, [replace(a_correction(14), value=None)])
