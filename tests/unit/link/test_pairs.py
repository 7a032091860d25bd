from itertools import combinations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from stories import pairs_of

from openinquest.link.pairs import Pairs, pairs_in_order
from openinquest.model import DocumentId

NAMES = [DocumentId(name) for name in ("a", "b", "b2", "c", "z", "é")]
TWO = st.lists(st.sampled_from(NAMES), min_size=2, max_size=2, unique=True).map(tuple)


@given(st.lists(TWO))
def test_pairs_are_those_given_each_once_in_the_order_of_their_ids(given_pairs):
    pairs = pairs_of(given_pairs, among=NAMES)

    expected = sorted({(min(pair), max(pair)) for pair in given_pairs})
    assert list(pairs) == [pairs.at(place) for place in range(len(pairs))] == expected


@given(st.lists(TWO))
def test_a_pair_is_found_in_either_order_and_no_other_is(given_pairs):
    pairs = pairs_of(given_pairs, among=NAMES)
    place = {pair: number for number, pair in enumerate(pairs)}

    for one, other in combinations(NAMES, 2):
        assert pairs.find(one, other) == pairs.find(other, one) == place.get((one, other))
        assert ((other, one) in pairs) == ((one, other) in place)


def test_what_is_no_pair_of_these_documents_is_none_of_them():
    pairs = pairs_of([("a", "c")])

    assert pairs.find("a", "b") is pairs.find("b", "c") is pairs.find("a", "z") is None
    assert "a" not in pairs
    assert ("a", "b", "c") not in pairs


def test_more_pairs_than_are_written_out_at_once_are_all_told():
    ids = tuple(f"d{number:03}" for number in range(200))
    one, other = np.triu_indices(len(ids), 1)

    pairs, _ = pairs_in_order(ids, other.astype(np.int32), one.astype(np.int32))

    assert list(pairs) == list(combinations(ids, 2))


@given(st.lists(TWO), st.lists(TWO))
def test_a_pair_has_the_same_key_among_all_pairs_of_the_same_documents(some, others):
    left, right = (pairs_of(given, among=NAMES) for given in (some, others))

    common = np.intersect1d(left.keys, right.keys)

    assert np.all(np.diff(left.keys) > 0)
    assert len(common) == len({*left} & {*right})


@given(st.lists(TWO), st.data())
def test_some_of_the_pairs_are_kept_in_order(given_pairs, data):
    pairs = pairs_of(given_pairs)
    kept = data.draw(st.lists(st.booleans(), min_size=len(pairs), max_size=len(pairs)))

    only = pairs.only(np.array(kept, bool))

    assert isinstance(only, Pairs)
    assert list(only) == [pair for pair, is_kept in zip(pairs, kept, strict=True) if is_kept]


@given(st.lists(TWO))
def test_it_is_told_which_of_the_pairs_given_each_is(given_pairs):
    numbers = np.array([[NAMES.index(each) for each in pair] for pair in given_pairs], np.int32)

    pairs, which = pairs_in_order(tuple(NAMES), *numbers.reshape(-1, 2).T)

    assert [tuple(sorted(given_pairs[each])) for each in which] == list(pairs)
