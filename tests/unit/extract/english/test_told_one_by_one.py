import pytest
from harm import added_up, toll_claims

from openinquest.model import Scope


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("A man died at the scene. A second man died in hospital.", 2),
        ("Amal Harouk, 34, was killed. Nadim Dubais, 40, died in hospital.", 2),
        ("A boy was shot dead. His sister, 15, died an hour later.", 2),
        ("The gunman fled after killing her and another woman.", 2),
        ("Divers found the bodies of a girl, a man and a woman.", 3),
    ],
)
def test_people_told_of_one_by_one_are_added_up(text, number):
    assert added_up(text) == [number]


@pytest.mark.parametrize(
    "text",
    [
        "A soldier was stabbed to death. The victim, who was 20, had been at home for a week.",
        "A 17-year-old boy was killed. He died at the scene.",
        "Another reporter, Amal Harouk, died.",
    ],
)
def test_who_is_told_of_twice_is_one_and_adds_up_to_nothing(text):
    assert added_up(text) == []


def test_a_stated_total_stops_adding_up():
    text = "Nine people were killed. A teacher, 40, was killed, and a clerk, 50, was killed."

    assert added_up(text) == []


def test_those_who_are_added_up_are_parts_of_the_sum():
    *parts, total = toll_claims("A mother and her three children were buried alive.")

    assert (total.rule, total.detail.count.exact) == ("toll.told_one_by_one", 4)
    assert {part.detail.part_of for part in parts} == {total.id}


def test_who_was_shot_and_died_is_not_injured():
    claims = toll_claims("A man was shot in a park. The man died in hospital.")

    assert {claim.detail.harm.value for claim in claims} == {"killed_or_injured", "killed"}


def test_the_sum_of_bounds_is_no_sum_beside_the_toll_itself():
    assert added_up("At least 31 people were burned in the fire.", "injured") == []


def test_an_unrelated_sentence_changes_no_claim():
    text = "Two men were shot in a park. One of them died in hospital."

    alone = [(claim.quote, claim.detail) for claim in toll_claims(text)]
    beside = [(claim.quote, claim.detail) for claim in toll_claims(text + " Bread is sold there.")]

    assert alone == beside


def test_lines_of_other_stories_add_nobody():
    story = "A man died in a fire in Tal Nasra. Police are at the scene. It rained all day."
    page = f"{story}\nNobody else was near.\nTwo women killed in a blast in Mersin"

    assert [claim.detail.scope for claim in toll_claims(page, "Man dies in fire")][
        -1
    ] is Scope.OTHER
    assert added_up(page) == []


def test_a_list_of_a_family_is_added_up():
    assert added_up("The strike killed his wife, two daughters and a nephew.") == [4]


def test_some_of_the_attackers_who_died_are_some_of_those():
    assert (
        added_up("Three robbers were shot dead on Monday. Two of the suspects died inside.") == []
    )


def test_sides_that_one_sentence_lists_are_added_up():
    assert added_up("The raid killed three civilians and five fighters.") == [8]


def test_one_who_was_named_is_added_up_once_with_the_group():
    assert added_up("Two men were shot. One died at the scene.") == []


def test_numbers_that_a_sentence_lists_are_added_up():
    assert added_up("Nine Nepalis and four Kenyans were killed.") == [13]


def test_an_attacker_who_died_stands_beside_those_he_killed():
    text = "A gunman killed four people in a bank. The gunman was shot dead by police."
    total = toll_claims(text)[-1]

    assert added_up(text) == [5]
    assert {claim.detail.scope for claim in toll_claims(text) if claim.id != total.id} <= {
        Scope.PART,
        Scope.INCIDENT,
    }


def test_an_attacker_who_is_counted_is_not_added():
    text = "Three people are dead, including the gunman. The gunman was shot dead by police."

    assert added_up(text) == []


def test_one_of_several_in_the_title_is_a_component():
    claims = toll_claims("Five people were killed at a market.", title="Teacher killed at market")

    assert [claim.detail.scope for claim in claims] == [Scope.PART, Scope.INCIDENT]


def test_people_taken_up_without_a_number_are_nobody_further():
    claims = toll_claims("A boy was killed in a park. Police said why the men were shot.")

    assert {claim.detail.harm.value for claim in claims} == {"killed", "killed_or_injured"}


