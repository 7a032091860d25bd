from openinquest.link.linkage import Linkage


def joined(blocks, bits, *, apart=()):
    linkage = Linkage(blocks, bits, unlisted=-8.0)
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
    linkage = Linkage(["a", "b", "c"], {("a", "b"): 12.0}, unlisted=-8.0)

    linkage.join(lambda _left, _right: False)

    assert sorted(map(sorted, linkage.groups)) == [["a", "b"], ["c"]]
