from hypothesis import given
from hypothesis import strategies as st

from openinquest.extract.english.found_attribution import Found
from openinquest.extract.english.pieces import Pieces
from openinquest.extract.english.reporting_verbs import verbs

RANGES = st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda one: (one[0], sum(one)))
FOUND = st.builds(
    Found,
    source=st.none(),
    cue=RANGES,
    content=st.lists(RANGES, min_size=1, max_size=3).map(tuple),
    reading=st.just(verbs()["said"].reading),
    rule=st.just("test"),
)


@given(st.lists(FOUND, max_size=12), st.integers(0, 90))
def test_exactly_those_that_cover_a_position_are_found(attributions, position):
    covering = [
        number
        for number, found in enumerate(attributions)
        if any(start <= position < end for start, end in found.content)
    ]

    assert Pieces(attributions).holding(position) == covering


@given(st.lists(FOUND, max_size=12), RANGES)
def test_the_first_cue_that_shares_words_is_found(attributions, place):
    sharing = [
        number
        for number, found in enumerate(attributions)
        if found.cue[0] < place[1] and place[0] < found.cue[1]
    ]

    assert Pieces(attributions).cued_within(*place) == min(sharing, default=None)
