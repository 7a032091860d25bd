import pytest
from hypothesis import given
from hypothesis import strategies as st

from openinquest.errors import InputError
from openinquest.model import Span


@st.composite
def spans(draw):
    start = draw(st.integers(0, 50))
    field = draw(st.sampled_from(["text", "title"]))
    return Span(start, start + draw(st.integers(1, 20)), field)


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 3), (-1, 2)])
def test_span_that_is_empty_reversed_or_before_the_text_is_refused(start, end):
    with pytest.raises(InputError, match="empty or reversed"):
        Span(start, end)


def test_neighbours_do_not_overlap():
    assert not Span(0, 3).overlaps(Span(3, 5))


def test_spans_of_different_fields_never_meet():
    text, title = Span(0, 10), Span(2, 4, "title")

    assert not text.overlaps(title)


@given(spans(), spans())
def test_overlap_is_mutual(left, right):
    assert left.overlaps(right) == right.overlaps(left)


@given(spans(), spans())
def test_overlap_is_a_common_place(left, right):
    common = set(range(left.start, left.end)) & set(range(right.start, right.end))

    assert left.overlaps(right) == (left.field == right.field and bool(common))


@given(spans())
def test_span_is_as_long_as_its_ends_are_apart(span):
    assert len(span) == span.end - span.start
