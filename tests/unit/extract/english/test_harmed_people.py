import pytest
from harm import counted, exact, tolls_in

from openinquest.model import Group


def test_a_list_is_read_one_by_one():
    assert counted("Two nurses and a driver were killed.") == [
        ("killed", "medics", 2, 2),
        ("killed", "all", 1, 1),
    ]


def test_a_pronoun_and_another_woman_are_two():
    assert exact("The gunman fled after killing her and another woman.") == [("killed", 1)] * 2


def test_a_name_behind_a_noun_is_no_second_person():
    assert exact("Another reporter, Amal Harouk, died.") == [("killed", 1)]


def test_a_name_behind_a_title_is_no_second_person():
    assert exact("The rebel leader Osei Danquah was killed.") == [("killed", 1)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("A family of seven was killed.", 7),
        ("A mother of three was killed.", 1),
        ("A couple was killed.", 2),
        ("All but one of the nine passengers died.", 8),
        ("A number of the 14 villagers were killed, and a fifth guard died.", 1),
        ("Dozens of villagers fled before 12 people died.", 12),
    ],
)
def test_as_many_are_counted_as_the_words_mean(text, number):
    assert ("killed", number) in exact(text)


def test_families_are_people_without_a_number():
    (toll,) = tolls_in("Three families were displaced by the fire.")

    assert toll.count is None


def test_people_spoken_of_as_known_are_no_new_toll():
    assert tolls_in("The villagers were killed.") == []


def test_people_told_of_as_new_without_a_number_are_a_toll():
    (toll,) = tolls_in("Civilians were killed in the raid.")

    assert (toll.group, toll.count) == (Group.CIVILIANS, None)


@pytest.mark.parametrize(
    "text", ["Two dogs were killed.", "The blast injured his leg.", "A helicopter was shot down."]
)
def test_animals_and_limbs_are_no_people(text):
    assert counted(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "A 17-year-old boy was killed.",
        "A neighbour called 911 after a boy was killed.",
        "Amal Harouk, 34, was killed.",
    ],
)
def test_ages_and_numbers_to_call_count_nobody(text):
    assert exact(text) == [("killed", 1)]


@pytest.mark.parametrize(
    "text", ["The army captured 12 tanks.", "Divers recovered 40 rifles.", "The well was poisoned."]
)
def test_what_befalls_things_as_well_counts_people_only(text):
    assert counted(text) == []


def test_another_harm_in_the_list_is_no_person():
    text = "The blaze brought the death of a baker and two boys and the injury of ten neighbours."

    assert exact(text) == [("injured", 10), ("killed", 1), ("killed", 2)]


def test_a_noun_without_an_article_is_one_person():
    assert exact("Civilian killed in Tal Nasra (Nasri), east of the river") == [("killed", 1)]


def test_what_kills_is_not_killed():
    text = "A strike on a yard near the school, killed at least five civilians, the mayor said."

    assert counted(text) == [("killed", "civilians", 5, None)]


def test_another_alone_is_one_more_person():
    text = "A drone hit a car near the mill, killing one person and injuring another."

    assert exact(text) == [("injured", 1), ("killed", 1)]


@pytest.mark.parametrize(
    "text", ["Both were killed at the ford.", "Both millers were killed at the ford."]
)
def test_both_are_two(text):
    assert exact(text) == [("killed", 2)]


def test_both_before_a_list_counts_nobody():
    assert exact("Both millers and bakers were killed at the ford.") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("No foreign troops were killed.", ("killed", "combatants", 0, 0)),
        ("No young children were hurt.", ("injured", "children", 0, 0)),
        ("No member of the police was hurt.", ("injured", "police", 0, 0)),
        ("Not one of the hostages was killed.", ("killed", "hostages", 0, 0)),
        ("None of our soldiers were killed.", ("killed", "combatants", 0, 0)),
        ("Neither of the two guards was injured.", ("injured", "security_forces", 0, 0)),
        ("No fewer than 12 people were killed.", ("killed", "all", 12, None)),
        ("No more than three soldiers were killed.", ("killed", "combatants", None, 3)),
        ("No longer able to flee, 12 villagers were killed.", ("killed", "all", 12, 12)),
        ("No soldiers but two policemen were killed.", ("killed", "police", 2, 2)),
    ],
)
def test_people_who_are_none_are_none_and_no_others(text, told):
    assert counted(text) == [told]


@pytest.mark.parametrize(
    "text", ["No Danish citizens were among the dead.", "There is no word on others killed."]
)
def test_none_of_a_nation_says_nothing_of_all(text):
    assert ("killed", 0) not in exact(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Half of the 20 passengers were killed.", 10),
        ("Five more of the 30 hostages were killed.", 5),
        ("Four out of the nine miners were killed.", 4),
    ],
)
def test_a_share_of_people_is_counted_and_not_the_whole(text, number):
    assert exact(text) == [("killed", number)]


@pytest.mark.parametrize(
    "text",
    [
        "Some of the 60 prisoners were killed.",
        "More than half of the 40 passengers were killed.",
        "Not all of the 14 hostages were killed.",
        "A third of the 30 villagers were killed.",
    ],
)
def test_a_share_that_is_no_number_counts_nobody(text):
    assert counted(text) == []


def test_who_dies_beside_the_one_who_kills_himself_is_counted():
    assert exact("The bomber killed himself and six others.") == [("killed", 1), ("killed", 6)]


@pytest.mark.parametrize(
    "text",
    [
        "A bombing in which a house was hit was condemned as the ceasefire died.",
        "The fight lasted three hours.",
        "Two cats and a donkey died.",
        "Farmers say 3,000 chickens died.",
        "A mosque was wounded by shrapnel.",
        "An unknown number were wounded.",
    ],
)
def test_events_things_and_animals_are_no_people(text):
    assert counted(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "It is not known how many people were killed.",
        "No one knows how many of the 30 workers died.",
    ],
)
def test_how_many_is_asked_and_counts_nobody(text):
    assert tolls_in(text) == []


def test_how_many_times_somebody_was_shot_counts_them():
    assert exact("It is unclear how many times the clerk was shot.") == [("injured", 1)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Officer Martin Church was killed on Friday.", 1),
        ("Bill Harouk was killed on Friday.", 1),
        ("Two Navy SEALs were killed in the raid.", 2),
        ("All but two of the 12 soldiers were killed.", 10),
        ("All but two of the 12 were killed.", 10),
    ],
)
def test_who_bears_the_name_of_a_thing_is_a_person_and_all_but_some_are_the_rest(text, number):
    assert exact(text) == [("killed", number)]