def test_a_number_that_one_side_gives_of_its_own_is_no_sum():
    text = "The rebels claim to have killed 40 soldiers; the army admits to two dead."

    assert added_up(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "A judge was shot dead in her car. Meanwhile, a teacher was murdered in Laris.",
        "A judge was shot dead in her car. Also today in Laris, a teacher was murdered.",
        "A judge was shot dead. In another attack, a teacher was murdered in Laris.",
        "A judge was shot dead. She had inquired into the murder of Nadim Harouk.",
        "He recalled the murder of Nadim Harouk. He regretted the death of Amal Dubais.",
    ],
)
def test_the_dead_of_two_incidents_are_not_added_up(text):
    assert added_up(text) == []


@pytest.mark.parametrize("before", ["", "A girl was shot. "])
def test_a_name_that_shares_its_list_is_of_the_same_incident(before):
    text = "Police are investigating the deaths of Nadim Harouk, 30, and Amal Dubais, 34."

    assert added_up(before + text) == [2]


@pytest.mark.parametrize(
    "text",
    [
        "Nadim Harouk, an immigration official and leader of the ruling party, was shot to death.",
        "Amal Dubais, head of the bank and one of the most prominent traders, was shot to death.",
    ],
)
def test_the_offices_of_a_named_person_are_no_further_people(text):
    assert added_up(text) == []


def test_numbers_that_add_up_to_the_total_are_parts_of_it():
    text = (
        "Three people died. Two were pronounced dead at the gate. One was pronounced dead in town."
    )
    whole, *parts = toll_claims(text)

    assert whole.detail.scope is Scope.INCIDENT
    assert [part.detail.scope for part in parts] == [Scope.PART, Scope.PART]


def test_two_who_share_a_family_name_are_two():
    assert added_up("Amal Harouk was killed. Nadim Harouk died in hospital.") == [2]


def test_the_hurt_who_are_counted_beside_the_dead_are_not_the_next_who_dies():
    told = toll_claims(
        "Four clerks were killed and one person was injured. He was pronounced dead by a medic."
    )

    assert "injured" in {claim.detail.harm.value for claim in told}


def test_who_is_hit_by_the_gunman_is_not_the_gunman():
    assert added_up("A gunman died. The gunman killed a customer.") == [2]


def test_a_man_and_his_daughter_are_two_whatever_the_order():
    text = "A man shot and killed his daughter and himself. Both Harouk and his daughter died."

    assert added_up(text) == [2]


def test_parts_of_the_victims_are_hurt_where_nobody_died():
    claims = toll_claims("Six people were wounded. Four of the victims were women.")

    assert {claim.detail.harm.value for claim in claims} == {"injured"}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The father of a student who killed four classmates and himself was heard.", 5),
        ("A couple and their two sons were found shot dead in a mill.", 4),
    ],
)
def test_lists_and_those_who_died_by_their_own_hand_are_added(text, number):
    assert added_up(text) == [number]


def test_another_than_the_one_who_was_hurt_is_no_further_dead():
    assert added_up("The blast wounded one and killed another of his sons. A boy died.") == []


def test_a_gunman_who_dies_lends_his_side_to_nobody():
    claims = toll_claims("A gunman opened fire, killing at least 10 people before dying.")
    side = {claim.quote: claim.detail.group.value for claim in claims}

    assert side["killing at least 10 people"] == "all"


def test_a_sum_stands_in_the_field_whose_words_say_it():
    text = "A nurse, Amal Harouk, lost her father in it."
    sums = [
        claim
        for claim in toll_claims(text, title="Attack kills 14 men in Tal Nasra")
        if claim.rule == "toll.told_one_by_one"
    ]

    assert [(claim.span.field, claim.quote) for claim in sums] == [("title", "kills 14 men")]


def test_a_sum_that_one_number_says_stands_with_its_words_and_their_speaker():
    text = 'The attack killed 14 men. "It was loud," said Salem Omar, who lost his father.'
    sums = [claim for claim in toll_claims(text) if claim.rule == "toll.told_one_by_one"]

    assert [text[claim.span.start : claim.span.end] for claim in sums] == ["killed 14 men"]
    assert [claim.sources for claim in sums] == [()]
