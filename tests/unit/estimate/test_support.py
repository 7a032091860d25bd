import pytest
from factories import a_table

from openinquest.errors import NoEstimate
from openinquest.estimate.support import lists_apart, refuse_unsupported

GOOD = {"100": 60, "010": 60, "001": 60, "110": 30, "101": 30, "011": 30, "111": 15}


@pytest.mark.parametrize(
    ("persons", "words"),
    [
        ({"10": 9, "01": 9, "11": 9}, "two lists name anybody"),
        ({"1": 9}, "one list names anybody"),
        ({"1" * 21: 9}, "21 lists"),
        ({"100": 9, "010": 9, "001": 9}, "no person stands on more than one list"),
        ({"100": 9, "010": 9, "001": 9, "110": 3, "011": 3}, "6 of 33 persons"),
        ({"110": 9, "001": 9, "111": 9}, "'A' and 'B' name the same persons"),
        ({"100": 9, "110": 9, "101": 9}, "'A' names every person"),
        ({"100": 40, "010": 30, "001": 20, "110": 16}, "'A' and 'B' being independent"),
        (
            {"1000": 9, "0100": 9, "0010": 9, "1100": 9, "0110": 9, "1010": 9, "0001": 9},
            "no person of 'D' stands on any of the other lists",
        ),
        ({"100": 10**7, "010": 9, "110": 9, "001": 9, "011": 9}, "more than 10,000,000 persons"),
    ],
)
def test_lists_that_support_no_estimate_are_refused_with_the_reason(persons, words):
    with pytest.raises(NoEstimate, match=words):
        refuse_unsupported(a_table(persons))


def test_two_lists_of_the_same_single_person_are_no_copies():
    refuse_unsupported(a_table({f"{m}00": n for m, n in GOOD.items()} | {"10011": 1}))


def test_list_that_lies_within_another_does_not_forbid_an_estimate():
    refuse_unsupported(a_table({f"{m}0": n for m, n in GOOD.items()} | {"1001": 6, "1101": 2}))


def test_small_list_may_share_nobody_by_chance():
    table = a_table({f"{marks}0": persons for marks, persons in GOOD.items()} | {"0001": 2})

    refuse_unsupported(table)

    assert lists_apart(table) == ("D",)


def test_lists_that_hang_together_by_others_are_not_apart():
    assert lists_apart(a_table({"100": 9, "010": 9, "001": 9, "110": 5, "011": 5})) == ()


def test_lists_that_support_one_are_let_through():
    refuse_unsupported(a_table(GOOD))


def test_lists_of_eight_and_more_are_looked_at_too():
    refuse_unsupported(a_table({f"{n:08b}": 5 for n in range(1, 256)}))
