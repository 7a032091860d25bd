"""Whether an estimate exists, on tables small enough to see it by hand."""

from factories import a_table

from openinquest.estimate.pairs import why_no_estimate

ONE_PAIR = {"100": 40, "010": 30, "001": 20, "110": 6}


def why(persons, *pairs):
    return why_no_estimate(*a_table(persons).cells(), pairs)


def test_independent_lists_have_an_estimate_where_one_pair_shares_persons():
    assert why(ONE_PAIR) is None


def test_pair_that_alone_shares_persons_leaves_none_where_it_depends():
    assert "without end" in why(ONE_PAIR, (0, 1))


def test_three_pairs_of_which_two_share_nobody_fit_many_numbers():
    assert "more than one number" in why(ONE_PAIR, (0, 1), (0, 2), (1, 2))


def test_full_table_has_an_estimate_with_every_pair():
    full = {"100": 9, "010": 8, "001": 7, "110": 4, "101": 3, "011": 2, "111": 1}

    assert why(full, (0, 1), (0, 2), (1, 2)) is None


def test_numbers_of_persons_do_not_matter_where_none_is_zero():
    many = {marks: persons * 100_000 for marks, persons in ONE_PAIR.items()}

    assert why(many) is None
    assert why(many, (0, 1)) == why(ONE_PAIR, (0, 1))
