from factories import a_claim, a_source

from openinquest.model import Span
from openinquest.wire.claims import claim_of, claim_row


def test_a_claim_comes_back_from_its_row_with_whom_its_voice_may_be():
    open_voice = a_source(inferred=True, candidates=(Span(0, 4), Span(9, 14)))
    claim = a_claim(sources=(open_voice,))

    row = claim_row(claim)

    assert row.sources[0].candidates == ((0, 4), (9, 14))
    assert claim_of(row) == claim


def test_a_claim_comes_back_with_the_happening_that_it_is_of_and_a_row_without_one_is_of_none():
    claim = a_claim(happening=2)

    row = claim_row(claim)

    assert row.happening == 2
    assert claim_of(row) == claim
    assert claim_row(a_claim()).model_dump(exclude_unset=True).get("happening") is None
