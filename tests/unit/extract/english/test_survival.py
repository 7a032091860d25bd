"""Who is told of as alive is nobody of the dead."""

import pytest
from harm import added_up, toll_claims


def harms(text):
    return [claim.detail.harm.value for claim in toll_claims(text)]


@pytest.mark.parametrize(
    "words",
    [
        "was taken to hospital in stable condition",
        "was shot but survived",
        "suffered wounds that are not life-threatening",
    ],
)
def test_a_second_person_who_lives_stays_injured(words):
    assert harms(f"A baker was killed by a stray round. The customer {words}.") == [
        "killed",
        "injured",
    ]


@pytest.mark.parametrize(
    "words", ["was shot and is not expected to survive", "was shot and did not survive"]
)
def test_words_that_are_taken_back_leave_it_open(words):
    told = harms(f"A baker {words}. The baker died on Sunday.")

    assert told[-1] == "killed"
    assert "injured" not in told


def test_those_who_live_are_no_part_of_the_dead():
    text = "Two clerks died. Two men and a woman were taken to hospital in stable condition."

    assert added_up(text, "injured") == [3]
