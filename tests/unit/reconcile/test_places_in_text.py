from hypothesis import given
from hypothesis import strategies as st

from openinquest.model import Span
from openinquest.reconcile.places_in_text import PlacesInText

spans = st.builds(
    lambda start, length: Span(start, start + length), st.integers(0, 40), st.integers(1, 9)
)


@given(st.lists(spans), spans)
def test_the_last_that_overlaps_is_found_as_by_a_look_at_each(held, wanted):
    in_order = sorted(held)

    overlapping = [place for place, span in enumerate(in_order) if span.overlaps(wanted)]

    assert PlacesInText(in_order).last_overlapping(wanted) == (
        overlapping[-1] if overlapping else None
    )


def test_what_begins_later_is_not_before():
    assert PlacesInText([Span(0, 2), Span(5, 9)]).before(4) == 1
