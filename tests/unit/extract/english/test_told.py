import pytest
from hypothesis import given
from hypothesis import strategies as st

from openinquest.extract.english.told import is_one_name

NAMES = st.frozensets(st.sampled_from(["Amal", "Amaal", "Nadim", "Harouk", "Dubais"]))


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("Amal Harouk", "Harouk", True),
        ("Amal Harouk", "Nadim Harouk", False),
        ("Amal Harouk", "Amaal Harouk", True),
        ("Amal Harouk", "Nadim Dubais", False),
    ],
)
def test_relatives_share_the_last_part_of_a_name_alone(left, right, one):
    assert is_one_name(frozenset(left.split()), frozenset(right.split())) is one


@given(NAMES, NAMES)
def test_it_does_not_matter_which_name_comes_first(left, right):
    assert is_one_name(left, right) == is_one_name(right, left)
