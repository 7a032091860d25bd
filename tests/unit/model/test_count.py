import pytest
from hypothesis import given
from hypothesis import strategies as st

from openinquest.errors import InputError
from openinquest.model import Count

TOP = 30


@st.composite
def counts(draw):
    low = draw(st.none() | st.integers(0, TOP))
    least_top = low or 0
    high = draw(
        st.integers(least_top, TOP) if low is None else st.none() | st.integers(least_top, TOP)
    )
    return Count(low, high)


def numbers(count):
    """Return the numbers that a count allows, up to one above every bound."""
    high = TOP + 1 if count.at_most is None else count.at_most
    return set(range(count.at_least or 0, high + 1))


def test_count_without_bounds_is_refused():
    with pytest.raises(InputError, match="at least one bound"):
        Count(None, None)


@pytest.mark.parametrize(("low", "high"), [(5, 4), (-1, 3), (None, -1)])
def test_count_that_is_negative_or_reversed_is_refused(low, high):
    with pytest.raises(InputError, match="negative or reversed"):
        Count(low, high)


def test_none_killed_is_a_statement():
    assert Count(0, 0).exact == 0


def test_open_ends_have_no_exact_number():
    assert Count(12, None).exact is None
    assert Count(None, 12).exact is None


def test_up_to_twelve_contradicts_at_least_thirteen():
    assert not Count(None, 12).overlaps(Count(13, None))


@given(counts(), counts())
def test_overlap_is_mutual_and_means_a_common_number(left, right):
    assert left.overlaps(right) == right.overlaps(left) == bool(numbers(left) & numbers(right))


@given(counts())
def test_count_agrees_with_itself(count):
    assert count.overlaps(count)
