import pytest
from harm import tree_of

from openinquest.extract.english.arguments import companions, is_passive, subjects, undergoers


def verb(tree, form):
    return next(word for word in tree.words if word.form == form)


def forms(words):
    return [word.form for word in words]


@pytest.mark.parametrize(
    ("text", "form", "people"),
    [
        ("The raid killed nine villagers.", "killed", ["villagers"]),
        ("Nine villagers were killed.", "killed", ["villagers"]),
        ("Two men shot in a park were brothers.", "shot", ["men"]),
        ("The man who was killed was a clerk.", "killed", ["man"]),
        ("The man shot himself.", "shot", ["man"]),
        ("Ten were killed, among them a boy.", "killed", ["Ten"]),
    ],
)
def test_a_verb_befalls_its_object_or_the_subject_of_its_passive(text, form, people):
    tree = tree_of(text)

    assert forms(undergoers(tree, verb(tree, form))) == people


def test_who_does_what_a_verb_says_is_taken_from_the_verb_before():
    tree = tree_of("Two men fell and died.")

    assert forms(subjects(tree, verb(tree, "died"))) == ["men"]


def test_companions_stand_behind_alongside():
    tree = tree_of("The mayor was killed alongside 11 guards.")

    assert forms(companions(tree, verb(tree, "killed"))) == ["guards"]


def test_a_participle_behind_its_noun_is_passive():
    tree = tree_of("Two men shot in a park were brothers.")

    assert is_passive(tree, verb(tree, "shot"))


def test_what_does_harm_did_not_suffer_it():
    tree = tree_of("The collapse may have killed as many as 200.")

    assert forms(undergoers(tree, verb(tree, "killed"))) == ["200"]


def test_a_list_that_strays_to_the_verb_is_of_its_objects():
    tree = tree_of("The attack killed the general as well as two of his aides.")

    assert forms(undergoers(tree, verb(tree, "killed"))) == ["general", "two"]


def test_of_two_who_would_say_it_the_first_came_to_harm():
    tree = tree_of("Amal Harouk, 34, died, a nurse said.")

    assert forms(subjects(tree, verb(tree, "died"))) == ["Amal"]


def test_himself_behind_two_joined_verbs_without_a_subject_is_found_in_bounded_steps():
    tree = tree_of("Shot and wounded son, killed herself")

    for verb in tree.words:
        undergoers(tree, verb)


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Troopers have arrested the uncle of a boy who was shot in a barn and died.", "boy"),
        ("Troopers searched a mill after a clerk was stabbed and later died.", "clerk"),
    ],
)
def test_who_died_is_the_last_that_was_harmed_before_it(sentence, who):
    tree = tree_of(sentence)

    assert forms(subjects(tree, verb(tree, "died"))) == [who]


def test_who_is_found_shot_is_whom_the_shot_befell():
    tree = tree_of("Troopers found Amal Harouk shot to death.")

    assert "Amal" in forms(undergoers(tree, verb(tree, "shot")))


def test_himself_behind_a_comma_is_who_did_it():
    tree = tree_of("Baker fatally shoots niece, himself")

    assert forms(undergoers(tree, verb(tree, "shoots"))) == ["niece", "Baker"]


def test_the_object_of_a_deed_is_no_second_subject_of_the_verb_behind_it():
    tree = tree_of("The baker accused of stabbing and killing 7-year-old Amal Harouk was tried.")

    assert forms(undergoers(tree, verb(tree, "killing"))) == ["Amal"]
