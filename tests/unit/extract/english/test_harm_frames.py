import pytest
from harm import tolls_in, tree_of

from openinquest.extract.english.harm_frames import find_harmed
from openinquest.model import Harm


def harmed(text):
    return [
        (frame.trigger.form, frame.people.form, frame.harm) for frame in find_harmed(tree_of(text))
    ]


def test_a_headline_needs_no_article():
    assert harmed("Man killed in shooting") == [("killed", "Man", Harm.KILLED)]


def test_each_word_of_harm_finds_its_own_people():
    assert harmed("The raid killed nine villagers and wounded two guards.") == [
        ("killed", "villagers", Harm.KILLED),
        ("wounded", "guards", Harm.INJURED),
    ]


def test_who_does_harm_came_to_none():
    assert harmed("Soldiers who killed nine villagers were seen.") == [
        ("killed", "villagers", Harm.KILLED)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "He threatened to kill his wife.",
        "He was charged with the attempted murder of two officers.",
        "They had planned to kidnap the mayor.",
        "He called for the assassination of the mayor.",
        "The police foiled the murder of a judge.",
    ],
)
def test_harm_that_did_not_happen_is_no_harm(text):
    assert harmed(text) == []


def test_harm_that_is_negated_is_denied():
    (toll,) = tolls_in("The girl was not injured.")

    assert toll.denied


@pytest.mark.parametrize(
    "text", ["The rocket did not injure anyone.", "The shell fell without killing anyone."]
)
def test_harm_to_nobody_is_a_count_of_none_and_no_denial(text):
    (toll,) = tolls_in(text)

    assert (toll.count.exact, toll.denied) == (0, False)


def test_harm_that_people_were_saved_from_is_no_harm():
    assert harmed("Villagers saved three men from drowning.") == [("saved", "men", Harm.RESCUED)]


def test_what_nobody_deserves_did_not_happen():
    assert tolls_in("Nobody deserves to die like that.") == []


@pytest.mark.parametrize(
    "text",
    [
        "If another shell hits the dam, thousands will die.",
        "Without the shelter, all 40 children would have been killed.",
        "Ten people would have died had the roof fallen.",
        "Otherwise he would be dead.",
        "No one should die for a loaf of bread.",
    ],
)
def test_harm_that_would_or_will_happen_is_no_harm(text):
    assert harmed(text) == []


def test_what_an_averted_attack_might_have_done_is_no_harm():
    assert harmed("Police foiled an attack that might have left dozens dead.") == []


@pytest.mark.parametrize(
    "text",
    [
        "She would later die.",
        "The clerk told us he'd been shot.",
        "He felt that he'd been hit.",
        "She said she’d been hit.",
    ],
)
def test_what_came_about_in_the_end_is_harm(text):
    assert len(harmed(text)) == 1


def test_what_an_attack_did_that_nobody_prevented_is_harm():
    assert len(harmed("The guards failed to prevent an attack that killed 12 clerks.")) == 1
