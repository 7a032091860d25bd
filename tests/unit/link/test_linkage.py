from collections import Counter
from itertools import combinations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from stories import pairs_of

from openinquest.link.linkage import Linkage
from openinquest.model import DocumentId


def listed(bits):
    """Return pairs and what speaks for each, as linking holds them."""
    return pairs_of(bits), np.array([weight for _, weight in sorted(bits.items())], float)


def joined(blocks, bits, *, apart=()):
    linkage = Linkage(blocks, *listed(bits), unlisted=-8.0)
    linkage.join(lambda left, right: any({*pair} <= {*left, *right} for pair in apart))
    return sorted(sorted(group) for group in linkage.groups)


def test_pairs_that_something_speaks_for_are_joined():
    assert joined(["a", "b", "c"], {("a", "b"): 1.0, ("b", "c"): -1.0}) == [["a", "b"], ["c"]]


def test_one_strong_pair_does_not_chain_what_else_speaks_against():
    bits = {("a", "b"): 5.0, ("b", "c"): 4.0, ("a", "c"): -6.0}

    assert joined(["a", "b", "c"], bits) == [["a", "b"], ["c"]]


def test_group_is_joined_where_its_pairs_speak_for_it_on_average():
    bits = {("a", "b"): 5.0, ("b", "c"): 4.0, ("a", "c"): -3.0}

    assert joined(["a", "b", "c"], bits) == [["a", "b", "c"]]


def test_pair_that_is_not_listed_counts_as_unlisted():
    assert joined(["a", "b", "c"], {("a", "b"): 5.0, ("b", "c"): 4.0}) == [["a", "b"], ["c"]]


def test_blocks_are_never_parted():
    bits = {("a", "b"): -9.0, ("b", "c"): 1.0, ("a", "c"): 1.0}

    assert joined([["a", "b"], ["c"]], bits) == [["a", "b", "c"]]


def test_what_is_kept_apart_never_meets():
    bits = {("a", "b"): 5.0, ("b", "c"): 4.0, ("a", "c"): 4.0}

    assert joined(["a", "b", "c"], bits, apart=["ac"]) == [["a", "b"], ["c"]]


def test_group_is_never_joined_with_itself_however_much_speaks_for_its_pair():
    linkage = Linkage(["a", "b", "c"], *listed({("a", "b"): 12.0}), unlisted=-8.0)

    linkage.join(lambda _left, _right: False)

    assert sorted(map(sorted, linkage.groups)) == [["a", "b"], ["c"]]


class PlainLinkage:
    """The same with a dict for what speaks for each pair of groups, all of them held."""

    def __init__(self, members, bits, unlisted):
        self.blocks = [[member] for member in members]
        self.alive = set(range(len(members)))
        self.beyond = Counter()
        self.unlisted = unlisted
        for pair, weight in sorted(bits.items()):
            self.beyond[frozenset(map(members.index, pair))] += weight - unlisted

    def mean(self, left, right):
        pairs = len(self.blocks[left]) * len(self.blocks[right])
        return self.unlisted + self.beyond[frozenset((left, right))] / pairs

    def join(self):
        while True:
            asked = [(-self.mean(*pair), *pair) for pair in combinations(sorted(self.alive), 2)]
            best, left, right = min(asked, default=(0.0, 0, 0))
            if best >= 0:
                return [self.blocks[number] for number in sorted(self.alive)]
            self.alive -= {left, right}
            new = len(self.blocks)
            self.blocks.append(self.blocks[left] + self.blocks[right])
            for other in self.alive:
                own = [self.beyond[frozenset((old, other))] for old in (left, right)]
                self.beyond[frozenset((new, other))] = own[0] + own[1]
            self.alive.add(new)


MEMBERS = [DocumentId(name) for name in "abcdefgh"]
PAIRS = list(combinations(MEMBERS, 2))


@given(st.dictionaries(st.sampled_from(PAIRS), st.floats(-20, 20)), st.permutations(MEMBERS))
def test_groups_are_those_of_a_linkage_that_holds_every_pair(bits, members):
    linkage = Linkage([(each,) for each in members], *listed(bits), unlisted=-8.0)
    linkage.join(lambda _left, _right: False)

    assert linkage.groups == PlainLinkage(members, bits, -8.0).join()
