"""A sum that a text draws itself is its total, and what it adds up are the parts of it."""

import pytest
from harm import toll_claims

from openinquest.model import Count, Group, Harm, Scope

HALL = "The shell killed 31 farmers in the hall. Six farmers died in the barn beside it, "


def sum_of(text):
    """Return the sum that a text draws, and the numbers that are parts of it."""
    claims = toll_claims(text)
    [drawn] = [claim for claim in claims if claim.rule == "toll.sum"]
    parts = [claim.detail for claim in claims if claim.detail.part_of == drawn.id]
    assert all(part.scope is Scope.PART for part in parts)
    return drawn, [part.count.exact for part in parts]


@pytest.mark.parametrize(
    ("text", "parts", "number"),
    [
        (HALL + "which makes 37 in all.", [31, 6], 37),
        (HALL + "making a total of 37.", [31, 6], 37),
        (HALL + "which brings the total to 37.", [31, 6], 37),
        (HALL + "or 37 altogether.", [31, 6], 37),
        ("Nine people died on Monday. Four died later. That makes 13 in all.", [9, 4], 13),
        ("Two more bodies were found, making 14 in all.", [2], 14),
        ("One more miner died in hospital, making it 11 in all.", [1], 11),
    ],
)
def test_numbers_that_come_to_the_sum_are_its_parts(text, parts, number):
    drawn, found = sum_of(text)

    assert drawn.detail.count == Count(number, number)
    assert drawn.detail.scope is Scope.INCIDENT
    assert found == parts


def test_a_sum_counts_whom_its_parts_count():
    drawn, _ = sum_of(
        "The raid wounded nine soldiers, and 12 soldiers were wounded on the way, 21 in all."
    )

    assert (drawn.detail.harm, drawn.detail.group) == (Harm.INJURED, Group.COMBATANTS)


@pytest.mark.parametrize(
    "text",
    [
        "Two people were killed, and 3,000 people in all had fled.",
        "Two people were killed; the town has 3,000 houses, 9,000 people in all.",
        "The town has 37 streets in all.",
    ],
)
def test_a_number_to_which_no_toll_comes_is_no_sum(text):
    assert [claim for claim in toll_claims(text) if claim.rule == "toll.sum"] == []
