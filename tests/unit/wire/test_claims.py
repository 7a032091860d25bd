from factories import a_claim, a_source

from openinquest.model import Span
from openinquest.wire.claims import claim_of, claim_row


def test_a_claim_comes_back_from_its_row_with_whom_its_voice_may_be():
    open_voice = a_source(inferred=True, candidates=(Span(0, 4), Span(9, 14)))
    claim = a_claim(sources=(open_voice,))

    row = claim_row(claim)

    assert row.sources[0].candidates == ((0, 4), (9, 14))
    assert claim_of(row) == claim
