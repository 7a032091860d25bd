import pytest
from drawn_trees import a_tree, drawn

from openinquest.extract.english.clauses import word_at
from openinquest.extract.english.event_parts import Parts, parts_by_tree, parts_by_words


def by_tree(text, words, speaker=None):
    tree = a_tree(text, drawn()[text])
    start = text.index(words)
    word = word_at(tree, start, start + len(words))
    return parts_by_tree(text, tree, [word], speaker=speaker, end=len(text))


def test_who_carried_out_a_strike_against_whom():
    text = (
        "The northern coalition carried out an air strike against rebel gunmen in Kirkuk on May 17."
    )

    parts = by_tree(text, "air strike")

    assert (parts.actor, parts.target) == ("northern coalition", "rebel gunmen")


def test_what_was_aimed_at_goes_before_what_was_hit():
    text = "An air strike, which was aimed at rebel snipers, hit a mill in Kirkuk on May 17."

    assert by_tree(text, "air strike").target == "rebel snipers"


def test_whose_aircraft_bombed_what():
    text = "Russian aircraft bombed the town."

    assert by_tree(text, "bombed") == Parts(actor="Russia", target="town")


def test_what_was_destroyed_is_the_damage():
    text = (
        "An air strike destroyed a mill in Kirkuk on May 17, and a car bomb killed nine people "
        "in Erbil on May 18."
    )

    assert by_tree(text, "air strike").damage == "mill"


@pytest.mark.parametrize(
    ("text", "words", "parts"),
    [
        (
            "A Russian air raid on the grain market killed nine.",
            "air raid",
            Parts("Russia", "grain market"),
        ),
        (
            "An air strike by the coalition killed nine.",
            "air strike",
            Parts(actor="coalition"),
        ),
        (
            "An air strike with two 500-pound bombs killed nine.",
            "air strike",
            Parts(weapon="500-pound bombs"),
        ),
    ],
)
def test_without_a_tree_the_words_beside_it_tell(text, words, parts):
    start = text.index(words)

    found = parts_by_words(text, 0, len(text), start=start, stop=start + len(words))

    assert found == parts
