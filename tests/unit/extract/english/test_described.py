from harm import tolls_in


def described(text):
    return tolls_in(text)[0].who


def test_an_age_and_a_sex_tell_people_apart():
    who = described("A 23-year-old woman was killed.")

    assert (who.age_years, who.sex, who.young) == (23, "female", False)


def test_a_name_tells_people_apart():
    who = described("Amal Harouk, 34, was killed.")

    assert (who.names, who.age_years) == ({"Amal", "Harouk"}, 34)


def test_a_second_man_is_a_further_one():
    assert described("A second man was killed.").further


def test_the_victim_is_known():
    assert described("The victim died in hospital.").known


def test_a_child_is_young():
    assert described("A child was killed.").young


def test_a_pronoun_says_no_more_than_a_sex():
    who = described("She died in hospital.")

    assert (who.pronoun, who.sex, who.age_years) == (True, "female", None)


def test_three_of_the_victims_are_some_of_others():
    assert described("Three of the victims died in hospital.").some_of


def test_what_is_not_said_is_unknown():
    who = described("A person was killed.")

    assert (who.age_years, who.sex, who.young, who.known) == (None, None, None, False)


def test_the_owner_of_a_brother_says_nothing_of_him():
    who = described("The woman's brother was killed.")

    assert (who.sex, who.known) == ("male", False)


def test_who_also_died_is_a_further_one():
    assert described("A driver also died.").further
