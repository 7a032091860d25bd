import pytest
from drawn_trees import a_tree, drawn

from openinquest.extract.english.clauses import (
    case_of,
    clause_of,
    doers,
    is_passive,
    is_verb_of,
    phrase,
    subjects,
    undergoers,
    verb_of,
    word_at,
)


def tree(text):
    return a_tree(text, drawn()[text])


def word(text, words):
    start = text.index(words)
    return word_at(tree(text), start, start + len(words))


def told(text, found):
    return [text[slice(*phrase(tree(text), each))] for each in found]


def test_the_word_of_a_range_is_the_one_the_others_depend_on():
    text = "Its engineers saw no sign of an air strike."

    assert word(text, "no sign of an air strike").form == "sign"
    assert word(text, "engineers saw").form == "saw"
    assert word_at(tree(text), len(text), len(text)) is None


@pytest.mark.parametrize(
    ("text", "verb", "who", "what"),
    [
        ("Russian aircraft bombed the town.", "bombed", ["Russian aircraft"], ["town"]),
        ("The blast hit the mill and killed nine people.", "killed", ["blast"], ["nine people"]),
        (
            "The mill was hit by a car bomb and not by an air strike.",
            "hit",
            ["car bomb"],
            ["mill"],
        ),
        (
            "An air strike, which was aimed at rebel snipers, hit a mill in Kirkuk on May 17.",
            "aimed",
            [],
            ["air strike"],
        ),
    ],
)
def test_who_does_what_to_whom(text, verb, who, what):
    drawn_tree, found = tree(text), word(text, verb)

    assert told(text, doers(drawn_tree, found)) == who
    assert told(text, undergoers(drawn_tree, found)) == what


def test_a_passive_is_told_from_an_active():
    passive = "The millers were not killed by an air strike."
    active = "Nine people died when the bomb fell."

    assert is_passive(tree(passive), word(passive, "killed"))
    assert not is_passive(tree(active), word(active, "fell"))
    assert told(active, subjects(tree(active), word(active, "died"))) == ["Nine people"]


def test_a_clause_ends_the_phrase_of_a_noun():
    text = "A blast in Kirkuk that residents blame on an air strike killed nine people on May 17."

    assert told(text, [word(text, "blast")]) == ["blast"]


def test_a_word_stands_in_its_own_clause():
    text = "A blast in Kirkuk that residents blame on an air strike killed nine people on May 17."

    assert clause_of(tree(text), word(text, "air strike")).form == "blame"
    assert clause_of(tree(text), word(text, "blast")).form == "killed"


def test_the_verb_of_a_noun_is_the_one_it_stands_with():
    text = (
        "The northern coalition carried out an air strike against rebel gunmen in Kirkuk on May 17."
    )

    assert verb_of(tree(text), word(text, "air strike")).form == "carried"
    assert case_of(tree(text), word(text, "gunmen")) == "against"


def test_a_form_whose_lemma_was_read_wrong_is_known_all_the_same():
    text = "Russian aircraft bombed the town."

    assert is_verb_of(word(text, "bombed"), {"bomb"})
    assert not is_verb_of(word(text, "bombed"), {"hit"})
