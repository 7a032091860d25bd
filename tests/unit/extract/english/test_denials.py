import pytest
from drawn_trees import a_tree, drawn

from openinquest.extract.english.clauses import word_at
from openinquest.extract.english.denials import ends_in_an_aside, is_denied, is_unreal


def at(text, words):
    tree = a_tree(text, drawn()[text])
    start = text.rindex(words)
    return tree, word_at(tree, start, start + len(words))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Its engineers saw no sign of an air strike.", "air strike"),
        ("The millers were not killed by an air strike.", "air strike"),
        ("No aircraft struck the mill.", "struck"),
        ("The mill was hit by a car bomb and not by an air strike.", "air strike"),
        ("It was not a car bomb but an air strike.", "car bomb"),
        ("The weapon did not have enough power to level the mill.", "level"),
    ],
)
def test_a_negation_reaches_what_it_is_said_of(text, words):
    assert is_denied(*at(text, words))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The army did not say that an air strike killed nine.", "air strike"),
        ("Nothing but an air strike could have done it.", "air strike"),
        ("It was not a car bomb but an air strike.", "air strike"),
        ("The mill was hit by a car bomb and not by an air strike.", "car bomb"),
        ("The police did not comment on the strike.", "strike"),
    ],
)
def test_a_negation_of_something_else_denies_nothing(text, words):
    assert not is_denied(*at(text, words))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The rebels planned an attack on the market.", "attack"),
        ("An air strike would have thrown the walls outward.", "air strike"),
    ],
)
def test_what_was_planned_or_would_have_been_is_only_thought_of(text, words):
    assert is_unreal(*at(text, words))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Russian aircraft bombed the town.", "bombed"),
        ("Nothing but an air strike could have done it.", "air strike"),
        ("Nine people died when the bomb fell.", "bomb"),
    ],
)
def test_what_happened_is_no_mere_thought(text, words):
    assert not is_unreal(*at(text, words))


@pytest.mark.parametrize(
    ("before", "known"),
    [
        ("The army denied that it had fired before ", True),
        ("The army denied any part in ", True),
        ("The army denied responsibility for ", True),
        ("The army denied that ", False),
        ("The army denied, after two days, that ", False),
    ],
)
def test_words_of_time_and_of_responsibility_open_an_aside(before, known):
    assert ends_in_an_aside(before) is known
