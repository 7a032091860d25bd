import pytest
from harm import sentence_of

from openinquest.extract.english.sources import source_of
from openinquest.extract.english.unsaid import is_negated, is_only_imagined, is_withheld


def cue(text, form):
    sentence = sentence_of(text)
    word = next(word for word in sentence.tree.words if word.form == form)
    return sentence, word


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("The army did not say that a mill had burned.", "say"),
        ("No group said that a mill had burned.", "said"),
        ("Neither the army nor the police said that a mill had burned.", "said"),
        ("The army declined to say whether a mill had burned.", "say"),
        ("The army fell short of admitting that a mill had burned.", "admitting"),
        ("The army has yet to confirm that a mill had burned.", "confirm"),
        ("The army is unlikely to confirm that a mill had burned.", "confirm"),
        ("The army avoided saying that a mill had burned.", "saying"),
    ],
)
def test_what_is_refused_or_has_yet_to_come_is_withheld(text, form):
    sentence, word = cue(text, form)

    assert is_withheld(sentence.tree, word, source_of(sentence, word))


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("The army said that a mill had not burned.", "said"),
        ("The army was forced to admit that a mill had burned.", "admit"),
        ("The army did not refuse to say that a mill had burned.", "say"),
    ],
)
def test_what_is_said_is_not_withheld(text, form):
    sentence, word = cue(text, form)

    assert not is_withheld(sentence.tree, word, source_of(sentence, word))


@pytest.mark.parametrize(
    ("text", "form", "imagined"),
    [
        ("The army must admit that a mill had burned.", "admit", True),
        ("The union urged the army to admit that a mill had burned.", "admit", True),
        ("The union called on the army to admit that a mill had burned.", "admit", True),
        ("Nobody will pay unless the army admits that a mill had burned.", "admits", True),
        ("If the army said that a mill had burned, it was late.", "said", True),
        ("Nobody will pay until the army says that a mill had burned.", "says", True),
        ("Nobody paid until the army said that a mill had burned.", "said", False),
        ("I must say that a mill had burned.", "say", False),
        ("The army admitted that a mill had burned.", "admitted", False),
    ],
)
def test_what_is_wanted_or_a_condition_is_only_imagined(text, form, imagined):
    sentence, word = cue(text, form)

    assert is_only_imagined(sentence.tree, word) is imagined


def test_a_verb_joined_by_or_shares_the_negation():
    sentence, word = cue("The army would neither confirm nor deny that a mill had burned.", "deny")

    assert is_negated(sentence.tree, word)
