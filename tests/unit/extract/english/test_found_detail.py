from openinquest.extract.english.found_detail import actor_near, clause_around


def test_a_clause_is_cut_at_commas():
    text = "The walls fell inward, the roof stayed, and nobody came."
    start = text.index("roof")

    begin, end = clause_around(text, start, start + 4)

    assert text[begin:end] == "the roof stayed"


def test_the_party_named_last_before_a_position_is_the_actor():
    text = "Hamas warned the army, and Israeli troops fired."

    assert actor_near(text, 0, len(text), text.index("fired")) == "Israeli troops"
    assert actor_near(text, 0, len(text), text.index("warned")) == "Hamas"
    assert actor_near("Nobody knows.", 0, 13, 3) is None
