"""A decision stays with the words it is on when a document is read anew."""

from dataclasses import replace

from factories import a_claim, a_document, a_judgement, a_toll
from hypothesis import given
from hypothesis import strategies as st

from openinquest.judge import Known, anchor_of, subjects_now, successor_of, with_anchors
from openinquest.model import Harm, JudgementKind, Span

TEXT = "Nine people died in Tal Nasra. The mayor said: nine people died. Nine people died there."
DOCUMENT = a_document(TEXT)
QUOTE = "people died"


def at(start, end, *, id="d1#1", detail=None):
    return replace(
        a_claim(detail or a_toll(9), document=DOCUMENT, quote=QUOTE, id=id),
        span=Span(start, end),
        quote=TEXT[start:end],
    )


FIRST, SECOND, THIRD = (
    at(start, start + len(QUOTE), id=f"d1#{n}")
    for n, start in enumerate((5, 52, 70), start=1)
    if TEXT[start : start + len(QUOTE)] == QUOTE
)


def anchored_in(judgements, known):
    return with_anchors(judgements, lambda judgement: subjects_now(judgement, known))


def test_same_words_in_their_place_are_the_claim_whatever_it_is_called():
    moved = replace(FIRST, id="d1#7")

    assert successor_of(anchor_of(FIRST), [THIRD, moved, SECOND]) == moved


def test_of_two_claims_in_the_same_words_the_one_that_says_the_same_is_it():
    injured = replace(FIRST, detail=a_toll(9, harm=Harm.INJURED))
    killed = replace(FIRST, id="d1#2")

    assert successor_of(anchor_of(FIRST), [injured, killed]) == killed


def test_same_words_elsewhere_are_the_nearest():
    assert successor_of(anchor_of(THIRD), [FIRST, SECOND]) == SECOND


def test_other_words_that_overlap_have_to_say_the_same():
    longer = at(0, 16, id="d1#4")
    other = replace(longer, detail=a_toll(8))

    assert successor_of(anchor_of(FIRST), [longer]) == longer
    assert successor_of(anchor_of(FIRST), [other]) is None


def test_what_is_not_read_any_more_is_listed_and_has_no_effect():
    judgement = a_judgement(JudgementKind.REJECT, FIRST.id, seen=(anchor_of(FIRST),))

    anchored, lost = anchored_in([judgement], Known({"d1": ()}, {"d1": (FIRST,)}))

    assert anchored == ()
    assert lost == (judgement,)


def test_decision_without_an_anchor_is_of_the_latest_reading_that_held_its_claim():
    judgement = a_judgement(JudgementKind.REJECT, FIRST.id)
    moved = replace(FIRST, id="d1#9")

    anchored, lost = anchored_in([judgement], Known({"d1": (moved,)}, {"d1": (FIRST, moved)}))

    assert [each.subjects for each in anchored] == [("d1#9",)]
    assert lost == ()


claims = st.lists(
    st.tuples(st.integers(0, 60), st.integers(1, 20), st.integers(8, 10), st.integers(1, 9)),
    max_size=6,
).map(
    lambda drawn: [
        at(start, start + length, id=f"d1#{n}", detail=a_toll(number))
        for start, length, number, n in drawn
    ]
)


@given(claims, claims, st.randoms(use_true_random=False))
def test_order_of_claims_does_not_matter_and_no_decision_is_lost(before, now, random):
    judgements = [
        a_judgement(JudgementKind.REJECT, claim.id, id=f"j{n}", seen=(anchor_of(claim),))
        for n, claim in enumerate(before)
    ]
    shuffled = random.sample(now, len(now))

    first = anchored_in(judgements, Known({"d1": tuple(now)}, {"d1": tuple(before)}))
    again = anchored_in(judgements, Known({"d1": tuple(shuffled)}, {"d1": tuple(before)}))

    assert [e.id for e in first[0]] == [e.id for e in again[0]]
    assert first[1] == again[1]
    assert {e.id for e in (*first[0], *first[1])} == {e.id for e in judgements}


@given(claims)
def test_reading_anew_what_was_read_moves_nothing(before):
    unique = list({(c.span, c.detail): c for c in before}.values())
    for claim in unique:
        found = successor_of(anchor_of(claim), unique)
        assert (found.span, found.detail) == (claim.span, claim.detail)
